"""The Chinese words, numbers and dates of the documents."""

from __future__ import annotations

import re

from redline_plugin.documents.code_lists import reasons
from redline_plugin.model.border_segment import BorderClass
from redline_plugin.model.comment import CommentKind, Role
from redline_plugin.model.decision import AdoptedPart, DecisionState, Verdict
from redline_plugin.model.opinion import Stance
from redline_plugin.model.patch_type import TYPE_NAMES
from redline_plugin.model.round import Stage
from redline_plugin.model.unit import Unit, UnitLevel
from redline_plugin.steps.geometry.area import MU_PER_KM2
from redline_plugin.store.aliases import DRAFT_ALIASES

STAGES = {
    Stage.CONSULTATION: "征求意见稿",
    Stage.APPRAISAL: "论证稿",
    Stage.REVIEW: "送审稿",
    Stage.APPROVAL: "报批稿",
}
KINDS = {
    CommentKind.TAKE_OUT: "调出",
    CommentKind.BRING_IN: "调入",
    CommentKind.BOUNDARY: "边界调整",
    CommentKind.ATTRIBUTE: "属性更正",
    CommentKind.NAME: "命名编码",
    CommentKind.COUNTY_LINE: "行政界线",
    CommentKind.TEXT: "文本和管控措施",
    CommentKind.NO_OBJECTION: "无意见",
    CommentKind.OTHER: "其他",
}
VERDICTS = {
    Verdict.ADOPTED: "采纳",
    Verdict.PARTLY: "部分采纳",
    Verdict.NOT_ADOPTED: "不采纳",
    Verdict.EXPLAINED: "解释说明",
    Verdict.NEEDS_EVIDENCE: "待补充证明材料",
    Verdict.TO_MEETING: "转会议研究",
}
UNDECIDED = "待处理"
DECISION_STATES = {
    DecisionState.PROPOSED: "拟处理意见",
    DecisionState.CONFIRMED: "已审定",
}
ADOPTED_PARTS = {
    AdoptedPart.WHOLE: "全部",
    AdoptedPart.OUTSIDE_PROTECTED_AREAS: "扣除各类保护地",
    AdoptedPart.OUTSIDE_CONFLICTS: "扣除与其他单位意见冲突部分",
}
STANCES = {
    Stance.AGREE: "同意",
    Stance.AGREE_WITH_CHANGES: "修改后同意",
    Stance.DISAGREE: "不同意",
    Stance.NONE: "未表态",
}
BORDER_CLASSES = {
    BorderClass.JOINED: "已衔接",
    BorderClass.OFFSET: "位置错开",
    BorderClass.OURS_ONLY: "仅我省划入",
    BorderClass.THEIRS_ONLY: "仅邻省划入",
}
ROLES = {
    Role.TAKE_OUT: "调出",
    Role.BRING_IN: "调入",
    Role.DISPUTED_BOUNDARY: "争议边界",
    Role.LOCATION: "位置",
}
FIELDS = {
    "code": "红线编码",
    "name": "红线名称",
    "type": "红线类型",
    "type_code": "类型编码",
    "county_code": "行政区代码",
    "stated_area": "面积",
}
LEVELS = {
    UnitLevel.COUNTY: "县（市、区）",
    UnitLevel.CITY: "市",
    UnitLevel.DEPARTMENT: "省直部门",
}
NOT_BINDING = "不作为管理依据"
INTERNAL = "内部资料　注意保管"
EMPTY_BOX, TICKED_BOX = "□", "☑"

_DATE = re.compile(r"^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:\D.*)?$", re.DOTALL)
_DISTRICT = "区"  # a district is named with its city; district names repeat
_COUNTY_ENDINGS = ("县", "市", "旗", _DISTRICT)
_TWO_DECIMALS_SHOW_IT = 0.005
_MU_WITHOUT_TENTHS = 100


def reason_words(code: str) -> str:
    """``R05`` → 采矿权; an unknown code stays as it is."""
    known = reasons().get(code)
    return known.zh if known else code


def type_words(code: str) -> str:
    """``11`` → 水源涵养; an unknown code stays as it is."""
    return TYPE_NAMES.get(code, code)


def field_words(name: str) -> str:
    """``type_code`` and LXBM → 类型编码; a field that is none of ours keeps its name."""
    return FIELDS.get(_our_field(name), name)


def field_value_words(name: str, value: str) -> str:
    """The value of a field: a type code with its name, 12 → 12（生物多样性维护）."""
    known = TYPE_NAMES.get(value) if _our_field(name) == "type_code" else None
    return f"{value}（{known}）" if known else value


def _our_field(name: str) -> str:
    folded = name.casefold()
    for ours, accepted in DRAFT_ALIASES.items():
        if folded == ours or folded in (alias.casefold() for alias in accepted):
            return ours
    return name


def official_date(iso: str) -> str:
    """``2018-06-30T09:00:00+08:00`` → 2018年6月30日 (GB/T 9704: no leading zeros). Other text stays as it is."""
    found = _DATE.match(iso)
    if not found:
        return iso
    year, month, day = (int(part) for part in found.groups())
    return f"{year}年{month}月{day}日"


def km2(area: float) -> str:
    """Square kilometres with two decimals, as red-line documents have them; more where two would show nothing."""
    if 0 < abs(area) < _TWO_DECIMALS_SHOW_IT:
        return f"{area:.6f}".rstrip("0") if abs(area) >= 1e-6 else "不足0.000001"
    return f"{area:.2f}"


def km2_and_mu(area: float) -> str:
    """``1.23平方公里（1845亩）``; tenths of a 亩 below a hundred."""
    mu = area * MU_PER_KM2
    return f"{km2(area)}平方公里（{mu:.{0 if mu >= _MU_WITHOUT_TENTHS else 1}f}亩）"


def kilometres(metres: float) -> str:
    """Metres as kilometres with two decimals; more where two would show nothing."""
    kilo = metres / 1000
    return f"{kilo:.2f}" if kilo == 0 or abs(kilo) >= _TWO_DECIMALS_SHOW_IT else f"{kilo:.4f}"


def share(part: float, whole: float) -> str:
    """``12.34%``; empty where there is no whole to compare with."""
    return f"{part / whole:.2%}" if whole > 0 else ""


def position(lon_lat: tuple[float, float]) -> str:
    """``112°30′05″E，37°48′00″N``."""
    lon, lat = lon_lat
    return f"{_degrees(lon)}{'E' if lon >= 0 else 'W'}，{_degrees(lat)}{'N' if lat >= 0 else 'S'}"


def _degrees(value: float) -> str:
    seconds = round(abs(value) * 3600)
    return f"{seconds // 3600}°{seconds // 60 % 60:02d}′{seconds % 60:02d}″"


def boxes(words: dict[Stance, str], ticked: Stance) -> str:
    """``☑同意　　□修改后同意　　□不同意``."""
    return "　　".join(
        f"{TICKED_BOX if stance is ticked else EMPTY_BOX}{word}"
        for stance, word in words.items()
        if stance is not Stance.NONE
    )


def government(unit: Unit) -> str:
    """Who stamps for a unit: 介休市人民政府, 大同市城区人民政府; a department stamps in its own name."""
    if unit.level is UnitLevel.DEPARTMENT or not unit.name.endswith(_COUNTY_ENDINGS):
        return unit.name
    return f"{unit.full_name if unit.name.endswith(_DISTRICT) else unit.name}人民政府"


def draft_title(title: str, stage: Stage) -> str:
    """The title of the round with the stage of the draft, once: …划定方案（征求意见稿）."""
    word = STAGES[stage]
    return title if word in title else f"{title}（{word}）"
