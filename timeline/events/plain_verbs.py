"""Verbs without auxiliaries: whether a word in -ed, -s or its base form is a verb here, and whether it is finite.

Most English verb forms are something else too: "revised guidelines", "talks", "the report issued in May". A word is
taken for a verb only where what stands before and after it allows nothing else.
"""

from __future__ import annotations

from timeline.events.tokens import (
    BE,
    BEFORE_NOUN,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    Token,
    is_adverb,
)
from timeline.events.verb_group import VerbGroup, form_of, forms_of, group
from timeline.knowledge.acts import VerbForm, noun_act, noun_lemma

_ORDINALS = frozenset("first second third last next new only own".split())
_PLAIN_DETERMINERS = DETERMINERS - {"who", "which", "that", "all", "both"}
_PLAIN_PREPOSITIONS = PREPOSITIONS - {"as", "when", "while"}
_AFTER_VERB = PREPOSITIONS | DETERMINERS | PRONOUNS | RELATIVES | SUBORDINATORS
_BEFORE_VERB = RELATIVES | CONJUNCTIONS | PRONOUNS
_NO_SUBJECT_END = BEFORE_NOUN | CONJUNCTIONS
_GOES_ON = BEFORE_NOUN | {"that"}
_BEFORE_NAME = (DETERMINERS - {"who"}) | PREPOSITIONS
_AGENTLESS_END = frozenset("by in on at for to with from of under after before during as into and between".split())


def plain_verb(tokens: tuple[Token, ...], at: int, before: list[VerbGroup]) -> VerbGroup | None:
    """A verb without auxiliaries: simple past, present, a participle after its noun, or a gerund."""
    token = tokens[at]
    if token.quoted and not token.is_word:
        return None
    if token.party >= 0 or (token.is_name and at > 0):
        return None
    forms = forms_of(token)
    if not forms:
        return None
    previous = tokens[at - 1] if at else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if previous is not None and previous.low in _PLAIN_DETERMINERS:
        return None
    if previous is not None and previous.low in ("-", "–") and previous.span.end == token.span.start:
        return None
    if previous is not None and previous.is_word and previous.low.endswith("'s") and previous.low != "it's":
        return None
    by_form = {form.form: form for form in forms}
    if (form := by_form.get("past") or by_form.get("participle")) and _can_be_past(previous, following, form):
        reduced = _is_reduced(tokens, at, before, participle_only="past" not in by_form)
        if reduced and "participle" in by_form:
            return group(tokens, at, at, by_form["participle"], "participle", passive=True, reduced=True)
        if "past" in by_form:
            return group(tokens, at, at, by_form["past"], "past")
        return None
    back = at - 1
    while back > 0 and is_adverb(tokens[back].low):
        back -= 1
    subject_end = tokens[back] if back >= 0 else None
    form = by_form.get("s") or by_form.get("base")
    if form is not None and form.known and subject_end is not None and _leads_to_verb(tokens, at, form, subject_end):
        return group(tokens, at, at, form, "present")
    if (form := by_form.get("s")) and form.known and _can_be_present(token, subject_end, following):
        return group(tokens, at, at, form, "present")
    if (form := by_form.get("base")) and form.known and _can_be_base(tokens, at, token, previous, following):
        return group(tokens, at, at, form, "present")
    if (
        (form := by_form.get("ing"))
        and form.known
        and previous is not None
        and previous.low in (",", "by", "while", "and")
    ):
        return group(tokens, at, at, form, "gerund")
    return None


def _can_be_past(previous: Token | None, following: Token | None, form: VerbForm) -> bool:
    if previous is None:
        return following is not None and following.low in _AGENTLESS_END
    if previous.low in _PLAIN_PREPOSITIONS and previous.low not in (
        "off",
        "out",
        "up",
        "down",
        "over",
    ):
        return False
    if previous.low in ("more", "most", "very", "so", "newly", "and") and following is not None:
        noun_follows = following.is_word and not (
            following.low in _AFTER_VERB
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
    if tokens[at - 1].low in _BEFORE_VERB or not (tokens[at - 1].is_word or tokens[at - 1].low == ","):
        return False
    if following.low == "by" or _agent_follows(tokens, at):
        return True
    if tokens[at - 1].low == "," and not any(earlier.finite for earlier in before):
        return False  # "The minister, Josep Borrell, asked for": the comma closes an aside
    # Its clause already has a finite verb that no boundary separates from it.
    if before:
        last = before[-1]
        between = tokens[last.last + 1 : at]
        breaks = {",", ";", ":", "(", ")", "—", "–", *CONJUNCTIONS, *RELATIVES, *SUBORDINATORS}
        if last.finite and between and not any(token.low in breaks for token in between) and last.lemma not in _SAYING:
            return True
        saying = any(form.lemma in _SAYING for form in forms_of(tokens[at]))
        if last.finite and not saying and _is_apposition(tokens, between, last):
            return True
    # A finite verb follows without any boundary: "the report issued in May says …".
    for later in range(at + 1, min(at + 14, len(tokens))):
        low = tokens[later].low
        if low in (",", ";", ":", ".", "(", *CONJUNCTIONS, *RELATIVES, *SUBORDINATORS):
            return False
        if tokens[later].time < 0 and (low in BE or low in HAVE or low in MODALS):  # May is a month there
            return True
        if later > at + 2 and _plainly_finite(tokens, later):
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
        if not tokens[later].is_word or low in OPENERS:
            return False
    return False


def _plainly_finite(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a simple past with its object or nothing after it, not one that may be a participle itself."""
    form = form_of(tokens[at], "past")
    says = at + 1 < len(tokens) and tokens[at + 1].low == "that"
    if form is None or not (form.known or says) or tokens[at - 1].low in BEFORE_NOUN:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or following.low not in PREPOSITIONS


def _is_apposition(tokens: tuple[Token, ...], between: tuple[Token, ...], last: VerbGroup) -> bool:
    """True where the noun before stands in apposition (", an alliance concluded in 1949"), after a main clause."""
    commas = [number for number, token in enumerate(between) if token.low == ","]
    if not commas or commas[-1] + 1 >= len(between):
        return False
    opens = between[commas[-1] + 1]
    return opens.low in ("a", "an", "the") and not any(token.low in SUBORDINATORS for token in tokens[: last.first])


_SAYING = frozenset("say report announce claim state believe think know confirm argue warn add insist note".split())


_INTENDING = frozenset("plan intend aim hope expect prepare agree want seek refuse".split())


def _leads_to_verb(tokens: tuple[Token, ...], at: int, form: VerbForm, subject_end: Token) -> bool:
    """True for "Norway plans to sign", "the two sides hope to meet": a noun after its subject would need a 's."""
    if form.lemma not in _INTENDING or at + 2 >= len(tokens) or tokens[at + 1].low != "to":
        return False
    if not subject_end.is_word or subject_end.low in _NO_SUBJECT_END:
        return False
    agrees = form.form == "s" or subject_end.party >= 0 or subject_end.is_name or subject_end.low.endswith("s")
    return agrees and form_of(tokens[at + 2], "base") is not None


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
    if following.low in _GOES_ON:
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
    if is_adverb(token.low) and following.low in PREPOSITIONS:  # "invited the inspectors back on Monday"
        return False
    joined = any(other.low == "and" for other in tokens[max(0, at - 4) : at]) and (
        previous.party >= 0 or previous.is_name
    )
    plural = previous.low.endswith("s") and not previous.low.endswith("'s") and previous.time < 0 and previous.party < 0
    plural = plural or (previous.party >= 0 and previous.low.endswith(("ans", "ese", "ans", "is")))
    plural = plural or any(
        tokens[back].low.endswith("s")
        and not tokens[back].low.endswith("ss")
        and tokens[back].party < 0
        and tokens[back + 1].low == "of"
        for back in range(max(0, at - 6), at - 1)
    )
    plural = plural or previous.low in ("they", "we", "who", "leaders", "people")
    if previous.low in _BEFORE_NAME or previous.low in _ORDINALS:
        return False
    takes = following.low in DETERMINERS or following.party >= 0 or (following.low in ("to", "on", "in", "for", "off"))
    return ((joined or plural) and takes and noun_act(noun_lemma(token.low)) is None) or (
        (joined or previous.low in ("they", "we", "who", "leaders")) and following.low in DETERMINERS
    )
