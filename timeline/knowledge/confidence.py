"""How sure a claim is: what its rule is worth, and what lowers it, from claim_confidence.csv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from timeline.knowledge.table import rows

_ANY = "*"


@cache
def _table() -> Mapping[tuple[str, str], float]:
    found = {(row["what"], row["name"]): float(row["confidence"]) for row in rows("claim_confidence")}
    return MappingProxyType(found)


@cache
def _steps() -> tuple[tuple[float, float], ...]:
    """The weights from which a factor holds, highest first."""
    found = ((float(name), factor) for (what, name), factor in _table().items() if what == "weight")
    return tuple(sorted(found, reverse=True))


def rule_confidence(rule: str) -> float:
    """The share of claims made by this rule that are right, where nothing lowers it."""
    return _table().get(("rule", rule), _table()["rule", _ANY])


def weight_factor(weight: float) -> float:
    """What an act of this weight (0 to 1, a state to a sure event) leaves of its rule's confidence."""
    return next(factor for least, factor in _steps() if weight >= least)


def factor(what: str, name: str) -> float:
    """What a status, or the lack of a party or of a kind, leaves of the confidence; 1 where the table has no row."""
    return _table().get((what, name), 1.0)
