"""Sentences, times and parties -> claims; claims of many articles -> events."""

from timeline.events.claims import claims
from timeline.events.merging import merge
from timeline.events.sources import group_sources

__all__ = ["claims", "group_sources", "merge"]
