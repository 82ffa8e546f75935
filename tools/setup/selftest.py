"""Shows that numpy, GDAL's arrays, shapely and QGIS work together in this environment, or says what does not."""

from __future__ import annotations

import sys


def main() -> int:
    import numpy as np
    import pandas as pd
    import shapely
    from osgeo import gdal, gdal_array

    if int(np.__version__.split(".")[0]) >= 2:
        # Debian 12's gdal_array is compiled for numpy 1 and crashes or refuses with numpy 2.
        print(f"set-up: numpy {np.__version__} does not fit GDAL {gdal.__version__}; numpy<2 is needed")
        return 1
    raster = gdal_array.OpenArray(np.arange(6, dtype=np.float64).reshape(2, 3))
    if raster is None or raster.ReadAsArray().sum() != 15:
        print("set-up: GDAL's numpy bridge (gdal_array) is broken")
        return 1

    point = shapely.from_wkb(shapely.to_wkb(shapely.points([[110.5, 37.5]])))
    square = shapely.box(110, 37, 111, 38)
    shapely.prepare(square)
    if not shapely.contains(square, point).all():
        print("set-up: shapely is broken (WKB round trip or prepared predicate)")
        return 1

    from qgis.core import Qgis, QgsGeometry

    geometry = QgsGeometry()
    geometry.fromWkb(shapely.to_wkb(square))
    if not abs(geometry.area() - 1.0) < 1e-12:
        print("set-up: QGIS does not read shapely's geometry")
        return 1
    geos = ".".join(map(str, shapely.geos_version))
    if not Qgis.geosVersion().startswith(geos):
        print(
            f"set-up: shapely has GEOS {geos}, QGIS has {Qgis.geosVersion()}: they must be the same library"
        )
        return 1
    print(
        f"set-up: QGIS {Qgis.QGIS_VERSION}, GDAL {gdal.__version__}, GEOS {geos}, numpy {np.__version__}, "
        f"pandas {pd.__version__}, shapely {shapely.__version__}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
