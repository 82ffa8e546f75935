"""Which box a person ticked: ☑ √ ■ typed over the box or beside the words, or the other choices deleted.

Never guesses: where two choices could be meant, none is taken and the reading says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from redline_plugin.documents.text import lines_joined

Choice = TypeVar("Choice")

_BOX, _TICK, _CROSS, _WORD = "box", "tick", "cross", "word"
_OPENING, _CLOSING = "（(\\[【〔", "）)\\]】〕"
_SPACE = "[ \t\u3000\u00a0]*"
_SIGNS = {
    _TICK: "☑☒√✓✔✅■🗹🗸",
    _CROSS: "×✗✘✕✖",
    _BOX: "□☐○◯▢❑❏",
}
_SEPARATORS = " \t\u3000\u00a0\n、，,;；/／|。.．：:_＿()（）"


@dataclass(frozen=True)
class Ticked(Generic[Choice]):
    """What was chosen (None: nothing, or not clear), and the text that is left without boxes and choices."""

    choice: Choice | None
    unclear: bool
    rest: str


@dataclass(frozen=True)
class _Token:
    kind: str
    value: str
    start: int
    end: int


def read_ticks(text: str, choices: Mapping[Choice, str]) -> Ticked[Choice]:
    """Find the choice in what stands in a cell; ``choices`` gives the words beside the boxes."""
    pattern = _pattern(choices.values())
    boxed: list[list[_Token]] = []
    bare: set[str] = set()
    rest: list[str] = []
    for line in text.split("\n"):
        tokens = _tokens(pattern, line)
        left = _without(tokens, line).strip(_SEPARATORS)
        words = {token.value for token in tokens if token.kind == _WORD}
        if words and len(words) < len(tokens):
            boxed.append(tokens)
        elif words and not left:
            bare |= words
        else:
            left = line.strip()
        rest.append(left)
    chosen, unclear = _chosen(boxed, len(choices))
    found = [choice for choice, word in choices.items() if word in chosen | bare]
    if unclear or len(found) > 1:
        return Ticked(None, True, text.strip())
    return Ticked(found[0] if found else None, False, lines_joined(*rest))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    signs = {
        kind: f"[{_OPENING}]{_SPACE}[{signs}]{_SPACE}[{_CLOSING}]|[{signs}]\ufe0f?"
        for kind, signs in _SIGNS.items()
    }
    empty_brackets = f"[{_OPENING}]{_SPACE}[{_CLOSING}]"
    return re.compile(
        "|".join(
            [f"(?P<{_WORD}>{'|'.join(map(re.escape, longest_first))})"]
            + [
                f"(?P<{kind}>{sign}{f'|{empty_brackets}' if kind == _BOX else ''})"
                for kind, sign in signs.items()
            ]
        )
    )


def _tokens(pattern: re.Pattern[str], line: str) -> list[_Token]:
    """Words and the signs beside them; a sign in the midst of a sentence (100×200) is no box."""
    found = [
        _Token(match.lastgroup or "", match.group(), match.start(), match.end())
        for match in pattern.finditer(line)
    ]
    beside = [not line[one.end : other.start].strip() for one, other in zip(found, found[1:])]
    return [
        token
        for place, token in enumerate(found)
        if token.kind == _WORD or any(beside[max(place - 1, 0) : place + 1])
    ]


def _without(tokens: Sequence[_Token], line: str) -> str:
    kept, place = [], 0
    for token in tokens:
        kept.append(line[place : token.start])
        place = token.end
    return "".join([*kept, line[place:]])


def _chosen(lines: Sequence[Sequence[_Token]], choices: int) -> tuple[set[str], bool]:
    """The word with a tick, or the only one left standing; and whether more than one could be meant."""
    beside = [
        _word_beside(tokens, place)
        for tokens in lines
        for place, sign in enumerate(tokens)
        if sign.kind == _TICK
    ]
    if beside:
        ticked = {word for word in beside if word}
        return ticked, len(ticked) > 1 or None in beside
    if any(token.kind == _CROSS for tokens in lines for token in tokens):
        return set(), True
    standing = {token.value for tokens in lines for token in tokens if token.kind == _WORD}
    if len(standing) == 1:
        return standing, False
    return set(), 0 < len(standing) < choices


def _word_beside(tokens: Sequence[_Token], position: int) -> str | None:
    """The word that a tick belongs to: as the other signs of the line stand, before or behind their words."""
    before = tokens[position - 1] if position else None
    behind = tokens[position + 1] if position + 1 < len(tokens) else None
    word_before = before.value if before and before.kind == _WORD else None
    word_behind = behind.value if behind and behind.kind == _WORD else None
    if not (word_before and word_behind):
        return word_behind or word_before
    if tokens[0].kind != _WORD and tokens[-1].kind == _WORD:
        return word_behind
    if tokens[0].kind == _WORD and tokens[-1].kind != _WORD:
        return word_before
    gap_before = tokens[position].start - tokens[position - 1].end
    gap_behind = tokens[position + 1].start - tokens[position].end
    if gap_before == gap_behind:
        return None
    return word_before if gap_before < gap_behind else word_behind
