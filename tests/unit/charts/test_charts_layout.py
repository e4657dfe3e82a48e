from itertools import combinations

import pytest
import sample_events
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.charts import Scene, scene
from timeline.model import Event, EventKind, Status, When

WORDS = st.sampled_from(
    [
        "Treaty signed",
        "Talks",
        "A very long label that goes on about the guidelines for defence cooperation",
        "条約に署名",
        "",
    ]
)
DATES = st.one_of(
    st.dates().map(lambda d: d.isoformat()),
    st.dates().map(lambda d: f"{d:%Y-%m}~" if d.year > 999 else "1000-01~"),
    st.integers(1000, 9999).map(lambda y: f"{y}?"),
    st.integers(100, 998).map(lambda y: f"{y}X"),
    st.integers(1000, 9900).map(lambda y: f"[..{y}]"),
    st.integers(1000, 9900).map(lambda y: f"{y}-03/.."),
    st.integers(1000, 9900).map(lambda y: f"{y}-03-02/{y + 9}"),
    st.integers(1990, 1995).map(lambda y: f"{y}-10-08"),
)
CODES = st.lists(st.sampled_from(["USA", "JPN", "CHN", "SUN", "FRA", "ZZZ"]), max_size=5, unique=True).map(tuple)


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    number = draw(st.integers(0, 25))
    return [
        Event(
            f"e{index}",
            ("c",),
            draw(st.one_of(st.none(), DATES.map(When))),
            draw(WORDS),
            EventKind.OTHER,
            draw(st.sampled_from(Status)),
            draw(CODES),
            importance=draw(st.floats(0, 1)),
            outcome=draw(st.sampled_from(["", "e0", "e3", "elsewhere"])),
            slip_days=draw(st.one_of(st.none(), st.integers(-400, 400))),
        )
        for index in range(number)
    ]


def check(drawn: Scene, shown: list[Event] | tuple[Event, ...]) -> None:
    """What holds for every picture."""
    for one, other in combinations(drawn.cards, 2):
        assert not one.box.overlaps(other.box), (one, other)
    for card in drawn.cards:
        assert card.box.within(drawn.plot), card
        assert card.box.left <= card.leader_x <= card.box.right
        for other in drawn.cards:
            below = other.box.top >= card.box.bottom and other.box.bottom <= card.leader_to
            assert not (below and other.box.left < card.leader_x < other.box.right), "a leader runs under a card"
    for mark in drawn.marks:
        assert mark.box.within(drawn.plot), mark
        assert mark.box.left - mark.fade_left >= drawn.plot.left - 1
        assert mark.box.right + mark.fade_right <= drawn.plot.right + 1
    dated = {event.event_id for event in shown if event.when}
    assert {mark.event_id for mark in drawn.marks} == dated
    assert len(drawn.marks) == len(dated)
    assert drawn.undated == len(shown) - len(dated)
    assert sum(lane.events for lane in drawn.lanes) == len(dated)
    assert all(before.box.bottom == after.box.top for before, after in zip(drawn.lanes, drawn.lanes[1:], strict=False))


@settings(max_examples=60, deadline=None)
@given(events(), st.integers(300, 2500))
def test_no_two_cards_overlap_and_none_leaves_the_plot(shown: list[Event], width: int) -> None:
    drawn = scene(shown, width=width)
    check(drawn, shown)
    assert sum(lane.without_card for lane in drawn.lanes) == len(drawn.marks) - len(drawn.cards)


@settings(max_examples=30, deadline=None)
@given(events(), st.integers(300, 1500), st.integers(0, 24))
def test_choosing_moves_nothing_but_cards(shown: list[Event], width: int, chosen: int) -> None:
    before, after = scene(shown, width=width), scene(shown, width=width, chosen=f"e{chosen}")
    check(after, shown)
    assert (before.marks, before.lanes, before.ticks, before.ties) == (
        after.marks,
        after.lanes,
        after.ticks,
        after.ties,
    )


@pytest.mark.parametrize("number", [300, 2000])
def test_many_events_have_every_mark_and_some_cards(number: int) -> None:
    shown = sample_events.many(number).events
    drawn = scene(shown, width=1000)
    check(drawn, shown)
    assert len(drawn.cards) >= 2 * len(drawn.lanes)
    assert len(drawn.lanes) <= 9
    assert drawn.height < 2000


def test_the_bundled_articles_look_as_they_should() -> None:
    drawn = scene(sample_events.bundled().events, width=900)
    assert [(lane.name, lane.events, lane.without_card) for lane in drawn.lanes] == [
        ("Japan & United States", 5, 0),
        ("Japan", 1, 0),
        ("China", 1, 0),
    ]
    assert [tie.words for tie in drawn.ties] == ["118 days late"]
    assert [gap.words for gap in drawn.gaps] == ["18 y 5 m", "16 y 5 m"]
    cards = {card.event_id: card.date for card in drawn.cards}
    assert cards["e-plan"] == "8 Oct – 31 Dec 2014 · planned"
    assert cards["e-2015"] == "about 28 Apr 2015"
    marks = {mark.event_id: mark for mark in drawn.marks}
    assert marks["e-plan"].hollow
    assert marks["e-2015"].fade_left > 0
    assert marks["e-report"].fade_left == 0


@pytest.mark.parametrize(
    ("edtf", "form", "fades"),
    [
        ("2014-10-08", "day", (False, False)),
        ("2014-10-08~", "day", (True, True)),
        ("2014-10", "span", (False, False)),
        ("1962?", "span", (True, True)),
        ("199X", "span", (False, False)),
        ("2003-03/2003-05", "span", (False, False)),
        ("2003-03/..", "span", (False, True)),
        ("[2003-03..2003-05]", "window", (False, False)),
        ("[..1993]", "window", (True, False)),
        ("[2003,2004]", "window", (False, False)),
    ],
)
def test_the_mark_shows_how_well_the_date_is_known(edtf: str, form: str, fades: tuple[bool, bool]) -> None:
    fixed = [
        Event(f"o{year}", ("c",), When(f"{year}"), "", EventKind.OTHER, Status.OCCURRED) for year in (1950, 1990, 2030)
    ]
    event = Event("e", ("c",), When(edtf), "It", EventKind.OTHER, Status.OCCURRED, ("JPN",))
    mark = next(mark for mark in scene([*fixed, event], width=900).marks if mark.event_id == "e")
    assert mark.form == form
    assert (mark.fade_left > 0, mark.fade_right > 0) == fades


def test_a_longer_time_has_a_longer_bar() -> None:
    dates = ["2014-02-03", "2014-03", "2014-06/2014-08", "2014"]
    shown = [Event(d, ("c",), When(d), d, EventKind.OTHER, Status.OCCURRED) for d in dates]
    widths = {mark.event_id: mark.box.width for mark in scene(shown, width=900).marks}
    assert [widths[d] for d in dates] == sorted(widths.values())
    assert len(set(widths.values())) == len(dates)


def test_a_country_keeps_its_colour_when_others_are_filtered_out() -> None:
    shown = sample_events.bundled().events
    colours = {"CHN": "#123456"}
    drawn = scene([event for event in shown if "CHN" in event.actors], width=900, colours=colours)
    assert drawn.marks[0].colours == ("#123456",)


def test_the_same_events_in_another_order_make_the_same_picture() -> None:
    shown = sample_events.many(200).events
    assert scene(shown, width=900) == scene(tuple(reversed(shown)), width=900)
