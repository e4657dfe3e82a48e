"""Writes the tables of examples in docs/dates.md from the sentences that the tests check.

python scripts/dates_page.py          # write them
python scripts/dates_page.py --check  # exit status 1 where the page is out of date
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from timeline.model import When

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "dates.md"
_SENTENCES = ROOT / "tests" / "accuracy" / "dates_sentences.jsonl"
_LANGUAGES = ROOT / "tests" / "unit" / "dates" / "test_dates_languages.py"
_EACH = 3
# Relative phrases, edges, bounds and quarters come first in the files of sentences.
_NEWS_EACH = 13


def english() -> list[str]:
    """The table of English examples, as lines: a few of each kind, in the order of the file."""
    rows = [json.loads(line) for line in _SENTENCES.read_text(encoding="utf-8").splitlines()]
    kinds: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        kinds.setdefault(row["phenomenon"], []).append(row)
    out = ["| kind | the text says | written on | read as | EDTF |", "|---|---|---|---|---|"]
    for kind, found in kinds.items():
        dated = [row for row in found if row["expressions"] and "\n" not in row["text"]]
        for row in (dated or [row for row in found if "\n" not in row["text"]])[:_EACH]:
            words = _marked(row["text"], [e["text"] for e in row["expressions"]])
            read = _read(e["edtf"] for e in row["expressions"])
            out.append(_row([kind, words, row["anchor"] or "not known", *read]))
    return out


def languages() -> list[str]:
    """The table of examples in other languages, as lines."""
    spec = importlib.util.spec_from_file_location("languages_of_the_tests", _LANGUAGES)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{_LANGUAGES} can't be read")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    out = ["| language | the text says | read as | EDTF |", "|---|---|---|---|"]
    for language, rows in module.SENTENCES.items():
        phrases = [row for row in module.NEWS[language] if row[1]][:_NEWS_EACH]
        for text, expected in [row for row in rows if row[1]][:_EACH] + phrases:
            out.append(
                _row([language, _marked(text, [words for words, _ in expected]), *_read(e for _, e in expected)])
            )
    return out


def _read(texts: Iterable[str]) -> tuple[str, str]:
    given = list(texts)
    if not any(given):
        return "no date", ""
    return "; ".join(When(text).words() if text else "no date" for text in given), "; ".join(
        f"`{text}`" for text in given if text
    )


def _marked(text: str, expressions: list[str]) -> str:
    place = 0
    for words in expressions:
        at = text.find(words, place)
        if at >= 0:
            text = f"{text[:at]}**{words}**{text[at + len(words) :]}"
            place = at + len(words) + 4
    return text


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def page(text: str) -> str:
    """The page with both tables as they should be."""
    for name, lines in (("english", english()), ("languages", languages())):
        start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        head, _, rest = text.partition(start)
        _, _, tail = rest.partition(end)
        text = head + start + "\n".join(lines) + "\n" + end + tail
    return text


def main() -> int:
    """Write the page, or with --check say whether it is as it should be."""
    now = PAGE.read_text(encoding="utf-8")
    wanted = page(now)
    if "--check" in sys.argv[1:]:
        return int(now != wanted)
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
