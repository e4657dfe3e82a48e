"""The grammar of calendar dates: what names a day, month, season or year of its own, and ranges of them."""

# ruff: noqa: E501 - a rule is read on one line
from __future__ import annotations

from timeline.dates.rules import rules
from timeline.dates.words import DASH
from timeline.model import How

_TO = rf"(?: ?{DASH} ?| to | through | until | till )"
_TO_AND = rf"(?: ?{DASH} ?| to | through | until | till | and | or | & |/)"
_ALSO = r"(?P<also> and | & | or |/)"
_W = r"(?:{w},? )?"
_YEAR = r"(?:,? (?:of )?{yyy})"
_YEAR2 = r"(?:,? (?:of )?{yyy2})"
_MOD = r"(?P<mod>(?:[Vv]ery )?(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle)(?:[- ](?:to|and)[- ]late)?)(?:-| (?:in |of )?(?:the )?)"
_EDGE = r"(?P<edge>{_edge}|{_part})(?:the )?"
_SOME = rf"(?:{_EDGE}|{_MOD})"
_SOME_FIRST = (
    "early late mid middle very the end beginning start close opening latter first second last other course rest"
)
_PART_OF = r"(?:(?:(?:[Vv]ery )?(?:[Ee]arly|[Ll]ate) (?:in |on )?)?(?:[Tt]he )?(?:(?:very )?(?:early|late) )?{p}(?: hours)? of )"
_PART_FIRST = "the early late very morning afternoon evening night"
_D, _R, _Y = How.EXPLICIT, How.RANGE, How.YEARLESS

CALENDAR = rules([
    # whole dates
    ("day", "#d @w", _D, "DATE", rf"{_W}(?:the )?{{d}} (?:day )?(?:of )?{{m}}{_YEAR}"),
    ("day", "the", _D, "DATE", rf"[Tt]he {{d}} (?:of )?{{m}}{_YEAR}"),
    ("day", "@m @w", _D, "DATE", rf"{_W}{{m}} {{d}}{_YEAR}"),
    ("iso", "#y", _D, "DATE", r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]{2,20})?(?![\w-])"),
    ("numeric", "#d @w", _D, "DATE", rf"{_W}(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?P=sep)(?P<yn>\d{{4}}|\d{{2}})(?![\w/-]|[.,]\d)"),
    ("numeric_ymd", "#y", _D, "DATE", r"(?P<yn>\d{4})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<a>\d{1,2})(?![\w/-]|[.,]\d)"),
    ("yearless", "#d @w", _Y, "DATE", rf"{_W}(?:the )?{{d}} (?:day )?(?:of )?{{m}}"),
    ("yearless", "the", _Y, "DATE", r"[Tt]he {d} of {m}"),
    ("yearless", "@m @w", _Y, "DATE", rf"{_W}{{m}} (?:the )?{{d}}(?! ?%)"),
    # Radio spells its days out: "March eighth", "January nineteen ninety-seven".
    ("yearless", "@m @w", _Y, "DATE", rf"{_W}{{m}} (?:the )?{{q}}(?=[.,;:!?)]|\s*$| (?:is|was|in|at|when|the|and)\b)"),
    # "Next Monday, October 13": one day, named twice.
    ("yearless", "this next last", _Y, "DATE", r"(?:[Tt]his|[Nn]ext|[Ll]ast)(?: coming| past)? {w},? (?:{m} (?:the )?(?:{d}|{q})|{d2} (?:of )?{m2})(?! ?%|-)"),
    ("yearless_of", "@m #d @w", _Y, "DATE", rf"{_W}(?:{{m}} {{d}}|(?:the )?{{d2}} (?:of )?{{m2}}),? (?P<of>of (?:that|this|last|next|the same|the following|the previous)|this|last|next|that|the same|the following|the next|the previous) year"),
    ("weekday_day", "@w", _Y, "DATE", r"{w},? (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)"),
    ("day", _PART_FIRST, _D, "TIME", rf"{_PART_OF}(?:{{m}} {{d}}|(?:the )?{{d2}} (?:of )?{{m2}}){_YEAR}"),
    ("yearless", _PART_FIRST, _Y, "TIME", rf"{_PART_OF}(?:{{m}} {{d}}|(?:the )?{{d2}} (?:of )?{{m2}})"),
    # ranges of days
    ("days", "#d @w", _R, "DATE", rf"{_W}{{d}}(?:{_TO}|{_ALSO}){{_w}}?,? ?{{d2}} (?:of )?{{m}}{_YEAR}"),
    ("days", "@m", _R, "DATE", rf"{{m}} {{d}}(?:{_TO}|{_ALSO}){{d2}}{_YEAR}"),
    ("days", "#d @w", _R, "DATE", rf"{_W}{{d}}(?:{_TO}|{_ALSO}){{_w}}?,? ?{{d2}} (?:of )?{{m}}"),
    ("days", "@m", _R, "DATE", rf"{{m}} {{d}}(?:{_TO}|{_ALSO}){{d2}}(?! (?:percent|per|members|people|countries|nations|million|{{_m}}))"),
    ("day_to_day", "#d @m @w", _R, "DATE", rf"{_W}(?:{{d}} (?:of )?{{m}}|{{m2}} {{d2}}){_YEAR}?,?{_TO}(?:{{_w}},? )?(?:{{d3}} (?:of )?{{m3}}|{{m4}} {{d4}}){_YEAR2}"),
    ("day_to_day", "#d @m @w", _R, "DATE", rf"{_W}(?:{{d}} (?:of )?{{m}}|{{m2}} {{d2}}){_YEAR}?,?{_TO}(?:{{_w}},? )?(?:{{d3}} (?:of )?{{m3}}|{{m4}} {{d4}})"),
    # months and ranges of months
    ("month", "@m", _D, "DATE", r"{m},? (?:of )?{y}"),
    ("month", "@m", _D, "DATE", r"{m}[-/]{y}"),
    ("month_some", _SOME_FIRST, _D, "DATE", rf"{_SOME}{{m}},? (?:of )?{{y}}"),
    ("months", "@m", _R, "DATE", rf"{{m}},?(?: (?:of )?{{y}})?(?:{_TO}|{_ALSO})(?:(?:early|mid|late)[- ])?{{m2}},? (?:of )?{{y2}}"),
    ("months", "@m", _R, "DATE", rf"{{m}}(?:{_TO}|{_ALSO}){{m2}}(?! {{_d}})"),
    ("months", "@m", _R, "DATE", rf"{{m}}(?:{_TO}|{_ALSO}){{m2}},? (?P<of>of (?:that|this|last|next)|this|last|next|that) year"),
    ("month_of", "@m", How.RELATIVE, "DATE", r"{m},? (?P<of>of (?:that|this|last|next|the same|the following|the previous)|this|last|next|that|the same|the following|the next|the previous) year"),
    ("bare_month", "@m", How.MONTH_YEARLESS, "DATE", r"{m}"),
    ("bare_month", _SOME_FIRST, How.MONTH_YEARLESS, "DATE", rf"{_SOME}{{m}}(?! {{_d}})"),
    ("week_of", "the", How.RELATIVE, "DURATION", r"[Tt]he (?P<which>first|second|third|last|final|opening) week of {m}(?:,? (?:of )?{y})?"),
    ("week_of", "the", How.RELATIVE, "DATE", r"[Tt]he (?P<which>first|last|final) (?P<edge_day>day) of (?:{m}(?:,? (?:of )?{y})?|{y2}|(?P<way>the|this|that|last|next) (?P<us>month|year))(?!\w)"),
    ("week_of", "the", How.RELATIVE, "DATE", r"[Tt]he week (?P<week>of|beginning|starting|from) (?:on )?(?:{_w},? )?(?:{m} {d}|{d2} (?:of )?{m2})(?:,? {yyy})?"),
    # years
    ("year", "#y", _D, "DATE", r"{y}"),
    ("year", "the", _D, "DATE", r"[Tt]he year {y}"),
    ("year_some", _SOME_FIRST, _D, "DATE", rf"{_SOME}(?<!he\s){{y}}"),
    ("year_some", "summer spring winter", _D, "DATE", r"{_s}-{y}"),
    ("years", "#y", _R, "DATE", rf"{{y}}(?: ?{DASH} ?|/)(?:{{y2}}|{{yy}})"),
    ("years", "#y", _R, "DATE", rf"{{y}}(?:{_TO}|{_ALSO})(?:(?:early|mid|late)[- ])?{{y2}}"),
    ("fiscal", "fiscal fy the financial", _D, "DATE", r"(?:[Tt]he )?(?:(?:[Ff]iscal|[Ff]inancial)(?: year)? |FY ?'?){y}(?:[-/–]{yy})?"),
    ("fiscal", "fy", _D, "DATE", r"FY ?'?{yy}"),
    ("bc", "@m", _D, "DATE", r"{m},? (?P<bc>\d{1,4}) {_bce}(?!\w)"),
    ("bc", "@s the", _D, "DATE", r"(?:[Tt]he )?{s} (?:of )?(?P<bc>\d{1,4}) {_bce}(?!\w)"),
    ("bc", _SOME_FIRST, _D, "DATE", rf"{_SOME}(?:{{m}},? |{{s}} (?:of )?)?(?P<bc>\d{{1,4}}) {{_bce}}(?!\w)"),
    ("bc", "#", _D, "DATE", r"(?P<bc>\d{1,4}) {_bce}(?!\w)"),
    ("bc_range", "#", _R, "DATE", rf"(?P<bc>\d{{1,4}}) ?{DASH} ?(?P<bc2>\d{{1,4}}) {{_bce}}(?!\w)"),
    ("ad", "# ad", _D, "DATE", r"(?:(?P<ad>\d{1,4}) {_ce}|{_ce} (?P<ad2>\d{1,4}))(?!\w)"),
    ("short_year", "'", _D, "DATE", r"['’](?P<yy>\d\d)(?![\w'’]|[,.]\d)"),
    ("worded_year", "nineteen eighteen seventeen the", _D, "DATE",
     r"(?:[Tt]he year )?(?:(?P<hundreds>[Nn]ineteen|[Ee]ighteen|[Ss]eventeen)[- ]{c}(?! hundred)|(?P<two>two thousand)(?: and)?(?: {c2})?)"),
    ("worded_year", "@m @w", _D, "DATE",
     rf"{_W}{{m}},? (?:(?:the )?{{q}},? )?(?:(?P<hundreds>[Nn]ineteen|[Ee]ighteen|[Ss]eventeen)[- ]{{c}}(?! hundred)|(?P<two>two thousand)(?: and)?(?: {{c2}})?)"),
    # decades and centuries
    ("decade", "the #y", _D, "DATE", r"(?:[Tt]he )?{decade}(?:['’]?s)(?!\w)"),
    ("decade_some", _SOME_FIRST, _D, "DATE", rf"(?:[Tt]he )?{_SOME}{{decade}}(?:['’]?s)(?!\w)"),
    ("decades", "the #y", _R, "DATE", rf"(?:[Tt]he )?{{decade}}['’]?s(?:{_TO}|{_ALSO})(?:the )?{{decade2}}['’]?s(?!\w)"),
    ("short_decade", "the '", _D, "DATE", r"(?:[Tt]he )?['‘’]{tens}0['’]?s(?!\w)"),
    ("short_decade", _SOME_FIRST, _D, "DATE", rf"(?:[Tt]he )?{_SOME}['‘’]?{{tens}}0['’]?s(?!\w)"),
    ("short_decade", _SOME_FIRST, _D, "DATE", rf"(?:[Tt]he )?{_SOME}['‘’]?{{k}}(?!\w)"),
    ("short_decade", "the", _D, "DATE", r"[Tt]he {k}"),
    ("century", "the @q", _D, "DATE", r"(?:[Tt]he )?{q}[- ](?:[Cc]entury|[Cc]enturies)(?P<bce> (?:BCE?|B\.C\.))?"),
    ("century", _SOME_FIRST, _D, "DATE", rf"(?:[Tt]he )?{_SOME}{{q}}[- ][Cc]entury(?P<bce> (?:BCE?|B\.C\.))?"),
    # seasons, quarters, halves
    ("season", "@s", _D, "DATE", r"{s},? (?:of )?{y}(?:[-–/]{yy})?"),
    ("season", "#y", _D, "DATE", r"{y} {s}(?!-)"),
    ("season", "the", _D, "DATE", r"[Tt]he {s} (?:of )?{y}(?:[-–/]{yy})?"),
    ("season", _SOME_FIRST, _D, "DATE", rf"{_SOME}{{s}},? (?:of )?{{y}}(?:[-–/]{{yy}})?"),
    ("quarter", "the @q", _D, "DATE", r"(?:[Tt]he )?(?:fiscal )?{q}[- ][Qq]uarter(?: of| in|,)? (?:fiscal |the year )?{y}"),
    ("quarter", "the #y", _D, "DATE", r"(?:[Tt]he )?(?:fiscal )?{y} {q}[- ][Qq]uarter"),
    ("quarter", "q", _D, "DATE", r"Q(?P<q>[1-4]) {y}"),
    ("half", "the first second", _D, "DATE", r"(?:[Tt]he )?(?P<half>[Ff]irst|[Ss]econd)[- ]half (?:of |in )?{y}"),
    # named days
    ("holiday", "@h", _D, "DATE", r"{h},? (?:of |in )?{y}"),
    ("holiday", "@h", _Y, "DATE", r"{h}"),
])  # fmt: skip
