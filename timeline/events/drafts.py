"""Acts with their times: what each sentence says happened, before parties, labels and merging.

The date goes to the verb of its clause, or to an event noun that stands right before it; "the first since 1997" tells
of an earlier act of the same sort; the lead of a news article happened about when it was published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.clause_acts import clause_draft
from timeline.events.clauses import Clause, clause_of
from timeline.events.draft import NOUN_WEIGHT, Draft
from timeline.events.noun_acts import implied_earlier, is_attributive, noun_draft
from timeline.events.phrases import head_noun
from timeline.events.sentences import Sentence
from timeline.events.status import off_the_calendar, postpones
from timeline.events.tokens import Token, Words
from timeline.knowledge.acts import noun_act, noun_classes, verb_form
from timeline.model import EventKind, Status, TimeExpression, When

_NOT_TIMES = ("dateline", "stamp")
_PLANNED_FOR = frozenset("plan schedule set slate expect arrange".split())


def dated_drafts(sentence: Sentence, words: Words, found: tuple[Clause, ...], told: When | None) -> list[Draft]:
    """The acts that this sentence dates. `told` is the article's own day, None where nobody knows it."""
    drafts: list[Draft] = []
    for number, time in enumerate(words.times):
        if time.when is None or time.rule.startswith(_NOT_TIMES) or time.type not in ("DATE", "TIME"):
            continue
        if time.relation in ("before", "after") or _compares(words.tokens, number):
            continue
        at = next((at for at, token in enumerate(words.tokens) if token.time == number), None)
        if at is None or words.tokens[at].quoted:
            continue
        if _in_told_parenthesis(words.tokens, at):
            continue
        drafts.extend(_drafts_of(sentence, words, found, time, at, told))
    return _finest(drafts)


def _in_told_parenthesis(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a date in brackets that has a verb of its own there: "(signed in 1819 and ratified in 1821)"."""
    opened = next((back for back in range(at, -1, -1) if tokens[back].low in "()"), None)
    if opened is None or tokens[opened].low == ")":
        return False
    return any(
        form.form in ("past", "participle") for token in tokens[opened + 1 : at] for form in verb_form(token.low)
    )


def _compares(tokens: tuple[Token, ...], number: int) -> bool:
    """True for "than a year earlier", "compared with 1988", "12 percent more than in 1988", "later than planned"."""
    inside = [at for at, token in enumerate(tokens) if token.time == number]
    if not inside:
        return False
    before = [token.low for token in tokens[max(0, inside[0] - 3) : inside[0]]]
    after = [token.low for token in tokens[inside[-1] + 1 : inside[-1] + 2]]
    share = "than" in [tokens[at].low for at in inside] and bool({"percent", "%", "cent"} & set(before))
    return "than" in (*before, *after) or "compared" in before or share


def _drafts_of(
    sentence: Sentence, words: Words, found: tuple[Clause, ...], time: TimeExpression, at: int, told: When | None
) -> Iterator[Draft]:
    tokens = words.tokens
    clause = clause_of(found, at, tokens)
    if time.relation == "until" and not (clause is not None and postpones(clause.verb)):
        return
    if clause is not None and clause.verb.reduced and clause.verb.lemma in _PLANNED_FOR:
        # "put off the visit planned for May": the day was that of what is put off
        clause = next((other for other in found if off_the_calendar(other.verb)), clause)
    if time.relation == "first_since":
        if draft := implied_earlier(sentence, words, found, clause, time):
            yield draft
        return
    if draft := noun_draft(sentence, words, clause, time, at):
        yield draft
        return
    if clause is None or is_attributive(tokens, at):
        return
    if draft := clause_draft(sentence, words, clause, time, told):
        yield draft


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
        if draft is not None and draft.status == Status.OCCURRED and draft.act.weight >= 0.6:
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
