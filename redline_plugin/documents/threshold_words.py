"""What the thresholds of a check are called in documents."""

from __future__ import annotations

from collections.abc import Mapping

from redline_plugin.model.thresholds import THRESHOLD_INFO

NAMES: Mapping[str, str] = {
    "scale": "制图比例尺分母",
    "line_mm": "界线允许偏差（图上毫米）",
    "sliver_mm2": "狭长细碎图斑：图上面积（平方毫米）",
    "sliver_mm": "狭长细碎图斑：图上宽度（毫米）",
    "sliver_elongation": "狭长细碎图斑：长宽比",
    "sliver_compactness": "狭长细碎图斑：紧凑度4πA/P²",
    "sliver_shape_index": "狭长细碎图斑：形状指数P/2√(πA)",
    "sliver_perimeter_squared": "狭长细碎图斑：P²/A",
    "sliver_signs": "狭长细碎图斑：至少满足的形状指标数",
    "gap_mm": "缝隙：图上宽度（毫米）",
    "small_patch_km2": "独立细小斑块（平方公里）",
    "tiny_patch_km2": "其中更小的斑块（平方公里）",
    "overlap_m2": "重叠面积（平方米）",
    "short_segment_m": "过短线段（米）",
    "acute_angle_deg": "尖锐角（度）",
    "area_share": "填报面积与图形面积之差（比例）",
    "area_km2": "填报面积与图形面积之差（平方公里）",
    "county_share": "图斑在所填行政区内的最低比例",
}


def threshold_texts(values: Mapping[str, float]) -> list[tuple[str, str]]:
    """Name and value of each threshold, in the order of the settings; one that is not known keeps its name."""
    order = {name: place for place, name in enumerate(THRESHOLD_INFO)}
    names = sorted(values, key=lambda name: order.get(name, len(order)))
    return [(NAMES.get(name, name), _number(values[name])) for name in names]


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else f"{value:g}"
