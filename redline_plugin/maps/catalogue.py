"""Which layers a file of ours shows, in which order and groups: asked by the project in a package and by the plugin."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from redline_plugin.model.package import FileKind

# What the county has looked at, drawn over the patches. A join inside the file is always up to date; a join made
# by QGIS keeps the rows of its first look.
_REVIEW_PROGRESS = (
    "SELECT patches.*, coalesce(review_state.state, 'not_seen') AS review "
    "FROM patches LEFT JOIN review_state ON review_state.piece_id = patches.piece_id"
)


@dataclass(frozen=True)
class CatalogueLayer:
    """One layer. ``key`` names it and its style ``resources/styles/<key>.qml``; ``name`` is Chinese, as
    the project in a package shows it; ``group`` is a key of ``GROUP_NAMES``.

    ``tables`` must all be in the file; the first one is shown. ``geometry`` picks the shapes of one type from a table
    that holds several; ``query`` (SQL) stands for the table itself.
    """

    key: str
    name: str
    group: str
    tables: tuple[str, ...] = ()
    geometry: str = ""
    query: str = ""
    editable: bool = False
    visible: bool = True
    snapped_to: bool = False
    unfolded: bool = False  # shows its legend in the tree of layers

    def needs(self) -> tuple[str, ...]:
        """The tables that the layer reads."""
        return self.tables or (self.key,)

    def source(self, file: str) -> str:
        """The layer's source for QGIS's OGR provider."""
        parts = [file, f"layername={self.needs()[0]}"]
        if self.geometry:
            parts.append(f"geometrytype={self.geometry}")
        if self.query:
            parts.append(f"subset={self.query}")
        return "|".join(parts)


COMMENTS, CHANGES, BORDER = "group_comments", "group_changes", "group_border"
RED_LINE, REFERENCE, ANSWERS = "group_red_line", "group_reference", "group_answers"
CHECK = "group_check"
GROUP_NAMES = {
    COMMENTS: "反馈意见",
    CHANGES: "修改情况",
    BORDER: "省界接边",
    RED_LINE: "生态保护红线",
    REFERENCE: "参考图层",
    ANSWERS: "征求意见",
    CHECK: "质检",
}

_COMMENT_LAYERS = (
    CatalogueLayer("comment_points", "意见位置", COMMENTS),
    CatalogueLayer("comment_lines", "争议边界", COMMENTS),
    CatalogueLayer("comment_areas", "调出、调入范围", COMMENTS, snapped_to=True, unfolded=True),
    CatalogueLayer("comments", "意见表", COMMENTS),
    CatalogueLayer("evidence", "证明材料", COMMENTS),
)
_BORDER_SEGMENTS = CatalogueLayer("border_segments", "省界接边段", BORDER, unfolded=True)
_PROTECTED_AREAS = CatalogueLayer("protected_areas", "各类保护地", REFERENCE)

# Highest first, and each group in one piece: the tree of layers is the order of drawing
PACKAGE_LAYERS = (
    *_COMMENT_LAYERS,
    _BORDER_SEGMENTS,
    CatalogueLayer("county", "县界", RED_LINE, snapped_to=True),
    CatalogueLayer(
        "review_progress",
        "审阅进度",
        RED_LINE,
        ("patches", "review_state"),
        query=_REVIEW_PROGRESS,
        visible=False,
    ),
    CatalogueLayer("patches", "红线图斑", RED_LINE, snapped_to=True, unfolded=True),
    _PROTECTED_AREAS,
    CatalogueLayer("neighbours", "周边行政区", REFERENCE),
)
REGISTER_LAYERS = (
    CatalogueLayer("conflicts_lines", "意见冲突(边界)", COMMENTS, ("conflicts",), "LineString"),
    CatalogueLayer("conflicts", "意见冲突(范围)", COMMENTS, geometry="Polygon"),
    *_COMMENT_LAYERS,
    CatalogueLayer("decisions", "采纳范围", COMMENTS, visible=False),
    _BORDER_SEGMENTS,
    CatalogueLayer("remainders", "未落入各县的部分", RED_LINE),
    CatalogueLayer("draft_patches", "红线图斑", RED_LINE),
    _PROTECTED_AREAS,
    CatalogueLayer("units", "征求意见单位", ANSWERS, unfolded=True),
)
NEXT_DRAFT_LAYERS = (
    CatalogueLayer("lineage", "变更来源", CHANGES, geometry="Polygon", unfolded=True),
    CatalogueLayer("draft", "修改稿红线图斑", RED_LINE),
)
FINDING_LAYERS = (
    CatalogueLayer("findings_points", "质检问题(点)", CHECK, ("findings",), "Point"),
    CatalogueLayer("findings_lines", "质检问题(线)", CHECK, ("findings",), "LineString"),
    CatalogueLayer("findings", "质检问题(面)", CHECK, geometry="Polygon", unfolded=True),
)
LAYERS_OF_KIND = {
    FileKind.PACKAGE: PACKAGE_LAYERS,
    FileKind.FEEDBACK: PACKAGE_LAYERS,
    FileKind.SUBMISSION: _COMMENT_LAYERS,
    FileKind.REGISTER: REGISTER_LAYERS,
    FileKind.FINDINGS: FINDING_LAYERS,
}


def present(catalogue: Iterable[CatalogueLayer], tables: Collection[str]) -> tuple[CatalogueLayer, ...]:
    """The layers of a catalogue that a file with these tables can show, highest first."""
    return tuple(layer for layer in catalogue if set(layer.needs()) <= set(tables))
