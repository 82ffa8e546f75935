"""县级反馈意见表."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from redline_plugin.documents.county_reply import write_county_reply
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.opinion import Stance
from redline_plugin.model.unit import Unit, UnitLevel
from tests.data import consultation_round as sample
from tests.data.word_files import tables_of, text_of

CITY = Unit("990100", "云中市", "990100", "云中市", UnitLevel.CITY)
DEPARTMENT = Unit("99T001", "省自然保护区", level=UnitLevel.DEPARTMENT)  # named like a district, but none


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reply") / "reply.docx"
    write_county_reply(sample.county_reply(), path)
    return path


def test_the_head_holds_the_county_and_its_red_line(written: Path) -> None:
    head = {row[place]: row[place + 1] for row in tables_of(written)[0] for place in range(0, len(row), 2)}
    assert head["县（市、区）"] == "云中市石川县"
    assert head["行政区划代码"] == "990102"
    assert head["红线面积"] == "612.30平方公里（918450亩）"
    assert head["占县域面积"] == "40.19%"
    assert head["反馈日期"] == "2018年4月18日"
    assert head["填表人"] == "李文静"
    assert head["总体意见"] == "□同意　　□修改后同意　　□不同意"


def test_each_comment_has_its_own_table_with_what_was_said(written: Path) -> None:
    reply = sample.county_reply()
    blocks = tables_of(written)[1 : 1 + len(reply.rows)]
    for block, row in zip(blocks, reply.rows):
        said = {line[0]: line[1] for line in block}
        assert said["意见编号"] == row.number
        assert said["意见内容"] == row.statement.replace("\x07", "")
        assert said["依据"] == row.basis
        assert said["证明材料"] == "\n".join(row.evidence_names)
        assert ("位置示意图" in said) == (row.map_png is not None)


def test_maps_are_pictures_that_fit_with_the_note_that_they_bind_nobody(written: Path) -> None:
    document = docx.Document(str(written))
    shapes = document.inline_shapes
    assert len(shapes) == 2
    for shape in shapes:
        assert shape.width.mm <= 118.01
        assert shape.height.mm <= 88.01
        assert abs(shape.width / shape.height - 480 / 360) < 0.01
    assert text_of(written).count("位置示意图（征求意见稿　不作为管理依据）") == 2
    names = {rel.target_part.partname for rel in document.part.rels.values() if "image" in rel.reltype}
    assert names == {"/word/media/redline_map_0001.png", "/word/media/redline_map_0002.png"}


def test_all_evidence_is_listed_with_its_comment(written: Path) -> None:
    expected = [(row.number, name) for row in sample.county_reply().rows for name in row.evidence_names]
    listed = next(table for table in tables_of(written) if table[0] == ["序号", "意见编号", "材料名称"])
    assert [(row[1], row[2]) for row in listed[1:]] == expected


def test_the_county_signs_and_stamps(written: Path) -> None:
    signature = tables_of(written)[-1][0]
    assert "分管领导（签字）：" in signature[0]
    assert signature[1].startswith("石川县人民政府（盖章）")
    assert "年　　月　　日" in signature[1]


def test_no_objection_is_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "none.docx"
    write_county_reply(sample.county_reply(no_objection=True), path)
    text = text_of(path)
    assert "☑同意" in text
    assert "经组织核对，云中市石川县对云岭省生态保护红线划定方案（征求意见稿）无意见。" in text
    assert len(tables_of(path)) == 2  # head and signature


def test_a_stance_given_is_ticked(tmp_path: Path) -> None:
    path = tmp_path / "stance.docx"
    write_county_reply(replace(sample.county_reply(), stance=Stance.DISAGREE), path)
    assert tables_of(path)[0][-1][1] == "□同意　　□修改后同意　　☑不同意"


def test_a_picture_may_hold_any_bytes(tmp_path: Path) -> None:
    reply = sample.county_reply()
    odd = sample.png(4, 4) + "\ufdd0\ufdd1".encode()  # the bytes of our own marks, by chance
    write_county_reply(replace(reply, rows=(replace(reply.rows[0], map_png=odd),)), tmp_path / "odd.docx")
    assert len(docx.Document(str(tmp_path / "odd.docx")).inline_shapes) == 1


def test_a_broken_picture_is_told_and_nothing_written(tmp_path: Path) -> None:
    reply = sample.county_reply()
    broken = replace(reply, rows=(replace(reply.rows[0], map_png=b"\x89PNG\r\n\x1a\nbroken"),))
    with pytest.raises(InputError) as raised:
        write_county_reply(broken, tmp_path / "broken.docx")
    assert raised.value.code is ErrorCode.MAPS_UNAVAILABLE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("unit", "name", "labels", "share", "stamp"),
    [
        (CITY, "市级反馈意见表", ("市", "行政区划代码"), "占市域面积", "云中市人民政府"),
        (DEPARTMENT, "部门反馈意见表", ("省直部门", "部门代码"), "占全省面积", "省自然保护区"),
    ],
)
def test_cities_and_departments_have_their_own_title(
    unit: Unit, name: str, labels: tuple[str, str], share: str, stamp: str, tmp_path: Path
) -> None:
    path = tmp_path / "reply.docx"
    reply = sample.county_reply()
    rows = tuple(
        replace(row, unit=unit, number=f"{unit.county_code}-{place:04d}")
        for place, row in enumerate(reply.rows, 1)
    )
    write_county_reply(replace(reply, unit=unit, rows=rows), path)
    assert name in text_of(path)
    assert "县级" not in text_of(path)
    head = tables_of(path)[0]
    assert head[0] == [labels[0], unit.name, labels[1], unit.county_code]
    assert head[3][2:] == [share, "40.19%"]
    assert tables_of(path)[-1][0][1].startswith(f"{stamp}（盖章）")
