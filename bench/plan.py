"""What is compared with what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Home(Enum):
    """Which Python a task runs in."""

    PLUGIN = "the plugin's environment"
    WHEELS = "the benchmark's own, with GeoPandas"


@dataclass(frozen=True)
class Rival:
    """A floor or another tool; not tried on more than ``largest`` patches, where it would take hours."""

    name: str
    task: str
    home: Home = Home.PLUGIN
    largest: int = 10**9


@dataclass(frozen=True)
class Comparison:
    """A job, its floor, and the tools an office would use instead. Jobs stand in the order of the round."""

    job: str
    task: str
    floor: Rival | None = None
    peers: tuple[Rival, ...] = ()


GROWS = Comparison(
    "split of the draft alone: packages with index and styles, register",
    "bench.ours:split_alone",
)
"""What is tried on a huge draft, too: only ours, because the floor holds all of it in memory."""

ANSWERS = "bench.answers:send"
"""Played after the split and before the first job that needs what counties say."""

PLAN = (
    Comparison(
        "check the draft, all checks",
        "bench.ours:check",
        Rival("read, write", "bench.floors:check"),
        (Rival("QGIS checkvalidity (one check)", "bench.peers:qgis_check"),),
    ),
    Comparison(
        "split, complete: packages with projects, borders, protected areas, register",
        "bench.ours:split",
        Rival("read, clip, bare GeoPackages (of the draft alone)", "bench.wheels:split_floor", Home.WHEELS),
    ),
    Comparison(
        "split of the draft alone: packages with index and styles, register",
        "bench.ours:split_alone",
        Rival("read, clip, bare GeoPackages", "bench.wheels:split_floor", Home.WHEELS),
        (
            Rival("GeoPandas overlay + to_file", "bench.wheels:geopandas_overlay", Home.WHEELS),
            Rival("QGIS intersection + splitvectorlayer", "bench.peers:qgis_split"),
            Rival("ogr2ogr -clipsrc per county", "bench.peers:ogr2ogr_split", largest=20_000),
        ),
    ),
    Comparison(
        "match the borders",
        "bench.ours:match_borders",
        Rival("read, write", "bench.floors:match_borders"),
    ),
    Comparison(
        "submit, one large county",
        "bench.ours:submit",
        Rival("read, write", "bench.floors:submit"),
    ),
    Comparison(
        "merge all submissions",
        "bench.ours:merge",
        Rival("read, write", "bench.floors:merge"),
        (Rival("QGIS mergevectorlayers (areas only, unchecked)", "bench.peers:qgis_merge"),),
    ),
    Comparison(
        "decisions from Excel",
        "bench.ours:decide",
        Rival("read, write", "bench.floors:decide"),
    ),
    Comparison(
        "next draft with ledger",
        "bench.ours:next_draft",
        Rival("read, write", "bench.floors:next_draft"),
        (Rival("QGIS difference + mergevectorlayers (no ledger)", "bench.peers:qgis_next_draft"),),
    ),
    Comparison(
        "documents with maps",
        "bench.ours:documents",
        Rival("read, pack (pictures drawn already)", "bench.floors:documents"),
    ),
)
