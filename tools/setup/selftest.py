"""Shows that numpy, GDAL's arrays, shapely and QGIS work together in this Python, or says what does not."""

from __future__ import annotations

import sys


def numpy_problem() -> str:
    """Whether numpy and GDAL's bridge to it were compiled for each other (Debian 12's is for numpy 1)."""
    import numpy as np
    from osgeo import gdal

    try:
        from osgeo import gdal_array
    except ImportError as error:
        return f"numpy {np.__version__} does not fit GDAL {gdal.__version__}: {error}"
    raster = gdal_array.OpenArray(np.arange(6, dtype=np.float64).reshape(2, 3))
    if raster is None or raster.ReadAsArray().sum() != 15:
        return "GDAL's bridge to numpy (gdal_array) is broken"
    return ""


def shapely_problem() -> str:
    """Whether shapely works, on the GEOS that QGIS uses."""
    import shapely
    from qgis.core import Qgis, QgsGeometry

    point = shapely.from_wkb(shapely.to_wkb(shapely.points([[110.5, 37.5]])))
    square = shapely.box(110, 37, 111, 38)
    shapely.prepare(square)
    if not shapely.contains(square, point).all():
        return "shapely is broken (WKB round trip or prepared predicate)"
    geometry = QgsGeometry()
    geometry.fromWkb(shapely.to_wkb(square))
    if not abs(geometry.area() - 1.0) < 1e-12:
        return "QGIS does not read shapely's geometry"
    geos = ".".join(map(str, shapely.geos_version))
    if not Qgis.geosVersion().startswith(geos):
        return f"shapely has GEOS {geos}, QGIS has {Qgis.geosVersion()}: it must be one and the same library"
    return ""


def versions() -> str:
    """One line that says what works together here."""
    import numpy
    import pandas
    import shapely
    from osgeo import gdal
    from qgis.core import Qgis

    python = ".".join(map(str, sys.version_info[:3]))
    geos = ".".join(map(str, shapely.geos_version))
    return (
        f"QGIS {Qgis.QGIS_VERSION}, Python {python}, GDAL {gdal.__version__}, GEOS {geos}, "
        f"numpy {numpy.__version__}, pandas {pandas.__version__}, shapely {shapely.__version__}"
    )


def main() -> int:
    problem = numpy_problem() or shapely_problem()
    print(f"set-up: {problem or versions()}")
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main())
