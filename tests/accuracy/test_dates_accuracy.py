"""The date reader on our own sentences: right words and right date, against a floor that may only rise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from timeline.dates import find, resolve
from timeline.model import When

HERE = Path(__file__).parent
SENTENCES = [json.loads(line) for line in (HERE / "dates_sentences.jsonl").read_text(encoding="utf-8").splitlines()]


def read(row: dict[str, Any]) -> list[dict[str, str]]:
    text = row["text"]
    found = resolve(text, find(text), When(row["anchor"]) if row["anchor"] else None)
    return [{"text": e.span.of(text), "edtf": e.when.edtf if e.when else "", "how": e.how.value} for e in found]


def compare(row: dict[str, Any]) -> tuple[int, int, int, int, list[str]]:
    """Expected, read, right dates, right dates with the right how, and what is wrong in words.

    An expression without a date (a duration, "now") counts only where one is expected there.
    """
    expected = row["expressions"]
    wanted = {e["text"] for e in expected}
    got = [e for e in read(row) if e["edtf"] or e["text"] in wanted]
    left = list(got)
    right = right_how = 0
    wrong = []
    for want in expected:
        match = next((e for e in left if e["text"] == want["text"] and e["edtf"] == want["edtf"]), None)
        if match is None:
            wrong.append(f"missed {want} among {got} in {row['text']!r}")
            continue
        left.remove(match)
        right += 1
        right_how += match["how"] == want["how"]
        if match["how"] != want["how"]:
            wrong.append(f"how of {want} is {match['how']}")
    wrong += [f"extra {e} in {row['text']!r}" for e in left]
    return len(expected), len(got), right, right_how, wrong


def measure() -> tuple[float, float, list[str]]:
    rows = [compare(row) for row in SENTENCES]
    expected, got, right, right_how = (sum(row[i] for row in rows) for i in range(4))
    wrong = [line for row in rows for line in row[4]]
    return 200 * right / (expected + got), 100 * right_how / right, wrong


def test_value_f1_on_our_own_sentences_holds_its_floor() -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    value, how, wrong = measure()
    report = f"value F1 {value:.1f}, how {how:.1f}\n" + "\n".join(wrong)
    assert value >= floors["dates.own.value_f1"], report
    assert how >= floors["dates.own.how"], report


def test_there_are_sentences_of_every_kind() -> None:
    hows = {e["how"] for row in SENTENCES for e in row["expressions"]}
    assert hows >= {"explicit", "yearless", "month_yearless", "weekday", "relative", "deictic", "range", "header_year"}
    assert sum(not row["expressions"] for row in SENTENCES) >= 20
    assert len(SENTENCES) >= 400
    assert all(row["phenomenon"] for row in SENTENCES)
    assert len({row["text"] for row in SENTENCES}) == len(SENTENCES)


if __name__ == "__main__":
    value, how, wrong = measure()
    print(f"value F1 {value:.1f}  how {how:.1f}", *wrong, sep="\n")
