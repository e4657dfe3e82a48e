"""Dates in twelve other languages: the grammar's shape as tables.

Names and phrases come from dates_words.csv; of a full date that the grammar has accepted, dateparser gives the value.
What is read has the rules and readings of the English grammar, so that resolution is the same for every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates.foreign_grammar import forms
from timeline.dates.foreign_words import look_up, whole_number, year_direction, year_of
from timeline.dates.oracle import parts_of
from timeline.model import How, Span, TimeExpression

LANGUAGES = ("fr", "es", "de", "pt", "it", "ru", "uk", "zh", "ja", "ko", "ar", "tr")
_BY_DATEPARSER = ("day", "month")
# Arabic-Indic and full-width digits, one for one, so that offsets stay.
_ASCII_DIGITS = {base + digit: str(digit) for base in (0x0660, 0x06F0, 0xFF10) for digit in range(10)}
# Under which name the English resolvers know the year of a rule.
_YEAR_NAMES = {"day": "yyy", "days": "yyy", "day_to_day": "yyy2", "months": "y2"}
_NUMBERS = {
    "mn": "m", "d": "d", "d2": "d2", "d3": "d3",
    "hm": "m", "hd": "d", "hd2": "d2", "hm2": "m2", "hm3": "m3", "hd3": "d3",
}  # fmt: skip


def scan_foreign(text: str, language: str) -> Iterator[TimeExpression]:
    """The dates of a text in one of LANGUAGES, in text order; none for any other language."""
    if language not in LANGUAGES:
        return
    plain = text.translate(_ASCII_DIGITS)
    found = []
    for order, (name, how, pattern) in enumerate(forms(language)):
        for match in pattern.finditer(plain):
            start, end = match.span("span") if "span" in pattern.groupindex else match.span()
            found.append((start, -end, order, name, how, match))
    last = 0
    for start, negative_end, _, name, how, match in sorted(found, key=lambda row: row[:3]):
        if start >= last:
            last = -negative_end
            yield _expression(text, Span(start, last), name, how, match, language)


def _expression(text: str, span: Span, name: str, how: How, match: re.Match[str], language: str) -> TimeExpression:
    parts = _reading(match, name, language)
    if name in _BY_DATEPARSER and "m" in match.groupdict() and match["m"] is not None:
        # What dateparser lacks (regional month names, eras) keeps the value of our tables.
        parts |= parts_of(span.of(text), language, name)
    return TimeExpression(span, "DATE", name, how, "", tuple(sorted(parts.items())))


def _reading(match: re.Match[str], name: str, language: str) -> dict[str, str | int]:
    groups = {key: words for key, words in match.groupdict().items() if words is not None}
    reading: dict[str, str | int] = {}
    for group, target in (("m", "m"), ("m2", "m2")):
        if group in groups:
            reading[target] = int(look_up(language, "month", groups[group]))
    for group in ("w", "w2"):
        if group in groups:
            reading["w"] = int(look_up(language, "weekday", groups[group]))
    for group in ("dir", "dir2"):
        if group in groups:
            reading["dir"] = look_up(language, "direction", groups[group])
    if name == "month_dir":
        reading["m"] = reading.pop("m2", reading.get("m", 0))
    if name == "day_to_day" and "m2" in reading:
        reading["m3"] = reading.pop("m2")
    for source, target in _NUMBERS.items():
        if source in groups:
            reading[target] = whole_number(groups[source])
    return reading | _words(groups, name, language) | _years(groups, name, language)


def _words(groups: dict[str, str], name: str, language: str) -> dict[str, str | int]:
    reading: dict[str, str | int] = {}
    if "day" in groups:
        reading["day"] = look_up(language, "deictic", groups["day"])
    if "s" in groups:
        reading["s"] = look_up(language, "season", groups["s"])
    if "period" in groups:
        way, unit = look_up(language, "period", groups["period"]).split()
        reading |= {"dir": way, "us": unit}
    if name == "weekday_dir" and ("period" in groups or language in ("zh", "ja")):
        reading["week"] = "week"
    if "of_year" in groups:
        reading["of"] = year_direction(language, groups["of_year"])
    if "century" in groups:
        reading["q"] = int(look_up(language, "century", groups["century"]))
    elif "count" in groups:
        reading["q"] = whole_number(groups["count"])
    if "named" in groups:
        reading["tens"] = int(look_up(language, "decade", groups["named"])) // 10
    elif name == "decade" and "of" in groups:
        reading["decade"] = str((whole_number(groups["of"]) - 1) * 100 + int(groups["tens"]) * 10)
    elif "decade" in groups:
        reading["decade"] = groups["decade"]
    elif "tens" in groups:
        reading["tens"] = int(groups["tens"])
    return reading


def _years(groups: dict[str, str], name: str, language: str) -> dict[str, str | int]:
    reading: dict[str, str | int] = {}
    year = year_of(groups, language)
    if year is not None:
        reading[_YEAR_NAMES.get(name, "y")] = year
    if name == "day_to_day" and ("hy" in groups or "era" in groups) and year is not None:
        # Here the year stands with the first day.
        reading = {"yyy": year}
        if "hy2" in groups:
            reading["yyy2"] = int(groups["hy2"])
    if "y1" in groups:
        reading["yyy"] = int(groups["y1"])
    if "y0" in groups:
        reading["y"], reading["y2"] = int(groups["y0"]), int(groups["y"])
    return reading
