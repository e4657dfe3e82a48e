"""The formats, in one list: a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import OutputError
from timeline.exports import csv_table, json_table, pages, parquet_table, pictures, single_page
from timeline.exports.job import Job


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, the endings it serves, what it is, and the function that makes the file's bytes.

    `media_type` is what a web server calls it. `draws` is True where it shows the events rather than a table, and so
    takes a title and a look.
    """

    name: str
    endings: tuple[str, ...]
    description: str
    write: Callable[[Job], bytes]
    media_type: str
    draws: bool = False


_FORMATS = (
    Format(
        "csv", (".csv",), "a table for spreadsheets, with an apostrophe before what one would run", csv_table.write,
        "text/csv; charset=utf-8",
    ),
    Format("json", (".json",), "the exact table, one object a line", json_table.write, "application/json"),
    Format(
        "parquet", (".parquet",), "the exact table, typed, for data tools", parquet_table.write,
        "application/vnd.apache.parquet",
    ),
    Format(
        "pdf", (".pdf",), "A4 pages: the chart, then every event with its passages, then the sources", pages.write_pdf,
        "application/pdf", draws=True,
    ),
    Format(
        "png", (".png",), "one picture, twice the resolution of a screen", pictures.write_png,
        "image/png", draws=True,
    ),
    Format(
        "svg", (".svg",), "one picture of any size, its text searchable", pictures.write_svg,
        "image/svg+xml", draws=True,
    ),
    Format(
        "html", (".html", ".htm"), "one page to send on: the chart, the events, and each passage in its article",
        single_page.write, "text/html; charset=utf-8", draws=True,
    ),
)  # fmt: skip


def formats() -> tuple[Format, ...]:
    """Every format there is, by name."""
    return _FORMATS


def format_for(path: Path, name: str | None = None) -> Format:
    """The format of that name, or, without one, of the path's ending. Raises OutputError, naming those there are."""
    if name is not None:
        return format_named(name)
    for known in _FORMATS:
        if path.suffix.lower() in known.endings:
            return known
    endings = ", ".join(ending for known in _FORMATS for ending in known.endings)
    raise OutputError(f"no format ends in {path.suffix or 'nothing'!r} ({path.name}): end it in one of {endings}")


def format_named(name: str) -> Format:
    """The format of that name. Raises OutputError, naming those there are."""
    for known in _FORMATS:
        if known.name == name.lower():
            return known
    raise OutputError(f"there is no format {name!r}: name one of {', '.join(known.name for known in _FORMATS)}")
