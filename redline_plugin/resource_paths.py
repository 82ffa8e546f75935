"""Where the files beside the code are: at the top of the repository, or inside the package in the zip."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _beside_code(folder: str, package: Path = PACKAGE) -> Path:
    # In the zip the folder stands inside the package. It is asked for first: beside an installed plugin's
    # folder stand other plugins, and one of them may be called "resources".
    inside = package / folder
    return inside if inside.is_dir() else package.parent / folder


def resource_path(*parts: str) -> Path:
    """The path of a file or folder under ``resources/``; whether it is there is for the caller to see."""
    return _beside_code("resources").joinpath(*parts)


def translation_file(language: str) -> Path:
    """The path of the compiled translation for ``language`` (``zh_CN``, ``en``); ``make`` builds it."""
    return _beside_code("i18n") / f"redline_{language}.qm"


def metadata_file() -> Path:
    """The path of ``metadata.txt``."""
    inside = PACKAGE / "metadata.txt"
    return inside if inside.is_file() else PACKAGE.parent / "metadata.txt"


def guide_file(language: str) -> Path:
    """The first page of the guide in ``language`` (``zh_CN``, ``en``); the readme where the guide lacks it."""
    page = _beside_code("docs").joinpath(language.split("_")[0], "index.md")
    readme = "README.zh_CN.md" if language == "zh_CN" else "README.md"
    return page if page.is_file() else metadata_file().parent / readme
