import csv
import json
import os
from pathlib import Path

import pandas as pd
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from timeline.errors import InputError, OutputError
from timeline.exports import Selection, export, format_for, formats, read_csv
from timeline.model import Claim, Document, Event, EventKind, Span, Status, When
from timeline.project import TABLES, Project

TEXT = "They met.\rThen -1 left."


def one(label: str, people: tuple[str, ...] = (), **fields: object) -> Project:
    """A project of one document, claim and event."""
    claim = Claim("c1", "d", Span(0, 9), TEXT[:9], label, EventKind.MEETING, Status.OCCURRED, None, people=people)
    event = Event("e1", ("c1",), None, label, EventKind.MEETING, Status.OCCURRED, people=people, **fields)  # type: ignore[arg-type]
    return Project.create(None, [Document("d", TEXT, "d.txt", title=label)], [claim], [event])


def event(number: int, edtf: str, importance: float, **fields: object) -> tuple[Claim, Event]:
    when = When(edtf) if edtf else None
    kind, countries = fields.get("kind", EventKind.MEETING), fields.get("countries", ("USA",))
    claim = Claim(f"c{number}", f"d{number % 2}", Span(0, 9), TEXT[:9], "met", kind, Status.OCCURRED, when)  # type: ignore[arg-type]
    made = Event(
        f"e{number}",
        (f"c{number}",),
        when,
        "met",
        kind,
        Status.OCCURRED,
        countries=countries,
        importance=importance,  # type: ignore[arg-type]
    )
    return claim, made


@pytest.fixture
def several() -> Project:
    pairs = [
        event(1, "1978-11", 0.2, countries=("JPN", "USA"), kind=EventKind.AGREEMENT),
        event(2, "2014", 0.9),
        event(3, "2014-10-08", 0.5, countries=("CHN",), kind=EventKind.STATEMENT),
        event(4, "[2014-10-08..]", 0.9, countries=("JPN",)),
        event(5, "", 1.0),
    ]
    documents = [Document("d0", TEXT, "d0.txt"), Document("d1", TEXT, "d1.txt")]
    return Project.create(None, documents, [claim for claim, _ in pairs], [made for _, made in pairs])


@pytest.mark.parametrize("table", list(TABLES))
@pytest.mark.parametrize("raw", [False, True])
def test_csv_comes_back_as_it_was(tmp_path: Path, several: Project, table, *, raw: bool) -> None:
    several_too = one('=HYPERLINK("http://x")', ("A|B", "C\\D", "@x"), slip_days=-3, disputed=True, importance=0.1)
    for project in (several, several_too):
        target = tmp_path / "t.csv"
        many = export(project, target, table=table, raw=raw)
        frame = getattr(project, table)()
        assert many == len(frame)
        assert_frame_equal(read_csv(target, table, raw=raw), frame)


# What a table can hold: any text but the lone surrogates that UTF-8 has no form for.
TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text(st.sampled_from("'=+-@\t\r\n,\"|\\a"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(label=TEXTS, people=st.lists(TEXTS.filter(bool), max_size=3))
def test_any_text_survives_csv_and_none_is_run(tmp_path: Path, label: str, people: list[str]) -> None:
    project = one(label, tuple(people))
    target = tmp_path / "t.csv"
    export(project, target)
    assert_frame_equal(read_csv(target, "events"), project.events())
    with target.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 1
    for name in ("label", "people"):
        assert rows[0][name][:1] not in {"=", "+", "-", "@", "\t", "\r"}
    export(project, target, raw=True)
    with target.open(encoding="utf-8", newline="") as stream:
        assert next(csv.DictReader(stream))["label"] == label


def test_csv_numbers_stand_as_numbers(tmp_path: Path) -> None:
    export(one("-x", slip_days=-118), tmp_path / "t.csv")
    header, row = (tmp_path / "t.csv").read_text().splitlines()
    cells = dict(zip(header.split(","), row.split(","), strict=True))
    assert (cells["slip_days"], cells["label"], cells["disputed"], cells["earliest"]) == ("-118", "'-x", "false", "")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a,b\n", "line 1"),
        (b"\xff\xfe", "can't be read"),
        (",".join(column.name for column in TABLES["documents"]).encode() + b"\nx,y\n", "line 2: 2 cells where 12"),
    ],
)
def test_csv_of_something_else_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "t.csv").write_bytes(content)
    with pytest.raises(InputError, match=message):
        read_csv(tmp_path / "t.csv", "documents")


def test_csv_lists_are_joined_by_bars(tmp_path: Path, several: Project) -> None:
    export(several, tmp_path / "t.csv")
    assert "JPN|USA" in (tmp_path / "t.csv").read_text()


def test_parquet_and_json_are_exact(tmp_path: Path) -> None:
    project = one("=1+1 中国", ("A|B",), slip_days=-3, importance=0.25)
    export(project, tmp_path / "t.parquet")
    export(project, tmp_path / "t.json")
    (row,) = pyarrow.parquet.read_table(tmp_path / "t.parquet").to_pylist()
    (same,) = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert row == same
    assert list(row) == [column.name for column in TABLES["events"]]
    assert (row["label"], row["people"], row["slip_days"], row["earliest"]) == ("=1+1 中国", ["A|B"], -3, None)
    export(one("x"), tmp_path / "none.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "none.parquet").column("slip_days").to_pylist() == [None]


@pytest.mark.parametrize("name", [known.name for known in formats()])
def test_same_table_same_bytes_in_every_format(tmp_path: Path, several: Project, name: str) -> None:
    for target in ("one", "two"):
        export(several, tmp_path / target, format=name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("name", [known.name for known in formats() if not known.draws])
def test_an_empty_table_is_a_table(tmp_path: Path, name: str) -> None:
    empty = Project.create(None, (), (), ())
    assert export(empty, tmp_path / "empty", format=name, table="claims") == 0
    assert (tmp_path / "empty").stat().st_size > 0


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        (Selection(), "e1 e2 e3 e4 e5"),
        (Selection(countries=("jpn",)), "e1 e4"),
        (Selection(countries=("JPN", "CHN")), "e1 e3 e4"),
        (Selection(kinds=("agreement",)), "e1"),
        (Selection(kinds=("agreement", "statement")), "e1 e3"),
        (Selection(since="2014"), "e2 e3 e4"),
        (Selection(since="2014-12"), "e2 e4"),
        (Selection(since="2015"), "e4"),
        (Selection(until="1978-11-01"), "e1"),
        (Selection(until="2014-10-07"), "e1 e2"),
        (Selection(since="1990", until="2000"), ""),
        (Selection(top=1), "e5"),
        (Selection(top=2), "e2 e5"),
        (Selection(since="1900", top=2), "e2 e4"),
        (Selection(top=99), "e1 e2 e3 e4 e5"),
    ],
)
def test_selection(several: Project, selection: Selection, found: str) -> None:
    assert list(selection.select(several, "events")["event_id"]) == found.split()
    assert list(selection.select(several, "claims")["event_id"]) == found.split()
    assert len(selection.select(several, "documents")) <= 2


def test_documents_are_those_of_the_events(several: Project) -> None:
    assert list(Selection(countries=("CHN",)).select(several, "documents")["doc_id"]) == ["d1"]


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (Selection(countries=("JPX",)), "no event has country 'JPX': name one of CHN, JPN, USA"),
        (Selection(kinds=("party",)), "there is no kind 'party': name one of agreement, aid"),
        (Selection(since="next week"), "--from: 'next week' is not an EDTF date"),
        (Selection(until="03/04/2003"), "--to: "),
    ],
)
def test_a_selection_of_nothing_known_says_what_there_is(several: Project, selection: Selection, message: str) -> None:
    with pytest.raises(OutputError, match=message):
        selection.select(several, "events")


@pytest.mark.parametrize(
    ("path", "name", "message"),
    [
        ("x.docm", None, r"no format ends in '.docm' \(x.docm\): end it in one of .csv, .json, .parquet"),
        ("x", None, "no format ends in 'nothing'"),
        ("x.csv", "stata", "there is no format 'stata': name one of csv, json, parquet"),
    ],
)
def test_an_unknown_format_names_the_known_ones(path: str, name: str | None, message: str) -> None:
    with pytest.raises(OutputError, match=message):
        format_for(Path(path), name)


def test_formats_are_told_apart() -> None:
    assert format_for(Path("X.CSV")).name == "csv"
    assert format_for(Path("x.csv"), "JSON").name == "json"
    assert all(known.description for known in formats())


def test_a_file_that_can_not_be_written(tmp_path: Path, several: Project) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for target in (tmp_path / "no" / "t.csv", tmp_path / "pipe.csv"):
        with pytest.raises(OutputError, match=r"can't be written|device or pipe") as caught:
            export(several, target)
        assert "\n" not in str(caught.value)
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        export(several, tmp_path / "folder.csv")


def test_a_link_is_kept_and_its_file_replaced(tmp_path: Path, several: Project) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    export(several, tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert len(read_csv(tmp_path / "real.csv", "events")) == 5


def test_a_table_filtered_by_hand_keeps_its_types(several: Project) -> None:
    frame = Selection(since="3000").select(several, "events")
    assert isinstance(frame, pd.DataFrame)
    assert dict(Selection(since="1900", until="1901").select(several, "events").dtypes) == dict(several.events().dtypes)


@pytest.mark.parametrize("table", ["events", "claims"])
def test_plover_codes_stand_in_their_rows(tmp_path: Path, several: Project, table) -> None:
    target = tmp_path / "out.json"
    export(several, target, table=table, plover=True)
    told = {(row["edtf"], row["plover"], row["quad_class"]) for row in json.loads(target.read_text(encoding="utf-8"))}
    assert told == {
        ("1978-11", "SUPPORT", 1),
        ("2014", "CONSULT", 1),
        ("2014-10-08", "", None),
        ("[2014-10-08..]", "CONSULT", 1),
        ("", "CONSULT", 1),
    }


@pytest.mark.parametrize("table", ["events", "claims"])
def test_the_columns_are_the_documented_ones_unless_plover_is_asked_for(
    tmp_path: Path, several: Project, table
) -> None:
    target = tmp_path / "out.csv"
    export(several, target, table=table, selection=Selection(kinds=("meeting",)), plover=True)
    header = target.read_text(encoding="utf-8").splitlines()[0]
    assert header == ",".join([*(column.name for column in TABLES[table]), "plover", "quad_class"])
