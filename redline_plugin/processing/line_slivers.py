"""What becomes of slivers along county lines, as parameters folded away."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterNumber

from redline_plugin.model.line_slivers import LineSlivers, SliverRule
from redline_plugin.processing import parameters
from redline_plugin.processing.inputs import Inputs
from redline_plugin.words.translation import tr

_RULE, _WIDTH, _AREA = "LINE_SLIVERS", "SLIVER_WIDTH", "SLIVER_AREA"
_DEFAULT = LineSlivers()


def line_sliver_parameters() -> tuple[QgsProcessingParameterDefinition, ...]:
    """``LINE_SLIVERS``, and for ``join`` what a sliver is: ``SLIVER_WIDTH`` (m), ``SLIVER_AREA`` (m²)."""
    rule = parameters.choice(_RULE, tr("Slivers along county lines"), list(SliverRule), [_DEFAULT.rule])
    rule.setFlags(rule.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
    return tuple(
        parameters.advanced(one)
        for one in (
            rule,
            _number(_WIDTH, tr("Slivers are narrower than"), tr("in metres"), _DEFAULT.narrower_than_m),
            _number(_AREA, tr("Slivers are smaller than"), tr("in square metres"), _DEFAULT.smaller_than_m2),
        )
    )


def line_slivers_of(inputs: Inputs) -> LineSlivers:
    """The setting as it was given."""
    rule = SliverRule(inputs.code(_RULE) or _DEFAULT.rule.value)
    return LineSlivers(rule, inputs.number(_WIDTH), inputs.number(_AREA))


def _number(name: str, title: str, unit: str, default: float) -> QgsProcessingParameterDefinition:
    number = QgsProcessingParameterNumber(
        name, title, QgsProcessingParameterNumber.Type.Double, default, optional=True, minValue=0.0
    )
    return parameters.explained(number, unit)
