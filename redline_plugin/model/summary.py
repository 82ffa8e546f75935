"""What the documents print: numbers and rows, ready but without any wording of their own."""

from __future__ import annotations

from dataclasses import dataclass, field

from redline_plugin.model.comment import CommentKind
from redline_plugin.model.decision import Verdict
from redline_plugin.model.opinion import Stance
from redline_plugin.model.round import Round
from redline_plugin.model.unit import Unit


@dataclass(frozen=True)
class CommentRow:
    """One row of 意见汇总及采纳情况表. Areas in km² on the ellipsoid; ``verdict`` None while undecided.

    ``field_name`` and ``proposed_value`` are set for comments about an attribute or a name. ``earlier_issue``: the
    issue of the unit's package that it was made on, where a later one has been issued since; else 0.
    """

    number: str
    comment_id: str
    unit: Unit
    received_at: str
    patches: tuple[str, ...]  # codes of the patches, as people know them
    kind: CommentKind
    reason_code: str
    statement: str
    basis: str
    proposal: str
    take_out_km2: float
    bring_in_km2: float
    line_km: float
    verdict: Verdict | None
    decision_reason: str
    adopted_out_km2: float
    adopted_in_km2: float
    evidence_names: tuple[str, ...] = ()
    remark: str = ""
    map_png: bytes | None = None
    field_name: str = ""
    proposed_value: str = ""
    earlier_issue: int = 0


@dataclass(frozen=True)
class OpinionRow:
    """An expert's opinion beside the comment it is about."""

    number: str
    expert: str
    stance: Stance
    text: str


@dataclass(frozen=True)
class Synopsis:
    """意见汇总及采纳情况表: who was asked, who answered, every comment with its decision.

    ``replied`` holds every unit that answered, those of ``no_objection`` included. ``register_id`` names the register
    that the rows come from: a form printed from it is read back only into it.
    """

    round: Round
    asked: tuple[Unit, ...]
    replied: tuple[Unit, ...]
    no_objection: tuple[Unit, ...]
    silent: tuple[Unit, ...]
    rows: tuple[CommentRow, ...]
    opinions: tuple[OpinionRow, ...] = ()
    register_id: str = ""

    def count(self, verdict: Verdict | None) -> int:
        """How many comments have this verdict (None: not decided yet)."""
        return sum(row.verdict == verdict for row in self.rows)


@dataclass(frozen=True)
class CountyReply:
    """县级反馈意见表: one unit's answer, as the unit signs and stamps it; ``county_km2``: the ground of its counties.

    ``stance`` NONE leaves the boxes 同意 / 修改后同意 / 不同意 to the pen of whoever signs.
    """

    round: Round
    unit: Unit
    county_km2: float
    red_line_km2: float
    patch_count: int
    seen_count: int
    no_objection: bool
    rows: tuple[CommentRow, ...]
    author: str
    phone: str
    submitted_at: str
    stance: Stance = Stance.NONE


@dataclass(frozen=True)
class BorderRow:
    """One stretch of the province border. Coordinates EPSG:4490, lengths in metres.

    ``gap_or_overlap`` is ``gap`` or ``overlap`` for an offset, else empty; patches by the codes people know.
    """

    segment_id: str
    unit: Unit
    other_province: str
    other_county: str
    border_class: str
    length_m: float
    offset_m: float
    start: tuple[float, float]
    end: tuple[float, float]
    our_patch: str
    their_patch: str
    gap_or_overlap: str = ""


@dataclass(frozen=True)
class BorderTable:
    """省际对接(接边)意见表."""

    round: Round
    rows: tuple[BorderRow, ...]


@dataclass(frozen=True)
class TypeFigures:
    """What of a unit's red line is of one type (LXBM; empty where the draft names none)."""

    type_code: str
    count: int
    area_km2: float


@dataclass(frozen=True)
class UnitFigures:
    """What a unit is asked about, in numbers. Areas in km² on the ellipsoid; ``by_type`` in the order of the codes.

    ``ground_km2``: of its counties; ``count``: its pieces; ``segments`` and ``segments_km``: of the province border.
    """

    unit: Unit
    ground_km2: float
    count: int
    red_line_km2: float
    by_type: tuple[TypeFigures, ...] = ()
    segments: int = 0
    segments_km: float = 0.0


@dataclass(frozen=True)
class Letter:
    """征求意见函: to one unit, with its package. ``contact``: who answers questions, as the office writes it."""

    round: Round
    figures: UnitFigures
    package_name: str
    contact: str = ""


@dataclass(frozen=True)
class LedgerRow:
    """面积台账, one county and type. km² on the ellipsoid; after = before − out + in."""

    unit: Unit
    type_code: str
    before_km2: float
    out_km2: float
    in_km2: float
    after_km2: float


@dataclass(frozen=True)
class LineageRow:
    """变更来源: one changed piece of the next draft and the decision that made it."""

    patch_id: str
    patch_code: str
    county_code: str
    role: str
    area_km2: float
    number: str
    verdict: Verdict
    reason: str


@dataclass(frozen=True)
class Ledger:
    """The area ledger of a revision with the origin of every change."""

    round: Round
    next_stage: str
    rows: tuple[LedgerRow, ...]
    lineage: tuple[LineageRow, ...] = field(default_factory=tuple)
