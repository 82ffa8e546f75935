"""Floors: the same bytes read and written with nothing in between, one thread, through GDAL and the zip library alone.

What is written is what the job wrote, taken from the files it left and held in memory before the clock starts; no
index, no style, no check, no wait for the disk.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import shapely
from osgeo import gdal, ogr

from bench import ours
from bench.case import COUNTIES_LAYER, Case, Facts, Work

gdal.UseExceptions()
ogr.UseExceptions()
gdal.SetConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF")

_COMMENT_LAYERS = (
    "comments",
    "comment_areas",
    "comment_lines",
    "comment_points",
    "evidence",
    "review_state",
)


@contextmanager
def check(case: Case, output: Path) -> Iterator[Work]:
    """Read the three layers; write the findings."""
    findings = _in_memory(case.result("bench.ours:check") / ours.FINDINGS, ["findings"])

    def work() -> Facts:
        _read(case.draft)
        _read(case.counties, COUNTIES_LAYER)
        _read(case.protected_areas)
        _write(findings, output / ours.FINDINGS)
        return {}

    yield work


@contextmanager
def match_borders(case: Case, output: Path) -> Iterator[Work]:
    """Read both drafts and both layers of counties; write the segments."""
    segments = _in_memory(case.result("bench.ours:match_borders") / ours.SEGMENTS, ["border_segments"])

    def work() -> Facts:
        _read(case.draft)
        _read(case.neighbour_draft)
        _read(case.counties, COUNTIES_LAYER)
        _read(case.neighbour_counties, COUNTIES_LAYER)
        _write(segments, output / ours.SEGMENTS)
        return {}

    yield work


@contextmanager
def submit(case: Case, output: Path) -> Iterator[Work]:
    """Read the package's tables; write the submission's and the form."""
    made = case.result("bench.ours:submit")
    submission = _in_memory(next(made.glob("*_反馈.gpkg")), _COMMENT_LAYERS)
    form = _unpacked(next(made.glob("*.docx")))

    def work() -> Facts:
        _read(case.answered_package, "patches", "county", *_COMMENT_LAYERS)
        _write(submission, output / "submission.gpkg")
        _pack(form, output / "form.docx")
        return {}

    yield work


@contextmanager
def merge(case: Case, output: Path) -> Iterator[Work]:
    """Read the tables of every submission; write what the register took from them."""
    files = sorted(case.returned.glob("*.gpkg"))
    taken_in = _in_memory(case.result("bench.ours:merge") / ours.REGISTER, (*_COMMENT_LAYERS, "submissions"))

    def work() -> Facts:
        for file in files:
            _read(file, *_COMMENT_LAYERS)
        _write(taken_in, output / "register.gpkg")
        return {}

    yield work


@contextmanager
def decide(case: Case, output: Path) -> Iterator[Work]:
    """Unpack the sheet, read comments and protected areas; write the decisions."""
    made = case.result("bench.ours:decide")
    decisions = _in_memory(made / ours.REGISTER, ["decisions"])

    def work() -> Facts:
        _unpacked(made / ours.SHEET)
        register = case.result("bench.ours:merge") / ours.REGISTER
        _read(register, "comments", "comment_areas", "protected_areas")
        _write(decisions, output / "decisions.gpkg")
        return {}

    yield work


@contextmanager
def next_draft(case: Case, output: Path) -> Iterator[Work]:
    """Read the draft from the register; write the next one and the ledger."""
    made = case.result("bench.ours:next_draft")
    draft = _in_memory(made / ours.NEXT_DRAFT, ["draft", "lineage"])
    ledger = _unpacked(next(made.glob("*.xlsx")))

    def work() -> Facts:
        register = case.result("bench.ours:decide") / ours.REGISTER
        _read(register, "draft_patches", "comments", "comment_areas", "decisions")
        _write(draft, output / ours.NEXT_DRAFT)
        _pack(ledger, output / "ledger.xlsx")
        return {}

    yield work


@contextmanager
def documents(case: Case, output: Path) -> Iterator[Work]:
    """Read draft and comments from the register; pack the finished documents' parts, pictures drawn already."""
    made = case.result("bench.ours:documents") / "documents"
    finished = {path.name: _unpacked(path) for path in made.iterdir()}

    def work() -> Facts:
        register = case.result("bench.ours:decide") / ours.REGISTER
        _read(register, "draft_patches", "units", "border_segments", *_COMMENT_LAYERS)
        for name, parts in finished.items():
            _pack(parts, output / name)
        return {}

    yield work


def _read(path: Path, *layers: str) -> None:
    """All columns of the layers (none named: of the first), geometry as shapely has it."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    for layer in map(dataset.GetLayerByName, layers) if layers else (dataset.GetLayer(0),):
        geometry = layer.GetGeometryColumn()
        for batch in layer.GetArrowStreamAsNumPy(options=["USE_MASKED_ARRAYS=NO"]):
            if geometry:
                shapely.from_wkb(batch[geometry])


def _in_memory(path: Path, layers: Sequence[str]) -> gdal.Dataset:
    return gdal.VectorTranslate("", str(path), format="Memory", layers=list(layers))


def _write(content: gdal.Dataset, path: Path) -> None:
    gdal.VectorTranslate(str(path), content, format="GPKG", layerCreationOptions=["SPATIAL_INDEX=NO"])


def _unpacked(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _pack(parts: dict[str, bytes], path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
