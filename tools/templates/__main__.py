"""Writes every template into ``resources/templates``."""

from __future__ import annotations

from pathlib import Path

from tools.templates import border_table, check_report, county_reply, expert_form, letter, synopsis
from tools.templates.paper import reproducible_bytes

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "templates"
BUILDERS = {
    "synopsis": synopsis.build,
    "county_reply": county_reply.build,
    "border_table": border_table.build,
    "expert_form": expert_form.build,
    "check_report": check_report.build,
    "letter": letter.build,
}


def main() -> None:
    """Build and write."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, build in BUILDERS.items():
        (FOLDER / f"{name}.docx").write_bytes(reproducible_bytes(build()))


if __name__ == "__main__":
    main()
