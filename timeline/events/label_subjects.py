"""Who a label says has acted, and what "it" is: the noun, or the one that a pronoun can be nothing but."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import labels
from timeline.events.clauses import Clause
from timeline.events.constituents import ROOT
from timeline.events.label_parts import SETTING_NOUNS, View, fitted, is_listed, kept_words, without_owners
from timeline.events.labels import MAX_SUBJECT
from timeline.events.tokens import CONJUNCTIONS, PREPOSITIONS, PRONOUNS

_OBJECT_PRONOUNS = PRONOUNS | frozenset("this that these those theirs hers ours".split())
_NO_SUBJECT = frozenset("with by for in at from on of after before during".split())
# On what hangs a clause with a pronoun may name whom it means: "withdrew from territories that it had taken".
_HANGS = ("advcl", "ccomp", "parataxis", "xcomp", "acl", "conj", "obj", "obl", "nmod")
# "The three leaders", where nobody can tell who they are, still says more than no subject.
_COUNTED = frozenset("countries governments leaders nations states powers".split())
_PERSONS = frozenset(("he", "she"))
# "Any of these options", and a season that a parser takes for who acted.
_NOBODY = frozenset("any some most many each none several all one another spring summer autumn fall winter".split())


def owners(view: View, clause: Clause) -> frozenset[str]:
    """The possessives that the subject can be meant by: "its" for one, "their" for several."""
    head = view.syntax.head_of(clause.subject)
    several = head is not None and (view.syntax.tags[head] in ("NNS", "NNPS") or view.syntax.children(head, "conj"))
    # "The United States recalled its envoy": a state with a plural name is one.
    one = not several or (head is not None and view.tokens[head].party >= 0 and not view.syntax.children(head, "conj"))
    return frozenset(("its", "his", "her") if one else ("their",))


def thing_meant(view: View, clause: Clause) -> str:
    """What "it" or "them" is that the verb is done to, where the clause above has just one thing that it can be.

    "Gave the treaty to the general, who signed it"; "the treaty was ratified after voters had endorsed it".
    """
    syntax, head = view.syntax, clause.verb.head
    pronoun = next((n for n in syntax.children(head, "obj") if view.tokens[n].low in ("it", "them")), None)
    above = syntax.heads[head]
    whose = above  # the noun that a relative clause tells of
    while above != ROOT and not syntax.tags[above].startswith("VB"):
        above = syntax.heads[above]
    if pronoun is None or above == ROOT:
        return ""
    things = [n for n in syntax.children(above, "obj", "nsubj:pass") if view.tokens[n].low not in _OBJECT_PRONOUNS]
    if len(things) != 1 or things[0] == whose or view.tokens[things[0]].low in labels.TITLES:
        return ""
    several = bool(syntax.children(things[0], "conj")) or syntax.tags[things[0]] in ("NNS", "NNPS")
    fits = several == (view.tokens[pronoun].low == "them") and syntax.tags[things[0]].startswith("NN")
    if not fits or things[0] > pronoun or view.names(things[0]) == "person":
        return ""
    kept = without_owners(view, kept_words(view, things[0]))
    kept -= set(syntax.phrase(whose)) if syntax.tags[whose].startswith("NN") else set()
    made = fitted(view, kept, MAX_SUBJECT, view.said)
    return made if view.tokens[min(kept)].is_name and not made.startswith("The ") else made[:1].lower() + made[1:]


def subject_label(view: View, clause: Clause, parties: Sequence[str], most: int = MAX_SUBJECT) -> str:
    """The subject as a label names it; "" for a pronoun or "the two sides" that nothing sure stands for."""
    phrase = clause.subject
    if phrase[0] >= phrase[1]:
        return ""
    tokens, syntax = view.tokens, view.syntax
    colons = [at for at in range(*phrase) if tokens[at].low == ":"]
    phrase = (colons[-1] + 1, phrase[1]) if colons else phrase  # "Lima, 5 May: Chile and Peru …"
    if labels.is_vague(tokens, phrase) and not (phrase[1] - phrase[0] == 1 and tokens[phrase[0]].is_pronoun):
        return " and ".join(parties) if len(parties) == 2 and labels.is_plural(tokens, phrase) else ""
    head = syntax.head_of(phrase)
    if head is None:
        return labels.subject_text(view.text, tokens, phrase, parties)
    if tokens[head].low in _NOBODY | SETTING_NOUNS or tokens[head].time >= 0 or syntax.tags[head].startswith("RB"):
        return ""
    if view.case(head) in _NO_SUBJECT and not clause.borrowed:
        return ""
    own_verb = set(syntax.phrase(clause.verb.head)) if head in syntax.above(clause.verb.head) else set()
    if tokens[head].is_pronoun or tokens[phrase[0]].is_pronoun:
        if (found := _antecedent(view, clause, head)) is not None:
            kept = kept_words(view, head) - {head, *syntax.children(head, "det")}
            own = _named(view, found, _whole_name(view, found), most)
            return f"{own} {view.said(kept)}".strip()
        return " and ".join(parties) if len(parties) == 2 and labels.is_plural(tokens, phrase) else ""
    if all(tokens[at].low in PRONOUNS | {"this", "that", "these", "those", "both", "some"} for at in range(*phrase)):
        return ""
    return _named(view, head, _whole_name(view, head) - own_verb, most)


def counted_subject(view: View, clause: Clause) -> str:
    """ "Three leaders", for a label that would have no subject; "" where the clause's is no counted group."""
    head = view.syntax.head_of(clause.subject)
    if head is None or view.tokens[head].low not in _COUNTED or not view.syntax.children(head, "nummod"):
        return ""
    return _named(view, head, kept_words(view, head), MAX_SUBJECT)


def _whole_name(view: View, head: int) -> set[int]:
    """The words of a subject, with the rest of its name where a parser takes each of its words for one."""
    syntax, kept = view.syntax, kept_words(view, head)
    if syntax.heads[head] != ROOT and syntax.tags[head] == "NNP":
        for other in syntax.children(syntax.heads[head], "nsubj"):
            if syntax.tags[other] == "NNP" and other == max(kept) + 1:
                kept |= kept_words(view, other)
    return kept


def _antecedent(view: View, clause: Clause, pronoun: int) -> int | None:
    """The subject of the clause that this one hangs on or is joined to, where the pronoun can be nothing else."""
    tokens, syntax = view.tokens, view.syntax
    low = tokens[pronoun].low
    at = syntax.heads[pronoun]
    while at != ROOT and syntax.is_in(at, "conj"):
        at = syntax.heads[at]
    if at == ROOT:
        return None
    earlier = [n for n in syntax.children(at, "advcl", "ccomp", "parataxis", "conj") if n < pronoun]
    places = [at]
    while syntax.is_in(at, *_HANGS) and syntax.heads[at] != ROOT:
        at = syntax.heads[at]
        places.append(at)
    for at in (*places, *earlier):
        for subject in syntax.children(at, "nsubj"):
            if tokens[subject].is_pronoun or subject == pronoun:
                continue
            if _can_mean(view, low, subject):
                return subject
    return None


def _can_mean(view: View, pronoun: str, subject: int) -> bool:
    """True where the pronoun can stand for this noun: a person, one body or state with a name, several."""
    syntax = view.syntax
    several = bool(syntax.children(subject, "conj"))
    if pronoun == "they":
        return several or syntax.tags[subject] in ("NNS", "NNPS")
    if pronoun in _PERSONS:
        return not several and syntax.tags[subject] in ("NNP", "NNPS") and _is_person(view, subject)
    if pronoun == "it":
        named = any(view.tokens[n].party >= 0 or syntax.tags[n] == "NNP" for n in kept_words(view, subject))
        other = syntax.children(syntax.heads[subject], "obj") if syntax.heads[subject] != ROOT else ()
        return named and not several and not other and not _has_title(view, subject)
    return False


def _is_person(view: View, head: int) -> bool:
    """True for "Johnson" and "Soviet Premier Kosygin", not for "the Chilean Congress"."""
    words = kept_words(view, head)
    if _has_title(view, head):
        return True
    named = (view.tokens[at].party < 0 or view.names(at) == "person" for at in words if view.tokens[at].is_word)
    return all(named) and all(view.syntax.tags[at] == "NNP" for at in words if view.tokens[at].is_word)


def _has_title(view: View, head: int) -> bool:
    return any(view.tokens[at].low in labels.TITLES for at in kept_words(view, head))


def without_article(view: View, kept: set[int]) -> set[int]:
    """Without the words at the head of a phrase that only point: "the", "its", "and"."""
    order = sorted(kept)
    pointing = {"the", "a", "an", "this", "these", "that", "those", "their", "its", "his", "her", "both"}
    pointing |= {"mr", "mrs", "ms", "mr.", "mrs.", "ms.", "messrs"}
    while order and view.tokens[order[0]].low in (pointing - {"both"}) | CONJUNCTIONS | PREPOSITIONS - {"off", "near"}:
        order = order[1:]
    return set(order)


def _named(view: View, head: int, kept: set[int], most: int) -> str:
    """A noun phrase as a subject: no article, each office holder by name where the title is long, 46 characters."""
    kept = without_owners(view, kept)
    case = {n for n in view.syntax.children(head, "case") if view.tokens[n].low != "'s"}
    dated = {n for n in kept if view.tokens[n].time >= 0}
    kept = without_article(view, kept - case - dated or kept)
    listed = [n for n in view.syntax.children(head, "appos") if is_listed(view, n)]
    for each in (head, *view.syntax.children(head, "conj"), *listed):
        others = {n for c in (*view.syntax.children(each, "conj", "cc"), *listed) for n in view.syntax.phrase(c)}
        others -= set(view.syntax.phrase(each)) if each in listed else set()
        more = {n for n in kept if each == head and view.syntax.is_in(n, "nsubj")}  # see `_whole_name`
        own = sorted(kept.intersection({n for top in (each, *more) for n in view.syntax.phrase(top)}) - others)
        short = labels.drop_titles(view.tokens, own)
        kept -= set(own) - set(short)
    return fitted(view, kept, most, view.said) or view.said(kept)
