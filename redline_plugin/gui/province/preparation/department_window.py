"""One department and what it is asked about: types of red line, kinds of protected areas."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.common.buttons import ok_and_cancel
from redline_plugin.model.patch_type import TYPE_NAMES
from redline_plugin.model.unit import Theme
from redline_plugin.words.labels import type_label
from redline_plugin.words.translation import tr

_CODE = Qt.ItemDataRole.UserRole
# Proposals to choose from or to overtype: departments of a province that look after protected areas and land
_USUAL = (
    "省自然资源厅",
    "省林业和草原局",
    "省水利厅",
    "省农业农村厅",
    "省住房和城乡建设厅",
    "省发展和改革委员会",
    "省交通运输厅",
)
_ROWS_SHOWN = 6


def about(theme: Theme) -> str:
    """What a department is asked about, in words."""
    parts = [type_label(code) for code in theme.type_codes] + list(theme.protected_area_kinds)
    return tr(", ").join(parts) if parts else tr("the whole red line")


class DepartmentWindow(QDialog):
    """To add a department or to change one."""

    def __init__(self, theme: Theme, kinds: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("RedlineDepartment")
        self.setWindowTitle(tr("Department"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = QComboBox(self)
        self._name.setEditable(True)
        self._name.addItems(_USUAL)
        self._name.setEditText(theme.name)
        self._types = self._list([(code, type_label(code)) for code in TYPE_NAMES], theme.type_codes)
        all_kinds = dict.fromkeys([*kinds, *theme.protected_area_kinds])
        self._areas = self._list([(kind, kind) for kind in all_kinds], theme.protected_area_kinds)
        self._buttons = ok_and_cancel(self)
        self._name.editTextChanged.connect(lambda _text: self._offer())
        self._lay_out(bool(all_kinds))
        self._offer()

    def theme(self) -> Theme:
        """What is chosen now."""
        return Theme(self._name.currentText().strip(), _ticked(self._types), _ticked(self._areas))

    def _offer(self) -> None:
        has_name = bool(self._name.currentText().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(has_name)

    def _list(self, entries: Iterable[tuple[str, str]], chosen: Iterable[str]) -> QListWidget:
        rows = QListWidget(self)
        ticked = set(chosen)
        for code, text in entries:
            item = QListWidgetItem(text, rows)
            item.setData(_CODE, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked)
        rows.setMinimumHeight(_ROWS_SHOWN * rows.fontMetrics().lineSpacing() + 8)
        return rows

    def _lay_out(self, has_kinds: bool) -> None:
        layout = QVBoxLayout(self)
        form = QFormLayout()
        form.addRow(tr("Name"), self._name)
        layout.addLayout(form)
        layout.addWidget(QLabel(tr("Types of red line it is asked about:"), self))
        layout.addWidget(self._types)
        layout.addWidget(QLabel(tr("Kinds of protected areas, as their layer names them:"), self))
        layout.addWidget(self._areas)
        none = QLabel(tr("Choose the layer of protected areas under “Sources” to see its kinds here."), self)
        none.setWordWrap(True)
        none.setVisible(not has_kinds)
        self._areas.setVisible(has_kinds)
        layout.addWidget(none)
        hint = QLabel(tr("With nothing ticked the department is asked about the whole red line."), self)
        hint.setWordWrap(True)
        layout.addWidget(hint)
        layout.addWidget(self._buttons)


def _ticked(rows: QListWidget) -> tuple[str, ...]:
    items = [rows.item(at) for at in range(rows.count())]
    return tuple(item.data(_CODE) for item in items if item.checkState() == Qt.CheckState.Checked)
