"""Where the measurements run: the machine, the versions, and the benchmark's own Python with GeoPandas."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bench.case import Case, Facts, Work

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
WHEELS = Path("build/bench-venv")


def python_with_wheels() -> Path | None:
    """The Python that has GeoPandas and pyogrio, made where it is missing; None where it cannot be made."""
    recipe = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    stamp, python = WHEELS / ".recipe", WHEELS / "bin" / "python"
    if stamp.exists() and stamp.read_text(encoding="ascii") == recipe:
        return python
    print(f"set-up: installing GeoPandas and pyogrio into {WHEELS}, for comparison only", flush=True)
    shutil.rmtree(WHEELS, ignore_errors=True)
    base = os.environ.get("REDLINE_SYSTEM_PYTHON", "/usr/bin/python3")
    install = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    for command in ([base, "-m", "venv", str(WHEELS)], [*install, "-r", str(REQUIREMENTS)]):
        if subprocess.run(command, check=False).returncode:
            print("set-up: that failed; these comparisons are left out", file=sys.stderr)
            return None
    stamp.write_text(recipe, encoding="ascii")
    return python


def machine() -> str:
    """Processor, cores, memory and load, for a person to judge the numbers by."""
    model = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB; load at the start {os.getloadavg()[0]:.1f}"


def today() -> str:
    """The date, for the head of the table."""
    return date.today().isoformat()


@contextmanager
def versions(case: Case, output: Path) -> Iterator[Work]:
    """A task that counts nothing: its facts are the versions of the jobs' libraries."""
    import pandas
    import shapely
    from osgeo import gdal
    from qgis.core import Qgis

    def work() -> Facts:
        return {
            "Python": platform.python_version(),
            "QGIS": Qgis.version(),
            "GDAL": gdal.VersionInfo("RELEASE_NAME"),
            "shapely": f"{shapely.__version__} on GEOS {shapely.geos_version_string}",
            "pandas": pandas.__version__,
        }

    yield work


@contextmanager
def wheel_versions(case: Case, output: Path) -> Iterator[Work]:
    """The same of the benchmark's own Python."""
    import geopandas
    import pyogrio
    import shapely

    def work() -> Facts:
        return {
            "GeoPandas": geopandas.__version__,
            "pyogrio": f"{pyogrio.__version__} on GDAL {pyogrio.__gdal_version_string__}",
            "shapely": f"{shapely.__version__} on GEOS {shapely.geos_version_string}",
        }

    yield work
