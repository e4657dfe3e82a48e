"""Names of countries in Cyrillic, Arabic, Chinese and Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from timeline.actors.matching import Match
from timeline.knowledge import Name, names_in

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")

# Endings of the Russian cases, by the ending of the name itself; longest first.
_CASES = (
    ("ая", ("ая", "ой", "ую")),
    ("ое", ("ое", "ого", "ому", "ым", "ом")),
    ("ые", ("ые", "ых", "ым", "ыми")),
    ("ие", ("ие", "их", "им", "ими")),
    ("ий", ("ий", "ого", "ому", "им", "ом")),
    ("ия", ("ия", "ии", "ию", "ией")),
    ("ея", ("ея", "еи", "ею", "еей", "ее")),
    ("я", ("я", "и", "ю", "ей", "е")),
    ("а", ("а", "ы", "и", "у", "ой", "е")),
    ("ы", ("ы", "", "ов", "ам", "ами", "ах")),
    ("й", ("й", "я", "ю", "ем", "е")),
    ("ь", ("ь", "и", "ю", "ью", "ем", "я", "е")),
)
_CONSONANTS = tuple("бвгджзклмнпрстфхцчшщ")
_CONSONANT_CASES = ("", "а", "у", "ом", "е")
# And, in, to, for and the like are written on to an Arabic name; "to the" changes its article.
_ARABIC_BEFORE = "[وفبك]{0,2}"


def other_scripts(text: str) -> Iterator[Match]:
    """Names of countries in other scripts than Latin, in the order of the text for each script. `text` is plain."""
    if text.isascii():
        return
    for language, script in (("ru", _CYRILLIC), ("ar", _ARABIC)):
        if script.search(text):
            yield from _found(text, language)
    if _KANA.search(text):
        yield from _found(text, "ja")
    elif _HAN.search(text):
        yield from _found(text, "zh")


def _found(text: str, language: str) -> Iterator[Match]:
    pattern, by_text = _pattern(language)
    for match in pattern.finditer(text):
        name = by_text.get(match["name"])
        if name:
            yield Match(match.start("name"), match.end("name"), name)


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], Mapping[str, Name]]:
    forms: dict[str, Name] = {}
    for name in names_in(language):
        for form in _forms(name.text, language):
            forms.setdefault(form, name)
    ordered = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    if language == "ar":
        framed = rf"(?<!\w){_ARABIC_BEFORE}(?P<name>{ordered})(?!\w)"
    elif language == "ru":
        framed = rf"(?<!\w)(?P<name>{ordered})(?!\w)"
    else:
        # Katakana runs on: "マリ" (Mali) is no part of "マリア". Chinese characters have no words to bound.
        framed = (
            rf"(?<![\u30a0-\u30ff])(?P<name>{ordered})(?![\u30a1-\u30fa\u30fc])"
            if language == "ja"
            else rf"(?P<name>{ordered})"
        )
    return re.compile(framed), MappingProxyType(forms)


def _forms(name: str, language: str) -> tuple[str, ...]:
    if language == "ar" and name.startswith("ال"):
        return name, f"لل{name[2:]}"
    if language == "ar":
        return name, f"ل{name}"
    if language != "ru":
        return (name,)
    words = name.split(" ")
    declined = [_cases(word) for word in words]
    size = max(map(len, declined))
    if len(words) == 1:
        return declined[0]
    # Words of a name take the case together, each from its own list; where the lists differ, every pair is allowed.
    forms = [""]
    for endings in declined:
        forms = [f"{form} {ending}".strip() for form in forms for ending in endings]
    return tuple(forms) if len(forms) <= size**2 else (name,)


def _cases(word: str) -> tuple[str, ...]:
    if word.isupper():
        return (word,)
    for ending, cases in _CASES:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            return tuple(f"{stem}{case}" for case in cases)
    return tuple(f"{word}{case}" for case in _CONSONANT_CASES) if word.endswith(_CONSONANTS) else (word,)
