"""A visit: from a filter to an event, its passage, another event; by mouse, on pages small, large and hostile."""

from __future__ import annotations

from typing import Any

import pytest
from page_visits import box, check_cards, check_quiet, chip, chosen_title, inside, open_page, settled, shown
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_from_a_country_to_the_passage_and_on_to_another_event(watched: Any, demo: str) -> None:
    page = open_page(watched, demo)
    shown(page, "7 events from 2 articles, 1978–2015; 1 planned")
    check_cards(page)
    chip(page, "China").click()
    shown(page, "1 of 7 events from 1 article, 2014")
    expect(page.locator(".card")).to_have_count(1)
    expect(chip(page, "Japan").locator(".count")).to_have_text("7")

    page.locator(".card").click()
    mark = settled(page)
    assert "Hong Lei" in mark.inner_text()
    assert page.locator("#passages mark.chosen u").inner_text() == "Wednesday"
    assert inside(box(mark), box(page.locator("#passages")))
    assert page.evaluate("window.scrollY") == 0
    expect(page.locator(".card.chosen")).to_have_count(1)
    expect(page.locator("#list .event.chosen")).to_have_count(1)

    page.get_by_role("button", name="Clear all").click()
    shown(page, "7 events from 2 articles, 1978–2015; 1 planned")
    before = chosen_title(page)
    other = page.locator("#passages mark.other", has_text="Shinzo Abe")
    event_id = other.get_attribute("data-event")
    other.click()
    expect(page.locator("#chosen-label")).not_to_have_text(before)
    expect(page.locator(f'.card[data-event="{event_id}"]')).to_have_class("card chosen")
    assert "In July" in settled(page).inner_text()
    check_quiet(watched, demo)


def test_a_plan_leads_to_what_came_of_it(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app, "?event=e-plan")
    settled(page)
    expect(page.locator(".card.chosen")).to_have_count(1)
    expect(page.locator("#reader")).to_contain_text("118 days late")
    page.locator("#reader .link").click()
    expect(page.locator("#chosen-label")).to_have_text("New guidelines unveiled in New York")
    expect(page.locator('.card[data-event="e-2015"]')).to_have_class("card chosen")


def test_a_click_on_a_mark_chooses_its_event_every_time(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    page.locator('.card[data-event="e-1978"]').click()
    ring = box(page.locator(".ring"))
    for _ in range(2):
        page.locator("#close").click()
        expect(page.locator("#reader h2")).to_have_text("Choose an event")
        page.mouse.click(ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2)
        expect(page.locator("#chosen-label")).to_have_text("Defence-cooperation guidelines first approved")
    expect(page.locator("#passages article")).to_have_count(2)
    check_quiet(watched, bundled_app)


def test_what_has_no_date_is_read_in_its_article(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    page.locator("#tray .event").first.click()
    assert "reinterpretation of the Japanese constitution" in settled(page).inner_text()
    expect(page.locator("#reader")).to_contain_text("not given in the article")
    page.locator("#close").click()
    page.locator("#reader .articles .event").first.click()
    expect(page.locator("#reader")).to_contain_text("Published")
    page.locator("#passages mark.other").first.click()
    expect(page.locator(".card.chosen")).to_have_count(1)


@pytest.mark.parametrize("width", [1024, 1920])
def test_cards_hold_their_words_at_every_width(watched: Any, bundled_app: str, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 900})
    page = open_page(watched, bundled_app)
    check_cards(page)
    page.set_viewport_size({"width": width - 100, "height": 900})
    page.wait_for_timeout(500)  # the page waits for the window to come to rest
    check_cards(page)
    check_quiet(watched, bundled_app)


def test_many_events_can_be_filtered_and_read(watched: Any, large_app: str) -> None:
    page = open_page(watched, large_app)
    check_cards(page)
    page.locator(".card").nth(5).click()
    settled(page)
    page.locator("#list .turn").last.click()
    expect(page.locator("#list .turn")).to_have_count(2)
    page.locator("#further-countries summary").click()
    further = page.locator("#further .option .name")
    expect(further).to_have_count(4)
    country = further.first.inner_text()
    page.locator("#find-country").fill(country[:-1].upper())
    expect(page.locator("#further .option:visible")).to_have_count(1)
    page.locator("#further .option:visible").click()
    expect(page.locator("#shown")).to_contain_text("of 1,500 events")
    expect(chip(page, country)).to_have_attribute("aria-pressed", "true")
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
    page.locator("#more summary").click()
    page.locator("#sheet .option").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("#tabs button", has_text="Table").click()
    page.locator("#grid .ag-row").first.wait_for()
    assert page.evaluate("window.harmed") is None
    foreign = "#page script, #page img, #page a:not(.skip):not(.export), .hoverlayer a"
    assert page.locator(foreign).count() == 0
    assert "<script>" in page.locator("#page").inner_text()
    check_quiet(watched, hostile_app)
