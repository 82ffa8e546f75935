"""Print a register: consolidated comments, the counties' reply forms, the border table, the experts' form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
import shapely

from redline_plugin.documents.border_table import write_border_table
from redline_plugin.documents.county_reply import write_county_reply
from redline_plugin.documents.decision_sheet import write_decision_sheet
from redline_plugin.documents.expert_form import write_expert_form
from redline_plugin.documents.synopsis import write_synopsis
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.jobs.document_rows import CommentMaps, DrawMap, patch_codes
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.register_summary import synopsis_of
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
}


@dataclass(frozen=True)
class ExportRequest:
    """What to print and where. ``template``: an office's own Word template, for one kind of document at a time."""

    register: Path
    kinds: tuple[DocumentKind, ...]
    output: Path
    template: Path | None = None
    maps: bool = True


@dataclass(frozen=True)
class ExportOutcome:
    """The documents written."""

    output: Path
    documents: tuple[Path, ...]


@dataclass(frozen=True)
class _Material:
    """What the documents of one export are made from."""

    synopsis: Synopsis
    rows: tuple[CommentRow, ...]  # with maps, where asked for
    units: pd.DataFrame
    segments: pd.DataFrame
    register: Register


def export(request: ExportRequest, progress: Progress, draw_map: DrawMap | None = None) -> ExportOutcome:
    """Write the documents, all or none; one that exists is replaced.

    Raises InputError: those of a register; MAPS_UNAVAILABLE (maps asked for, but no face that draws);
    TEMPLATE_FOR_ONE_KIND, TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE; WriteError; CancelledError.
    """
    folder = prepare_folder(request.output)
    if request.maps and draw_map is None:
        raise InputError(ErrorCode.MAPS_UNAVAILABLE, detail="")
    if request.template is not None and len(request.kinds) != 1:
        raise InputError(ErrorCode.TEMPLATE_FOR_ONE_KIND, path=str(request.template))
    progress.go_on(0.0, Step.READING, name=request.register.name)
    with Register(request.register, update=True) as register:
        synopsis = synopsis_of(register)
        rows = synopsis.rows
        if request.maps and draw_map is not None:
            rows = _drawn(register, rows, draw_map, progress)
        material = _Material(synopsis, rows, register.frame(UNITS), register.frame(BORDER_SEGMENTS), register)
        documents = _written(material, folder, request, progress)
        with register.transaction():
            register.log(EventKind.DOCUMENTS_EXPORTED, ", ".join(kind.value for kind in request.kinds))
    progress.report(1.0, Step.DONE)
    return ExportOutcome(folder, tuple(documents))


def _written(material: _Material, folder: Path, request: ExportRequest, progress: Progress) -> list[Path]:
    documents: list[Path] = []
    with staged_folder(folder) as staged:
        for position, kind in enumerate(request.kinds):
            fraction = 0.7 + 0.3 * position / len(request.kinds)
            progress.go_on(fraction, Step.WRITING_FILE, name=_NAMES.get(kind, kind.value))
            documents += _WRITERS[kind](material, staged, request.template)
    return [folder / path.name for path in documents]


def _drawn(
    register: Register, rows: Sequence[CommentRow], draw_map: DrawMap, progress: Progress
) -> tuple[CommentRow, ...]:
    maps = CommentMaps(
        register.patches()["geometry"].to_numpy(dtype=object),
        register.frame(UNITS)["geometry"].to_numpy(dtype=object),
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


def _write_synopsis(material: _Material, folder: Path, template: Path | None) -> list[Path]:
    path = folder / _NAMES[DocumentKind.SYNOPSIS]
    write_synopsis(material.synopsis, path, template, printed_at=now())
    return [path]


def _write_expert_form(material: _Material, folder: Path, template: Path | None) -> list[Path]:
    path = folder / _NAMES[DocumentKind.EXPERT_FORM]
    write_expert_form(replace(material.synopsis, rows=material.rows), path, template)
    return [path]


def _write_decision_sheet(material: _Material, folder: Path, template: Path | None) -> list[Path]:
    path = folder / _NAMES[DocumentKind.DECISION_SHEET]
    write_decision_sheet(material.synopsis, path)
    return [path]


def _write_border_table(material: _Material, folder: Path, template: Path | None) -> list[Path]:
    path = folder / _NAMES[DocumentKind.BORDER_TABLE]
    units = material.register.units()
    codes = patch_codes(material.register.patches())
    rows = tuple(_border_row(segment, units, codes) for segment in material.segments.to_dict("records"))
    write_border_table(BorderTable(material.synopsis.round, rows), path, template)
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


def _write_county_replies(material: _Material, folder: Path, template: Path | None) -> list[Path]:
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
        write_county_reply(reply, path, template)
        paths.append(path)
    return paths


_WRITERS: dict[DocumentKind, Callable[[_Material, Path, Path | None], list[Path]]] = {
    DocumentKind.SYNOPSIS: _write_synopsis,
    DocumentKind.COUNTY_REPLY: _write_county_replies,
    DocumentKind.BORDER_TABLE: _write_border_table,
    DocumentKind.EXPERT_FORM: _write_expert_form,
    DocumentKind.DECISION_SHEET: _write_decision_sheet,
}
