"""Clauses: which words belong to which verb, what its subject and object are, and which verb a date governs."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.constituents import Constituents
from timeline.events.tokens import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    ENDS_PHRASE,
    OPENERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    Token,
    is_adverb,
    is_per_cent,
)
from timeline.events.verb_group import VerbGroup
from timeline.events.verbs import verb_groups

_JOINED = frozenset({"-", "–", "/", "'", "’", "as", "where"})  # marks and words that break no subject
_STRONG = frozenset({";", ":", "—", "–", "(", ")", "…"})
# "after the ratification" opens a noun phrase; "after they ratified" a clause. Both words are in both lists.
_BOUNDARY_WORDS = SUBORDINATORS | RELATIVES
_ENDS_ANTECEDENT = PREPOSITIONS - {"of", "for", "between", "on"}
_NOT_OBJECT = PREPOSITIONS | CONJUNCTIONS | RELATIVES


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb group with the words it rules: token indexes, `end` exclusive.

    `subject` and `object` are noun phrases right before and right after the verb, as (start, end) token indexes, empty
    where there is none; `borrowed` is True where the subject stands in an earlier clause ("adopted and revised").
    `opener` is the word that subordinates the clause ("which", "after"), "" for a main clause. `own` are the words that
    a parser puts under the verb and no other, empty where none was asked. `syntax` is what depends on what in the
    whole sentence, None where no parser was asked.
    """

    verb: VerbGroup
    start: int
    end: int
    subject: tuple[int, int]
    object: tuple[int, int]
    opener: str = ""
    borrowed: bool = False
    own: frozenset[int] = frozenset()
    syntax: Constituents | None = field(default=None, repr=False, compare=False)

    @property
    def is_main(self) -> bool:
        """True for a clause that nothing subordinates."""
        return self.opener == "" and self.verb.finite


def clauses(tokens: tuple[Token, ...]) -> tuple[Clause, ...]:
    """The clauses of one sentence, one for each verb group that isn't an infinitive, in order."""
    aside = _in_parentheses(tokens)
    groups = [group for group in verb_groups(tokens) if group.tense != "infinitive" and group.head not in aside]
    starts = [0] * len(groups)
    for number, group in enumerate(groups):
        starts[number] = _start(tokens, _ruling(tokens, groups, number), group)
    found: list[Clause] = []
    for number, group in enumerate(groups):
        end = next((start for start in starts[number + 1 :] if start > group.last), len(tokens))
        start = min(starts[number], group.first)
        opener = _opener(tokens, start, group)
        subject = _subject(tokens, start, group)
        borrowed = False
        if subject[0] == subject[1] or (opener in RELATIVES and opener != "where"):
            lender = _lender(tokens, found, start, group, opener)
            if lender is not None:
                subject, borrowed = lender, True
        found.append(
            Clause(group, start, max(end, group.last + 1), subject, _object(tokens, group, end), opener, borrowed)
        )
    return tuple(found)


def _ruling(tokens: tuple[Token, ...], groups: list[VerbGroup], number: int) -> VerbGroup | None:
    """The verb before, participles inside this verb's own subject passed over ("supplies bound for Spain caused")."""
    group = groups[number]
    for before in reversed(groups[:number]):
        between = tokens[before.last + 1 : group.first]
        breaks = any(not token.is_word or token.low in _BOUNDARY_WORDS for token in between if token.low not in _JOINED)
        if not (before.reduced and group.finite and not breaks):
            return before
    return None


def _start(tokens: tuple[Token, ...], previous: VerbGroup | None, group: VerbGroup) -> int:
    """Where the clause of `group` starts: after what separates it from the verb before."""
    if group.reduced or group.tense == "gerund":
        return group.first
    low = 0 if previous is None else previous.last + 1
    if previous is None:
        return _first_start(tokens, group)
    between = range(low, group.first)
    boundaries = [at for at in between if tokens[at].low in _BOUNDARY_WORDS and _opens_clause(tokens, at)]
    strong = [at for at in between if tokens[at].low in _STRONG]
    if boundaries and not (strong and tokens[boundaries[-1]].low == "that" and tokens[boundaries[-1] - 1].low == ","):
        return boundaries[-1]
    if strong:
        return strong[-1]
    if _is_subordinate(tokens, previous) and (commas := _real_commas(tokens, between)):
        return _after_list(tokens, commas)
    joints = [at for at in between if tokens[at].low in CONJUNCTIONS and not _joins_nouns(tokens, at, group)]
    commas = _real_commas(tokens, between)
    after_joint = [at for at in commas if joints and at > joints[-1]]
    if joints and len(after_joint) != 1:
        return joints[-1]
    if commas:
        return (
            commas[-1] if len(commas) > 1 and group.first - commas[-1] > 1 else commas[0] if not joints else commas[-1]
        )
    return low


def _is_subordinate(tokens: tuple[Token, ...], group: VerbGroup) -> bool:
    """True where a word like "while" opens the sentence and this is the first verb after it: a comma must end it."""
    return tokens[0].low in SUBORDINATORS and not any(token.low == "," for token in tokens[: group.first])


def _after_list(tokens: tuple[Token, ...], commas: list[int]) -> int:
    """The first comma that doesn't belong to a list: "soldiers, officials, and leaders | , these groups"."""
    for number, at in enumerate(commas):
        rest = commas[number + 1 :]
        joined = any(tokens[later].low in ("and", "or") for later in range(at + 1, min(at + 4, len(tokens))))
        if not (joined and rest) and not (rest and rest[0] - at <= 3 and _list_goes_on(tokens, rest[0])):
            return at
    return commas[-1]


def _list_goes_on(tokens: tuple[Token, ...], comma: int) -> bool:
    return any(tokens[at].low in ("and", "or") for at in range(comma + 1, min(comma + 4, len(tokens))))


def _real_commas(tokens: tuple[Token, ...], between: range) -> list[int]:
    """The commas, of a pair around an adverb (", however,") only the second."""
    commas = [at for at in between if tokens[at].low == ","]
    return [
        at
        for number, at in enumerate(commas)
        if number + 1 == len(commas) or not all(is_adverb(t.low) for t in tokens[at + 1 : commas[number + 1]])
    ]


def _first_start(tokens: tuple[Token, ...], group: VerbGroup) -> int:
    """The first clause takes all before its verb, unless a subordinate one opens in between.

    "Guterres, who spoke of …, had put"; "In 1981, a month after the rebels attacked, …".
    """
    for at in range(group.first - 1, 0, -1):
        low = tokens[at].low
        if low == ",":
            return at + 1 if at + 1 < group.first and tokens[at + 1].low in _BOUNDARY_WORDS else 0
        restricts = low == "that" and at + 1 == group.first and tokens[at - 1].is_word
        subordinates = low in SUBORDINATORS and low != "as" and _opens_clause(tokens, at)
        if low in ("who", "which") or restricts or subordinates:
            return at
    return 0


def _in_parentheses(tokens: tuple[Token, ...]) -> frozenset[int]:
    """Indexes of the words in round brackets."""
    inside: set[int] = set()
    opened: int | None = None
    for at, token in enumerate(tokens):
        if token.low == "(":
            opened = at
        elif token.low == ")" and opened is not None:
            inside.update(range(opened, at + 1))
            opened = None
    return frozenset(inside)


def _opens_clause(tokens: tuple[Token, ...], at: int) -> bool:
    """True where this word opens a clause, not a noun phrase ("after the summit", "as a bloc")."""
    low = tokens[at].low
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.time >= 0:
        return low not in ("after", "before", "since", "until", "as", "once")
    if low == "as":
        return following.low not in ("a", "an") and (at == 0 or not tokens[at - 1].is_word)
    return True


def _joins_nouns(tokens: tuple[Token, ...], at: int, group: VerbGroup) -> bool:
    """True for an "and" inside the subject ("Egypt and Israel signed") and not before it."""
    if tokens[at].low not in CONJUNCTIONS:
        return False
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None or after is None or before.low == ",":
        return False
    if after.low in ADVERBS or at + 1 >= group.first:
        return False
    return (before.party >= 0 or before.is_name) and (after.party >= 0 or after.is_name)


def _opener(tokens: tuple[Token, ...], start: int, group: VerbGroup) -> str:
    if group.reduced or group.tense == "gerund":
        return "reduced"
    for at in range(start, min(start + 3, group.first)):
        low = tokens[at].low
        if low in _BOUNDARY_WORDS and tokens[at].time < 0:
            return low
        if tokens[at].is_word and low not in CONJUNCTIONS and low not in PREPOSITIONS:
            break
    return ""


def _subject(tokens: tuple[Token, ...], start: int, group: VerbGroup) -> tuple[int, int]:
    """The noun phrase that ends where the verb begins, leading adverbials left out."""
    if group.reduced:
        return antecedent(tokens, group.first)
    end = group.first
    while end > start and (
        tokens[end - 1].time >= 0
        or is_adverb(tokens[end - 1].low)
        or (tokens[end - 1].low in ("on", "in") and end < group.first)
    ):
        end -= 1
    if end < group.first and end > start and tokens[end - 1].low == "," and tokens[end].time >= 0:
        return group.first, group.first  # "…, the early 1970s saw a warming": the date itself is the subject
    end = _without_parenthesis(tokens, start, end)
    begin = start
    while (
        begin < end
        and not _adverbial_comma(tokens, begin, end)
        and (
            tokens[begin].low in OPENERS
            or not tokens[begin].is_word
            or (is_adverb(tokens[begin].low) and tokens[begin].low not in ("all", "both"))
        )
    ):
        begin += 1
    # A leading adverbial ("In July, …", "Following the talks in Paris, …") ends at its comma.
    guard = 0
    while begin < end and guard < 4 and _leads(tokens, begin):
        comma = next((at for at in range(begin, end) if tokens[at].low == ","), None)
        if comma is None:
            if tokens[begin].time >= 0 or tokens[begin].low in ("in", "on", "at", "by", "during", "since"):
                begin = _after_time(tokens, begin, end)
            break
        begin = comma + 1
        guard += 1
    while begin < end and (
        tokens[begin].low == "," or (is_adverb(tokens[begin].low) and tokens[begin].low not in ("all", "both"))
    ):
        begin += 1
    return (begin, end) if begin < end else (group.first, group.first)


def _adverbial_comma(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """True for "As part of this, …" and "After the coup and the war, …": no clause, and the comma ends it."""
    if tokens[at].low not in ("as", "after", "before", "since", "until"):
        return False
    return any(tokens[later].low == "," for later in range(at, end - 1))


def _leads(tokens: tuple[Token, ...], at: int) -> bool:
    low = tokens[at].low
    if low in SUBORDINATORS:
        return True
    return low in PREPOSITIONS or tokens[at].time >= 0 or low == "to" or low.endswith(("ing", "ed"))


def _after_time(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Skips "In 1955" without a comma."""
    after = at + 1 if tokens[at].time < 0 else at
    if after < end and tokens[after].time >= 0:
        time = tokens[after].time
        while after < end and tokens[after].time == time:
            after += 1
        return after
    return at


def _without_parenthesis(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Steps back over ", the Wafd leader," and "(NATO)" that stand between subject and verb."""
    if end - 1 > start and tokens[end - 1].low == ")":
        opening = next((at for at in range(end - 1, start, -1) if tokens[at].low == "("), None)
        return opening if opening is not None else end
    if end - 1 > start and tokens[end - 1].low == ",":
        opening = next((at for at in range(end - 2, start, -1) if tokens[at].low == ","), None)
        return opening if opening is not None else end - 1
    return end


def antecedent(tokens: tuple[Token, ...], before: int) -> tuple[int, int]:
    """The noun phrase that ends at `before`, for a participle or a relative clause."""
    end = before
    while end > 0 and (not tokens[end - 1].is_word and tokens[end - 1].low not in ('"', "”")):
        end -= 1
    begin = end
    while begin > 0 and end - begin < 14:
        token = tokens[begin - 1]
        if not token.is_word or token.low in OPENERS or token.time >= 0:
            break
        if token.low in _ENDS_ANTECEDENT:
            break
        begin -= 1
        if token.low in DETERMINERS and not (begin > 0 and tokens[begin - 1].low in ("of", "for", "between", "on")):
            break
    return begin, end


def _lender(
    tokens: tuple[Token, ...], found: list[Clause], start: int, group: VerbGroup, opener: str
) -> tuple[int, int] | None:
    """The subject a clause takes from before: its antecedent, or that of the clause it is joined to."""
    if opener in RELATIVES and opener not in ("where", "whose"):
        at = next((at for at in range(start, group.first) if tokens[at].low in RELATIVES), start)
        inner = [token for token in tokens[at + 1 : group.first] if token.is_word and not is_adverb(token.low)]
        if any(token.time < 0 for token in inner):
            return None  # "which Israel took": the relative word is the object
        return antecedent(tokens, at)
    if found and start < len(tokens) and (tokens[start].low in (*CONJUNCTIONS, ",") or group.tense == "gerund"):
        lender = next((clause for clause in reversed(found) if clause.verb.finite), None)
        if lender is None and tokens[start].low == ",":  # "The forces, led by a general, enacted reforms"
            lender = found[-1]
        if lender is not None and lender.opener in ("which", "who", "whom") and not lender.borrowed:
            return antecedent(tokens, lender.start)  # "Norway, which Chile visited, protested"
        return lender.subject if lender else None
    return None


def _object(tokens: tuple[Token, ...], group: VerbGroup, end: int) -> tuple[int, int]:
    """The words after the verb as far as the first preposition, boundary or time expression after a noun."""
    at = group.last + 1
    while at < end and (tokens[at].time >= 0 or is_adverb(tokens[at].low)):
        at += 1
    begin = at
    while at < end:
        token = tokens[at]
        if token.time >= 0 and at > begin and not _attributive(tokens, at, end):
            break
        if token.low in ENDS_PHRASE and token.time < 0 and not is_per_cent(tokens, at):
            break
        if not token.is_word and token.low not in ("'", "’", '"', "“", "”", "-", "–", "/", "&"):
            break
        if token.low in RELATIVES or (token.low in SUBORDINATORS and at > begin) or token.low == "to":
            break
        if token.low == "due" and at > begin:  # "a summit due to be held", "the talks due in May"
            break
        at += 1
    return begin, at


def _attributive(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """True for a date inside a noun phrase: "the 1997 guidelines"."""
    after = at
    while after < end and tokens[after].time == tokens[at].time:
        after += 1
    following = tokens[after] if after < end else None
    before = tokens[at - 1] if at else None
    return bool(
        following is not None
        and before is not None
        and before.low in DETERMINERS
        and following.is_word
        and following.low not in _NOT_OBJECT
    )


def clause_of(found: tuple[Clause, ...], at: int, tokens: tuple[Token, ...]) -> Clause | None:
    """The clause whose verb rules the word at this index; None where the sentence has no verb.

    Words before the first boundary that belong to no earlier verb ("In 1955, when …, the two met") go to the next main
    clause.
    """
    owners = [clause for clause in found if at in clause.own]
    if owners:
        return min(owners, key=lambda clause: (len(clause.own), clause.start))
    inside = [clause for clause in found if clause.start <= at < clause.end]
    if inside:
        best = min(inside, key=lambda clause: (clause.end - clause.start, clause.start))
        leads_main = at < best.verb.first and best.opener in SUBORDINATORS and _boundary_between(tokens, at, best)
        if not leads_main:
            return best
        return next((clause for clause in found if clause.start > best.start and clause.is_main), best)
    later = [clause for clause in found if clause.start > at]
    main = next((clause for clause in later if clause.is_main), None)
    return main or (later[0] if later else found[-1] if found else None)


def _boundary_between(tokens: tuple[Token, ...], at: int, clause: Clause) -> bool:
    return any(tokens[index].low in SUBORDINATORS for index in range(at + 1, clause.verb.first))
