"""What is to end on a day: "runs until 15 July", "is limited to 28 February"."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.clauses import Clause
from timeline.events.draft import Draft
from timeline.events.sentences import Sentence
from timeline.events.status import is_ahead
from timeline.events.thing_named import named_nouns
from timeline.events.tokens import Words
from timeline.knowledge.acts import noun_act
from timeline.knowledge.kinds import kind_of
from timeline.model import EventKind, Status, TimeExpression, When

_END_WEIGHT = 0.7
_BOUNDED = frozenset("limit restrict confine".split())


def ends_here(words: Words, clause: Clause | None, time: TimeExpression, at: int) -> bool:
    """True for a date that a state lasts to: after "until", or "limited to"."""
    if time.relation == "until":
        return True
    return clause is not None and clause.verb.lemma in _BOUNDED and at > 0 and words.tokens[at - 1].low == "to"


def end_draft(
    sentence: Sentence, words: Words, clause: Clause | None, time: TimeExpression, told: When | None
) -> Draft | None:
    """The planned end of what goes on until a day ahead of the article's own; None for what ended in the past."""
    if clause is None or clause.verb.negated or clause.verb.tense in ("past", "perfect", "participle"):
        return None
    if time.when is None or not is_ahead(time.when, told):
        return None
    phrase = clause.subject
    # "The ceasefire will be observed until": the end of what the subject names.
    things = named_nouns(words, phrase)
    act = kind_of(clause.verb.lemma, things, particle=clause.verb.particle)
    if act.kind == EventKind.OTHER and things:
        act = noun_act(things[0], things[1:]) or act
    act = replace(act, lemma=clause.verb.lemma, particle=clause.verb.particle)
    return Draft(sentence, words, act, Status.PLANNED, clause, phrase, replace(time, relation=""), "until", _END_WEIGHT)
