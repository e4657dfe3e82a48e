"""CSV: a table that a spreadsheet opens and never runs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from timeline.errors import InputError
from timeline.exports.job import Job
from timeline.project import TABLES, Column, TableName
from timeline.project.frames import typed

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"). Apostrophes before it count, so
# that a text which has one of its own comes back with it.
_RUNS = re.compile("'*[=+\\-@\t\r]")
_GUARDED = re.compile("''*[=+\\-@\t\r]")


def write(job: Job) -> bytes:
    """The table in UTF-8, with "\\n" line ends. Lists are joined by "|"; numbers stand as they are.

    Texts that a spreadsheet would run have an apostrophe before them, unless `job.raw`.
    """
    columns = job.columns
    lines = [",".join(column.name for column in columns)]
    cells = [[_cell(column, value, raw=job.raw) for value in job.frame[column.name]] for column in columns]
    lines.extend(",".join(row) for row in zip(*cells, strict=True))
    return ("\n".join(lines) + "\n").encode("utf-8")


def read_csv(path: Path, table: TableName, *, raw: bool = False) -> pd.DataFrame:
    """The table that `write` wrote, with the columns and types of the project's own. `raw` as it was written.

    Raises InputError where it is not that table, naming the line.
    """
    try:
        # As bytes, since reading as text would turn a carriage return within a cell into a line feed.
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError(f"{path} can't be read: {problem}") from None
    columns = TABLES[table]
    try:
        rows = list(_rows(path, text, columns))
    except csv.Error as problem:
        raise InputError(f"{path} is not a CSV table: {problem}") from None
    cells = zip(*rows, strict=True) if rows else ([] for _ in columns)
    read = {
        column.name: [_value(column, cell, raw=raw) for cell in column_cells]
        for column, column_cells in zip(columns, cells, strict=True)
    }
    return typed(table, read)


def _rows(path: Path, text: str, columns: tuple[Column, ...]) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    names = [column.name for column in columns]
    if next(reader, []) != names:
        raise InputError(f"{path}, line 1: the columns should be {','.join(names)}")
    for row in reader:
        if len(row) != len(names):
            raise InputError(f"{path}, line {reader.line_num}: {len(row)} cells where {len(names)} belong")
        yield row


def _cell(column: Column, value: Any, *, raw: bool) -> str:
    if value is None or value is pd.NA:
        return ""
    match column.kind:
        case "truth":
            return "true" if value else "false"
        case "integer":
            return str(int(value))
        case "number":
            return repr(float(value))
        case "list":
            text = "|".join(re.sub(r"([\\|])", r"\\\1", item) for item in value)
        case _:
            text = str(value)
    if not raw and _RUNS.match(text):
        text = "'" + text
    return '"' + text.replace('"', '""') + '"' if re.search('[",\r\n]', text) else text


_READERS: dict[str, Callable[[str], object]] = {
    "truth": lambda cell: cell == "true",
    "integer": lambda cell: int(cell) if cell else None,
    "number": float,
    "day": lambda cell: cell or None,
    "list": lambda cell: _members(cell) if cell else [],
    "text": str,
}


def _value(column: Column, cell: str, *, raw: bool) -> object:
    if not raw and column.kind in ("text", "list", "day") and _GUARDED.match(cell):
        cell = cell[1:]
    try:
        return _READERS[column.kind](cell)
    except ValueError:
        raise InputError(f"{cell[:40]!r} does not belong in the column {column.name}") from None


def _members(cell: str) -> list[str]:
    return [re.sub(r"\\(.)", r"\1", item, flags=re.S) for item in re.findall(r"(?:^|\|)((?:[^\\|]|\\.)*)", cell, re.S)]
