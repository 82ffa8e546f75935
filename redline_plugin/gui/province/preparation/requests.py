"""The requests that jobs are given, made of a preparation. Called in the background: they bring the heavy libraries."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from redline_plugin.gui.province.preparation.preparation import Place, Preparation
from redline_plugin.model.thresholds import thresholds_of
from redline_plugin.model.unit import UnitLevel

if TYPE_CHECKING:
    from redline_plugin.jobs.check_draft import CheckRequest
    from redline_plugin.jobs.export_documents import ExportRequest
    from redline_plugin.jobs.split_again import SplitAgainRequest
    from redline_plugin.jobs.split_by_county import SplitRequest

FINDINGS_NAME = "质检结果"
DOCUMENTS_FOLDER = "documents"


def check_request(preparation: Preparation) -> CheckRequest:
    """To check the draft; the findings go to a file that is not there yet."""
    from redline_plugin.jobs.check_draft import CheckRequest

    sources = preparation.sources
    return CheckRequest(
        draft=sources[Place.DRAFT],
        counties=sources[Place.COUNTIES],
        findings=findings_file(preparation),
        protected_areas=sources.get(Place.PROTECTED_AREAS),
        thresholds=thresholds_of({**preparation.check.thresholds, "scale": preparation.check.scale}),
    )


def split_request(preparation: Preparation) -> SplitRequest:
    """To split it."""
    from redline_plugin.jobs.split_by_county import SplitRequest

    sources, choices = preparation.sources, preparation.round
    return SplitRequest(
        draft=sources[Place.DRAFT],
        counties=sources[Place.COUNTIES],
        output=Path(choices.folder),
        title=choices.title,
        stage=choices.stage,
        deadline=choices.deadline,
        issuer=choices.issuer,
        neighbour_draft=sources.get(Place.NEIGHBOUR_DRAFT),
        neighbour_counties=sources.get(Place.NEIGHBOUR_COUNTIES),
        protected_areas=sources.get(Place.PROTECTED_AREAS),
        levels=choices.levels,
        themes=choices.themes if UnitLevel.DEPARTMENT in choices.levels else (),
        reference_layers=preparation.references,
        margin_m=choices.margin_m,
        line_slivers=choices.line_slivers,
    )


def split_again_request(preparation: Preparation, register: Path) -> SplitAgainRequest:
    """To split again with the draft as it is now."""
    from redline_plugin.jobs.split_again import SplitAgainRequest

    sources = preparation.sources
    return SplitAgainRequest(
        register=register,
        draft=sources[Place.DRAFT],
        counties=sources.get(Place.COUNTIES),
        neighbour_draft=sources.get(Place.NEIGHBOUR_DRAFT),
        neighbour_counties=sources.get(Place.NEIGHBOUR_COUNTIES),
        reference_layers=preparation.references,
    )


def export_request(preparation: Preparation, register: Path) -> ExportRequest:
    """To make the documents that go along with the packages of a round just split."""
    from redline_plugin.jobs.export_documents import ExportRequest

    return ExportRequest(
        register=register,
        kinds=preparation.round.documents,
        output=register.parent / DOCUMENTS_FOLDER,
        maps=False,
        contact=preparation.round.contact,
        classification=preparation.round.classification,
    )


def findings_file(preparation: Preparation) -> Path:
    """In the round's folder, or beside the draft where none is chosen yet; no earlier file is touched."""
    folder = preparation.round.folder
    where = Path(folder) if folder else Path(preparation.sources[Place.DRAFT].path).parent
    names = (f"{FINDINGS_NAME}{'' if number == 1 else f' {number}'}.gpkg" for number in range(1, 1000))
    return next(where / name for name in names if not (where / name).exists())
