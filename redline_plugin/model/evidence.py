"""Evidence (证明材料) attached to a comment."""

from __future__ import annotations

from dataclasses import dataclass

ALLOWED_MEDIA_TYPES = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "application/pdf": (".pdf",),
    "image/tiff": (".tif", ".tiff"),
}


@dataclass(frozen=True)
class Evidence:
    """A photo or scan. ``lon``/``lat`` in EPSG:4490 and ``bearing`` in degrees from EXIF, None where there is none."""

    evidence_id: str
    comment_id: str
    file_name: str
    media_type: str
    sha256: str
    data: bytes
    taken_at: str = ""
    lon: float | None = None
    lat: float | None = None
    bearing: float | None = None
