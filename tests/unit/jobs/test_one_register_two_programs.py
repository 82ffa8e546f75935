"""A register that two programs write in turn, and one that holds a whole province's photos."""

from __future__ import annotations

from pathlib import Path

import pytest

from redline_plugin.errors import WriteError
from redline_plugin.jobs.merge_submissions import MergeRequest, merge
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.register_summary import synopsis_of
from redline_plugin.jobs.review import attach_evidence, save_comment
from redline_plugin.jobs.submit import SubmitRequest, submit
from redline_plugin.model.comment import Comment, CommentKind
from redline_plugin.model.event import EventKind
from redline_plugin.steps.integrity.event_log import first_broken_position
from redline_plugin.store import register_answers as answers
from redline_plugin.store.register import Register
from redline_plugin.store.schema import EVIDENCE

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(1000)


def log(register: Register, subject: str) -> None:
    with register.transaction():
        register.log(EventKind.DOCUMENTS_EXPORTED, subject)


def test_of_two_programs_at_once_one_is_refused_and_the_log_stays_whole(round_folder: Path) -> None:
    path = round_folder / "register.gpkg"
    with Register(path, update=True) as one, Register(path, update=True) as other:
        log(one, "first")
        with pytest.raises(WriteError):
            log(other, "refused")
        log(one, "second")
    with Register(path, update=True) as later:
        log(later, "third")
        events = later.events()
    assert [event.subject for event in events[-3:]] == ["first", "second", "third"]
    assert first_broken_position(events) is None


def test_a_line_of_the_log_taken_back_is_not_counted(round_folder: Path) -> None:
    def fail(register: Register) -> None:
        with register.transaction():
            register.log(EventKind.DOCUMENTS_EXPORTED, "lost")
            raise ValueError("lost")

    with Register(round_folder / "register.gpkg", update=True) as register:
        with pytest.raises(ValueError, match="lost"):
            fail(register)
        log(register, "kept")
        events = register.events()
    assert "lost" not in {event.subject for event in events}
    assert first_broken_position(events) is None


def test_documents_name_the_evidence_and_leave_its_bytes_where_they_are(
    packages: dict[str, Path], round_folder: Path
) -> None:
    code, package = next(iter(packages.items()))
    comment = save_comment(package, Comment("", "", "", CommentKind.TEXT, "R99", "请附图说明", author="张三"))
    picture = round_folder / "现场.png"
    picture.write_bytes(PICTURE)
    attach_evidence(package, comment.comment_id, picture)
    sent = submit(SubmitRequest(package, round_folder, "张三", "环保局", "0351-1"), Progress())
    merged = merge(MergeRequest(round_folder / "register.gpkg", (sent.submission,)), Progress())
    assert merged.accepted == 1
    with Register(round_folder / "register.gpkg") as register:
        (listed,) = answers.evidence(register)
        (row,) = [row for row in synopsis_of(register).rows if row.unit.county_code == code]
        kept = register.frame(EVIDENCE)["data"].tolist()
    assert (listed.file_name, listed.data) == ("现场.png", b"")
    assert row.evidence_names == ("现场.png",)
    assert kept == [PICTURE]
