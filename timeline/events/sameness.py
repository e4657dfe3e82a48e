"""Whether two claims tell of the same event, and why, in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.knowledge.acts import act_group
from timeline.model import Claim, EventKind, Status

_AHEAD = frozenset({Status.PLANNED, Status.CANCELLED, Status.POSTPONED, Status.HYPOTHETICAL})
_DISPUTED_DAYS = 7  # two days as far apart as this can be one event told with two dates
_SAME_THING = 0.5  # share of the smaller thing's words that the other has too
_SAME_WORDS = 0.5  # the same for labels, where a thing is not named
# Kinds that tell of one thing from two sides: a meeting and the visit it was part of.
_NEIGHBOURS = (
    frozenset({EventKind.MEETING, EventKind.VISIT}),
    frozenset({EventKind.AGREEMENT, EventKind.REVISION}),
    frozenset({EventKind.AGREEMENT, EventKind.RECOGNITION}),
)
_SMALL = frozenset("the a an of in on at to for and or with by from its their his her as that".split())


@dataclass(frozen=True, slots=True)
class Agreement:
    """Why two claims are one event; `disputed` where their dates can't both be right."""

    why: str
    disputed: bool = False


def same_event(one: Claim, other: Claim) -> Agreement | None:
    """The agreement of two dated claims; None where they are, or may be, two events."""
    if (one.status in _AHEAD) != (other.status in _AHEAD) or Status.DENIED in (one.status, other.status):
        return None
    if one.when is None or other.when is None or not _parties_agree(one, other):
        return None
    same_act = act_group(one.act) == act_group(other.act)
    if not same_act and one.kind != other.kind and frozenset({one.kind, other.kind}) not in _NEIGHBOURS:
        return None
    thing = _thing_agrees(one, other)
    if not thing:
        return None
    if one.when.overlaps(other.when):
        if not same_act and _coarse(one, other):
            return None
        return Agreement(_why(one, other, same_act=same_act))
    if same_act and one.doc_id != other.doc_id and set(one.countries) == set(other.countries) and one.thing:
        apart = _days_apart(one, other)
        if apart is not None and apart <= _DISPUTED_DAYS:
            return Agreement(f"{_why(one, other, same_act=True)}, but the dates differ", disputed=True)
    return None


def _parties_agree(one: Claim, other: Claim) -> bool:
    """True where the parties overlap without contradiction: the same, or one names some of the other's."""
    mine, theirs = set(one.countries), set(other.countries)
    if one.kind == EventKind.STATEMENT and set(one.actors) != set(other.actors):
        return False
    if not mine and not theirs:
        return bool(set(one.organisations) & set(other.organisations)) or one.passage == other.passage
    if not mine or not theirs:
        return bool(set(one.organisations) & set(other.organisations))
    return mine <= theirs or theirs <= mine


def _thing_agrees(one: Claim, other: Claim) -> bool:
    mine, theirs = set(one.thing), set(other.thing)
    if mine and theirs:
        smaller = min(len(mine), len(theirs))
        heads = one.thing[0] in theirs or other.thing[0] in mine
        return heads and len(mine & theirs) >= _SAME_THING * smaller
    first, second = words_of(one.label), words_of(other.label)
    smaller = min(len(first), len(second))
    return smaller > 0 and len(first & second) >= _SAME_WORDS * smaller and len(first & second) > 1


def words_of(label: str) -> frozenset[str]:
    """The words of a label that mean something, in lower case."""
    return frozenset(word for word in re.findall(r"\w+", label.lower()) if word not in _SMALL and len(word) > 1)


def _coarse(one: Claim, other: Claim) -> bool:
    """True where either date is too wide for two different acts of one sort to be one event."""
    days = [claim.when.days for claim in (one, other) if claim.when]
    return any(length is None or length > 31 for length in days)


def _days_apart(one: Claim, other: Claim) -> int | None:
    """Days between two dates that are both known to the day."""
    if one.when is None or other.when is None or one.when.precision != "day" or other.when.precision != "day":
        return None
    if one.when.earliest is None or other.when.earliest is None:
        return None
    return abs((one.when.earliest - other.when.earliest).days)


def _why(one: Claim, other: Claim, *, same_act: bool) -> str:
    assert one.when is not None
    assert other.when is not None
    act = f"the same act ({one.act})" if one.act == other.act else f"acts of one sort ({one.act}, {other.act})"
    if not same_act:
        act = f"acts that go together ({one.act}, {other.act})"
    shared = [word for word in one.thing if word in other.thing]
    thing = f", the same thing ({' '.join(shared)})" if shared else ""
    both = [code for code in one.countries if code in other.countries]
    parties = f", the same parties ({', '.join(both)})" if both else ""
    if one.when == other.when:
        dates = f", the same date ({one.when.words()})"
    elif one.when.overlaps(other.when):
        dates = f", dates that can be the same ({one.when.words()}, {other.when.words()})"
    else:
        dates = f" ({one.when.words()}, {other.when.words()})"
    return act + thing + parties + dates
