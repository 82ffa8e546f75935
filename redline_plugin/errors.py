"""What can go wrong, as codes with values; the words are given by the face that shows them (``words.errors``)."""

from __future__ import annotations

from enum import Enum
from typing import Any


class ErrorCode(str, Enum):
    """One code per thing a person can be told. Every code has its words in ``words/errors.py`` (a test holds this)."""

    # sources
    SOURCE_MISSING = "source_missing"  # path
    SOURCE_UNREADABLE = "source_unreadable"  # path, detail
    LAYER_MISSING = "layer_missing"  # path, layer, available
    LAYER_EMPTY = "layer_empty"  # path, layer
    LAYER_NOT_POLYGON = "layer_not_polygon"  # path, layer, found
    FORMAT_UNSUPPORTED = "format_unsupported"  # path, format
    ARCHIVE_UNCLEAR = "archive_unclear"  # path, available
    SHAPEFILE_INCOMPLETE = "shapefile_incomplete"  # path, missing
    ENCODING_UNKNOWN = "encoding_unknown"  # path, sample, encodings
    ENCODING_ANSWER_UNKNOWN = "encoding_answer_unknown"  # path, encoding, encodings
    ENCODING_WRONG = "encoding_wrong"  # path, encoding, sample
    TEXT_NOT_UNICODE = "text_not_unicode"  # path
    FIELD_ANSWER_UNKNOWN = "field_answer_unknown"  # path, layer, field, name, available
    CRS_ANSWER_UNKNOWN = "crs_answer_unknown"  # path, crs
    CRS_MISSING = "crs_missing"  # path, layer, suggested
    CRS_DATUM_REFUSED = "crs_datum_refused"  # path, layer, crs
    CRS_UNSUPPORTED = "crs_unsupported"  # path, layer, crs
    OPERATION_REFUSED = "operation_refused"  # path, operation, detail
    OPERATION_WITHOUT_SHIFT = "operation_without_shift"  # path, operation, crs
    OPERATION_TOO_FAR = "operation_too_far"  # path, operation, metres
    OPERATION_NOT_NEEDED = "operation_not_needed"  # path, operation, crs
    COORDINATES_IMPLAUSIBLE = "coordinates_implausible"  # path, layer, crs, row, x, y, suggested
    FIELD_MISSING = "field_missing"  # path, layer, field, accepted
    COUNTY_CODES_INVALID = "county_codes_invalid"  # path, layer, rows
    COUNTY_CODES_DUPLICATE = "county_codes_duplicate"  # path, layer, codes
    GEOMETRY_UNUSABLE = "geometry_unusable"  # path, layer, rows
    GEOMETRY_INVALID = "geometry_invalid"  # path, layer, rows
    COUNTIES_OTHER = "counties_other"  # path, codes
    LAYERS_MISSING = "layers_missing"  # path, names
    CITY_NAMES_DIFFER = "city_names_differ"  # city_code, names
    UNIT_CODES_CLASH = "unit_codes_clash"  # unit_code, names
    THEMES_MISSING = "themes_missing"
    THEMES_TOO_MANY = "themes_too_many"  # count, limit
    THEME_NAMES_WRONG = "theme_names_wrong"  # names
    PATCH_IDS_DUPLICATE = "patch_ids_duplicate"  # path, layer, codes
    REFERENCE_UNUSABLE = "reference_unusable"  # path, layer
    STYLE_UNREADABLE = "style_unreadable"  # path, detail
    # writing
    FOLDER_NOT_WRITABLE = "folder_not_writable"  # path, detail
    FILE_NOT_WRITABLE = "file_not_writable"  # path, detail
    DISK_FULL = "disk_full"  # path, needed_mb
    WRITTEN_FILE_BROKEN = "written_file_broken"  # path, detail
    OUTPUT_EXISTS = "output_exists"  # path
    FILE_IN_USE = "file_in_use"  # path
    # our own files
    NOT_OUR_FILE = "not_our_file"  # path
    WRONG_KIND = "wrong_kind"  # path, kind, expected
    FORMAT_TOO_NEW = "format_too_new"  # path, version, known
    # files from outside
    FILE_DAMAGED = "file_damaged"  # path, detail
    FILE_TOO_LARGE = "file_too_large"  # path, size_mb, limit_mb
    TABLE_NOT_ALLOWED = "table_not_allowed"  # path, table
    ACTIVE_CONTENT = "active_content"  # path, object
    TABLE_MISSING = "table_missing"  # path, table
    COLUMN_MISSING = "column_missing"  # path, table, field
    TOO_MANY_ROWS = "too_many_rows"  # path, table, rows, limit
    SIGNATURE_WRONG = "signature_wrong"  # path
    PACKAGE_UNKNOWN = "package_unknown"  # path, package_id
    ROUND_OTHER = "round_other"  # path, round_title
    DRAFT_OTHER = "draft_other"  # path, draft_id
    COUNTY_OTHER = "county_other"  # path, county_code
    ISSUE_OLD = "issue_old"  # path, issue, latest
    SEQUENCE_OLD = "sequence_old"  # path, sequence, latest
    SEQUENCE_REUSED = "sequence_reused"  # path, sequence
    VALUE_INVALID = "value_invalid"  # path, table, row, field, value
    TEXT_TOO_LONG = "text_too_long"  # path, table, row, field, length, limit
    EVIDENCE_REFUSED = "evidence_refused"  # path, file_name, detail
    EVIDENCE_CHANGED = "evidence_changed"  # path, file_name
    REFERENCE_BROKEN = "reference_broken"  # path, table, row, field, value
    DOCUMENT_UNSAFE = "document_unsafe"  # path, detail
    DOCUMENT_NOT_OURS = "document_not_ours"  # path
    # review and submission
    COMMENT_UNKNOWN = "comment_unknown"  # comment_id
    PIECE_UNKNOWN = "piece_unknown"  # piece_id
    COMMENT_INCOMPLETE = "comment_incomplete"  # number, field
    SUBMISSION_INCOMPLETE = "submission_incomplete"  # problems
    NOTHING_TO_SUBMIT = "nothing_to_submit"  # path
    # decisions and the next draft
    SHEET_UNREADABLE = "sheet_unreadable"  # path, detail
    SHEET_COLUMN_MISSING = "sheet_column_missing"  # path, column
    DECISION_COMMENT_UNKNOWN = "decision_comment_unknown"  # row, number
    DECISION_VERDICT_UNKNOWN = "decision_verdict_unknown"  # row, number, value
    DECISION_REASON_MISSING = "decision_reason_missing"  # row, number
    DECISION_REPEATED = "decision_repeated"  # row, number, first_row
    DECISION_PART_MISSING = "decision_part_missing"  # row, number
    DECISION_PART_INVALID = "decision_part_invalid"  # row, number, value
    DECISIONS_CONTRADICT = "decisions_contradict"  # pairs
    NO_DECISIONS = "no_decisions"  # path
    LEDGER_DOES_NOT_TIE = "ledger_does_not_tie"  # county_code, type_code, difference_m2
    AREA_NOT_CONSERVED = "area_not_conserved"  # patch_id, place, difference_m2
    # documents
    TEMPLATE_FIELD_UNKNOWN = "template_field_unknown"  # path, field
    TEMPLATE_UNREADABLE = "template_unreadable"  # path, detail
    TEMPLATE_FOR_ONE_KIND = "template_for_one_kind"  # path
    MAPS_UNAVAILABLE = "maps_unavailable"  # detail
    # the machine
    LIBRARY_MISSING = "library_missing"  # name, needed
    LIBRARY_BROKEN = "library_broken"  # name, detail
    CANCELLED = "cancelled"


class RedlineError(Exception):
    """A failure that a person can act on.

    Attributes: ``code`` says what happened, ``values`` hold the names, rows and numbers its words need. Never carries
    finished sentences: these depend on the reader's language.
    """

    def __init__(self, code: ErrorCode, **values: Any) -> None:
        super().__init__(code.value, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        named = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code.value}({named})"


class InputError(RedlineError):
    """Something given to us is missing or wrong; nothing was written."""


class RefusedError(RedlineError):
    """One file or row from outside is refused, alone; the others go on."""


class WriteError(RedlineError):
    """Something could not be written; what stood there before still stands."""


class LibraryError(RedlineError):
    """A library that this step needs is missing or does not work in this process."""


class CancelledError(RedlineError):
    """The person stopped the job; nothing half-written is left."""

    def __init__(self) -> None:
        super().__init__(ErrorCode.CANCELLED)
