"""The parameters that several algorithms share, and how one of ours is made."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TypeVar

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from redline_plugin.model.round import Stage
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

Parameter = TypeVar("Parameter", bound=QgsProcessingParameterDefinition)


def explained(parameter: Parameter, text: str) -> Parameter:
    """The parameter with a sentence of help."""
    parameter.setHelp(text)
    return parameter


def advanced(parameter: Parameter) -> Parameter:
    """The parameter among those that QGIS folds away."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def polygons(name: str, description: str, optional: bool = False) -> QgsProcessingParameterVectorLayer:
    """A layer of polygons: one of the project, or a file (``file.gpkg|layername=x``)."""
    return QgsProcessingParameterVectorLayer(
        name, description, [QgsProcessing.SourceType.TypeVectorPolygon], optional=optional
    )


def draft() -> QgsProcessingParameterVectorLayer:
    """``DRAFT``."""
    return explained(
        polygons("DRAFT", tr("Red-line draft")),
        tr("the patches of the red line, in CGCS2000 (EPSG:4490 or a Gauss–Krüger zone of it)"),
    )


def counties() -> QgsProcessingParameterVectorLayer:
    """``COUNTIES``."""
    return explained(
        polygons("COUNTIES", tr("Counties")),
        tr("one row for each county, with its six-digit code and its name"),
    )


def protected_areas() -> QgsProcessingParameterVectorLayer:
    """``PROTECTED_AREAS``."""
    return explained(
        polygons("PROTECTED_AREAS", tr("Protected areas"), optional=True),
        tr("nature reserves, forest parks and so on; may be left out"),
    )


def neighbour_draft(optional: bool = False) -> QgsProcessingParameterVectorLayer:
    """``NEIGHBOUR_DRAFT``."""
    return explained(
        polygons("NEIGHBOUR_DRAFT", tr("Neighbouring province's red line"), optional),
        tr("the strip along the common border that the neighbouring province sent"),
    )


def neighbour_counties() -> QgsProcessingParameterVectorLayer:
    """``NEIGHBOUR_COUNTIES``."""
    return explained(
        polygons("NEIGHBOUR_COUNTIES", tr("Neighbouring province's counties"), optional=True),
        tr("to name the county on the other side; may be left out"),
    )


def register() -> QgsProcessingParameterFile:
    """``REGISTER``."""
    return explained(
        geopackage("REGISTER", tr("Register")), tr("register.gpkg, which “Split by county” has written")
    )


def geopackage(name: str, description: str) -> QgsProcessingParameterFile:
    """A GeoPackage of ours. The name's ending is no condition: files that travel get renamed."""
    return QgsProcessingParameterFile(
        name, description, fileFilter=f"GeoPackage (*.gpkg);;{tr('All files')} (*)"
    )


def files(name: str, description: str) -> QgsProcessingParameterMultipleLayers:
    """Several files; a script may give a folder instead."""
    return QgsProcessingParameterMultipleLayers(name, description, QgsProcessing.SourceType.TypeFile)


def stage(default: Stage) -> QgsProcessingParameterEnum:
    """``STAGE``, by the codes that files hold."""
    parameter = choice("STAGE", tr("Stage"), list(Stage), [default])
    # Few enough to be read where one chooses
    parameter.setDescription(f"{parameter.description()} ({parameter.help()})")
    return parameter


def choice(
    name: str, description: str, members: Sequence[Enum], default: Sequence[Enum], several: bool = False
) -> QgsProcessingParameterEnum:
    """A choice of stored codes. QGIS shows the codes themselves; what each means is said beside it."""
    codes = [member.value for member in members]
    chosen = [member.value for member in default]
    parameter = QgsProcessingParameterEnum(
        name,
        description,
        options=codes,
        allowMultiple=several,
        defaultValue=chosen if several else chosen[0],
        usesStaticStrings=True,
    )
    return explained(parameter, tr(", ").join(f"{member.value} = {label(member)}" for member in members))


def line_of_text(name: str, description: str, optional: bool = False) -> QgsProcessingParameterString:
    """A line of text."""
    return QgsProcessingParameterString(name, description, optional=optional)
