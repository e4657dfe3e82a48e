import gc
import hashlib
import io
import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline import cli, dates
from timeline.exports import read_csv
from timeline.project import Project

BUNDLED = Path(__file__).parents[2] / "data" / "articles"


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Runs a command in this process: its exit status, and the lines of its two streams."""

    def command(*arguments: object) -> tuple[int, list[str], list[str]]:
        status = cli.main([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return status, written.out.splitlines(), written.err.splitlines()

    return command


@pytest.fixture
def project(run, tmp_path: Path) -> Path:
    path = tmp_path / "brief.timeline"
    assert run("extract", BUNDLED, "-o", path)[0] == 0
    return path


def test_extract_reports_every_file_and_sums_up(run, tmp_path: Path) -> None:
    status, out, err = run("extract", BUNDLED, "-o", tmp_path / "b.timeline")
    assert (status, err) == (0, [])
    assert out[0] == f"{BUNDLED}/000_dd71824d6bd5ab94.txt: read"
    assert out[1].startswith(f"{BUNDLED}/003_fe1f003c8da6ca33.txt: read")
    assert out[-1] == f"7 events from 2 articles; 1 claim without a date, in {tmp_path / 'b.timeline'}"
    assert len(out) == 3
    with Project.open(tmp_path / "b.timeline") as made:
        assert str(made.extracted) == "2023-11-14"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudoterminal")
def test_extract_shows_a_terminal_how_far_it_reads_and_merges() -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "timeline", "extract", str(BUNDLED)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}) as made:
        os.close(theirs)
        shown = b""
        try:
            while more := os.read(ours, 4096):
                shown += more
        except OSError:  # on Linux a terminal whose other end is closed can't be read
            pass
        os.close(ours)
        assert made.stdout is not None
        assert "%" not in made.stdout.read().decode()
    assert made.returncode == 0
    assert b"Reading" in shown
    assert b"merging" in shown


def test_extract_without_output_lists_the_events(run) -> None:
    status, out, _ = run("extract", BUNDLED)
    assert status == 0
    assert any(line.startswith("Nov 1978\t") for line in out)


@pytest.mark.parametrize("ending", ["csv", "parquet", "json"])
def test_extract_writes_tables(run, tmp_path: Path, project: Path, ending: str) -> None:
    assert run("extract", BUNDLED, "-o", tmp_path / f"e.{ending}")[0] == 0
    assert run("export", project, "-o", tmp_path / f"same.{ending}")[0] == 0
    assert (tmp_path / f"e.{ending}").read_bytes() == (tmp_path / f"same.{ending}").read_bytes()


def test_extract_twice_writes_the_same_bytes(run, project: Path, tmp_path: Path) -> None:
    run("extract", BUNDLED, "-o", tmp_path / "again.timeline")
    assert (tmp_path / "again.timeline").read_bytes() == project.read_bytes()


def test_refused_files_are_named_and_the_rest_is_done(run, tmp_path: Path) -> None:
    here = tmp_path / "in"
    here.mkdir()
    (here / "a.txt").write_text("The treaty was signed in Geneva by France and Japan on 3 May 1954.")
    (here / "blob.txt").write_bytes(bytes(range(256)))
    (here / "bad.md").write_text("---\ntitle: [x\n---\nText")
    (here / "documents.csv").write_text("file,published\na.txt,03/04/1954\nnosuch.txt,1954\n")
    status, out, err = run("extract", here, "-o", tmp_path / "p.timeline")
    assert (status, err) == (1, [])
    refused = [line for line in out if ": refused: " in line]
    assert [line.split(": ")[0].rpartition("/")[2] for line in refused] == [
        "documents.csv",
        "documents.csv",
        "bad.md",
        "blob.txt",
    ]
    assert "line 2: published" in refused[0]
    assert "line 3: no article nosuch.txt" in refused[1]
    with Project.open(tmp_path / "p.timeline") as made:
        outcomes = list(made.documents()["outcome"].str.partition(":")[0])
        assert outcomes == ["read", "refused", "refused"]


def test_nothing_but_refused_files_writes_nothing(run, tmp_path: Path) -> None:
    (tmp_path / "blob.txt").write_bytes(bytes(range(256)))
    status, out, err = run("extract", tmp_path / "blob.txt", "-o", tmp_path / "p.timeline")
    assert status == 1
    assert len(out) == 1
    assert ": refused: binary" in out[0]
    assert len(err) == 1
    assert not (tmp_path / "p.timeline").exists()


def empty_folder(place: Path) -> list[object]:
    (place / "empty").mkdir()
    return ["extract", place / "empty", "-o", place / "x.timeline"]


def damage(place: Path, project: Path, how: str) -> None:
    raw = project.read_bytes()
    match how:
        case "truncated":
            project.write_bytes(raw[: len(raw) // 2])
        case "flipped":
            # Words of the text that no passage quotes.
            at = raw.index(b"World War II")
            project.write_bytes(raw[:at] + b"N" + raw[at + 1 :])
        case "foreign":
            project.unlink()
            sqlite3.connect(project).execute("CREATE TABLE t (x)").connection.close()
        case "trigger" | "newer":
            statement = {
                "trigger": "CREATE TRIGGER evil AFTER INSERT ON edits BEGIN DELETE FROM claims; END",
                "newer": "PRAGMA user_version = 99",
            }[how]
            connection = sqlite3.connect(project)
            connection.execute(statement)
            connection.commit()
            connection.close()
        case "text":
            project.write_text("not a database at all")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract", "{here}/empty", "-o", "{here}/x.timeline"], "no article in"),
        (["extract", "{here}/nosuch.txt"], "nosuch.txt is not there"),
        (["extract", str(BUNDLED), "-o", "{here}/no/x.timeline"], "no folder"),
        (["extract", str(BUNDLED), "-o", "{here}/x.docm"], "no format ends in '.docm'"),
        (["extract", str(BUNDLED), "-o", "{here}/empty"], "no format ends in"),
        (["extract", str(BUNDLED), "-o", "{here}/folder.timeline"], "is a folder"),
        (["extract", str(BUNDLED), "-o", "{here}/thesis.timeline"], "not a project file"),
        (["export", "{here}/nosuch.timeline", "-o", "x.csv"], "is not there"),
        (["export", "{project}", "-o", "{here}/x.docm"], "end it in one of .csv, .json, .parquet"),
        (["export", "{project}", "-o", "{here}/x.csv", "--format", "stata"], "name one of csv, json, parquet"),
        (["export", "{project}", "-o", "{here}/x.csv", "--country", "XXX"], "no event has country 'XXX'"),
        (["export", "{project}", "-o", "{here}/x.csv", "--kind", "party"], "there is no kind 'party'"),
        (["export", "{project}", "-o", "{here}/x.csv", "--from", "soon"], "--from: 'soon' is not an EDTF date"),
        (["export", "{project}", "-o", "{here}/x.csv", "--top", "0"], "--top"),
        (["export", "{project}", "-o", "{here}/x.csv", "--table", "people"], "--table"),
        (["export", "{project}"], "Missing option"),
        (["export", "{project}", "-o", "{here}/no/x.csv"], "can't be written"),
        (["open", "{here}/thesis.timeline", "--no-browser"], "not a project file"),
        (["open", "{project}", "--host", "0.0.0.0", "--no-browser"], "0.0.0.0"),
        (["open", "{project}", "--port", "99999"], "--port"),
        (["check", "{here}"], "is a folder"),
        (["times", "{here}/nosuch.jsonl"], "can't be read"),
        (["extract"], "Missing argument"),
        (["extract", "--frobnicate"], "No such option"),
        (["frobnicate"], "No such command"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(run, project: Path, tmp_path: Path, arguments, message: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder.timeline").mkdir()
    (tmp_path / "thesis.timeline").write_text("my thesis")
    before = sorted(tmp_path.rglob("*"))
    status, out, err = run(*(argument.format(here=tmp_path, project=project) for argument in arguments))
    assert (status, out) == (2, [])
    assert len(err) == 1
    assert err[0].startswith("timeline: ")
    assert message in err[0]
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "thesis.timeline").read_text() == "my thesis"


@pytest.mark.parametrize("command", ["check", "export", "open", "extract"])
@pytest.mark.parametrize(
    ("harm", "message"),
    [
        ("truncated", "damaged"),
        ("flipped", "damaged"),
        ("foreign", "not a project file"),
        ("trigger", "'evil'"),
        ("newer", "newer version"),
        ("text", "not a project file"),
    ],
)
def test_a_bad_project_file_is_refused_and_left_as_it_is(
    run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, harm: str, message: str
) -> None:
    damage(tmp_path, project, harm)
    before = project.read_bytes()
    monkeypatch.setattr("timeline.cli._serve", lambda project, *_, **__: project.document_records())
    arguments = {
        "check": [project],
        "export": [project, "-o", tmp_path / "x.csv", "--table", "documents"],
        "open": [project, "--no-browser"],
        "extract": [BUNDLED, "-o", project],
    }[command]
    status, out, err = run(command, *arguments)
    if (command, harm) == ("extract", "flipped"):
        # What was extracted is made anew; the edits in the file, which are whole, are kept.
        assert status == 0
        return
    assert status == 2
    assert len(err) == 1
    assert message in err[0]
    assert project.read_bytes() == before
    assert not (tmp_path / "x.csv").exists()
    assert command == "check" or out == []


def test_check_says_what_is_in_a_whole_file(run, project: Path) -> None:
    status, out, err = run("check", project)
    assert (status, err, len(out)) == (0, [], 1)
    assert out[0].startswith(f"{project}: whole, ")
    assert out[0].endswith("7 events from 2 articles; 1 claim without a date, 0 edits")


def test_export_filters(run, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "e.csv"
    assert run("export", project, "-o", target, "--from", "1978", "--to", "1978-12", "--country", "JPN")[0] == 0
    assert list(read_csv(target, "events")["edtf"].str[:4].unique()) == ["1978"]
    status, out, _ = run("export", project, "-o", target, "--top", "1", "--format", "json")
    assert (status, out) == (0, [f"1 event in {target}"])
    assert len(json.loads(target.read_text())) == 1
    assert run("export", project, "-o", target, "--table", "documents")[1] == [f"2 documents in {target}"]


def test_a_port_in_use_is_one_line(run, project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        for command in (["open", project], ["demo"]):
            status, _, err = run(*command, "--port", port, "--no-browser")
            assert status == 2
            assert len(err) == 1
            assert str(port) in err[0]
            assert "--port" in err[0]
    gc.collect()


def test_demo_serves_the_bundled_articles(run, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[tuple[object, ...]] = []

    def serve(project, **how: object) -> None:
        served.append((len(project.documents()), how))

    monkeypatch.setattr("timeline.app.serve", serve)
    assert run("demo", "--no-browser", "--port", "8051")[0] == 0
    assert served == [(2, {"host": "127.0.0.1", "port": 8051, "open_browser": False, "title": ""})]


LINES = [
    json.dumps({"doc": "a", "dct": "2014-10-08", "text": "🇯🇵 They met on 3 May 1954."}),
    "",
    "{not json",
    json.dumps(["a"]),
    json.dumps({"doc": "b", "text": 3}),
    json.dumps({"doc": "c", "dct": "03/04/2003", "text": "On 3 May 1954."}),
    json.dumps({"doc": "d", "dct": None, "lang": "en", "text": "On 4 May 1954."}),
    "[" * 100_000,
    json.dumps({"doc": "e", "dct": "", "text": "No time at all."}),
]


@pytest.mark.parametrize("source", ["file", "pipe"])
def test_times_prints_timex3_and_goes_on_after_bad_lines(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    raw = "\n".join(LINES).encode() + b"\n\xff\xfe\n"
    path: object = tmp_path / "d.jsonl"
    Path(str(path)).write_bytes(raw)
    if source == "pipe":
        path = "-"
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
    status, out, err = run("times", path)
    assert status == 1
    rows = [json.loads(line) for line in out]
    assert rows[0] == {"doc": "a", "start": 15, "end": 25, "type": "DATE", "value": "1954-05-03"}
    assert [row["doc"] for row in rows] == ["a", "d"]
    assert [line.split(": ")[1] for line in err] == [f"{path}, line {number}" for number in (3, 4, 5, 6, 8, 10)]
    assert all(len(line) < 300 for line in err)


def test_times_outlives_a_failure_of_its_own(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = dates.find

    def find(text: str, language: str = "en"):
        if "breaks" in text:
            raise KeyError("rule")
        return real(text, language)

    monkeypatch.setattr(dates, "find", find)
    texts = ["It breaks on 3 May 1954.", "On 3 May 1954."]
    (tmp_path / "d.jsonl").write_text("".join(json.dumps({"doc": text[:2], "text": text}) + "\n" for text in texts))
    status, out, err = run("times", tmp_path / "d.jsonl")
    assert (status, len(out), json.loads(out[0])["doc"]) == (1, 1, "On")
    assert err == [f"timeline: {tmp_path / 'd.jsonl'}, line 1: the extraction failed on it (KeyError: 'rule')"]


@pytest.mark.parametrize("command", ["demo", "extract", "open", "export", "check", "times", "officials", "version"])
def test_every_command_explains_itself(run, command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0
    assert out[0].startswith(f"Usage: timeline {command}")
    assert command in "\n".join(run("--help")[1])


OFFICIALS = "person,country,office,start,end\nAna Novak,SVN,Leader,2014-02-01,2014-12-31\n"


def test_officials_looks_through_a_table(run, tmp_path: Path) -> None:
    file = tmp_path / "o.csv"
    file.write_text(OFFICIALS + "Angela Merkel,DEU,Chancellor,2005-11-22,2021-12-08\n")
    assert run("officials", file)[:2] == (0, [f"2 terms of 2 officials, 1 of them new to us, in {file}"])
    file.write_text(OFFICIALS + "Eva Kos,Atlantis,Leader,2014,\n")
    status, out, _ = run("officials", file)
    assert (status, len(out)) == (1, 2)
    assert out[0].startswith(f"{file}: refused: line 3: the country 'Atlantis' is not known")


def test_extract_uses_the_officials_given_and_notes_their_hash(run, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text(
        "LJUBLJANA, May 7 (Agency) - Slovenian leader Ana Novak met US President Barack Obama.\n"
    )
    file, output = tmp_path / "o.csv", tmp_path / "a.timeline"
    file.write_text(OFFICIALS)
    assert run("extract", articles, "--officials", file, "-o", output)[0] == 0
    with Project.open(output) as made:
        assert made.officials == hashlib.sha256(file.read_bytes()).hexdigest()
        (document,) = made.document_records()
        assert str(document.published) == "2014-05-07"
        assert not made.check()
    first = output.read_bytes()
    run("extract", articles, "--officials", file, "-o", output)
    assert output.read_bytes() == first
    assert run("extract", articles, "--officials", tmp_path / "none.csv")[0] == 2


def test_bare_timeline_shows_the_help(run) -> None:
    status, _, err = run()
    assert status == 2
    assert any("extract" in line for line in err)


def test_version(run) -> None:
    assert run("version")[1] == ["0.1.0"]


def test_stopping_it_is_quiet(run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.pipeline.run", interrupted)
    status, out, err = run("extract", BUNDLED)
    assert (status, out) == (130, [])
    assert "".join(err) == ""


def test_a_closed_pipe_is_quiet() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "extract", str(BUNDLED)],
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 141


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, timeline.cli; timeline.cli.main(['--help']); print(*{m.partition('.')[0] for m in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "typer" in loaded
    assert loaded.isdisjoint({"pandas", "numpy", "dash", "plotly", "pyarrow", "pydantic", "rich", "sqlite3", "yaml"})


def test_help_costs_little_more_than_python_itself() -> None:
    def best(*command: str) -> float:
        times = []
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run([sys.executable, *command], capture_output=True, check=True, timeout=60)
            times.append(time.perf_counter() - start)
        return min(times)

    # A ratio, since machines differ: bare typer is three to four times bare Python.
    assert best("-m", "timeline", "--help") < 15 * best("-c", "pass")
