"""All parties of a text."""

from __future__ import annotations

from timeline.actors.matching import plain
from timeline.actors.names import named
from timeline.model import Party


def find(text: str) -> tuple[Party, ...]:
    """The parties in `text`, in its order, none overlapping; spans are code points of `text` itself."""
    return tuple(named(plain(text), text))
