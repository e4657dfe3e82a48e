"""The crosswalk from an act to PLOVER: the event type, and through it the quad class, of POLECAT, ICEWS and GDELT data.

The act decides where it tells more than its kind: sanctions imposed are SANCTION, sanctions lifted RETREAT.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.knowledge.acts import noun_act, plover_of, quad_of
from timeline.knowledge.kinds import kind_of
from timeline.model import EventKind

__all__ = ["plover_code", "plover_of", "quad_of"]


def plover_code(kind: EventKind, act: str, thing: Sequence[str] = ()) -> str:
    """The PLOVER event type of a claim, "" where PLOVER has none for it (votes, changes of office, disasters).

    `act` and `thing` are those of a Claim: the lemma of its verb or noun, with the particle after a space, and the
    nouns of what it is done to. Where they come to another kind than `kind`, which a person may have changed, the type
    is the one that the kind most often comes to.
    """
    lemma, _, particle = act.partition(" ")
    for told in (kind_of(lemma, thing, particle=particle), noun_act(lemma, thing)):
        if told is not None and told.kind == kind and told.plover:
            return told.plover
    return plover_of(kind)
