"""Check the names and states that the package knows against reference tables.

usage: check_countries.py ALIASES.csv [--states STATES.csv]

ALIASES  alias, iso3, and where known valid_from, valid_to, ambiguous (the codes it can stand for, joined by "|").
STATES   country_name, start, end: states and the days on which they began and ended (Gleditsch and Ward's list).

Prints every alias that the package doesn't read as that country and no other. One for which
`check_countries_reasons.csv` beside this script says why not is counted under that reason. For states, the ends that
lie more than a year from ours. Exit status 1 where anything is left without a reason.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from timeline.actors import find
from timeline.knowledge import State, states

REASONS = Path(__file__).with_name("check_countries_reasons.csv")
# What a year's difference can come from: the proclamation, the constitution, the recognition, the first embassy.
YEARS_APART = 1
# The list begins in 1816; a state without an end lasts.
BEGINS, LASTS = 1816, 2100


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def year_of(alias: dict[str, str]) -> int | None:
    """A year in which the alias holds: the last whole one, None where it always does."""
    first, last = (alias.get(column) or "" for column in ("valid_from", "valid_to"))
    if last:
        return max(int(last[:4]) - 1, int(first[:4]) if first else 0)
    return int(first[:4]) + 1 if first else None


def unresolved(alias: dict[str, str]) -> str:
    """What is read instead of the wanted country; "" where it is that country, or openly one of those named."""
    year = year_of(alias)
    parties = find(alias["alias"])
    codes = [party.code_in(year) for party in parties]
    if codes and set(codes) == {alias["iso3"]}:
        return ""
    open_ones = [{reading.code for reading in party.readings} for party in parties]
    if len(open_ones) == 1 and alias["iso3"] in open_ones[0] and (alias.get("ambiguous") or "").count("|"):
        return ""
    return "|".join(code or "?" for code in codes) or "nothing"


def check_aliases(path: Path) -> int:
    reasons = {(row["alias"], row["iso3"]): row["reason"] for row in rows(REASONS)}
    every = rows(path)
    why: Counter[str] = Counter()
    left = 0
    for alias in every:
        instead = unresolved(alias)
        if not instead:
            continue
        reason = reasons.get((alias["alias"], alias["iso3"]), "")
        why[reason] += 1
        if not reason:
            left += 1
            print(f"{alias['alias']}: {alias['iso3']} wanted, {instead} read")
    print(f"{len(every)} aliases: {len(every) - sum(why.values())} resolved, {sum(why.values())} not")
    for reason, many in why.most_common():
        print(f"{many:5d} {reason or 'without a reason'}")
    return left


def check_states(path: Path) -> int:
    reasons = {row["alias"]: row["reason"] for row in rows(REASONS) if row["iso3"] == "state"}
    left = same = 0
    every = rows(path)
    for row in every:
        differences = list(apart(row))
        if not differences:
            same += 1
        elif (reason := reasons.get(row["country_name"])) is None:
            left += 1
            print(f"{row['country_name']} {row['start']}/{row['end']}: {'; '.join(differences)}")
        else:
            print(f"      {row['country_name']}: {reason}")
    print(
        f"{len(every)} states: {same} agree within a year, {len(every) - same - left} differ for a reason, {left} left"
    )
    return left


def apart(row: dict[str, str]) -> Iterator[str]:
    """How our states differ from this row, in words; nothing where they agree.

    Start and end are looked for apart, as the list has Prussia, the Empire and its like as one state.
    """
    ours = [state for state in states() if named(state, row["country_name"])]
    if not ours:
        yield "we have no such state"
        return
    starts = [max(state.first.year if state.first else BEGINS, BEGINS) for state in ours]
    ends = [state.last.year if state.last else LASTS for state in ours]
    for end, years in (("start", starts), ("end", ends)):
        wanted = int(row[end][:4]) if row[end] else LASTS
        nearest = min(years, key=lambda year: abs(year - wanted))
        if abs(nearest - wanted) > YEARS_APART:
            yield f"{end} {nearest if nearest != LASTS else 'open'} by ours"


def named(state: State, name: str) -> bool:
    """Whether that name, or one in it ("Russia (Soviet Union)", "Italy/Sardinia"), is the state's or its country's."""
    forms = [part.strip() for part in name.replace("(", "/").replace(")", "/").split("/") if part.strip()]
    head, _, kind = name.partition(", ")
    forms = [f"{kind.partition(' (')[0]} {head}", *forms] if kind else forms
    if state.name in forms or name == state.name:
        return True
    return any({state.code} == {r.code for p in find(form) for r in p.readings[:1]} for form in (name, *forms))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("aliases", type=Path)
    parser.add_argument("--states", type=Path)
    given = parser.parse_args()
    left = check_aliases(given.aliases)
    if given.states:
        left += check_states(given.states)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
