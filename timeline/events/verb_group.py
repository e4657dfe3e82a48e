"""A verb with its auxiliaries and particle, as one group of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.events.tokens import CONJUNCTIONS, PREPOSITIONS, RELATIVES, Token
from timeline.knowledge.acts import VerbForm, particles, verb_form

Tense = Literal["past", "present", "future", "perfect", "conditional", "infinitive", "participle", "gerund"]

_LATE_PARTICLES = frozenset("off up down out home back over".split())


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


def forms_of(token: Token) -> tuple[VerbForm, ...]:
    """Every reading of the word as a form of a verb."""
    return verb_form(token.low)


def form_of(token: Token, *wanted: str) -> VerbForm | None:
    """The first of the wanted forms that the word can be; None where it can be none."""
    return next((form for form in forms_of(token) if form.form in wanted), None)


def group(
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
    """The group from `first` to the verb at `head`, its particle taken in."""
    particle, last = _particle(tokens, head, form.lemma)
    return VerbGroup(
        first, last, head, form.lemma, particle, tense, passive, reduced, planned, negated, known=form.known
    )


def _particle(tokens: tuple[Token, ...], head: int, lemma: str) -> tuple[str, int]:
    """The particle of a verb and the index of the group's last word: "put off", "took office", "called it off"."""
    for particle in particles(lemma):
        words = particle.split()
        end = head + 1 + len(words)
        dates = end < len(tokens) and tokens[end].time >= 0 and words[-1] in PREPOSITIONS  # "agreed on Friday"
        if [token.low for token in tokens[head + 1 : end]] == words and not dates:
            return particle, end - 1
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
