"""In which encoding the texts of a layer are: the first ones as they read in each, to choose what reads as Chinese."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from redline_plugin.gui.province.preparation.part import Part, add_choice, samples, words
from redline_plugin.model.intake import EncodingReport, Question
from redline_plugin.model.source import SourceAnswers
from redline_plugin.words.translation import tr


class TextPart(Part):
    """A radio button for each encoding; the one in use first. Where nobody can tell, none is chosen."""

    def __init__(
        self,
        encoding: EncodingReport,
        question: Question | None,
        answers: SourceAnswers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_asked = question is not None
        options = {encoding.encoding: encoding.sample}
        for other in (*encoding.alternatives, *(question.suggestions if question else ())):
            options.setdefault(other.answers.encoding, other.sample)
        self._group = QButtonGroup(self)
        self._encodings = list(options)
        layout = QVBoxLayout(self)
        layout.addWidget(words(_how_it_is_known(encoding, answers), self))
        layout.addWidget(words(tr("Choose the encoding in which the texts read as they should:"), self))
        for position, (name, texts) in enumerate(options.items()):
            button = QRadioButton(name or tr("as the file says"), self)
            button.setObjectName(f"encoding {name}")
            button.setChecked(name == encoding.encoding and not (question and question.is_open))
            self._group.addButton(button, position)
            add_choice(layout, button, words(samples(texts), self))
        layout.addStretch(1)
        self._first = self._group.checkedId()
        self._group.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)

    def answered(self, answers: SourceAnswers) -> SourceAnswers:
        """The encoding that is chosen; nothing where it is the one that was in use anyway."""
        chosen = self._group.checkedId()
        if chosen < 0 or (chosen == self._first and not self._is_asked):
            return answers
        return replace(answers, encoding=self._encodings[chosen])


def _how_it_is_known(encoding: EncodingReport, answers: SourceAnswers) -> str:
    if answers.encoding:
        return tr("Somebody has said before that the texts are in {encoding}.").format(
            encoding=answers.encoding
        )
    if encoding.stated:
        return tr("The file says that its texts are in {encoding}.").format(encoding=encoding.stated)
    return tr("The file does not say how its texts are encoded. By their bytes it may be {encoding}.").format(
        encoding=encoding.encoding
    )
