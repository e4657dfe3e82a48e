"""Rows -> DataFrames with the public columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from timeline.project.columns import TABLES, Column, ColumnKind, TableName
from timeline.project.rows import texts

# "object" keeps None as None in a day column and a list as a list.
_DTYPES: dict[ColumnKind, str] = {
    "text": "str",
    "day": "object",
    "list": "object",
    "integer": "int64",
    "number": "float64",
    "truth": "bool",
}
# The one whole number that may be missing.
_NULLABLE = {"slip_days": "Int64"}


def frame(table: TableName, stored: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """The public columns of the table from the columns as they are stored."""
    return typed(table, {column.name: _cells(column, stored[column.name]) for column in TABLES[table]})


def typed(table: TableName, values: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """The table of these values by column, in the public order.

    Text is "" where there is none, a day is an ISO text or None, lists are Python lists, slip_days may be <NA>.
    """
    return pd.DataFrame(
        {
            column.name: pd.Series(list(values[column.name]), dtype=_NULLABLE.get(column.name, _DTYPES[column.kind]))
            for column in TABLES[table]
        }
    )


def _cells(column: Column, stored: Sequence[Any]) -> Sequence[Any]:
    if column.kind == "list":
        return [list(texts(value)) for value in stored]
    if column.kind == "text":
        return [value or "" for value in stored]
    return stored
