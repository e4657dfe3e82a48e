"""Which colour is which country: only those that the picture shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.charts import palette, text
from timeline.exports.drawing import Disc, Part, Words
from timeline.exports.theme import Theme
from timeline.knowledge import country_name
from timeline.model import Event

_SIZE, _ROW, _BETWEEN = 11.5, 22.0, 20.0
_RADIUS, _BASELINE = 4.5, 15.0


def country_legend(
    events: Sequence[Event], colours: Mapping[str, str], theme: Theme, width: float
) -> tuple[tuple[Part, ...], float]:
    """A dot and a name for each country, in rows from the origin that are no wider than `width`, and their height."""
    named = {code for event in events for code in palette.parties(event)}
    items = [(theme.colour(role), country_name(code)) for code, role in colours.items() if code in named]
    if others := sorted(named - colours.keys()):
        words = country_name(others[0]) if len(others) == 1 else f"{len(others)} other countries"
        items.append((theme.other, words))
    elif any(not palette.parties(event) for event in events):
        items.append((theme.other, "no country named"))
    parts = []
    x, y = 0.0, 0.0
    for colour, words in items:
        whole = 2 * _RADIUS + 6 + text.width(words, _SIZE)
        if x and x + whole > width:
            x, y = 0.0, y + _ROW
        dot = Disc(x + _RADIUS, y + _BASELINE - 4, _RADIUS, colour)
        label = Words(x + 2 * _RADIUS + 6, y + _BASELINE, words, _SIZE, theme.soft_ink)
        parts.append(Part((dot, label)))
        x += whole + _BETWEEN
    return tuple(parts), y + _ROW if items else 0.0
