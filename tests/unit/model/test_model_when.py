"""What `When` promises: nothing finer than known, bounds that hold, words a person can use."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import DateFormatError
from timeline.model import When

# edtf, first day, last day, precision, kind, words
FORMS = [
    ("2003-03-12", "2003-03-12", "2003-03-12", "day", "date", "12 Mar 2003"),
    ("1978-11", "1978-11-01", "1978-11-30", "month", "date", "Nov 1978"),
    ("2003", "2003-01-01", "2003-12-31", "year", "date", "2003"),
    ("1962~", "1962-01-01", "1962-12-31", "year", "date", "c. 1962"),
    ("2015-04-28~", "2015-04-28", "2015-04-28", "day", "date", "about 28 Apr 2015"),
    ("2003-03?", "2003-03-01", "2003-03-31", "month", "date", "Mar 2003 (uncertain)"),
    ("2003-03%", "2003-03-01", "2003-03-31", "month", "date", "c. Mar 2003 (uncertain)"),
    ("199X", "1990-01-01", "1999-12-31", "decade", "date", "1990s"),
    ("19XX", "1900-01-01", "1999-12-31", "century", "date", "20th century"),
    ("2003-03-XX", "2003-03-01", "2003-03-31", "month", "date", "a day in Mar 2003"),
    ("1994-21", "1994-03-01", "1994-05-31", "season", "date", "spring 1994"),
    ("1994-24", "1994-12-01", "1995-02-28", "season", "date", "winter 1994–95"),
    ("2010-33", "2010-01-01", "2010-03-31", "quarter", "date", "Q1 2010"),
    ("2010-41", "2010-07-01", "2010-12-31", "half", "date", "second half of 2010"),
    ("2003-03-12/2003-03-14", "2003-03-12", "2003-03-14", "range", "lasted", "12–14 Mar 2003"),
    ("1957/1958", "1957-01-01", "1958-12-31", "range", "lasted", "1957–1958"),
    ("2003-03/..", "2003-03-01", None, "range", "lasted", "since Mar 2003"),
    ("2003-03/", "2003-03-01", None, "range", "lasted", "from Mar 2003"),
    ("../1993", None, "1993-12-31", "range", "lasted", "until 1993"),
    ("[2003-03-12,2003-03-13]", "2003-03-12", "2003-03-13", "range", "choice", "12 or 13 Mar 2003"),
    ("[2003-03..2003-05]", "2003-03-01", "2003-05-31", "range", "window", "Mar–May 2003"),
    ("[2014-10-08..2014-12-31]", "2014-10-08", "2014-12-31", "range", "window", "8 Oct – 31 Dec 2014"),
    ("[2014-11-20..2015-01-03]", "2014-11-20", "2015-01-03", "range", "window", "20 Nov 2014 – 3 Jan 2015"),
    ("[..1993]", None, "1993-12-31", "range", "window", "by the end of 1993"),
    ("[..1993-12-31]", None, "1993-12-31", "range", "window", "by the end of 1993"),
    ("[..1993-03-05]", None, "1993-03-05", "range", "window", "by 5 Mar 1993"),
    ("[1993..]", "1993-01-01", None, "range", "window", "1993 or later"),
    ("1677-02-28", "1677-02-28", "1677-02-28", "day", "date", "28 Feb 1677"),
]
NOT_DATES = [
    "", "soon", "2003-13", "2003-02-31", "2003-3-1", "0000", "99999", "-0044", "03/04/2015", "[]",
    "[2003]", "[..]", "/", "../..", "2004/2003", "2003~~", "2003-40-XX", "2003-00", "2003-01-00", " 2003", "2003\n",
]  # fmt: skip


@pytest.mark.parametrize(("edtf", "earliest", "latest", "precision", "kind", "words"), FORMS)
def test_each_form_gives_its_bounds_precision_and_words(edtf, earliest, latest, precision, kind, words):
    when = When(edtf)
    assert [day and day.isoformat() for day in (when.earliest, when.latest)] == [earliest, latest]
    assert (when.precision, when.kind, when.words()) == (precision, kind, words)
    assert str(when) == when.edtf == edtf


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_is_refused_in_one_line(text):
    with pytest.raises(DateFormatError) as problem:
        When(text)
    assert "\n" not in str(problem.value).replace(repr(text), "")


def test_a_window_and_a_stretch_of_the_same_days_are_told_apart():
    window, stretch = When("[2014-10-08..2014-12-31]"), When("2014-10-08/2014-12-31")
    assert window != stretch
    assert window.explained() == "once, some time from 8 Oct to 31 Dec 2014"
    assert stretch.explained() == "lasted from 8 Oct to 31 Dec 2014"


@pytest.mark.parametrize(
    ("given_date", "mark", "result"),
    [
        ("2015-04-28", "~", "2015-04-28~"),
        ("2015~", "?", "2015%"),
        ("2015%", "~", "2015%"),
        ("2014/2015", "~", "2014/2015"),
    ],
)
def test_qualifiers_add_up(given_date, mark, result):
    assert When(given_date).qualified(mark).edtf == result


def test_ongoing_is_only_what_the_source_says_has_not_ended():
    assert When.since(When("2003-03")).ongoing
    assert not When("2003-03/").ongoing


days = st.dates(date(1, 1, 2), date(9998, 12, 30))
single_dates = days.flatmap(
    lambda day: st.sampled_from(
        [
            f"{day:%Y-%m-%d}".rjust(10, "0"),
            f"{day.year:04d}-{day.month:02d}",
            f"{day.year:04d}-{day.month:02d}-XX",
            f"{day.year:04d}",
            f"{day.year:04d}"[:3] + "X",
            f"{day.year:04d}"[:2] + "XX",
            f"{day.year:04d}-{21 + (day.month - 1) // 3}",
            f"{day.year:04d}-{33 + (day.month - 1) // 3}",
            f"{day.year:04d}-{40 + (day.month - 1) // 6}",
        ]
    )
)
qualified_dates = st.builds(str.__add__, single_dates, st.sampled_from(["", "~", "?", "%"]))


@st.composite
def spans(draw):
    first, second = sorted((draw(days), draw(days)))
    left, right = first.isoformat(), second.isoformat()
    forms = [
        f"{left}/{right}",
        f"{left}/..",
        f"{left}/",
        f"../{right}",
        f"[{left}..{right}]",
        f"[..{right}]",
        f"[{left}..]",
    ]
    return draw(st.sampled_from([*forms, f"[{left},{right}]"]))


every_form = qualified_dates | spans()


@given(every_form)
def test_round_trip(edtf):
    assert When(When(edtf).edtf) == When(edtf)
    assert pickle.loads(pickle.dumps(When(edtf))) == When(edtf)
    assert hash(When(edtf)) == hash(When(edtf))


@given(every_form)
def test_earliest_is_never_after_latest(edtf):
    when = When(edtf)
    assert when.earliest or when.latest
    if when.earliest and when.latest:
        assert when.earliest <= when.latest
        assert when.days == (when.latest - when.earliest) // timedelta(days=1) + 1


@given(days)
def test_a_coarser_date_contains_its_finer_ones(day):
    year = f"{day.year:04d}"
    ladder = [
        When.day(day),
        When.month(day.year, day.month),
        When.year(day.year),
        When(year[:3] + "X"),
        When(year[:2] + "XX"),
    ]
    for finer, coarser in zip(ladder, ladder[1:], strict=False):
        assert coarser.contains(finer)
        assert coarser.overlaps(finer)
        assert finer.overlaps(coarser)
        assert not finer.contains(coarser) or finer.days == coarser.days


@given(single_dates, st.sampled_from("~?%"))
def test_a_qualifier_never_moves_the_bounds(edtf, mark):
    plain, marked = When(edtf), When(edtf + mark)
    assert (plain.earliest, plain.latest, plain.precision) == (
        marked.earliest,
        marked.latest,
        marked.precision,
    )


@given(qualified_dates)
def test_words_are_never_finer_than_the_date(edtf):
    when, words = When(edtf), When(edtf).words()
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    names_month = any(month in words for month in months)
    assert names_month == (when.precision in ("day", "month"))
    if when.precision != "day":
        assert not any(f"{number} {month}" in words for month in months for number in range(1, 32))


@given(st.lists(every_form, min_size=2, max_size=8))
def test_order_is_total_and_by_first_day(forms):
    whens = sorted(When(form) for form in forms)
    for before, after in zip(whens, whens[1:], strict=False):
        assert before <= after
        assert (before.earliest or before.latest) <= (after.earliest or after.latest)


@given(every_form, every_form)
def test_overlap_is_mutual_and_follows_from_containing(left, right):
    one, other = When(left), When(right)
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)
