"""When an article was published, worked out from what it says, with the evidence in words."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from timeline import actors, dates, publication
from timeline.model import Document, When

ARTICLES = Path(__file__).parents[2] / "data" / "articles"


def worked_out(text: str, *, url: str = "", published: str = "") -> Document:
    document = Document(
        "d", text, "d.txt", url=url, published=When(published) if published else None,
        published_from="metadata" if published else "",
    )  # fmt: skip
    return publication.work_out(document, dates.find(text), actors.find(text), dates.dateline(text))


@pytest.mark.parametrize(
    ("file", "published", "source"),
    [
        ("000_dd71824d6bd5ab94.txt", "[2015-02-17..2016-08-03]", "officials"),
        ("003_fe1f003c8da6ca33.txt", "2014-10-08", "dateline"),
    ],
)
def test_the_bundled_articles_without_their_metadata(file: str, published: str, source: str) -> None:
    document = worked_out((ARTICLES / file).read_text(encoding="utf-8"))
    assert (str(document.published), document.published_from, document.warnings) == (published, source, ())


def test_the_evidence_is_given_in_words() -> None:
    text = "TOKYO, October 8 (Kyodo) - Prime Minister Yoshihiko Noda met Secretary of State Hillary Clinton on Monday."
    document = worked_out(text)
    assert str(document.published) == "2012-10-08"
    assert document.published_why == (
        "8 October was a Monday in 2012 while Yoshihiko Noda was Prime Minister (2011-09-02 to 2012-12-26) and Hillary"
        " Clinton was Secretary of State (2009-01-21 to 2013-02-01), and in no other year of that time"
    )


def test_one_day_within_the_window_needs_no_weekday() -> None:
    text = "TOKYO, May 8 (Kyodo) - Prime Minister Yoshihiko Noda met Secretary of State Hillary Clinton."
    document = worked_out(text)
    assert (str(document.published), document.published_from) == ("2012-05-08", "dateline")
    assert document.published_why.startswith("the dateline's 8 May fell once, in 2012, while Yoshihiko Noda was Prime")


WEDNESDAY = (
    "MOSCOW, October 8 (RIA Novosti) - Prime Minister Shinzo Abe and Secretary of State John Kerry agreed on {}."
)


@pytest.mark.parametrize(
    ("day", "published", "source"),
    [
        ("Tuesday", "2013-10-08", "dateline"),
        ("Wednesday", "2014-10-08", "dateline"),
        ("Saturday", "2016-10-08", "dateline"),
        ("Friday", "[2013-02-01..2017-01-20]", "officials"),
        ("it", "[2013-02-01..2017-01-20]", "officials"),
    ],
)
def test_a_weekday_settles_the_year_where_one_is_left(day: str, published: str, source: str) -> None:
    document = worked_out(WEDNESDAY.format(day))
    assert (str(document.published), document.published_from) == (published, source)


def test_a_weekday_further_down_is_not_the_dateline_s() -> None:
    document = worked_out(WEDNESDAY.format("it") + "\n\nThey had met on Wednesday and Thursday.")
    assert document.published_from == "officials"


@pytest.mark.parametrize(
    ("url", "published"),
    [
        ("http://en.ria.ru/military_news/20141008/193826752/US.html", "2014-10-08"),
        ("https://example.org/2014/10/08/story", "2014-10-08"),
        ("https://example.org/news/2014-10-08-story.html", "2014-10-08"),
        ("https://example.org/2014/10/story", "2014-10"),
        ("https://example.org/2014/8/3/story", "2014-08-03"),
        ("https://example.org/story-193826752", ""),
        ("https://example.org/id/20149908", ""),
        ("https://example.org/18121008/war", ""),
        ("https://example.org/2014/10/08/compare-2015-01-02", ""),
        ("https://example.org/item/4563787/", ""),
        ("https://example.org/120141008/", ""),
    ],
)
def test_url(url: str, published: str) -> None:
    document = worked_out("Ministers met.", url=url)
    assert str(document.published or "") == published
    assert document.published_from == ("url" if published else "")


@pytest.mark.parametrize(
    ("text", "url", "published"),
    [
        ("PARIS, 3 March 2011 (AFP) - Ministers met.", "", "2011-03-03"),
        ("PARIS, December 31 (AFP) - Ministers met.", "https://example.org/2015/01/02/x", "2014-12-31"),
        ("PARIS, October 8 (AFP) - Ministers met.", "https://example.org/2014/10/09/x", "2014-10-08"),
    ],
)
def test_dateline(text: str, url: str, published: str) -> None:
    document = worked_out(text, url=url)
    assert (str(document.published), document.published_from) == (published, "dateline")


@pytest.mark.parametrize(
    "text",
    ["Published: 8 October 2014\n\nMinisters met.", "Ministers meet\nOctober 8, 2014\nMinisters met in Paris."],
)
def test_a_date_of_the_page_itself(text: str) -> None:
    document = worked_out(text)
    assert (str(document.published), document.published_from) == ("2014-10-08", "page")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ministers met.",
        "The agreement, dated May 8, 1871, was signed by the commissioners of the two governments,"
        " who had met in the capital.",
        "In 1947 President Harry Truman and Secretary of State George Marshall offered aid. In 1948 it came. By 1949"
        " it had grown, and in 1950 Secretary of State Dean Acheson went on with it. It ended in 1952.",
        "President Harry Truman decided. Secretary of State Dean Acheson agreed, and alliances lasted to today.",
        "Former Secretary of State John Kerry said on Wednesday that he agreed.",
    ],
)
def test_what_nothing_dates_stays_undated(text: str) -> None:
    document = worked_out(text)
    assert (document.published, document.published_from, document.published_why) == (None, "", "")


def test_officials_of_the_past_that_news_looks_back_on_do_not_date_it() -> None:
    text = (
        "Prime Minister Shehbaz Sharif said on Thursday that the accord was in abeyance. It was signed on 2 July 1972"
        " by Prime Minister Indira Gandhi and President Zulfikar Ali Bhutto. In 1999 the pledges were renewed."
    )
    document = worked_out(text)
    assert str(document.published) == "[2022-04-11..]"


def test_an_official_who_does_not_fit_the_others_is_named() -> None:
    text = (
        "President Barack Obama and Secretary of State John Kerry met Prime Minister Shinzo Abe on Monday."
        " President Ronald Reagan had done so before."
    )
    document = worked_out(text)
    assert str(document.published) == "[2013-02-01..2017-01-20]"
    assert "left out: Ronald Reagan as President" in document.published_why


OFFICIALS = "Secretary of State John Kerry met Foreign Minister Fumio Kishida on Monday."


@pytest.mark.parametrize(
    ("text", "url", "published", "warned"),
    [
        ("Ministers met.", "", "2014-10-08", []),
        (OFFICIALS, "", "2014-10-08", []),
        (OFFICIALS, "", "2019-10-08", ["John Kerry was Secretary of State (2013-02-01 to 2017-01-20)"]),
        ("PARIS, October 8 (AFP) - They met.", "", "2014-10-09", []),
        ("PARIS, October 8 (AFP) - They met.", "", "2014-10-20", ["the dateline says 8 October"]),
        ("PARIS, October 8 (AFP) - They met.", "", "2014-10-06", ["the dateline says 8 October"]),
        ("PARIS, 8 October 2013 (AFP) - They met.", "", "2014-10-08", ['the dateline says "8 October 2013"']),
        ("They met.", "https://example.org/2013/10/08/x", "2014-10-08", ['the URL holds "2013/10/08"']),
        ("They met.", "https://example.org/2014/10/09/x", "2014-10-08", []),
        ("They met.", "https://example.org/2014/10/x", "2014-10-08", []),
    ],
)
def test_a_stated_date_is_kept_and_what_contradicts_it_reported(
    text: str, url: str, published: str, warned: list[str]
) -> None:
    document = worked_out(text, url=url, published=published)
    assert (str(document.published), document.published_from) == (published, "metadata")
    assert len(document.warnings) == len(warned)
    for words, warning in zip(warned, document.warnings, strict=True):
        assert words in warning


def test_nothing_else_of_the_document_changes() -> None:
    document = worked_out(OFFICIALS)
    assert document.text == OFFICIALS
    assert document.warnings == ()


@pytest.mark.parametrize(
    "unit", ["May 2015 ", "today ", "Published 8 October 2014 ", "Prime Minister Shinzo Abe on Monday "]
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        document, found, parties = Document("d", text, "d.txt"), dates.find(text), actors.find(text)
        started = time.perf_counter()
        publication.work_out(document, found, parties, None)
        return time.perf_counter() - started

    short = min(seconds(10_000) for _ in range(3))
    long = min(seconds(40_000) for _ in range(3))
    assert long < 4 * short * 2.3 + 0.02
