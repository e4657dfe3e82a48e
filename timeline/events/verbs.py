"""Verb groups: which words of a sentence are its verbs, in what tense and voice.

A light reading from word forms and the words around them. Where a word could be a verb or something else, it is taken
for a verb only if what stands before and after it allows nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.events.tokens import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    Token,
    is_adverb,
)
from timeline.knowledge.acts import VerbForm, noun_act, noun_lemma, particles, verb_form

Tense = Literal["past", "present", "future", "perfect", "conditional", "infinitive", "participle", "gerund"]

# Verbs that lend their subject to an infinitive: what they say of it.
_WILL_DO = frozenset("expect schedule plan slate intend set aim prepare hope arrange".split())
_WILL_DO_ADJECTIVES = frozenset("due set likely ready about bound scheduled expected planned slated to poised".split())
_DID_DO = frozenset("begin start continue manage help go proceed come".split())
_DID_NOT = frozenset("refuse fail decline neglect".split())
_AGENTLESS_END = frozenset("by in on at for to with from of under after before during as into and between".split())
_LATE_PARTICLES = frozenset("off up down out home back over".split())
_MAX_CHAIN = 9  # tokens from the first auxiliary to the verb: "will, the ministry said, on Friday formally sign"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """One verb with its auxiliaries: token indexes (`last` inclusive, particle in it), lemma, tense and voice.

    `reduced` is a participle that follows its noun ("the report issued by"); `planned` and `negated` come from
    auxiliaries and from verbs like "expect to" or "refuse to". `lemma` is "" where the verb is not known.
    """

    first: int
    last: int
    head: int
    lemma: str
    particle: str
    tense: Tense
    passive: bool = False
    reduced: bool = False
    planned: bool = False
    negated: bool = False
    known: bool = True

    @property
    def finite(self) -> bool:
        """True where it can carry a clause of its own."""
        return not self.reduced and self.tense not in ("infinitive", "participle", "gerund")


def _forms(token: Token) -> tuple[VerbForm, ...]:
    return verb_form(token.low)


def _form(token: Token, *wanted: str) -> VerbForm | None:
    return next((form for form in _forms(token) if form.form in wanted), None)


def _skip_adverbs(tokens: tuple[Token, ...], at: int) -> int:
    """Index of the next word that is no adverb, negation or time expression."""
    while at < len(tokens):
        token = tokens[at]
        is_time = token.time >= 0
        if not (is_time or is_adverb(token.low) or token.low in NEGATIONS):
            preposition_of_time = token.low in ("on", "in") and at + 1 < len(tokens) and tokens[at + 1].time >= 0
            if not preposition_of_time:
                break
        at += 1
    return at


def verb_groups(tokens: tuple[Token, ...]) -> tuple[VerbGroup, ...]:
    """The verb groups of one sentence, in order; they never overlap."""
    found: list[VerbGroup] = []
    at = 0
    while at < len(tokens):
        group = _group_at(tokens, at, found)
        if group is None:
            at += 1
        else:
            found.append(group)
            at = group.last + 1
    return tuple(found)


def _group_at(tokens: tuple[Token, ...], at: int, before: list[VerbGroup]) -> VerbGroup | None:
    token = tokens[at]
    low = token.low
    if token.time >= 0 or not token.is_word:
        return None
    if low in MODALS or low in BE or low in HAVE or low in DO:
        if token.is_name and at > 0 and low in ("may", "will"):  # May, Will: a month or a man
            return None
        return _chain(tokens, at)
    if low == "to" and at + 1 < len(tokens):
        verb_at = _skip_adverbs(tokens, at + 1)
        if verb_at < len(tokens) and verb_at - at <= 3 and (form := _form(tokens[verb_at], "base")):
            return _finish(tokens, at, verb_at, form, "infinitive")
        return None
    return _simple(tokens, at, before)


def _chain(tokens: tuple[Token, ...], first: int) -> VerbGroup | None:
    """Auxiliaries and the verb they lead to."""
    auxiliaries: list[str] = []
    at = first
    negated = False
    while at < len(tokens) and at - first <= _MAX_CHAIN:
        low = tokens[at].low
        if low in MODALS or low in BE or low in HAVE or low in DO:
            auxiliaries.append(low)
        elif low in NEGATIONS:
            negated = True
        elif not (is_adverb(low) or tokens[at].time >= 0):
            break
        negated = negated or low.endswith("n't")
        at += 1
    at = min(at, len(tokens))
    tense, planned = _tense(auxiliaries)
    last_aux = auxiliaries[-1]
    verb_at = _skip_adverbs(tokens, at)
    if verb_at < len(tokens) and tokens[verb_at].is_word and tokens[verb_at].party < 0:
        verb = tokens[verb_at]
        if last_aux in BE:
            if verb.low == "to" and tokens[first].low in ("is", "are", "was", "were") and verb_at + 1 < len(tokens):
                return _is_to(tokens, first, verb_at, negated=negated)
            if form := _form(verb, "participle"):
                return _catenative(tokens, first, verb_at, form, tense, planned=planned, negated=negated, passive=True)
            if form := _form(verb, "ing"):
                progressive: Tense = "present" if tense == "present" else tense
                return _finish(tokens, first, verb_at, form, progressive, planned=planned, negated=negated)
            if verb.low in _WILL_DO_ADJECTIVES:
                return _catenative(tokens, first, verb_at, None, tense, planned=True, negated=negated, passive=False)
        elif last_aux in HAVE:
            if form := _form(verb, "participle"):
                return _catenative(tokens, first, verb_at, form, tense, planned=planned, negated=negated, passive=False)
        elif form := _form(verb, "base"):
            return _catenative(tokens, first, verb_at, form, tense, planned=planned, negated=negated, passive=False)
    lemma = "be" if last_aux in BE else "have" if last_aux in HAVE else "do"
    last = max(first, at - 1)
    while last > first and tokens[last].time >= 0:
        last -= 1
    return VerbGroup(first, last, last, lemma, "", tense, planned=planned, negated=negated)


def _tense(auxiliaries: list[str]) -> tuple[Tense, bool]:
    head = auxiliaries[0]
    if head in ("will", "shall", "'ll", "wo"):
        return "future", True
    if head in ("would", "could", "might", "'d"):
        return "conditional", False
    if head in MODALS:
        return "conditional", False
    if head in ("had",) and len(auxiliaries) >= 1:
        return "perfect", False
    if head in HAVE:
        return "perfect", False
    if head in ("was", "were", "did", "wasn't", "weren't", "didn't"):
        return "past", False
    return "present", False


def _is_to(tokens: tuple[Token, ...], first: int, to_at: int, *, negated: bool) -> VerbGroup | None:
    """ "are to exchange", "was to be held", "were to have met"."""
    at = to_at + 1
    passive = False
    while at < len(tokens) and (tokens[at].low in ("be", "have", "been") or is_adverb(tokens[at].low)):
        passive = passive or tokens[at].low in ("be", "been")
        at += 1
    if at < len(tokens) and (form := _form(tokens[at], "participle" if passive else "base", "participle", "ing")):
        return _finish(tokens, first, at, form, "future", planned=True, negated=negated, passive=passive)
    return None


def _catenative(
    tokens: tuple[Token, ...],
    first: int,
    verb_at: int,
    form: VerbForm | None,
    tense: Tense,
    *,
    planned: bool,
    negated: bool,
    passive: bool,
) -> VerbGroup | None:
    """A verb, or the infinitive it lends its subject to ("is expected to sign", "refused to go")."""
    lemma = form.lemma if form else ""
    to_at = _skip_adverbs(tokens, verb_at + 1)
    leads = (form is None) or lemma in _WILL_DO | _DID_DO | _DID_NOT
    if leads and to_at + 1 < len(tokens) and tokens[to_at].low == "to":
        at = _skip_adverbs(tokens, to_at + 1)
        inner_passive = False
        while at < len(tokens) and tokens[at].low in ("be", "have", "been"):
            inner_passive = inner_passive or tokens[at].low in ("be", "been")
            at = _skip_adverbs(tokens, at + 1)
        if at < len(tokens):
            inner = _form(tokens[at], "participle") if inner_passive else _form(tokens[at], "base")
            if inner:
                will = form is None or lemma in _WILL_DO
                return _finish(
                    tokens,
                    first,
                    at,
                    inner,
                    "future" if will and tense != "conditional" else tense,
                    planned=planned or will,
                    negated=negated or lemma in _DID_NOT,
                    passive=inner_passive,
                )
    if form is None:
        return None
    return _finish(tokens, first, verb_at, form, tense, planned=planned, negated=negated, passive=passive)


def _finish(
    tokens: tuple[Token, ...],
    first: int,
    head: int,
    form: VerbForm,
    tense: Tense,
    *,
    planned: bool = False,
    negated: bool = False,
    passive: bool = False,
    reduced: bool = False,
) -> VerbGroup:
    particle, last = _particle(tokens, head, form.lemma)
    return VerbGroup(
        first, last, head, form.lemma, particle, tense, passive, reduced, planned, negated, known=form.known
    )


def _particle(tokens: tuple[Token, ...], head: int, lemma: str) -> tuple[str, int]:
    """The particle of a verb and the index of the group's last word: "put off", "took office", "called it off"."""
    for particle in particles(lemma):
        words = particle.split()
        if [token.low for token in tokens[head + 1 : head + 1 + len(words)]] == words:
            return particle, head + len(words)
    for at in range(head + 2, min(head + 6, len(tokens))):
        low = tokens[at].low
        if not tokens[at].is_word or low in CONJUNCTIONS or low in RELATIVES:
            break
        if low in _LATE_PARTICLES and low in particles(lemma):
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if following is None or not following.is_word or following.low in PREPOSITIONS or following.time >= 0:
                return low, head
        if low in PREPOSITIONS:
            break
    return "", head


def _simple(tokens: tuple[Token, ...], at: int, before: list[VerbGroup]) -> VerbGroup | None:
    """A verb without auxiliaries: simple past, present, a participle after its noun, or a gerund."""
    token = tokens[at]
    if token.quoted and not token.is_word:
        return None
    if token.party >= 0 or (token.is_name and at > 0):
        return None
    forms = _forms(token)
    if not forms:
        return None
    previous = tokens[at - 1] if at else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if previous is not None and (previous.low in DETERMINERS - {"who", "which", "that", "all", "both"}):
        return None
    if previous is not None and previous.is_word and previous.low.endswith("'s") and previous.low != "it's":
        return None
    by_form = {form.form: form for form in forms}
    if (form := by_form.get("past") or by_form.get("participle")) and _can_be_past(previous, following, form):
        reduced = _is_reduced(tokens, at, before, participle_only="past" not in by_form)
        if reduced and "participle" in by_form:
            return _finish(tokens, at, at, by_form["participle"], "participle", passive=True, reduced=True)
        if "past" in by_form:
            return _finish(tokens, at, at, by_form["past"], "past")
        return None
    back = at - 1
    while back > 0 and is_adverb(tokens[back].low):
        back -= 1
    subject_end = tokens[back] if back >= 0 else None
    if (form := by_form.get("s")) and form.known and _can_be_present(token, subject_end, following):
        return _finish(tokens, at, at, form, "present")
    if (form := by_form.get("base")) and form.known and _can_be_base(tokens, at, token, previous, following):
        return _finish(tokens, at, at, form, "present")
    if (
        (form := by_form.get("ing"))
        and form.known
        and previous is not None
        and previous.low in (",", "by", "while", "and")
    ):
        return _finish(tokens, at, at, form, "gerund")
    return None


def _can_be_past(previous: Token | None, following: Token | None, form: VerbForm) -> bool:
    if previous is None:
        return following is not None and following.low in _AGENTLESS_END
    if previous.low in PREPOSITIONS - {"as", "when", "while"} and previous.low not in (
        "off",
        "out",
        "up",
        "down",
        "over",
    ):
        return False
    if previous.low in ("more", "most", "very", "so", "newly", "and") and following is not None:
        noun_follows = following.is_word and not (
            following.low in PREPOSITIONS | DETERMINERS | PRONOUNS | RELATIVES | SUBORDINATORS
            or is_adverb(following.low)
            or following.is_name
            or following.time >= 0
            or following.low in ("to", "and", "that")
        )
        return not (noun_follows and not form.known) and not (previous.low != "and" and noun_follows)
    return True


def _is_reduced(tokens: tuple[Token, ...], at: int, before: list[VerbGroup], *, participle_only: bool) -> bool:
    """True for a participle that follows its noun: the clause has its verb already, or gets it later."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if at == 0 or participle_only:
        return True
    if following is None or not (following.low in _AGENTLESS_END or following.time >= 0 or not following.is_word):
        return False
    if tokens[at - 1].low in RELATIVES | CONJUNCTIONS | PRONOUNS or not (
        tokens[at - 1].is_word or tokens[at - 1].low == ","
    ):
        return False
    if following.low == "by" or _agent_follows(tokens, at):
        return True
    if tokens[at - 1].low == "," and not any(group.finite for group in before):
        return False  # "The minister, Josep Borrell, asked for": the comma closes an aside
    # Its clause already has a finite verb that no boundary separates from it.
    if before:
        last = before[-1]
        between = tokens[last.last + 1 : at]
        breaks = {",", ";", ":", "(", ")", "—", "–", *CONJUNCTIONS, *RELATIVES, *SUBORDINATORS}
        if last.finite and between and not any(token.low in breaks for token in between) and last.lemma not in _SAYING:
            return True
        saying = any(form.lemma in _SAYING for form in _forms(tokens[at]))
        if last.finite and not saying and _is_apposition(tokens, between, last):
            return True
    # A finite verb follows without any boundary: "the report issued in May says …".
    for later in range(at + 1, min(at + 14, len(tokens))):
        low = tokens[later].low
        if low in (",", ";", ":", ".", "(", *CONJUNCTIONS, *RELATIVES, *SUBORDINATORS):
            return False
        if low in BE or low in HAVE or low in MODALS:
            return True
        if (
            later > at + 2
            and (form := _form(tokens[later], "past"))
            and form.known
            and tokens[later - 1].low not in (DETERMINERS | PREPOSITIONS)
        ):
            return True
    return False


def _agent_follows(tokens: tuple[Token, ...], at: int) -> bool:
    """True where "by" and an agent follow before anything else does: ", signed on the lawn by President Sadat"."""
    if tokens[at - 1].low != ",":
        return False
    for later in range(at + 1, min(at + 9, len(tokens))):
        low = tokens[later].low
        if low == "by":
            return later + 1 < len(tokens) and tokens[later + 1].time < 0 and not tokens[later + 1].low.endswith("ing")
        if not tokens[later].is_word or low in CONJUNCTIONS | RELATIVES | SUBORDINATORS:
            return False
    return False


def _is_apposition(tokens: tuple[Token, ...], between: tuple[Token, ...], last: VerbGroup) -> bool:
    """True where the noun before stands in apposition (", an alliance concluded in 1949"), after a main clause."""
    commas = [number for number, token in enumerate(between) if token.low == ","]
    if not commas or commas[-1] + 1 >= len(between):
        return False
    opens = between[commas[-1] + 1]
    return opens.low in ("a", "an", "the") and not any(token.low in SUBORDINATORS for token in tokens[: last.first])


_SAYING = frozenset("say report announce claim state believe think know confirm argue warn add insist note".split())


def _can_be_present(token: Token, previous: Token | None, following: Token | None) -> bool:
    """A third person -s that is no plural: subject before it, something a verb takes after it."""
    if previous is None or following is None:
        return False
    if previous.low == ",":
        return following.time >= 0 or (following.low in DETERMINERS and noun_act(noun_lemma(token.low)) is None)
    subject = (
        previous.party >= 0
        or previous.is_name
        or previous.low in PRONOUNS | {"which", "who", "that"}
        or (previous.is_word and noun_act(noun_lemma(previous.low)) is not None)
        or (previous.low == ")")
    )
    if not subject:
        return False
    if previous.low in PREPOSITIONS:
        return False
    if following.low in DETERMINERS | {"to", "that", "into", "off", "for", "in", "at", "on", "over", "with"}:
        return (
            noun_act(noun_lemma(token.low)) is None
            or following.low in DETERMINERS
            or previous.low in PRONOUNS | {"which", "who"}
        )
    return following.party >= 0 or following.time >= 0 or following.is_name


def _can_be_base(
    tokens: tuple[Token, ...], at: int, token: Token, previous: Token | None, following: Token | None
) -> bool:
    """A plural's present ("Croatia and Yugoslavia sign an agreement"): plural or joined subject, object after it."""
    if previous is None or following is None or not previous.is_word:
        return False
    joined = any(other.low == "and" for other in tokens[max(0, at - 4) : at]) and (
        previous.party >= 0 or previous.is_name
    )
    plural = previous.low.endswith("s") and not previous.low.endswith("'s") and previous.time < 0 and previous.party < 0
    plural = plural or any(
        tokens[back].low.endswith("s") and tokens[back].party < 0 and tokens[back + 1].low == "of"
        for back in range(max(0, at - 6), at - 1)
    )
    plural = plural or previous.low in ("they", "we", "who", "leaders", "people")
    if previous.low in DETERMINERS - {"who"} or previous.low in PREPOSITIONS:
        return False
    takes = following.low in DETERMINERS or following.party >= 0 or (following.low in ("to", "on", "in", "for", "off"))
    return ((joined or plural) and takes and noun_act(noun_lemma(token.low)) is None) or (
        (joined or previous.low in ("they", "we", "who", "leaders")) and following.low in DETERMINERS
    )
