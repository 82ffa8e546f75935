"""The kinds of protected areas that the work plan names (应划尽划), and how layers call them."""

from __future__ import annotations

from collections.abc import Mapping

# The first eight are kinds of the whole country, from provincial level on; the last five are this province's own.
# Names are data of the layers and documents, not labels. Of the words behind each name the longest met decides.
PROTECTED_KINDS: Mapping[str, tuple[str, ...]] = {
    "自然保护区": ("自然保护区", "自然保护小区"),
    "风景名胜区": ("风景名胜区", "风景区", "名胜区"),
    "森林公园": ("森林公园",),
    "地质公园": ("地质公园", "矿山公园"),
    "湿地公园": ("湿地公园",),
    "世界遗产地": ("世界遗产", "世界自然遗产", "世界文化遗产", "遗产地"),
    "国家级水产种质资源保护区": ("水产种质资源保护区", "水产种质资源", "种质资源保护区"),
    "饮用水水源地保护区": ("饮用水水源", "饮用水源", "水源地", "水源保护区"),
    "永久性生态公益林": ("生态公益林", "公益林"),
    "Ⅰ级保护林地": ("Ⅰ级保护林地", "I级保护林地", "一级保护林地", "1级保护林地", "保护林地"),
    "岩溶泉域重点保护区": ("泉域重点保护区", "岩溶泉域", "泉域"),
    "野生植物原生境保护区": ("野生植物原生境保护区", "原生境保护区", "原生境保护点", "原生境"),
    "古生物化石集中产地": ("古生物化石集中产地", "古生物化石", "化石产地"),
}


def protected_kind_of(stated: str, name: str = "") -> str:
    """The kind of an area by what its layer states, else by its name; empty where neither tells.

    A name like “…国家级自然保护区饮用水水源地” is taken by its longest word for a kind, then by the last one.
    """
    return _met_in(stated) or _met_in(name)


def _met_in(text: str) -> str:
    folded = text.strip().replace("I", "Ⅰ") if "级保护林地" in text else text.strip()
    met = [
        (len(word), folded.rfind(word), kind)
        for kind, words in PROTECTED_KINDS.items()
        for word in words
        if word in folded
    ]
    return max(met)[2] if met else ""
