"""Organisations and armed groups by their short name: UN, EU, NATO, FARC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from timeline.knowledge.table import items, rows


@dataclass(frozen=True, slots=True)
class Organisation:
    """One row of organisations.csv. `code` is the short name used in the tables, `name` is shown to people."""

    code: str
    name: str
    aliases: tuple[str, ...]
    first_year: int | None
    last_year: int | None


@cache
def organisations() -> Mapping[str, Organisation]:
    """Every organisation by its short name, in the order of the table."""
    return MappingProxyType(
        {
            row["code"]: Organisation(
                row["code"],
                row["name"],
                items(row["aliases"]),
                int(row["first_year"]) if row["first_year"] else None,
                int(row["last_year"]) if row["last_year"] else None,
            )
            for row in rows("organisations")
        }
    )


def organisation_name(code: str) -> str:
    """The name shown to people: "UN" is "United Nations"; the code itself where it is not known."""
    known = organisations().get(code)
    return known.name if known else code
