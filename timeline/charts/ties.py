"""The broken line from a plan to what came of it, with the slip in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.charts import text
from timeline.charts.scene import Mark, Tie
from timeline.model import Event

_SIZE, _ROOM = 11.0, 16.0


def slip_words(days: int) -> str:
    """How much later than planned: "118 days late", "on time", "3 days early"."""
    if days == 0:
        return "on time"
    return f"{abs(days):,} day{'s' if abs(days) > 1 else ''} {'late' if days > 0 else 'early'}"


def ties(events: Iterable[Event], marks: Mapping[str, Mark]) -> tuple[Tie, ...]:
    """A tie for every plan of which both marks are drawn."""
    return tuple(
        tie(marks[event.event_id], marks[event.outcome], event.slip_days)
        for event in events
        if event.event_id in marks and event.outcome in marks and event.outcome != event.event_id
    )


def tie(plan: Mark, outcome: Mark, slip_days: int | None) -> Tie:
    """From the plan's end straight on and then down or up to its outcome."""
    words = "" if slip_days is None else slip_words(slip_days)
    y = (plan.box.top + plan.box.bottom) / 2
    x = (outcome.box.left + outcome.box.right) / 2
    start = min(plan.box.right + plan.fade_right, max(x, plan.box.left))
    end_y = (outcome.box.top + outcome.box.bottom) / 2
    if abs(end_y - y) < 1:
        points: tuple[tuple[float, float], ...] = ((start, y), (outcome.box.left - outcome.fade_left, y))
    else:
        points = ((start, y), (x, y), (x, outcome.box.top if end_y > y else outcome.box.bottom))
    room = abs(points[1][0] - start)
    if text.width(words, _SIZE) + _ROOM > room and slip_days is not None:
        words = f"{slip_days:+,} d"
    if text.width(words, _SIZE) + _ROOM > room:
        words = ""
    return Tie(plan.event_id, outcome.event_id, points, words, (start + points[1][0]) / 2, y)
