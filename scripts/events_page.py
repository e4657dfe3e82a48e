"""Writes the tables of examples in docs/events.md from small texts that the tests check, as the program reads them.

python scripts/events_page.py          # write them
python scripts/events_page.py --check  # exit status 1 where the page is out of date
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from timeline.model import Claim, Document, Status, When
from timeline.pipeline import extract_document

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "events.md"
_TEXTS = ROOT / "tests" / "accuracy" / "events_sentences.jsonl"
_EACH = 6
_LONGEST = 160
_TABLE = re.compile(r"(<!-- (\w+) -->\n).*?(\n<!-- end -->)", re.DOTALL)


def _cases() -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in _TEXTS.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if "\n" not in row["text"] and len(row["text"]) <= _LONGEST]


def _claims(case: dict[str, Any]) -> list[Claim]:
    document = Document("t", case["text"], "t.txt", published=When(case["published"]), language="en")
    return [claim for claim in extract_document(document).claims if claim.when is not None]


def told() -> list[str]:
    """Examples of each status, as lines: those whose claims are read as the tests want them."""
    out = ["| status | the text says | written on | date | label |", "|---|---|---|---|---|"]
    for status in Status:
        shown = 0
        for case in _cases():
            claims = [claim for claim in _claims(case) if claim.status == status]
            wanted = [When(edtf) for _, edtf, want in case["claims"] if want == status and edtf]
            right = [claim for claim in claims if claim.when in wanted]
            if shown < _EACH and right:
                when = right[0].when.words() if right[0].when else ""
                out.append(f"| {status.value} | {case['text']} | {case['published']} | {when} | {right[0].label} |")
                shown += 1
    return out


def nothing() -> list[str]:
    """Dated texts that tell no event, as lines."""
    rows = [case for case in _cases() if not case["claims"] and not _claims(case)]
    return ["| no event |", "|---|", *(f"| {case['text']} |" for case in rows[: 2 * _EACH])]


def page(text: str) -> str:
    """The page with its tables made anew."""
    tables = {"told": told, "nothing": nothing}
    return _TABLE.sub(lambda match: match[1] + "\n".join(tables[match[2]]()) + match[3], text)


def main(arguments: list[str]) -> int:
    """The exit status."""
    text = PAGE.read_text(encoding="utf-8")
    made = page(text)
    if arguments == ["--check"]:
        return int(made != text)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
