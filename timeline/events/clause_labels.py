"""The label of an act whose sentence was parsed: subject, verb, object and the nearest complements, each whole.

Where there is no syntax, or it makes no line that stands alone, the label is that of `timeline.events.labels`.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import labels
from timeline.events.clauses import Clause
from timeline.events.constituents import ROOT, Constituents
from timeline.events.label_parts import (
    AMOUNTS,
    View,
    fitted,
    is_left_out,
    kept_words,
    without_owners,
)
from timeline.events.label_subjects import counted_subject, owners, subject_label, thing_meant, without_article
from timeline.events.label_verbs import verb_text
from timeline.events.labels import MAX_LABEL, MAX_SUBJECT, finish
from timeline.events.tokens import PREPOSITIONS, PRONOUNS, Words
from timeline.events.verb_group import VerbGroup
from timeline.knowledge.inflection import participle_of

_MOST_COMPLEMENTS = 2  # phrases with a preposition beside the object: more is a sentence, not a label
SAYING = frozenset("say tell state add note report explain".split())
# Verbs of saying that a colon can stand for where what is said leaves them no room.
_COLON = SAYING | frozenset("announce declare disclose reveal confirm warn conclude predict argue insist".split())
_TOLD_BEFORE = _COLON | frozenset(("agree", "promise", "pledge", "decide"))  # "they will meet, officials agreed"
_NO_PASSIVE = frozenset("have be become remain seem get go come".split())
_BODY = ("obj", "iobj", "obl", "xcomp", "ccomp", "advmod", "advcl", "compound", "nmod", "acl")


def act_label(text: str, words: Words, clause: Clause, *, parties: Sequence[str] = (), planned: bool = False) -> str:
    """The label of an act told by a clause. `parties` are display names that "the two countries" may stand for."""
    made = _parsed_label(text, words, clause, parties, planned=planned) if clause.syntax is not None else ""
    return made or labels.label(text, words, clause, parties=parties, planned=planned)


def _parsed_label(text: str, words: Words, clause: Clause, parties: Sequence[str], *, planned: bool) -> str:
    assert clause.syntax is not None
    view = View(text, words.tokens, clause.syntax, words.parties)
    subject = subject_label(view, clause, parties, MAX_LABEL)
    kept = _body(view, clause)
    verb = verb_text(words.tokens, clause.verb, planned=planned)
    if not subject and not clause.verb.passive:
        if done := _done(view, clause, kept, planned=planned):
            return done
        subject = counted_subject(view, clause)
        if not subject:
            return ""
    if subject and not kept and (before := _told_before(view, clause, f"{subject} {verb}:")):
        return before
    kept = without_owners(view, kept, owners(view, clause) if subject else frozenset())
    was = _was(view, clause)
    thing = thing_meant(view, clause) if subject else ""
    # The whole subject where the act still fits beside it, else a shorter one.
    for name in dict.fromkeys((subject, subject_label(view, clause, parties, MAX_SUBJECT) or subject)):
        lead = f"{name} {verb} {thing}".strip()
        room = MAX_LABEL - len(lead) - 1
        made = fitted(view, kept, room, view.said) if room >= 0 else ""
        if made or (not kept and room >= 0):
            acted = was and " by " not in f" {made} " and room - len(was) - 1 >= len(made)
            return finish(f"{name} {was} {verb} {made}" if acted else f"{lead} {made}")
    return _told_short(view, clause, verb)


def _told_short(view: View, clause: Clause, verb: str) -> str:
    """What a clause says is told, cut down until it fits: "Envoys: talks had failed", "Envoys agreed talks failed"."""
    told = [at for at in view.syntax.children(clause.verb.head, "ccomp") if at > clause.verb.head]
    name = subject_label(view, clause, (), MAX_SUBJECT)
    if not told or not name or clause.verb.negated:
        return ""
    if view.case(told[0]) != "that" and clause.verb.lemma not in _TOLD_BEFORE:
        return ""  # a clause that a parser makes of a verb's object
    mark = ":" if clause.verb.lemma in _COLON and not clause.verb.passive else f" {verb}"
    kept = _told_words(view, told[0])
    made = fitted(view, kept, MAX_LABEL - len(name) - len(mark) - 1, view.said, last=told[0])
    return finish(f"{name}{mark} {made}") if made else ""


def _told_before(view: View, clause: Clause, lead: str) -> str:
    """ "Officials agreed: leaders will meet" for "leaders will meet, officials agreed"; "" where it isn't so told."""
    syntax, head = view.syntax, clause.verb.head
    said = clause.verb.lemma in _TOLD_BEFORE and clause.verb.tense in ("past", "present", "perfect")
    if not said or clause.verb.passive or clause.opener not in ("", "reduced"):
        return ""
    above = syntax.heads[head]
    hangs = above != ROOT and syntax.is_in(head, "parataxis", "advcl") and above < clause.verb.first
    told = above if hangs else next((n for n in syntax.children(head, "ccomp") if n < clause.verb.first), ROOT)
    if told == ROOT or not syntax.children(told, "nsubj"):
        return ""
    own = set(syntax.phrase(head)) if hangs else set()
    kept = without_owners(view, _told_words(view, told) - own)
    made = fitted(view, kept, MAX_LABEL - len(lead) - 1, lambda left: view.said(without_article(view, left)), last=told)
    return finish(f"{lead} {made}") if made else ""


def _told_words(view: View, at: int) -> set[int]:
    """The words of what is told, without "that"; with the subject that a parser gives to the verb of saying."""
    marks = {n for n in view.syntax.children(at, "mark") if view.tokens[n].low == "that"}
    kept = kept_words(view, at, lambda n: n in marks)
    saying = view.syntax.heads[at]
    if not view.syntax.children(at, "nsubj", "csubj"):
        for thing in view.syntax.children(saying, "obj") if saying != ROOT else ():
            if saying < thing < min(kept):
                kept |= kept_words(view, thing)
    return kept


def _was(view: View, clause: Clause) -> str:
    """ "Was" before the participle of a state or a person: "Iraq attacked" would be the contrary."""
    first = view.tokens[clause.verb.first].low
    head = view.syntax.head_of(clause.subject)
    if head is None or not clause.verb.passive or first not in ("was", "were"):
        return ""
    alone = view.syntax.tags[head] in ("NNP", "NNPS") and not view.syntax.children(head, "det", "nmod", "conj")
    return first if alone or view.tokens[head].party >= 0 else ""


def _done(view: View, clause: Clause, kept: set[int], *, planned: bool) -> str:
    """ "Treaty signed": what was done, where nobody can tell who did it."""
    objects = [at for at in view.syntax.children(clause.verb.head, "obj") if at in kept]
    participle = participle_of(clause.verb.lemma)
    other = view.syntax.children(clause.verb.head, "iobj", "xcomp", "ccomp", "compound:prt")
    if clause.verb.particle and clause.verb.last == clause.verb.head + 1:  # "sixth test carried out"
        participle = f"{participle} {clause.verb.particle}" if participle else ""
        other = tuple(n for n in other if n != clause.verb.last)
    if len(objects) != 1 or other or not participle or clause.verb.lemma in _NO_PASSIVE or clause.verb.negated:
        return ""
    if labels.is_vague(view.tokens, (objects[0], objects[0] + 1)) or view.tokens[objects[0]].party >= 0:
        return ""  # "United Nations joined" would be the other way round
    thing = without_owners(view, {at for at in kept_words(view, objects[0]) if at in kept})
    rest = kept - set(view.syntax.phrase(objects[0]))
    by = [at for at in view.syntax.children(clause.verb.head, "obl") if view.case(at) == "by"]
    rest -= {n for at in by for n in view.syntax.phrase(at)}  # would read as the agent of the passive
    goal = ROOT
    if clause.verb.last < objects[0] and len(view.said(thing)) > MAX_SUBJECT:  # "Plans announced to buy the firm"
        infinitives = {n for n in view.syntax.children(objects[0], "acl") if n in thing and view.opens_with_to(n)}
        behind = {n for at in infinitives for n in view.syntax.phrase(at)} & thing
        thing, rest = thing - behind, rest | behind
        goal = max(infinitives, default=ROOT)
    place = {at for at in view.syntax.children(objects[0], "nmod") if at in thing and view.case(at) in ("in", "at")}
    there = {n for at in place for n in view.syntax.phrase(at)} & thing
    thing = {at for at in thing - there if view.tokens[at].time < 0}
    rest = rest | there
    said = without_article(view, thing)
    if not said:
        return ""
    act = f"to be {participle}" if planned or clause.verb.tense == "conditional" else participle
    short = fitted(view, said, MAX_SUBJECT, view.said)
    return (
        finish(fitted(view, rest, MAX_LABEL, lambda left: f"{short} {act} {view.said(left)}", last=goal))
        if short
        else ""
    )


def told_label(text: str, words: Words, clause: Clause, speaker: str) -> str:
    """ "Foreign Ministry: talks had failed": what a verb of saying reports; "" where it reports no clause.

    A verb that says more than that somebody spoke ("denied", "announced") stays, and its label is an act's.
    """
    if clause.syntax is None or clause.verb.passive or not clause.verb.known:
        return ""
    view = View(text, words.tokens, clause.syntax, words.parties)
    told = view.syntax.children(clause.verb.head, "ccomp")
    if not told:
        return _told_before(view, clause, f"{speaker}:") if speaker else ""
    if clause.verb.lemma not in SAYING or view.syntax.children(clause.verb.head, "iobj"):
        return _parsed_label(text, words, clause, (), planned=False) if told[0] > clause.verb.head and speaker else ""
    lead = f"{speaker}: " if speaker else ""
    said = fitted(view, _told_words(view, told[0]), MAX_LABEL - len(lead), view.said, last=told[0])
    return finish(lead + said) if said else ""


def noun_phrase_label(
    text: str, words: Words, syntax: Constituents | None, phrase: tuple[int, int], prefix: str
) -> str:
    """The label of an act told by a noun phrase, the whole of its noun's; "" where there is none or it is too long."""
    head = syntax.head_of(phrase) if syntax is not None else None
    if syntax is None or head is None or prefix or not syntax.tags[head].startswith("NN"):
        return ""
    view = View(text, words.tokens, syntax, words.parties)
    clausal = syntax.children(head, "case", "nsubj", "cop", "aux", "obl", "advcl", "conj", "cc")
    own = {at for at in clausal if at not in range(*phrase)}
    kept = kept_words(view, head, lambda at: view.tokens[at].time >= 0 or at in own)
    kept -= set(syntax.children(head, "case"))
    kept = without_article(view, without_owners(view, kept))
    made = fitted(view, kept, MAX_LABEL, view.said)
    return finish(made) if made else ""


def _body(view: View, clause: Clause) -> set[int]:
    """The words after the verb that a label may hold: object, complements, and the nearest phrases."""
    syntax, verb = view.syntax, clause.verb
    head = verb.head
    kept: set[int] = set()
    if syntax.relations[head] == "cop" and syntax.heads[head] != ROOT:
        predicate = syntax.heads[head]
        leave = {n for n in syntax.children(predicate) if syntax.is_in(n, "nsubj", "csubj", "aux", "cop", "mark", "cc")}
        leave |= {n for n in syntax.children(predicate) if n < verb.first}
        return kept_words(view, predicate, lambda at: at in leave)
    above = [n for n in syntax.above(head) if verb.first <= n <= head]
    complements = 0
    if (told_of := _object_before(view, clause)) is not None:
        kept |= _without_clause(view, told_of, head)
    for top in (head, *above):
        for child in syntax.children(top):
            if child <= verb.last or child in (head, *above) or not syntax.is_in(child, *_BODY):
                continue
            if not (view.tokens[child].is_word or view.tokens[child].low in AMOUNTS):
                continue
            if is_left_out(view, child) or _says_nothing(view, child):
                continue
            if syntax.is_in(child, "obl") and syntax.relations[child] != "obl:agent":
                complements += 1
                if complements > _MOST_COMPLEMENTS:
                    continue
            kept |= _constituent(view, child, verb.last + 1)
    kept |= _shared_object(view, verb)
    return {at for at in kept if at > verb.last or told_of is not None}


def _shared_object(view: View, verb: VerbGroup) -> set[int]:
    """ "And deposed the emperor" after "arrested": the thing stands only with the second verb."""
    syntax = view.syntax
    whole = any(n > verb.last for n in syntax.children(verb.head, "obj", "obl", "xcomp", "ccomp"))
    if whole or verb.lemma in _NO_PASSIVE:
        return set()
    for joined in syntax.children(verb.head, "conj"):
        between = range(verb.last + 1, joined)
        if all(syntax.is_in(n, "cc", "advmod") for n in between) and syntax.tags[joined] == syntax.tags[verb.head]:
            objects = {n for thing in syntax.children(joined, "obj") for n in kept_words(view, thing)}
            return {*between, joined, *objects} if objects else set()
    return set()


def _object_before(view: View, clause: Clause) -> int | None:
    """The noun that a relative clause tells of, where that is its object: "the territories that Israel conquered"."""
    syntax, head = view.syntax, clause.verb.head
    for n in syntax.children(head, "obj"):
        before = n - 1
        if n < head and view.tokens[n].low == "whom" and before >= 0 and syntax.tags[before].startswith("NN"):
            return before
    if syntax.relations[head] != "acl:relcl" or clause.verb.passive or clause.borrowed:
        return None
    relative = [n for n in syntax.phrase(head) if n < head and syntax.tags[n] in ("WDT", "WP", "WRB", "WP$", "IN")]
    object_like = all(syntax.heads[n] == head and syntax.is_in(n, "obj", "mark") for n in relative)
    objects = [n for n in syntax.children(head, "obj", "ccomp", "xcomp") if n > head]
    noun = syntax.heads[head]
    if (
        not object_like
        or objects
        or noun == ROOT
        or view.tokens[noun].time >= 0
        or participle_of(clause.verb.lemma) == ""
    ):
        return None
    return noun if syntax.tags[noun].startswith("NN") and noun < head else None


def _without_clause(view: View, noun: int, verb: int) -> set[int]:
    """The words of a noun that a label keeps, but for its preposition and the clause of this verb."""
    below = set(view.syntax.phrase(verb))
    own = view.syntax.children(noun, "case", "conj", "cc", "nsubj", "cop")
    return without_article(view, kept_words(view, noun, lambda at: at in own) - below)


def _constituent(view: View, at: int, after: int) -> set[int]:
    """The words of one constituent; of a clause that is told right after its verb, without "that"."""
    syntax = view.syntax
    leave = {n for n in syntax.children(at, "mark") if view.tokens[n].low == "that" and _follows(view, after, n)}
    return kept_words(view, at, lambda n: n in leave)


def _follows(view: View, start: int, at: int) -> bool:
    """True where nothing but a date stands from `start` to the word."""
    return all(view.tokens[n].time >= 0 or view.tokens[n].low in PREPOSITIONS for n in range(start, at))


def _says_nothing(view: View, at: int) -> bool:
    """True for "it" and "them" as the object: nobody can tell what it is."""
    return view.syntax.is_in(at, "obj", "iobj") and view.tokens[at].low in PRONOUNS | {"this", "that", "these", "those"}


__all__ = ["act_label", "noun_phrase_label", "told_label"]
