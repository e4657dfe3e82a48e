"""How long a picture of two thousand events takes, and how long its figure is. Printed, never a gate."""

import json
import statistics
import time
from datetime import date

import pytest
import sample_events

from timeline.charts import figure_dict, scene

NUMBER, TIMES = 2010, 7
WINDOWS = {
    "all": None,
    "100 years": (date(1850, 1, 1), date(1949, 12, 31)),
    "10 years": (date(1900, 1, 1), date(1909, 12, 31)),
    "1 year": (date(1900, 1, 1), date(1900, 12, 31)),
}


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("scale", ["folded", "true", "even"])
def test_bench_picture_of_two_thousand_events(window: str, scale) -> None:
    shown = sample_events.many(NUMBER).events
    taken, size = [], 0
    for _ in range(TIMES):
        start = time.perf_counter()
        plain = figure_dict(scene(shown, width=1092, scale=scale, window=WINDOWS[window]), cards=False)
        taken.append(time.perf_counter() - start)
        size = len(json.dumps(plain, separators=(",", ":")))
    print(f"\n{NUMBER} events, {window}, {scale}: {statistics.median(taken) * 1000:.0f} ms, {size / 1000:.0f} kB")
    assert size > 0
