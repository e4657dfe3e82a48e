"""What the words around a name change: Georgia beside Alabama, Indians on the frontier, the pronoun US."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from timeline.knowledge.table import items, readings, rows
from timeline.model import Reading


@dataclass(frozen=True, slots=True)
class Guard:
    """One row of guards.csv: where every pattern it has finds something, the name has these readings instead.

    `before` ends at the name, `after` begins behind it, `near` may be anywhere in a window around it, and `unless`
    in that window undoes the guard. No reading: the name is no party there.
    """

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    near: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    readings: tuple[Reading, ...]


@cache
def guards() -> Mapping[str, tuple[Guard, ...]]:
    """The guards of each name, in the order of the table."""
    found: dict[str, list[Guard]] = {}
    for row in rows("guards"):
        guard = Guard(
            _pattern(row["before"]),
            _pattern(row["after"]),
            _pattern(row["near"]),
            _pattern(row["unless"]),
            readings(row["readings"]),
        )
        for name in items(row["names"]):
            found.setdefault(name, []).append(guard)
    return MappingProxyType({name: tuple(rules) for name, rules in found.items()})


def _pattern(text: str) -> re.Pattern[str] | None:
    return re.compile(text) if text else None
