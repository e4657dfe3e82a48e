"""`timeline export` to pictures and pages."""

from pathlib import Path

import pandas as pd
import pytest
import sample_events

from timeline import cli
from timeline.knowledge.table import rows
from timeline.project import Project


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "brief.timeline"
    sample = sample_events.bundled()
    Project.create(path, sample.documents, sample.claims, sample.events).close()
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[str], list[str]]:
    status = cli.main(["export", *map(str, arguments)])
    written = capsys.readouterr()
    return status, written.out.splitlines(), written.err.splitlines()


@pytest.mark.parametrize(
    ("ending", "start"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF-"), ("html", b"<!doctype html>")]
)
def test_each_ending_is_drawn(capsys, brief: Path, tmp_path: Path, ending: str, start: bytes) -> None:
    target = tmp_path / f"out.{ending}"
    options = ["--title", "Two articles", "--scale", "even", "--lanes", "kind", "--width", "900", "--theme", "dark"]
    chosen = ["--country", "JPN", "--from", "1990", "--to", "2014", "--top", "3"]
    assert run(capsys, brief, "-o", target, *options, *chosen) == (0, [f"3 events in {target}"], [])
    assert target.read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "x.svg", "--scale", "log"], "--scale 'log' is not known: name one of folded, true, even"),
        (
            ["-o", "x.svg", "--lanes", "x"],
            "--lanes 'x' is not known: name one of countries, thread, kind, source, none",
        ),
        (["-o", "x.svg", "--theme", "x"], "there is no theme 'x': name one of light, dark"),
        (["-o", "x.svg", "--width", "10"], "--width 10 can't be drawn: name 600 to 4000 pixels"),
        (["-o", "x.svg", "--width", "wide"], "--width"),
        (["-o", "x.csv", "--theme", "dark"], "--theme is for files that draw, as .svg, not for a csv table"),
        (["-o", "x.svg", "--plover"], "--plover is for tables of events or claims, not for a svg file"),
        (["-o", "x.csv", "--plover", "--table", "documents"], "--plover is for tables of events or claims"),
        (["-o", "x.pdf", "--table", "claims"], "a pdf file shows events: leave --table claims out"),
        (["-o", "x.pdf", "--from", "1900", "--to", "1901"], "no event is left to show with from 1900, to 1901"),
    ],
)
def test_wrong_use_is_one_line(
    capsys, monkeypatch: pytest.MonkeyPatch, brief: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = run(capsys, brief, *arguments)
    assert (status, out, len(err)) == (2, [], 1)
    assert message in err[0]
    assert not list(tmp_path.glob("x.*"))


@pytest.mark.parametrize("table", ["events", "claims"])
@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
def test_plover_adds_two_columns(capsys, brief: Path, tmp_path: Path, table: str, ending: str) -> None:
    plain, coded = tmp_path / f"plain.{ending}", tmp_path / f"coded.{ending}"
    assert run(capsys, brief, "-o", plain, "--table", table)[0] == 0
    assert run(capsys, brief, "-o", coded, "--table", table, "--plover")[0] == 0
    before, after = frame_of(plain), frame_of(coded)
    assert list(after.columns) == [*before.columns, "plover", "quad_class"]
    told = {
        (code, int(quad))
        for code, quad in zip(after["plover"], after["quad_class"], strict=True)
        if isinstance(code, str) and code
    }
    assert told <= {(row["plover"], int(row["quad"])) for row in rows("plover")}


def frame_of(path: Path) -> pd.DataFrame:
    match path.suffix:
        case ".csv":
            return pd.read_csv(path)
        case ".json":
            return pd.read_json(path)
        case _:
            return pd.read_parquet(path)


def test_an_event_without_a_plover_type_has_empty_cells(capsys, brief: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    run(capsys, brief, "-o", target, "--plover", "--kind", "statement")
    assert target.read_text(encoding="utf-8").splitlines()[1].endswith(",,")
