"""Whether a claim's confidence means what it says: how many claims are right, by confidence and by rule.

    python scripts/reliability.py CLAIMS.csv GOLD.csv [--dates DATES.csv] [--how explicit]

CLAIMS is the claims table of `timeline export --table claims`. GOLD has doc_id, edtf, char_start, char_end (code
points, end exclusive) and where known alt_edtf (several with |); DATES, in the same columns, are other dates that a
claim may be of. A claim counts as right where it overlaps a row of its document and has the row's first and last day;
for a stretch or window, also where it lies inside and covers half of it. Claims without a date, and of documents that
GOLD has nothing of, are left out. Expected calibration error is the mean distance of confidence and share right over
the ten bins, weighted by their claims (Guo et al., "On Calibration of Modern Neural Networks", 2017, section 2).
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from timeline.errors import DateFormatError
from timeline.model import When

_BINS = 10
Row = Mapping[str, str]


def read_rows(path: Path) -> list[Row]:
    """The rows of a CSV table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def agrees(claim: When, gold: When) -> bool:
    """True where the claim's date is the gold's: the same days, or at least half of a stretch and nothing outside."""
    if (claim.earliest, claim.latest) == (gold.earliest, gold.latest):
        return True
    if gold.kind == "date":
        return False
    if claim.earliest is None:
        return claim.latest == gold.latest
    inside = gold.contains(claim)
    return inside and claim.days is not None and gold.days is not None and 2 * claim.days >= gold.days


def is_right(claim: Row, gold: Sequence[Row]) -> bool:
    """True where some row of the claim's document overlaps it and agrees in date."""
    when = When(claim["edtf"])
    for row in gold:
        overlaps = int(claim["char_start"]) < int(row["char_end"]) and int(row["char_start"]) < int(claim["char_end"])
        dates = [text for text in (row["edtf"], *(row.get("alt_edtf") or "").split("|")) if text]
        if overlaps and any(agrees(when, When(text)) for text in dates):
            return True
    return False


def table(groups: Mapping[str, Sequence[tuple[float, bool]]], head: str) -> list[str]:
    """Lines of a table: the group, its claims, mean confidence and share right."""
    lines = [f"{head:24}claims  confidence  right"]
    for name, pairs in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        told = sum(confidence for confidence, _ in pairs) / len(pairs)
        right = sum(good for _, good in pairs) / len(pairs)
        lines.append(f"{name:24}{len(pairs):6}{told:12.2f}{right:7.2f}")
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both tables and the calibration error; 2 where a date is no EDTF."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--dates", type=Path, help="other correctly dated passages")
    parser.add_argument("--how", default="", help="count only claims dated this way, with |")
    given = parser.parse_args(arguments)
    by_doc: dict[str, list[Row]] = defaultdict(list)
    for path in [given.gold, *([given.dates] if given.dates else [])]:
        for row in read_rows(path):
            by_doc[row["doc_id"]].append(row)
    by_rule: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    by_confidence: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    wanted = {how for how in given.how.split("|") if how}
    for claim in read_rows(given.claims):
        if not claim["edtf"] or claim["doc_id"] not in by_doc or (wanted and claim["how"] not in wanted):
            continue
        try:
            pair = float(claim["confidence"]), is_right(claim, by_doc[claim["doc_id"]])
        except DateFormatError as problem:
            print(f"{given.gold}, {claim['doc_id']}: {problem}")
            return 2
        by_rule[claim["rule"]].append(pair)
        low = min(int(pair[0] * _BINS), _BINS - 1)
        by_confidence[f"{low / _BINS:.1f} to {(low + 1) / _BINS:.1f}"].append(pair)
    total = sum(len(pairs) for pairs in by_rule.values())
    error = sum(abs(sum(told - good for told, good in pairs)) for pairs in by_confidence.values())
    print(*table(by_confidence, "confidence"), "", *table(by_rule, "rule"), sep="\n")
    print(f"\n{total} claims, expected calibration error {error / total if total else 0.0:.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
