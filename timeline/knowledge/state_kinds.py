"""What states are called by their kind: "the kingdom", "the island nation"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from timeline.knowledge.table import rows


@cache
def state_kinds() -> Mapping[tuple[str, ...], frozenset[str]]:
    """For each kind, as its words in lower case, the codes of the states that are of it."""
    return MappingProxyType(
        {tuple(row["word"].lower().split()): frozenset(row["codes"].split("|")) for row in rows("state_kinds")}
    )
