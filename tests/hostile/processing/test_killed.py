"""A computer that is switched off while a file is saved: the file opens again, as it was before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from redline_plugin.jobs.review import open_review
from redline_plugin.store.register import Register
from redline_plugin.store.schema import UNITS
from tests.hostile.processing.conftest import PlayedRound

# Small enough a cache that SQLite writes into the file before the end of the transaction
_KILLED_WHILE_SAVING = """
import os, sys
from redline_plugin.store.vector import open_vector
dataset = open_vector(sys.argv[1], update=True)
dataset.StartTransaction()
dataset.ExecuteSQL("PRAGMA cache_size = 1")
layer = dataset.GetLayerByName(sys.argv[2])
for feature in list(layer):
    feature["name"] = "x" * 20_000
    layer.SetFeature(feature)
os.kill(os.getpid(), 9)
"""


def kill_while_saving(repository: Path, file: Path, table: str) -> None:
    command = [sys.executable, "-c", _KILLED_WHILE_SAVING, str(file), table]
    assert subprocess.run(command, cwd=repository, check=False).returncode == -9
    assert file.with_name(f"{file.name}-journal").exists(), "the file was not touched before the end"


@pytest.mark.parametrize("again", ["first", "second"])
def test_a_package_opens_as_it_was(repository: Path, played: PlayedRound, again: str) -> None:
    before = open_review(played.package)
    kill_while_saving(repository, played.package, "patches")
    after = open_review(played.package)
    if again == "second":
        after = open_review(played.package)
    assert after.pieces["name"].tolist() == before.pieces["name"].tolist()
    assert after.comments == before.comments
    assert not played.package.with_name(f"{played.package.name}-journal").exists()


def test_a_register_opens_as_it_was(repository: Path, played: PlayedRound) -> None:
    path = played.folder / "register.gpkg"
    kill_while_saving(repository, path, UNITS.name)
    with Register(path) as register:
        assert "青屏县" in set(register.frame(UNITS)["name"])
