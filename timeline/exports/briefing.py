"""What a drawn file says: the events chosen, numbered in order of time, with their passages and numbered sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.charts import wording
from timeline.charts.lanes import time_order
from timeline.charts.marks import status_words
from timeline.charts.names import joined
from timeline.charts.ties import slip_words
from timeline.charts.wording import counted
from timeline.errors import OutputError
from timeline.exports.job import Job
from timeline.knowledge import country_name, organisation_name
from timeline.model import Claim, Document, Event, When

_OUTLETS = 4
# What a picture shows where the page hasn't said: the same as the page to begin with. Tables have every event.
_SURE = 0.5
_SURE_ONLY = f", confidence {_SURE:g} and above"


@dataclass(frozen=True, slots=True)
class Source:
    """An article with the number by which it is cited."""

    number: int
    document: Document

    @property
    def title(self) -> str:
        """Its title, or the name of its file."""
        return " ".join((self.document.title or self.document.file or self.document.doc_id).split())

    @property
    def published(self) -> str:
        """When it was published, in words."""
        return self.document.published.words() if self.document.published else "publication date not known"

    @property
    def citation(self) -> str:
        """Publisher, title and date in one line."""
        publisher = " ".join(self.document.publisher.split())
        day = self.published if self.document.published else "n.d."
        return ", ".join(part for part in (publisher, f"“{self.title}”", day) if part)


@dataclass(frozen=True, slots=True)
class Passage:
    """One claim of an event, and the source that makes it."""

    claim: Claim
    source: Source


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its number, from 1 in order of time, and its passages."""

    number: int
    event: Event
    passages: tuple[Passage, ...]
    outcome: int = 0

    @property
    def date(self) -> str:
        """The date in words."""
        return self.event.when.words() if self.event.when else "no date"

    @property
    def label(self) -> str:
        """The label on one line."""
        return " ".join(self.event.label.split())

    @property
    def cited(self) -> tuple[int, ...]:
        """The numbers of its sources, each once."""
        return tuple(sorted({passage.source.number for passage in self.passages}))

    @property
    def marks(self) -> str:
        """The sources' numbers as they are cited: "[1] [3]"."""
        return " ".join(f"[{number}]" for number in self.cited)

    @property
    def facts(self) -> str:
        """Status, parties, and what became of a plan."""
        event = self.event
        parties = [country_name(code) for code in event.countries]
        parties += [organisation_name(code) for code in event.organisations]
        outcome = ""
        if self.outcome:
            slip = f", {slip_words(event.slip_days)}" if event.slip_days is not None else ""
            outcome = f"came to event {self.outcome}{slip}"
        disputed = "sources disagree" if event.disputed else ""
        return " · ".join(filter(None, (status_words(event.status), joined(parties), outcome, disputed)))


@dataclass(frozen=True)
class Briefing:
    """All that a drawn file says. `chosen` says in words what of the project it is, "all events" where all."""

    title: str
    entries: tuple[Entry, ...]
    sources: tuple[Source, ...]
    chosen: str
    whole: int
    extracted: str

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events, in order of time."""
        return tuple(entry.event for entry in self.entries)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The numbers of the events by event_id."""
        return {entry.event.event_id: entry.number for entry in self.entries}

    @cached_property
    def outlets(self) -> dict[str, str]:
        """Who published each event first, by event_id, for lanes by source."""
        firsts = {
            entry.event.event_id: min(entry.passages, key=lambda passage: passage.source.number).source
            for entry in self.entries
            if entry.passages
        }
        return {event_id: source.document.publisher or source.title for event_id, source in firsts.items()}

    @property
    def shown_line(self) -> str:
        """What is shown: "7 events from 2 articles, 1978–2015; 1 planned"."""
        return wording.shown_line(self.events, self.whole, len(self.sources))

    @property
    def source_line(self) -> str:
        """Where it is from: articles, outlets, day of extraction, what was reviewed, what was chosen."""
        outlets = list(dict.fromkeys(source.document.publisher for source in self.sources if source.document.publisher))
        named = "; ".join(outlets[:_OUTLETS]) + (f"; {len(outlets) - _OUTLETS} more" if len(outlets) > _OUTLETS else "")
        reviewed = sum(event.reviewed for event in self.events)
        parts = (
            f"{counted(len(self.sources), 'article')}{f' ({named})' if named else ''}",
            f"extracted {self.extracted}" if self.extracted else "",
            f"reviewed {reviewed:,} of {len(self.entries):,}" if reviewed else "not reviewed by a person",
            f"selection: {self.chosen}",
        )
        return "Source: " + "; ".join(part for part in parts if part)


def briefing(job: Job) -> Briefing:
    """What the file of this job says. Raises OutputError where no event is left."""
    every = {event.event_id: event for event in job.project.event_records()}
    chosen = sorted((every[event_id] for event_id in job.frame["event_id"]), key=time_order)
    if not chosen:
        what = job.selection.words()
        raise OutputError(
            f"no event is left to show with {what}: ask for less" if every else "the project has no event to show"
        )
    claims = {claim.claim_id: claim for claim in job.project.claim_records()}
    sure = [event for event in chosen if _is_sure(event, claims)] if not job.chosen else chosen
    dropped = len(sure) < len(chosen)
    chosen = sure or chosen
    cited = {claims[claim_id].doc_id for event in chosen for claim_id in event.claim_ids if claim_id in claims}
    documents = [document for document in job.project.document_records() if document.doc_id in cited]
    sources = {document.doc_id: Source(at, document) for at, document in enumerate(_in_order(documents), 1)}
    numbers = {event.event_id: at for at, event in enumerate(chosen, 1)}
    entries = tuple(
        Entry(
            numbers[event.event_id],
            event,
            tuple(
                Passage(claims[claim_id], sources[claims[claim_id].doc_id])
                for claim_id in event.claim_ids
                if claim_id in claims and claims[claim_id].doc_id in sources
            ),
            numbers.get(event.outcome, 0),
        )
        for event in chosen
    )
    day = job.project.extracted
    return Briefing(
        " ".join(job.title.split()) or wording.title(chosen, chosen, lambda event: _quoted(event, claims)),
        entries,
        tuple(sources.values()),
        " ".join(job.chosen.split()) or job.selection.words() + (_SURE_ONLY if dropped and sure else ""),
        len(every),
        When.day(day).words() if day else "",
    )


def _is_sure(event: Event, claims: Mapping[str, Claim]) -> bool:
    """True where some claim of the event is as sure as the page asks for to begin with."""
    told = [claims[claim_id].confidence for claim_id in event.claim_ids if claim_id in claims]
    return max(told, default=1.0) >= _SURE


def _quoted(event: Event, claims: Mapping[str, Claim]) -> list[str]:
    return [claims[claim_id].passage for claim_id in event.claim_ids if claim_id in claims]


def respelled(said: Briefing, write: Callable[[str], str]) -> Briefing:
    """The same with every title, label and passage as `write` gives it; the texts of the articles are left out."""
    sources = {
        source.number: replace(
            source,
            document=replace(
                source.document, title=write(source.title), publisher=write(source.document.publisher), text=""
            ),
        )
        for source in said.sources
    }
    entries = tuple(
        replace(
            entry,
            event=replace(entry.event, label=write(entry.event.label)),
            passages=tuple(
                Passage(replace(p.claim, passage=write(p.claim.passage)), sources[p.source.number])
                for p in entry.passages
            ),
        )
        for entry in said.entries
    )
    return replace(said, title=write(said.title), entries=entries, sources=tuple(sources.values()))


def _in_order(documents: Iterable[Document]) -> list[Document]:
    """By date of publication, those without one last."""
    return sorted(
        documents,
        key=lambda document: (
            document.published is None,
            document.published.sort_key if document.published else (),
            document.title,
            document.doc_id,
        ),
    )
