"""Names and kinds of evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.store.evidence_files import clean_name, media_type_of


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("A.JPEG", b"\xff\xd8\xff\xe1", "image/jpeg"),
        ("a.png", b"\x89PNG\r\n\x1a\n...", "image/png"),
        ("批文.pdf", b"%PDF-1.4", "application/pdf"),
        ("扫描.tif", b"II*\x00", "image/tiff"),
        ("a.png", b"\xff\xd8\xff\xe0", ""),
        ("a.jpg", b"MZ", ""),
        ("a.exe", b"\xff\xd8\xff\xe0", ""),
        ("", b"", ""),
    ],
)
def test_ending_and_content_must_agree(name: str, data: bytes, kind: str) -> None:
    assert media_type_of(name, data) == kind


@given(st.text(max_size=300))
def test_clean_names_stay_clean_and_hold_nothing_dangerous(name: str) -> None:
    once = clean_name(name)
    assert clean_name(once) == once
    assert not set('<>:"/\\|?*\x00\n') & set(once)
    assert not once.startswith(".")


def test_names_as_they_come() -> None:
    assert clean_name("现场 照片(1).JPG") == "现场 照片(1).JPG"
    assert clean_name("../../a.jpg") == "_.._a.jpg"
    assert clean_name("C:\\x\\a.jpg") == "C__x_a.jpg"
    assert clean_name("长" * 400 + ".jpg") == "长" * 120 + ".jpg"
