"""Acts told by words that stand for an act before them: "Schmidt followed in 1981", "Poland is expected to do so"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.draft import Draft
from timeline.events.phrases import nouns
from timeline.events.thing_named import named_nouns
from timeline.knowledge.acts import Act
from timeline.knowledge.kinds import kind_of
from timeline.model import EventKind

_SO = frozenset("so likewise too same".split())
_SUIT = frozenset("suit".split())
_NO_KIND = (EventKind.OTHER, EventKind.STATEMENT)
# Verbs whose thing may have been told before: "closed its embassy in March and reopened in May".
_ELLIPTIC = frozenset("reopen resume restore renew suspend lift close cut extend break cancel review reverse".split())
_REACH = 6  # acts looked back over


def with_acts_meant(drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The acts of one sentence, each that only repeats another with that one's kind.

    `before` are the acts told earlier in the article, the last one last.
    """
    found: list[Draft] = []
    for draft in drafts:
        earlier = [*before, *found][-_REACH:]
        if _stands_in(draft):
            found.append(_as_meant(draft, earlier))
        elif _leaves_out_thing(draft):
            found.append(_done_to_thing_before(draft, earlier))
        else:
            found.append(draft)
    return found


def _leaves_out_thing(draft: Draft) -> bool:
    """True for "reopened in May" and "it was suspended": the verb does not say of what."""
    clause = draft.clause
    if clause is None or draft.act.kind != EventKind.OTHER or clause.verb.lemma not in _ELLIPTIC:
        return False
    phrase = clause.subject if clause.verb.passive else clause.object
    return not nouns(draft.words.tokens, phrase)


def _done_to_thing_before(draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """The act on the thing of the last act that makes it one of a known kind."""
    for other in reversed(earlier):
        things = named_nouns(other.words, other.phrase)
        act = kind_of(draft.act.lemma, things, particle=draft.act.particle) if things else None
        if act is not None and act.kind not in _NO_KIND:
            return _of_kind(draft, act)
    return draft


def _as_meant(draft: Draft, earlier: Sequence[Draft]) -> Draft:
    meant = next((other.act for other in reversed(earlier) if other.act.kind not in _NO_KIND), None)
    return draft if meant is None else _of_kind(draft, meant)


def _of_kind(draft: Draft, act: Act) -> Draft:
    return replace(draft, act=replace(draft.act, kind=act.kind, plover=act.plover, quad=act.quad))


def _stands_in(draft: Draft) -> bool:
    clause = draft.clause
    if clause is None or draft.act.kind != EventKind.OTHER:
        return False
    tokens, verb = draft.words.tokens, clause.verb
    after = {token.low for token in tokens[verb.last + 1 : verb.last + 3]}
    given = set(nouns(tokens, clause.object)) - {"same"}
    if verb.lemma == "follow":  # "followed", "followed suit"
        return not verb.passive and given <= _SUIT and clause.subject[0] < clause.subject[1]
    if verb.lemma == "do":
        return not given and bool(after & _SO)
    return draft.rule == "be" and bool(after & {"first", "next", "last"})  # "was the first to retrace its steps"
