"""Ids, parameters and outputs are a contract with scripts and models: what is here never changes its name."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from qgis.core import QgsProcessingAlgorithm

# Parameter: QGIS's name of its type, with ? where it may be left out. Outputs of destinations are named once.
CONTRACT = {
    "checkdraft": (
        {
            "DRAFT": "vector",
            "COUNTIES": "vector",
            "PROTECTED_AREAS": "vector?",
            "SCALE": "number",
            "FINDINGS": "vectorDestination",
        },
        {"FINDINGS": "outputVector", "ERRORS": "outputNumber", "WARNINGS": "outputNumber"},
    ),
    "fixdraft": (
        {
            "DRAFT": "vector",
            "FIXES": "enum",
            "OUTPUT": "vectorDestination",
            "LOG": "fileDestination",
        },
        {"OUTPUT": "outputVector", "LOG": "outputFile", "FIXED": "outputNumber", "LEFT": "outputNumber"},
    ),
    "splitbycounty": (
        {
            "DRAFT": "vector",
            "COUNTIES": "vector",
            "NEIGHBOUR_DRAFT": "vector?",
            "PROTECTED_AREAS": "vector?",
            "TITLE": "string",
            "STAGE": "enum",
            "DEADLINE": "datetime?",
            "OUTPUT": "folderDestination",
        },
        {
            "OUTPUT": "outputFolder",
            "REGISTER": "outputFile",
            "PACKAGES": "outputNumber",
            "PIECES": "outputNumber",
            "AREA_KM2": "outputNumber",
            "UNASSIGNED_KM2": "outputNumber",
        },
    ),
    "splitagain": (
        {
            "REGISTER": "file",
            "DRAFT": "vector",
            "NEIGHBOUR_DRAFT": "vector?",
            "OUTPUT": "folderDestination?",
        },
        {
            "OUTPUT": "outputFolder",
            "PACKAGES": "outputNumber",
            "UNTOUCHED": "outputNumber",
            "LIST": "outputFile",
        },
    ),
    "matchborders": (
        {
            "DRAFT": "vector",
            "COUNTIES": "vector",
            "NEIGHBOUR_DRAFT": "vector",
            "NEIGHBOUR_COUNTIES": "vector?",
            "TOLERANCE": "number?",
            "OUTPUT": "vectorDestination",
        },
        {"OUTPUT": "outputVector", "SEGMENTS": "outputNumber"},
    ),
    "submit": (
        {"PACKAGE": "file", "OUTPUT": "file"},
        {"SUBMISSION": "outputFile", "DOCUMENT": "outputFile"},
    ),
    "mergesubmissions": (
        {"REGISTER": "file", "SUBMISSIONS": "multilayer"},
        {
            "ACCEPTED": "outputNumber",
            "REFUSED": "outputNumber",
            "UNCHANGED": "outputNumber",
            "COMMENTS": "outputNumber",
            "CONFLICTS": "outputNumber",
            "REPORT": "outputFile",
        },
    ),
    "importdecisions": (
        {"REGISTER": "file", "DECISIONS": "file"},
        {"APPLIED": "outputNumber", "REFUSED": "outputNumber", "REPORT": "outputFile"},
    ),
    "nextdraft": (
        {"REGISTER": "file", "STAGE": "enum", "OUTPUT": "vectorDestination"},
        {"OUTPUT": "outputVector", "LEDGER": "outputFile", "CHANGED_PATCHES": "outputNumber"},
    ),
    "exportdocuments": (
        {
            "REGISTER": "file",
            "KINDS": "enum",
            "TEMPLATE": "file?",
            "MAPS": "boolean",
            "OUTPUT": "folderDestination",
        },
        {"OUTPUT": "outputFolder", "DOCUMENTS": "outputNumber"},
    ),
    "importopinions": (
        {"REGISTER": "file", "DOCUMENTS": "multilayer"},
        {
            "MATCHED": "outputNumber",
            "EDITED": "outputNumber",
            "UNKNOWN": "outputNumber",
            "REPORT": "outputFile",
        },
    ),
}
# What may be said of a layer that does not say it itself
ANSWERS = {
    f"{layer}_{end}"
    for layer in ("DRAFT", "COUNTIES")
    for end in ("ENCODING", "CRS", "AXES", "OPERATION", "FIELDS")
}
ADVANCED = {
    "checkdraft": ANSWERS
    | {
        "LINE_MM",
        "SLIVER_MM",
        "GAP_MM",
        "SMALL_PATCH_KM2",
        "OVERLAP_M2",
        "SHORT_SEGMENT_M",
        "ACUTE_ANGLE_DEG",
    },
    "matchborders": ANSWERS,
    "splitbycounty": ANSWERS
    | {
        "ISSUER",
        "LEVELS",
        "LINE_SLIVERS",
        "MARGIN",
        "NEIGHBOUR_COUNTIES",
        "REFERENCE_LAYERS",
        "REFERENCE_USE",
        "SLIVER_AREA",
        "SLIVER_WIDTH",
        "THEMES",
    },
    "splitagain": {"COUNTIES", "NEIGHBOUR_COUNTIES", "REFERENCE_LAYERS", "REFERENCE_USE"},
    "submit": {"AUTHOR", "UNIT", "PHONE", "NO_OBJECTION"},
    "exportdocuments": {"CLASSIFICATION", "CONTACT"},
    "fixdraft": {"COUNTIES"},
}

pytestmark = pytest.mark.usefixtures("qgis_application")


# An algorithm owns its parameters: what asks for them must not outlive it
_KEPT: list[QgsProcessingAlgorithm] = []


def algorithm(name: str) -> QgsProcessingAlgorithm:
    from redline_plugin.processing.provider import ALGORITHMS

    _KEPT.append(next(one for one in ALGORITHMS if name == one.ID)().create())
    return _KEPT[-1]


@pytest.fixture(scope="module", autouse=True)
def _let_go() -> Iterator[None]:
    yield
    _KEPT.clear()


def test_the_provider_offers_them_all() -> None:
    from redline_plugin.processing.provider import RedlineProvider

    provider = RedlineProvider()
    provider.loadAlgorithms()
    assert provider.id() == "redline"
    assert {one.name() for one in provider.algorithms()} == set(CONTRACT)
    assert not provider.icon().isNull()
    assert provider.icon().availableSizes() or provider.icon().pixmap(16, 16).width() == 16


@pytest.mark.parametrize("name", CONTRACT)
def test_parameters(name: str) -> None:
    from qgis.core import QgsProcessingParameterDefinition

    flag = QgsProcessingParameterDefinition.Flag
    contract, advanced = {}, set()
    for one in algorithm(name).parameterDefinitions():
        optional = bool(one.flags() & flag.FlagOptional)
        if one.flags() & flag.FlagAdvanced:
            assert optional, f"{one.name()} is advanced, so it must not be asked for"
            advanced.add(one.name())
        else:
            contract[one.name()] = one.type() + ("?" if optional else "")
    assert contract == CONTRACT[name][0]
    assert advanced == ADVANCED.get(name, set())


@pytest.mark.parametrize("name", CONTRACT)
def test_outputs(name: str) -> None:
    outputs = {one.name(): one.type() for one in algorithm(name).outputDefinitions()}
    assert outputs == CONTRACT[name][1]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("name", CONTRACT)
def test_help_explains_every_parameter(name: str, language: str) -> None:
    from redline_plugin.words.translation import install_translator, remove_translator

    translator = install_translator(language)
    try:
        one = algorithm(name)
        text = one.shortHelpString()
        assert len(one.displayName()) > 2
        assert one.summary() in text
        for parameter in one.parameterDefinitions():
            assert parameter.description(), parameter.name()
            assert parameter.help() in text
        if language == "zh-Hans":
            latin = [word for word in (one.displayName(), one.group(), one.summary()) if word.isascii()]
            assert latin == []
    finally:
        remove_translator(translator)


def test_codes_of_choices_are_those_of_the_model() -> None:
    from redline_plugin.model.document import DocumentKind
    from redline_plugin.model.round import Stage

    stage = algorithm("splitbycounty").parameterDefinition("STAGE")
    assert stage.usesStaticStrings()
    assert stage.options() == [one.value for one in Stage]
    assert (stage.defaultValue(), stage.allowMultiple()) == ("consultation", False)
    assert algorithm("nextdraft").parameterDefinition("STAGE").defaultValue() == "appraisal"
    kinds = algorithm("exportdocuments").parameterDefinition("KINDS")
    assert kinds.options() == [one.value for one in DocumentKind]
    assert set(kinds.options()) - set(kinds.defaultValue()) == {"letter", "map_sheet"}
    assert kinds.allowMultiple()


@pytest.mark.parametrize(
    ("given", "levels", "themes"),
    [
        ({}, ("county",), ()),
        ({"LEVELS": ["city", "county"]}, ("county", "city"), ()),
        (
            {"THEMES": ["省林业厅", "12", "森林公园、自然保护区", " 省水利厅 ", "11, 13", None, "", "", ""]},
            ("county", "department"),
            (("省林业厅", ("12",), ("森林公园", "自然保护区")), ("省水利厅", ("11", "13"), ())),
        ),
        (
            {"LEVELS": ["department"], "THEMES": ["省自然资源厅"]},
            ("department",),
            (("省自然资源厅", (), ()),),
        ),
    ],
)
def test_who_is_asked(given: dict, levels: tuple[str, ...], themes: tuple) -> None:
    from qgis.core import QgsProcessingContext

    from redline_plugin.processing.inputs import Inputs
    from redline_plugin.processing.split_by_county import who_is_asked

    context = QgsProcessingContext()
    asked, named = who_is_asked(Inputs(algorithm("splitbycounty"), given, context, {}))
    assert tuple(level.value for level in asked) == levels
    assert tuple((one.name, one.type_codes, one.protected_area_kinds) for one in named) == themes


def test_default_tolerance_is_that_of_the_step() -> None:
    from redline_plugin.processing.match_borders import TOLERANCE_M
    from redline_plugin.steps.match_borders import BorderTolerance

    assert BorderTolerance().joined_m == TOLERANCE_M
    assert algorithm("matchborders").parameterDefinition("TOLERANCE").defaultValue() == TOLERANCE_M


def test_loading_the_provider_loads_nothing_heavy(repository: Path, tmp_path: Path) -> None:
    """In a fresh process: here everything is loaded already. QGIS itself brings numpy and GDAL."""
    script = """
import json, sys
from qgis.core import QgsApplication
application = QgsApplication([], True, sys.argv[1])
application.initQgis()
before = set(sys.modules)
from redline_plugin.processing.provider import RedlineProvider
provider = RedlineProvider()
QgsApplication.processingRegistry().addProvider(provider)
texts = [one.shortHelpString() for one in provider.algorithms()]
print(json.dumps([len(texts), sorted({name.split(".")[0] for name in set(sys.modules) - before})]))
sys.stdout.flush()
QgsApplication.processingRegistry().removeProvider(provider)
application.exitQgis()
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    algorithms, loaded = json.loads(done.stdout)
    assert algorithms == len(CONTRACT)
    assert not {"numpy", "pandas", "shapely", "osgeo", "docx", "docxtpl", "openpyxl", "lxml"} & set(loaded)
