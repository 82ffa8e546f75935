"""What the scan may find in vendored libraries, rule by rule, each with the reason why it is no danger here.

The plugin repository's scan reads everything in the zip. A finding listed here gets a `# nosec` comment at its
line when the library is vendored; anything else, say in a newer version, stops the packaging until a person
has looked at it. The comments are the only change made to the libraries.
"""

from __future__ import annotations

# (top-level module, Bandit rule) -> reason
ACCEPTED: dict[tuple[str, str], str] = {
    ("docx", "B101"): "states an invariant of the library for type checkers; no input is checked with it",
    ("docx", "B324"): "SHA-1 only names equal pictures, nothing is trusted because of it",
    ("docxtpl", "B112"): "a part of the document without pictures is passed over",
    ("docxtpl", "B701"): "a default; the plugin always hands over its own environment, which escapes",
    ("et_xmlfile", "B405"): "writes XML only, never parses any",
    (
        "openpyxl",
        "B101",
    ): "states an invariant of the formula tokenizer; the plugin reads values, not formulas",
    ("openpyxl", "B105"): "a list of characters that end a token, no password",
    ("openpyxl", "B107"): "the default is an empty text, no password",
    ("openpyxl", "B405"): "workbooks from outside pass the gate (size, no DTD) before they are parsed",
    ("typing_extensions", "B101"): "states an invariant of type hints; no input reaches it",
    (
        "typing_extensions",
        "B307",
    ): "evaluates a program's own annotations on request; nothing here requests it",
}
