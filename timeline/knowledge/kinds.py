"""The kind of an act: from the lemmas of a verb and of the words around it, by table.

What the verb stands for beside its nouns comes first (acts_verbs.csv). Then what it leads to: who agrees to restore
relations restores them (acts_complements.csv). Then who does it: what a court decides is a ruling, what a bomb hits
is no battle (acts_doers.csv).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from timeline.knowledge.acts import Act, noun_act, plover_of, quad_of, verb_act, with_classes
from timeline.knowledge.table import items, rows
from timeline.model import EventKind

__all__ = ["UNKNOWN_WEIGHT", "is_deed", "kind_of", "precedes", "tells_any", "whose_act"]

UNKNOWN_WEIGHT = 0.55  # a dated clause whose verb no table has tells an event about every second time
# "any": an act of any kind counts ("agreed to meet"); "deeds": only one that is done by saying so ("announced that it
# recognises"), which a meeting or a visit is not; "over": such a deed, or an act of any kind that is over ("announced
# that the talks had ended").
_Takes = Literal["any", "deeds", "over"]
# Who does what the verb leads to: its own subject ("agreed to"), or the one that is told to ("ordered them to").
Whose = Literal["own", "other"]
_DEEDS = frozenset(
    (
        EventKind.CEASEFIRE,
        EventKind.SANCTION,
        EventKind.RUPTURE,
        EventKind.RECOGNITION,
        EventKind.REVISION,
        EventKind.AGREEMENT,
    )
)
_ORDER = {kind: rank for rank, kind in enumerate(EventKind)}


@dataclass(frozen=True, slots=True)
class _Doer:
    name: str
    turns: frozenset[EventKind]
    kind: EventKind
    plover: str


@cache
def _doers() -> tuple[_Doer, ...]:
    return tuple(
        _Doer(row["class"], frozenset(map(EventKind, items(row["turns"]))), EventKind(row["kind"]), row["plover"])
        for row in rows("acts_doers")
    )


@dataclass(frozen=True, slots=True)
class _Leads:
    takes: _Takes
    whose: Whose


@cache
def _complements() -> Mapping[tuple[str, str], _Leads]:
    return MappingProxyType(
        {
            (row["lemma"], row["particle"]): _Leads(cast("_Takes", row["takes"]), cast("Whose", row["whose"]))
            for row in rows("acts_complements")
        }
    )


def _leads(verb: str, particle: str, given: str = "") -> _Leads | None:
    """What the verb leads to, by its particle or by the noun that it gives or takes: "gave the order to"."""
    return (
        _complements().get((verb, particle))
        or _complements().get((verb, ""))
        or (_complements().get((verb, given)) if given else None)
    )


def precedes(kind: EventKind, other: EventKind) -> bool:
    """True where an act that fits both kinds is of the first: a truce agreed is a ceasefire."""
    return _ORDER[kind] < _ORDER[other]


def whose_act(verb: str, particle: str = "", given: str = "") -> Whose | None:
    """Who does what this verb leads to, "own" for its subject and "other" for its object.

    `given` is the noun that a light verb has for its object ("gave the order to"). None for a verb whose "to …" or
    "that …" doesn't say what it comes to (ask, offer, deny).
    """
    leads = _leads(verb, particle, given)
    return leads.whose if leads else None


def is_deed(act: Act) -> bool:
    """True for an act that is done by saying so: "announced that it recognises"."""
    return act.kind in _DEEDS


def tells_any(verb: str, particle: str = "", *, over: bool) -> bool:
    """True where the verb tells an act of any kind, `over` saying that the act is."""
    leads = _leads(verb, particle)
    return leads is not None and (leads.takes == "any" or (over and leads.takes == "over"))


def _deed(nouns: Sequence[str]) -> Act | None:
    named = noun_act(nouns[0], nouns[1:]) if nouns else None
    return named if named is not None and named.kind in _DEEDS else None


def kind_of(
    verb: str,
    nouns: Sequence[str] = (),
    *,
    particle: str = "",
    subjects: Sequence[str] = (),
    adjuncts: Sequence[str] = (),
    complement: Act | None = None,
    over: bool = False,
) -> Act:
    """The act of a clause, its kind and weight (0 to 1) in it; OTHER with UNKNOWN_WEIGHT for a verb no table has.

    All words are lower-case lemmas or classes of acts_classes.csv, nearest to the verb first; the head of a phrase
    before its modifiers. `nouns` are of what it is done to: the object, the subject of a passive or of an intransitive
    verb. `subjects` are of who does it, `adjuncts` of what stands after a preposition. For a name the caller gives one
    of NAME_CLASSES. `complement` is the act of what the verb leads to ("agreed to
    restore relations", "announced that it recognises"), itself from this function, given only where the same subject
    does it, or nobody is said to; `over` says that it is told as done.
    """
    found = verb_act(verb, particle, nouns, subjects, adjuncts)
    act = found if found is not None else Act(verb, "", EventKind.OTHER, "", 0, UNKNOWN_WEIGHT)
    leads = _leads(verb, particle, nouns[0] if nouns else "")
    if complement is None and leads is not None:
        complement = _deed(nouns) or _deed(adjuncts)  # "announced the resumption of relations"
    if (
        complement is not None
        and (leads is not None or over)
        and precedes(complement.kind, act.kind)
        and (is_deed(complement) or over or (leads is not None and leads.takes == "any"))
    ):
        return replace(act, kind=complement.kind, plover=complement.plover, quad=complement.quad)
    names = with_classes(subjects)
    doer = next((doer for doer in _doers() if doer.name in names and act.kind in doer.turns), None)
    if doer is None or act.weight == 0:
        return act
    code = doer.plover or plover_of(doer.kind)
    return replace(act, kind=doer.kind, plover=code, quad=quad_of(code))
