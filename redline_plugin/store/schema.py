"""The tables of our GeoPackages, declared once: writers create them, readers and the gate check against them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

FORMAT_VERSION = 1
CRS_EPSG = 4490  # CGCS2000 geographic: everything is stored and computed in it
META_TABLE = "redline_meta"


class FieldType(str, Enum):
    """Types our own fields use."""

    TEXT = "text"
    REAL = "real"
    INTEGER = "integer"
    BINARY = "binary"


@dataclass(frozen=True)
class Field:
    """A column of one of our tables."""

    name: str
    type: FieldType = FieldType.TEXT


@dataclass(frozen=True)
class Table:
    """A table: its fields, its geometry type as WKT names it (empty: none), and the field that identifies a row."""

    name: str
    fields: tuple[Field, ...]
    geometry: str = ""
    key: str = ""

    def field_names(self) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return tuple(field.name for field in self.fields)

    def with_fields(self, *more: Field) -> Table:
        """The same table with further fields (the register keeps more about a comment than a package does)."""
        return Table(self.name, self.fields + more, self.geometry, self.key)


def _texts(names: str) -> tuple[Field, ...]:
    return tuple(Field(name) for name in names.split())


def _reals(names: str) -> tuple[Field, ...]:
    return tuple(Field(name, FieldType.REAL) for name in names.split())


META = Table(META_TABLE, _texts("key value"), key="key")

PATCH_FIELDS = _texts("patch_id code name type_code county_code") + _reals("area_km2")
PATCHES = Table("patches", _texts("piece_id") + PATCH_FIELDS, "MultiPolygon", "piece_id")
COUNTY = Table(
    "county",
    _texts("county_code name city_code city_name prov_code prov_name") + _reals("area_km2"),
    "MultiPolygon",
    "county_code",
)
NEIGHBOURS = Table("neighbours", COUNTY.fields, "MultiPolygon", "county_code")
BORDER_SEGMENTS = Table(
    "border_segments",
    _texts("segment_id county_code other_province other_county other_county_code class gap_or_overlap")
    + _reals("offset_m max_offset_m length_m")
    + _texts("patch_id other_patch"),
    "LineString",
    "segment_id",
)
PROTECTED_AREAS = Table("protected_areas", _texts("name kind level zone"), "MultiPolygon")
COMMENTS = Table(
    "comments",
    _texts(
        "comment_id number county_code kind reason_code statement basis proposal patch_ids field_name proposed_value "
        "author unit phone created_at updated_at state"
    ),
    key="comment_id",
)
COMMENT_AREAS = Table(
    "comment_areas", _texts("comment_id role") + _reals("area_km2"), "MultiPolygon", "comment_id"
)
COMMENT_LINES = Table(
    "comment_lines", _texts("comment_id role") + _reals("length_m"), "MultiLineString", "comment_id"
)
COMMENT_POINTS = Table("comment_points", _texts("comment_id role"), "Point", "comment_id")
EVIDENCE = Table(
    "evidence",
    _texts("evidence_id comment_id file_name media_type sha256 taken_at")
    + _reals("lon lat bearing")
    + (Field("data", FieldType.BINARY),),
    key="evidence_id",
)
REVIEW_STATE = Table("review_state", _texts("piece_id state by at"), key="piece_id")

SHAPE_TABLES = (COMMENT_AREAS, COMMENT_LINES, COMMENT_POINTS)
COMMENT_TABLES = (COMMENTS, *SHAPE_TABLES, EVIDENCE)
PACKAGE_TABLES = (META, COUNTY, NEIGHBOURS, PROTECTED_AREAS, BORDER_SEGMENTS, *COMMENT_TABLES, REVIEW_STATE)
SUBMISSION_TABLES = (META, *COMMENT_TABLES, REVIEW_STATE)

NEXT_DRAFT = Table("draft", _texts("patch_id"), "MultiPolygon", "patch_id")
LINEAGE = Table(
    "lineage",
    _texts("patch_id county_code type_code role")
    + _reals("area_km2")
    + _texts("number comment_id verdict reason"),
    "Geometry",
)
FINDINGS = Table(
    "findings",
    _texts("code severity subject county_code")
    + (Field("row", FieldType.INTEGER),)
    + _texts("title message why fix detail"),
    "Geometry",
)

FIXES = Table(
    "fixes",
    _texts("kind result")
    + (Field("row", FieldType.INTEGER),)
    + _texts("patch_id field before after")
    + _reals("area_before_m2 area_after_m2")
    + (Field("vertices_removed", FieldType.INTEGER),),
)

# What only the register has
_FROM = Field("submission_id")
DRAFT_PATCHES = Table("draft_patches", PATCH_FIELDS, "MultiPolygon", "patch_id")
DRAFT_PIECES = Table(
    "draft_pieces", _texts("piece_id patch_id county_code") + _reals("area_km2"), key="piece_id"
)
REMAINDERS = Table("remainders", _texts("patch_id") + _reals("area_km2"), "MultiPolygon", "patch_id")
LINE_SLIVERS = Table(
    "line_slivers", _texts("patch_id county_code of_county_code") + _reals("area_m2"), "MultiPolygon"
)
UNITS = Table(
    "units",
    _texts(
        "county_code name level type_codes protected_area_kinds city_code city_name prov_code prov_name "
        "state replied_at"
    )
    + _reals("area_km2 red_line_km2")
    + (
        Field("patches", FieldType.INTEGER),
        Field("comments", FieldType.INTEGER),
        Field("seen", FieldType.INTEGER),
    ),
    "MultiPolygon",
    "county_code",
)
PACKAGES = Table(
    "packages",
    _texts("package_id county_code level file_name secret issued_at")
    + (Field("issue", FieldType.INTEGER),)
    + _texts("state content_hash draft_id draft_fingerprint"),
    key="package_id",
)
SUBMISSIONS = Table(
    "submissions",
    _texts("submission_id package_id county_code file_name content_hash submitted_at received_at")
    + (Field("sequence", FieldType.INTEGER),)
    + _texts("author unit phone no_objection state refusal detail"),
    key="submission_id",
)
REGISTER_COMMENTS = COMMENTS.with_fields(_FROM)
_SHOWN = (Field("county_code"), Field("number"))
REGISTER_AREAS = COMMENT_AREAS.with_fields(*_SHOWN)
REGISTER_LINES = COMMENT_LINES.with_fields(*_SHOWN)
REGISTER_POINTS = COMMENT_POINTS.with_fields(*_SHOWN)
REGISTER_EVIDENCE = EVIDENCE.with_fields(_FROM)
REGISTER_REVIEW_STATE = REVIEW_STATE.with_fields(_FROM)  # of one piece, each unit's own mark
SUPERSEDED_COMMENTS = Table("superseded_comments", _texts("submission_id comment_id number content"))
CONFLICTS = Table(
    "conflicts",
    _texts("conflict_id kind comment_a comment_b number_a number_b") + _reals("size"),
    "Geometry",
    "conflict_id",
)
DECISIONS = Table(
    "decisions",
    _texts(
        "decision_id comment_id comment_hash verdict reason state adopted_part decided_by decided_at source"
    ),
    "MultiPolygon",
    "decision_id",
)
OPINIONS = Table(
    "opinions",
    _texts(
        "opinion_id number expert expert_unit stance text match document_name document_sha256 received_at"
    ),
    key="opinion_id",
)
EVENTS = Table(
    "events",
    (Field("position", FieldType.INTEGER), *_texts("at kind subject detail previous hash")),
    key="position",
)

REGISTER_TABLES = (
    META,
    REMAINDERS,
    LINE_SLIVERS,
    DRAFT_PIECES,
    UNITS,
    PROTECTED_AREAS,
    BORDER_SEGMENTS,
    PACKAGES,
    SUBMISSIONS,
    REGISTER_COMMENTS,
    REGISTER_AREAS,
    REGISTER_LINES,
    REGISTER_POINTS,
    REGISTER_EVIDENCE,
    SUPERSEDED_COMMENTS,
    REGISTER_REVIEW_STATE,
    CONFLICTS,
    DECISIONS,
    OPINIONS,
    EVENTS,
)
