"""A plan and what came of it: linked, never merged, with how late it was in days."""

from __future__ import annotations

import pytest
from event_texts import claim

from timeline.events import merge
from timeline.events.outcomes import slip
from timeline.model import Event, EventKind, Status


def linked(plan: str, outcome: str, status: Status = Status.PLANNED, **other: str) -> tuple[Event, Event]:
    """The events of a plan and of what may have come of it."""
    events = merge([claim(plan, status=status), claim(outcome, doc="b", **other)], [])
    assert len(events) == 2
    first = next(event for event in events if event.status == status)
    return first, next(event for event in events if event is not first)


@pytest.mark.parametrize(
    ("plan", "outcome", "days"),
    [
        ("[2014-10-08..2014-12-31]", "2015-04-28~", 118),
        ("2014-05-05", "2014-05-05", 0),
        ("[2014-10-08..2014-12-31]", "2014-11-02", 0),
        ("2014-05", "2014-05-31", 0),
        ("2014-05-05", "2014-05-06", 1),
        ("2014-05", "2014-06-01", 1),
        ("2014-02", "2014-03-01", 1),
        ("2014", "2015-01", None),
        ("2014-05-05", "2014-05", None),
        ("2014-05", "2014", None),
    ],
)
def test_slip_in_days(plan: str, outcome: str, days: int | None) -> None:
    planned, happened = linked(plan, outcome)
    assert (planned.outcome, planned.slip_days) == (happened.event_id, days)
    assert (happened.outcome, happened.slip_days) == ("", None)


def test_slip_is_negative_where_it_came_before_its_time() -> None:
    planned, happened = linked("2014-05-05", "2014-05-02")
    assert slip(planned, happened) == -3


@pytest.mark.parametrize("status", [Status.PLANNED, Status.POSTPONED])
def test_what_was_planned_or_put_off_can_come_about(status: Status) -> None:
    planned, happened = linked("2014-05-05", "2014-07-01", status)
    assert planned.outcome == happened.event_id


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.HYPOTHETICAL])
def test_what_was_called_off_or_only_thought_of_has_no_outcome(status: Status) -> None:
    planned, _ = linked("2014-05-05", "2014-07-01", status)
    assert (planned.outcome, planned.slip_days) == ("", None)


@pytest.mark.parametrize(
    ("outcome", "other"),
    [
        ("2014-07-01", {"countries": "PER BOL"}),
        ("2014-07-01", {"countries": ""}),
        ("2014-07-01", {"thing": "ship"}),
        ("2021-07-01", {}),
        ("2013-07-01", {}),
    ],
)
def test_another_thing_or_other_countries_or_times_are_no_outcome(outcome: str, other: dict[str, str]) -> None:
    planned, _ = linked("2014-05-05", outcome, **other)
    assert planned.outcome == ""


def test_a_plan_is_never_merged_into_its_outcome() -> None:
    plan, outcome = claim("2014-05-05", status=Status.PLANNED), claim("2014-05-05", doc="b")
    events = merge([plan, outcome], [])
    assert sorted(event.claim_ids for event in events) == sorted([(plan.claim_id,), (outcome.claim_id,)])


def test_of_two_that_fit_the_nearer_one_is_the_outcome() -> None:
    plan = claim("2014-05-05", status=Status.PLANNED)
    claims = [plan, claim("2014-06-05", doc="b"), claim("2016-06-05", doc="c")]
    events = merge(claims, [])
    planned = next(event for event in events if event.status == Status.PLANNED)
    assert planned.slip_days == 31


def test_an_act_of_the_same_kind_will_do() -> None:
    plan = claim("2014-12", "adopt", "guideline", status=Status.PLANNED)
    outcome = claim("2015-04-28", "unveil", "guideline", doc="b", kind=EventKind.AGREEMENT)
    planned, happened = merge([plan, outcome], [])
    assert planned.outcome == happened.event_id
