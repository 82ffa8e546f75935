"""What a county says about the draft."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class CommentKind(str, Enum):
    """Kinds of comment (意见类型), after the table of the reply forms."""

    TAKE_OUT = "take_out"  # 调出
    BRING_IN = "bring_in"  # 调入
    BOUNDARY = "boundary"  # 边界调整 / 争议边界
    ATTRIBUTE = "attribute"  # 属性更正
    NAME = "name"  # 命名编码
    COUNTY_LINE = "county_line"  # 行政界线
    TEXT = "text"  # 文本、管控措施
    NO_OBJECTION = "no_objection"  # 无意见
    OTHER = "other"


KINDS_WITH_GEOMETRY = frozenset({CommentKind.TAKE_OUT, CommentKind.BRING_IN, CommentKind.BOUNDARY})
KINDS_ABOUT_A_FIELD = frozenset({CommentKind.ATTRIBUTE, CommentKind.NAME})


class Role(str, Enum):
    """What a shape of a comment stands for."""

    TAKE_OUT = "take_out"
    BRING_IN = "bring_in"
    DISPUTED_BOUNDARY = "disputed_boundary"
    LOCATION = "location"


AREA_ROLES = (Role.TAKE_OUT, Role.BRING_IN)


class CommentState(str, Enum):
    """A comment on its way: at the county, at the province, answered, or replaced by a later submission."""

    OPEN = "open"
    SUBMITTED = "submitted"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class ReviewState(str, Enum):
    """How far the county has looked at one piece."""

    NOT_SEEN = "not_seen"
    NO_OBJECTION = "no_objection"
    COMMENTED = "commented"


class Reason(str, Enum):
    """Reasons a county gives (R01–R18, R99); the words stand in ``resources/codes/reasons.csv``."""

    PERMANENT_FARMLAND = "R01"
    FARMLAND = "R02"
    TOWN_LAND = "R03"
    VILLAGE = "R04"
    MINING_RIGHT = "R05"
    EXPLORATION_RIGHT = "R06"
    COMMERCIAL_FOREST = "R07"
    TRANSPORT = "R08"
    WATER_WORKS = "R09"
    ENERGY_LINES = "R10"
    WIND_AND_SOLAR = "R11"
    TOURISM = "R12"
    INDUSTRIAL_PARK = "R13"
    PROTECTED_AREA_LIMIT = "R14"
    COUNTY_LINE = "R15"
    DATA_ERROR = "R16"
    NEIGHBOUR_MISMATCH = "R17"
    SHOULD_BE_PROTECTED = "R18"
    OTHER = "R99"


@dataclass(frozen=True)
class CommentShape:
    """One shape of a comment, EPSG:4490. Areas are MultiPolygons, boundaries MultiLineStrings, locations Points."""

    role: Role
    geometry: BaseGeometry


@dataclass(frozen=True)
class Comment:
    """One comment of one county, whole in itself: it names the round and the draft it was made on.

    ``number`` is what people see (``140728-0007``); ``comment_id`` is what machines merge by. ``field_name`` and
    ``proposed_value`` are set for comments about an attribute or a name. Times are ISO 8601 text with offset.
    """

    comment_id: str
    number: str
    county_code: str
    kind: CommentKind
    reason_code: str
    statement: str
    basis: str = ""
    proposal: str = ""
    patch_ids: tuple[str, ...] = ()
    field_name: str = ""
    proposed_value: str = ""
    author: str = ""
    unit: str = ""
    phone: str = ""
    created_at: str = ""
    updated_at: str = ""
    state: CommentState = CommentState.OPEN
    shapes: tuple[CommentShape, ...] = ()
