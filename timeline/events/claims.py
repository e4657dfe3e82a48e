"""Sentences, times and parties of one article -> its claims, each with the passage that says so."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.events.clause_labels import SAYING, act_label, noun_phrase_label, told_label
from timeline.events.clauses import Clause, clauses
from timeline.events.draft import Draft
from timeline.events.drafts import dated_drafts, lead_draft, undated_drafts
from timeline.events.involved import Involved, involved
from timeline.events.labels import (
    MAX_LABEL,
    noun_label,
    quoted_label,
    speaker_text,
    statement_label,
    with_the_two_named,
)
from timeline.events.memory import Memory
from timeline.events.parsed_clauses import parsed_clauses
from timeline.events.phrases import nouns
from timeline.events.sentences import Sentence, sentences
from timeline.events.tokens import Words, within, words
from timeline.knowledge import country_name
from timeline.model import Claim, Document, EventKind, How, Party, Span, Status, TimeExpression, When
from timeline.syntax import parse

_LONGEST_PASSAGE = 1200  # a longer sentence is a list or a table; its clause is quoted instead
_CALENDAR = ("DATE", "TIME")  # durations and sets are words like any other
_FEWEST_WORDS = 2  # a label of one word ("Signed") says nothing alone
_CHRONOLOGY = 3  # as many dated headings make a chronology


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence taken apart."""

    sentence: Sentence
    words: Words
    clauses: tuple[Clause, ...]


def claims(document: Document, expressions: Sequence[TimeExpression], parties: Sequence[Party]) -> tuple[Claim, ...]:
    """The claims of one article in text order, `expressions` being resolved. A claim's passage is exactly its span."""
    if document.language not in ("", "en"):
        return _numbered(_dated_passages(document, expressions, parties))
    readings = _read(document, expressions, parties)
    memory = Memory()
    for number, reading in enumerate(readings):
        memory.note(number, reading.words, reading.clauses)
    headers = _header_dates(document.text, expressions)
    found: list[Claim] = []
    lead_open = document.published is not None
    for number, reading in enumerate(readings):
        drafts = dated_drafts(reading.sentence, reading.words, reading.clauses, document.published)
        if not drafts and (header := _header_above(headers, reading.sentence.span.start)) is not None:
            drafts = _under_header(reading, header, document.published)
        if lead_open and document.published is not None:
            if not drafts and (
                lead := lead_draft(reading.sentence, reading.words, reading.clauses, document.published)
            ):
                drafts = [lead]
            lead_open = False
        drafts = [*drafts, *undated_drafts(reading.sentence, reading.words, reading.clauses, drafts)]
        found.extend(_claim(document, draft, memory, number, reading, parties) for draft in drafts)
    return _numbered(found)


def _read(document: Document, expressions: Sequence[TimeExpression], parties: Sequence[Party]) -> tuple[_Reading, ...]:
    text = document.text
    readings: list[tuple[Sentence, Words]] = []
    datelines = [expression for expression in expressions if expression.rule == "dateline"]
    for sentence in sentences(text, [expression.span for expression in expressions]):
        if sentence.role != "body":
            continue
        start = _after_dateline(text, sentence, datelines)
        span = Span(start, sentence.span.end)
        times = [expressions[index] for index in within(expressions, span) if expressions[index].type in _CALENDAR]
        named = [parties[index] for index in within(parties, span)]
        readings.append((sentence, words(text, span, times, named, sentence.quoted_from)))
    return _parsed(text, readings)


def _parsed(text: str, found: Sequence[tuple[Sentence, Words]]) -> tuple[_Reading, ...]:
    """The sentences taken apart: by the parser where they may hold a dated claim, by word forms elsewhere."""
    worth = [number for number, (_, taken) in enumerate(found) if number == 0 or _may_be_dated(taken)]
    trees = dict(zip(worth, parse(_line(text, found[number][1]) for number in worth), strict=True))
    readings = []
    for number, (sentence, taken) in enumerate(found):
        ruled = parsed_clauses(taken, trees[number]) if number in trees else ()
        if not any(clause.verb.finite for clause in ruled):
            # "UNPROFOR hands over": a verb that the parser takes for a noun.
            ruled = clauses(taken.tokens)
        readings.append(_Reading(sentence, taken, ruled))
    return tuple(readings)


def _may_be_dated(taken: Words) -> bool:
    return bool(taken.tokens) and any(
        time.when is not None and not time.rule.startswith(("dateline", "stamp")) for time in taken.times
    )


def _line(text: str, taken: Words) -> str:
    """The sentence from its first word to its last, on one line, each character in its place.

    A date at its head that a full stop or a colon parts from it ("March 25. The envoys meet") is left blank.
    """
    if not taken.tokens:
        return ""
    start = taken.tokens[0].span.start
    line = "".join(" " if c.isspace() else c for c in text[start : taken.tokens[-1].span.end])
    head = taken.times[0].span if taken.times and taken.times[0].span.start == start else None
    mark = line[head.end - start : head.end - start + 1] if head else ""
    return " " * (head.end + 1 - start) + line[head.end + 1 - start :] if head and mark in (".", ":") else line


def _after_dateline(text: str, sentence: Sentence, datelines: Sequence[TimeExpression]) -> int:
    """Where the sentence itself begins, after "MOSCOW, October 8 (RIA Novosti) - "."""
    head = text[sentence.span.start : min(sentence.span.start + 90, sentence.span.end)]
    inside = any(sentence.span.contains(dateline.span) for dateline in datelines)
    for mark in (" - ", " – ", " — ", " -- ", "— ", "—"):
        at = head.find(mark)
        if at > 0 and (inside or head[: min(4, at)].isupper()):
            return sentence.span.start + at + len(mark)
    return sentence.span.start


def _header_dates(text: str, expressions: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The dated headings of a chronology, empty for an article that is none."""
    found = tuple(
        expression
        for expression in expressions
        if expression.rule.startswith("header")
        and expression.when is not None
        and expression.when.precision != "year"
        and _fills_line(text, expression.span)
    )
    return found if len(found) >= _CHRONOLOGY else ()


def _fills_line(text: str, span: Span) -> bool:
    """True for a date that has its line to itself."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    rest = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return not any(character.isalnum() for character in rest)


def _header_above(headers: Sequence[TimeExpression], offset: int) -> TimeExpression | None:
    return next((header for header in reversed(headers) if header.span.end <= offset), None)


def _under_header(reading: _Reading, header: TimeExpression, told: When | None) -> list[Draft]:
    drafts = undated_drafts(reading.sentence, reading.words, reading.clauses, [])
    return [replace(draft, time=header, rule="under a dated heading") for draft in drafts[:1]]


def _claim(
    document: Document, draft: Draft, memory: Memory, number: int, reading: _Reading, parties: Sequence[Party]
) -> Claim:
    text = document.text
    when, how, why = _when(document, draft)
    year = _year(when, document.published)
    span = _passage(draft, reading)
    before = Span(min(span.start, reading.sentence.span.start), reading.sentence.span.start)
    quoted = [parties[index] for index in within(parties, before)]
    who = involved(draft, memory, number, quoted, year)
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
        confidence=round(_confidence(draft, who), 2),
        act=f"{draft.act.lemma} {draft.act.particle}".strip(),
        thing=nouns(draft.words.tokens, draft.phrase),
    )


def _when(document: Document, draft: Draft) -> tuple[When | None, How | None, str]:
    """The date of an act, how it is known, and why, in words."""
    told = document.published
    if draft.publication and told is not None:
        why = f"no date in the text: news of the day, told when the article was published ({document.published_why})"
        return (told.qualified("~") if told.kind == "date" else told), How.PUBLICATION, why.replace(" ()", "")
    time = draft.time
    if time is None or time.when is None:
        return None, None, ""
    when, why = time.when, time.why
    if time.relation == "since" and draft.status == Status.ONGOING and when.kind == "date":
        when = When.since(when)
    elif time.relation == "by" and when.kind == "date" and when.latest is not None:
        ahead = draft.status == Status.PLANNED and told is not None and told.earliest and told.earliest <= when.latest
        when = When.window(told.earliest if ahead and told else None, when)
    how = How.IMPLIED if draft.rule == "first_since" else time.how
    return when, how, why


def _year(when: When | None, told: When | None) -> int | None:
    for known in (when, told):
        if known is not None and (day := known.earliest or known.latest):
            return day.year
    return None


def _passage(draft: Draft, reading: _Reading) -> Span:
    """The sentence, from where its quotation begins; the clause of a sentence too long to quote."""
    sentence = reading.sentence
    if draft.is_statement and sentence.quoted_from is not None:
        return Span(sentence.quoted_from, sentence.span.end)
    if sentence.span.end - sentence.span.start <= _LONGEST_PASSAGE or draft.clause is None:
        return sentence.span
    tokens = draft.words.tokens
    first, last = draft.clause.start, draft.clause.end - 1
    return Span(tokens[first].span.start, tokens[last].span.end)


def _label(text: str, draft: Draft, reading: _Reading, who: Involved, span: Span) -> str:
    names = [country_name(code) for code in who.countries]
    if draft.clause is None:
        syntax = reading.clauses[0].syntax if reading.clauses else None
        made = noun_phrase_label(text, draft.words, syntax, draft.phrase, draft.prefix)
        made = made or noun_label(text, draft.words, draft.phrase, draft.prefix)
        if " " not in made and draft.context is not None:  # "Convention" says nothing: its clause does
            made = act_label(text, draft.words, draft.context, parties=names)
    elif draft.is_statement:
        made = _statement(text, draft, reading, span)
    else:
        made = act_label(text, draft.words, draft.clause, parties=names, planned=draft.status == Status.PLANNED)
        if draft.prefix:
            made = _prefixed(draft, made)
    made = with_the_two_named(made, names)
    if len(made.split()) < _FEWEST_WORDS and draft.clause is not None:
        made = max(made, quoted_label(text, draft.words, draft.clause), key=len)
    if not made:
        made = " ".join(span.of(text).split())
    return made if len(made) <= MAX_LABEL else f"{made[: MAX_LABEL - 1].rsplit(' ', 1)[0]}…"


def _prefixed(draft: Draft, made: str) -> str:
    """ "Previously Norway and Chile met": the act that "for the first time since" implies."""
    first, _, rest = made.removesuffix(" for the first time").partition(" ")
    tokens = draft.words.tokens
    named = any(token.text == first and (token.party >= 0 or number > 0) for number, token in enumerate(tokens))
    return f"{draft.prefix} {first if named else first[:1].lower() + first[1:]} {rest}".strip()


def _statement(text: str, draft: Draft, reading: _Reading, span: Span) -> str:
    """What was said: the clause after the verb, or the words before it that the verb reports."""
    clause = draft.clause
    assert clause is not None
    if clause.verb.passive:
        return act_label(text, draft.words, clause)
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
        return act_label(text, draft.words, clause)
    after = range(clause.end, len(tokens)) if clause.end < len(tokens) else range(0)
    before = range(clause.start)
    said = list(after) or list(range(*clause.object)) or list(before)
    if before and clause.start > 2 and not list(range(*clause.object)):
        first_clause = reading.clauses[0]
        said = list(range(min(first_clause.end, clause.start)))
    if (list(range(*clause.object)) and not through) or not said:
        return act_label(text, draft.words, clause)
    return statement_label(text, draft.words, speaker, said, clause.verb.lemma)


def _confidence(draft: Draft, who: Involved) -> float:
    known = bool(who.countries or who.organisations or who.people)
    return draft.confidence if known else draft.confidence - 0.15


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
            year = _year(time.when, document.published)
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
