"""The colours of the picture by role, light and dark, and how well each stands out.

Contrast is that of WCAG 2.2: relative luminance and contrast ratio.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from timeline.model import Event

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as "#rrggbb". A Scene names those of countries by role: "country.0" to "country.7", and "other"."""

    name: ThemeName
    ink: str
    soft_ink: str
    paper: str
    card: str
    lane: str
    grid: str
    gap: str
    card_edge: str
    chosen: str
    other: str
    countries: tuple[str, ...]

    def colour(self, role: str) -> str:
        """The colour of a role of the Scene. Raises KeyError for a role that is none."""
        if role == OTHER_ROLE:
            return self.other
        group, _, number = role.partition(".")
        if group != "country" or not number.isdecimal() or int(number) >= len(self.countries):
            raise KeyError(f"{role!r} is no colour role: they are other, country.0 … country.{len(self.countries) - 1}")
        return self.countries[int(number)]


OTHER_ROLE = "other"
# Each country's colour stands out 4.5 : 1 from paper and cards, so that it can carry words of the paper's colour.
LIGHT = Palette(
    "light", ink="#1c2530", soft_ink="#55606d", paper="#ffffff", card="#ffffff", lane="#f5f7fa", grid="#e3e7ec",
    gap="#e6e9ee", card_edge="#b9c1cb", chosen="#fff4d6", other="#5b6673",
    countries=("#2c5ba9", "#bf3349", "#8a6100", "#0d7469", "#7a3fa3", "#a3460f", "#3d741d", "#a82c78"),
)  # fmt: skip
DARK = Palette(
    "dark", ink="#eef1f5", soft_ink="#aeb8c4", paper="#12171d", card="#1d242d", lane="#181f27", grid="#2c3540",
    gap="#28313b", card_edge="#4a5664", chosen="#43391b", other="#a3aebb",
    countries=("#7ba7ea", "#f08394", "#d5a845", "#4fc0b3", "#c499e6", "#ea945c", "#8fc46c", "#ee8cc4"),
)  # fmt: skip
PALETTES: Mapping[ThemeName, Palette] = {"light": LIGHT, "dark": DARK}
COUNTRY_ROLES = tuple(f"country.{at}" for at in range(len(LIGHT.countries)))


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
    """A colour role for each of the eight most frequent countries: {"JPN": "country.0"}; the others are grey."""
    return dict(zip(ranked_countries(events), COUNTRY_ROLES, strict=False))


def colours_of(codes: Iterable[str], colours: Mapping[str, str]) -> tuple[str, ...]:
    """One colour role a party, at most three, in the order in which countries have colours; "other" for nobody."""
    return tuple(colours.get(code, OTHER_ROLE) for code in ordered(codes, colours))[:3] or (OTHER_ROLE,)


def ordered(codes: Iterable[str], colours: Mapping[str, str]) -> tuple[str, ...]:
    """The codes in the order in which countries have colours, the grey ones after them by code."""
    rank = {code: index for index, code in enumerate(colours)}
    return tuple(sorted(codes, key=lambda code: (rank.get(code, len(rank)), code)))
