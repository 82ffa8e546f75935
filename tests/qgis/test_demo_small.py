"""The whole round on the real counties, small, and every promise of the geometry held by another way of computing.

Planar areas in degrees (shapely alone) stand against the ellipsoidal ones of the plugin: they are as additive, share
nothing with it, and show any loss. Everything is read with OGR alone.
"""

from __future__ import annotations

import sqlite3
import zipfile
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import docx
import pytest
import shapely
from openpyxl import load_workbook
from osgeo import ogr

from demo.round import DemoRound, Figures

DATA = Path(__file__).resolve().parents[2] / "build" / "data"
PATCHES = 250


@pytest.fixture(scope="module")
def played(qgis_application: object, tmp_path_factory: pytest.TempPathFactory) -> DemoRound:
    """A round that ran from the first step to the last."""
    figures = Figures()
    round_ = DemoRound(tmp_path_factory.mktemp("演示 round"), DATA, PATCHES, 7, figures)
    for _, step in round_.steps():
        step()
    return round_


def features(path: Path | str, layer: str | int = 0) -> list[dict]:
    dataset = ogr.Open(str(path))
    source = dataset.GetLayerByName(layer) if isinstance(layer, str) else dataset.GetLayer(layer)
    rows = []
    for feature in source:
        shape = feature.GetGeometryRef()
        wkb = None if shape is None else bytes(shape.ExportToWkb(ogr.wkbNDR))
        rows.append({**feature.items(), "wkb": wkb})
    return rows


def shape_of(row: dict) -> shapely.Geometry:
    return shapely.from_wkb(row["wkb"])


@pytest.fixture(scope="module")
def draft(played: DemoRound) -> dict[str, dict]:
    return {row["HXBM"]: row for row in features(played.draft.path)}


@pytest.fixture(scope="module")
def parts(played: DemoRound) -> dict[str, list[dict]]:
    """Pieces of all packages and the remainders, by patch."""
    found = defaultdict(list)
    for package in played.split.packages:
        for row in features(package, "patches"):
            found[row["patch_id"]].append(row)
    for row in features(played.register, "remainders"):
        found[row["patch_id"]].append(row)
    return found


def test_there_are_as_many_packages_as_counties(played: DemoRound) -> None:
    assert len(played.split.packages) == 117
    assert all(path.is_file() for path in played.split.packages)


def test_area_is_conserved_per_patch(draft: dict[str, dict], parts: dict[str, list[dict]]) -> None:
    assert set(parts) == set(draft)
    for code, row in draft.items():
        whole = shape_of(row).area
        assert sum(shape_of(part).area for part in parts[code]) == pytest.approx(whole, rel=1e-9), code


def test_adjacent_pieces_share_the_cut(draft: dict[str, dict], parts: dict[str, list[dict]]) -> None:
    """No gap and no overlap: together they are the patch, and where two meet they have the same vertices."""
    cut = {code: found for code, found in parts.items() if len(found) > 1}
    assert len(cut) > 20, "the draft must have patches that cross county lines"
    for code, found in cut.items():
        shapes = [shape_of(part) for part in found]
        whole = shape_of(draft[code])
        assert shapely.symmetric_difference(shapely.union_all(shapes), whole).area <= 1e-9 * whole.area, code
        for position, one in enumerate(shapes):
            for other in shapes[position + 1 :]:
                assert shapely.intersection(one, other).area <= 1e-12 * whole.area, code
                assert_shared_vertices(one, other)


def assert_shared_vertices(one: shapely.Geometry, other: shapely.Geometry) -> None:
    """Every vertex of one that lies on the other's outline, ends of the common line aside, is a vertex there too."""
    common = shapely.intersection(shapely.boundary(one), shapely.boundary(other))
    lines = [part for part in shapely.get_parts(common) if part.geom_type == "LineString"]
    if not lines:
        return
    mine = {tuple(point) for point in shapely.get_coordinates(one).tolist()}
    theirs = {tuple(point) for point in shapely.get_coordinates(other).tolist()}
    on_line = {tuple(point) for line in lines for point in shapely.get_coordinates(line).tolist()}
    assert on_line <= mine & theirs


def test_untouched_patches_are_the_same_to_the_bit_in_the_next_draft(
    played: DemoRound, draft: dict[str, dict]
) -> None:
    following = {row["patch_id"]: row for row in features(played.out / "论证稿.gpkg", "draft")}
    touched = {row["patch_id"] for row in features(played.out / "论证稿.gpkg", "lineage")}
    assert touched, "the round must have changed something"
    names = [name for name in next(iter(draft.values())) if name != "wkb"]
    with closing(sqlite3.connect(played.register)) as register:
        renamed = "SELECT patch_ids FROM comments WHERE kind = 'name'"
        renamed_patches = " ".join(row[0] for row in register.execute(renamed))
    untouched = set(draft) - touched
    assert len(untouched) > PATCHES / 2
    for code in untouched:
        assert following[code]["wkb"] == draft[code]["wkb"], code
        if code not in renamed_patches:
            assert [following[code][name] for name in names] == [draft[code][name] for name in names], code


def test_the_ledger_ties_out(played: DemoRound, draft: dict[str, dict]) -> None:
    """Next draft − draft = adopted in − adopted out, in planar areas, and the sheet says the same sums."""
    following = features(played.out / "论证稿.gpkg", "draft")
    lineage = features(played.out / "论证稿.gpkg", "lineage")
    area = {
        role: sum(shape_of(row).area for row in lineage if row["role"] == role)
        for role in ("take_out", "bring_in")
    }
    assert area["take_out"] > 0
    assert area["bring_in"] > 0
    before = sum(shape_of(row).area for row in draft.values())
    after = sum(shape_of(row).area for row in following)
    assert after - before == pytest.approx(area["bring_in"] - area["take_out"], rel=1e-6)
    ledger = load_workbook(played.out / "论证稿_面积台账.xlsx").worksheets[0]
    assert ledger.max_row > 20


def test_every_change_names_its_comment(played: DemoRound) -> None:
    lineage = features(played.out / "论证稿.gpkg", "lineage")
    with closing(sqlite3.connect(played.register)) as register:
        query = (
            "SELECT c.number FROM comments c JOIN decisions d ON c.comment_id = d.comment_id "
            "WHERE d.verdict IN ('adopted', 'partly') AND d.state = 'confirmed'"
        )
        adopted = {row[0] for row in register.execute(query)}
    assert {row["number"] for row in lineage} <= adopted


def test_bad_files_were_refused_alone(played: DemoRound) -> None:
    with closing(sqlite3.connect(played.register)) as register:
        refused = dict(register.execute("SELECT file_name, refusal FROM submissions WHERE state = 'refused'"))
        counties = {row[0] for row in register.execute("SELECT county_code FROM comments")}
    reasons = {name[:6]: reason for name, reason in refused.items()}
    assert reasons[played.played.damaged] == "file_damaged"
    assert reasons[played.played.forged] == "signature_wrong"
    assert len(refused) == 2
    assert not counties & {played.played.damaged, played.played.forged}
    assert len(counties) > 30


def test_the_county_that_sent_twice_counts_once(played: DemoRound) -> None:
    with closing(sqlite3.connect(played.register)) as register:
        query = "SELECT sequence, state FROM submissions WHERE county_code = ? ORDER BY sequence"
        rows = list(register.execute(query, (played.played.twice,)))
    assert rows == [(1, "superseded"), (2, "accepted")]


def test_evidence_knows_where_it_was_taken(played: DemoRound) -> None:
    with closing(sqlite3.connect(played.register)) as register:
        rows = list(register.execute("SELECT lon, lat, bearing, taken_at, length(data) FROM evidence"))
    assert len(rows) > 30
    assert all(110 < lon < 115 and 34 < lat < 41 for lon, lat, *_ in rows)
    assert {(bearing, taken_at[:10]) for _, _, bearing, taken_at, _ in rows} == {(45.0, "2018-03-12")}
    assert all(size > 5_000 for *_, size in rows)


def test_documents_are_sane_word_files(played: DemoRound) -> None:
    documents = [*played.out.rglob("*.docx")]
    assert len(documents) > 100
    for path in documents:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            names = archive.namelist()
        assert "word/document.xml" in names
        assert not [name for name in names if "vba" in name.lower() or ".." in name]
    synopsis = docx.Document(played.out / "documents" / "征求意见汇总及采纳情况表.docx")
    texts = [cell.text for table in synopsis.tables for row in table.rows for cell in row.cells]
    with closing(sqlite3.connect(played.register)) as register:
        numbers = [row[0] for row in register.execute("SELECT number FROM comments")]
    assert sorted(text for text in texts if text in set(numbers)) == sorted(numbers), (
        "each comment exactly once"
    )


def test_the_expert_s_opinions_came_back(played: DemoRound) -> None:
    with closing(sqlite3.connect(played.register)) as register:
        rows = list(register.execute("SELECT match, stance FROM opinions"))
    assert len(rows) > 5
    assert {match for match, _ in rows} == {"matched"}
    assert {stance for _, stance in rows} == {"agree", "agree_with_changes", "disagree"}


def test_border_segments_agree_with_what_the_generator_planted(played: DemoRound) -> None:
    """Sectors of the draft are known: exact ones join, gaps of 150 m and overlaps of 200 m are offset by about that."""
    segments = features(played.out / "border_segments.gpkg")
    truth = {row["HXBM"]: row["SECTOR"] for row in features(played.draft.path)}
    by_sector = defaultdict(list)
    for row in segments:
        if row["patch_id"] and row["other_patch"]:
            by_sector[truth[row["patch_id"]]].append(row)
    exact = [row["class"] for row in by_sector["exact"]]
    assert exact.count("joined") >= 0.8 * len(exact) > 0
    gaps = [row["offset_m"] for row in by_sector["gap"] if row["gap_or_overlap"] == "gap"]
    assert gaps
    assert sorted(gaps)[len(gaps) // 2] == pytest.approx(150, abs=60)


def test_packages_are_styled_and_carry_their_project(played: DemoRound) -> None:
    for path in played.split.packages[::20]:
        with closing(sqlite3.connect(path)) as package:
            styles = {row[0] for row in package.execute("SELECT f_table_name FROM layer_styles")}
            projects = list(package.execute("SELECT name, length(content) FROM qgis_projects"))
        assert {"patches", "county", "neighbours"} <= styles
        assert projects[0][0] == "redline"
        assert projects[0][1] > 10_000


def test_figures_tell_the_same_story(played: DemoRound) -> None:
    figures = dict(played.figures.rows)
    assert figures["county packages"] == "117"
    assert figures["merged a second time"].startswith("0 accepted")
    assert float(figures["does not tie by"].split()[0]) < 1.0
