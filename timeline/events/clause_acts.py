"""What a clause says was done: its verb's act, given the nouns beside it, and whether it happened."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.background import can_date, nothing_happened, only_deliberates, tells_figure
from timeline.events.be_acts import arrives_at_place, be_draft, names_somebody
from timeline.events.clauses import Clause
from timeline.events.draft import Draft
from timeline.events.kind_words import act_of
from timeline.events.phrases import head_noun, nouns
from timeline.events.sentences import Sentence
from timeline.events.status import is_over, status_of, wants
from timeline.events.thing_named import named_nouns
from timeline.events.tokens import Token, Words
from timeline.knowledge.acts import Act, noun_act, noun_classes, verb_act, verb_form, with_classes
from timeline.knowledge.kinds import UNKNOWN_WEIGHT
from timeline.model import EventKind, Status, TimeExpression, When

_LIGHT_VERBS = frozenset("take place happen occur begin start open end close come follow continue resume".split())
# Kinds that a verb has by itself, whatever its subject: "came", "took", "opened".
_LITTLE_SAID = (EventKind.OTHER, EventKind.VISIT)
_TRAVELLERS = ("@person", "@leader", "@visitor")
_GOING = frozenset("visit arrive fly travel land tour".split())  # said of nobody else
_STRAY_VISIT = 0.5  # "returned to the question": a verb of going without a place to go to
_STATE_WEIGHT = 0.3  # at or below: a state, not an act
_STRETCH_DAYS = 3600  # ten years
_STRETCH_WEIGHT = 0.45  # "in the 1970s" with an act of no kind is a description
_UNKNOWN_ACT = Act("", "", EventKind.OTHER, "", 0, UNKNOWN_WEIGHT)
_MODAL_WEIGHT = 0.4  # "could", "should": hardly ever an event


def clause_draft(
    sentence: Sentence, words: Words, clause: Clause, time: TimeExpression | None, told: When | None
) -> Draft | None:
    """The act that a clause tells, with this time; None for a state, a quotation or something that did not happen."""
    tokens = words.tokens
    verb = clause.verb
    if tokens[verb.head].quoted:
        return None
    if verb.lemma == "be" and not verb.passive:
        return be_draft(sentence, words, clause, time, told)
    if (
        verb.lemma == "expect"
        and verb.passive
        and names_somebody(words, clause.subject)
        and arrives_at_place(words, clause)
    ):
        return be_draft(
            sentence, words, replace(clause, verb=replace(verb, lemma="be", passive=False, planned=True)), time, told
        )
    if nothing_happened(tokens, clause) or only_deliberates(tokens, clause) or tells_figure(tokens, clause):
        return None
    act, phrase = _act_of(words, clause)
    if wants(verb) and time is not None and time.when is not None and not _wished_then(tokens, clause, time, told):
        wanted = _inner_act(tokens, clause)
        if wanted is not None and wanted.lemma == "be":
            return be_draft(sentence, words, _to_be(tokens, clause), time, told)
        if wanted is not None:
            # "Had to flee last year": what had to be is what was done.
            done = verb.lemma == "have" and is_over(time.when, told)
            act, verb = wanted, replace(verb, planned=not done)
            clause = replace(clause, verb=verb)
    unknown = act.kind == EventKind.OTHER and act.weight == UNKNOWN_WEIGHT
    act = replace(act, lemma=act.lemma or verb.lemma, particle=verb.particle if act.particle else act.particle)
    weight = act.weight
    if weight <= _STATE_WEIGHT:
        return None
    status = status_of(tokens, clause, act, time.when if time else None, told)
    if status is None:
        return None
    if time is not None and time.relation == "since":
        if clause.verb.tense not in ("perfect", "present") or unknown:
            return None
        if tokens[verb.first].low in ("had", "'d"):
            if not tokens[verb.head].low.endswith("ing"):
                return None  # "the seat that it had held since 1945"
            # "had been negotiating since Monday": they began then, and it is over
            time = replace(time, relation="")
        else:
            status = Status.ONGOING
        weight = min(weight, 0.6)
    if status == Status.HYPOTHETICAL:
        weight = min(weight, _MODAL_WEIGHT)
    if time is not None and not can_date(time, act, clause, tokens, told):
        return None
    stretch = time is not None and time.when is not None and (time.when.days or 0) >= _STRETCH_DAYS
    if stretch and act.kind == EventKind.OTHER:
        weight = min(weight, _STRETCH_WEIGHT)
    if not verb.known:
        weight = min(weight, 0.5)
    if verb.tense == "gerund":
        weight *= 0.8
    return Draft(sentence, words, act, status, clause, phrase, time, time.rule if time else "", weight)


def _act_of(words: Words, clause: Clause) -> tuple[Act, tuple[int, int]]:
    """What the clause's verb stands for, and the noun phrase of the thing it is done to."""
    act, phrase = act_of(words, clause)
    if clause.verb.lemma in _LIGHT_VERBS and act.kind in _LITTLE_SAID:
        # "The summit took place", "hostilities broke out": the noun says what sort of event it was.
        named = _event_noun(words, clause.subject) if not clause.verb.passive else None
        named = named or _event_noun(words, phrase)
        if named is not None and named.kind != EventKind.OTHER:
            return replace(named, weight=max(named.weight, act.weight)), clause.subject
    named = _event_noun(words, phrase)
    is_journey = named is not None and named.kind == EventKind.VISIT  # "the trip that had been planned"
    if act.kind == EventKind.VISIT and not (is_journey or _names_place(words, clause) or _is_traveller(words, clause)):
        return replace(act, kind=EventKind.OTHER, plover="", quad=0, weight=min(act.weight, _STRAY_VISIT)), phrase
    return act, phrase


def _event_noun(words: Words, phrase: tuple[int, int]) -> Act | None:
    """What the head of a phrase stands for beside its other nouns."""
    return noun_act(head_noun(words.tokens, phrase), nouns(words.tokens, phrase)[1:])


def _is_traveller(words: Words, clause: Clause) -> bool:
    """True where the subject is somebody by name or office: "Guterres came back"."""
    return not clause.verb.passive and bool(
        {"@person", "@leader", "@visitor"} & with_classes(named_nouns(words, clause.subject))
    )


def _names_place(words: Words, clause: Clause) -> bool:
    """True where somebody or some place is named after the verb, or at all in a passive: a treaty "returns" nowhere."""
    start = clause.start if clause.verb.passive else clause.verb.first
    after = words.tokens[start : clause.end]
    return clause.verb.lemma in _GOING or any(
        token.party >= 0 or (token.is_name and token.time < 0) or "@place" in noun_classes(token.low) for token in after
    )


def _inner_act(tokens: tuple[Token, ...], clause: Clause) -> Act | None:
    """The act of the infinitive that the clause's verb leads to, None where there is none."""
    at = next((at for at in range(clause.verb.last + 1, clause.end - 1) if tokens[at].low == "to"), None)
    if at is None or any(not token.is_word for token in tokens[clause.verb.last + 1 : at]):
        return None
    form = next((form for form in verb_form(tokens[at + 1].low) if form.form == "base"), None)
    if form is None:
        return None
    act = verb_act(form.lemma, "", nouns(tokens, (at + 2, clause.end)))
    return replace(act or _UNKNOWN_ACT, lemma=form.lemma) if act is not None or form.known else None


def _wished_then(tokens: tuple[Token, ...], clause: Clause, time: TimeExpression, told: When | None) -> bool:
    """True for "sought leave last week to land": a day that is over, before "to", is that of the wish."""
    before = [token for token in tokens[clause.verb.last + 1 : clause.end] if token.span.end <= time.span.start]
    return time.when is not None and is_over(time.when, told) and all(token.low != "to" for token in before)


def _to_be(tokens: tuple[Token, ...], clause: Clause) -> Clause:
    """The clause of "have to be open" with "be" for its verb."""
    at = next(at for at in range(clause.verb.last + 1, clause.end) if tokens[at].low == "be")
    return replace(clause, verb=replace(clause.verb, lemma="be", last=at, head=at, planned=True))
