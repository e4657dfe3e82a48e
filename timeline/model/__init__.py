"""The frozen types that every room shares: values without I/O, hashable, comparable and picklable."""

from timeline.model.edtf import Precision
from timeline.model.records import (
    Claim,
    Document,
    Edit,
    Event,
    EventKind,
    How,
    Party,
    PartyForm,
    PartyKind,
    PublishedFrom,
    Reading,
    Relation,
    Span,
    Status,
    TimeExpression,
    Timex3Type,
)
from timeline.model.when import When

__all__ = [
    "Claim",
    "Document",
    "Edit",
    "Event",
    "EventKind",
    "How",
    "Party",
    "PartyForm",
    "PartyKind",
    "Precision",
    "PublishedFrom",
    "Reading",
    "Relation",
    "Span",
    "Status",
    "TimeExpression",
    "Timex3Type",
    "When",
]
