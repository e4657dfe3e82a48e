"""What a writer of a format is given, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from timeline.exports.look import Look
from timeline.exports.selection import Selection
from timeline.project import Column, Project, TableName


@dataclass(frozen=True, slots=True)
class Job:
    """The rows chosen of one table, and the project they are of for formats that show more than a table.

    `raw` asks for cells without protection against being run by a spreadsheet. `title` is "" where none was given;
    it and `look` are for formats that draw. `chosen` says in words what was
    chosen where it wasn't the selection that did. `columns` are those of the frame that a table has, in order.
    `warnings` collects what a person should know of the file.
    """

    project: Project
    table: TableName
    frame: pd.DataFrame
    raw: bool = False
    selection: Selection = field(default_factory=Selection)
    title: str = ""
    look: Look = field(default_factory=Look)
    chosen: str = ""
    columns: tuple[Column, ...] = ()
    warnings: list[str] = field(default_factory=list)
