"""An article's text cut where claims begin and end, so that the page can mark them without counting characters."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.model import Claim, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with the claim it belongs to: a chosen one before any other, None for plain text.

    `dates` is True where these are the words of that claim's date. Joined, the pieces are the whole text.
    """

    text: str
    claim: Claim | None
    chosen: bool
    dates: bool


# Of a long article so many passages of other events are marked, those nearest to the chosen ones.
MOST_OTHERS = 80


def pieces(text: str, claims: Sequence[Claim], chosen: Collection[str]) -> tuple[Piece, ...]:
    """The text in pieces; `chosen` are claim_ids. Where passages overlap the chosen wins, then the shorter one."""
    marked = _nearest(claims, chosen)
    cuts = sorted({0, len(text), *(min(edge, len(text)) for span in _spans(marked) for edge in (span.start, span.end))})
    waiting = sorted(marked, key=lambda claim: claim.span.start, reverse=True)
    here: list[Claim] = []
    found: list[Piece] = []
    for start, end in pairwise(cuts):
        while waiting and waiting[-1].span.start <= start:
            here.append(waiting.pop())
        here = [claim for claim in here if claim.span.end > start]
        claim = min(here, key=lambda c: (c.claim_id not in chosen, c.span.end - c.span.start, c.claim_id), default=None)
        dates = claim is not None and claim.when_span is not None and claim.when_span.contains(Span(start, end))
        piece = Piece(text[start:end], claim, claim is not None and claim.claim_id in chosen, dates)
        last = found[-1] if found else None
        if last and (last.claim, last.dates) == (piece.claim, piece.dates):
            found[-1] = Piece(last.text + piece.text, piece.claim, piece.chosen, piece.dates)
        else:
            found.append(piece)
    return tuple(found)


def _spans(claims: Sequence[Claim]) -> list[Span]:
    return [span for claim in claims for span in (claim.span, claim.when_span) if span]


def _nearest(claims: Sequence[Claim], chosen: Collection[str]) -> list[Claim]:
    """The chosen claims, and of the others those that begin nearest to one of them."""
    wanted = [claim for claim in claims if claim.claim_id in chosen]
    places = [claim.span.start for claim in wanted] or [0]
    others = sorted(
        (claim for claim in claims if claim.claim_id not in chosen),
        key=lambda claim: (min(abs(claim.span.start - place) for place in places), claim.span, claim.claim_id),
    )
    return wanted + others[:MOST_OTHERS]
