"""Sentences, times and parties -> claims; claims of many articles -> events.

article = taken_apart(document, resolved, parties)
claims = claims_of(article, syntax.parse(article.lines))
"""

from timeline.events.claims import Article, claims, claims_of, taken_apart
from timeline.events.importance import spread_out
from timeline.events.merging import merge
from timeline.events.sources import group_sources

__all__ = ["Article", "claims", "claims_of", "group_sources", "merge", "spread_out", "taken_apart"]
