"""What must hold for every text: spans in order, no overlap, no exception, linear time; and a light import."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import dateline, find, resolve
from timeline.model import When

WORDS = (
    "the 12 March 2003 May 1978 first since by until end of early last next week Monday "
    "two days ago later 1990s summer 31 . , - – / "
    "and or to in on BC 44 13/13/2013 99999 Christmas third quarter 19th century October "
    "8 (AP) MOSCOW \n \n\n 🇯🇵 will said today now "
    "every day 10 p.m. noon within year that same following previous a few 1957-58 ' 99 29 February Q3 fiscal FY 0 00"
).split(" ")
ANCHORS = [None, "2014-10-08", "2014-10", "[2010-01-01..2016-08-03]", "[..1993]", "0001-01-01", "9999-12-31"]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(ANCHORS))
def test_spans_are_in_order_and_every_result_says_why(words: list[str], anchor: str | None) -> None:
    text = " ".join(words)
    found = find(text)
    last = 0
    for expression in found:
        assert last <= expression.span.start < expression.span.end <= len(text)
        assert expression.span.of(text).strip() == expression.span.of(text)
        last = expression.span.end
    resolved = resolve(text, found, When(anchor) if anchor else None)
    assert [e.span for e in resolved] == [e.span for e in found]
    for expression in resolved:
        assert expression.why
        assert expression.when is None or When(expression.when.edtf) == expression.when
    assert resolve(text, found, When(anchor) if anchor else None) == resolved


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    resolve(text, find(text), When("2014-10-08"))
    dateline(text)


HARD: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "1" * n,
    "quotes": lambda n: '"' * n,
    "spaces": lambda n: " " * n,
    "capitals": lambda n: "AB CD " * (n // 6),
    "Jan": lambda n: "Jan " * (n // 4),
    "small may": lambda n: "may 2015 " * (n // 9),
    "May": lambda n: "May 2015 " * (n // 9),
    "days": lambda n: "two days later " * (n // 15),
    "lines": lambda n: "12 March\n" * (n // 9),
    "edges": lambda n: "the end of " * (n // 11),
    "ranges": lambda n: "1941-" * (n // 5),
}


@pytest.mark.parametrize("name", HARD)
def test_time_grows_with_the_text(name: str) -> None:
    def seconds(size: int) -> float:
        text = HARD[name](size)
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            resolve(text, find(text), When("2014-10-08"))
            dateline(text)
            best = min(best, time.process_time() - start)
        return best

    seconds(1000)
    # A second try, for a machine that was busy with something else.
    ratios = (seconds(40_000) / max(seconds(20_000), 0.002) for _ in range(2))
    assert any(ratio <= 2.3 for ratio in ratios)


def test_importing_the_package_brings_no_heavy_library() -> None:
    code = (
        "import sys, timeline.dates; "
        "print([m for m in ('pandas', 'plotly', 'dash', 'dateparser', 'numpy', 'spacy') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
