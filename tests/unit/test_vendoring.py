"""The zip's Word and Excel libraries: used where QGIS has none, in nobody's way, named when something is wrong."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

BEGIN = """
import json, sys
sys.path.insert(0, sys.argv[1])
from redline_plugin.errors import LibraryError
from redline_plugin.vendoring import provide_libraries, withdraw_libraries
"""

ROUND_TRIP = """
before = list(sys.path)
provide_libraries()
provide_libraries()
import docx, docxtpl, jinja2, openpyxl
document = docx.Document()
document.add_paragraph("{{ 县 }}：{{ 意见 }}")
document.save(sys.argv[2] + "/t.docx")
template = docxtpl.DocxTemplate(sys.argv[2] + "/t.docx")
template.render({"县": "阳曲县", "意见": "调出 <3 km²"}, jinja2.Environment(autoescape=True))
template.save(sys.argv[2] + "/o.docx")
book = openpyxl.Workbook()
book.active["A1"] = "面积台账"
book.save(sys.argv[2] + "/o.xlsx")
added = [p for p in sys.path if p not in before]
last = sys.path[-1]
withdraw_libraries()
print(json.dumps({
    "text": docx.Document(sys.argv[2] + "/o.docx").paragraphs[0].text,
    "cell": openpyxl.load_workbook(sys.argv[2] + "/o.xlsx").active["A1"].value,
    "from": [m.__file__ for m in (docx, docxtpl, openpyxl)],
    "added": added, "last": last, "restored": sys.path == before,
}))
"""


@pytest.fixture(scope="module")
def installed(plugin_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of plugins with ours unpacked from the zip, under a name as Chinese users have it."""
    plugins = tmp_path_factory.mktemp("张三 的插件")
    with zipfile.ZipFile(plugin_zip) as archive:
        archive.extractall(plugins)
    return plugins


def run(script: str, plugins: Path, out: Path, environment: dict[str, str]) -> dict:
    # The system's own Python, as QGIS embeds it, not the environment's.
    command = ["/usr/bin/python3", "-X", "utf8", "-c", BEGIN + script, str(plugins), str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def bare(office_environment: dict[str, str]) -> dict[str, str]:
    environment = dict(office_environment)
    check = (
        "import importlib.util as u; print([m for m in ('docx', 'docxtpl', 'openpyxl') if u.find_spec(m)])"
    )
    done = subprocess.run(
        ["/usr/bin/python3", "-c", check], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]", "this Python has the libraries itself, so the test would show nothing"
    return environment


def test_documents_are_written_with_the_zips_libraries(
    installed: Path, tmp_path: Path, bare: dict[str, str]
) -> None:
    found = run(ROUND_TRIP, installed, tmp_path, bare)
    assert found["text"] == "阳曲县：调出 <3 km²"
    assert found["cell"] == "面积台账"
    vendored = installed / "redline_plugin" / "_vendor"
    assert all(Path(path).is_relative_to(vendored) for path in found["from"])
    assert found["added"] == [str(vendored)]
    assert found["last"] == str(vendored), "nothing that QGIS or another plugin brings is hidden"
    assert found["restored"]


def test_a_copy_that_qgis_has_wins(installed: Path, tmp_path: Path, bare: dict[str, str]) -> None:
    host = tmp_path / "host"
    host.mkdir()
    (host / "openpyxl").symlink_to(installed / "redline_plugin/_vendor/openpyxl")
    bare["PYTHONPATH"] = f"{host}:{bare.get('PYTHONPATH', '')}"
    found = run(ROUND_TRIP, installed, tmp_path, bare)
    assert found["from"][2].startswith(str(host))


NAMES_ERROR = """
try:
    provide_libraries()
except LibraryError as error:
    print(json.dumps({"code": error.code.value, **error.values}))
else:
    print("{}")
"""


def test_nothing_is_imported_by_making_it_available(
    installed: Path, tmp_path: Path, bare: dict[str, str]
) -> None:
    script = "provide_libraries(); print(json.dumps([m for m in ('docx', 'openpyxl', 'lxml') if m in sys.modules]))"
    assert run(script, installed, tmp_path, bare) == []


def test_an_unrelated_package_of_the_same_name_is_named(
    installed: Path, tmp_path: Path, bare: dict[str, str]
) -> None:
    # The package "docx" on PyPI is another one, from 2009: a single file.
    (tmp_path / "docx.py").write_text("", encoding="utf-8")
    bare["PYTHONPATH"] = f"{tmp_path}:{bare.get('PYTHONPATH', '')}"
    found = run(NAMES_ERROR, installed, tmp_path, bare)
    assert found["code"] == "library_broken"
    assert found["name"] == "docx"
    assert found["detail"] == str(tmp_path / "docx.py")


def test_what_nobody_brings_is_named(installed: Path, tmp_path: Path, bare: dict[str, str]) -> None:
    hide_lxml = """
import importlib.util
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "lxml" else real(name, *rest)
"""
    found = run(hide_lxml + NAMES_ERROR, installed, tmp_path, bare)
    assert found == {"code": "library_missing", "name": "lxml", "needed": "3.1", "detail": ""}
