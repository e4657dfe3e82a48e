from datetime import date

import pytest
import sample_events
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.app.catalogue import catalogue
from timeline.app.view import View
from timeline.app.zoom import Moves, moves
from timeline.charts import scene

KNOWN = catalogue(sample_events.many(120))
BUNDLED = catalogue(sample_events.bundled())
WINDOWS = st.tuples(st.dates(date(1780, 1, 1), date(2020, 1, 1)), st.integers(1, 20_000)).map(
    lambda pair: (pair[0], date.fromordinal(pair[0].toordinal() + pair[1]))
)


def ways(window: tuple[date, date] | None, scale: str = "folded", chosen: str = "") -> Moves:
    drawn = scene(BUNDLED.events, width=900, window=window, scale=scale)
    return moves(drawn, window, BUNDLED.in_window(View(window=window)), BUNDLED.by_id.get(chosen))


def test_from_all_of_time_one_can_only_get_closer() -> None:
    found = ways(None)
    assert found.whole
    assert found.closer is not None
    assert (found.out, found.earlier, found.later) == (None, None, None)


def test_getting_closer_goes_to_what_is_chosen() -> None:
    for chosen, day in (("e-1978", date(1978, 11, 15)), ("e-2015", date(2015, 4, 28))):
        closer = ways(None, chosen=chosen).closer
        assert closer is not None
        assert closer[0] <= day <= closer[1]


def test_folded_time_does_not_count_for_getting_closer() -> None:
    folded, true = ways(None).closer, ways(None, "true").closer
    assert folded is not None
    assert true is not None
    # The middle event is of 2014: half of the folded axis around it is months, of the true one decades.
    assert (folded[1] - folded[0]).days < 800 < (true[1] - true[0]).days


@pytest.mark.parametrize("scale", ["folded", "true", "even"])
@settings(max_examples=40, deadline=None)
@given(window=WINDOWS)
def test_every_way_leads_somewhere_else_that_is_a_window(scale: str, window: tuple[date, date]) -> None:
    drawn = scene(KNOWN.events, width=900, window=window, scale=scale)
    found = moves(drawn, window, KNOWN.in_window(View(window=window)), None)
    length = (window[1] - window[0]).days
    for way in (found.closer, found.earlier, found.later):
        if way is not None:
            assert way[0] <= way[1]
            assert way != window
    for way in (found.earlier, found.later):
        assert way is None or (way[1] - way[0]).days == length
    if found.closer:
        assert window[0] <= found.closer[0] <= found.closer[1] <= window[1]
