"""The kinds of protected areas that a layer has, to be chosen from."""

from __future__ import annotations

from redline_plugin.model.source import LayerSource
from redline_plugin.store.protected_areas import read_protected_areas


def kinds_of(source: LayerSource) -> tuple[str, ...]:
    """The kinds as the layer writes them, the commonest first. Raises InputError for a layer that cannot be taken."""
    kinds = read_protected_areas(source)["kind"]
    return tuple(kind for kind in kinds.value_counts().index if kind)
