"""Values: what is counted from what, and what stays open where nothing tells."""

from __future__ import annotations

import pytest

from timeline.dates import find, resolve
from timeline.model import TimeExpression, When


def read(text: str, anchor: str | None, title: str = "") -> tuple[TimeExpression, ...]:
    return resolve(text, find(text), When(anchor) if anchor else None, title=title)


def edtf(text: str, anchor: str | None, title: str = "") -> list[str]:
    return [e.when.edtf if e.when else "" for e in read(text, anchor, title)]


BUNDLED = (
    "The pact will be adopted later this year, the department reported Wednesday.\n\n"
    "MOSCOW, October 8 (Agency) - The pact will be adopted later this year, it reported Wednesday.\n\n"
    "The revision is the first since 1997. In July, the premier allowed it. It dates from November 1978."
)


def test_a_report_with_a_dateline() -> None:
    got = [(e.value, str(e.when), e.relation) for e in read(BUNDLED, "2014-10-08")]
    assert got == [
        ("2014", "[2014-10-08..2014-12-31]", ""),
        ("2014-10-08", "2014-10-08", ""),
        ("2014-10-08", "2014-10-08", ""),
        ("2014", "[2014-10-08..2014-12-31]", ""),
        ("2014-10-08", "2014-10-08", ""),
        ("1997", "1997", "first_since"),
        ("2014-07", "2014-07", ""),
        ("1978-11", "1978-11", ""),
    ]


def test_why_is_a_sentence_for_people() -> None:
    wednesday = read(BUNDLED, "2014-10-08")[1]
    assert wednesday.why == "the Wednesday on or before 8 Oct 2014, the day of the dateline"
    assert wednesday.anchor == "2014-10-08"
    line = read(BUNDLED, "2014-10-09")[2]
    assert line.why == "the day of the dateline; its year is that of the publication date, 9 Oct 2014"


@pytest.mark.parametrize(
    ("anchor", "days"),
    [
        ("2014-10-09", ["2014-10-08", "2014-10-08"]),
        ("2014-10", ["2014-10-08", "2014-10-08"]),
        ("[2014-02-01..2015-06-30]", ["2014-10-08", "2014-10-08"]),
        ("[2012-01-01..2016-12-31]", ["", ""]),
        ("2014", ["2014-10-08", "2014-10-08"]),
        (None, ["", ""]),
    ],
)
def test_the_datelines_year_comes_from_the_publication_date(anchor: str | None, days: list[str]) -> None:
    assert edtf("MOSCOW, October 8 (AP) - They met Wednesday.", anchor) == days


def test_a_weekday_in_the_dateline_tells_its_year() -> None:
    text = "SEOUL, Monday, December 28 - The ministers met today."
    assert edtf(text, "[2013-02-25..2017-03-10]") == ["2015-12-28", "2015-12-28"]


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("They met today.", "2014-10", ""),
        ("They met last month.", "2014-10", "2014-09"),
        ("They met last year.", "[2014-01-01..2014-12-31]", "2013"),
        ("They met on 5 May.", "[2014-04-01..2014-06-30]", "2014-05-05"),
        ("They will meet later this year.", "2014-10", "[2014-10-01..2014-12-31]"),
        ("They will meet later this year.", "[2013-10-01..2014-12-31]", ""),
        ("They met in 1978.", "[2013-10-01..2014-12-31]", "1978"),
        ("They met last week.", None, ""),
        ("They met on 5 May.", None, ""),
    ],
)
def test_a_window_settles_what_is_the_same_all_through_it(text: str, anchor: str | None, expected: str) -> None:
    assert edtf(text, anchor) == [expected]


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("until Friday", "2014-10-08", "2014-10-10"),
        ("They had waited until Friday.", "2014-10-08", "2014-10-03"),
        ("Officials said Friday they will meet.", "2014-10-08", "2014-10-03"),
        ("They will meet on Wednesday.", "2014-10-08", "2014-10-08"),
        ("The half ended March 31 was good.", "1989-11-01", "1989-03-31"),
        ("the night of 4 July", "2014-10-08", "2014-07-04"),
        ("the Sept. 11 attacks", "2014-10-08", "2001-09-11"),
        ("on New Year's Eve", "2014-01-05", "2013-12-31"),
        ("on Thanksgiving Day", "1999-12-01", "1999-11-25"),
        ("on Good Friday", "1998-04-20", "1998-04-10"),
        ("29 February 2001", "2014-10-08", ""),
        ("on 29 February", "2016-03-05", "2016-02-29"),
        ("in AD 70", "2014-10-08", "0070"),
        ("the 14th century", "2014-10-08", "13XX"),
        ("a few weeks ago", "2014-10-08", ""),
        ("the past week", "2014-10-08", "[2014-10-01..2014-10-08]"),
    ],
)
def test_single_expressions(text: str, anchor: str, expected: str) -> None:
    assert edtf(text, anchor) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2003",
        "13/13/2013",
        "00/00/0000",
        "the year 99999",
        "44 BC",
        "0 BC",
        "AD 0",
        "99th century",
        "1918-14",
        "December 31, 9999 and a year later",
        "a week after 1 January 0001",
        "5000 years ago",
        "9999 centuries later",
        "2003-99-99",
    ],
)
@pytest.mark.parametrize("anchor", [None, "2014-10-08", "9999-12-31", "0001-01-01", "[..1993]"])
def test_what_no_calendar_has_is_kept_and_raises_nothing(text: str, anchor: str | None) -> None:
    for expression in read(text, anchor):
        assert expression.span.of(text)
        assert expression.why


def test_a_story_carries_its_year_on_and_over_new_year() -> None:
    text = "In July 1944 they met. In August they met. On 3 December they met. In January they met. In 1939 it began."
    assert edtf(text, None) == ["1944-07", "1944-08", "1944-12-03", "1945-01", "1939"]


def test_the_titles_year_leads_a_story() -> None:
    text = "The demonstrations began on April 15. The first had been those of 1919.\n\nOn June 4 it was over."
    assert edtf(text, None, "Tiananmen Square, 1989") == ["1989-04-15", "1919", "1989-06-04"]


def test_the_titles_years_bound_a_story() -> None:
    text = "In March 1948 they met.\n\nIt went back to 1945.\n\nOn June 26 the flights began."
    assert edtf(text, None, "The Berlin Airlift, 1948–1949") == ["1948-03", "1945", "1948-06-26"]


def test_one_year_for_two_dates() -> None:
    assert edtf("on May 3 and June 7, 1995", "2014-10-08") == ["1995-05-03", "1995-06-07"]


def test_day_first_by_the_evidence_of_the_same_text() -> None:
    assert edtf("3/4/2015 and 25/4/2015", "2015-06-01") == ["2015-04-03", "2015-04-25"]
    assert edtf("3/4/2015 and 4/25/2015", "2015-06-01") == ["2015-03-04", "2015-04-25"]
    assert edtf("3/4/2015", "2015-06-01") == ["[2015-03-04,2015-04-03]"]


def test_the_order_and_the_spans_of_the_input_are_kept() -> None:
    text = BUNDLED
    assert [e.span for e in read(text, "2014-10-08")] == [e.span for e in find(text)]
