"""Clauses that take their date from words right before them: "since 1974, when …", "three days after … had …"."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.clauses import Clause, clause_of
from timeline.events.status import WANTING
from timeline.events.tokens import DETERMINERS, PREPOSITIONS, Token
from timeline.events.verb_group import form_of, group
from timeline.knowledge.acts import VerbForm, verb_act
from timeline.model import EventKind, TimeExpression

_FOLLOWS = frozenset("after before following".split())
_PARTS_OF_CALENDAR = frozenset("year month week day summer autumn winter spring night evening morning".split())
_RELATIVE_REACH = 6  # tokens from the date to its "when": ", the year in which"
_BLAMING = frozenset("accuse blame suspect criticise praise thank congratulate condemn reproach rebuke".split())
_JOINTS = [[",", joint] for joint in ("and", "but")]
_COARSE = ("month", "season", "quarter", "half", "year")


def ruling_clause(found: tuple[Clause, ...], at: int, tokens: tuple[Token, ...]) -> Clause | None:
    """The clause whose verb rules the date at `at`, None where there is no verb.

    A participle inside the subject gives way to the verb after it ("A truce declared in March broke down on 24
    August"), and "what was then the EEC" to the clause it stands in.
    """
    clause = _said_then(found, at, tokens) or clause_of(found, at, tokens)
    if clause is None:
        return None
    if clause.verb.reduced:
        later = [other for other in found if other.verb.finite and clause.verb.last < other.verb.first < at]
        clause = later[-1] if later and later[-1].start <= clause.start else clause
    if clause.verb.tense == "gerund" and tokens[clause.verb.first - 1].low in ("of", "for"):
        # "accused Kuwait of stealing its oil on 17 July": the day is that of the accusation
        clause = next((other for other in found if _blames(other, clause)), clause)
    clause = _last_joined(found, clause, at, tokens)
    if _tells_start(clause):
        return _what_starts(found, clause, at, tokens)
    if clause.verb.lemma == "be" and tokens[clause.start].low == "what":
        clause = next((other for other in reversed(found) if other.end <= clause.start), clause)
    return _joined_plan(tokens, clause, at) or clause


def _blames(clause: Clause, inner: Clause) -> bool:
    return clause.verb.lemma in _BLAMING and clause.verb.last < inner.verb.first <= clause.end + 1


def _said_then(found: tuple[Clause, ...], at: int, tokens: tuple[Token, ...]) -> Clause | None:
    """The clause of "said" in "said today conditions were worse": a day right after it is that of the saying."""
    verb = at - 2 if at > 1 and tokens[at - 1].low == "on" else at - 1
    if tokens[time_end(tokens, at) - 1].low.endswith("'s"):
        return None  # "said Friday's vote was fair"
    said = next((clause for clause in found if clause.verb.last == verb and clause.verb.finite), None)
    act = verb_act(said.verb.lemma, "", ()) if said is not None and not said.verb.passive else None
    return said if act is not None and act.kind == EventKind.STATEMENT else None


def _last_joined(found: tuple[Clause, ...], clause: Clause, at: int, tokens: tuple[Token, ...]) -> Clause:
    """The last of the main clauses before the date: "was seen near the port, and was found empty in May".

    The parser may give what stands at the end to the first of them.
    """
    if not clause.verb.finite or clause.verb.first > at:
        return clause
    joined = [
        other
        for other in found
        if other.is_main
        and other.verb.finite
        and clause.verb.last < other.verb.first < at
        and other.start < at
        and [token.low for token in tokens[other.start - 2 : other.start]] in _JOINTS
    ]
    return joined[-1] if joined else clause


def _tells_start(clause: Clause) -> bool:
    """True for "starting" and "beginning" without an object."""
    verb = clause.verb
    return verb.tense == "gerund" and verb.lemma in ("start", "begin") and clause.object[0] >= clause.object[1]


def _what_starts(found: tuple[Clause, ...], clause: Clause, at: int, tokens: tuple[Token, ...]) -> Clause | None:
    """The clause that "starting on Saturday" stands with, None where that has a date of its own."""
    before = [other for other in found if other.verb.head < clause.verb.head]
    after = [other for other in found if other.is_main and other.verb.first > at]
    if not before:
        return after[0] if after else None
    whole = before[-1]
    if any(token.time >= 0 for token in tokens[whole.start : clause.verb.first]):
        return None
    return whole


def _joined_plan(tokens: tuple[Token, ...], clause: Clause, at: int) -> Clause | None:
    """The clause of "and wants to reopen it on 1 July" beside a verb of the past, None where nothing of it is there."""
    for joint in range(clause.verb.last + 1, min(at, clause.end) - 2):
        if tokens[joint].low == "and" and tokens[joint + 1].low == "to" and clause.verb.planned:
            if (inner := form_of(tokens[joint + 2], "base")) is not None:
                return _planned(tokens, clause, joint, joint + 2, inner, at)
            continue
        if tokens[joint].low != "and" or tokens[joint + 2].low != "to" or joint + 3 >= at:
            continue
        wish, inner = form_of(tokens[joint + 1], "s", "base"), form_of(tokens[joint + 3], "base")
        if wish is not None and inner is not None and wish.lemma in WANTING:
            return _planned(tokens, clause, joint, joint + 3, inner, at)
    return None


def _planned(tokens: tuple[Token, ...], clause: Clause, joint: int, head: int, form: VerbForm, at: int) -> Clause:
    """The clause from the "and" at `joint`, its verb the infinitive at `head`, its subject that of `clause`."""
    verb = replace(group(tokens, joint + 1, head, form, "future"), planned=True)
    return Clause(verb, joint, clause.end, clause.subject, (verb.last + 1, min(at, clause.end)), "", borrowed=True)


def counts_back(time: TimeExpression) -> bool:
    """True for "three days after" where it dates what follows, not the clause it stands in."""
    return time.rule == "shift_from" and time.type == "DURATION"


def time_end(tokens: tuple[Token, ...], at: int) -> int:
    """Index after the last token of the time expression that begins at `at`."""
    end = at
    while end < len(tokens) and tokens[end].time == tokens[at].time:
        end += 1
    return end


def relative_clause(tokens: tuple[Token, ...], found: tuple[Clause, ...], at: int) -> Clause | None:
    """The clause that says what happened on the date at `at`: "1974, when …", "1992, the year in which …"."""
    end = time_end(tokens, at)
    opener = end + 1 if end < len(tokens) and tokens[end].low == "," else end
    while opener < min(end + _RELATIVE_REACH, len(tokens)) and tokens[opener].low not in ("when", "which"):
        word = tokens[opener].low
        if word not in DETERMINERS | _PARTS_OF_CALENDAR | {"in", "on", "last"}:
            return None
        opener += 1
    if opener >= len(tokens) or tokens[opener].low not in ("when", "which"):
        return None
    if tokens[opener].low == "which" and tokens[opener - 1].low not in ("in", "on"):
        return None
    return _first_verb_after(found, opener)


def clause_after(tokens: tuple[Token, ...], found: tuple[Clause, ...], at: int) -> Clause | None:
    """The clause after "three days after" whose first word stands at `at`; None where a noun phrase follows."""
    opener = next(
        (index for index in range(at, min(at + _RELATIVE_REACH, len(tokens))) if tokens[index].low in _FOLLOWS), None
    )
    if opener is None:
        return None
    clause = _first_verb_after(found, opener)
    return clause if clause is not None and clause.start <= opener + 1 else None


def noun_after(tokens: tuple[Token, ...], at: int) -> tuple[int, int]:
    """The noun phrase after "seven months after": as far as a mark, a preposition but "of", or a relative word."""
    start = next(
        (index + 1 for index in range(at, min(at + _RELATIVE_REACH, len(tokens))) if tokens[index].low in _FOLLOWS), at
    )
    end = start
    while end < len(tokens) and tokens[end].is_word and tokens[end].time < 0:
        if tokens[end].low in PREPOSITIONS - {"of"} or tokens[end].low in ("that", "which", "who", "and"):
            break
        end += 1
    return start, end


def attendant_clauses(
    found: tuple[Clause, ...], main: Clause, tokens: tuple[Token, ...], time: TimeExpression
) -> list[Clause]:
    """The undated clauses that tell what had just happened: "cut in 2016, after its missions had been attacked".

    Only where the date is a month or more: a day is that of the main clause alone.
    """
    if time.when is None or time.when.precision not in _COARSE or time.relation:
        return []
    following = [clause for clause in found if clause.start >= main.end - 1 and clause.start > main.verb.last]
    taken = []
    for clause in following:
        if clause.opener not in ("after", "because") or clause.verb.tense not in ("past", "perfect"):
            break
        if any(token.time >= 0 for token in tokens[clause.start - 1 : clause.end]):
            break  # it has its own date, or "two days" right before "after"
        taken.append(clause)
    return taken


def _first_verb_after(found: tuple[Clause, ...], at: int) -> Clause | None:
    return next((clause for clause in found if clause.verb.first > at and clause.verb.finite), None)
