from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import get_args

import pytest
import sample_events
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.charts import Scene, scene
from timeline.charts.scale import ScaleName
from timeline.charts.scene import LaneBy
from timeline.model import Event, EventKind, Status, When

SCALES = get_args(ScaleName)
LANES = get_args(LaneBy)
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
    st.integers(15, 20).map(lambda y: f"{y}XX"),
    st.integers(1000, 9900).map(lambda y: f"[..{y}]"),
    st.integers(1000, 9900).map(lambda y: f"{y}-03/.."),
    st.integers(1000, 9900).map(lambda y: f"{y}-03-02/{y + 9}"),
    st.integers(1985, 2005).map(lambda y: f"{y}-10-08"),
    st.integers(1985, 2005).map(str),
)
CODES = st.lists(st.sampled_from(["USA", "JPN", "CHN", "SUN", "FRA", "ZZZ"]), max_size=5, unique=True).map(tuple)
WINDOWS = st.one_of(
    st.none(),
    st.tuples(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40_000)).map(
        lambda pair: (pair[0], pair[0] + timedelta(days=pair[1]))
    ),
)


@st.composite
def events(draw: st.DrawFn, most: int = 25) -> list[Event]:
    number = draw(st.integers(0, most))
    return [
        Event(
            f"e{index}",
            ("c",),
            draw(st.one_of(st.none(), DATES.map(When))),
            draw(WORDS),
            draw(st.sampled_from(EventKind)),
            draw(st.sampled_from(Status)),
            draw(CODES),
            disputed=draw(st.booleans()),
            importance=draw(st.floats(0, 1)),
            thread=draw(st.sampled_from(["", "Guidelines", "Straits"])),
            outcome=draw(st.sampled_from(["", "e0", "e3", "elsewhere"])),
            slip_days=draw(st.one_of(st.none(), st.integers(-400, 400))),
        )
        for index in range(number)
    ]


def check_cards(drawn: Scene) -> None:
    for one, other in combinations(drawn.cards, 2):
        assert not one.box.overlaps(other.box), (one, other)
    marks = {mark.event_id: mark for mark in drawn.marks}
    if drawn.chosen_mark:
        marks[drawn.chosen_mark.event_id] = drawn.chosen_mark
    for card in drawn.cards:
        assert card.box.within(drawn.plot), card
        assert card.box.left <= card.leader_x <= card.box.right
        mark = marks[card.event_id]
        assert mark.box.left <= card.leader_x <= mark.box.right, "a leader ends beside its mark"
        assert card.leader_to == mark.box.top
        for other in drawn.cards:
            below = other.box.top >= card.box.bottom and other.box.bottom <= card.leader_to
            assert not (below and other.box.left < card.leader_x < other.box.right), "a leader runs under a card"


def check_marks(drawn: Scene) -> None:
    for mark in drawn.marks:
        assert mark.box.within(drawn.plot), mark
        assert mark.box.left - mark.fade_left >= drawn.plot.left - 1
        assert mark.box.right + mark.fade_right <= drawn.plot.right + 1
        assert mark.colours
    for one, other in combinations(drawn.marks, 2):
        assert not one.box.overlaps(other.box), (one, other)
    for chip in drawn.chips:
        assert chip.box.within(drawn.lanes[chip.lane].box), chip
        assert chip.first <= chip.last
    for one, other in combinations(drawn.chips, 2):
        assert not one.box.overlaps(other.box), (one, other)
    for area in drawn.areas:
        box = drawn.lanes[area.lane].box
        assert all(box.left <= left < right <= box.right + 1e-6 for left, right, _ in area.steps)
        assert all(before[1] <= after[0] for before, after in pairwise(area.steps))
        assert all(high > 0 and area.base - high >= box.top for _, _, high in area.steps)


def check_counts(drawn: Scene, shown: list[Event] | tuple[Event, ...]) -> None:
    """Every event is drawn, or counted, exactly once."""
    dated = {event.event_id for event in shown if event.when}
    assert drawn.undated == len(shown) - len(dated)
    in_lanes = sum(lane.events for lane in drawn.lanes)
    assert in_lanes + drawn.outside == len(dated)
    cards = [card.event_id for card in drawn.cards]
    chips = [key for chip in drawn.chips for key in chip.event_ids]
    through = [key for lane in drawn.lanes for key in lane.through]
    if not drawn.chosen:
        assert len(cards) + len(chips) + len(through) == in_lanes
        assert len({*cards, *chips, *through}) == in_lanes
        assert {mark.event_id for mark in drawn.marks} <= {*cards, *chips}
    assert {*cards, *chips, *through} <= dated
    assert all(chip.words == f"+{len(chip.event_ids):,}" for chip in drawn.chips)
    for at, lane in enumerate(drawn.lanes):
        counted = sum(len(chip.event_ids) for chip in drawn.chips if chip.lane == at)
        assert lane.without_card == counted + len(lane.through)


def check(drawn: Scene, shown: list[Event] | tuple[Event, ...]) -> None:
    """What holds for every picture."""
    check_cards(drawn)
    check_marks(drawn)
    check_counts(drawn, shown)
    assert all(before.box.bottom == after.box.top for before, after in pairwise(drawn.lanes))
    marks = {mark.event_id: mark for mark in drawn.marks}
    for tie in drawn.ties:
        plan, outcome = marks[tie.plan_id], marks[tie.outcome_id]
        x, y = tie.points[0]
        assert plan.box.top <= y <= plan.box.bottom
        assert plan.box.left <= x <= plan.box.right + plan.fade_right
        x, y = tie.points[-1]
        assert outcome.box.left - outcome.fade_left <= x <= outcome.box.right
        assert outcome.box.top <= y <= outcome.box.bottom
    if drawn.lanes:
        assert any(tick.year for tick in drawn.ticks), "no year in sight"
        assert drawn.strip is not None
        assert drawn.strip.scale.name == "true"
        assert drawn.strip.box.bottom <= drawn.height
        assert drawn.scale_words


@settings(max_examples=70, deadline=None)
@given(events(), st.integers(300, 2500), st.sampled_from(SCALES), st.sampled_from(LANES), WINDOWS)
def test_nothing_overlaps_leaves_the_plot_or_is_lost(
    shown: list[Event], width: int, scale: ScaleName, lanes: LaneBy, window: tuple[date, date] | None
) -> None:
    check(scene(shown, width=width, scale=scale, lanes=lanes, window=window), shown)


@settings(max_examples=30, deadline=None)
@given(events(), st.integers(300, 1500), st.integers(0, 24), WINDOWS)
def test_choosing_moves_nothing_but_cards(
    shown: list[Event], width: int, chosen: int, window: tuple[date, date] | None
) -> None:
    before = scene(shown, width=width, window=window)
    after = scene(shown, width=width, window=window, chosen=f"e{chosen}")
    check(after, shown)
    for part in ("marks", "lanes", "ticks", "ties", "areas", "chips", "strip", "legend", "height"):
        assert getattr(before, part) == getattr(after, part), part


YEAR = {"1": (date(1900, 1, 1), date(1900, 12, 31)), "10": (date(1900, 1, 1), date(1909, 12, 31))}


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", [630, 1092])
@pytest.mark.parametrize("window", [None, *YEAR.values(), (date(1850, 1, 1), date(1949, 12, 31))])
def test_two_thousand_events_can_be_read_at_every_zoom(
    scale: ScaleName, width: int, window: tuple[date, date] | None
) -> None:
    shown = sample_events.many(2000).events
    drawn = scene(shown, width=width, scale=scale, window=window)
    check(drawn, shown)
    assert len(drawn.cards) >= len(drawn.lanes)
    assert len(drawn.lanes) <= 10
    assert drawn.height < 2200
    assert len(drawn.marks) <= 240


def test_a_chosen_event_of_a_full_lane_has_a_card_and_a_mark() -> None:
    shown = sample_events.many(2000).events
    plain = scene(shown, width=1000)
    hidden = plain.chips[0].event_ids[0]
    assert hidden not in {mark.event_id for mark in plain.marks}
    drawn = scene(shown, width=1000, chosen=hidden)
    assert drawn.chosen_mark is not None
    assert drawn.chosen_mark.event_id == hidden
    assert hidden in {card.event_id for card in drawn.cards}
    check_cards(drawn)


def test_a_chip_opens_the_stretch_in_which_its_events_are() -> None:
    shown = sample_events.many(2000).events
    when = {event.event_id: event.when for event in shown}
    drawn = scene(shown, width=1000)
    chip = max(drawn.chips, key=lambda chip: len(chip.event_ids))
    closer = scene(shown, width=1000, window=(chip.first, chip.last))
    assert closer.window == (chip.first, chip.last)
    in_lanes = {card.event_id for card in closer.cards} | {k for c in closer.chips for k in c.event_ids}
    inside = [key for key in chip.event_ids if when[key].earliest <= chip.last and when[key].latest >= chip.first]
    assert inside
    assert set(inside) <= in_lanes | {key for lane in closer.lanes for key in lane.through}


@pytest.mark.parametrize(
    ("width", "scale"),
    [(600, "folded"), *((width, scale) for width in (900, 1100) for scale in SCALES)],
)
def test_every_event_of_the_bundled_articles_has_a_card(width: int, scale: ScaleName) -> None:
    drawn = scene(sample_events.bundled().events, width=width, scale=scale)
    assert len(drawn.cards) == 7
    assert not drawn.chips


def test_the_bundled_articles_look_as_they_should() -> None:
    drawn = scene(sample_events.bundled().events, width=900)
    assert [(lane.name, lane.notes) for lane in drawn.lanes] == [
        ("Japan & United States", ("5 events",)),
        ("China", ("1 event",)),
        ("Japan", ("1 event",)),
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
    assert [item.words for item in drawn.legend] == [
        "known to the day",
        "month, year or longer",
        "some time within",
        "planned",
        "about, or open",
    ]


def test_the_scale_is_named() -> None:
    shown = sample_events.bundled().events
    named = {name: scene(shown, width=900, scale=name).scale_words for name in SCALES}
    assert named == {"folded": "Gaps folded", "true": "True scale", "even": "Even spacing"}
    close = (date(2014, 9, 1), date(2014, 12, 31))
    assert scene(shown, width=900, window=close).scale_words == "No gap to fold"


def test_a_country_keeps_its_colour_when_others_are_filtered_out() -> None:
    shown = sample_events.bundled().events
    drawn = scene(
        [event for event in shown if "CHN" in event.actors], width=900, colours={"USA": "country.0", "CHN": "country.1"}
    )
    assert drawn.marks[0].colours == ("country.1",)


def test_countries_without_a_colour_are_named_by_code() -> None:
    codes = [f"A{letter}A" for letter in "ABCDEFGHIJ"]
    shown = [
        Event(f"e{at}{n}", ("c",), When(f"20{at:02}-01-0{n + 1}"), "It", EventKind.OTHER, Status.OCCURRED, (code,))
        for at, code in enumerate(codes)
        for n in range(2 if at < 8 else 1)
    ]
    drawn = scene([*shown, Event("x", ("c",), When("2014"), "All", EventKind.OTHER, Status.OCCURRED, tuple(codes))],
                  width=2400, lanes="none", height_budget=4000)  # fmt: skip
    cards = {card.event_id: card for card in drawn.cards}
    assert (cards["e00"].colours, cards["e00"].codes) == (("country.0",), ())
    assert (cards["e90"].colours, cards["e90"].codes) == (("other",), ("AJA",))
    assert (cards["x"].colours, cards["x"].more_parties) == (("country.0", "country.1", "country.2"), 7)


def test_the_same_events_in_another_order_make_the_same_picture() -> None:
    shown = sample_events.many(200).events
    assert scene(shown, width=900) == scene(tuple(reversed(shown)), width=900)
