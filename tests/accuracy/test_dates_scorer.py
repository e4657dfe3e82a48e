"""The scorer that `make accuracy` uses, against counts made by hand."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parents[2] / "scripts" / "accuracy.py"
_SPEC = importlib.util.spec_from_file_location("accuracy_script", _SCRIPT)
assert _SPEC is not None
assert _SPEC.loader is not None
accuracy = importlib.util.module_from_spec(_SPEC)
sys.modules["accuracy_script"] = accuracy
_SPEC.loader.exec_module(accuracy)
Row = accuracy.Row

GOLD = [Row(0, 4, "DATE", "2003"), Row(10, 20, "DATE", "2003-03-12"), Row(30, 35, "DURATION", "P3D")]
FOUND = [Row(0, 4, "DATE", "2003"), Row(12, 20, "DATE", "2003-03-13"), Row(40, 44, "DATE", "2004")]


def test_counts_by_hand() -> None:
    counts = accuracy.count(GOLD, FOUND)
    assert counts == accuracy.Counts(gold=3, found=3, relaxed=2, strict=1, value=1, type=2)
    assert counts.f1("relaxed") == pytest.approx(200 * 2 / 6)
    assert counts.f1("value") == pytest.approx(200 * 1 / 6)


def test_an_exact_span_goes_before_a_longer_overlap() -> None:
    assert accuracy.matched([Row(0, 9, "DATE", "a"), Row(5, 9, "DATE", "b")], [Row(5, 9, "DATE", "b")]) == [
        (Row(5, 9, "DATE", "b"), Row(5, 9, "DATE", "b"))
    ]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("DATE", "2003-03-12", True),
        ("DATE", "199", True),
        ("DATE", "BC0480", True),
        ("TIME", "1998-02-13TMO", True),
        ("DATE", "PRESENT_REF", False),
        ("DURATION", "P3D", False),
        ("DATE", "XXXX-03", False),
        ("DATE", "19", False),
    ],
)
def test_what_is_of_the_calendar(kind: str, value: str, expected: bool) -> None:  # noqa: FBT001
    assert Row(0, 1, kind, value).on_calendar is expected


def test_the_interval_holds_the_gap_and_is_the_same_each_time() -> None:
    ours = {f"d{i}": accuracy.Counts(4, 4, 4, 4, 3 + (i % 2), 4) for i in range(40)}
    theirs = {f"d{i}": accuracy.Counts(4, 4, 4, 4, 2 + (i % 3 == 0), 4) for i in range(40)}
    gap, low, high = accuracy.gap(ours, theirs)
    assert low < gap < high
    assert (gap, low, high) == accuracy.gap(ours, theirs)
    assert accuracy.gap(ours, ours) == (0.0, 0.0, 0.0)


def test_a_folder_gives_a_table_with_every_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "They met on 12 March 2003."
    (tmp_path / "own.docs.jsonl").write_text(json.dumps({"doc": "d", "dct": "2014-10-08", "text": text}) + "\n")
    gold = json.dumps({"doc": "d", "start": 12, "end": 25, "type": "DATE", "value": "2003-03-12"}) + "\n"
    (tmp_path / "own.gold.jsonl").write_text(gold)
    assert accuracy.main([str(tmp_path), "--peers", "none", "--errors", "5"]) == 0
    table = capsys.readouterr().out
    assert "timeline          all         100.0   100.0   100.0   100.0" in table
    assert accuracy.main([str(tmp_path / "own.docs.jsonl")]) == 2
