"""How other languages write dates: one set of forms for languages with spaced words, one for Chinese, Japanese, Korean.

In a form, a word in capitals stands for the words of that class in dates_words.csv: MONTH, WEEKDAY, DEICTIC and so on.
A group named "span" is what the expression covers, where that is less than the whole match.
"""

# ruff: noqa: E501 - a form is read on one line
from __future__ import annotations

import re
from functools import cache

from timeline.dates.foreign_words import EAST, either, phrases_of_years
from timeline.model import How

Form = tuple[str, How, re.Pattern[str]]
Row = tuple[str, How, str]

_GAP = r"[\x20\t\u00a0\u202f\n]{1,3}"
_TO = r"(?:\s?[-\u2010-\u2015]\s?|\s(?:au|à|al|a|bis|até|по|до|إلى|الى|حتى)\s)"
_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:er|º|°|ª|-го|-е)?\.?"
_DAY2 = r"(?P<d2>3[01]|[12]\d|0?[1-9])(?:-го|-е)?\.?"
_YEAR = r"(?P<y>(?:1\d|20)\d\d)(?!\d|[.,]\d)"
_LINK = rf"(?:{_GAP}(?:de|del|del año|von|des|من)|)"
_W = rf"(?:WEEKDAY,?{_GAP}(?:d[ei][nm]?{_GAP}|el{_GAP})?)?"
_EDGE = r"(?<![\w.,])"
_FULL = r"(?:1\d\d0|20\d0)(?!\d)"
_ROMAN = r"(?P<count>[IVXХ]{1,6}|\d{1,2})"

_SPACED: tuple[Row, ...] = (
    ("day_to_day", How.RANGE, (
        rf"{_EDGE}{_DAY}{_LINK}{_GAP}MONTH(?:{_LINK},?{_GAP}(?P<y1>\d{{4}}))?{_TO}"
        rf"(?P<d3>3[01]|[12]\d|0?[1-9])\.?{_LINK}{_GAP}MONTH2{_LINK},?{_GAP}{_YEAR}"
    )),
    ("days", How.RANGE, rf"{_EDGE}{_DAY}{_TO}{_DAY2}{_LINK}{_GAP}MONTH\.?{_LINK},?{_GAP}{_YEAR}"),
    ("days", How.RANGE, rf"{_EDGE}{_DAY}{_TO}{_DAY2}{_LINK}{_GAP}MONTH(?!\w)"),
    ("day", How.EXPLICIT, rf"{_EDGE}{_W}{_DAY}{_LINK}{_GAP}MONTH\.?{_LINK},?{_GAP}{_YEAR}"),
    ("yearless_of", How.YEARLESS, rf"{_EDGE}{_DAY}{_LINK}{_GAP}MONTH{_GAP}(?:(?:del?|do|di|من){_GAP})?LAST_YEAR(?!\w)"),
    ("months", How.RANGE, rf"(?<!\w)MONTH{_TO}MONTH2{_LINK}{_GAP}{_YEAR}"),
    ("month", How.EXPLICIT, rf"(?<!\w)MONTH\.?{_LINK}{_GAP}{_YEAR}"),
    ("month_of", How.RELATIVE, rf"(?<!\w)MONTH{_GAP}(?:(?:del?|do|di|من){_GAP})?LAST_YEAR(?!\w)"),
    ("month_of", How.RELATIVE, rf"(?<!\w)LAST_YEAR{_GAP}MONTH(?!\w)"),
    ("month_dir", How.RELATIVE, rf"(?<!\w)(?:MONTH{_GAP}DIRECTION|DIRECTION2{_GAP}MONTH2)(?!\w)"),
    ("yearless", How.YEARLESS, rf"{_EDGE}{_W}{_DAY}{_LINK}{_GAP}MONTH(?!\w)"),
    ("bare_month", How.MONTH_YEARLESS, rf"(?<!\w)MONTHLEAD(?:{_GAP}|(?<=-))(?P<span>MONTH)(?!\w|{_GAP}\d)"),
    ("season", How.EXPLICIT, rf"(?<!\w)SEASON{_LINK}{_GAP}{_YEAR}"),
    ("day", How.EXPLICIT, (
        r"(?<![\w.,/-])(?P<d>3[01]|[12]\d|0?[1-9])(?P<sep>[./-])(?P<mn>1[0-2]|0?[1-9])(?P=sep)(?P<y>\d{4})"
        r"(?![\w/-]|[.,]\d)"
    )),
    ("day", How.EXPLICIT, r"(?<![\w.,/-])(?P<y>\d{4})-(?P<mn>\d\d)-(?P<d>\d\d)(?![\w-])"),
    ("years", How.RANGE, rf"(?<![\w.,/-])(?P<y0>(?:1\d|20)\d\d){_TO}{_YEAR}(?!\w)"),
    ("year", How.EXPLICIT, rf"(?<!\w)YEARLEAD{_GAP}(?P<span>{_YEAR})(?!\w|{_GAP}(?:%|COUNTED))"),
    ("century", How.EXPLICIT, r"(?<!\w)CENTURY(?!\w)"),
    ("short_decade", How.EXPLICIT, r"(?<!\w)DECADEn?(?!\w)"),
    ("weekday_dir", How.WEEKDAY, rf"(?<!\w)(?:WEEKDAY{_GAP}DIRECTION|DIRECTION2{_GAP}WEEKDAY2)(?!\w)"),
    ("period", How.RELATIVE, r"(?<!\w)PERIOD(?!\w)"),
    ("weekday", How.WEEKDAY, r"(?<!\w)WEEKDAY(?!\w)"),
    ("deictic", How.DEICTIC, r"(?<!\w)DEICTIC(?!\w)"),
)  # fmt: skip
# What a language has of its own: years marked by the word after them, centuries and decades.
_OWN: dict[str, tuple[Row, ...]] = {
    "fr": (
        ("century", How.EXPLICIT, rf"(?<!\w){_ROMAN}(?:e|ème|er|ᵉ){_GAP}[Ss]iècles?"),
        ("decade", How.EXPLICIT, rf"(?<!\w)années{_GAP}(?P<decade>{_FULL})"),
        ("short_decade", How.EXPLICIT, rf"(?<!\w)années{_GAP}(?P<tens>[2-9])0(?!\d)"),
    ),
    "es": (
        ("century", How.EXPLICIT, rf"(?<!\w)[Ss]iglo{_GAP}{_ROMAN}(?!\w)"),
        ("decade", How.EXPLICIT, rf"(?<!\w)(?:años|década{_GAP}de(?:{_GAP}los)?){_GAP}(?P<decade>{_FULL})"),
        ("short_decade", How.EXPLICIT, rf"(?<!\w)años{_GAP}(?P<tens>[2-9])0(?!\d)"),
    ),
    "pt": (
        ("century", How.EXPLICIT, rf"(?<!\w)[Ss]éculo{_GAP}{_ROMAN}(?!\w)"),
        ("decade", How.EXPLICIT, rf"(?<!\w)(?:anos|década{_GAP}de){_GAP}(?P<decade>{_FULL})"),
        ("short_decade", How.EXPLICIT, rf"(?<!\w)anos{_GAP}(?P<tens>[2-9])0(?!\d)"),
    ),
    "it": (
        ("century", How.EXPLICIT, rf"(?<!\w){_ROMAN}{_GAP}[Ss]ecolo(?!\w)"),
        ("decade", How.EXPLICIT, rf"(?<!\w)anni{_GAP}(?P<decade>{_FULL})"),
        ("short_decade", How.EXPLICIT, rf"(?<!\w)anni{_GAP}['’‘](?P<tens>[2-9])0(?!\d)"),
    ),
    "de": (
        ("century", How.EXPLICIT, rf"(?<!\w){_ROMAN}\.{_GAP}Jahrhunderts?(?!\w)"),
        ("decade", How.EXPLICIT, r"(?<!\w)(?P<decade>1\d\d0|20\d0)er(?:[- ]Jahren?)?(?!\w)"),
        ("short_decade", How.EXPLICIT, r"(?<!\w)(?P<tens>[2-9])0er[- ]Jahren?(?!\w)"),
    ),
    "ru": (
        ("year", How.EXPLICIT, rf"(?<![\w.,/-]){_YEAR}(?=\s(?:год(?:а|у|е|ом)?|г\.))"),
        ("century", How.EXPLICIT, rf"(?<!\w){_ROMAN}(?:-го|-м)?{_GAP}век(?:а|е|у|ом)?(?!\w)"),
        ("decade", How.EXPLICIT, rf"(?<!\w)(?P<decade>1\d\d0|20\d0)-[ехм]{{1,2}}(?:{_GAP}год(?:ы|ах|ов|ам))?(?!\w)"),
        ("short_decade", How.EXPLICIT, rf"(?<![\w-])(?P<tens>[2-9])0-[ех]{_GAP}год(?:ы|ах|ов|ам)(?!\w)"),
    ),
    "uk": (
        ("year", How.EXPLICIT, rf"(?<![\w.,/-]){_YEAR}(?=\s(?:рок(?:у|ові|ом)|році|рік|р\.))"),
        ("century", How.EXPLICIT, rf"(?<!\w){_ROMAN}{_GAP}(?:століття|столітті|сторіччя|сторіччі)(?!\w)"),
        ("decade", How.EXPLICIT, rf"(?<!\w)(?P<decade>1\d\d0|20\d0)-(?:ті|их|х|ми)(?:{_GAP}рок(?:и|ах|ів|ам))?(?!\w)"),
        ("short_decade", How.EXPLICIT, rf"(?<![\w-])(?P<tens>[2-9])0-(?:ті|их|х){_GAP}рок(?:и|ах|ів|ам)(?!\w)"),
    ),
    "ar": (
        ("century", How.EXPLICIT, rf"(?<!\w)القرن{_GAP}(?:ال)?(?P<count>\d{{1,2}})(?!\w)"),
    ),
    "tr": (
        ("year", How.EXPLICIT, (
            rf"(?<![\w.,/-]){_YEAR}(?=['’](?:[dt][ae]n?|y?[aeıiuü]|n?[ıiuü]n)(?!\w)|\s(?:yıl|sene)(?:ı|i|ında|inde|ından|ının)(?!\w))"
        )),
        ("bare_month", How.MONTH_YEARLESS, r"(?<![\w\d])(?P<span>MONTH)(?=\sayı(?:nda|nın|na|ndan)?(?!\w)|['’](?:[dt][ae]n?|[ıiuü]n)(?!\w))"),
        ("century", How.EXPLICIT, rf"(?<!\w){_ROMAN}\.?{_GAP}yüzyıl(?:ın|da|dan)?(?!\w)"),
        ("decade", How.EXPLICIT, rf"(?<!\w)(?P<decade>1\d\d0|20\d0)['’](?:l[ae]r(?:da|de|ın|in)?|l[ıiuü]{_GAP}yıllar(?:da|ın|dan)?)(?!\w)"),
        ("short_decade", How.EXPLICIT, rf"(?<!\w)(?P<tens>[2-9])0['’]l[ıiuü]{_GAP}yıllar(?:da|ın|dan)?(?!\w)"),
    ),
}  # fmt: skip

_NUMERAL = r"(?:\d{1,2}|[〇零一二三四五六七八九十]{1,3})"
# Year, month and day marks, and the words for "to", of the languages that write dates in that order.
_MARKS = {
    "zh": ("年", "月", "[日号號]", r"(?:至|到|[-\u2010-\u2015~～])"),
    "ja": ("年", "月", "日", r"(?:から|より|[-\u2010-\u2015~～〜])"),
    "ko": ("년", "월", "일", r"(?:부터|[-\u2010-\u2015~～∼])"),
}
_EASTERN: tuple[Row, ...] = (
    ("day_to_day", How.RANGE, r"FULLYEAR\s?(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK\s?TO\s?(?:(?P<hy2>\d{4})YMARK\s?)?(?P<hm3>NUM)MMARK\s?(?P<hd3>NUM)DMARK"),
    ("days", How.RANGE, r"FULLYEAR\s?(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK?\s?TO\s?(?P<hd2>NUM)DMARK"),
    ("days", How.RANGE, r"(?<![\dYMARK十])(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK?\s?TO\s?(?P<hd2>NUM)DMARK"),
    ("day", How.EXPLICIT, r"FULLYEAR\s?(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK"),
    ("months", How.RANGE, r"FULLYEAR\s?(?P<hm>NUM)MMARK\s?TO\s?(?P<hm2>NUM)MMARK"),
    ("month", How.EXPLICIT, r"FULLYEAR\s?(?P<hm>NUM)MMARK(?!\s?\d)"),
    ("yearless_of", How.YEARLESS, r"LAST_YEAR的?의?の?\s?(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK"),
    ("month_of", How.RELATIVE, r"LAST_YEAR的?의?の?\s?(?P<hm>NUM)MMARK(?!\s?\d)"),
    ("yearless", How.YEARLESS, r"(?<![\dYMARK十])(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK"),
    ("bare_month", How.MONTH_YEARLESS, r"(?<![\d〇零一二三四五六七八九十YMARK每两])(?P<hm>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])MMARK(?!\s?\d|[球亮光饼餅間间])"),
    ("day", How.EXPLICIT, r"(?<![\w.,/-])(?P<y>\d{4})(?P<sep>[-/.])\s?(?P<mn>\d\d?)(?P=sep)\s?(?P<d>\d\d?)(?![\d/-])"),
    ("years", How.RANGE, r"(?<!\d)(?P<y0>[12]\d{3})YMARK?\s?TO\s?(?P<y>[12]\d{3})YMARK"),
    ("season", How.EXPLICIT, r"(?<!\d)FULLYEAR\s?SEASON"),
    ("year", How.EXPLICIT, r"(?<!\d)FULLYEAR(?![前後后代度間间대간])"),
    ("short_decade", How.EXPLICIT, r"DECADE"),
    ("decade", How.EXPLICIT, r"(?<!\d)(?P<decade>1\d\d0|20\d0)(?:年代|년대)"),
    ("decade", How.EXPLICIT, r"(?<!\d)(?P<of>\d{1,2}|二十|十九)世[纪紀](?P<tens>[1-9])0年代"),
    ("century", How.EXPLICIT, r"CENTURY|(?<!\d)(?P<count>\d{1,2})(?:世[纪紀]|세기)"),
    ("weekday_dir", How.WEEKDAY, r"(?<!一)DIRECTION(?:个|個|\s)?WEEKDAY"),
    ("weekday_dir", How.WEEKDAY, r"PERIOD\s?WEEKDAY"),
    ("period", How.RELATIVE, r"(?<![가-힣])PERIOD(?![末底初]?[一二三四五六日天]|간)"),
    ("weekday", How.WEEKDAY, r"(?<!一)WEEKDAY"),
    ("deictic", How.DEICTIC, r"(?<![가-힣])DEICTIC(?!날)"),
)  # fmt: skip


def _full_year(year: str) -> str:
    return rf"(?:(?P<era>ERA)(?P<ey>\d{{1,3}}|元)|(?P<hy>[12]\d{{3}}|[一二][〇零一二三四五六七八九]{{3}})){year}"


@cache
def forms(language: str) -> tuple[Form, ...]:
    """Rule name, how and pattern of every way in which the language writes dates."""
    rows: tuple[Row, ...] = _EASTERN if language in EAST else (*_SPACED, *_OWN.get(language, ()))
    holes: dict[str, str] = {}
    if language in EAST:
        year, month, day, to = _MARKS[language]
        holes = {"FULLYEAR": _full_year(year), "TO": to, "NUM": _NUMERAL, "ERA": either(language, "era")}
        holes |= {"YMARK": year, "MMARK": month, "DMARK": day}
    holes = {
        "LAST_YEAR": f"(?P<of_year>{phrases_of_years(language)})",
        "MONTHLEAD": f"(?:{either(language, 'month_lead')})",
        "YEARLEAD": f"(?:{either(language, 'year_lead')})",
        "COUNTED": either(language, "counted"),
        "CENTURY": f"(?P<century>{either(language, 'century')})",
        "DECADE": f"(?P<named>{either(language, 'decade')})",
        "PERIOD": f"(?P<period>{either(language, 'period')})",
        "SEASON": f"(?P<s>{either(language, 'season')})",
        "DIRECTION2": f"(?P<dir2>{either(language, 'direction')})",
        "DIRECTION": f"(?P<dir>{either(language, 'direction')})",
        "WEEKDAY2": f"(?P<w2>{either(language, 'weekday')})",
        "WEEKDAY": f"(?P<w>{either(language, 'weekday')})",
        "DEICTIC": f"(?P<day>{either(language, 'deictic')})",
        "MONTH2": f"(?P<m2>{either(language, 'month')})",
        # The second name of "مارس/آذار" says the same month again.
        "MONTH": f"(?P<m>{either(language, 'month')})(?:/(?:{either(language, 'month')}))?",
        **holes,
    }
    names = "|".join(map(re.escape, sorted(holes, key=len, reverse=True)))
    hole = re.compile(names)
    out = []
    for name, how, text in rows:
        filled = hole.sub(lambda match: holes[match.group()], text)
        # A hole may hold holes of its own: the era in a full year.
        out.append(
            (name, how, re.compile(hole.sub(lambda match: holes[match.group()], filled) if "ERA" in filled else filled))
        )
    return tuple(out)
