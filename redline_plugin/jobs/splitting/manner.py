"""How a round was split, kept in its register: a split again must be made in the same manner, or every unit would be
asked anew about slivers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from redline_plugin.jobs.splitting.request import SplitRequest
from redline_plugin.model.line_slivers import WITHIN_TOLERANCE, LineSlivers, SliverRule
from redline_plugin.model.source import LayerSource

_MARGIN_M = 2000.0


def neighbour_layers(draft: LayerSource | None, counties: LayerSource | None) -> tuple[str, ...]:
    """Which layers of the neighbours are given."""
    named = {"NEIGHBOUR_DRAFT": draft, "NEIGHBOUR_COUNTIES": counties}
    return tuple(name for name, source in named.items() if source is not None)


@dataclass(frozen=True)
class Manner:
    """Slivers along county lines, the margin around units, the names of the reference layers that went along, and which
    layers of the neighbours there were (as Processing calls them).
    """

    line_slivers: LineSlivers = WITHIN_TOLERANCE
    margin_m: float = _MARGIN_M
    reference_layers: tuple[str, ...] = ()
    neighbour_layers: tuple[str, ...] = ()

    @classmethod
    def of(cls, request: SplitRequest) -> Manner:
        """As a split is asked for."""
        names = tuple(layer.name for layer in request.reference_layers)
        given = neighbour_layers(request.neighbour_draft, request.neighbour_counties)
        return cls(request.line_slivers, request.margin_m, names, given)

    @classmethod
    def read(cls, values: Mapping[str, str]) -> Manner:
        """As a register's ``redline_meta`` tells; what it does not tell is as always."""
        slivers = WITHIN_TOLERANCE
        if "line_slivers" in values:
            told = json.loads(values["line_slivers"])
            slivers = LineSlivers(**{**told, "rule": SliverRule(told["rule"])})
        margin_m = float(values.get("margin_m", _MARGIN_M))
        names = (tuple(json.loads(values.get(key, "[]"))) for key in ("reference_layers", "neighbour_layers"))
        return cls(slivers, margin_m, *names)

    def values(self) -> dict[str, str]:
        """For ``redline_meta``."""
        slivers = {**vars(self.line_slivers), "rule": self.line_slivers.rule.value}
        return {
            "line_slivers": json.dumps(slivers),
            "margin_m": repr(self.margin_m),
            "reference_layers": json.dumps(self.reference_layers, ensure_ascii=False),
            "neighbour_layers": json.dumps(self.neighbour_layers),
        }
