"""What several browser tests do and look at."""

from __future__ import annotations

from itertools import combinations
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect


def open_page(watched: Any, address: str, query: str = "") -> Page:
    page = watched.page
    page.goto(address + query)
    page.locator("#graph .main-svg").first.wait_for(state="attached")
    page.locator("#steps .where").wait_for()
    return page


def check_quiet(watched: Any, address: str) -> None:
    """No request went anywhere else, nor for all of Plotly, and nobody complained."""
    ours = urlsplit(address).netloc
    elsewhere = [url for url in watched.requests if url.startswith("http") and urlsplit(url).netloc != ours]
    assert not elsewhere
    assert not [url for url in watched.requests if "package_data/plotly.min" in url]
    assert not watched.complaints


def check_accessible(page: Page) -> None:
    """axe-core finds nothing."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def check_no_sideways_scroll(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


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
    check_no_sideways_scroll(page)


def shown(page: Page, words: str) -> None:
    """The line under the title says so."""
    expect(page.locator("#shown")).to_have_text(words)


def chip(page: Page, country: str) -> Locator:
    return page.locator("#countries .chip", has_text=country)


def chosen_title(page: Page) -> str:
    return page.locator("#chosen-label").inner_text()
