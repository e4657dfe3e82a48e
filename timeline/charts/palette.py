"""Colours of the picture, and how well each stands out (WCAG 2.2, relative luminance and contrast ratio)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from timeline.model import Event

# Each stands out 4.5 : 1 from white, so that it can carry white words and be read on a lane.
COUNTRY_COLOURS = ("#2c5ba9", "#bf3349", "#8a6100", "#0d7469", "#7a3fa3", "#a3460f", "#3d741d", "#a82c78")
OTHER = "#5b6673"
INK = "#1c2530"
SOFT_INK = "#55606d"
PAPER = "#ffffff"
LANE = "#f5f7fa"
GRID = "#e3e7ec"
GAP = "#e6e9ee"
CARD_EDGE = "#b9c1cb"
CHOSEN = "#fff4d6"


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", 0 for black to 1 for white."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two "#rrggbb" colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def parties(event: Event) -> tuple[str, ...]:
    """Codes of those who did it where that is known, else of all parties."""
    return event.actors or event.countries


def ranked_countries(events: Iterable[Event]) -> tuple[str, ...]:
    """Country codes, those that acted in most events first, then by how many they are named in, then by code."""
    acted: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for event in events:
        acted.update(set(parties(event)))
        named.update(set(event.countries))
    return tuple(sorted(acted.keys() | named.keys(), key=lambda code: (-acted[code], -named[code], code)))


def country_colours(events: Iterable[Event]) -> dict[str, str]:
    """A colour for each of the eight most frequent countries; the others have none and are grey."""
    return dict(zip(ranked_countries(events), COUNTRY_COLOURS, strict=False))


def colours_of(codes: Iterable[str], colours: Mapping[str, str]) -> tuple[str, ...]:
    """One colour a party, at most three, in the order in which countries have colours; grey where nobody is named."""
    rank = {code: index for index, code in enumerate(colours)}
    ordered = sorted(codes, key=lambda code: (rank.get(code, len(rank)), code))
    return tuple(colours.get(code, OTHER) for code in ordered)[:3] or (OTHER,)
