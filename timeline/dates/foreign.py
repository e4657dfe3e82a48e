"""Dates in French, Spanish, German, Portuguese, Russian, Chinese, Japanese and Arabic: the grammar's shape as tables.

Names of months and weekdays come from dates_words.csv; of a full date that the grammar has accepted, dateparser gives
the value. What is read has the rules and readings of the English grammar,
so that resolution is the same for every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.dates.oracle import parts_of
from timeline.knowledge.dates import date_words
from timeline.model import How, Span, TimeExpression

_BY_DATEPARSER = ("day", "month")
LANGUAGES = ("fr", "es", "de", "pt", "ru", "zh", "ja", "ar")
_HAN_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
# Arabic-Indic and full-width digits, one for one, so that offsets stay.
_ASCII_DIGITS = {base + digit: str(digit) for base in (0x0660, 0x06F0, 0xFF10) for digit in range(10)}
_GAP = r"[\x20\t\u00a0\u202f\n]{1,3}"
_TO = r"(?:\s?[-\u2010-\u2015]\s?|\s(?:au|à|al|a|bis|até|по)\s)"
_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:er|º|ª|-го)?\.?"
_YEAR = r"(?P<y>(?:1\d|20)\d\d)(?!\d|[.,]\d)"
_LINK = rf"(?:{_GAP}(?:de|del|von|des)|)"
_RULES: tuple[tuple[str, How, str], ...] = (
    ("days", How.RANGE, (
        rf"(?<![\w.,]){_DAY}{_TO}(?P<d2>3[01]|[12]\d"
        rf"|0?[1-9])\.?{_LINK}{_GAP}MONTH\.?{_LINK},?{_GAP}{_YEAR}"
    )),
    ("day", How.EXPLICIT, rf"(?<![\w.,]){_DAY}{_LINK}{_GAP}MONTH\.?{_LINK},?{_GAP}{_YEAR}"),
    ("months", How.RANGE, rf"(?<!\w)MONTH{_TO}MONTH2{_LINK}{_GAP}{_YEAR}"),
    ("month", How.EXPLICIT, rf"(?<!\w)MONTH\.?{_LINK}{_GAP}{_YEAR}"),
    ("yearless", How.YEARLESS, rf"(?<![\w.,]){_DAY}{_LINK}{_GAP}MONTH(?!\w)"),
    ("day", How.EXPLICIT, (
        r"(?<![\w.,/-])(?P<d>3[01]|[12]\d|0?[1-9])(?P<sep>[./-])(?P<mn>1[0-2]"
        r"|0?[1-9])(?P=sep)(?P<y>\d{4})(?![\w/-]|[.,]\d)"
    )),
    ("day", How.EXPLICIT, r"(?<![\w.,/-])(?P<y>\d{4})-(?P<mn>\d\d)-(?P<d>\d\d)(?![\w-])"),
    ("years", How.RANGE, rf"(?<![\w.,/-])(?P<y0>(?:1\d|20)\d\d)\s?[-\u2010-\u2015]\s?{_YEAR}(?!\w)"),
    ("year", How.EXPLICIT, rf"(?<!\w)LEAD{_GAP}(?P<year>{_YEAR})(?!{_GAP}(?:%|MONTH))"),
    ("weekday", How.WEEKDAY, r"(?<!\w)WEEKDAY(?!\w)"),
    ("deictic", How.DEICTIC, r"(?<!\w)DEICTIC(?!\w)"),
)  # fmt: skip
_RUSSIAN_YEAR = ("year", How.EXPLICIT, rf"(?<![\w.,/-]){_YEAR}(?=\s(?:год(?:а|у|е|ом)?|г\.))")
_NUMERAL = r"(?:\d{1,2}|[〇零一二三四五六七八九十]{1,3})"
_HAN_YEAR = r"(?:(?P<era>ERA)(?P<ey>\d{1,2}|元)|(?P<hy>[12]\d{3}|[一二][〇零一二三四五六七八九]{3}))年"
_HAN_RULES: tuple[tuple[str, How, str], ...] = (
    ("day", How.EXPLICIT, rf"{_HAN_YEAR}\s?(?P<hm>{_NUMERAL})月\s?(?P<hd>{_NUMERAL})[日号號]"),
    ("month", How.EXPLICIT, rf"{_HAN_YEAR}\s?(?P<hm>{_NUMERAL})月(?!\s?\d)"),
    ("yearless", How.YEARLESS, rf"(?<![\d年])(?P<hm>{_NUMERAL})月(?P<hd>{_NUMERAL})[日号號]"),
    ("year", How.EXPLICIT, rf"(?<!\d){_HAN_YEAR}(?![前後后代度])"),
    ("weekday", How.WEEKDAY, r"WEEKDAY"),
    ("deictic", How.DEICTIC, r"DEICTIC"),
)  # fmt: skip


def _either(language: str, kind: str) -> str:
    words = date_words(language, kind)
    forms = {form for word in words for form in (word, word[:1].upper() + word[1:])}
    if not forms:
        return "(?!)"
    return "|".join(
        re.escape(form).replace(r"\ ", r"\s") for form in sorted(forms, key=lambda form: (-len(form), form))
    )


@cache
def _patterns(language: str) -> tuple[tuple[str, How, re.Pattern[str]], ...]:
    han = language in ("zh", "ja")
    rows = _HAN_RULES if han else (*_RULES, _RUSSIAN_YEAR) if language == "ru" else _RULES
    holes = {
        "MONTH2": f"(?P<m2>{_either(language, 'month')})",
        # The second name of "مارس/آذار" says the same month again.
        "MONTH": f"(?P<m>{_either(language, 'month')})(?:/(?:{_either(language, 'month')}))?",
        "WEEKDAY": f"(?P<w>{_either(language, 'weekday')})",
        "DEICTIC": f"(?P<day>{_either(language, 'deictic')})",
        "LEAD": f"(?:{_either(language, 'year_lead')})",
        "ERA": _either(language, "era"),
    }
    compiled = []
    for name, how, text in rows:
        for hole, piece in holes.items():
            plain = re.sub(r"\?P<\w+>", "?:", piece) if f"(?!{_GAP}(?:%|{hole}" in text else piece
            text = text.replace(hole, plain)  # noqa: PLW2901 - each hole is filled in turn
        compiled.append((name, how, re.compile(text)))
    return tuple(compiled)


def scan_foreign(text: str, language: str) -> Iterator[TimeExpression]:
    """The dates of a text in one of LANGUAGES, in text order; none for any other language."""
    if language not in LANGUAGES:
        return
    plain = text.translate(_ASCII_DIGITS)
    found = []
    for order, (name, how, pattern) in enumerate(_patterns(language)):
        for match in pattern.finditer(plain):
            start, end = match.span("year") if "year" in match.groupdict() else match.span()
            found.append((start, -end, order, name, how, match))
    last = 0
    for start, negative_end, _, name, how, match in sorted(found, key=lambda row: row[:3]):
        if start >= last:
            last = -negative_end
            parts = _reading(match, name, language)
            if name in _BY_DATEPARSER and "m" in match.groupdict() and match["m"] is not None:
                # What dateparser lacks (regional month names, eras) keeps the value of our tables.
                parts |= parts_of(text[start:last], language, name)
            yield TimeExpression(Span(start, last), "DATE", name, how, "", tuple(sorted(parts.items())))


def _reading(match: re.Match[str], name: str, language: str) -> dict[str, str | int]:
    groups = {key: words for key, words in match.groupdict().items() if words is not None}
    reading: dict[str, str | int] = {}
    if "m" in groups:
        reading["m"] = _look_up(language, "month", groups["m"])
    if "m2" in groups:
        reading["m2"] = _look_up(language, "month", groups["m2"])
    if "w" in groups:
        reading["w"] = _look_up(language, "weekday", groups["w"])
    if "day" in groups:
        reading["day"] = date_words(language, "deictic")[_key(language, "deictic", groups["day"])]
    for source, target in (("mn", "m"), ("d", "d"), ("d2", "d2"), ("hm", "m"), ("hd", "d")):
        if source in groups:
            reading[target] = _han_number(groups[source])
    year = _year(groups, language)
    if year is not None:
        reading["yyy" if name in ("day", "days") else "y2" if name == "months" else "y"] = year
    if "y0" in groups:
        reading["y"], reading["y2"] = int(groups["y0"]), int(groups["y"])
    return reading


def _year(groups: dict[str, str], language: str) -> int | None:
    if "era" in groups:
        count = 1 if groups["ey"] == "元" else int(groups["ey"])
        return int(date_words(language, "era")[groups["era"]]) + count
    if "hy" in groups:
        return int("".join(str(_HAN_DIGITS.get(digit, digit)) for digit in groups["hy"]))
    return int(groups["y"]) if "y" in groups else None


def _han_number(text: str) -> int:
    """12 of "12" and of 十二; digits of any script."""
    if text.isdecimal():
        return int(text)
    if "十" not in text:
        return int("".join(str(_HAN_DIGITS[digit]) for digit in text))
    tens, ones = text.split("十", 1)
    return 10 * (_HAN_DIGITS[tens] if tens else 1) + (_HAN_DIGITS[ones] if ones else 0)


def _key(language: str, kind: str, word: str) -> str:
    words, flat = date_words(language, kind), " ".join(word.split())
    return flat if flat in words else flat[:1].lower() + flat[1:]


def _look_up(language: str, kind: str, word: str) -> int:
    return int(date_words(language, kind)[_key(language, kind, word)])
