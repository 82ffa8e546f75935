"""Print a register: what goes to the units, what came back from them, what goes to the experts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

import pandas as pd
import shapely

from redline_plugin.documents.border_table import write_border_table
from redline_plugin.documents.county_reply import write_county_reply
from redline_plugin.documents.decision_sheet import write_decision_sheet
from redline_plugin.documents.expert_form import write_expert_form
from redline_plugin.documents.synopsis import write_synopsis
from redline_plugin.documents.vocabulary import INTERNAL
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.jobs.document_rows import CommentMaps, DrawMap, patch_codes
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.register_summary import synopsis_of
from redline_plugin.jobs.unit_documents import AskedUnits, DrawSheet, sheet_name, sheet_of, write_letter_to
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.event import EventKind
from redline_plugin.model.summary import BorderRow, BorderTable, CommentRow, CountyReply, Synopsis
from redline_plugin.model.unit import Unit
from redline_plugin.store import register_answers as answers
from redline_plugin.store.comment_tables import text_of
from redline_plugin.store.register import Register, now
from redline_plugin.store.schema import BORDER_SEGMENTS, UNITS
from redline_plugin.store.staging import prepare_folder, staged_folder

_NAMES = {
    DocumentKind.SYNOPSIS: "征求意见汇总及采纳情况表.docx",
    DocumentKind.BORDER_TABLE: "省际对接(接边)意见表.docx",
    DocumentKind.EXPERT_FORM: "专家论证意见表.docx",
    DocumentKind.DECISION_SHEET: "处理意见登记表.xlsx",
    DocumentKind.LETTER: "征求意见函",
    DocumentKind.MAP_SHEET: "生态保护红线图",
}
_WITH_PICTURES = {DocumentKind.EXPERT_FORM, DocumentKind.COUNTY_REPLY}
_BEGIN_WRITING = 0.7


@dataclass(frozen=True)
class ExportRequest:
    """What to print and where. ``template``: an office's own, for one kind of document at a time: Word, or for map
    sheets a layout of QGIS (.qpt).

    ``maps``: a picture beside each comment; ``classification``: the 密级 line, where the office sets one; ``contact``:
    who answers questions, as it is to stand in the letters.
    """

    register: Path
    kinds: tuple[DocumentKind, ...]
    output: Path
    template: Path | None = None
    maps: bool = True
    classification: str = ""
    contact: str = ""


@dataclass(frozen=True)
class ExportOutcome:
    """The documents written."""

    output: Path
    documents: tuple[Path, ...]


@dataclass(frozen=True)
class _Material:
    """What the documents of one export are made from."""

    request: ExportRequest
    progress: Progress
    synopsis: Synopsis
    rows: tuple[CommentRow, ...]  # with maps, where asked for
    units: pd.DataFrame
    segments: pd.DataFrame
    register: Register
    draw_sheet: DrawSheet | None
    asked: Callable[[], AskedUnits]  # read when first asked for: it takes the whole draft


def export(
    request: ExportRequest,
    progress: Progress,
    draw_map: DrawMap | None = None,
    draw_sheet: DrawSheet | None = None,
) -> ExportOutcome:
    """Write the documents, all or none; one that exists is replaced.

    Raises InputError: those of a register; MAPS_UNAVAILABLE (maps asked for, but no face that draws);
    TEMPLATE_FOR_ONE_KIND, TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE; WriteError; CancelledError.
    """
    folder = prepare_folder(request.output)
    wants_sheets = DocumentKind.MAP_SHEET in request.kinds
    if (request.maps and draw_map is None) or (wants_sheets and draw_sheet is None):
        raise InputError(ErrorCode.MAPS_UNAVAILABLE, detail="")
    if request.template is not None and len(request.kinds) != 1:
        raise InputError(ErrorCode.TEMPLATE_FOR_ONE_KIND, path=str(request.template))
    progress.go_on(0.0, Step.READING, name=request.register.name)
    with Register(request.register, update=True) as register:
        synopsis = synopsis_of(register)
        rows = synopsis.rows
        if request.maps and draw_map is not None and _WITH_PICTURES & set(request.kinds):
            rows = _drawn(register, rows, draw_map, progress)
        material = _Material(
            request=request,
            progress=progress,
            synopsis=synopsis,
            rows=rows,
            units=register.frame(UNITS),
            segments=register.frame(BORDER_SEGMENTS),
            register=register,
            draw_sheet=draw_sheet,
            asked=lru_cache(maxsize=1)(partial(AskedUnits, register)),
        )
        documents = _written(material, folder)
        with register.transaction():
            register.log(EventKind.DOCUMENTS_EXPORTED, ", ".join(kind.value for kind in request.kinds))
    progress.report(1.0, Step.DONE)
    return ExportOutcome(folder, tuple(documents))


def _written(material: _Material, folder: Path) -> list[Path]:
    documents: list[Path] = []
    kinds = material.request.kinds
    with staged_folder(folder) as staged:
        for position, kind in enumerate(kinds):
            fraction = _BEGIN_WRITING + (1 - _BEGIN_WRITING) * position / len(kinds)
            material.progress.go_on(fraction, Step.WRITING_FILE, name=_NAMES.get(kind, kind.value))
            documents += _WRITERS[kind](material, staged)
    return [folder / path.name for path in documents]


def _drawn(
    register: Register, rows: Sequence[CommentRow], draw_map: DrawMap, progress: Progress
) -> tuple[CommentRow, ...]:
    maps = CommentMaps(
        register.patches()["geometry"].to_numpy(dtype=object),
        register.counties()["geometry"].to_numpy(dtype=object),
        draw_map,
    )
    comments = {comment.comment_id: comment for comment in answers.comments(register)}
    drawn: list[CommentRow] = []
    for position, row in enumerate(rows):
        total = len(rows)
        progress.go_on(
            0.1 + 0.6 * position / total, Step.DRAWING_MAP, name=row.number, done=position + 1, total=total
        )
        drawn.append(replace(row, map_png=maps.of(comments[row.comment_id])))
    return tuple(drawn)


def _write_synopsis(material: _Material, folder: Path) -> list[Path]:
    path = folder / _NAMES[DocumentKind.SYNOPSIS]
    write_synopsis(material.synopsis, path, material.request.template, _marking(material), printed_at=now())
    return [path]


def _write_expert_form(material: _Material, folder: Path) -> list[Path]:
    path = folder / _NAMES[DocumentKind.EXPERT_FORM]
    write_expert_form(
        replace(material.synopsis, rows=material.rows), path, material.request.template, _marking(material)
    )
    return [path]


def _write_decision_sheet(material: _Material, folder: Path) -> list[Path]:
    path = folder / _NAMES[DocumentKind.DECISION_SHEET]
    write_decision_sheet(material.synopsis, path)
    return [path]


def _write_border_table(material: _Material, folder: Path) -> list[Path]:
    path = folder / _NAMES[DocumentKind.BORDER_TABLE]
    units = material.register.units()
    codes = patch_codes(material.register.patches())
    rows = tuple(_border_row(segment, units, codes) for segment in material.segments.to_dict("records"))
    write_border_table(
        BorderTable(material.synopsis.round, rows), path, material.request.template, _marking(material)
    )
    return [path]


def _border_row(segment: dict, units: dict[str, Unit], codes: dict[str, str]) -> BorderRow:
    code = segment["county_code"]
    coordinates = shapely.get_coordinates(segment["geometry"])
    return BorderRow(
        segment_id=segment["segment_id"],
        unit=units.get(code, Unit(code, code)),
        other_province=text_of(segment["other_province"]),
        other_county=text_of(segment["other_county"]),
        border_class=segment["class"],
        gap_or_overlap=text_of(segment["gap_or_overlap"]),
        length_m=float(segment["length_m"]),
        offset_m=float(segment["offset_m"]),
        start=tuple(coordinates[0].tolist()),
        end=tuple(coordinates[-1].tolist()),
        our_patch=codes.get(segment["patch_id"], ""),
        their_patch=text_of(segment["other_patch"]),
    )


def _write_county_replies(material: _Material, folder: Path) -> list[Path]:
    accepted = answers.accepted_answers(material.register)
    known = material.register.units()
    paths = []
    for county in material.units.to_dict("records"):
        code = county["county_code"]
        if code not in accepted:
            continue
        answer, unit = accepted[code], known[code]
        reply = CountyReply(
            round=material.synopsis.round,
            unit=unit,
            county_km2=float(county["area_km2"]),
            red_line_km2=float(county["red_line_km2"]),
            patch_count=int(county["patches"]),
            seen_count=int(county["seen"]),
            no_objection=answer.no_objection,
            rows=tuple(row for row in material.rows if row.unit.county_code == code),
            author=answer.author,
            phone=answer.phone,
            submitted_at=answer.submitted_at,
        )
        path = folder / f"{code}_{unit.name}_反馈意见表.docx"
        write_county_reply(reply, path, material.request.template, _marking(material))
        paths.append(path)
    return paths


def _write_letters(material: _Material, folder: Path) -> list[Path]:
    request = material.request
    units = material.asked()
    return [
        write_letter_to(unit, units.round, folder, request.template, request.contact, _marking(material))
        for unit in units
    ]


def _write_map_sheets(material: _Material, folder: Path) -> list[Path]:
    if material.draw_sheet is None:
        raise InputError(ErrorCode.MAPS_UNAVAILABLE, detail="")
    request = material.request
    units = material.asked()
    paths = []
    for position, unit in enumerate(units):
        path = folder / sheet_name(unit)
        total = len(units)
        fraction = _BEGIN_WRITING + (1 - _BEGIN_WRITING) * position / total
        material.progress.go_on(
            fraction, Step.DRAWING_MAP, name=unit.unit.full_name, done=position + 1, total=total
        )
        material.draw_sheet(sheet_of(unit, units, request.template, request.classification), path)
        paths.append(path)
    return paths


def _marking(material: _Material) -> str:
    """The first line of a document: its 密级, else that it is internal."""
    return material.request.classification or INTERNAL


_WRITERS: dict[DocumentKind, Callable[[_Material, Path], list[Path]]] = {
    DocumentKind.SYNOPSIS: _write_synopsis,
    DocumentKind.COUNTY_REPLY: _write_county_replies,
    DocumentKind.BORDER_TABLE: _write_border_table,
    DocumentKind.EXPERT_FORM: _write_expert_form,
    DocumentKind.DECISION_SHEET: _write_decision_sheet,
    DocumentKind.LETTER: _write_letters,
    DocumentKind.MAP_SHEET: _write_map_sheets,
}
