"""An article's text with its passages marked, as HTML: whole, in order, and nothing in it can run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from timeline.exports.svg_markup import escaped
from timeline.model import Claim, Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim with the id by which its passage is linked, and the number of its event."""

    claim: Claim
    anchor: str
    event: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of text within one passage (the shortest there), or in none."""

    text: str
    passage: Span | None
    dates: bool


def marked(text: str, claims: Sequence[Marked], titles: Mapping[int, str]) -> str:
    """The text as HTML. Each passage is a <mark>, the words of its date are underlined, and after it stand links to
    its events; `titles` are theirs by number. Where passages overlap the shorter is marked; all keep their links.
    """
    by_passage: defaultdict[Span, list[Marked]] = defaultdict(list)
    for item in sorted(claims, key=lambda item: (item.claim.span, item.event, item.anchor)):
        by_passage[item.claim.span].append(item)
    starting, ending = _by_edge(by_passage, "start"), _by_edge(by_passage, "end")
    found: list[str] = []
    begun: set[Span] = set()
    closing = ""
    pieces = _pieces(text, by_passage)
    at = 0
    for index, piece in enumerate(pieces):
        for span in starting.get(at, ()):
            if span != piece.passage:
                # A passage whose first words belong to a shorter one: its link still leads here.
                begun.add(span)
                found += [f'<a id="{item.anchor}"></a>' for item in by_passage[span]]
        at += len(piece.text)
        if piece.passage and (index == 0 or pieces[index - 1].passage != piece.passage):
            opening, closing = _tags([] if piece.passage in begun else by_passage[piece.passage])
            found.append(opening)
            begun.add(piece.passage)
        found.append(f"<u>{escaped(piece.text)}</u>" if piece.dates else escaped(piece.text))
        if piece.passage and (index == len(pieces) - 1 or pieces[index + 1].passage != piece.passage):
            found.append(closing)
        found += [_links(by_passage[span], titles) for span in ending.get(at, ())]
    return "".join(found)


def _by_edge(passages: Iterable[Span], edge: Literal["start", "end"]) -> dict[int, list[Span]]:
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for span in passages:
        found[span.start if edge == "start" else span.end].append(span)
    return dict(found)


def _tags(claims: Sequence[Marked]) -> tuple[str, str]:
    """What opens and closes a mark. The first claim's id is the mark's own; those of the very same passage go round."""
    if not claims:
        return "<mark>", "</mark>"
    others = "".join(f'<span id="{item.anchor}" class="same">' for item in claims[1:])
    return f'{others}<mark id="{claims[0].anchor}">', "</mark>" + "</span>" * (len(claims) - 1)


def _links(claims: Sequence[Marked], titles: Mapping[int, str]) -> str:
    events = dict.fromkeys(item.event for item in claims)
    links = ", ".join(
        f'<a href="#event-{number}" title="{escaped(titles.get(number, ""))}">event {number}</a>' for number in events
    )
    return f'<sup class="back">{links}</sup>'


def _pieces(text: str, passages: Mapping[Span, Sequence[Marked]]) -> list[_Piece]:
    dates = [item.claim.when_span for items in passages.values() for item in items if item.claim.when_span]
    edges = {min(edge, len(text)) for span in (*passages, *dates) for edge in (span.start, span.end)}
    cuts = sorted({0, len(text), *edges})
    waiting = sorted(passages, key=lambda span: span.start, reverse=True)
    here: list[Span] = []
    found = []
    for start, end in pairwise(cuts):
        while waiting and waiting[-1].start <= start:
            here.append(waiting.pop())
        here = [span for span in here if span.end > start]
        passage = min(here, key=lambda span: (span.end - span.start, span), default=None)
        items = passages[passage] if passage else ()
        inside = Span(start, end)
        dated = any(item.claim.when_span is not None and item.claim.when_span.contains(inside) for item in items)
        found.append(_Piece(text[start:end], passage, dated))
    return found


_AROUND = 120
_LEFT_OUT = "[…]"


def near_passages(text: str, claims: Sequence[Marked], titles: Mapping[int, str]) -> str:
    """As `marked`, but only the paragraphs that hold a passage; "[…]" stands for what was left out."""
    kept: list[Span] = []
    for span in sorted({item.claim.span for item in claims}):
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        start, end = _at_words(text, span, start, len(text) if end < 0 else end)
        if kept and start <= kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, end))
        else:
            kept.append(Span(start, end))
    found = []
    for part in kept:
        inside = [item for item in claims if part.contains(item.claim.span)]
        found.append(marked(part.of(text), [_moved(item, -part.start) for item in inside], titles))
    if not kept or kept[0].start > 0:
        found.insert(0, "")
    if not kept or kept[-1].end < len(text):
        found.append("")
    return f"\n{_LEFT_OUT}\n".join(found).strip("\n")


def _at_words(text: str, span: Span, first: int, last: int) -> tuple[int, int]:
    """Where to cut a paragraph from `first` to `last` round a passage: not too far from it, and between words."""
    start, end = first, last
    if span.start - first > _AROUND:
        space = text.find(" ", span.start - _AROUND, span.start)
        start = span.start if space < 0 else space + 1
    if last - span.end > _AROUND:
        space = text.rfind(" ", span.end, span.end + _AROUND)
        end = span.end if space < 0 else space
    return start, end


def _moved(item: Marked, by: int) -> Marked:
    claim = item.claim
    dates = claim.when_span
    inside = dates if dates and claim.span.contains(dates) else None
    return replace(
        item,
        claim=replace(
            claim,
            span=Span(claim.span.start + by, claim.span.end + by),
            when_span=Span(inside.start + by, inside.end + by) if inside else None,
        ),
    )
