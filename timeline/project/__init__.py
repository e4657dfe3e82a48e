"""The project file: what was extracted and what people did, in one file that can be trusted or is refused."""

from timeline.project.columns import CLAIMS, DOCUMENTS, EVENTS, TABLES, Column, ColumnKind, TableName
from timeline.project.project import Project

__all__ = ["CLAIMS", "DOCUMENTS", "EVENTS", "TABLES", "Column", "ColumnKind", "Project", "TableName"]
