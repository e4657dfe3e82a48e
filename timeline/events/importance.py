"""Which events to show first when there is room for few."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Claim, EventKind, How

_MANY_SOURCES = 5  # as many independent articles say all there is to say about agreement
_LEADING_KINDS = frozenset(
    {
        EventKind.CEASEFIRE,
        EventKind.SANCTION,
        EventKind.RUPTURE,
        EventKind.RECOGNITION,
        EventKind.REVISION,
        EventKind.AGREEMENT,
        EventKind.LEADERSHIP,
        EventKind.MILITARY,
    }
)


def importance_of(claims: Sequence[Claim], sources: int) -> tuple[float, str]:
    """A figure from 0 to 1 and its reasons in words: sources, place in the article, kind, certainty, parties."""
    told_by = min(sources, _MANY_SOURCES) / _MANY_SOURCES
    leads = any(claim.how == How.PUBLICATION for claim in claims)
    kind = any(claim.kind in _LEADING_KINDS for claim in claims)
    sure = max(claim.confidence for claim in claims)
    bilateral = any(len(claim.countries) >= 2 for claim in claims)
    score = 0.35 * told_by + 0.2 * leads + 0.15 * kind + 0.15 * sure + 0.15 * bilateral
    reasons = [f"told by {sources} independent article{'s' if sources != 1 else ''}"]
    if leads:
        reasons.append("the lead of an article")
    if kind:
        reasons.append(f"{_a(min(claim.kind for claim in claims if claim.kind in _LEADING_KINDS))}")
    if bilateral:
        reasons.append("between countries")
    return round(score, 3), ", ".join(reasons)


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeo" else f"a {kind}"
