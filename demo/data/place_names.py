"""Invented Chinese place names: they sound right and, two rare characters each, are no known place's."""

from __future__ import annotations

import random

_FIRST = "霁漱皎岫砚蘅澹黛叠槲椴榛麋缃绡"
_SECOND = "屏岑崖溪石岩霄翎霜棠壑萝璧涧梧"


class PlaceNames:
    """Hands out two-character names, none of them twice before all are used."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._left: list[str] = []

    def take(self) -> str:
        """The next name."""
        if not self._left:
            self._left = [first + second for first in _FIRST for second in _SECOND]
            self._dice.shuffle(self._left)
        return self._left.pop()
