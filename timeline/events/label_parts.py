"""Which constituents of a phrase a label keeps, which it always leaves out, and which go first where it is too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.events.constituents import ROOT, Constituents
from timeline.events.phrases import text_of
from timeline.events.tokens import PREPOSITIONS, PRONOUNS, Token, is_adverb
from timeline.model import Party

_ASIDES = ("acl:relcl", "advcl:relcl", "parataxis", "list", "discourse", "vocative", "dislocated", "dep", "punct")
# What a fact is told with, not the fact: its time and its setting, by the preposition that opens the phrase.
_SETTINGS = frozenset(
    """after before during since until till throughout amid despite following because due within given owing unlike
    like including pending notwithstanding concerning besides""".split()
)
# "In response to", "as a result of", "at the time": prepositions and adverbs of several words.
SETTING_NOUNS = frozenset(
    """response result addition accordance light view wake face eve aftermath time times moment period era year years
    month months week weeks day days hour hours morning evening night turn return fact context spite order moment
    course case part decade decades century future outset beginning end minute minutes occasion way hope""".split()
)
_WHEN_AND_HOW = frozenset("yesterday today tomorrow when where how why as north alone".split())
_VERBAL = frozenset("of from for against in into over".split())  # "accused Norway of breaking the truce"
_PART_OF_THE_ACT = frozenset("first never not back away home together down out up off over apart together".split())
_HOLLOW = frozenset(
    """series number set range round kind sort lot group majority host pair end start use lack all half most part
    parts""".split()
)  # nouns that say nothing without their "of"
_LIGHT = frozenset("way foot part advantage care control charge".split())  # "forced its way into the embassy"
_POSSESSIVES = frozenset("its their his her our my your".split())
_POINTING = frozenset("this these those such".split())
_LOOSE_MARKS = '"“”'
_INNER_MARKS = frozenset("-–/'’‘&.")
AMOUNTS = frozenset("$£€%")
_AT_LAST = ("xcomp", "obl", "nmod", "conj", "advcl")  # what a clause can lose where it would not fit otherwise
_LAST = 5  # the rank after those of `_rank`


@dataclass(frozen=True, slots=True)
class View:
    """The text, the words of one of its sentences, what depends on what among them, and the parties they name."""

    text: str
    tokens: tuple[Token, ...]
    syntax: Constituents
    parties: tuple[Party, ...] = ()

    def names(self, at: int) -> str:
        """The kind of party that this word names, "" where it names none."""
        number = self.tokens[at].party
        return self.parties[number].kind if 0 <= number < len(self.parties) else ""

    def case(self, at: int) -> str:
        """The preposition that opens the phrase of this word, "" where none does."""
        return next((self.tokens[n].low for n in self.syntax.children(at, "case", "mark") if n < at), "")

    def opens_with_to(self, at: int) -> bool:
        """True for an infinitive with "to"."""
        marks = (self.tokens[n].low for n in self.syntax.children(at, "mark"))
        return self.syntax.tags[at] in ("VB", "VBN") and "to" in marks

    def said(self, kept: Iterable[int]) -> str:
        """These words with the marks that belong between them."""
        return text_of(self.text, self.tokens, with_marks(self, set(kept)))


def is_time(view: View, at: int) -> bool:
    """True for a phrase that says when, where no name is made of it ("the 1997 guidelines")."""
    tokens, syntax = view.tokens, view.syntax
    if tokens[at].time < 0:
        return False
    head = syntax.heads[at]
    determined = at > 0 and tokens[at - 1].low in ("the", "a", "an", "its", "their")
    return not (determined and head > at and tokens[head].time < 0)


def is_left_out(view: View, at: int) -> bool:
    """True for a constituent that no label keeps: time, setting, manner, aside, relative clause, attribution."""
    tokens, syntax = view.tokens, view.syntax
    relation, low = syntax.relations[at], tokens[at].low
    if view.case(at) == "to" and any(tokens[n].time < 0 for n in syntax.children(at, "nmod")):
        return False  # "put an end to three decades of war"
    if is_time(view, at):
        return True
    if _says_which(view, at):
        return False
    if _is_relative(view, at) or syntax.is_in(at, *_ASIDES):
        return True
    if syntax.is_in(at, "appos"):
        return _is_parted(view, at) and not is_listed(view, at)
    if syntax.is_in(at, "advcl"):
        whole = view.opens_with_to(at) or view.case(at) in _VERBAL
        return not whole or _is_parted(view, at) or at < syntax.heads[at]
    if syntax.is_in(at, "acl"):
        told = bool(syntax.children(at, "nsubj")) or view.case(at) == "that"
        rest = (n for n in syntax.children(at) if view.tokens[n].is_word)
        return told or _is_parted(view, at) or all(is_left_out(view, n) for n in rest)  # "the truce declared"
    if syntax.is_in(at, "advmod"):
        return _is_manner(view, at)
    if syntax.is_in(at, "obl", "nmod") and relation != "nmod:poss":
        case = view.case(at)
        first = syntax.phrase(at)[0]
        after_setting = first > 0 and tokens[first - 1].low in SETTING_NOUNS and tokens[first - 1].time < 0
        after_setting = after_setting and syntax.heads[at] != first - 1  # "were in response to signals"
        if after_setting and case in ("to", "of", "with", "for"):
            return syntax.is_in(at, "obl")  # "in response | to the visit"
        if low in PRONOUNS or low in ("which", "what", "whatever", "this", "that", "these", "those"):
            return True
        if relation == "obl:agent":
            return low in AMOUNTS  # "rejected by 50.2 % to 49.8 %"
        if low == "time" and any(view.tokens[n].low == "first" for n in syntax.children(at)):
            return False  # "met for the first time"
        if case == "before" and view.tokens[at].party >= 0:
            return False  # "spoke before the General Assembly"
        if syntax.is_in(at, "obl") and (low in SETTING_NOUNS or case in _SETTINGS):
            return True
        return case in _SETTINGS or (relation.endswith("unmarked") and low in SETTING_NOUNS)
    if not syntax.is_in(at, "conj"):
        return False
    if not _is_predicate(view, at):
        return not _is_joined(view, at)
    return _is_predicate(view, syntax.heads[at]) or bool(syntax.children(at, "nsubj"))


def _is_joined(view: View, at: int) -> bool:
    """False for "Gadsden" in "signed the treaty and Gadsden presented it", where the "and" is the later verb's."""
    before = view.syntax.phrase(at)[0] - 1
    if before < 0 or not view.syntax.is_in(before, "cc"):
        return True
    verb = view.syntax.heads[before]
    return not (verb > at and view.syntax.tags[verb].startswith("VB"))


def _says_which(view: View, at: int) -> bool:
    """True for "that expropriated the fields" after "signed an order": without it the object says nothing."""
    syntax, noun = view.syntax, view.syntax.heads[at]
    if syntax.relations[at] != "acl:relcl" or noun == ROOT or not syntax.is_in(noun, "obj"):
        return False
    if view.tokens[noun].low == "what":  # "hosted what became the first meeting"
        return True
    indefinite = any(view.tokens[n].low in ("a", "an") for n in syntax.children(noun, "det"))
    tells = any(view.tokens[n].low == "that" for n in syntax.children(at, "nsubj"))
    return indefinite and tells and bool(syntax.children(at, "obj")) and not _is_parted(view, at)


def _is_relative(view: View, at: int) -> bool:
    """True for a clause that tells of a noun, whatever a parser calls it: "Resolution 181, which would divide"."""
    syntax, head = view.syntax, view.syntax.heads[at]
    if head == ROOT or not syntax.is_in(at, "acl", "ccomp", "advcl"):
        return False
    told = syntax.is_in(at, "ccomp") and syntax.tags[head].startswith("NN") and not syntax.children(head, "cop")
    return told or any(syntax.tags[n] == "WDT" for n in syntax.children(at, "nsubj", "obj"))


def _is_predicate(view: View, at: int) -> bool:
    return view.syntax.tags[at].startswith("VB") or bool(view.syntax.children(at, "cop"))


def is_listed(view: View, at: int) -> bool:
    """True for "Senator Nunn" in "Carter, Senator Nunn, and Powell", which a parser may take for an apposition."""
    syntax = view.syntax
    later = [n for n in syntax.children(syntax.heads[at], "conj") if n > at]
    bracket = any(view.tokens[n].low == "(" for n in (at - 1, syntax.phrase(at)[0]) if n >= 0)
    named = view.tokens[at].party >= 0 or not syntax.children(at, "det")  # "the United Kingdom", not "the President"
    return bool(later) and syntax.tags[at] == "NNP" and named and not bracket


def _is_parted(view: View, at: int) -> bool:
    """True where a comma, a dash or a bracket stands before the phrase."""
    first = next((n for n in view.syntax.phrase(at) if view.tokens[n].is_word), at)
    while first > 0 and view.tokens[first - 1].low in _LOOSE_MARKS:
        first -= 1
    return first > 0 and not view.tokens[first - 1].is_word


def _is_manner(view: View, at: int) -> bool:
    low, head = view.tokens[at].low, view.syntax.heads[at]
    if low in _PART_OF_THE_ACT:
        return False
    if not view.syntax.tags[head].startswith("VB"):
        return _is_parted(view, at) or low in ("also", "then", "however", "thus", "therefore", "already", "even")
    return is_adverb(low) or low in (
        "alone",
        "yesterday",
        "today",
        "tomorrow",
        "when",
        "where",
        "how",
        "why",
        "as",
        "north",
    )


def kept_words(
    view: View, at: int, leave: Callable[[int], bool] = lambda _: False, *, inside: frozenset[int] = frozenset()
) -> set[int]:
    """The words of a phrase without what no label keeps, nor what `leave` says; `inside` are words kept already."""
    kept, waiting = {at}, [at]
    while waiting:
        head = waiting.pop()
        for child in view.syntax.children(head):
            if child in inside or leave(child) or is_left_out(view, child) or _goes_with_it(view, child):
                continue
            kept.add(child)
            waiting.append(child)
    return kept


def _goes_with_it(view: View, at: int) -> bool:
    """True for a mark, and for a word that points at what only the article knows ("these")."""
    if not view.tokens[at].is_word and view.tokens[at].low not in AMOUNTS:
        return True
    return view.syntax.is_in(at, "det") and view.tokens[at].low in _POINTING


def with_marks(view: View, kept: set[int]) -> list[int]:
    """The words in text order with the hyphens, list commas, apostrophes and quotation marks that belong to them."""
    tokens = view.tokens
    kept = kept - {at for at in kept if _leads_to_nothing(view, kept, at)}
    found = set(kept)
    for at, token in enumerate(tokens):
        if token.is_word or at in kept:
            numbered = at >= 2 and tokens[at - 2].text == "No" and at - 2 in kept and tokens[at - 1].low == "."
            if numbered and token.low.isdigit():  # "Bill No. 2"
                found.update((at - 1, at))
            continue
        before, after = at - 1 in found, at + 1 in kept
        attached = at > 0 and tokens[at - 1].span.end == token.span.start
        if token.low in _INNER_MARKS:
            fits = before and attached and (after or token.low in "'’")
        elif token.low == ":":
            fits = before and after and attached and tokens[at - 1].low.isdigit()
        elif token.low == ",":
            number = attached and tokens[at - 1].low.isdigit() and after and tokens[at + 1].low.isdigit()
            number = number and tokens[at + 1].span.start == token.span.end
            fits = before and after and (number or _lists(view, at + 1))
        else:
            fits = token.low in _LOOSE_MARKS and (before if attached else after)
        if fits:
            found.add(at)
    return sorted(found)


def _leads_to_nothing(view: View, kept: set[int], at: int) -> bool:
    """True for the "in" of "in 1998" where the year is left out."""
    tokens, after = view.tokens, at + 1
    while after < len(tokens) and tokens[after].low in ("the", "late", "early", "mid") and after in kept:
        after += 1
    leads = tokens[at].low in PREPOSITIONS or (tokens[at].low in ("the", "late", "early") and after > at + 1)
    return leads and after < len(tokens) and tokens[after].time >= 0 and after not in kept


def _lists(view: View, at: int) -> bool:
    """True where the word after a comma goes on with a list: "forestry, mining, and trade"."""
    syntax = view.syntax
    if view.tokens[at].low in ("and", "or"):
        return True
    top = at
    while syntax.heads[top] != ROOT and syntax.heads[top] > at - 1 and not syntax.is_in(top, "conj"):
        top = syntax.heads[top]
    return (
        syntax.is_in(top, "conj")
        or (syntax.is_in(top, "appos") and is_listed(view, top))
        or (syntax.is_in(at, "amod") and at >= 2 and syntax.is_in(at - 2, "amod"))
    )


def units(view: View, kept: set[int], last: int = ROOT) -> list[set[int]]:
    """The constituents that may go where a line is too long, the first to go first: from the end, adjectives last.

    Below the verb `last`, what else stands after it goes after all others.
    """
    found: list[tuple[int, int, set[int]]] = []
    for at in kept - {last}:
        rank = _rank(view, at)
        if rank is None and at > last and last in view.syntax.above(at) and view.syntax.is_in(at, *_AT_LAST):
            aim = view.syntax.is_in(at, "xcomp") and not view.syntax.children(view.syntax.heads[at], "obj")
            rank = None if aim else _LAST  # "it plans to sell shares" is nothing without its infinitive
        if rank is not None:
            phrase = {n for top in (at, *_tied(view, at)) for n in view.syntax.phrase(top) if n in kept}
            found.append((rank, -min(phrase), phrase))
    return [phrase for _, _, phrase in sorted(found, key=lambda unit: (unit[0], unit[1]))]


def _tied(view: View, at: int) -> tuple[int, ...]:
    """What goes with it: the rest of a list, and names that hang on its noun without a preposition."""
    if view.syntax.is_in(at, "conj", "appos"):
        return view.syntax.children(view.syntax.heads[at], "conj", "appos")
    if not view.syntax.is_in(at, "nmod"):
        return ()
    later = (n for n in view.syntax.children(view.syntax.heads[at], "nmod") if n > at)
    return tuple(n for n in later if not view.case(n))


def _rank(view: View, at: int) -> int | None:
    """When a constituent goes: 0 first; None never by itself."""
    syntax = view.syntax
    head = syntax.heads[at]
    if head == ROOT or any(_says_which(view, n) for n in syntax.above(at)):
        return None  # what tells which it is goes whole
    if syntax.is_in(at, "advcl") and view.case(at) in _VERBAL and not syntax.children(head, "obj"):
        return None  # "refrain from firing"
    if syntax.is_in(at, "advcl", "acl"):
        return 0
    if syntax.is_in(at, "xcomp"):  # "had a right to be heard", but "asked Norway to sign"
        return 0 if syntax.is_in(head, "ccomp", "xcomp", "advcl") and syntax.children(head, "obj") else None
    if syntax.relations[at] == "obl:agent" or (syntax.is_in(at, "obl") and view.case(at) == "by"):
        return 4  # "Prats succeeded" is the contrary of "Prats succeeded by Pinochet"
    if syntax.is_in(at, "obl"):
        return None if _is_needed(view, at) else 0
    if syntax.is_in(at, "nmod") and syntax.relations[at] != "nmod:poss":
        name = view.tokens[at].is_name and view.tokens[head].is_name and syntax.tags[head] in ("NNP", "NNPS")
        if not view.case(at) or (name and view.case(at) == "of"):
            return None  # "the Republic of China"
        # "A series of talks"; "in the development of …" goes whole: what it is of is what the noun says.
        inner = syntax.is_in(head, "obl", "nmod") and view.case(head) != "of"
        inner = inner or (syntax.is_in(head, "obj") and syntax.is_in(syntax.heads[head], "advcl", "acl"))
        tells = view.case(at) in ("of", "between") and (inner or view.tokens[head].low in _HOLLOW)
        return None if tells else 0
    if syntax.is_in(at, "conj") or (syntax.is_in(at, "appos") and is_listed(view, at)):
        apart = syntax.tags[head].startswith("NN") and view.case(head) not in ("between", "among")
        return 3 if apart and not _in_subject(view, head) else None
    if syntax.relations[at] == "nmod:poss":
        return None if _in_subject(view, head) or view.tokens[at].low in _POSSESSIVES else 1
    hyphened = syntax.is_in(at, "compound") and at + 1 < head and view.tokens[at].low.islower()
    return 2 if (syntax.is_in(at, "amod") or hyphened) and head > at and _may_go(view, at) else None


def _in_subject(view: View, at: int) -> bool:
    """True for a noun whose parts name who acted: none of them can be left out."""
    while view.syntax.is_in(at, "conj", "appos", "flat"):
        at = view.syntax.heads[at]
    return view.syntax.is_in(at, "nsubj", "csubj")


def _may_go(view: View, at: int) -> bool:
    """True for an adjective that is no part of a name, and whose going leaves "a" or "an" before it right."""
    before = view.tokens[at - 1].low if at else ""
    vowels = [view.tokens[n].low[0] in "aeiou" for n in (at, at + 1) if n < len(view.tokens)]
    sounds = before not in ("a", "an") or vowels[0] == vowels[-1]
    return not view.tokens[at].is_name and view.tokens[at].party < 0 and sounds


def _is_needed(view: View, at: int) -> bool:
    """True for "to Haiti" in "flew to Haiti", and for the first phrase of a verb that is itself a complement."""
    syntax, head = view.syntax, view.syntax.heads[at]
    passive = any(syntax.relations[n] in ("nsubj:pass", "aux:pass") for n in syntax.children(head))
    inner = syntax.is_in(head, "xcomp", "advcl", "acl")
    things = [n for n in syntax.children(head, "obj") if view.tokens[n].low not in _LIGHT]
    if things or (not inner and (passive or syntax.children(head, "ccomp", "xcomp"))):
        return False
    others = [n for n in syntax.children(head, "obl") if n > head and not is_left_out(view, n)]
    return bool(others) and others[0] == at


def fitted(view: View, kept: set[int], most: int, say: Callable[[set[int]], str], *, last: int = ROOT) -> str:
    """What `say` makes of the words, whole constituents left out until it is `most` characters or fewer; else ""."""
    remaining = set(kept)
    line = say(remaining)
    if len(line) <= most:
        return line
    for unit in units(view, kept, last):
        if not unit & remaining:
            continue
        remaining -= unit
        remaining -= _left_bare(view, kept, remaining)
        line = say(remaining)
        if len(line) <= most:
            return line
    return ""


def _left_bare(view: View, kept: set[int], remaining: set[int]) -> set[int]:
    """The words of an infinitive that lost all that it had: "to rein" of "a treaty to rein in rivalry"."""
    syntax = view.syntax
    bare: set[int] = set()
    for at in remaining:
        aim = syntax.is_in(at, "xcomp") and bool(syntax.children(syntax.heads[at], "obj"))
        if (aim or syntax.is_in(at, "acl", "advcl")) and view.opens_with_to(at):
            had = [n for n in syntax.children(at, "obj", "obl", "xcomp", "ccomp") if n in kept]
            if had and not remaining.intersection(had):
                bare.update(syntax.phrase(at))
    return bare


def without_owners(view: View, kept: set[int], owners: frozenset[str] = frozenset()) -> set[int]:
    """The words without "its" and "their" where what the label names can't be whose; `owners` are those it can be."""
    return {at for at in kept if view.tokens[at].low not in _POSSESSIVES - owners}


__all__ = [
    "View", "fitted", "is_left_out", "is_listed", "is_time", "kept_words", "units", "with_marks",
    "without_owners",
]  # fmt: skip
