"""What only looks like a year or a length: numbers that count or number something."""

from __future__ import annotations

import re

from timeline.dates.around import LOWER_AFTER, last_word, text_before
from timeline.dates.patterns import Pattern
from timeline.knowledge.dates import date_words

_NOUNS = "|".join(sorted(map(re.escape, date_words("en", "counted")), key=len, reverse=True))
_COUNTED = Pattern(rf"[\s-]{{1,3}}(?:{_NOUNS})\b")
_COUNTED_LOOSELY = Pattern(rf"[\s-]{{1,3}}[a-z]+[\s-](?:{_NOUNS})\b")
_NUMBERED = frozenset(date_words("en", "numbered"))
_TIME_WORDS = frozenset(
    "in since by until till of from to through during before after between and or early "
    "late mid middle end around circa c ca "
    "about year summer spring winter autumn fall fiscal to by for on this last next that "
    "beginning start following prior "
    "through throughout late-  as election elections both either approximately".split()
)
# After these a number is a year even before "most people": "in 1998 most people".
_LEADS = frozenset(("in", "since", "during", "until", "till", "early", "late", "mid"))
_QUANTITY = Pattern(
    r"(?:more than|less than|fewer than|at least|at most|nearly|almost|over|up to|some"
    r"|exactly|total of|than|estimated|than the)\s{1,3}$",
    re.IGNORECASE,
)
# The last words of those: a look that spares the search.
_QUANTITY_ENDS = frozenset("than least most nearly almost over to some exactly of estimated the".split())


def year(text: str, match: re.Match[str]) -> bool:
    """A bare number is a year where its neighbours make it one and nothing counts or numbers with it."""
    if match.group()[0] in "Tt":
        return True
    digits = match["y"]
    after = text[match.end() : match.end() + 30]
    if after[:1] in ("%", "°") or (
        re.match(r"(?:[-–/]\d|:\d|-[a-z]{2,}|['’]?s\b|\.\d|, ?\d{3}(?!\d))", after)
        and not re.match(r"[-–/]\d\d?(?:\d\d)?\b|-(?:born|era|built|style|vintage|current|present)", after)
        and not re.match(r"['’]s\b|, ?(?:1\d|20)\d\d\b", after)
    ):
        return False
    before = text_before(text, match.start())
    # "In 2003 troops landed" begins a sentence; "in 2000 homes" counts.
    if _COUNTED.match(after) and not (before.endswith(("In ", "Since ")) and 1700 <= int(digits) < 2050):
        return False
    word = last_word(before, " \t\n\u00a0.,(#“\"‘'-").lower()
    if word in _QUANTITY_ENDS and _QUANTITY.search(before):
        return False
    direct = before[-1:] in (" ", "\n", "\t", "\u00a0") and before.rstrip()[-1:] not in (",", "(", ";", ":")
    if word in _NUMBERED and (direct or before.rstrip()[-1:] == "."):
        return False
    if word not in _LEADS and _COUNTED_LOOSELY.match(after):
        return False
    if word in _TIME_WORDS or not word or not direct:
        return 1000 <= int(digits) < 2100
    if not 1500 <= int(digits) < 2100:
        return False
    following = LOWER_AFTER.match(after)
    return not (
        following
        and following[1].endswith("s")
        and following[1] not in ("was", "as", "is", "has", "elections", "this")
        and int(digits) % 50 == 0
    )


_BETWEEN = Pattern(r"\bbetween\s$", re.IGNORECASE)


def also_and(match: re.Match[str]) -> bool:
    """True for "12 and 14 March": two dates, a stretch only where they are neighbours; "between" makes it one."""
    return (match["also"] or "").strip() in ("and", "&") and not _BETWEEN.search(
        text_before(match.string, match.start())
    )


def years(text: str, match: re.Match[str]) -> bool:
    """Two years are a stretch where the first is one, and the second comes after it."""
    if "also" in match.groupdict() and also_and(match):
        listed = re.search(r"\d{4},\s$", text_before(text, match.start()))
        if listed or int(match["y2"]) != int(match["y"]) + 1:
            return False
    if match.groupdict().get("y2") and int(match["y2"]) < int(match["y"]):
        return False
    return year(text, match)


def number_of(text: str, match: re.Match[str]) -> bool:
    """Counts of units, not "a second meeting" or "three quarters of". Whether "a day" is a rate, resolution tells."""
    words = match.groupdict()
    unit = (words.get("u") or words.get("us") or "").lower()
    if (words.get("long", "") and words["long"].endswith("old")) or _AGE.match(text, match.end()):
        return False
    count = (words.get("n") or words.get("c") or "").lower()
    if count in ("a", "an") and text_before(text, match.start()).lower().endswith("half "):
        return False
    if unit.startswith("second") and not unit.endswith("s"):
        if count in ("twenty", "thirty"):
            # "The twenty-second" is an ordinal.
            return False
        return count not in ("a", "an", "one", "the", "some") and not re.match(
            r"[ \t][a-z]", text[match.end() : match.end() + 2]
        )
    if count in ("a", "an") and text_before(text, match.start()).lower().endswith(("half ", "half of ")):
        return False
    if count == "many" and text_before(text, match.start()).endswith("as "):
        # "The second in as many months"
        return False
    if unit.startswith("quarters") and "dir" in words and count:
        # "The next three quarters"; "three quarters of the vote" has no direction.
        return words["dir"].lower() in ("first", "final", "last", "next", "past", "previous", "coming", "following")
    if unit.startswith("quarter"):
        return not count.isdigit() and count not in ("a", "one", "three")
    return not (
        unit.startswith("minute")
        and count == "a"
        and re.match(r"[ \t](?:detail|amount)", text[match.end() : match.end() + 9])
    )


_AGE = Pattern(r"[ -]old(?:er)?\b")


def no_second(text: str, match: re.Match[str]) -> bool:
    """ "The opening of the second front", "this minute detail": no units of time."""
    return not (match.groupdict().get("us") or match.groupdict().get("u") or "").startswith(("second", "minute"))


def short_year(text: str, match: re.Match[str]) -> bool:
    """Two digits are a year after a word that leads to one: "in '89", "the winter of '41"."""
    return (
        re.search(
            r"\b(?:in|since|of|by|until|from|early|late|mid|January|February|March|April|May|June"
            r"|July|August|September|October|November|December|summer|spring|winter|fall|class of"
            r"|and|to)[\s,-]{1,2}$",
            text_before(text, match.start()),
        )
        is not None
    )
