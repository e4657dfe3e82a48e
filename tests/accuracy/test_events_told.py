"""Which claims there are, on small texts of our own: news, communiqué and chronology, one way of dating an act each.

Each line of events_sentences.jsonl has a text, the day it was published, and the claims wanted: the verb or noun of the
act (any of several, with |), its date and its status. Dates in `optional` may be told or left out: lasting states.
A text whose list is empty tells nothing that happened.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from timeline.model import Claim, Document, When
from timeline.pipeline import extract_document

HERE = Path(__file__).parent
CASES = [json.loads(line) for line in (HERE / "events_sentences.jsonl").read_text(encoding="utf-8").splitlines()]
FEWEST = 80


def dated_claims(number: int, case: Mapping[str, Any]) -> list[Claim]:
    """The claims of one text that have a date."""
    document = Document(f"t{number}", case["text"], f"t{number}.txt", published=When(case["published"]), language="en")
    return [claim for claim in extract_document(document).claims if claim.when is not None]


def tells(claim: Claim, wanted: list[str]) -> bool:
    """True where the claim is of this act, with this date and status."""
    act, edtf, status = wanted
    named = {claim.act.split()[0], *claim.act.split("|")} if claim.act else set()
    return (
        bool(named & set(act.split("|")))
        and claim.when is not None
        and _bounds(claim.when) == _bounds(When(edtf))
        and claim.status == status
    )


def _bounds(when: When) -> tuple[object, object]:
    return when.earliest, when.latest


def measure(report: list[str]) -> tuple[float, float]:
    """Precision and recall over all texts, in percent; what went wrong is added to the report."""
    wanted_all = right = counted = 0
    for number, case in enumerate(CASES):
        found = dated_claims(number, case)
        wanted = [claim for claim in case["claims"] if claim[1]]
        missed = []
        for want in wanted:
            hit = next((claim for claim in found if tells(claim, want)), None)
            if hit is None:
                missed.append(want)
            else:
                found.remove(hit)
                right += 1
        optional = {_bounds(When(edtf)) for edtf in case["optional"]}
        extra = [claim for claim in found if claim.when is None or _bounds(claim.when) not in optional]
        wanted_all += len(wanted)
        counted += len(wanted) - len(missed) + len(extra)
        report += [f"missed {want} in {case['text'][:150]!r}" for want in missed]
        report += [f"extra {c.act} {c.when} {c.status} ({c.rule}) in {c.passage[:120]!r}" for c in extra]
    return 100 * right / counted, 100 * right / wanted_all


@pytest.fixture(scope="module")
def measured() -> tuple[float, float, list[str]]:
    report: list[str] = []
    return *measure(report), report


@pytest.mark.parametrize("figure", ["precision", "recall"])
def test_no_figure_falls_below_its_floor(measured: tuple[float, float, list[str]], figure: str) -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    precision, recall, report = measured
    value = precision if figure == "precision" else recall
    assert value >= floors[f"events.sentences.{figure}"], "\n".join([f"{figure} {value:.1f}", *report])


def test_there_are_enough_texts_and_some_tell_nothing() -> None:
    assert len(CASES) >= FEWEST
    assert sum(not case["claims"] for case in CASES) >= FEWEST // 8
