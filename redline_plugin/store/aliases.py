"""How the fields of real layers are called, and which of our fields they are.

Two vocabularies are in use: the tables of the environment ministry (XZQHDM, HXMM, TBMJ …) and of the natural-resources
ministry (XZQDM, HXMC, MJ …); shapefiles cut Chinese names after ten bytes. Names are compared without case and blanks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.source import LayerSource

Aliases = Mapping[str, tuple[str, ...]]

_COUNTY_CODE = (
    "XZQDM",
    "XZQHDM",
    "SZXJXZQDM",
    "PAC",
    "行政区代码",
    "行政区划代码",
    "行政区划代",
    "县级行政区代码",
    "所在县级行政区代码",
)
DRAFT_ALIASES: Aliases = {
    "id": ("patch_id", "BSM", "BMS", "TBBM", "标识码", "编号", "图斑编码"),
    "code": ("HXBM", "红线编码"),
    "name": ("HXMC", "HXMM", "红线名称", "红线命名"),
    "type": ("HXLX", "红线类型"),
    "type_code": ("LXBM", "类型编码"),
    "county_code": _COUNTY_CODE,
    "stated_area": ("MJ", "TBMJ", "面积", "图斑面积"),
}
COUNTY_ALIASES: Aliases = {
    "county_code": ("code", "county_code", "adcode", *_COUNTY_CODE),
    "name": ("name", "XZQMC", "XIAN", "DCOUNTY", "SZXJXZQMC", "行政区名称", "县"),
    "city_code": ("city_code",),
    "city_name": ("city_name", "SHI", "CITY", "市"),
    "prov_code": ("prov_code",),
    "prov_name": ("prov_name", "SHENG", "PROVINCE", "省"),
}
PROTECTED_AREA_ALIASES: Aliases = {
    "name": ("name", "ZRBHDMC", "BHDMC", "保护地名称"),
    "kind": ("kind", "ZRBHDLX", "保护地类型"),
    "level": ("level", "ZRBHDJB", "BHDJB", "保护地级别"),
    "zone": ("zone", "ZRBHDFQ", "GNFQ", "功能分区"),
}
# Could be meant, but are not taken without asking: numbers of rows, which change with each export; the planar area that
# a program keeps; names of the same thing at another level
LAST_RESORT: Aliases = {
    "id": ("OBJECTID", "FID", "HXBM"),
    "code": ("BSM", "BMS", "TBBM", "编号"),
    "name": ("BHDMC", "ZRBHDMC", "XZQMC", "名称", "mc"),
    "type": ("ZDSTXTFWGN", "主导生态功能", "主导功能", "LXBM"),
    "stated_area": ("Shape_Area", "MJ_YS", "MJ_TQ", "DCMJ", "JSMJ"),
    "county_code": ("XZDM", "QSDWDM", "ZLDWDM", "代码"),
    "city_name": ("SHIMC", "DS", "地市", "市名称"),
    "prov_name": ("SHENGMC", "省名称"),
    "kind": ("LX", "类型"),
    "level": ("JB", "级别"),
    "zone": ("分区",),
}
_SHAPEFILE_BYTES = 10


def matched_fields(names: Iterable[str], aliases: Aliases) -> dict[str, str]:
    """Which field of the layer is which of ours: ours → the layer's own name, the earlier alias before the later.

    A name that a shapefile cut (红线编 of 红线编码) counts where it can be of one only.
    """
    by_fold = {_folded(name): name for name in names}
    found = {}
    for ours, accepted in aliases.items():
        for alias in (*accepted, *_cut(ours, accepted)):
            if _folded(alias) in by_fold:
                found[ours] = by_fold[_folded(alias)]
                break
    return found


def known_fields(source: LayerSource, layer: str, names: Iterable[str], aliases: Aliases) -> dict[str, str]:
    """`matched_fields`, corrected by what a person said of the source; an empty name: the layer has no such field.

    Raises InputError (FIELD_ANSWER_UNKNOWN) for a field that the layer has not, or that is none of ours.
    """
    own = list(names)
    known = matched_fields(own, aliases)
    for ours, name in source.answers.fields:
        if ours not in aliases or (name and name not in own):
            raise InputError(
                ErrorCode.FIELD_ANSWER_UNKNOWN,
                path=source.path,
                layer=layer,
                field=ours,
                name=name,
                available=", ".join(own),
            )
        known.pop(ours, None)
        if name:
            known[ours] = name
    return known


def candidates(ours: str, names: Iterable[str], aliases: Aliases) -> tuple[str, ...]:
    """Fields of the layer that could be ours: by any alias, by one of last resort, by a name that was cut."""
    accepted = (*aliases[ours], *LAST_RESORT.get(ours, ()))
    wanted = [_folded(alias) for alias in accepted]
    wanted += [_folded(alias[:length]) for alias in accepted for length in _cuts(alias)]
    by_fold = {_folded(name): name for name in names}
    return tuple(dict.fromkeys(by_fold[alias] for alias in wanted if alias in by_fold))


def _folded(name: str) -> str:
    return "".join(name.split()).casefold()


def _cut(ours: str, accepted: Iterable[str]) -> list[str]:
    """What a shapefile makes of our aliases, where no other field's alias is cut to the same."""
    return [
        alias[:length]
        for alias in accepted
        for length in _cuts(alias)
        if _MEANINGS[_folded(alias[:length])] == {ours}
    ]


def _cuts(alias: str) -> list[int]:
    """How many characters remain of a name in UTF-8 and in GBK, where not all do."""
    if alias.isascii():
        return []
    lengths = {len(alias.encode(one)[:_SHAPEFILE_BYTES].decode(one, "ignore")) for one in ("utf-8", "gbk")}
    return sorted((length for length in lengths if length < len(alias)), reverse=True)


def _meanings() -> dict[str, set[str]]:
    """Each name of the vocabularies, whole and cut, and which of our fields it can be."""
    meanings: dict[str, set[str]] = {}
    for aliases in (DRAFT_ALIASES, COUNTY_ALIASES, PROTECTED_AREA_ALIASES, LAST_RESORT):
        for ours, accepted in aliases.items():
            for alias in accepted:
                for length in (len(alias), *_cuts(alias)):
                    meanings.setdefault(_folded(alias[:length]), set()).add(ours)
    return meanings


_MEANINGS = _meanings()
