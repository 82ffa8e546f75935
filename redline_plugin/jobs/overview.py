"""Looking into a file of ours: what the window shows when one is opened."""

from __future__ import annotations

from pathlib import Path
from typing import Union

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.overview import FindingsOverview, PackageOverview, RegisterOverview
from redline_plugin.model.package import FileKind
from redline_plugin.store.findings import open_findings
from redline_plugin.store.meta import kind_of
from redline_plugin.store.overviews import (
    comment_count,
    contradiction_count,
    finding_rows,
    piece_rows,
    reading,
    unit_rows,
)
from redline_plugin.store.packages import open_package
from redline_plugin.store.register import Register

Overview = Union[PackageOverview, RegisterOverview, FindingsOverview]


def overview_of(path: Path) -> Overview:
    """Read what there is to list of a county package, a register or the findings of a check; the file is only read.

    Raises InputError: SOURCE_MISSING, SOURCE_UNREADABLE, FILE_DAMAGED, NOT_OUR_FILE, WRONG_KIND, FORMAT_TOO_NEW.
    """
    with reading(path):
        kind = kind_of(path)
        if kind is FileKind.PACKAGE:
            return _package(path)
        if kind is FileKind.REGISTER:
            return _register(path)
        if kind is FileKind.FINDINGS:
            return _findings(path)
    expected = ", ".join(one.value for one in (FileKind.PACKAGE, FileKind.REGISTER, FileKind.FINDINGS))
    raise InputError(ErrorCode.WRONG_KIND, path=str(path), kind=kind.value, expected=expected)


def _package(path: Path) -> PackageOverview:
    dataset, head = open_package(path)
    return PackageOverview(head.round, head.unit, piece_rows(dataset, path), comment_count(dataset, path))


def _register(path: Path) -> RegisterOverview:
    with Register(path) as register:
        return RegisterOverview(
            round=register.round,
            province=register.meta.get("prov_name", ""),
            units=unit_rows(register.dataset, path),
            comments=comment_count(register.dataset, path),
            conflicts=contradiction_count(register.dataset, path),
        )


def _findings(path: Path) -> FindingsOverview:
    dataset, record = open_findings(path)
    return FindingsOverview(record, finding_rows(dataset, path))
