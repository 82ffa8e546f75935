"""What a script says of a layer that does not say it itself, or says it wrongly: parameters folded away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException, QgsProcessingParameterDefinition

from redline_plugin.model.intake import Note
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.processing import parameters
from redline_plugin.words.intake import describe_note
from redline_plugin.words.translation import tr

if TYPE_CHECKING:
    from redline_plugin.processing.face import AlgorithmFace
    from redline_plugin.processing.inputs import Inputs


def answer_parameters(name: str, layer: str) -> tuple[QgsProcessingParameterDefinition, ...]:
    """``DRAFT_ENCODING``, ``DRAFT_CRS``, ``DRAFT_AXES``, ``DRAFT_OPERATION``, ``DRAFT_FIELDS`` for a layer ``DRAFT``,
    which people know as ``layer``."""
    axes = parameters.choice(
        f"{name}_AXES",
        tr("{layer}: order of the axes").format(layer=layer),
        list(AxisOrder),
        [AxisOrder.AS_STATED],
    )
    axes.setFlags(axes.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
    texts = (
        ("ENCODING", tr("{layer}: encoding"), tr("of a shapefile that does not say it: GBK, UTF-8 …")),
        ("CRS", tr("{layer}: coordinate system"), tr("the one that it is really in, for example EPSG:4526")),
        (
            "OPERATION",
            tr("{layer}: conversion"),
            tr("a PROJ pipeline from the layer's coordinates to degrees of CGCS2000, longitude first"),
        ),
        (
            "FIELDS",
            tr("{layer}: fields"),
            tr("which field is which, for example “name=HXMC; code=” (no field for the code)"),
        ),
    )
    lines = [
        parameters.explained(
            parameters.line_of_text(f"{name}_{end}", title.format(layer=layer), optional=True), text
        )
        for end, title, text in texts
    ]
    return tuple(parameters.advanced(one) for one in (*lines[:2], axes, *lines[2:]))


def answered(inputs: Inputs, name: str, source: LayerSource) -> LayerSource:
    """The source with what the parameters of its layer say. Raises QgsProcessingException for fields not so written."""
    answers = SourceAnswers(
        encoding=inputs.text(f"{name}_ENCODING"),
        crs=inputs.text(f"{name}_CRS"),
        axes=AxisOrder(inputs.code(f"{name}_AXES") or AxisOrder.AS_STATED.value),
        operation=inputs.text(f"{name}_OPERATION"),
        fields=_fields(inputs.text(f"{name}_FIELDS")),
    )
    return replace(source, answers=answers)


def tell_notes(face: AlgorithmFace, notes: Iterable[Note]) -> None:
    """What was noticed of the layers, in the log."""
    for note in notes:
        face.warn(describe_note(note))


def tell_shift(face: AlgorithmFace, inputs: Inputs) -> None:
    """In the log, where the draft and the county lines lie beside each other as public maps do."""
    from redline_plugin.jobs.look_at_source import shift_between

    note = shift_between(inputs.layer("DRAFT"), inputs.layer("COUNTIES"))
    tell_notes(face, [note] if note else [])


def _fields(text: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for part in text.replace("；", ";").split(";"):
        ours, is_said, own = part.partition("=")
        if part.strip() and not is_said:
            raise QgsProcessingException(
                tr("“{text}” does not say which field is which. Write “name=HXMC; code=”.").format(
                    text=part.strip()
                )
            )
        if is_said:
            pairs.append((ours.strip(), own.strip()))
    return tuple(pairs)
