"""The window in which safe fixes are chosen, and where their copy goes."""

from __future__ import annotations

import itertools
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from redline_plugin.model.fix import DEFAULT_FIXES, FixKind
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_WIDTH = 420


class FixesWindow(QDialog):
    """Which fixes, and the GeoPackage for the copy; the log goes beside it."""

    def __init__(self, draft: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FixesWindow")
        self.setWindowTitle(tr("Safe fixes on a copy"))
        self.setMinimumWidth(_WIDTH)
        self._boxes = {kind: QCheckBox(label(kind), self) for kind in FixKind}
        for kind, box in self._boxes.items():
            box.setObjectName(kind.value)
            box.setChecked(kind in DEFAULT_FIXES)
            box.toggled.connect(lambda _on: self._offer())
        self._file = QgsFileWidget(self)
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setFilter("GeoPackage (*.gpkg)")
        self._file.setFilePath(str(_free_place(draft)))
        self._file.fileChanged.connect(lambda _path: self._offer())
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Make the copy"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        self._lay_out()
        self._offer()

    def kinds(self) -> tuple[FixKind, ...]:
        """The fixes that are ticked."""
        return tuple(kind for kind, box in self._boxes.items() if box.isChecked())

    def output(self) -> Path:
        """The copy."""
        path = Path(self._file.filePath())
        return path if path.suffix.casefold() == ".gpkg" else path.with_name(f"{path.name}.gpkg")

    def _offer(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.kinds() and self._file.filePath().strip()))

    def _lay_out(self) -> None:
        hint = QLabel(
            tr(
                "The draft itself is not touched. Overlaps, slivers, patches given twice and shapes that could mean "
                "two things are left to people. Every change is in the log beside the copy (Excel)."
            ),
            self,
        )
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        for box in self._boxes.values():
            layout.addWidget(box)
        layout.addWidget(QLabel(tr("Copy with the fixes"), self))
        layout.addWidget(self._file)
        layout.addStretch(1)
        layout.addWidget(self._buttons)


def _free_place(draft: Path) -> Path:
    """A place beside the draft where no copy is yet."""
    stem = tr("{draft}_fixed").format(draft=draft.stem)
    names = itertools.chain([f"{stem}.gpkg"], (f"{stem} {number}.gpkg" for number in itertools.count(2)))
    return next(path for path in map(draft.with_name, names) if not path.exists())
