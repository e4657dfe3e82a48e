"""Who an article speaks of: countries, organisations and office holders, each with its place in the text."""

from timeline.actors.finding import find

__all__ = ["find"]
