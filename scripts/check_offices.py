"""Check who held which office when against a reference table.

usage: check_offices.py OFFICES.csv [--days N] [--propose FILE.csv]

OFFICES  person, country (ISO alpha-3, "" for the United Nations), office, start, end (ISO days, months or years).

`check_offices_titles.csv` beside this script says which of its offices are ours: a pattern for the whole title, the
countries it holds for ("" is all), and our name. Terms of one person in one office that touch are one term. Prints, by
country and office, how many terms agree within N days (31), by how much the others are off, and whom we lack.

--propose writes the terms that we lack as rows for offices.csv: only those with a day or month of start, with an end
unless nobody followed, and that don't overlap with who is there already.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from timeline.errors import DateFormatError
from timeline.knowledge import people, unaccented
from timeline.model import When

TITLES = Path(__file__).with_name("check_offices_titles.csv")
# Two terms with no more than these days between them are one: a cabinet was formed anew.
TOUCHING = 40
FIRST_YEAR = 1945


@dataclass(frozen=True, order=True)
class Held:
    """A term: country, office, first and last day (date.max while it lasts), person, and the dates as written."""

    code: str
    office: str
    first: date
    last: date
    person: str
    start: str = ""
    end: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.code, self.office


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def titles() -> list[tuple[re.Pattern[str], set[str], str]]:
    return [(re.compile(row["pattern"]), set(row["countries"].split()), row["office"]) for row in rows(TITLES)]


def reference(path: Path) -> Iterator[Held]:
    known = titles()
    for row in rows(path):
        code = row["country"] or "UN"
        office = next(
            (ours for title, where, ours in known if title.fullmatch(row["office"]) and (not where or code in where)),
            "",
        )
        start = bounds(row["start"])[0]
        if not office or start is None:
            continue
        end = bounds(row["end"])[1] or date.max
        if end >= date(FIRST_YEAR, 1, 1):
            yield Held(code, office, start, end, row["person"].partition(",")[0].strip(), row["start"], row["end"])


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day; none for what is empty or no date ("2014s")."""
    try:
        when = When(edtf) if edtf else None
    except DateFormatError:
        return None, None
    return (when.earliest, when.latest) if when else (None, None)


def ours() -> Iterator[Held]:
    for person in people().values():
        for term in person.terms:
            yield Held(term.code, term.office, term.first, term.last or date.max, person.name)


def joined(terms: list[Held]) -> list[Held]:
    """Terms of the same person in the same office that touch, as one."""
    whole: list[Held] = []
    for term in sorted(terms, key=lambda term: (term.code, term.office, term.person, term.first)):
        last = whole[-1] if whole else None
        if (
            last
            and (last.key, last.person) == (term.key, term.person)
            and (last.last == date.max or (term.first - last.last).days <= TOUCHING)
        ):
            further = term if term.last > last.last else last
            whole[-1] = replace(last, last=further.last, end=further.end)
        else:
            whole.append(term)
    return whole


def words(name: str) -> list[str]:
    plain = unaccented(name).lower().replace("-", " ").replace("'", "")
    return [word for word in plain.split() if word not in ("al", "el", "bin", "ibn", "von", "de", "jr.", "sir")]


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: all words of the shorter in the other, or surname and initial."""
    first, second = sorted((words(one), words(other)), key=len)
    if not first or not second:
        return False
    if set(first) <= set(second) or sorted(first) == sorted(second):
        return True
    return first[-1] == second[-1] and first[0][0] == second[0][0]


def overlap(one: Held, other: Held) -> int:
    return (min(one.last, other.last) - max(one.first, other.first)).days


def off(one: Held, other: Held) -> int:
    """Days between the ends that differ most; a term that one says lasts and the other ends is not compared there."""
    ends = 0 if date.max in (one.last, other.last) else abs((one.last - other.last).days)
    return max(abs((one.first - other.first).days), ends)


def compare(theirs: list[Held], known: list[Held], days: int) -> list[Held]:
    """Prints the comparison; the terms that we lack."""
    by_key: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for term in known:
        by_key[term.key].append(term)
    names = {person.name: person.names for person in people().values()}
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    lacking: list[Held] = []
    for term in theirs:
        candidates = [
            one for one in by_key[term.key] if any(same_person(name, term.person) for name in names[one.person])
        ]
        best = max(candidates, key=lambda one: overlap(one, term), default=None)
        if best is None or overlap(best, term) <= 0:
            counts[term.key][2] += 1
            lacking.append(term)
        elif off(best, term) <= days:
            counts[term.key][0] += 1
        else:
            counts[term.key][1] += 1
            print(
                f"{term.code} {term.office}, {best.person}: ours {best.first}/{shown(best.last)}, "
                f"theirs {term.start}/{term.end}, {off(best, term)} days off"
            )
    for term in sorted(lacking):
        print(f"{term.code} {term.office}: we lack {term.person} {term.start}/{term.end}")
    print(f"\n{'':28}agree  off  lacking")
    for (code, office), many in sorted(counts.items()):
        print(f"{code} {office:24}{many[0]:5d} {many[1]:4d} {many[2]:5d}")
    total = [sum(many[at] for many in counts.values()) for at in range(3)]
    print(f"{'all':28}{total[0]:5d} {total[1]:4d} {total[2]:5d}")
    return lacking


def shown(day: date) -> str:
    return "" if day == date.max else day.isoformat()


def proposed(lacking: list[Held], theirs: list[Held], known: list[Held]) -> Iterator[Held]:
    """Those that can stand beside what is there: one holder at a time, but for the days of a handing over."""
    taken: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for term in known:
        taken[term.key].append(term)
    latest: dict[tuple[str, str], date] = {}
    for term in (*theirs, *known):
        latest[term.key] = max(latest.get(term.key, date.min), term.first)
    for term in sorted(lacking):
        lasts = term.last == date.max
        if len(term.start) < 7 or (lasts and term.first != latest[term.key]) or re.search(r"\d", term.person):
            continue
        others = taken[term.key]
        if any(overlap(term, other) > TOUCHING for other in others) or term.last < term.first:
            continue
        others.append(term)
        yield term


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("offices", type=Path)
    parser.add_argument("--days", type=int, default=31)
    parser.add_argument("--propose", type=Path)
    given = parser.parse_args()
    theirs, known = joined(list(reference(given.offices))), joined(list(ours()))
    lacking = compare(theirs, known, given.days)
    if given.propose:
        with given.propose.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["person", "code", "office", "start", "end", "source"])
            for term in proposed(lacking, theirs, known):
                writer.writerow([term.person, term.code, term.office, term.start, term.end, "Wikidata"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
