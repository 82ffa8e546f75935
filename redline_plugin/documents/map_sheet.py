"""The words on a unit's map sheet: what a layout template (.qpt) may print as ``[% @redline_title %]`` and so on.

``resources/layouts/README.md`` tells offices the same in Chinese (a test holds that no name is missing there).
"""

from __future__ import annotations

from dataclasses import dataclass

from redline_plugin.documents import vocabulary as words
from redline_plugin.model.round import Round
from redline_plugin.model.summary import UnitFigures
from redline_plugin.model.unit import UnitLevel

NAME = "生态保护红线图"
UNIT_LINES = {
    UnitLevel.COUNTY: "县界",
    UnitLevel.CITY: "市界",
    UnitLevel.DEPARTMENT: "省界",
}
_GROUNDS = {
    UnitLevel.COUNTY: "县域",
    UnitLevel.CITY: "市域",
    UnitLevel.DEPARTMENT: "省域",
}
_HEADS = ("类　型", "图斑（个）", "面积（km²）")
_NO_TYPE = "类型未注明"


@dataclass(frozen=True)
class SheetTexts:
    """The variables of a template, besides ``scale`` and ``coordinates``, which the map itself gives."""

    title: str
    sheet_title: str
    unit: str
    unit_code: str
    stage: str
    stamp: str
    classification: str
    internal: str
    issuer: str
    issued: str
    deadline: str
    summary: str
    note: str


def sheet_texts(round_: Round, figures: UnitFigures, classification: str = "", note: str = "") -> SheetTexts:
    """``classification``: the 密级 line, which only the office can set; ``note``: whose the boundaries are."""
    return SheetTexts(
        title=words.draft_title(round_.title, round_.stage),
        sheet_title=f"{figures.unit.full_name}{NAME}",
        unit=figures.unit.full_name,
        unit_code=figures.unit.county_code,
        stage=words.STAGES[round_.stage],
        stamp=f"{words.STAGES[round_.stage]}　{words.NOT_BINDING}",
        classification=classification,
        internal=words.INTERNAL,
        issuer=round_.issuer,
        issued=words.official_date(round_.issued_at),
        deadline=words.official_date(round_.deadline),
        summary=_summary(figures),
        note=note,
    )


def _summary(figures: UnitFigures) -> str:
    if not figures.count:
        return f"{figures.unit.full_name}范围内未划定生态保护红线"
    ground = _GROUNDS[figures.unit.level]
    share = words.share(figures.red_line_km2, figures.ground_km2)
    return (
        f"生态保护红线图斑{figures.count}个，面积{words.km2(figures.red_line_km2)}平方公里，"
        f"占{ground}面积的{share}"
    )


def sheet_statistics(figures: UnitFigures) -> tuple[tuple[str, ...], ...]:
    """Number and area by type, the sum and the unit's ground; heads first."""
    rows: list[tuple[str, ...]] = [_HEADS]
    for one in figures.by_type:
        name = f"{one.type_code} {words.type_words(one.type_code)}" if one.type_code else _NO_TYPE
        rows.append((name, str(one.count), words.km2(one.area_km2)))
    rows.append(("生态保护红线合计", str(figures.count), words.km2(figures.red_line_km2)))
    ground = _GROUNDS[figures.unit.level]
    rows.append((f"{ground}面积", "—", words.km2(figures.ground_km2)))
    rows.append((f"占{ground}面积", "—", words.share(figures.red_line_km2, figures.ground_km2)))
    return tuple(rows)
