"""Values of weekdays: the latest, the next, that of last week, and from one to another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from timeline.dates.context import Case, Point, Resolution, day_when
from timeline.dates.cues import sentence_start
from timeline.dates.patterns import Pattern
from timeline.dates.periods import STEPS, UNKNOWN
from timeline.dates.resolve_range import joined
from timeline.dates.timex import week_bounds

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday(case: Case) -> Resolution:
    """Wednesday: the most recent, the day of writing included; the next only on a strong cue."""
    state, number = case.state, case.number("w") or 0
    part = case.string("p")
    name = case.words.split()[-1]
    base = state.reference
    if base is None or state.narrative:
        day = state.last_day.date if state.last_day else None
        if day is None:
            return UNKNOWN if base is None else _weekday_from(case, base, number, part)
        found = day + timedelta(days=(number - day.weekday()) % 7)
        return Resolution(
            found.isoformat() + (f"T{part}" if part else ""),
            day_when(found),
            f"the {name} on or after {day_when(day).words()}, the day before it in the text",
            day.isoformat(),
            Point.of(found),
        )
    return _weekday_from(case, base, number, part)


_CLOCK_BEFORE = Pattern(r"(?:\d{1,2}(?::\d\d)? [ap]\.?m\.?|noon|midnight)(?: [A-Z]{2,4})?,?(?: on)? $")
# "It had been due to expire Friday": what was to be then has been.
_BEFORE_PAST = Pattern(
    r"\bhad (?:previously |originally |earlier )?been (?:due|scheduled|set|expected|slated|planned)\b[^;]*$"
)
_STRONG = Pattern(
    r"(?:\b(?:scheduled|slated|due|set|planned|expected|postponed|delayed"
    r"|put off|extended|adjourned|pushed back|suspended) (?:for|to \w+|to|until)(?: early| late)?"
    r"|\b(?:is|are|be) (?:due|expected|scheduled|slated|set|planned)(?: \w+){0,6}?"
    r"|\b(?:extended|postponed|delayed)(?: \w+){1,6}? until"
    r"|as early as|as soon as|no later than|not before|effective|beginning|starting|\bnext"
    r"|\b(?:will|shall|(?:is|are|plans?|planning|planned|preparing|expected|scheduled|due|set|going) to)"
    r"(?: [\w.:]+){1,9}?"
    r"|\b(?:comes?|ends?|opens?|begins?|starts?|expires?|runs out|takes effect|leaves?)(?: "
    r"\w+){0,5}?)(?: on| by| until)? $"
)


# "Voters go to the polls on Sunday", "the two meet Monday": the present of a timetable.
_PRESENT = Pattern(
    r"\b(?:go|goes|head|heads|meet|meets|vote|votes|arrives?|travels?|fly|flies|resumes?|returns?|convenes?|gathers?)"
    r"(?: \w+){0,5}? (?:on )?$"
)


# Of each way to look ahead a word, in any of its forms: looks that spare the searches.
_STRONG_WORDS = frozenset(
    """scheduled slated due set planned expected postponed delayed off extended adjourned back suspended early soon
    later before effective beginning starting next will shall to come comes end ends open opens begin begins start
    starts expire expires runs takes leave leaves""".split()
)
_PRESENT_WORDS = frozenset(
    """go goes head heads meet meets vote votes arrive arrives travel travels fly flies resume resumes return returns
    convene convenes gather gathers""".split()
)
_HOURS = ("m ", "m. ", "M ", "M. ", "T ", "C ", "noon ", "midnight ", "on ", ", ")


def _before(case: Case) -> str:
    """The words of the sentence before the day, on one line, as far as they may matter."""
    start = case.expression.span.start
    return " ".join(case.text[max(sentence_start(case.text, start), start - 90) : start].split()) + " "


def _looks_ahead(case: Case, before: str) -> bool:
    """True on a strong cue beside the day; a "will" elsewhere in the sentence proves nothing."""
    clock = _CLOCK_BEFORE.search(before) if before.endswith(_HOURS) else None
    if clock:
        # "Until 9 a.m. EST Tuesday": the hour stands between.
        before = before[: clock.start()]
        if before.endswith("until ") and (
            case.tense != "past" or case.text.startswith(" to ", case.expression.span.end)
        ):
            return True
    if "had " in before and _BEFORE_PAST.search(before):
        return False
    words = before.split()
    strong = not _STRONG_WORDS.isdisjoint(words)
    if case.expression.relation == "until" and strong and _STRONG.search(before):
        # "Was adjourned until Monday"
        return True
    if _is_told(before, words):
        return False
    if case.expression.relation in ("until", "by") and case.tense != "past":
        return True
    if strong and _STRONG.search(before):
        return True
    present = not _PRESENT_WORDS.isdisjoint(words)
    return present and case.tense != "past" and _PRESENT.search(before) is not None


def _told_back(case: Case, before: str) -> bool:
    """True in a clause that tells what was: "broke off relations on Thursday", "said Friday"."""
    return _is_told(before, before.split()) or case.tense == "past"


def _is_told(before: str, words: list[str]) -> bool:
    return not _PAST_VERBS.isdisjoint(words[-4:]) and _PAST_VERB.search(before) is not None


_PAST_VERBS = frozenset(
    "said told announced reported had was were did declared agreed added voted met warned ruled decided".split()
)
_PAST_VERB = Pattern(rf"\b(?:{'|'.join(sorted(_PAST_VERBS))})\b(?: \w+){{0,2}} (?:on )?$")


def _weekday_from(case: Case, base: date, number: int, part: str) -> Resolution:
    """A cue decides; without one the weekday of tomorrow is tomorrow, for six days ago is "last Tuesday"."""
    before = _before(case)
    if _looks_ahead(case, before) or ((number - base.weekday()) % 7 == 1 and not _told_back(case, before)):
        found = base + timedelta(days=(number - base.weekday()) % 7)
        side = "on or after"
    else:
        found = base - timedelta(days=(base.weekday() - number) % 7)
        side = "on or before"
    why = f"the {WEEKDAY_NAMES[number]} {side} {day_when(base).words()}, {case.state.reference_words}"
    value = found.isoformat() + (f"T{part}" if part else "")
    return Resolution(value, day_when(found), why, base.isoformat(), Point.of(found))


def weekday_dir(case: Case) -> Resolution:
    """Last Tuesday; next Monday; Wednesday of last week."""
    base, number = case.state.reference, case.number("w") or 0
    way, part = case.string("dir").lower(), case.string("p")
    if way in ("following", "previous"):
        base = case.state.last_day.date if case.state.last_day else None
    if base is None:
        return UNKNOWN
    back, on = (base.weekday() - number) % 7 or 7, (number - base.weekday()) % 7 or 7
    if "week" in case.words.lower() or "week" in case.reading:
        monday = week_bounds(base)[0] + timedelta(days={"last": -7, "next": 7}.get(way, 0))
        found = monday + timedelta(days=number)
    elif way in ("last", "past", "this past", "previous"):
        found = base - timedelta(days=back)
    elif way == "this":
        found = base - timedelta(days=back % 7) if case.tense == "past" else base + timedelta(days=on % 7)
    else:
        found = base + timedelta(days=on)
    why = f"“{case.words}” counted from {day_when(base).words()}"
    return Resolution(
        found.isoformat() + (f"T{part}" if part else ""), day_when(found), why, base.isoformat(), Point.of(found)
    )


def weekdays(case: Case) -> Resolution:
    """Monday to Friday: the latest such days that have begun, or the next where the clause looks ahead."""
    reference = case.state.reference
    if reference is None:
        return UNKNOWN
    first, last, way = case.number("w") or 0, case.number("w2") or 0, case.string("dir")
    start = reference - timedelta(days=(reference.weekday() - first) % 7)
    if way:
        start = week_bounds(reference)[0] + timedelta(days=first, weeks=STEPS.get(way, 0))
    elif case.tense == "future":
        start = reference + timedelta(days=(first - reference.weekday()) % 7)
    end = start + timedelta(days=(last - first) % 7)
    side = f"of {way} week" if way else "the next such days" if start > reference else "the latest such days"
    why = f"{side}, counted from {case.state.reference_words}"
    return joined(case, start.isoformat(), end.isoformat(), why, reference.isoformat(), Point.of(end))


WEEKDAY_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "weekday": weekday,
    "weekday_dir": weekday_dir,
    "weekdays": weekdays,
}
