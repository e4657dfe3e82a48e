"""By keyboard alone, in the dark, on a narrow screen, on paper, and for a screen reader."""

from __future__ import annotations

from typing import Any

import pytest
from page_visits import check_accessible, check_no_sideways_scroll, check_quiet, open_page, settled, shown
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_whole_visit_by_keyboard(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the events"
    expected = ["e-1978", "e-1997", "e-abe", "e-china", "e-report", "e-plan", "e-2015"]
    for at, event_id in enumerate(expected):
        page.keyboard.press("ArrowRight")
        expect(page.locator(".where")).to_have_text(f"{at + 1} of 7")
        assert f"event={event_id}" in page.url
        expect(page.locator(f'.card[data-event="{event_id}"]')).to_have_class("card chosen")
    expect(page.locator("#said")).to_contain_text("28 Apr 2015; New guidelines unveiled in New York; Japan & United")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".where")).to_have_text("6 of 7")
    settled(page)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Enter")
    expect(page.locator("#chosen-label")).to_be_focused()
    settled(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator("#reader h2")).to_have_text("Choose an event")
    # Steps from event to event are one step back.
    page.keyboard.press("/")
    page.keyboard.type("Hong Lei")
    shown(page, "1 of 7 events from 1 article, 2014")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    check_quiet(watched, bundled_app)


def test_the_focus_stays_on_what_was_pressed(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    page.locator("#countries .chip").nth(2).focus()
    page.keyboard.press("Enter")
    shown(page, "1 of 7 events from 1 article, 2014")
    # The chips are drawn a moment after the line; on a busy machine the next key could come in between.
    expect(page.locator("#countries .chip:focus")).to_contain_text("China")
    expect(page.locator("#countries .chip:focus")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Space")
    shown(page, "7 events from 2 articles, 1978–2015; 1 planned")
    card = page.locator(".card").nth(3)
    event_id = card.get_attribute("data-event")
    card.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card.chosen")).to_have_attribute("data-event", event_id or "")
    settled(page)
    expect(page.locator(f'.card[data-event="{event_id}"]')).to_be_focused()


STATES = ["?event=e-plan", "?country=CHN&kind=statement", "?as=table&event=e-1997", "?q=nowhere"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_of_the_page_bars_anybody(watched: Any, bundled_app: str, scheme: Any) -> None:
    watched.page.emulate_media(color_scheme=scheme)
    for query in STATES:
        page = open_page(watched, bundled_app, query)
        if "table" in query:
            page.locator("#grid .ag-row").first.wait_for()
        if "event" in query:
            settled(page)
        check_accessible(page)
    page = open_page(watched, bundled_app)
    check_accessible(page)
    for menu in ("export", "more"):
        page.locator(f"#{menu} summary").click()
        page.locator(f"#{menu} .option").first.wait_for()
        check_accessible(page)
        page.keyboard.press("Escape")
    page.keyboard.press("?")
    check_accessible(page)
    check_quiet(watched, bundled_app)


def test_a_large_project_bars_nobody_either(watched: Any, large_app: str) -> None:
    page = open_page(watched, large_app)
    page.locator("#further-countries summary").click()
    page.locator("#further .option").first.wait_for()
    check_accessible(page)


def test_light_and_dark_are_chosen_and_remembered(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.locator("#theme summary").click()
    page.locator("#theme .option", has_text="Dark").click()
    assert page.evaluate(ground) == "rgb(18, 23, 29)"
    expect(page.locator("#graph .main-svg").first).to_have_css("background-color", "rgb(18, 23, 29)")
    assert "dark" not in page.url
    page.reload()
    page.locator(".card").first.wait_for()
    assert page.evaluate(ground) == "rgb(18, 23, 29)"
    check_quiet(watched, bundled_app)


def test_a_narrow_screen_needs_no_sideways_scroll(watched: Any, demo: str, large_app: str) -> None:
    watched.page.set_viewport_size({"width": 1024, "height": 768})
    for address in (demo, large_app):
        page = open_page(watched, address)
        check_no_sideways_scroll(page)
        page.locator("#more summary").click()
        page.locator("#sheet .option").first.wait_for()
        check_no_sideways_scroll(page)


def test_paper_has_the_timeline_and_the_list_and_no_controls(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    page.emulate_media(media="print")
    for part in ("#graph", "#list", ".card >> nth=0", "h1"):
        expect(page.locator(part)).to_be_visible()
    for part in ("#export", "#looks", "#steps", ".filters", "#tabs", "#reader"):
        expect(page.locator(part)).to_be_hidden()
