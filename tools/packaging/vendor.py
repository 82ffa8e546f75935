"""Fetches the libraries that go into the zip, checks them, and lays them out as redline_plugin/_vendor.

The result is kept under build/vendored and made anew only when the pins, the accepted findings or this file change.
"""

from __future__ import annotations

import ast
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.packaging.accepted_findings import ACCEPTED

REPOSITORY = Path(__file__).resolve().parents[2]
PINS = REPOSITORY / "requirements" / "vendored.txt"
EXTRA_LICENCES = Path(__file__).parent / "licences"
BUILD = REPOSITORY / "build" / "vendored"

README = """Libraries by others, vendored at packaging time so that the plugin works offline in a QGIS that lacks them.
Their licences are in the folder LICENSES. Used only where QGIS has no copy of its own.
Changed against the published versions in one way only: comments (`# nosec RULE # reason`) were added to lines
that the plugin repository's security scan would flag. No code was changed.

"""


def vendored_libraries() -> Path:
    """The folder that becomes ``_vendor`` in the zip; made when it is missing or out of date."""
    recipe = hashlib.sha256()
    for path in (PINS, Path(__file__), Path(__file__).with_name("accepted_findings.py")):
        recipe.update(path.read_bytes())
    place = BUILD / recipe.hexdigest()[:16]
    if not place.is_dir():
        print("package: fetching the libraries that go into the zip")
        shutil.rmtree(BUILD, ignore_errors=True)
        BUILD.mkdir(parents=True)
        with tempfile.TemporaryDirectory(dir=BUILD) as staging:
            layout = Path(staging) / "layout"
            lay_out(install(Path(staging) / "installed"), layout)
            layout.rename(place)
    return place


def install(target: Path) -> Path:
    """The pinned wheels, unpacked into ``target``; pip checks the hashes."""
    command = [sys.executable, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    command += ["--no-deps", "--no-compile", "--only-binary", ":all:", "--require-hashes"]
    subprocess.run([*command, "--target", str(target), "-r", str(PINS)], check=True)
    return target


def lay_out(installed: Path, layout: Path) -> None:
    """Copies the modules and licences, and marks the accepted findings."""
    layout.mkdir()
    names = []
    for info in sorted(installed.glob("*.dist-info")):
        names.append(info.name.removesuffix(".dist-info").replace("-", " "))
        copy_licences(info, layout / "LICENSES" / info.name.removesuffix(".dist-info"))
    for source in sorted(installed.iterdir()):
        if source.is_dir() and source.name != "bin" and source.suffix != ".dist-info":
            # __main__ is a command line of the library's own
            shutil.copytree(
                source, layout / source.name, ignore=shutil.ignore_patterns("__pycache__", "__main__.py")
            )
        elif source.suffix == ".py":
            shutil.copy(source, layout / source.name)
    binaries = [path.name for path in layout.rglob("*") if path.suffix in {".so", ".pyd", ".dll", ".dylib"}]
    if binaries:
        raise SystemExit(f"package: vendored libraries must be pure Python, found {', '.join(binaries)}")
    (layout / "README.txt").write_text(README + "\n".join(names) + "\n", encoding="utf-8")
    mark_accepted(layout)


def copy_licences(info: Path, target: Path) -> None:
    """The licence files of one library, from its wheel or, where the wheel has none, from ours."""
    target.mkdir(parents=True)
    found = [
        path for path in info.rglob("*") if path.name.upper().startswith(("LICEN", "COPYING", "AUTHORS"))
    ]
    files = [path for path in found if path.is_file()]
    name = info.name.split("-")[0]
    files += EXTRA_LICENCES.glob(f"{name}.txt")
    if not files:
        raise SystemExit(f"package: no licence text for {name}; put it at {EXTRA_LICENCES}/{name}.txt")
    for path in files:
        shutil.copy(path, target / path.name)


def bandit_findings(folder: Path) -> list[dict]:
    """Bandit's findings in a folder, every rule and severity."""
    command = [sys.executable, "-m", "bandit", "--quiet", "--recursive", "--format", "json", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(result.stdout)
    if report["errors"]:
        raise SystemExit(f"bandit could not read: {report['errors']}")
    return report["results"]


def mark_accepted(layout: Path) -> None:
    """Adds the comments for the accepted findings; stops at any other finding."""
    unknown = []
    by_file: dict[Path, dict[int, set[str]]] = {}
    for finding in bandit_findings(layout):
        path = Path(finding["filename"])
        module = path.relative_to(layout).parts[0].removesuffix(".py")
        if (module, finding["test_id"]) in ACCEPTED:
            by_file.setdefault(path, {}).setdefault(finding["line_number"], set()).add(finding["test_id"])
        else:
            where = f"{path.relative_to(layout)}:{finding['line_number']}"
            unknown.append(f"  {where} {finding['test_id']} {finding['issue_text']}")
    if unknown:
        raise SystemExit(
            "package: findings in vendored libraries that nobody has judged:\n" + "\n".join(unknown)
        )
    for path, lines in by_file.items():
        mark_lines(path, path.relative_to(layout).parts[0].removesuffix(".py"), lines)
    left = bandit_findings(layout)
    if left:
        raise SystemExit(f"package: {len(left)} findings could not be marked, the first is {left[0]}")


def mark_lines(path: Path, module: str, lines: dict[int, set[str]]) -> None:
    """Adds one comment to each given line (1-based), and makes sure that the code stays what it was."""
    before = path.read_text(encoding="utf-8")
    text = before.splitlines()
    for number, rules in lines.items():
        reasons = "; ".join(ACCEPTED[module, rule] for rule in sorted(rules))
        text[number - 1] += f"  # nosec {','.join(sorted(rules))} # {reasons}"
    after = "\n".join(text) + "\n"
    if ast.dump(ast.parse(after)) != ast.dump(ast.parse(before)):
        raise SystemExit(f"package: a comment would change the code of {path}")
    path.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    print(vendored_libraries())
