"""The gate for Word and Excel files from outside: nothing of them is parsed before its size and kind are known.

A .docx or .xlsx is a zip archive of XML parts. Held back are: archives that unpack to too much, encrypted or doubled
entries, macros and ActiveX, and document type definitions (the way to entities, and so to files of this machine and to
text that grows without end). Links to outside are never followed: nothing here opens a network connection.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import etree

from redline_plugin.errors import ErrorCode, InputError, RefusedError

_MB = 1 << 20
_PROLOG_STEP = 1 << 16
_PROLOG_LIMIT = 1 << 20
_OLE_SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")  # .doc, .xls, and anything encrypted with a password
_MACRO_PARTS = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_MACRO_FOLDERS = ("activex", "macrosheets")
_ENCRYPTED = 0x1
_CONTENT_TYPES = "[Content_Types].xml"
_OFFICE_DOCUMENT = "/officeDocument"


@dataclass(frozen=True)
class OfficeLimits:
    """How large a file from outside may be; generous for a form with a thousand maps."""

    file_mb: int = 300
    unpacked_mb: int = 600
    part_mb: int = 64  # of one XML part
    entries: int = 10_000
    ratio: int = 200  # unpacked to packed, of parts over a megabyte


class OfficeFile:
    """A file that passed the gate; gives its parts, bounded, and their XML, parsed without entities or network."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path = path
        self._archive = archive
        self.names = frozenset(archive.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises RefusedError (FILE_DAMAGED)."""
        try:
            return self._archive.read(name)
        except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, NotImplementedError) as error:
            raise RefusedError(
                ErrorCode.FILE_DAMAGED, path=str(self.path), detail=f"{name}: {error}"
            ) from error

    def xml(self, name: str) -> Any:
        """The root element of a part. Raises RefusedError (FILE_DAMAGED)."""
        try:
            return etree.fromstring(self.read(name), _parser())
        except etree.XMLSyntaxError as error:
            raise RefusedError(
                ErrorCode.FILE_DAMAGED, path=str(self.path), detail=f"{name}: {error}"
            ) from error

    def relations(self, name: str) -> dict[str, tuple[str, bool]]:
        """What a part is related to: type → (target, whether it is outside). ``""`` is the file itself."""
        folder, _, file = name.rpartition("/")
        part = f"{folder}/_rels/{file}.rels".lstrip("/")
        if part not in self.names:
            return {}
        found: dict[str, tuple[str, bool]] = {}
        for relation in self.xml(part):
            if not isinstance(relation.tag, str):
                continue
            outside = relation.get("TargetMode") == "External"
            target = relation.get("Target", "")
            where = (target, True) if outside else (_part_name(folder, target), False)
            found.setdefault(relation.get("Type", ""), where)  # the first counts, as in Word
        return found

    def related(self, name: str, kind: str) -> str | None:
        """The part of this file that ``name`` is related to by a relation whose type ends in ``kind``."""
        for relation, (target, outside) in self.relations(name).items():
            if relation.endswith(kind) and not outside and target in self.names:
                return target
        return None

    def main_part(self) -> str | None:
        """The part that holds the document, ``word/document.xml`` as a rule."""
        return self.related("", _OFFICE_DOCUMENT)


@contextmanager
def open_office_file(path: Path, limits: OfficeLimits | None = None) -> Iterator[OfficeFile]:
    """Open a .docx or .xlsx that came from outside.

    Raises InputError (SOURCE_MISSING, SOURCE_UNREADABLE) and RefusedError (FILE_TOO_LARGE, FILE_DAMAGED,
    DOCUMENT_UNSAFE, DOCUMENT_NOT_OURS for a file that is no .docx or .xlsx at all).
    """
    path = Path(path)
    limits = limits or OfficeLimits()
    _check_file(path, limits)
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise RefusedError(ErrorCode.FILE_DAMAGED, path=str(path), detail=str(error)) from error
    except OSError as error:
        raise InputError(ErrorCode.SOURCE_UNREADABLE, path=str(path), detail=str(error)) from error
    with archive:
        _check_entries(path, archive, limits)
        file = OfficeFile(path, archive)
        if _CONTENT_TYPES not in file.names:
            raise RefusedError(ErrorCode.DOCUMENT_NOT_OURS, path=str(path))
        _check_prologs(path, archive)
        _check_macros(path, file)
        yield file


def _check_file(path: Path, limits: OfficeLimits) -> None:
    try:
        size = path.stat().st_size
        with open(path, "rb") as file:
            start = file.read(len(_OLE_SIGNATURE))
    except FileNotFoundError as error:
        raise InputError(ErrorCode.SOURCE_MISSING, path=str(path)) from error
    except OSError as error:
        raise InputError(ErrorCode.SOURCE_UNREADABLE, path=str(path), detail=str(error)) from error
    if start == _OLE_SIGNATURE:
        raise RefusedError(ErrorCode.DOCUMENT_NOT_OURS, path=str(path), detail="old format or password")
    if size > limits.file_mb * _MB:
        _too_large(path, size, limits.file_mb)


def _too_large(path: Path, size: int, limit_mb: int) -> None:
    raise RefusedError(
        ErrorCode.FILE_TOO_LARGE, path=str(path), size_mb=-(-size // _MB), limit_mb=limit_mb
    )  # rounded up: 300.1 MB is not "300 of 300"


def _unsafe(path: Path, detail: str) -> RefusedError:
    return RefusedError(ErrorCode.DOCUMENT_UNSAFE, path=str(path), detail=detail)


def _check_entries(path: Path, archive: zipfile.ZipFile, limits: OfficeLimits) -> None:
    entries = archive.infolist()
    if len(entries) > limits.entries:
        raise _unsafe(path, f"{len(entries)} entries")
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) != len(names):
        raise _unsafe(path, "entries of the same name")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unpacked_mb * _MB:
        _too_large(path, unpacked, limits.unpacked_mb)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise _unsafe(path, f"{entry.filename}: encrypted")
        if entry.file_size > _MB and entry.file_size > limits.ratio * max(entry.compress_size, 1):
            raise _unsafe(path, f"{entry.filename}: packed too tightly")
        if _is_xml_name(entry.filename) and entry.file_size > limits.part_mb * _MB:
            _too_large(path, entry.file_size, limits.part_mb)


def _check_macros(path: Path, file: OfficeFile) -> None:
    for name in file.names:
        pure = PurePosixPath(name.lower())
        if pure.name in _MACRO_PARTS or any(folder in pure.parts for folder in _MACRO_FOLDERS):
            raise _unsafe(path, f"macro: {name}")
    for kind in file.xml(_CONTENT_TYPES):
        content_type = kind.get("ContentType", "") if isinstance(kind.tag, str) else ""
        if "macroenabled" in content_type.lower() or "vbaproject" in content_type.lower():
            raise _unsafe(path, f"macro: {content_type}")


def _check_prologs(path: Path, archive: zipfile.ZipFile) -> None:
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        try:
            with archive.open(entry) as part:
                _refuse_dtd(path, entry.filename, part)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            detail = f"{entry.filename}: {error}"
            raise RefusedError(ErrorCode.FILE_DAMAGED, path=str(path), detail=detail) from error


def _refuse_dtd(path: Path, name: str, part: Any) -> None:
    """Parse up to the root element, no further: a type definition can only stand before it."""
    parser = etree.XMLPullParser(
        events=("start",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    taken = 0
    chunk = part.read(_PROLOG_STEP)
    if not _is_xml_name(name) and not _looks_like_xml(chunk):
        return
    while chunk:
        try:
            parser.feed(chunk)
        except etree.XMLSyntaxError as error:
            detail = f"{name}: {error}"
            raise RefusedError(ErrorCode.FILE_DAMAGED, path=str(path), detail=detail) from error
        for _, element in parser.read_events():
            if element.getroottree().docinfo.internalDTD is not None:
                raise _unsafe(path, f"{name}: document type definition")
            return
        taken += len(chunk)
        if taken >= _PROLOG_LIMIT:
            raise _unsafe(path, f"{name}: no XML within the first megabyte")
        chunk = part.read(_PROLOG_STEP)


def _is_xml_name(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml"))


def _looks_like_xml(start: bytes) -> bool:
    return start.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _part_name(folder: str, target: str) -> str:
    """A relation's target as a name in the archive; ``..`` never leads out of it."""
    parts: list[str] = [] if target.startswith("/") else [part for part in folder.split("/") if part]
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
