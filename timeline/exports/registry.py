"""The formats, in one list: a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import OutputError
from timeline.exports import csv_table, json_table, parquet_table
from timeline.exports.job import Job


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, the endings it serves, what it is, and the function that makes the file's bytes."""

    name: str
    endings: tuple[str, ...]
    description: str
    write: Callable[[Job], bytes]


_FORMATS = (
    Format("csv", (".csv",), "a table for spreadsheets, with an apostrophe before what one would run", csv_table.write),
    Format("json", (".json",), "the exact table, one object a line", json_table.write),
    Format("parquet", (".parquet",), "the exact table, typed, for data tools", parquet_table.write),
)


def formats() -> tuple[Format, ...]:
    """Every format there is, by name."""
    return _FORMATS


def format_for(path: Path, name: str | None = None) -> Format:
    """The format of that name, or, without one, of the path's ending. Raises OutputError, naming those there are."""
    if name is not None:
        for known in _FORMATS:
            if known.name == name.lower():
                return known
        raise OutputError(f"there is no format {name!r}: name one of {', '.join(known.name for known in _FORMATS)}")
    for known in _FORMATS:
        if path.suffix.lower() in known.endings:
            return known
    endings = ", ".join(ending for known in _FORMATS for ending in known.endings)
    raise OutputError(f"no format ends in {path.suffix or 'nothing'!r} ({path.name}): end it in one of {endings}")
