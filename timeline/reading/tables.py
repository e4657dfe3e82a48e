"""documents.csv, the table beside the articles: who published each, when and where."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from timeline.reading.decoding import decode
from timeline.reading.finding import METADATA_NAME, printable
from timeline.reading.metadata import Metadata, canonical, checked
from timeline.reading.raw import RefusedError, read_bytes
from timeline.reading.report import FileReport


@dataclass(frozen=True, slots=True)
class Table:
    """One documents.csv: facts by path below its folder ("/" between), and a report for each line in error."""

    rows: dict[str, Metadata] = field(default_factory=dict)
    reports: tuple[FileReport, ...] = ()


def load(folder: Path) -> Table:
    """The table of that folder, empty where there is none. A line in error is reported and the others are used."""
    path = folder / METADATA_NAME
    shown = printable(str(path))
    if not path.exists():
        return Table()
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            raise RefusedError("a link that leads out of the folder: copy the file here")
        return _rows(decode(read_bytes(path)).text, folder, shown)
    except RefusedError as why:
        return Table(reports=(FileReport(shown, "refused", detail=str(why)),))


def _rows(text: str, folder: Path, shown: str) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    rows: dict[str, Metadata] = {}
    first_line: dict[str, int] = {}
    reports: list[FileReport] = []

    def refuse(line: int, detail: str) -> None:
        reports.append(FileReport(shown, "refused", detail=f"line {line}: {detail}"))

    try:
        header = [canonical(name) for name in next(reader, [])]
        if "file" not in header:
            raise RefusedError('line 1: no column "file": begin it with file,title,publisher,url,published,language')
        for cells in reader:
            line = reader.line_num
            values = dict(zip(header, cells, strict=False))
            if not any(cell.strip() for cell in cells):
                continue
            name = values.get("file", "").strip().replace("\\", "/").removeprefix("./")
            if not name:
                refuse(line, "no file named: write the article's file name in the column file")
            elif not _is_here(folder, name):
                refuse(line, f"no article {printable(name)[:100]} here: mend the name or take the line out")
            elif name in rows:
                refuse(line, f"{name} is described on line {first_line[name]} already: keep one of the two")
            elif len(cells) > len(header) and any(cells[len(header) :]):
                refuse(line, "more cells than columns: put a text that holds a comma in quotation marks")
            else:
                rows[name], problems = checked(values)
                first_line[name] = line
                for problem in problems:
                    refuse(line, f"{problem}; {name} is read without it")
    except csv.Error as problem:
        refuse(reader.line_num, f"{problem}: mend the table's quotation marks")
    return Table(rows, tuple(reports))


def delimiter_of(text: str) -> str:
    """What parts the cells, by the first line. Spreadsheets write a semicolon where the comma is the decimal sign."""
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _is_here(folder: Path, name: str) -> bool:
    parts = PurePosixPath(name).parts
    if ".." in parts or PurePosixPath(name).is_absolute() or "\x00" in name:
        return False
    try:
        return (folder / name).is_file()
    except OSError:
        return False
