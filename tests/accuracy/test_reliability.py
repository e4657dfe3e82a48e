"""The script that compares confidence with the share of claims that are right."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parents[2] / "scripts" / "reliability.py"
CLAIM = ("doc_id", "edtf", "char_start", "char_end", "confidence", "rule", "how")
GOLD = ("doc_id", "edtf", "alt_edtf", "char_start", "char_end")


def write(path: Path, head: tuple[str, ...], rows: list[tuple[object, ...]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return path


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(_SCRIPT), *map(str, arguments)], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    rows: list[tuple[object, ...]] = [
        ("a", "1990", 0, 10, 0.85, "year", "explicit"),
        ("a", "1991", 0, 10, 0.85, "year", "explicit"),
        ("a", "[1990-05-01..1990-06-30]", 20, 30, 0.5, "within", "relative"),
        ("a", "", 40, 50, 0.9, "", ""),
        ("unknown", "1990", 0, 10, 0.9, "year", "explicit"),
    ]
    return write(tmp_path / "claims.csv", CLAIM, rows)


def test_the_share_right_is_printed_by_confidence_and_by_rule(claims: Path, tmp_path: Path) -> None:
    gold = write(
        tmp_path / "gold.csv", GOLD, [("a", "1989", "1990", 5, 15), ("a", "1990-05-01/1990-07-31", "", 25, 35)]
    )
    done = run(claims, gold)
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["0.8", "to", "0.9", "2", "0.85", "0.50"] in lines
    assert ["within", "1", "0.50", "1.00"] in lines
    assert done.stdout.endswith("3 claims, expected calibration error 0.400\n")


def test_other_dates_count_and_one_way_of_writing_can_be_chosen(claims: Path, tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.csv", GOLD, [("a", "1990", "", 0, 10)])
    others = write(tmp_path / "dates.csv", GOLD, [("a", "1991", "", 0, 10)])
    done = run(claims, gold, "--dates", others, "--how", "explicit")
    assert ["year", "2", "0.85", "1.00"] in [line.split() for line in done.stdout.splitlines()]


def test_a_date_that_is_none_is_named(claims: Path, tmp_path: Path) -> None:
    done = run(claims, write(tmp_path / "gold.csv", GOLD, [("a", "May", "", 0, 10)]))
    assert done.returncode == 2
    assert "'May'" in done.stdout
