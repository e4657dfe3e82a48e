"""Attributes and small signs that several parts of the page share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

_DOT = 12


def chooses(event_id: str) -> dict[str, Any]:
    """The attribute that makes an element choose this event or claim; assets/timeline.js listens for it."""
    return {"data-event": event_id}


def aria(**values: str | bool) -> dict[str, Any]:
    """What the element is to a screen reader: `aria(label="Timeline")`."""
    return {f"aria-{name}": str(value).lower() if isinstance(value, bool) else value for name, value in values.items()}


def dots(colours: Sequence[str]) -> html.Span:
    """A dot for each colour, in one element: a list of hundreds of events is drawn faster so."""
    painted = [
        f"radial-gradient(circle at {_DOT * at + 4}px 50%, {colour} 3.6px, transparent 4.4px)"
        for at, colour in enumerate(colours)
    ]
    return html.Span(className="dots", style={"background": ", ".join(painted), "width": _DOT * len(colours)})
