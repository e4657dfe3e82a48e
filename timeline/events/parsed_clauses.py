"""The clauses of a sentence from its syntax: which verb rules which words, what its subject and object are.

The same `Clause` and `VerbGroup` as `timeline.events.clauses` makes of word forms alone, for sentences that may hold a
dated claim and are worth a parser's time.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.events.clause_tree import ClauseTree, in_parentheses, is_infinitive, is_part
from timeline.events.clauses import Clause, clauses
from timeline.events.memory import is_shared_thing
from timeline.events.phrases import spelled_alike
from timeline.events.tokens import AUXILIARIES, BE, DO, Words, is_adverb
from timeline.events.verb_group import Tense, VerbGroup, group
from timeline.events.verbs import DID_DO, DID_NOT, WILL_DO, WILL_DO_ADJECTIVES, auxiliary_tense
from timeline.knowledge.acts import VerbForm, noun_classes, noun_lemma, verb_form
from timeline.syntax import Sentence

# A clause of its own below a verb: its words are not the verb's.
_CLAUSES = frozenset(("advcl", "ccomp", "parataxis", "acl", "acl:relcl", "advcl:relcl", "csubj", "csubj:pass", "list"))
# Relations in which a verb is the head of a clause; "xcomp" is part of the verb over it.
_HEADS = _CLAUSES | {"root", "conj", "dep", "appos"}
# What ends a phrase as a label or a table of acts wants it.
_LOOSE = frozenset(("acl:relcl", "acl", "appos", "parataxis", "advcl", "advcl:relcl", "ccomp", "list"))
_OF_TEXTS = frozenset("sign ratify adopt initial conclude negotiate amend revise renew draft approve".split())
# What an object may go on in: "a communiqué establishing relations".
_GOES_ON = frozenset(("acl",))
_HELPING = AUXILIARIES | DO
_AUXILIARY = frozenset(("aux", "aux:pass", "cop"))
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_FORMS = {"VBD": "past", "VBZ": "s", "VBP": "base", "VB": "base", "VBN": "participle", "VBG": "ing"}


def parsed_clauses(words: Words, parsed: Sentence) -> tuple[Clause, ...]:
    """The clauses of one sentence in the order of their verbs; `parsed` is the text from the first word on.

    An infinitive is none; "is expected to sign" and "refused to go" are one verb each.
    """
    tree = ClauseTree(words, parsed)
    if not words.tokens or not parsed.tokens:
        return ()
    aside = in_parentheses(words)
    found: dict[int, Clause] = {}
    for number in range(len(parsed.tokens)):
        if tree.relation(number) in _HEADS and tree.index[number] not in aside:
            clause = _clause(tree, number, found)
            if clause is not None:
                found[number] = clause
    every = sorted(found.values(), key=lambda clause: (clause.verb.head, clause.start))
    return tuple(_with_subject(words, clause) for clause in every)


def _with_subject(words: Words, clause: Clause) -> Clause:
    """A main clause whose subject the parser lost ("planning and preparation was completed"), by its word forms."""
    if not clause.is_main or clause.subject[0] < clause.subject[1]:
        return clause
    alike = [other for other in clauses(words.tokens) if other.verb.head == clause.verb.head and other.is_main]
    read = alike[0] if alike else None
    if read is None or read.borrowed or read.subject[0] >= read.subject[1] or read.subject[1] > clause.verb.first:
        return clause
    return replace(clause, subject=read.subject)


def _clause(tree: ClauseTree, number: int, found: dict[int, Clause]) -> Clause | None:
    copula = () if tree.is_done(number) else tree.parsed.children(number, "cop")
    if not tree.is_verb(number) and not copula:
        return None
    if is_part(tree, number):
        return None
    predicate = _lent_to(tree, number)
    verb = _group(tree, number, predicate, copula)
    if verb is None:
        return None
    subject, borrowed = _subject(tree, number, verb, found)
    own = tree.indexes(tree.own(number, _CLAUSES))
    if predicate != number:
        own = sorted({*own, *tree.indexes(tree.own(predicate, _CLAUSES))})
    tokens = tree.words.tokens
    own = [at for at in own if tokens[at].is_word or tokens[at].low not in ",;:.—–"]
    end = max([*own, verb.last]) + 1
    while end < len(tokens) and not tokens[end].is_word:
        end += 1
    return Clause(
        verb,
        min([*own, verb.first]),
        end,
        subject,
        _object(tree, predicate, verb, copula),
        _opener(tree, number),
        borrowed,
        frozenset(own),
        tree.constituents,
    )


def _lent_to(tree: ClauseTree, number: int) -> int:
    """The infinitive that a verb lends its subject to ("is expected to sign"), else the verb itself."""
    lemma, low = tree.parsed.tokens[number].lemma, tree.low(number)
    lends = lemma in WILL_DO | DID_DO or lemma == "be" or low in WILL_DO_ADJECTIVES
    # "Has refused to sign" tells what was not done, "refused to sign" that somebody refused.
    lends = lends or (lemma in DID_NOT and bool(tree.parsed.children(number, "aux")))
    if not lends:
        return number
    for below in tree.parsed.children(number, "xcomp", "advcl", "ccomp", "csubj"):
        if is_infinitive(tree, below) and below > number and _follows(tree, number, below):
            return below
    return number


def _follows(tree: ClauseTree, number: int, below: int) -> bool:
    """True for "began to watch", not for "went to Yerevan to watch": nothing but a date or an adverb lies between."""
    to = next(n for n in tree.parsed.children(below, "mark") if tree.low(n) in ("to", "due"))
    between = tree.words.tokens[tree.index[number] + 1 : tree.index[to]]
    return all(token.time >= 0 or is_adverb(token.low) or token.low in ("on", "in", "to") for token in between)


def _group(tree: ClauseTree, number: int, predicate: int, copula: tuple[int, ...]) -> VerbGroup | None:
    """The verb with its auxiliaries; of "is expected to sign" all words from "is" to "sign"."""
    tokens = tree.words.tokens
    auxiliaries = [n for n in tree.parsed.auxiliaries(number) if tree.parsed.tokens[n].head == number]
    shared = tree.parsed.auxiliaries(number)
    lows = [tree.low(n) for n in shared if tree.low(n) in _HELPING]
    lends = predicate != number
    if lends and tree.low(number) in BE:
        lows.append(tree.low(number))
    tag = tree.tag(number)
    tense, planned = auxiliary_tense(lows) if lows else (_bare_tense(tree, number), False)
    # "Reports that he had flown": whatever it stands under, "have" alone makes no passive.
    active = bool(lows) and all(low not in BE for low in lows)
    passive = (tree.parsed.is_passive(predicate) and not active) or tree.is_done(predicate)
    negated = tree.parsed.is_negated(number)
    head = tree.index[predicate]
    first = min([tree.index[n] for n in auxiliaries] + [tree.index[number]])
    if lends:
        lemma = tree.parsed.tokens[number].lemma
        will = lemma in WILL_DO or tree.low(number) in WILL_DO_ADJECTIVES or lemma == "be"
        if will and tense != "conditional":
            tense = "future"
        planned, negated = planned or will, negated or lemma in DID_NOT
        passive = any(tree.relation(n) == "aux:pass" for n in tree.parsed.children(predicate))
    elif (copula and tree.is_verb(number)) or any(
        tree.low(n) in ("to", "due") for n in tree.parsed.children(number, "mark")
    ):
        tense, planned = "future", True
        passive = passive or any(tree.relation(n) == "aux:pass" for n in tree.parsed.children(number))
    elif copula:
        at = tree.index[copula[-1]]
        return VerbGroup(min(first, at), at, at, "be", "", tense, planned=planned, negated=negated)
    active = active or _is_active_past(tree, number)
    passive = passive and not active
    reduced = (
        not lows
        and not _is_active_past(tree, number)
        and tree.relation(number) in ("acl", "advcl", "dep", "appos")
        and tag in ("VBN", "VBG")
    )
    if reduced and tag == "VBG":
        reduced, tense = False, "gerund"
    passive = passive or (reduced and tag == "VBN")
    return group(
        tokens,
        first,
        head,
        _form(tree, predicate),
        tense,
        planned=planned,
        negated=negated,
        passive=passive,
        reduced=reduced,
    )


def _bare_tense(tree: ClauseTree, number: int) -> Tense:
    """The tense of a verb without an auxiliary."""
    match tree.tag(number):
        case "VBD":
            # "Claimed to be the first, the revision …": no past without a subject at a sentence's head.
            return "past" if number or tree.parsed.subjects(number) else "participle"
        case "VBZ" | "VBP":
            return "present"
        case "VBG":
            return "gerund"
        case "JJ" | "NN" | "NNS" | "NNP":
            past = all(form.form in ("past", "participle") for form in verb_form(tree.low(number)))
            return "past" if past else "present"
        case "VBN":
            return "past" if _is_active_past(tree, number) else "participle"
    return "present" if tree.parsed.subjects(number) else "infinitive"


def _is_active_past(tree: ClauseTree, number: int) -> bool:
    """True for "after the Greeks invaded Persia", where the parser takes a past tense for a participle."""
    parsed = tree.parsed
    done = parsed.children(number, "nsubj") and parsed.children(number, "obj")
    agents = parsed.children(number, "obl:agent")
    measured = agents and all(parsed.tokens[n].text in ("%", "percent", "cent") for n in agents)  # "rejected by 52 %"
    if parsed.auxiliaries(number) or not (done or measured):
        return False
    return any(form.form == "past" for form in verb_form(tree.low(number)))


def _form(tree: ClauseTree, number: int) -> VerbForm:
    """The verb as the tables know it, by its form; what they don't know keeps the parser's lemma."""
    token = tree.parsed.tokens[number]
    wanted = _FORMS.get(token.tag, "")
    readings = verb_form(tree.low(number))
    alike = [form for form in readings if form.form == wanted] or list(readings)
    best = next((form for form in alike if form.lemma == token.lemma), alike[0] if alike else None)
    return best or VerbForm(token.lemma, "base", known=False)


def _span(tree: ClauseTree, head: int, *, keep: frozenset[str] = frozenset()) -> tuple[int, int]:
    """The phrase of a noun with all that is joined to it, as far as no clause or aside parts it."""
    left = {n for n in tree.parsed.children(head, "case", "mark", "cc", "cc:preconj") if n < head}
    indexes = tree.indexes(n for n in tree.own(head, _LOOSE - keep) if n not in left)
    tokens = tree.words.tokens
    place = tree.index[head]
    first = last = place
    known = set(indexes)
    # The full stop of "David N. McCammon" and "S.p.A." is no word of the parser's.
    known |= {at for at in range(1, len(tokens)) if tokens[at].text == "." and {at - 1, at + 1} <= known}
    while first - 1 in known:
        first -= 1
    while last + 1 in known:
        last += 1
    while first < last and not tokens[first].is_word:
        first += 1
    while last > first and not tokens[last].is_word:
        last -= 1
    return first, last + 1


def _subject(tree: ClauseTree, number: int, verb: VerbGroup, found: dict[int, Clause]) -> tuple[tuple[int, int], bool]:
    """The subject's phrase, and whether it is borrowed: from the noun a clause stands with, or the verb before."""
    none = (verb.first, verb.first)
    relation, head = tree.relation(number), tree.parsed.tokens[number].head
    subjects = tree.parsed.children(number, *_SUBJECTS)
    if subjects:
        real = [n for n in subjects if tree.relation(n) != "expl"] or list(subjects)
        real = [n for n in real if not tree.low(n).endswith(("self", "selves"))] or real
        # The parser gives both of "The following spring, the envoys returned".
        subject, *_ = named = [n for n in real if tree.words.tokens[tree.index[n]].time < 0] or real
        if tree.low(subject).endswith(("self", "selves")):  # of "the president himself" a parser may take the last word
            nouns = (n for n, at in enumerate(tree.index) if at == tree.index[subject] - 1 and tree.tag(n) in _NOUNS)
            if (noun := next(nouns, None)) is not None:
                return _span(tree, noun), False
        if tree.tag(subject) in ("WDT", "WP") and relation in ("acl:relcl", "acl") and head is not None:
            person = tree.low(subject) in ("who", "whom")  # "the treaty with Chile, who signed": not the treaty
            return (_span(tree, head) if person else _antecedent(tree, head, verb)), True
        first, last = _span(tree, subject)[0], max(_span(tree, n)[1] for n in named if n < number or n == subject)
        # "The general re-established order": a word that the parser takes for three may reach into the subject.
        return (first, min(last, verb.first) if first < verb.first else last), False
    if (dated := _right_before(tree, number, verb)) is not None:
        return _span(tree, dated), False
    if (phase := _phase(tree, verb)) is not None:
        return _span(tree, phase), True
    if relation in ("acl:relcl", "acl") and head is not None:
        # "The guidelines which both had adopted": the relative word is the object, and nobody else acts.
        relative = any(tree.tag(n) in ("WDT", "WP") for n in tree.parsed.children(number, "obj"))
        return (none, False) if relative else (_antecedent(tree, head, verb), True)
    if relation == "ccomp" and head is not None and number < head:
        # "The envoys flew home, well aware that": what the subject does stands before what it is.
        ahead = [n for n in tree.parsed.children(head, *_SUBJECTS) if n < number]
        return (_span(tree, ahead[0]), True) if ahead else (none, False)
    if relation == "advcl" and verb.reduced and head is not None and number > head:
        if (text := _text_before(tree, number, head, verb)) is not None:
            return text, True
        return none, False  # "They sent a mission, created by the council": what was created, nobody can tell
    while relation in ("conj", "advcl", "xcomp", "parataxis") and head is not None:
        if relation == "xcomp" and (objects := tree.parsed.children(head, "obj", "iobj")):
            return _span(tree, objects[0]), True  # "convinced France to recognise the state and conclude a pact"
        if head in found and found[head].subject[0] < found[head].subject[1]:
            return found[head].subject, True
        if number < head and relation == "advcl" and (later := tree.parsed.children(head, "nsubj", "nsubj:pass")):
            return _span(tree, later[0]), True  # "Speaking in Oslo, the minister said"
        relation, head = tree.relation(head), tree.parsed.tokens[head].head
    return none, False


def _phase(tree: ClauseTree, verb: VerbGroup) -> int | None:
    """The noun that begins or ends in "the second phase of the war, beginning in 1950"."""
    if (
        verb.tense != "gerund"
        or verb.lemma not in ("begin", "start", "end")
        or tree.words.tokens[verb.first - 1].low != ","
    ):
        return None
    noun = next((n for n, at in enumerate(tree.index) if at == verb.first - 2 and tree.tag(n) in _NOUNS), None)
    while noun is not None and tree.relation(noun) == "nmod":
        noun = tree.parsed.tokens[noun].head
    return noun if noun is not None and tree.tag(noun) in _NOUNS else None


def _right_before(tree: ClauseTree, number: int, verb: VerbGroup) -> int | None:
    """The noun right before the verb that a parser hangs elsewhere, where nothing else can have acted.

    On a date: "by the end of 1991 the Union had collapsed"; or after the verb's own "and": "signed the treaty and
    Gadsden presented it".
    """
    tokens, parsed = tree.words.tokens, tree.parsed
    nouns = [n for n, at in enumerate(tree.index) if at == verb.first - 1 and tree.tag(n) in _NOUNS]
    if not nouns or tokens[verb.first - 1].time >= 0 or parsed.children(nouns[0], "case"):
        return None
    noun = nouns[0]
    while tree.relation(noun) == "flat" and (above := parsed.tokens[noun].head) is not None:
        noun = above
    head = parsed.tokens[noun].head
    dated = tree.relation(noun) == "nmod" and head is not None and tokens[tree.index[head]].time >= 0
    first = tree.index[min(parsed.subtree(noun))]
    joined = (
        not verb.passive
        and tree.relation(noun) == "conj"
        and any(tree.index[n] == first - 1 for n in parsed.children(number, "cc") if tree.low(n) in ("and", "but"))
    )
    return noun if (dated and number in parsed.ancestors(noun)) or joined else None


def _text_before(tree: ClauseTree, number: int, head: int, verb: VerbGroup) -> tuple[int, int] | None:
    """The treaty of "abrogated the treaty with Norway, signed in 1954": what else could have been signed?"""
    objects = [n for n in tree.parsed.children(head, "obj") if n < number and "@text" in noun_classes(_noun(tree, n))]
    return _span(tree, objects[-1]) if objects and verb.passive and verb.lemma in _OF_TEXTS else None


def _antecedent(tree: ClauseTree, head: int, verb: VerbGroup) -> tuple[int, int]:
    """The noun that a clause tells of: in "the guidelines for the pact that were adopted" the guidelines.

    A parser takes the nearest; where that only says whose or what sort of text, treaty or talks it is, it is these.
    Where the verb is singular and the noun isn't, it is the singular noun below it: "stakes in a firm which is sold".
    """
    if tree.tag(head) == "NNS" and tree.words.tokens[verb.first].low in ("is", "was", "has"):
        singular = [n for n in tree.parsed.children(head, "nmod") if n > head and tree.tag(n) in ("NN", "NNP")]
        if singular:
            return _span(tree, singular[-1])
    above = tree.parsed.tokens[head].head
    if tree.relation(head) != "nmod" or above is None or is_shared_thing(_noun(tree, head)):
        return _span(tree, head)
    return _span(tree, above) if is_shared_thing(_noun(tree, above)) else _span(tree, head)


def _noun(tree: ClauseTree, number: int) -> str:
    return spelled_alike(noun_lemma(tree.low(number)))


def _object(tree: ClauseTree, predicate: int, verb: VerbGroup, copula: tuple[int, ...]) -> tuple[int, int]:
    """The phrase that the verb is done to, from its first word; of a copula what the subject is said to be."""
    none = (verb.last + 1, verb.last + 1)
    if copula and not tree.is_verb(predicate):
        first, last = _span(tree, predicate)
        return max(first, verb.last + 1), max(last, verb.last + 1)
    made = ("xcomp",) if verb.passive else ()  # "declared persona non grata"
    nouns = [n for n in tree.parsed.children(predicate, "obj", *made) if n > predicate and not tree.is_verb(n)]
    objects = nouns or [
        n
        for n in tree.parsed.children(predicate, "obl")
        # "Returned to his post": the preposition belongs to the verb, and what it is done to follows.
        if verb.particle and any(tree.index[case] == verb.last for case in tree.parsed.children(n, "case"))
    ]
    if not objects:
        return none
    # "Sent the two governments a draft": of two objects the last is what was sent.
    first, last = _span(tree, objects[-1], keep=_GOES_ON)
    tokens = tree.words.tokens
    # "The treaty with Norway": the thing is the treaty; with whom, others ask.
    joined = {
        tree.index[n] for n in range(len(tree.parsed.tokens)) if tree.relation(n) == "case" and tree.low(n) != "of"
    }
    cut = next((at for at in range(first + 1, last) if at in joined and tokens[at].time < 0), last)
    return max(first, verb.last + 1), max(cut, verb.last + 1)


def _opener(tree: ClauseTree, number: int) -> str:
    """The word that subordinates the clause, "reduced" for a participle, "" for a main clause."""
    relation = tree.relation(number)
    top = number
    while tree.relation(top) == "conj" and (above := tree.parsed.tokens[top].head) is not None:
        top = above
    relation = tree.relation(top)
    if relation in ("root", "dep", "list", "parataxis"):
        return "reduced" if tree.tag(number) in ("VBN", "VBG") and not tree.parsed.auxiliaries(number) else ""
    marks = [tree.low(n) for n in tree.parsed.children(top, "mark") if tree.low(n) != "to"]
    if marks:
        return marks[0]
    if relation in ("acl:relcl", "advcl:relcl"):
        words = [n for n in tree.parsed.subtree(top) if tree.tag(n) in ("WDT", "WP", "WP$", "WRB") and n < top]
        return tree.low(words[0]) if words else "that"
    adverbs = [tree.low(n) for n in tree.parsed.children(top, "advmod") if tree.tag(n) == "WRB"]
    if adverbs:
        return adverbs[0]
    return "reduced" if relation in ("acl", "advcl") or tree.tag(number) == "VBG" else ""
