"""The address holds what one looks at: a link opens the same view, back and forward work, a bad one does no harm."""

from __future__ import annotations

from typing import Any

import pytest
from page_visits import box, check_quiet, chip, chosen_title, open_page, settled, shown
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ALL = "7 events from 2 articles, 1978–2015; 1 planned"


def look(page: Page) -> dict[str, object]:
    """What one sees."""
    return {
        "shown": page.locator("#shown").inner_text(),
        "cards": page.locator(".card").all_inner_texts(),
        "chosen": page.locator(".card.chosen").all_inner_texts(),
        "reader": chosen_title(page),
        "looks": page.locator("#looks").inner_text(),
        "axis": page.locator("#graph .textpoint").all_text_contents(),
        "tab": page.locator("#tabs [aria-pressed=true]").inner_text(),
    }


def test_reloading_the_address_gives_the_same_view(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    chip(page, "United States").click()
    page.locator("#looks button", has_text="Even spacing").click()
    page.locator("#lanes summary").click()
    page.locator("#lanes .option", has_text="Kind").click()
    expect(page.locator("#lanes summary")).to_contain_text("Kind")
    page.locator("#closer").click()
    expect(page.locator("#whole")).to_be_enabled()
    page.locator(".card").first.click()
    settled(page)
    page.locator("#tabs button", has_text="Table").click()
    page.locator("#grid .ag-row").first.wait_for()
    seen = look(page)
    page.reload()
    settled(page)
    page.locator("#grid .ag-row").first.wait_for()
    expect(page.locator(".card.chosen")).to_have_count(1)
    assert look(page) == seen
    for part in ("country=USA", "scale=even", "lanes=kind", "window=", "as=table", "event=e-"):
        assert part in page.url
    check_quiet(watched, bundled_app)


def test_back_and_forward_go_through_what_one_did(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    chip(page, "China").click()
    shown(page, "1 of 7 events from 1 article, 2014")
    page.locator("#q").fill("no such words")
    expect(page.locator("#nothing")).to_contain_text("Without the filter “words”: 1 event")
    expect(page.locator("#nothing")).not_to_contain_text("Without the filter “country”")
    page.go_back()
    shown(page, "1 of 7 events from 1 article, 2014")
    expect(page.locator("#q")).to_have_value("")
    page.go_back()
    shown(page, ALL)
    page.locator(".card").first.click()
    settled(page)
    page.go_back()
    expect(page.locator("#reader h2")).to_have_text("Choose an event")
    page.go_forward()
    settled(page)
    expect(page.locator(".card.chosen")).to_have_count(1)
    check_quiet(watched, bundled_app)


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("?scale=sideways", "folded, true, even"),
        ("?from=tomorrow", "2014-10-08"),
        ("?window=2015-01-01..2014-01-01", "ends before it begins"),
        ("?confidence=very", "from 0 to 1"),
        ("?no=thing", "means nothing here"),
        ("?event=%00%FF<script>", ""),
    ],
)
def test_what_is_wrong_in_an_address_is_left_out_with_a_note(
    watched: Any, bundled_app: str, query: str, note: str
) -> None:
    page = open_page(watched, bundled_app, query)
    shown(page, ALL)
    expect(page.locator("#notes")).to_contain_text(note)
    check_quiet(watched, bundled_app)


def test_zooming_and_dragging_on_the_strip_show_a_stretch_of_time(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    strip = box(page.locator("#strip"))
    middle = strip["y"] + strip["height"] / 2
    page.mouse.move(strip["x"] + strip["width"] * 0.8, middle)
    page.mouse.down()
    page.mouse.move(strip["x"] + strip["width"] * 0.9, middle)
    page.mouse.move(strip["x"] + strip["width"] * 0.999, middle)
    page.mouse.up()
    expect(page.locator(".where")).to_have_text("5 events")
    assert "window=20" in page.url
    assert "2014" in "".join(page.locator("#graph .textpoint").all_text_contents())
    page.keyboard.press("0")
    expect(page.locator(".where")).to_have_text("7 events")
    page.keyboard.press("+")
    expect(page.locator("#whole")).to_be_enabled()
    page.keyboard.press("-")
    page.keyboard.press("0")
    expect(page.locator(".where")).to_have_text("7 events")
    check_quiet(watched, bundled_app)


def test_a_passage_chosen_beyond_the_window_opens_the_window(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app, "?window=2015-01-01..2015-12-31&event=e-2015")
    settled(page)
    expect(page.locator(".where")).to_have_text("1 of 1")
    page.locator("#passages mark.other", has_text="1978").click()
    expect(page.locator('.card[data-event="e-1978"]')).to_have_class("card chosen")
    expect(page.locator(".where")).to_have_text("1 of 7")
    assert "window" not in page.url
    check_quiet(watched, bundled_app)


def test_a_passage_chosen_beyond_the_filters_says_so_and_can_be_shown(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app, "?country=CHN&event=e-china")
    settled(page)
    page.locator("#passages mark.other", has_text="Shinzo Abe").click()
    expect(page.locator("#chosen-label")).to_contain_text("Abe")
    page.locator("#steps .where", has_text="filtered out").click()
    shown(page, ALL)
    expect(page.locator('.card[data-event="e-abe"]')).to_have_class("card chosen")


def test_a_count_opens_its_stretch(watched: Any, large_app: str) -> None:
    page = open_page(watched, large_app)
    before = page.locator(".where").inner_text()
    page.locator(".more-here").first.click()
    expect(page.locator("#whole")).to_be_enabled()
    expect(page.locator(".where")).not_to_have_text(before)
    check_quiet(watched, large_app)
