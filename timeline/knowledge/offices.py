"""Who held which office when, and the ways in which a text names them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from timeline.knowledge.spelling import unaccented
from timeline.knowledge.table import items, rows
from timeline.model import When

# How much of a name a text must give: a surname will do; the whole name, and then the surname; the same, but the
# surname is a word of its own ("May") and needs an office or "Mr" before it; the name only beside the office.
Recognised = Literal["surname", "name", "titled", "office"]

# Where the family name is written first.
_FAMILY_FIRST = ("CHN", "TWN", "KOR", "PRK")
_ROYAL = ("King ", "Queen ", "Emperor ", "Tsar ", "Kaiser ", "Sultan ", "Pope ")
_ARTICLES = ("al-", "el-")
_DAY_LENGTH = len("2014-10-08")


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office; both days inclusive, `last` None while it lasts. `code` is a country or an organisation."""

    person: str
    code: str
    office: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Person:
    """An office holder, with every way the whole name and the surname are written.

    There is no surname where only the whole name will do.
    """

    name: str
    surname: str
    names: tuple[str, ...]
    surnames: tuple[str, ...]
    recognised: Recognised
    terms: tuple[Term, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Countries and organisations served, the latest first."""
        latest = sorted(self.terms, key=lambda term: term.first, reverse=True)
        return tuple(dict.fromkeys(term.code for term in latest))


@dataclass(frozen=True, slots=True)
class Officials:
    """Terms that somebody adds to those of the package. Two are equal where they come from the same file.

    `sha256` is that of the file's bytes.
    """

    sha256: str
    terms: tuple[Term, ...] = field(compare=False, repr=False)


@lru_cache(maxsize=4)
def people(officials: Officials | None = None) -> Mapping[str, Person]:
    """Every office holder by name, in the order of offices.csv, then those of `officials` who are new.

    A person of `officials` whose name is a way of writing a known one gets the terms of both.
    """
    terms: dict[str, list[Term]] = {}
    for row in rows("offices"):
        terms.setdefault(row["person"], []).append(_term(row))
    known = {row["person"]: row for row in rows("people")}
    if officials is None:
        return MappingProxyType({name: _person(name, held, known.get(name, {})) for name, held in terms.items()})
    written = {form: person.name for person in people().values() for form in person.names}
    for term in officials.terms:
        name = written.get(term.person, term.person)
        held = terms.setdefault(name, [])
        same = [one for one in held if (one.code, one.office, one.first) == (term.code, term.office, term.first)]
        held[:] = [one for one in held if one not in same] + [replace(term, person=name)]
    return MappingProxyType({name: _person(name, held, known.get(name, {})) for name, held in terms.items()})


@lru_cache(maxsize=4)
def titles(officials: Officials | None = None) -> Mapping[str, frozenset[str]]:
    """The offices that a title can stand for, by the title in small letters; an office added is its own title."""
    own = {row["title"]: frozenset(items(row["offices"])) for row in rows("titles")}
    for term in officials.terms if officials else ():
        own.setdefault(term.office.lower(), frozenset())
        own[term.office.lower()] |= {term.office}
    return MappingProxyType(own)


@cache
def office_named(title: str, code: str) -> str:
    """Our name of the office that a country's or organisation's title stands for; the title itself where we have none.

    Where it can stand for several ("Minister of Defence"), the one that is held there, else the first.
    """
    offices = next((items(row["offices"]) for row in rows("titles") if row["title"] == title.lower()), ())
    there = next((office for office in offices if (code, office) in _held()), "")
    return there or (offices[0] if offices else title)


@cache
def _held() -> frozenset[tuple[str, str]]:
    """Which office is held where."""
    return frozenset((term.code, term.office) for person in people().values() for term in person.terms)


@cache
def title_words(kind: str) -> frozenset[str]:
    """Words beside titles, in small letters, by what they do: see title_words.csv."""
    return frozenset(row["word"] for row in rows("title_words") if row["class"] == kind)


def _term(row: Mapping[str, str]) -> Term:
    first = _bound(row["start"], last=False)
    if first is None:
        raise ValueError(f"offices.csv: {row['person']} has no start")
    return Term(row["person"], row["code"], row["office"], first, _bound(row["end"], last=True))


def _bound(edtf: str, *, last: bool) -> date | None:
    """The first or last day of an EDTF date; None for an empty cell."""
    if len(edtf) == _DAY_LENGTH:
        return date.fromisoformat(edtf)  # nearly all are days, and need no grammar
    if not edtf:
        return None
    when = When(edtf)
    return when.latest if last else when.earliest


def _person(name: str, terms: Sequence[Term], row: Mapping[str, str]) -> Person:
    surname = row.get("surname") or _surname(name, terms[0].code)
    forms = dict.fromkeys(
        form for given in (name, *items(row.get("aliases", ""))) for form in _forms(given, terms[0].code)
    )
    recognised: Mapping[str, Recognised] = {"surname": "surname", "titled": "titled", "office": "office"}
    surnames = _surnames(surname, name) if surname else ()
    return Person(
        name, surname, tuple(forms), surnames, recognised.get(row.get("recognised", ""), "name"), tuple(terms)
    )


def _surname(name: str, code: str) -> str:
    if name.startswith(_ROYAL):
        return ""
    words = name.split()
    surname = words[0] if code in _FAMILY_FIRST else words[-1]
    for article in _ARTICLES:
        surname = surname.removeprefix(article)
    return surname


def _surnames(surname: str, name: str) -> tuple[str, ...]:
    """The surname alone and, where the name has one, with its article: Assad, al-Assad, Al Assad."""
    forms = [surname]
    for article in _ARTICLES:
        if name.endswith(f" {article}{surname}"):
            forms.extend(_articles(f"{article}{surname}"))
    return tuple(dict.fromkeys([*forms, *map(unaccented, forms)]))


def _articles(name: str) -> tuple[str, ...]:
    """The ways in which an Arabic article is written: al-Assad, Al-Assad, al Assad, Al Assad."""
    forms = [name]
    for article in (article for article in _ARTICLES if article in name):
        spaced = article.replace("-", " ")
        found = re.compile(rf"\b{article}(?=[A-Z])")
        if found.search(name):
            forms.extend(found.sub(written, name) for written in (article.title(), spaced, spaced.title()))
    return tuple(dict.fromkeys(forms))


def _syllables(name: str) -> tuple[str, ...]:
    """The ways in which a given name of two syllables is written: Kim Jong Un, Kim Jong-un, Kim Jong-Un."""
    family, *given = name.replace("-", " ").split()
    if len(given) != 2:
        return ()
    first, second = given
    return tuple(
        f"{family} {first}{rest}" for rest in (f" {second.title()}", f"-{second.lower()}", f"-{second.title()}")
    )


def _forms(name: str, code: str) -> tuple[str, ...]:
    """The name as given, without middle initials, family name first for Japan, and all of these without accents."""
    words = name.split()
    short = [word for place, word in enumerate(words) if place in (0, len(words) - 1) or not word.endswith(".")]
    forms = [name, " ".join(short)]
    if code == "JPN" and len(words) == 2 and not name.startswith(_ROYAL):
        forms.append(f"{words[1]} {words[0]}")
    if code in _FAMILY_FIRST:
        forms.extend(_syllables(name))
    forms = [written for form in forms for written in _articles(form)]
    return tuple(dict.fromkeys([*forms, *map(unaccented, forms)]))
