"""Names of countries, capitals and organisations in other languages: Unicode CLDR through Babel, and our own tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from timeline.knowledge.countries import countries, country_name
from timeline.knowledge.names import Name, name_of, years_of
from timeline.knowledge.organisations import organisations
from timeline.knowledge.table import items, rows
from timeline.model import PartyForm, Reading

if TYPE_CHECKING:
    from babel import Locale

Language = Literal["fr", "es", "de", "pt", "it", "tr", "ru", "uk", "ar", "zh", "ja", "ko"]
LANGUAGES: tuple[Language, ...] = ("fr", "es", "de", "pt", "it", "tr", "ru", "uk", "ar", "zh", "ja", "ko")
LATIN: tuple[Language, ...] = ("fr", "es", "de", "pt", "it", "tr")

# Both ways of writing Chinese.
_LOCALES: Mapping[str, tuple[str, ...]] = MappingProxyType({"zh": ("zh", "zh_Hant")})
# CLDR has Kosovo by a code that its table of ISO codes lacks.
_ALPHA_2 = {"XKX": "XK"}
# A second name or an explanation in brackets: "Myanmar (Birmanie)", "Гонконг (САР)".
_BRACKETED = re.compile(r"(?P<name>.+?) ?[(（](?P<other>.+)[)）]")
# Shorter ones in brackets are abbreviations or single characters ("刚果（金）").
_SHORTEST_IN_BRACKETS = 4
# Zones of CLDR that are named for a capital and aren't it.
_NOT_CAPITALS = ("America/Indiana/Petersburg", "Asia/Saigon")


@cache
def names_in(language: str) -> tuple[Name, ...]:
    """Names in that language (ISO 639-1, one of LANGUAGES), each text once: countries, demonyms, capitals, seats,
    and organisations.

    A text with "|" has all its forms and is not inflected. Empty for a language that is not one of them.
    """
    if language not in LANGUAGES:
        return ()
    found: dict[str, Name] = {}
    barred = {row["name"] for row in _own(language) if row["form"] == "not"}
    for name in (*_listed(language), *_organisations(language), *_from_cldr(language), *_capitals(language)):
        if name.text not in barred:
            found.setdefault(name.text, name)
    return tuple(found.values())


@cache
def pairs_in(language: str) -> Mapping[str, Name]:
    """The single characters that stand for countries in compounds: "中美" (China and the US), "한일", "日韓"."""
    return MappingProxyType(
        {row["name"]: _name(row["name"], "demonym", row["code"]) for row in _own(language) if row["form"] == "pair"}
    )


@cache
def _table() -> tuple[Mapping[str, str], ...]:
    return tuple(rows("countries_names"))


def _own(language: str) -> Iterator[Mapping[str, str]]:
    return (row for row in _table() if row["language"] == language)


def _listed(language: str) -> Iterator[Name]:
    forms: Mapping[str, PartyForm] = {"name": "name", "demonym": "demonym", "capital": "capital", "seat": "seat"}
    for row in _own(language):
        if row["form"] in forms:
            yield _name(row["name"], forms[row["form"]], row["code"])


def _organisations(language: str) -> Iterator[Name]:
    for row in rows("organisations_names"):
        if row["language"] == language:
            body = organisations()[row["code"]]
            held = (Reading(body.code, body.first_year, body.last_year),)
            yield Name(row["name"], "organisation", "alias", body.name, held)


def _name(text: str, form: PartyForm, codes: str) -> Name:
    several = items(codes)
    held = years_of(several[0]) if len(several) == 1 else tuple(map(Reading, several))
    return Name(text, "country", form, country_name(several[0]), held)


@cache
def _alpha_2() -> Mapping[str, str]:
    """The two-letter code of every country that has one, by its three letters."""
    from babel.core import get_global  # noqa: PLC0415 - see _locales

    aliases = get_global("territory_aliases")
    found: dict[str, str] = {}
    for code in countries():
        two = [_ALPHA_2[code]] if code in _ALPHA_2 else aliases.get(code, ())
        # A state that is gone has the codes of those that followed it.
        if len(two) == 1 and two[0] not in found.values():
            found[code] = two[0]
    return MappingProxyType(found)


def _from_cldr(language: str) -> Iterator[Name]:
    for locale in _locales(language):
        territories = locale.territories
        for code, two in _alpha_2().items():
            for text in _texts(territories.get(two, "")):
                yield _name(text, "name", code)


def _capitals(language: str) -> Iterator[Name]:
    """Capitals by the cities for which CLDR names the zones of the clock; a city without a name is as in English."""
    for locale in _locales(language):
        for zone, told in locale.time_zones.items():
            city = zone.rpartition("/")[2].replace("_", " ")
            english = name_of(city)
            if english is None or english.form != "capital" or zone in _NOT_CAPITALS:
                continue
            for text in _texts(told.get("city", "")):
                yield Name(text, "country", "capital", english.common, english.readings)


def _locales(language: str) -> tuple[Locale, ...]:
    from babel import Locale  # noqa: PLC0415 - a text in English alone needs no Babel

    return tuple(Locale.parse(name) for name in _LOCALES.get(language, (language,)))


def _texts(text: str) -> Iterator[str]:
    """The name, and the names in and before its brackets."""
    text = text.replace("’", "'").replace(" – ", "-").replace(" - ", "-").replace("\xa0", " ")
    if not text:
        return
    yield text
    if bracketed := _BRACKETED.fullmatch(text):
        yield bracketed["name"]
        if len(bracketed["other"]) >= _SHORTEST_IN_BRACKETS and bracketed["other"][0].isupper():
            yield bracketed["other"]
