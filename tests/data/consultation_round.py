"""A round with everything that makes documents hard: very long and empty texts, odd characters, tiny areas."""

from __future__ import annotations

import struct
import zlib

from redline_plugin.model.border_segment import BorderClass
from redline_plugin.model.comment import CommentKind
from redline_plugin.model.decision import Verdict
from redline_plugin.model.opinion import Stance
from redline_plugin.model.round import DraftRef, Round, Stage
from redline_plugin.model.summary import (
    BorderRow,
    BorderTable,
    CommentRow,
    CountyReply,
    Ledger,
    LedgerRow,
    LineageRow,
    OpinionRow,
    Synopsis,
)
from redline_plugin.model.unit import Unit

REGISTER_ID = "9d2c7f64-1a0b-5c3e-8f11-2b7a6c5d4e3f"
ROUND = Round(
    round_id="4be1f0aa-6d0e-5b5e-9c77-0f6b7f0f9a01",
    title="云岭省生态保护红线划定方案（征求意见稿）",
    stage=Stage.CONSULTATION,
    issuer="云岭省环境保护厅",
    issued_at="2018-03-05T09:00:00+08:00",
    deadline="2018-06-30",
    draft=DraftRef("draft-1", "f" * 64),
)
UNITS = tuple(
    Unit(f"99{city:02d}{county:02d}", name, f"99{city:02d}00", city_name)
    for city, city_name, names in (
        (1, "云中市", ("青屏县", "石川县", "城区", "岚谷区", "平陵县", "柳泉市")),
        (2, "岭南市", ("城区", "柏峪县", "应县", "安和县", "阳乡县", "高台县", "介川市")),
        (3, "河东市", ("临河县", "永固县", "大口区", "夏峰县")),
    )
    for county, name in enumerate(names, start=1)
)
_STATEMENTS = (
    "我县{place}一带在征求意见稿中划入生态保护红线，经国土部门套合核对，其中大部分为2017年度土地变更调查确定的永久基本农田，"
    "现状为水浇地，连片种植玉米、谷子，群众生产生活与保护要求矛盾突出，建议调出。",
    "{place}煤矿采矿权范围与红线图斑重叠，采矿许可证尚在有效期内，建议按矿权拐点坐标将重叠部分调出。",
    "{place}行政村（312户、1086人）居民点及村内道路、学校、卫生室等公共设施被整体划入，建议按村庄现状建成区边界扣除。",
    "{place}国家湿地公园2017年范围已获批复调整，征求意见稿采用的仍是调整前的边界，建议按批复后的矢量边界修正。",
    "{place}泉域重点保护区东侧岩溶裸露区补给功能突出，未划入红线，建议补充划入。",
    "该图斑类型标注为水土流失，与我县实际主导功能不符。",
    "图斑命名与省级自然地理单元命名规则不一致。",
    "建议方案文本第三章管控措施中补充既有乡村道路维护、饮水安全工程的管理规定。",
    "县界走向与勘界成果不一致，致使{place}约两公里界线偏移。",
)
_PLACES = ("南庄", "石匣沟", "北崖底", "汾源", "大柏树", "七里峪", "关帝梁", "黑茶山", "龙门河", "白马坡")
_KINDS = (
    (CommentKind.TAKE_OUT, "R01"),
    (CommentKind.TAKE_OUT, "R05"),
    (CommentKind.TAKE_OUT, "R04"),
    (CommentKind.BOUNDARY, "R14"),
    (CommentKind.BRING_IN, "R18"),
    (CommentKind.ATTRIBUTE, "R16"),
    (CommentKind.NAME, "R99"),
    (CommentKind.TEXT, "R99"),
    (CommentKind.COUNTY_LINE, "R15"),
)
_VERDICTS = (
    (Verdict.ADOPTED, "经核实，该地块为永久基本农田，未涉及各类保护地，予以调出。"),
    (Verdict.PARTLY, "矿区与岩溶泉域重点保护区重叠部分依法禁止采煤，不予调出，其余部分予以调出。"),
    (Verdict.NOT_ADOPTED, "位于国家级自然保护区核心区，应划尽划。"),
    (Verdict.EXPLAINED, "管控措施由国家和省统一制定，本次不作调整，已向该县说明。"),
    (Verdict.NEEDS_EVIDENCE, "请于2018年7月15日前补充采矿许可证及拐点坐标（2000国家大地坐标系）。"),
    (Verdict.TO_MEETING, "涉及两县意见不一致，提交对接会议研究。"),
    (None, ""),
)
LONG_TEXT = (
    "经县人民政府组织国土、林业、水利、农业、住建、交通等部门逐图斑核对，现将有关情况说明如下：" * 112
)[:5000]


def synopsis(comments: int = 36, maps: tuple[int, ...] = (), stage: Stage = Stage.CONSULTATION) -> Synopsis:
    """A round with some units that commented, some without objection, some silent."""
    rows = tuple(
        comment_row(place, map_png=png(240, 180) if place in maps else None) for place in range(comments)
    )
    commenting = tuple(unit for unit in UNITS if unit in {row.unit for row in rows})
    quiet = tuple(unit for unit in UNITS if unit not in commenting)
    round_ = Round(
        ROUND.round_id, ROUND.title, stage, ROUND.issuer, ROUND.issued_at, ROUND.deadline, ROUND.draft
    )
    return Synopsis(
        round=round_,
        asked=UNITS,
        replied=commenting + quiet[:4],
        no_objection=quiet[:4],
        silent=quiet[4:],
        rows=rows,
        opinions=(OpinionRow(rows[0].number, "张明远", Stance.AGREE_WITH_CHANGES, "建议补充影像核查。"),)
        if rows
        else (),
        register_id=REGISTER_ID,
    )


def comment_row(place: int, map_png: bytes | None = None) -> CommentRow:
    """One comment; numbers 4, 5, 6 and 11 are the difficult ones."""
    unit = UNITS[place % 9]
    kind, reason = _KINDS[place % len(_KINDS)]
    verdict, decision_reason = _VERDICTS[place % len(_VERDICTS)]
    statement = _STATEMENTS[place % len(_STATEMENTS)].format(place=_PLACES[place % len(_PLACES)])
    out = 1.2345 * (place + 1) if kind is CommentKind.TAKE_OUT else 0.0
    into = 0.0031 if kind is CommentKind.BRING_IN else 0.0
    return CommentRow(
        number=f"{unit.county_code}-{place // 9 + 1:04d}",
        comment_id=f"comment-{place}",
        unit=unit,
        received_at="2018-04-18T10:20:00+08:00",
        patches=tuple(f"990{place % 9}-11-{n:03d}" for n in range(1 + place % 3)) if place != 6 else (),
        kind=kind,
        reason_code=reason,
        statement="" if place == 6 else _odd_statement(place) or statement,
        basis="" if place % 4 == 0 else "土地利用总体规划（2006—2020年）调整完善方案；云政函〔2017〕45号",
        proposal="" if place % 3 == 0 else "按所附矢量范围调整。",
        take_out_km2=out,
        bring_in_km2=into,
        line_km=2.36 if kind is CommentKind.BOUNDARY else 0.0,
        verdict=verdict,
        decision_reason=decision_reason,
        adopted_out_km2=out * 0.7
        if verdict is Verdict.PARTLY
        else (out if verdict is Verdict.ADOPTED else 0.0),
        adopted_in_km2=into if verdict is Verdict.ADOPTED else 0.0,
        evidence_names=("现场照片_1.jpg", "采矿许可证（副本）扫描件_20180410_final_version_2.pdf")
        if place % 2
        else (),
        remark="两县意见不一致" if verdict is Verdict.TO_MEETING else "",
        map_png=map_png,
        field_name="LXBM" if kind is CommentKind.ATTRIBUTE else "",
        proposed_value="11" if kind is CommentKind.ATTRIBUTE else "",
    )


def _odd_statement(place: int) -> str:
    odd = {
        4: LONG_TEXT,
        5: "面积<0.5 & 坡度>25°的地块\x07，{{ 花括号 }}、{% 标签 %}、{_{也}_}应原样打印；\n第二行\t制表符。",
        11: '=HYPERLINK("http://example.invalid","点击")',
    }
    return odd.get(place, "")


def county_reply(no_objection: bool = False, maps: bool = True) -> CountyReply:
    """The answer of one county, with five comments."""
    unit = UNITS[1]
    rows: tuple[CommentRow, ...] = ()
    if not no_objection:
        picture = png(480, 360) if maps else None
        rows = tuple(_reply_row(place, unit, picture if place in (0, 4) else None) for place in range(6))
    return CountyReply(
        round=ROUND,
        unit=unit,
        county_km2=1523.456,
        red_line_km2=612.3,
        patch_count=48,
        seen_count=48,
        no_objection=no_objection,
        rows=rows,
        author="李文静",
        phone="0350-1234567",
        submitted_at="2018-04-18T10:20:00+08:00",
    )


def _reply_row(place: int, unit: Unit, picture: bytes | None) -> CommentRow:
    row = comment_row(place, picture)
    values = {**row.__dict__, "unit": unit, "number": f"{unit.county_code}-{place + 1:04d}"}
    return CommentRow(**values)


def border_table(rows: int = 30) -> BorderTable:
    """Stretches along two provinces in all classes."""
    classes = list(BorderClass)
    found = []
    for place in range(rows):
        border_class = classes[place % 4]
        lon, lat = 111.4 + place * 0.003, 37.2 + place * 0.01
        found.append(
            BorderRow(
                segment_id=f"S{place + 1:04d}",
                unit=UNITS[place % 5],
                other_province="江左省" if place < rows * 2 // 3 else "河右省",
                other_county="石门县" if place % 3 else "",
                border_class=border_class.value,
                length_m=1234.5 + 310 * place,
                offset_m=153.2 if border_class is BorderClass.OFFSET else 0.0,
                gap_or_overlap=("gap" if place % 8 < 4 else "overlap")
                if border_class is BorderClass.OFFSET
                else "",
                start=(lon, lat),
                end=(lon + 0.012, lat + 0.008),
                our_patch="" if border_class is BorderClass.THEIRS_ONLY else f"9901-11-{place:03d} 水源涵养",
                their_patch=""
                if border_class is BorderClass.OURS_ONLY
                else f"9801-12-{place:03d} 生物多样性维护",
            )
        )
    return BorderTable(ROUND, tuple(found))


def ledger() -> Ledger:
    """Two types in each county."""
    rows = []
    for place, unit in enumerate(UNITS):
        for type_code in ("11", "13"):
            before, out, into = 100.123456 + place, 0.5 * (place % 3), 0.25 * (place % 2)
            rows.append(LedgerRow(unit, type_code, before, out, into, before - out + into))
    lineage = tuple(
        LineageRow(f"p{n}", f"9901-11-{n:03d}", UNITS[n].county_code, "take_out", 0.5, f"{UNITS[n].county_code}-0001",
                   Verdict.ADOPTED, "=1+1 经核实予以调出")
        for n in range(5)
    )  # fmt: skip
    return Ledger(ROUND, Stage.APPRAISAL.value, tuple(rows), lineage)


def png(width: int, height: int) -> bytes:
    """A small picture: green fields, a red line across."""
    lines = []
    for y in range(height):
        line = bytearray(b"\x00")
        for x in range(width):
            on_line = abs(x * height - y * width) < 3 * max(width, height)
            line += b"\xd0\x20\x20" if on_line else bytes((200, 230 - (x // 40 + y // 40) % 2 * 20, 190))
        lines.append(bytes(line))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(lines))), (b"IEND", b""))
    )
