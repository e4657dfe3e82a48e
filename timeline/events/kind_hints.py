"""What an act comes to whose verb says little: by the event, text or force that stands beside it.

"Trip planned", "a conference sets up …", "put an end to war with a treaty", "IFOR moved in": the verb is in no table,
or tells of no kind of its own, and a noun says what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.events.clauses import Clause
from timeline.events.phrases import head_noun
from timeline.events.tokens import Words
from timeline.knowledge.acts import Act, noun_act, noun_classes, plover_of, quad_of
from timeline.knowledge.kinds import UNKNOWN_WEIGHT
from timeline.model import EventKind

_SAYS_LITTLE = frozenset({EventKind.OTHER, EventKind.STATEMENT})
_MEANS = frozenset("with by through under".split())
_RENEWED = frozenset("revised amended updated rewritten redrafted reworked".split())
_FORCES = frozenset(("@troops",))
# A congress or a council is also who meets.
_BODIES = frozenset("congress council assembly parliament session cabinet board".split())
# What an act is about that is done with one of these, whatever it is.
_ABOUT = {
    "@truce": EventKind.CEASEFIRE,
    "@sanction": EventKind.SANCTION,
    "@text": EventKind.AGREEMENT,
    "@resolution": EventKind.VOTE,
    "@vote": EventKind.VOTE,
    "@exercise": EventKind.EXERCISE,
    "@talks": EventKind.MEETING,
}


def hinted(words: Words, clause: Clause, act: Act, subject: tuple[str, ...], thing: tuple[str, ...]) -> Act:
    """The act, one of no kind with that of the noun beside it that has one.

    `subject` and `thing` are the nouns, and classes of names, of the clause's subject and object, their heads first.
    """
    if act.kind != EventKind.OTHER or act.weight == 0:
        return act
    kind = _kind(words, clause, subject, thing, unknown=act.weight <= UNKNOWN_WEIGHT)
    if kind is None:
        return act
    code = plover_of(kind)
    return replace(act, kind=kind, plover=code, quad=quad_of(code))


def _kind(
    words: Words, clause: Clause, subject: tuple[str, ...], thing: tuple[str, ...], *, unknown: bool
) -> EventKind | None:
    verb = clause.verb
    of_subject, of_thing = _event(subject), _event(thing)
    if _is_renewed_text(words, clause.subject, subject) or _is_renewed_text(words, clause.object, thing):
        return EventKind.REVISION
    tells = verb.passive or not thing or of_subject == EventKind.MEETING
    if of_subject is not None and tells and subject[0] not in _BODIES:
        return of_subject
    if of_thing is not None and unknown and not verb.passive:
        return of_thing
    forces = () if verb.passive else (*subject[:1], *(thing[:1] if unknown else ()))
    if not _FORCES.isdisjoint(_classes(forces)):
        return EventKind.MILITARY
    heads = (*thing[:1], *(subject[:1] if verb.passive or not thing else ()))
    about = [kind for name in _classes(heads) if (kind := _ABOUT.get(name)) is not None and not _BODIES & {*heads}]
    if any("@text" in noun_classes(means) for means in _means(words, clause)):
        about.append(EventKind.AGREEMENT)
    return min(about, key=list(EventKind).index, default=None)


def _event(named: tuple[str, ...]) -> EventKind | None:
    """The kind of the event that a phrase names; None for none, or one that says as little."""
    act = noun_act(named[0], named[1:]) if named else None
    return act.kind if act is not None and act.kind not in _SAYS_LITTLE else None


def _means(words: Words, clause: Clause) -> Iterator[str]:
    """The nouns of what it is done with: "put an end to war with a treaty"."""
    tokens = words.tokens
    for at in range(clause.verb.last + 1, clause.end - 1):
        if tokens[at].low in _MEANS and tokens[at].time < 0:
            yield head_noun(tokens, (at + 1, clause.end))


def _is_renewed_text(words: Words, phrase: tuple[int, int], named: tuple[str, ...]) -> bool:
    lows = {token.low for token in words.tokens[phrase[0] : phrase[1]]}
    return "@text" in _classes(named[:1]) and not _RENEWED.isdisjoint(lows)


def _classes(named: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name for noun in named for name in noun_classes(noun))
