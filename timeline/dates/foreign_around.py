"""What stands around a date in another language: words that it needs, that bound it, or that make it a name."""

from __future__ import annotations

import re
from functools import cache

from timeline.dates.foreign_words import EAST, alternatives, either, look_up
from timeline.knowledge.dates import date_words
from timeline.model import Relation

_REACH = 40
_FIRST_REACH = 170
_SPACE = r"[\x20\t\u00a0\u202f\n]{1,3}"
# Languages that write the names of months and weekdays small: with a capital inside a sentence they are people.
_SMALL_NAMES = frozenset(("fr", "es", "pt", "it", "ru", "uk"))
_QUOTES = " \t\u00a0\u202f\"'«»„“”‘’([*"
_OPENS = ".!?:;…—–-\n•"
_SENTENCE_END = re.compile(r"[.!?؟][\"”»)\]]{0,2}\s|[。！？]|\n")
_DONE = re.compile(r"\s{0,2}(?:$|[.,;:!?)\]»”\"–—\n])")


def is_name(text: str, at: int, language: str, rule: str) -> bool:
    """True for a word with a capital where a date would have none: "Mme Avril", "Domingo", "der Morgen"."""
    if language in EAST or not text[at].isupper():
        return False
    if rule in ("bare_month", "weekday"):
        return language in _SMALL_NAMES and not _opens_sentence(text, at)
    return rule == "deictic" and not _opens_sentence(text, at)


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 6) : at].rstrip(_QUOTES)
    return before[-1] in _OPENS if before else at <= 6


@cache
def _before(language: str, kind: str) -> re.Pattern[str]:
    words, articles = either(language, kind), either(language, "article")
    if language in EAST:
        return re.compile(rf"(?P<word>{words})\s?$")
    return re.compile(
        rf"(?<!\w)(?P<word>{words})(?:(?<=['’-])|{_SPACE})(?:(?:{articles})(?:(?<=['’])|{_SPACE})){{0,2}}$"
    )


@cache
def _lead(language: str, kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<word>{either(language, kind)})(?:(?<=['’-])|{_SPACE})$")


# What is counted is more than one, and shows it in its last letter.
_PLURALS = {
    language: re.compile(rf"\s\w*[{letters}](?!\w)")
    for language, letters in (("fr", "sx"), ("es", "s"), ("pt", "s"), ("it", "ie"))
}
# In German what is counted has a capital, and an adjective before it an ending: "1500 bewaffnete Polizisten". A
# participle that ends like one ends its clause as well: "wurde 1999 ausgewiesen."
_SMALL_WORD = re.compile(
    r"\s(?:(?:in|im|an|am|auf|von|vor|nach|bei|zu|zum|zur|mit|durch|das|die|der|den|dem|eine?[nmrs]?)(?!\w)"
    r"|(?![a-zäöüß]*(?:e|en|er|es|em)(?!\w))[a-zäöüß]|[a-zäöüß]{5,24}en(?=[.,;]|\s(?:und|oder)\s))"
)


@cache
def _function_word(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_SPACE}(?:{alternatives(date_words(language, 'function'), language)})(?!\w)")


def is_led(text: str, start: int, end: int, language: str, kind: str) -> bool:
    """True where a word of that class stands before: "en mars", "depuis 1978".

    After a weak one ("de 1995") a year has to end its phrase, for what follows it may be what is counted.
    """
    found = _lead(language, kind).search(text, max(0, start - _REACH), start)
    if found is None:
        return False
    if look_up(language, kind, found["word"]) != "weak":
        return True
    if _DONE.match(text, end):
        return True
    if language == "de":
        return _SMALL_WORD.match(text, end) is not None
    plural = _PLURALS[language].match(text, end) if language in _PLURALS else None
    return plural is None or _function_word(language).match(text, end) is not None


@cache
def _after(language: str) -> re.Pattern[str]:
    words = either(language, "relation_after")
    if language == "tr":
        return re.compile(rf"(?:['’]\w{{1,4}})?(?:\s(?:yılın|ayın|tarihin|gün)\w*)?\s(?P<word>{words})(?!\w)")
    return re.compile(rf"[日号]?\s?(?P<word>{words})(?![后後])")


def relation(text: str, start: int, end: int, language: str, edge: str) -> Relation:
    """The relation that the words around an expression set, "" where they set none.

    Where a word says both "until" and "by", it is "by" beside an end: "bis Ende 2015".
    """
    found = _before(language, "relation").search(text, max(0, start - _REACH), start)
    kind = look_up(language, "relation", found["word"]) if found else ""
    if not found and date_words(language, "relation_after"):
        found = _after(language).match(text, end)
        kind = look_up(language, "relation_after", found["word"]) if found else ""
    if kind == "until by":
        return "by" if edge == "end" else "until"
    if kind == "since" and _first(text, start, language):
        return "first_since"
    return kind  # type: ignore[return-value]


@cache
def _first_words(language: str) -> re.Pattern[str]:
    words = either(language, "first")
    return re.compile(words if language in EAST else rf"(?<!\w)(?:{words})(?!\w)")


def _first(text: str, start: int, language: str) -> bool:
    """True after "the first … since"."""
    low = max(0, start - _FIRST_REACH)
    for end in _SENTENCE_END.finditer(text, low, start):
        low = end.end()
    return _first_words(language).search(text, low, start) is not None


def sentences_between(text: str, first: int, second: int) -> int:
    """How many sentences end between two places; many where they are far apart, or where `first` is below 0."""
    if first < 0 or second - first > _FIRST_REACH or "\n" in text[first:second]:
        return _FIRST_REACH
    return len(_SENTENCE_END.findall(text, first, second))


_TURKISH_FROM = re.compile(r"(?<![BbŞş]un)[dt][ae]n\s$")
_KOREAN_TOPIC = re.compile(r"(?:^|[^가-힣\s]|[은는이가에로서며고도어])\s?$")
_JAPANESE_EVENT = re.compile(r"[\u4e00-\u9fff\u30a0-\u30ffのらりたる]$")


def counts_from_event(text: str, at: int, language: str) -> bool:
    """True where "two days after" counts from what stands before it, and not from a day: "会议两天后"."""
    low = max(0, at - 8)
    if language == "tr":
        return _TURKISH_FROM.search(text, low, at) is not None
    if language == "ko":
        return at > 0 and _KOREAN_TOPIC.search(text, low, at) is None
    if language == "ja":
        return _JAPANESE_EVENT.search(text, low, at) is not None
    return language == "zh" and text.endswith(tuple(date_words("zh", "event")), low, at)
