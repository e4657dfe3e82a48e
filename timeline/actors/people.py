"""Office holders: by whole name, by office and surname, and by the surname alone where that is enough."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from timeline.actors.matching import plain
from timeline.actors.misprints import misprinted, names_at
from timeline.actors.titles import Title, Titles, honoured, title_after, title_before
from timeline.knowledge import Officials, Person, people, title_words, titles
from timeline.knowledge.inflection import verb_form
from timeline.model import Party, Reading, Span, When

_WORD = re.compile(r"[^\W\d_a-z]\w*|\b(?:al|el|de|von|bin|del)\b")
# What a given name before a surname is told by, in characters.
_BACK = 32
# How far a sentence is looked through for a year, in characters.
_AROUND = 240
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")

_NAME_BEFORE = re.compile(r"(?:^|[^.!?:\"“(\n ] )(?P<word>[A-Z][\w'-]+|[A-Z]\.) $")
# "Nixon Doctrine", "Marshall Plan", "Carter Center": a name on a thing.
_THING = re.compile(
    r"^ (?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Administration|Government|Cabinet|II|III)\b)[A-Z][a-z]"
)
# "President Hassan Gouled": another name behind it, so that this one is no surname.
_GOES_ON = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\b"
    r"|Administration\b|Government\b|Cabinet\b|II|Jr\b|Sr\b)(?P<word>[A-Z][a-z]+)(?=[ ,.;]|$)"
)


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    whole: bool
    people: tuple[Person, ...]


@lru_cache(maxsize=4)
def _index(officials: Officials | None) -> Mapping[str, tuple[_Form, ...]]:
    whole: dict[str, list[Person]] = {}
    surnames: dict[str, list[Person]] = {}
    for person in people(officials).values():
        for name in person.names:
            whole.setdefault(plain(name), []).append(person)
        for surname in person.surnames:
            surnames.setdefault(plain(surname), []).append(person)
    by_word: dict[str, list[_Form]] = {}
    for table, is_whole in ((whole, True), (surnames, False)):
        for text, holders in table.items():
            if not is_whole and text in whole:
                continue
            word = re.match(r"\w+", text)
            if word:
                form = _Form(text, is_whole, tuple(holders))
                by_word.setdefault(word[0], []).append(form)
                first = word[0][0].upper() + word[0][1:]
                if first != word[0]:
                    by_word.setdefault(first, []).append(_Form(first + text[len(first) :], is_whole, form.people))
    return MappingProxyType({word: tuple(sorted(f, key=lambda e: -len(e.text))) for word, f in by_word.items()})


def held(
    text: str,
    named: Sequence[Party],
    hidden: Sequence[Span],
    *,
    written: When | None = None,
    officials: Officials | None = None,
) -> Iterator[Party]:
    """Office holders in `text`, in its order, none overlapping.

    `text` is plain; `named` are the parties by name, and in the `hidden` spans nobody is named. `written` is when the
    text was, where that is known: it tells holders of one surname apart. `officials` are added to those we know.
    """
    index = _index(officials)
    beside = _Neighbours(
        {party.span.start: party for party in named}, {party.span.end: party for party in named}, titles(officials)
    )
    days = (written.earliest, written.latest) if written else (None, None)
    known: dict[str, _Named] = {}
    ends = _title_ends(officials)
    behind = 0
    barred = iter(hidden)
    bar = next(barred, None)
    for word in _WORD.finditer(text):
        start = word.start()
        forms = index.get(word[0])
        if start < behind or (forms is None and not _follows(text, start, ends)):
            continue
        while bar is not None and bar.end <= start:
            bar = next(barred, None)
        if bar is not None and bar.start <= start:
            continue
        form = next((form for form in forms or () if _stands(text, start, form.text)), None)
        end = start + len(form.text) if form else start
        found = _settle(text, start, end, form, known, beside) if form else None
        if found is None and _follows(text, start, ends):
            start, end, found = _lookalike(text, start, beside, officials)
        if found is None:
            continue
        holders = _at_the_time(found, text, start, end, days)
        office = _office(found.title, holders)
        behind = end
        for surname in {plain(surname) for person in holders for surname in person.surnames}:
            known[surname] = _Named(holders, found.title)
        yield _party(Span(start, end), holders, office)


def _lookalike(
    text: str, start: int, beside: _Neighbours, officials: Officials | None
) -> tuple[int, int, _Named | None]:
    """The person whose name stands at `start` with a letter wrong, behind country and office, and where it stands."""
    title = title_before(text, start, beside.titles)
    codes = beside.codes_before(text, title.start) if title else None
    if title and codes:
        for at, word in names_at(text, start):
            if holders := misprinted(word, codes, title.offices, officials):
                return start, at + len(word), _Named(holders, title)
    return start, start, None


def _at_the_time(
    found: _Named, text: str, start: int, end: int, days: tuple[date | None, date | None]
) -> tuple[Person, ...]:
    """Of several holders those in office in a year that the sentence names, else when the text was written.

    All of them where that tells none apart.
    """
    if len(found.holders) < 2:
        return found.holders
    spans: list[tuple[date | None, date | None]] = [
        (date(int(year), 1, 1), date(int(year), 12, 31)) for year in _YEAR.findall(_sentence(text, start, end))
    ]
    offices = found.title.offices if found.title else frozenset()
    for first, last in [*spans, days]:
        if first is None or last is None:
            continue
        fit = tuple(
            person
            for person in found.holders
            if any(
                term.first <= last and first <= (term.last or date.max)
                for term in person.terms
                if not offices or term.office in offices
            )
        )
        if fit and len(fit) < len(found.holders):
            return fit
    return found.holders


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence that holds these offsets, no further than `_AROUND` to either side."""
    floor, ceiling = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    first, last = text.rfind(". ", floor, start), text.find(". ", end, ceiling)
    return text[floor if first < 0 else first : ceiling if last < 0 else last]


@dataclass(frozen=True, slots=True)
class _Named:
    """Who can be meant, and the office that the text names beside them."""

    holders: tuple[Person, ...]
    title: Title | None = None


@dataclass(frozen=True, slots=True)
class _Neighbours:
    starts: Mapping[int, Party]
    ends: Mapping[int, Party]
    titles: Titles

    def codes_before(self, text: str, position: int) -> frozenset[str] | None:
        """Codes of the party whose name ends just before `position`; None where there is none."""
        for gap in (" ", "'s ", "' ", "-"):
            party = self.ends.get(position - len(gap))
            if party and text[party.span.end : position] == gap:
                return frozenset(reading.code for reading in party.readings)
        return None

    def title_of_country(self, text: str, position: int) -> Title | None:
        """The office in "President of Ukraine", right before `position`."""
        party = self.ends.get(position - 1)
        if party is None or text[party.span.end : position] != " ":
            return None
        for link in (" of ", " of the "):
            if text.endswith(link, 0, party.span.start):
                return title_before(text, party.span.start - len(link) + 1, self.titles)
        return None

    def codes_after(self, text: str, position: int) -> frozenset[str] | None:
        """Codes of the party in "of Ghana" just behind `position`; None where there is none."""
        for gap in (" of ", " of the "):
            party = self.starts.get(position + len(gap))
            if party and text[position : party.span.start] == gap:
                return frozenset(reading.code for reading in party.readings)
        return None


@lru_cache(maxsize=4)
def _title_ends(officials: Officials | None) -> frozenset[str]:
    """The last words of titles, and the ranks that may follow them, in small letters and with a capital."""
    ends = {title.rpartition(" ")[2] for title in titles(officials)} | title_words("rank")
    return frozenset(ends | {word.capitalize() for word in ends})


def _follows(text: str, position: int, ends: frozenset[str]) -> bool:
    """Whether the word before `position` is one of them."""
    before = position - 1
    return text[before:position] == " " and text[text.rfind(" ", max(position - _BACK, 0), before) + 1 : before] in ends


def _stands(text: str, start: int, form: str) -> bool:
    end = start + len(form)
    after = text[end : end + 1]
    return text.startswith(form, start) and not (after.isalnum() or after == "_" or _hyphened(text, end))


def _hyphened(text: str, end: int) -> bool:
    """Whether a name goes on behind a hyphen: "Kennedy-Nixon" does not count, "Park-Lane" does."""
    return (
        text[end : end + 1] == "-"
        and text[end + 1 : end + 2].islower()
        and text[end + 1 : end + 4] not in ("era", "led")
    )


def _settle(
    text: str, start: int, end: int, form: _Form, known: Mapping[str, _Named], beside: _Neighbours
) -> _Named | None:
    """Who is meant, and the office that the text names; None where it is nobody known."""
    title = title_before(text, start, beside.titles) or beside.title_of_country(text, start)
    codes = beside.codes_before(text, title.start if title else start) or beside.codes_after(text, end)
    if form.whole:
        holders = form.people
        if title:
            holders = _holding(holders, title.offices) or holders
        elif all(person.recognised == "office" for person in holders):
            return None
        if len(holders) > 1:
            holders = _serving(holders, codes) or holders
        named = title or title_after(text, end, beside.titles) or _title_in(form.text, start, beside.titles)
        return _Named(holders, named)
    if title and not _goes_on(text, end):
        holders = _holding(form.people, title.offices)
        if codes:
            holders = _serving(holders, codes)
        holders = _only(holders, form, known)
        if holders:
            return _Named(holders, title)
    possessor = codes if text.endswith("'s ", 0, start) else None
    return _by_surname(text, start, end, form, known, beside.titles) or _of_country(
        form, possessor, text[end : end + _BACK]
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether the name goes on behind `end`; the verb of a headline is no name ("President Bush Visits Japan")."""
    behind = _GOES_ON.match(text, end)
    return behind is not None and not any(form.known for form in verb_form(behind["word"].lower()))


def _serving(holders: Iterable[Person], codes: frozenset[str] | None) -> tuple[Person, ...]:
    return tuple(person for person in holders if codes and codes & set(person.codes))


def _title_in(name: str, start: int, known: Titles) -> Title | None:
    """The office that is part of the name itself: "Pope Francis", "King Salman"."""
    offices = known.get(name.split(maxsplit=1)[0].lower())
    return Title(offices, start, holds=True) if offices else None


def _of_country(form: _Form, codes: frozenset[str] | None, behind: str) -> _Named | None:
    """Who is meant by "Iran's Rouhani" though nobody has named him in full."""
    holders = tuple(p for p in form.people if p.recognised == "name" and codes and p.codes[0] in codes)
    return _Named(holders) if holders and not _THING.match(behind) else None


def _by_surname(
    text: str, start: int, end: int, form: _Form, known: Mapping[str, _Named], offices: Titles
) -> _Named | None:
    called = honoured(text, start)
    before = _NAME_BEFORE.search(text[max(start - _BACK, 0) : start])
    if before and not called and before["word"].lower() not in offices and not _given(before["word"], form.people):
        return None
    if _THING.match(text[end : end + 24]):
        return None
    if form.text in known:
        named = known[form.text]
        return named if called or any(person.recognised != "titled" for person in named.holders) else None
    distinct = tuple(person for person in form.people if person.recognised == "surname")
    return _Named(distinct) if distinct else None


def _given(word: str, holders: Iterable[Person]) -> bool:
    """Whether the word before the surname is the given name of one of them."""
    return any(name.startswith(word) for person in holders for name in person.names)


def _holding(holders: Iterable[Person], offices: frozenset[str]) -> tuple[Person, ...]:
    return tuple(person for person in holders if any(term.office in offices for term in person.terms))


def _only(holders: tuple[Person, ...], form: _Form, known: Mapping[str, _Named]) -> tuple[Person, ...]:
    """Those whom the text has named already; none where they serve different countries."""
    if form.text in known and (named := tuple(p for p in holders if p in known[form.text].holders)):
        return named
    return holders if len({person.codes[0] for person in holders}) == 1 else ()


def _office(title: Title | None, holders: tuple[Person, ...]) -> str:
    """The office that the text says is held, by its name in offices.csv; "" where it says none, or a former one."""
    if title is None or not title.holds:
        return ""
    return next((term.office for person in holders for term in person.terms if term.office in title.offices), "")


def _party(span: Span, holders: tuple[Person, ...], office: str) -> Party:
    codes = tuple(dict.fromkeys(code for person in holders for code in person.codes))
    readings = tuple(_reading(code, holders, several=len(codes) > 1) for code in codes)
    name = holders[0].name if len(holders) == 1 else " / ".join(person.name for person in holders)
    return Party(span, "person", "holder", name, readings, office)


def _reading(code: str, holders: Iterable[Person], *, several: bool) -> Reading:
    if not several:
        return Reading(code)
    terms = [term for person in holders for term in person.terms if term.code == code]
    lasts = [term.last.year for term in terms if term.last]
    return Reading(code, min(term.first.year for term in terms), max(lasts) if len(lasts) == len(terms) else None)
