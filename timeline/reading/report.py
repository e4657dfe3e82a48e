"""What became of each file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.model import Document

Outcome = Literal["read", "empty", "same", "skipped", "refused"]


@dataclass(frozen=True, slots=True)
class FileReport:
    """One line of the report: a file as the person named it, its outcome, and in `detail` why, or what to mend.

    `doc_id` is "" for a file that became no document. `same` is a copy of an article already read.
    """

    file: str
    outcome: Outcome
    doc_id: str = ""
    detail: str = ""

    @property
    def refused(self) -> bool:
        """True where something the person meant to be used was not."""
        return self.outcome == "refused"

    def line(self) -> str:
        """The report line, without a line end."""
        return f"{self.file}: {self.outcome}" + (f": {self.detail}" if self.detail else "")


@dataclass(frozen=True, slots=True)
class ReadingResult:
    """The documents in reading order, refused ones among them (without text), and a report of every file."""

    documents: tuple[Document, ...]
    reports: tuple[FileReport, ...]
