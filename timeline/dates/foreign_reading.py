"""What a match of a form means, in the terms of the English resolvers."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.dates.foreign_words import count_of, flat, look_up, small, whole_number, year_direction, year_of
from timeline.knowledge.dates import date_words

Reading = dict[str, str | int]
# Under which name the English resolvers know the year of a rule.
_YEAR_NAMES = {"day": "yyy", "days": "yyy", "day_to_day": "yyy2", "months": "y2"}
_NUMBERS = {
    "mn": "m", "d": "d", "d2": "d2", "d3": "d3",
    "hm": "m", "hd": "d", "hd2": "d2", "hm2": "m2", "hm3": "m3", "hd3": "d3",
}  # fmt: skip
# Group of a pattern: the class that its words are of, and what they give to the reading.
_LOOKED_UP: dict[str, tuple[str, Callable[[str], Reading]]] = {
    "m": ("month", lambda value: {"m": int(value)}),
    "m2": ("month", lambda value: {"m2": int(value)}),
    "w": ("weekday", lambda value: {"w": int(value)}),
    "w2": ("weekday", lambda value: {"w": int(value)}),
    "dir": ("direction", lambda value: {"dir": value}),
    "dir2": ("direction", lambda value: {"dir": value}),
    "day": ("deictic", lambda value: {"day": value}),
    "s": ("season", lambda value: {"s": value}),
    "s2": ("season", lambda value: {"s": value}),
    "period": ("period", lambda value: {"dir": value.split()[0], "us": value.split()[1]}),
    "in_text": ("in_text", lambda value: {"dir": value.split()[0], "us": value.split()[1]}),
    "ends": ("period_end", lambda value: {"edge": value.split()[0], "us": value.split()[1]}),
    "unit": ("the_unit", lambda value: {"us": value}),
    "edge": ("edge", lambda value: {"edge": value}),
    "edge2": ("edge_after", lambda value: {"edge": value}),
    "century": ("century", lambda value: {"q": int(value)}),
    "named": ("decade", lambda value: {"tens": int(value) // 10}),
    "u": ("unit", lambda value: {"u": value}),
}
# What a frame says, as rule and reading. An open one counts from the date before it where that is near.
_FRAMES: dict[str, tuple[str, str, bool]] = {
    "ago": ("ago", "ago", False),
    "in": ("in_time", "", False),
    "later": ("shift", "later", False),
    "earlier": ("shift", "earlier", False),
    "before?": ("ago", "ago", True),
    "after?": ("in_time", "", True),
}
_SHIFTED = {"before?": "earlier", "after?": "later"}
# A story goes on from the sentence before ("The war ended in 1945. Four years later …") and seldom goes back from it.
_OPEN_TO = {"before?": 0, "after?": 1}


def reading(match: re.Match[str], name: str, language: str, *, sentences: int) -> tuple[str, Reading]:
    """The English rule and its reading of a match of the form `name`; "open" is there for an open frame.

    `sentences` is how many sentences end between the date before it and it: 0 for one in the same sentence.
    """
    groups = {key: words for key, words in match.groupdict().items() if words is not None}
    out: Reading = {}
    for group, words in groups.items():
        if group in _LOOKED_UP:
            kind, meaning = _LOOKED_UP[group]
            out |= meaning(look_up(language, kind, words))
        elif group in _NUMBERS:
            out[_NUMBERS[group]] = whole_number(words)
    if name == "frame":
        return _framed(groups, out, language, sentences=sentences)
    if name == "month_dir":
        out["m"] = out.pop("m2", out.get("m", 0))
        if "d2" in out:
            out["d"] = out.pop("d2")
    if name == "day_to_day" and "m2" in out:
        out["m3"] = out.pop("m2")
    if name == "weekday_dir" and ("period" in groups or language in ("zh", "ja")):
        out["week"] = "week"
    return name, out | _numbered(groups, name, language) | _years(groups, name, language)


def _framed(groups: dict[str, str], out: Reading, language: str, *, sentences: int) -> tuple[str, Reading]:
    value = _frame(language, groups)
    rule, way, is_open = _FRAMES[value]
    if is_open and sentences <= _OPEN_TO[value]:
        rule, way, is_open = "shift", _SHIFTED[value], False
    if "length" in groups:
        count, out["u"] = look_up(language, "length", groups["length"]).split()
        out["n"] = int(count)
    else:
        out["n"] = count_of(language, groups["n"])
    if way:
        out["way"] = way
    if is_open:
        out["open"] = "open"
    return rule, out


def _frame(language: str, groups: dict[str, str]) -> str:
    frames = date_words(language, "frame")
    words = flat(groups.get("frame") or groups["frame2"])
    before = "frame" in groups
    for form in (words, small(words, language)):
        for key in (f"{form} *", f"{form}*") if before else (f"* {form}", f"*{form}"):
            if key in frames:
                return frames[key]
    raise KeyError(words)


def _numbered(groups: dict[str, str], name: str, language: str) -> Reading:
    """Ordinals of centuries, quarters and halves; decades; years before our era."""
    out: Reading = {}
    if "of_year" in groups:
        out["of"] = year_direction(language, groups["of_year"])
    if "count" in groups:
        out["q"] = whole_number(groups["count"])
    if "nth" in groups:
        number = _nth(language, groups["nth"])
        if name == "half":
            out["half"] = "first" if number == 1 else "second"
        else:
            out["q"] = number
    if "half1" in groups or "half2" in groups:
        out["half"] = "first" if "half1" in groups else "second"
    if name == "decade" and "of" in groups:
        out["decade"] = str((whole_number(groups["of"]) - 1) * 100 + int(groups["tens"]) * 10)
    elif "decade" in groups:
        out["decade"] = groups["decade"]
    elif "tens" in groups:
        out["tens"] = int(groups["tens"])
    if "bc" in groups:
        out["bc"] = groups["bc"]
    if "bce" in groups:
        out["bce"] = groups["bce"]
    return out


def _nth(language: str, words: str) -> int:
    if words[0].isdecimal():
        return int(words[0])
    try:
        return int(look_up(language, "ordinal", words))
    except KeyError:
        return {"IV": 4}.get(words) or whole_number(words)


def _years(groups: dict[str, str], name: str, language: str) -> Reading:
    out: Reading = {}
    year = year_of(groups, language)
    if year is not None:
        out[_YEAR_NAMES.get(name, "y")] = year
    if name == "day_to_day" and ("hy" in groups or "era" in groups) and year is not None:
        # Here the year stands with the first day.
        out = {"yyy": year}
        if "hy2" in groups:
            out["yyy2"] = int(groups["hy2"])
    if "y1" in groups:
        out["yyy"] = int(groups["y1"])
    if "y0" in groups:
        out["y"], out["y2"] = int(groups["y0"]), int(groups["y"])
    return out
