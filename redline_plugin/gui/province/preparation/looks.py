"""What is known of each source: looked at in the background whenever it changes; the latest look alone counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from qgis.PyQt.QtCore import QObject, pyqtSignal

from redline_plugin.errors import RedlineError
from redline_plugin.gui.common.background import Background
from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.memory import fields_said_before
from redline_plugin.gui.province.preparation.preparation import ROLE_OF, Place
from redline_plugin.model.intake import SourceReport, SourceRole
from redline_plugin.model.source import LayerSource
from redline_plugin.words.translation import tr


class LookState(Enum):
    """How a source stands."""

    NONE = "none"  # none was chosen
    LOOKING = "looking"
    GOOD = "good"
    DOUBT = "doubt"  # it can be taken, and an answer is worth a look
    QUESTION = "question"  # it cannot be taken before somebody answers
    REFUSED = "refused"


@dataclass(frozen=True)
class Look:
    """What a look at a source gave. ``is_remembered``: what was said of fields before was used again."""

    source: LayerSource | None = None
    report: SourceReport | None = None
    kinds: tuple[str, ...] = ()  # of protected areas
    is_remembered: bool = False

    @property
    def state(self) -> LookState:
        """How the source stands."""
        if self.source is None:
            return LookState.NONE
        if self.report is None:
            return LookState.LOOKING
        if any(question.is_open for question in self.report.questions) or self.is_field_missing:
            return LookState.QUESTION
        if self.report.error is not None:
            return LookState.REFUSED
        return LookState.DOUBT if self.report.questions else LookState.GOOD

    @property
    def is_usable(self) -> bool:
        """Whether a job can take the source."""
        return self.state in (LookState.GOOD, LookState.DOUBT)

    @property
    def is_field_missing(self) -> bool:
        """Whether the layer has a field that we need, and nobody has said which."""
        guesses = self.report.mapping if self.report else ()
        return any(guess.is_required and not guess.name for guess in guesses)

    @property
    def rows(self) -> int:
        """How many rows the layer has; -1 where nobody knows before reading all of it."""
        layers = self.report.layers if self.report else ()
        return next((layer.rows for layer in layers if layer.name == self.layer_name), -1)

    @property
    def layer_name(self) -> str:
        """The layer that is looked at."""
        return self.report.layer if self.report else ""

    @property
    def layer_names(self) -> list[str]:
        """All layers of the file."""
        return [layer.name for layer in self.report.layers] if self.report else []


_NOTHING = Look()


class Looks(QObject):
    """Follows the preparation: ``changed`` carries the `Place` of which something else is known now."""

    changed = pyqtSignal(object)

    def __init__(
        self, current: CurrentPreparation, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._background = background
        self._looks: dict[Place, Look] = {}
        self._near: LayerSource | None = None  # as it was at the last looks
        current.changed.connect(self.follow)

    def of(self, place: Place) -> Look:
        """What is known of the source in a place."""
        return self._looks.get(place, _NOTHING)

    def protected_area_kinds(self) -> tuple[str, ...]:
        """The kinds that the layer of protected areas has."""
        return self.of(Place.PROTECTED_AREAS).kinds

    def near(self, place: Place) -> LayerSource | None:
        """The layer that the source in a place should lie near to."""
        return None if place is Place.COUNTIES else self._current.now().sources.get(Place.COUNTIES)

    def follow(self) -> None:
        """Look at every source that is another than before."""
        now = self._current.now()
        near = now.sources.get(Place.COUNTIES)
        others_anew = near != self._near
        self._near = near
        for place in Place:
            source = now.sources.get(place)
            if source != self.of(place).source or (
                others_anew and source is not None and place is not Place.COUNTIES
            ):
                self._begin(place, source)

    def look_again(self) -> None:
        """At all sources: their files may have changed."""
        for place, source in self._current.now().sources.items():
            self._begin(place, source)

    def _begin(self, place: Place, source: LayerSource | None) -> None:
        self._put(place, Look(source, is_remembered=self._was_remembered(place, source)))
        if source is None:
            return
        near, role = self.near(place), ROLE_OF[place]
        begun = self._looks[place]
        self._background.run(
            tr("Look at {name}").format(name=source.path),
            lambda _progress: _look(source, role, near),
            lambda found: self._end(place, begun, *found),
        )

    def _end(self, place: Place, begun: Look, report: SourceReport, kinds: tuple[str, ...]) -> None:
        if self.of(place) is not begun:  # another look has begun since
            return
        said = fields_said_before(report.role, report.fields)
        source = report.source
        if said and not source.answers.fields:
            answered = replace(source, answers=replace(source.answers, fields=said))
            self._looks[place] = Look(answered, is_remembered=True)
            self._current.change(self._current.now().with_source(place, answered))
            self._begin(place, answered)
            return
        self._put(place, replace(begun, report=report, kinds=kinds))

    def _was_remembered(self, place: Place, source: LayerSource | None) -> bool:
        known = self.of(place)
        return known.is_remembered and known.source == source

    def _put(self, place: Place, look: Look) -> None:
        self._looks[place] = look
        self.changed.emit(place)


def look_at(source: LayerSource, role: SourceRole, near: LayerSource | None) -> SourceReport:
    """In the background."""
    from redline_plugin.jobs.look_at_source import look

    return look(source, role, near)


def _look(
    source: LayerSource, role: SourceRole, near: LayerSource | None
) -> tuple[SourceReport, tuple[str, ...]]:
    report = look_at(source, role, near)
    if role is not SourceRole.PROTECTED_AREAS or report.error is not None:
        return report, ()
    from redline_plugin.jobs.protected_area_kinds import kinds_of

    try:
        return report, kinds_of(source)
    except RedlineError as error:  # in rows that the look did not reach
        return replace(report, error=error), ()
