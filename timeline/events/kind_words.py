"""What a clause's words give to `kind_of`: who does it, to what, beside what, and what the verb leads to."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.clauses import Clause
from timeline.events.kind_hints import hinted
from timeline.events.led_acts import led_act
from timeline.events.phrases import head_noun, nouns
from timeline.events.thing_named import named_nouns, phrase_after, thing_before
from timeline.events.tokens import PREPOSITIONS, Token, Words
from timeline.knowledge.acts import Act, noun_classes, plover_of, quad_of
from timeline.knowledge.kinds import kind_of, precedes
from timeline.model import EventKind

_WHERE = frozenset(("in", "at"))
_SETTING = frozenset(("fix", "set", "schedule", "call off", "cancel", "scrap", "postpone"))
_SET = (EventKind.VOTE, EventKind.MEETING)
_RECEIVE = frozenset("receive welcome greet host entertain".split())
_MAKES = frozenset(
    "raise upgrade elevate lift promote turn transform convert downgrade lower appoint name nominate".split()
)
# What two do on the telephone is a meeting, though each could be done alone.
_GONE_OVER = frozenset("confirm reaffirm reiterate discuss review".split())


# What one can do in a referendum: it is then the vote.
_SAYS_YES = (EventKind.AGREEMENT, EventKind.PROPOSAL, EventKind.STATEMENT, EventKind.OTHER)
# Verbs of moving a thing: where it is moved to or from says more than the thing ("put the bank on a blacklist").
_MOVES = frozenset("put place take bring strike add remove delete haul hoist raise set include find".split())


def act_of(words: Words, clause: Clause) -> tuple[Act, tuple[int, int]]:
    """What the clause's verb stands for, and the noun phrase of the thing it is done to."""
    verb, tokens = clause.verb, words.tokens
    phrase = clause.subject if verb.passive else clause.object
    if phrase[0] == phrase[1] and not clause.borrowed and _is_relative(tokens, clause):
        phrase = thing_before(words, clause.start)  # "which Australia joined": the relative word is the object
        if clause.subject[0] == clause.subject[1]:
            phrase = clause.object
    things = named_nouns(words, phrase)
    if not any(not name.startswith("@") for name in things) and not _is_object(tokens, clause):
        intransitive = clause.subject if not verb.passive else clause.object
        things = (*nouns(tokens, intransitive), *things)
        phrase = phrase if phrase[0] < phrase[1] else intransitive
    if things and "@light" in noun_classes(things[0]) and not verb.passive:
        # "an end to the campaign", "their names to a pact": what follows says of what
        things = (*things, *nouns(tokens, _after(tokens, phrase[1], clause.end)))
    if verb.lemma in _MAKES:  # "raised their ties to a partnership": what it is made into
        things = (*named_nouns(words, _made(words, clause)), *things)
    led = led_act(words, clause)
    act = kind_of(
        verb.lemma,
        things,
        particle=verb.particle,
        subjects=_doers(words, clause),
        adjuncts=_adjuncts(words, clause),
        complement=led,
        over=led is not None,  # what is still to come was left out, unless it is done by saying so
    )
    act = _by_the_way(words, clause, act)
    return hinted(words, clause, act, named_nouns(words, clause.subject), named_nouns(words, clause.object)), phrase


def _by_the_way(words: Words, clause: Clause, act: Act) -> Act:
    """The act with the kind that where, how and with what it is done gives it."""
    kind = act.kind
    if kind == EventKind.MEETING and (_goes_to_meet(words, clause) or _is_received_abroad(words, clause)):
        kind = EventKind.VISIT
    elif kind == EventKind.OTHER and act.weight and _has_phrase(words, clause, ("with",), "@text"):
        kind = EventKind.AGREEMENT  # "put an end to three decades of war with a treaty of peace"
    elif _has_phrase(words, clause, ("by", "over", "on"), "@phone") and (
        precedes(EventKind.MEETING, kind) or act.lemma in _GONE_OVER
    ):
        kind = EventKind.MEETING
    elif kind in _SAYS_YES and _has_phrase(words, clause, ("in", "by"), "@ballot"):
        kind = EventKind.VOTE  # "endorsed it in a referendum"
    if kind in _SET and f"{act.lemma} {act.particle}".strip() in _SETTING and not clause.verb.passive:
        kind = EventKind.STATEMENT  # who fixes an election or calls off a summit only says so
    if kind == act.kind:
        return act
    code = plover_of(kind)
    return replace(act, kind=kind, plover=code, quad=quad_of(code))


def _has_phrase(words: Words, clause: Clause, openers: tuple[str, ...], wanted: str) -> bool:
    """True where a phrase after the verb opens so and its head is of the class wanted."""
    tokens = words.tokens
    return any(
        tokens[at].low in openers
        and wanted in noun_classes(head_noun(tokens, phrase_after(tokens, at + 1, clause.end)))
        for at in range(clause.verb.last + 1, clause.end - 1)
    )


def _made(words: Words, clause: Clause) -> tuple[int, int]:
    """The phrase after "to", "into" or "as"."""
    after = range(clause.verb.last, clause.end - 1)
    at = next((at for at in after if words.tokens[at].low in ("to", "into", "as")), None)
    return phrase_after(words.tokens, at + 1, clause.end) if at is not None else (0, 0)


def _is_object(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """True where something is done to a thing that is only named: "denounced it", "attacked Israel"."""
    inside = tokens[clause.object[0] : clause.object[1]]
    return not clause.verb.passive and any(token.is_word and token.time < 0 for token in inside)


def _is_relative(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """True for "which Australia joined" and "that Sharett gave": what stands before is what it is done to."""
    relative = tokens[clause.start].low in ("which", "that", "whom") and clause.start > 0
    return clause.opener in ("which", "that", "whom") or (clause.opener == "reduced" and relative)


def _goes_to_meet(words: Words, clause: Clause) -> bool:
    """True for "Ford met Brezhnev in Vladivostok": who meets somebody in that one's own country has gone there."""
    if clause.verb.passive:
        return False
    comes = _countries(words, clause.subject)
    place = next(
        (at for at in range(clause.end - 2, clause.verb.last, -1) if words.tokens[at].low in _WHERE),
        None,
    )
    one = len(words.parties_in(range(*clause.subject))) == 1 or _is_somebody(words, clause.subject)
    if place is None or not one:
        return False
    met = _countries(words, (clause.verb.last + 1, place))
    there = _countries(words, (place + 1, min(place + 3, clause.end)))
    return bool(met & there) and comes.isdisjoint(met | there)


def _is_received_abroad(words: Words, clause: Clause) -> bool:
    """True for "was received by the king in Oslo": who is received somewhere has come there."""
    if clause.verb.lemma not in _RECEIVE or not clause.verb.passive:
        return False
    tokens = words.tokens
    there = next((at for at in range(clause.verb.last + 1, clause.end - 1) if tokens[at].low in _WHERE), None)
    place = _countries(words, (there + 1, min(there + 3, clause.end))) if there is not None else set()
    return bool(place) and place.isdisjoint(_countries(words, clause.subject))


def _is_somebody(words: Words, phrase: tuple[int, int]) -> bool:
    """True for one person, by name or office."""
    tokens = words.tokens[phrase[0] : phrase[1]]
    return bool(tokens) and all(token.low not in ("and", "they", "we") for token in tokens) and tokens[-1].is_name


def _countries(words: Words, phrase: tuple[int, int]) -> set[str]:
    named = words.parties_in(range(*phrase))
    return {reading.code for party in named if party.kind != "organisation" for reading in party.readings}


def _doers(words: Words, clause: Clause) -> tuple[str, ...]:
    if not clause.verb.passive:
        return _doer_named(words, clause.subject)
    tokens = words.tokens
    by = next((at for at in range(clause.verb.last + 1, clause.end) if tokens[at].low == "by"), None)
    return _doer_named(words, (by + 1, clause.end)) if by is not None and tokens[by].time < 0 else ()


def _doer_named(words: Words, phrase: tuple[int, int]) -> tuple[str, ...]:
    """The nouns of a doer, but those that only his title has: a justice minister is no judge."""
    beside = {noun for noun in nouns(words.tokens, phrase)[1:] if "@judge" in noun_classes(noun)}
    return tuple(name for name in named_nouns(words, phrase) if name not in beside)


def _adjuncts(words: Words, clause: Clause) -> tuple[str, ...]:
    """The nouns after a preposition where the verb has no object: "agreed to a truce", "spoke by telephone".

    Of a passive only what it makes of its subject: "declared persona non grata", "raised to an embassy".
    """
    tokens = words.tokens
    if clause.verb.passive:
        after = clause.object[1] if clause.object[0] < clause.object[1] else clause.verb.last + 1
        if clause.verb.lemma in _MOVES:
            return _moved_to(words, clause)
        made = named_nouns(words, clause.object) if clause.object[0] < clause.object[1] else ()
        if after < clause.end and tokens[after].low in ("to", "as", "into", "with"):
            made = (*made, *named_nouns(words, (after + 1, clause.end)))
        return made
    if nouns(tokens, clause.object):
        return _moved_to(words, clause) if clause.verb.lemma in _MOVES else ()
    return nouns(tokens, (clause.verb.last + 1, clause.end))


def _moved_to(words: Words, clause: Clause) -> tuple[str, ...]:
    """The nouns of the phrases with a preposition after the verb, but "of" and "by"."""
    tokens = words.tokens
    openers = (
        at
        for at in range(clause.verb.last, clause.end - 1)
        if tokens[at].low in PREPOSITIONS - {"of", "by", "since", "until"} and tokens[at + 1].time < 0
    )
    return tuple(noun for at in openers for noun in named_nouns(words, phrase_after(tokens, at + 1, clause.end)))


def _after(tokens: tuple[Token, ...], at: int, end: int) -> tuple[int, int]:
    """The phrase after the "to" or "of" that stands here."""
    return phrase_after(tokens, at + 1, end) if at < end and tokens[at].low in ("to", "of", "for") else (at, at)
