"""Attributes and small parts that several parts of the page share.

The page's own script (assets/timeline.js) listens for three attributes, so that a click needs no callback of its own:
`data-event` chooses, `data-toggle` adds a value to the address or takes it out, `data-set` sets values in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from dash import html

_DOT = 12


def chooses(key: str) -> dict[str, Any]:
    """The attribute that makes an element choose this event, claim or article."""
    return {"data-event": key}


def toggles(key: str, value: str) -> dict[str, Any]:
    """The attribute that makes an element add `value` to a key of the address, or take it out."""
    return {"data-toggle": urlencode({key: value})}


def sets(**values: str) -> dict[str, Any]:
    """The attribute that makes an element set keys of the address; "" takes a key out. A "_" stands for "-"."""
    return {"data-set": urlencode({key.replace("_", "-"): value for key, value in values.items()})}


def data(**values: str) -> dict[str, Any]:
    """Further attributes for the script: `data(first="2014-01-01")` is data-first; a "_" stands for "-"."""
    return {f"data-{name.replace('_', '-')}": value for name, value in values.items()}


def aria(**values: str | bool) -> dict[str, Any]:
    """What the element is to a screen reader: `aria(label="Timeline")`."""
    return {f"aria-{name}": str(value).lower() if isinstance(value, bool) else value for name, value in values.items()}


def css_colour(role: str) -> str:
    """A colour role of a Scene ("country.0", "other") as the style sheet names it, which goes by light and dark."""
    return f"var(--{role.replace('.', '-')})"


def dots(roles: Sequence[str]) -> html.Span:
    """A dot for each colour role, in one element: a list of hundreds of events is drawn faster so."""
    painted = [
        f"radial-gradient(circle at {_DOT * at + 4}px 50%, {css_colour(role)} 3.6px, transparent 4.4px)"
        for at, role in enumerate(roles)
    ]
    return html.Span(className="dots", style={"background": ", ".join(painted), "width": _DOT * len(roles)})


def switch(words: Sequence[tuple[str, str]], key: str, now: str, *, label: str) -> html.Div:
    """Buttons in a row of which one is pressed, for (value, words) of a key of the address."""
    buttons = [html.Button(name, **aria(pressed=value == now), **sets(**{key: value})) for value, name in words]
    return html.Div(buttons, className="switch", role="group", **aria(label=label))


def menu(summary: Any, children: Any, *, name: str, **more: Any) -> html.Details:
    """A button that opens what is under it; the script closes it by Escape and by a click elsewhere."""
    return html.Details(
        [html.Summary(summary, className="button"), html.Div(children, className="sheet")],
        id=name,
        className="menu",
        **more,
    )
