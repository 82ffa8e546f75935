"""The Chinese words of safe fixes."""

from __future__ import annotations

from redline_plugin.model.fix import FixKind, FixResult

KINDS = {
    FixKind.CODE_TEXT: "编码中的空格和全角字符",
    FixKind.COUNTY_CODE: "行政区代码统一为6位",
    FixKind.TYPE_CODE: "按类型名称补填类型编码",
    FixKind.DUPLICATE_VERTICES: "重复节点",
    FixKind.GEOMETRY: "可唯一判读的错误图形",
    FixKind.STATED_AREA: "按图形重算面积字段",
}
RESULTS = {FixResult.FIXED: "已修复", FixResult.LEFT: "未改，需人工处理"}
