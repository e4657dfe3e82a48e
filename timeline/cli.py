"""The commands. Each imports what it needs when it runs, so that --help answers at once."""

# ruff: noqa: PLC0415 - a command imports what it needs

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from timeline.errors import OutputError, UserError

if TYPE_CHECKING:
    from datetime import date

    from timeline.pipeline import Progress
    from timeline.project import Project
    from timeline.reading import FileReport

DONE, SOME_REFUSED, WRONG_USE = 0, 1, 2
# What shells report for a program stopped by Ctrl+C, or by a pipe that nobody reads (128 and the signal's number).
INTERRUPTED, PIPE_CLOSED = 130, 141
PROJECT_ENDING = ".timeline"
# typer brings its own copy of click, or uses the one installed: this is the root of either's errors.
_USAGE_ERROR = cast("type[Exception]", typer.BadParameter.__mro__[2])

app = typer.Typer(
    help="Put in articles, get back a table of dated events, each tied to the passage that says so.",
    epilog="Exit status: 0 done, 1 some files refused, 2 wrong use.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)

Articles = Annotated[list[Path], typer.Argument(metavar="PATH", help="Articles (.txt, .md), or folders of them.")]
ProjectFile = Annotated[Path, typer.Argument(metavar="FILE", help="A project file, as brief.timeline.")]
Host = Annotated[str, typer.Option(help="The address to serve on. Only this machine's own are allowed.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to serve on; 0 takes any free one.")]
Browser = Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")]
Workers = Annotated[int, typer.Option(min=1, help="Processes to read in; what comes out stays the same.")]
Title = Annotated[str, typer.Option(help="What stands over the timeline, in place of a title made from the events.")]
LOCAL, PORT = "127.0.0.1", 8050


@app.command()
def demo(*, host: Host = LOCAL, port: Port = PORT, browser: Browser = True, title: Title = "") -> None:
    """Show the bundled articles in the browser."""
    from timeline.bundled import articles_folder
    from timeline.pipeline import extract as extract_articles

    with extract_articles(articles_folder(), extracted=_today()) as project:
        _serve(project, host, port, browser=browser, title=title)


@app.command()
def extract(
    paths: Articles,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="A project (.timeline), or the events as .csv, .parquet or .json."),
    ] = None,
    officials: Annotated[
        Path | None, typer.Option(help="A table of office holders to know besides ours; see timeline officials.")
    ] = None,
    workers: Workers = 1,
) -> None:
    """Read articles; write what happened when.

    Every file gets a report line. Without -o the events are listed. Edits in a project file that is there
    already are kept.
    """
    from timeline import pipeline
    from timeline.project import Project

    to_project = output is not None and output.suffix.lower() == PROJECT_ENDING
    if output is not None:
        _judge_output(output, to_project=to_project)
    if output is not None and to_project and output.exists():
        # Looked at first: the work would be in vain if the file may not be replaced.
        Project.open(output).close()
    try:
        with _progress() as progress:
            done = pipeline.run(
                paths,
                output=output if to_project else None,
                progress=progress,
                extracted=_today(),
                officials=officials,
                workers=workers,
            )
    except pipeline.NothingReadError as nothing:
        _report(nothing.reports)
        _complain(str(nothing))
        raise typer.Exit(SOME_REFUSED) from None
    with done.project as project:
        _report(done.reports)
        if output is None:
            _list_events(project)
        elif not to_project:
            from timeline.exports import export as export_table

            export_table(project, output)
        typer.echo(_summary(project) + (f", in {output}" if output else ""))
    if any(report.refused for report in done.reports):
        raise typer.Exit(SOME_REFUSED)


@app.command("open")
def open_project(
    file: ProjectFile,
    *,
    host: Host = LOCAL,
    port: Port = PORT,
    browser: Browser = True,
    title: Title = "",
) -> None:
    """Show a project file in the browser."""
    from timeline.project import Project

    with Project.open(file) as project:
        _serve(project, host, port, browser=browser, title=title)


@app.command()
def export(
    file: ProjectFile,
    *,
    output: Annotated[Path, typer.Option("-o", "--output", help="The file to write; its ending is the format.")],
    format: Annotated[
        str | None,
        typer.Option(help="The format, where the ending doesn't say: csv, json, parquet, pdf, png, svg, html."),
    ] = None,
    table: Annotated[Literal["events", "claims", "documents"], typer.Option(help="Which table.")] = "events",
    country: Annotated[
        list[str] | None, typer.Option(help="Only events with this country, as JPN; repeat it for any of several.")
    ] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Only events of this kind, as agreement; may repeat.")] = None,
    since: Annotated[str, typer.Option("--from", help="Only what can be on or after this date: 2014, 2014-10.")] = "",
    until: Annotated[str, typer.Option("--to", help="Only what can be on or before this date.")] = "",
    top: Annotated[int | None, typer.Option(min=1, help="Only this many, the most important.")] = None,
    raw: Annotated[
        bool, typer.Option("--raw", help="CSV without the apostrophe before cells that a spreadsheet would run.")
    ] = False,
    plover: Annotated[
        bool, typer.Option("--plover", help="Of events or claims: columns with PLOVER's event type and quad class.")
    ] = False,
    title: Annotated[str, typer.Option(help="The title of a picture or page, as a sentence that says it.")] = "",
    scale: Annotated[str, typer.Option(help="Of a picture: folded (long gaps left out), true or even.")] = "",
    lanes: Annotated[str, typer.Option(help="Of a picture: by countries, thread, kind, source or none.")] = "",
    width: Annotated[int | None, typer.Option(help="Of a picture, in pixels.")] = None,
    theme: Annotated[str, typer.Option(help="Of a picture: light or dark.")] = "",
) -> None:
    """Write a table of a project, or a picture or page of its timeline, as a file."""
    from timeline.exports import Look, Selection, format_for
    from timeline.exports import export as export_table
    from timeline.project import Project

    format_for(output, format)
    look = Look(scale, lanes, width, theme)
    with Project.open(file) as project:
        many = export_table(
            project,
            output,
            format=format,
            table=table,
            selection=Selection(tuple(country or ()), tuple(kind or ()), since, until, top),
            raw=raw,
            plover=plover,
            title=title,
            look=look,
            warn=_complain,
        )
    typer.echo(f"{_count(many, table.removesuffix('s'))} in {output}")


@app.command()
def check(file: ProjectFile) -> None:
    """Verify a project file.

    Its structure, the hash of every row, every passage against its text, every event against its claims.
    """
    from timeline.errors import ProjectError
    from timeline.project import Project

    with Project.open(file) as project:
        problems = project.check()
        if problems:
            for problem in problems:
                typer.echo(f"{file}: {problem}")
            many = _count(len(problems), "problem")
            raise ProjectError(f"{file} is damaged, {many}: take it from a backup or extract again")
        typer.echo(f"{file}: whole, {_summary(project)}, {_count(len(project.edits()), 'edit')}")


@app.command()
def times(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="DOCS.jsonl", allow_dash=True, help='{"doc", "dct", "text"[, "lang"]} a line; - is standard input.'
        ),
    ],
    *,
    workers: Workers = 1,
) -> None:
    """Print time expressions as TIMEX3.

    {"doc", "start", "end", "type", "value"} a line. Offsets are characters, the end exclusive.
    """
    from timeline.times import stream

    refused = False
    for number, answer in enumerate(stream(_lines(file), workers=workers, work=_times_of), 1):
        if isinstance(answer, UserError):
            refused = True
            _complain(f"{file}, line {number}: {answer}")
            continue
        for row in answer:
            typer.echo(row)
    if refused:
        raise typer.Exit(SOME_REFUSED)


def _times_of(line: bytes) -> tuple[str, ...]:
    from timeline.pipeline import attempt
    from timeline.times import times as times_of

    return attempt(times_of, line) if line.strip() else ()


@app.command()
def officials(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE.csv", help="Columns person, country, office, start and end; dates as 2014-10-08."),
    ],
) -> None:
    """Look through a table of office holders.

    Rows that can't be used are named, with how to mend them; extract --officials FILE.csv uses the others.
    """
    from timeline.knowledge import people
    from timeline.reading import read_officials

    table = read_officials(file)
    _report(table.reports)
    names = {term.person for term in table.officials.terms}
    known = {form for person in people().values() for form in person.names}
    terms = _count(len(table.officials.terms), "term")
    typer.echo(f"{terms} of {_count(len(names), 'official')}, {len(names - known)} of them new to us, in {file}")
    if table.reports:
        raise typer.Exit(SOME_REFUSED)


@app.command()
def version() -> None:
    """Print the version."""
    from timeline import __version__

    typer.echo(__version__)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status. `arguments` are those of the process where None is given."""
    command = typer.main.get_command(app)
    try:
        status = command.main(
            args=None if arguments is None else list(arguments), prog_name="timeline", standalone_mode=False
        )
        sys.stdout.flush()
    except UserError as problem:
        _complain(str(problem))
        return WRONG_USE
    except _USAGE_ERROR as problem:
        return _misused(problem)
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Nobody reads on, which click may have turned into an exit. Python would complain once more as it closes
        # the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    return status if isinstance(status, int) else DONE


def _misused(problem: BaseException) -> int:
    message = str(getattr(problem, "format_message", lambda: problem)())
    context = getattr(problem, "ctx", None)
    if not message or "\n" in message:
        # Bare `timeline`: what is wanted is the help.
        typer.echo(context.get_help() if context else message, err=True)
        return WRONG_USE
    where = context.command_path if context else "timeline"
    _complain(f"{message.rstrip('.')} (see {where} --help)")
    return WRONG_USE


def _complain(message: str) -> None:
    typer.echo(f"timeline: {' '.join(message.split())}", err=True)


def _today() -> date:
    """The day to be noted as that of the extraction: that of SOURCE_DATE_EPOCH where set, else today's."""
    from datetime import UTC, datetime

    from timeline.pipeline import day_of_epoch

    return day_of_epoch() or datetime.now(UTC).date()


def _judge_output(output: Path, *, to_project: bool) -> None:
    """Refuses an output that can't be before the long work, not after it."""
    if not to_project:
        from timeline.exports import format_for

        try:
            format_for(output)
        except OutputError as problem:
            raise OutputError(f"{problem}, or in {PROJECT_ENDING} for a project") from None
    folder = output.parent
    if output.is_dir():
        raise OutputError(f"{output} is a folder: name a file in it")
    if not folder.is_dir():
        raise OutputError(f"{output} can't be written: there is no folder {folder}; make it, or name another place")
    if not os.access(folder, os.W_OK):
        raise OutputError(f"{output} can't be written: {folder} may not be written to; name another place with -o")


def _serve(project: Project, host: str, port: int, *, browser: bool, title: str) -> None:
    from timeline.app import serve

    serve(project, host=host, port=port, open_browser=browser, title=title)


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """A bar on the terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None)

        def show(done: int, total: int, file: str) -> None:
            bar.update(task, completed=done, total=total, description=file[-40:].replace("[", r"\["))

        yield show


def _report(reports: Sequence[FileReport]) -> None:
    for report in reports:
        typer.echo(report.line())


def _list_events(project: Project) -> None:
    for event in project.event_records():
        when = event.when.words() if event.when else "no date"
        parties = " ".join((*event.countries, *event.organisations))
        typer.echo("\t".join((when, event.label, parties, "" if event.status == "occurred" else event.status.value)))


def _summary(project: Project) -> str:
    documents = project.document_records()
    read = sum(document.outcome == "read" for document in documents)
    events = project.event_records()
    undated = sum(claim.when is None for claim in project.claim_records())
    tray = f"; {_count(undated, 'claim')} without a date" if undated else ""
    return f"{_count(len(events), 'event')} from {_count(read, 'article')}{tray}"


def _count(many: int, what: str) -> str:
    return f"{many} {what}{'' if many == 1 else 's'}"


def _lines(file: Path) -> Iterator[bytes]:
    if str(file) == "-":
        yield from sys.stdin.buffer
        return
    try:
        with file.open("rb") as stream:
            yield from stream
    except OSError as problem:
        raise UserError(f"{file} can't be read: {(problem.strerror or 'it failed').lower()}") from None
