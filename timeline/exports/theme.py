"""The colours of a file that is drawn: those of the page, light or dark."""

from __future__ import annotations

from typing import cast

from timeline.charts.palette import PALETTES, Palette, ThemeName
from timeline.errors import OutputError

Theme = Palette
_LINKS: dict[ThemeName, str] = {"light": "#1f4f99", "dark": "#9cc2ff"}


def theme_named(name: str) -> Theme:
    """The colours of that name. Raises OutputError, naming those there are."""
    if name not in PALETTES:
        raise OutputError(f"there is no theme {name!r}: name one of {', '.join(PALETTES)}")
    return PALETTES[cast("ThemeName", name)]


def link_colour(theme: Theme) -> str:
    """The colour of words that lead somewhere."""
    return _LINKS[theme.name]
