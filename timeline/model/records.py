"""What the stages hand to each other: frozen values with offsets into `Document.text`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from timeline.model.when import When


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code point offsets into `Document.text`, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}–{self.end} is not one: start at 0 or later, end after start")

    def of(self, text: str) -> str:
        """The quoted text itself."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True where both cover some character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True where every character of `other` is covered."""
        return self.start <= other.start and other.end <= self.end


PublishedFrom = Literal["", "metadata", "dateline", "url", "page", "officials"]


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `text` is decoded, with "\\n" line ends, and never changes: every offset points into it.

    `published` is a day or a window, None where nobody knows; `published_from` names the kind of evidence and
    `published_why` gives it in words. `sha256` is of the text in UTF-8. `outcome` is "read", "empty" or
    "refused: why". `source_group` is shared by copies of one report.
    """

    doc_id: str
    text: str
    file: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: When | None = None
    published_from: PublishedFrom = ""
    published_why: str = ""
    language: str = ""
    source_group: str = ""
    outcome: str = "read"
    warnings: tuple[str, ...] = ()
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest())


class How(StrEnum):
    """How a date is written, and so how it had to be worked out."""

    EXPLICIT = "explicit"
    YEARLESS = "yearless"
    MONTH_YEARLESS = "month_yearless"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    DEICTIC = "deictic"
    RANGE = "range"
    HEADER_YEAR = "header_year"
    PUBLICATION = "publication"
    IMPLIED = "implied"


Timex3Type = Literal["DATE", "TIME", "DURATION", "SET"]
# The word before an expression that turns a date into a bound; "first since" names an event at that date.
Relation = Literal["", "since", "first_since", "until", "by", "before", "after", "between"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time. `dates.find` fills the first five fields, `dates.resolve` the others.

    `span` covers the expression itself; `relation` is the preposition before it, outside the span. `reading` is what
    the grammar read, as sorted (name, value) pairs, and means something to the rule named in `rule` only. `value` is
    the TIMEX3 value ("" until resolved); `when` is None where the expression names no stretch of the calendar
    (a duration, a set, an unanchored phrase). `anchor` is the EDTF date counted from, "" for none; `why` says in
    words how the date came about.
    """

    span: Span
    type: Timex3Type
    rule: str
    how: How
    relation: Relation = ""
    reading: tuple[tuple[str, str | int], ...] = ()
    value: str = ""
    when: When | None = None
    anchor: str = ""
    why: str = ""


PartyKind = Literal["country", "organisation", "person"]
PartyForm = Literal["name", "demonym", "capital", "seat", "place", "holder", "alias"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing a name can stand for: a code, and the years in which it can (None is no limit)."""

    code: str
    first_year: int | None = None
    last_year: int | None = None

    def holds_in(self, year: int | None) -> bool:
        """True where the name can stand for this in that year; a year not known rules nothing out."""
        if year is None:
            return True
        return (self.first_year or year) <= year <= (self.last_year or year)


@dataclass(frozen=True, slots=True)
class Party:
    """A name of a country, organisation or office holder, with every reading it may have, likeliest first.

    `name` is the common name for people; `office` what a holder holds. For a person the readings are the countries
    served. `place_like` is True where the words around it make it a place ("in Geneva", a dateline's city).
    """

    span: Span
    kind: PartyKind
    form: PartyForm
    name: str
    readings: tuple[Reading, ...]
    office: str = ""
    place_like: bool = False

    def code_in(self, year: int | None) -> str:
        """The code of the likeliest reading for that year; "" where none can hold."""
        return next((reading.code for reading in self.readings if reading.holds_in(year)), "")


class Status(StrEnum):
    """Whether it happened, as the source puts it."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    ONGOING = "ongoing"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class EventKind(StrEnum):
    """What sort of event; where two fit, the one named first here."""

    CEASEFIRE = "ceasefire"
    SANCTION = "sanction"
    RUPTURE = "rupture"
    RECOGNITION = "recognition"
    REVISION = "revision"
    AGREEMENT = "agreement"
    COURT = "court"
    VOTE = "vote"
    LEADERSHIP = "leadership"
    MILITARY = "military"
    EXERCISE = "exercise"
    AID = "aid"
    VISIT = "visit"
    MEETING = "meeting"
    PROPOSAL = "proposal"
    STATEMENT = "statement"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says in one passage: this happened, or is planned, then, with these parties.

    `span` is the passage: `Document.text[start:end]` is exactly what is quoted. `when` is None for an undated claim,
    which is kept and never given a date. `when_span` covers the words of the date (None where it comes from the
    publication date). `act` and `thing` are lemmas that merging compares, not shown. Codes in `countries` are ISO
    3166-1 alpha-3 or, for vanished states, SUN, YUG, CSK, DDR; `actors` and `recipients` are subsets of them.
    """

    claim_id: str
    doc_id: str
    span: Span
    passage: str
    label: str
    kind: EventKind
    status: Status
    when: When | None
    when_text: str = ""
    when_span: Span | None = None
    anchor: str = ""
    how: How | None = None
    why: str = ""
    rule: str = ""
    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    venue: str = ""
    confidence: float = 1.0
    act: str = ""
    thing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What happened in the world: one or more claims that agree it is the same thing.

    `claim_ids` is never empty. `outcome` is the event_id that a plan came to and `slip_days` how much later than the
    last planned day that was (negative is early). `thread` names the thing through time. `sources` counts
    independent articles.
    """

    event_id: str
    claim_ids: tuple[str, ...]
    when: When | None
    label: str
    kind: EventKind
    status: Status
    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    venue: str = ""
    sources: int = 1
    disputed: bool = False
    why_merged: str = ""
    importance: float = 0.0
    why_important: str = ""
    reviewed: bool = False
    thread: str = ""
    outcome: str = ""
    slip_days: int | None = None

    def __post_init__(self) -> None:
        if not self.claim_ids:
            raise ValueError("an event without a claim has no passage: give it at least one claim_id")


@dataclass(frozen=True, slots=True)
class Edit:
    """Something a person did, kept for ever. It names a claim by document hash and span, never by event.

    `field` is what was changed ("when", "label", "merged", "reviewed" …), `value` its new content as JSON.
    """

    sha256: str
    span: Span
    field: str
    value: str
    made: str = ""


__all__ = [
    "Claim", "Document", "Edit", "Event", "EventKind", "How", "Party", "PartyForm", "PartyKind", "PublishedFrom",
    "Reading", "Relation", "Span", "Status", "TimeExpression", "Timex3Type",
]  # fmt: skip
