"""What a card says: one line of at most 80 characters that stands alone, in the article's own words.

A label may leave out and never adds. Where the subject is a pronoun that nothing safe stands for, the label goes
without a subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.clauses import Clause
from timeline.events.label_verbs import verb_text
from timeline.events.phrases import head_index, text_of, without_dates
from timeline.events.tokens import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    Token,
    Words,
    is_adverb,
)
from timeline.knowledge.acts import noun_act, verb_form
from timeline.knowledge.inflection import participle_of, past_of

MAX_LABEL = 80
MAX_SUBJECT = 46  # leaves room for a verb and its object on one line
_VAGUE_NOUNS = frozenset("country side party government leader nation state power two three both sides".split())
_THE_TWO = re.compile(
    r" (of|from|between|by) (?:(?:the|these) two|both)(?: \w+)?"
    r" (?:countries|sides|governments|states|parties|nations)\b"
)
_QUOTES = '"“”'
TITLES = frozenset(
    """president prime minister premier chancellor secretary foreign defence defense state king queen emperor general
    marshal senator representative chairman ambassador""".split()
)


def label(
    text: str,
    words: Words,
    clause: Clause,
    *,
    parties: Sequence[str] = (),
    planned: bool = False,
) -> str:
    """The label of an act told by a clause. `parties` are display names that "the two countries" may stand for."""
    tokens = words.tokens
    subject = subject_text(text, tokens, clause.subject, parties)
    verb = clause.verb
    body = _after_verb(tokens, clause)
    if verb.passive:
        lead = f"{subject} {verb_text(tokens, verb, planned=planned)}".strip()
        whole = finish(_cut(text, tokens, body, lead=lead))
        return finish(lead) if subject and whole.endswith("…") and len(lead) <= MAX_LABEL else whole
    if subject:
        return finish(_cut(text, tokens, body, lead=f"{subject} {verb_text(tokens, verb, planned=planned)}"))
    thing = _shortened(text, tokens, clause.object)
    participle = participle_of(verb.lemma)
    listed = clause.object[1] < len(tokens) and tokens[clause.object[1]].low == ","
    if (
        thing
        and participle
        and not listed
        and verb.particle == ""
        and not is_vague(tokens, clause.object)
        and verb.lemma != "have"
        and not (clause.syntax is not None and _is_party(tokens, clause.object))
    ):
        rest = [at for at in body if at >= clause.object[1]]
        if rest and tokens[rest[0]].low == "by":  # would read as the agent of the passive
            rest = []
        lead = f"{thing} {'to be ' if planned else ''}{participle}"
        return finish(_cut(text, tokens, rest, lead=lead))
    return finish(_cut(text, tokens, body, lead=verb_text(tokens, verb, planned=planned)))


def quoted_label(text: str, words: Words, clause: Clause) -> str:
    """The clause itself, where subject and object make no line; "" where it begins with a pronoun or in the middle."""
    tokens = words.tokens
    start = clause.start
    led = CONJUNCTIONS | SUBORDINATORS | {"its", "their", "his", "her", "however"}
    while start < clause.end and (not tokens[start].is_word or tokens[start].time >= 0 or tokens[start].low in led):
        start += 1
    if start >= clause.end or tokens[start].is_pronoun or tokens[start].low in RELATIVES | PREPOSITIONS:
        return ""
    kept = without_dates(tokens, range(start, clause.end))
    return finish(_cut(text, tokens, _drop_dangling(tokens, kept), lead=""))


def noun_label(text: str, words: Words, phrase: tuple[int, int], prefix: str = "") -> str:
    """The label of an act told by a noun phrase ("Revision of the defence guidelines")."""
    tokens = words.tokens
    indexes = without_dates(tokens, _strip_determiners(tokens, phrase))
    indexes = _drop_dangling(tokens, indexes)
    if prefix:
        while len(indexes) > 1 and tokens[indexes[0]].low in (
            "ongoing",
            "new",
            "latest",
            "first",
            "current",
            "proposed",
        ):
            indexes = indexes[1:]
    return finish(_cut(text, tokens, indexes, lead=prefix))


def statement_label(text: str, words: Words, speaker: tuple[int, int], content: Sequence[int], verb: str = "") -> str:
    """The label of something said: "Foreign Ministry: the alliance is a bilateral arrangement"."""
    tokens = words.tokens
    who = speaker_text(text, tokens, speaker)
    said = [at for at in without_dates(tokens, content) if tokens[at].low not in _QUOTES]
    while said and (not tokens[said[0]].is_word or tokens[said[0]].low in ("that", "but", "and", "the", "a")):
        said = said[1:]
    if not said:
        return finish(f"{who} {verb}".strip())
    if not who:
        return finish(_cut(text, tokens, said, lead=""))
    denied = f"{who} {past_of(verb) or verb}" if verb == "deny" else f"{who}:"
    return finish(_cut(text, tokens, said, lead=denied))


def with_the_two_named(made: str, parties: Sequence[str]) -> str:
    """The label with "of the two countries" said by name, or left out where the names are not known or do not fit."""
    found = _THE_TWO.search(made)
    if found is None:
        return made
    if len(parties) == 2:
        named = f"{made[: found.start()]} {found[1]} {parties[0]} and {parties[1]}{made[found.end() :]}"
        if len(named) <= MAX_LABEL:
            return named
    return f"{made[: found.start()]}{made[found.end() :]}"


def subject_text(text: str, tokens: tuple[Token, ...], phrase: tuple[int, int], parties: Sequence[str] = ()) -> str:
    """The subject as a label names it; "" for a pronoun or "the two sides" that nothing is known to stand for."""
    if phrase[0] >= phrase[1]:
        return ""
    if is_vague(tokens, phrase):
        return " and ".join(parties) if len(parties) == 2 and is_plural(tokens, phrase) else ""
    if all(tokens[at].low in PRONOUNS | DETERMINERS for at in range(*phrase)):
        return ""
    if tokens[phrase[0]].is_pronoun:
        return ""
    return _shortened(text, tokens, phrase)


def is_vague(tokens: tuple[Token, ...], phrase: tuple[int, int]) -> bool:
    words = [tokens[at].low for at in range(*phrase) if tokens[at].is_word]
    if not words:
        return True
    if len(words) == 1 and words[0] in PRONOUNS | {"both", "two", "some", "others", "this", "that"}:
        return True
    named = any(tokens[at].party >= 0 for at in range(*phrase))  # "the United States", "the Cuban government"
    head = head_index(tokens, phrase)
    if head is None or len(words) > 3 or named:
        return False
    if tokens[head].low == "government":
        return False  # of whom isn't said, but what acted is
    noun = tokens[head].low.removesuffix("s")
    noun = {"countrie": "country", "partie": "party"}.get(noun, noun)
    told_apart = any(tokens[at].is_name for at in range(phrase[0] + 1, head))  # "the Balkan leaders"
    pointed_at = words[0] in ("the", "both", "two", "these", "its", "their", "all")
    return noun in _VAGUE_NOUNS and pointed_at and not told_apart


def _is_party(tokens: tuple[Token, ...], phrase: tuple[int, int]) -> bool:
    head = head_index(tokens, phrase)
    return head is not None and tokens[head].party >= 0


def is_plural(tokens: tuple[Token, ...], phrase: tuple[int, int]) -> bool:
    """True for "they", "both" and "the two countries": a phrase that two parties can stand for."""
    return any(
        tokens[at].low in ("they", "both", "two") or tokens[at].low.removesuffix("s") != tokens[at].low
        for at in range(*phrase)
    )


def _strip_determiners(tokens: tuple[Token, ...], phrase: tuple[int, int]) -> list[int]:
    indexes = list(range(*phrase))
    while indexes and (
        tokens[indexes[0]].low in ("the", "a", "an", "this", "these", "that", "those", "their", "its", "his", "her")
        or not tokens[indexes[0]].is_word
        or tokens[indexes[0]].low in CONJUNCTIONS
        or tokens[indexes[0]].low in ("mr", "mrs", "ms", "mr.", "mrs.", "ms.", "messrs")
    ):
        indexes = indexes[1:]
    return indexes


def _shortened(text: str, tokens: tuple[Token, ...], phrase: tuple[int, int]) -> str:
    """The phrase without its article, relative clauses and asides, cut before a preposition where it is long."""
    indexes = without_dates(tokens, _strip_determiners(tokens, phrase))
    kept: list[int] = []
    for at in indexes:
        low = tokens[at].low
        if low in RELATIVES or low in ("(", ";", ":", "—") or (low == "," and _aside(tokens, at, phrase[1])):
            break
        kept.append(at)
    kept = _drop_dangling(tokens, kept)
    kept = drop_titles(tokens, kept)
    while len(text_of(text, tokens, kept)) > MAX_SUBJECT:
        cut = next((n for n in range(len(kept) - 1, 1, -1) if tokens[kept[n]].low in PREPOSITIONS | {","}), None)
        if cut is None:
            break
        kept = _drop_dangling(tokens, kept[:cut])
    return text_of(text, tokens, kept)


def _aside(tokens: tuple[Token, ...], comma: int, end: int) -> bool:
    """True where this comma opens an aside, not the next item of a list."""
    return not any(tokens[at].low in ("and", "or") for at in range(comma, end))


def drop_titles(tokens: tuple[Token, ...], indexes: list[int]) -> list[int]:
    """ "Japanese Prime Minister Shinzo Abe" keeps the name where the phrase is long."""
    if len(indexes) < 4:
        return indexes
    last_title = -1
    for number, at in enumerate(indexes):
        if tokens[at].low in TITLES and tokens[at].is_name:
            last_title = number
    names = indexes[last_title + 1 :]
    only_names = 0 < len(names) <= 3 and all(tokens[at].is_name for at in names)
    before_ok = all(tokens[at].is_name or tokens[at].low in ("of", "the") for at in indexes[: last_title + 1])
    if not (last_title >= 0 and only_names and before_ok):
        return indexes
    # An office holder is known by the surname; anybody else keeps the whole name.
    numbered = set(tokens[names[-1]].text) <= set("IVX")  # "Emperor Napoleon III"
    return names[-1:] if len(names) > 1 and tokens[names[-1]].party >= 0 and not numbered else names


def _drop_dangling(tokens: tuple[Token, ...], indexes: list[int]) -> list[int]:
    """Without a last word that waits for another."""
    while indexes:
        token = tokens[indexes[-1]]
        waits = (
            token.low in PREPOSITIONS | CONJUNCTIONS | DETERMINERS | {"to", "which", "who", "that"}
            or (not token.is_word and token.low not in (")", "”", "'", "’", "%"))
            or (is_adverb(token.low) and token.low not in ("together", "home", "back", "away", "only"))
            or token.low in SUBORDINATORS
        )
        if not waits:
            break
        indexes = indexes[:-1]
    return indexes


def _after_verb(tokens: tuple[Token, ...], clause: Clause) -> list[int]:
    """Indexes of the words after the verb, dates and what leads to them left out, as far as the clause stands alone."""
    kept: list[int] = []
    for at in range(clause.verb.last + 1, clause.end):
        token = tokens[at]
        if token.time >= 0:
            kept.append(at)
            continue
        if token.low in ("it", "them", "him") and at == clause.verb.last + 1:
            continue  # nobody can tell what it is
        if token.low in (";", ":", "(", "—", "–", "but") or token.low in _QUOTES:
            break
        if token.low in RELATIVES and token.low != "that":
            break
        if token.low == "-" and at and tokens[at - 1].span.end != token.span.start:
            break
        if token.low == "," and (tokens[at - 1].time >= 0 or not _continues_list(tokens, at, clause.end)):
            break
        kept.append(at)
    named = [at for at in kept if tokens[at].time >= 0 and _inside_name(tokens, at)]
    plain = without_dates(tokens, [at for at in kept if at not in named])
    return _drop_dangling(tokens, sorted({*plain, *named}))


def _inside_name(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a date that is part of a noun phrase: "the 1997 guidelines"."""
    before = tokens[at - 1] if at else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(
        before is not None
        and following is not None
        and before.low in DETERMINERS
        and following.is_word
        and following.time < 0
        and following.low not in PREPOSITIONS | CONJUNCTIONS
    )


def _continues_list(tokens: tuple[Token, ...], comma: int, end: int) -> bool:
    """True where "A, B and C" goes on: a short item, then "and" or another comma."""
    for at in range(comma + 1, min(comma + 7, end)):
        if tokens[at].low in ("and", "or"):
            return True
        if tokens[at].low == ",":
            return True
        if tokens[at].low in PREPOSITIONS | RELATIVES | MODALS | BE | HAVE | DO or tokens[at].time >= 0:
            return False
    return False


def speaker_text(text: str, tokens: tuple[Token, ...], phrase: tuple[int, int]) -> str:
    """Who spoke: the institution where a spokesman speaks for one, else the name."""
    indexes = _strip_determiners(tokens, phrase)
    for number, at in enumerate(indexes):
        speaks = tokens[at].low.startswith("spokes") or tokens[at].low == "officials"
        if number and speaks:
            return text_of(text, tokens, [index for index in indexes[:number] if index >= phrase[0]])
    return subject_text(text, tokens, phrase)


def _cut(text: str, tokens: tuple[Token, ...], body: list[int], *, lead: str) -> str:
    """`lead` and as much of `body` as fits, cut where a phrase ends."""
    whole = _join(lead, text_of(text, tokens, body))
    if len(whole) <= MAX_LABEL:
        return whole
    for number in range(len(body) - 1, 0, -1):
        if not _may_cut(tokens, body, number):
            continue
        kept = _drop_dangling(tokens, body[:number])
        candidate = _join(lead, text_of(text, tokens, kept))
        if kept and len(candidate) <= MAX_LABEL:
            return candidate
    for number in range(len(body) - 1, 0, -1):
        candidate = _join(lead, text_of(text, tokens, _drop_dangling(tokens, body[:number])))
        if len(candidate) < MAX_LABEL:
            return f"{candidate}…"
    return lead if len(lead) <= MAX_LABEL else f"{lead[: MAX_LABEL - 1].rsplit(' ', 1)[0]}…"


def _may_cut(tokens: tuple[Token, ...], body: list[int], number: int) -> bool:
    """True where a phrase ends before this word, and no verb is left waiting for its object."""
    at = body[number]
    back = number - 1
    while back > 0 and tokens[body[back]].low in PREPOSITIONS:
        back -= 1
    token, before = tokens[at], tokens[body[back]]
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if token.low == "to" and any(form.form == "base" for form in verb_form(following)):
        return False
    if not (token.low in PREPOSITIONS | CONJUNCTIONS | {",", "that"} or _opens_participle(tokens, at)):
        return False
    waits = any(form.known and form.form in ("base", "participle") for form in verb_form(before.low))
    return not (waits and noun_act(before.low) is None and before.party < 0)


def _opens_participle(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a participle after its noun ("an arrangement | set up under")."""
    if at == 0 or tokens[at - 1].low in DETERMINERS or not tokens[at - 1].is_word:
        return False
    if tokens[at].low.endswith("ing"):
        return True
    after_noun = tokens[at - 1].low not in PREPOSITIONS | BE | HAVE and not is_adverb(tokens[at - 1].low)
    forms = verb_form(tokens[at].low)
    return after_noun and noun_act(tokens[at].low) is None and any(form.form == "participle" for form in forms)


def _join(lead: str, rest: str) -> str:
    return f"{lead} {rest}".strip() if rest else lead


def finish(label_text: str) -> str:
    """Sentence case, no stray marks at the ends, quotation marks closed."""
    cleaned = label_text.strip(" ,;:–—-.")
    if cleaned.count("“") != cleaned.count("”"):
        cleaned = cleaned.replace("“", "").replace("”", "")
    if cleaned.count('"') % 2:
        cleaned = cleaned.replace('"', "")
    if cleaned.count("(") != cleaned.count(")"):
        cleaned = cleaned.replace("(", "").replace(")", "")
    cleaned = " ".join(cleaned.split())
    return cleaned[:1].upper() + cleaned[1:]
