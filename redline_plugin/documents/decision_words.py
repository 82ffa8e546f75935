"""The words that people write into a sheet of decisions, and what they mean.

Only words that can mean one thing stand here; anything else is refused and told, never guessed.
"""

from __future__ import annotations

import re

from redline_plugin.documents.text import plain
from redline_plugin.documents.vocabulary import ADOPTED_PARTS, DECISION_STATES, VERDICTS
from redline_plugin.model.decision import AdoptedPart, DecisionState, Verdict
from redline_plugin.model.identity import UNIT_CODE_AS_TYPED, comment_number

NUMBER, UNIT, KIND, CONTENT, GROUNDS, AREA = "意见编号", "反馈单位", "意见类型", "意见内容", "理由", "面积"
VERDICT, REASON, PART, STATE, DECIDED_BY = "采纳情况", "处理理由", "采纳范围", "状态", "处理人"

_HEADINGS = {
    NUMBER: ("意见编号", "编号", "number", "commentnumber", "commentno"),
    VERDICT: ("采纳情况", "是否采纳", "处理意见", "采纳意见", "verdict", "decision"),
    REASON: ("处理理由", "采纳理由", "理由及修改情况", "处理说明", "reason", "decisionreason"),
    PART: ("采纳范围", "采纳部分", "adoptedpart", "part"),
    STATE: ("状态", "审定状态", "state", "status"),
    DECIDED_BY: ("处理人", "经办人", "decidedby", "officer"),
}
_VERDICTS = {
    Verdict.ADOPTED: ("予以采纳", "同意", "全部采纳", "adopted", "adopt", "accepted"),
    Verdict.PARTLY: ("予以部分采纳", "部分予以采纳", "partly", "partlyadopted", "partiallyadopted"),
    Verdict.NOT_ADOPTED: ("不予采纳", "未采纳", "不同意", "notadopted", "rejected"),
    Verdict.EXPLAINED: ("说明", "解释", "予以解释说明", "explained"),
    Verdict.NEEDS_EVIDENCE: ("待补证", "待补充材料", "补充证明材料", "needsevidence"),
    Verdict.TO_MEETING: ("转会议", "会议研究", "提交会议研究", "tomeeting"),
}
_PARTS = {
    AdoptedPart.WHOLE: ("全部范围", "whole", "all"),
    AdoptedPart.OUTSIDE_PROTECTED_AREAS: ("扣除保护地", "扣除各类自然保护地", "outsideprotectedareas"),
    AdoptedPart.OUTSIDE_CONFLICTS: (
        "扣除意见冲突部分",
        "扣除冲突部分",
        "扣除与其他县意见冲突部分",
        "outsideconflicts",
    ),
}
_STATES = {
    DecisionState.PROPOSED: ("拟处理", "拟定", "proposed"),
    DecisionState.CONFIRMED: ("审定", "已确认", "确认", "confirmed"),
}
_WKT = re.compile(r"^(MULTI)?POLYGON\s*Z?\s*\(", re.IGNORECASE)
_NUMBER = re.compile(rf"({UNIT_CODE_AS_TYPED})[-–—‐‑−_](\d{{1,8}})")
_REMARK = re.compile(r"[(\[].*[)\]]$")  # 采纳情况（必填）
_TRAILING = "。.;；,，:："


def heading_of(text: str) -> str:
    """Which column a heading is, a remark in brackets behind it aside; empty for columns that are not read."""
    return _HEADING_OF.get(_bare(_REMARK.sub("", plain(text))), "")


def verdict_of(text: str) -> Verdict | None:
    """采纳, 予以采纳, 同意 … → ADOPTED; None for words that are not known."""
    return _VERDICT_OF.get(_bare(text))


def part_of(text: str) -> tuple[AdoptedPart | None, str]:
    """The part by rule, or the WKT of a shape; an empty cell means the whole; None for words that are not known."""
    if _WKT.match(text.strip()):
        return AdoptedPart.WHOLE, text.strip()
    bare = _bare(text)
    return (_PART_OF.get(bare) if bare else AdoptedPart.WHOLE), ""


def state_of(text: str) -> DecisionState | None:
    """已审定 → CONFIRMED; an empty cell means proposed; None for words that are not known."""
    bare = _bare(text)
    return _STATE_OF.get(bare) if bare else DecisionState.PROPOSED


def number_of(text: str) -> str:
    """``１４０７２８—7`` → ``140728-0007``; what is no number stays as it was typed."""
    found = _NUMBER.fullmatch(plain(text))
    return comment_number(found.group(1).upper(), int(found.group(2))) if found else text.strip()


def _bare(text: str) -> str:
    return plain(text).rstrip(_TRAILING).lower().replace("_", "")


def _by_word(words: dict, official: dict | None = None) -> dict:
    found = {_bare(word): meaning for meaning, known in words.items() for word in known}
    return {**found, **{_bare(word): meaning for meaning, word in (official or {}).items()}}


_HEADING_OF = _by_word(_HEADINGS)
_VERDICT_OF = _by_word(_VERDICTS, VERDICTS)
_PART_OF = _by_word(_PARTS, ADOPTED_PARTS)
_STATE_OF = _by_word(_STATES, DECISION_STATES)
