"""A project -> a file of any format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import OutputError
from timeline.exports.job import Job
from timeline.exports.look import Look
from timeline.exports.plover import PLOVER_COLUMNS, with_plover
from timeline.exports.registry import Format, format_for, format_named
from timeline.exports.selection import Selection
from timeline.project import TABLES, Project, TableName
from timeline.project.files import write_whole

_ALL = Selection()
_USUAL = Look()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file not yet written: its bytes, what a web server calls them, how many rows or events are in it, and one
    line for each thing that a person should know of it.
    """

    content: bytes
    media_type: str
    rows: int
    warnings: tuple[str, ...]


def render(
    project: Project,
    format: str,
    *,
    table: TableName = "events",
    selection: Selection = _ALL,
    raw: bool = False,
    plover: bool = False,
    title: str = "",
    look: Look = _USUAL,
    chosen: str = "",
) -> Rendered:
    """The file of that format in memory; the same project and options give the same bytes.

    `chosen` says in words what the project holds where it is itself a part of a larger one ("China, from 2014"), which
    a file that draws repeats. `title` and `look` are for the formats that draw (`Format.draws`), `table`, `raw` and
    `plover` for the others; `plover` adds the columns plover and quad_class to events or claims. Raises OutputError
    where there is no such format, an option is not one of its own, or the selection leaves nothing.
    """
    form = format_named(format)
    return _rendered(form, project, table, selection, title, look, raw=raw, plover=plover, chosen=chosen)


def export(
    project: Project,
    path: str | Path,
    *,
    format: str | None = None,
    table: TableName = "events",
    selection: Selection = _ALL,
    raw: bool = False,
    plover: bool = False,
    title: str = "",
    look: Look = _USUAL,
    warn: Callable[[str], None] | None = None,
) -> int:
    """How many rows or events were written to `path`, whole or, where it fails, not at all.

    The format goes by the path's ending unless it is named; the rest is as in `render`. `warn` is given one line for
    each thing that a person should know of the file. Raises OutputError where there is no such format, the selection
    names what isn't there, or the file can't be written.
    """
    target = Path(path)
    form = format_for(target, format)
    rendered = _rendered(form, project, table, selection, title, look, raw=raw, plover=plover)
    write_whole(target, lambda partial: _fill(partial, rendered.content))
    if warn:
        for warning in rendered.warnings:
            warn(warning)
    return rendered.rows


def _rendered(
    form: Format,
    project: Project,
    table: TableName,
    selection: Selection,
    title: str,
    look: Look,
    *,
    raw: bool,
    plover: bool,
    chosen: str = "",
) -> Rendered:
    _judge(form, table, title, look, raw=raw, plover=plover)
    frame = selection.select(project, table)
    columns = TABLES[table]
    if plover:
        frame, columns = with_plover(project, table, frame), (*columns, *PLOVER_COLUMNS)
    job = Job(project, table, frame, raw, selection, title, look, chosen, columns)
    content = form.write(job)
    return Rendered(content, form.media_type, len(frame), tuple(job.warnings))


def _judge(chosen: Format, table: TableName, title: str, look: Look, *, raw: bool, plover: bool) -> None:
    """Refuses an option that would do nothing."""
    if chosen.draws and table != "events":
        raise OutputError(f"a {chosen.name} file shows events: leave --table {table} out, or end the file in .csv")
    if chosen.draws and raw:
        raise OutputError(f"--raw is for tables, not for a {chosen.name} file: leave it out")
    if plover and (chosen.draws or table == "documents"):
        what = f"a {chosen.name} file" if chosen.draws else "documents"
        raise OutputError(f"--plover is for tables of events or claims, not for {what}: leave it out")
    given = {"title": title, "scale": look.scale, "lanes": look.lanes, "width": look.width, "theme": look.theme}
    if not chosen.draws and (name := next((name for name, value in given.items() if value), "")):
        raise OutputError(f"--{name} is for files that draw, as .svg, not for a {chosen.name} table: leave it out")


def _fill(partial: Path, content: bytes) -> None:
    partial.write_bytes(content)
