"""How long merging takes as claims grow, on one core. Printed, never a gate; 100,000 claims should take a minute."""

import time

import pytest
from made_claims import made_claims

from timeline.events import merge


@pytest.mark.parametrize("number", [10_000, 30_000, 100_000])
def test_bench_merging(number: int) -> None:
    taken = []
    for size in (number // 2, number):
        claims = made_claims(size)
        start = time.perf_counter()
        events = merge(claims, [])
        taken.append(time.perf_counter() - start)
    print(
        f"\n{number:,} claims, {len(events):,} events: {taken[1]:.1f} s, {taken[1] / number * 1e6:.0f} µs a claim, "
        f"t(2n)/t(n) {taken[1] / taken[0]:.2f}"
    )
    assert len(events) < number
