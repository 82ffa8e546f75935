"""The file of findings: what a check found, as a layer, and what was checked."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pandas as pd
from osgeo import gdal

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.check_report import CheckReport, ReportedFinding
from redline_plugin.model.finding import Severity
from redline_plugin.model.package import FileKind
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.store.bulk_rows import append_rows, filling, take_triggers_out
from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.meta import read_meta, require_kind, small_number, write_meta
from redline_plugin.store.schema import FINDINGS
from redline_plugin.store.staging import staged_file
from redline_plugin.store.vector import (
    close,
    create_geopackage,
    create_table,
    open_vector,
    read_frame,
    unsynced,
)

# The middle of the box around a finding is near enough to find it
_REPORTED = (
    "SELECT code, severity, subject, county_code, row, detail, (ST_MinX(geom) + ST_MaxX(geom)) / 2 AS lon, "
    "(ST_MinY(geom) + ST_MaxY(geom)) / 2 AS lat FROM findings ORDER BY fid"
)


def write_findings(path: Path, findings: pd.DataFrame, record: CheckRecord) -> None:
    """Write a GeoPackage with the layer ``findings`` (EPSG:4490) and what was checked, staged. Raises WriteError.

    ``findings``: the columns of the table and ``geometry``; columns that are missing stay empty.
    """
    with staged_file(path) as temporary, unsynced():
        dataset = create_geopackage(temporary)
        write_meta(dataset, FileKind.FINDINGS, {**_record_values(record), **_counts(findings)})
        create_table(dataset, FINDINGS)
        write_layer_styles(dataset, [FINDINGS.name])
        close(dataset)
        with filling(temporary, take_triggers_out(temporary, (FINDINGS,))) as connection:
            append_rows(connection, FINDINGS, findings)


def open_findings(path: Path) -> tuple[gdal.Dataset, CheckRecord]:
    """Open a file of findings to read. Raises InputError (WRONG_KIND, FILE_DAMAGED and those of ``read_meta``)."""
    dataset = open_vector(str(path))
    meta = read_meta(dataset, str(path))
    require_kind(meta, str(path), FileKind.FINDINGS)
    try:
        return dataset, _record_of(meta)
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(ErrorCode.FILE_DAMAGED, path=str(path), detail="redline_meta") from error


def read_findings(path: Path) -> CheckReport:
    """A check with all its findings, in the order of the file: the most grave first.

    Raises InputError: SOURCE_MISSING, SOURCE_UNREADABLE, NOT_OUR_FILE, WRONG_KIND, FORMAT_TOO_NEW, FILE_DAMAGED.
    """
    dataset, record = open_findings(path)
    if dataset.GetLayerByName(FINDINGS.name) is None:
        raise InputError(ErrorCode.FILE_DAMAGED, path=str(path), detail=FINDINGS.name)
    try:
        result = dataset.ExecuteSQL(_REPORTED)
        rows = read_frame(result)
        dataset.ReleaseResultSet(result)
        return CheckReport(record, tuple(map(_reported, *(rows[name] for name in rows.columns))))
    except (RuntimeError, ValueError, TypeError) as error:
        raise InputError(ErrorCode.FILE_DAMAGED, path=str(path), detail=str(error)) from error


def _reported(
    code: Any, severity: Any, subject: Any, county: Any, row: Any, detail: Any, lon: Any, lat: Any
) -> ReportedFinding:
    """Raises ValueError or TypeError where a value is none of ours."""
    values = json.loads(detail) if detail else {}
    return ReportedFinding(
        code=_text(code),
        severity=_text(severity),
        subject=_text(subject),
        county_code=_text(county),
        row=0 if row is None or row != row else int(row),
        values=values if isinstance(values, dict) else {},
        place=None if lon is None or lon != lon else (float(lon), float(lat)),
    )


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _counts(findings: pd.DataFrame) -> dict[str, str]:
    """How many of each severity: for people who open the file in another program."""
    by_severity = findings["severity"].value_counts()
    return {f"{severity.value}s": str(int(by_severity.get(severity.value, 0))) for severity in Severity}


def _record_values(record: CheckRecord) -> dict[str, str]:
    return {
        **_source_values("draft", record.draft),
        "patches": str(record.patches),
        "checked_at": record.checked_at,
        "scale": str(record.scale),
        "thresholds": _as_json(dict(record.thresholds)),
        **(_source_values("counties", record.counties) if record.counties else {}),
        "protected_areas_path": record.protected_areas,
    }


def _source_values(name: str, source: LayerSource) -> dict[str, str]:
    return {
        f"{name}_path": source.path,
        f"{name}_layer": source.layer or "",
        f"{name}_answers": _as_json(asdict(source.answers)),
    }


def _record_of(meta: dict[str, str]) -> CheckRecord:
    """Raises ValueError, TypeError or AttributeError where a value is none of ours."""
    return CheckRecord(
        draft=_source_of("draft", meta),
        patches=small_number(meta.get("patches", "")) or 0,
        checked_at=meta.get("checked_at", ""),
        scale=small_number(meta.get("scale", "")) or 0,
        thresholds={
            str(name): float(value) for name, value in json.loads(meta.get("thresholds") or "{}").items()
        },
        counties=_source_of("counties", meta) if meta.get("counties_path") else None,
        protected_areas=meta.get("protected_areas_path", ""),
    )


def _source_of(name: str, meta: dict[str, str]) -> LayerSource:
    return LayerSource(
        meta.get(f"{name}_path", ""),
        meta.get(f"{name}_layer") or None,
        _answers_of(json.loads(meta.get(f"{name}_answers") or "{}")),
    )


def _answers_of(values: dict[str, Any]) -> SourceAnswers:
    return SourceAnswers(
        encoding=str(values.get("encoding", "")),
        crs=str(values.get("crs", "")),
        axes=AxisOrder(values.get("axes", AxisOrder.AS_STATED.value)),
        operation=str(values.get("operation", "")),
        fields=tuple((str(ours), str(theirs)) for ours, theirs in values.get("fields", ())),
    )


def _as_json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)
