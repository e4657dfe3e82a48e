"""What merging compares of a claim: its acts, its thing, its names and its parties, worked out once a claim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.phrases import spelled_alike
from timeline.knowledge import name_of
from timeline.knowledge.acts import act_group, noun_act, noun_classes, noun_lemma, verb_form
from timeline.knowledge.sameness import act_families, party_words, same_acts, same_thing
from timeline.model import Claim, EventKind

_SMALL = frozenset(
    """the a an of in on at to for and or with by from its their his her as that this these those into over under after
    before between against near about up out off not no was were is are be been has have had will would who which it
    they he she we more most other also than two both new old first-ever so-called last next latest recent several
    some many all each another same such very""".split()
)
# What says nothing of which one it is: any two countries have agreements, talks and officials.
_GENERIC = frozenset(
    """agreement talks government country side official leader state nation party people year month day week time
    part end start beginning place member decision move step way issue matter question city capital town head chief
    statement announcement representative delegation authority power group man woman territory""".split()
)
# Verbs that leave it to a noun to say what was done.
_LIGHT = frozenset(
    """hold reach make take have give win lodge conduct carry complete announce declare host undertake stage open begin
    start launch conclude lead bring draw cause kill change hurt anger last produce mark attend strike follow suffer
    face survive culminate serve force spark mean""".split()
)
# "Won recognition from": the subject is who it was done to.
_RECEIVING = frozenset("win receive get gain accept obtain secure take".split())
_TEXTS = frozenset(("agreement", "talks"))
_OF_TEXTS = frozenset(("agree", "sign"))
_OFFICES = ("@leader", "@office", "@envoy")
# Acts done with each other: who is named first says nothing.
_MUTUAL = frozenset(
    {EventKind.AGREEMENT, EventKind.MEETING, EventKind.CEASEFIRE, EventKind.REVISION, EventKind.EXERCISE, EventKind.AID}
)
_SHORTEST_INITIALS = 3
_POINTS = re.compile(r"(?<=\b[A-Z])\.")  # those of "U.S."
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as merging sees it.

    `acts` are groups of acts, `families` theirs; `thing` the words that say which thing it is, as far as the claim
    names one, `words` those and the others of its label, with names, people and places; `offices` those named; `texts`
    what is only called an agreement or talks. `people` are surnames, `initials` what its names can be shortened to.
    Parties of a `directed` act are told apart by who did it.
    """

    claim: Claim
    acts: frozenset[str]
    families: frozenset[str]
    thing: frozenset[str]
    words: frozenset[str]
    offices: frozenset[str]
    texts: frozenset[str]
    people: frozenset[str]
    initials: frozenset[str]
    countries: frozenset[str]
    actors: frozenset[str]
    directed: bool


def shared_words(mine: Profile, theirs: Profile) -> frozenset[str]:
    """The words that both have, a name and its initials being the same."""
    shared = mine.words & theirs.words
    return shared | (mine.initials & theirs.words) | (mine.words & theirs.initials)


def profile_of(claim: Claim) -> Profile:
    """The profile of a claim."""
    label = _WORD.findall(_POINTS.sub("", claim.label))
    acts = _acts(claim, label)
    verb = claim.act.split(" ")[0]
    named = {same_thing(word) for word in claim.thing if word not in _SMALL and not _is_party(word, claim.label)}
    words = named | {same_thing(lemma) for lemma in _content(label) if lemma != verb or verb in claim.thing}
    offices = {word for word in words if not noun_classes(word).isdisjoint(_OFFICES)}
    plain = _GENERIC | offices
    people = {name.split()[-1].lower() for name in claim.people}
    first_names = {part.lower() for name in claim.people for part in name.split()[:-1]}
    words = (words - first_names) | people | _names(label) | {code.lower() for code in claim.organisations}
    return Profile(
        claim=claim,
        acts=_one(acts),
        families=_one(frozenset(family for act in acts for family in act_families(act))),
        thing=frozenset(word for word in named if word not in plain),
        words=frozenset(word for word in words if word not in plain),
        offices=_one(frozenset(offices)),
        texts=_one(frozenset(named & _TEXTS)),
        people=_one(frozenset(people)),
        initials=frozenset(_initials(label)),
        countries=_one(frozenset(claim.countries)),
        actors=_one(frozenset(() if verb in _RECEIVING else claim.actors)),
        directed=claim.kind not in _MUTUAL and not (claim.kind == EventKind.RECOGNITION and "establish" in acts),
    )


@lru_cache(maxsize=1 << 14)
def _one(some: frozenset[str]) -> frozenset[str]:
    """The same set for the same members: a set takes more room than all else in a profile, and most come again."""
    return some


@lru_cache(maxsize=4096)
def words_of_title(title: str) -> frozenset[str]:
    """The words of a headline, as those of a profile are written."""
    words = _WORD.findall(_POINTS.sub("", title))
    return frozenset({same_thing(_lemma(word)) for word in words} | _names(words))


def _acts(claim: Claim, label: list[str]) -> frozenset[str]:
    """The act's group; with a light verb also that of the noun it does, with any other also that of its subject.

    "Held an election" elects, and "Nixon's resignation brought Ford to power" tells of a resignation; "focused on the
    inauguration" does not inaugurate.
    """
    verb = claim.act.split(" ")[0]
    own = act_group(claim.act)
    if own == claim.act:
        own = act_group(verb)
    found = {own, *(same_acts(claim.act) or same_acts(verb))} - {""}
    if "@text" in noun_classes(claim.act):
        found |= _OF_TEXTS  # "the 1979 peace treaty" tells of its signing
    light = claim.act in _LIGHT or verb in _LIGHT
    if light or claim.kind == EventKind.OTHER:
        subject = next((at for at, word in enumerate(label) if _is_verb(word)), len(label))
        before = [_lemma(word) for word in label[:subject]]
        for nouns in (before, claim.thing if light else ()):
            found.update(act_group(noun) for noun in [noun for noun in nouns if noun_act(noun) is not None][:1])
    return frozenset(found)


def _content(label: list[str]) -> list[str]:
    """Lemmas of the words of a label that say which one it is: no verbs, no small words, no parties."""
    found = []
    for number, word in enumerate(label):
        low = word.lower()
        if low in _SMALL or len(low) < 2 or (low in _LIGHT and not word[0].isupper()):
            continue
        if number and word[0].isupper() and label[number - 1].lower() in ("in", "at", "near"):
            if not _is_country(word):
                found.append(low)  # where it happened, even if the city can stand for its country
        elif not (word[0].isupper() and _party(low)) and not _is_verb(word):
            found.append(_lemma(word))
    return found


def _names(label: list[str]) -> set[str]:
    """Names of several words, each as one: "limited test ban treaty". Names of countries are compared as parties."""
    found: set[str] = set()
    run: list[str] = []
    for word in [*label, ""]:
        if word[:1].isupper():
            run.append(word.lower())
            continue
        while run and not noun_classes(run[0]).isdisjoint(_OFFICES):
            run = run[1:]
        parts = [part for whole in run for part in whole.split("-")]
        if len(parts) > 1 and not all(_party(part) for part in parts):
            found.add(" ".join(run))
        run = []
    return found


def _initials(label: list[str]) -> set[str]:
    """What names in capitals are shortened to: "abm", "abmt" of the Anti-Ballistic Missile Treaty."""
    found: set[str] = set()
    run = ""
    for word in (part for whole in label for part in whole.split("-")):
        run = run + word[0].lower() if word[:1].isupper() else ""
        if len(run) >= _SHORTEST_INITIALS:
            found.add(run)
    return found


def _lemma(word: str) -> str:
    return spelled_alike(noun_lemma(word.lower().removesuffix("'s").removesuffix("’s")))


def _is_verb(word: str) -> bool:
    return any(form.known and form.form in ("past", "participle") for form in verb_form(word.lower()))


def _party(low: str) -> bool:
    return low.removesuffix("'s").removesuffix("’s") in party_words()


def _is_country(word: str) -> bool:
    name = name_of(word)
    return name is not None and name.kind == "country" and name.form in ("name", "alias")


def _is_party(word: str, label: str) -> bool:
    return word in party_words() and word.capitalize() in label


__all__ = ["Profile", "profile_of", "shared_words", "words_of_title"]
