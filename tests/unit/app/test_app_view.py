from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.app.view import FACETS, View, parse, written

WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=12).map(str.strip)
VALUES = st.lists(WORDS.filter(bool), max_size=3, unique=True).map(tuple)
DATES = st.sampled_from(["", "2014", "2014-10", "2014-10-08", "199X", "2014-21", "2014~"])
WINDOWS = st.tuples(st.dates(), st.dates()).map(lambda days: (min(days), max(days)))
VIEWS = st.builds(
    View,
    **dict.fromkeys(FACETS, VALUES),
    all_of=st.booleans(),
    since=DATES,
    until=DATES,
    published_since=DATES,
    published_until=DATES,
    confidence=st.integers(0, 100).map(lambda share: share / 100),
    words=WORDS,
    scale=st.sampled_from(["folded", "true", "even"]),
    lanes=st.sampled_from(["countries", "thread", "kind", "source", "none"]),
    window=st.none() | WINDOWS,
    below=st.sampled_from(["list", "table"]),
)


@settings(deadline=None)
@given(VIEWS)
def test_an_address_gives_back_the_view_it_was_written_from(view: View) -> None:
    assert parse(written(view)) == (view, ())


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_an_address_and_its_view_is_too(search: str) -> None:
    view, _ = parse(search)
    assert parse(written(view)) == (view, ())


@pytest.mark.parametrize(
    ("search", "view"),
    [
        ("", View()),
        ("?country=JPN&country=USA&match=all", View(country=("JPN", "USA"), all_of=True)),
        ("?country=JPN&country=JPN", View(country=("JPN",))),
        ("?org=UN&q=test+ban&from=1963", View(organisation=("UN",), words="test ban", since="1963")),
        (
            "?window=2014-01-01..2015-12-31&scale=true",
            View(window=(date(2014, 1, 1), date(2015, 12, 31)), scale="true"),
        ),
        ("?event=e1&as=table", View(below="table")),
    ],
)
def test_what_an_address_means(search: str, view: View) -> None:
    assert parse(search) == (view, ())


@pytest.mark.parametrize(
    ("search", "note"),
    [
        ("?lanes=x", "countries, thread"),
        ("?match=some", "any, all"),
        ("?to=2014-13", "2014-10-08"),
        ("?confidence=nan", "0 to 1"),
        ("?window=2014", "2014-01-01..2015-12-31"),
        ("?colour=red", "means nothing"),
        ("?" + "country=A&" * 300, "too many"),
        ("?q=" + "a" * 9000, "too long"),
    ],
)
def test_what_means_nothing_is_left_out_and_named(search: str, note: str) -> None:
    view, notes = parse(search)
    assert view == View()
    assert len(notes) == 1
    assert note in notes[0]


def test_only_filters_count_as_restrictions() -> None:
    view = View(country=("USA",), words="x", scale="even", window=(date(2014, 1, 1), date(2015, 1, 1)))
    assert view.active() == ("country", "words")
    assert view.without("country", "words").active() == ()
