"""How many of the dates that events stand on the date reader gets, by how they are written.

    python scripts/date_recall.py ARTICLES_FOLDER GOLD.csv [--errors 20] [--only d0]

Each article is read as the product reads it, documents.csv and publication date included. GOLD.csv has the columns
doc_id, edtf, char_start, char_end (code points, end exclusive), and where known alt_edtf (several with |), how and
anchor. A row counts as found where a time expression in the sentences of its passage, or in the heading over it, has
the same first and last day as its edtf or alt_edtf; "since" and "by" before the expression open a side, as they do for
a claim. Rows without an edtf are left out. Which of the dates an event takes is not asked here.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from timeline import actors, dates, publication
from timeline.dates.cues import sentence_start
from timeline.errors import DateFormatError
from timeline.model import Document, TimeExpression, When
from timeline.reading import read

_LONGEST_SENTENCE = 600
Bounds = tuple[object, object]


def resolved(document: Document) -> tuple[TimeExpression, ...]:
    """The expressions of one article with their values, by the same stages as an extraction."""
    text = document.text
    found = dates.find(text, document.language or dates.detect_language(text) or "en")
    document = publication.work_out(document, found, actors.find(text), dates.dateline(text))
    return dates.resolve(text, found, document.published, title=document.title)


def near(text: str, expressions: Sequence[TimeExpression], start: int, end: int) -> Iterator[TimeExpression]:
    """Those in the sentences that hold `text[start:end]`, and the last heading before them."""
    first = max(sentence_start(text, start, reach=_LONGEST_SENTENCE), text.rfind("\n", 0, start) + 1)
    last = next((at for at in range(end, len(text)) if text[at] == "\n" or text[at - 1 : at + 1] == ". "), len(text))
    heading = None
    for expression in expressions:
        if first < expression.span.end and expression.span.start < last:
            yield expression
        elif expression.rule.startswith("header") and expression.span.end <= first:
            heading = expression
    if heading is not None:
        yield heading


def bounds_of(expression: TimeExpression) -> Iterator[Bounds]:
    """First and last day, and those with a side open where the preposition opens one."""
    when = expression.when
    if when is None:
        return
    yield when.earliest, when.latest
    if expression.relation == "since":
        yield when.earliest, None
    elif expression.relation == "by":
        yield None, when.latest


def wanted(row: Mapping[str, str]) -> set[Bounds]:
    """First and last day of each date that would be right. Raises DateFormatError where one is no EDTF."""
    texts = [text for text in (row["edtf"], *(row.get("alt_edtf") or "").split("|")) if text]
    return {(when.earliest, when.latest) for when in map(When, texts)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the recall. 2 where a row names an article that isn't there or a date that is no EDTF."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="how many misses to print")
    parser.add_argument("--only", default="", help="count only articles whose doc_id begins with one of these, with |")
    given = parser.parse_args(arguments)
    read_articles = {document.doc_id: document for document in read([given.articles]).documents}
    expressions: dict[str, tuple[TimeExpression, ...]] = {}
    rows: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    misses: list[str] = []
    with given.gold.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            doc, how = row["doc_id"], row.get("how") or "all"
            if not row["edtf"] or not doc.startswith(tuple(given.only.split("|"))):
                continue
            if doc not in read_articles:
                print(f"{given.gold} names {doc}, which is not in {given.articles}: give the folder of its articles")
                return 2
            if doc not in expressions:
                expressions[doc] = resolved(read_articles[doc])
            text, start, end = read_articles[doc].text, int(row["char_start"]), int(row["char_end"])
            close = list(near(text, expressions[doc], start, end))
            try:
                right = wanted(row)
            except DateFormatError as problem:
                print(f"{given.gold}, {doc} at {start}: {problem}")
                return 2
            rows[how] += 1
            if any(bounds in right for expression in close for bounds in bounds_of(expression)):
                hits[how] += 1
                continue
            read_as = "; ".join(f"{e.span.of(text)!r} {e.when or e.value or '?'}" for e in close)
            misses.append(f"  {doc} {how} {row['edtf']}: {' '.join(text[start:end].split())!r}\n      read {read_as}")
    print(f"all {hits.total()}/{rows.total()}", *(f"{how} {hits[how]}/{rows[how]}" for how in sorted(rows)), sep="  ")
    print(*misses[: given.errors], sep="\n", end="\n" if misses[: given.errors] else "")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
