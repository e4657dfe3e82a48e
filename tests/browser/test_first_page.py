from __future__ import annotations

from itertools import combinations
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def open_page(watched: Any, address: str) -> Page:
    page = watched.page
    page.goto(address)
    page.locator(".card").first.wait_for()
    page.locator("#graph .main-svg").first.wait_for()
    return page


def check_quiet(watched: Any, address: str) -> None:
    """No request went anywhere else, and nobody complained."""
    ours = urlsplit(address).netloc
    elsewhere = [url for url in watched.requests if url.startswith("http") and urlsplit(url).netloc != ours]
    assert not elsewhere
    assert not watched.complaints


def box(found: Locator) -> dict[str, float]:
    place = found.bounding_box()
    assert place is not None
    return dict(place)


def inside(inner: dict[str, float], outer: dict[str, float], slack: float = 1) -> bool:
    return all(
        outer[at] - slack <= inner[at] and inner[at] + inner[long] <= outer[at] + outer[long] + slack
        for at, long in (("x", "width"), ("y", "height"))
    )


def settled(page: Page) -> Locator:
    """The chosen passage once the reader has scrolled to it."""
    mark = page.locator("#passages mark.chosen").first
    mark.wait_for()
    page.wait_for_function(
        """() => {
            const mark = document.querySelector("#passages mark.chosen").getBoundingClientRect();
            const room = document.querySelector("#passages").getBoundingClientRect();
            return mark.top >= room.top && mark.top < room.bottom;
        }"""
    )
    return mark


def test_from_a_country_to_the_passage_and_on_to_another_event(watched: Any, demo: str) -> None:
    page = open_page(watched, demo)
    expect(page.locator("#shown")).to_have_text("7 events from 2 articles, 1978–2015; 1 planned")
    expect(page.locator(".card")).to_have_count(7)
    check_cards(page)

    page.get_by_text("China", exact=True).first.click()
    expect(page.locator("#shown")).to_have_text("1 of 7 events from 1 article, 2014")
    expect(page.locator(".card")).to_have_count(1)

    page.locator(".card").click()
    mark = settled(page)
    assert "Hong Lei" in mark.inner_text()
    assert page.locator("#passages mark.chosen u").inner_text() == "Wednesday"
    assert inside(box(mark), box(page.locator("#passages")))
    assert page.evaluate("window.scrollY") == 0
    expect(page.locator(".card.chosen")).to_have_count(1)
    expect(page.locator("#list .event.chosen")).to_have_count(1)

    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".card")).to_have_count(7)

    chosen = page.locator(".facts h2").inner_text()
    other = page.locator("#passages mark.other", has_text="Shinzo Abe")
    event_id = other.get_attribute("data-event")
    other.click()
    expect(page.locator(".facts h2")).not_to_have_text(chosen)
    expect(page.locator(f'.card[data-event="{event_id}"]')).to_have_class("card chosen")
    assert "In July" in settled(page).inner_text()
    check_quiet(watched, demo)


def test_a_click_on_a_mark_chooses_its_event(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    page.locator('.card[data-event="e-1978"]').click()
    ring = box(page.locator(".ring"))
    page.locator("#close").click()
    expect(page.locator("#reader h2")).to_have_text("Choose an event")
    page.mouse.click(ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2)
    expect(page.locator(".facts h2")).to_have_text("Defence-cooperation guidelines first approved")
    expect(page.locator("#passages article")).to_have_count(2)
    check_quiet(watched, bundled_app)


def test_every_event_can_be_reached_and_read_with_the_keyboard(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    first = page.locator("#list .event").first
    first.focus()
    for _ in range(6):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".facts h2")).to_have_text("New guidelines unveiled in New York")
    other = page.locator("#passages mark.other").first
    other.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".facts h2")).not_to_have_text("New guidelines unveiled in New York")
    page.keyboard.press("Escape")
    expect(page.locator("#reader h2")).to_have_text("Choose an event")
    check_quiet(watched, bundled_app)


def check_cards(page: Page) -> None:
    """No two cards overlap as they are drawn, no words are cut off, and the page has no sideways scroll."""
    plot = box(page.locator("#chart"))
    cards = [box(card) for card in page.locator(".card").all()]
    assert cards
    for card in cards:
        assert inside(card, plot)
    for one, other in combinations(cards, 2):
        apart = (
            one["x"] + one["width"] <= other["x"] + 0.5
            or other["x"] + other["width"] <= one["x"] + 0.5
            or one["y"] + one["height"] <= other["y"] + 0.5
            or other["y"] + other["height"] <= one["y"] + 0.5
        )
        assert apart, (one, other)
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".card, .card-line")]
            .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
            .map((part) => part.textContent)"""
    )
    assert cut == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("width", [1024, 1440, 1920])
def test_cards_hold_their_words_at_every_width(watched: Any, bundled_app: str, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 900})
    page = open_page(watched, bundled_app)
    check_cards(page)
    page.set_viewport_size({"width": width - 100, "height": 900})
    page.wait_for_timeout(600)  # the page waits for the window to come to rest
    check_cards(page)
    check_quiet(watched, bundled_app)


def test_many_events_can_be_filtered_and_read(watched: Any, large_app: str) -> None:
    page = open_page(watched, large_app)
    check_cards(page)
    page.locator(".card").nth(5).click()
    settled(page)
    last = page.locator("#list .turn").last
    last.click()
    expect(page.locator("#list .turn")).to_have_count(2)
    expect(page.locator("#list .event.chosen")).to_have_count(1)
    page.get_by_text("Iran", exact=True).first.click()
    expect(page.locator("#shown")).to_contain_text("of 1,500 events")
    check_quiet(watched, large_app)


def test_hostile_words_are_shown_and_never_run(watched: Any, hostile_app: str) -> None:
    page = open_page(watched, hostile_app)
    for card in page.locator(".card").all():
        card.click()
        settled(page)
        card.hover()
    ring = box(page.locator(".ring"))
    page.mouse.move(ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2)
    hover = page.locator(".hoverlayer")
    expect(hover).to_contain_text("<")
    assert page.evaluate("window.harmed") is None
    assert page.locator("#page script, #page img, #page a, .hoverlayer a").count() == 0
    assert "<script>" in page.locator("#page").inner_text()
    check_quiet(watched, hostile_app)
