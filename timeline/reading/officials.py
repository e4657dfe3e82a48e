"""A person's own table of office holders: who held which office of which country, from when to when."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.errors import DateFormatError, InputError
from timeline.knowledge import Officials, Term, countries, name_of, office_named, organisations
from timeline.model import When
from timeline.reading.decoding import decode
from timeline.reading.finding import printable
from timeline.reading.raw import RefusedError, read_bytes
from timeline.reading.report import FileReport
from timeline.reading.tables import delimiter_of

COLUMNS = ("person", "country", "office", "start", "end")
# Every term of office that Wikidata has is a few hundred megabytes.
LARGEST = 1024 * 1024 * 1024
_CODE = "write its ISO 3166-1 code, as JPN, or an organisation's short name, as NATO"
# How much of a cell is shown where it is wrong, in characters.
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class OfficialsTable:
    """What the file gives, and a report for each of its rows that can't be used."""

    officials: Officials
    reports: tuple[FileReport, ...]


class _RowError(Exception):
    """What is wrong with a row, and how to mend it."""


def read_officials(path: Path) -> OfficialsTable:
    """The terms of a CSV file with the columns person, country, office, start and end, in its order.

    Cells are parted by commas, semicolons or tabs. A country is an ISO 3166-1 code or a name, or an organisation's
    short name; a date is EDTF (2014, 2014-10, 2014-10-08), an empty end is still in office. A row that can't be used is
    reported and the others are. Raises InputError where the file can't be read or has no such columns.
    """
    shown = printable(str(path))
    try:
        raw = read_bytes(path, LARGEST)
        text = decode(raw).text
    except RefusedError as why:
        raise InputError(f"{shown}: {why}") from None
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    terms: dict[Term, None] = {}
    reports: list[FileReport] = []
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        _judge(header, shown)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            try:
                terms.setdefault(_term(header, cells))
            except _RowError as wrong:
                reports.append(FileReport(shown, "refused", detail=f"line {reader.line_num}: {wrong}"))
    except csv.Error as problem:
        detail = f"line {reader.line_num}: {problem}; mend the table's quotation marks, nothing behind it is read"
        reports.append(FileReport(shown, "refused", detail=detail))
    return OfficialsTable(Officials(hashlib.sha256(raw).hexdigest(), tuple(terms)), tuple(reports))


def _judge(header: Sequence[str], shown: str) -> None:
    missing = [column for column in COLUMNS[:4] if column not in header]
    if missing:
        which = f"no column {' or '.join(missing)}"
        raise InputError(f"{shown}: line 1: {which}; begin it with {','.join(COLUMNS)}")


def _term(header: Sequence[str], cells: Sequence[str]) -> Term:
    if any(cell.strip() for cell in cells[len(header) :]):
        raise _RowError("more cells than columns: put a text that holds a comma in quotation marks")
    row = {name: " ".join(cell.split()) for name, cell in zip(header, cells, strict=False)}
    person, office = row.get("person", ""), row.get("office", "")
    if not any(letter.isalpha() for letter in person):
        raise _RowError("no person: write the name in the column person")
    if not any(letter.isalpha() for letter in office):
        raise _RowError(f"no office for {person[:_SHOWN]}: write it in the column office, as Foreign Minister")
    if not row.get("country"):
        raise _RowError(f"no country for {person[:_SHOWN]}: {_CODE}")
    code = _code(row["country"])
    first = _date(row, "start").earliest if row.get("start") else None
    last = _date(row, "end").latest if row.get("end") else None
    if first is None:
        raise _RowError(
            f"no start for {person[:_SHOWN]}: write a date in the column start, as 2014, 2014-10 or 2014-10-08"
        )
    if last is not None and last < first:
        raise _RowError(f"{row['end']} is before {row['start']}: swap start and end, or mend one of them")
    return Term(person, code, office_named(office, code), first, last)


def _date(row: Mapping[str, str], column: str) -> When:
    try:
        return When(row[column])
    except DateFormatError:
        example = "2014, 2014-10 or 2014-10-08"
        raise _RowError(f"{column} is {row[column][:_SHOWN]!r}, which is no date: write it as {example}") from None


@cache
def _code(country: str) -> str:
    if country.upper() in countries():
        return country.upper()
    if country in organisations():
        return country
    known = name_of(country)
    codes = {reading.code for reading in known.readings} if known else set()
    if len(codes) == 1 and known and known.form in ("name", "alias"):
        return codes.pop()
    what = f"{country[:_SHOWN]!r} can be several" if len(codes) > 1 else f"{country[:_SHOWN]!r} is not known"
    raise _RowError(f"the country {what}: {_CODE}")
