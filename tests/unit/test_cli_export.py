"""`timeline export` to pictures and pages."""

from pathlib import Path

import pytest
import sample_events

from timeline import cli
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
