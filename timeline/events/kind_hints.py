"""What an act comes to whose verb says little: by the event, text or force that stands beside it.

"Trip planned", "a conference sets up …", "put an end to war with a treaty", "IFOR moved in": the verb is in no table,
or tells of no kind of its own, and a noun says what it is about.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.events.clauses import Clause
from timeline.events.phrases import nouns
from timeline.events.tokens import Words
from timeline.knowledge.acts import Act, noun_act, noun_classes, plover_of, quad_of
from timeline.knowledge.kinds import UNKNOWN_WEIGHT
from timeline.model import EventKind

_SAYS_LITTLE = frozenset({EventKind.OTHER, EventKind.STATEMENT})
_MEANS = frozenset("with by through under".split())
_RENEWED = frozenset("revised amended updated rewritten redrafted reworked".split())
_FORCES = frozenset(("@troops", "@vessel"))
# A congress or a council is also who meets.
_BODIES = frozenset("congress council assembly parliament session cabinet board".split())


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
    tokens, verb = words.tokens, clause.verb
    of_subject, of_thing = _event(subject), _event(thing)
    if _is_renewed_text(words, clause.subject, subject) or _is_renewed_text(words, clause.object, thing):
        return EventKind.REVISION
    meets = of_subject == EventKind.MEETING and subject[0] not in _BODIES
    if of_subject is not None and subject[0] not in _BODIES and (verb.passive or not thing or meets):
        return of_subject
    if of_thing is not None and unknown and not verb.passive:
        return of_thing
    by = next((at for at in range(verb.last + 1, clause.end) if tokens[at].low in _MEANS), None)
    if by is not None and "@text" in _classes(nouns(tokens, (by + 1, min(by + 6, clause.end)))[:1]):
        return EventKind.AGREEMENT
    forces = () if verb.passive else (*subject[:1], *(thing[:1] if unknown else ()))
    if not _FORCES.isdisjoint(_classes(forces)):
        return EventKind.MILITARY
    return None


def _event(named: tuple[str, ...]) -> EventKind | None:
    """The kind of the event that a phrase names; None for none, or one that says as little."""
    act = noun_act(named[0], named[1:]) if named else None
    return act.kind if act is not None and act.kind not in _SAYS_LITTLE else None


def _is_renewed_text(words: Words, phrase: tuple[int, int], named: tuple[str, ...]) -> bool:
    lows = {token.low for token in words.tokens[phrase[0] : phrase[1]]}
    return "@text" in _classes(named[:1]) and not _RENEWED.isdisjoint(lows)


def _classes(named: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name for noun in named for name in noun_classes(noun))
