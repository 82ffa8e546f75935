"""红线类型: the two-digit codes (LXBM) and their names, as drafts carry them."""

from __future__ import annotations

from collections.abc import Mapping

# First digit 1 = ecological function, 2 = ecological sensitivity. The names are data of the drafts, not labels.
TYPE_NAMES: Mapping[str, str] = {
    "11": "水源涵养",
    "12": "生物多样性维护",
    "13": "水土保持",
    "14": "防风固沙",
    "15": "其他生态功能",
    "21": "水土流失",
    "22": "土地沙化",
    "23": "石漠化",
    "24": "盐渍化",
    "25": "其他敏感性",
}


def type_code_of(text: str) -> str:
    """The code of a type's name; with several functions (“水源涵养-生物多样性维护”) that of the first; else empty."""
    places = [(text.find(name), code) for code, name in TYPE_NAMES.items() if name in text]
    return min(places)[1] if places else ""
