"""The date of an act: the value of its time expression, opened or closed as its preposition and status say."""

from __future__ import annotations

from datetime import timedelta

from timeline.events.draft import Draft
from timeline.model import Document, How, Status, When

_ABOUT = frozenset(("attendant",))  # rules whose date is only about right


def when_of(document: Document, draft: Draft) -> tuple[When | None, How | None, str]:
    """The date of an act, how it is known, and why, in words."""
    told = document.published
    if draft.publication and told is not None:
        why = f"no date in the text: news of the day, told when the article was published ({document.published_why})"
        return (told.qualified("~") if told.kind == "date" else told), How.PUBLICATION, why.replace(" ()", "")
    time = draft.time
    if time is None or time.when is None:
        return None, None, ""
    when, why = time.when, time.why
    if time.relation == "since" and draft.status == Status.ONGOING and when.kind == "date":
        when = When.since(when)
    elif time.relation == "before":
        when = _before(when, told)
    elif time.relation == "by" and when.kind == "date" and when.latest is not None:
        ahead = draft.status == Status.PLANNED and told is not None and told.earliest and told.earliest <= when.latest
        when = When.window(told.earliest if ahead and told else None, when)
    if draft.rule in _ABOUT:
        when, why = when.qualified("~"), f"told as what had just happened: {why}"
    elif draft.rule == "same_occasion":
        why = f"the date of the act before it: {why}"
    if draft.rule == "lead":
        return when.qualified("~"), How.PUBLICATION, "no date in the text: news of the day of its dateline"
    how = How.IMPLIED if draft.rule == "first_since" else time.how
    return when, how, why


def _before(when: When, told: When | None) -> When:
    """From the article's own day to the end that "before" names: "before 2021" ends with 2020."""
    if when.kind != "date" or when.earliest is None:
        return when  # "before the end of the year" is a window already
    return When.window(told.earliest if told else None, when.earliest - timedelta(days=1))


def year_of(when: When | None, told: When | None) -> int | None:
    """The year by which historic states are told apart, None where neither date has one."""
    for known in (when, told):
        if known is not None and (day := known.earliest or known.latest):
            return day.year
    return None
