"""Plain styles for reference layers that bring none: quiet, under the red line; each layer gets a colour of its own
(``store.reference_sources`` puts it in the place of this one)."""

from __future__ import annotations

from qgis.core import QgsSingleSymbolRenderer

from redline_plugin.store.schema import Table
from tools.map_styles.style import Style
from tools.map_styles.symbols import area, mark, stroke, with_opacity

_COLOUR = "#786ea0"  # 120,110,160


def reference_styles() -> list[Style]:
    """One for each type of geometry."""
    symbols = {
        "area": ("MultiPolygon", area(with_opacity(_COLOUR, 0.25), _COLOUR, 0.25)),
        "line": ("MultiLineString", stroke(_COLOUR, 0.5)),
        "point": ("Point", mark("circle", _COLOUR, 2.4)),
    }
    return [
        Style(f"reference_{kind}", Table("reference", (), geometry), QgsSingleSymbolRenderer(symbol))
        for kind, (geometry, symbol) in symbols.items()
    ]
