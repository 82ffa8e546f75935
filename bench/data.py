"""Makes the layers that a case starts from; they are kept, since a large draft takes minutes to make."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal, ogr

from bench.case import BOUNDARIES, LARGE, Case, Facts, Work
from demo.data.boundaries import BoundaryFiles
from demo.data.draft.generate import make_draft
from demo.data.protected_areas import make_protected_areas

SEED = 1
_CODE = "HXBM"  # the field that names patches
_PROTECTED_AREAS = 150

gdal.UseExceptions()
ogr.UseExceptions()


def make_layers(case: Case, patches: int) -> None:
    """The draft, the neighbours' strip and protected areas over it."""
    case.folder.mkdir(parents=True, exist_ok=True)
    boundaries = BoundaryFiles(
        case.counties, case.neighbour_counties, BOUNDARIES / "boundaries-attribution.txt"
    )
    if not case.draft.exists() or not case.neighbour_draft.exists():
        make_draft(patches, SEED, boundaries, case.draft, neighbour_out=case.neighbour_draft)
    if not case.protected_areas.exists():
        make_protected_areas(case.draft, case.counties, case.protected_areas, SEED, _PROTECTED_AREAS)


def make_half(whole: Case, half: Case) -> None:
    """Every second feature of each layer: the same kinds of shapes in the same places, half as many."""
    half.folder.mkdir(parents=True, exist_ok=True)
    for source, target in (
        (whole.draft, half.draft),
        (whole.neighbour_draft, half.neighbour_draft),
        (whole.protected_areas, half.protected_areas),
    ):
        if not target.exists():
            staged = target.with_name(f"staged_{target.name}")
            gdal.VectorTranslate(str(staged), str(source), format="GPKG", where="fid % 2 = 0")
            staged.replace(target)


def make_copies(source: Case, target: Case, times: int) -> None:
    """The draft several times over, each time with codes of its own: more rows of the same kind, not other shapes."""
    target.folder.mkdir(parents=True, exist_ok=True)
    if target.draft.exists():
        return
    staged = target.draft.with_name(f"staged_{target.draft.name}")
    staged.unlink(missing_ok=True)
    dataset = gdal.OpenEx(str(source.draft))
    layer = dataset.GetLayer(0)
    table, definition = layer.GetName(), layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(position).GetName() for position in range(definition.GetFieldCount())]
    for copy in range(times):
        code = f"{_CODE} || '_{copy}' AS {_CODE}"
        columns = ", ".join(code if name == _CODE else f'"{name}"' for name in fields)
        gdal.VectorTranslate(
            str(staged),
            str(source.draft),
            format="GPKG",
            accessMode="append" if copy else None,
            layerName=table,
            SQLStatement=f'SELECT geom, {columns} FROM "{table}"',
            layerCreationOptions=["SPATIAL_INDEX=NO"],
        )
    staged.replace(target.draft)


@contextmanager
def make_huge(case: Case, output: Path) -> Iterator[Work]:
    """A task: the case's folder is its size, and a multiple of that of the large case beside it."""

    def work() -> Facts:
        large = Case(case.folder.parent / str(LARGE))
        make_copies(large, case, int(case.folder.name) // LARGE)
        return {}

    yield work


@contextmanager
def make(case: Case, output: Path) -> Iterator[Work]:
    """A task like the others, so that the process that measures stays small: the case's folder is its size."""

    def work() -> Facts:
        make_layers(case, int(case.folder.name))
        make_half(case, Case(case.folder / "half"))
        return {}

    yield work
