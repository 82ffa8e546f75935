"""Builds the plugin's zip: dist/redline_plugin-VERSION.zip, the same bytes from the same sources.

python -m tools.packaging.package            builds it and prints its path
python -m tools.packaging.package --path     prints the path only
"""

from __future__ import annotations

import configparser
import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tools.packaging.vendor import vendored_libraries

REPOSITORY = Path(__file__).resolve().parents[2]
PLUGIN = "redline_plugin"
# A zip knows no time before 1980; a fixed one makes the zip depend on its content alone.
TIMESTAMP = (1980, 1, 1, 0, 0, 0)
LEFT_OUT_FOLDERS = {"__pycache__", "_vendor", "tests"}
LEFT_OUT_SUFFIXES = {".pyc", ".pyo", ".ts", ".gpkg-wal", ".gpkg-shm", ".gpkg-journal", ".swp", ".orig"}


def version() -> str:
    """The plugin's version, from metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(REPOSITORY / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def zip_path() -> Path:
    """Where the zip of this version is built."""
    return REPOSITORY / "dist" / f"{PLUGIN}-{version()}.zip"


def files_in(folder: Path) -> Iterator[Path]:
    """The files below a folder that belong into the zip, sorted."""
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        hidden = any(part.startswith(".") or part.endswith("~") for part in inner.parts)
        unwanted = LEFT_OUT_FOLDERS.intersection(inner.parts) or path.suffix in LEFT_OUT_SUFFIXES
        if path.is_file() and not hidden and not unwanted:
            yield path


def contents() -> dict[str, Path]:
    """Name in the zip -> file, sorted by name."""
    found: dict[str, Path] = {}

    def add(folder: Path, below: str) -> None:
        for path in files_in(folder):
            found[f"{PLUGIN}/{below}{path.relative_to(folder).as_posix()}"] = path

    add(REPOSITORY / PLUGIN, "")
    add(REPOSITORY / "resources", "resources/")
    add(REPOSITORY / "i18n", "i18n/")
    add(vendored_libraries(), "_vendor/")
    for language in ("en", "zh"):  # the guide; docs/*.md speak to developers
        add(REPOSITORY / "docs" / language, f"docs/{language}/")
    for name in ("metadata.txt", "LICENSE", "README.md", "README.zh_CN.md", "CHANGELOG.md"):
        found[f"{PLUGIN}/{name}"] = REPOSITORY / name
    return dict(sorted(found.items()))


def build() -> Path:
    """Writes the zip beside its place and renames it when whole."""
    target = zip_path()
    target.parent.mkdir(exist_ok=True)
    staged = target.with_suffix(f".{os.getpid()}.new")
    try:
        with zipfile.ZipFile(staged, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name, path in contents().items():
                info = zipfile.ZipInfo(name, TIMESTAMP)
                info.external_attr = 0o644 << 16
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, path.read_bytes(), compresslevel=9)
        staged.replace(target)
    finally:
        staged.unlink(missing_ok=True)
    return target


def main(arguments: list[str]) -> int:
    if arguments == ["--path"]:
        print(zip_path())
        return 0
    built = build()
    print(f"package: {built.relative_to(REPOSITORY)}, {built.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
