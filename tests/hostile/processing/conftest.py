"""The tiny province and a round that was played on it, made once."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from redline_plugin.jobs.merge_submissions import submissions_in
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.model.source import LayerSource
from tests.data.tiny_province import TinyProvince, build_tiny_province
from tests.hostile.processing.small_round import play_counties


@dataclass(frozen=True)
class PlayedRound:
    """A round in which two counties have answered; nothing is merged yet."""

    province: TinyProvince
    folder: Path
    package: Path
    submissions: tuple[Path, ...]


@pytest.fixture(scope="session")
def played_once(tmp_path_factory: pytest.TempPathFactory) -> PlayedRound:
    """Never to be changed."""
    work = tmp_path_factory.mktemp("played")
    province = build_tiny_province(work / "province")
    request = SplitRequest(
        draft=LayerSource(str(province.draft)),
        counties=LayerSource(str(province.counties), "counties"),
        output=work / "round",
        title="云岭省生态保护红线划定方案",
        neighbour_draft=LayerSource(str(province.neighbour_draft)),
        protected_areas=LayerSource(str(province.protected_areas)),
    )
    split(request, Progress())
    package = play_counties(work / "round", work / "returned", province)
    return PlayedRound(province, work / "round", package, submissions_in([work / "returned"]))


@pytest.fixture
def played(played_once: PlayedRound, tmp_path: Path) -> PlayedRound:
    """A copy to work on."""
    folder = Path(shutil.copytree(played_once.folder, tmp_path / "round"))
    package = folder / "packages" / played_once.package.name
    return PlayedRound(played_once.province, folder, package, played_once.submissions)
