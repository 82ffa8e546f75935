"""Value noise from hashed lattices.

No random-number stream is drawn from: a value depends on seed and place only, so a window can be computed alone and
no version of numpy changes it. Element-wise float32 only, so every machine gives the same field.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np

_SEEDS_PER_DRAFT = 64


class Purpose(IntEnum):
    """What a noise or a throw of the dice is for; added to the seed so that they are independent."""

    PATTERN = 0
    OTHER_PATTERN = 8
    FIRST_ROADS = 20
    SECOND_ROADS = 21
    TYPE = 30
    SECTOR = 40
    THRESHOLD_SAMPLE = 50
    THINNING = 51
    STYLE = 52
    IS_FAULTY = 53
    KIND_OF_FAULT = 54


def seed_for(seed: int, purpose: Purpose) -> int:
    """The seed of one purpose of a draft."""
    return seed * _SEEDS_PER_DRAFT + purpose


def _mix(values: np.ndarray) -> np.ndarray:
    """The splitmix64 finaliser; overflow is meant."""
    with np.errstate(over="ignore"):
        values = values + np.uint64(0x9E3779B97F4A7C15)
        values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def hash_at(seed: int, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """64 random bits for each (row, column); the arrays broadcast."""
    with np.errstate(over="ignore"):
        rows = np.asarray(row, np.int64).astype(np.uint64) * np.uint64(0x9E3779B1)
        seeded = _mix(rows + _mix(np.full(1, seed, np.uint64)))
        return _mix(seeded ^ _mix(np.asarray(column, np.int64).astype(np.uint64) + np.uint64(0x51ED27)))


def unit_interval(hashes: np.ndarray) -> np.ndarray:
    """Hashes as float32 in [0, 1)."""
    return (hashes >> np.uint64(40)).astype(np.float32) * np.float32(1.0 / (1 << 24))


def _lattice_value(seed: int, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    return unit_interval(hash_at(seed, row, column)) * np.float32(2) - np.float32(1)


def smooth_step(fraction: np.ndarray) -> np.ndarray:
    """Weight of the next lattice value, with no kink at the lattice lines."""
    return fraction * fraction * (3 - 2 * fraction)


def lattice_axis(start: int, count: int, wavelength: float) -> tuple[np.ndarray, np.ndarray]:
    """For the cells start..start+count: lattice index and weight of the next lattice value."""
    position = (np.arange(start, start + count) + 0.5) / wavelength
    index = np.floor(position).astype(np.int64)
    return index, smooth_step((position - index).astype(np.float32))


def add_interpolated(
    values: np.ndarray,
    rows: tuple[np.ndarray, np.ndarray],
    columns: tuple[np.ndarray, np.ndarray],
    out: np.ndarray,
) -> np.ndarray:
    """Adds lattice `values` (from rows[0][0], columns[0][0] on) to `out`, interpolated to its cells.

    Cells that share a lattice row are done together: that is what makes large windows quick.
    """
    row, row_weight = rows
    column, column_weight = columns
    left = column - column[0]
    across = values[:, left]
    across = across + (values[:, left + 1] - across) * column_weight
    step = np.diff(across, axis=0)
    line = row - row[0]
    cuts = np.concatenate([[0], np.flatnonzero(np.diff(line)) + 1, [len(line)]]).tolist()
    for first, end in zip(cuts[:-1], cuts[1:]):
        strip = step[line[first]] * row_weight[first:end, None]
        strip += across[line[first]]
        out[first:end] += strip
    return out


def add_noise(
    seed: int, frame: tuple[int, int, int, int], wavelength: float, amplitude: float, out: np.ndarray
) -> np.ndarray:
    """Adds noise in [-amplitude, amplitude] to the cells `frame` = (top, rows, left, columns)."""
    top, height, left, width = frame
    rows, columns = lattice_axis(top, height, wavelength), lattice_axis(left, width, wavelength)
    lattice_rows = np.arange(rows[0][0], rows[0][-1] + 2)
    lattice_columns = np.arange(columns[0][0], columns[0][-1] + 2)
    values = _lattice_value(seed, lattice_rows[:, None], lattice_columns[None, :]) * np.float32(amplitude)
    return add_interpolated(values, rows, columns, out)


def noise_at(seed: int, row: np.ndarray, column: np.ndarray, wavelength: float) -> np.ndarray:
    """The same noise with amplitude 1 at single cells."""
    down, right = (row + 0.5) / wavelength, (column + 0.5) / wavelength
    i, j = np.floor(down).astype(np.int64), np.floor(right).astype(np.int64)
    down, right = smooth_step((down - i).astype(np.float32)), smooth_step((right - j).astype(np.float32))
    above_left, above_right = _lattice_value(seed, i, j), _lattice_value(seed, i, j + 1)
    below_left, below_right = _lattice_value(seed, i + 1, j), _lattice_value(seed, i + 1, j + 1)
    above = above_left + (above_right - above_left) * right
    below = below_left + (below_right - below_left) * right
    return above * (1 - down) + below * down
