"""征求意见函: the letter that goes to a unit with its package."""

from __future__ import annotations

from pathlib import Path

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.pages import LetterPage, TypeText
from redline_plugin.documents.properties import document_bytes, set_properties
from redline_plugin.documents.saving import save_document
from redline_plugin.documents.template import default_template, fill_template
from redline_plugin.model.summary import Letter, UnitFigures
from redline_plugin.model.unit import UnitLevel

NAME = "征求意见函"
_REQUIRED = ("addressee", "title", "package")
_ENDINGS = ("县", "市", "区", "旗")


def write_letter(
    letter: Letter, path: Path, template: Path | None = None, marking: str = words.INTERNAL
) -> None:
    """Write the letter to one unit.

    Raises InputError (TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE) and WriteError.
    """
    template = template or default_template("letter")
    page = letter_page(letter, marking)
    form = fill_template(template, page, _REQUIRED)
    set_properties(form.document, f"{page.subject}（{letter.figures.unit.full_name}）", letter.round.issuer)
    save_document(path, document_bytes(form.document))


def letter_page(letter: Letter, marking: str) -> LetterPage:
    """The letter in words."""
    round_, figures = letter.round, letter.figures
    title = words.draft_title(round_.title, round_.stage)
    return LetterPage(
        marking=marking,
        title=title,
        subject=f"关于征求《{title}》意见的函",
        round_title=round_.title,
        stage=words.STAGES[round_.stage],
        issuer=round_.issuer,
        issued=words.official_date(round_.issued_at),
        deadline=words.official_date(round_.deadline),
        addressee=words.government(figures.unit),
        unit=figures.unit.full_name,
        unit_code=figures.unit.county_code,
        package=letter.package_name,
        patches=str(figures.count),
        red_line_area=words.km2_and_mu(figures.red_line_km2),
        red_line_share=words.share(figures.red_line_km2, figures.ground_km2),
        segments=str(figures.segments) if figures.segments else "",
        segments_length=f"{figures.segments_km:.2f}" if figures.segments else "",
        content=_content(figures),
        types=tuple(
            TypeText(words.type_words(one.type_code) or "类型未注明", str(one.count), words.km2(one.area_km2))
            for one in figures.by_type
        ),
        contact=letter.contact,
        map_note=f"{words.STAGES[round_.stage]}　{words.NOT_BINDING}",
    )


def _content(figures: UnitFigures) -> str:
    """What the package holds, in a sentence."""
    area = words.km2_and_mu(figures.red_line_km2)
    if figures.unit.level is UnitLevel.DEPARTMENT:
        if not figures.count:
            return "生态保护红线图斑中没有涉及你单位职责的，请就是否需要补充划入提出意见。"
        sentence = f"涉及你单位职责的生态保护红线图斑共{figures.count}个，面积{area}"
    elif not figures.count:
        return f"{_you(figures)}范围内未划入生态保护红线图斑，请就是否需要补充划入提出意见。"
    else:
        share = words.share(figures.red_line_km2, figures.ground_km2)
        sentence = (
            f"{_you(figures)}范围内生态保护红线图斑共{figures.count}个，面积{area}，占行政区域面积的{share}"
        )
    if figures.segments:
        sentence += f"；省界接边段{figures.segments}段、{figures.segments_km:.2f}千米，请一并核对"
    return f"{sentence}。"


def _you(figures: UnitFigures) -> str:
    """``你县``, ``你市``, ``你区``."""
    ending = figures.unit.name[-1:]
    return f"你{ending if ending in _ENDINGS else '单位'}"
