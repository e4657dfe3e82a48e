"""Countries by their code: ISO 3166-1 alpha-3, and ISO 3166-3 style for states that are gone (SUN, YUG, CSK, DDR)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from timeline.knowledge.table import items, rows


@dataclass(frozen=True, slots=True)
class Country:
    """One row of countries.csv. `name` is the short name shown to people."""

    code: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def countries() -> Mapping[str, Country]:
    """Every country by its code, in the order of the table."""
    return MappingProxyType(
        {
            row["code"]: Country(
                row["code"],
                row["name"],
                items(row["aliases"]),
                items(row["demonyms"]),
                items(row["capital"]),
                items(row["seats"]),
            )
            for row in rows("countries")
        }
    )


@cache
def country_names() -> Mapping[str, str]:
    """The short English name of every country by its code: "JPN" is "Japan"."""
    return MappingProxyType({code: country.name for code, country in countries().items()})


def country_name(code: str) -> str:
    """The short English name: "Japan", "United States", "Soviet Union"; the code itself where it is not known."""
    return country_names().get(code, code)
