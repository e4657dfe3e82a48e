"""Nouns that name a figure: what goes up and down, and whose change is a statistic."""

from __future__ import annotations

from functools import cache

from timeline.knowledge.table import rows


@cache
def figure_nouns() -> frozenset[str]:
    """The singular of each noun that names a figure ("price", "turnover")."""
    return frozenset(row["noun"] for row in rows("figures"))
