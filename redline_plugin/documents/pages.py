"""What the Word templates can print: each page is one template, each name in it a placeholder.

``{{ title }}`` prints a text, ``{%tr for row in rows %}`` … ``{{ row.number }}`` … ``{%tr endfor %}`` a list. All are
texts, ready in Chinese; empty where there is nothing. ``resources/templates/README.md`` tells offices the same in
Chinese (a test holds that no name is missing there).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class UnitText:
    """A unit that was asked."""

    position: str
    name: str
    code: str


@dataclass(frozen=True)
class LevelText:
    """How many units of one level were asked and answered."""

    level: str
    asked: str
    replied: str
    no_objection: str
    silent: str


@dataclass(frozen=True)
class CountText:
    """How many comments have one verdict."""

    verdict: str
    count: str


@dataclass(frozen=True)
class CommentText:
    """One comment, in words. ``number`` also carries the bookmark, ``map`` the picture (empty without one)."""

    position: str
    number: Any
    unit: str
    unit_code: str
    received: str
    patches: str
    patch_lines: str
    kind: str
    reason: str
    statement: str
    basis: str
    proposal: str
    content: str
    areas: str
    areas_with_mu: str
    verdict: str
    decision_reason: str
    changes: str
    decision: str
    evidence: str
    remark: str
    opinions: str
    map: Any
    map_caption: str
    answer: Any


@dataclass(frozen=True)
class SynopsisPage:
    """意见汇总及采纳情况表. ``levels`` is empty where only counties were asked."""

    marking: str
    title: str
    round_title: str
    stage: str
    issuer: str
    issued: str
    deadline: str
    printed: str
    lead: str
    levels: tuple[LevelText, ...]
    counts: tuple[CountText, ...]
    rows: tuple[CommentText, ...]
    no_objection: tuple[UnitText, ...]
    no_objection_names: str
    silent: tuple[UnitText, ...]
    silent_names: str
    map_note: str


@dataclass(frozen=True)
class EvidenceText:
    """One piece of evidence and the comment it belongs to."""

    position: str
    number: str
    name: str


@dataclass(frozen=True)
class CountyReplyPage:
    """县级反馈意见表, 市级反馈意见表 or 部门反馈意见表: ``form_name`` and the labels say which."""

    form_name: str
    unit_label: str
    code_label: str
    ground_label: str
    share_label: str
    marking: str
    title: str
    round_title: str
    stage: str
    issuer: str
    issued: str
    deadline: str
    unit: str
    unit_code: str
    county_area: str
    red_line_area: str
    red_line_share: str
    patches: str
    patches_seen: str
    comment_count: str
    stance: str
    overall: str
    rows: tuple[CommentText, ...]
    evidence: tuple[EvidenceText, ...]
    author: str
    phone: str
    submitted: str
    government: str
    map_note: str


@dataclass(frozen=True)
class BorderText:
    """One stretch of the province border. ``segment`` also carries the bookmark."""

    position: str
    segment: Any
    segment_id: str
    unit: str
    other_county: str
    start: str
    end: str
    length: str
    our_patch: str
    their_patch: str
    border_class: str
    offset: str


@dataclass(frozen=True)
class BorderSumText:
    """Number and length of the stretches of one class."""

    border_class: str
    count: str
    length: str


@dataclass(frozen=True)
class BorderProvinceText:
    """The stretches along one neighbouring province."""

    heading: str
    province: str
    count: str
    length: str
    summary: str
    rows: tuple[BorderText, ...]
    sums: tuple[BorderSumText, ...]


@dataclass(frozen=True)
class BorderPage:
    """省际对接（接边）意见表."""

    marking: str
    title: str
    round_title: str
    stage: str
    issuer: str
    issued: str
    lead: str
    provinces: tuple[BorderProvinceText, ...]
    map_note: str


@dataclass(frozen=True)
class ExpertFormPage:
    """专家论证意见表. The names with ``mark_`` stand behind the labels of what an expert fills in."""

    marking: str
    title: str
    round_title: str
    stage: str
    issuer: str
    issued: str
    lead: str
    form_id: str
    mark_expert: Any
    mark_unit: Any
    mark_position: Any
    mark_speciality: Any
    mark_overall: Any
    mark_method: Any
    mark_results: Any
    mark_connection: Any
    mark_advice: Any
    mark_conclusion: Any
    rows: tuple[CommentText, ...]
    map_note: str


@dataclass(frozen=True)
class TypeText:
    """What of the red line is of one type."""

    name: str
    count: str
    area: str


@dataclass(frozen=True)
class LetterPage:
    """征求意见函. ``deadline`` and ``contact`` are empty where the office gave none, ``segments`` inland."""

    marking: str
    title: str
    subject: str
    round_title: str
    stage: str
    issuer: str
    issued: str
    deadline: str
    addressee: str
    unit: str
    unit_code: str
    package: str
    patches: str
    red_line_area: str
    red_line_share: str
    segments: str
    segments_length: str
    content: str
    types: tuple[TypeText, ...]
    contact: str
    map_note: str
