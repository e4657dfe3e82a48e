"""Acts told by a noun with a date of its own: "the 2005 accord", "after the coup in May", "the first since 1997"."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.clause_acts import clause_draft
from timeline.events.clauses import Clause
from timeline.events.draft import NOUN_WEIGHT, Draft
from timeline.events.phrases import head_noun, nouns
from timeline.events.sentences import Sentence
from timeline.events.status import is_ahead
from timeline.events.thing_named import name_begins
from timeline.events.tokens import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, Token, Words
from timeline.knowledge.acts import Act, noun_act, noun_classes, verb_act
from timeline.knowledge.kinds import kind_of
from timeline.model import EventKind, Status, TimeExpression, When

# Prepositions after which an event noun is an act of its own ("after the coup in May"), not the setting of the verb's.
_LOOKS_ELSEWHERE = frozenset("after following since before until despite from than under of by against amid".split())
_PARTS_OF_TIME = frozenset("spring summer autumn fall winter start beginning middle end half rest course".split())
_LENGTHS = frozenset("hours days weeks months years day week month year".split())
_SLATED = frozenset("planned slated scheduled upcoming forthcoming expected".split())
_STEPS = 3  # prepositions stepped over from a date back to its noun
_APPOSITION = 8  # tokens
_SETTING = frozenset("set fix schedule plan call announce arrange slate book".split())
_BEFORE_NOUN = 2  # "in the" before "1967 war"
_SETTINGS = (EventKind.MEETING, EventKind.VISIT, EventKind.VOTE, EventKind.MILITARY)
_SURE_NOUN = 0.8  # a noun of kind other tells an event of its own from here on


def is_attributive(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a date before its noun: "the 1997 guidelines"."""
    time = tokens[at].time
    end = at
    while end < len(tokens) and tokens[end].time == time:
        end += 1
    before = tokens[at - 1] if at else None
    after = tokens[end] if end < len(tokens) else None
    if before is not None and before.low in ("a", "an") and after is not None and after.low == ",":
        return True  # "under an Aug. 10, 1988, purchase agreement"
    if tokens[end - 1].low.endswith("'s") and after is not None and after.is_word:
        return True  # "in this year's election"
    if after is None or not after.is_word or after.low in PREPOSITIONS | CONJUNCTIONS | DETERMINERS:
        return False
    if before is None or before.low in ("in", "on", "at", "by", "since", "until", ","):
        return False
    if before.low in DETERMINERS or before.low.endswith("'s"):
        return True
    return noun_act(after.low) is not None and after.party < 0 and not after.low.endswith("ed")


def is_setting(tokens: tuple[Token, ...], at: int) -> bool:
    """True for the date of an event in which the clause's own act took place: "took it in the 1967 war"."""
    if not is_attributive(tokens, at) or at < _BEFORE_NOUN or tokens[at - 2].low not in ("in", "at", "during"):
        return False
    end = at
    while end < len(tokens) and (tokens[end].time == tokens[at].time or tokens[end].is_name):
        end += 1
    if end >= len(tokens):
        return False
    return _is_scene(tokens[end].low)


def _is_scene(noun: str) -> bool:
    """True for a war, meeting, visit or vote: things happen in it."""
    act = noun_act(noun)
    return "@war" in noun_classes(noun) or (act is not None and act.kind in _SETTINGS)


def _sets_scene(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "in the war of 1864", the noun standing at `at`."""
    return at > 1 and tokens[at - 2].low in ("in", "at", "during") and _is_scene(tokens[at].low)


def belongs_to_noun(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "the low levels of last summer": a date that "of" gives to the noun before it."""
    before = at - 1
    while before > 0 and tokens[before].low in ("the", "early", "late"):
        before -= 1
    if before < 1 or tokens[before].low != "of":
        return False
    noun = tokens[before - 1]
    if noun.low in _PARTS_OF_TIME or (tokens[before - 2].low in DETERMINERS and _sets_scene(tokens, before - 1)):
        return False
    # "The Treaty of Amity of 1976" is an act, "the Recovery Act of 1989" a text's name.
    names_act = noun.is_name and noun.low != "act"
    return noun.low != "as" and noun.time < 0 and not names_act


def noun_draft(
    sentence: Sentence, words: Words, clause: Clause | None, time: TimeExpression, at: int, told: When | None
) -> Draft | None:
    """An event noun with a date of its own: "the 2005 accord", "after the coup in May", "last November's trial"."""
    tokens = words.tokens
    if is_attributive(tokens, at):
        return _attributive_draft(sentence, words, clause, time, at)
    before = at - 1
    scheduled = before > 0 and tokens[before].low == "for" and time.relation == ""
    while before >= 0 and tokens[before].low in (
        "for" if scheduled else "of",
        "of",
        "in",
        "on",
        "from",
        "the",
        "late",
        "early",
        "mid",
        "at",
    ):
        before -= 1
    if before < 0 or at - before > 3 or not tokens[before].is_word:
        return None
    floor = clause.start if clause else 0
    if clause is not None and clause.verb.first <= before <= clause.verb.last:
        return None  # "held talks" is the verb's own
    if clause is not None and before > clause.verb.last:
        floor = max(floor, clause.verb.last + 1)
    phrase = _event_phrase(tokens, before, floor)
    if phrase is None:
        return None
    noun = head_noun(tokens, phrase)
    act = noun_act(noun, nouns(tokens, phrase)[1:])
    if act is None or act.weight < NOUN_WEIGHT or "@war" in noun_classes(noun) or not _names_one_event(act, time):
        return None
    opener = tokens[phrase[0] - 1].low if phrase[0] > 0 else ""
    if clause is not None and phrase[1] <= clause.subject[0] and clause.subject[0] < clause.verb.first:
        opener = tokens[clause.start].low if opener in CONJUNCTIONS else opener
    if clause is not None and _belongs_to_verb(clause, opener):
        return None
    setting = clause is not None and clause.verb.lemma in _SETTING
    to_come = time.when is not None and is_ahead(time.when, told)
    slated = to_come and any(token.low in _SLATED for token in tokens[slice(*phrase)])
    if (scheduled and (setting or to_come)) or slated:
        # "fixed the elections for 13 September", "spoke of the slated visit in May": the day is that of the noun
        weight = min(act.weight, 0.8)
        return Draft(sentence, words, act, Status.PLANNED, None, phrase, time, "scheduled", weight, context=clause)
    if clause is not None and _is_topic(words, clause, phrase, time):
        return Draft(sentence, words, act, Status.OCCURRED, None, phrase, time, time.rule, 0.6, context=clause)
    in_subject = clause is not None and _is_subjects_own(clause, phrase, at)
    elsewhere = in_subject or opener in _LOOKS_ELSEWHERE or tokens[at - 1].low == "of"
    if clause is None or (elsewhere and not _inside(phrase, clause.object)):
        weight = min(act.weight, 0.7)
        status = Status.PLANNED if to_come else Status.OCCURRED
        return Draft(sentence, words, act, status, None, phrase, time, time.rule, weight, context=clause)
    return None


def _is_topic(words: Words, clause: Clause, phrase: tuple[int, int], time: TimeExpression) -> bool:
    """True for "They welcomed the opening of the line in May 2001": the month is that of what is spoken of.

    A day is taken for the day of the speaking.
    """
    coarse = time.when is not None and time.when.precision in ("month", "year", "season")
    spoken = verb_act(clause.verb.lemma, clause.verb.particle, [])
    names_object = clause.object[0] <= phrase[0] < clause.object[1] and not clause.verb.passive
    return coarse and names_object and spoken is not None and spoken.kind == EventKind.STATEMENT


def _is_subjects_own(clause: Clause, phrase: tuple[int, int], at: int) -> bool:
    """True for a date inside the subject: "The visit to Lagos in May ended it", not "The talks in May failed"."""
    subject = clause.subject
    inside = subject[0] <= phrase[0] and phrase[1] <= at < clause.verb.first and not clause.borrowed
    return inside and not clause.verb.passive and clause.object[0] < clause.object[1]


def _belongs_to_verb(clause: Clause, opener: str) -> bool:
    """True for "modified by the pact", "expelled from the talks" and "warned against shelling": the verb's date."""
    if opener == "by":
        return clause.verb.passive and clause.verb.lemma not in ("follow", "precede")
    if opener == "from" and clause.verb.passive:
        return True
    return opener == "against" and kind_of(clause.verb.lemma).kind == EventKind.STATEMENT


def _names_one_event(act: Act, time: TimeExpression) -> bool:
    """False for "the events of 1973–74" and "interests in the 1940s": a stretch, or a noun that names no act."""
    if time.when is None or time.when.precision in ("decade", "century"):
        return False
    of_accounts = time.when.precision == "quarter" or time.rule.startswith("fiscal")
    return act.kind != EventKind.OTHER or (act.weight >= _SURE_NOUN and not of_accounts)


def _event_phrase(tokens: tuple[Token, ...], last: int, floor: int) -> tuple[int, int] | None:
    """The phrase of an event noun that ends at `last`, or a step or two before: "the landings in North Africa"."""
    phrase = _phrase_ending_at(tokens, last, floor)
    begins = name_begins(tokens, phrase[0], phrase[1])  # "the Treaty of Amity and Cooperation"
    if floor <= begins < phrase[0]:
        phrase = begins, phrase[1]
    if [token.low for token in tokens[phrase[0] + 1 : phrase[0] + 2]] == ["of"] and tokens[phrase[0]].low in _LENGTHS:
        phrase = (phrase[0] + 2, phrase[1])  # "within weeks of his capture on 26 March"
    for _ in range(_STEPS):
        if noun_act(head_noun(tokens, phrase)) is not None:
            return phrase[0], last + 1
        before = _over_apposition(tokens, phrase[0] - 2, floor)
        if phrase[0] - 1 <= floor or tokens[phrase[0] - 1].low not in PREPOSITIONS - _LOOKS_ELSEWHERE | {"against"}:
            return None
        if not tokens[before].is_word or tokens[before].time >= 0:
            return None
        phrase = _phrase_ending_at(tokens, before, floor)
    return None


def _over_apposition(tokens: tuple[Token, ...], at: int, floor: int) -> int:
    """The token before ", the president," where one ends at `at`; `at` itself elsewhere."""
    if at <= floor or tokens[at].low != ",":
        return at
    opening = next((back for back in range(at - 1, max(floor, at - _APPOSITION), -1) if tokens[back].low == ","), None)
    return opening - 1 if opening is not None and opening - 1 >= floor else at


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
    act = noun_act(noun, nouns(tokens, phrase)[1:])
    if act is None or act.kind in (EventKind.MILITARY, EventKind.OTHER, EventKind.STATEMENT):
        return None
    if "@text" not in noun_classes(noun) and act.weight < NOUN_WEIGHT:
        return None
    if tokens[end].low in ("most", "least"):
        return None  # "the week's most active session"
    if len(nouns(tokens, phrase)) < 2 and not any(token.party >= 0 for token in tokens[end:stop]):
        return None  # "the 1930 treaty": whose, and which, isn't said
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


def implied_earlier(
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
