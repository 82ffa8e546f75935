"""Coordinates come to EPSG:4490 exactly from every system of CGCS2000, and what cannot be is asked about or refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import ogr, osr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.helmert import Helmert
from redline_plugin.model.intake import NoteCode
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.steps.geometry.metric import MetricPlane
from redline_plugin.store.operations import helmert_pipeline
from redline_plugin.store.polygon_layers import open_polygons
from redline_plugin.store.projection import transformed
from redline_plugin.store.systems import fits, system

NANOMETRE = 1e-9
METRES_PER_DEGREE = 111_319.49

# Code → central meridian, whether the zone's number stands before the easting: after the standard, not after PROJ
PROJECTED = {
    **{4513 + zone - 25: (3 * zone, zone) for zone in range(25, 46)},
    **{4534 + step: (75 + 3 * step, 0) for step in range(21)},
    **{4491 + zone - 13: (6 * zone - 3, zone) for zone in range(13, 24)},
    **{4502 + step: (75 + 6 * step, 0) for step in range(11)},
}


def plane_coordinates(degrees: np.ndarray, meridian: float, zone: int) -> np.ndarray:
    """Gauss–Krüger by our own series, which knows nothing of PROJ."""
    metres = MetricPlane(meridian).coordinates_to_plane(degrees)
    return metres + np.array([zone * 1e6 + 500_000.0, 0.0])


def layer_of(
    folder: Path, ring: np.ndarray, crs: str, swapped: bool = False, suffix: str = ".gpkg"
) -> LayerSource:
    """A layer of one polygon with these coordinates, said to be in that system (empty: none)."""
    path = folder / f"layer{suffix}"
    driver = {".gpkg": "GPKG", ".shp": "ESRI Shapefile"}[suffix]
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = dataset.CreateLayer("layer", system(crs) if crs else None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("HXBM", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    polygon = shapely.polygons(ring[:, ::-1] if swapped else ring)
    feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(polygon)))
    layer.CreateFeature(feature)
    return LayerSource(str(path))


def ring_at(lon: float, lat: float) -> np.ndarray:
    return np.array([[lon, lat], [lon + 0.1, lat], [lon + 0.1, lat + 0.1], [lon, lat + 0.1], [lon, lat]])


def ring_of(source: LayerSource) -> np.ndarray:
    return shapely.get_coordinates(open_polygons(source).read()["geometry"].iloc[0])


def code_of(source: LayerSource) -> InputError:
    with pytest.raises(InputError) as caught:
        open_polygons(source).read()
    return caught.value


def saying(source: LayerSource, **answers: object) -> LayerSource:
    return LayerSource(source.path, source.layer, SourceAnswers(**answers))  # type: ignore[arg-type]


def off_by_metres(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one - other).max() * METRES_PER_DEGREE)


@pytest.mark.parametrize("code", PROJECTED)
def test_every_projected_code_to_nanometres(tmp_path: Path, code: int) -> None:
    meridian, zone = PROJECTED[code]
    ring = ring_at(meridian + 0.7, 36.9)
    source = layer_of(tmp_path, plane_coordinates(ring, meridian, zone), f"EPSG:{code}")
    # Doubles of metres hold 1e-9 of 38 million, and the way there and back costs some more of these
    assert off_by_metres(ring_of(source), ring) < 20 * NANOMETRE


@pytest.mark.parametrize("code", [4490, 4480])
def test_degrees_stay_bit_for_bit(tmp_path: Path, code: int) -> None:
    ring = ring_at(112.123456789012345, 36.98765432109876)
    layer = open_polygons(layer_of(tmp_path, ring, f"EPSG:{code}"))
    assert (shapely.get_coordinates(layer.read()["geometry"].iloc[0]) == ring).all()
    assert layer.notes == ()


@pytest.mark.parametrize(
    "prj",
    [
        'PROJCS["CGCS2000_3_Degree_GK_Zone_37",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",'
        'SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],'
        'PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",37500000.0],PARAMETER["False_Northing",0.0],'
        'PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],'
        'UNIT["Meter",1.0]]',
        'PROJCS["unnamed",GEOGCS["国家2000",DATUM["CGCS_2000",SPHEROID["CGCS2000",6378137,298.257222101],'
        'TOWGS84[10,20,30,0,0,0,0]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],'
        'PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",37500000],PARAMETER["False_Northing",0],'
        'PARAMETER["Central_Meridian",111],PARAMETER["Scale_Factor",1],PARAMETER["Latitude_Of_Origin",0],'
        'UNIT["Meter",1]]',
    ],
)
def test_prj_without_a_code(tmp_path: Path, prj: str) -> None:
    """As ArcGIS writes it; and as somebody else did, whose shift to WGS 84 is not to be applied."""
    ring = ring_at(111.4, 37.2)
    source = layer_of(tmp_path, plane_coordinates(ring, 111, 37), "EPSG:4490", suffix=".shp")
    Path(source.path).with_suffix(".prj").write_text(prj, encoding="utf-8")
    assert off_by_metres(ring_of(source)[::-1], ring) < 20 * NANOMETRE  # shapefiles turn rings round


def test_all_at_once_is_what_ogr_gives_one_by_one() -> None:
    source, target = system("EPSG:4526"), system("EPSG:4490")
    operation = osr.CoordinateTransformation(source, target)
    rng = np.random.default_rng(5)
    points = rng.uniform((38_300_000, 3_900_000), (38_700_000, 4_500_000), (500, 2))
    one_by_one = [operation.TransformPoint(x, y)[:2] for x, y in points.tolist()]
    assert (transformed(points, operation) == np.array(one_by_one)).all()
    assert (transformed(points[:1], operation) == np.array(one_by_one[:1])).all()


@pytest.mark.parametrize(
    ("held", "stated", "swapped", "said", "axes"),
    [
        ((111, 37), "EPSG:4546", False, "EPSG:4525", AxisOrder.AS_STATED),  # prefix there against the system
        ((111, 0), "EPSG:4525", False, "EPSG:4546", AxisOrder.AS_STATED),  # prefix missing against the system
        ((111, 37), "EPSG:4525", True, "EPSG:4525", AxisOrder.NORTH_FIRST),
        ((111, 0), "EPSG:4546", True, "EPSG:4546", AxisOrder.NORTH_FIRST),
        ((111, 37), "EPSG:4490", False, "EPSG:4525", AxisOrder.AS_STATED),  # metres in degrees
        ((111, 0), "", False, "EPSG:4546", AxisOrder.AS_STATED),
        ((111, 37), "", True, "EPSG:4525", AxisOrder.NORTH_FIRST),
        ((111, 19), "EPSG:4525", False, "EPSG:4497", AxisOrder.AS_STATED),  # six degrees called three
        (None, "EPSG:4525", False, "EPSG:4490", AxisOrder.AS_STATED),  # degrees in metres
        (None, "EPSG:4490", True, "EPSG:4490", AxisOrder.NORTH_FIRST),
        (None, "", False, "EPSG:4490", AxisOrder.AS_STATED),
    ],
)
def test_contradictions_are_noticed_and_answered(
    tmp_path: Path, held: tuple[int, int] | None, stated: str, swapped: bool, said: str, axes: AxisOrder
) -> None:
    ring = ring_at(111.4, 37.2)
    numbers = plane_coordinates(ring, *held) if held else ring
    source = layer_of(tmp_path, numbers, stated, swapped)
    error = code_of(source)
    assert error.code is (ErrorCode.COORDINATES_IMPLAUSIBLE if stated else ErrorCode.CRS_MISSING)
    suggested = error.values["suggested"]
    all_fits = [(fit.crs, fit.axes) for fit in fits(_bounds(numbers, swapped))]
    assert (said, axes) in all_fits
    assert suggested[0] in [(crs, one.value) for crs, one in all_fits]
    answered = saying(source, crs=said, axes=axes)
    assert off_by_metres(ring_of(answered), ring) < 20 * NANOMETRE
    codes = {note.code for note in open_polygons(answered).notes}
    assert NoteCode.CRS_DECLARED in codes
    assert (NoteCode.AXES_SWAPPED in codes) == (axes is AxisOrder.NORTH_FIRST)


def _bounds(numbers: np.ndarray, swapped: bool) -> tuple[float, float, float, float]:
    numbers = numbers[:, ::-1] if swapped else numbers
    (west, south), (east, north) = numbers.min(axis=0).tolist(), numbers.max(axis=0).tolist()
    return west, south, east, north


def test_one_stray_row_is_named(tmp_path: Path) -> None:
    source = layer_of(tmp_path, ring_at(112, 37), "EPSG:4490")
    dataset = ogr.Open(source.path, 1)
    layer = dataset.GetLayer(0)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON ((0 0, 1 0, 1 1, 0 0))"))
    layer.CreateFeature(feature)
    del feature, layer, dataset
    error = code_of(source)
    assert (error.code, error.values["row"], error.values["x"]) == (ErrorCode.COORDINATES_IMPLAUSIBLE, 2, 0.0)


@pytest.mark.parametrize("code", [2362, 4610, 2414, 4214, 4555])
def test_old_datums_only_by_an_operation(tmp_path: Path, code: int) -> None:
    """Against the seven parameters carried out here, step by step."""
    parameters = Helmert(-15.8, 154.4, 82.3, 0.11, -0.23, 0.37, 1.5)
    crs = system(f"EPSG:{code}")
    ring = ring_at(113.6, 37.2)
    degrees = crs.CloneGeogCS()
    for one in (crs, degrees):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    held = np.array(osr.CoordinateTransformation(degrees, crs).TransformPoints(ring.tolist()))[:, :2]
    source = layer_of(tmp_path, held, f"EPSG:{code}")
    assert code_of(source).code is ErrorCode.CRS_DATUM_REFUSED
    answered = saying(source, operation=helmert_pipeline(f"EPSG:{code}", parameters))
    expected = by_hand(ring, crs.GetSemiMajor(), 1 / crs.GetInvFlattening(), parameters)
    assert off_by_metres(ring_of(answered), expected) < 1e-6
    assert 20 < off_by_metres(ring_of(answered), ring) < 300
    note = next(note for note in open_polygons(answered).notes if note.code is NoteCode.OPERATION_USED)
    assert (note.values["stated"], note.values["operation"]) == (crs.GetName(), answered.answers.operation)


def by_hand(degrees: np.ndarray, axis: float, flattening: float, parameters: Helmert) -> np.ndarray:
    """Position vector transformation (EPSG method 1033), from an ellipsoid to CGCS2000's; height 0."""
    lon, lat = np.radians(degrees).T
    squared = flattening * (2 - flattening)
    normal = axis / np.sqrt(1 - squared * np.sin(lat) ** 2)
    vector = np.array(
        [
            normal * np.cos(lat) * np.cos(lon),
            normal * np.cos(lat) * np.sin(lon),
            normal * (1 - squared) * np.sin(lat),
        ]
    )
    p = parameters
    rx, ry, rz = np.radians(np.array([p.rx_arcsec, p.ry_arcsec, p.rz_arcsec]) / 3600)
    turn = np.array([[1, -rz, ry], [rz, 1, -rx], [-ry, rx, 1]])
    x, y, z = np.array([[p.dx_m], [p.dy_m], [p.dz_m]]) + (1 + p.scale_ppm * 1e-6) * (turn @ vector)
    axis, flattening = 6378137.0, 1 / 298.257222101
    squared = flattening * (2 - flattening)
    ground = np.hypot(x, y)
    lat = np.arctan2(z, ground * (1 - squared))
    for _ in range(10):
        normal = axis / np.sqrt(1 - squared * np.sin(lat) ** 2)
        lat = np.arctan2(z + squared * normal * np.sin(lat), ground)
    return np.degrees(np.column_stack((np.arctan2(y, x), lat)))


GOOD = helmert_pipeline("EPSG:2362", Helmert(-15.8, 154.4, 82.3))


@pytest.mark.parametrize(
    ("crs", "operation", "code"),
    [
        ("EPSG:2362", "+proj=noop", ErrorCode.OPERATION_REFUSED),
        ("EPSG:2362", "Ballpark geographic offset", ErrorCode.OPERATION_REFUSED),
        ("EPSG:2362", "+proj=pipeline +step +proj=nonsense", ErrorCode.OPERATION_REFUSED),
        ("EPSG:2362", "rm -rf", ErrorCode.OPERATION_REFUSED),
        # the pipeline of another layer: its results do not lie in the country
        ("EPSG:2362", helmert_pipeline("EPSG:4610", Helmert(1, 2, 3)), ErrorCode.OPERATION_REFUSED),
        # the projection taken back and nothing more
        ("EPSG:2362", helmert_pipeline("EPSG:2362", Helmert(0, 0, 0)), ErrorCode.OPERATION_WITHOUT_SHIFT),
        # rotations given in another unit
        ("EPSG:2362", helmert_pipeline("EPSG:2362", Helmert(1, 2, 3, 100.0)), ErrorCode.OPERATION_TOO_FAR),
        ("EPSG:4526", GOOD, ErrorCode.OPERATION_NOT_NEEDED),
    ],
)
def test_operations_that_are_none(tmp_path: Path, crs: str, operation: str, code: ErrorCode) -> None:
    source = layer_of(tmp_path, plane_coordinates(ring_at(113.6, 37.2), 114, 38), crs)
    assert code_of(saying(source, operation=operation)).code is code


def test_converted_already_is_declared(tmp_path: Path) -> None:
    ring = ring_at(113.6, 37.2)
    source = layer_of(tmp_path, plane_coordinates(ring, 114, 38), "EPSG:2362")
    answered = saying(source, crs="EPSG:4526")
    assert off_by_metres(ring_of(answered), ring) < 20 * NANOMETRE
    (note,) = open_polygons(answered).notes
    assert note.code is NoteCode.CRS_DECLARED
    assert "Xian" in note.values["stated"]
    assert "CGCS2000" in note.values["declared"]
    assert code_of(saying(source, crs="EPSG:999999")).code is ErrorCode.CRS_ANSWER_UNKNOWN


def test_wgs84_is_taken_with_a_note(tmp_path: Path) -> None:
    ring = ring_at(113.6, 37.2)
    layer = open_polygons(layer_of(tmp_path, ring, "EPSG:4326"))
    assert (shapely.get_coordinates(layer.read()["geometry"].iloc[0]) == ring).all()
    assert [note.code for note in layer.notes] == [NoteCode.WGS84_TAKEN]
