"""The Chinese words of findings: what each kind is called, why it matters, and what was found, from its values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from redline_plugin.model.check_info import CHECK_INFO, Fix
from redline_plugin.model.finding import FindingCode, Severity

SEVERITIES = {Severity.ERROR.value: "错误", Severity.WARNING.value: "提示"}
FIXES = {
    Fix.BY_HAND: "人工处理",
    Fix.SAFE: "可在副本上自动修复",
    Fix.IF_AREA_STAYS: "面积不变的可在副本上自动修复，其余人工处理",
}

TITLES: Mapping[FindingCode, str] = {
    FindingCode.GEOMETRY_EMPTY: "无图形",
    FindingCode.GEOMETRY_INVALID: "图形错误",
    FindingCode.SELF_INTERSECTION: "边界自相交",
    FindingCode.DUPLICATE_VERTICES: "重复节点",
    FindingCode.SHORT_SEGMENTS: "过短线段",
    FindingCode.ACUTE_ANGLE: "尖锐角",
    FindingCode.MULTIPART: "多部件图斑",
    FindingCode.SLIVER: "狭长细碎图斑",
    FindingCode.SMALL_PATCH: "独立细小斑块",
    FindingCode.SMALL_PATCHES: "独立细小斑块合计",
    FindingCode.DUPLICATE_SHAPE: "图形重复",
    FindingCode.OVERLAP: "图斑重叠",
    FindingCode.GAP: "图斑缝隙",
    FindingCode.CODE_MISSING: "红线编码缺失",
    FindingCode.CODE_DUPLICATE: "红线编码重复",
    FindingCode.CODE_COUNTY_DIFFERS: "编码与行政区不符",
    FindingCode.CODE_TYPE_DIFFERS: "编码与类型不符",
    FindingCode.NAME_MISSING: "红线名称缺失",
    FindingCode.NAME_PATTERN: "红线命名不合规则",
    FindingCode.NAME_TYPE_DIFFERS: "命名与类型不符",
    FindingCode.TYPE_MISSING: "红线类型缺失",
    FindingCode.TYPE_UNKNOWN: "红线类型不在编码表中",
    FindingCode.TYPE_NAME_DIFFERS: "类型名称与编码不符",
    FindingCode.COUNTY_MISSING: "行政区代码缺失",
    FindingCode.COUNTY_UNKNOWN: "行政区代码不存在",
    FindingCode.COUNTY_DIFFERS: "行政区代码与位置不符",
    FindingCode.AREA_MISSING: "面积未填",
    FindingCode.AREA_DIFFERS: "填报面积与图形不符",
    FindingCode.OUTSIDE_ALL_COUNTIES: "不在任何县域内",
    FindingCode.CROSSES_PROVINCE_LINE: "超出省界",
    FindingCode.PROTECTED_AREA_LEFT_OUT: "保护地未全部划入",
    FindingCode.PROTECTED_KIND_LEFT_OUT: "各类保护地未划入合计",
    FindingCode.PROTECTED_KIND_UNKNOWN: "保护地类别不明",
    FindingCode.PROTECTED_KINDS_ABSENT: "缺少数据的保护地类别",
    FindingCode.COUNTY_OVERLAP: "县界重叠",
    FindingCode.COUNTY_GAP: "县界缝隙",
}

REASONS: Mapping[FindingCode, str] = {
    FindingCode.GEOMETRY_EMPTY: "不占任何范围，无法分解到县",
    FindingCode.GEOMETRY_INVALID: "边界所围范围不确定，面积和分割结果不可靠，无法分解到县",
    FindingCode.SELF_INTERSECTION: "边界所围范围不确定，面积和分割结果不可靠，无法分解到县",
    FindingCode.DUPLICATE_VERTICES: "没有意义，其他软件可能当作边界错误",
    FindingCode.SHORT_SEGMENTS: "图上无法表示，多由叠加产生",
    FindingCode.ACUTE_ANGLE: "多由叠加或节点错位产生，实地难以勘界定标",
    FindingCode.MULTIPART: "县级逐图斑提意见，相隔的部分共用一个编码难以区分",
    FindingCode.SLIVER: "多由不同来源的界线叠加产生，并非有意划定",
    FindingCode.SMALL_PATCH: "划定要求合理扣除独立细小斑块，难以管理",
    FindingCode.SMALL_PATCHES: "可据此判断阈值是否适合本稿",
    FindingCode.DUPLICATE_SHAPE: "同一范围重复计算，面积偏大",
    FindingCode.OVERLAP: "同一范围重复计算，面积偏大",
    FindingCode.GAP: "红线允许不相连，但过窄的缝隙多为同一界线重复勾绘所致",
    FindingCode.CODE_MISSING: "意见和处理情况以编码指明图斑",
    FindingCode.CODE_DUPLICATE: "针对该编码的意见无法确定是哪个图斑",
    FindingCode.CODE_COUNTY_DIFFERS: "编码一般以行政区代码开头，二者必有一误",
    FindingCode.CODE_TYPE_DIFFERS: "编码一般含类型编码，二者必有一误",
    FindingCode.NAME_MISSING: "各类文件以名称列出图斑",
    FindingCode.NAME_PATTERN: "全省命名统一，便于与邻省衔接",
    FindingCode.NAME_TYPE_DIFFERS: "命名应反映主导功能，二者必有一误",
    FindingCode.TYPE_MISSING: "面积按类型汇总，部门按类型征求意见",
    FindingCode.TYPE_UNKNOWN: "面积按类型汇总，部门按类型征求意见",
    FindingCode.TYPE_NAME_DIFFERS: "面积按类型汇总，二者必有一误",
    FindingCode.COUNTY_MISSING: "台账以县级行政区代码为单元",
    FindingCode.COUNTY_UNKNOWN: "红线与县界数据可能年份不同，2018至2019年部分代码有调整",
    FindingCode.COUNTY_DIFFERS: "分解以图形为准，该图斑将发往另一个县",
    FindingCode.AREA_MISSING: "按填报面积汇总时会漏计",
    FindingCode.AREA_DIFFERS: "按填报面积汇总的表格与图件不一致",
    FindingCode.OUTSIDE_ALL_COUNTIES: "没有县会就此提出意见",
    FindingCode.CROSSES_PROVINCE_LINE: "省外部分没有县会提出意见，邻省也可能主张该范围",
    FindingCode.PROTECTED_AREA_LEFT_OUT: "各类保护地应划尽划",
    FindingCode.PROTECTED_KIND_LEFT_OUT: "各类保护地应划尽划",
    FindingCode.PROTECTED_KIND_UNKNOWN: "已计算，但未计入方案所列类别",
    FindingCode.PROTECTED_KINDS_ABSENT: "是否应划尽划未能检查",
    FindingCode.COUNTY_OVERLAP: "该处图斑可能归入任一县",
    FindingCode.COUNTY_GAP: "该处没有县会提出意见",
}

# What was found, with the values of `CHECK_INFO`; about a patch the row and the patch stand in columns of their own
SENTENCES: Mapping[FindingCode, str] = {
    FindingCode.GEOMETRY_EMPTY: "没有多边形",
    FindingCode.GEOMETRY_INVALID: "{why}",
    FindingCode.SELF_INTERSECTION: "{why}，共{count}处",
    FindingCode.DUPLICATE_VERTICES: "{count}个节点重复",
    FindingCode.SHORT_SEGMENTS: "{count}条线段短于{limit_m}米，最短{shortest_m}米",
    FindingCode.ACUTE_ANGLE: "{count}处夹角小于{limit_deg}°，最小{sharpest_deg}°",
    FindingCode.MULTIPART: "由{count}个部分组成",
    FindingCode.SLIVER: "面积{area_m2}平方米，平均宽{width_m}米",
    FindingCode.SMALL_PATCH: "面积{area_km2}平方公里，小于{limit_km2}平方公里，独立且不在保护地内",
    FindingCode.SMALL_PATCHES: "小于{limit_km2}平方公里的独立图斑{count}个，共{area_km2}平方公里，占{percent}%；"
    "其中小于{tiny_limit_km2}平方公里的{tiny_count}个",
    FindingCode.DUPLICATE_SHAPE: "{count}个图斑图形相同（第{rows}行）",
    FindingCode.OVERLAP: "与第{other_row}行图斑{other}重叠{area_m2}平方米",
    FindingCode.GAP: "与第{other_row}行图斑{other}之间有缝隙{area_m2}平方米，宽{width_m}米",
    FindingCode.CODE_MISSING: "未填红线编码",
    FindingCode.CODE_DUPLICATE: "{count}个图斑编码同为{value}（第{rows}行）",
    FindingCode.CODE_COUNTY_DIFFERS: "编码{value}的行政区与填报的{stated}不同",
    FindingCode.CODE_TYPE_DIFFERS: "编码{value}第7、8位与填报的类型{stated}不同",
    FindingCode.NAME_MISSING: "未填红线名称",
    FindingCode.NAME_PATTERN: "{count}个图斑命名为“{value}”（第{rows}行）",
    FindingCode.NAME_TYPE_DIFFERS: "命名“{value}”与填报的类型{stated}不同",
    FindingCode.TYPE_MISSING: "未填红线类型",
    FindingCode.TYPE_UNKNOWN: "类型“{value}”不在编码表中",
    FindingCode.TYPE_NAME_DIFFERS: "类型名称“{value}”与编码{stated}不同",
    FindingCode.COUNTY_MISSING: "未填行政区代码，大部分位于{found}",
    FindingCode.COUNTY_UNKNOWN: "{count}个图斑的行政区代码{value}在县界数据中不存在（第{rows}行）",
    FindingCode.COUNTY_DIFFERS: "填报{stated}，但{percent}%位于{found}",
    FindingCode.AREA_MISSING: "未填面积",
    FindingCode.AREA_DIFFERS: "填报{stated}{unit}，图形{computed}{unit}",
    FindingCode.OUTSIDE_ALL_COUNTIES: "全部{outside_km2}平方公里不在任何县域内",
    FindingCode.CROSSES_PROVINCE_LINE: "{outside_km2}平方公里（{percent}%）在省界以外",
    FindingCode.PROTECTED_AREA_LEFT_OUT: "未划入{left_out_km2}平方公里（{percent}%）",
    FindingCode.PROTECTED_KIND_LEFT_OUT: "{kind}共{areas}处，{count}处未全部划入；{area_km2}平方公里中"
    "{left_out_km2}平方公里（{percent}%）未划入",
    FindingCode.PROTECTED_KIND_UNKNOWN: "{count}处保护地的类别“{value}”不在方案所列十三类之中",
    FindingCode.PROTECTED_KINDS_ABSENT: "缺少{count}类保护地的数据：{kinds}",
    FindingCode.COUNTY_OVERLAP: "{county}与{others}重叠{area_m2}平方米，宽{width_m}米",
    FindingCode.COUNTY_GAP: "{county}与{others}之间有{area_m2}平方米不属任何县，宽{width_m}米",
}

_OF_THE_WHOLE: Mapping[FindingCode, str] = {
    FindingCode.CODE_MISSING: "{count}个图斑均未填红线编码",
    FindingCode.NAME_MISSING: "{count}个图斑均未填红线名称",
    FindingCode.TYPE_MISSING: "{count}个图斑均未填红线类型",
    FindingCode.COUNTY_MISSING: "{count}个图斑均未填行政区代码",
    FindingCode.AREA_DIFFERS: "填报面积合计{stated}，图形合计{computed}平方公里，无法判断面积单位",
}

_FAULTS = {
    "Self-intersection": "边界自相交",
    "Ring Self-intersection": "边界自接触",
    "Hole lies outside shell": "内环在外环之外",
    "Holes are nested": "内环嵌套",
    "Nested shells": "部件嵌套",
    "Interior is disconnected": "内环将内部隔断",
    "Duplicate Rings": "环重复",
    "Too few points in geometry component": "节点过少",
    "Invalid Coordinate": "坐标无效",
}
_ROWS_NAMED = 20


def title(code: str) -> str:
    """The title of a stored code; one that is none of ours stays as it is."""
    known = _known(code)
    return TITLES[known] if known else code


def why(code: str) -> str:
    """Why a kind of finding matters."""
    known = _known(code)
    return REASONS[known] if known else ""


def fix(code: str) -> str:
    """Whether a program may put it right, or who has to."""
    known = _known(code)
    return FIXES[CHECK_INFO[known].fix] if known else FIXES[Fix.BY_HAND]


def sentence(code: str, subject: str, values: Mapping[str, Any]) -> str:
    """What was found; values that are missing are left as a dash."""
    known = _known(code)
    if known is None:
        return "；".join(f"{name}：{_text(name, value)}" for name, value in values.items())
    words = SENTENCES[known] if subject else _OF_THE_WHOLE.get(known, SENTENCES[known])
    return words.format_map(_Texts(values))


class _Texts(dict[str, Any]):
    def __getitem__(self, name: str) -> str:
        return _text(name, super().__getitem__(name))

    def __missing__(self, name: str) -> str:
        return "—"


def _known(code: str) -> FindingCode | None:
    return next((one for one in CHECK_INFO if one.value == code), None)


def _text(name: str, value: Any) -> str:
    if name == "why":
        return _fault(str(value))
    if isinstance(value, float):
        text = f"{value:.2f}" if abs(value) >= 0.01 or value == 0 else f"{value:.6f}"
        return text.rstrip("0").rstrip(".")
    if isinstance(value, list):
        return "、".join(map(str, value[:_ROWS_NAMED])) + ("等" if len(value) > _ROWS_NAMED else "")
    return "—" if value is None or value == "" else str(value)


def _fault(reason: str) -> str:
    words, _, place = reason.partition("[")
    numbers = place.rstrip("]").split()
    known = _FAULTS.get(words.strip(), words.strip())
    return f"{known}（{numbers[0]}，{numbers[1]}）" if len(numbers) == 2 else known
