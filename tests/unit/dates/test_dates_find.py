"""What is found, by which rule and with which relation, and what is left alone."""

from __future__ import annotations

import pytest

from timeline.dates import find

FOUND = [
    ("signed on 12 March 2003.", "12 March 2003", "day", ""),
    ("signed on March 12, 2003.", "March 12, 2003", "day", ""),
    ("signed on 2003-03-12.", "2003-03-12", "iso", ""),
    ("signed in the year 2000.", "the year 2000", "year", ""),
    ("The year 2010 marks the day", "The year 2010", "year", ""),
    ("Florence (1823-current)", "1823", "year", ""),
    ("In 1998 most people left.", "1998", "year", ""),
    ("In 2003 troops landed.", "2003", "year", ""),
    ("In 1967 three soldiers died.", "1967", "year", ""),
    ("the operations of 1950 were more successful", "1950", "year", ""),
    ("in the nineties.", "the nineties", "short_decade", ""),
    ("the first since September 1997, they say", "September 1997", "month", "first_since"),
    ("for the first time since 1979.", "1979", "year", "first_since"),
    ("is the first since 1997.", "1997", "year", "first_since"),
    ("shut since 1993.", "1993", "year", "since"),
    ("open by 10 May at the latest", "10 May", "yearless", "by"),
    ("observed until 31 October.", "31 October", "yearless", "until"),
    ("before 1914 nobody", "1914", "year", "before"),
    ("after May 1945 nobody", "May 1945", "month", "after"),
    ("between 1914 and 1918.", "1914 and 1918", "years", "between"),
    ("between 3 and 7 May 1999.", "3 and 7 May 1999", "days", "between"),
    ("by the end of 1978 both", "the end of 1978", "year_some", "by"),
    ("from Sept. 7 to 11.", "Sept. 7 to 11", "days", ""),
    ("April and May were wet", "April and May", "months", ""),
    ("said Wednesday.", "Wednesday", "weekday", ""),
    ("on Monday night.", "Monday night", "weekday", ""),
    ("adopted later this year.", "later this year", "period", ""),
    ("two or three days ago", "two or three days ago", "ago", ""),
    ("Two weeks later they met", "Two weeks later", "shift", ""),
    ("the day after Christmas.", "the day after Christmas", "shift_from", ""),
    ("in two or three months.", "in two or three months", "in_time", ""),
    ("within 30 days of the signature", "within 30 days", "within", ""),
    ("the 1990s were", "the 1990s", "decade", ""),
    ("in the mid-1950s.", "the mid-1950s", "decade_some", ""),
    ("the nineteenth century", "the nineteenth century", "century", ""),
    ("in the summer of 1947.", "the summer of 1947", "season", ""),
    ("at 10:35 a.m. sharp", "10:35 a.m.", "clock", ""),
    ("published daily.", "daily", "set", ""),
    ("for three days", "three days", "duration", ""),
    ("signed on\n12 March\n2003 there", "12 March\n2003", "day", ""),
    ("signed on 12\u00a0March\u00a02003.", "12\u00a0March\u00a02003", "day", ""),
    ("🇯🇵 signed on 12 March 2003.", "12 March 2003", "day", ""),
]


@pytest.mark.parametrize(("text", "words", "rule", "relation"), FOUND)
def test_found(text: str, words: str, rule: str, relation: str) -> None:
    expressions = find(text)
    assert [(e.span.of(text), e.rule, e.relation) for e in expressions] == [(words, rule, relation)]


NOTHING = [
    "They may march on the capital.",
    "Theresa May said no.",
    "The Long March.",
    "April Glaspie met him.",
    "It cost $1978.",
    "1,978 men took part.",
    "Resolution 1973 was adopted.",
    "Proclamation No. 2914.",
    "more than 1500 soldiers",
    "they took 1500 men",
    "power failed in 2000 homes",
    "killed 2000 young soldiers",
    "World War II ended.",
    "the post-Cold War order",
    "a second meeting",
    "Jan Kavan spoke.",
    "The Sun said so.",
    "an F-16",
    "14-1-0",
    "the March on Rome",
    "a 44-year-old man",
    "three quarters of them",
    "Flight 1988",
    "50% of 1,000",
    "",
    "the opening of the second front",
    "Bloody Sunday",
    "3.1415",
    "page 1914 of the report",
    "May I go?",
]


@pytest.mark.parametrize("text", NOTHING)
def test_left_alone(text: str) -> None:
    assert find(text) == ()


def test_a_date_does_not_cross_a_blank_line() -> None:
    text = "on 12 March\n\n2003 was"
    assert [e.span.of(text) for e in find(text)] == ["12 March", "2003"]


def test_dateline_headings_and_stamps_have_rules_of_their_own() -> None:
    text = (
        "Page updated March 26, 2018\n\n1995\n\nNovember 1. Talks open.\n\n12 March 2003\n\n"
        "OSLO, May 3 (AP) - They met in 1990."
    )
    assert [(e.span.of(text), e.rule) for e in find(text)] == [
        ("March 26, 2018", "stamp_page"),
        ("1995", "header_year"),
        ("November 1", "header_entry"),
        ("12 March 2003", "header"),
        ("May 3", "dateline"),
        ("1990", "year"),
    ]


@pytest.mark.parametrize("language", ["xx", "nl"])
def test_a_language_without_a_table_has_no_dates(language: str) -> None:
    assert find("12 maart 2003", language) == ()
