"""Project files on disk: opened with distrust, replaced whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from timeline.errors import OutputError, ProjectError
from timeline.project.schema import APPLICATION_ID, MIGRATIONS, expected_schema, migrate, schema_of, version_of

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
# How long a writer waits for another one.
_BUSY_SECONDS = 5.0
# SQLite may quote a whole article in its message.
_LONGEST_REASON = 100
# Offsets of the counters in the header: file changes, schema changes, changes as of the last write (SQLite file
# format, section 1.3). They tell how a file came about, not what is in it.
_COUNTERS = (24, 40, 92)


def connect(path: Path | None, *, spills: bool = False) -> sqlite3.Connection:
    """A connection with the settings that every use wants; to memory where `path` is None.

    With `spills` what memory can't hold goes to a temporary file that nobody else sees and that is gone on closing.

    Commits are explicit. The file is read as it lies; `keep_log` turns to a write-ahead log once something is written.
    """
    if path is None:
        target = "" if spills else ":memory:"
    else:
        mode = "rw" if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK) else "ro"
        target = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(
        target, uri=path is not None, isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS
    )
    connection.row_factory = sqlite3.Row
    for setting in ("trusted_schema = OFF", "foreign_keys = ON", "cell_size_check = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def keep_log(connection: sqlite3.Connection) -> None:
    """Write through a write-ahead log from now on, so that a reader is never kept waiting by a writer."""
    connection.execute("PRAGMA journal_mode = WAL")


def settle_log(connection: sqlite3.Connection) -> None:
    """Copy what the log holds into the file, so that the file alone has every edit that was acknowledged."""
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def drop_log(connection: sqlite3.Connection) -> bool:
    """Fold the log into the file and take it away; False where another connection still needs it."""
    try:
        mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
        if mode == "wal":
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    except sqlite3.OperationalError:
        return False
    return bool(mode != "wal")


def open_file(path: Path) -> sqlite3.Connection:
    """A connection to a project file that is whole as far as can be seen at once, brought to this version.

    Raises ProjectError where it is missing, foreign, newer, truncated, or holds anything a project doesn't.
    """
    _check_header(path)
    with damage_named(path):
        connection = connect(path)
        try:
            _check_schema(connection, path)
            _upgrade(connection, path)
        except (sqlite3.Error, ProjectError):
            connection.close()
            raise
    return connection


def _check_header(path: Path) -> None:
    if path.is_dir():
        raise ProjectError(f"{path} is a folder, not a project file: name the .timeline file itself")
    if not path.exists():
        raise ProjectError(f"{path} is not there: check the name, or make it with timeline extract -o {path}")
    if not path.is_file():
        raise ProjectError(f"{path} is no file: name a .timeline file")
    try:
        with path.open("rb") as stream:
            header = stream.read(_HEADER)
            size = os.fstat(stream.fileno()).st_size
    except OSError as problem:
        raise ProjectError(f"{path} can't be opened: {_reason(problem)}") from None
    if not header.startswith(_MAGIC):
        what = "is empty" if not header else "is not a project file"
        raise ProjectError(f"{path} {what}: name one made by timeline extract")
    if len(header) < _HEADER:
        raise damaged(path, "it ends within its header")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ProjectError(f"{path} is an SQLite file but not a project file: name one made by timeline extract")
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    # A log or journal beside the file means that a write was cut off, which SQLite mends as it opens the file.
    cut_off = any(path.with_name(path.name + ending).exists() for ending in ("-wal", "-journal"))
    if size < (1 if page_size == 0 else page_size) * pages and not cut_off:
        raise damaged(path, f"it ends after {size} of {page_size * pages} bytes")


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise ProjectError(
            f"{path} was written by a newer version (format {version}, this one knows {len(MIGRATIONS)}): "
            "update diplomatic-timeline"
        )
    found, expected = schema_of(connection), expected_schema(max(version, 0))
    if version < 0 or found != expected:
        odd = sorted(found - expected) or sorted(expected - found)
        what = f"{odd[0][0]} {odd[0][1]!r}" if odd else f"format {version}"
        verb = "holds what no project file holds" if found - expected else "lacks what every project file has"
        raise ProjectError(f"{path} is refused: it {verb} ({what}); extract again, or take it from a backup")


def _upgrade(connection: sqlite3.Connection, path: Path) -> None:
    if version_of(connection) == len(MIGRATIONS):
        return
    try:
        migrate(connection)
    except sqlite3.OperationalError as problem:
        raise ProjectError(f"{path} is of an older format and can't be brought up to date: {problem}") from None


def damaged(path: Path | None, why: str) -> ProjectError:
    """The error for a file that is ours and broken."""
    return ProjectError(f"{path or 'the project'} is damaged: {why}; take it from a backup or extract again")


@contextmanager
def damage_named(path: Path | None) -> Iterator[None]:
    """Turns what SQLite says of a broken or busy file into a ProjectError."""
    try:
        yield
    except sqlite3.OperationalError as problem:
        # Some errors of the sqlite3 module itself, as text that is no UTF-8, have no code.
        code = getattr(problem, "sqlite_errorname", "")
        if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise ProjectError(f"{path} is being written by another program: try again when it is done") from None
        if code.startswith("SQLITE_READONLY"):
            raise ProjectError(f"{path} may not be written: copy it to where you may, or change its rights") from None
        if code.startswith(("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN")):
            raise ProjectError(f"{path} can't be read or written: {problem}") from None
        raise damaged(path, str(problem)[:_LONGEST_REASON]) from None
    except sqlite3.DatabaseError as problem:
        raise damaged(path, str(problem)[:_LONGEST_REASON]) from None


def vacuum_into(connection: sqlite3.Connection, partial: Path) -> None:
    """Write the whole database to an empty file: the same bytes for the same content, however it came about."""
    connection.execute("VACUUM INTO ?", (str(partial.absolute()),))
    with partial.open("r+b") as stream:
        for offset in _COUNTERS:
            stream.seek(offset)
            stream.write((1).to_bytes(4, "big"))


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a new file in the same folder, then put it in place of `path` in one step.

    Until then the old file is untouched, and after a failure it still is. Raises OutputError.
    """
    if path.is_dir():
        raise OutputError(f"{path} is a folder: name a file in it")
    if path.exists() and not path.is_file():
        raise OutputError(f"{path} is a device or pipe: name a file")
    # A link stays one: the file that it leads to is replaced.
    path = path.resolve()
    partial: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
        os.close(handle)
        partial = Path(name)
        write(partial)
        _keep_rights(path, partial)
        _sync(partial)
        os.replace(partial, path)
        _sync(path.parent)
    except OSError as problem:
        raise OutputError(f"{path} can't be written: {_reason(problem)}; name another place with -o") from None
    except sqlite3.OperationalError as problem:
        raise OutputError(f"{path} can't be written: {problem}; name another place with -o") from None
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)


def _keep_rights(path: Path, partial: Path) -> None:
    """The rights of the file that is replaced, else those that any new file gets (mkstemp gives the owner's only)."""
    if path.exists():
        os.chmod(partial, path.stat().st_mode & 0o777)
        return
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(partial, 0o666 & ~mask)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reason(problem: OSError) -> str:
    return (problem.strerror or "it failed").lower()
