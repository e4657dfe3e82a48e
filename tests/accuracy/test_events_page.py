"""docs/events.md holds what the tests check, as the program reads it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from timeline.model import Status

_SCRIPT = Path(__file__).parents[2] / "scripts" / "events_page.py"
_SPEC = importlib.util.spec_from_file_location("events_page_script", _SCRIPT)
assert _SPEC is not None
assert _SPEC.loader is not None
events_page = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(events_page)


def test_the_tables_of_the_page_are_up_to_date() -> None:
    text = events_page.PAGE.read_text(encoding="utf-8")
    assert events_page.page(text) == text, "run: python scripts/events_page.py"


def test_every_status_has_an_example() -> None:
    shown = {row.split(" | ")[0].removeprefix("| ") for row in events_page.told()[2:]}
    assert shown == {status.value for status in Status}


def test_some_dated_texts_tell_nothing() -> None:
    assert len(events_page.nothing()) > 8
