"""In which languages besides English a text may name parties, and names in scripts that don't part words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from timeline.actors.matching import ANY_LATIN, Match
from timeline.knowledge import LATIN, Name, names_in, pairs_in

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")

# Chinese characters have no words to bound. Katakana runs on: "マリ" (Mali) is no part of "マリア". Korean words
# begin with the name and end with a particle: "미국은".
_FRAMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"zh": ("", ""), "ja": (r"(?<![\u30a0-\u30ff])", r"(?![\u30a1-\u30fa\u30fc])"), "ko": (r"(?<![\uac00-\ud7af])", "")}
)
# What follows a name makes another word of it: India and "humanitarian", America and the continents.
_NO_NAME_BEFORE: Mapping[str, str] = MappingProxyType({"ko": "(?!적|양|대륙)", "zh": "(?!洲)", "ja": "(?!人材)"})
# Compounds of single characters: not "today China" (今日|中), Central America (中美洲), Chinese and English (中英文),
# daytime (日中は), North America (북미 대륙).
_NO_PAIR_BEHIND = "(?<![今昨明当當本近每次翌即])"
_NO_PAIR_BEFORE = "(?!洲|文|语|語|は|に|半岛|半島| ?대륙| ?지역| ?시장)"


def languages_in(text: str, language: str) -> tuple[str, ...]:
    """Languages to look for besides English: the text's own, and those of the scripts in it, in a fixed order.

    `language` is an ISO 639-1 code, with or without a region ("pt-BR"), "" where it isn't known: then ANY_LATIN.
    """
    language = language.partition("-")[0].lower()
    found = [language] if language in LATIN else [] if language else [ANY_LATIN]
    if text.isascii():
        return tuple(found)
    if _CYRILLIC.search(text):
        found.append("uk" if language == "uk" or (language != "ru" and _UKRAINIAN.search(text)) else "ru")
    if _ARABIC.search(text):
        found.append("ar")
    return tuple(found)


def undivided(text: str) -> Iterator[Match]:
    """Names in Chinese, Japanese and Korean, in the order of the text for each script. `text` is plain."""
    if text.isascii():
        return
    if _KANA.search(text):
        yield from _found(text, "ja")
    elif _HAN.search(text):
        yield from _found(text, "zh")
    if _HANGUL.search(text):
        yield from _found(text, "ko")


def _found(text: str, language: str) -> Iterator[Match]:
    pattern, by_text = _pattern(language)
    for match in pattern.finditer(text):
        if match["name"]:
            yield Match(match.start(), match.end(), by_text[match["name"]])
            continue
        codes = [by_text[letter].readings[0].code for letter in match["pair"]]
        if len(set(codes)) == len(codes):
            for at, letter in enumerate(match["pair"], match.start()):
                yield Match(at, at + 1, by_text[letter])


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], Mapping[str, Name]]:
    by_text = {name.text: name for name in names_in(language)}
    ordered = "|".join(re.escape(text) for text in sorted(by_text, key=lambda text: (-len(text), text)))
    pairs = pairs_in(language)
    behind, before = _FRAMES[language]
    letters = "".join(sorted(pairs))
    pair = rf"{_NO_PAIR_BEHIND}(?P<pair>[{letters}]{{2,4}}){_NO_PAIR_BEFORE}"
    if language == "ko":
        pair = rf"{pair}(?![\uac00-\ud7af])"
    framed = rf"{behind}(?:(?P<name>{ordered}){_NO_NAME_BEFORE[language]}{before}|{pair})"
    return re.compile(framed), MappingProxyType({**pairs, **by_text})
