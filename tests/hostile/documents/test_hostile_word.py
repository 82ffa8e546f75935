"""Word files that were damaged, forged or built to do harm: refused with the reason, quickly, and nothing followed."""

from __future__ import annotations

import time
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redline_plugin.documents.expert_form import write_expert_form
from redline_plugin.documents.gate import OfficeLimits, open_office_file
from redline_plugin.documents.opinions import ReadingNote, read_opinions
from redline_plugin.errors import ErrorCode, InputError, RedlineError, RefusedError
from tests.data import consultation_round as sample
from tests.data.word_files import rewrite

DOCUMENT = "word/document.xml"
BILLION_LAUGHS = (
    '<!DOCTYPE w:document [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi"))
    + "]>"
)
FOREIGN_FILE = '<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("form") / "form.docx"
    write_expert_form(sample.synopsis(3), path)
    return path.read_bytes()


@pytest.fixture
def form(issued: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "form.docx"
    path.write_bytes(issued)
    return path


def refusal(path: Path) -> RefusedError:
    with pytest.raises(RefusedError) as raised:
        read_opinions(path)
    assert raised.value.values["path"] == str(path), "the words need to name the file"
    return raised.value


def in_part(name: str, change: Callable[[bytes], bytes]) -> Callable[[str, bytes], bytes]:
    return lambda part, content: change(content) if part == name else content


# --- entities ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("definition", [BILLION_LAUGHS, FOREIGN_FILE, "<!DOCTYPE w:document>"])
@pytest.mark.parametrize("name", [DOCUMENT, "docProps/custom.xml", "word/styles.xml", "[Content_Types].xml"])
def test_a_document_type_definition_is_refused_in_every_part(form: Path, definition: str, name: str) -> None:
    def add(content: bytes) -> bytes:
        head, _, rest = content.partition(b"?>")
        return head + b"?>" + definition.encode() + rest

    rewrite(form, in_part(name, add))
    started = time.perf_counter()
    error = refusal(form)
    assert error.code is ErrorCode.DOCUMENT_UNSAFE
    assert name in error.values["detail"]
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_another_encoding_does_not_hide_a_definition(form: Path, encoding: str) -> None:
    xml = (
        f'<?xml version="1.0" encoding="UTF-16"?>{FOREIGN_FILE}<w:document xmlns:w="x">&secret;</w:document>'
    )
    rewrite(form, in_part(DOCUMENT, lambda _: xml.encode(encoding)))
    with pytest.raises(RefusedError) as raised:
        read_opinions(form)
    assert raised.value.code in (ErrorCode.DOCUMENT_UNSAFE, ErrorCode.FILE_DAMAGED)


def test_a_definition_far_down_is_found_too(form: Path) -> None:
    padding = "<!-- " + "x" * 200_000 + " -->"
    rewrite(form, in_part(DOCUMENT, lambda content: (padding + FOREIGN_FILE + "<a/>").encode()))
    assert refusal(form).code is ErrorCode.DOCUMENT_UNSAFE


def test_a_part_that_never_begins_is_refused(form: Path) -> None:
    def noise() -> str:
        return "".join(f"<!-- {zlib.crc32(str(n).encode()):x} -->" for n in range(120_000))

    rewrite(form, in_part(DOCUMENT, lambda content: (noise() + "<a/>").encode()))
    assert refusal(form).code is ErrorCode.DOCUMENT_UNSAFE


# --- size --------------------------------------------------------------------------------------------------------


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(form: Path) -> None:
    rewrite(form, in_part("", bytes), {"word/media/huge.png": b"\0" * (40 << 20)})
    assert form.stat().st_size < 1 << 20
    started = time.perf_counter()
    error = refusal(form)
    assert error.code is ErrorCode.DOCUMENT_UNSAFE
    assert "huge.png" in error.values["detail"]
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (OfficeLimits(file_mb=0), ErrorCode.FILE_TOO_LARGE),
        (OfficeLimits(unpacked_mb=0), ErrorCode.FILE_TOO_LARGE),
        (OfficeLimits(part_mb=0), ErrorCode.FILE_TOO_LARGE),
        (OfficeLimits(entries=5), ErrorCode.DOCUMENT_UNSAFE),
    ],
)
def test_every_limit_holds(form: Path, limits: OfficeLimits, code: ErrorCode) -> None:
    with pytest.raises(RefusedError) as raised, open_office_file(form, limits):
        pytest.fail("let through")
    assert raised.value.code is code


def test_deep_nesting_is_damage_not_a_crash(form: Path) -> None:
    deep = b"<w:body xmlns:w='x'>" + b"<w:p>" * 100_000 + b"</w:p>" * 100_000 + b"</w:body>"
    rewrite(form, in_part(DOCUMENT, lambda _: b"<w:document xmlns:w='x'>" + deep + b"</w:document>"))
    assert refusal(form).code in (ErrorCode.FILE_DAMAGED, ErrorCode.DOCUMENT_UNSAFE)


# --- active content ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/vbaData.xml", "word/activeX/activeX1.xml"]
)
def test_macros_are_refused(form: Path, name: str) -> None:
    rewrite(form, in_part("", bytes), {name: b"<a/>"})
    error = refusal(form)
    assert error.code is ErrorCode.DOCUMENT_UNSAFE
    assert name in error.values["detail"]


def test_a_macro_document_under_another_name_is_refused(form: Path) -> None:
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    rewrite(form, in_part("[Content_Types].xml", lambda content: content.replace(plain, macro)))
    assert refusal(form).code is ErrorCode.DOCUMENT_UNSAFE


def test_an_embedded_file_is_left_alone_and_noted(form: Path) -> None:
    rewrite(form, in_part("", bytes), {"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0"})
    assert ReadingNote.EMBEDDED_FILES in read_opinions(form).notes


def test_relations_to_outside_are_not_followed(form: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.socket.connect", forbidden)
    link = (
        b'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" '
        b'Target="http://example.invalid/comments.xml" TargetMode="External"/></Relationships>'
    )
    rewrite(form, in_part("word/_rels/document.xml.rels", lambda c: c.replace(b"</Relationships>", link)))
    assert len(read_opinions(form).rows) == 3


@pytest.mark.parametrize("target", ["../../../etc/passwd", "/../../etc/passwd", "..\\..\\x", "C:\\x", ""])
def test_relations_out_of_the_archive_lead_nowhere(form: Path, target: str) -> None:
    rewrite(
        form,
        in_part(
            "_rels/.rels", lambda c: c.replace(b'Target="word/document.xml"', f'Target="{target}"'.encode())
        ),
    )
    assert refusal(form).code is ErrorCode.DOCUMENT_NOT_OURS


# --- no such file, no such format ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.FILE_DAMAGED),
        (b"hello", ErrorCode.FILE_DAMAGED),
        (b"PK\x03\x04" + b"\0" * 100, ErrorCode.FILE_DAMAGED),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, ErrorCode.DOCUMENT_NOT_OURS),
        (b"%PDF-1.4", ErrorCode.FILE_DAMAGED),
    ],
)
def test_what_is_no_word_file_is_told(tmp_path: Path, content: bytes, code: ErrorCode) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    assert refusal(path).code is code


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        read_opinions(tmp_path / "none.docx")
    assert raised.value.code is ErrorCode.SOURCE_MISSING


def test_a_zip_of_something_else_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")
    assert refusal(path).code is ErrorCode.DOCUMENT_NOT_OURS


def test_two_entries_of_one_name_are_refused(form: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(form, "a") as archive:
        archive.writestr(DOCUMENT, "<a/>")
    assert refusal(form).code is ErrorCode.DOCUMENT_UNSAFE


def test_an_encrypted_entry_is_refused(form: Path) -> None:
    data = bytearray(form.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        data[place + offset] |= 1
    form.write_bytes(bytes(data))
    assert refusal(form).code is ErrorCode.DOCUMENT_UNSAFE


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cut=st.integers(0, 20_000),
    flips=st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 255)), max_size=6),
)
def test_a_damaged_form_is_read_or_refused_never_a_crash(
    issued: bytes, tmp_path: Path, cut: int, flips: list[tuple[int, int]]
) -> None:
    data = bytearray(issued[: len(issued) - cut % len(issued)] if cut % 3 else issued)
    for place, mask in flips:
        data[place % len(data)] ^= mask
    path = tmp_path / "damaged.docx"
    path.write_bytes(bytes(data))
    try:
        read = read_opinions(path)
    except RedlineError as error:
        assert error.values.get("path") == str(path)
    else:
        assert len(read.rows) <= 3


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_change_to_the_xml_is_read_or_refused(issued: bytes, tmp_path: Path, data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(issued)) as archive:
        xml = archive.read(DOCUMENT)
    start = data.draw(st.integers(0, len(xml) - 1))
    length = data.draw(st.integers(1, 400))
    put = data.draw(
        st.sampled_from([b"", b"<w:tbl>", b"</w:tr>", b"&#0;", b"&x;", b"\xff", b'w:id="-1"', b"<w:sdt/>"])
    )
    path = tmp_path / "changed.docx"
    path.write_bytes(issued)
    rewrite(path, in_part(DOCUMENT, lambda content: content[:start] + put + content[start + length :]))
    try:
        read_opinions(path)
    except RefusedError as error:
        assert error.values["path"] == str(path)
