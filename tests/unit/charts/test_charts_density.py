from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.charts.density import CHIP_COLUMN, chip_stretches, columns, counts
from timeline.charts.extents import extent_of
from timeline.charts.folding import folded
from timeline.charts.scale import Scale, true_scale
from timeline.model import Event, EventKind, Status, When


def extents(*dates: str) -> list:
    return [
        extent_of(Event(f"e{at}", ("c",), When(text), "", EventKind.OTHER, Status.OCCURRED))
        for at, text in enumerate(dates)
    ]


def axis(first: int, last: int, wide: float = 1000.0) -> Scale:
    return true_scale(float(date(first, 1, 1).toordinal()), float(date(last, 1, 1).toordinal()), 0.0, wide)


@pytest.mark.parametrize(
    ("first", "last", "per"),
    [
        (2000, 2001, "month"),
        (2000, 2010, "month"),
        (2000, 2020, "quarter"),
        (1900, 2000, "year"),
        (1700, 2000, "5 years"),
        (1100, 2000, "decade"),
        (1, 9000, "century"),
    ],
)
def test_columns_are_as_fine_as_can_be_told_apart(first: int, last: int, per: str) -> None:
    found = columns(axis(first, last))
    assert found.per == per
    whole = [right - left for left, right in found.places[1:-1]]
    assert min(whole, default=6.0) >= 5.0


@pytest.mark.parametrize(
    ("dates", "heights"),
    [
        (["1955-03-04", "1955", "1955-11"], {1955: 3.0}),
        (["195X"], dict.fromkeys(range(1950, 1960), 0.1)),
        (["1955/1956"], {1955: 0.5, 1956: 0.5}),
        (["2030"], {1999: 1.0}),
        (["1990/.."], {1990: 1.0}),
    ],
)
def test_a_coarse_date_is_shared_out_over_what_it_covers(dates: list[str], heights: dict[int, float]) -> None:
    found = columns(axis(1900, 2000))
    heap = counts(found, extents(*dates))
    years = {date.fromordinal(int(first)).year: n for (first, _), n in zip(found.days, heap, strict=True) if n}
    assert years == {year: pytest.approx(height, abs=0.001) for year, height in heights.items()}


def test_what_began_before_the_axis_and_goes_on_is_there_all_the_time() -> None:
    heap = counts(columns(axis(1900, 2000)), extents("1850/.."))
    assert {round(height, 3) for height in heap} == {0.01}


YEARS = st.lists(st.integers(1000, 2000).map(str), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(YEARS, st.integers(200, 1500))
def test_no_event_is_lost_and_every_chip_has_room(years: list[str], wide: int) -> None:
    found_extents = extents(*years)
    scale = folded([(item.first, item.last) for item in found_extents], 100.0, 100.0 + wide)
    found = columns(scale)
    assert sum(counts(found, found_extents)) == pytest.approx(len(years))
    assert all(before[1] <= after[0] for before, after in zip(found.days, found.days[1:], strict=False))
    stretches = chip_stretches(found)
    assert stretches.days[0][0] == scale.first
    assert stretches.days[-1][1] == scale.last
    if len(stretches.places) > 1:
        assert all(right - left >= CHIP_COLUMN - 1e-6 for left, right in stretches.places)
