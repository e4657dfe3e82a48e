"""The table is the picture's twin, and an export holds what is shown."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from page_visits import check_quiet, chip, open_page, settled, shown
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_row_of_the_table_chooses_its_event_and_the_other_way_round(watched: Any, bundled_app: str) -> None:
    page = open_page(watched, bundled_app)
    page.locator("#tabs button", has_text="Table").click()
    rows = page.locator("#grid .ag-center-cols-container .ag-row")
    expect(rows).to_have_count(7)
    rows.filter(has_text="first approved").click()
    settled(page)
    expect(page.locator('.card[data-event="e-1978"]')).to_have_class("card chosen")
    page.locator('.card[data-event="e-2015"]').click()
    expect(page.locator("#grid .ag-row-selected")).to_contain_text("New guidelines unveiled in New York")
    page.locator("#grid .ag-header-cell", has_text="From day").click()
    page.locator("#grid .ag-header-cell", has_text="From day").click()
    expect(page.locator('#grid .ag-row[row-index="0"]')).to_contain_text("New guidelines unveiled in New York")
    page.locator("#grid input[aria-label='Event Filter Input']").fill("Beijing")
    expect(rows).to_have_count(1)
    check_quiet(watched, bundled_app)


def test_an_export_holds_what_is_shown(watched: Any, bundled_app: str, tmp_path: Path) -> None:
    page = open_page(watched, bundled_app)
    chip(page, "China").click()
    shown(page, "1 of 7 events from 1 article, 2014")
    page.locator("#export summary").click()
    with page.expect_download() as waiting:
        page.locator("#export [data-format=csv]").click()
    target = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(target)
    assert target.suffix == ".csv"
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["event_id"] for row in rows] == ["e-china"]
    check_quiet(watched, bundled_app)
