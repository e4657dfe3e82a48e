"""How wide words are in the page's font, and where their lines break."""

from __future__ import annotations

import csv
import unicodedata
from functools import cache
from importlib import resources
from itertools import accumulate

# Estimates, in thousandths of the font size, for characters that the page's font lacks.
_WIDE, _UNKNOWN = 1300, 750
ELLIPSIS = "…"


@cache
def _table() -> dict[str, tuple[int, int]]:
    path = resources.files("timeline.charts") / "noto_sans_widths.csv"
    rows = csv.DictReader(path.read_text("utf-8").splitlines())
    return {chr(int(row["code"], 16)): (int(row["regular"]), int(row["bold"])) for row in rows}


def _estimate(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Cc", "Mn"):
        return 0
    return _WIDE if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF else _UNKNOWN


@cache
def _advances() -> tuple[dict[str, int], dict[str, int]]:
    table = _table()
    return {c: pair[0] for c, pair in table.items()}, {c: pair[1] for c, pair in table.items()}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in pixels at a font size in pixels; kerning, which only narrows, is left out."""
    advances = _advances()[bold]
    try:
        return sum(map(advances.__getitem__, text)) * size / 1000
    except KeyError:
        return sum(advances[c] if c in advances else _estimate(c) for c in text) * size / 1000


def shorten(text: str, size: float, limit: float, *, bold: bool = False) -> str:
    """The text, cut with an ellipsis where it is wider than `limit` pixels."""
    if width(text, size, bold=bold) <= limit:
        return text
    # As many characters as are wide enough for sure, then back to what fits with the ellipsis.
    room = limit - width(ELLIPSIS, size, bold=bold)
    advances = accumulate(width(character, size, bold=bold) for character in text)
    kept = text[: next((at for at, end in enumerate(advances) if end > room), len(text))]
    while kept and width(kept.rstrip() + ELLIPSIS, size, bold=bold) > limit:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def wrap(text: str, size: float, limit: float, *, lines: int, bold: bool = False) -> tuple[str, ...]:
    """At most `lines` lines, none wider than `limit` pixels; what does not fit ends in an ellipsis."""
    found: list[str] = []
    rest = text.split()
    while rest and len(found) < lines:
        if len(found) == lines - 1:
            found.append(shorten(" ".join(rest), size, limit, bold=bold))
            break
        line, rest = _first_line(rest, size, limit, bold=bold)
        found.append(line)
    return tuple(found)


def _first_line(words: list[str], size: float, limit: float, *, bold: bool) -> tuple[str, list[str]]:
    taken = 1
    while taken < len(words) and width(" ".join(words[: taken + 1]), size, bold=bold) <= limit:
        taken += 1
    line = " ".join(words[:taken])
    if width(line, size, bold=bold) <= limit:
        return line, words[taken:]
    # One word wider than the line, or a script without spaces: break inside it.
    cut = len(line)
    while cut > 1 and width(line[:cut], size, bold=bold) > limit:
        cut -= 1
    return line[:cut], [line[cut:], *words[taken:]]
