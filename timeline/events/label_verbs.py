"""The verb of a label: what happened in one or a few words, without auxiliaries."""

from __future__ import annotations

from timeline.events.tokens import BE, DO, HAVE, MODALS, NEGATIONS, Token, is_adverb
from timeline.events.verb_group import VerbGroup, form_of
from timeline.knowledge.inflection import past_of


def verb_text(tokens: tuple[Token, ...], verb: VerbGroup, *, planned: bool) -> str:
    """The verb without auxiliaries: "first approved", "to be adopted", "unveiled"."""
    head = tokens[verb.head].text
    particle = "".join(f" {tokens[at].text}" for at in range(verb.head + 1, verb.last + 1))
    if planned:
        return f"to be {head}{particle}" if verb.passive else f"to {verb.lemma or head}{particle}"
    if lent := _lending(tokens, verb):
        return f"{lent}{particle}"
    kept = [
        tokens[at].text
        for at in range(verb.first, verb.head)
        if tokens[at].time < 0 and tokens[at].low in ("first", "formally", "officially", "jointly", "never", "not")
    ]
    if verb.negated and "not" not in kept:
        kept.insert(0, "not")
    did = tokens[verb.first].low == "did" and verb.first < verb.head and not verb.negated
    perfect = verb.tense == "perfect" and not verb.passive
    if verb.lemma and (verb.tense in ("gerund", "infinitive") or perfect or did):
        head = past_of(verb.lemma) or head
    progressive = head.lower().endswith("ing") and verb.first < verb.head
    auxiliary = "" if not progressive else f"{tokens[verb.first].text} "
    return f"{' '.join(kept)} {auxiliary}{head}{particle}".strip()


def _lending(tokens: tuple[Token, ...], verb: VerbGroup) -> str:
    """The verb from the one that lends it its subject on ("continued to call"), or from its "would" or "may".

    "" where the verb stands by itself: without these words the label would say more than the text, or no sentence.
    """
    between = range(verb.first, verb.head)
    said = [at for at in between if tokens[at].time < 0 and not is_adverb(tokens[at].low)]
    to = next((at for at in said if tokens[at].low == "to"), None)
    if to is None:
        first = tokens[verb.first].low
        would = first in MODALS - {"will", "shall"} and not verb.passive
        return f"{first} {'not ' if verb.negated else ''}{verb.lemma or tokens[verb.head].low}" if would else ""
    lending = [at for at in said if at < to and tokens[at].low not in MODALS | BE | HAVE | DO | NEGATIONS]
    if len(lending) != 1 or form_of(tokens[lending[0]], "past", "participle", "base", "s") is None:
        return ""
    form = form_of(tokens[lending[0]], "past", "participle", "base", "s")
    own = tokens[lending[0]].text
    perfect = verb.first < lending[0] and form is not None
    lead = (past_of(form.lemma) or own) if perfect and form else own
    rest = " ".join(tokens[at].text for at in said if at >= to)
    not_done = {at for at in between if tokens[at].low in NEGATIONS}
    return "" if not_done else f"{lead} {rest} {tokens[verb.head].text}"
