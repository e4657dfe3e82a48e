"""All parties of a text."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors.matching import plain
from timeline.actors.names import named
from timeline.actors.people import held
from timeline.model import Party


def find(text: str) -> tuple[Party, ...]:
    """The parties in `text`, in its order, none overlapping; spans are code points of `text` itself."""
    written = plain(text)
    by_name = tuple(named(written, text))
    return _merged(tuple(held(written, by_name)), by_name)


def _merged(holders: Sequence[Party], names: Sequence[Party]) -> tuple[Party, ...]:
    """Both in text order; where they overlap, the office holder: George Washington is no city."""
    parties: list[Party] = []
    waiting = list(reversed(holders))
    for name in names:
        while waiting and waiting[-1].span.end <= name.span.start:
            parties.append(waiting.pop())
        if not (waiting and waiting[-1].span.overlaps(name.span)) and not (
            parties and parties[-1].span.overlaps(name.span)
        ):
            parties.append(name)
    return (*parties, *reversed(waiting))
