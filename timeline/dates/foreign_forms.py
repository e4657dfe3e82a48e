"""The rows of the grammars of other languages, compiled for one language and sorted by what they begin with.

Each place of a text is looked up by its first word (in Chinese, Japanese and Korean its first character), and only the
forms that can begin with it are tried there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from timeline.dates import foreign_east, foreign_grammar
from timeline.dates.foreign_grammar import GAP, Row
from timeline.dates.foreign_words import EAST, alternatives, capital, either, flat, phrases_of_years
from timeline.knowledge.dates import date_words
from timeline.model import How

_FIRST_WORD = re.compile(r"\w+")
_FIRST_WORDS = re.compile(r"\w+(?:\W{1,2}\w+)?")
_ROMAN_LETTERS = "IVXХ"
# Arabic joins "and" to the word after it.
_AND = {"ar": "و?"}


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a date. `lead` is the class of words that has to stand before it, "" for none."""

    name: str
    how: How
    pattern: re.Pattern[str]
    lead: str


class Group:
    """The forms that share a beginning, and one pattern that tells in a single try which of them matches first."""

    def __init__(self, members: tuple[Form, ...]) -> None:
        self.members = members

    def matching(self, text: str, at: int) -> tuple[Form, ...]:
        """The members from the first that matches at a place on; none where none does."""
        match = self._any.match(text, at)
        return self.members[match.lastindex - 1 :] if match and match.lastindex else ()

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({_unnamed(form.pattern.pattern)})" for form in self.members))


_GROUP = re.compile(r"\(\?P<(\w+)>")
_BACK = re.compile(r"\(\?P=\w+\)")


def _unnamed(pattern: str) -> str:
    """The pattern without its groups, with any separator where it repeats the one it had."""
    return _BACK.sub("[./-]", _GROUP.sub("(?:", pattern))


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a language: `gate` finds the places to look at, `beginning` gives the forms to try there.

    A number of four digits or more begins other forms than one of fewer.
    """

    gate: re.Pattern[str]
    by_word: dict[str, Group]

    def beginning(self, word: str) -> Group | None:
        """The forms that can begin with what the gate matched, None for none."""
        found = self.by_word.get(word)
        if found is not None:
            return found
        if word[0].isdecimal():
            return self.by_word.get("#year" if word[:4].isdecimal() and len(word) > 3 else "#")
        return self.by_word.get(flat(word)) or self.by_word.get("@roman" if word[0] in _ROMAN_LETTERS else "")


def _frames(language: str) -> dict[str, str]:
    """What stands before the length of "two days later", and what stands after it: "ago", and the others."""
    frames = date_words(language, "frame")
    before = [frame.partition("*")[0] for frame in frames if frame[0] != "*"]
    spaced = [f"(?:{alternatives([head.strip()], language)}){GAP if head.endswith(' ') else ''}" for head in before]
    ago = [frame[1:].strip() for frame, value in frames.items() if frame[0] == "*" and value == "ago"]
    others = [frame[1:].strip() for frame, value in frames.items() if frame[0] == "*" and value != "ago"]
    return {
        "FRAMES": "|".join(spaced) or "(?!)",
        "FRAMES_AGO": alternatives(ago, language),
        "FRAMES_AFTER": alternatives(others, language),
    }


def _in_text(language: str, *ways: str) -> list[str]:
    return [phrase for phrase, value in date_words(language, "in_text").items() if value.split()[0] in ways]


def _holes(language: str) -> dict[str, str]:
    east = language in EAST
    month, links = either(language, "month"), either(language, "link")
    number = either(language, "number") + (f"|[{foreign_east.NUMERALS}两兩]{{1,3}}" if language in ("zh", "ja") else "")
    gap = r"\s?" if east else GAP
    own = foreign_east.holes(language) if east else {}
    holes = _frames(language) | {
        "LAST_YEAR": f"(?P<of_year>{alternatives(phrases_of_years(language), language)})",
        "LENGTH": (
            rf"(?:(?P<n>(?<![\d.,月월])\d{{1,3}}|{number}){gap}(?P<u>{either(language, 'unit')})(?![年])"
            rf"|(?P<length>{either(language, 'length')}))"
        ),
        "OF": rf"{GAP}(?:(?:{either(language, 'of')})(?:(?<=['’])|(?!\w)))",
        "EDGE": rf"(?P<edge>{either(language, 'edge')})(?:(?<=-)|{GAP})(?:(?:{links})(?:(?<=['’])|{GAP}))?",
        "EDGE_AFTER": f"(?P<edge2>{either(language, 'edge_after')})",
        "LINKS": links,
        "COUNTED": either(language, "counted"),
        "CENTURY": f"(?P<century>{either(language, 'century')})",
        "DECADE": f"(?P<named>{either(language, 'decade')})",
        "PERIOD": f"(?P<period>{either(language, 'period')})",
        "SEASON": f"(?P<s>{either(language, 'season')})",
        "SEASON2": f"(?P<s2>{either(language, 'season')})",
        "DIRECTION": f"(?P<dir>{either(language, 'direction')})",
        "DIRECTION2": f"(?P<dir2>{either(language, 'direction')})",
        "DIRECTIONS": either(language, "direction"),
        "WEEKDAY": f"(?P<w>{either(language, 'weekday')})",
        "WEEKDAY2": f"(?P<w2>{either(language, 'weekday')})",
        "DEICTIC": f"(?P<day>{either(language, 'deictic')})",
        # The second name of "مارس/آذار" says the same month again.
        "MONTH": f"(?P<m>{month})(?:/(?:{month}))?",
        "MONTH2": f"(?P<m2>{month})",
        "IN_TEXT": either(language, "in_text"),
        "SAME": alternatives(_in_text(language, "same"), language),
        "STEP": alternatives(_in_text(language, "following", "previous"), language),
        "BEFORE_ERA": either(language, "bc"),
        "THE_UNIT": either(language, "the_unit"),
        "PERIOD_END": either(language, "period_end"),
        "ORDINAL": either(language, "ordinal"),
        "QUARTER": either(language, "quarter"),
        "HALF": either(language, "half"),
        "FIRST_HALF": either(language, "first_half"),
        "SECOND_HALF": either(language, "second_half"),
    }
    if "FULLYEAR" in own:
        own["FULLYEAR"] = own["FULLYEAR"].replace("ERA", either(language, "era"))
    return holes | own


def _beginnings(row: Row, language: str) -> set[str]:
    """What the row's expressions can begin with: two words, or one, or a character; "#", "#year" and "@roman"."""
    east = language in EAST
    out: set[str] = set()
    for first in row[1].split():
        if first in ("#", "#day", "#year", "@roman"):
            out |= {"#", "#year"} if first == "#" else {"#"} if first == "#day" else {first}
            out |= set(foreign_east.NUMERALS + "两兩") if east else set()
        elif first == "@period_year":
            out |= _first_words(phrases_of_years(language), language)
        elif first == "@frame":
            out |= _first_words((f for f in date_words(language, "frame") if f[0] != "*"), language)
        elif first.startswith("@"):
            out |= _first_words(date_words(language, first[1:]), language)
        elif not first.startswith("<"):
            out |= _first_words([first], language)
    return out


def _first_words(phrases: Iterable[str], language: str) -> set[str]:
    if language in EAST:
        return {phrase[0] for phrase in phrases}
    found = (_FIRST_WORDS.match(phrase) for phrase in phrases)
    return {form for match in found if match for form in (match[0], capital(match[0], language))}


@cache
def forms(language: str) -> Forms:
    """The forms of a language (ISO 639-1), compiled."""
    east = language in EAST
    rows = foreign_east.ROWS if east else (*foreign_grammar.ROWS, *foreign_grammar.OWN.get(language, ()))
    holes = _holes(language)
    hole = re.compile("|".join(sorted(holes, key=len, reverse=True)))
    by_word: dict[str, tuple[Form, ...]] = {}
    for row in rows:
        name, first, how, text = row
        lead = first.partition("<")[2]
        if lead and not date_words(language, lead):
            if lead != "weekday_lead":
                continue
            lead = ""
        form = Form(name, how, re.compile(hole.sub(lambda match: holes[match.group()], text)), lead)
        for word in _beginnings(row, language):
            by_word[word] = (*by_word.get(word, ()), form)
    if not east:
        # Where the gate finds two words, what begins with the first alone is tried too.
        for word, found in by_word.items():
            alone = by_word.get(_FIRST_WORD.match(word)[0], ()) if word[0] not in "#@" else ()  # type: ignore[index]
            by_word[word] = tuple(dict.fromkeys(found + alone))
    groups = {members: Group(members) for members in by_word.values()}
    words = [word for word in by_word if word[0] not in "#@"]
    gate = rf"(\d+|[{''.join(words)}])"
    if not east:
        known = f"{_AND.get(language, '')}(?:{alternatives(words, language)})"
        letters = "".join(sorted({word[0] for word in words} | set(_ROMAN_LETTERS if "@roman" in by_word else "")))
        roman = rf"|[{_ROMAN_LETTERS}]+\w*" if "@roman" in by_word else ""
        # A word is looked at and not passed, for the second of two words may begin a date of its own; and only where
        # its first letter is one of a date's.
        gate = rf"\b(?=[\d{letters}{_AND.get(language, '')[:1]}])(?=(\d\w*|{known}\b{roman}))\w"
    return Forms(re.compile(gate), {word: groups[members] for word, members in by_word.items()})
