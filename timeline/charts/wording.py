"""The lines above a timeline, in words: its title, and what is shown. The page and every export say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from timeline.charts.names import joined
from timeline.charts.palette import ranked_countries
from timeline.knowledge import country_name
from timeline.model import Event, Status

_TITLE_COUNTRIES = 2
_THREAD_EVENTS = 3
# Between what a thread is about and its parties.
_PARTED = " · "


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 event", "7 events"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {plural or f'{noun}s'}"


def years(events: Iterable[Event]) -> str:
    """ "1978–2015", one year where that is all, "" where no event has a date."""
    days = [day for event in events if event.when for day in (event.when.earliest, event.when.latest) if day]
    if not days:
        return ""
    first, last = min(days).year, max(days).year
    return f"{first}" if first == last else f"{first}–{last}"


def title(events: Sequence[Event], shown: Sequence[Event], passages: Callable[[Event], Iterable[str]]) -> str:
    """The thread that most events are about, with its countries, else the commonest countries; and the years.

    `passages` gives the quoted texts of an event: within the title a word keeps its capital only where they write one.
    """
    about = _main_thread(events, passages) or joined(_main_countries(events)) or "Timeline"
    return ", ".join(part for part in (about, years(shown or events)) if part)


def shown_line(shown: Sequence[Event], whole: int, articles: int) -> str:
    """What is on the timeline: "7 events from 2 articles, 1978–2015; 1 planned"."""
    events = counted(len(shown), "event") if len(shown) == whole else f"{len(shown):,} of {counted(whole, 'event')}"
    line = f"{events} from {counted(articles, 'article')}"
    if span := years(shown):
        line += f", {span}"
    if planned := sum(event.status is Status.PLANNED for event in shown):
        line += f"; {planned:,} planned"
    return line


def _main_countries(events: Sequence[Event]) -> list[str]:
    """At most two countries that most events name; else the commonest one, and how many others there are."""
    totals = Counter(code for event in events for code in dict.fromkeys(event.countries))
    often = ranked_countries(events)[:_TITLE_COUNTRIES]
    named = [country_name(code) for code in often if totals[code] * 2 > len(events)]
    if named or not often:
        return named
    return [country_name(often[0]), counted(len(totals) - 1, "other country", "other countries")]


def _main_thread(events: Sequence[Event], passages: Callable[[Event], Iterable[str]]) -> str:
    """ "Japan–United States defense cooperation guidelines" where half of the events are of that thread, else ""."""
    counts = Counter(event.thread for event in events if event.thread)
    thread, many = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if many * 2 < len(events) or many < _THREAD_EVENTS:
        return ""
    thing, _, parties = thread.partition(_PARTED)
    first, space, rest = thing.partition(" ")
    told: Collection[str] = {
        word for event in events if event.thread == thread for passage in passages(event) for word in passage.split()
    }
    if parties and first.lower() in told:
        thing = first.lower() + space + rest
    return " ".join(part for part in (parties.replace(", ", "–"), thing) if part)
