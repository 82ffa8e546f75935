"""The documents in a real word processor: they turn into pages, and a form it has saved again still reads."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from redline_plugin.documents.border_table import write_border_table
from redline_plugin.documents.check_report import write_check_report
from redline_plugin.documents.county_reply import write_county_reply
from redline_plugin.documents.expert_form import write_expert_form
from redline_plugin.documents.opinions import read_opinions
from redline_plugin.documents.synopsis import write_synopsis
from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.check_report import CheckReport, ReportedFinding
from redline_plugin.model.opinion import OpinionMatch, Stance
from redline_plugin.model.source import LayerSource
from tests.data import consultation_round as sample

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def check_report(errors: int) -> CheckReport:
    """A check with that many errors."""
    findings = (
        ReportedFinding("geometry_empty", "error", f"A-{row}", "", row) for row in range(1, errors + 1)
    )
    return CheckReport(CheckRecord(LayerSource("红线.gpkg"), 100, "2018-03-04", 10_000), tuple(findings))


WRITERS: dict[str, Callable[[Path], None]] = {
    "synopsis": lambda path: write_synopsis(sample.synopsis(20), path, printed_at="2018-07-02"),
    "county_reply": lambda path: write_county_reply(sample.county_reply(), path),
    "border_table": lambda path: write_border_table(sample.border_table(), path),
    "check_report": lambda path: write_check_report(check_report(40), path, "清单.xlsx"),
    "expert_form": lambda path: write_expert_form(sample.synopsis(4, maps=(0,)), path),
}


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str], Path]:
    """Let LibreOffice save a file in another format, into a folder of its own."""
    profile = tmp_path_factory.mktemp("profile")

    def run(path: Path, ending: str) -> Path:
        folder = tmp_path_factory.mktemp("converted")
        command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
        subprocess.run(
            [*command, "--convert-to", ending, "--outdir", str(folder), str(path)],
            check=True,
            capture_output=True,
            timeout=120,
        )
        made = folder / f"{path.stem}.{ending}"
        assert made.is_file(), "LibreOffice could not open it (it ends with 0 all the same)"
        return made

    return run


@pytest.mark.parametrize("name", WRITERS)
def test_every_document_turns_into_pages(
    name: str, tmp_path: Path, convert: Callable[[Path, str], Path]
) -> None:
    path = tmp_path / f"{name}.docx"
    WRITERS[name](path)
    pdf = convert(path, "pdf")
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    text = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    pages = text.split("\f")[:-1]
    assert len(pages) > 1
    assert "内部资料" in pages[0]
    assert all(re.search(rf"—\s*{number}\s*—", page) for number, page in enumerate(pages, start=1))
    if name == "synopsis":
        rows_on = [page for page in pages if "99010" in page or "99020" in page]
        assert len(rows_on) > 3
        assert all("理由及修改情况" in page for page in rows_on), "the column titles stand on every page"


def test_a_form_saved_again_by_another_program_still_reads(
    tmp_path: Path, convert: Callable[[Path, str], Path]
) -> None:
    path = tmp_path / "form.docx"
    WRITERS["expert_form"](path)
    document = docx.Document(str(path))
    document.tables[0].rows[0].cells[1].text = "张明远"
    document.tables[3].rows[-2].cells[1].text = "□同意　　☑修改后同意　　□不同意"
    document.tables[3].rows[-1].cells[1].text = "核实矿区拐点。\n补充坐标系说明。"
    document.save(str(path))
    through_odt = convert(convert(path, "odt"), "docx")
    for saved in (convert(path, "docx"), through_odt):
        read = read_opinions(saved)
        assert (read.expert, read.register_id) == ("张明远", sample.REGISTER_ID)
        assert {entry.match for entry in read.rows} == {OpinionMatch.MATCHED}
        assert (read.rows[1].stance, read.rows[1].text) == (
            Stance.AGREE_WITH_CHANGES,
            "核实矿区拐点。\n补充坐标系说明。",
        )
        assert (read.missing, read.notes) == ((), ())
