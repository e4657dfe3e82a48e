"""Acts told by words that stand for an act before them: "Schmidt followed in 1981", "Poland is expected to do so"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.draft import Draft
from timeline.events.phrases import nouns
from timeline.model import EventKind

_SO = frozenset("so likewise too same".split())
_SUIT = frozenset("suit".split())
_NO_KIND = (EventKind.OTHER, EventKind.STATEMENT)
_REACH = 6  # acts looked back over


def with_acts_meant(drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The acts of one sentence, each that only repeats another with that one's kind.

    `before` are the acts told earlier in the article, the last one last.
    """
    found: list[Draft] = []
    for draft in drafts:
        found.append(_as_meant(draft, [*before, *found][-_REACH:]) if _stands_in(draft) else draft)
    return found


def _as_meant(draft: Draft, earlier: Sequence[Draft]) -> Draft:
    meant = next((other.act for other in reversed(earlier) if other.act.kind not in _NO_KIND), None)
    if meant is None:
        return draft
    return replace(draft, act=replace(draft.act, kind=meant.kind, plover=meant.plover, quad=meant.quad))


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
