"""Reading the tables that are shipped with the package."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from importlib import resources

from timeline.model import Reading


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of `tables/<name>.csv`, in its order, each by column name."""
    source = resources.files("timeline.knowledge").joinpath("tables", f"{name}.csv")
    yield from csv.DictReader(io.StringIO(source.read_text(encoding="utf-8"), newline=""))


def items(cell: str) -> tuple[str, ...]:
    """The entries of a cell that holds several, parted by "|"."""
    return tuple(entry for entry in cell.split("|") if entry)


def readings(cell: str) -> tuple[Reading, ...]:
    """What a name can stand for, likeliest first: "RUS:1992-|SUN:1922-1991|RUS:-1921", "COD|COG"."""
    return tuple(_reading(entry) for entry in items(cell))


def _reading(entry: str) -> Reading:
    code, _, years = entry.partition(":")
    first, _, last = years.partition("-")
    return Reading(code, int(first) if first else None, int(last) if last else None)
