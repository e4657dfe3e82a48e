"""JSON: the exact table as a list of objects, one a line."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from timeline.exports.job import Job


def write(job: Job) -> bytes:
    """A JSON array in UTF-8, each row an object on its own line, with null where there is nothing."""
    names = [column.name for column in job.columns]
    rows = zip(*(job.frame[name].tolist() for name in names), strict=True)
    lines = [_line(dict(zip(names, row, strict=True))) for row in rows]
    return ("[\n" + ",\n".join(lines) + ("\n" if lines else "") + "]\n").encode("utf-8")


def _line(row: dict[str, Any]) -> str:
    plain = {name: None if value is pd.NA else value for name, value in row.items()}
    return json.dumps(plain, ensure_ascii=False, allow_nan=False)
