"""The gate before the grammar: where an expression can begin, and which rules are worth trying there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from timeline.dates.grammar_calendar import CALENDAR
from timeline.dates.grammar_relative import RELATIVE
from timeline.dates.rules import Rule
from timeline.dates.words import DECADES, HOLIDAYS, MONTHS, ORDINALS, SEASONS, WEEKDAYS
from timeline.knowledge.dates import date_words

_CLASSES = {
    "@m": tuple(MONTHS),
    "@w": (*WEEKDAYS, *(day.lower() + "s" for day in date_words("en", "weekday") if day.endswith("day"))),
    "@n": (*date_words("en", "number"), *date_words("en", "tens")),
    "@s": tuple(SEASONS),
    "@q": ("#", *(word for word in ORDINALS if "-" not in word), "twenty"),
    "@k": tuple(DECADES),
    "@h": tuple({re.split(r"[^a-z]", name.lower())[0] for name in HOLIDAYS}),
}


def _dispatch() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in CALENDAR + RELATIVE:
        words = [word for first in rule.first.split() for word in _CLASSES.get(first, (first,))]
        for word in dict.fromkeys(words):
            table[word].append(rule)
    return {word: tuple(found) for word, found in table.items()}


def _by_letter(words: Iterable[str]) -> str:
    """A pattern for any of the words, in small letters, with a capital or in capitals; one branch for each letter."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_letter[word[0]].append(word[1:])
    groups = []
    for letter, rest in sorted(by_letter.items()):
        forms = sorted({form for tail in rest for form in (tail, tail.upper())}, key=lambda form: (-len(form), form))
        groups.append(f"[{letter.upper()}{letter}](?:{'|'.join(forms)})")
    return "|".join(groups)


def _gate(words: list[str]) -> re.Pattern[str]:
    common = []
    for word in sorted(_COMMON):
        following = _after_the() if word == "the" else (_followers()[word] | ({"the"} if word == "in" else set()))
        ahead = _by_letter(next_word for next_word in following if next_word[0].isalpha())
        common.append(rf"(?:{_by_letter([word])})(?=[\s-]{{1,9}}(?:\d|['‘’]|(?:{ahead})(?![A-Za-z])))")
    rest = _by_letter(word for word in words if word not in _COMMON)
    # The character before the word comes first: the engine skips to the next of its kind at many times the speed.
    return re.compile(rf"\W((?:{rest})(?![A-Za-z])|\d|{'|'.join(common)}|['‘’](?=\d\ds?\b))")


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    return _dispatch()


@cache
def starts() -> re.Pattern[str]:
    """A pattern for any word that an expression can begin with (group 1) and the character before it.

    The only thing tried at every place; `first_word` stands in for it where nothing comes before.
    """
    return _gate([word for word in _rules() if word[0].isalpha()])


def first_word(text: str) -> str:
    """The word that an expression can begin with at the very start of the text, "" for none."""
    found = _FIRST.match(text)
    if found is None:
        return ""
    return found.group() if not found.group()[0].isalpha() or found.group().lower() in _rules() else ""


_FIRST = re.compile(r"[A-Za-z]+|\d|['‘’](?=\d\ds?\b)")


def candidates(text: str, at: int, word: str) -> tuple[Rule, ...]:
    """The rules worth trying at `at`, where `starts` has found `word`; none where it only looks like a beginning."""
    if not _may_start(text, at, word[0]):
        return ()
    if word[0].isdigit():
        return _rules()["#"] if _number_goes_on(text, at) else ()
    if word[0] in "'‘’":
        return _rules()["'"]
    key = word.lower()
    if key not in _COMMON:
        return _rules()[key]
    ahead = _NEXT_WORD.match(text, at)
    following = (ahead["word"] or "").lower() if ahead else ""
    if key == "the":
        return _after_the().get("#" if following.isdigit() else following, ())
    if key == "in" and following == "the":
        return _rules()[key] if _IN_THE.match(text, at) else ()
    return _rules()[key] if following in _followers()[key] else ()


# What stands before a number that is part of a longer one, of money or of a name.
_BAD_BEFORE_DIGIT = frozenset("$£€¥#§/@_&=+%:")


_COMMON = frozenset(("the", "a", "an", "in", "that", "at", "as", "other"))
_NEXT_WORD = re.compile(r"[A-Za-z]+(?:[\s-]{1,9}(?P<word>[A-Za-z]+|[\d'‘’]))?")
_IN_THE = re.compile(r"in\s{1,9}the\s{1,9}past\b", re.IGNORECASE)
_DIGITS = frozenset("0123456789")
_LENGTHS = frozenset(
    (
        "full long more short whole calendar consecutive straight additional further successive bitter business "
        "working bloody or and to"
    ).split()
)


def _units() -> set[str]:
    return {form for unit in date_words("en", "unit") for form in (unit, unit + "s")}


@cache
def _followers() -> dict[str, frozenset[str]]:
    """What can follow the commonest first words; each of them begins hundreds of phrases that name no time."""
    vague = "few couple several many some half dozen dozens hundred hundreds thousand number numerous various a an"
    counts = {*date_words("en", "number"), *date_words("en", "tens"), *vague.split()}
    approximate = {*"about around approximately roughly nearly almost more less over at up just only as fewer".split()}
    article = frozenset(_units() | counts | _LENGTHS)
    return {
        "a": article,
        "an": article,
        "in": frozenset(counts | approximate | _DIGITS),
        "that": frozenset({*_units(), *MONTHS, *SEASONS, "same", "very", "morning", "afternoon", "evening", "night"}),
        "at": frozenset(("this", "present", "least")),
        "as": frozenset(("little", "many")),
        "other": frozenset(("half", "part", "third", "days", "weeks", "months", "years")),
    }


# What may follow "the" beyond the other first words of a rule, by the rule's name.
_SOME = (
    "very end beginning start middle close opening latter early later better rest remainder course height turn "
    "outbreak dawn first second last other earlier late mid sometime"
)
_WAYS = "last next this past previous coming current following same that preceding latest"
_THEN = {
    "day": "#",
    "yearless": "#",
    "year": "year",
    "worded_year": "year",
    "short_decade": "@k ' ‘ ’",
    "season": "@s",
    "weekend": "weekend",
    "quarter": "fiscal",
    "bare_quarter": "fiscal company latest current",
    "quarter_like": "quarter period year latest prior previous same corresponding comparable like #",
    "week_of": "first second third last final opening week",
    "fiscal_dir": "fiscal full calendar financial " + _WAYS,
    "weekday_dir": _WAYS,
    "month_dir": _WAYS,
    "duration": "@u",
    "duration_of": "# @n first last next past previous final recent intervening following coming preceding",
    "shift": "@u morning",
    "shift_from": "@u",
    "same": "same very",
    "next_in_text": "following next previous preceding",
    "of_month": "#",
    "vague": "present moment recent distant past near foreseeable immediate not future coming",
    "decade": "#",
    "decades": "#",
}


@cache
def _after_the() -> dict[str, tuple[Rule, ...]]:
    """The rules that can go on after "the", by the word that follows it."""
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in _rules()["the"]:
        firsts = [first for first in rule.first.split() if first != "the"]
        wanted = [*firsts, *_THEN.get(rule.name, "").split(), *(_SOME.split() if "end" in firsts else ())]
        words = [word for first in wanted for word in _CLASSES.get(first, _units() if first == "@u" else (first,))]
        for word in dict.fromkeys(words):
            table[word].append(rule)
    return {word: tuple(found) for word, found in table.items()}


# What can follow a number in an expression: most are let go here, before any rule is tried.
_AFTER_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?(?P<mark>\W{0,3})(?P<digit>\d|[/'’])?(?P<word>[A-Za-z½]*)")
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.\d|\d{4}\.\d\d?\.\d|\d{1,2}\.\d\d\s?(?:[apAP]\.?[mM]|h|GMT|UTC|[A-Z(])")


@cache
def _number_followers() -> frozenset[str]:
    words = (
        "to and or through until till of day bc bce b ad ce c a p am pm gmt utc hours hrs h o half fiscal ½ year "
        "quarter period"
    )
    return frozenset({*_units(), *MONTHS, *SEASONS, *WEEKDAYS, *DECADES, *ORDINALS, *words.split(), *_LENGTHS})


def _number_goes_on(text: str, at: int) -> bool:
    ahead = _AFTER_NUMBER.match(text, at)
    if ahead is None or not ahead["mark"]:
        return True
    mark = ahead["mark"][0]
    if ahead["digit"]:
        # "9,999", "9.9 million", "9% to 12%"
        return mark != "%" and (mark not in ".," or len(ahead["mark"]) > 1 or _DOTTED.match(text, at) is not None)
    year = text[at] in "12" and text[at : at + 4].isdigit() and not text[at + 4 : at + 5].isdigit()
    return year or (mark != "%" and ahead["word"].lower() in _number_followers())


def _may_start(text: str, at: int, first: str) -> bool:
    """False inside a longer number or a hyphenated name: "1,978", "$14", "F-16", "then-current"."""
    if at == 0:
        return True
    before = text[at - 1]
    earlier = text[at - 2] if at > 1 else " "
    if first.isdigit():
        if before in _BAD_BEFORE_DIGIT or (before in ",." and earlier.isdigit()):
            return before == ":" and not earlier.isdigit()
        return not (before == "-" and not _prefix_before(text, at))
    if before in "-_@/":
        return before in "-/" and first.isupper()
    return True


def _prefix_before(text: str, at: int) -> bool:
    """True for "post-1945", "pre-1990", "mid-1990": a year may follow these."""
    return text[max(0, at - 6) : at].lower().endswith(("post-", "pre-", "mid-", "end-", "late-", "early-"))
