"""Acts told by "be" and the words beside it: "is due in Kigali", "was host to talks", "has been in force since"."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.background import tells_figure
from timeline.events.clauses import Clause
from timeline.events.draft import NOUN_WEIGHT, Draft
from timeline.events.kind_hints import hinted
from timeline.events.phrases import head_index, head_noun, nouns
from timeline.events.sentences import Sentence
from timeline.events.status import is_open
from timeline.events.thing_named import named_nouns
from timeline.events.tokens import PRONOUNS, Words
from timeline.knowledge.acts import Act, noun_act, noun_classes, verb_act, verb_form
from timeline.knowledge.kinds import kind_of
from timeline.model import EventKind, Status, TimeExpression, When

_IN_FORCE = frozenset("force effect place".split())
_HOSTS = frozenset("host scene venue site".split())
_ARRIVING = frozenset("due expected awaited back here there again in at on".split())
_PLACED = ("in", "at")
_ROLES = frozenset(("@leader", "@envoy", "@office"))
_READY = frozenset("open closed ready free back complete operational available empty".split())
_SUPERLATIVE = frozenset("first last only next latest".split())
_PRESENCE = 0.6  # "was in Riga for talks": a visit, unless the words mean a stay
_STATE = 0.6


def be_draft(
    sentence: Sentence, words: Words, clause: Clause, time: TimeExpression | None, told: When | None
) -> Draft | None:
    """The act that a dated clause with "be" tells; None for a description. `told` is the article's own day."""
    if time is None or clause.verb.negated or time.when is None or tells_figure(words.tokens, clause):
        return None
    act, phrase = _since(words, clause) if time.relation == "since" else _act_of(words, clause, time)
    if act is None:
        return None
    act = hinted(words, clause, act, nouns(words.tokens, clause.subject), ())
    status = Status.PLANNED if clause.verb.planned or is_open(time.when, told) else Status.OCCURRED
    if time.relation == "since":
        status = Status.ONGOING
    return Draft(sentence, words, act, status, clause, phrase, time, "be", act.weight)


def _since(words: Words, clause: Clause) -> tuple[Act | None, tuple[int, int]]:
    """ "has been in force since": the noun before it."""
    after = words.tokens[clause.verb.last + 1 : clause.verb.last + 3]
    if noun_classes(head_noun(words.tokens, clause.object)) & _ROLES and clause.verb.tense == "perfect":
        office = Act("be", "", EventKind.LEADERSHIP, "", 0, _STATE)
        return office, clause.subject
    in_force = len(after) == 2 and after[0].low == "in" and after[1].low in _IN_FORCE
    if not in_force or clause.verb.tense not in ("perfect", "present"):
        return None, clause.subject
    act = noun_act(head_noun(words.tokens, clause.subject)) or Act("", "", EventKind.OTHER, "", 0, _STATE)
    return replace(act, lemma="be", particle="in force", weight=min(act.weight, _STATE)), clause.subject


def _act_of(words: Words, clause: Clause, time: TimeExpression) -> tuple[Act | None, tuple[int, int]]:
    for reading in (_first_to, _host, _guest, _deadline, _dated_noun, _arrival):
        act, phrase = reading(words, clause, time)
        if act is not None:
            return act, phrase
    return None, clause.subject


def _first_to(words: Words, clause: Clause, _time: TimeExpression) -> tuple[Act | None, tuple[int, int]]:
    """ "was the first to restore relations", "is the first president to visit Kigali"."""
    tokens = words.tokens
    after = range(clause.verb.last + 1, clause.end - 1)
    if not any(tokens[at].low in _SUPERLATIVE for at in list(after)[:3]):
        return None, clause.subject
    at = next((at for at in after if tokens[at].low == "to"), None)
    if at is None or any(not token.is_word for token in tokens[clause.verb.last + 1 : at]):
        return None, clause.subject
    form = next((form for form in verb_form(tokens[at + 1].low) if form.form == "base"), None)
    if form is None:
        return None, clause.subject
    phrase = (at + 2, _phrase_end(words, at + 2, clause.end))
    act = verb_act(form.lemma, "", [head_noun(tokens, phrase)]) or Act("", "", EventKind.OTHER, "", 0, _STATE)
    return (replace(act, lemma=form.lemma) if act.weight >= _STATE / 2 else None), phrase


def _host(words: Words, clause: Clause, _time: TimeExpression) -> tuple[Act | None, tuple[int, int]]:
    """ "was host to peace talks", "was the scene of a summit"."""
    tokens = words.tokens
    if head_noun(tokens, clause.object) not in _HOSTS:
        return None, clause.subject
    start = head_index(tokens, clause.object)
    assert start is not None
    phrase = (start + 2, _phrase_end(words, start + 2, clause.end))
    act = noun_act(head_noun(tokens, phrase))
    while act is None and phrase[1] < clause.end and tokens[phrase[1]].low == "of":
        phrase = (phrase[0], _phrase_end(words, phrase[1] + 1, clause.end))
        act = noun_act(head_noun(tokens, (phrase[1] - 1, phrase[1])))
    return act, phrase


def _guest(words: Words, clause: Clause, _time: TimeExpression) -> tuple[Act | None, tuple[int, int]]:
    """ "will be the guest of the king"."""
    if head_noun(words.tokens, clause.object) != "guest":
        return None, clause.subject
    return noun_act("visit"), clause.object


def _deadline(words: Words, clause: Clause, time: TimeExpression) -> tuple[Act | None, tuple[int, int]]:
    """ "will be open again before the end of the year": a state to be reached by a day."""
    bounded = time.relation in ("by", "before") or time.rule == "within"
    after = [token.low for token in words.tokens[clause.verb.last + 1 : clause.end][:2]]
    state = next((word for word in after if word in _READY), "")
    if not (bounded and state and (clause.verb.planned or clause.verb.tense in ("future", "conditional"))):
        return None, clause.subject
    act = kind_of(_VERB_OF.get(state, state), named_nouns(words, clause.subject))
    return replace(act, lemma=f"be {state}", weight=_STATE), clause.subject


_VERB_OF = {"closed": "close", "ready": "complete"}


def _dated_noun(words: Words, clause: Clause, time: TimeExpression) -> tuple[Act | None, tuple[int, int]]:
    """ "The next meeting is on 4 November", "The visit of the king to Oslo in March was his first"."""
    tokens = words.tokens
    noun = head_noun(tokens, clause.subject)
    act = noun_act(noun)
    if act is None or act.weight < NOUN_WEIGHT or "@war" in noun_classes(noun):
        return None, clause.subject
    at = next((at for at, token in enumerate(tokens) if token.span.start >= time.span.start), len(tokens))
    inside = clause.subject[0] < at < clause.verb.first
    between = [token for token in tokens[clause.verb.last + 1 : at] if token.low not in ("on", "in", "at", "for")]
    if not inside and (between or clause.verb.last > at):
        return None, clause.subject
    return act, clause.subject


def _arrival(words: Words, clause: Clause, _time: TimeExpression) -> tuple[Act | None, tuple[int, int]]:
    """ "is due in Kigali", "was in Riga for talks": a person at a place."""
    if not names_somebody(words, clause.subject) or not arrives_at_place(words, clause):
        return None, clause.subject
    visit = noun_act("visit")
    return (replace(visit, weight=_PRESENCE) if visit else None), clause.subject


def arrives_at_place(words: Words, clause: Clause) -> bool:
    """True where "in Kigali" follows the verb, "due", "again" or a date between them passed over."""
    tokens = words.tokens
    at = clause.verb.last + 1
    while at < clause.end and (tokens[at].low in _ARRIVING or tokens[at].time >= 0):
        if tokens[at].low in _PLACED and at + 1 < clause.end:
            place = tokens[at + 1]
            if place.time < 0 and (place.party >= 0 or place.is_name):
                return True
        at += 1
    return False


def names_somebody(words: Words, phrase: tuple[int, int]) -> bool:
    """True where a phrase names a person or the holder of an office."""
    tokens = words.tokens
    head = head_index(tokens, phrase)
    if head is None:
        return False
    party = tokens[head].party
    if party >= 0:
        return words.parties[party].kind == "person"
    classes = noun_classes(tokens[head].low)
    person = tokens[head].low in PRONOUNS - {"it", "there", "we", "you"} or bool(classes & {"@leader", "@envoy"})
    return person or (tokens[head].is_name and not any(t.low in ("the", "a", "an") for t in tokens[slice(*phrase)]))


def _phrase_end(words: Words, start: int, end: int) -> int:
    at = start
    while at < end and words.tokens[at].is_word and words.tokens[at].time < 0:
        if at > start and words.tokens[at].low in ("of", "in", "on", "at", "from", "between", "to", "for"):
            break
        at += 1
    return at
