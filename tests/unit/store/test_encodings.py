"""Tables of shapefiles as bytes: every way to say, not to say, or to lie about an encoding; text cut in a character."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from osgeo import ogr, osr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.intake import NoteCode
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.store.dbase import CutBytes, table_text
from redline_plugin.store.drafts import read_draft
from redline_plugin.store.encodings import codec_of, decoded, is_certain, readings
from redline_plugin.store.polygon_layers import open_polygons

NAMES = ("太行山水源涵养-生物多样性维护生态保护红线", "吕梁山水土保持生态保护红线", "隰县蒲县红线", "云顶山")


def table(fields: list[tuple[bytes, int]], rows: list[list[bytes]], language: int = 0) -> bytes:
    """A dBase table byte by byte, as a careless program writes it: what is too long is cut where its place ends."""
    width = 1 + sum(size for _, size in fields)
    head = struct.pack("<BBBBIHH17xB2x", 3, 118, 1, 1, len(rows), 32 + 32 * len(fields) + 1, width, language)
    for name, size in fields:
        head += struct.pack("<11sc4xB15x", name[:10], b"C", size)
    body = b"".join(
        b" " + b"".join(value[:size].ljust(size) for value, (_, size) in zip(row, fields)) for row in rows
    )
    return head + b"\r" + body + b"\x1a"


def shapefile(folder: Path, content: bytes, rows: int, cpg: str = "") -> LayerSource:
    """A shapefile of as many squares, with this table."""
    path = folder / "红线 草案.shp"
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4490)
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer("红线 草案", crs, ogr.wkbPolygon)
    for row in range(rows):
        feature = ogr.Feature(layer.GetLayerDefn())
        x = 111 + row / 10
        ring = f"{x} 37, {x + 0.1} 37, {x + 0.1} 37.1, {x} 37"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
        layer.CreateFeature(feature)
    del feature, layer, dataset
    path.with_suffix(".dbf").write_bytes(content)
    path.with_suffix(".cpg").unlink(missing_ok=True)
    if cpg:
        path.with_suffix(".cpg").write_text(cpg, encoding="ascii")
    return LayerSource(str(path))


def named(folder: Path, encoding: str, language: int = 0, cpg: str = "", width: int = 80) -> LayerSource:
    """A draft with `NAMES` in the field 红线名称 and their numbers in HXBM."""
    rows = [[name.encode(encoding), str(number).encode()] for number, name in enumerate(NAMES)]
    fields = [("红线名称".encode(encoding), width), (b"HXBM", 4)]
    return shapefile(folder, table(fields, rows, language), len(NAMES), cpg)


@pytest.mark.parametrize(
    ("encoding", "language", "cpg", "notes"),
    [
        ("gbk", 0, "", [NoteCode.ENCODING_GUESSED]),
        ("gbk", 0x57, "", [NoteCode.ENCODING_GUESSED]),
        ("gbk", 0x4D, "", []),
        ("gbk", 0, "936", []),
        ("gbk", 0, "GB2312", []),
        ("gbk", 0, "ANSI 936", []),
        ("gbk", 0x4D, "UTF-8", [NoteCode.ENCODING_CONTRADICTED]),
        ("gbk", 0, "ISO-8859-1", [NoteCode.ENCODING_GUESSED]),
        ("gb18030", 0, "", [NoteCode.ENCODING_GUESSED]),
        ("big5", 0, "BIG5", []),
    ],
)
def test_chinese_encodings(
    tmp_path: Path, encoding: str, language: int, cpg: str, notes: list[NoteCode]
) -> None:
    if encoding == "big5":
        rows = [["太行山水源涵養".encode("big5"), b"1"], ["呂梁山水土保持".encode("big5"), b"2"]]
        source = shapefile(tmp_path, table([(b"HXMC", 40), (b"HXBM", 4)], rows), 2, cpg)
        expected = ["太行山水源涵養", "呂梁山水土保持"]
    else:
        source, expected = named(tmp_path, encoding, language, cpg), list(NAMES)
    layer = open_polygons(source)
    assert read_draft(source).frame["name"].tolist() == expected
    assert [note.code for note in layer.notes] == notes


@pytest.mark.parametrize(
    ("cpg", "language", "notes"),
    [
        ("", 0, {NoteCode.ENCODING_GUESSED}),
        ("UTF-8", 0, set()),
        ("65001", 0, set()),
        ("GBK", 0, {NoteCode.ENCODING_CONTRADICTED}),
        ("", 0x4D, {NoteCode.ENCODING_CONTRADICTED}),
    ],
)
def test_utf8_however_it_is_called(tmp_path: Path, cpg: str, language: int, notes: set[NoteCode]) -> None:
    """红线名称 has twelve bytes in UTF-8: what remains of it is cut inside 称."""
    source = named(tmp_path, "utf-8", language, cpg)
    layer = open_polygons(source)
    assert [field.name for field in layer.fields] == ["红线名", "HXBM"]
    assert read_draft(source).frame["name"].tolist() == list(NAMES)
    assert {note.code for note in layer.notes} == notes | {NoteCode.NAMES_CUT}


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
@pytest.mark.parametrize("width", range(5, 14))
def test_values_cut_inside_a_character(tmp_path: Path, encoding: str, width: int) -> None:
    source = named(tmp_path, encoding, width=width)
    expected = [name.encode(encoding)[:width].decode(encoding, "ignore") for name in NAMES]
    frame = read_draft(source).frame
    assert frame["name"].tolist() == expected
    assert frame["code"].tolist() == ["0", "1", "2", "3"]


def test_names_that_became_alike_stay_apart(tmp_path: Path) -> None:
    """行政区划代码 and 行政区名称 are 行政区 and a broken byte each; nothing of either is lost."""
    fields = [("行政区划代码".encode(), 12), ("行政区名称".encode(), 12), (b"HXBM", 3)]
    rows = [[b"140728", "平遥县".encode(), b"1"], [b"140702", "榆次区".encode(), b"2"]]
    source = shapefile(tmp_path, table(fields, rows), 2)
    layer = open_polygons(source)
    names = [field.name for field in layer.fields]
    assert len(set(names)) == 3
    frame = layer.read()
    assert frame[names[0]].tolist() == ["140728", "140702"]
    assert frame[names[1]].tolist() == ["平遥县", "榆次区"]
    assert next(layer.attributes([names[1]]))[names[1]].tolist() == ["平遥县", "榆次区"]
    said = LayerSource(source.path, answers=SourceAnswers(fields=(("county_code", names[0]),)))
    assert read_draft(said).frame["county_code"].tolist() == ["140728", "140702"]


def test_a_person_s_word_counts_and_a_wrong_one_is_refused(tmp_path: Path) -> None:
    source = named(tmp_path, "gbk", 0, "UTF-8")
    said = LayerSource(source.path, answers=SourceAnswers(encoding="GBK"))
    layer = open_polygons(said)
    assert [note.code for note in layer.notes] == [NoteCode.ENCODING_DECLARED]
    assert layer.read()["红线名称"].tolist() == list(NAMES)
    for answer, code in (("UTF-8", ErrorCode.ENCODING_WRONG), ("klingon", ErrorCode.ENCODING_ANSWER_UNKNOWN)):
        with pytest.raises(InputError) as caught:
            open_polygons(LayerSource(source.path, answers=SourceAnswers(encoding=answer)))
        assert caught.value.code is code


def test_what_nobody_can_read_is_asked_about(tmp_path: Path) -> None:
    """Bytes that are no text in any of the encodings; and Cyrillic, which decodes as rare Chinese."""
    for content in (b"\xff\xfe\xfd\xff" * 4, "Вода и лес заповедника".encode("cp1251")):
        rows = [[content, b"1"]]
        source = shapefile(tmp_path, table([(b"HXMC", 40), (b"HXBM", 4)], rows), 1)
        with pytest.raises(InputError) as caught:
            open_polygons(source)
        assert caught.value.code is ErrorCode.ENCODING_UNKNOWN
    said = LayerSource(source.path, answers=SourceAnswers(encoding="1251"))
    assert open_polygons(said).read()["HXMC"].tolist() == ["Вода и лес заповедника"]


def test_two_characters_that_are_valid_in_both(tmp_path: Path) -> None:
    """The well-known 联通: its bytes in GBK are UTF-8 as well, of letters that no Chinese office writes."""
    rows = [["联通".encode("gbk"), b"1"]]
    source = shapefile(tmp_path, table([(b"HXMC", 10), (b"HXBM", 4)], rows), 1)
    assert read_draft(source).frame["name"].tolist() == ["联通"]


USUAL_TEXT = st.text(
    st.sampled_from("".join(NAMES) + "汾河流域一二三四五六七八九十Ⅰ()0123456789-"), min_size=4, max_size=30
)


@example(["0000Ⅰ"] * 10, "utf-8", 6)
@given(st.lists(USUAL_TEXT, min_size=3, max_size=20), st.sampled_from(["utf-8", "gbk"]), st.integers(6, 60))
def test_usual_text_is_recognised_whole_or_cut(texts: list[str], encoding: str, width: int) -> None:
    places = [CutBytes(text.encode(encoding)[:width], len(text.encode(encoding)) >= width) for text in texts]
    places = [one for one in places if not one.value.isascii()]
    best = readings(places, "")[0]
    assert is_certain(best, "", places)
    for text, place in zip([t for t in texts if not t.encode(encoding)[:width].isascii()], places):
        assert decoded(place, best.encoding) == text.encode(encoding)[:width].decode(encoding, "ignore")


@example([(8, 0)], 32)  # a header shorter than a header
@given(st.lists(st.tuples(st.integers(0, 140), st.integers(0, 255)), max_size=12), st.integers(0, 400))
def test_damaged_tables_raise_nothing(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]], length: int
) -> None:
    rows = [[name.encode("gbk"), b"1"] for name in NAMES]
    content = bytearray(table([("红线名称".encode("gbk"), 60), (b"HXBM", 4)], rows))
    for position, value in changes:
        content[position] = value
    path = tmp_path_factory.mktemp("damaged") / "x.dbf"
    path.write_bytes(content[:length] if length < 300 else content)
    found = table_text(str(path.with_suffix(".shp")))
    assert found is None or found.names


def test_names_of_encodings() -> None:
    same = {"gbk", "GB2312", "936", "cp936", "ANSI 936", "OEM 936", "54936", "gb18030"}
    assert {codec_of(name) for name in same} == {"GB18030"}
    assert {codec_of(name) for name in ("utf8", "UTF-8", "65001")} == {"UTF-8"}
    assert codec_of("88591") == "iso8859-1"
    assert codec_of("what?") == codec_of("") == ""
