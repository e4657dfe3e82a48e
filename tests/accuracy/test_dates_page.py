"""docs/dates.md holds what the tests check, word for word."""

from __future__ import annotations

import importlib.util
from pathlib import Path

_SCRIPT = Path(__file__).parents[2] / "scripts" / "dates_page.py"
_SPEC = importlib.util.spec_from_file_location("dates_page_script", _SCRIPT)
assert _SPEC is not None
assert _SPEC.loader is not None
dates_page = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(dates_page)


def test_the_tables_of_the_page_are_up_to_date() -> None:
    text = dates_page.PAGE.read_text(encoding="utf-8")
    assert dates_page.page(text) == text, "run: python scripts/dates_page.py"


def test_every_kind_and_language_has_examples() -> None:
    assert len(dates_page.english()) > 60
    assert len(dates_page.languages()) == 2 + 12 * (3 + 13)


def test_a_changed_table_is_written_anew() -> None:
    text = dates_page.PAGE.read_text(encoding="utf-8")
    assert dates_page.page(text.replace("| full dates |", "| fool dates |", 1)) == text
