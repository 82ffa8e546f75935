"""省际对接（接边）意见表."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from redline_plugin.documents.border_table import write_border_table
from redline_plugin.errors import InputError
from redline_plugin.model.border_segment import BorderClass
from tests.data import consultation_round as sample
from tests.data.word_files import tables_of, text_of


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("border") / "border.docx"
    write_border_table(sample.border_table(30), path)
    return path


def test_segments_are_grouped_by_province_each_once(written: Path) -> None:
    tables = tables_of(written)
    first, second = tables[0], tables[2]
    rows = sample.border_table(30).rows
    assert sum(row[0].isdigit() for row in first) == sum(row.other_province == "江左省" for row in rows)
    assert sum(row[0].isdigit() for row in second) == sum(row.other_province == "河右省" for row in rows)
    headings = [p.text for p in docx.Document(str(written)).paragraphs if "、与" in p.text]
    assert headings == ["一、与江左省对接情况", "二、与河右省对接情况"]


def test_a_segment_tells_where_how_long_and_how_it_meets(written: Path) -> None:
    rows = {row[0]: row for row in tables_of(written)[0]}
    assert rows["2"][1:9] == [
        "云中市石川县",
        "石门县",
        "起：111°24′11″E，37°12′36″N\n止：111°24′54″E，37°13′05″N",
        "1.54",
        "9901-11-001 水源涵养",
        "9801-12-001 生物多样性维护",
        "位置错开（缝隙）",
        "153",
    ]
    assert rows["6"][7] == "位置错开（重叠）"
    assert rows["3"][6:9] == ["—", "仅我省划入", "—"]
    assert rows["1"][8] == "—"


def test_sums_are_those_of_the_rows(written: Path) -> None:
    table = sample.border_table(30)
    for place, province in ((0, "江左省"), (2, "河右省")):
        mine = [row for row in table.rows if row.other_province == province]
        printed = [row for row in tables_of(written)[place] if row[0] in ("小计", "合计")]
        assert printed[-1][1:3] == [f"{len(mine)}段", f"{sum(row.length_m for row in mine) / 1000:.2f}"]
        joined = [row for row in mine if row.border_class == BorderClass.JOINED]
        assert printed[0][1:3] == [f"{len(joined)}段", f"{sum(row.length_m for row in joined) / 1000:.2f}"]
        assert len(printed) == 1 + len({row.border_class for row in mine})


def test_both_sides_confirm(written: Path) -> None:
    cells = tables_of(written)[1][0]
    assert cells[0] == "双方确认"
    assert cells[1].startswith("云岭省环境保护厅（盖章）")
    assert cells[2].startswith("江左省主管部门（盖章）")


def test_a_border_without_segments_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.docx"
    write_border_table(replace(sample.border_table(), rows=()), path)
    assert "省界两侧未发现需要对接的生态保护红线。" in text_of(path)


def test_a_segment_listed_twice_is_told(tmp_path: Path) -> None:
    table = sample.border_table(2)
    with pytest.raises(InputError):
        write_border_table(replace(table, rows=(*table.rows, table.rows[0])), tmp_path / "x.docx")
