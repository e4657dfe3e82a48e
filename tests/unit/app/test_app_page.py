from collections.abc import Iterator
from dataclasses import replace

import pytest
import sample_events
from dash.development.base_component import Component

from timeline.app.catalogue import Catalogue, catalogue
from timeline.app.filters import active, chips, nothing_shown, sheet
from timeline.app.listing import PAGE, listing
from timeline.app.page import page
from timeline.app.reader import chosen_event
from timeline.app.sentences import shown_line, title
from timeline.app.table import table
from timeline.app.tray import PAGE as TRAY_PAGE
from timeline.app.tray import pages, undated_tray
from timeline.app.view import View
from timeline.bundled import assets_folder
from timeline.charts.palette import DARK, LIGHT


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    return catalogue(sample_events.bundled())


def parts(value: object) -> Iterator[object]:
    """Every component and text of a tree, in order."""
    if isinstance(value, list | tuple):
        for one in value:
            yield from parts(one)
    elif isinstance(value, Component):
        yield value
        yield from parts(getattr(value, "children", None))
    elif value is not None:
        yield value


def words(value: object) -> str:
    return "".join(str(part) for part in parts(value) if not isinstance(part, Component))


def chosen_ids(value: object) -> list[str]:
    found = (getattr(part, "data-event", None) for part in parts(value))
    return [key for key in found if key]


def test_the_head_says_what_is_shown(bundled: Catalogue) -> None:
    assert title(bundled) == "Japan & United States, 1978–2015"
    assert shown_line(bundled, bundled.events) == "7 events from 2 articles, 1978–2015; 1 planned"
    assert shown_line(bundled, bundled.shown(View(country=("CHN",)))) == "1 of 7 events from 1 article, 2014"


@pytest.mark.parametrize(
    ("thread", "expected"),
    [
        (
            "Guidelines for cooperation · Japan, United States",
            "Japan–United States guidelines for cooperation, 1978–2015",
        ),
        ("Locarno treaty · Germany, France", "Germany–France Locarno treaty, 1978–2015"),
        ("Guidelines for cooperation", "Guidelines for cooperation, 1978–2015"),
        ("", "Japan & United States, 1978–2015"),
    ],
)
def test_the_title_names_the_thing_that_most_events_are_about(thread: str, expected: str) -> None:
    sample = sample_events.bundled()
    events = tuple(replace(event, thread=thread) for event in sample.events)
    assert title(catalogue(sample_events.Sample(sample.documents, sample.claims, events))) == expected


def test_a_title_without_one_thread_or_pair_counts_the_countries() -> None:
    assert title(catalogue(sample_events.many(200))) == "France & 11 other countries, 1778–2023"


def test_every_event_is_in_the_list_in_order_of_time(bundled: Catalogue) -> None:
    lines = listing(bundled.events, "", bundled)
    assert chosen_ids(lines) == ["e-1978", "e-1997", "e-abe", "e-china", "e-report", "e-plan", "e-2015"]
    assert "about 28 Apr 2015" in words(lines)


def test_an_empty_result_says_which_filter_empties_it(bundled: Catalogue) -> None:
    view = View(country=("CHN",), kind=("agreement",), words="guidelines")
    said = words(nothing_shown(view, bundled.answer(view)))
    assert "“country” and “kind” and “words”" in said
    assert "Without the filter “country”: " in said
    assert "Without the filter “words”" not in said


def test_each_value_says_how_many_events_it_would_leave(bundled: Catalogue) -> None:
    view = View(country=("CHN",))
    answer = bundled.answer(view)
    assert words(chips(bundled, view, answer)) == "Japan7United States6China1"
    said = words(sheet(bundled, view, answer))
    assert "Statement1" in said
    assert "Agreement0" in said


def test_a_filter_that_can_narrow_nothing_is_not_offered(bundled: Catalogue) -> None:
    said = words(sheet(bundled, View(), bundled.answer(View())))
    assert "Publisher" in said
    assert "Article" not in said  # one article each
    assert "Organisations" not in said
    assert "Confidence" not in said


def test_what_is_filtered_can_be_taken_off_one_by_one(bundled: Catalogue) -> None:
    view = View(kind=("agreement", "visit"), since="2014", confidence=0.0, words="x")
    found = active(bundled, view)
    assert words(found).split("×") == [
        "Kind: Agreement", "Kind: Visit", "From: 2014", "Confidence: any", "Words: “x”", "Clear all",
    ]  # fmt: skip
    assert active(bundled, View(country=("USA",), scale="true")) != []
    assert active(bundled, View(scale="true")) == []


def test_a_long_list_comes_in_pages_that_lead_to_each_other() -> None:
    many = catalogue(sample_events.many(PAGE * 2 + 5))
    first = chosen_ids(listing(many.events, "", many))
    last = chosen_ids(listing(many.events, many.events[-1].event_id, many))
    assert first == [event.event_id for event in many.events[:PAGE]]
    assert last == [event.event_id for event in many.events[2 * PAGE :]]
    turns = [getattr(part, "data-around", None) for part in parts(listing(many.events, first[-1], many))]
    assert [key for key in turns if key] == [many.events[PAGE].event_id]


@pytest.mark.parametrize("event_id", ["e-1978", "e-1997", "e-abe", "e-china", "e-report", "e-plan", "e-2015"])
def test_the_reader_shows_each_passage_in_its_article_and_the_words_of_the_date(
    bundled: Catalogue, event_id: str
) -> None:
    choice = bundled.choice(event_id)
    assert choice is not None
    tree = chosen_event(choice, bundled)
    marks = [part for part in parts(tree) if isinstance(part, Component) and part._type == "Mark"]
    marked = "".join(words(mark) for mark in marks if mark.className == "chosen")
    ordered = sorted(choice.claims, key=lambda claim: (claim.doc_id, claim.span))
    assert marked == "".join(claim.passage for claim in ordered)
    underlined = [words(part) for mark in marks if mark.className == "chosen" for part in parts(mark.children)]
    for claim in choice.claims:
        assert not claim.when_text or claim.when_text in underlined
        assert bundled.documents[claim.doc_id].text in words(tree)
        assert claim.why in words(tree)


def test_the_reader_leads_from_a_plan_to_its_outcome_and_from_a_passage_to_its_event(bundled: Catalogue) -> None:
    choice = bundled.choice("e-plan")
    assert choice is not None
    tree = chosen_event(choice, bundled)
    assert "118 days late" in words(tree)
    assert {"e-2015", "e-china", "e-report", "e-abe", "e-1978", "e-1997"} <= set(chosen_ids(tree))


def test_what_has_no_date_is_in_the_tray_with_its_passage(bundled: Catalogue) -> None:
    tray = undated_tray(bundled)
    assert "follows the reinterpretation of the Japanese constitution" in words(tray)
    choice = bundled.choice(chosen_ids(tray)[0])
    assert choice is not None
    assert choice.event is None
    assert "not given" in words(chosen_event(choice, bundled))


def test_the_tray_has_every_claim_and_article_without_a_date_on_one_of_its_pages() -> None:
    sample = sample_events.many(TRAY_PAGE * 2 + 3)
    undated = tuple(replace(claim, when=None) for claim in sample.claims)
    known = catalogue(sample_events.Sample(sample.documents, undated, ()))
    assert pages(known) == 3
    found = [key for page_at in range(3) for key in chosen_ids(undated_tray(known, page_at)) if key != "article:long"]
    assert found == [claim.claim_id for claim in undated]
    assert "article:long" in chosen_ids(undated_tray(known))
    assert undated_tray(known, 99)[0].children == undated_tray(known, 2)[0].children


def test_a_disputed_date_is_shown_as_each_source_tells_it(bundled: Catalogue) -> None:
    choice = bundled.choice("e-1978")
    assert choice is not None
    said = words(chosen_event(choice, bundled))
    assert "Nov 1978 Army Technology, month as written" in said
    assert "1978 RIA Novosti, year as written" in said


def test_an_article_can_be_chosen_whole(bundled: Catalogue) -> None:
    key = f"article:{sample_events.RIA}"
    choice = bundled.choice(key)
    assert choice is not None
    tree = chosen_event(choice, bundled)
    assert bundled.documents[sample_events.RIA].text in words(tree)
    assert "e-china" in chosen_ids(tree)
    assert bundled.choice("article:none") is None


def test_the_table_has_a_row_for_each_event_and_no_code(bundled: Catalogue) -> None:
    grid = table(bundled.events, bundled)
    assert [row["id"] for row in grid.rowData] == [event.event_id for event in bundled.events]
    assert not getattr(grid, "dangerously_allow_code", False)
    assert grid.rowData[0]["date"] == "Nov 1978"
    assert not hasattr(grid, "enableEnterpriseModules")


def test_the_style_sheet_has_the_colours_of_the_pictures() -> None:
    sheet_text = (assets_folder() / "timeline.css").read_text("utf-8")
    light, dark, _ = sheet_text.split("--ink:")[1:]
    for palette, block in ((LIGHT, "--ink:" + light), (DARK, "--ink:" + dark)):
        for name in ("ink", "soft_ink", "paper", "card", "lane", "grid", "gap", "card_edge", "chosen", "other"):
            assert f"--{name.replace('_', '-')}: {getattr(palette, name)}" in block
        for at, colour in enumerate(palette.countries):
            assert f"--country-{at}: {colour}" in block


def test_no_text_of_an_article_is_ever_markup(bundled: Catalogue) -> None:
    choice = bundled.choice("e-plan")
    assert choice is not None
    for part in parts([page(bundled, "A title"), chosen_event(choice, bundled)]):
        if isinstance(part, Component):
            assert part._type != "Markdown"
            assert not hasattr(part, "dangerously_allow_html")
            assert not str(getattr(part, "href", "")).startswith("javascript")
