"""A comment in the words of the documents: the same in every form that prints it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.marks import Mark, MarkKind, Picture
from redline_plugin.documents.pages import CommentText
from redline_plugin.documents.text import lines_joined
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.decision import Verdict
from redline_plugin.model.identity import is_comment_number
from redline_plugin.model.opinion import Stance
from redline_plugin.model.round import Stage
from redline_plugin.model.summary import CommentRow, OpinionRow

MAP_WIDTH_MM = 118.0
MAP_HEIGHT_MM = 88.0


def comment_texts(
    rows: Sequence[CommentRow], stage: Stage, opinions: Sequence[OpinionRow] = ()
) -> tuple[CommentText, ...]:
    """Every row in words, in the order given.

    Raises InputError (VALUE_INVALID) for a number that is none: bookmarks are named by it.
    """
    heard = _opinions_by_number(opinions)
    return tuple(
        _comment_text(row, position, stage, heard.get(row.number, ()))
        for position, row in enumerate(rows, start=1)
    )


def comment_pictures(rows: Sequence[CommentRow]) -> dict[str, Picture]:
    """The map of each comment that has one, by the comment's number."""
    return {
        row.number: Picture(row.map_png, MAP_WIDTH_MM, MAP_HEIGHT_MM, f"{row.number}位置示意图")
        for row in rows
        if row.map_png is not None
    }


def _opinions_by_number(opinions: Sequence[OpinionRow]) -> Mapping[str, list[OpinionRow]]:
    heard: dict[str, list[OpinionRow]] = defaultdict(list)
    for opinion in opinions:
        heard[opinion.number].append(opinion)
    return heard


def _comment_text(
    row: CommentRow, position: int, stage: Stage, opinions: Sequence[OpinionRow]
) -> CommentText:
    if not is_comment_number(row.number):
        raise InputError(
            ErrorCode.VALUE_INVALID, path="", table="comments", row=position, field="number", value=row.number
        )
    proposal = _proposal(row)
    verdict = words.VERDICTS[row.verdict] if row.verdict else words.UNDECIDED
    changes = _changes(row)
    return CommentText(
        position=str(position),
        number=Mark(MarkKind.NUMBER, row.number, row.number),
        unit=row.unit.full_name,
        unit_code=row.unit.county_code,
        received=words.official_date(row.received_at),
        patches="、".join(row.patches) or "—",
        patch_lines="\n".join(row.patches) or "—",
        kind=words.KINDS[row.kind],
        reason=words.reason_words(row.reason_code),
        statement=row.statement,
        basis=row.basis,
        proposal=proposal,
        content=lines_joined(
            row.statement,
            f"依据：{row.basis}" if row.basis else "",
            f"建议：{proposal}" if proposal else "",
        ),
        areas=_areas(row, words.km2),
        areas_with_mu=_areas(row, words.km2_and_mu) or "—",
        verdict=verdict,
        decision_reason=row.decision_reason,
        changes=changes,
        decision=lines_joined(row.decision_reason, changes),
        evidence="\n".join(row.evidence_names),
        remark=_remark(row),
        opinions="\n".join(_opinion_line(opinion) for opinion in opinions),
        map=Mark(MarkKind.PICTURE, row.number) if row.map_png is not None else "",
        map_caption=f"{row.number}位置示意图（{words.STAGES[stage]}　{words.NOT_BINDING}）",
        answer=Mark(MarkKind.ANSWER, row.number),
    )


def _remark(row: CommentRow) -> str:
    """What was remarked, and whether the unit has been asked anew since it said this."""
    since = f"针对第{row.earlier_issue}次印发的数据包，已重新征求意见" if row.earlier_issue else ""
    return "；".join(part for part in (row.remark, since) if part)


def _proposal(row: CommentRow) -> str:
    if not row.field_name:
        return row.proposal
    value = words.field_value_words(row.field_name, row.proposed_value)
    return lines_joined(f"将“{words.field_words(row.field_name)}”更正为“{value}”", row.proposal)


def _areas(row: CommentRow, written: Callable[[float], str]) -> str:
    return lines_joined(
        f"调出{written(row.take_out_km2)}" if row.take_out_km2 else "",
        f"调入{written(row.bring_in_km2)}" if row.bring_in_km2 else "",
        f"界线{words.kilometres(row.line_km * 1000)}千米" if row.line_km else "",
    )


def _changes(row: CommentRow) -> str:
    """What the decision changes on the ground; nothing for a decision that changes none."""
    done = [
        f"{word}{words.km2(area)}平方公里"
        for word, area in (("调出", row.adopted_out_km2), ("调入", row.adopted_in_km2))
        if area
    ]
    if done:
        return f"修改情况：{'，'.join(done)}。"
    asked = row.take_out_km2 or row.bring_in_km2
    return "修改情况：范围未调整。" if asked and row.verdict is Verdict.NOT_ADOPTED else ""


def _opinion_line(opinion: OpinionRow) -> str:
    stance = "" if opinion.stance is Stance.NONE else words.STANCES[opinion.stance]
    said = "：".join(part for part in (stance, opinion.text) if part)
    return f"专家意见（{opinion.expert}）：{said}" if opinion.expert else f"专家意见：{said}"
