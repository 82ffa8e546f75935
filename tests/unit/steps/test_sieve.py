"""The sieve never loses a box that meets another."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.steps.cutting.sieve import BoxSieve


@given(seed=st.integers(0, 10**6), count=st.integers(1, 30), size=st.sampled_from([0.0, 1e-9, 0.01, 0.5]))
def test_what_meets_is_never_sieved_out(seed: int, count: int, size: float) -> None:
    dice = np.random.default_rng(seed)
    low = dice.uniform(0, 1, (count, 2)).round(2)  # corners and sides often coincide
    boxes = np.hstack((low, low + size * dice.uniform(0, 1, (count, 2))))
    asked_low = dice.uniform(-0.5, 1.5, (200, 2)).round(2)
    asked = np.hstack((asked_low, asked_low + dice.uniform(0, 0.1, (200, 2)).round(2)))
    one, _ = shapely.STRtree(shapely.box(*boxes.T)).query(shapely.box(*asked.T), predicate="intersects").T.T
    assert BoxSieve(boxes).may_meet(asked)[one].all()


def test_most_of_what_is_far_is_sieved_out() -> None:
    line = np.linspace(0, 1, 400)
    boxes = np.column_stack((line[:-1], line[:-1], line[1:], line[1:]))
    dice = np.random.default_rng(1)
    x, y = dice.uniform(0, 1, (2, 5000))
    sieve = BoxSieve(boxes)
    may = sieve.may_meet(np.column_stack((x, y, x + 0.001, y + 0.001)))
    near = np.abs(x - y) < 0.0012
    assert may[near].all()
    assert may[np.abs(x - y) > 0.01].sum() == 0


@pytest.mark.parametrize("boxes", [np.empty((0, 4)), np.array([[1.0, 2, 1, 2]])])
def test_nothing_and_a_single_point(boxes: np.ndarray) -> None:
    assert BoxSieve(boxes).may_meet(np.array([[1.0, 2, 1, 2]])).tolist() == [len(boxes) > 0]
