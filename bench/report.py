"""The measurements as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.measuring import Measured
from bench.plan import Comparison, Rival

NONE = "–"


@dataclass(frozen=True)
class Row:
    """What was measured of one comparison; ``half``: the job on half of the work. None: it could not be run."""

    comparison: Comparison
    ours: Measured
    half: Measured
    floor: Measured | None
    peers: tuple[tuple[Rival, Measured | None], ...]


def jobs_table(rows: Sequence[Row]) -> str:
    """Each job beside its floor."""
    lines = [
        "| job | work | seconds | processor | floor | × floor | twice the work | peak MB | floor's peak MB |",
        "|---|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for row in rows:
        lines.append(
            f"| {row.comparison.job} | {_facts(row.ours)} | {row.ours.seconds:.2f} | {row.ours.processor:.2f} "
            f"| {_seconds(row.floor)} | {_ratio(row.ours, row.floor)} "
            f"| {row.ours.processor / row.half.processor:.2f} | {row.ours.peak_mb:.0f} | {_peak(row.floor)} |"
        )
    return "\n".join(lines)


def growth_table(rows: Sequence[tuple[int, Measured]]) -> str:
    """One job on drafts of several sizes: whether time grows with the rows, and memory not at all."""
    lines = [
        "| patches | work | seconds | processor | processor per 100,000 | peak MB |",
        "|---:|---|---:|---:|---:|---:|",
    ]
    for patches, measured in rows:
        each = measured.processor / patches * 100_000
        lines.append(
            f"| {patches:,} | {_facts(measured)} | {measured.seconds:.1f} | {measured.processor:.1f} "
            f"| {each:.1f} | {measured.peak_mb:.0f} |"
        )
    return "\n".join(lines)


def peers_table(rows: Sequence[Row]) -> str:
    """Each job beside the other tools."""
    lines = [
        "| job | instead of it | its seconds | ours ÷ its | its peak MB |",
        "|---|---|---:|---:|---:|",
    ]
    for row in rows:
        for rival, measured in row.peers:
            lines.append(
                f"| {row.comparison.job} | {rival.name} | {_seconds(measured)} "
                f"| {_ratio(row.ours, measured)} | {_peak(measured)} |"
            )
    return "\n".join(lines)


def _facts(measured: Measured) -> str:
    return ", ".join(f"{value:,.0f} {name}" for name, value in measured.facts.items())


def _seconds(measured: Measured | None) -> str:
    return NONE if measured is None else f"{measured.seconds:.2f}"


def _peak(measured: Measured | None) -> str:
    return NONE if measured is None else f"{measured.peak_mb:.0f}"


def _ratio(ours: Measured, other: Measured | None) -> str:
    return NONE if other is None else f"{ours.seconds / other.seconds:.2f}"
