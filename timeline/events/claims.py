"""Sentences, times and parties of one article -> its claims, each with the passage that says so."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.events.clause_labels import SAYING, act_label, noun_phrase_label, told_label
from timeline.events.clauses import Clause
from timeline.events.counterparts import Before
from timeline.events.dating import when_of, year_of
from timeline.events.draft import Draft
from timeline.events.drafts import dated_drafts, lead_draft, undated_drafts
from timeline.events.headings import entry_time, header_above, header_dates
from timeline.events.involved import Involved, involved
from timeline.events.labels import (
    MAX_LABEL,
    noun_label,
    quoted_label,
    speaker_text,
    statement_label,
    with_the_two_named,
)
from timeline.events.memory import Memory, is_vague_group
from timeline.events.occasions import counts_from_told, entry_drafts, on_same_occasion, unread_entry
from timeline.events.phrases import nouns
from timeline.events.readings import Part, Reading, parts_of, readings_of
from timeline.events.sentences import sentences
from timeline.events.stand_ins import with_acts_meant
from timeline.events.tokens import Words, within, words
from timeline.knowledge import country_name
from timeline.knowledge.confidence import factor, rule_confidence, weight_factor
from timeline.model import Claim, Document, EventKind, Party, Span, Status, TimeExpression, When
from timeline.syntax import Sentence as Tree
from timeline.syntax import parse

_LONGEST_PASSAGE = 1200  # a longer sentence is a list or a table; its clause is quoted instead
_FEW_DAYS = 2
_SLOW_PRESS = 2  # days from a dateline to its publication
_FEWEST_WORDS = 2  # a label of one word ("Signed") says nothing alone


@dataclass(frozen=True, slots=True)
class Article:
    """An article whose sentences are apart, and wait for their syntax: `lines` are those that a parser is to read."""

    document: Document
    expressions: tuple[TimeExpression, ...]
    parties: tuple[Party, ...]
    parts: tuple[Part, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each sentence that may hold a dated claim, in text order."""
        return tuple(part.line for part in self.parts if part.line)


def taken_apart(document: Document, expressions: Sequence[TimeExpression], parties: Sequence[Party]) -> Article:
    """The sentences of one article, `expressions` being resolved; none for a language without tables of acts."""
    told_apart = document.language in ("", "en")
    parts = parts_of(document.text, expressions, parties) if told_apart else ()
    return Article(document, tuple(expressions), tuple(parties), parts)


def claims(document: Document, expressions: Sequence[TimeExpression], parties: Sequence[Party]) -> tuple[Claim, ...]:
    """The claims of one article in text order, `expressions` being resolved; see `claims_of`."""
    article = taken_apart(document, expressions, parties)
    return claims_of(article, parse(article.lines))


def claims_of(article: Article, trees: Iterable[Tree]) -> tuple[Claim, ...]:
    """The claims of one article in text order; a claim's passage is exactly its span.

    Of `trees` those of the article's lines are read, in order, and no more: they may go on with another article's.
    """
    document, parties = article.document, article.parties
    if document.language not in ("", "en"):
        return _numbered(_dated_passages(document, article.expressions, parties))
    readings = readings_of(article.parts, trees)
    memory = _remembered(document, parties, readings)
    headers = header_dates(document.text, article.expressions)
    found: list[Claim] = []
    acts: list[Draft] = []
    told_before: Before | None = None
    for number, reading in enumerate(readings):
        drafts = _drafts(document, reading, headers, acts, first=number == 0)
        for draft in drafts:
            made = _claim(document, draft, memory, number, reading, parties, told_before)
            found.append(made)
            if made.countries:
                told_before = Before(number, made.countries, made.actors, made.kind)
        acts.extend(drafts)
    return _numbered(found)


def _remembered(document: Document, parties: Sequence[Party], readings: Sequence[Reading]) -> Memory:
    """What the article is about and what it says of whom, from its headline to its last sentence."""
    memory = Memory(year=year_of(None, document.published))
    for number, reading in enumerate(readings):
        memory.introduce(number, reading.words)
    for place, line in _headlines(document.text, parties, readings):
        memory.about.note(place, memory.mentions(0, line, range(len(line.tokens))) or line.parties)
    for number, reading in enumerate(readings):
        memory.about.note("lead" if number == 0 else "body", reading.words.parties)
    for number, reading in enumerate(readings):
        memory.note(number, reading.words, reading.clauses)
    return memory


def _headlines(
    text: str, parties: Sequence[Party], readings: Sequence[Reading]
) -> Iterator[tuple[Literal["headline", "body"], Words]]:
    """The lines above the article's first sentence; the first that names somebody is its headline."""
    end = readings[0].sentence.span.start if readings else len(text)
    place: Literal["headline", "body"] = "headline"
    for match in re.finditer(r"[^\n]+", text[:end]):
        span = Span(match.start(), match.end())
        if named := [parties[index] for index in within(parties, span)]:
            yield place, words(text, span, (), named)
            place = "body"


def _drafts(
    document: Document, reading: Reading, headers: Sequence[TimeExpression], before: Sequence[Draft], *, first: bool
) -> list[Draft]:
    """The acts of one sentence; `before` are the acts told before it, `first` marks the article's lead."""
    sentence, words, told = reading.sentence, reading.words, document.published
    drafts = dated_drafts(sentence, words, reading.clauses, told)
    drafts = [draft for draft in drafts if counts_from_told(document.text, draft, before, drafts)]
    if (entry := entry_time(words)) is not None:
        drafts = [draft for draft in drafts if draft.time is not entry]
        drafts = [*entry_drafts(sentence, words, reading.clauses, entry, told), *drafts]
        if not drafts and (unread := unread_entry(sentence, words, entry)):
            drafts = [unread]
    elif not drafts and (header := header_above(document.text, headers, sentence.span.start)) is not None:
        drafts = [
            replace(draft, rule="under a dated heading")
            for draft in entry_drafts(sentence, words, reading.clauses, header, told)
        ]
    if not drafts:
        drafts = on_same_occasion(document.text, sentence, words, reading.clauses, before, told)
    if not drafts and first and told is not None and (lead := lead_draft(sentence, words, reading.clauses, told)):
        drafts = [_on_dateline_day(lead, reading.dateline, told)]
    return [*with_acts_meant(drafts, before), *undated_drafts(sentence, words, reading.clauses, drafts)]


def _on_dateline_day(lead: Draft, dateline: TimeExpression | None, told: When) -> Draft:
    """The lead, dated by its dateline where that is the day of writing or the one before: news is told from there."""
    when = dateline.when if dateline else None
    if when is None or when.earliest is None or told.earliest is None:
        return lead
    late = (told.earliest - when.earliest).days
    return replace(lead, time=dateline, publication=False) if 0 <= late <= _SLOW_PRESS else lead


def _claim(
    document: Document,
    draft: Draft,
    memory: Memory,
    number: int,
    reading: Reading,
    parties: Sequence[Party],
    told_before: Before | None,
) -> Claim:
    text = document.text
    when, how, why = when_of(document, draft)
    year = year_of(when, document.published)
    span = _passage(draft, reading)
    before = Span(min(span.start, reading.sentence.span.start), reading.sentence.span.start)
    quoted = [parties[index] for index in within(parties, before)]
    who = involved(draft, memory, number, quoted, year, told_before)
    time = draft.time if not draft.publication else None
    return Claim(
        claim_id="",
        doc_id=document.doc_id,
        span=span,
        passage=span.of(text),
        label=_label(text, draft, reading, who, span),
        kind=draft.act.kind,
        status=draft.status,
        when=when,
        when_text=time.span.of(text) if time else "",
        when_span=time.span if time and span.contains(time.span) else None,
        anchor=time.anchor if time else (document.published.edtf if draft.publication and document.published else ""),
        how=how,
        why=why,
        rule=draft.rule,
        countries=who.countries,
        actors=who.actors,
        recipients=who.recipients,
        organisations=who.organisations,
        people=who.people,
        venue=who.venue,
        confidence=round(_confidence(draft, who, when), 2),
        act=f"{draft.act.lemma} {draft.act.particle}".strip(),
        thing=nouns(draft.words.tokens, draft.phrase),
    )


def _passage(draft: Draft, reading: Reading) -> Span:
    """The sentence, from where its quotation begins; the clause of a sentence too long to quote."""
    sentence = reading.sentence
    if draft.is_statement and sentence.quoted_from is not None:
        return Span(sentence.quoted_from, sentence.span.end)
    if sentence.span.end - sentence.span.start <= _LONGEST_PASSAGE or draft.clause is None:
        return sentence.span
    tokens = draft.words.tokens
    first, last = draft.clause.start, draft.clause.end - 1
    return Span(tokens[first].span.start, tokens[last].span.end)


def _label(text: str, draft: Draft, reading: Reading, who: Involved, span: Span) -> str:
    names = [country_name(code) for code in who.countries]
    doers = [country_name(code) for code in who.actors] if _all_act(draft, who) else []
    if draft.clause is None:
        syntax = reading.clauses[0].syntax if reading.clauses else None
        made = noun_phrase_label(text, draft.words, syntax, draft.phrase, draft.prefix)
        made = made or noun_label(text, draft.words, draft.phrase, draft.prefix)
        if " " not in made and draft.context is not None:  # "Convention" says nothing: its clause does
            made = act_label(text, draft.words, draft.context, parties=doers)
    elif draft.status == Status.HYPOTHETICAL:
        # "Should have paid" without its auxiliaries would say that they did.
        made = quoted_label(text, draft.words, draft.clause)
    elif draft.is_statement:
        made = _statement(text, draft, reading, span)
    else:
        made = act_label(text, draft.words, draft.clause, parties=doers, planned=_is_ahead(draft, draft.clause))
        if draft.prefix:
            made = _prefixed(draft, made)
    made = with_the_two_named(made, names)
    if len(made.split()) < _FEWEST_WORDS and draft.clause is not None:
        made = max(made, quoted_label(text, draft.words, draft.clause), key=len)
    if not made:
        made = " ".join(span.of(text).split())
    return made if len(made) <= MAX_LABEL else f"{made[: MAX_LABEL - 1].rsplit(' ', 1)[0]}…"


def _is_ahead(draft: Draft, clause: Clause) -> bool:
    """True where the label says "to sign"; not for a past act with a date ahead ("promised a vote next year")."""
    verb = clause.verb
    told_as_past = verb.tense == "past" and not (verb.planned or verb.passive or verb.reduced)
    return draft.status == Status.PLANNED and not told_as_past


def _all_act(draft: Draft, who: Involved) -> bool:
    """True where the subject can be said by the names of all parties: "they" and "the two countries", not "it"."""
    clause = draft.clause or draft.context
    vague = clause is not None and is_vague_group(draft.words, clause.subject)
    return vague or set(who.actors) == set(who.countries)


def _prefixed(draft: Draft, made: str) -> str:
    """ "Previously Norway and Chile met": the act that "for the first time since" implies."""
    first, _, rest = made.removesuffix(" for the first time").partition(" ")
    tokens = draft.words.tokens
    named = any(token.text == first and (token.party >= 0 or number > 0) for number, token in enumerate(tokens))
    return f"{draft.prefix} {first if named else first[:1].lower() + first[1:]} {rest}".strip()


def _statement(text: str, draft: Draft, reading: Reading, span: Span) -> str:
    """What was said: the clause after the verb, or the words before it that the verb reports."""
    clause = draft.clause
    assert clause is not None
    planned = _is_ahead(draft, clause) and clause.verb.planned
    if clause.verb.passive:
        return act_label(text, draft.words, clause, planned=planned)
    tokens = draft.words.tokens
    through = [token.low for token in tokens[draft.phrase[1] : draft.phrase[1] + 2]] == ["as", "saying"]
    speaker = draft.phrase if through else clause.subject
    if span.start < reading.sentence.span.start:
        quote = words(text, Span(span.start, reading.sentence.span.start), (), ())
        shown = Words((*quote.tokens, *tokens), draft.words.times, draft.words.parties)
        shift = len(quote.tokens)
        first = next((at for at, token in enumerate(quote.tokens) if token.low in (".", "!", "?")), shift)
        moved = (speaker[0] + shift, speaker[1] + shift)
        return statement_label(text, shown, moved, range(first), clause.verb.lemma)
    if made := told_label(text, draft.words, clause, speaker_text(text, tokens, speaker)):
        return made
    if clause.syntax is not None and clause.verb.lemma not in SAYING and span.start >= reading.sentence.span.start:
        return act_label(text, draft.words, clause, planned=planned)
    after = range(clause.end, len(tokens)) if clause.end < len(tokens) else range(0)
    before = range(clause.start)
    said = list(after) or list(range(*clause.object)) or list(before)
    if before and clause.start > 2 and not list(range(*clause.object)):
        first_clause = reading.clauses[0]
        said = list(range(min(first_clause.end, clause.start)))
    if (list(range(*clause.object)) and not through) or not said:
        return act_label(text, draft.words, clause, planned=planned)
    return statement_label(text, draft.words, speaker, said, clause.verb.lemma)


def _confidence(draft: Draft, who: Involved, when: When | None) -> float:
    """How likely the claim is right: its rule's share of right claims, lowered by what is weak or not known."""
    sure = rule_confidence(draft.rule or "undated") * weight_factor(draft.confidence) * factor("status", draft.status)
    if not (who.countries or who.organisations or who.people):
        sure *= factor("lacks", "party")
    if draft.act.kind == EventKind.OTHER:
        sure *= factor("lacks", "kind") * (1 if _has_day(when) else factor("lacks", "kind_and_day"))
    return sure


def _has_day(when: When | None) -> bool:
    """True for a date of a day or two; what has neither kind nor day is often a trend or a state."""
    return when is None or (when.days is not None and when.days <= _FEW_DAYS)


def _dated_passages(document: Document, expressions: Sequence[TimeExpression], parties: Sequence[Party]) -> list[Claim]:
    """Claims of an article in a language without act tables: each dated sentence with a party, in its own words."""
    found = []
    for sentence in sentences(document.text, [expression.span for expression in expressions]):
        if sentence.role == "caption":
            continue
        times = [expressions[index] for index in within(expressions, sentence.span)]
        dated = [time for time in times if time.when is not None and not time.rule.startswith(("dateline", "stamp"))]
        named = [parties[index] for index in within(parties, sentence.span)]
        for time in dated:
            year = year_of(time.when, document.published)
            countries = tuple(dict.fromkeys(c for p in named if (c := p.code_in(year)) and p.kind != "organisation"))
            bodies = tuple(dict.fromkeys(c for p in named if (c := p.code_in(year)) and p.kind == "organisation"))
            if not countries and not bodies:
                continue
            passage = sentence.span.of(document.text)
            line = " ".join(passage.split())
            told = document.published
            ahead = bool(time.when and told and told.latest and time.when.earliest and time.when.earliest > told.latest)
            found.append(
                Claim(
                    "", document.doc_id, sentence.span, passage,
                    label=line if len(line) <= MAX_LABEL else f"{line[: MAX_LABEL - 1]}…",
                    kind=EventKind.OTHER, status=Status.PLANNED if ahead else Status.OCCURRED, when=time.when,
                    when_text=time.span.of(document.text), when_span=time.span, anchor=time.anchor, how=time.how,
                    why=time.why, rule=time.rule, countries=countries, organisations=bodies, confidence=0.5,
                )
            )  # fmt: skip
    return found


def _text_order(claim: Claim) -> tuple[Span, tuple[object, ...], str, tuple[str, ...], str]:
    return claim.span, (1, *claim.when.sort_key) if claim.when else (0,), claim.act, claim.thing, claim.label


def _numbered(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in text order with ids derived from what they say."""
    seen: dict[str, int] = {}
    numbered = []
    for claim in sorted(found, key=_text_order):
        when = claim.when.edtf if claim.when else ""
        content = "\x1f".join((claim.doc_id, claim.passage, when, claim.act, *claim.thing, claim.label))
        count = seen[content] = seen.get(content, 0) + 1
        digest = hashlib.sha256(f"{content}\x1f{claim.span.start}\x1f{count}".encode("utf-8", "replace")).hexdigest()
        numbered.append(replace(claim, claim_id=f"c{digest[:12]}"))
    return tuple(numbered)
