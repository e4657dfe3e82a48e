from datetime import date
from itertools import pairwise

import pytest
import sample_events
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.charts import scene
from timeline.charts.extents import all_of_time, extent_of, scale_for
from timeline.charts.folding import folded
from timeline.charts.scale import Interval, Scale, even_scale, skipped_words, true_scale
from timeline.charts.ticks import ticks
from timeline.model import Event, EventKind, Status, When

LEFT, RIGHT = 100.0, 900.0
DAYS = st.integers(1, date.max.toordinal() - 1)
INTERVALS = st.lists(st.tuples(DAYS, st.integers(1, 40_000)), min_size=1, max_size=30).map(
    lambda pairs: [(float(first), float(min(first + length, date.max.toordinal()))) for first, length in pairs]
)


def even(intervals: list[Interval]) -> Scale:
    first, last = min(first for first, _ in intervals), max(last for _, last in intervals)
    return even_scale([first for first, _ in intervals], first - 10, last + 10, LEFT, RIGHT)


def true(intervals: list[Interval]) -> Scale:
    return true_scale(min(first for first, _ in intervals), max(last for _, last in intervals), LEFT, RIGHT)


MAKERS = [lambda intervals: folded(intervals, LEFT, RIGHT), true, even]


@pytest.mark.parametrize("make", MAKERS)
@given(intervals=INTERVALS, days=st.lists(DAYS, min_size=2, max_size=20))
def test_later_days_are_never_further_left(make, intervals: list[Interval], days: list[int]) -> None:
    scale = make(intervals)
    places = [scale.x(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(LEFT - 1e-6 <= x <= RIGHT + 1e-6 for x in places)


@pytest.mark.parametrize("make", MAKERS)
@given(intervals=INTERVALS, share=st.floats(0, 1))
def test_the_way_back_leads_to_the_same_day(make, intervals: list[Interval], share: float) -> None:
    scale = make(intervals)
    day = scale.first + share * (scale.last - scale.first)
    assert scale.day(scale.x(day)) == pytest.approx(day, abs=1e-3)
    x = scale.left + share * (scale.right - scale.left)
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=1e-3)


@given(INTERVALS)
def test_nothing_is_folded_inside_an_interval(intervals: list[Interval]) -> None:
    scale = folded(intervals, LEFT, RIGHT)
    for first, last in intervals:
        assert any(stretch.first <= first and last <= stretch.last for stretch in scale.stretches)
    assert len(scale.breaks) == len(scale.stretches) - 1


@given(INTERVALS)
def test_true_scale_and_even_spacing_fold_nothing(intervals: list[Interval]) -> None:
    assert not true(intervals).breaks
    assert not even(intervals).breaks


@given(INTERVALS)
def test_with_even_spacing_dates_are_equally_far_apart(intervals: list[Interval]) -> None:
    scale = even(intervals)
    places = [scale.x(day) for day in sorted({first for first, _ in intervals})]
    steps = [after - before for before, after in pairwise(places)]
    assert all(step == pytest.approx((RIGHT - LEFT) / len(places)) for step in steps)


@pytest.mark.parametrize("make", MAKERS)
@given(intervals=INTERVALS)
def test_every_stretch_names_a_year_and_no_two_names_collide(make, intervals: list[Interval]) -> None:
    scale = make(intervals)
    found = ticks(scale)
    assert [tick.x for tick in found] == sorted(tick.x for tick in found)
    assert any(tick.year for tick in found)
    for stretch in scale.stretches if scale.name == "folded" else ():
        assert any(tick.year for tick in found if stretch.left <= tick.x <= stretch.right)
    years = [tick.x for tick in found if tick.year]
    assert all(after - before >= 30 for before, after in pairwise(years))


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def test_the_gaps_of_the_bundled_articles_are_folded() -> None:
    intervals = [
        (day("1978-11-01"), day("1978-12-01")),
        (day("1997-09-01"), day("1997-10-01")),
        (day("2014-07-01"), day("2014-08-01")),
        (day("2014-10-08"), day("2015-01-01")),
        (day("2015-04-28"), day("2015-04-29")),
    ]
    scale = folded(intervals, LEFT, RIGHT)
    years = [date.fromordinal(int(stretch.first)).year for stretch in scale.stretches]
    assert years == [1978, 1997, 2014]
    assert [tick.year for tick in ticks(scale) if tick.year][:3] == ["1978", "1979", "1997"]


def test_even_times_are_not_folded() -> None:
    intervals = [(day(f"{year}-01-01"), day(f"{year + 1}-01-01")) for year in range(1900, 1950, 5)]
    assert len(folded(intervals, LEFT, RIGHT).stretches) == 1


def test_no_intervals_make_no_scale() -> None:
    with pytest.raises(ValueError, match="at least one"):
        folded([], LEFT, RIGHT)


@pytest.mark.parametrize(
    ("days", "words"),
    [(40, "40 days"), (213, "7 months"), (365, "1 year"), (6700, "18 y 4 m"), (365.25 * 300, "300 years")],
)
def test_the_words_of_a_gap(days: float, words: str) -> None:
    assert skipped_words(days) == words


def extents(*dates: str) -> list:
    return [
        extent_of(Event(f"e{at}", ("c",), When(text), "", EventKind.OTHER, Status.OCCURRED))
        for at, text in enumerate(dates)
    ]


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        (["1950", "2003", "19XX"], (1950, 2003)),
        (["1950", "2003", "20XX", "194X"], (1940, 2003)),
        (["19XX"], (1900, 1999)),
        (["1950", "17XX/18XX"], (1700, 1950)),
        (["1950", "[..19XX]"], (1950, 1950)),
        (["1950/1990", "1960"], (1950, 1990)),
        (["2003-03/..", "2010"], (2003, 2010)),
    ],
)
def test_a_vague_date_does_not_stretch_the_axis(dates: list[str], years: tuple[int, int]) -> None:
    first, last = all_of_time(extents(*dates))
    assert (date.fromordinal(int(first)).year, date.fromordinal(int(last) - 1).year) == years


WINDOWS = st.tuples(st.integers(1700, 2020), st.integers(1, 4000))


@settings(max_examples=40, deadline=None)
@given(WINDOWS, st.sampled_from(["folded", "true", "even"]))
def test_a_window_is_what_the_axis_shows(window: tuple[int, int], name) -> None:
    first = date(window[0], 3, 7).toordinal()
    days = date.fromordinal(first), date.fromordinal(first + window[1])
    scale = scale_for(name, extents("1801", "1802-05-04", "1950", "1951-02", "2001-01-01"), LEFT, RIGHT, days)
    assert (scale.first, scale.last) == (first, first + window[1] + 1)
    assert (scale.left, scale.right) == (LEFT, pytest.approx(RIGHT))


def test_no_break_lies_between_a_plan_and_its_outcome() -> None:
    def one(key: str, edtf: str, outcome: str = "") -> Event:
        return Event(
            key, ("c",), When(edtf), key, EventKind.OTHER, Status.OCCURRED, outcome=outcome,
            slip_days=900 if outcome else None,
        )  # fmt: skip

    near = [one(f"n{at}", f"1950-0{at}") for at in range(1, 5)]
    apart = [one("plan", "1980-05"), one("then", "2001-02-03")]
    tied = [one("plan", "1980-05", "then"), apart[1]]
    assert len(scene([*near, *apart], width=900).gaps) == 2
    drawn = scene([*near, *tied], width=900)
    assert len(drawn.gaps) < 2
    tie = drawn.ties[0]
    assert not any(gap.box.left < x < gap.box.right for gap in drawn.gaps for x, _ in tie.points)


@pytest.mark.parametrize("scale", ["folded", "true", "even"])
@pytest.mark.parametrize("days", [10, 40, 400, 4000])
def test_the_year_is_in_sight_at_every_zoom(days: int, scale) -> None:
    shown = sample_events.many(300).events
    start = date(1890, 12, 25)
    drawn = scene(shown, width=700, scale=scale, window=(start, date.fromordinal(start.toordinal() + days)))
    assert any("18" in tick.year or "19" in tick.year for tick in drawn.ticks)


def test_the_first_of_january_of_a_year_is_not_named_as_a_day() -> None:
    drawn = scene(
        [Event(y, ("c",), When(y), y, EventKind.OTHER, Status.OCCURRED) for y in ("1950", "1962", "1977-05-03")],
        width=900, scale="even",
    )  # fmt: skip
    assert [(tick.label, tick.year) for tick in drawn.ticks] == [("", "1950"), ("", "1962"), ("May", "1977")]
