"""What happened to the register, in order, chained by hashes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class EventKind(str, Enum):
    """Things worth a line in the log."""

    ROUND_OPENED = "round_opened"
    SOURCE_TAKEN = "source_taken"  # a layer from outside, and what was noticed of it
    PACKAGE_ISSUED = "package_issued"
    DRAFT_REPLACED = "draft_replaced"  # by a later one of the same round; units it concerns get new packages
    SUBMISSION_ACCEPTED = "submission_accepted"
    SUBMISSION_SUPERSEDED = "submission_superseded"
    SUBMISSION_REFUSED = "submission_refused"
    CONFLICTS_FOUND = "conflicts_found"
    DECISION_RECORDED = "decision_recorded"
    DRAFT_REVISED = "draft_revised"
    DOCUMENTS_EXPORTED = "documents_exported"
    OPINIONS_IMPORTED = "opinions_imported"


@dataclass(frozen=True)
class Event:
    """One line: ``hash`` covers this line and ``previous``, so a line taken out or changed later shows."""

    position: int
    at: str
    kind: EventKind
    subject: str
    detail: str
    previous: str
    hash: str
