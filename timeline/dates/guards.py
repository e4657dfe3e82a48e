"""What only looks like a time: modal "may", the verb "march", names, numbers that count or number something."""

from __future__ import annotations

import re

from timeline.dates.around import LOWER_AFTER, after_preposition, last_word, text_before
from timeline.dates.guards_numbers import also_and, no_second, number_of, short_year, year, years
from timeline.dates.guards_vague import bare_period, vague, vague_duration
from timeline.dates.patterns import Pattern
from timeline.dates.rules import Rule
from timeline.dates.words import MONTHS

_PLAIN_PREPOSITIONS = frozenset(
    "in since until till of early late mid last next this during before after from through between by end".split()
)
_PREPOSITIONS = _PLAIN_PREPOSITIONS | frozenset(
    "to and or every each for on past coming following previous throughout around about both as".split()
)
_MARKS_BEFORE = ("(", "[", "/", "–", "—", "-", ", ", ",\n", ",\u00a0")
_CAPITAL_AFTER = Pattern(r"[ \t]([A-Z][\w'’]*)")
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


def accepts(text: str, rule: Rule, match: re.Match[str]) -> bool:
    """False where the words around the match, or its own, say that it is no time."""
    check = _CHECKS.get(rule.name)
    return check is None or check(text, match)


def _is_led(before: str) -> bool:
    return before.endswith(_MARKS_BEFORE) or after_preposition(before, _PREPOSITIONS)


def _named(text: str, match: re.Match[str]) -> bool:
    """Part of a name: "Black Friday", "Theresa May", "The March". "The Friday explosions" is none."""
    before = text_before(text, match.start())
    if before[-1:] not in (" ", "\t") or last_word(before, " \t.") not in _NAMES_OF_DAYS:
        return False
    return not before.endswith("The ") or _NAME_AHEAD.match(text, match.end()) is not None


def _month(text: str, match: re.Match[str]) -> bool:
    name = match["m"]
    key = name.lower().rstrip(".")
    before = text_before(text, match.start())
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
            noun = LOWER_AFTER.match(after)
            article = re.search(r"\b(?:the|a|its|their|his|her|last)\s$", before, re.IGNORECASE)
            return bool(
                article
                and noun
                and noun[1] not in ("of", "on", "for", "to", "from", "through", "by", "past", "have", "be", "not")
            )
        if not after_preposition(before, _PLAIN_PREPOSITIONS) and match.start("m") == match.start():
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
        and not after_preposition(before, _PLAIN_PREPOSITIONS)
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
    before = text_before(text, match.start())
    if match["m"].lower() == "may" and not _is_led(before):
        return False
    if also_and(match) and (MONTHS[match["m2"].lower().rstrip(".")] - MONTHS[match["m"].lower().rstrip(".")]) % 12 != 1:
        return False
    return match["m2"].lower() != "may" or not re.match(
        r"[ \t](?:be|have|not|said|says|[A-Z])", text[match.end() : match.end() + 8]
    )


def _weekday(text: str, match: re.Match[str]) -> bool:
    name = match["w"]
    before = text_before(text, match.start())
    if not name.lower().endswith("day") and not re.search(r"\b(?:on|last|next|since|until)\s$", before):
        return False
    if _named(text, match):
        return False
    return not re.match(
        r"[ \t](?:Times|Telegraph|Mail|Mirror|Express|Agreement|Herald|Post|Review)\b|s\b",
        text[match.end() : match.end() + 12],
    )


def _day_range(text: str, match: re.Match[str]) -> bool:
    return _month_day(text, match) and (not also_and(match) or _digits(match["d2"]) == _digits(match["d"]) + 1)


def _digits(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _holiday(text: str, match: re.Match[str]) -> bool:
    if text_before(text, match.start()).endswith(("White ", "Orthodox ")):
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
    before = text_before(text, match.start())
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
            text_before(text, match.start()),
            re.IGNORECASE,
        )
        is not None
    )


def _clock(text: str, match: re.Match[str]) -> bool:
    return not re.search(
        r"(?:\b(?:by|of|score|vote|ratio|verse|chapter|won|lost)\s|\d\s?)$", text_before(text, match.start())
    ) or bool(match.groupdict().get("half") or match.groupdict().get("zone"))


def _noon(text: str, match: re.Match[str]) -> bool:
    """ "High noon" is a film, and a moment of truth."""
    return not text_before(text, match.start()).lower().endswith("high ")


_CHECKS = {
    "bare_period": bare_period,
    "bare_month": _month,
    "period": no_second,
    "period_end": no_second,
    "months": _months,
    "weekday": _weekday,
    "year": year,
    "yearless": _month_day,
    "days": _day_range,
    "duration": number_of,
    "ago": number_of,
    "shift": number_of,
    "shift_from": number_of,
    "holiday": _holiday,
    "bare_season": _season,
    "of_month": _of_month,
    "short_year": short_year,
    "vague": vague,
    "clock": _clock,
    "noon": _noon,
    "vague_duration": vague_duration,
    "set": vague,
    "duration_of": number_of,
    "years": years,
}
