"""The check of a draft as a job: what it hands back, what it writes, how it stops."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import gdal, ogr, osr

from redline_plugin.errors import CancelledError
from redline_plugin.jobs.check_draft import CheckRequest, check
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.model.finding import FindingCode, Severity
from redline_plugin.model.source import LayerSource
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.store.findings import open_findings

gdal.UseExceptions()


def write_layer(path: Path, rows: list[dict]) -> LayerSource:
    """A GeoPackage as another program writes it: text fields, areas as reals, EPSG:4490."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4490)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0)
    layer = dataset.CreateLayer(path.stem, crs, ogr.wkbMultiPolygon)
    names = [name for name in rows[0] if name != "shape"]
    for name in names:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal if name == "MJ" else ogr.OFTString))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name in names:
            if row[name] is not None:
                feature.SetField(name, row[name])
        if row["shape"] is not None:
            shape = shapely.multipolygons(shapely.get_parts(row["shape"]))
            feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)
    dataset.Close() if hasattr(dataset, "Close") else None
    return LayerSource(str(path))


@pytest.fixture
def request_of_check(tmp_path: Path) -> CheckRequest:
    """A draft of five patches with faults, one county, one wetland park outside the red line."""
    bow = shapely.from_wkt("POLYGON ((112.3 37.1, 112.4 37.2, 112.4 37.1, 112.3 37.2, 112.3 37.1))")
    shapes = [shapely.box(112.1, 37.1, 112.2, 37.2), shapely.box(112.15, 37.1, 112.25, 37.2), bow, None]
    shapes.append(shapely.box(112.5, 37.5, 112.501, 37.501))
    draft = [
        {
            "HXBM": f"14072811000{i}",
            "HXMC": "云岭水源涵养生态保护红线",
            "LXBM": "11",
            "XZQDM": "140728",
            "HXLX": "水源涵养",
            "shape": shape,
        }
        for i, shape in enumerate(shapes)
    ]
    draft[0]["HXLX"] = "水土保持"
    county = [{"code": "140728", "name": "平遥县", "shape": shapely.box(112, 37, 113, 38)}]
    park = [{"name": "青屏湿地公园", "kind": "湿地公园", "shape": shapely.box(112.6, 37.1, 112.7, 37.2)}]
    return CheckRequest(
        write_layer(tmp_path / "draft.gpkg", draft),
        write_layer(tmp_path / "counties.gpkg", county),
        tmp_path / "findings.gpkg",
        write_layer(tmp_path / "areas.gpkg", park),
    )


def test_what_is_handed_back_is_what_is_written(request_of_check: CheckRequest) -> None:
    outcome = check(request_of_check, Progress())
    assert outcome.counts == {
        FindingCode.GEOMETRY_EMPTY: 1,
        FindingCode.SELF_INTERSECTION: 1,
        FindingCode.OVERLAP: 1,
        FindingCode.SMALL_PATCH: 1,
        FindingCode.SMALL_PATCHES: 1,
        FindingCode.TYPE_NAME_DIFFERS: 1,
        FindingCode.PROTECTED_AREA_LEFT_OUT: 1,
        FindingCode.PROTECTED_KIND_LEFT_OUT: 1,
        FindingCode.PROTECTED_KINDS_ABSENT: 1,
    }
    assert (outcome.errors, outcome.warnings) == (3, 6)
    severities = [one.severity for one in outcome.findings]
    assert severities == sorted(severities, key=lambda severity: severity is not Severity.ERROR)
    dataset, record = open_findings(outcome.path)
    layer = dataset.GetLayerByName("findings")
    written = [(row["code"], json.loads(row["detail"])) for row in layer]
    expected = [(one.code.value, json.loads(json.dumps(one.values))) for one in outcome.findings]
    assert written == expected
    assert (record.patches, record.scale) == (5, 10_000)


def test_the_thresholds_of_the_office_decide_and_are_written_down(request_of_check: CheckRequest) -> None:
    strict = Thresholds(scale=50_000, small_patch_km2=0.001, overlap_m2=1e9)
    request = CheckRequest(**{**vars(request_of_check), "thresholds": strict})
    outcome = check(request, Progress())
    assert not {FindingCode.OVERLAP, FindingCode.SMALL_PATCH, FindingCode.SMALL_PATCHES} & set(outcome.counts)
    dataset, record = open_findings(outcome.path)
    assert record.scale == 50_000
    assert record.thresholds["overlap_m2"] == 1e9
    del dataset


def test_progress_goes_from_nothing_to_all(request_of_check: CheckRequest) -> None:
    told: list[tuple[float, Step]] = []

    class Listening(Progress):
        def report(self, fraction: float, step: Step, **values: object) -> None:
            told.append((fraction, step))

    check(request_of_check, Listening())
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert [step for at, (_, step) in enumerate(told) if at == 0 or told[at - 1][1] is not step] == [
        Step.READING,
        Step.CHECKING,
        Step.WRITING_FILE,
        Step.DONE,
    ]


@pytest.mark.parametrize("times", [1, 3, 12, 25])
def test_it_stops_when_asked_and_leaves_no_file(request_of_check: CheckRequest, times: int) -> None:
    class Impatient(Progress):
        asked = 0

        def is_cancelled(self) -> bool:
            self.asked += 1
            return self.asked > times

    with pytest.raises(CancelledError):
        check(request_of_check, Impatient())
    assert list(request_of_check.findings.parent.glob("findings*")) == []


def test_the_same_draft_gives_the_same_findings(request_of_check: CheckRequest) -> None:
    """Work in threads is handed back in order."""
    one, other = (check(request_of_check, Progress()).findings for _ in range(2))
    assert [(a.code, a.subject, a.values) for a in one] == [(b.code, b.subject, b.values) for b in other]
    same = [a.geometry == b.geometry for a, b in zip(one, other)]
    assert np.all(same)
