"""Acts with their times: what each sentence says happened, before parties, labels and merging.

The date goes to the verb of its clause, or to an event noun that stands right before it; "the first since 1997" tells
of an earlier act of the same sort; the lead of a news article happened about when it was published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events.clauses import Clause, clause_of, clauses
from timeline.events.phrases import head_noun, nouns
from timeline.events.sentences import Sentence
from timeline.events.status import status_of
from timeline.events.tokens import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, Token, Words
from timeline.knowledge.acts import Act, noun_act, noun_classes, verb_act, verb_form
from timeline.model import EventKind, Status, TimeExpression, When

# Prepositions after which an event noun is an act of its own ("after the coup in May"), not the setting of the verb's.
_LOOKS_ELSEWHERE = frozenset("after following since before until despite from than under of by against amid".split())
_LIGHT_VERBS = frozenset("take place happen occur begin start open end close come follow continue resume".split())
_RESOLVES = frozenset("agree decide undertake promise pledge vow offer propose".split())
_STATE_WEIGHT = 0.3  # at or below: a state, not an act
_NOUN_WEIGHT = 0.6  # an event noun with its own date needs at least this much
_SURE_NOUN = 0.8  # a noun of kind other tells an event of its own from here on
_STRETCH_WEIGHT = 0.45  # "in the 1970s" with an act of no kind is a description
_NOT_TIMES = ("dateline", "stamp")
_UNKNOWN_ACT = Act("", "", EventKind.OTHER, "", 0, 0.55)
_MODAL_WEIGHT = 0.4  # "could", "should": hardly ever an event


@dataclass(frozen=True, slots=True)
class Draft:
    """One act told by one sentence: its clause or noun phrase, its act, status and time."""

    sentence: Sentence
    words: Words
    act: Act
    status: Status
    clause: Clause | None
    phrase: tuple[int, int]  # the noun phrase of the act itself, or of what it is done to
    time: TimeExpression | None
    rule: str
    confidence: float
    prefix: str = ""  # "Previous" for an act that another implies
    publication: bool = False  # dated by the article's own day
    context: Clause | None = None  # the clause around an act told by a noun

    @property
    def is_statement(self) -> bool:
        """True where the act is to say something."""
        return self.act.kind == EventKind.STATEMENT and self.clause is not None


def dated_drafts(sentence: Sentence, words: Words, found: tuple[Clause, ...], told: When | None) -> list[Draft]:
    """The acts that this sentence dates. `told` is the article's own day, None where nobody knows it."""
    drafts: list[Draft] = []
    for number, time in enumerate(words.times):
        if time.when is None or time.rule.startswith(_NOT_TIMES) or time.type not in ("DATE", "TIME"):
            continue
        if time.relation in ("before", "after", "until") or _compares(words.tokens, number):
            continue
        at = next((at for at, token in enumerate(words.tokens) if token.time == number), None)
        if at is None or words.tokens[at].quoted:
            continue
        drafts.extend(_drafts_of(sentence, words, found, time, at, told))
    return _finest(drafts)


def _compares(tokens: tuple[Token, ...], number: int) -> bool:
    """True for "than a year earlier", "compared with 1988"."""
    at = next((at for at, token in enumerate(tokens) if token.time == number), 0)
    before = [token.low for token in tokens[max(0, at - 3) : at]]
    return "than" in before or "compared" in before


def _drafts_of(
    sentence: Sentence, words: Words, found: tuple[Clause, ...], time: TimeExpression, at: int, told: When | None
) -> Iterator[Draft]:
    tokens = words.tokens
    clause = clause_of(found, at, tokens)
    if time.relation == "first_since":
        if draft := _implied_earlier(sentence, words, found, clause, time):
            yield draft
        return
    if draft := _noun_draft(sentence, words, clause, time, at):
        yield draft
        return
    if clause is None or _is_attributive(tokens, at):
        return
    if draft := clause_draft(sentence, words, clause, time, told):
        yield draft


def clause_draft(
    sentence: Sentence, words: Words, clause: Clause, time: TimeExpression | None, told: When | None
) -> Draft | None:
    """The act that a clause tells, with this time; None for a state, a quotation or something that did not happen."""
    tokens = words.tokens
    verb = clause.verb
    if tokens[verb.head].quoted:
        return None
    if verb.lemma == "be" and not verb.passive:
        return None
    act, phrase = _act_of(tokens, clause)
    if act is None:
        act = _UNKNOWN_ACT
    act = replace(act, lemma=act.lemma or verb.lemma, particle=verb.particle if act.particle else act.particle)
    weight = act.weight
    if weight <= _STATE_WEIGHT:
        return None
    status = status_of(tokens, clause, act, time.when if time else None, told)
    if status is None:
        return None
    if time is not None and time.relation == "since":
        if clause.verb.tense not in ("perfect", "present"):
            return None
        status = Status.ONGOING
        weight = min(weight, 0.6)
    if status == Status.HYPOTHETICAL:
        weight = min(weight, _MODAL_WEIGHT)
    stretch = time is not None and time.when is not None and time.when.precision in ("decade", "century")
    if stretch and act.kind == EventKind.OTHER:
        weight = min(weight, _STRETCH_WEIGHT)
    if not verb.known:
        weight = min(weight, 0.5)
    if verb.tense == "gerund":
        weight *= 0.8
    return Draft(sentence, words, act, status, clause, phrase, time, time.rule if time else "", weight)


def _act_of(tokens: tuple[Token, ...], clause: Clause) -> tuple[Act | None, tuple[int, int]]:
    """What the clause's verb stands for, and the noun phrase of the thing it is done to."""
    verb = clause.verb
    phrase = clause.subject if verb.passive else clause.object
    beside = list(nouns(tokens, phrase))
    if not beside:
        intransitive = clause.subject if not verb.passive else clause.object
        beside = list(nouns(tokens, intransitive))
        phrase = phrase if phrase[0] < phrase[1] else intransitive
    act = verb_act(verb.lemma, verb.particle, beside)
    if act is not None and verb.lemma in _RESOLVES:
        act = _sharper(tokens, clause, act)
    if verb.lemma in _LIGHT_VERBS or (act is not None and act.kind == EventKind.OTHER):
        # "The summit took place", "hostilities broke out": the noun says what sort of event it was.
        subject_act = noun_act(head_noun(tokens, clause.subject)) if not verb.passive else None
        object_act = noun_act(head_noun(tokens, phrase)) if verb.lemma in _LIGHT_VERBS else None
        named = subject_act or object_act
        if named is not None and named.kind != EventKind.OTHER and verb.lemma in _LIGHT_VERBS:
            return replace(named, weight=max(named.weight, act.weight if act else 0.0)), clause.subject
    return act, phrase


def _sharper(tokens: tuple[Token, ...], clause: Clause, act: Act) -> Act:
    """The act with the kind of what was agreed: "agreed to restore relations" is a recognition."""
    at = next((at for at in range(clause.verb.last + 1, clause.end - 1) if tokens[at].low == "to"), None)
    if at is None or any(not token.is_word for token in tokens[clause.verb.last + 1 : at]):
        return act
    form = next((form for form in verb_form(tokens[at + 1].low) if form.form == "base"), None)
    if form is None:
        return act
    inner = verb_act(form.lemma, "", nouns(tokens, (at + 2, clause.end)))
    order = list(EventKind)
    if inner is None or inner.kind == EventKind.OTHER or order.index(inner.kind) > order.index(act.kind):
        return act
    return replace(act, kind=inner.kind, plover=inner.plover, quad=inner.quad)


def _is_attributive(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a date before its noun: "the 1997 guidelines"."""
    time = tokens[at].time
    end = at
    while end < len(tokens) and tokens[end].time == time:
        end += 1
    before = tokens[at - 1] if at else None
    after = tokens[end] if end < len(tokens) else None
    if after is None or not after.is_word or after.low in PREPOSITIONS | CONJUNCTIONS | DETERMINERS:
        return False
    if before is None or before.low in ("in", "on", "at", "by", "since", "until", ","):
        return False
    if before.low in DETERMINERS or before.low.endswith("'s"):
        return True
    return noun_act(after.low) is not None and after.party < 0 and not after.low.endswith("ed")


def _noun_draft(sentence: Sentence, words: Words, clause: Clause | None, time: TimeExpression, at: int) -> Draft | None:
    """An event noun with a date of its own: "the 2005 accord", "after the coup in May", "last November's trial"."""
    tokens = words.tokens
    if _is_attributive(tokens, at):
        return _attributive_draft(sentence, words, clause, time, at)
    before = at - 1
    while before >= 0 and tokens[before].low in ("of", "in", "on", "from", "the", "late", "early", "mid", "at"):
        before -= 1
    if before < 0 or at - before > 3 or not tokens[before].is_word:
        return None
    floor = clause.start if clause else 0
    phrase = _event_phrase(tokens, before, floor)
    if phrase is None:
        return None
    noun = head_noun(tokens, phrase)
    act = noun_act(noun)
    if act is None or act.weight < _NOUN_WEIGHT or "@war" in noun_classes(noun) or not _names_one_event(act, time):
        return None
    opener = tokens[phrase[0] - 1].low if phrase[0] > 0 else ""
    if clause is not None and phrase[1] <= clause.subject[0] and clause.subject[0] < clause.verb.first:
        opener = tokens[clause.start].low if opener in CONJUNCTIONS else opener
    elsewhere = opener in _LOOKS_ELSEWHERE or tokens[at - 1].low == "of"
    if clause is None or (elsewhere and not _inside(phrase, clause.object)):
        weight = min(act.weight, 0.7)
        return Draft(sentence, words, act, Status.OCCURRED, None, phrase, time, time.rule, weight, context=clause)
    return None


def _names_one_event(act: Act, time: TimeExpression) -> bool:
    """False for "the events of 1973–74" and "interests in the 1940s": a stretch, or a noun that names no act."""
    if time.when is None or time.when.precision in ("decade", "century"):
        return False
    return act.kind != EventKind.OTHER or act.weight >= _SURE_NOUN


def _event_phrase(tokens: tuple[Token, ...], last: int, floor: int) -> tuple[int, int] | None:
    """The phrase of an event noun that ends at `last`, or a step or two before: "the landings in North Africa"."""
    phrase = _phrase_ending_at(tokens, last, floor)
    for _ in range(3):
        if noun_act(head_noun(tokens, phrase)) is not None:
            return phrase[0], last + 1
        before = phrase[0] - 2
        if phrase[0] - 1 <= floor or tokens[phrase[0] - 1].low not in PREPOSITIONS - _LOOKS_ELSEWHERE | {"against"}:
            return None
        if not tokens[before].is_word or tokens[before].time >= 0:
            return None
        phrase = _phrase_ending_at(tokens, before, floor)
    return None


def _attributive_draft(
    sentence: Sentence, words: Words, clause: Clause | None, time: TimeExpression, at: int
) -> Draft | None:
    """ "the 1983 agreement", "the tenth anniversary of the 2005 accord": an agreement, meeting or vote of that date."""
    tokens = words.tokens
    end = at
    while end < len(tokens) and tokens[end].time == tokens[at].time:
        end += 1
    stop = end
    while stop < len(tokens) and tokens[stop].is_word and tokens[stop].low not in PREPOSITIONS - {"of"} | CONJUNCTIONS:
        if stop > end and (tokens[stop].low in DETERMINERS or tokens[stop].time >= 0):
            break
        if clause is not None and clause.verb.first <= stop <= clause.verb.last:
            break
        stop += 1
    phrase = (end, stop)
    noun = head_noun(tokens, phrase)
    act = noun_act(noun)
    if act is None or act.kind in (EventKind.MILITARY, EventKind.OTHER, EventKind.STATEMENT):
        return None
    if "@text" not in noun_classes(noun) and act.weight < _NOUN_WEIGHT:
        return None
    return Draft(sentence, words, act, Status.OCCURRED, None, phrase, time, "attributive", 0.55, context=clause)


def _inside(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _phrase_ending_at(tokens: tuple[Token, ...], last: int, floor: int) -> tuple[int, int]:
    """The noun phrase whose last word is `last`, its "of …" part in it."""
    begin = last
    while begin > floor:
        token = tokens[begin - 1]
        if not token.is_word or token.time >= 0 or token.low in CONJUNCTIONS:
            break
        if token.low in PREPOSITIONS - {"of"}:
            break
        if token.low == "to":
            break
        begin -= 1
        if token.low in DETERMINERS and not (begin > 0 and tokens[begin - 1].low == "of"):
            break
    return begin, last + 1


def _implied_earlier(
    sentence: Sentence, words: Words, found: tuple[Clause, ...], clause: Clause | None, time: TimeExpression
) -> Draft | None:
    """The earlier act of "the revision is the first since 1997", "met for the first time since 1997"."""
    tokens = words.tokens
    at = next(at for at, token in enumerate(tokens) if token.span.start >= time.span.start)
    first = next((back for back in range(at - 1, max(-1, at - 14), -1) if tokens[back].low == "first"), None)
    if first is None:
        return None
    following = tokens[first + 1].low if first + 1 < len(tokens) else ""
    if following == "time":
        if clause is None:
            return None
        draft = clause_draft(sentence, words, clause, None, None)
        if draft is None:
            return None
        return replace(
            draft, time=time, status=Status.OCCURRED, rule="first_since", prefix="Previously", confidence=0.8
        )
    named = (first + 1, _noun_end(tokens, first + 1, at))
    if named[0] < named[1] and noun_act(head_noun(tokens, named)) is not None:
        phrase = named
    else:
        # "is the first since": the subject is what was done before; a subject may also follow ("…, the revision").
        subjects = [part.subject for part in found if part.subject[0] < part.subject[1]]
        before = [part for part in subjects if part[1] <= first]
        after = [part for part in subjects if part[0] > at]
        phrase = before[-1] if before else after[0] if after else (0, 0)
    act = noun_act(head_noun(tokens, phrase))
    if act is None:
        return None
    return Draft(sentence, words, act, Status.OCCURRED, None, phrase, time, "first_since", 0.9, prefix="Previous")


def _noun_end(tokens: tuple[Token, ...], start: int, stop: int) -> int:
    at = start
    while at < stop and tokens[at].is_word and tokens[at].low != "since" and tokens[at].time < 0:
        at += 1
    return at


def _finest(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for each act, its finest date; dates joined by "and" tell of several acts and are all kept."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next(
            (
                other
                for other in kept
                if other.clause is draft.clause
                and other.phrase == draft.phrase
                and other.rule != "first_since"
                and draft.rule != "first_since"
            ),
            None,
        )
        if twin is None or twin.time is None or draft.time is None or twin.clause is None:
            kept.append(draft)
            continue
        between = draft.words.tokens[
            draft.words.index_at(twin.time.span.end) : draft.words.index_at(draft.time.span.start)
        ]
        if any(token.low in ("and", "or", ",") for token in between) and len(between) <= 4:
            kept.append(draft)
        elif draft.time.when and twin.time.when and twin.time.when.contains(draft.time.when):
            kept[kept.index(twin)] = draft
    return kept


def undated_drafts(sentence: Sentence, words: Words, found: tuple[Clause, ...], dated: Sequence[Draft]) -> list[Draft]:
    """Acts in main clauses that the sentence gives no time for, and what they are said to follow."""
    taken = {draft.clause.verb.head for draft in dated if draft.clause is not None}
    drafts: list[Draft] = []
    for clause in found:
        if words.tokens[clause.verb.head].quoted:
            continue
        if clause.verb.lemma == "follow" and not clause.verb.passive and clause.verb.tense in ("past", "present"):
            act = noun_act(head_noun(words.tokens, clause.object))
            if act is not None and act.weight >= _NOUN_WEIGHT:
                phrase = (clause.object[0], _extent(words.tokens, clause.object[1], clause.end))
                drafts.append(Draft(sentence, words, act, Status.OCCURRED, None, phrase, None, "followed", 0.7))
            continue
        if not clause.is_main or clause.verb.head in taken or clause.verb.planned:
            continue
        if clause.verb.tense not in ("past", "perfect"):
            continue
        draft = clause_draft(sentence, words, clause, None, None)
        strong = draft is not None and draft.act.weight >= 0.9 and draft.status == Status.OCCURRED
        if draft is not None and strong and draft.act.kind not in (EventKind.OTHER, EventKind.STATEMENT):
            drafts.append(draft)
    return drafts


def _extent(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """The end of a noun phrase with its "of …" and "to …" part."""
    while at < end and tokens[at].is_word and tokens[at].low not in ("which", "who", "when", "while"):
        at += 1
    return at


def lead_draft(sentence: Sentence, words: Words, found: tuple[Clause, ...], told: When) -> Draft | None:
    """The news of the day: the main act of an article's first sentence where that gives no time of its own."""
    for clause in found:
        if not clause.is_main or clause.verb.tense not in ("past", "perfect", "present"):
            continue
        draft = clause_draft(sentence, words, clause, None, told)
        if draft is not None and draft.status == Status.OCCURRED and draft.act.weight >= 0.6:
            return replace(draft, rule="lead", publication=True, confidence=min(draft.confidence, 0.8))
        return None
    return None


__all__ = ["Draft", "clause_draft", "clauses", "dated_drafts", "lead_draft", "undated_drafts"]
