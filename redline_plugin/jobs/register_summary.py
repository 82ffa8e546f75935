"""The synopsis of a register: who answered, every comment, the decision that counts."""

from __future__ import annotations

from redline_plugin.jobs.document_rows import patch_codes
from redline_plugin.model.comment import Comment
from redline_plugin.model.decision import Decision
from redline_plugin.model.opinion import OpinionMatch
from redline_plugin.model.summary import Synopsis
from redline_plugin.steps.decide import comment_hash
from redline_plugin.steps.summarise import Answered, comment_rows, synopsis
from redline_plugin.store import register_answers as answers
from redline_plugin.store.register import Register
from redline_plugin.store.register_decisions import current_decisions, opinions


def counting_decisions(register: Register, comments: tuple[Comment, ...]) -> dict[str, Decision]:
    """The decision that counts of each comment, by comment id.

    A decision made on a comment that the county has changed since does not count: it answers another question.
    """
    recorded = current_decisions(register)
    return {
        comment.comment_id: recorded[comment.comment_id].decision
        for comment in comments
        if comment.comment_id in recorded
        and recorded[comment.comment_id].comment_hash == comment_hash(comment)
    }


def synopsis_of(register: Register) -> Synopsis:
    """The consolidated comments of the register as it stands, without maps."""
    comments = answers.comments(register)
    accepted = answers.accepted_answers(register)
    submitted_at = {code: answer.submitted_at for code, answer in accepted.items()}
    no_objection = frozenset(code for code, answer in accepted.items() if answer.no_objection)
    rows = comment_rows(
        comments,
        counting_decisions(register, comments),
        register.units(),
        answers.evidence(register),
        patch_codes(register.patches()),
        submitted_at,
        {code: answer.issue for code, answer in accepted.items() if answer.asked_again},
    )
    read = [opinion for opinion in opinions(register) if opinion.match is not OpinionMatch.UNKNOWN]
    return synopsis(register.round, register.asked(), Answered(submitted_at, no_objection), rows, read)
