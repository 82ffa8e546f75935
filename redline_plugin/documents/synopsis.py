"""意见汇总及采纳情况表: every comment of the round, once, with what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.comment_texts import comment_pictures, comment_texts
from redline_plugin.documents.pages import CountText, LevelText, SynopsisPage, UnitText
from redline_plugin.documents.properties import document_bytes, set_properties
from redline_plugin.documents.saving import save_document
from redline_plugin.documents.template import check_every_row_once, default_template, fill_template
from redline_plugin.model.decision import VERDICTS_THAT_CLOSE, Verdict
from redline_plugin.model.summary import Synopsis
from redline_plugin.model.unit import Unit, UnitLevel

NAME = "征求意见汇总及采纳情况表"
_REQUIRED = ("rows", "rows.number", "rows.unit", "rows.verdict")


def write_synopsis(
    synopsis: Synopsis,
    path: Path,
    template: Path | None = None,
    marking: str = words.INTERNAL,
    printed_at: str = "",
) -> None:
    """Write the consolidated comment document.

    ``marking`` is the 密级 or 内部资料 line; ``printed_at`` (ISO 8601) is the day the counts hold for.

    Raises InputError (TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE, VALUE_INVALID) and WriteError.
    """
    template = template or default_template("synopsis")
    page = synopsis_page(synopsis, marking, printed_at)
    form = fill_template(template, page, _REQUIRED, comment_pictures(synopsis.rows))
    check_every_row_once(template, form, (row.number for row in synopsis.rows))
    set_properties(form.document, f"{page.title}{NAME}", synopsis.round.issuer)
    save_document(path, document_bytes(form.document))


def synopsis_page(synopsis: Synopsis, marking: str, printed_at: str) -> SynopsisPage:
    """The synopsis in words."""
    round_ = synopsis.round
    silent, quiet = _unit_texts(synopsis.silent), _unit_texts(synopsis.no_objection)
    return SynopsisPage(
        marking=marking,
        title=words.draft_title(round_.title, round_.stage),
        round_title=round_.title,
        stage=words.STAGES[round_.stage],
        issuer=round_.issuer,
        issued=words.official_date(round_.issued_at),
        deadline=words.official_date(round_.deadline),
        printed=words.official_date(printed_at),
        lead=_lead(synopsis, printed_at),
        levels=_levels(synopsis),
        counts=tuple(
            CountText(words.VERDICTS[verdict] if verdict else words.UNDECIDED, str(synopsis.count(verdict)))
            for verdict in (*Verdict, None)
        ),
        rows=comment_texts(synopsis.rows, round_.stage, synopsis.opinions),
        no_objection=quiet,
        no_objection_names=_names(synopsis.no_objection),
        silent=silent,
        silent_names=_names(synopsis.silent),
        map_note=f"{words.STAGES[round_.stage]}　{words.NOT_BINDING}",
    )


def _lead(synopsis: Synopsis, printed_at: str) -> str:
    replied = {unit.county_code for unit in (*synopsis.replied, *synopsis.no_objection)}
    until = f"截至{words.official_date(printed_at)}，" if printed_at else ""
    asked = "、".join(f"{one.level}{one.asked}个" for one in _levels(synopsis))
    levels = f"（{asked}）" if asked else ""
    sentences = [
        f"本轮共征求{len(synopsis.asked)}个单位意见{levels}，{until}回复{len(replied)}个"
        f"（其中无意见{len(synopsis.no_objection)}个），未回复{len(synopsis.silent)}个",
        f"共收到意见{len(synopsis.rows)}条" + (f"，其中{_verdict_counts(synopsis)}" if synopsis.rows else ""),
    ]
    return "；".join(sentences) + "。"


def _levels(synopsis: Synopsis) -> tuple[LevelText, ...]:
    """Each level that was asked; nothing where that was the counties alone, as the lead then says it all."""
    groups = (synopsis.asked, synopsis.replied, synopsis.no_objection, synopsis.silent)
    counts = [Counter(unit.level for unit in units) for units in groups]
    levels = [level for level in UnitLevel if counts[0][level]]
    if levels == [UnitLevel.COUNTY]:
        return ()
    return tuple(LevelText(words.LEVELS[level], *(str(count[level]) for count in counts)) for level in levels)


def _verdict_counts(synopsis: Synopsis) -> str:
    """The four verdicts that close a comment always, the open ones where there are any."""
    parts = []
    for verdict in (*Verdict, None):
        count = synopsis.count(verdict)
        if count or verdict in VERDICTS_THAT_CLOSE:
            parts.append(f"{words.VERDICTS[verdict] if verdict else words.UNDECIDED}{count}条")
    return "、".join(parts)


def _unit_texts(units: Sequence[Unit]) -> tuple[UnitText, ...]:
    return tuple(
        UnitText(str(position), unit.full_name, unit.county_code)
        for position, unit in enumerate(units, start=1)
    )


def _names(units: Sequence[Unit]) -> str:
    return "、".join(unit.full_name for unit in units) or "无"
