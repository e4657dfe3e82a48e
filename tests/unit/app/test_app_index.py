from collections.abc import Callable

import pytest
import sample_events
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.app.catalogue import Catalogue, catalogue
from timeline.app.index import CONFIDENCES
from timeline.app.view import View
from timeline.model import Event, When

KNOWN = catalogue(sample_events.many(300))
CODES = st.lists(st.sampled_from(["USA", "FRA", "POL", "none"]), max_size=2, unique=True).map(tuple)
KINDS = st.lists(st.sampled_from(["visit", "vote", "court"]), max_size=2, unique=True).map(tuple)
VIEWS = st.builds(
    View, country=CODES, all_of=st.booleans(), kind=KINDS, status=st.sampled_from([(), ("planned",), ("occurred",)]),
    since=st.sampled_from(["", "1850", "1901-02"]), until=st.sampled_from(["", "1950", "1990-01-05"]),
    words=st.sampled_from(["", "treaty", "number 7"]), confidence=st.sampled_from(CONFIDENCES),
)  # fmt: skip


def passes(event: Event, view: View) -> bool:
    """The filters once more, one event at a time."""
    when = event.when
    assert when is not None
    claim = KNOWN.claims[event.claim_ids[0]]
    joins: Callable[..., bool] = all if view.all_of else any
    return (
        (not view.country or joins(code in event.countries for code in view.country))
        and (not view.kind or event.kind in view.kind)
        and (not view.status or event.status in view.status)
        and (not view.since or when.latest is None or when.latest >= When(view.since).earliest)
        and (not view.until or when.earliest is None or when.earliest <= When(view.until).latest)
        and all(word in claim.passage.casefold() for word in view.words.split())
        and claim.confidence >= view.confidence
    )


@settings(max_examples=60, deadline=None)
@given(VIEWS)
def test_what_is_shown_is_what_passes_every_filter(view: View) -> None:
    expected = tuple(event for event in KNOWN.events if passes(event, view))
    assert KNOWN.shown(view) == KNOWN.answer(view).events == expected


@settings(max_examples=30, deadline=None)
@given(VIEWS, st.sampled_from(["visit", "vote", "other"]))
def test_a_count_is_what_that_value_alone_would_leave(view: View, kind: str) -> None:
    facet = KNOWN.index.facets["kind"]
    count = KNOWN.answer(view).counts["kind"][facet.place_of[kind]]
    alone = View(**{**_fields(view), "kind": (kind,)})
    assert count == len(KNOWN.shown(alone))


@settings(max_examples=30, deadline=None)
@given(VIEWS)
def test_a_filter_taken_off_leaves_as_many_as_was_said(view: View) -> None:
    for name, number in KNOWN.answer(view).without.items():
        also = ("all_of",) if name == "country" else ()
        assert number == len(KNOWN.shown(view.without(name, *also)))


def _fields(view: View) -> dict[str, object]:
    return {name: getattr(view, name) for name in View.__dataclass_fields__}


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    return catalogue(sample_events.bundled())


@pytest.mark.parametrize(
    ("view", "events"),
    [
        (View(), 7),
        (View(country=("JPN",)), 7),
        (View(country=("CHN",)), 1),
        (View(country=("CHN", "USA")), 6),
        (View(country=("CHN", "USA"), all_of=True), 1),
        (View(country=("no such",)), 0),
        (View(status=("planned",)), 1),
        (View(publisher=("Army Technology",)), 3),
        (View(article=(sample_events.RIA,)), 6),
        (View(published_since="2015"), 3),
        (View(published_until="2014"), 6),
        (View(since="2014-12"), 2),
        (View(until="1978"), 1),
        (View(words="hong lei"), 1),
        (View(words="nowhere"), 0),
    ],
)
def test_filters_of_every_sort(bundled: Catalogue, view: View, events: int) -> None:
    assert len(bundled.shown(view)) == events
