"""The structure of English sentences: words, tags, lemmas and what depends on what.

    (sentence,) = parse(["The accord was signed by France and Italy in 1963."])
    [sentence.tokens[number].text for number in sentence.agents(sentence.roots[0])]  # ["France", "Italy"]

The packaged pipeline needs no network. The environment variable TIMELINE_SYNTAX, or the argument, names another spaCy
pipeline for English that is installed. spaCy is imported when the first sentence is parsed, not before.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Protocol

from timeline.syntax.trees import Sentence, Token

__all__ = ["SETTING", "Parser", "Sentence", "Token", "load_parser", "parse"]

SETTING = "TIMELINE_SYNTAX"


class Parser(Protocol):
    """What tells the structure of sentences."""

    def parse(self, sentences: Iterable[str]) -> Iterator[Sentence]:
        """One Sentence for each text, in the same order; read as they are asked for, a batch at a time."""
        ...


def load_parser(name: str | None = None) -> Parser:
    """The parser of that name: "" is the packaged one, None the one the environment variable names.

    A parser is loaded once. Raises UserError where no spaCy pipeline for English has the name.
    """
    from timeline.syntax import pipeline  # noqa: PLC0415 - spaCy takes a second to import, and not every command parses

    return pipeline.load(os.environ.get(SETTING, "") if name is None else name)


def parse(sentences: Iterable[str]) -> Iterator[Sentence]:
    """The structure of each text, which is one sentence, in the same order, by `load_parser()`."""
    return load_parser().parse(sentences)
