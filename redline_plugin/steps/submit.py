"""A county's answer: checked for completeness, put into canonical form, signed with its package's key.

The signature is an HMAC with the random key that the package carries and the register knows. It shows an answer that
was edited, mixed up or made for another package. It is no PKI: who has the package can sign.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

import shapely

from redline_plugin.model.comment import Comment
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.submission import ReviewMark, SubmissionHead
from redline_plugin.steps.integrity.fingerprint import canonical_json


def answer_hash(
    head: SubmissionHead,
    comments: Sequence[Comment],
    evidence: Sequence[Evidence],
    review: Sequence[ReviewMark],
) -> str:
    """SHA-256 over the whole answer; the order of comments, evidence and marks is no matter."""
    content = {
        "head": vars(head),
        "comments": [_comment_content(one) for one in sorted(comments, key=lambda one: one.comment_id)],
        "evidence": [_evidence_content(one) for one in sorted(evidence, key=lambda one: one.evidence_id)],
        "review": sorted([mark.piece_id, mark.state, mark.by, mark.at] for mark in review),
    }
    return hashlib.sha256(canonical_json(content)).hexdigest()


def sign(secret: str, content_hash: str) -> str:
    """HMAC-SHA-256 of an answer's hash with the package's key (hex)."""
    return hmac.new(bytes.fromhex(secret), content_hash.encode(), hashlib.sha256).hexdigest()


def is_signed(secret: str, content_hash: str, signature: str) -> bool:
    """Whether the signature was made with this key over this content (compared in constant time)."""
    return hmac.compare_digest(sign(secret, content_hash), signature)


def _comment_content(comment: Comment) -> dict[str, Any]:
    content = {name: value for name, value in vars(comment).items() if name not in ("shapes", "state")}
    shapes = [
        [shape.role.value, shapely.to_wkb(shape.geometry, hex=True, output_dimension=2, byte_order=1)]
        for shape in comment.shapes
    ]
    return {
        **content,
        "kind": comment.kind.value,
        "patch_ids": list(comment.patch_ids),
        "shapes": sorted(shapes),
    }


def _evidence_content(evidence: Evidence) -> dict[str, Any]:
    content = {name: value for name, value in vars(evidence).items() if name != "data"}
    return {**content, "data": hashlib.sha256(evidence.data).hexdigest()}
