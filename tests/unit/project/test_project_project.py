import multiprocessing
import os
import shutil
import threading
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.errors import OutputError, ProjectError
from timeline.model import Claim, Document, Edit, Event, EventKind, Span, Status
from timeline.project import Project
from timeline.project.search import fold, terms

Records = tuple[tuple[Document, ...], tuple[Claim, ...], tuple[Event, ...]]
DAY = date(2026, 3, 12)

# tables.md, word for word.
COLUMNS = {
    "documents": "doc_id, title, publisher, url, published, published_from, language, file, sha256, characters, "
    "source_group, outcome",
    "claims": "claim_id, event_id, doc_id, edtf, earliest, latest, precision, when_text, anchor, how, status, kind, "
    "label, countries, actors, recipients, organisations, venue, people, passage, char_start, char_end, confidence, "
    "rule",
    "events": "event_id, edtf, earliest, latest, precision, label, kind, status, countries, actors, recipients, "
    "organisations, venue, people, claims, sources, disputed, why_merged, importance, why_important, reviewed, thread, "
    "outcome, slip_days",
}


@pytest.fixture
def records(documents, claims, events) -> Records:
    return documents, claims, events


@pytest.fixture
def path(tmp_path: Path, records: Records) -> Path:
    target = tmp_path / "brief.timeline"
    Project.create(target, *records, extracted=DAY).close()
    return target


def edit(label: str, made: str = "") -> Edit:
    return Edit(sha256="0" * 64, span=Span(3, 9), field="label", value=f'"{label}"', made=made)


@pytest.mark.parametrize("place", ["memory", "file"])
def test_records_come_back_as_they_were(tmp_path: Path, records: Records, place: str) -> None:
    target = tmp_path / "p.timeline" if place == "file" else None
    with Project.create(target, *records, extracted=DAY) as project:
        assert (project.document_records(), project.claim_records(), project.event_records()) == records
        assert project.extracted == DAY
        assert project.check() == ()
        assert project.path == target
    with Project.create(None, (), (), ()) as empty:
        assert empty.extracted is None
        assert empty.events().empty


@pytest.mark.parametrize("table", list(COLUMNS))
def test_columns_are_those_promised(records: Records, table: str) -> None:
    for given_records in (records, ((), (), ())):
        with Project.create(None, *given_records) as project:
            assert list(getattr(project, table)().columns) == COLUMNS[table].split(", ")


def test_frames_hold_what_the_records_say(path: Path) -> None:
    with Project.open(path) as project:
        events, claims, documents = project.events(), project.claims(), project.documents()
    first, second, undated = (events.iloc[number] for number in range(3))
    assert (first["earliest"], first["latest"], first["precision"]) == ("2014-10-08", "2014-10-08", "day")
    assert first["countries"] == ["JPN", "USA"]
    assert (first["claims"], first["slip_days"], bool(first["disputed"])) == (2, -3, True)
    assert (second["earliest"], second["latest"], second["edtf"]) == ("2014-10-09", None, "[2014-10-09..]")
    assert second["slip_days"] is pd.NA
    assert second["countries"] == []
    assert (undated["edtf"], undated["earliest"], undated["latest"], undated["precision"]) == ("", None, None, "")
    assert list(claims["event_id"]) == ["e1", "e2", "e3", "e1"]
    assert (claims.loc[0, "char_start"], claims.loc[0, "char_end"]) == (0, 44)
    assert list(documents["outcome"]) == ["read", "refused: binary"]
    assert list(documents["published"]) == ["2014-10-08", ""]


def test_same_records_same_bytes(tmp_path: Path, records: Records) -> None:
    for name in ("one", "two"):
        Project.create(tmp_path / name, *records, extracted=DAY).close()
    with Project.create(None, *records, extracted=DAY) as project:
        project.save(tmp_path / "three")
    with Project.open(tmp_path / "three") as project:
        project.save(tmp_path / "four")
    contents = {(tmp_path / name).read_bytes() for name in ("one", "two", "three", "four")}
    assert len(contents) == 1


def test_one_file_is_left(path: Path) -> None:
    with Project.open(path) as project:
        project.add_edit(edit("x"))
        assert {item.name for item in path.parent.iterdir()} <= {path.name, f"{path.name}-wal", f"{path.name}-shm"}
    assert [item.name for item in path.parent.iterdir()] == [path.name]


def test_edits_are_kept_in_order_and_over_extractions(path: Path, records: Records) -> None:
    with Project.open(path) as project:
        project.add_edit(edit("one"))
        project.add_edit(edit("two"))
        assert project.edits() == (edit("one"), edit("two"))
    with Project.create(path, *records) as again:
        assert again.edits() == (edit("one"), edit("two"))
        again.add_edit(edit("three"))
        assert again.check() == ()
    with Project.open(path) as project:
        assert [item.value for item in project.edits()] == ['"one"', '"two"', '"three"']


def test_saving_over_a_project_keeps_the_edits_of_both(path: Path, tmp_path: Path, records: Records) -> None:
    with Project.open(path) as project:
        project.add_edit(edit("theirs"))
    with Project.create(None, *records) as project:
        project.add_edit(edit("mine"))
        project.save(path)
    with Project.open(path) as project:
        assert project.edits() == (edit("theirs"), edit("mine"))
        before = path.read_bytes()
        project.save(path)
        assert path.read_bytes() == before
    with Project.open(path) as project:
        assert project.edits() == (edit("theirs"), edit("mine"))


def test_an_edit_into_a_replaced_file_is_refused(path: Path, records: Records) -> None:
    with Project.open(path) as old:
        Project.create(path, *records).close()
        with pytest.raises(ProjectError, match="replaced"):
            old.add_edit(edit("lost"))


def test_edits_go_through_a_log_and_each_is_in_the_file_at_once(path: Path, tmp_path: Path) -> None:
    with Project.open(path) as project:
        project.add_edit(edit("one"))
        assert project._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        alone = tmp_path / "copied"
        alone.mkdir()
        (alone / "copy.timeline").write_bytes(path.read_bytes())
        with Project.open(alone / "copy.timeline") as copy:
            assert copy.edits() == (edit("one"),)


def test_a_project_that_another_edits_is_not_replaced(path: Path, records: Records) -> None:
    with Project.open(path) as editing:
        editing.add_edit(edit("theirs"))
        with pytest.raises(ProjectError, match="open in another program"):
            Project.create(path, *records)
        editing.add_edit(edit("still here"))
    with Project.create(path, *records) as again:
        assert again.edits() == (edit("theirs"), edit("still here"))


def test_threads_share_a_project(path: Path) -> None:
    with Project.open(path) as project:
        threads = [threading.Thread(target=project.add_edit, args=(edit(str(number)),)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert {item.value for item in project.edits()} == {f'"{number}"' for number in range(8)}


def _edit_and_die(path: str) -> None:
    Project.open(Path(path)).add_edit(edit("kept"))
    os._exit(9)


def test_an_acknowledged_edit_outlives_its_process(path: Path) -> None:
    child = multiprocessing.get_context("spawn").Process(target=_edit_and_die, args=(str(path),))
    child.start()
    child.join()
    assert child.exitcode == 9
    with Project.open(path) as project:
        assert project.edits() == (edit("kept"),)


def test_a_failed_write_leaves_the_old_file(path: Path, records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("timeline.project.files.os.replace", full)
    with pytest.raises(OutputError, match="no space left") as caught:
        Project.create(path, (), (), ())
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before
    assert [item.name for item in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("name", ["nosuch/p.timeline", "."])
def test_a_place_that_can_not_be_written(tmp_path: Path, records: Records, name: str) -> None:
    with pytest.raises((OutputError, ProjectError), match=r"can't be written|is a folder"):
        Project.create(tmp_path / name, *records)


def test_a_file_of_something_else_is_never_replaced(tmp_path: Path, records: Records) -> None:
    other = tmp_path / "thesis.timeline"
    other.write_text("my thesis")
    with pytest.raises(ProjectError, match="not a project file"):
        Project.create(other, *records)
    assert other.read_text() == "my thesis"


def test_rights_of_the_file_are_kept(path: Path, records: Records) -> None:
    assert path.stat().st_mode & 0o777 == 0o666 & ~_mask()
    path.chmod(0o640)
    Project.create(path, *records).close()
    assert path.stat().st_mode & 0o777 == 0o640


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d, c, e: (d, (*c, c[0]), e), "claim 'c1' is given twice"),
        (lambda d, c, e: (d, c[1:], e), "names the claim c1"),
        (lambda d, c, e: (d[1:], c, e), "names the document a"),
        (lambda d, c, e: (d, c, (*e, e[0])), "event 'e1' is given twice"),
        (lambda d, c, e: (d, c, (*e, Event("e9", ("c1",), None, "x", EventKind.OTHER, Status.OCCURRED))), "c1"),
        (lambda d, c, e: ((Document("a", "other text", "a.txt"),), c, e), "doesn't say"),
    ],
)
def test_records_that_do_not_fit_are_refused(records: Records, change, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Project.create(None, *change(*records))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tokyo", ("c1", "c4")),
        ("TOKYO  met", ("c1",)),
        ("中国", ("c2",)),
        ("外交部", ("c2",)),
        ("москва", ("c3",)),
        ("МО", ("c3",)),
        ("us japan", ("c1",)),
        ("reviewed", ("c1", "c2", "c3", "c4")),
        ('"quoted"', ("c3",)),
        ("=cmd", ("c2",)),
        ("ＴＯＫＹＯ", ("c1", "c4")),
        ("tokyo OR 中国", ()),
        ("tok*", ()),
        ("NEAR(tokyo met)", ()),
        ("label:ends", ()),
        ("%", ()),
        ("_", ()),
        ("", ()),
        (" \x00 ", ()),
        ("tokyo\x00met", ("c1",)),
        ("'; DROP TABLE claims; --", ()),
    ],
)
def test_search_finds_any_script_and_runs_nothing(records: Records, query: str, found: tuple[str, ...]) -> None:
    with Project.create(None, *records) as project:
        assert project.search(query) == found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(st.text(st.sampled_from("tokyo\"'*():^-+ \x00OR AND NEAR{}中国Мо%_\\us"), max_size=12))
def test_search_is_a_plain_look_into_the_words(records: Records, query: str) -> None:
    documents, claims, _ = records
    words = terms(query)
    expected = tuple(
        claim.claim_id
        for claim in claims
        if words
        and all(any(w in fold(part) for part in (claim.label, claim.passage, documents[0].title)) for w in words)
    )
    with Project.create(None, *records) as project:
        assert project.search(query) == expected


def test_a_copy_of_the_file_is_the_project(path: Path, tmp_path: Path, records: Records) -> None:
    shutil.copy(path, tmp_path / "copy # 1%.timeline")
    with Project.open(tmp_path / "copy # 1%.timeline") as project:
        assert project.event_records() == records[2]


def test_a_read_only_file_opens_and_refuses_edits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.project.files.os.access", lambda *_: False)
    with Project.open(path) as project:
        assert len(project.events()) == 3
        assert project.check() == ()
        with pytest.raises(ProjectError, match="may not be written"):
            project.add_edit(edit("x"))
