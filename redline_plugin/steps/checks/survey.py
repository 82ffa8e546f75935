"""What is found of each patch by itself in one walk over its vertices, for some patches at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.checks.outlines import Runs, joined_runs, outlines_of, runs_of
from redline_plugin.steps.checks.vertex_faults import VertexFaults, vertex_faults
from redline_plugin.steps.geometry.blocks import blocks
from redline_plugin.steps.geometry.validity import are_valid

VERTICES_AT_A_TIME = 250_000  # some 0.1 s of work and a few ten MB


@dataclass(frozen=True)
class Survey:
    """Some patches of a draft, those one behind the other.

    ``is_valid``: whether each is a geometry (None is not) and valid; ``first_vertices`` (n, 2): one vertex of each,
    NaN where there is none; ``faults`` of single vertices, block by block; ``runs``: the outlines. The latter two name
    patches by their positions in the draft.
    """

    is_valid: np.ndarray
    first_vertices: np.ndarray
    faults: tuple[VertexFaults, ...]
    runs: Runs


def survey_of(geometry: np.ndarray, first: int, thresholds: Thresholds) -> Survey:
    """The survey of patches (EPSG:4490), the first of which has the position ``first`` in the draft.

    Several threads may survey at once, each its own patches.
    """
    return joined_surveys(
        _of_block(geometry[block], first + block.start, thresholds)
        for block in blocks(geometry, VERTICES_AT_A_TIME)
    )


def joined_surveys(surveys: Iterable[Survey]) -> Survey:
    """The surveys of patches that follow each other, as one."""
    some = list(surveys)
    return Survey(
        np.concatenate([np.zeros(0, dtype=bool), *(one.is_valid for one in some)]),
        np.concatenate([np.zeros((0, 2)), *(one.first_vertices for one in some)]),
        tuple(faults for one in some for faults in one.faults),
        joined_runs([one.runs for one in some]),
    )


def _of_block(geometry: np.ndarray, first: int, thresholds: Thresholds) -> Survey:
    outlines = outlines_of(geometry, slice(0, len(geometry)))
    first_vertices = np.full((len(geometry), 2), np.nan)
    first_vertices[outlines.patch] = outlines.vertices[outlines.patch_start]
    outlines = replace(outlines, patch=outlines.patch + first)
    faults = vertex_faults(outlines, thresholds.short_segment_m, thresholds.acute_angle_deg)
    return Survey(are_valid(geometry), first_vertices, (faults,), runs_of(outlines))
