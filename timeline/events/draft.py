"""One act as a sentence tells it, before parties and label."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.clauses import Clause
from timeline.events.sentences import Sentence
from timeline.events.tokens import Words
from timeline.knowledge.acts import Act
from timeline.model import EventKind, Status, TimeExpression

NOUN_WEIGHT = 0.6  # an event noun with its own date needs at least this much


@dataclass(frozen=True, slots=True)
class Draft:
    """One act told by one sentence: its clause or noun phrase, its act, status and time."""

    sentence: Sentence
    words: Words
    act: Act
    status: Status
    clause: Clause | None
    phrase: tuple[int, int]  # the noun phrase of the act itself, or of what it is done to
    time: TimeExpression | None
    rule: str
    confidence: float
    prefix: str = ""  # "Previous" for an act that another implies
    publication: bool = False  # dated by the article's own day
    context: Clause | None = None  # the clause around an act told by a noun

    @property
    def is_statement(self) -> bool:
        """True where the act is to say something."""
        return self.act.kind == EventKind.STATEMENT and self.clause is not None
