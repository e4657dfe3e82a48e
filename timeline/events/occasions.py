"""Acts dated by what stands above them: an entry's own date, a dated heading, "at the same ceremony"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.clause_acts import clause_draft
from timeline.events.clauses import Clause
from timeline.events.draft import Draft
from timeline.events.fragments import fragment_act
from timeline.events.plain_clause import plain_clauses
from timeline.events.sentences import Sentence
from timeline.events.tokens import RELATIVES, SUBORDINATORS, Words
from timeline.knowledge.acts import Act, act_group, noun_act
from timeline.knowledge.kinds import kind_of
from timeline.model import EventKind, Status, TimeExpression, When

_ENTRY_WEIGHT = 0.5  # an act below this is a description even in an entry
_UNREAD_ENTRY = 0.6
_SAME = re.compile(
    r"(?![Ii]n that event)(?:[Aa]t|[Oo]n|[Dd]uring|[Ii]n) (?:the same|that|this) "
    r"(?:ceremony|occasion|meeting|session|conference|summit|talks|visit|event)\b"
    r"|(?:[Tt]here|[Hh]ere), too\b"
    r"|In the same (?:document|note|letter|vote|speech|decree|accord|resolution)\b"
)
_OF_ACT = re.compile(r"[Oo]n the (?:day|occasion) of the (?P<act>[a-z]+)")
_LATER_THAT_DAY = re.compile(r"\b(?:later )?in the (?:morning|afternoon|evening)\b|\blater (?:that|the same) day\b")
_DURING = re.compile(
    r"\bduring (?:the|this|that|his|her|their) (?P<act>stay|visit|meeting|summit|ceremony|talks|conference)\b"
)
_WITHIN_OF = re.compile(r" of (?:the|their|its|his|her|this|that) (?P<act>[a-z]+)")
_STAYS = {"stay": "visit", "ceremony": "signing"}
_OCCASION_REACH = 40  # characters from the start of the sentence to "at the same ceremony"


def entry_drafts(
    sentence: Sentence, words: Words, found: tuple[Clause, ...], time: TimeExpression, told: When | None
) -> list[Draft]:
    """What an entry of a chronology tells on its date: the act of each main clause that has no date of its own."""
    drafts = []
    mains = any(clause.is_main for clause in found)
    for clause in found if mains else plain_clauses(words.tokens):
        if not clause.is_main or _has_another_date(words, clause, time):
            continue
        draft = clause_draft(sentence, words, clause, time, told)
        if draft is not None and draft.act.weight >= _ENTRY_WEIGHT:
            drafts.append(draft)
    return drafts


def _has_another_date(words: Words, clause: Clause, time: TimeExpression) -> bool:
    """True where the clause gives its act a date of its own, not one that "for" sets or that belongs to "which …"."""
    for at in range(clause.start, clause.end):
        token = words.tokens[at]
        opens_clause = token.low in RELATIVES | SUBORDINATORS and words.tokens[min(at + 1, clause.end - 1)].time < 0
        if at > clause.verb.last and opens_clause:
            return False
        begins = token.time >= 0 and words.tokens[at - 1].time != token.time and words.times[token.time] is not time
        if begins and words.tokens[at - 1].low != "for" and words.times[token.time].when is not None:
            return True
    return False


def unread_entry(sentence: Sentence, words: Words, time: TimeExpression) -> Draft | None:
    """An entry in which no act was found, as an act of its own: each entry of a chronology tells an event."""
    start = next((at for at, token in enumerate(words.tokens) if token.time < 0 and token.is_word), None)
    if start is None or any(token.time > 0 for token in words.tokens):
        return None
    act = fragment_act(words, start) or Act("", "", EventKind.OTHER, "", 0, _UNREAD_ENTRY)
    phrase = (start, len(words.tokens))
    return Draft(sentence, words, act, Status.OCCURRED, None, phrase, time, "entry", _UNREAD_ENTRY)


def on_same_occasion(
    text: str, sentence: Sentence, words: Words, found: tuple[Clause, ...], before: Sequence[Draft], told: When | None
) -> list[Draft]:
    """The acts of "At the same ceremony they signed": on the day of the act before, empty where nothing says so.

    `before` are the acts told so far, the last one last. "On the day of the signature" goes back to the signing.
    """
    if not before or any(time.when is not None for time in words.times):
        return []
    time = _occasion(text, sentence, before)
    if time is None:
        return []
    time = replace(time, relation="")
    drafts = (
        clause_draft(sentence, words, clause, time, told) for clause in found if clause.is_main or _begins(clause)
    )
    return [replace(draft, rule="same_occasion") for draft in drafts if draft is not None and not _told_by(draft)]


def _occasion(text: str, sentence: Sentence, before: Sequence[Draft]) -> TimeExpression | None:
    """The time that the sentence's own words take from an act before it, None where they take none."""
    start, end = sentence.span.start, sentence.span.end
    opening = min(end, start + _OCCASION_REACH)
    if mark := _OF_ACT.search(text, start, opening) or _DURING.search(text, start, end):
        named = _named([draft for draft in before if draft.time is not None], mark["act"])
        return named.time if named else None
    same = _SAME.search(text, start, opening)
    if same is None and _LATER_THAT_DAY.search(text, start, end) is None:
        return None
    news = next((draft for draft in reversed(before) if draft.time is not None and _is_news(draft)), None)
    if news is None or news.time is None or news.time.when is None:
        return None
    return news.time if same is not None or news.time.when.precision == "day" else None


def _is_news(draft: Draft) -> bool:
    """True for what a main clause says happened, not for a plan or a thing mentioned with its date."""
    return draft.status == Status.OCCURRED and draft.clause is not None and draft.clause.is_main


def _begins(clause: Clause) -> bool:
    """True for the clause that a sentence begins with: the "that" of "On that occasion they" subordinates nothing."""
    return clause.start == 0 and clause.verb.finite


def _told_by(draft: Draft) -> bool:
    """True for "officials said": when it was said is not when it happened."""
    return draft.is_statement


def _named(before: Sequence[Draft], noun: str) -> Draft | None:
    """The last act that this noun names: the signing for "the signature", a visit for "the stay"."""
    named = noun_act(_STAYS.get(noun, noun))
    wanted, kind = act_group(noun), named.kind if named else None
    found = next((draft for draft in reversed(before) if act_group(draft.act.lemma) == wanted), None)
    if found is None and kind in (EventKind.VISIT, EventKind.MEETING):
        found = next((draft for draft in reversed(before) if draft.act.kind == kind and _is_called(draft, kind)), None)
    return found


def _is_called(draft: Draft, kind: EventKind) -> bool:
    """True where the act is of the kind by its own word: who "spoke with" somebody in Moscow made no "stay"."""
    return kind == EventKind.MEETING or kind_of(draft.act.lemma, particle=draft.act.particle).kind != EventKind.MEETING


def counts_from_told(text: str, draft: Draft, before: Sequence[Draft], beside: Sequence[Draft]) -> bool:
    """False for "within two months of their entry into force": nobody has said when that was."""
    if draft.time is None or draft.time.rule != "within":
        return True
    mark = _WITHIN_OF.match(text, draft.time.span.end)
    return mark is None or _named([*before, *beside], mark["act"]) is not None
