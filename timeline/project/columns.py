"""The public columns of the three tables: the same in DataFrames, CSV, Parquet, JSON and SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# "day" is an ISO day or None; "list" holds texts; "integer" may be None in slip_days and quad_class only.
ColumnKind = Literal["text", "day", "list", "integer", "number", "truth"]
TableName = Literal["events", "claims", "documents"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name and what its cells are."""

    name: str
    kind: ColumnKind = "text"


def _columns(written: str) -> tuple[Column, ...]:
    """From "name name:kind": a name alone is text."""
    kinds: dict[str, ColumnKind] = {kind: kind for kind in ("text", "day", "list", "integer", "number", "truth")}
    pairs = (item.partition(":") for item in written.split())
    return tuple(Column(name, kinds[kind or "text"]) for name, _, kind in pairs)


DOCUMENTS = _columns(
    "doc_id title publisher url published published_from language file sha256 characters:integer source_group outcome"
)
CLAIMS = _columns(
    "claim_id event_id doc_id edtf earliest:day latest:day precision when_text anchor how status kind label "
    "countries:list actors:list recipients:list organisations:list venue people:list passage "
    "char_start:integer char_end:integer confidence:number rule"
)
EVENTS = _columns(
    "event_id edtf earliest:day latest:day precision label kind status countries:list actors:list recipients:list "
    "organisations:list venue people:list claims:integer sources:integer disputed:truth why_merged importance:number "
    "why_important reviewed:truth thread outcome slip_days:integer"
)
TABLES: dict[TableName, tuple[Column, ...]] = {"events": EVENTS, "claims": CLAIMS, "documents": DOCUMENTS}
