"""What the page of a check starts: its report, and safe fixes on a copy of the draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.common.messages import Messages
from redline_plugin.gui.province.findings_page import FindingsPage
from redline_plugin.gui.province.fixes_window import FixesWindow
from redline_plugin.jobs.progress import Progress
from redline_plugin.model.fix import FixResult
from redline_plugin.words.translation import tr

if TYPE_CHECKING:
    from redline_plugin.jobs.check_report import CheckReportOutcome
    from redline_plugin.jobs.fix_draft import FixOutcome, FixRequest
    from redline_plugin.model.overview import FindingsOverview


class FindingJobs(QObject):
    """Makes pages of checks and does what they ask for, in the background."""

    def __init__(
        self, background: Background, messages: Messages, window: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._messages = messages
        self._window = window

    def new_page(self) -> FindingsPage:
        """A page whose buttons work."""
        page = FindingsPage()
        page.report_asked.connect(self._report)
        page.fixes_asked.connect(self._choose_fixes)
        return page

    def _report(self, _overview: FindingsOverview, path: Path) -> None:
        folder = QFileDialog.getExistingDirectory(
            self._window, tr("Choose a folder for the report"), str(path.parent)
        )
        if folder:
            self._background.run(
                tr("Report of the findings"),
                lambda progress: _write_report(path, Path(folder), progress),
                self._tell_report,
            )

    def _tell_report(self, outcome: CheckReportOutcome) -> None:
        names = tr(", ").join(one.name for one in (outcome.document, outcome.sheet))
        self._messages.info(
            tr("Report written: {names}, in “{folder}”.").format(names=names, folder=outcome.document.parent)
        )

    def _choose_fixes(self, overview: FindingsOverview, _path: Path) -> None:
        draft = overview.record.draft
        window = FixesWindow(Path(draft.path), self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.accepted.connect(lambda: self._fix(overview, window))
        window.open()

    def _fix(self, overview: FindingsOverview, window: FixesWindow) -> None:
        output, kinds, draft = window.output(), window.kinds(), overview.record.draft

        def work(progress: Progress) -> FixOutcome:
            from redline_plugin.jobs.fix_draft import FixRequest

            return _fixed(FixRequest(draft, output, output.with_suffix(".xlsx"), kinds), progress)

        self._background.run(tr("Safe fixes"), work, self._tell_fixes)

    def _tell_fixes(self, outcome: FixOutcome) -> None:
        self._messages.info(
            tr("{fixed} fixes made, {left} places left to a person: “{copy}”, log “{log}”.").format(
                fixed=outcome.count(FixResult.FIXED),
                left=outcome.count(FixResult.LEFT),
                copy=outcome.output,
                log=outcome.log.name,
            )
        )


def _write_report(path: Path, folder: Path, progress: Progress) -> CheckReportOutcome:
    from redline_plugin.jobs.check_report import CheckReportRequest, write_check_report

    return write_check_report(CheckReportRequest(path, folder), progress)


def _fixed(request: FixRequest, progress: Progress) -> FixOutcome:
    from redline_plugin.jobs.fix_draft import fix

    return fix(request, progress)
