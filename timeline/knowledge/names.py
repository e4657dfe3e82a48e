"""Every name that can stand for a country, an organisation or a place, with its readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from timeline.knowledge.countries import countries, country_name
from timeline.knowledge.organisations import organisations
from timeline.knowledge.spelling import spellings
from timeline.knowledge.states import states
from timeline.knowledge.table import readings, rows
from timeline.model import PartyForm, PartyKind, Reading

# Endings of demonyms that name the people as they stand: the Japanese, the British, the French, the Swiss, Irishmen.
_NO_PLURAL = ("ese", "ish", "sh", "ch", "ss", "men", "s", "x", "Hellenic", "Lao", "Papal")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is written and what it may stand for, likeliest first.

    `common` is the name for people. Without readings it is a phrase that looks like a party and is none
    ("Indian Ocean"): it is read so that nothing inside it is.
    """

    text: str
    kind: PartyKind
    form: PartyForm
    common: str
    readings: tuple[Reading, ...]


@cache
def names() -> tuple[Name, ...]:
    """All English names, each text once, in the order of the tables. Names with years come before those without."""
    seen: dict[str, Name] = {}
    english = (*_phrases(), *_with_years(), *_countries(), *_states(), *_organisations(), *_places())
    for name in english:
        seen.setdefault(name.text, name)
    for name in english:
        for text in spellings(name.text):
            seen.setdefault(text, replace(name, text=text))
    return tuple(seen.values())


@cache
def years_of(code: str) -> tuple[Reading, ...]:
    """What the country's English name can stand for in which years, for its names in other languages."""
    name = country_name(code)
    return next((held for row, held in _years() if row == name), (Reading(code),))


@cache
def _years() -> tuple[tuple[str, tuple[Reading, ...]], ...]:
    return tuple((row["text"], readings(row["readings"])) for row in rows("names") if row["form"] == "name")


@cache
def _by_text() -> Mapping[str, Name]:
    return MappingProxyType({name.text: name for name in names()})


def name_of(text: str) -> Name | None:
    """The name written just so; None where it is none."""
    return _by_text().get(text)


def _phrases() -> Iterator[Name]:
    for row in rows("phrases"):
        found = readings(row["readings"])
        yield Name(row["phrase"], "country", "place", row["phrase"], found)


def _with_years() -> Iterator[Name]:
    forms: dict[str, PartyForm] = {
        "name": "name", "demonym": "demonym", "capital": "capital", "seat": "seat", "place": "place",
        "prefix": "demonym",
    }  # fmt: skip
    for row in rows("names"):
        found = readings(row["readings"])
        form = forms[row["form"]]
        common = row["text"] if form == "place" else country_name(found[0].code)
        for text in _plurals(row["text"]) if row["form"] == "demonym" else (row["text"],):
            yield Name(text, "country", form, common, found)


def _countries() -> Iterator[Name]:
    for country in countries().values():
        found = (Reading(country.code),)
        forms: tuple[tuple[PartyForm, tuple[str, ...]], ...] = (
            ("name", (country.name,)),
            ("alias", country.aliases),
            ("demonym", tuple(text for demonym in country.demonyms for text in _plurals(demonym))),
            ("capital", country.capitals),
            ("seat", country.seats),
        )
        for form, texts in forms:
            for text in texts:
                yield Name(text, "country", form, country.name, found)


def _states() -> Iterator[Name]:
    """States that are gone, in their years, where no other table has them."""
    for state in states():
        if state.last is not None and state.code:
            first = state.first.year if state.first else None
            held = (Reading(state.code, first, state.last.year),)
            yield Name(state.name, "country", "name", country_name(state.code), held)


def _plurals(demonym: str) -> tuple[str, ...]:
    return (demonym,) if demonym.endswith(_NO_PLURAL) else (demonym, f"{demonym}s")


def _organisations() -> Iterator[Name]:
    for body in organisations().values():
        found = (Reading(body.code, body.first_year, body.last_year),)
        for text in (body.name, *body.aliases):
            yield Name(text, "organisation", "name" if text == body.name else "alias", body.name, found)


def _places() -> Iterator[Name]:
    for row in rows("places"):
        yield Name(row["place"], "country", "place", row["place"], readings(row["readings"]))
