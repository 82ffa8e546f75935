"""Styles of the layers that the province works on."""

from __future__ import annotations

from qgis.core import QgsSingleSymbolRenderer, QgsSymbol

from redline_plugin.store import schema
from tools.map_styles import field_words as words
from tools.map_styles.labels import Label
from tools.map_styles.package_styles import BRING_IN, RED_LINE, TAKE_OUT, patches
from tools.map_styles.style import Style, by_code
from tools.map_styles.symbols import (
    area,
    area_by_scale,
    area_marked_from_afar,
    cased,
    hatched,
    mark,
    outlined_where,
    with_opacity,
)

CONFLICT_COLOURS = {
    "opposite_areas": "#d50000",
    "opposite_across_line": "#ff6d00",
    "same_boundary": "#aa00ff",
    "joint_support": "#00897b",
}
RETYPED = "#00838f"
SEVERITY_COLOURS = {"error": "#d50000", "warning": "#ff8f00"}
UNIT_FILLS = {
    "not_sent": "#e0e0e0",
    "sent": "#ffe082",
    "asked_again": "#ffab91",
    "replied": "#90caf9",
    "no_objection": "#a5d6a7",
}


def units() -> Style:
    """Who has answered. The name of a county alone is enough on the map: it stands in its place.

    A city is an outline around its counties, in the colour of its own state: filled it would hide theirs.
    """
    symbols = {
        state: outlined_where(area(with_opacity(fill, 0.75), "#546e7a", 0.35), "\"level\" = 'city'", 1.2)
        for state, fill in UNIT_FILLS.items()
    }
    name = "\"name\" || CASE WHEN \"comments\" > 0 THEN '\\n意见 ' || \"comments\" || ' 条' ELSE '' END"
    return Style(
        "units",
        schema.UNITS,
        by_code("state", symbols, words.UNIT_STATES),
        Label(name, 8.5, "#263238", 2_500_000),
        display='"city_name" || "name"',
        codes={"state": words.UNIT_STATES, "level": words.UNIT_LEVELS},
    )


def conflicts() -> list[Style]:
    """Places where comments of different counties meet; the table holds areas and lines.

    The style called like the table is what QGIS finds in the file: the one for areas.
    """
    shown = {
        "MultiPolygon": ("conflicts", _dense),
        "MultiLineString": ("conflicts_lines", lambda colour: cased(colour, 1.2)),
    }
    label = "coalesce(\"number_a\", '') || ' / ' || coalesce(\"number_b\", '')"
    return [
        Style(
            file,
            schema.CONFLICTS,
            by_code("kind", {kind: symbol(c) for kind, c in CONFLICT_COLOURS.items()}, words.CONFLICT_KINDS),
            Label(label, 8.5, "#b71c1c", 100_000, bold=True, priority=8),
            geometry=geometry,
            display=label,
            codes={"kind": words.CONFLICT_KINDS},
        )
        for geometry, (file, symbol) in shown.items()
    ]


def _dense(colour: str) -> QgsSymbol:
    return hatched(with_opacity(colour, 0.35), colour, 0, colour, 0.7, distance=1.2)


def findings() -> list[Style]:
    """What the check of the draft found; the layer holds areas, lines and points."""
    shown = {
        "MultiPolygon": ("findings", lambda colour: area_marked_from_afar(colour, 0.6, 25_000)),
        "MultiLineString": ("findings_lines", lambda colour: cased(colour, 0.9)),
        "MultiPoint": ("findings_points", lambda colour: mark("diamond", colour, 3.4)),
    }
    return [
        Style(
            file,
            schema.FINDINGS,
            by_code("severity", {name: symbol(c) for name, c in SEVERITY_COLOURS.items()}, words.SEVERITIES),
            geometry=geometry,
            display='coalesce(nullif("message", \'\'), "subject" || \' \' || "code")',
            codes={"severity": words.SEVERITIES},
        )
        for geometry, (file, symbol) in shown.items()
    ]


def decisions() -> Style:
    """The ground that a decision takes over."""
    colours = {"adopted": "#2e7d32", "partly": "#9e9d24"}
    return Style(
        "decisions",
        schema.DECISIONS,
        by_code(
            "verdict",
            {verdict: area(with_opacity(colour, 0.3), colour, 0.6) for verdict, colour in colours.items()},
            words.VERDICTS,
        ),
        display='"verdict" || \' \' || "comment_id"',
        codes={"verdict": words.VERDICTS, "state": words.DECISION_STATES},
    )


def remainders() -> Style:
    """Parts of the draft that lie in no county."""
    symbol = hatched(with_opacity("#f06292", 0.3), "#c2185b", 0, "#c2185b", 0.5)
    return Style(
        "remainders",
        schema.REMAINDERS,
        QgsSingleSymbolRenderer(symbol),
        Label('"patch_id"', 8, "#880e4f", 100_000),
        display='"patch_id"',
    )


def lineage() -> Style:
    """What the next draft takes out of the red line, brings in or gives another type, with the comment's number."""
    symbols = {
        "take_out": area(with_opacity(TAKE_OUT, 0.45), TAKE_OUT, 0.4),
        "bring_in": area(with_opacity(BRING_IN, 0.45), BRING_IN, 0.4),
        "type_to": hatched(with_opacity(RETYPED, 0.15), RETYPED, 90, RETYPED, 0.4),
    }
    label = "\"number\" || '\\n' || round(\"area_km2\", 3) || ' km²'"
    return Style(
        "lineage",
        schema.LINEAGE,
        by_code("role", symbols, words.CHANGES),
        Label(label, 8.5, "#311b92", 200_000),
        geometry="MultiPolygon",
        display='"number"',
        codes={"role": words.CHANGES, "type_code": words.TYPES, "verdict": words.VERDICTS},
    )


def next_draft() -> Style:
    """The next draft as a whole; its fields are the source's own, so that types are not told apart."""
    return Style(
        "draft",
        schema.NEXT_DRAFT,
        QgsSingleSymbolRenderer(area_by_scale(with_opacity("#81c784", 0.5), RED_LINE, 0.4)),
        display='"patch_id"',
    )


def new_patches() -> Style:
    """The line of the next draft, over the one before: no fill, so that both can be seen."""
    return Style(
        "new_patches",
        schema.DRAFT_PATCHES,
        QgsSingleSymbolRenderer(area(with_opacity("#2e7d32", 0.12), "#1b5e20", 0.6, "dash")),
        display='coalesce("name", "code", "patch_id")',
        codes={"type_code": words.TYPES},
    )


def register_styles() -> list[Style]:
    """All of them."""
    return [
        units(),
        patches("draft_patches", schema.DRAFT_PATCHES),
        *conflicts(),
        *findings(),
        decisions(),
        remainders(),
        lineage(),
        next_draft(),
        new_patches(),
    ]
