"""Acts with their times: what each sentence says happened, before parties, labels and merging.

The date goes to the verb of its clause, or to an event noun that stands right before it; "the first since 1997" tells
of an earlier act of the same sort; the lead of a news article happened about when it was published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.clause_acts import clause_draft
from timeline.events.clauses import Clause
from timeline.events.draft import NOUN_WEIGHT, Draft
from timeline.events.elsewhere import dates_no_act, said_in_text, text_dated
from timeline.events.ends import end_draft, ends_here
from timeline.events.governed import (
    attendant_clauses,
    clause_after,
    counts_back,
    noun_after,
    relative_clause,
    ruling_clause,
)
from timeline.events.headings import entry_time
from timeline.events.noun_acts import belongs_to_noun, implied_earlier, is_attributive, is_setting, noun_draft
from timeline.events.phrases import head_noun
from timeline.events.plain_clause import plain_clauses
from timeline.events.sentences import Sentence
from timeline.events.status import looks_ahead, off_the_calendar, postpones
from timeline.events.tokens import Token, Words
from timeline.knowledge.acts import noun_act, noun_classes
from timeline.model import EventKind, Status, TimeExpression, When

_NOT_TIMES = ("dateline", "stamp")
_JOINED_DATES = 9  # tokens from a date to the one "and" joins to it: "to 300 in 2001 and to 800 in 2012"
_LEAD_WEIGHT, _PRESENT_LEAD_WEIGHT = 0.6, 0.9  # "speaks four languages" is no news of the day
_ATTENDANT = 0.6
_PLANNED_FOR = frozenset("plan schedule set slate expect arrange".split())


def dated_drafts(sentence: Sentence, words: Words, found: tuple[Clause, ...], told: When | None) -> list[Draft]:
    """The acts that this sentence dates. `told` is the article's own day, None where nobody knows it."""
    drafts: list[Draft] = []
    found = found or plain_clauses(words.tokens)
    entry = entry_time(words)
    for number, time in enumerate(words.times):
        if time.when is None or time.rule.startswith(_NOT_TIMES) or (number == 0 and time is entry):
            continue
        if time.relation == "after":
            continue
        at = next((at for at, token in enumerate(words.tokens) if token.time == number), None)
        if at is None or words.tokens[at].quoted:
            continue
        if dates_no_act(words.tokens, at):
            continue
        drafts.extend(_drafts_of(sentence, words, found, time, at, told))
    return _finest(drafts)


def _drafts_of(
    sentence: Sentence, words: Words, found: tuple[Clause, ...], time: TimeExpression, at: int, told: When | None
) -> Iterator[Draft]:
    tokens = words.tokens
    if counts_back(time):
        if draft := _counted_back(sentence, words, found, time, at, told):
            yield draft
        return
    clause = ruling_clause(found, at, tokens)
    if (dated := text_dated(tokens, at)) is not None:
        clause = said_in_text(tokens, found, dated)
    happened_then = relative_clause(tokens, found, at)
    if happened_then is not None and happened_then is not clause:
        draft = clause_draft(sentence, words, happened_then, replace(time, relation=""), told)
        set_in = clause_draft(sentence, words, clause, time, told) if _was_doing(tokens, clause) and clause else None
        only_setting = set_in is not None and set_in.act.kind == EventKind.OTHER
        bound = time.relation in ("since", "first_since", "until") or only_setting
        if draft is not None and (bound or draft.act.kind != EventKind.OTHER):
            yield draft
            yield from _attendants(draft, found, told)
            if bound:
                return  # the state since is what that act left; "was crossing in May when …" is its setting
    if ends_here(words, clause, time, at) and not (clause is not None and postpones(clause.verb)):
        if draft := end_draft(sentence, words, clause, time, told):
            yield draft
        return
    if _is_far_end(tokens, at) and not (clause is not None and off_the_calendar(clause.verb)):
        return
    if time.relation == "before" and not (clause is not None and looks_ahead(tokens, clause)):
        return
    if clause is not None and clause.verb.passive and clause.verb.lemma in _PLANNED_FOR and not clause.is_main:
        # "put off the visit planned for May": the day was that of what is put off
        clause = next((other for other in found if off_the_calendar(other.verb)), clause)
    if time.relation == "first_since":
        if draft := implied_earlier(sentence, words, found, clause, time):
            yield draft
        return
    if draft := noun_draft(sentence, words, clause, time, at, told):
        yield draft
        if not is_setting(tokens, at):
            return
    if clause is None or belongs_to_noun(tokens, at) or (is_attributive(tokens, at) and not is_setting(tokens, at)):
        return
    if draft := clause_draft(sentence, words, clause, time, told):
        yield draft
        yield from _attendants(draft, found, told)


def _was_doing(tokens: tuple[Token, ...], clause: Clause | None) -> bool:
    """True for "was crossing the street"."""
    return (
        clause is not None
        and clause.verb.tense == "past"
        and clause.verb.first < clause.verb.head
        and tokens[clause.verb.head].low.endswith("ing")
    )


def _attendants(draft: Draft, found: tuple[Clause, ...], told: When | None) -> Iterator[Draft]:
    """What had just happened when the act of `draft` did, about on its date."""
    if draft.clause is None or draft.time is None:
        return
    for attendant in attendant_clauses(found, draft.clause, draft.words.tokens, draft.time):
        if beside := clause_draft(draft.sentence, draft.words, attendant, draft.time, told):
            yield replace(beside, rule="attendant", confidence=min(beside.confidence, _ATTENDANT))


def _is_far_end(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a date that something went on to ("through August", "well into the summer", "extended to 20 May")."""
    before = at - 1 if at and tokens[at - 1].low != "the" else at - 2
    return before >= 0 and tokens[before].low in ("to", "through", "into", "throughout") and tokens[before].time < 0


def _counted_back(
    sentence: Sentence, words: Words, found: tuple[Clause, ...], time: TimeExpression, at: int, told: When | None
) -> Draft | None:
    """ "…, four days after voters had endorsed it": the endorsement, or the noun after "seven months after"."""
    if clause := clause_after(words.tokens, found, at):
        return clause_draft(sentence, words, clause, replace(time, relation=""), told)
    phrase = noun_after(words.tokens, at)
    act = noun_act(head_noun(words.tokens, phrase))
    if act is None or act.weight < NOUN_WEIGHT:
        return None
    return Draft(sentence, words, act, Status.OCCURRED, None, phrase, time, time.rule, min(act.weight, 0.7))


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
        if any(token.low in ("and", "or", ",") for token in between) and len(between) <= _JOINED_DATES:
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
            if act is not None and act.weight >= NOUN_WEIGHT:
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
        if _has_its_own_time(words, clause):
            return None
        draft = clause_draft(sentence, words, clause, None, told)
        least = _LEAD_WEIGHT if clause.verb.tense != "present" else _PRESENT_LEAD_WEIGHT
        if draft is not None and draft.status == Status.OCCURRED and draft.act.weight >= least:
            return replace(draft, rule="lead", publication=True, confidence=min(draft.confidence, 0.8))
        return None
    return None


def _has_its_own_time(words: Words, clause: Clause) -> bool:
    """True for "left the pact before 1990" and "built during the war": no news of the day, though no date either."""
    tokens = words.tokens
    for at in range(clause.start, min(clause.end, len(tokens))):
        token = tokens[at]
        if token.time >= 0 and words.times[token.time].relation in ("before", "after") and not token.quoted:
            return True
        if token.low == "during" and any("@war" in noun_classes(word.low) for word in tokens[at + 1 : at + 4]):
            return True
    return False
