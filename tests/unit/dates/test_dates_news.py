"""What news means by a weekday, a month or a quarter without more; and what a story carries on."""

from __future__ import annotations

import pytest

from timeline.dates import find, resolve
from timeline.model import When


def values(text: str, anchor: str | None) -> list[str]:
    return [e.value for e in resolve(text, find(text), When(anchor) if anchor else None)]


def edtf(text: str, anchor: str | None) -> list[str]:
    return [e.when.edtf if e.when else "" for e in resolve(text, find(text), When(anchor) if anchor else None)]


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        # 8 October 2014 was a Wednesday. Six days ago would be "last Thursday".
        ("The envoy heads Thursday to Geneva.", "2014-10-08", ["2014-10-09"]),
        ("On Thursday, the council takes up the report.", "2014-10-08", ["2014-10-09"]),
        ("The envoy said Thursday that he was ready.", "2014-10-08", ["2014-10-02"]),
        ("The truce had been due to expire Friday.", "2014-10-08", ["2014-10-03"]),
        ("The truce is due to expire Friday.", "2014-10-08", ["2014-10-10"]),
        ("They were planning to march on Saturday.", "2014-10-08", ["2014-10-11"]),
        # A month soon to begin is the coming one; one further off has been.
        ("The port closed for repairs in November.", "2014-10-08", ["2014-11"]),
        ("A summit in December was agreed.", "2014-10-08", ["2014-12"]),
        ("The port closed in February.", "2014-10-08", ["2014-02"]),
        ("In November the two had met.", "2014-10-08", ["2013-11"]),
        ("They had proposed late November for the summit.", "2014-10-08", ["2014-11"]),
        ("The port has been closed since December.", "2014-10-08", ["2013-12"]),
        ("The loan runs until February.", "2014-10-08", ["2015-02"]),
        ("The ministry expects to sign in March.", "2014-10-08", ["2015-03"]),
        ("The Friday explosions killed nine.", "2014-10-11", ["2014-10-10"]),
        ("Earlier in the year, the talks had failed.", "2014-10-08", ["2014"]),
        ("The loan has been extended through March.", "2014-10-08", ["2015-03"]),
        ("He worked through March.", "2014-10-08", ["2014-03"]),
        ("He is due in court on Monday.", "2014-10-08", ["2014-10-13"]),
        ("The result is expected on Friday at the earliest.", "2014-10-08", ["2014-10-10"]),
        ("The result was expected on Friday.", "2014-10-08", ["2014-10-03"]),
        ("Both will have until June 30 to comply.", "2014-10-08", ["2015-06-30"]),
        ("Both had until June 30 to comply.", "2014-10-08", ["2014-06-30"]),
        ("Voters go to the polls on Sunday.", "2014-10-08", ["2014-10-12"]),
        ("Heads of state met on Sunday.", "2014-10-08", ["2014-10-05"]),
        ("He left after the heads of state had met on Sunday.", "2014-10-08", ["2014-10-05"]),
        ("The vote, originally due in April, was put off.", "2014-10-08", ["2014-04"]),
        ("The vote is due in April.", "2014-10-08", ["2015-04"]),
        ("In May had come the first talks.", "2014-10-08", ["2014-05"]),
        ("Half a century ago, the bridge opened.", "2014-10-08", ["1964"]),
        ("Half a year ago, the bridge opened.", "2014-10-08", ["2014-04"]),
        ("It opens in the last week of the talks.", "2014-10-08", [""]),
        ("A year ago today, the plane vanished.", "2014-10-08", ["2013-10-08"]),
        ("Two weeks ago today, the plane vanished.", "2014-10-08", ["2014-09-24"]),
        ("The mine was shut from July to September last year.", "2014-10-08", ["2013-07/2013-09"]),
        ("The mine will be shut from November to March next year.", "2014-10-08", ["2014-11/2015-03"]),
        ("They extended the deadline until 9 a.m. EST Monday.", "2014-10-08", ["2014-10-13"]),
    ],
)
def test_days_and_months_of_news(text: str, anchor: str, expected: list[str]) -> None:
    assert [edtf(text, anchor)[0]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on the night of 10 August 1792", "1792-08-10TNI"),
        ("in the early morning hours of 30 April 1975", "1975-04-30TMO"),
        ("on the morning of April 19, 1775", "1775-04-19TMO"),
        ("their 1982 summer offensives", "1982-SU"),
        ("for the year ended March 31", "P1Y"),
    ],
)
def test_values_of_parts(text: str, expected: str) -> None:
    assert values(text, None)[0] == expected


def test_a_quarter_leads_what_is_compared_with_it() -> None:
    text = (
        "Trade grew in the third quarter of 1989. In the 1988 period, it fell; in the year-ago second quarter, it rose."
    )
    assert values(text, "1989-11-01") == ["1989-Q3", "1988-Q3", "1988-Q2"]
    later = "Trade grew in the third quarter of 1989, and for the first nine months it grew from a year earlier."
    assert values(later, "1989-11-01")[-1] == "1988"


def test_a_report_is_of_the_latest_quarter_that_is_over() -> None:
    text = "Trade grew in the third quarter after a poor second quarter. The fourth quarter may be better. "
    assert values(text + "It was more than in the year-ago period.", "2014-10-30")[-1] == "2013-Q3"


def test_nine_months_are_compared_with_a_year_and_not_with_a_quarter() -> None:
    text = "Sales fell in the third quarter. For the first nine months, they rose from the year-earlier period. "
    assert values(text + "The latest period was worse.", "2014-10-30") == ["2014-Q3", "P9M", "2013", "2014-Q3"]


def test_a_sentence_of_last_year_stays_in_it() -> None:
    text = "On October 15, 2013, he quit; on November 3 he was back. "
    assert edtf(text, "2014-10-08") == ["2013-10-15", "2013-11-03"]
    assert edtf(text + "The summit is on November 9.", "2014-10-08")[-1] == "2014-11-09"


def test_two_comparisons_with_a_year_earlier_are_with_the_same_year() -> None:
    text = "Last year they sold ten ships, against six a year earlier, and nine tanks, against one a year earlier."
    assert values(text, "2014-10-08") == ["2013", "2012", "2012"]


def test_a_story_before_our_era_counts_down_and_has_no_place_on_the_calendar() -> None:
    text = "In 490 BC they landed. The following year, they sailed. Ten years later, they fought. In August, it ended."
    assert values(text, None) == ["BC0490", "BC0489", "BC0479", "BC0479-08"]
    assert edtf(text, None) == ["", "", "", ""]


def test_the_years_in_a_heading_bound_its_section() -> None:
    text = (
        "In May 1789 they met. In June they sat.\n\nWar and terror (1792–1797)\n\nIn March 1793 it began. "
        "The law of 1790 was repealed.\n\nOn 17 August they voted."
    )
    assert edtf(text, None)[-1] == "1793-08-17"


def test_a_year_far_from_the_thread_does_not_carry_on() -> None:
    text = (
        "In July 1964 they met. On 2 August they met. A note declassified in 2005 says so. On 4 August they met again."
    )
    assert edtf(text, None) == ["1964-07", "1964-08-02", "2005", "1964-08-04"]


def test_high_noon_is_no_time() -> None:
    assert values("It was High Noon for the pact.", "2014-10-08") == []


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("in the last week of August", "2014-10-08", "[2014-08-25..2014-08-31]"),
        ("in the first week of May 1918", None, "[1918-05-01..1918-05-07]"),
        ("in the last week of February 2016", None, "[2016-02-23..2016-02-29]"),
        ("in the last week of November", None, ""),
    ],
)
def test_weeks_of_a_month(text: str, anchor: str | None, expected: str) -> None:
    assert values(text, anchor) == ["P1W"]
    assert edtf(text, anchor) == [expected]


def test_seasons_in_a_row() -> None:
    assert values("They fought in the spring and summer.", "2014-10-08") == ["2014-SP", "2014-SU"]
