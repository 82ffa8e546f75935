"""The page of a check: what was found in a draft, where, why it matters and what to do."""

from __future__ import annotations

import html
import json
from collections import Counter
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.common.page import Page
from redline_plugin.gui.common.rows_model import Column
from redline_plugin.gui.common.rows_table import RowsTable
from redline_plugin.model.finding import Finding, FindingCode, Severity
from redline_plugin.model.overview import FindingRow, FindingsOverview
from redline_plugin.words.finding_titles import finding_title
from redline_plugin.words.findings import describe_finding, how_to_fix, why_it_matters
from redline_plugin.words.labels import label, label_of_code
from redline_plugin.words.translation import tr

# As on the map (resources/styles/findings.qml)
_COLOURS = {Severity.ERROR.value: "#d50000", Severity.WARNING.value: "#ff8f00"}
_ORDER = {severity.value: place for place, severity in enumerate(Severity)}
_DETAIL_LINES = 7
_MINUTES = 16  # characters of an ISO time
_ALL = ""


def message_of(row: FindingRow) -> str:
    """What was found, in words: those of the file, or ours where it was written without any."""
    finding = _finding(row)
    return row.message or (describe_finding(finding) if finding else row.code)


def _finding(row: FindingRow) -> Finding | None:
    try:
        values = json.loads(row.detail)
        code, severity = FindingCode(row.code), Severity(row.severity)
    except ValueError:  # of a newer version, or changed by hand
        return None
    return Finding(code, severity, row.subject, row.county_code, values if isinstance(values, dict) else {})


def _explained(row: FindingRow) -> str:
    """All that can be said of a finding, as plain text: values come from files."""
    finding = _finding(row)
    lines = [message_of(row)]
    if finding is not None:
        for title, text in (
            (tr("Why it matters"), why_it_matters(finding.code)),
            (tr("How to fix"), how_to_fix(finding.code)),
        ):
            if text:
                lines.append(tr("{title}: {text}").format(title=title, text=text))
    return "\n".join(lines)


def _layer_of(shape: str) -> str:
    """The catalogue's key of the layer that shows shapes of a type."""
    if "POINT" in shape:
        return "findings_points"
    return "findings_lines" if "LINE" in shape else "findings"


_COLUMNS: tuple[Column[FindingRow], ...] = (
    Column(
        lambda: tr("Severity"),
        lambda row: label_of_code(Severity, row.severity),
        lambda row: (_ORDER.get(row.severity, len(_ORDER)), row.code, row.row),
        colour=lambda row: QColor(_COLOURS.get(row.severity, "#9e9e9e")),
    ),
    Column(lambda: tr("Finding"), lambda row: finding_title(row.code), lambda row: (row.code, row.row)),
    Column(lambda: tr("Patch"), lambda row: row.subject, lambda row: row.subject),
    Column(lambda: tr("County"), lambda row: row.county_code, lambda row: row.county_code),
    Column(lambda: tr("What was found"), message_of, message_of),
)


class FindingsPage(Page):
    """What the provincial office sees of a check. Both signals carry the `FindingsOverview` and the file's path."""

    report_asked = pyqtSignal(object, object)
    fixes_asked = pyqtSignal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        table = RowsTable(
            _COLUMNS,
            lambda row: row.feature_id,
            lambda row: html.escape(message_of(row)),
            tr("Filter: patch, county or words"),
        )
        super().__init__(table, parent)
        self.whole = self.places = _layer_of("")
        self._path = Path()
        self._overview: FindingsOverview | None = None
        self._severity = QComboBox(self)
        self._severity.setObjectName("severity")
        self._code = QComboBox(self)
        self._code.setObjectName("code")
        self._code.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._detail = self._make_detail()
        self._lay_out()
        self._severity.activated.connect(lambda _at: self._filter(offer_codes=True))
        self._code.activated.connect(lambda _at: self._filter(offer_codes=False))
        self.table.row_chosen.connect(lambda row: self._detail.setPlainText(_explained(row)))

    def show_overview(self, path: Path, overview: FindingsOverview) -> None:
        """Show the findings as they stand now."""
        self._path, self._overview = path, overview
        record = overview.record
        name = tr("Findings: {draft}").format(draft=Path(record.draft.path).stem)
        first = tr("{patches} patches checked, mapping scale 1:{scale}").format(
            patches=record.patches, scale=record.scale
        )
        second = tr("Checked at {time}").format(time=record.checked_at[:_MINUTES].replace("T", " "))
        self.head.show_words(path, name, first, second)
        by_severity = Counter(row.severity for row in overview.findings)
        self.head.show_counts(
            tr("{errors} errors, {warnings} warnings").format(
                errors=by_severity[Severity.ERROR.value], warnings=by_severity[Severity.WARNING.value]
            )
        )
        shapes = Counter(_layer_of(row.shape) for row in overview.findings if row.shape)
        self.whole = shapes.most_common(1)[0][0] if shapes else _layer_of("")
        self._offer_severities(by_severity)
        self._filter(offer_codes=True)

    def _tell_place(self, row: FindingRow) -> None:
        if row.shape:
            self.places = _layer_of(row.shape)
            super()._tell_place(row)

    # ---- which findings are listed

    def _offer_severities(self, counts: Counter[str]) -> None:
        chosen = self._severity.currentData()
        self._severity.clear()
        self._severity.addItem(tr("All severities"), _ALL)
        for severity in Severity:
            words = tr("{title} ({count})").format(title=label(severity), count=counts[severity.value])
            self._severity.addItem(words, severity.value)
        self._severity.setCurrentIndex(max(self._severity.findData(chosen), 0))

    def _filter(self, offer_codes: bool) -> None:
        if self._overview is None:
            return
        severity = self._severity.currentData()
        rows = [row for row in self._overview.findings if severity in (_ALL, row.severity)]
        if offer_codes:
            self._offer_codes(Counter(row.code for row in rows))
        code = self._code.currentData()
        self.table.set_rows([row for row in rows if code in (_ALL, row.code)])

    def _offer_codes(self, counts: Counter[str]) -> None:
        chosen = self._code.currentData()
        self._code.clear()
        self._code.addItem(tr("All findings ({count})").format(count=sum(counts.values())), _ALL)
        for code, count in counts.most_common():
            self._code.addItem(tr("{title} ({count})").format(title=finding_title(code), count=count), code)
        self._code.setCurrentIndex(max(self._code.findData(chosen), 0))

    # ---- windows

    def _make_detail(self) -> QPlainTextEdit:
        detail = QPlainTextEdit(self)
        detail.setObjectName("detail")
        detail.setReadOnly(True)
        detail.setPlaceholderText(tr("Choose a finding to see why it matters and what to do."))
        detail.setFixedHeight(_DETAIL_LINES * detail.fontMetrics().lineSpacing() + 12)
        return detail

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.addWidget(self._severity)
        filters.addWidget(self._code, 1)
        buttons = QHBoxLayout()
        for icon, text, name, signal in (
            ("mActionFilePrint.svg", tr("Report…"), "report", self.report_asked),
            ("mActionCheckGeometry.svg", tr("Apply safe fixes…"), "fixes", self.fixes_asked),
        ):
            button = QPushButton(theme_icon(icon), text, self)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked, one=signal: one.emit(self._overview, self._path))
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertLayout(1, filters)
            layout.addWidget(self._detail)
            layout.addLayout(buttons)
