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
from timeline.dates.foreign import LANGUAGES
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


FOREIGN_WORDS = (
    "le 12 mars 1998 mai début de fin la semaine dernière il y a deux jours plus tard avant depuis XIXe siècle av. "
    "hace dos días vor drei Tagen Ende des Jahres bis im ersten Quartal три дня назад через две недели до конца года "
    "قبل ثلاثة أيام بعد أسبوعين في مارس ٢٠٠٣ 三天前 两周后 2015年 3月 初 年底 前 3日前 平成26年 까지 3일 전 다음 날 "
    "iki hafta sonra sonuna kadar 0 00 99 9999 44 . , \n - ' 31 / ( )"
).split(" ")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(FOREIGN_WORDS), max_size=40),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["", " "]),
    st.sampled_from(ANCHORS),
)
def test_other_languages_keep_order_and_say_why(
    words: list[str], language: str, joint: str, anchor: str | None
) -> None:
    text = joint.join(words)
    found = find(text, language)
    last = 0
    for expression in found:
        assert last <= expression.span.start < expression.span.end <= len(text)
        assert expression.span.of(text).strip() == expression.span.of(text)
        last = expression.span.end
    resolved = resolve(text, found, When(anchor) if anchor else None)
    assert [e.span for e in resolved] == [e.span for e in found]
    assert all(e.why for e in resolved)


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


# Text in other languages that is all beginnings of dates.
HARD_FOREIGN = [
    ("fr", "12 "), ("fr", "1 mars "), ("fr", "1"), ("fr", "il y a deux "), ("fr", "la fin de l'"), ("fr", "premier "),
    ("es", "de 1998 a "), ("de", "vor zwei "), ("ru", "12 января 1998 - "), ("ru", "в начале "), ("uk", "за два дні "),
    ("zh", "年"), ("zh", "1999年"), ("zh", "三天后"), ("zh", "1"), ("ja", "3日前"), ("ja", "平成1年"),
    ("ko", "3일 전 "), ("ko", "월 "), ("ar", "قبل "), ("ar", "و"), ("tr", "iki gün önce "), ("tr", "1998'"),
    ("it", "l'"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "unit"), [("en", name) for name in HARD] + [(language, unit) for language, unit in HARD_FOREIGN]
)
def test_time_grows_with_the_text(language: str, unit: str) -> None:
    def seconds(size: int) -> float:
        text = HARD[unit](size) if language == "en" else unit * (size // len(unit))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            resolve(text, find(text, language), When("2014-10-08"))
            dateline(text)
            best = min(best, time.process_time() - start)
        return best

    seconds(1000)
    # More tries, for a machine that was busy with something else.
    ratios = (seconds(40_000) / max(seconds(20_000), 0.002) for _ in range(4))
    assert any(ratio <= 2.3 for ratio in ratios)


def test_importing_the_package_brings_no_heavy_library() -> None:
    code = (
        "import sys, timeline.dates; "
        "print([m for m in ('pandas', 'plotly', 'dash', 'dateparser', 'numpy', 'spacy') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
