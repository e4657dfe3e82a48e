"""The gate lets nothing go that the grammar would have read, and little else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import find, gates
from timeline.dates.finder import scan
from timeline.dates.grammar_calendar import CALENDAR
from timeline.dates.grammar_relative import RELATIVE
from timeline.dates.guards import accepts
from timeline.dates.needs import AGO, COUNT, DAY, END, MONTH, UNIT, YEAR, needs, word_bits

SENTENCES = Path(__file__).parents[2] / "accuracy" / "dates_sentences.jsonl"
WORD = re.compile(r"[A-Za-z]+|\d+|['‘’](?=\d\ds?\b)")


def _firsts(word: str) -> tuple[str, ...]:
    if word[0].isdigit():
        return ("#d",) if len(word) < 3 else ("#y",)
    return ("'",) if word[0] in "'‘’" else (word.lower(),)


def test_every_rule_that_matches_is_tried() -> None:
    lost = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        tried = dict(gates.starts(text))
        for match in WORD.finditer(text):
            at = match.start()
            if not gates._may_start(text, at, b"0" if match.group()[0].isdigit() else b"a"):
                continue
            for rule in (rule for first in _firsts(match.group()) for rule in gates._rules().get(first, ())):
                found = rule.template.match(text, at)
                if rule not in tried.get(at, ()) and found and accepts(text, rule, found):
                    lost.append((rule.name, found.group(), text))
    assert lost == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the year 1905", True),
        ("the minister said", False),
        ("the previous Monday", True),
        ("a few days", True),
        ("a treaty", False),
        ("in the house", False),
        ("9,999 men", False),
        ("9.9 million", False),
        ("12.03.2003", True),
        ("5.30 p.m.", True),
        ("50% of", False),
        ("1994, 1995", True),
        ("that month", True),
        ("that minister", False),
        ("FY2015", True),
        ("Q3 2015", True),
        ("Q3", False),
        ("’90s", True),
        ("Nobody", False),
        ("March 3", True),
        ("march 3", False),
        ("two ministers", False),
        ("two more days", True),
        ("the first quarterly loss", False),
        ("", False),
    ],
)
def test_what_is_worth_trying(text: str, expected: bool) -> None:  # noqa: FBT001
    assert (0 in dict(gates.starts(text))) is expected


@pytest.mark.parametrize(
    "text", ["F-16", "1,978", "$14", "then-current", "éMay 3", "_1998_", "Mayé 3", "#1998", "wednesday"]
)
def test_where_nothing_begins(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("template", "bits"),
    [
        (r"{m} {d}(?:, {y})?", MONTH | DAY),
        (r"(?:{m} {d}|{d2} {m2}) {y}", MONTH | DAY | YEAR),
        (r"(?:{m}|{y})", 0),
        (r"{_m}?{y}", YEAR),
        (r"{n} {u} (?P<way>ago|hence|from now)(?!\w)", COUNT | UNIT | AGO),
        (r"{y}(?! {m})", YEAR),
        (r"[Tt]he {d}{0,1}", 0),
        (r"{u}s end", UNIT | END),
    ],
)
def test_what_a_template_needs(template: str, bits: int) -> None:
    assert needs(template) == bits


def test_a_template_that_closes_what_it_did_not_open() -> None:
    with pytest.raises(ValueError, match="closes a group"):
        needs("{m})")


@pytest.mark.parametrize("rule", CALENDAR + RELATIVE, ids=lambda rule: rule.name)
def test_every_rule_opens_with_words_that_can_be_looked_up(rule: gates.Rule) -> None:
    assert needs(rule.text) >= 0
    for first in rule.first.split():
        assert first[0] in "#@'" or first.isalpha()
        assert gates._words_of(first)


def test_words_are_known_in_every_form_that_the_patterns_take() -> None:
    assert {"March", "MARCH", "Mar", "1", "0000", "00th", "years", "Second", "FIRST"} - set(word_bits()) == {"1"}


SLIPS = ["3 May 1998", "the end of the year", "two days later", " ", "\n", "— ", "é", "“", "word ", "1998 ", "in "]


@given(st.lists(st.sampled_from(SLIPS), max_size=30), st.integers(0, 40))
def test_a_long_text_is_read_as_its_parts_are(slips: list[str], shift: int) -> None:
    """What lies over the edge of a piece is found as anywhere else."""
    filler = "x" * (gates._PIECE - shift) + " "
    text = "".join(slips)
    apart = [(e.span.start + len(filler) - 1, e.rule, e.relation) for e in scan(" " + text)]
    assert [(e.span.start, e.rule, e.relation) for e in scan(filler + text)] == apart
