"""What the buttons of a preparation start: the check, the split, and the documents that go along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from redline_plugin.gui.common.job_strip import JobStrip, Told
from redline_plugin.gui.province import splitting
from redline_plugin.gui.province.preparation import requests
from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.preparation import Preparation
from redline_plugin.jobs.progress import Progress
from redline_plugin.words.translation import tr

if TYPE_CHECKING:
    from redline_plugin.jobs.check_draft import CheckOutcome
    from redline_plugin.jobs.export_documents import ExportOutcome
    from redline_plugin.jobs.split_by_county import SplitOutcome
    from redline_plugin.maps.map_sheet import MapSheetMaker
    from redline_plugin.maps.package_project import ProjectMaker


class RoundJobs:
    """Each job works on the preparation as it was when its button was pressed; results open in the dock."""

    def __init__(
        self, current: CurrentPreparation, strip: JobStrip, open_file: Callable[[Path], None]
    ) -> None:
        self._current = current
        self._strip = strip
        self._open_file = open_file

    def check(self) -> None:
        """Check the draft and open the findings."""
        preparation = self._current.now()
        self._strip.run(tr("Check the draft"), lambda progress: _check(preparation, progress), self._checked)

    def show_findings(self) -> None:
        """Open the findings of the last check."""
        self._open_file(Path(self._current.now().check.findings))

    def split(self) -> None:
        """Split the draft, open the register, make the documents that go along."""
        preparation = self._current.now()
        self._strip.run(
            tr("Prepare the split"), splitting.load_libraries, lambda _nothing: self._split(preparation)
        )

    def _checked(self, outcome: CheckOutcome) -> None:
        self._current.change(self._current.now().with_check(findings=str(outcome.path)))
        words = tr("Errors: {errors}; warnings: {warnings}. The findings are in {file}.")
        text = words.format(errors=f"{outcome.errors:,}", warnings=f"{outcome.warnings:,}", file=outcome.path)
        self._strip.tell(Told(text))
        self._open_file(outcome.path)

    def _split(self, preparation: Preparation) -> None:
        maker = splitting.new_project_maker(preparation.references, Path(preparation.round.folder))
        self._strip.run(
            tr("Split the draft"),
            lambda progress: _split(preparation, maker, progress),
            lambda outcome: self._has_split(preparation, outcome),
        )

    def _has_split(self, preparation: Preparation, outcome: SplitOutcome) -> None:
        told = _round_told(outcome)
        if preparation.round.documents:
            self._export(preparation, outcome.register, told)
        else:
            self._end(outcome.register, told)

    def _end(self, register: Path, told: Told) -> None:
        self._strip.tell(told)
        self._open_file(register)

    def _export(self, preparation: Preparation, register: Path, so_far: Told) -> None:
        from redline_plugin.maps.map_sheet import MapSheetMaker

        sheets = MapSheetMaker()  # in front, where layouts are at home
        words = tr("Documents: {count}.")
        self._strip.run(
            tr("Make the documents"),
            lambda progress: _export(preparation, register, sheets, progress),
            lambda outcome: self._end(
                register,
                replace(so_far, text=f"{so_far.text} {words.format(count=len(outcome.documents))}"),
            ),
            so_far,
        )


def _round_told(outcome: SplitOutcome) -> Told:
    words = tr(
        "The round is made: {packages} packages with {pieces} pieces, {area} km²; in no county: {outside} km²."
    )
    text = words.format(
        packages=f"{len(outcome.packages):,}",
        pieces=f"{outcome.pieces:,}",
        area=f"{outcome.area_km2:,.2f}",
        outside=f"{outcome.unassigned_km2:,.4f}",
    )
    folder = QUrl.fromLocalFile(str(outcome.output))
    return Told(text, tr("Open folder"), lambda: QDesktopServices.openUrl(folder))


def _check(preparation: Preparation, progress: Progress) -> CheckOutcome:
    from redline_plugin.jobs.check_draft import check
    from redline_plugin.words.finding_titles import advice_of
    from redline_plugin.words.findings import describe_finding

    return check(requests.check_request(preparation), progress, describe_finding, advice_of)


def _export(
    preparation: Preparation, register: Path, sheets: MapSheetMaker, progress: Progress
) -> ExportOutcome:
    from redline_plugin.jobs.export_documents import export

    request = requests.export_request(preparation, register)
    return export(request, progress, None, sheets.draw_sheet)


def _split(preparation: Preparation, maker: ProjectMaker, progress: Progress) -> SplitOutcome:
    return splitting.split(requests.split_request(preparation), maker, progress)
