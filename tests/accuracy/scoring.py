"""Scores claims against passages that people annotated: a small scorer for the gates of this folder.

A claim tells a gold row of its article where their passages overlap and their dates agree: the same bounds, or for a
stretch or window inside it and at least half of it. A claim dated by its article's publication has a day of slack.
Each claim tells one row, the one with most parties in common, then the longest overlap.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from timeline.model import Claim, How, Span, Status, When

DAY = timedelta(days=1)
AHEAD = {Status.PLANNED, Status.CANCELLED, Status.POSTPONED, Status.HYPOTHETICAL}
# A lasting state may be told or left out: neither is counted.
OPTIONAL = {Status.ONGOING}


@dataclass(frozen=True)
class Gold:
    """One annotated passage; `when` is None for one without a date, which is not scored."""

    doc_id: str
    span: Span
    when: When | None
    countries: frozenset[str] = frozenset()
    status: str = ""
    kind: str = ""
    merge_key: str = ""

    @property
    def optional(self) -> bool:
        return self.when is None or self.status in OPTIONAL


def _when(edtf: str) -> When | None:
    return When(edtf) if edtf else None


def read_gold(path: Path) -> tuple[Gold, ...]:
    """The rows of a gold table."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Gold(
                row["doc_id"],
                Span(int(row["char_start"]), int(row["char_end"])),
                _when(row["edtf"]),
                frozenset(code for code in row.get("countries", "").split("|") if code),
                row.get("status", ""),
                row.get("kind", ""),
                row.get("merge_key", ""),
            )
            for row in csv.DictReader(file)
        )


def _ends(when: When) -> tuple[date, date]:
    return when.earliest or date.min, when.latest or date.max


def overlap(one: Span, other: Span) -> int:
    """Characters that both cover."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def dates_agree(claim: Claim, gold: When) -> bool:
    """True where the claim says what the source says of the time, no more and hardly less."""
    if claim.when is None:
        return False
    first, last = _ends(claim.when)
    low, high = _ends(gold)
    if claim.how == How.PUBLICATION and gold.precision == "day":
        return low - DAY <= first and last <= high + DAY
    if (first, last) == (low, high):
        return True
    if gold.kind == "date" or not low <= first <= last <= high:
        return False
    return 2 * ((last - first) + DAY) >= (high - low) + DAY


def too_fine(claim: Claim, gold: When) -> bool:
    """True where the claim's date lies inside the source's and is narrower."""
    if claim.when is None or dates_agree(claim, gold):
        return False
    first, last = _ends(claim.when)
    low, high = _ends(gold)
    return low <= first and last <= high


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass
class Score:
    """What was counted, and the figures made of it; a share of nothing is 1."""

    gold: int = 0
    found: int = 0
    counted_claims: int = 0
    parties: tuple[int, int, int] = (0, 0, 0)  # right, told, wanted
    status: tuple[int, int] = (0, 0)  # right, known
    kind: tuple[int, int] = (0, 0)
    merged: tuple[int, int, int] = (0, 0, 0)  # right pairs, told pairs, wanted pairs
    too_fine: int = 0
    report: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return _share(self.found, self.counted_claims)

    @property
    def recall(self) -> float:
        return _share(self.found, self.gold)

    @property
    def parties_f1(self) -> float:
        right, told, wanted = self.parties
        return _f1(_share(right, told), _share(right, wanted))

    @property
    def status_accuracy(self) -> float:
        return _share(*self.status)

    @property
    def kind_accuracy(self) -> float:
        return _share(*self.kind)

    @property
    def merging_f1(self) -> float:
        right, told, wanted = self.merged
        return _f1(_share(right, told), _share(right, wanted))


def score(
    claims: Iterable[Claim], event_of: Mapping[str, str], gold: Sequence[Gold], dated: Sequence[Gold] = ()
) -> Score:
    """The score of dated claims. A claim on one of `dated`, or of the same event as a right one, is no error."""
    told = [claim for claim in claims if claim.when is not None]
    pairs = _matched(told, gold)
    taken = {id(claim) for claim in pairs.values()}
    right = {(claim.doc_id, event_of[claim.claim_id]) for claim in pairs.values() if claim.claim_id in event_of}
    result = Score(gold=sum(not row.optional for row in gold))
    rows = [(gold[number], claim) for number, claim in sorted(pairs.items())]
    scored = [(row, claim) for row, claim in rows if not row.optional]
    result.found = len(scored)
    known_times = [*dated, *(row for row in gold if row.optional)]
    wrong = [
        claim
        for claim in told
        if id(claim) not in taken
        and (claim.doc_id, event_of.get(claim.claim_id)) not in right
        and not any(_tells(claim, row) for row in known_times)
    ]
    result.counted_claims = len(scored) + len(wrong)
    named = [(row.countries, set(claim.countries)) for row, claim in scored if row.countries]
    result.parties = (
        sum(len(want & have) for want, have in named),
        sum(len(have) for _, have in named),
        sum(len(want) for want, _ in named),
    )
    result.status = (
        sum(row.status == claim.status for row, claim in scored if row.status),
        sum(bool(row.status) for row, _ in scored),
    )
    result.kind = (
        sum(row.kind == claim.kind for row, claim in scored if row.kind),
        sum(bool(row.kind) for row, _ in scored),
    )
    result.merged = _pairs_merged(scored, event_of)
    missed = [row for number, row in enumerate(gold) if number not in pairs and not row.optional]
    result.too_fine = sum(
        any(overlap(claim.span, row.span) and row.when is not None and too_fine(claim, row.when)
            for claim in told if claim.doc_id == row.doc_id and id(claim) not in taken)
        for row in missed
    )  # fmt: skip
    result.report = [
        *(f"missed {row.doc_id} {row.when} {row.status} {row.kind} at {row.span}" for row in missed),
        *(f"extra {claim.doc_id} {claim.when} {claim.label!r}" for claim in wrong),
        *(
            f"kind of {claim.label!r} is {claim.kind}, not {row.kind}"
            for row, claim in scored
            if row.kind and row.kind != claim.kind
        ),
        *(
            f"status of {claim.label!r} is {claim.status}, not {row.status}"
            for row, claim in scored
            if row.status and row.status != claim.status
        ),
        *(
            f"parties of {claim.label!r} are {claim.countries}, not {sorted(row.countries)}"
            for row, claim in scored
            if row.countries and row.countries != set(claim.countries)
        ),
    ]
    return result


def _tells(claim: Claim, row: Gold) -> bool:
    if row.when is None or claim.doc_id != row.doc_id or not overlap(claim.span, row.span):
        return False
    return dates_agree(claim, row.when)


def _matched(claims: Sequence[Claim], gold: Sequence[Gold]) -> dict[int, Claim]:
    """For each told row's number, its claim."""
    options = sorted(
        (-len(row.countries & set(claim.countries)), -overlap(claim.span, row.span), row_number, number)
        for row_number, row in enumerate(gold)
        for number, claim in enumerate(claims)
        if _tells(claim, row)
    )
    pairs: dict[int, Claim] = {}
    used: set[int] = set()
    for _, _, row_number, number in options:
        if row_number not in pairs and number not in used:
            pairs[row_number] = claims[number]
            used.add(number)
    return pairs


def _pairs_merged(scored: Sequence[tuple[Gold, Claim]], event_of: Mapping[str, str]) -> tuple[int, int, int]:
    """Pairs of rows that are one event, rightly, as told, and as wanted; a plan and its outcome are no pair."""
    keyed = [
        ((row.merge_key, row.status in AHEAD), event_of.get(claim.claim_id, claim.claim_id))
        for row, claim in scored
        if row.merge_key
    ]
    every = list(combinations(keyed, 2))
    wanted = {number for number, (one, other) in enumerate(every) if one[0] == other[0]}
    have = {number for number, (one, other) in enumerate(every) if one[1] == other[1]}
    return len(wanted & have), len(have), len(wanted)
