"""Datelines of the usual forms, and what is none."""

from __future__ import annotations

import pytest

from timeline.dates import dateline

DATELINES = [
    ("MOSCOW, October 8 (RIA Novosti) - The US", "MOSCOW, October 8 (RIA Novosti) -", "MOSCOW", "October 8"),
    ("GENEVA (AP) -- The two", "GENEVA (AP) --", "GENEVA", ""),
    ("Washington, April 27, 2015 – The two", "Washington, April 27, 2015 –", "Washington", "April 27, 2015"),
    ("BONN, West Germany - Erich", "BONN, West Germany -", "BONN", ""),
    ("TEL AVIV, Feb. 12 (Agency) - Senior", "TEL AVIV, Feb. 12 (Agency) -", "TEL AVIV", "Feb. 12"),
    ("SEOUL, Monday, December 28 - The", "SEOUL, Monday, December 28 -", "SEOUL", "Monday, December 28"),
    ("PRETORIA - Ethiopia's", "PRETORIA -", "PRETORIA", ""),
    ("NAIROBI, Kenya (AP) _\n\nBombs", "NAIROBI, Kenya (AP) _", "NAIROBI", ""),
    ("BEIJING, 8 October (Xinhua) -- China", "BEIJING, 8 October (Xinhua) --", "BEIJING", "8 October"),
    ("London (Reuters) - The", "London (Reuters) -", "London", ""),
    ("A headline\n\nSubscribe\n\nMOSCOW, October 8 (AP) - The", "MOSCOW, October 8 (AP) -", "MOSCOW", "October 8"),
]


@pytest.mark.parametrize(("text", "whole", "place", "day"), DATELINES)
def test_dateline(text: str, whole: str, place: str, day: str) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.span.of(text), found.place.of(text)) == (whole, place)
    assert (found.expression.span.of(text) if found.expression else "") == day
    if found.expression:
        assert found.expression.rule == "dateline"


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Moscow on October 8.",
        "US, Japan Review Defense Pact",
        "UPDATE - The talks",
        "March 12 - They met.",
        "",
        "VIDEO (AP) - watch",
        "In 1978 - as before - they met.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text) is None
