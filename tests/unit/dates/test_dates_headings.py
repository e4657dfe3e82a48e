"""Headings date what follows them, and the entries of a chronology each other, in either order."""

from __future__ import annotations

import pytest

from timeline.dates import find, resolve
from timeline.model import When


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        # a year over its entries, oldest first and newest first
        ("2018\n\nMarch 8: Envoys meet.\nJune 12: Summit.\n\n2019\n\nFebruary 27-28: Summit.", "2020-05-01",
         ["2018", "2018-03-08", "2018-06-12", "2019", "2019-02-27/2019-02-28"]),
        ("2023\nOctober 7: War.\nMarch 10: Talks.\n\n2016\nJanuary 3: Ties are cut.", "2023-12-01",
         ["2023", "2023-10-07", "2023-03-10", "2016", "2016-01-03"]),
        # a month over days
        ("March 2003\n12: Envoys arrive.\n14: Talks open.\n\nApril 2003\n2: Accord signed.", "2004-01-01",
         ["2003-03", "2003-03-12", "2003-03-14", "2003-04", "2003-04-02"]),
        ("OCTOBER 1962\n16 – The president is told.\n28 – The crisis ends.", "1990-01-01",
         ["1962-10", "1962-10-16", "1962-10-28"]),
        ("1962\n\nOctober\n\n• 16 – The president is told.\n", "1990-01-01", ["1962", "1962-10", "1962-10-16"]),
        ("February 2003\n30: No such day.", "2004-01-01", ["2003-02", ""]),
        # no month over them, or numbers of a list: nothing
        ("12: Envoys arrive.\n14: Talks open.", "2004-01-01", []),
        ("March 2003\n1. Envoys arrive.\n2. Talks open.", "2004-01-01", ["2003-03"]),
        # an entry without a year stands between its neighbours
        ("Dec. 17, 2014 – Talks.\nApr. 11 – Meeting.\nJuly 20, 2015 – Embassies open.", "2016-03-01",
         ["2014-12-17", "2015-04-11", "2015-07-20"]),
        ("July 20, 2015 – Embassies.\nApr. 11 – Meeting.\nDec. 17 – Talks.\nDec. 3, 2013 – A letter.", "2016-03-01",
         ["2015-07-20", "2015-04-11", "2014-12-17", "2013-12-03"]),
        ("12 March 2003: Arrival.\n13 March: Talks.\n5 January: Treaty in force.\n", "2006-01-01",
         ["2003-03-12", "2003-03-13", "2004-01-05"]),
        # a year before a colon, in a line of several
        ("1948: War. 1949: Truce in February. 1956: War in October; withdrawal next March.", "1990-01-01",
         ["1948", "1949", "1949-02", "1956", "1956-10", "1957-03"]),
    ],
)  # fmt: skip
def test_entries_get_their_dates_from_headings_and_neighbours(text: str, anchor: str, expected: list[str]) -> None:
    found = resolve(text, find(text), When(anchor))
    assert [e.when.edtf if e.when else "" for e in found] == expected
    assert all(e.span.of(text).strip() for e in found)


def test_a_day_under_a_month_says_why() -> None:
    text = "March 2003\n12: Envoys arrive."
    day = resolve(text, find(text), None)[-1]
    assert (day.rule, day.span.of(text), day.anchor) == ("header_entry", "12", "2003-03")
    assert day.why == "of Mar 2003, the month that it stands under"
