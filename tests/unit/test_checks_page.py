"""The page about the checks says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from redline_plugin.model.check_info import CHECK_INFO
from redline_plugin.model.thresholds import THRESHOLD_INFO, Thresholds
from redline_plugin.steps.checks.small import LISTED

PAGE = (Path(__file__).resolve().parents[2] / "docs/checks.md").read_text(encoding="utf-8")


def test_every_check_stands_there_with_severity_and_fix() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (error|warning) \| (\w+) \| (.+) \|$", PAGE, re.MULTILINE)
    assert [(code, severity, fix) for code, severity, fix, _ in rows] == [
        (info.code.value, info.severity.value, info.fix.value) for info in CHECK_INFO.values()
    ]
    for code, _, _, words in rows:
        named = set(re.findall(r"`(\w+)`", words))
        info = next(info for info in CHECK_INFO.values() if info.code.value == code)
        assert named <= set(info.thresholds), code
    assert str(LISTED) in PAGE


def test_every_threshold_stands_there_with_its_default_and_provenance() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([\d.]+) \| (\S*) ?\| (\w+) \|$", PAGE, re.MULTILINE)
    assert [(name, float(number), unit, provenance) for name, number, unit, provenance in rows] == [
        (info.name, float(getattr(Thresholds(), info.name)), info.unit, info.provenance.value)
        for info in THRESHOLD_INFO.values()
    ]
