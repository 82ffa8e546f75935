"""What the layers of our files are called in the tree of layers, in the language QGIS runs in."""

from __future__ import annotations

from redline_plugin.maps.catalogue import (
    ANSWERS,
    BORDER,
    CHECK,
    COMMENTS,
    RED_LINE,
    REFERENCE,
)
from redline_plugin.words.labels import layer_label
from redline_plugin.words.translation import language_of, tr, user_locale


def layer_names() -> dict[str, str]:
    """Words for the catalogue's layers and groups, by their keys; none in Chinese, in which the catalogue speaks."""
    if language_of(user_locale()) == "zh_CN":
        return {}
    keys = (
        "patches draft_patches county neighbours border_segments protected_areas comments "
        "findings findings_lines findings_points "
        "comment_areas comment_lines comment_points evidence review_progress remainders units decisions"
    ).split()
    return {
        **{key: layer_label(key) for key in keys},
        "conflicts_lines": tr("Conflicts (boundaries)"),
        "conflicts": tr("Conflicts (areas)"),
        COMMENTS: tr("Comments of the counties"),
        BORDER: tr("Province border"),
        RED_LINE: tr("Ecological red line"),
        REFERENCE: tr("Reference layers"),
        ANSWERS: tr("Consultation"),
        CHECK: tr("Check"),
    }
