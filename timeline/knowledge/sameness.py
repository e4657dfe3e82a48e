"""Which acts and things of two articles can be one: families of acts, and words that name one sort of thing.

The tables are merging_acts.csv and merging_things.csv.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from timeline.knowledge.names import names
from timeline.knowledge.table import items, rows


@cache
def _families(strength: str) -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in rows("merging_acts"):
        if row["strength"] == strength:
            for act in items(row["acts"]):
                table.setdefault(act, set()).add(row["family"])
    return MappingProxyType({act: frozenset(families) for act, families in table.items()})


@cache
def _things() -> Mapping[str, str]:
    return MappingProxyType({word: row["thing"] for row in rows("merging_things") for word in items(row["words"])})


def act_families(group: str) -> frozenset[str]:
    """The families of a group of acts (see `act_group`): acts of one family can tell one event from two sides.

    Signing and agreeing do; signing and ratifying don't. Empty for an act in none.
    """
    return _families("near").get(group, frozenset())


def same_acts(lemma: str) -> frozenset[str]:
    """Names of what a verb does in one meaning or another, shared with verbs that do the same.

    "Shut" and "close" are close. A verb with a particle is written as two words. Empty for a verb in none.
    """
    return _families("same").get(lemma, frozenset())


def same_thing(noun: str) -> str:
    """One word for all that name the same sort of thing ("pact" and "treaty" are agreement), from a noun's lemma."""
    return _things().get(noun, noun)


@cache
def party_words() -> frozenset[str]:
    """Every word, in small letters, of which names of countries are made, their peoples, capitals and seats.

    Of seats only those of one word: "US Border Patrol" doesn't make a border a party.
    """
    return frozenset(
        word
        for name in names()
        if name.kind == "country" and name.form != "place" and name.readings
        if name.form != "seat" or " " not in name.text
        for word in name.text.lower().replace("-", " ").replace("'", " ").split()
    )


__all__ = ["act_families", "party_words", "same_acts", "same_thing"]
