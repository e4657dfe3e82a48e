"""What a writer of a format is given."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from timeline.project import Project, TableName


@dataclass(frozen=True, slots=True)
class Job:
    """The rows chosen of one table, and the project they are of for formats that show more than a table.

    `raw` asks for cells without protection against being run by a spreadsheet.
    """

    project: Project
    table: TableName
    frame: pd.DataFrame
    raw: bool = False
