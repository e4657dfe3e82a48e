"""PLOVER's event type and quad class of every claim or event, as columns on request."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from timeline.knowledge.plover import plover_code, plover_of, quad_of
from timeline.model import EventKind
from timeline.project import Column, Project, TableName

# quad_class is 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, as in GDELT.
PLOVER_COLUMNS = (Column("plover"), Column("quad_class", "integer"))


def with_plover(project: Project, table: TableName, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame of claims or events with PLOVER_COLUMNS at its end: "" and <NA> where PLOVER has no such event.

    An event is of the type that most of its claims of the event's kind are of, the first told where as many are; of
    the type its kind most often comes to where it has no such claim.
    """
    codes = _of_claims(project, frame) if table == "claims" else _of_events(project, frame)
    quads = [quad_of(code) or None for code in codes]
    return frame.assign(
        plover=pd.Series(codes, index=frame.index, dtype="str"),
        quad_class=pd.Series(quads, index=frame.index, dtype="Int64"),
    )


def _of_claims(project: Project, frame: pd.DataFrame) -> list[str]:
    records = {claim.claim_id: claim for claim in project.claim_records()}
    pairs = zip(frame["claim_id"], frame["kind"], strict=True)
    return [plover_code(EventKind(kind), records[key].act, records[key].thing) for key, kind in pairs]


def _of_events(project: Project, frame: pd.DataFrame) -> list[str]:
    claims = project.claims()
    told: dict[tuple[str, str], list[str]] = {}
    rows = zip(claims["event_id"], claims["kind"], _of_claims(project, claims), strict=True)
    for event_id, kind, code in rows:
        told.setdefault((event_id, kind), []).append(code)
    return [
        Counter(told.get((event_id, kind), [plover_of(EventKind(kind))])).most_common(1)[0][0]
        for event_id, kind in zip(frame["event_id"], frame["kind"], strict=True)
    ]
