"""What only looks like a time among words that name no date: "soon", "the moment", "weeks", "the year"."""

from __future__ import annotations

import re

from timeline.dates.patterns import Pattern

REACH = 40


# "It soon became a flood", "was soon released", "soon after": soon from then, not from now.
_SOON_AFTER = Pattern(
    r" (?:as|after|afterwards?|thereafter|enough|(?!need)[a-z]{3,12}ed"
    r"|became|was|were|had|did|took|fell|went|came|began|found|left)\b"
)
_SOON_THEN = Pattern(r"\b(?:as|was|were|had|too|how)\s$")


def vague(text: str, match: re.Match[str]) -> bool:
    """False where "soon", "the moment", "current" or "quarterly" speak of no time of their own."""
    words = match.group().lower()
    after = text[match.end() : match.end() + 12]
    before = text[max(0, match.start() - REACH) : match.start()]
    if words in ("quarterly", "annual") and re.match(r"[ \t][a-z]", after):
        return False
    if words in ("this time", "the moment") and not re.search(
        r"\b(?:by|during|until|at|around|from)\s$", before, re.IGNORECASE
    ):
        return False
    if words == "former" and re.search(r"\bthe\s$", before) and re.match(r"[ \t]*(?:[,.;]|is|was|and)", after):
        return False
    if words in ("current", "recent", "future") and before.endswith("-"):
        return False
    if words == "the moment" and re.match(r"[ \t](?:the|a|an|he|she|it|they|when|that|of)\b", after):
        return False
    return not (words == "soon" and (_SOON_AFTER.match(after) or _SOON_THEN.search(before)))


# "The early hours of Tuesday": a part of Tuesday.
_PART_HOURS = Pattern(r"\b(?:early|late|small|wee|morning|evening|night|opening|closing|rush|office)\s$")


def vague_duration(text: str, match: re.Match[str]) -> bool:
    """Days, weeks or years without a number: a length of time after "for" or before "ago", else a mere noun."""
    before = text[max(0, match.start() - REACH) : match.start()]
    if before.endswith("as many ") or (match.group().lower() == "hours" and _PART_HOURS.search(before)):
        return False
    return (
        re.search(
            r"\b(?:for|in|over|after|within|of|took|take|lasted|last|spent|before|than|two|ago|many)\s$",
            before,
            re.IGNORECASE,
        )
        is not None
        or match.group().split()[0].lower() in ("recent", "coming")
        or re.match(r" (?:ago|later|earlier|before|after|of)\b", text[match.end() : match.end() + 9]) is not None
    )


_OF_THIS = Pattern(r"\b(?:months|weeks|days|quarters?|half|much|most|rest|high|low|parts?)\s+of\s$", re.IGNORECASE)
_FOR_THIS = Pattern(r"\bfor\s$", re.IGNORECASE)


def bare_period(text: str, match: re.Match[str]) -> bool:
    """ "Sales for the year", "the first months of the year", "the week's rise": this year and this week."""
    before, after = text[max(0, match.start() - REACH) : match.start()], text[match.end() : match.end() + 1]
    # "For the year, sales fell"; "he stayed for the year" is a length of time.
    return (
        after in ("'", "’")
        or _OF_THIS.search(before) is not None
        or (after == "," and _FOR_THIS.search(before) is not None)
    )
