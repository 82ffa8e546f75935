"""Makes the layers that a case starts from; they are kept, since a large draft takes minutes to make."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal, ogr

from bench.case import BOUNDARIES, Case, Facts, Work
from demo.data.boundaries import BoundaryFiles
from demo.data.draft.generate import make_draft
from demo.data.protected_areas import make_protected_areas

SEED = 1
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


@contextmanager
def make(case: Case, output: Path) -> Iterator[Work]:
    """A task like the others, so that the process that measures stays small: the case's folder is its size."""

    def work() -> Facts:
        make_layers(case, int(case.folder.name))
        make_half(case, Case(case.folder / "half"))
        return {}

    yield work
