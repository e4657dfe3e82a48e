"""Office holders: by whole name, by office and surname, and by the surname alone where that is enough."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from timeline.actors.matching import plain
from timeline.actors.titles import Title, honoured, title_after, title_before
from timeline.knowledge import Person, people, titles
from timeline.model import Party, Reading, Span

_WORD = re.compile(r"[^\W\d_a-z]\w*|\b(?:al|el|de|von|bin|del)\b")
# What a given name before a surname is told by, in characters.
_BACK = 32

_NAME_BEFORE = re.compile(r"(?:^|[^.!?:\"“(\n ] )(?P<word>[A-Z][\w'-]+|[A-Z]\.) $")
# "Nixon Doctrine", "Marshall Plan", "Carter Center": a name on a thing.
_THING = re.compile(
    r"^ (?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Administration|Government|Cabinet|II|III)\b)[A-Z][a-z]"
)


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    whole: bool
    people: tuple[Person, ...]


@cache
def _index() -> Mapping[str, tuple[_Form, ...]]:
    whole: dict[str, list[Person]] = {}
    surnames: dict[str, list[Person]] = {}
    for person in people().values():
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


def held(text: str, named: Sequence[Party], hidden: Sequence[Span]) -> Iterator[Party]:
    """Office holders in `text`, in its order, none overlapping.

    `text` is plain; `named` are the parties by name, and in the `hidden` spans nobody is named.
    """
    index = _index()
    starts = {party.span.start: party for party in named}
    ends = {party.span.end: party for party in named}
    known: dict[str, tuple[Person, str]] = {}
    behind = 0
    barred = iter(hidden)
    bar = next(barred, None)
    for word in _WORD.finditer(text):
        start = word.start()
        forms = index.get(word[0])
        if forms is None or start < behind:
            continue
        while bar is not None and bar.end <= start:
            bar = next(barred, None)
        if bar is not None and bar.start <= start:
            continue
        form = next((form for form in forms if _stands(text, start, form.text)), None)
        if form is None:
            continue
        end = start + len(form.text)
        found = _settle(text, start, end, form, known, _Neighbours(starts, ends))
        if found is None:
            continue
        holders, office = found
        behind = end
        for person in holders:
            known.update(dict.fromkeys(map(plain, person.surnames), (person, office)))
        yield _party(Span(start, end), holders, office)


@dataclass(frozen=True, slots=True)
class _Neighbours:
    starts: Mapping[int, Party]
    ends: Mapping[int, Party]

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
                return title_before(text, party.span.start - len(link) + 1)
        return None

    def codes_after(self, text: str, position: int) -> frozenset[str] | None:
        """Codes of the party in "of Ghana" just behind `position`; None where there is none."""
        for gap in (" of ", " of the "):
            party = self.starts.get(position + len(gap))
            if party and text[position : party.span.start] == gap:
                return frozenset(reading.code for reading in party.readings)
        return None


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
    text: str, start: int, end: int, form: _Form, known: Mapping[str, tuple[Person, str]], beside: _Neighbours
) -> tuple[tuple[Person, ...], str] | None:
    """Who is meant, and the office that the text names; None where it is nobody known."""
    title = title_before(text, start) or beside.title_of_country(text, start)
    if form.whole:
        holders = form.people
        if title:
            holders = _holding(holders, title.offices) or holders
        elif all(person.recognised == "office" for person in holders):
            return None
        return holders, _office(title or title_after(text, end) or _title_in(form.text, start), holders)
    if title:
        holders = _holding(form.people, title.offices)
        codes = beside.codes_before(text, title.start) or beside.codes_after(text, end)
        if codes:
            holders = tuple(person for person in holders if codes & set(person.codes))
        holders = _only(holders, form, known)
        if holders:
            return holders, _office(title, holders)
    possessor = beside.codes_before(text, start) if text.endswith("'s ", 0, start) else None
    return _by_surname(text, start, end, form, known) or _of_country(form, possessor, text[end : end + _BACK])


def _title_in(name: str, start: int) -> Title | None:
    """The office that is part of the name itself: "Pope Francis", "King Salman"."""
    offices = titles().get(name.split(maxsplit=1)[0].lower())
    return Title(offices, start, holds=True) if offices else None


def _of_country(form: _Form, codes: frozenset[str] | None, behind: str) -> tuple[tuple[Person, ...], str] | None:
    """Who is meant by "Iran's Rouhani" though nobody has named him in full."""
    holders = tuple(p for p in form.people if p.recognised == "name" and codes and p.codes[0] in codes)
    return (holders, "") if holders and not _THING.match(behind) else None


def _by_surname(
    text: str, start: int, end: int, form: _Form, known: Mapping[str, tuple[Person, str]]
) -> tuple[tuple[Person, ...], str] | None:
    called = honoured(text, start)
    before = _NAME_BEFORE.search(text[max(start - _BACK, 0) : start])
    if (before and not called and not _one_of(before["word"], form.people)) or _THING.match(text[end : end + 24]):
        return None
    if form.text in known:
        person, office = known[form.text]
        return ((person,), office) if called or person.recognised != "titled" else None
    distinct = tuple(person for person in form.people if person.recognised == "surname")
    return (distinct, "") if distinct else None


def _one_of(word: str, holders: Iterable[Person]) -> bool:
    """Whether the word before the surname can stand before it: a title, or the person's own given name."""
    return word.lower() in titles() or any(name.startswith(word) for person in holders for name in person.names)


def _holding(holders: Iterable[Person], offices: frozenset[str]) -> tuple[Person, ...]:
    return tuple(person for person in holders if any(term.office in offices for term in person.terms))


def _only(holders: tuple[Person, ...], form: _Form, known: Mapping[str, tuple[Person, str]]) -> tuple[Person, ...]:
    """One person where the text has named one of them; none where they serve different countries."""
    if form.text in known and known[form.text][0] in holders:
        return (known[form.text][0],)
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
