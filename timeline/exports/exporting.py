"""A project -> a file of any format."""

from __future__ import annotations

from pathlib import Path

from timeline.exports.job import Job
from timeline.exports.registry import format_for
from timeline.exports.selection import Selection
from timeline.project import Project, TableName
from timeline.project.files import write_whole

_ALL = Selection()


def export(
    project: Project,
    path: str | Path,
    *,
    format: str | None = None,
    table: TableName = "events",
    selection: Selection = _ALL,
    raw: bool = False,
) -> int:
    """How many rows were written to `path`, whole or, where it fails, not at all.

    The format goes by the path's ending unless it is named. Raises OutputError where there is no such format, the
    selection names what isn't there, or the file can't be written.
    """
    target = Path(path)
    chosen = format_for(target, format)
    frame = selection.select(project, table)
    content = chosen.write(Job(project, table, frame, raw))
    write_whole(target, lambda partial: _fill(partial, content))
    return len(frame)


def _fill(partial: Path, content: bytes) -> None:
    partial.write_bytes(content)
