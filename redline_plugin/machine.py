"""Whether the libraries that this process has can do the work; asked once, before the first job."""

from __future__ import annotations

import importlib
from functools import cache

from redline_plugin.errors import ErrorCode, LibraryError

_NEEDED = {"numpy": "1", "pandas": "1", "shapely": "2"}


@cache
def prove_libraries() -> None:
    """Prove numpy, pandas and shapely in the running process; quiet when all is well.

    A shapely wheel with a geometry engine of its own can break inside QGIS's process, where QGIS's engine stands in the
    way: it is tried here with the harmless call that shows it, before one that would end the program.

    Raises LibraryError: LIBRARY_MISSING, LIBRARY_BROKEN.
    """
    for name, version in _NEEDED.items():
        try:
            module = importlib.import_module(name)
        except ImportError as error:
            raise LibraryError(
                ErrorCode.LIBRARY_MISSING, name=name, needed=version, detail=str(error)
            ) from error
        if int(module.__version__.split(".")[0]) < int(version):
            raise LibraryError(
                ErrorCode.LIBRARY_BROKEN, name=name, detail=f"{module.__version__} < {version}"
            )
    _prove_shapely()


def _prove_shapely() -> None:
    import shapely

    square = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"
    try:
        shape = shapely.from_wkt(square)
        same = shapely.equals(shapely.from_wkb(shapely.to_wkb(shape)), shape)
    except shapely.errors.ShapelyError as error:
        raise LibraryError(ErrorCode.LIBRARY_BROKEN, name="shapely", detail=str(error)) from error
    if not same:
        raise LibraryError(ErrorCode.LIBRARY_BROKEN, name="shapely", detail="WKB")
    shapely.prepare(shape)
    if not shapely.contains_xy(shape, 0.5, 0.5):
        raise LibraryError(ErrorCode.LIBRARY_BROKEN, name="shapely", detail="prepare")
