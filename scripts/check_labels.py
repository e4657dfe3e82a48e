"""Counts the labels of a project that break the form a card needs, and names each with its fault.

    python scripts/check_labels.py brief.timeline [--all]

Claims below confidence 0.5 and without a date are passed over, as the app does; `--all` reads them too.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from timeline.events.labels import MAX_LABEL
from timeline.events.tokens import CONJUNCTIONS, PREPOSITIONS
from timeline.project import Project

_SHOWN = 0.5  # the app's filter
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(
    rf"\b(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,4}})\b"
    rf"|\b(?:in|since|until|of|by|from) (?:{_MONTHS}|1[0-9]\d\d|20\d\d)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|\b(?:yesterday|today|tomorrow)\b"
)
# Particles and adverbs end a line as well as prepositions: "troops moved in", "the year before".
_MAY_END = frozenset(
    """off out up down over in on through under along across behind by about near inside since above below outside
    alongside within without before after""".split()
)
_WAITS = PREPOSITIONS - _MAY_END | CONJUNCTIONS | frozenset("to the a an its their his her that which".split())
_PRONOUNS = re.compile(r"(?:it|they|he|she|we|i|you|this|these|those|who|which|both sides|the two)\b", re.IGNORECASE)
_ATTRIBUTION = re.compile(r"\b(?:he|she|they|officials|sources) (?:said|says|told)\b|\baccording to\b|\bsaid$|\bsays$")


def form_faults(label: str) -> tuple[str, ...]:
    """What keeps the label from standing on a card, by name; empty where nothing does."""
    words = label.split()
    first = next((letter for letter in label if letter.isalpha()), "")
    found = {
        "longer than a line": len(label) > MAX_LABEL,
        "empty": not words,
        "one word": len(words) == 1,
        "cut": "…" in label,
        "lower case": first.islower() and label[:1] == first,
        "date": bool(_DATE.search(label)),
        "open quotation mark": label.count("“") != label.count("”") or label.count('"') % 2 == 1,
        "open bracket": label.count("(") != label.count(")"),
        "pronoun first": bool(_PRONOUNS.match(label)),
        "attribution": bool(_ATTRIBUTION.search(label)),
        "ends in the middle": bool(words) and (words[-1].lower() in _WAITS or label[-1] in ",;:-–"),
    }
    return tuple(name for name, is_there in found.items() if is_there)


def main() -> int:
    """Prints each faulty label and the share that has none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path)
    parser.add_argument("--all", action="store_true", help="claims without a date or below confidence 0.5 too")
    asked = parser.parse_args()
    with Project.open(asked.project) as project:
        claims = [c for c in project.claim_records() if asked.all or (c.when is not None and c.confidence >= _SHOWN)]
    counts: Counter[str] = Counter()
    good = 0
    for claim in claims:
        faults = form_faults(claim.label)
        counts.update(faults)
        good += not faults
        if faults:
            print(f"{claim.doc_id}: {', '.join(faults)}: {claim.label}")
    for name, number in counts.most_common():
        print(f"{number:6} {name}")
    print(f"{good} of {len(claims)} labels without a fault: {good / max(1, len(claims)):.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
