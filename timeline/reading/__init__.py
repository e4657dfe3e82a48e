"""Files -> documents: sniffing, limits, metadata. Nothing here trusts a file's name or content."""

from timeline.reading.articles import read
from timeline.reading.report import FileReport, ReadingResult

__all__ = ["FileReport", "ReadingResult", "read"]
