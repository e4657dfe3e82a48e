"""The events table read back into events, as far as a picture needs them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isnan
from typing import TYPE_CHECKING, Any, SupportsFloat

from timeline.errors import InputError
from timeline.model import Event, EventKind, Status, When

if TYPE_CHECKING:
    import pandas

_NEEDED = ("event_id", "edtf", "label")


def events_of(events: pandas.DataFrame | Sequence[Event]) -> tuple[Event, ...]:
    """Model events, from a table with the columns of `project.events()` or as they are.

    Only event_id, edtf and label must be there. Raises InputError where one of them is not.
    """
    if isinstance(events, Sequence):
        return tuple(events)
    missing = [name for name in _NEEDED if name not in events.columns]
    if missing:
        raise InputError(f"the events table lacks the column {missing[0]}: pass project.events()")
    names = [str(name) for name in events.columns]
    rows = events.itertuples(index=False, name=None)
    return tuple(_event(dict(zip(names, row, strict=True))) for row in rows)


def _event(row: dict[str, Any]) -> Event:
    slip = _number(row.get("slip_days"))
    edtf = _text(row, "edtf")
    return Event(
        event_id=_text(row, "event_id"),
        claim_ids=(_text(row, "event_id"),),
        when=When(edtf) if edtf else None,
        label=_text(row, "label"),
        kind=EventKind(_text(row, "kind") or EventKind.OTHER),
        status=Status(_text(row, "status") or Status.OCCURRED),
        countries=_codes(row, "countries"),
        actors=_codes(row, "actors"),
        recipients=_codes(row, "recipients"),
        disputed=row.get("disputed") in (True, "True", "true", 1),
        importance=_number(row.get("importance")) or 0.0,
        outcome=_text(row, "outcome"),
        slip_days=None if slip is None else int(slip),
    )


def _text(row: dict[str, Any], name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _codes(row: dict[str, Any], name: str) -> tuple[str, ...]:
    value = row.get(name)
    if isinstance(value, str):
        return tuple(code for code in value.split("|") if code)
    # A list, or the array that Parquet gives; anything else is a missing value.
    return tuple(str(code) for code in value) if isinstance(value, Iterable) else ()


def _number(value: object) -> float | None:
    if isinstance(value, str):
        value = float(value) if value else None
    if not isinstance(value, SupportsFloat):
        return None
    number = float(value)
    return None if isnan(number) else number
