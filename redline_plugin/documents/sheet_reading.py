"""The cells of a table from outside as texts: .xlsx through the gate, or .csv in whatever encoding Excel gave it."""

from __future__ import annotations

import csv
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from redline_plugin.documents.gate import OfficeLimits, open_office_file
from redline_plugin.documents.text import clean
from redline_plugin.errors import ErrorCode, InputError, RefusedError

MAX_ROWS = 50_000
MAX_COLUMNS = 100
MAX_SHEETS = 50
_LIMITS = OfficeLimits(file_mb=50, unpacked_mb=200, part_mb=150, entries=2_000)
_CSV_LIMIT_MB = 50
_ENCODINGS = ("utf-8-sig", "gb18030")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ",\t;"
_CSV_CELL_LIMIT = 1 << 20
_CSV_HEAD = 4096  # characters that the separator is told from

Row = tuple[str, ...]


def read_tables(path: Path) -> Generator[Generator[Row, None, None], None, None]:
    """The sheets of a workbook, or the one table of a CSV file, each row as texts; close both when done reading.

    Raises InputError: SOURCE_MISSING, SHEET_UNREADABLE (no such format, damaged, unsafe, too large).
    """
    path = Path(path)
    if not path.is_file():
        raise InputError(ErrorCode.SOURCE_MISSING, path=str(path))
    with _telling(path):
        if path.suffix.lower() in (".csv", ".txt"):
            yield _csv_rows(path)
        else:
            yield from _workbook_rows(path)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Turn what libraries raise on a broken file into words; around every piece that reads, as rows are read lazily."""
    try:
        yield
    except RefusedError as error:
        detail = f"{error.code.value} {error.values.get('detail', '')}".strip()
        raise _unreadable(path, detail) from error
    except (InvalidFileException, BadZipFile, zlib.error, etree.LxmlError, SyntaxError, csv.Error) as error:
        raise _unreadable(path, str(error)) from error
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, ArithmeticError, EOFError) as error:
        # openpyxl meets a broken workbook with any of these
        raise _unreadable(path, f"{type(error).__name__}: {error}") from error
    except OSError as error:
        raise InputError(ErrorCode.SOURCE_UNREADABLE, path=str(path), detail=str(error)) from error


def _workbook_rows(path: Path) -> Iterator[Generator[Row, None, None]]:
    with open_office_file(path, _LIMITS) as file:
        if not any(name.startswith("xl/") for name in file.names):
            raise _unreadable(path, "no workbook")
    book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets[:MAX_SHEETS]:
            sheet.reset_dimensions()  # what a file says of its own size is not to be trusted
            yield _sheet_rows(path, sheet)
    finally:
        book.close()


def _sheet_rows(path: Path, sheet: Any) -> Generator[Row, None, None]:
    with _telling(path), closing(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)) as rows:
        for count, cells in enumerate(rows):
            if count >= MAX_ROWS:
                raise _unreadable(path, f"more than {MAX_ROWS} rows")
            yield tuple(_text(value) for value in cells)


def _csv_rows(path: Path) -> Generator[Row, None, None]:
    with _telling(path):
        if path.stat().st_size > _CSV_LIMIT_MB << 20:
            raise _unreadable(path, f"larger than {_CSV_LIMIT_MB} MB")
        text = _decoded(path)
        delimiter = max(_DELIMITERS, key=text[:_CSV_HEAD].count)
        csv.field_size_limit(_CSV_CELL_LIMIT)
        for count, cells in enumerate(csv.reader(StringIO(text, newline=""), delimiter=delimiter)):
            if count >= MAX_ROWS:
                raise _unreadable(path, f"more than {MAX_ROWS} rows")
            yield tuple(_text(cell) for cell in cells[:MAX_COLUMNS])


def _decoded(path: Path) -> str:
    raw = path.read_bytes()
    encodings = ("utf-16",) if raw.startswith(_UTF16_MARKS) else _ENCODINGS
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _unreadable(path, "neither UTF-8 nor GB18030")


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, (datetime, date)):
        value = value.isoformat()
    return clean(str(value)).strip()


def _unreadable(path: Path, detail: str) -> InputError:
    return InputError(ErrorCode.SHEET_UNREADABLE, path=str(path), detail=detail)
