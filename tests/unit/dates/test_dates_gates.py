"""The gate lets nothing go that the grammar would have read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from timeline.dates import gates
from timeline.dates.guards import accepts

SENTENCES = Path(__file__).parents[2] / "accuracy" / "dates_sentences.jsonl"
WORD = re.compile(r"[A-Za-z]+|\d|['‘’](?=\d\ds?\b)")


def test_every_rule_that_matches_is_tried() -> None:
    lost = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        begins = {gate.start(1) for gate in gates.starts().finditer(text)}
        for match in WORD.finditer(text):
            at, word = match.span()[0], match.group()
            key = "#" if word[0].isdigit() else "'" if word[0] in "'‘’" else word.lower()
            every = gates._rules().get(key, ())
            if not every or not gates._may_start(text, at, word[0]) or (at and text[at - 1].isalnum()):
                continue
            tried = gates.candidates(text, at, word) if at in begins or at == 0 else ()
            for rule in every:
                found = rule.template.match(text, at)
                if rule not in tried and found and accepts(text, rule, found):
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
        ("in the past", True),
        ("in the house", False),
        ("9,999 men", False),
        ("9.9 million", False),
        ("12.03.2003", True),
        ("5.30 p.m.", True),
        ("50% of", False),
        ("1994, 1995", True),
        ("that month", True),
        ("that minister", False),
    ],
)
def test_what_is_worth_trying(text: str, expected: bool) -> None:  # noqa: FBT001
    word = WORD.match(text)
    assert word is not None
    assert bool(gates.candidates(text, 0, word.group())) is expected


@pytest.mark.parametrize(("text", "word"), [("May 3", "May"), ("Nobody", ""), ("1978", "1"), ("’90s", "’"), ("", "")])
def test_the_first_word_of_a_text(text: str, word: str) -> None:
    assert gates.first_word(text) == word
