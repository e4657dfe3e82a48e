"""How Chinese, Japanese and Korean write dates: year, month, day, with marks after the numbers.

Rows as in foreign_grammar.py; a beginning is here the first character. "#" is a digit or a numeral.
"""

# ruff: noqa: E501 - a row is read on one line
from __future__ import annotations

from timeline.dates.foreign_grammar import Row
from timeline.model import How

NUMERALS = "〇零一二三四五六七八九十"
_NUM = rf"(?:\d{{1,2}}|[{NUMERALS}]{{1,3}})"
# Year, month and day marks, and the words for "to".
MARKS = {
    "zh": ("年", "月", "[日号號]", r"(?:至|到|[-\u2010-\u2015~～])"),
    "ja": ("年", "月", "日", r"(?:から|より|[-\u2010-\u2015~～〜])"),
    "ko": ("년", "월", "일", r"(?:부터|[-\u2010-\u2015~～∼])"),
}
# What ends a phrase: without these 三天前 is found in 三天前往, and 3일 후 in 3일 후보.
_ENDS = {
    "zh": r"(?![往线锋提景途总卫备勤果来步级国级])",
    "ja": r"(?![線提回])",
    "ko": r"(?=[\s.,)]|에|의|까지|부터|께|쯤|$)",
}


def full_year(year: str) -> str:
    """A year of an era, in figures or in Chinese numerals, with its mark."""
    return rf"(?:(?P<era>ERA)(?P<ey>\d{{1,3}}|元)|(?P<hy>[12]\d{{3}}|[一二][〇零一二三四五六七八九]{{3}})){year}"


def holes(language: str) -> dict[str, str]:
    """What the capitals of ROWS stand for that is of these languages alone."""
    year, month, day, to = MARKS[language]
    return {"FULLYEAR": full_year(year), "TO": to, "NUM": _NUM, "YMARK": year, "MMARK": month, "DMARK": day,
            "ENDS": _ENDS[language]}  # fmt: skip


ROWS: tuple[Row, ...] = (
    ("day_to_day", "#year @era", How.RANGE, r"FULLYEAR\s?(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK\s?TO\s?(?:(?P<hy2>\d{4})YMARK\s?)?(?P<hm3>NUM)MMARK\s?(?P<hd3>NUM)DMARK"),
    ("days", "#year @era", How.RANGE, r"FULLYEAR\s?(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK?\s?TO\s?(?P<hd2>NUM)DMARK"),
    ("days", "#day", How.RANGE, r"(?<![\dYMARK十])(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK?\s?TO\s?(?P<hd2>NUM)DMARK"),
    ("day", "#year @era", How.EXPLICIT, r"FULLYEAR\s?(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK(?:\s?WEEKDAY)?"),
    ("months", "#year @era", How.RANGE, r"FULLYEAR\s?(?P<hm>NUM)MMARK\s?TO\s?(?P<hm2>NUM)MMARK"),
    ("month", "#year @era", How.EXPLICIT, r"FULLYEAR\s?(?P<hm>NUM)MMARK(?!\s?\d)(?:\s?EDGE_AFTERENDS)?"),
    ("yearless_of", "@period_year", How.YEARLESS, r"LAST_YEAR的?의?の?\s?(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK"),
    ("month_of", "@period_year", How.RELATIVE, r"LAST_YEAR的?의?の?\s?(?P<hm>NUM)MMARK(?!\s?\d)(?:\s?EDGE_AFTERENDS)?"),
    ("yearless", "#day", How.YEARLESS, r"(?<![\dYMARK十])(?P<hm>NUM)MMARK\s?(?P<hd>NUM)DMARK(?:\s?WEEKDAY)?"),
    ("bare_month", "#day", How.MONTH_YEARLESS, r"(?<![\d〇零一二三四五六七八九十YMARK每两])(?P<hm>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])MMARK(?!\s?\d|[球亮光饼餅間间革兔])(?:\s?EDGE_AFTERENDS)?"),
    ("day", "#year", How.EXPLICIT, r"(?<![\w.,/-])(?P<y>\d{4})(?P<sep>[-/.])\s?(?P<mn>\d\d?)(?P=sep)\s?(?P<d>\d\d?)(?![\d/-])"),
    ("years", "#year", How.RANGE, r"(?<!\d)(?P<y0>[12]\d{3})YMARK?\s?TO\s?(?P<y>[12]\d{3})YMARK"),
    ("half", "#year @era", How.EXPLICIT, r"(?<!\d)FULLYEARの?\s?(?:(?P<half1>FIRST_HALF)|(?P<half2>SECOND_HALF))"),
    ("quarter", "#year @era", How.EXPLICIT, r"(?<!\d)FULLYEAR(?:の?第|\s)?(?P<nth>[1-4一二三四])\s?(?:QUARTER)"),
    ("season", "#year @era", How.EXPLICIT, r"(?<!\d)FULLYEARの?\s?SEASON"),
    ("bc", "@bc", How.EXPLICIT, r"(?:BEFORE_ERA)\s?(?P<bc>\d{1,4})YMARK"),
    ("year", "#year @era", How.EXPLICIT, r"(?<!\d)FULLYEAR(?![代度間间대간])"),
    ("year", "#year @era", How.EXPLICIT, r"(?<!\d)FULLYEARの?\s?EDGE_AFTERENDS"),
    ("short_decade", "@decade", How.EXPLICIT, r"DECADE(?:\s?EDGE_AFTERENDS)?"),
    ("short_decade", "#day", How.EXPLICIT, r"(?<![\d世纪紀])(?P<tens>[2-9])0(?:年代|년대)(?:の?\s?EDGE_AFTERENDS)?"),
    ("decade", "#year", How.EXPLICIT, r"(?<!\d)(?P<decade>1\d\d0|20\d0)(?:年代|년대)(?:の?\s?EDGE_AFTERENDS)?"),
    ("decade", "#day", How.EXPLICIT, r"(?<!\d)(?P<of>\d{1,2}|二十|十九)世[纪紀](?P<tens>[1-9])0年代(?:EDGE_AFTERENDS)?"),
    ("century", "#day @century", How.EXPLICIT, r"(?:CENTURY|(?<!\d)(?P<count>\d{1,2})(?:世[纪紀]|세기))(?:の?\s?EDGE_AFTERENDS)?"),
    ("weekday_dir", "@direction", How.WEEKDAY, r"(?<!一)DIRECTION(?:个|個|\s)?WEEKDAY"),
    ("weekday_dir", "@period", How.WEEKDAY, r"PERIODの?\s?WEEKDAY"),
    ("period", "@period", How.RELATIVE, r"(?<![가-힣])PERIOD(?![末底初]?[一二三四五六日天]|간)(?:\s?EDGE_AFTERENDS)?"),
    ("period_end", "@period_end", How.RELATIVE, r"(?<![年\d가-힣])(?P<ends>PERIOD_END)ENDS"),
    ("same", "@in_text", How.RELATIVE, r"(?<![가-힣每])(?P<in_text>IN_TEXT)(?![级齡龄会度比])"),
    ("frame", "#day @number @length", How.RELATIVE, r"LENGTH\s?(?P<frame2>FRAMES_AFTER)ENDS"),
    ("weekday", "@weekday", How.WEEKDAY, r"(?<!一)WEEKDAY"),
    ("deictic", "@deictic", How.DEICTIC, r"(?<![가-힣])DEICTIC(?!날)"),
)  # fmt: skip
