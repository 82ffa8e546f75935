"""What the thresholds of a check are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from redline_plugin.words.translation import tr


def threshold_label(name: str) -> str:
    """What a field of ``model.thresholds.Thresholds`` is called; its unit stands in ``THRESHOLD_INFO``."""
    return _NAMES[name]()


_NAMES: Mapping[str, Callable[[], str]] = {
    "scale": lambda: tr("Mapping scale 1:"),
    "line_mm": lambda: tr("Lines may be off, on the map"),
    "sliver_mm2": lambda: tr("Sliver: smaller than, on the map"),
    "sliver_mm": lambda: tr("Sliver: narrower than, on the map"),
    "sliver_elongation": lambda: tr("Sliver: length to width over"),
    "sliver_compactness": lambda: tr("Sliver: 4πA/P² below"),
    "sliver_shape_index": lambda: tr("Sliver: P/2√(πA) over"),
    "sliver_perimeter_squared": lambda: tr("Sliver: P²/A over"),
    "sliver_signs": lambda: tr("Sliver: how many of the four signs"),
    "gap_mm": lambda: tr("Gap: narrower than, on the map"),
    "small_patch_km2": lambda: tr("Small patch: below"),
    "tiny_patch_km2": lambda: tr("Tiny patch: below"),
    "overlap_m2": lambda: tr("Overlap: over"),
    "short_segment_m": lambda: tr("Vertices nearer than"),
    "acute_angle_deg": lambda: tr("Acute angle: below"),
    "area_share": lambda: tr("Areas may differ by a share of"),
    "area_km2": lambda: tr("Areas may differ by"),
    "county_share": lambda: tr("Share in the stated county, at least"),
}
