"""省际对接（接边）意见表: how our red line meets the neighbours', stretch by stretch, for both sides to confirm."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.marks import Mark, MarkKind
from redline_plugin.documents.pages import BorderPage, BorderProvinceText, BorderSumText, BorderText
from redline_plugin.documents.properties import document_bytes, set_properties
from redline_plugin.documents.saving import save_document
from redline_plugin.documents.template import check_every_row_once, default_template, fill_template
from redline_plugin.model.border_segment import BorderClass
from redline_plugin.model.summary import BorderRow, BorderTable

NAME = "省际对接（接边）意见表"
_REQUIRED = ("provinces", "provinces.rows", "provinces.rows.segment", "provinces.rows.border_class")
_GAP_OR_OVERLAP = {"gap": "（缝隙）", "overlap": "（重叠）"}
_ORDINALS = "一二三四五六七八九十"


def write_border_table(
    table: BorderTable, path: Path, template: Path | None = None, marking: str = words.INTERNAL
) -> None:
    """Write the border table, grouped by neighbouring province in the order they first occur.

    Raises InputError (TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE) and WriteError.
    """
    template = template or default_template("border_table")
    page = border_page(table, marking)
    form = fill_template(template, page, _REQUIRED)
    check_every_row_once(template, form, (row.segment_id for row in table.rows))
    set_properties(form.document, f"{page.title}{NAME}", table.round.issuer)
    save_document(path, document_bytes(form.document))


def border_page(table: BorderTable, marking: str) -> BorderPage:
    """The border table in words."""
    round_ = table.round
    groups: dict[str, list[BorderRow]] = {}
    for row in table.rows:
        groups.setdefault(row.other_province, []).append(row)
    return BorderPage(
        marking=marking,
        title=words.draft_title(round_.title, round_.stage),
        round_title=round_.title,
        stage=words.STAGES[round_.stage],
        issuer=round_.issuer,
        issued=words.official_date(round_.issued_at),
        lead=_lead(table.rows, len(groups)),
        provinces=tuple(
            _province(position, province, rows)
            for position, (province, rows) in enumerate(groups.items(), start=1)
        ),
        map_note=f"{words.STAGES[round_.stage]}　{words.NOT_BINDING}",
    )


def _lead(rows: Sequence[BorderRow], provinces: int) -> str:
    if not rows:
        return "省界两侧未发现需要对接的生态保护红线。"
    return (
        f"与{provinces}个相邻省（区）对接，省界接边段共{len(rows)}段、{_length(rows)}千米，"
        f"其中{_class_words(_sums(rows))}。"
    )


def _province(position: int, province: str, rows: Sequence[BorderRow]) -> BorderProvinceText:
    name = province or "相邻省（区）未注明"
    sums = _sums(rows)
    return BorderProvinceText(
        heading=f"{_ordinal(position)}、与{name}对接情况",
        province=name,
        count=str(len(rows)),
        length=_length(rows),
        summary=f"共{len(rows)}段、{_length(rows)}千米，其中{_class_words(sums)}。",
        rows=tuple(_row(place, row) for place, row in enumerate(rows, start=1)),
        sums=sums,
    )


def _row(position: int, row: BorderRow) -> BorderText:
    return BorderText(
        position=str(position),
        segment_id=row.segment_id,
        segment=Mark(MarkKind.NUMBER, row.segment_id, str(position)),
        unit=row.unit.full_name,
        other_county=row.other_county or "—",
        start=words.position(row.start),
        end=words.position(row.end),
        length=words.kilometres(row.length_m),
        our_patch=row.our_patch or "—",
        their_patch=row.their_patch or "—",
        border_class=_class_word(row.border_class) + _GAP_OR_OVERLAP.get(row.gap_or_overlap, ""),
        offset=f"{row.offset_m:.0f}" if row.border_class == BorderClass.OFFSET else "—",
    )


def _sums(rows: Sequence[BorderRow]) -> tuple[BorderSumText, ...]:
    known = [border_class.value for border_class in BorderClass]
    others = sorted({row.border_class for row in rows} - set(known))
    found = []
    for border_class in (*known, *others):
        members = [row for row in rows if row.border_class == border_class]
        if members:
            found.append(BorderSumText(_class_word(border_class), str(len(members)), _length(members)))
    return tuple(found)


def _class_words(sums: Sequence[BorderSumText]) -> str:
    return "，".join(f"{entry.border_class}{entry.count}段{entry.length}千米" for entry in sums)


def _class_word(border_class: str) -> str:
    known = {member.value: word for member, word in words.BORDER_CLASSES.items()}
    return known.get(border_class, border_class)


def _length(rows: Sequence[BorderRow]) -> str:
    return words.kilometres(sum(row.length_m for row in rows))


def _ordinal(number: int) -> str:
    return _ORDINALS[number - 1] if number <= len(_ORDINALS) else str(number)
