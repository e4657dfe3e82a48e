"""How languages with spaces between words write dates.

A row is the name of the rule, what its expressions can begin with, how they give their date, and a pattern in which a
word in capitals stands for the words of that class in dates_words.csv (see foreign_forms.py). Beginnings: "#" a number,
"@month" the first words of a class, "@roman" a Roman numeral, else the word itself; "<month_lead" says that a word
of that class has to stand before.
"""

# ruff: noqa: E501 - a row is read on one line
from __future__ import annotations

from timeline.model import How

Row = tuple[str, str, How, str]

GAP = r"[\x20\t\u00a0\u202f\n]{1,3}"
_TO = r"(?:\s?[-\u2010-\u2015]\s?|\s(?:au|à|al|all['’]|a|bis(?:\szum)?|até|ao?|по|до|إلى|الى|حتى)\s?)"
# "17 et 18 avril" is read as English reads "17 and 18 April": from the first to the last.
_AND = r"\s(?:et|y|und|e|ed|и|та|і|й|ve|و)\s?"
_LAST = r"3[01]|[12]\d|0?[1-9]"
_MARK = r"(?:er|º|°|ª|-го|-е)?\.?"
_EDGE = r"(?<![\w.,])"
_DAY = rf"{_EDGE}(?P<d>{_LAST}){_MARK}"
_DAY2 = rf"(?P<d2>{_LAST}){_MARK}"
_DAY3 = rf"(?P<d3>{_LAST}){_MARK}"
_YEAR = r"(?P<y>(?:1\d|20)\d\d)(?!\d|[.,]\d)"
_LINK = rf"(?:{GAP}(?:de|del|del año|von|des|من)|)"
_W = rf"(?:WEEKDAY,?{GAP}(?:d[ei][nm]?{GAP}|el{GAP})?)?"
_FULL = r"(?:1\d\d0|20\d0)(?!\d)"
_ROMAN = r"(?P<count>[IVXХ]{1,6}|\d{1,2})"
_OF_YEAR = rf"{GAP}(?:(?:del?|do|di|من){GAP})?LAST_YEAR(?!\w)"
# "First quarter", "1st quarter", "Q" in Roman numerals; then the year, with or without "of the year".
_NTH = r"(?P<nth>ORDINAL|[1-4](?:er|e|re|º|ª|°|\.|-й|-м|-го)?|I{1,3}|IV)"
_YEAR_OF = rf"(?:{GAP}(?:LINKS))?{GAP}{_YEAR}"

ROWS: tuple[Row, ...] = (
    ("day_to_day", "#day", How.RANGE, rf"{_DAY}{_LINK}{GAP}MONTH(?:{_LINK},?{GAP}(?P<y1>\d{{4}}))?{_TO}{_DAY3}{_LINK}{GAP}MONTH2{_LINK},?{GAP}{_YEAR}"),
    ("day_to_day", "#day", How.RANGE, rf"{_DAY}{_LINK}{GAP}MONTH{_TO}{_DAY3}{_LINK}{GAP}MONTH2(?!\w)"),
    ("days", "#day", How.RANGE, rf"{_DAY}(?:{_TO}|{_AND}){_DAY2}{_LINK}{GAP}MONTH\.?{_LINK},?{GAP}{_YEAR}"),
    ("days", "#day", How.RANGE, rf"{_DAY}(?:{_TO}|{_AND}){_DAY2}{_LINK}{GAP}MONTH(?!\w)"),
    ("day", "#day @weekday", How.EXPLICIT, rf"{_W}{_DAY}{_LINK}{GAP}MONTH\.?{_LINK},?{GAP}{_YEAR}"),
    ("yearless_of", "#day", How.YEARLESS, rf"{_DAY}{_LINK}{GAP}MONTH{_OF_YEAR}"),
    ("months", "@month", How.RANGE, rf"MONTH{_TO}MONTH2{_LINK}{GAP}{_YEAR}"),
    ("month", "@month @edge", How.EXPLICIT, rf"(?:EDGE)?MONTH\.?{_LINK}{GAP}{_YEAR}"),
    ("month_of", "@month @edge", How.RELATIVE, rf"(?:EDGE)?MONTH{_OF_YEAR}"),
    ("month_of", "@period_year", How.RELATIVE, rf"LAST_YEAR{GAP}MONTH(?!\w)"),
    ("month_dir", "@month @direction", How.RELATIVE, rf"(?:MONTH{GAP}DIRECTION|DIRECTION2{GAP}MONTH2)(?!\w)"),
    ("month_dir", "#day @direction", How.YEARLESS, rf"(?:{_DAY}{_LINK}{GAP}MONTH{GAP}DIRECTION|DIRECTION2{GAP}{_DAY2}{_LINK}{GAP}MONTH2)(?!\w)"),
    ("yearless", "#day @weekday", How.YEARLESS, rf"{_W}{_DAY}{_LINK}{GAP}MONTH(?!\w)"),
    ("bare_month", "@edge", How.MONTH_YEARLESS, rf"EDGEMONTH(?!\w|{GAP}\d)"),
    ("bare_month", "@month <month_lead", How.MONTH_YEARLESS, rf"MONTH(?!\w|{GAP}\d)"),
    ("season", "@season @edge", How.EXPLICIT, rf"(?:EDGE)?SEASON(?:{GAP}(?:LINKS))?{_LINK}{GAP}{_YEAR}"),
    ("season_dir", "@season @direction", How.RELATIVE, rf"(?:SEASON{GAP}DIRECTION|DIRECTION2{GAP}SEASON2)(?!\w)"),
    ("quarter", "@ordinal #day @roman", How.EXPLICIT, rf"{_EDGE}{_NTH}{GAP}(?:QUARTER){_YEAR_OF}"),
    ("half", "@ordinal #day @roman", How.EXPLICIT, rf"{_EDGE}{_NTH}{GAP}(?:HALF){_YEAR_OF}"),
    ("day", "#day", How.EXPLICIT, rf"(?<![\w.,/-])(?P<d>{_LAST})(?P<sep>[./-])(?P<mn>1[0-2]|0?[1-9])(?P=sep)(?P<y>\d{{4}})(?![\w/-]|[.,]\d)"),
    ("day", "#year", How.EXPLICIT, r"(?<![\w.,/-])(?P<y>\d{4})-(?P<mn>\d\d)-(?P<d>\d\d)(?![\w-])"),
    ("years", "#year", How.RANGE, rf"(?<![\w.,/-])(?P<y0>(?:1\d|20)\d\d){_TO}{_YEAR}(?!\w)"),
    ("bc", "#", How.EXPLICIT, rf"{_EDGE}(?P<bc>\d{{1,4}})(?:{GAP}(?:год[ау]?|гг?\.|року|році|рік))?{GAP}(?:BEFORE_ERA)"),
    ("year", "#year <year_lead", How.EXPLICIT, rf"{_YEAR}(?!\w|{GAP}(?:%|COUNTED))"),
    ("year", "#year", How.EXPLICIT, rf"(?<=\(){_YEAR}(?=[),;])"),
    ("year", "@edge", How.EXPLICIT, rf"EDGE{_YEAR}(?!\w|{GAP}(?:%|COUNTED))"),
    ("century", "@century @edge", How.EXPLICIT, r"(?:EDGE)?CENTURY(?!\w)"),
    ("short_decade", "@decade @edge", How.EXPLICIT, r"(?:EDGE)?DECADE(?!\w)"),
    ("weekday_dir", "@weekday @direction", How.WEEKDAY, rf"(?:WEEKDAY{GAP}DIRECTION|DIRECTION2{GAP}WEEKDAY2)(?!\w)"),
    ("period", "@period @edge", How.RELATIVE, r"(?:EDGE)?PERIOD(?!\w)"),
    ("period_end", "@edge", How.RELATIVE, rf"EDGE(?P<unit>THE_UNIT)(?!\w|{GAP}(?:\d|(?:DIRECTIONS)(?!\w)))"),
    ("period_end", "@period_end", How.RELATIVE, r"(?P<ends>PERIOD_END)(?!\w)"),
    ("same", "@in_text", How.RELATIVE, r"(?P<in_text>SAME)(?!\w)"),
    ("same", "@in_text", How.RELATIVE, r"(?P<in_text>STEP)(?!\w)(?!OF)"),
    ("frame", "@frame", How.RELATIVE, rf"(?P<frame>FRAMES)LENGTH(?!\w)(?!OF|{GAP}\d)"),
    ("frame", "#day @number @length", How.RELATIVE, rf"LENGTH{GAP}(?P<frame2>FRAMES_AGO)(?!\w)"),
    ("frame", "#day @number @length", How.RELATIVE, rf"LENGTH{GAP}(?P<frame2>FRAMES_AFTER)(?!\w)(?!OF)"),
    ("weekday", "@weekday <weekday_lead", How.WEEKDAY, r"WEEKDAY(?!\w)"),
    ("deictic", "@deictic", How.DEICTIC, r"DEICTIC(?!\w)"),
)  # fmt: skip
# What a language has of its own: years marked by the word after them, centuries and decades.
OWN: dict[str, tuple[Row, ...]] = {
    "fr": (
        ("century", "#day @roman @edge", How.EXPLICIT, rf"(?:EDGE)?{_ROMAN}(?:e|ème|er|ᵉ){GAP}[Ss]iècles?(?:{GAP}(?P<bce>BEFORE_ERA))?"),
        ("decade", "années @edge", How.EXPLICIT, rf"(?:EDGE)?années{GAP}(?P<decade>{_FULL})"),
        ("short_decade", "années @edge", How.EXPLICIT, rf"(?:EDGE)?années{GAP}(?P<tens>[2-9])0(?!\d)"),
    ),
    "es": (
        ("century", "siglo @edge", How.EXPLICIT, rf"(?:EDGE)?[Ss]iglo{GAP}{_ROMAN}(?!\w)(?:{GAP}(?P<bce>BEFORE_ERA))?"),
        ("decade", "años década @edge", How.EXPLICIT, rf"(?:EDGE)?(?:años|década{GAP}de(?:{GAP}los)?){GAP}(?P<decade>{_FULL})"),
        ("short_decade", "años @edge", How.EXPLICIT, rf"(?:EDGE)?años{GAP}(?P<tens>[2-9])0(?!\d)"),
    ),
    "pt": (
        ("century", "século @edge", How.EXPLICIT, rf"(?:EDGE)?[Ss]éculo{GAP}{_ROMAN}(?!\w)(?:{GAP}(?P<bce>BEFORE_ERA))?"),
        ("decade", "anos década @edge", How.EXPLICIT, rf"(?:EDGE)?(?:anos|década{GAP}de){GAP}(?P<decade>{_FULL})"),
        ("short_decade", "anos @edge", How.EXPLICIT, rf"(?:EDGE)?anos{GAP}(?P<tens>[2-9])0(?!\d)"),
    ),
    "it": (
        ("century", "#day @roman @edge", How.EXPLICIT, rf"(?:EDGE)?{_ROMAN}{GAP}[Ss]ecolo(?!\w)(?:{GAP}(?P<bce>BEFORE_ERA))?"),
        ("decade", "anni @edge", How.EXPLICIT, rf"(?:EDGE)?anni{GAP}(?P<decade>{_FULL})"),
        ("short_decade", "anni @edge", How.EXPLICIT, rf"(?:EDGE)?anni{GAP}['’‘](?P<tens>[2-9])0(?!\d)"),
    ),
    "de": (
        ("century", "#day @edge", How.EXPLICIT, rf"(?:EDGE)?{_ROMAN}\.{GAP}Jahrhunderts?(?!\w)(?:{GAP}(?P<bce>BEFORE_ERA))?"),
        ("decade", "#year @edge", How.EXPLICIT, r"(?:EDGE)?(?P<decade>1\d\d0|20\d0)er(?:[- ]Jahren?)?(?!\w)"),
        ("short_decade", "#day @edge", How.EXPLICIT, r"(?:EDGE)?(?P<tens>[2-9])0er[- ]Jahren?(?!\w)"),
    ),
    "ru": (
        ("year", "#year @edge", How.EXPLICIT, rf"(?:EDGE)?(?<![\w.,/-]){_YEAR}(?=\s(?:год(?:а|у|е|ом)?|г\.))"),
        ("century", "#day @roman @edge", How.EXPLICIT, rf"(?:EDGE)?{_ROMAN}(?:-го|-м)?{GAP}век(?:а|е|у|ом)?(?!\w)(?:{GAP}(?P<bce>BEFORE_ERA))?"),
        ("decade", "#year @edge", How.EXPLICIT, rf"(?:EDGE)?(?P<decade>1\d\d0|20\d0)-[ехм]{{1,2}}(?:{GAP}год(?:ы|ах|ов|ам))?(?!\w)"),
        ("short_decade", "#day @edge", How.EXPLICIT, rf"(?:EDGE)?(?<![\w-])(?P<tens>[2-9])0-[ех]{GAP}год(?:ы|ах|ов|ам)(?!\w)"),
    ),
    "uk": (
        ("year", "#year @edge", How.EXPLICIT, rf"(?:EDGE)?(?<![\w.,/-]){_YEAR}(?=\s(?:рок(?:у|ові|ом)|році|рік|р\.))"),
        ("century", "#day @roman @edge", How.EXPLICIT, rf"(?:EDGE)?{_ROMAN}{GAP}(?:століття|столітті|сторіччя|сторіччі)(?!\w)(?:{GAP}(?P<bce>BEFORE_ERA))?"),
        ("decade", "#year @edge", How.EXPLICIT, rf"(?:EDGE)?(?P<decade>1\d\d0|20\d0)-(?:ті|их|х|ми)(?:{GAP}рок(?:и|ах|ів|ам))?(?!\w)"),
        ("short_decade", "#day @edge", How.EXPLICIT, rf"(?:EDGE)?(?<![\w-])(?P<tens>[2-9])0-(?:ті|их|х){GAP}рок(?:и|ах|ів|ам)(?!\w)"),
    ),
    "ar": (
        ("century", "القرن @edge", How.EXPLICIT, rf"(?:EDGE)?القرن{GAP}(?:ال)?(?P<count>\d{{1,2}})(?!\w)"),
        ("quarter", "الربع", How.EXPLICIT, rf"(?:QUARTER){GAP}(?P<nth>ORDINAL){_YEAR_OF}"),
        ("quarter", "الربع", How.EXPLICIT, rf"(?:QUARTER){GAP}(?P<nth>ORDINAL){GAP}من{GAP}(?:عام|سنة|العام){GAP}{_YEAR}"),
        ("half", "النصف", How.EXPLICIT, rf"(?:HALF){GAP}(?P<nth>ORDINAL)(?:{GAP}من)?{_YEAR_OF}"),
    ),
    "tr": (
        ("year", "#year", How.EXPLICIT, rf"(?<![\w.,/-]){_YEAR}(?=['’](?:[dt][ae]n?|y?[aeıiuü]|n?[ıiuü]n)(?!\w)|\s(?:yıl|sene)(?:ı|i|ında|inde|ından|ının)(?!\w)|\starihli(?!\w))"),
        ("year", "#year", How.EXPLICIT, rf"(?<![\w.,/-]){_YEAR}(?:['’]\w{{1,3}})?(?:{GAP}yılın(?:ın)?)?{GAP}EDGE_AFTER(?!\w)"),
        ("month", "@month", How.EXPLICIT, rf"MONTH{GAP}{_YEAR}(?:['’]\w{{1,3}})?{GAP}EDGE_AFTER(?!\w)"),
        ("day", "#day", How.EXPLICIT, rf"{_DAY}{GAP}MONTH{GAP}{_YEAR}{GAP}WEEKDAY(?!\w)"),
        ("yearless", "#day", How.YEARLESS, rf"{_DAY}{GAP}MONTH{GAP}WEEKDAY(?!\w)"),
        ("bare_month", "@month", How.MONTH_YEARLESS, rf"MONTH{GAP}EDGE_AFTER(?!\w)"),
        ("bare_month", "@month", How.MONTH_YEARLESS, r"MONTH(?=\sayı(?:nda|nın|na|ndan)?(?!\w)|['’](?:[dt][ae]n?|[ıiuü]n)(?!\w))"),
        ("century", "#day", How.EXPLICIT, rf"{_ROMAN}\.?{GAP}yüzyıl(?:ın|da|dan)?(?!\w)(?:{GAP}EDGE_AFTER(?!\w))?"),
        ("decade", "#year", How.EXPLICIT, rf"(?P<decade>1\d\d0|20\d0)['’](?:l[ae]r(?:da|de|ın|in)?|l[ıiuü]{GAP}yıllar(?:da|ın|dan)?)(?!\w)(?:{GAP}EDGE_AFTER(?!\w))?"),
        ("short_decade", "#day", How.EXPLICIT, rf"(?P<tens>[2-9])0['’]l[ıiuü]{GAP}yıllar(?:da|ın|dan)?(?!\w)(?:{GAP}EDGE_AFTER(?!\w))?"),
        ("quarter", "#year", How.EXPLICIT, rf"{_YEAR}(?:['’]\w{{1,3}})?(?:{GAP}yılının)?{GAP}(?P<nth>ORDINAL){GAP}(?:QUARTER)(?!\w)"),
        ("half", "#year", How.EXPLICIT, rf"{_YEAR}(?:['’]\w{{1,3}})?(?:{GAP}yılının)?{GAP}(?P<nth>ORDINAL){GAP}(?:HALF)(?!\w)"),
        ("bc", "@bc", How.EXPLICIT, rf"(?:BEFORE_ERA){GAP}(?P<bc>\d{{1,4}})(?!\w)"),
        ("weekday", "@weekday", How.WEEKDAY, rf"WEEKDAY(?={GAP}(?:günü|sabahı|akşamı|gecesi)(?!\w))"),
    ),
}  # fmt: skip
