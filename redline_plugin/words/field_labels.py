"""What the fields of our tables are called in sentences and on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from redline_plugin.words.translation import tr

FIELDS: Mapping[str, Callable[[], str]] = {
    "patch_id": lambda: tr("patch id"),
    "piece_id": lambda: tr("piece id"),
    "code": lambda: tr("red-line code"),
    "name": lambda: tr("name"),
    "type_code": lambda: tr("type"),
    "county_code": lambda: tr("county code"),
    "city_name": lambda: tr("city"),
    "area_km2": lambda: tr("area (km²)"),
    "stated_area": lambda: tr("stated area"),
    "length_m": lambda: tr("length (m)"),
    "offset_m": lambda: tr("offset (m)"),
    "class": lambda: tr("class"),
    "other_province": lambda: tr("other province"),
    "other_county": lambda: tr("other province's county"),
    "other_patch": lambda: tr("other province's patch"),
    "number": lambda: tr("number"),
    "kind": lambda: tr("kind"),
    "reason_code": lambda: tr("reason"),
    "statement": lambda: tr("comment"),
    "basis": lambda: tr("basis"),
    "proposal": lambda: tr("proposal"),
    "patch_ids": lambda: tr("patches"),
    "field_name": lambda: tr("field to correct"),
    "proposed_value": lambda: tr("proposed value"),
    "author": lambda: tr("author"),
    "unit": lambda: tr("unit"),
    "phone": lambda: tr("phone"),
    "created_at": lambda: tr("written at"),
    "updated_at": lambda: tr("changed at"),
    "submitted_at": lambda: tr("submitted at"),
    "state": lambda: tr("state"),
    "role": lambda: tr("kind of shape"),
    "geometry": lambda: tr("shape"),
    "file_name": lambda: tr("file name"),
    "media_type": lambda: tr("file type"),
    "taken_at": lambda: tr("taken at"),
    "verdict": lambda: tr("verdict"),
    "reason": lambda: tr("reason of the decision"),
    "adopted_part": lambda: tr("adopted part"),
    "decided_by": lambda: tr("decided by"),
    "decided_at": lambda: tr("decided at"),
    "severity": lambda: tr("severity"),
    "subject": lambda: tr("subject"),
}
