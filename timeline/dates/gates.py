"""The gate before the grammar: where an expression can begin, and which rules are worth trying there.

A text is cut into words once, by methods that run in C; only words that the grammar knows are looked at in Python. A
rule is tried where one of its first words stands and all that it can't do without (`timeline.dates.needs`) stands
close behind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate

from timeline.dates.grammar_calendar import CALENDAR
from timeline.dates.grammar_relative import RELATIVE
from timeline.dates.needs import word_bits
from timeline.dates.rules import Rule
from timeline.dates.words import DECADES, HOLIDAYS, MONTHS, ORDINALS, PARTS, SEASONS, UNITS, WEEKDAYS
from timeline.knowledge.dates import date_words

Rules = tuple[Rule, ...]
# A text is cut a piece at a time, so that what is held beside it stays small; each piece is looked at with the
# characters after it that an expression at its end may need.
_PIECE = 1 << 15
_AHEAD = 256
# No expression has more words than this from its first to the last that it needs, counting the gaps of ", ".
_WIDTH = 16
# Of a count no more than "three and a half more months".
_SHORT = 8
# Each character keeps its place: ASCII letters stay, a digit becomes 0, all else a space.
_FLAT = bytes(48 if 48 <= code < 58 else code if chr(code).isalpha() and code < 128 else 32 for code in range(256))

_UNITS = {form for unit in UNITS for form in (unit, unit + "s")}
_CLASSES = {
    "@m": tuple(MONTHS),
    "@w": (*WEEKDAYS, *(day.lower() + "s" for day in date_words("en", "weekday") if day.endswith("day"))),
    "@n": (*date_words("en", "number"), *date_words("en", "tens")),
    "@s": tuple(SEASONS),
    "@q": ("#d", *(word for word in ORDINALS if "-" not in word), "twenty"),
    "@k": tuple(DECADES),
    "@h": tuple({re.split(r"[^a-z]", name.lower())[0] for name in HOLIDAYS}),
    "@u": tuple(_UNITS),
    "#": ("#d", "#y"),
}
_APOSTROPHES = "'‘’"

_LENGTHS = frozenset(
    (
        "full long more short whole calendar consecutive straight additional further successive bitter business "
        "working bloody or and to"
    ).split()
)


@cache
def _followers() -> Mapping[str, frozenset[str]]:
    """What can follow the commonest first words; each of them begins hundreds of phrases that name no time."""
    vague = "few couple several many some half dozen dozens hundred hundreds thousand number numerous various a an"
    counts = {*date_words("en", "number"), *date_words("en", "tens"), *vague.split()}
    approximate = {*"about around approximately roughly nearly almost more less over at up just only as fewer".split()}
    article = frozenset(_UNITS | counts | _LENGTHS)
    return {
        "a": article,
        "an": article,
        "in": frozenset(counts | approximate | {"#"}),
        "that": frozenset({*_UNITS, *MONTHS, *SEASONS, "same", "very", "morning", "afternoon", "evening", "night"}),
        "this": frozenset(
            {*_UNITS, *MONTHS, *WEEKDAYS, *SEASONS, *PARTS}
            | {*"past coming time same very fiscal financial calendar full year".split()}
        ),
        "at": frozenset(("this", "present", "least")),
        "as": frozenset(("little", "many")),
        "other": frozenset(("half", "part", "third", "days", "weeks", "months", "years")),
        # "New Year's Eve", "All Saints' Day"
        **{
            first.lower(): frozenset((re.split(r"[^A-Za-z]+", rest)[0].lower(),))
            for first, _, rest in (name.partition(" ") for name in HOLIDAYS)
            if first in ("New", "All", "Good", "Martin", "Labor")
        },
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
    "short_decade": "@k #",
    "season": "@s",
    "weekend": "weekend",
    "quarter": "fiscal",
    "bare_quarter": "fiscal company latest current",
    "quarter_like": "quarter period year latest prior previous same corresponding comparable like #",
    "bare_period": "week month year",
    "week_of": "first second third last final opening week",
    "fiscal_dir": "fiscal full calendar financial " + _WAYS,
    "weekday_dir": _WAYS,
    "month_dir": _WAYS,
    "duration": "@u fiscal",
    "duration_of": "# @n year first last latest next past previous final recent intervening following coming preceding",
    "shift": "@u morning",
    "shift_from": "@u",
    "same": "same very",
    "next_in_text": "following next previous preceding",
    "of_month": "#",
    "days_of_month": "#",
    "vague": "present moment recent distant past near short long foreseeable immediate not future coming",
    "decade": "#",
    "decades": "#",
}


def _words_of(first: str) -> tuple[str, ...]:
    return _CLASSES.get(first, (first,))


@cache
def _rules() -> Mapping[str, Rules]:
    """The rules by the word that they can begin with, "#" for a number."""
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in CALENDAR + RELATIVE:
        for word in dict.fromkeys(word for first in rule.first.split() for word in _words_of(first)):
            table[word].append(rule)
    return {word: tuple(found) for word, found in table.items()}


@cache
def _after_the() -> Mapping[str, Rules]:
    """The rules that can go on after "the", by the word that follows it."""
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in _rules()["the"]:
        firsts = [first for first in rule.first.split() if first != "the"]
        wanted = [*firsts, *_THEN.get(rule.name, "").split(), *(_SOME.split() if "end" in firsts else ())]
        for word in dict.fromkeys(word for first in wanted for word in _words_of(first)):
            table[word].append(rule)
    return {word: tuple(found) for word, found in table.items()}


class _Opening:
    """What can begin with a word: its rules, those worth trying by what stands behind it kept once worked out."""

    __slots__ = ("_by_bits", "followers", "rules", "width")

    def __init__(self, rules: Rules, followers: frozenset[bytes] | None = None, width: int = _WIDTH) -> None:
        self.rules = rules
        self.width = width
        # None where anything may follow.
        self.followers = followers
        self._by_bits: dict[int, Rules] = {}

    def with_bits(self, bits: int) -> Rules:
        found = self._by_bits.get(bits)
        if found is None:
            found = self._by_bits[bits] = tuple(rule for rule in self.rules if not rule.needs & ~bits)
        return found


def _forms(word: str) -> tuple[bytes, ...]:
    return tuple(form.encode() for form in dict.fromkeys((word, word.capitalize(), word.upper())))


_NUMBERS = {
    shape: tuple(word.encode() for word in word_bits() if re.fullmatch(form, word))
    for shape, form in (("#d", r"0{1,2}(?!0)\w*"), ("#y", r"0{3,4}\w*"))
}


def _forms_of(first: str) -> tuple[bytes, ...]:
    return (*_NUMBERS["#d"], *_NUMBERS["#y"]) if first == "#" else _NUMBERS.get(first) or _forms(first)


@cache
def _openings() -> Mapping[bytes, _Opening]:
    """What can begin with each word as it may stand in a flat text."""
    table: dict[bytes, _Opening] = {}
    for shape, forms in _NUMBERS.items():
        opening = _Opening(_rules()[shape])
        table |= dict.fromkeys(forms, opening)
    for word, rules in _rules().items():
        after = _followers().get(word)
        following = None if after is None else frozenset(form for first in after for form in _forms_of(first))
        opening = _Opening(rules, following, _SHORT if word in _CLASSES["@n"] else _WIDTH)
        for form in () if word[0] == "#" else _forms(word):
            if (word not in MONTHS and word not in WEEKDAYS) or form.decode() in word_bits() or word in _UNITS:
                table.setdefault(form, opening)
    # "FY2015" and "Q3" are one word each.
    return table | {b"FY0000": table[b"FY"], b"FY00": table[b"FY"], b"Q0": table[b"Q"]}


@cache
def _known() -> Mapping[bytes, tuple[int, _Opening | None]]:
    """The bits and the opening of every word that has either."""
    bits = {word.encode(): found for word, found in word_bits().items()}
    return {word: (bits.get(word, 0), _openings().get(word)) for word in {*bits, *_openings()}}


@cache
def _the() -> Mapping[bytes, _Opening]:
    """What can begin with "the", by the word that follows."""
    table: dict[bytes, _Opening] = {}
    for word, rules in _after_the().items():
        table |= dict.fromkeys(_forms_of(word), _Opening(rules))
    return table


_SHORT_YEARS = frozenset((b"00", b"00s"))
_THE = frozenset(_forms("the"))


@cache
def _pairs() -> Mapping[bytes, frozenset[bytes]]:
    """What may follow the commonest words, b"" for a gap of more than one character."""
    pairs = {word: opening.followers | {b""} for word, opening in _openings().items() if opening.followers}
    return pairs | dict.fromkeys(_THE, frozenset((*_the(), b"")))


def starts(text: str, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, Rules]]:
    """Each place of `text[start:stop]` where an expression can begin, in text order, with the rules worth trying."""
    end = len(text) if stop is None else stop
    for begin in range(start, end, _PIECE):
        yield from _starts_in(text, begin, min(begin + _PIECE, end), min(begin + _PIECE + _AHEAD, end))


def _starts_in(text: str, begin: int, limit: int, end: int) -> Iterator[tuple[int, Rules]]:
    # What ASCII lacks becomes "?", one for one, and then a space.
    words = text[begin:end].encode("ascii", "replace").translate(_FLAT).split(b" ")
    ends = list(accumulate(map(len, words)))
    words.append(b"")
    known, pairs = _known(), _pairs()
    marks = [
        (place, word)
        for place, word in enumerate(words)
        if word in known and (word not in pairs or words[place + 1] in pairs[word])
    ]
    for number, (place, word) in enumerate(marks):
        bits, opening = known[word]
        if word in pairs:
            opening = _followed(words, place, word, opening)
        if opening is None:
            continue
        at = begin + place + ends[place] - len(word)
        if at >= limit:
            return
        for next_place, next_word in marks[number + 1 : number + 1 + opening.width]:
            if next_place > place + opening.width:
                break
            bits |= known[next_word][0]
        rules = opening.with_bits(bits)
        if rules and _may_start(text, at, word):
            if word in _SHORT_YEARS and at and text[at - 1] in _APOSTROPHES:
                yield at - 1, _rules()["'"]
            elif word[0] != 48 or _number_goes_on(text, at):
                yield at, rules


def _followed(words: list[bytes], place: int, word: bytes, opening: _Opening | None) -> _Opening | None:
    """What can begin with one of the commonest words, by the word after it; None where nothing can."""
    ahead = next((i for i in range(place + 1, min(place + 9, len(words))) if words[i]), place)
    following = words[ahead] if ahead > place else b""
    if word in _THE:
        return _the().get(following)
    return opening if opening and opening.followers and following in opening.followers else None


# What stands before a number that is part of a longer one, of money or of a name.
_BAD_BEFORE_DIGIT = frozenset("$£€¥#§/@_&=+%:")
# What can follow a number in an expression: most are let go here, before any rule is tried.
_AFTER_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?(?P<mark>\W{0,3})(?P<digit>\d|[/'’])?(?P<word>[A-Za-z½]*)")
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.\d|\d{4}\.\d\d?\.\d|\d{1,2}\.\d\d\s?(?:[apAP]\.?[mM]|h|GMT|UTC|[A-Z(])")


@cache
def _number_followers() -> frozenset[str]:
    words = (
        "to and or through until till of day bc bce b ad ce c a p am pm gmt utc hours hrs h o half fiscal ½ year "
        "quarter period"
    )
    return frozenset({*_UNITS, *MONTHS, *SEASONS, *WEEKDAYS, *DECADES, *ORDINALS, *words.split(), *_LENGTHS})


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


def _may_start(text: str, at: int, word: bytes) -> bool:
    """False inside a longer number or a hyphenated name: "1,978", "$14", "F-16", "then-current"."""
    if at == 0:
        return True
    before = text[at - 1]
    if before == " ":
        return True
    earlier = text[at - 2] if at > 1 else " "
    if word[0] == 48:
        if before in _BAD_BEFORE_DIGIT or (before in ",." and earlier.isdigit()):
            return before == ":" and not earlier.isdigit()
        return not before.isalnum() and not (before == "-" and not _prefix_before(text, at))
    if before in "-_@/":
        return before in "-/" and text[at].isupper()
    return not before.isalnum()


def _prefix_before(text: str, at: int) -> bool:
    """True for "post-1945", "pre-1990", "mid-1990": a year may follow these."""
    return text[max(0, at - 6) : at].lower().endswith(("post-", "pre-", "mid-", "end-", "late-", "early-"))
