"""`When`: what is known about a time, and no more."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import total_ordering

from timeline.model import edtf as _edtf
from timeline.model.edtf import Atom, Kind, Parsed, Precision
from timeline.model.when_words import explain, words


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class When:
    """A time as its source gives it; everything else follows from `edtf`.

    `earliest` and `latest` are inclusive days, None where the time is open or unknown on that side. `kind` tells a
    single date ("date") from something that went on ("lasted"), something that happened once within bounds
    ("window"), and one of two dates ("choice"). `~` and `?` set `approximate` and `uncertain` and leave the bounds.

    Raises DateFormatError where `edtf` is not one of the supported forms (see `timeline.model.edtf`).
    """

    edtf: str
    earliest: date | None = field(init=False)
    latest: date | None = field(init=False)
    precision: Precision = field(init=False)
    kind: Kind = field(init=False)
    approximate: bool = field(init=False)
    uncertain: bool = field(init=False)

    def __post_init__(self) -> None:
        parsed = _edtf.parse(self.edtf)
        ends = [atom for atom in (parsed.start, parsed.end) if atom]
        derived = {
            "earliest": parsed.start.first if parsed.start else None,
            "latest": parsed.end.last if parsed.end else None,
            "precision": ends[0].precision if parsed.kind == "date" else "range",
            "kind": parsed.kind,
            "approximate": any(atom.approximate for atom in ends),
            "uncertain": any(atom.uncertain for atom in ends),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    @classmethod
    def day(cls, day: date) -> When:
        """That very day."""
        return cls(day.isoformat())

    @classmethod
    def month(cls, year: int, month: int) -> When:
        """Some day of that month (1–12), or all of it."""
        return cls(f"{year:04d}-{month:02d}")

    @classmethod
    def year(cls, year: int) -> When:
        """That year, and no day of it."""
        return cls(f"{year:04d}")

    @classmethod
    def lasted(cls, start: When | None, end: When | None) -> When:
        """From `start` to `end`, both inclusive; None is an end that is not known."""
        return cls(f"{_plain(start)}/{_plain(end)}")

    @classmethod
    def since(cls, start: When) -> When:
        """From `start`, and still going on."""
        return cls(f"{start.edtf}/..")

    @classmethod
    def window(cls, start: When | date | None, end: When | date | None) -> When:
        """Once, some time from `start` to `end`, both inclusive; None is an open side."""
        return cls(f"[{_plain(start)}..{_plain(end)}]")

    @property
    def parsed(self) -> Parsed:
        """The parts of the EDTF text."""
        return _edtf.parse(self.edtf)

    @property
    def days(self) -> int | None:
        """Length of the bounds in days, both ends counted; None where a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    @property
    def ongoing(self) -> bool:
        """True where the source says it has not ended (`2003-03/..`)."""
        return self.parsed.end_open

    @property
    def sort_key(self) -> tuple[date, date, int, str]:
        """A total order: by first day, then last; what is open at the start stands where it ends."""
        first = self.earliest or self.latest or date.min
        last = self.latest or date.max
        return first, last, len(self.edtf), self.edtf

    def overlaps(self, other: When) -> bool:
        """True where some day can belong to both; an open side reaches for ever."""
        return (self.earliest or date.min) <= (other.latest or date.max) and (other.earliest or date.min) <= (
            self.latest or date.max
        )

    def contains(self, other: When) -> bool:
        """True where every day of `other` lies within these bounds."""
        return (self.earliest or date.min) <= (other.earliest or date.min) and (other.latest or date.max) <= (
            self.latest or date.max
        )

    def qualified(self, mark: str) -> When:
        """The same date with `~`, `?` or `%` added, qualifiers already there kept. Only for a single date."""
        if self.kind != "date":
            return self
        approximate = self.approximate or mark in ("~", "%")
        uncertain = self.uncertain or mark in ("?", "%")
        sign = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}
        return When(self.edtf.rstrip("~?%") + sign[approximate, uncertain])

    def words(self) -> str:
        """For people, short: "Nov 1978", "c. 1962", "8 Oct – 31 Dec 2014", "by the end of 1993"."""
        return words(self.parsed)

    def explained(self) -> str:
        """For people, whole: "once, some time from 8 Oct to 31 Dec 2014"."""
        return explain(self.parsed)

    def __str__(self) -> str:
        return self.edtf

    def __eq__(self, other: object) -> bool:
        return self.edtf == other.edtf if isinstance(other, When) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __lt__(self, other: When) -> bool:
        return self.sort_key < other.sort_key

    def __reduce__(self) -> tuple[type[When], tuple[str]]:
        return When, (self.edtf,)


def _plain(end: When | date | None) -> str:
    if end is None:
        return ""
    return end.isoformat() if isinstance(end, date) else end.edtf


__all__ = ["Atom", "When"]
