import sqlite3
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import ProjectError
from timeline.model import Edit, Span
from timeline.project import Project, schema
from timeline.project import files as project_files
from timeline.project.columns import TABLES


@pytest.fixture
def path(tmp_path: Path, documents, claims, events) -> Path:
    target = tmp_path / "brief.timeline"
    with Project.create(target, documents, claims, events, extracted=date(2026, 3, 12)) as project:
        project.add_edit(Edit("0" * 64, Span(0, 1), "label", '"x"'))
    return target


def run(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def flip(path: Path, text: bytes, offset: int = 0) -> None:
    """Change one byte of the first place where `text` is stored."""
    raw = bytearray(path.read_bytes())
    at = raw.index(text) + offset
    raw[at] ^= 1
    path.write_bytes(raw)


def cut(path: Path, share: float) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])


def missing(path: Path) -> None:
    path.unlink()


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def foreign(path: Path) -> None:
    path.unlink()
    run(path, "CREATE TABLE customers (name)")


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (missing, "is not there"),
        (folder, "is a folder"),
        (foreign, "not a project file"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_text("hello"), "not a project file"),
        (lambda path: path.write_bytes(path.read_bytes()[:50]), "damaged"),
        (lambda path: cut(path, 0.5), "damaged: it ends after"),
        (lambda path: cut(path, 0.99), "damaged: it ends after"),
        (lambda path: run(path, "PRAGMA user_version = 7"), r"newer version \(format 7, this one knows 1\)"),
        (lambda path: run(path, "PRAGMA user_version = -1"), "refused"),
        (lambda path: run(path, "PRAGMA user_version = 0"), "refused"),
        (lambda path: run(path, "CREATE TRIGGER evil AFTER INSERT ON edits BEGIN DELETE FROM claims; END"), "'evil'"),
        (lambda path: run(path, "CREATE VIEW spy AS SELECT * FROM edits"), "'spy'"),
        (lambda path: run(path, "DROP TABLE claims"), "refused: it lacks"),
        (lambda path: run(path, "ALTER TABLE edits ADD COLUMN more TEXT"), "'edits'"),
        (lambda path: path.write_bytes(path.read_bytes()[:100] + b"\xff" * 8000), "damaged"),
    ],
)
def test_bad_files_are_refused_in_one_line_and_untouched(path: Path, harm, message: str) -> None:
    harm(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ProjectError, match=message) as caught:
        Project.open(path)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)
    if before is not None:
        assert path.read_bytes() == before


def test_writing_over_a_damaged_project_is_refused(path: Path, documents, claims, events) -> None:
    cut(path, 0.5)
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="damaged"):
        Project.create(path, documents, claims, events)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "read", "found"),
    [
        (b"US and Japan met on 8 October 2014 in Tokyo.\n", "document_records", "documents row 1"),
        (b"They met", "event_records", "events row 1"),
        (b"They met", "events", "events row 1"),
        (b"as written", "claims", "claims row 1"),
        (b'"x"', "edits", "edits row 1"),
    ],
)
def test_a_flipped_byte_is_found(path: Path, text: bytes, read: str, found: str) -> None:
    flip(path, text)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    with Project.open(path) as project:
        assert any(found in line for line in project.check())
        with pytest.raises(ProjectError, match=f"damaged: {found}"):
            getattr(project, read)()


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE claims SET passage = 'They never met.' WHERE claim_id = 'c1'", "quotes what a doesn't say"),
        ("DELETE FROM claims WHERE claim_id = 'c2'", "event e2 should have 1 claims and has 0"),
        ("DELETE FROM claims WHERE claim_id = 'c2'", "search index holds 4 of 3"),
        ("UPDATE claims SET doc_id = 'zzz' WHERE claim_id = 'c1'", "claims row 1 names something"),
        ("UPDATE documents SET text = text || '!' WHERE doc_id = 'a'", "the text of a has been changed"),
        ("UPDATE events SET earliest = '1999-01-01' WHERE event_id = 'e1'", "events row 1 has been changed"),
        ("UPDATE claims SET countries = 'not JSON' WHERE claim_id = 'c1'", "can't be understood"),
    ],
)
def test_check_finds_what_was_tampered_with(path: Path, statement: str, found: str) -> None:
    run(path, statement)
    with Project.open(path) as project:
        assert any(found in line for line in project.check())


def test_a_changed_byte_is_found_or_changes_nothing(path: Path, documents, claims, events) -> None:
    whole = path.read_bytes()
    for at in range(0, len(whole), 211):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        try:
            with Project.open(path) as project:
                problems = project.check()
                read = project.document_records(), project.claim_records(), project.event_records()
                project.search("tokyo")
        except ProjectError:
            continue
        assert problems or read == (documents, claims, events), at


def test_a_file_of_version_0_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.timeline"
    run(path, f"PRAGMA application_id = {schema.APPLICATION_ID}", "CREATE TABLE x (y)", "DROP TABLE x")
    with Project.open(path) as project:
        assert project.edits() == ()
        project.add_edit(Edit("0" * 64, Span(0, 1), "label", '"x"'))
        assert project.check() == ()
    connection = sqlite3.connect(path)
    assert schema.version_of(connection) == len(schema.MIGRATIONS)
    connection.close()


def test_a_later_step_keeps_what_is_there(path: Path, monkeypatch: pytest.MonkeyPatch, events) -> None:
    steps = (*schema.MIGRATIONS, ("CREATE TABLE notes (note TEXT)",))
    monkeypatch.setattr(project_files, "MIGRATIONS", steps)
    monkeypatch.setattr(project_files, "migrate", lambda connection: schema.migrate(connection, steps))
    with Project.open(path) as project:
        assert project.event_records() == events
        assert len(project.edits()) == 1
    connection = sqlite3.connect(path)
    assert schema.version_of(connection) == 2
    assert connection.execute("SELECT count(*) FROM notes").fetchone() == (0,)
    connection.close()


def test_a_step_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    steps = (*schema.MIGRATIONS, ("CREATE TABLE notes (note TEXT)", "CREATE TABLE notes (note TEXT)"))
    monkeypatch.setattr(project_files, "MIGRATIONS", steps)
    monkeypatch.setattr(project_files, "migrate", lambda connection: schema.migrate(connection, steps))
    with pytest.raises(ProjectError, match="older format"):
        Project.open(path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    with Project.open(path) as project:
        assert project.check() == ()


def test_a_busy_file_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_files, "_BUSY_SECONDS", 0.01)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with Project.open(path) as project, pytest.raises(ProjectError, match="being written by another program"):
        project.add_edit(Edit("0" * 64, Span(0, 1), "label", '"y"'))
    other.rollback()
    other.close()


@pytest.mark.parametrize("table", list(TABLES))
def test_tables_have_the_public_columns_in_their_order(path: Path, table: str) -> None:
    connection = sqlite3.connect(path)
    stored = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    connection.close()
    public = [column.name for column in TABLES[table]]  # type: ignore[index]
    assert [name for name in stored if name in public] == public
