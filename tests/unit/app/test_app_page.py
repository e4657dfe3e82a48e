from collections.abc import Iterator

import pytest
import sample_events
from dash.development.base_component import Component

from timeline.app.catalogue import Catalogue, catalogue
from timeline.app.listing import PAGE, listing, undated_tray
from timeline.app.page import page
from timeline.app.reader import chosen_event
from timeline.app.sentences import shown_line, title


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
    assert shown_line(bundled, bundled.shown(["CHN"])) == "1 of 7 events from 1 article, 2014"


@pytest.mark.parametrize(
    ("countries", "events"),
    [((), 7), (("JPN",), 7), (("CHN",), 1), (("CHN", "USA"), 6), (("FRA",), 0), (("no such",), 0)],
)
def test_a_filter_keeps_what_names_any_of_the_countries(
    bundled: Catalogue, countries: tuple[str, ...], events: int
) -> None:
    assert len(bundled.shown(countries)) == events


def test_every_event_is_in_the_list_in_order_of_time(bundled: Catalogue) -> None:
    lines = listing(bundled.events, "", bundled)
    assert chosen_ids(lines) == ["e-1978", "e-1997", "e-abe", "e-china", "e-report", "e-plan", "e-2015"]
    assert "about 28 Apr 2015" in words(lines)


def test_an_empty_result_says_so(bundled: Catalogue) -> None:
    assert "No event" in words(listing((), "", bundled))


def test_a_long_list_comes_in_pages_that_lead_to_each_other() -> None:
    many = catalogue(sample_events.many(PAGE * 2 + 5))
    first = chosen_ids(listing(many.events, "", many))
    last = chosen_ids(listing(many.events, many.events[-1].event_id, many))
    assert first == [event.event_id for event in many.events[: PAGE + 1]]
    assert last == [event.event_id for event in many.events[2 * PAGE - 1 :]]


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


def test_no_text_of_an_article_is_ever_markup(bundled: Catalogue) -> None:
    choice = bundled.choice("e-plan")
    assert choice is not None
    for part in parts([page(bundled), chosen_event(choice, bundled)]):
        if isinstance(part, Component):
            assert part._type != "Markdown"
            assert not hasattr(part, "dangerously_allow_html")
            assert not str(getattr(part, "href", "")).startswith("javascript")
