"""A unit's pieces and its numbers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely

from redline_plugin.model.summary import TypeFigures
from redline_plugin.model.unit import Unit
from redline_plugin.steps.unit_figures import figures_of, shaped_pieces

COUNTIES = pd.DataFrame(
    {
        "county_code": ["990101", "990102"],
        "geometry": np.array([shapely.box(112, 37, 113, 38), shapely.box(113, 37, 114, 38)], dtype=object),
    }
)
INSIDE, ACROSS, BEYOND = (
    shapely.box(112.1, 37.1, 112.2, 37.2),
    shapely.box(112.9, 37.1, 113.2, 37.2),
    shapely.box(113.9, 37.1, 114.2, 37.2),
)
PATCHES = pd.DataFrame(
    {
        "patch_id": ["inside", "across", "beyond"],
        "type_code": ["11", "12", None],
        "county_code": ["990101", "990101", "990102"],
        "area_km2": [1.0, 4.0, 9.0],
        "geometry": np.array([INSIDE, ACROSS, BEYOND], dtype=object),
    }
)
PIECES = pd.DataFrame(
    {
        "piece_id": ["inside@990101", "across@990101", "across@990102", "beyond@990102"],
        "patch_id": ["inside", "across", "across", "beyond"],
        "county_code": ["990101", "990101", "990102", "990102"],
        "area_km2": [1.0, 1.5, 2.5, 3.0],
    }
)
SEGMENTS = pd.DataFrame({"length_m": [1500.0, 500.0]})


def test_pieces_are_the_patches_cut_by_their_counties() -> None:
    pieces = shaped_pieces(PIECES, PATCHES, COUNTIES, np.array(["beyond"], dtype=object))
    shapes = dict(zip(pieces["piece_id"], pieces["geometry"]))
    assert shapes["inside@990101"] is INSIDE, "what no line cuts is the patch itself"
    assert shapes["across@990101"].equals(shapely.box(112.9, 37.1, 113, 37.2))
    assert shapes["across@990102"].equals(shapely.box(113, 37.1, 113.2, 37.2))
    assert shapes["beyond@990102"].equals(shapely.box(113.9, 37.1, 114, 37.2)), (
        "its remainder is no part of it"
    )
    assert pieces["area_km2"].tolist() == PIECES["area_km2"].tolist()


def test_numbers_by_type() -> None:
    pieces = shaped_pieces(PIECES, PATCHES, COUNTIES, np.array([], dtype=object))
    figures = figures_of(Unit("990102", "石川县"), 500.0, pieces[2:], SEGMENTS)
    assert (figures.count, figures.red_line_km2) == (2, pytest.approx(5.5))
    assert figures.by_type == (TypeFigures("12", 1, 2.5), TypeFigures("", 1, 3.0))
    assert (figures.segments, figures.segments_km) == (2, 2.0)


def test_a_unit_without_anything() -> None:
    figures = figures_of(Unit("990102", "石川县"), 500.0, PIECES.assign(type_code="")[:0], SEGMENTS[:0])
    assert (figures.count, figures.red_line_km2, figures.by_type, figures.segments_km) == (0, 0.0, (), 0.0)
