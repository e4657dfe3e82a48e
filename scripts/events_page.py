"""Writes the tables of examples in docs/events.md from small texts that the tests check, as the program reads them.

python scripts/events_page.py          # write them
python scripts/events_page.py --check  # exit status 1 where the page is out of date
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from timeline.events import merge
from timeline.model import Claim, Document, Status, When
from timeline.pipeline import extract_document

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "events.md"
_TEXTS = ROOT / "tests" / "accuracy" / "events_sentences.jsonl"
_PAIRS = ROOT / "tests" / "accuracy" / "merging_pairs.jsonl"
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


_MEANING = {
    "same": "one event",
    "disputed": "one event, disputed",
    "plan": "plan and outcome",
    "different": "two events",
}


def merged() -> list[str]:
    """Examples of what two articles' claims come to, as lines: those that come to what the tests want."""
    out = ["| one article | another | come to | since |", "|---|---|---|---|"]
    shown: Counter[str] = Counter()
    for line in _PAIRS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sides = [{**row[side], "text": re.sub(r"[][]", "", row[side]["text"])} for side in ("one", "other")]
        if shown[row["expect"]] == _EACH or max(len(side["text"]) for side in sides) > _LONGEST // 2:
            continue
        told = _relation(sides)
        if told is not None and told[0] == row["expect"]:
            texts = " | ".join(f"{side['published']}: {side['text']}" for side in sides)
            out.append(f"| {texts} | {_MEANING[told[0]]} | {told[1]} |")
            shown[row["expect"]] += 1
    return [*out[:2], *sorted(out[2:], key=lambda line: list(_MEANING.values()).index(line.split(" | ")[2]))]


def _relation(sides: list[dict[str, str]]) -> tuple[str, str] | None:
    """What two articles of one claim each come to, and why in words; None where they tell more, or less."""
    documents, claims = [], []
    for number, side in enumerate(sides):
        document = Document(
            f"d{number}", side["text"], f"{number}.txt", published=When(side["published"]), language="en"
        )
        made = extract_document(document)
        documents.append(made.document)
        claims.append([claim for claim in made.claims if claim.when is not None])
    if [len(found) for found in claims] != [1, 1]:
        return None
    events = merge([claim for found in claims for claim in found], documents)
    if len(events) == 1:
        return "disputed" if events[0].disputed else "same", events[0].why_merged
    plan = next((event for event in events if event.outcome), None)
    if plan is not None:
        return "plan", f"{plan.slip_days} days late" if plan.slip_days else "on the day"
    return "different", ""


def page(text: str) -> str:
    """The page with its tables made anew."""
    tables = {"told": told, "nothing": nothing, "merged": merged}
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
