"""When an article was published, and how we know.

The first that is there wins: stated metadata, the dateline, the URL, a date on the page, the office holders named in
it. Another one that disagrees is reported as a warning, and the stated date is kept. Nothing here asks what day it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from timeline.knowledge import Officials
from timeline.model import Document, How, Party, TimeExpression, When
from timeline.publication.evidence import AHEAD, WEEKDAYS, DatelineLike, Evidence, MonthDay, month_day_of, nearest
from timeline.publication.officials import Window, held_words, officials_why, officials_window
from timeline.publication.page import explicit_day, from_page, from_url

__all__ = ["work_out"]

# A paper prints the day after the dateline, a weekly some days later; a dateline is never far ahead of the paper.
_PRINTED_WITHIN = timedelta(days=8)
# A date in a URL is the day of posting, in the zone of the server.
_POSTED_WITHIN = timedelta(days=3)
# How far the lead reaches behind the dateline, in characters.
_LEAD = 400


def work_out(
    document: Document,
    expressions: Sequence[TimeExpression],
    parties: Sequence[Party],
    dateline: DatelineLike | None,
    *,
    officials: Officials | None = None,
) -> Document:
    """The document with `published`, `published_from` and `published_why` filled where that can be known.

    `expressions` and `parties` are of `document.text`, the expressions not yet resolved. A date that is already there
    is kept; what contradicts it is added to `warnings`. Officials count in news only: a history of Truman's time was
    not written in it. `officials` are office holders besides those that we know, as given to `actors.find`.
    """
    window = officials_window(document.text, expressions, parties, dateline, officials)
    found = list(_evidence(document, expressions, dateline, window))
    if document.published is None:
        if not found:
            return document
        first, others = found[0], found[1:]
        document = replace(document, published=first.when, published_from=first.source, published_why=first.why)
    else:
        stated = document.published_from or "metadata"
        why = document.published_why or "stated in the article's metadata"
        document = replace(document, published_from=stated, published_why=why)
        others = found
    warnings = tuple(_disagreements(document, others, window, month_day_of(dateline)))
    return replace(document, warnings=(*document.warnings, *warnings)) if warnings else document


def _evidence(
    document: Document,
    expressions: Sequence[TimeExpression],
    dateline: DatelineLike | None,
    window: Window | None,
) -> Iterator[Evidence]:
    url = from_url(document.url)
    page = from_page(document.text, expressions)
    yield from _from_dateline(document.text, expressions, dateline, url or page, window)
    if url:
        yield url
    if page:
        yield page
    if window:
        yield Evidence(window.when, "officials", officials_why(window))


def _from_dateline(
    text: str,
    expressions: Sequence[TimeExpression],
    dateline: DatelineLike | None,
    posted: Evidence | None,
    window: Window | None,
) -> Iterator[Evidence]:
    if dateline is None or dateline.expression is None:
        return
    words = dateline.expression.span.of(text)
    day = explicit_day(text, dateline.expression)
    if day:
        yield Evidence(day, "dateline", f'the dateline says "{words}"')
        return
    month_day = month_day_of(dateline)
    if month_day is None:
        return
    if posted and posted.when.earliest:
        near = nearest(month_day, posted.when.latest or posted.when.earliest)
        if near and near - (posted.when.latest or near) <= AHEAD:
            where = "its URL" if posted.source == "url" else "the page"
            yield Evidence(When.day(near), "dateline", f'the dateline says "{words}", and {where} gives {near.year}')
            return
    if window:
        yield from _from_weekday(month_day, text, expressions, dateline, window)


def _from_weekday(
    month_day: MonthDay,
    text: str,
    expressions: Sequence[TimeExpression],
    dateline: DatelineLike,
    window: Window,
) -> Iterator[Evidence]:
    """The one year within the officials' window that fits the dateline's day and the weekday of the news."""
    last_year = max((term.first.year for holder in window.holders for term in holder.terms), default=0) + 60
    days = list(window.days(month_day, last_year))
    held = held_words(window)
    if len(days) == 1:
        yield Evidence(
            When.day(days[0]), "dateline", f"the dateline's {month_day} fell once, in {days[0].year}, while {held}"
        )
        return
    weekday = month_day.weekday if month_day.weekday is not None else _told_weekday(text, expressions, dateline)
    if weekday is None:
        return
    fits = [day for day in days if day.weekday() == weekday]
    if len(fits) == 1:
        why = f"{month_day} was a {WEEKDAYS[weekday]} in {fits[0].year} while {held}, and in no other year of that time"
        yield Evidence(When.day(fits[0]), "dateline", why)


def _told_weekday(text: str, expressions: Sequence[TimeExpression], dateline: DatelineLike) -> int | None:
    """The weekday of the news in the lead, Monday 0; None where it names several or none.

    Agencies name the day of the dateline there; further down the weekdays are those of what went before.
    """
    line_end = text.find("\n", dateline.span.end)
    lead_end = min(dateline.span.end + _LEAD, len(text) if line_end < 0 else line_end)
    told = {
        number
        for expression in expressions
        if expression.how is How.WEEKDAY
        and expression.span.end <= lead_end
        and isinstance(number := dict(expression.reading).get("w"), int)
        and expression.span.of(text).title() in WEEKDAYS
    }
    return told.pop() if len(told) == 1 else None


def _disagreements(
    document: Document, others: Sequence[Evidence], window: Window | None, month_day: MonthDay | None
) -> Iterator[str]:
    published = document.published
    if published is None:
        return
    for evidence in others:
        if evidence.source == "officials":
            if window and not window.left_out and len(window.holders) > 1 and not published.overlaps(evidence.when):
                yield f"published {published}, but {evidence.why}"
        elif not _agree(published, evidence):
            yield f"published {published}, but {evidence.why}: {evidence.when}"
    if (
        month_day
        and published.precision == "day"
        and published.earliest
        and not any(o.source == "dateline" for o in others)
    ):
        near = nearest(month_day, published.earliest)
        if (
            near
            and document.published_from != "dateline"
            and not -AHEAD <= published.earliest - near <= _PRINTED_WITHIN
        ):
            yield f"published {published}, but the dateline says {month_day}"


def _agree(published: When, evidence: Evidence) -> bool:
    one, other = published, evidence.when
    if one.overlaps(other) or one.earliest is None or other.earliest is None:
        return True
    later, earlier = (other.earliest - (one.latest or one.earliest)), one.earliest - (other.latest or other.earliest)
    if evidence.source == "dateline":
        return later <= AHEAD and earlier <= _PRINTED_WITHIN
    return max(later, earlier) <= _POSTED_WITHIN
