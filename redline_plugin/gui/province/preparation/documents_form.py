"""Which documents are made along with the packages, and what stands on them besides."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.model.document import DocumentKind
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_ALONG = (DocumentKind.LETTER, DocumentKind.MAP_SHEET)


class DocumentsForm(QWidget):
    """Shows and changes them."""

    def __init__(self, current: CurrentPreparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._boxes = {kind: QCheckBox(label(kind), self) for kind in _ALONG}
        self._contact = QLineEdit(self)
        self._contact.setPlaceholderText(tr("who answers questions, with a telephone number"))
        self._classification = QLineEdit(self)
        self._classification.setPlaceholderText(tr("as the office sets it"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for kind, box in self._boxes.items():
            box.setObjectName(kind.value)
            layout.addWidget(box)
        form = QFormLayout()
        form.addRow(tr("Contact"), self._contact)
        form.addRow(tr("Classification"), self._classification)
        layout.addLayout(form)
        self.show_preparation()
        for box in self._boxes.values():
            box.toggled.connect(lambda _on: self._take_kinds())
        self._contact.textChanged.connect(lambda text: self._change(contact=text.strip()))
        self._classification.textChanged.connect(lambda text: self._change(classification=text.strip()))

    def show_preparation(self) -> None:
        """Show what the preparation holds."""
        choices = self._current.now().round
        blockers = [
            QSignalBlocker(one) for one in (*self._boxes.values(), self._contact, self._classification)
        ]
        for kind, box in self._boxes.items():
            box.setChecked(kind in choices.documents)
        self._contact.setText(choices.contact)
        self._classification.setText(choices.classification)
        for blocker in blockers:
            blocker.unblock()
        self._offer()

    def _take_kinds(self) -> None:
        self._change(documents=tuple(kind for kind, box in self._boxes.items() if box.isChecked()))
        self._offer()

    def _offer(self) -> None:
        self._contact.setEnabled(self._boxes[DocumentKind.LETTER].isChecked())
        self._classification.setEnabled(any(box.isChecked() for box in self._boxes.values()))

    def _change(self, **choices: object) -> None:
        self._current.change(self._current.now().with_round(**choices))
