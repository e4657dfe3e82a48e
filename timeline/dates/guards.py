"""What only looks like a time: modal "may", the verb "march", names, numbers that count or number something."""

from __future__ import annotations

import re

from timeline.dates.guards_vague import bare_period, vague, vague_duration
from timeline.dates.patterns import Pattern
from timeline.dates.rules import Rule
from timeline.dates.words import MONTHS
from timeline.knowledge.dates import date_words

_REACH = 40
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
_PLAIN_PREPOSITIONS = frozenset(
    "in since until till of early late mid last next this during before after from through between by end".split()
)
_PREPOSITIONS = _PLAIN_PREPOSITIONS | frozenset(
    "to and or every each for on past coming following previous throughout around about both as".split()
)
_SPACES = " \t\n\u00a0-"
_MARKS_BEFORE = ("(", "[", "/", "–", "—", "-", ", ", ",\n", ",\u00a0")
_CAPITAL_AFTER = Pattern(r"[ \t]([A-Z][\w'’]*)")
_LOWER_AFTER = Pattern(r"[ \t]([a-z]+)")
_NAMES_OF_DAYS = frozenset(
    "Black Bloody Red White Prague Super Ruby Billy Palm Good Theresa Long Mrs Mr Ms Minister President Karen Brian "
    "The".split()
)
_NAME_AHEAD = Pattern(r"(?![ \t][a-z]{3})")
# "A letter from April Glaspie"; "in April Israel withdrew" is a date.
_OF_SOMEONE = Pattern(r"\b(?:of|from|to|with)\s$")
_NOT_A_NAME = frozenset(
    (
        "Mr Mrs Ms Dr President Prime Minister GMT Secretary Foreign US UN EU The He She It They We I In At On As But "
        "And A An Israeli Russian British French German Chinese Japanese American Soviet General King Queen Pope"
    ).split()
)
_AMBIGUOUS_MONTHS = ("may", "march")


def _before(text: str, at: int) -> str:
    return text[max(0, at - _REACH) : at]


def _last_word(before: str, marks: str = _SPACES) -> str:
    """The word that stands before these marks, as written; "" where none does."""
    words = before.rstrip(marks).rsplit(None, 1)
    return words[-1].rpartition("-")[2].lstrip("(\"“‘'[–—") if words else ""


def _after_preposition(before: str, prepositions: frozenset[str]) -> bool:
    return before[-1:] in _SPACES and _last_word(before).lower() in prepositions


def accepts(text: str, rule: Rule, match: re.Match[str]) -> bool:
    """False where the words around the match, or its own, say that it is no time."""
    check = _CHECKS.get(rule.name)
    return check is None or check(text, match)


def _is_led(before: str) -> bool:
    return before.endswith(_MARKS_BEFORE) or _after_preposition(before, _PREPOSITIONS)


def _named(text: str, match: re.Match[str]) -> bool:
    """Part of a name: "Black Friday", "Theresa May", "The March". "The Friday explosions" is none."""
    before = _before(text, match.start())
    if before[-1:] not in (" ", "\t") or _last_word(before, " \t.") not in _NAMES_OF_DAYS:
        return False
    return not before.endswith("The ") or _NAME_AHEAD.match(text, match.end()) is not None


def _month(text: str, match: re.Match[str]) -> bool:
    name = match["m"]
    key = name.lower().rstrip(".")
    before = _before(text, match.start())
    if _named(text, match):
        return False
    led = _is_led(before) or match.start("m") > match.start()
    after = text[match.end() : match.end() + 24]
    if (
        match.start() == match.start("m")
        and _ENTRY.match(after)
        and (not before.strip(" \t") or before.rstrip(" \t*#•-").endswith("\n"))
    ):
        return True
    if key in _AMBIGUOUS_MONTHS:
        if not led or (key == "may" and before.rstrip().endswith(",")):
            noun = _LOWER_AFTER.match(after)
            article = re.search(r"\b(?:the|a|its|their|his|her|last)\s$", before, re.IGNORECASE)
            return bool(
                article
                and noun
                and noun[1] not in ("of", "on", "for", "to", "from", "through", "by", "past", "have", "be", "not")
            )
        if not _after_preposition(before, _PLAIN_PREPOSITIONS) and match.start("m") == match.start():
            # "and May", "to May", "on May": only where nothing like a verb or a name follows
            return not re.match(
                r"[ \t]+(?:be|have|not|also|well|to|on|is|was|said|says|[A-Z])", after
            ) and not after.startswith(("'", "’"))
        if key == "may" and re.search(r"\bby\s$", before) and after.startswith(("'", "’")):
            return False
        named = key == "may" and re.match(r"[ \t](?:be|have|not|said|says|had|has|is)\b", after)
        return not named or re.search(r"\b(?:in|since|until)\s$", before, re.IGNORECASE) is not None
    if (
        len(key) < 5
        and key not in ("june", "july")
        and not name.endswith(".")
        and not _after_preposition(before, _PLAIN_PREPOSITIONS)
    ):
        return False
    if name.isupper() and not led:
        return False
    capital = _CAPITAL_AFTER.match(after)
    if capital and capital[1] not in _NOT_A_NAME and (not led or _OF_SOMEONE.search(before) or _beside_name(before)):
        return False
    return not (
        capital
        and capital[1] in ("Revolution", "War", "Crisis", "Days", "Theses", "Movement", "Uprising", "Fifth", "Plot")
    ) and not after.startswith((" war", " revolution"))


_AND = Pattern(r"\b(\w+),?\s(?:and|or)\s$")


def _beside_name(before: str) -> bool:
    """ "Mr Aziz and April Glaspie"; in "in March and April Israel withdrew" a month stands before the "and"."""
    joined = _AND.search(before)
    return joined is not None and joined[1].lower() not in MONTHS


# "March. The council meets": the head of a chronology's entry.
_ENTRY = Pattern(r"[:.][ \t]|[ \t]{0,3}\n|[ \t]{0,3}$")


def _month_day(text: str, match: re.Match[str]) -> bool:
    """ "May 15 people": a day of the month is not a count."""
    return not re.match(
        r"[\s-](?:percent|per cent|people|million|billion|countries|nations|men)\b",
        text[match.end() : match.end() + 12],
    )


def _months(text: str, match: re.Match[str]) -> bool:
    before = _before(text, match.start())
    if match["m"].lower() == "may" and not _is_led(before):
        return False
    if (
        _also_and(match)
        and (MONTHS[match["m2"].lower().rstrip(".")] - MONTHS[match["m"].lower().rstrip(".")]) % 12 != 1
    ):
        return False
    return match["m2"].lower() != "may" or not re.match(
        r"[ \t](?:be|have|not|said|says|[A-Z])", text[match.end() : match.end() + 8]
    )


def _weekday(text: str, match: re.Match[str]) -> bool:
    name = match["w"]
    before = _before(text, match.start())
    if not name.lower().endswith("day") and not re.search(r"\b(?:on|last|next|since|until)\s$", before):
        return False
    if _named(text, match):
        return False
    return not re.match(
        r"[ \t](?:Times|Telegraph|Mail|Mirror|Express|Agreement|Herald|Post|Review)\b|s\b",
        text[match.end() : match.end() + 12],
    )


def _year(text: str, match: re.Match[str]) -> bool:
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
    before = _before(text, match.start())
    # "In 2003 troops landed" begins a sentence; "in 2000 homes" counts.
    if _COUNTED.match(after) and not (before.endswith(("In ", "Since ")) and 1700 <= int(digits) < 2050):
        return False
    word = _last_word(before, " \t\n\u00a0.,(#“\"‘'-").lower()
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
    following = _LOWER_AFTER.match(after)
    return not (
        following
        and following[1].endswith("s")
        and following[1] not in ("was", "as", "is", "has", "elections", "this")
        and int(digits) % 50 == 0
    )


def _day_range(text: str, match: re.Match[str]) -> bool:
    return _month_day(text, match) and (not _also_and(match) or _digits(match["d2"]) == _digits(match["d"]) + 1)


_BETWEEN = Pattern(r"\bbetween\s$", re.IGNORECASE)


def _digits(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _also_and(match: re.Match[str]) -> bool:
    """True for "12 and 14 March": two dates, a stretch only where they are neighbours; "between" makes it one."""
    return (match["also"] or "").strip() in ("and", "&") and not _BETWEEN.search(_before(match.string, match.start()))


def _years(text: str, match: re.Match[str]) -> bool:
    if "also" in match.groupdict() and _also_and(match):
        listed = re.search(r"\d{4},\s$", _before(text, match.start()))
        if listed or int(match["y2"]) != int(match["y"]) + 1:
            return False
    if match.groupdict().get("y2") and int(match["y2"]) < int(match["y"]):
        return False
    return _year(text, match)


def _number_of(text: str, match: re.Match[str]) -> bool:
    """Counts of units, not "a second meeting" or "three quarters of". Whether "a day" is a rate, resolution tells."""
    words = match.groupdict()
    unit = (words.get("u") or words.get("us") or "").lower()
    if (words.get("long", "") and words["long"].endswith("old")) or _AGE.match(text, match.end()):
        return False
    count = (words.get("n") or words.get("c") or "").lower()
    if count in ("a", "an") and _before(text, match.start()).lower().endswith("half "):
        return False
    if unit.startswith("second") and not unit.endswith("s"):
        if count in ("twenty", "thirty"):
            # "The twenty-second" is an ordinal.
            return False
        return count not in ("a", "an", "one", "the", "some") and not re.match(
            r"[ \t][a-z]", text[match.end() : match.end() + 2]
        )
    if count in ("a", "an") and _before(text, match.start()).lower().endswith(("half ", "half of ")):
        return False
    if count == "many" and _before(text, match.start()).endswith("as "):
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


def _no_second(text: str, match: re.Match[str]) -> bool:
    """ "The opening of the second front", "this minute detail": no units of time."""
    return not (match.groupdict().get("us") or match.groupdict().get("u") or "").startswith(("second", "minute"))


def _holiday(text: str, match: re.Match[str]) -> bool:
    if _before(text, match.start()).endswith(("White ", "Orthodox ")):
        return False
    return not re.match(
        r"[ \t](?:Agreement|Accord|Accords|Rising|Offensive|Island|Islands|Uprising|pact)",
        text[match.end() : match.end() + 12],
    )


# "Their summer offensive": what armies and parliaments do by the season.
_SEASONAL = Pattern(r" (?:offensives?|campaigns?|fighting|sessions?|elections?|recess|summit|monsoon)\b")


# "The spring and summer"
_AFTER_SEASON = Pattern(r"\b(?:spring|summer|autumn|fall|winter)(?: and|,) (?:the )?$")


def _season(text: str, match: re.Match[str]) -> bool:
    """ "fall" and "spring" are other things too, and so is the Prague Spring."""
    name = match["s"]
    before = _before(text, match.start())
    after = text[match.end() : match.end() + 20]
    if re.match(r"[ \t](?:Palace|Olympics|Games|War|school|of (?!the year))", after) or re.match(r"-", after):
        return False
    if name[0].isupper() and match.start("s") == match.start() and not re.search(r"(?:^|[.!?]\s|\n)$", before):
        return False
    if name.islower() and (_SEASONAL.match(after) or _AFTER_SEASON.search(before)):
        return True
    if match.start("s") == match.start() or match.group().lower().startswith("the "):
        led = re.search(
            r"\b(?:in|by|during|since|until|that|this|of|late|early|after|before|for|through|over|throughout|into|spent"
            r"|(?:put off|put back|postponed|delayed|deferred|moved|pushed back|brought forward) to)\s$",
            before,
            re.IGNORECASE,
        )
        if not led or (
            name.lower() == "fall"
            and (
                re.search(r"\b(?:of|by|for|after|before|since)\s$", before)
                or re.match(r"[ \t](?:of|in|from|to)\b", after)
                or not match.group().lower().startswith("the ")
            )
        ):
            return False
    return True


def _of_month(text: str, match: re.Match[str]) -> bool:
    return (
        bool(match.groupdict().get("of"))
        or re.search(
            r"(?:\b(?:on|by|until|since|from|before|after)|\d(?:st|nd|rd|th) (?:and|or|to))\s$",
            _before(text, match.start()),
            re.IGNORECASE,
        )
        is not None
    )


def _short_year(text: str, match: re.Match[str]) -> bool:
    return (
        re.search(
            r"\b(?:in|since|of|by|until|from|early|late|mid|January|February|March|April|May|June"
            r"|July|August|September|October|November|December|summer|spring|winter|fall|class of"
            r"|and|to)[\s,-]{1,2}$",
            _before(text, match.start()),
        )
        is not None
    )


def _clock(text: str, match: re.Match[str]) -> bool:
    return not re.search(
        r"(?:\b(?:by|of|score|vote|ratio|verse|chapter|won|lost)\s|\d\s?)$", _before(text, match.start())
    ) or bool(match.groupdict().get("half") or match.groupdict().get("zone"))


def _noon(text: str, match: re.Match[str]) -> bool:
    """ "High noon" is a film, and a moment of truth."""
    return not _before(text, match.start()).lower().endswith("high ")


_CHECKS = {
    "bare_period": bare_period,
    "bare_month": _month,
    "period": _no_second,
    "period_end": _no_second,
    "months": _months,
    "weekday": _weekday,
    "year": _year,
    "yearless": _month_day,
    "days": _day_range,
    "duration": _number_of,
    "ago": _number_of,
    "shift": _number_of,
    "shift_from": _number_of,
    "holiday": _holiday,
    "bare_season": _season,
    "of_month": _of_month,
    "short_year": _short_year,
    "vague": vague,
    "clock": _clock,
    "noon": _noon,
    "vague_duration": vague_duration,
    "set": vague,
    "duration_of": _number_of,
    "years": _years,
}
