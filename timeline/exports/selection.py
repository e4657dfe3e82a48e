"""Which part of a project is exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from timeline.errors import DateFormatError, OutputError
from timeline.events import spread_out
from timeline.knowledge import country_name
from timeline.model import EventKind, When
from timeline.project import Project, TableName


@dataclass(frozen=True, slots=True)
class Selection:
    """Events with any of the countries, of any of the kinds, that can have happened from `since` to `until`.

    `countries` are codes as in the tables, `kinds` those of EventKind; empty means all. `since` and `until` are EDTF
    dates, "" for no limit; with either, undated events are left out. `top` keeps so many, the most important
    ones spread over the time.
    """

    countries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    top: int | None = None

    def select(self, project: Project, table: TableName) -> pd.DataFrame:
        """The rows of the table that belong to the events selected, in their order; all rows where nothing is said.

        Raises OutputError for a country that no event has, a kind that is none, or a date that is none.
        """
        if self == Selection():
            return _frame(project, table)
        events = self._events(project.events())
        if table == "events":
            return events
        claims = project.claims()
        claims = claims[claims["event_id"].isin(events["event_id"])]
        if table == "claims":
            return claims.reset_index(drop=True)
        documents = project.documents()
        return documents[documents["doc_id"].isin(claims["doc_id"])].reset_index(drop=True)

    def words(self) -> str:
        """What is asked for, in words for people: "all events", "Japan or China, from 2014, the 10 most important"."""
        parts = [
            " or ".join(country_name(code.upper()) for code in self.countries),
            " or ".join(kind.lower() for kind in self.kinds),
            f"from {_date('--from', self.since).words()}" if self.since else "",
            f"to {_date('--to', self.until).words()}" if self.until else "",
            f"the {self.top:,} most important" if self.top is not None else "",
        ]
        return ", ".join(filter(None, parts)) or "all events"

    def _events(self, events: pd.DataFrame) -> pd.DataFrame:
        keep = pd.Series(data=True, index=events.index, dtype=bool)
        if self.countries:
            present = {code for codes in events["countries"] for code in codes}
            wanted = {_known(code.upper(), present, "country", "no event has") for code in self.countries}
            keep &= events["countries"].map(lambda codes: not wanted.isdisjoint(codes)).astype(bool)
        if self.kinds:
            every = {kind.value for kind in EventKind}
            keep &= events["kind"].isin([_known(kind.lower(), every, "kind", "there is no") for kind in self.kinds])
        if self.since or self.until:
            keep &= events["edtf"] != ""
        # ISO days compare as texts. An end that is open on one side reaches as far as is asked.
        if self.since and (first := _date("--from", self.since).earliest):
            keep &= events["latest"].map(lambda day: day is None or day >= first.isoformat()).astype(bool)
        if self.until and (last := _date("--to", self.until).latest):
            keep &= events["earliest"].map(lambda day: day is None or day <= last.isoformat()).astype(bool)
        chosen = events[keep]
        if self.top is not None:
            # Events come in the order of their dates, and an open beginning is as early as the end is.
            days = (chosen["earliest"].where(chosen["earliest"].notna(), chosen["latest"])).tolist()
            weighed = [
                (float(weight), date.fromisoformat(day) if isinstance(day, str) and day else None)
                for weight, day in zip(chosen["importance"].tolist(), days, strict=True)
            ]
            chosen = chosen.iloc[spread_out(weighed, max(self.top, 0))]
        return chosen.reset_index(drop=True)


def _frame(project: Project, table: TableName) -> pd.DataFrame:
    match table:
        case "events":
            return project.events()
        case "claims":
            return project.claims()
        case "documents":
            return project.documents()


def _known(name: str, every: set[str], what: str, lack: str) -> str:
    if name in every:
        return name
    raise OutputError(f"{lack} {what} {name!r}: name one of {_listed(sorted(every))}")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:20]) + (" …" if len(names) > 20 else "") if names else "none, as there is no event"


def _date(option: str, written: str) -> When:
    try:
        return When(written)
    except DateFormatError as problem:
        raise OutputError(f"{option}: {problem}") from None
