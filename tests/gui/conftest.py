"""A played round for the desktop to open: the sample's draft split by county, two counties' answers merged."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from redline_plugin.jobs.merge_submissions import MergeRequest, merge
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.review import mark_pieces, open_review, save_comment
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.jobs.submit import SubmitRequest, submit
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, ReviewState, Role
from redline_plugin.model.source import LayerSource
from redline_plugin.resource_paths import resource_path

TITLE = "云岭省生态保护红线划定方案征求意见（第一轮）"


@dataclass(frozen=True)
class PlayedRound:
    """Files of a round: the county of `package` made one comment and marked three pieces in all.

    `late` is an answer that was not merged yet.
    """

    register: Path
    package: Path
    submission: Path
    late: Path
    counties: int


def _sample(name: str, layer: str | None = None) -> LayerSource:
    return LayerSource(str(resource_path("sample", f"sample_{name}.gpkg")), layer)


@pytest.fixture(scope="session")
def played_round(tmp_path_factory: pytest.TempPathFactory) -> PlayedRound:
    """The round, in a folder with a blank and Chinese in its name."""
    request = SplitRequest(
        draft=_sample("draft"),
        counties=_sample("counties", "counties"),
        output=tmp_path_factory.mktemp("round") / "征求意见 第一轮",
        title=TITLE,
        deadline="2018-03-31",
        issuer="云岭省自然资源厅",
        neighbour_draft=_sample("neighbour_draft"),
        neighbour_counties=_sample("neighbour_counties"),
        protected_areas=_sample("protected_areas"),
    )
    outcome = split(request, Progress())
    by_size = sorted(outcome.packages, key=lambda path: path.stat().st_size)
    package, silent_content = by_size[-1], by_size[0]
    _comment(package)
    answer = _send(package, outcome.output, no_objection=False)
    content = _send(silent_content, outcome.output, no_objection=True)
    merge(MergeRequest(outcome.register, (answer, content)), Progress())
    late = _send(by_size[1], outcome.output, no_objection=True)
    return PlayedRound(outcome.register, package, answer, late, len(outcome.packages))


def _comment(package: Path) -> None:
    pieces = open_review(package).pieces
    first = pieces.iloc[0]
    comment = Comment(
        comment_id="",
        number="",
        county_code="",
        kind=CommentKind.TAKE_OUT,
        reason_code="R05",
        statement="图斑内有采矿权",
        patch_ids=(first["patch_id"],),
        author="张三",
        shapes=(CommentShape(Role.TAKE_OUT, first["geometry"]),),
    )
    save_comment(package, comment)
    mark_pieces(package, pieces["piece_id"].tolist()[1:3], ReviewState.NO_OBJECTION, "张三")


def _send(package: Path, folder: Path, no_objection: bool) -> Path:
    request = SubmitRequest(package, folder / "answers", "张三", "自然资源局", "1", no_objection=no_objection)
    return submit(request, Progress()).submission
