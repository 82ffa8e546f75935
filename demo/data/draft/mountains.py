"""The field that decides where the red line lies: noise, raised along mountain ranges, cut by roads and rivers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from demo.data.draft.grid import Frame, Grid
from demo.data.draft.noise import (
    Purpose,
    add_interpolated,
    add_noise,
    hash_at,
    lattice_axis,
    noise_at,
    seed_for,
)

_WAVELENGTHS_CELLS = (32, 16, 8, 4, 2)
_AMPLITUDES = (1.0, 0.75, 0.6, 0.5, 0.30)
_MOUNTAIN_BOOST = 0.85
_MOUNTAIN_LATTICE_CELLS = 64
_ROAD_SPACING_CELLS = 600
_ROAD_HALF_WIDTH = 0.010
_RED_SHARE = 0.30
_SAMPLES = 300_000
_MASK_COARSENING = 64


@dataclass(frozen=True)
class Terrain:
    """The field of one draft; `pattern` picks the noise (the neighbour's may be another)."""

    grid: Grid
    seed: int

    def heights(self, frame: Frame, pattern: Purpose = Purpose.PATTERN) -> np.ndarray:
        """The field on the cells of `frame`, float32."""
        field = np.float32(_MOUNTAIN_BOOST) * self._mountains(frame)
        for octave, (wavelength, amplitude) in enumerate(zip(_WAVELENGTHS_CELLS, _AMPLITUDES)):
            add_noise(seed_for(self.seed, pattern) + octave, frame, wavelength, amplitude, field)
        return field

    def heights_at(self, row: np.ndarray, column: np.ndarray) -> np.ndarray:
        """The field at single cells."""
        x, y = self.grid.cell_corners_to_metres(row + 0.5, column + 0.5)
        field = np.float32(_MOUNTAIN_BOOST) * self.range_strength(x, y)[0]
        for octave, (wavelength, amplitude) in enumerate(zip(_WAVELENGTHS_CELLS, _AMPLITUDES)):
            seed = seed_for(self.seed, Purpose.PATTERN) + octave
            field = field + np.float32(amplitude) * noise_at(seed, row, column, wavelength)
        return field

    def roads(self, frame: Frame) -> np.ndarray:
        """True on winding lines that keep patches from growing over the whole province."""
        carved = np.zeros((frame[1], frame[3]), bool)
        for purpose in (Purpose.FIRST_ROADS, Purpose.SECOND_ROADS):
            bend = np.zeros(carved.shape, np.float32)
            add_noise(seed_for(self.seed, purpose), frame, _ROAD_SPACING_CELLS, 1.0, bend)
            carved |= np.abs(bend) < np.float32(_ROAD_HALF_WIDTH)
        return carved

    def threshold(self, province_m: shapely.Geometry) -> np.float32:
        """The field value above which 30 % of the province (geometry in metres) lies."""
        numbers = np.arange(_SAMPLES)
        bits = hash_at(seed_for(self.seed, Purpose.THRESHOLD_SAMPLE), numbers, numbers * 0)
        high, low = bits >> np.uint64(32), bits & np.uint64(0xFFFFFFFF)
        row = (high.astype(float) / 2**32 * self.grid.rows).astype(np.int64)
        column = (low.astype(float) / 2**32 * self.grid.columns).astype(np.int64)
        mask = self.grid.rasterize([(province_m, 1)], self.grid.whole(_MASK_COARSENING), _MASK_COARSENING)
        inside = mask[row // _MASK_COARSENING, column // _MASK_COARSENING] > 0
        return np.float32(np.quantile(self.heights_at(row[inside], column[inside]), 1 - _RED_SHARE))

    def range_strength(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Strength (0..1, float32) of the mountains at points in metres, and the index of the nearest range."""
        nearest = np.full(np.shape(x), 1e12)
        index = np.zeros(np.shape(x), np.int8)
        for k, mountain_range in enumerate(self.grid.region.ranges):
            crest = np.array(mountain_range.crest)
            crest_x, crest_y = self.grid.plane.to_metres(crest[:, 0], crest[:, 1])
            for start in range(len(crest) - 1):
                squared = _squared_distance(x, y, crest_x[start : start + 2], crest_y[start : start + 2])
                closer = squared < nearest
                nearest = np.where(closer, squared, nearest)
                index = np.where(closer, k, index)
        return np.exp(-nearest / (2 * self.grid.region.range_reach_m**2)).astype(np.float32), index

    def _mountains(self, frame: Frame) -> np.ndarray:
        """Strength of the mountains on the cells, interpolated from a coarse lattice."""
        top, height, left, width = frame
        step = _MOUNTAIN_LATTICE_CELLS
        rows, columns = lattice_axis(top, height, step), lattice_axis(left, width, step)
        lattice_rows = np.arange(rows[0][0], rows[0][-1] + 2)[:, None]
        lattice_columns = np.arange(columns[0][0], columns[0][-1] + 2)[None, :]
        x, y = self.grid.cell_corners_to_metres(lattice_rows * step, lattice_columns * step)
        strength = self.range_strength(*np.broadcast_arrays(x, y))[0]
        return add_interpolated(strength, rows, columns, np.zeros((height, width), np.float32))


def _squared_distance(x: np.ndarray, y: np.ndarray, line_x: np.ndarray, line_y: np.ndarray) -> np.ndarray:
    """Squared distance of points from one segment."""
    dx, dy = line_x[1] - line_x[0], line_y[1] - line_y[0]
    along = np.clip(((x - line_x[0]) * dx + (y - line_y[0]) * dy) / (dx * dx + dy * dy), 0, 1)
    return (x - line_x[0] - along * dx) ** 2 + (y - line_y[0] - along * dy) ** 2
