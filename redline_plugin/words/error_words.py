"""One sentence for each error code: what is wrong, where, and what to do. Filled in by ``words.errors``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from redline_plugin.errors import ErrorCode
from redline_plugin.words.translation import tr

# Words for what the sentence of the code would leave a hole in: by the value that is empty
WITHOUT: Mapping[ErrorCode, Mapping[str, Callable[[], str]]] = {
    ErrorCode.LAYER_MISSING: {
        "available": lambda: tr("“{path}” holds no map layer at all. Choose another file."),
        "layer": lambda: tr("“{path}” holds no map layer. It has: {available}. Choose another file."),
    },
    ErrorCode.CRS_MISSING: {
        "suggested": lambda: tr(
            "{place} does not say its coordinate system, and its numbers fit none of CGCS2000. Ask the sender for "
            "the layer in CGCS2000 (EPSG:4490)."
        ),
    },
    ErrorCode.COORDINATES_IMPLAUSIBLE: {
        "suggested": lambda: tr(
            "{place} says that it is in {crs}, but the coordinate ({x}, {y}) of row {row} does not lie in China "
            "then, nor in any system of CGCS2000. Ask the sender for the layer in CGCS2000 (EPSG:4490)."
        ),
    },
    ErrorCode.GEOMETRY_INVALID: {
        "path": lambda: tr(
            "These shapes cross themselves or are broken: {rows}. Have them repaired where they were drawn, "
            "and take the file in again."
        ),
    },
    ErrorCode.PATCH_IDS_DUPLICATE: {
        "path": lambda: tr(
            "These patches occur more than once in the draft: {codes}. Give each its own code."
        ),
    },
    ErrorCode.VALUE_INVALID: {
        "path": lambda: tr(
            "Comment {row}: “{value}” cannot stand in the field {field}. Decide the comment otherwise, or "
            "ask the county to correct it."
        ),
    },
    ErrorCode.REFERENCE_BROKEN: {
        "path": lambda: tr(
            "Comment {row} speaks of {field} “{value}”, which the draft does not have. Decide the comment "
            "otherwise, or ask the county to correct it."
        ),
    },
    ErrorCode.MAPS_UNAVAILABLE: {
        "detail": lambda: tr("Maps can be drawn only inside QGIS. Print without maps, or from within QGIS."),
    },
}

WORDS: Mapping[ErrorCode, Callable[[], str]] = {
    # sources
    ErrorCode.SOURCE_MISSING: lambda: tr(
        "“{path}” is not there. Check its name and folder, and whether the memory stick or network drive "
        "is connected."
    ),
    ErrorCode.SOURCE_UNREADABLE: lambda: tr(
        "“{path}” cannot be read{why}. See whether QGIS opens it; if not, ask for a fresh copy."
    ),
    ErrorCode.LAYER_MISSING: lambda: tr(
        "“{path}” has no layer “{layer}”. It has: {available}. Choose one of these."
    ),
    ErrorCode.LAYER_EMPTY: lambda: tr(
        "{place} has no rows. Choose another layer, or take the filter off it and export it again."
    ),
    ErrorCode.LAYER_NOT_POLYGON: lambda: tr(
        "{place} holds {found}, no polygons. Choose a layer of polygons."
    ),
    ErrorCode.FORMAT_UNSUPPORTED: lambda: tr(
        "“{path}” is {format}, which cannot be read here. Ask the sender for a File Geodatabase (.gdb), a "
        "GeoPackage or a shapefile instead."
    ),
    ErrorCode.ARCHIVE_UNCLEAR: lambda: tr(
        "“{path}” holds no map layer, or several that could be meant: {available}. Unpack it and choose the file."
    ),
    ErrorCode.SHAPEFILE_INCOMPLETE: lambda: tr(
        "“{path}” came without its file {missing}. Ask the sender for all files of the shapefile (.shp, .shx, "
        ".dbf, .prj)."
    ),
    ErrorCode.ENCODING_UNKNOWN: lambda: tr(
        "“{path}”: in which encoding its text is written cannot be told ({sample}). Say it: {encodings}."
    ),
    ErrorCode.ENCODING_ANSWER_UNKNOWN: lambda: tr(
        "“{encoding}” is not the name of an encoding. For “{path}” say one of these: {encodings}."
    ),
    ErrorCode.ENCODING_WRONG: lambda: tr(
        "The text of “{path}” is not written in {encoding}: it would read “{sample}”. Say another encoding."
    ),
    ErrorCode.TEXT_NOT_UNICODE: lambda: tr(
        "“{path}” is not written in UTF-8, as its format demands, so its names cannot be read. Ask the sender to "
        "export it again, in UTF-8 or as a GeoPackage."
    ),
    ErrorCode.FIELD_ANSWER_UNKNOWN: lambda: tr(
        "{place}: “{name}” was said to be the {field}, but that cannot be. It has the fields {available}. "
        "Choose one of these, or none."
    ),
    ErrorCode.CRS_ANSWER_UNKNOWN: lambda: tr(
        "“{crs}”, said to be the coordinate system of “{path}”, is not known. Say it as a code, for example EPSG:4526."
    ),
    ErrorCode.CRS_MISSING: lambda: tr(
        "{place} does not say its coordinate system. Its numbers would fit {suggested}. Ask the sender which it "
        "is, and say it."
    ),
    ErrorCode.CRS_DATUM_REFUSED: lambda: tr(
        "{place} is in {crs}, not on CGCS2000. Converted without the official parameters it would be off "
        "by up to a hundred metres, so it is refused. Have it converted to CGCS2000 (EPSG:4490) by the "
        "surveying department, and use the result; or, if you have the parameters, give the conversion."
    ),
    ErrorCode.CRS_UNSUPPORTED: lambda: tr(
        "{place} is in {crs}, which is not used here. Convert it to CGCS2000 (EPSG:4490) and use the result."
    ),
    ErrorCode.OPERATION_REFUSED: lambda: tr(
        "The conversion given for “{path}” cannot be carried out{why}: {operation}. Give a PROJ pipeline from the "
        "layer's coordinates to degrees of CGCS2000, longitude first."
    ),
    ErrorCode.OPERATION_WITHOUT_SHIFT: lambda: tr(
        "The conversion given for “{path}” leaves the coordinates of {crs} where they are. Such a conversion is "
        "just what must not happen unseen. If the layer was converted already, say that it is in CGCS2000."
    ),
    ErrorCode.OPERATION_TOO_FAR: lambda: tr(
        "The conversion given for “{path}” moves it by {metres} m; between these systems it should be "
        "some hundred metres. See whether signs, units (metres, arc seconds, millionths) and the sense of "
        "rotation are right."
    ),
    ErrorCode.OPERATION_NOT_NEEDED: lambda: tr(
        "A conversion was given for “{path}”, but it is in {crs}, which needs none. Take the conversion away, or "
        "say in which coordinate system the layer really is."
    ),
    ErrorCode.COORDINATES_IMPLAUSIBLE: lambda: tr(
        "{place} says that it is in {crs}, but the coordinate ({x}, {y}) of row {row} does not lie in China then. "
        "Its numbers would fit {suggested}. Ask the sender which it is, and say it; or correct the row."
    ),
    ErrorCode.FIELD_MISSING: lambda: tr(
        "{place} has no field for the {field}. Give the field one of these names: {accepted}."
    ),
    ErrorCode.COUNTY_CODES_INVALID: lambda: tr(
        "{place}, rows {rows}: the county code is missing or has not six digits. Put the right codes in."
    ),
    ErrorCode.COUNTY_CODES_DUPLICATE: lambda: tr(
        "{place}: these county codes occur more than once: {codes}. Each county must be one row; merge "
        "its parts into a multipart polygon."
    ),
    ErrorCode.GEOMETRY_UNUSABLE: lambda: tr(
        "{place}, rows {rows}: there is no polygon. Delete these rows or draw their shapes."
    ),
    ErrorCode.GEOMETRY_INVALID: lambda: tr(
        "{place}, rows {rows}: the polygon crosses itself or is broken. “Check draft” shows where; "
        "repair it (for example with “Fix geometries”), look at the result, and use that."
    ),
    ErrorCode.COUNTIES_OTHER: lambda: tr(
        "“{path}” has other counties than the round: {codes} stand in only one of the two. Within a round the "
        "counties stay the same; begin a new round for others."
    ),
    ErrorCode.LAYERS_MISSING: lambda: tr(
        "The packages of “{path}” were made with further layers, which those made anew would lack: {names}. "
        "Give these layers again."
    ),
    ErrorCode.CITY_NAMES_DIFFER: lambda: tr(
        "The counties of city {city_code} name it differently: {names}. Write the name alike in the layer of "
        "counties."
    ),
    ErrorCode.UNIT_CODES_CLASH: lambda: tr(
        "Code {unit_code} would be that of several units: {names}. Correct the codes in the layer of counties."
    ),
    ErrorCode.THEMES_MISSING: lambda: tr(
        "Departments are to be asked, but none is named. Name each with its types or kinds of protected areas."
    ),
    ErrorCode.THEMES_TOO_MANY: lambda: tr(
        "{count} departments are named; up to {limit} can be asked in one round. Leave some out."
    ),
    ErrorCode.THEME_NAMES_WRONG: lambda: tr(
        "Each department needs a name of its own; these are empty or repeated: {names}."
    ),
    ErrorCode.PATCH_IDS_DUPLICATE: lambda: tr(
        "{place}: these patch codes occur more than once: {codes}. Give each patch its own code."
    ),
    ErrorCode.REFERENCE_UNUSABLE: lambda: tr(
        "{place} cannot be clipped into the packages: it has no points, lines or areas. Have imagery linked or "
        "copied beside the packages."
    ),
    ErrorCode.STYLE_UNREADABLE: lambda: tr(
        "“{path}” is no style of QGIS{why}. Choose a QML file, or leave the style out."
    ),
    # writing
    ErrorCode.FOLDER_NOT_WRITABLE: lambda: tr(
        "Nothing can be written into the folder “{path}”{why}. Choose another folder, or ask for the "
        "right to write there."
    ),
    ErrorCode.FILE_NOT_WRITABLE: lambda: tr(
        "“{path}” cannot be written{why}. Choose another name or folder."
    ),
    ErrorCode.DISK_FULL: lambda: tr(
        "The disk is full: “{path}” was not written. Make room or choose another disk, then start again; "
        "nothing half-written was left."
    ),
    ErrorCode.WRITTEN_FILE_BROKEN: lambda: tr(
        "“{path}” did not read back as it was written{why} and was not kept. Start again; if it happens "
        "again, choose another disk."
    ),
    ErrorCode.OUTPUT_EXISTS: lambda: tr(
        "“{path}” is there already and may hold answers, so it is not overwritten. Choose another folder."
    ),
    ErrorCode.FILE_IN_USE: lambda: tr(
        "“{path}” cannot be replaced: it is open in another program or write-protected. Close it (QGIS, "
        "Word, WPS, Excel) and start again."
    ),
    # our own files
    ErrorCode.NOT_OUR_FILE: lambda: tr(
        "“{path}” was not made by Redline Review. Choose a county package, a submission or a register."
    ),
    ErrorCode.WRONG_KIND: lambda: tr(
        "“{path}” is a {kind}; here a {expected} is needed. Choose another file."
    ),
    ErrorCode.FORMAT_TOO_NEW: lambda: tr(
        "“{path}” was made by a newer version of the plugin (format {version}, this one knows up to "
        "{known}). Install the newer version."
    ),
    # files from outside
    ErrorCode.FILE_DAMAGED: lambda: tr("“{path}” is damaged{why}. Ask the sender to send it again."),
    ErrorCode.FILE_TOO_LARGE: lambda: tr(
        "“{path}” has {size_mb} MB; up to {limit_mb} MB are taken. Make photos smaller or leave some "
        "out, and try again."
    ),
    ErrorCode.TABLE_NOT_ALLOWED: lambda: tr(
        "“{path}” holds a table that does not belong there: “{table}”. It may have been changed with "
        "another program; ask the county to make the submission again with the plugin."
    ),
    ErrorCode.ACTIVE_CONTENT: lambda: tr(
        "“{path}” holds something that would run by itself: “{object}”. Do not open it otherwise; ask "
        "the county what it is, and to make the submission again with the plugin."
    ),
    ErrorCode.TABLE_MISSING: lambda: tr(
        "“{path}” lacks the table “{table}”. Ask the county to make the submission again with the plugin."
    ),
    ErrorCode.COLUMN_MISSING: lambda: tr(
        "“{path}”, table “{table}”, lacks the column “{field}”. Ask the county to make the submission "
        "again with the plugin."
    ),
    ErrorCode.TOO_MANY_ROWS: lambda: tr(
        "“{path}”, table “{table}”, has {rows} rows; up to {limit} are taken. Ask the county whether "
        "this is the right file."
    ),
    ErrorCode.SIGNATURE_WRONG: lambda: tr(
        "“{path}” was changed after the county made it, or does not come from the county's package. Ask "
        "the county to make the submission again with the plugin and to send it unchanged."
    ),
    ErrorCode.PACKAGE_UNKNOWN: lambda: tr(
        "“{path}” was made from a package that this register did not issue. See whether it belongs to "
        "another round."
    ),
    ErrorCode.ROUND_OTHER: lambda: tr(
        "“{path}” belongs to another round of the consultation. Take it into the register of that round."
    ),
    ErrorCode.DRAFT_OTHER: lambda: tr(
        "“{path}” was made on another version of the draft. Ask the county to review the package of this "
        "round."
    ),
    ErrorCode.COUNTY_OTHER: lambda: tr(
        "“{path}” says unit {county_code}, but its package is another unit's, or its comments are. Ask the unit "
        "to make the submission again from its own package."
    ),
    ErrorCode.ISSUE_OLD: lambda: tr(
        "“{path}” answers issue {issue} of its package; an answer to issue {latest} is here already and counts. "
        "Nothing is to do unless the unit says otherwise."
    ),
    ErrorCode.SEQUENCE_OLD: lambda: tr(
        "“{path}” is submission no. {sequence} of its county; no. {latest} is here already and counts. "
        "Nothing is to do unless the county says otherwise."
    ),
    ErrorCode.SEQUENCE_REUSED: lambda: tr(
        "“{path}” is a second submission no. {sequence} of its county, with other content than the "
        "first. Two copies of the package were filled in: ask the county which one counts and to submit "
        "it again."
    ),
    ErrorCode.VALUE_INVALID: lambda: tr(
        "“{path}”, table “{table}”, row {row}: “{value}” cannot stand in the field {field}. Ask the "
        "sender to correct it and to send it again."
    ),
    ErrorCode.TEXT_TOO_LONG: lambda: tr(
        "“{path}”, table “{table}”, row {row}: the field {field} has {length} characters; up to {limit} "
        "are taken. Ask the sender to shorten it, or to attach the text as evidence."
    ),
    ErrorCode.EVIDENCE_REFUSED: lambda: tr(
        "“{path}”: the evidence “{file_name}” is not taken{why}. Photos (JPEG, PNG, TIFF) and PDF files are."
    ),
    ErrorCode.EVIDENCE_CHANGED: lambda: tr(
        "“{path}”: the evidence “{file_name}” is not the file that was attached. Ask the county to "
        "attach it again and to make the submission again."
    ),
    ErrorCode.REFERENCE_BROKEN: lambda: tr(
        "“{path}”, table “{table}”, row {row}: the field {field} names “{value}”, which is not there. "
        "Ask the county to make the submission again with the plugin."
    ),
    ErrorCode.DOCUMENT_UNSAFE: lambda: tr(
        "“{path}” is not opened, to be safe{why}. Ask the sender to save it as an ordinary Word document "
        "(.docx) and to send it again."
    ),
    ErrorCode.DOCUMENT_NOT_OURS: lambda: tr(
        "“{path}” is not a form printed by Redline Review, or its table was taken apart. Fill in the "
        "printed form and keep its rows and columns."
    ),
    # review and submission
    ErrorCode.COMMENT_UNKNOWN: lambda: tr(
        "This comment is no longer in the package (it was deleted, perhaps in another window). Open the "
        "package again."
    ),
    ErrorCode.PIECE_UNKNOWN: lambda: tr(
        "The patch “{piece_id}” is not in this package. Open the package again."
    ),
    ErrorCode.COMMENT_INCOMPLETE: lambda: tr("Comment {number}: fill in the field {field}."),
    ErrorCode.SUBMISSION_INCOMPLETE: lambda: tr("The answer cannot be sent yet. Put right first: {problems}"),
    ErrorCode.NOTHING_TO_SUBMIT: lambda: tr(
        "“{path}” holds no comment. Write comments first, or state that the county has no objection."
    ),
    # decisions and the next draft
    ErrorCode.SHEET_UNREADABLE: lambda: tr(
        "“{path}” cannot be read as a decision sheet{why}. Save it as .xlsx (or as .csv in UTF-8) and "
        "try again."
    ),
    ErrorCode.SHEET_COLUMN_MISSING: lambda: tr(
        "“{path}” has no column “{column}”. Use the decision sheet that the plugin writes, and keep its "
        "first row."
    ),
    ErrorCode.DECISION_COMMENT_UNKNOWN: lambda: tr(
        "Row {row}: there is no comment {number} in this register. Correct the number."
    ),
    ErrorCode.DECISION_VERDICT_UNKNOWN: lambda: tr(
        "Row {row}, comment {number}: “{value}” is no verdict. Choose one from the list in the cell."
    ),
    ErrorCode.DECISION_REASON_MISSING: lambda: tr(
        "Row {row}, comment {number}: the reason is missing. Every decision needs one, also when a "
        "comment is adopted."
    ),
    ErrorCode.DECISION_REPEATED: lambda: tr(
        "Row {row}, comment {number}: the comment is decided in row {first_row} already. Leave one of "
        "the two rows."
    ),
    ErrorCode.DECISION_PART_MISSING: lambda: tr(
        "Row {row}, comment {number}: it is adopted in part, but not said which part. Choose the part "
        "from the list in the cell, or give its shape as WKT."
    ),
    ErrorCode.DECISION_PART_INVALID: lambda: tr(
        "Row {row}, comment {number}: the part “{value}” is no part of what the comment asks for, or "
        "nothing remains of it. Choose the part from the list in the cell, or give its shape as WKT."
    ),
    ErrorCode.DECISIONS_CONTRADICT: lambda: tr(
        "Decisions contradict each other, so no next draft was made. Change one of each pair: {pairs}"
    ),
    ErrorCode.NO_DECISIONS: lambda: tr(
        "“{path}” holds no confirmed decision that changes the draft. Confirm decisions first (adopted "
        "or partly adopted)."
    ),
    ErrorCode.LEDGER_DOES_NOT_TIE: lambda: tr(
        "The area ledger does not add up in county {county_code}, type {type_code}: {difference_m2} m² "
        "are left over. The next draft was not made. Please report this with the register."
    ),
    ErrorCode.AREA_NOT_CONSERVED: lambda: tr(
        "Split by county, the pieces of patch {patch_id} (near {place}) would have {difference_m2} m² more "
        "than the patch (with a minus: less). Nothing was written. Check the patch and the county lines "
        "there for faults, and report this if they are sound."
    ),
    # documents
    ErrorCode.TEMPLATE_FIELD_UNKNOWN: lambda: tr(
        "The template “{path}” asks for “{field}”, which there is not. Correct the field in the template."
    ),
    ErrorCode.TEMPLATE_UNREADABLE: lambda: tr(
        "The template “{path}” cannot be used{why}. Open it in Word, correct it and save it as .docx."
    ),
    ErrorCode.TEMPLATE_FOR_ONE_KIND: lambda: tr(
        "The template “{path}” fits one kind of document. Choose one kind, or leave the template out."
    ),
    ErrorCode.MAPS_UNAVAILABLE: lambda: tr(
        "Maps cannot be drawn{why}. Print without maps, or from within QGIS."
    ),
    # the machine
    ErrorCode.LIBRARY_MISSING: lambda: tr(
        "This QGIS lacks the Python library “{name}” (needed: {needed}). Install QGIS with its complete "
        "installer; the plugin's guide says how, also without a network."
    ),
    ErrorCode.LIBRARY_BROKEN: lambda: tr(
        "The Python library “{name}” does not work in this QGIS{why}. Take out the copy installed by "
        "hand, or install QGIS anew with its complete installer."
    ),
    ErrorCode.CANCELLED: lambda: tr("Stopped. Nothing half-written was left."),
}
