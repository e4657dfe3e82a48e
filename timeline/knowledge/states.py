"""The states of the world since 1816: when each had relations of its own, and the code that it is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline.knowledge.table import rows
from timeline.model import When


@dataclass(frozen=True, slots=True)
class State:
    """One row of states.csv. `first` is None for a state older than 1816, `last` while it lasts; both are inclusive.

    `code` is that of the country that grew from it, "" for a union that has none.
    """

    name: str
    code: str
    first: date | None
    last: date | None


@cache
def states() -> tuple[State, ...]:
    """Every state, in the order of the table; one that was lost and regained has a row for each time."""
    return tuple(
        State(row["state"], row["code"], _bounds(row["start"])[0], _bounds(row["end"])[1]) for row in rows("states")
    )


def _bounds(edtf: str) -> tuple[date | None, date | None]:
    when = When(edtf) if edtf else None
    return (when.earliest, when.latest) if when else (None, None)
