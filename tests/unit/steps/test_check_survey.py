"""A survey taken block by block while a draft is read says what one of the whole draft says."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import shapely

from redline_plugin.model.finding import Finding
from redline_plugin.steps.check import check_draft
from redline_plugin.steps.checks.once import Once
from redline_plugin.steps.checks.survey import Survey, joined_surveys, survey_of
from tests.unit.steps.test_check import COUNTIES, DEFAULTS, METRE, draft, square

BOWTIE = shapely.Polygon([(112.3, 37.1), (112.31, 37.11), (112.31, 37.1), (112.3, 37.11)])
SHAPES = np.array(
    [
        square(112.1, 37.1, 0.01),
        None,
        BOWTIE,
        shapely.MultiPolygon([square(112.15, 37.1, 0.01), square(112.17, 37.1, 0.01)]),
        shapely.MultiPolygon(),
        shapely.Polygon([(112.2, 37.1), (112.2 + METRE / 20, 37.1), (112.21, 37.1), (112.2, 37.11)]),
        square(112.11, 37.1, 0.01),
    ],
    dtype=object,
)


def in_blocks(size: int) -> Survey:
    return joined_surveys(
        survey_of(SHAPES[at : at + size], at, DEFAULTS) for at in range(0, len(SHAPES), size)
    )


@pytest.mark.parametrize("size", [1, 2, 3, 6])
def test_blocks_together_say_what_the_whole_says(size: int) -> None:
    whole, together = survey_of(SHAPES, 0, DEFAULTS), in_blocks(size)
    assert together.is_valid.tolist() == whole.is_valid.tolist()
    assert together.is_valid.tolist() == shapely.is_valid(SHAPES).tolist()
    assert np.array_equal(together.first_vertices, whole.first_vertices, equal_nan=True)
    for name in ("patch", "part", "first", "last", "boxes"):
        assert np.array_equal(getattr(together.runs, name), getattr(whole.runs, name)), name
    for kind in ("twice", "short", "acute"):
        assert spots(together, kind) == spots(whole, kind)
    assert [patch for patch, _, _ in spots(whole, "short")] == [5]


def spots(survey: Survey, kind: str) -> list[tuple[int, float, float]]:
    found = [getattr(faults, kind) for faults in survey.faults]
    return [
        (int(p), float(x), float(m))
        for one in found
        for p, (x, _), m in zip(one.patch, one.place, one.measure)
    ]


def test_findings_are_the_same_whoever_took_the_survey() -> None:
    patches = draft(*SHAPES)
    untaken = check_draft(patches, COUNTIES, None, DEFAULTS)
    taken = check_draft(patches, COUNTIES, None, DEFAULTS, survey=in_blocks(2))
    assert described(taken) == described(untaken)
    assert len(untaken) > 3


def described(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(one.code.value, one.subject, repr(one.values)) for one in findings]


def test_what_several_threads_ask_for_is_computed_once() -> None:
    computed = []

    class Slow:
        @Once
        def value(self) -> int:
            """Takes its time."""
            computed.append(1)
            time.sleep(0.05)
            return 7

    one, other = Slow(), Slow()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: one.value, range(8))) == [7] * 8
    assert len(computed) == 1
    assert other.value == 7
    assert len(computed) == 2


def test_what_failed_is_computed_anew() -> None:
    class Failing:
        fails = True

        @Once
        def value(self) -> int:
            """Fails at first."""
            if self.fails:
                raise ZeroDivisionError
            return 7

    one = Failing()
    with pytest.raises(ZeroDivisionError):
        _ = one.value
    one.fails = False
    assert one.value == 7
