"""Files for people who don't open the app: one module a format, one registry."""

from timeline.exports.csv_table import read_csv
from timeline.exports.exporting import Rendered, export, render
from timeline.exports.job import Job
from timeline.exports.look import Look
from timeline.exports.registry import Format, format_for, formats
from timeline.exports.selection import Selection

__all__ = [
    "Format",
    "Job",
    "Look",
    "Rendered",
    "Selection",
    "export",
    "format_for",
    "formats",
    "read_csv",
    "render",
]
