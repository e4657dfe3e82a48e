"""Claims of our own small articles against what people annotated, with floors that may only rise."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from scoring import Gold, Score, dates_agree, read_gold, score, too_fine

from timeline.model import Claim, EventKind, How, Span, Status, When
from timeline.pipeline import extract

HERE = Path(__file__).parent
ARTICLES = HERE / "articles"


@pytest.fixture(scope="module")
def measured() -> Score:
    project = extract(sorted(ARTICLES.glob("*.txt")))
    event_of = {claim_id: event.event_id for event in project.event_records() for claim_id in event.claim_ids}
    return score(project.claim_records(), event_of, read_gold(ARTICLES / "gold.csv"))


@pytest.mark.parametrize(
    "figure", ["precision", "recall", "parties_f1", "status_accuracy", "kind_accuracy", "merging_f1"]
)
def test_no_figure_falls_below_its_floor(measured: Score, figure: str) -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    value = 100 * getattr(measured, figure)
    assert value >= floors[f"events.own.{figure}"], "\n".join([f"{figure} {value:.1f}", *measured.report])


def test_no_date_is_finer_than_its_source(measured: Score) -> None:
    assert measured.too_fine == 0, "\n".join(measured.report)


def test_the_annotations_quote_the_articles() -> None:
    with (ARTICLES / "gold.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        text = (ARTICLES / f"{row['doc_id']}.txt").read_text(encoding="utf-8")
        assert text[int(row["char_start"]) : int(row["char_end"])] == row["quote"]
        assert row["kind"] in set(EventKind)
        assert row["status"] in set(Status)
    assert len(rows) >= 60
    assert {row["doc_id"] for row in rows} == {path.stem for path in ARTICLES.glob("*.txt")}
    assert {row["status"] for row in rows} >= {"occurred", "planned", "cancelled", "postponed", "denied", "ongoing"}


# --- The scorer itself ----------------------------------------------------------------------------------------------


def told(edtf: str, start: int, end: int, *, key: str = "c1", countries: str = "NOR", how: How = How.EXPLICIT) -> Claim:
    return Claim(
        key, "a", Span(start, end), "", "A treaty", EventKind.AGREEMENT, Status.OCCURRED, When(edtf), how=how,
        countries=tuple(countries.split()),
    )  # fmt: skip


def gold(edtf: str, start: int, end: int, *, status: str = "occurred", merge_key: str = "") -> Gold:
    return Gold("a", Span(start, end), When(edtf), frozenset({"NOR"}), status, "agreement", merge_key)


@pytest.mark.parametrize(
    ("claimed", "how", "wanted", "agrees"),
    [
        ("1990-05-05", How.EXPLICIT, "1990-05-05", True),
        ("1990-05-06", How.EXPLICIT, "1990-05-05", False),
        ("1990-05-06~", How.PUBLICATION, "1990-05-05", True),
        ("1990-05-07~", How.PUBLICATION, "1990-05-05", False),
        ("1990-05", How.EXPLICIT, "1990", False),
        ("1990", How.EXPLICIT, "1990-05", False),
        ("[1990-01-01..1990-12-31]", How.RELATIVE, "[1990-01-01..1990-12-31]", True),
        ("[1990-03-01..1990-12-31]", How.RELATIVE, "[1990-01-01..1990-12-31]", True),
        ("1990-05-05", How.RELATIVE, "[1990-01-01..1990-12-31]", False),
        ("[..1990]", How.RELATIVE, "[1990-01-01..1990-12-31]", False),
    ],
)
def test_when_two_dates_agree(claimed: str, how: How, wanted: str, agrees: bool) -> None:  # noqa: FBT001
    assert dates_agree(told(claimed, 0, 9, how=how), When(wanted)) is agrees


def test_a_finer_date_than_the_source_is_seen() -> None:
    assert too_fine(told("1990-05", 0, 9), When("1990"))
    assert not too_fine(told("1990", 0, 9), When("1990"))
    assert not too_fine(told("1991-05", 0, 9), When("1990"))


def test_each_claim_tells_one_row_and_the_rest_is_wrong() -> None:
    rows = [gold("1990", 0, 20), gold("1990", 10, 30), gold("1991", 40, 50)]
    result = score([told("1990", 0, 25, key="c1"), told("1992", 0, 25, key="c2")], {}, rows)
    assert (result.gold, result.found, result.counted_claims) == (3, 1, 2)
    assert (result.precision, round(result.recall, 2)) == (0.5, 0.33)


def test_a_claim_of_the_same_event_as_a_right_one_is_no_error() -> None:
    claims = [told("1990", 0, 9, key="c1"), told("1990", 20, 30, key="c2")]
    assert score(claims, {"c1": "e", "c2": "e"}, [gold("1990", 0, 9)]).precision == 1.0
    assert score(claims, {"c1": "e", "c2": "f"}, [gold("1990", 0, 9)]).precision == 0.5
    assert score(claims, {"c1": "e", "c2": "f"}, [gold("1990", 0, 9)], [gold("1990", 20, 30)]).precision == 1.0


def test_a_lasting_state_may_be_told_or_left_out() -> None:
    rows = [gold("1990", 0, 9), gold("1980/..", 20, 30, status="ongoing")]
    with_state = [told("1990", 0, 9), told("1980/..", 20, 30, key="c2")]
    for claims in (with_state, with_state[:1]):
        result = score(claims, {}, rows)
        assert (result.precision, result.recall) == (1.0, 1.0)


def test_parties_status_kind_and_merging() -> None:
    rows = [gold("1990", 0, 9, merge_key="x"), gold("1991", 20, 30, merge_key="x"), gold("1992", 40, 50)]
    claims = [told("1990", 0, 9, key="c1", countries="NOR CHL"), told("1991", 20, 30, key="c2")]
    apart, together = score(claims, {"c1": "e", "c2": "f"}, rows), score(claims, {"c1": "e", "c2": "e"}, rows)
    assert apart.parties == (2, 3, 2)
    assert (apart.status, apart.kind) == ((2, 2), (2, 2))
    assert (apart.merged, together.merged) == ((0, 0, 1), (1, 1, 1))
    assert (apart.merging_f1, together.merging_f1) == (0.0, 1.0)
