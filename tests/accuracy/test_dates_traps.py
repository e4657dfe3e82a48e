"""Sentences that hold no date, only what looks like one: names, verbs, numbers, money, votes."""

# ruff: noqa: E501 - rows of a table
from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from timeline.dates import find, resolve
from timeline.model import When

# Frames and fillers: each filler stands in each frame of its kind.
KINDS: dict[str, tuple[list[str], list[str]]] = {
    "names of people": (
        ["{} said the talks had failed.", "Reporters asked {} about the plan.", "{} met the president.",
         "A letter from {} was read out.", "The plan of {} was put aside.", "The envoy called {} a friend."],
        ["Theresa May", "April Glaspie", "Long March", "June Thomson", "Brian May", "Elena March", "Prime Minister May",
         "Mrs. May", "August Hanning", "Karen March", "April Oliver", "June Dreyfus", "Theresa May’s aide", "General May"],
    ),
    "may and march as verbs": (
        ["{} leave the talks.", "{} not sign.", "The paper says {} well be right.", "If so, {} have to wait.",
         "{} be asked to wait.", "What {} do is unclear.", "Nobody knows what {} say."],
        ["They may", "The envoy may", "Both sides may", "It may", "The council may", "The states may", "Some ministers may", "She may"],
    ),
    "marching": (
        ["{} on the capital.", "{} to the palace.", "{} through the city."],
        ["They march", "Thousands march", "The men march", "Veterans march", "Protesters march", "To march"],
    ),
    "numbers of documents": (
        ["{} was read out.", "{} calls for a withdrawal.", "The council adopted {} again.", "Under {}, the force stays."],
        ["Resolution 242", "Resolution 1373", "Article 9", "Article 1904", "Proclamation No. 2914", "Order No. 1988",
         "Directive 1978", "Decree No. 1950", "Section 2003", "Resolution 1701", "Rule 1998", "UNSCR 1325"],
    ),
    "money": (
        ["The fee was {}.", "They paid {} for it.", "A fine of {} was set."],
        ["$1,997", "$1978", "£1,950", "€2,003", "$14", "$20.03", "$1.998 million", "1,997 dollars", "2000 euros"],
    ),
    "shares": (
        ["Turnout was {}.", "It fell by {}.", "Some {} were against it."],
        ["50%", "19%", "2.5%", "48 of 60", "12 percent", "19.78%"],
    ),
    "counts": (
        ["Some {} took part.", "About {} were lost.", "More than {} crossed the border.", "Over {} were counted."],
        ["1,978 men", "2000 soldiers", "1500 refugees", "1914 votes", "1,945 tons", "1800 people", "2003 prisoners",
         "1600 tanks", "1999 copies", "1812 houses", "1776 pages"],
    ),
    "votes and scores": (
        ["The vote was {}.", "It passed {}.", "The council backed it {}."],
        ["14-1-0", "15-0", "11-4", "9-6-0", "14–1", "12-3"],
    ),
    "papers and shows": (
        ["{} reported it.", "He told {} so.", "A poll in {} agreed."],
        ["the Sunday Times", "the Sunday Telegraph", "the Sunday Mirror", "the Sunday Express", "the Mail", "The Sun"],
    ),
    "models": (
        ["{} parts were sent.", "It flew a {}.", "They want the {}."],
        ["F-16", "T-72", "Boeing 747", "MiG-29", "AK-47", "Boeing 1910", "M-1978"],
    ),
    "numbered things": (
        ["He waited at {}.", "They met in {}.", "It left from {}."],
        ["Room 1945", "Flight 1988", "Building 1999", "platform 12", "Channel 1999", "Route 66", "page 1978"],
    ),
    "of the year": (
        ["{} was named.", "They argued over {}."],
        ["the man of the year", "the word of the year", "the talk of the week", "the time of the year",
         "the twenty-second article", "the long term of office", "the near term of the loan", "May first-time voters"],
    ),
    "other words": (
        ["{} was on the table.", "They spoke of {}."],
        ["a second choice", "the fall of the city", "a spring of water", "the third party", "a quarter of the aid",
         "the second meeting", "the Prague Spring", "Black September", "High Noon", "the minute detail",
         "the first article", "a sun-lit room", "the Mars mission", "the satellite", "World War II", "the post-Cold War order"],
    ),
}  # fmt: skip
SENTENCES = [
    (kind, frame.format(filler)[0].upper() + frame.format(filler)[1:])
    for kind, (frames, fillers) in KINDS.items()
    for frame, filler in product(frames, fillers)
]


def false_dates() -> list[str]:
    wrong = []
    for kind, text in SENTENCES:
        found = [e for e in resolve(text, find(text), When("2014-10-08")) if e.when is not None]
        wrong += [f"{kind}: {e.span.of(text)!r} in {text!r}" for e in found]
    return wrong


def test_no_more_false_dates_than_the_floor_allows() -> None:
    floors = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
    wrong = false_dates()
    assert len(wrong) <= floors["dates.traps.false_dates_at_most"], "\n".join(wrong)


def test_there_are_four_hundred_and_none_twice() -> None:
    texts = [text for _, text in SENTENCES]
    assert len(texts) >= 400
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("text", ["In May they met.", "They met in March.", "In 1978 they met.", "On Sunday they met."])
def test_the_same_words_are_dates_where_they_are(text: str) -> None:
    assert [e.when is not None for e in resolve(text, find(text), When("2014-10-08"))] == [True]
