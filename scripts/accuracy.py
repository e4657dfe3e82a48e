"""How well times are read, on a folder of annotated documents, beside other programs.

    python scripts/accuracy.py FOLDER [--peers none] [--errors 20]

The folder holds NAME.docs.jsonl ({"doc", "dct", "text"} a line), NAME.gold.jsonl ({"doc", "start", "end", "type",
"value"} a line; offsets are code points, the end exclusive) and, where there is one, heideltime/NAME.jsonl, another
program's output of the same form. dateparser.search is run here and now.

The measures are those of TempEval-3: F1 of spans that overlap (relaxed) and that agree exactly (strict), and relaxed F1
times the share of matched spans whose value, or type, agrees. "calendar" are dates and times whose value begins with a
year: what a timeline can show. The interval is of a paired bootstrap over documents, 95%.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from timeline.times import tag

CALENDAR = re.compile(r"(?:BC)?\d{3,4}(?!\d)")
DRAWS = 1000


class Row(NamedTuple):
    """One time expression: offsets in code points, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str

    @property
    def on_calendar(self) -> bool:
        """True for a date or time whose value begins with a year."""
        return self.type in ("DATE", "TIME") and CALENDAR.match(self.value) is not None


Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class Counts:
    """How many are expected and found, and how many of them overlap, agree exactly, in value and in type."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0
    type: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))

    def f1(self, measure: str) -> float:
        """F1 in percent of "relaxed", "strict", "value" or "type"; 0 where nothing is expected and nothing found."""
        both = self.gold + self.found
        return 200 * int(getattr(self, measure)) / both if both else 0.0


def load(path: Path) -> dict[str, list[Row]]:
    """The expressions of each document in a file of one JSON object a line."""
    rows: dict[str, list[Row]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            row = json.loads(line)
            rows.setdefault(row["doc"], []).append(Row(row["start"], row["end"], row["type"], row.get("value") or ""))
    return rows


def matched(gold: Sequence[Row], found: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Pairs of one expected and one found: those that agree exactly first, then those that overlap most."""
    options = []
    for i, want in enumerate(gold):
        for j, got in enumerate(found):
            overlap = min(want.end, got.end) - max(want.start, got.start)
            if overlap > 0:
                options.append(((want.start, want.end) != (got.start, got.end), -overlap, i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(options):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def count(gold: Sequence[Row], found: Sequence[Row]) -> Counts:
    """The counts of one document."""
    pairs = matched(gold, found)
    return Counts(
        len(gold),
        len(found),
        len(pairs),
        sum((want.start, want.end) == (got.start, got.end) for want, got in pairs),
        sum(want.value == got.value for want, got in pairs),
        sum(want.type == got.type for want, got in pairs),
    )


def by_document(gold: Rows, found: Rows, *, calendar: bool) -> dict[str, Counts]:
    """The counts of each document that has a gold standard, of all expressions or of those of the calendar."""

    def kept(rows: Iterable[Row]) -> list[Row]:
        return [row for row in rows if row.on_calendar] if calendar else list(rows)

    return {doc: count(kept(rows), kept(found.get(doc, ()))) for doc, rows in gold.items()}


def gap(ours: Mapping[str, Counts], theirs: Mapping[str, Counts]) -> tuple[float, float, float]:
    """Our value F1 less theirs, and the bounds of its 95% interval; the same for the same counts, always."""
    draw, docs = random.Random(1), sorted(ours)
    mine = [(ours[doc].gold + ours[doc].found, ours[doc].value) for doc in docs]
    other = [(theirs[doc].gold + theirs[doc].found, theirs[doc].value) for doc in docs]
    gaps = []
    for _ in range(DRAWS):
        sample = [draw.randrange(len(docs)) for _ in docs]
        gaps.append(_value_f1(mine, sample) - _value_f1(other, sample))
    gaps.sort()
    everything = range(len(docs))
    return _value_f1(mine, everything) - _value_f1(other, everything), gaps[DRAWS // 40], gaps[-DRAWS // 40 - 1]


def _value_f1(pairs: Sequence[tuple[int, int]], sample: Iterable[int]) -> float:
    both = right = 0
    for index in sample:
        both += pairs[index][0]
        right += pairs[index][1]
    return 200 * right / both if both else 0.0


def by_timeline(text: str, dct: str) -> list[Row]:
    """What this program reads."""
    return [Row(*row) for row in tag(text, dct, "en")]


def by_dateparser(text: str, dct: str) -> list[Row]:
    """What dateparser.search reads, with the day of writing as its base."""
    from dateparser.search import search_dates  # noqa: PLC0415 - a fifth of a second, for this peer only

    settings = {"RELATIVE_BASE": datetime.fromisoformat(dct)} if dct else {}
    rows, place = [], 0
    for words, day in search_dates(text, languages=["en"], settings=settings) or ():
        start = text.find(words, place)
        if start >= 0:
            place = start + len(words)
            rows.append(Row(start, place, "DATE", day.date().isoformat()))
    return rows


def run(reader: Callable[[str, str], list[Row]], documents: Sequence[Mapping[str, str]]) -> tuple[Rows, float]:
    """What a reader finds in each document, and how many documents it reads in a second."""
    reader(documents[0]["text"], documents[0].get("dct") or "")
    start = time.perf_counter()
    found = {row["doc"]: reader(row["text"], row.get("dct") or "") for row in documents}
    return found, len(documents) / (time.perf_counter() - start)


def report(name: str, folder: Path, *, peers: bool, errors: int) -> list[str]:
    """The table of one set, as lines."""
    with (folder / f"{name}.docs.jsonl").open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines if line.strip()]
    gold = load(folder / f"{name}.gold.jsonl")
    ours, speed = run(by_timeline, documents)
    programs: list[tuple[str, Rows, str]] = [("timeline", ours, f"{speed:,.0f}")]
    if peers:
        theirs, speed = run(by_dateparser, documents)
        programs.append(("dateparser.search", theirs, f"{speed:,.0f}"))
        if (folder / "heideltime" / f"{name}.jsonl").is_file():
            programs.append(("HeidelTime", load(folder / "heideltime" / f"{name}.jsonl"), ""))
    out = [
        f"{name}: {len(documents)} documents, {sum(map(len, gold.values())):,} expressions",
        f"  {'':<18}{'set':<9}{'relaxed':>8}{'strict':>8}{'value':>8}{'type':>8}   ours less theirs, in value   docs/s",
    ]
    for calendar in (False, True):
        own = by_document(gold, ours, calendar=calendar)
        for program, found, pace in programs:
            counts = by_document(gold, found, calendar=calendar)
            total = sum(counts.values(), Counts())
            figures = "".join(f"{total.f1(measure):8.1f}" for measure in ("relaxed", "strict", "value", "type"))
            versus = "" if found is ours else "{:+.1f} ({:+.1f} to {:+.1f})".format(*gap(own, counts))
            out.append(
                f"  {program:<18}{'calendar' if calendar else 'all':<9}{figures}   {versus:<26} {pace:>6}".rstrip()
            )
    return out + list(_wrong(documents, gold, ours))[:errors]


def _wrong(documents: Sequence[Mapping[str, str]], gold: Rows, found: Rows) -> Iterable[str]:
    for row in documents:
        doc, text = row["doc"], row["text"]
        pairs = matched(gold.get(doc, ()), found.get(doc, ()))
        for want, got in pairs:
            if want.value != got.value:
                yield f"  value   {doc}: {text[want.start : want.end]!r} is {want.value!r}, read {got.value!r}"
        for want in gold.get(doc, ()):
            if all(want is not pair[0] for pair in pairs):
                yield f"  missed  {doc}: {text[want.start : want.end]!r} is {want.value!r}"
        for got in found.get(doc, ()):
            if all(got is not pair[1] for pair in pairs):
                yield f"  extra   {doc}: {text[got.start : got.end]!r} read {got.value!r}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables. 2 where the folder holds no set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--peers", choices=("all", "none"), default="all")
    parser.add_argument("--errors", type=int, default=0, help="how many mistakes of each set to print")
    given = parser.parse_args(arguments)
    names = sorted(path.name.removesuffix(".docs.jsonl") for path in given.folder.glob("*.docs.jsonl"))
    if not names:
        print(f"no NAME.docs.jsonl in {given.folder}: give the folder that holds the sets")
        return 2
    for name in names:
        print(*report(name, given.folder, peers=given.peers == "all", errors=given.errors), sep="\n", end="\n\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
