"""What an office would use instead: QGIS's own algorithms through qgis_process, and ogr2ogr.

Their time is that of the programs, start included (some 1.3 s for each qgis_process).
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import ogr

from bench import ours
from bench.case import COUNTIES_LAYER, Case, Facts, UnavailableError, Work

ogr.UseExceptions()


@contextmanager
def qgis_check(case: Case, output: Path) -> Iterator[Work]:
    """``qgis:checkvalidity`` alone: one of the checks."""

    def work() -> Facts:
        outputs = {name: output / f"{name}.gpkg" for name in ("VALID", "INVALID", "ERROR")}
        _qgis(
            "qgis:checkvalidity",
            f"INPUT_LAYER={case.draft}",
            "METHOD=2",
            *(f"{name}_OUTPUT={path}" for name, path in outputs.items()),
        )
        return {}

    yield work


@contextmanager
def qgis_split(case: Case, output: Path) -> Iterator[Work]:
    """``native:intersection`` with the counties, then ``native:splitvectorlayer``."""

    def work() -> Facts:
        pieces = output / "pieces.gpkg"
        overlay = f"{case.counties}|layername={COUNTIES_LAYER}"
        _qgis("native:intersection", f"INPUT={case.draft}", f"OVERLAY={overlay}", f"OUTPUT={pieces}")
        _qgis(
            "native:splitvectorlayer",
            f"INPUT={pieces}",
            "FIELD=code",
            "FILE_TYPE=0",
            f"OUTPUT={output / 'counties'}",
        )
        return {"packages": len(list((output / "counties").iterdir()))}

    yield work


@contextmanager
def ogr2ogr_split(case: Case, output: Path) -> Iterator[Work]:
    """``ogr2ogr -clipsrc`` once for each county."""
    dataset = ogr.Open(str(case.counties))
    codes = [feature["code"] for feature in dataset.GetLayerByName(COUNTIES_LAYER)]
    dataset = None

    def work() -> Facts:
        for code in codes:
            clip = ["-clipsrc", str(case.counties), "-clipsrclayer", COUNTIES_LAYER]
            where = ["-clipsrcwhere", f"code = '{code}'"]
            target = ["-nlt", "PROMOTE_TO_MULTI", str(output / f"{code}.gpkg"), str(case.draft)]
            _run([_program("ogr2ogr"), *clip, *where, *target])
        return {"packages": len(codes)}

    yield work


@contextmanager
def qgis_merge(case: Case, output: Path) -> Iterator[Work]:
    """``native:mergevectorlayers`` over the areas of all submissions: nothing checked, nothing but areas."""
    layers = [f"LAYERS={file}|layername=comment_areas" for file in sorted(case.returned.glob("*.gpkg"))]

    def work() -> Facts:
        _qgis("native:mergevectorlayers", *layers, f"OUTPUT={output / 'merged.gpkg'}")
        return {}

    yield work


@contextmanager
def qgis_next_draft(case: Case, output: Path) -> Iterator[Work]:
    """``native:difference`` with what goes out, then ``native:mergevectorlayers`` with what comes in."""
    register = case.result("bench.ours:decide") / ours.REGISTER
    for role in ("take_out", "bring_in"):
        _run(
            [
                _program("ogr2ogr"),
                "-where",
                f"role = '{role}'",
                str(output / f"{role}.gpkg"),
                str(register),
                "comment_areas",
            ]
        )

    def work() -> Facts:
        left, result = output / "left.gpkg", output / "next.gpkg"
        _qgis(
            "native:difference",
            f"INPUT={case.draft}",
            f"OVERLAY={output / 'take_out.gpkg'}",
            f"OUTPUT={left}",
        )
        _qgis(
            "native:mergevectorlayers",
            f"LAYERS={left}",
            f"LAYERS={output / 'bring_in.gpkg'}",
            f"OUTPUT={result}",
        )
        return {}

    yield work


def _qgis(algorithm: str, *parameters: str) -> None:
    program = shutil.which("qgis_process.bin") or _program("qgis_process")
    _run([program, "run", algorithm, "--", *parameters])


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise UnavailableError(f"{name} is not installed")
    return path


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:4])}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
