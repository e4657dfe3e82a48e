"""What the browser sends to callbacks, read into types. Anything else than the page's own script sends is refused."""

from __future__ import annotations

from dataclasses import dataclass

from werkzeug.exceptions import BadRequest

from timeline.app.view import LONGEST, View, parse

_WIDEST = 8000
_LONGEST_ID = 400


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown, what of the address was left out, and for what screen: `width` is in pixels."""

    view: View
    notes: tuple[str, ...]
    width: float
    dark: bool


def read_asked(value: object) -> Asked | None:
    """The content of the store "view", None before the script has filled it. Raises BadRequest for anything else."""
    if value is None:
        return None
    if not isinstance(value, dict):
        raise BadRequest("view must be an object")
    search, dark = value.get("search"), value.get("dark")
    if not isinstance(search, str) or len(search) > 2 * LONGEST or not isinstance(dark, bool):
        raise BadRequest("view must have an address, and say whether it is dark")
    view, notes = parse(search)
    return Asked(view, notes, read_width(value.get("width")), dark)


def read_width(value: object) -> float:
    """Chart units that the browser has for the timeline. Raises BadRequest for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < _WIDEST:
        raise BadRequest("width must be a number of pixels")
    return float(value)


def read_id(value: object) -> str:
    """What is chosen, "" for null. Raises BadRequest for anything else."""
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > _LONGEST_ID:
        raise BadRequest("chosen must be an id")
    return value


def read_open(value: object) -> frozenset[str]:
    """The names of the menus that are open. Raises BadRequest for anything else."""
    if value is None:
        return frozenset()
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise BadRequest("open must be a list of names")
    return frozenset(value)


def read_page(value: object) -> int:
    """The number of a page, from 0. Raises BadRequest for anything else."""
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 10**9:
        raise BadRequest("a page is a number")
    return value
