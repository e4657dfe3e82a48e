"""A project: what was extracted, and what people did to it, in one SQLite file or in memory."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import date
from itertools import repeat
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from timeline.errors import ProjectError
from timeline.model import Claim, Document, Edit, Event
from timeline.project import checking, search
from timeline.project.files import (
    connect,
    damage_named,
    damaged,
    drop_log,
    keep_log,
    open_file,
    settle_log,
    vacuum_into,
    write_whole,
)
from timeline.project.filling import fill, insert
from timeline.project.rows import StoredRow, claim_of, document_of, edit_of, edit_row, event_of, is_whole, sealed

if TYPE_CHECKING:
    import pandas as pd

    from timeline.project.columns import TableName

Record = TypeVar("Record")


class Project:
    """Documents, claims, events and edits. Made by `create` or `open`; close it, or use it in a `with` statement.

    What was extracted never changes; edits are only added. Every row is compared with its hash as it is read. May be
    used from several threads.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self._connection = connection
        self._path = path
        self._inode = _identity(path)
        self._lock = RLock()

    @classmethod
    def create(
        cls,
        path: Path | None,
        documents: Sequence[Document],
        claims: Sequence[Claim],
        events: Sequence[Event],
        *,
        extracted: date | None = None,
        officials: str = "",
    ) -> Self:
        """A new project at `path`, or in memory where it is None. Edits of a project already there are kept.

        `officials` is the hash of the table of office holders that was used besides ours, "" for none.

        Raises ValueError where ids are not unique, an event names a claim that isn't given, or a passage is not what
        the text says there; ProjectError where a file is there that is no project; OutputError where none can be
        written.
        """
        connection = connect(None, spills=path is not None)
        fill(connection, documents, claims, events, extracted, officials)
        project = cls(connection, None)
        if path is None:
            return project
        with project:
            project.save(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The project at `path`. Raises ProjectError where it is missing, foreign, newer or damaged.

        Only what costs little is looked at; `check` looks at everything.
        """
        return cls(open_file(Path(path)), Path(path))

    @property
    def path(self) -> Path | None:
        """Where it is kept, None for a project in memory."""
        return self._path

    @property
    def extracted(self) -> date | None:
        """The day of the extraction, None where it was not given."""
        stored = self._meta().get("extracted", "")
        try:
            return date.fromisoformat(stored) if stored else None
        except ValueError as problem:
            raise damaged(self._path, f"meta can't be understood: {problem}") from None

    @property
    def officials(self) -> str:
        """SHA-256 of the table of office holders that was given for the extraction, "" where none was."""
        return self._meta().get("officials", "")

    def _meta(self) -> dict[str, str]:
        with self._reading() as connection:
            return dict(connection.execute("SELECT name, value FROM meta ORDER BY name").fetchall())

    def documents(self) -> pd.DataFrame:
        """One row for each file read or refused, with the columns of tables.md."""
        return self._frame("documents")

    def claims(self) -> pd.DataFrame:
        """One row for each claim."""
        return self._frame("claims")

    def events(self) -> pd.DataFrame:
        """One row for each event."""
        return self._frame("events")

    def document_records(self) -> tuple[Document, ...]:
        """The documents, with their texts. Raises ProjectError where a text is not the one that was stored."""
        return self._records("documents", self._document)

    def claim_records(self) -> tuple[Claim, ...]:
        """The claims, in the order in which they were given."""
        return self._records("claims", claim_of)

    def event_records(self) -> tuple[Event, ...]:
        """The events, in the order in which they were given."""
        claim_ids: dict[str, list[str]] = {}
        with self._reading() as connection:
            for event_id, claim_id in connection.execute(
                "SELECT event_id, claim_id FROM claims WHERE event_id IS NOT NULL ORDER BY event_id, place_in_event"
            ):
                claim_ids.setdefault(event_id, []).append(claim_id)
        return self._records("events", lambda row: event_of(row, tuple(claim_ids.get(row["event_id"], ()))))

    def edits(self) -> tuple[Edit, ...]:
        """What people did, oldest first."""
        return self._records("edits", edit_of)

    def add_edit(self, edit: Edit) -> None:
        """Keep an edit. When this returns it is on disk and in the one file.

        Raises ProjectError where the file may not be written, is busy, or was replaced since it was opened.
        """
        with self._reading() as connection:
            self._still_there()
            if self._path is not None:
                keep_log(connection)
                self._still_there()
            with _transaction(connection):
                self._append(connection, edit)
            if self._path is not None:
                settle_log(connection)

    def _still_there(self) -> None:
        if _identity(self._path) != self._inode:
            raise ProjectError(f"{self._path} was replaced by another program: open it again, then edit")

    def _append(self, connection: sqlite3.Connection, edit: Edit) -> None:
        last = connection.execute("SELECT coalesce(max(position), 0) FROM edits").fetchone()[0]
        insert(connection, "edits", [sealed(edit_row(edit), int(last) + 1)])

    def search(self, query: str) -> tuple[str, ...]:
        """The ids of the claims whose label, passage and article title together hold every word of `query`.

        Case and width don't matter, a part of a word is found, and any script is. Nothing in a query is an operator.
        """
        with self._reading() as connection:
            return search.find(connection, query)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the project, one line each, down to the last byte; empty where it is whole."""
        try:
            with self._lock:
                return tuple(checking.problems(self._connection))
        except sqlite3.DatabaseError as problem:
            return (f"structure: {problem}",)

    def save(self, path: Path) -> None:
        """Write the whole project to `path` in one step; edits of a project already there are kept.

        The same content gives the same bytes. Raises ProjectError where a file is there that is no project of ours,
        and OutputError where none can be written; the old file is then as it was.
        """
        path = Path(path)
        if not path.exists():
            self._write(path, ())
            return
        old = Project.open(path)
        with old, old._reading() as connection:
            # A log that outlived its file would be taken for the new file's.
            if not drop_log(connection):
                raise ProjectError(f"{path} is open in another program that edits it: close that, then try again")
            with _transaction(connection):
                # The transaction keeps others from adding an edit between this reading and the replacement.
                self._write(path, old.edits())

    def _write(self, path: Path, older: Sequence[Edit]) -> None:
        own = [edit for edit in self.edits() if edit not in set(older)]

        def write(partial: Path) -> None:
            if not older:
                with self._lock:
                    vacuum_into(self._connection, partial)
                return
            joined = connect(None)
            with self._lock:
                self._connection.backup(joined)
            with closing(joined):
                with _transaction(joined):
                    joined.execute("DELETE FROM edits")
                    insert(joined, "edits", [sealed(edit_row(edit), at) for at, edit in enumerate([*older, *own], 1)])
                vacuum_into(joined, partial)

        write_whole(path, write)

    def close(self) -> None:
        """Let go of the file, one file being left: the last to close it takes the log away."""
        with self._lock:
            if self._path is not None:
                with suppress(sqlite3.ProgrammingError):  # closed before
                    drop_log(self._connection)
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Project {self._path or 'in memory'}>"

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, damage_named(self._path):
            yield self._connection

    def _rows(self, table: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        """The names of the columns, and every row, whole."""
        with self._reading() as connection:
            cursor = connection.execute(f"SELECT * FROM {table} ORDER BY position")
            names = [column[0] for column in cursor.description]
            rows = [tuple(row) for row in cursor.fetchall()]
        for row in rows:
            if not is_whole(row):
                raise damaged(self._path, f"{table} row {row[0]} has been changed")
        return names, rows

    def _records(self, table: str, record: Callable[[StoredRow], Record]) -> tuple[Record, ...]:
        names, rows = self._rows(table)
        try:
            return tuple(record(dict(zip(names, row, strict=True))) for row in rows)
        except (ValueError, TypeError) as problem:
            raise damaged(self._path, f"{table} can't be understood: {problem}") from None

    def _document(self, row: StoredRow) -> Document:
        document = document_of(row)
        if document.sha256 != row["sha256"]:
            raise damaged(self._path, f"the text of {document.doc_id} has been changed")
        return document

    def _frame(self, table: TableName) -> pd.DataFrame:
        from timeline.project.frames import frame  # noqa: PLC0415 - pandas is slow to import, and not always wanted

        names, rows = self._rows(table)
        columns = dict(zip(names, zip(*rows, strict=True) if rows else repeat(()), strict=False))
        try:
            return frame(table, columns)
        except (ValueError, TypeError) as problem:
            raise damaged(self._path, f"{table} can't be understood: {problem}") from None


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commits at the end; undoes everything where anything is raised."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _identity(path: Path | None) -> tuple[int, int] | None:
    """Which file stands at the path now."""
    if path is None:
        return None
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino
