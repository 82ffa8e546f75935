"""Stations with the same finding, one behind the other, as stretches; crumbs go to the stretch beside them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from redline_plugin.steps.border.meeting import NOTHING


@dataclass
class _Run:
    """Stations first … last of one section with one label (class, our patch, their patch)."""

    first: int
    last: int
    label: tuple[int, int, int]
    length: float

    @property
    def is_nothing(self) -> bool:
        return self.label[0] == NOTHING

    def goes_into(self, other: _Run) -> bool:
        """Whether nothing is lost if this run is counted as the other: it has no patch that the other has not."""
        return not other.is_nothing and all(
            mine in (NOTHING, theirs) for mine, theirs in zip(self.label[1:], other.label[1:])
        )


@dataclass(frozen=True)
class Stretch:
    """Stations first … last (counted in order) with one class and the patches of both sides (-1: none)."""

    first: int
    last: int
    kind: int
    ours: int
    theirs: int


def stations_in_order(ring: np.ndarray, keys: np.ndarray) -> np.ndarray:
    """The stations ring by ring, each ring begun where its keys change, so that no stretch is cut at a ring's start."""
    begins = np.flatnonzero(np.concatenate([[True], ring[1:] != ring[:-1]]))[: len(ring)]
    ends = np.append(begins[1:], len(ring))
    order = np.arange(len(ring))
    for begin, end in zip(begins, ends):
        differs = (keys[begin:end] != np.roll(keys[begin:end], 1, axis=0)).any(axis=1)
        if differs.any():
            order[begin:end] = np.roll(order[begin:end], -int(np.argmax(differs)))
    return order


def stretches(
    section: np.ndarray, labels: np.ndarray, length: np.ndarray, shortest_m: float
) -> list[Stretch]:
    """Runs of equal labels within each section (stations in order), without crumbs and without runs of nothing.

    A run shorter than ``shortest_m`` is counted with a neighbour in its section where nothing is lost by it: a break
    between two runs of one label, or a short change of class between the same patches. A patch that meets the border
    only for a short way keeps its own short stretch.
    """
    keys = np.column_stack([section, labels])
    change = np.concatenate([[True], (keys[1:] != keys[:-1]).any(axis=1)])[: len(keys)]
    first = np.flatnonzero(change)
    last = np.append(first[1:] - 1, len(keys) - 1)
    ends = np.concatenate([[0.0], np.cumsum(length)])
    found: list[Stretch] = []
    at_section = np.flatnonzero(np.concatenate([[True], np.diff(section[first]) != 0]))[: len(first)]
    for begin, end in zip(at_section, np.append(at_section[1:], len(first))):
        runs = [
            _Run(int(a), int(b), _label(labels[a]), float(ends[b + 1] - ends[a]))
            for a, b in zip(first[begin:end], last[begin:end])
        ]
        _absorb_crumbs(runs, shortest_m)
        found += [Stretch(run.first, run.last, *run.label) for run in runs if not run.is_nothing]
    return found


def _label(station: np.ndarray) -> tuple[int, int, int]:
    kind, ours, theirs = station
    return int(kind), int(ours), int(theirs)


def _absorb_crumbs(runs: list[_Run], shortest_m: float) -> None:
    """Merge crumbs into their neighbours, the shortest first, until none can be (in place)."""
    while True:
        candidates = [
            (run.length, at, into)
            for at, run in enumerate(runs)
            if run.length < shortest_m and (into := _neighbour_for(runs, at)) is not None
        ]
        if not candidates:
            return
        _, at, into = min(candidates)
        runs[at].label = runs[into].label
        _join_equal(runs, max(at, into))
        _join_equal(runs, min(at, into))


def _neighbour_for(runs: list[_Run], at: int) -> int | None:
    """The longer of the neighbours that the run can be counted with."""
    beside = [n for n in (at - 1, at + 1) if 0 <= n < len(runs)]
    if runs[at].is_nothing:
        bridges = len(beside) == 2 and runs[at - 1].label == runs[at + 1].label
        return at - 1 if bridges else None
    fitting = [n for n in beside if runs[at].goes_into(runs[n]) and runs[n].length >= runs[at].length]
    return max(fitting, key=lambda n: runs[n].length) if fitting else None


def _join_equal(runs: list[_Run], at: int) -> None:
    """Make one run of the run at this position and equal ones right beside it."""
    for n in (at, at - 1):
        if 0 <= n < len(runs) - 1 and runs[n].label == runs[n + 1].label:
            runs[n].last = runs[n + 1].last
            runs[n].length += runs[n + 1].length
            del runs[n + 1]
