"""Files -> documents: sniffing, limits, metadata. Nothing here trusts a file's name or content."""

from timeline.reading.articles import read
from timeline.reading.officials import OfficialsTable, read_officials
from timeline.reading.report import FileReport, ReadingResult

__all__ = ["FileReport", "OfficialsTable", "ReadingResult", "read", "read_officials"]
