"""What the windows list of a package and a register, and what they say of files that are neither or broken."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pandas as pd
import pytest

from redline_plugin.errors import ErrorCode, InputError, RedlineError
from redline_plugin.jobs.overview import overview_of
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.review import mark_pieces, open_review, save_comment
from redline_plugin.jobs.submit import SubmitRequest, submit
from redline_plugin.model.comment import Comment, CommentKind, ReviewState
from redline_plugin.model.package import FileKind
from redline_plugin.model.unit import UnitState
from redline_plugin.store.recognise import is_one_of_ours
from redline_plugin.store.register import Register
from redline_plugin.store.schema import CONFLICTS
from tests.data.tiny_province import COUNTY_CODES, TinyProvince


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_a_package_lists_its_pieces_as_the_review_sees_them(packages: dict[str, Path]) -> None:
    path = packages["990101"]
    review = open_review(path)
    ids = review.pieces["piece_id"].tolist()
    mark_pieces(path, ids[:2], ReviewState.NO_OBJECTION, "张三")
    comment = Comment("", "", "", CommentKind.TEXT, "R99", "管控措施", patch_ids=(ids[2].rpartition("@")[0],))
    save_comment(path, comment)

    overview = overview_of(path)
    assert overview.kind is FileKind.PACKAGE
    assert (overview.unit.county_code, overview.unit.full_name) == ("990101", "云中市青屏县")
    assert overview.round.title == "云岭省生态保护红线划定方案"
    assert [piece.piece_id for piece in overview.pieces] == ids
    assert [piece.area_km2 for piece in overview.pieces] == pytest.approx(review.pieces["area_km2"].tolist())
    states = [piece.state for piece in overview.pieces]
    assert states[:3] == [ReviewState.NO_OBJECTION, ReviewState.NO_OBJECTION, ReviewState.COMMENTED]
    assert set(states[3:]) == {ReviewState.NOT_SEEN}
    progress = open_review(path).progress
    assert (overview.seen, len(overview.pieces), overview.comments) == (
        progress.seen,
        progress.pieces,
        progress.comments,
    )


def test_the_feature_id_finds_the_piece(packages: dict[str, Path]) -> None:
    path = packages["990202"]
    with closing(sqlite3.connect(path)) as connection:
        of_fid = dict(connection.execute("SELECT fid, piece_id FROM patches"))
    assert {piece.feature_id: piece.piece_id for piece in overview_of(path).pieces} == of_fid


def test_a_register_lists_all_units_and_counts(round_folder: Path, packages: dict[str, Path]) -> None:
    from redline_plugin.jobs.merge_submissions import MergeRequest, merge

    request = SubmitRequest(packages["990102"], round_folder, "李四", "林业局", "1", no_objection=True)
    merge(MergeRequest(round_folder / "register.gpkg", (submit(request, Progress()).submission,)), Progress())
    overview = overview_of(round_folder / "register.gpkg")
    assert overview.kind is FileKind.REGISTER
    assert overview.province == "云岭省"
    assert tuple(row.unit.county_code for row in overview.units) == COUNTY_CODES
    assert {row.unit.county_code: row.state for row in overview.units} == {
        "990101": UnitState.SENT,
        "990102": UnitState.NO_OBJECTION,
        "990201": UnitState.SENT,
        "990202": UnitState.SENT,
    }
    assert overview.count(UnitState.SENT) == 3
    assert overview.count(UnitState.REPLIED, UnitState.NO_OBJECTION) == 1
    assert [bool(row.replied_at) for row in overview.units] == [False, True, False, False]
    assert (overview.conflicts, overview.units[1].unit.full_name) == (0, "云中市石川县")


def test_joint_support_is_no_conflict(round_folder: Path) -> None:
    path = round_folder / "register.gpkg"
    found = pd.DataFrame({"conflict_id": ["1", "2"], "kind": ["joint_support", "opposite_areas"]})
    with Register(path, update=True) as register, register.transaction():
        register.append(CONFLICTS, found)
    assert overview_of(path).conflicts == 1


def test_a_submission_is_named_for_what_it_is(round_folder: Path, packages: dict[str, Path]) -> None:
    request = SubmitRequest(packages["990101"], round_folder, "张三", "环保局", "1", no_objection=True)
    submission = submit(request, Progress()).submission
    with pytest.raises(InputError) as caught:
        overview_of(submission)
    assert caught.value.code is ErrorCode.WRONG_KIND
    assert caught.value.values["kind"] == FileKind.SUBMISSION.value


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("DROP TABLE review_state", "review_state"),
        ("ALTER TABLE patches RENAME COLUMN type_code TO kind", "patches.type_code"),
        ("INSERT INTO review_state(piece_id, state) VALUES ('x', 'perhaps')", "perhaps"),
    ],
)
def test_what_is_damaged_is_named(packages: dict[str, Path], statement: str, named: str) -> None:
    path = packages["990101"]
    change(path, statement)
    with pytest.raises(InputError) as caught:
        overview_of(path)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    assert named in caught.value.values["detail"]


def test_broken_bytes_never_raise_anything_but_ours(packages: dict[str, Path], tmp_path: Path) -> None:
    whole = packages["990101"].read_bytes()
    dice = random.Random(7)
    path = tmp_path / "坏.gpkg"
    told = 0
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(3):
            at = dice.randrange(len(data) // 4096) * 4096
            data[at : at + 300] = dice.randbytes(300)
        path.write_bytes(bytes(data))
        try:
            overview_of(path)
        except RedlineError as error:
            assert error.values["path"] == str(path)
            told += 1
    assert told > 20


def test_our_files_are_recognised(
    packages: dict[str, Path], round_folder: Path, province: TinyProvince
) -> None:
    assert is_one_of_ours(packages["990101"])
    assert is_one_of_ours(round_folder / "register.gpkg")
    assert not is_one_of_ours(province.draft)
    assert not is_one_of_ours(round_folder)
    assert not is_one_of_ours(round_folder / "nowhere.gpkg")


def test_recognising_leaves_no_trace(packages: dict[str, Path]) -> None:
    path = packages["990101"]
    before = (path.stat().st_mtime_ns, sorted(path.parent.iterdir()))
    assert is_one_of_ours(path)
    assert (path.stat().st_mtime_ns, sorted(path.parent.iterdir())) == before


def test_one_of_ours_cut_short_is_still_ours(packages: dict[str, Path], tmp_path: Path) -> None:
    cut = tmp_path / "半个 #100%?.gpkg"
    cut.write_bytes(packages["990101"].read_bytes()[:100_000])
    assert is_one_of_ours(cut)
    cut.write_bytes(packages["990101"].read_bytes())
    assert is_one_of_ours(cut)
    cut.write_bytes(b"redline_meta but no database")
    assert not is_one_of_ours(cut)
