"""What a rule of the grammar is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from timeline.dates.needs import needs
from timeline.dates.words import pattern
from timeline.model import How, Timex3Type


@dataclass(frozen=True)
class Rule:
    """One way to write a time. `first` are the words it can begin with, in small letters, or a class of them: "#" a
    number in figures, "#d" one of one or two digits, "#y" one of three or four, "@m" a month, "@w" a weekday, "@n" a
    number in words, "@s" a season, "@h" a named day, "@q" an ordinal, "@k" a decade. Of the rules that match at a
    place the longest wins, of equals the first.
    """

    name: str
    first: str
    how: How
    type: Timex3Type
    text: str

    @cached_property
    def template(self) -> re.Pattern[str]:
        """The compiled pattern, made when first needed: importing the package stays fast."""
        return pattern(self.text)

    @cached_property
    def needs(self) -> int:
        """The bits of what every match of the template holds (see `timeline.dates.needs`)."""
        return needs(self.text)


def rules(rows: Iterable[tuple[str, str, How, Timex3Type, str]]) -> tuple[Rule, ...]:
    """The rules of a table with the columns name, first words, how, type, template."""
    return tuple(Rule(*row) for row in rows)
