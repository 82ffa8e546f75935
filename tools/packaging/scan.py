"""Examines the built zip as the official plugin repository does: its structure, Bandit, detect-secrets.

    python -m tools.packaging.scan [ZIP]

The rules are those of the repository's upload check and security scan (QGIS-Plugins-Website: plugins/validator.py,
plugins/security_scanner.py and its rule tables, as of July 2026). What it only advises counts as a failure here, too.
Its check that tracker, repository and homepage answer needs the network and is left to the upload.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from tools.packaging.package import PLUGIN, zip_path
from tools.packaging.vendor import bandit_findings

MAX_BYTES = 25_000_000
REQUIRED_KEYS = "name description version qgisMinimumVersion author email about tracker repository".split()
FORBIDDEN_FOLDERS = {"__MACOSX", ".git", "__pycache__"}
SUSPICIOUS = {".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyd"}
ALLOWED_HIDDEN = {".bandit", ".secrets.baseline", ".flake8"}
# Bandit's rules that the repository has switched off
BANDIT_OFF = {"B109", "B404", "B410", "B411"}


def structure_problems(archive: Path) -> list[str]:
    """What the upload check would refuse, or a reviewer would ask about."""
    problems = []
    if archive.stat().st_size > MAX_BYTES:
        problems.append(f"{archive.stat().st_size / 1e6:.1f} MB is more than the 25 MB that may be uploaded")
    with zipfile.ZipFile(archive) as opened:
        if opened.testzip() is not None:
            problems.append(f"the zip is damaged at {opened.testzip()}")
        for info in opened.infolist():
            problems += name_problems(info)
        names = set(opened.namelist())
        for needed in ("__init__.py", "metadata.txt", "LICENSE"):
            if f"{PLUGIN}/{needed}" not in names:
                problems.append(f"{needed} is missing")
        if f"{PLUGIN}/metadata.txt" in names:
            problems += metadata_problems(opened.read(f"{PLUGIN}/metadata.txt").decode("utf-8"), names)
    return problems


def name_problems(info: zipfile.ZipInfo) -> list[str]:
    """What is wrong with one entry of the zip, by its name and permissions."""
    name = info.filename
    parts = PurePosixPath(name).parts
    rules = {
        f"is outside the one folder {PLUGIN}/": parts[0] != PLUGIN,
        "leaves the folder": ".." in name
        or name.startswith("/")
        or "\\" in name
        or bool(re.match("[A-Za-z]:", name)),
        "is compiled Python": ".pyc" in name,
        "stands in a folder that may not be there": bool(FORBIDDEN_FOLDERS.intersection(parts)),
        "is an executable or a script of the system": PurePosixPath(name).suffix.lower() in SUSPICIOUS,
        "is hidden": parts[-1].startswith(".") and parts[-1] not in ALLOWED_HIDDEN,
        "may be executed": bool((info.external_attr >> 16) & 0o111),
        "is generated code": bool(re.match(r"(ui_.*|resources_rc)\.py$", parts[-1])),
        "is a test": "tests" in parts,
    }
    return [f"{name} {problem}" for problem, holds in rules.items() if holds]


def metadata_problems(text: str, names: set[str]) -> list[str]:
    """What is wrong with metadata.txt, given the names in the zip."""
    parser = configparser.ConfigParser()  # with interpolation, as the repository reads it
    parser.optionxform = str
    parser.read_string(text)
    general = dict(parser.items("general"))
    problems = [f"metadata.txt lacks {key}" for key in REQUIRED_KEYS if not general.get(key, "").strip()]
    if "/" in general.get("author", ""):
        problems.append("metadata.txt: the author may hold no slash")
    if not general.get("homepage", "").startswith("https://"):
        problems.append("metadata.txt: the homepage is checked even where it is missing")
    if f"{PLUGIN}/{general.get('icon', '')}" not in names:
        problems.append(f"metadata.txt names the icon {general.get('icon')}, which is not in the zip")
    if "supportsQt6" in general:
        problems.append("metadata.txt: supportsQt6 is no longer used")
    return problems


def bandit_problems(folder: Path) -> list[str]:
    """Bandit's findings over all that was unpacked, vendored libraries included."""
    return [
        f"{Path(found['filename']).relative_to(folder)}:{found['line_number']} {found['test_id']} {found['issue_text']}"
        for found in bandit_findings(folder)
        if found["test_id"] not in BANDIT_OFF
    ]


def secret_problems(folder: Path) -> list[str]:
    """detect-secrets' findings, run as the repository runs it."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files"]
    command += ["--exclude-files", r"metadata\.txt", "--exclude-files", r"\.secrets\.baseline"]
    command += ["--disable-plugin", "IPPublicDetector", "."]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    found = json.loads(result.stdout)["results"]
    return [f"{name}:{one['line_number']} {one['type']}" for name, ones in found.items() for one in ones]


def scan(archive: Path) -> dict[str, list[str]]:
    """Every problem of a zip, by the check that found it."""
    with tempfile.TemporaryDirectory() as unpacked:
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(unpacked)
        folder = Path(unpacked)
        return {
            "structure": structure_problems(archive),
            "bandit": bandit_problems(folder),
            "detect-secrets": secret_problems(folder),
        }


def main(arguments: list[str]) -> int:
    archive = Path(arguments[0]) if arguments else zip_path()
    failed = False
    for check, problems in scan(archive).items():
        print(f"scan: {check}: {'passed' if not problems else f'{len(problems)} problems'}")
        for problem in problems:
            print(f"    {problem}")
        failed = failed or bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
