"""县级反馈意见表: a county's answer on paper, to be signed and stamped; cities and departments have the same form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.comment_texts import comment_pictures, comment_texts
from redline_plugin.documents.pages import CountyReplyPage, EvidenceText
from redline_plugin.documents.properties import document_bytes, set_properties
from redline_plugin.documents.saving import save_document
from redline_plugin.documents.template import check_every_row_once, default_template, fill_template
from redline_plugin.model.opinion import Stance
from redline_plugin.model.summary import CountyReply
from redline_plugin.model.unit import UnitLevel


@dataclass(frozen=True)
class _Labels:
    """What the form is called, and what it calls the unit, its code, its ground, and the red line's share of that."""

    form_name: str
    unit: str
    code: str
    ground: str
    share: str


_LABELS = {
    level: _Labels(form, words.LEVELS[level], code, ground, share)
    for level, form, code, ground, share in (
        (UnitLevel.COUNTY, "县级反馈意见表", "行政区划代码", "县域面积", "占县域面积"),
        (UnitLevel.CITY, "市级反馈意见表", "行政区划代码", "市域面积", "占市域面积"),
        (UnitLevel.DEPARTMENT, "部门反馈意见表", "部门代码", "全省面积", "占全省面积"),
    )
}
_REQUIRED = ("rows", "rows.number", "unit")


def write_county_reply(
    reply: CountyReply, path: Path, template: Path | None = None, marking: str = words.INTERNAL
) -> None:
    """Write one unit's reply form, with a map beside each comment that has one.

    Raises InputError (TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE, VALUE_INVALID, MAPS_UNAVAILABLE) and WriteError.
    """
    template = template or default_template("county_reply")
    page = county_reply_page(reply, marking)
    form = fill_template(template, page, _REQUIRED, comment_pictures(reply.rows))
    check_every_row_once(template, form, (row.number for row in reply.rows))
    set_properties(form.document, f"{reply.unit.full_name}{page.form_name}", page.government)
    save_document(path, document_bytes(form.document))


def county_reply_page(reply: CountyReply, marking: str) -> CountyReplyPage:
    """The reply in words."""
    round_, unit = reply.round, reply.unit
    labels = _LABELS[unit.level]
    return CountyReplyPage(
        form_name=labels.form_name,
        unit_label=labels.unit,
        code_label=labels.code,
        ground_label=labels.ground,
        share_label=labels.share,
        marking=marking,
        title=words.draft_title(round_.title, round_.stage),
        round_title=round_.title,
        stage=words.STAGES[round_.stage],
        issuer=round_.issuer,
        issued=words.official_date(round_.issued_at),
        deadline=words.official_date(round_.deadline),
        unit=unit.full_name,
        unit_code=unit.county_code,
        county_area=words.km2_and_mu(reply.county_km2),
        red_line_area=words.km2_and_mu(reply.red_line_km2),
        red_line_share=words.share(reply.red_line_km2, reply.county_km2),
        patches=str(reply.patch_count),
        patches_seen=str(reply.seen_count),
        comment_count=str(len(reply.rows)),
        stance=words.boxes(words.STANCES, _stance(reply)),
        overall=_overall(reply),
        rows=comment_texts(reply.rows, round_.stage),
        evidence=_evidence(reply),
        author=reply.author,
        phone=reply.phone,
        submitted=words.official_date(reply.submitted_at),
        government=words.government(unit),
        map_note=f"{words.STAGES[round_.stage]}　{words.NOT_BINDING}",
    )


def _stance(reply: CountyReply) -> Stance:
    """A unit without objection agrees; what one with comments ticks is not ours to say."""
    return Stance.AGREE if reply.no_objection else reply.stance


def _overall(reply: CountyReply) -> str:
    if reply.no_objection:
        return f"经组织核对，{reply.unit.full_name}对{words.draft_title(reply.round.title, reply.round.stage)}无意见。"
    if not reply.rows:
        return "尚未填报意见。"
    return f"经组织核对，{reply.unit.full_name}共提出意见{len(reply.rows)}条，具体如下。"


def _evidence(reply: CountyReply) -> tuple[EvidenceText, ...]:
    named = [(row.number, name) for row in reply.rows for name in row.evidence_names]
    return tuple(
        EvidenceText(str(place), number, name) for place, (number, name) in enumerate(named, start=1)
    )
