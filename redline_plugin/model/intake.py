"""What is found in a source from outside before and while it is taken in, what it leaves open, and what is noted."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from redline_plugin.errors import RedlineError
from redline_plugin.model.source import LayerSource, SourceAnswers


class NoteCode(str, Enum):
    """Something about a source that people and the register shall know; words in ``words/intake.py``."""

    WGS84_TAKEN = "wgs84_taken"  # crs
    Z_DROPPED = "z_dropped"  # count
    CURVES_LINEARISED = "curves_linearised"  # count, tolerance
    ROWS_WITHOUT_POLYGONS = "rows_without_polygons"  # rows, count
    PARTS_LEFT_OUT = "parts_left_out"  # rows, count
    LINES_CLOSED = "lines_closed"  # count, step
    LINES_NOT_CLOSED = "lines_not_closed"  # rows, count, gap
    DRAWING_LEFT_OUT = "drawing_left_out"  # count
    ENCODING_GUESSED = "encoding_guessed"  # encoding, sample
    ENCODING_CONTRADICTED = "encoding_contradicted"  # stated, encoding, sample
    ENCODING_DECLARED = "encoding_declared"  # encoding, sample
    NAMES_CUT = "names_cut"  # fields
    CRS_DECLARED = "crs_declared"  # stated, declared
    AXES_SWAPPED = "axes_swapped"
    OPERATION_USED = "operation_used"  # stated, operation
    FIELDS_DECLARED = "fields_declared"  # fields
    SHIFT_SUSPECTED = "shift_suspected"  # metres, bearing, name, shifted


@dataclass(frozen=True)
class Note:
    """One thing noticed, with the values that its words need; ``path`` and ``layer`` say of which source."""

    code: NoteCode
    path: str
    layer: str = ""
    values: dict[str, Any] = field(default_factory=dict)


class SourceRole(str, Enum):
    """What a source is to be: which of our fields it can have follows from it."""

    DRAFT = "draft"  # ours, or the neighbouring province's
    COUNTIES = "counties"
    PROTECTED_AREAS = "protected_areas"
    REFERENCE = "reference"  # goes along with the packages: no field of it is ours


class QuestionCode(str, Enum):
    """What only a person can say; words in ``words/intake.py``."""

    ENCODING = "encoding"  # stated
    CRS_MISSING = "crs_missing"
    CRS_CONTRADICTED = "crs_contradicted"  # crs, x, y
    ELSEWHERE = "elsewhere"  # crs: the layer lies far from the counties
    OPERATION_NEEDED = "operation_needed"  # crs: Xi'an 1980, Beijing 1954


@dataclass(frozen=True)
class Suggestion:
    """One answer to a question, and what would come of it.

    ``answers``: the whole of what is to be said about the source then (what was said before is in it); ``crs``: the
    name of the system; ``bounds``: where the layer would lie (EPSG:4490: west, south, east, north); ``share``: which
    part of it would lie in the frame of the layer that it was compared with (0 … 1, None: with none);
    ``sample``: texts of the layer, as they would read.
    """

    answers: SourceAnswers
    crs: str = ""
    bounds: tuple[float, float, float, float] | None = None
    share: float | None = None
    sample: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """Something that the source does not say, or says wrongly, with suggested answers, the likeliest first.

    ``is_open``: without an answer the source cannot be taken (else: it can, and the answer is worth a look).
    """

    code: QuestionCode
    values: dict[str, Any] = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] = ()
    is_open: bool = True


@dataclass(frozen=True)
class LayerInFile:
    """A layer of the file: ``geometry`` as shapely names it (empty: a table; ``Unknown``: of any kind), ``rows`` (-1:
    not known without reading all of it), the name of its coordinate system (empty: none stated)."""

    name: str
    geometry: str
    rows: int
    crs: str


@dataclass(frozen=True)
class EncodingReport:
    """In which encoding a table's text is read: as ``stated`` by the file (empty: by nothing), or as was found.

    ``sample``: texts as they read in ``encoding``; ``alternatives``: the other encodings that fit the bytes, or are
    usual, each with the same texts as they would read.
    """

    encoding: str
    stated: str
    sample: tuple[str, ...]
    alternatives: tuple[Suggestion, ...]


@dataclass(frozen=True)
class FieldGuess:
    """Which field of the layer is taken for one of ours.

    ``field``: our name of it; ``name``: the layer's own (empty: none); ``candidates``: fields of the layer that could
    be meant instead or as well, the likelier first; ``values``: the first values of ``name``; ``is_required``: without
    it the layer cannot be taken.
    """

    field: str
    name: str
    candidates: tuple[str, ...]
    values: tuple[str, ...]
    is_required: bool = False


@dataclass(frozen=True)
class SourceReport:
    """What a look at a source found, without taking it in.

    ``layers``: all layers of the file; ``layer``: the one looked at; ``fields``: its own fields' names; ``crs``: the
    system that it states; ``bounds``: where it lies as it would be taken now (EPSG:4490), if that can be told;
    ``encoding``: of a shapefile's table; ``questions``: open ones first; ``mapping``: our fields of the role;
    ``error``: why it cannot be taken as it is (None: it can).
    """

    source: LayerSource
    role: SourceRole
    driver: str = ""
    layers: tuple[LayerInFile, ...] = ()
    layer: str = ""
    fields: tuple[str, ...] = ()
    crs: str = ""
    bounds: tuple[float, float, float, float] | None = None
    encoding: EncodingReport | None = None
    questions: tuple[Question, ...] = ()
    mapping: tuple[FieldGuess, ...] = ()
    notes: tuple[Note, ...] = ()
    error: RedlineError | None = None
