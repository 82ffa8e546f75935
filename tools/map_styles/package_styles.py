"""Styles of the layers that a county gets, as maps of the red line usually look: red outline, green within."""

from __future__ import annotations

from qgis.core import QgsInvertedPolygonRenderer, QgsSingleSymbolRenderer, QgsSymbol

from redline_plugin.store import schema
from tools.map_styles import field_words as words
from tools.map_styles.labels import Label
from tools.map_styles.style import Style, by_code
from tools.map_styles.symbols import NO_FILL, area, area_by_scale, cased, hatched, mark, with_opacity

RED_LINE = "#e60000"
PATCH_FILLS = {
    "11": "#4db6ac",
    "12": "#66bb6a",
    "13": "#aed581",
    "14": "#e6c35c",
    "15": "#9ccc9c",
    "21": "#d4a373",
    "22": "#e3d26f",
    "23": "#bcaaa4",
    "24": "#b39ddb",
    "25": "#b0bec5",
}
TAKE_OUT, BRING_IN, DISPUTED, LOCATION = "#ad1457", "#0d47a1", "#6a1b9a", "#ef6c00"
BORDER_COLOURS = {"joined": "#2e7d32", "offset": "#f57c00", "ours_only": "#c62828", "theirs_only": "#1565c0"}

_PATCH_NAME = "regexp_replace(coalesce(\"name\", \"code\", ''), '(生态保护)?红线(划定)?(控制区)?$', '')"
PATCH_LABEL = Label(
    f"{_PATCH_NAME} || '\\n' || round(\"area_km2\", 2) || ' km²'", 8, "#7f0000", 100_000, priority=3
)
# The register's rows carry the number of the comment, a package's do not (yet)
_NUMBER = "coalesce(attribute($currentfeature, 'number') || ' ', '')"
_ROLE = "CASE WHEN \"role\" = 'take_out' THEN '调出' WHEN \"role\" = 'bring_in' THEN '调入' ELSE '' END"


def patches(file: str, table: schema.Table) -> Style:
    """The red line: filled by type, outlined red."""
    symbols = {code: _patch(fill) for code, fill in PATCH_FILLS.items()}
    types = {code: f"{code} {word}" for code, word in words.TYPES.items()}
    return Style(
        file,
        table,
        by_code("type_code", symbols, types, _patch("#81c784")),
        PATCH_LABEL,
        display='coalesce("name", "code", "patch_id")',
        codes={"type_code": types},
    )


def _patch(fill: str) -> QgsSymbol:
    return area_by_scale(with_opacity(fill, 0.5), RED_LINE, 0.4)


def county() -> Style:
    """The county's outline, and a veil over what lies outside it."""
    outline = area(with_opacity("#9e9e9e", 0.35), "#212121", 0.6, "dash dot")
    return Style(
        "county",
        schema.COUNTY,
        QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(outline)),
        display='"city_name" || "name"',
    )


def neighbours() -> Style:
    """The units around, in the background."""
    return Style(
        "neighbours",
        schema.NEIGHBOURS,
        QgsSingleSymbolRenderer(area(NO_FILL, "#757575", 0.3)),
        Label('"name"', 9, "#616161", 1_000_000, priority=3),
        display='"city_name" || "name"',
    )


def border_segments() -> Style:
    """How the red line meets the neighbouring province's."""
    symbols = {name: cased(colour, 1.1) for name, colour in BORDER_COLOURS.items()}
    label = (
        "CASE WHEN \"class\" = 'offset' THEN '错开 ' || round(\"offset_m\") || ' 米' "
        "WHEN \"class\" = 'ours_only' THEN '仅我省' WHEN \"class\" = 'theirs_only' THEN '仅邻省' END"
    )
    return Style(
        "border_segments",
        schema.BORDER_SEGMENTS,
        by_code("class", symbols, words.BORDER_CLASSES),
        Label(label, 8, "#212121", 100_000, priority=6),
        display='"segment_id"',
        codes={"class": words.BORDER_CLASSES},
    )


def protected_areas() -> Style:
    """Protected areas: hatched, so that the red line stays visible under them."""
    return Style(
        "protected_areas",
        schema.PROTECTED_AREAS,
        QgsSingleSymbolRenderer(hatched(NO_FILL, "#8d6e63", 45, "#6d4c41", 0.35, "dash", 2.4)),
        Label('"name"', 8.5, "#4e342e", 300_000, inside_only=True),
        display='"name"',
    )


def comment_areas() -> Style:
    """What a county wants out of the red line, and what into it."""
    symbols = {
        "take_out": hatched(with_opacity(TAKE_OUT, 0.12), TAKE_OUT, 45, TAKE_OUT, 0.6),
        "bring_in": hatched(with_opacity(BRING_IN, 0.12), BRING_IN, 135, BRING_IN, 0.6),
    }
    return Style(
        "comment_areas",
        schema.COMMENT_AREAS,
        by_code("role", symbols, words.ROLES),
        Label(
            f"{_NUMBER} || {_ROLE} || '\\n' || round(\"area_km2\", 3) || ' km²'",
            9,
            "#4a148c",
            500_000,
            bold=True,
            priority=9,
        ),
        display=f"{_NUMBER} || {_ROLE}",
        codes={"role": {code: words.ROLES[code] for code in symbols}},
    )


def comment_lines() -> Style:
    """Boundaries in dispute."""
    return Style(
        "comment_lines",
        schema.COMMENT_LINES,
        by_code("role", {"disputed_boundary": cased(DISPUTED, 0.9, dash="dash")}, words.ROLES),
        Label(f"{_NUMBER} || '争议边界'", 8.5, DISPUTED, 500_000, priority=7),
        display=f"{_NUMBER} || '争议边界'",
        codes={"role": {"disputed_boundary": "争议边界"}},
    )


def comment_points() -> Style:
    """Places that a comment speaks of."""
    return Style(
        "comment_points",
        schema.COMMENT_POINTS,
        by_code("role", {"location": mark("circle", LOCATION, 3.4)}, words.ROLES),
        Label("attribute($currentfeature, 'number')", 8.5, "#bf360c", 500_000, priority=7),
        display="coalesce(attribute($currentfeature, 'number'), \"comment_id\")",
        codes={"role": {"location": "位置"}},
    )


def review_progress() -> Style:
    """Over the patches: what the county has looked at (the query of ``maps.catalogue``)."""
    table = schema.PATCHES.with_fields(schema.Field("review"))
    symbols = {
        "no_objection": area(with_opacity("#43a047", 0.45), "#1b5e20", 0.5),
        "commented": area(with_opacity("#fb8c00", 0.45), "#e65100", 0.5),
        "not_seen": hatched(NO_FILL, "#9e9e9e", 90, "#616161", 0.3, "dash", 2.6),
    }
    return Style(
        "review_progress",
        table,
        by_code("review", symbols, words.REVIEW_STATES),
        display='coalesce("name", "code", "patch_id")',
        codes={"review": words.REVIEW_STATES, "type_code": words.TYPES},
    )


def tables() -> list[Style]:
    """Tables without a map."""
    return [
        Style(
            "comments",
            schema.COMMENTS,
            display='"number"',
            codes={"kind": words.COMMENT_KINDS, "state": words.COMMENT_STATES},
        ),
        Style("evidence", schema.EVIDENCE, display='"file_name"'),
        Style("review_state", schema.REVIEW_STATE, codes={"state": words.REVIEW_STATES}),
    ]


def package_styles() -> list[Style]:
    """All of them."""
    return [
        patches("patches", schema.PATCHES),
        county(),
        neighbours(),
        border_segments(),
        protected_areas(),
        comment_areas(),
        comment_lines(),
        comment_points(),
        review_progress(),
        *tables(),
    ]
