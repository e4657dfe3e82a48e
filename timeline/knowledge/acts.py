"""What verbs and nouns stand for: the kind of event, its PLOVER code, and which acts are one for merging.

The tables are acts_verbs.csv, acts_nouns.csv, acts_light.csv, acts_classes.csv, acts_groups.csv and plover.csv.
timeline.knowledge.kinds puts them together for a whole clause.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from timeline.knowledge.inflection import Form, VerbForm, noun_lemma, participle_of, verb_form
from timeline.knowledge.table import items, rows
from timeline.model import EventKind

__all__ = [
    "NAME_CLASSES",
    "Act",
    "Form",
    "VerbForm",
    "act_group",
    "noun_act",
    "noun_classes",
    "noun_lemma",
    "participle_of",
    "particles",
    "plover_of",
    "quad_of",
    "verb_act",
    "verb_form",
    "with_classes",
]

# A head and the noun before it ("ceasefire agreement") are read as one thing; what lies further off, only after.
_HEAD_AND_MODIFIER = 2
# What a caller gives in place of a name, which no table of nouns has: "@named" is a name of which no more is known.
NAME_CLASSES = frozenset(("@country", "@org", "@person", "@named"))
# Words inside a particle that a caller need not have seen: "walk away from", "sign up to".
_LINKS = frozenset(("from", "to", "of", "with", "for"))


@dataclass(frozen=True, slots=True)
class Act:
    """What a verb or noun stands for.

    `plover` is "" where PLOVER has no such event (statements, votes, disasters); `quad` is then 0, else 1 verbal
    cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. `weight`, 0 to 1, is how surely a
    dated clause with this act in the past tense tells an event; 0 is a state.
    """

    lemma: str
    particle: str
    kind: EventKind
    plover: str
    quad: int
    weight: float


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of acts_verbs.csv: it fits where one of `objects` and one of `subjects` is there; empty fits anything."""

    objects: frozenset[str]
    subjects: frozenset[str]
    act: Act

    def fits(self, objects: Collection[str], subjects: Collection[str]) -> bool:
        return not (self.objects and self.objects.isdisjoint(objects)) and not (
            self.subjects and self.subjects.isdisjoint(subjects)
        )

    @property
    def always(self) -> bool:
        return not self.objects and not self.subjects


@cache
def _quads() -> Mapping[str, int]:
    return MappingProxyType({row["plover"]: int(row["quad"]) for row in rows("plover")})


@cache
def _defaults() -> Mapping[EventKind, str]:
    pairs = ((kind, row["plover"]) for row in rows("plover") for kind in items(row["kinds"]))
    return MappingProxyType({EventKind(kind): code for kind, code in pairs})


def quad_of(plover: str) -> int:
    """The quad class of a PLOVER code, 1 to 4; 0 for ""."""
    return _quads().get(plover, 0)


def plover_of(kind: EventKind) -> str:
    """The PLOVER code that a kind most often comes to; "" where there is none."""
    return _defaults().get(kind, "")


def _act(row: Mapping[str, str], particle: str) -> Act:
    code = row["plover"]
    return Act(row["lemma"], particle, EventKind(row["kind"]), code, quad_of(code), float(row["weight"]))


@cache
def _verbs() -> Mapping[tuple[str, str], tuple[_Row, ...]]:
    table: dict[tuple[str, str], list[_Row]] = {}
    for row in rows("acts_verbs"):
        found = _Row(frozenset(items(row["objects"])), frozenset(items(row["subjects"])), _act(row, row["particle"]))
        table.setdefault((row["lemma"], row["particle"]), []).append(found)
    return MappingProxyType({key: tuple(found) for key, found in table.items()})


@cache
def _light_verbs() -> frozenset[tuple[str, str]]:
    return frozenset((row["lemma"], row["particle"]) for row in rows("acts_light"))


@cache
def _nouns() -> Mapping[str, tuple[tuple[frozenset[str], Act], ...]]:
    table: dict[str, list[tuple[frozenset[str], Act]]] = {}
    for row in rows("acts_nouns"):
        table.setdefault(row["lemma"], []).append((frozenset(items(row["beside"])), _act(row, "")))
    return MappingProxyType({noun: tuple(found) for noun, found in table.items()})


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in rows("acts_classes"):
        table.setdefault(row["noun"], set()).add(row["class"])
    return MappingProxyType({noun: frozenset(classes) for noun, classes in table.items()})


@cache
def _groups() -> Mapping[str, str]:
    return MappingProxyType({row["lemma"]: row["group"] for row in rows("acts_groups")})


@cache
def particles(lemma: str) -> tuple[str, ...]:
    """The particles that change what a verb stands for, longest first: break gives "down", "off", "out", "up", "with".

    A particle may be several words ("lay" "down", "come" "into force", "die" "in office").
    """
    found = (particle for verb, particle in _verbs() if verb == lemma and particle)
    return tuple(sorted(found, key=lambda particle: (-particle.count(" "), particle)))


def _rows(lemma: str, particle: str, words: Collection[str]) -> tuple[_Row, ...]:
    """The rows of the longest particle that begins as given and whose further words stand among the nouns."""
    exact = _verbs().get((lemma, particle))
    begun = (known for known in particles(lemma) if particle and known.startswith(f"{particle} "))
    for known in begun:
        rest = [word for word in known.split()[1:] if word not in _LINKS]
        if all(word in words for word in rest) and (rest or not exact):  # "set off" alone is not "set off for"
            return _verbs()[lemma, known]
    return exact or _verbs().get((lemma, ""), ())


def verb_act(
    lemma: str, particle: str, nouns: Sequence[str], subjects: Sequence[str] = (), adjuncts: Sequence[str] = ()
) -> Act | None:
    """What a verb stands for beside these nouns; None for a verb without an act.

    All are lower-case lemmas or classes ("@org"), nearest to the verb first. `nouns` are of what it is done to: the
    object, the subject of a passive, or of an intransitive ("talks opened"). `subjects` are of who does it, `adjuncts`
    of what stands after a preposition ("agreed to a truce"). The first row of the verb that fits with the two nearest
    nouns wins, then the first with the others, then with an adjunct. Where none does, a light verb ("the withdrawal
    was completed", "hold", "put off") stands for what the nearest event noun does, any other for its row without
    nouns. Of a particle of several words the first will do ("into" beside the noun "force"). A particle the table does
    not have is ignored.
    """
    found = _rows(lemma, particle, nouns)
    if not found:
        return None
    doers = with_classes(subjects)
    for near in (nouns[:_HEAD_AND_MODIFIER], nouns[_HEAD_AND_MODIFIER:], adjuncts):
        things = with_classes(near)
        for row in found:
            if not row.always and row.fits(things, doers):
                return row.act
    last = found[-1].act
    if (lemma, last.particle) in _light_verbs():
        for beside in (nouns, adjuncts):
            for at, noun in enumerate(beside[:_HEAD_AND_MODIFIER]):
                if told := noun_act(noun, (*beside[:at], *beside[at + 1 :])):
                    return replace(told, lemma=lemma, particle=last.particle)
    return last


def noun_act(noun: str, beside: Sequence[str] = ()) -> Act | None:
    """What a noun stands for as an event ("the adoption of"), from its lemma or plural; None for one without an act.

    `beside` are the other nouns of its phrase, which may decide: "attack" is military, beside "bomb" it is not.
    """
    found = _nouns().get(noun) or _nouns().get(noun_lemma(noun), ())
    names = with_classes(beside)
    return next((act for others, act in found if not others or not others.isdisjoint(names)), None)


def with_classes(nouns: Iterable[str]) -> frozenset[str]:
    """The nouns and every class that one of them is in."""
    return frozenset(name for noun in nouns for name in (noun, *noun_classes(noun)))


def noun_classes(noun: str) -> frozenset[str]:
    """The classes a noun is in, from its lemma or plural, each with its "@"; empty for a noun in none."""
    return _classes().get(noun) or _classes().get(noun_lemma(noun), frozenset())


def act_group(lemma: str) -> str:
    """The name of the group of acts that tell the same event ("approve" and "adoption" are adopt), else the lemma.

    A verb with a particle is written as two words: "break off".
    """
    return _groups().get(lemma, lemma)
