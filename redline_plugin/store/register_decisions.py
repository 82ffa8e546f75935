"""Decisions, conflicts and opinions in the register. Decisions are appended, never changed; the newest one counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from redline_plugin.model.conflict import Conflict, ConflictKind
from redline_plugin.model.decision import AdoptedPart, Decision, DecisionState, Verdict
from redline_plugin.model.opinion import Opinion, OpinionMatch, Stance
from redline_plugin.store.comment_tables import text_of
from redline_plugin.store.register import Register, now
from redline_plugin.store.schema import CONFLICTS, DECISIONS, OPINIONS


@dataclass(frozen=True)
class RecordedDecision:
    """A decision with the hash of the comment as it stood then: a comment changed since asks for a new decision."""

    decision: Decision
    comment_hash: str


def append_decisions(register: Register, decisions: Sequence[RecordedDecision], source: str) -> None:
    """Record decisions (inside a transaction); ``source`` names the sheet or window they came from."""
    rows = []
    for recorded in decisions:
        decision = recorded.decision
        row = {**vars(decision), "comment_hash": recorded.comment_hash, "source": source}
        row.update(
            verdict=decision.verdict.value,
            state=decision.state.value,
            adopted_part=decision.adopted_part.value,
            geometry=decision.adopted_areas,
        )
        rows.append(row)
    register.append(
        DECISIONS, pd.DataFrame(rows, columns=[*DECISIONS.field_names(), "geometry"], dtype=object)
    )


def current_decisions(register: Register) -> dict[str, RecordedDecision]:
    """The decision that counts of each comment, by comment id: the last one recorded."""
    return {
        row["comment_id"]: RecordedDecision(_decision(row), text_of(row["comment_hash"]))
        for row in register.frame(DECISIONS).to_dict("records")
    }


def _decision(row: dict) -> Decision:
    return Decision(
        decision_id=row["decision_id"],
        comment_id=row["comment_id"],
        verdict=Verdict(row["verdict"]),
        reason=text_of(row["reason"]),
        state=DecisionState(row["state"]),
        decided_by=text_of(row["decided_by"]),
        decided_at=text_of(row["decided_at"]),
        adopted_part=AdoptedPart(row["adopted_part"]),
        adopted_areas=row["geometry"],
    )


def replace_conflicts(register: Register, conflicts: Sequence[Conflict], numbers: dict[str, str]) -> None:
    """Put the conflicts found now in the place of those found before (inside a transaction)."""
    register.clear(CONFLICTS)
    rows = [
        {
            **vars(conflict),
            "kind": conflict.kind.value,
            "number_a": numbers.get(conflict.comment_a, ""),
            "number_b": numbers.get(conflict.comment_b, ""),
        }
        for conflict in conflicts
    ]
    register.append(
        CONFLICTS, pd.DataFrame(rows, columns=[*CONFLICTS.field_names(), "geometry"], dtype=object)
    )


def conflicts(register: Register) -> list[Conflict]:
    """The conflicts found at the last merge."""
    texts = ("conflict_id", "comment_a", "comment_b")
    return [
        Conflict(
            kind=ConflictKind(row["kind"]),
            geometry=row["geometry"],
            size=float(row["size"]),
            **{name: row[name] for name in texts},
        )
        for row in register.frame(CONFLICTS).to_dict("records")
    ]


def append_opinions(register: Register, opinions: Sequence[Opinion]) -> int:
    """Record opinions that are not there yet (inside a transaction); how many were new."""
    known = set(register.frame(OPINIONS)["opinion_id"])
    rows = []
    for opinion in opinions:
        if opinion.opinion_id in known:
            continue
        row = {
            **vars(opinion),
            "stance": opinion.stance.value,
            "match": opinion.match.value,
            "received_at": now(),
        }
        rows.append(row)
    register.append(OPINIONS, pd.DataFrame(rows, columns=OPINIONS.field_names(), dtype=object))
    return len(rows)


def opinions(register: Register) -> list[Opinion]:
    """All opinions read so far."""
    names = "opinion_id number expert expert_unit text document_name document_sha256".split()
    return [
        Opinion(
            stance=Stance(row["stance"]),
            match=OpinionMatch(row["match"]),
            **{name: text_of(row[name]) for name in names},
        )
        for row in register.frame(OPINIONS).to_dict("records")
    ]
