"""A tiny province and a round of it, made once; tests that change a round get a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from tests.data.tiny_province import TinyProvince, build_tiny_province


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> TinyProvince:
    """Layers of the tiny province."""
    return build_tiny_province(tmp_path_factory.mktemp("province"))


@pytest.fixture(scope="session")
def split_request(province: TinyProvince, tmp_path_factory: pytest.TempPathFactory) -> SplitRequest:
    """What to split, into a folder whose name has a blank and Chinese in it."""
    return SplitRequest(
        draft=LayerSource(str(province.draft)),
        counties=LayerSource(str(province.counties), "counties"),
        output=tmp_path_factory.mktemp("round") / "征求意见 第一轮",
        title="云岭省生态保护红线划定方案",
        stage=Stage.CONSULTATION,
        deadline="2018-03-31",
        issuer="云岭省环境保护厅",
        neighbour_draft=LayerSource(str(province.neighbour_draft)),
        protected_areas=LayerSource(str(province.protected_areas)),
    )


@pytest.fixture(scope="session")
def split_once(split_request: SplitRequest) -> Path:
    """The folder of the round, never to be changed."""
    return split(split_request, Progress()).output


@pytest.fixture
def round_folder(split_once: Path, tmp_path: Path) -> Path:
    """A copy of the round's folder, to work in."""
    return Path(shutil.copytree(split_once, tmp_path / "一轮"))


@pytest.fixture
def packages(round_folder: Path) -> dict[str, Path]:
    """The packages by county code."""
    return {path.name[:6]: path for path in sorted((round_folder / "packages").glob("*.gpkg"))}
