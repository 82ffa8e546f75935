"""Command line: python -m demo.data.invented_province --out resources/sample."""

from __future__ import annotations

import argparse
from pathlib import Path

from demo.data.invented_province.sample import write_sample


def main() -> None:
    """Writes the sample and prints where."""
    parser = argparse.ArgumentParser(description="Write the sample of the invented province.")
    parser.add_argument("--out", type=Path, default=Path("resources/sample"))
    files = write_sample(parser.parse_args().out)
    for path in vars(files).values():
        print(f"{path} {path.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
