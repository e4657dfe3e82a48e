"""TIMEX3 in bulk: order and bytes do not depend on the number of processes, and nothing heavy is loaded for it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.errors import InputError, UserError
from timeline.times import stream, tag, times


def line(number: int) -> bytes:
    text = f"They met on Wednesday, {number} days after 12 March 2003." if number % 7 else 17
    return json.dumps({"doc": f"d{number}", "dct": "2014-10-08", "text": text}).encode()


def test_tag_gives_spans_types_and_values() -> None:
    text = "They met on Wednesday and for three days in 1978."
    assert [(text[start:end], kind, value) for start, end, kind, value in tag(text, "2014-10-08")] == [
        ("Wednesday", "DATE", "2014-10-08"),
        ("three days", "DURATION", "P3D"),
        ("1978", "DATE", "1978"),
    ]
    assert [row[3] for row in tag("Le traité du 12 mars 2003 est en vigueur.")] == ["2003-03-12"]
    assert [row[3] for row in tag("Es war am 12. März 2003.", language="de")] == ["2003-03-12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left two days after the vote.", [("two days", "P2D")]),
        ("He left the day before the vote.", []),
        ("They waited only three days.", [("three days", "P3D")]),
        ("The third-quarter loss grew.", [("third-quarter", "2014-Q3")]),
        ("They won the two-day vote.", [("two-day", "P2D")]),
        ("It grew until the end of the 2014 games.", [("2014", "2014")]),
        ("They march each July.", [("each July", "XXXX-07")]),
        ("They met on Tuesday nights.", [("Tuesday nights", "XXXX-WXX-2TNI")]),
        ("It will one day be read.", [("one day", "FUTURE_REF")]),
        ("It lasted one day.", [("one day", "P1D")]),
        ("It will take them one day.", [("one day", "P1D")]),
        ("They met on September the eleventh, two thousand and one.",
         [("September the eleventh, two thousand and one", "2001-09-11")]),
        ("He may soon resign.", [("soon", "FUTURE_REF")]),
        ("It soon became a war, and he was soon released.", []),
        ("There is no aid at the moment.", [("the moment", "PRESENT_REF")]),
        ("There was aid from the moment he came.", []),
        ("The talks of the two lasted for a year and a half.", [("a year and a half", "P1Y6M")]),
        ("These days, few vote.", [("These days", "PRESENT_REF")]),
        ("They risk much in the short term.", [("the short term", "FUTURE_REF")]),
        ("The latest nine months were better than the year-earlier nine months.",
         [("The latest nine months", "P9M"), ("the year-earlier nine months", "P9M")]),
        ("The vote is next Monday, October 13.", [("next Monday, October 13", "2014-10-13")]),
        ("They will lose over the next three quarters.", [("the next three quarters", "P3Q")]),
        ("It struck at 2:46 p.m. (0546 GMT) on Friday.",
         [("2:46 p.m.", "2014-10-03T14:46"), ("0546 GMT", "2014-10-03T05:46"), ("Friday", "2014-10-03")]),
        ("He has until 9 p.m. on Friday to form a cabinet.", [("9 p.m. on Friday", "2014-10-10T21:00")]),
        ("They talked until 9 p.m. on Friday.", [("9 p.m. on Friday", "2014-10-03T21:00")]),
        ("They took the town in the early hours of Tuesday.", [("Tuesday", "2014-10-07")]),
        ("It is the second summit in as many months.", []),
        ("The talks took half an hour, a half-day in all.", [("half an hour", "PT30M"), ("half-day", "PT12H")]),
        ("They won three quarters of the vote.", []),
        ("The share has risen since year-end.", [("year-end", "2013")]),
        ("In the fiscal year ended 31 March, it grew.", [("the fiscal year", "P1Y"), ("31 March", "2014-03-31")]),
    ],
)  # fmt: skip
def test_tag_draws_spans_as_timeml_does(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[start:end], value) for start, end, _, value in tag(text, "2014-10-08")] == expected


def test_a_day_of_writing_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match="dct"):
        tag("They met today.", "someday")


def test_any_number_of_workers_gives_the_same_in_the_same_order() -> None:
    lines = [line(number) for number in range(80)]
    one, two = list(stream(lines)), list(stream(lines, workers=2))
    assert [str(answer) for answer in one] == [str(answer) for answer in two]
    assert [isinstance(answer, UserError) for answer in one] == [number % 7 == 0 for number in range(80)]
    assert one[1] == times(lines[1])


def test_the_command_prints_the_same_with_two_workers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(b"\n\n".join(line(number) for number in range(1, 60)))
    printed = []
    for workers in ("1", "2"):
        assert main(["times", str(path), "--workers", workers]) == 1
        printed.append(capsys.readouterr())
    assert printed[0] == printed[1]
    assert printed[0].err.splitlines()[0].startswith(f"timeline: {path}, line 13: ")


def test_lines_are_taken_as_they_are_needed() -> None:
    taken = []

    def lines() -> Iterator[bytes]:
        for number in range(1, 100):
            taken.append(number)
            yield line(number)

    answers = stream(lines())
    next(answers)
    assert taken == [1]


def test_no_workers_are_refused() -> None:
    with pytest.raises(InputError, match="1 or more"):
        list(stream([], workers=0))


def test_it_loads_nothing_heavy() -> None:
    code = "import sys; from timeline.times import tag; tag('12 March 2003'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert {"pandas", "dash", "plotly", "pyarrow", "sqlite3", "dateparser", "typer"}.isdisjoint(done.stdout.split())
