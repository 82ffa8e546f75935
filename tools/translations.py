"""Keeps i18n/*.ts in step with the sources and compiles them.

    python -m tools.translations update     sources -> i18n/redline_*.ts, keeping the translations there
    python -m tools.translations compile    i18n/redline_*.ts -> i18n/redline_*.qm (Qt's lrelease)

Why not pylupdate: it skips, without a word, a call whose argument is no literal, it files strings under the
class they stand in, and the Qt 5 and Qt 6 tools differ. Here the syntax tree is read, all strings share one
context, and a call that could never be translated is an error.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
SOURCES = REPOSITORY / "redline_plugin"
FOLDER = REPOSITORY / "i18n"
CONTEXT = "Redline"
LANGUAGES = ("zh_CN", "en")


@dataclass(frozen=True)
class SourceString:
    """A string of the program in English, and the file it stands in (relative to the repository)."""

    text: str
    file: str


@dataclass(frozen=True)
class Entry:
    """What a .ts file says of one source string: a translation, and whether it is finished."""

    text: str
    finished: bool


def translation_calls(path: Path) -> Iterator[ast.Call]:
    """Every call of ``tr`` in a Python file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            yield node


def literal_of(call: ast.Call) -> str | None:
    """The text of ``tr("text")``; None where the argument is anything but one literal."""
    if len(call.args) != 1 or call.keywords or not isinstance(call.args[0], ast.Constant):
        return None
    value = call.args[0].value
    return value if isinstance(value, str) and value else None


def source_files() -> list[Path]:
    """The Python files of the plugin, without the libraries vendored into it."""
    return sorted(path for path in SOURCES.rglob("*.py") if "_vendor" not in path.parts)


def source_strings() -> tuple[list[SourceString], list[str]]:
    """The program's strings, each once, in the order of the sources; and the calls that cannot be translated."""
    found: dict[str, SourceString] = {}
    wrong: list[str] = []
    for path in source_files():
        name = path.relative_to(REPOSITORY).as_posix()
        for call in sorted(translation_calls(path), key=lambda node: (node.lineno, node.col_offset)):
            text = literal_of(call)
            if text is None:
                wrong.append(f"{name}:{call.lineno}: tr() takes one literal; put values in with .format()")
            else:
                found.setdefault(text, SourceString(text, name))
    return list(found.values()), wrong


def ts_file(language: str) -> Path:
    """The translation file of a language."""
    return FOLDER / f"redline_{language}.ts"


def read_ts(path: Path) -> dict[str, Entry]:
    """Source string -> entry, of a .ts file of ours; empty where there is no such file."""
    if not path.is_file():
        return {}
    entries = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is not None:
            text = translation.text or ""
            finished = bool(text) and translation.get("type") != "unfinished"
            entries[message.findtext("source", "")] = Entry(text, finished)
    return entries


def write_ts(path: Path, language: str, strings: list[SourceString], known: dict[str, Entry]) -> None:
    """Writes the strings with what is known of them, and after them what has vanished from the sources."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for string in strings:
        message = ET.SubElement(context, "message")
        # Without line numbers: these change with every edit and would bury the real changes.
        ET.SubElement(message, "location", filename=f"../{string.file}")
        ET.SubElement(message, "source").text = string.text
        entry = known.get(string.text, Entry(string.text if language == "en" else "", language == "en"))
        translation = ET.SubElement(message, "translation")
        translation.text = entry.text
        if not entry.finished:
            translation.set("type", "unfinished")
    current = {string.text for string in strings}
    for text, entry in known.items():
        if text not in current and entry.text and language != "en":
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text
            ET.SubElement(message, "translation", type="vanished").text = entry.text
    ET.indent(root, "  ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    content = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    staged = path.with_suffix(".ts.new")
    staged.write_bytes(content.encode("utf-8"))
    staged.replace(path)


def update() -> int:
    """Brings the .ts files in step with the sources; 1 where a call cannot be translated."""
    strings, wrong = source_strings()
    for line in wrong:
        print(line, file=sys.stderr)
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        path = ts_file(language)
        write_ts(path, language, strings, read_ts(path))
        missing = [text for text, entry in read_ts(path).items() if not entry.finished]
        print(f"{path.relative_to(REPOSITORY)}: {len(strings)} strings, {len(missing)} without translation")
        for text in missing:
            print(f"    {text!r}")
    return 1 if wrong else 0


def compile_all() -> int:
    """Compiles the .ts files that changed since; needs Qt's lrelease."""
    for language in LANGUAGES:
        source = ts_file(language)
        target = source.with_suffix(".qm")
        if not source.is_file() or (target.is_file() and target.stat().st_mtime >= source.stat().st_mtime):
            continue
        subprocess.run([lrelease(), "-silent", str(source), "-qm", str(target)], check=True)
    return 0


def lrelease() -> str:
    """The path of Qt's compiler of translations."""
    places = ["/usr/lib/qt5/bin", "/usr/lib/qt6/bin"]
    found = shutil.which("lrelease", path=":".join(places)) or shutil.which("lrelease")
    if found is None:
        raise SystemExit("lrelease is missing; `make setup` installs it (Debian package qttools5-dev-tools)")
    return found


if __name__ == "__main__":
    jobs = {"update": update, "compile": compile_all}
    if len(sys.argv) != 2 or sys.argv[1] not in jobs:
        raise SystemExit(__doc__)
    sys.exit(jobs[sys.argv[1]]())
