"""A split again that is killed by the system in the middle of a write: the old register, and a second run works."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal

from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_again import SplitAgainRequest, split_again
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.integrity.event_log import first_broken_position
from redline_plugin.store.register import Register
from redline_plugin.store.schema import PACKAGES
from tests.data.tiny_province import build_tiny_province

_RUN = """
import os, signal, sys
from pathlib import Path
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_again import SplitAgainRequest, split_again
from redline_plugin.model.source import LayerSource
from redline_plugin.store import replaced_draft

module, name = sys.argv[3].rsplit(".", 1)
def die(*arguments, **named):
    os.kill(os.getpid(), signal.SIGKILL)
target = __import__(module, fromlist=[name])
setattr(target, name, die)
split_again(SplitAgainRequest(Path(sys.argv[1]), LayerSource(sys.argv[2])), Progress())
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
@pytest.mark.parametrize(
    "where",
    [
        "redline_plugin.jobs.split_again.write_packages",
        "redline_plugin.jobs.split_again._write_lists",
        "redline_plugin.store.replaced_draft._issue",
        "redline_plugin.store.replaced_draft._log",
    ],
)
def test_killed_it_is_as_if_it_had_not_begun(repository: Path, tmp_path: Path, where: str) -> None:
    province = build_tiny_province(tmp_path)
    request = SplitRequest(
        LayerSource(str(province.draft)),
        LayerSource(str(province.counties), "counties"),
        tmp_path / "一轮",
        "方案",
    )
    folder = split(request, Progress()).output
    register = folder / "register.gpkg"
    with Register(register) as before:
        draft, events = before.round.draft, before.events()
    dataset = gdal.OpenEx(str(province.draft), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayer(0)
    layer.SetAttributeFilter(f"HXBM = '{province.cases['inside_990101']}'")
    layer.DeleteFeature(next(iter(layer)).GetFID())
    dataset = layer = None
    run = [sys.executable, "-c", _RUN, str(register), str(province.draft), where]
    done = subprocess.run(run, cwd=repository, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    outcome = split_again(SplitAgainRequest(register, LayerSource(str(province.draft))), Progress())
    assert [one.unit.county_code for one in outcome.reissue.units] == ["990101"]
    assert outcome.reissue.earlier == draft, "the register still had the old draft"
    with Register(register) as after:
        assert after.round.draft == outcome.reissue.round.draft
        assert after.events()[: len(events)] == events
        assert first_broken_position(after.events()) is None
        assert sorted(after.frame(PACKAGES)["issue"]) == [1, 1, 1, 1, 2]
    left = {
        path.name for path in folder.rglob("*") if "partial" in path.name or path.suffix not in (".gpkg", "")
    }
    assert left == {outcome.sheet.name, outcome.table.name}
