"""How the fields of real layers are called, and which of our fields they are.

Two vocabularies are in use: the tables of the environment ministry (XZQHDM, HXMM, TBMJ …) and of the natural-resources
ministry (XZQDM, HXMC, MJ …); shapefiles cut Chinese names after ten bytes. Names are compared without case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

DRAFT_ALIASES: Mapping[str, tuple[str, ...]] = {
    "id": ("patch_id", "BSM", "BMS", "TBBM", "标识码", "编号", "图斑编码"),
    "code": ("HXBM", "红线编码"),
    "name": ("HXMC", "HXMM", "红线名称", "红线命名"),
    "type": ("HXLX", "红线类型"),
    "type_code": ("LXBM", "类型编码"),
    "county_code": ("XZQDM", "XZQHDM", "SZXJXZQDM", "PAC", "行政区代码", "行政区划代码", "行政区划代"),
    "stated_area": ("MJ", "TBMJ", "面积"),
}
COUNTY_ALIASES: Mapping[str, tuple[str, ...]] = {
    "county_code": ("code", "county_code", "adcode", *DRAFT_ALIASES["county_code"]),
    "name": ("name", "XZQMC", "XIAN", "DCOUNTY", "SZXJXZQMC", "行政区名称", "县"),
    "city_code": ("city_code",),
    "city_name": ("city_name", "SHI", "CITY", "市"),
    "prov_code": ("prov_code",),
    "prov_name": ("prov_name", "SHENG", "PROVINCE", "省"),
}
PROTECTED_AREA_ALIASES: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "ZRBHDMC", "BHDMC", "保护地名称"),
    "kind": ("kind", "ZRBHDLX", "保护地类型"),
    "level": ("level", "ZRBHDJB", "BHDJB", "保护地级别"),
    "zone": ("zone", "ZRBHDFQ", "GNFQ", "功能分区"),
}


def matched_fields(names: Iterable[str], aliases: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Which field of the layer is which of ours: ours → the layer's own name, the earlier alias before the later."""
    by_fold = {name.casefold(): name for name in names}
    found = {}
    for ours, accepted in aliases.items():
        for alias in accepted:
            if alias.casefold() in by_fold:
                found[ours] = by_fold[alias.casefold()]
                break
    return found
