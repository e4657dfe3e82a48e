"""docs/kinds.md says what the tables say."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.knowledge.plover import plover_of, quad_of
from timeline.model import EventKind

PAGE = (Path(__file__).parents[3] / "docs" / "kinds.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines() if line.startswith("| ")][1:]


def test_the_page_lists_every_kind_in_the_order_of_precedence() -> None:
    assert [row[0] for row in ROWS] == [kind.value for kind in EventKind]


def test_each_kind_is_shown_with_its_type_and_quad_class() -> None:
    for kind, _, codes, quads in ROWS:
        listed = re.findall(r"[A-Z]{3,}", codes)
        assert not plover_of(EventKind(kind)) or plover_of(EventKind(kind)) == listed[0], kind
        assert {str(quad_of(code)) for code in listed} == set(re.findall(r"\d", quads)), kind
