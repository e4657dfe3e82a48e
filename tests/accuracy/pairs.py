"""Scores merging on pairs of short articles: each is read by the pipeline, and the two claims marked are compared.

A text marks the words of its act with [ ]. What a pair should come to is one of EXPECTATIONS: the same event, the same
with dates that can't both be right (disputed), a plan and its outcome (two events, linked), or two events. A pair that
isn't told as it should be is lost by merging only where both claims were there to be merged, with the right date and
no wrong party; else by what was read before.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timeline.events import group_sources, merge
from timeline.model import Claim, Document, Status, When
from timeline.pipeline import extract_document

EXPECTATIONS = ("same", "disputed", "plan", "different")
_TOGETHER = ("same", "disputed")


@dataclass(frozen=True, slots=True)
class Side:
    """One article: its day, its text, where its act stands, and the date and parties its claim should have."""

    published: str
    text: str
    act: tuple[int, int]
    edtf: str
    countries: frozenset[str]

    @classmethod
    def read(cls, row: dict[str, object]) -> Side:
        marked, names = str(row["text"]), row["countries"]
        assert isinstance(names, list)
        start, end = marked.index("["), marked.index("]") - 1
        text = marked.replace("[", "").replace("]", "")
        return cls(str(row["published"]), text, (start, end), str(row["edtf"]), frozenset(names))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, and what their two claims should come to."""

    expect: str
    batch: int
    one: Side
    other: Side


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file, one a line."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Pair(row["expect"], row["batch"], Side.read(row["one"]), Side.read(row["other"])) for row in rows]


@dataclass(frozen=True, slots=True)
class Told:
    """What the pipeline made of a pair: one of EXPECTATIONS, and what was wrong before merging ("" where nothing)."""

    relation: str
    lost: str
    slip: int | None
    why: str


def judge(pair: Pair) -> Told:
    """Reads both articles as the pipeline does, merges them, and compares the claims at the marked words."""
    documents, claims = [], []
    for name, side in (("one", pair.one), ("other", pair.other)):
        made = extract_document(Document(name, side.text, f"{name}.txt", published=When(side.published), language="en"))
        documents.append(made.document)
        claims.append(list(made.claims))
    events = merge([*claims[0], *claims[1]], group_sources(documents))
    event_of = {claim_id: event for event in events for claim_id in event.claim_ids}
    mine, theirs = (_at_the_act(side, found) for side, found in zip((pair.one, pair.other), claims, strict=True))
    lost = next(filter(None, (_lost(pair.one, mine), _lost(pair.other, theirs), _of_status(pair, mine, theirs))), "")
    found = [(event_of[x.claim_id], event_of[y.claim_id]) for x in mine for y in theirs if x.when and y.when]
    one_event = next((x for x, y in found if x.event_id == y.event_id), None)
    if one_event is not None:
        return Told("disputed" if one_event.disputed else "same", lost, None, one_event.why_merged)
    linked = next((x for x, y in found if x.outcome == y.event_id or y.outcome == x.event_id), None)
    if linked is not None:
        return Told("plan", lost, linked.slip_days, "")
    return Told("different", lost, None, _shown(mine, theirs))


def _at_the_act(side: Side, found: Sequence[Claim]) -> list[Claim]:
    """The claims whose passage holds the act: those with the right date, where there are any."""
    start, end = side.act
    here = [claim for claim in found if claim.span.start <= start and end <= claim.span.end]
    right = [claim for claim in here if claim.when is not None and _dated(side, claim.when)]
    return right or here


def _dated(side: Side, when: When) -> bool:
    """True for the very bounds that the article gives; a window may begin with the day of the article or be open."""
    wanted = When(side.edtf)
    if wanted.kind == "window":
        return when.latest == wanted.latest
    return (when.earliest, when.latest) == (wanted.earliest, wanted.latest)


def _lost(side: Side, found: Sequence[Claim]) -> str:
    if not found:
        return "claim"
    if not any(claim.when is not None and _dated(side, claim.when) for claim in found):
        return "date"
    if not any(set(claim.countries) <= side.countries for claim in found):
        return "party"
    return ""


def _of_status(pair: Pair, mine: Sequence[Claim], theirs: Sequence[Claim]) -> str:
    """A plan told as a fact, or a fact told as a plan, is lost before merging."""
    planned = [any(claim.status == Status.PLANNED for claim in found) for found in (mine, theirs)]
    return "" if planned == [pair.expect == "plan", False] else "status"


def _shown(mine: Sequence[Claim], theirs: Sequence[Claim]) -> str:
    return " / ".join(
        ", ".join(f"{c.when} {c.kind}:{c.act} {'+'.join(c.thing)} {'|'.join(c.countries)}" for c in found)
        for found in (mine, theirs)
    )


@dataclass(slots=True)
class Score:
    """Counts over pairs, and the figures they come to. `reached` are pairs where nothing was lost before merging."""

    pairs: int = 0
    together: int = 0
    together_right: int = 0
    wanted: int = 0
    wanted_reached: int = 0
    found_reached: int = 0
    disputes: tuple[int, int, int] = (0, 0, 0)  # right, told, wanted
    plans: tuple[int, int, int] = (0, 0, 0)
    slips: tuple[int, int] = (0, 0)  # right, of plans linked
    lost: Counter[str] = field(default_factory=Counter)
    report: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the pairs put in one event, the share that is one."""
        return _share(self.together_right, self.together)

    @property
    def recall(self) -> float:
        """Of the pairs that are one event, the share put in one, whatever lost the others."""
        return _share(self.together_right, self.wanted)

    @property
    def merging_recall(self) -> float:
        """The same, of the pairs whose two claims were read right."""
        return _share(self.found_reached, self.wanted_reached)

    @property
    def dispute_precision(self) -> float:
        """Of the pairs said to be disputed, the share that is."""
        return _share(self.disputes[0], self.disputes[1])

    @property
    def dispute_recall(self) -> float:
        """Of the disputed pairs, the share said to be."""
        return _share(self.disputes[0], self.disputes[2])

    @property
    def plan_precision(self) -> float:
        """Of the pairs linked as a plan and its outcome, the share that is."""
        return _share(self.plans[0], self.plans[1])

    @property
    def plan_recall(self) -> float:
        """Of the plans, the share linked to their outcome."""
        return _share(self.plans[0], self.plans[2])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def score(pairs: Sequence[Pair]) -> Score:
    """The score of these pairs, with a line for each that is not told as it should be."""
    result = Score(pairs=len(pairs))
    for pair in pairs:
        told = judge(pair)
        want, have = pair.expect in _TOGETHER, told.relation in _TOGETHER
        result.together += have
        result.together_right += want and have
        result.wanted += want
        result.wanted_reached += want and not told.lost
        result.found_reached += want and have and not told.lost
        result.disputes = _counted(result.disputes, told.relation == "disputed", pair.expect == "disputed")
        result.plans = _counted(result.plans, told.relation == "plan", pair.expect == "plan")
        if told.relation == pair.expect == "plan":
            result.slips = (result.slips[0] + (told.slip == _slip(pair)), result.slips[1] + 1)
        if told.relation != pair.expect:
            lost = told.lost or "merging"
            result.lost[f"{pair.expect}: {lost}"] += 1
            texts = f"{pair.one.text} | {pair.other.text}"
            result.report.append(f"{pair.expect} told as {told.relation}, lost by {lost}: {texts} | {told.why}")
    return result


def _counted(counts: tuple[int, int, int], told: bool, wanted: bool) -> tuple[int, int, int]:  # noqa: FBT001
    return counts[0] + (told and wanted), counts[1] + told, counts[2] + wanted


def _slip(pair: Pair) -> int | None:
    """Days from the last planned day to the outcome, 0 where it came within the plan."""
    plan, outcome = When(pair.one.edtf), When(pair.other.edtf)
    if plan.latest is None or outcome.earliest is None:
        return None
    return max((outcome.earliest - plan.latest).days, 0) if outcome.precision == "day" else None


__all__ = ["EXPECTATIONS", "Pair", "Score", "Side", "Told", "judge", "read_pairs", "score"]
