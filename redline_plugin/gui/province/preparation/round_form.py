"""What stands on every document of a round: its title, its stage, until when answers are wanted, and who asks."""

from __future__ import annotations

from qgis.gui import QgsDateTimeEdit
from qgis.PyQt.QtCore import QDate, QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.model.round import Stage
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr


class RoundForm(QWidget):
    """Shows and changes these four."""

    def __init__(self, current: CurrentPreparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._title = QLineEdit(self)
        self._title.setObjectName("title")
        self._title.setPlaceholderText(tr("as it is to stand on the documents"))
        self._stage = QComboBox(self)
        for stage in Stage:
            self._stage.addItem(label(stage), stage)
        self._deadline = QgsDateTimeEdit(self)
        self._deadline.setObjectName("deadline")
        self._deadline.setDisplayFormat("yyyy-MM-dd")
        self._deadline.setCalendarPopup(True)
        self._deadline.setAllowNull(True)
        self._deadline.setNullRepresentation("")
        self._issuer = QLineEdit(self)
        self._issuer.setObjectName("issuer")
        self._lay_out()
        self.show_preparation()
        self._title.textChanged.connect(lambda text: self._change(title=text.strip()))
        self._stage.currentIndexChanged.connect(lambda _at: self._change(stage=self._stage.currentData()))
        self._deadline.valueChanged.connect(lambda _value: self._change(deadline=self._chosen_deadline()))
        self._issuer.textChanged.connect(lambda text: self._change(issuer=text.strip()))

    def show_preparation(self) -> None:
        """Show what the preparation holds."""
        choices = self._current.now().round
        widgets = (self._title, self._stage, self._issuer)
        blockers = [QSignalBlocker(widget) for widget in widgets]
        self._title.setText(choices.title)
        self._title.setCursorPosition(0)
        self._stage.setCurrentIndex(list(Stage).index(choices.stage))
        deadline = QDate.fromString(choices.deadline, Qt.DateFormat.ISODate)
        if deadline.isValid():
            self._deadline.setDate(deadline)
        else:
            self._deadline.clear()
        self._issuer.setText(choices.issuer)
        for blocker in blockers:
            blocker.unblock()

    def _chosen_deadline(self) -> str:
        return "" if self._deadline.isNull() else self._deadline.date().toString(Qt.DateFormat.ISODate)

    def _change(self, **choices: object) -> None:
        self._current.change(self._current.now().with_round(**choices))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Title"), self._title)
        form.addRow(tr("Stage"), self._stage)
        form.addRow(tr("Deadline"), self._deadline)
        form.addRow(tr("Issued by"), self._issuer)
