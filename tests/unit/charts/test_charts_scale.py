from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.folding import folded
from timeline.charts.scale import skipped_words, true_scale
from timeline.charts.ticks import ticks

LEFT, RIGHT = 100.0, 900.0
DAYS = st.integers(1, date.max.toordinal() - 1)
INTERVALS = st.lists(st.tuples(DAYS, st.integers(1, 40_000)), min_size=1, max_size=30).map(
    lambda pairs: [(float(first), float(min(first + length, date.max.toordinal()))) for first, length in pairs]
)


@given(INTERVALS, st.lists(DAYS, min_size=2, max_size=20))
def test_later_days_are_never_further_left(intervals: list[tuple[float, float]], days: list[int]) -> None:
    scale = folded(intervals, LEFT, RIGHT)
    places = [scale.x(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(LEFT <= x <= RIGHT + 1e-6 for x in places)


@given(INTERVALS)
def test_nothing_is_folded_inside_an_interval(intervals: list[tuple[float, float]]) -> None:
    scale = folded(intervals, LEFT, RIGHT)
    for first, last in intervals:
        assert any(stretch.first <= first and last <= stretch.last for stretch in scale.stretches)


@given(INTERVALS)
def test_every_stretch_names_a_year_and_no_two_names_collide(intervals: list[tuple[float, float]]) -> None:
    scale = folded(intervals, LEFT, RIGHT)
    found = ticks(scale)
    assert [tick.x for tick in found] == sorted(tick.x for tick in found)
    for stretch in scale.stretches:
        inside = [tick for tick in found if stretch.left <= tick.x <= stretch.right]
        assert any(tick.year for tick in inside)
        years = [tick.x for tick in inside if tick.year]
        assert all(after - before >= 30 for before, after in zip(years, years[1:], strict=False))


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
    assert [tick.year for tick in ticks(scale) if tick.year] == ["1978", "1979", "1997", "2014", "2015"]


@pytest.mark.parametrize(
    ("starts", "stretches"),
    [
        (["1900-01-01"], 1),
        (["1900-01-01", "1950-01-01", "2000-01-01"], 3),
        ([f"19{decade}0-01-01" for decade in range(10)], 1),  # even spacing has no gap that stands out
        (["2014-10-08", "2014-10-20"], 1),
    ],
)
def test_only_gaps_that_stand_out_are_folded(starts: list[str], stretches: int) -> None:
    assert len(folded([(day(start), day(start) + 1) for start in starts], LEFT, RIGHT).stretches) == stretches


@pytest.mark.parametrize(
    ("days", "words"),
    [(40, "40 days"), (210, "7 months"), (6700, "18 y 4 m"), (3652, "10 years"), (73_050, "200 years")],
)
def test_what_is_skipped_is_said_in_words(days: float, words: str) -> None:
    assert skipped_words(days) == words


def test_the_axis_works_at_both_ends_of_the_calendar() -> None:
    for scale in (true_scale(1, 800, LEFT, RIGHT), folded([(3_652_000.0, float(date.max.toordinal()))], LEFT, RIGHT)):
        assert any(tick.year for tick in ticks(scale))
