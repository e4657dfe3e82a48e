"""Projects for the tests of the formats that draw."""

from datetime import date

import sample_events

from timeline.model import Claim, Document, Event, EventKind, Span, Status, When
from timeline.project import Project

DAY = date(2026, 3, 12)


def project_of(sample: sample_events.Sample) -> Project:
    return Project.create(None, sample.documents, sample.claims, sample.events, extracted=DAY)


def labelled(*labels: str, **about: str) -> Project:
    """A project with one event for each label, which is its passage too."""
    text = "\n".join(labels)
    claims, events, at = [], [], 0
    for number, label in enumerate(labels):
        when, span = When(f"{2000 + number}-05"), Span(at, at + len(label))
        at += len(label) + 1
        claims.append(Claim(f"c{number}", "d", span, label, label, EventKind.OTHER, Status.OCCURRED, when))
        events.append(Event(f"e{number}", (f"c{number}",), when, label, EventKind.OTHER, Status.OCCURRED))
    return Project.create(None, [Document("d", text, "d.txt", **about)], claims, events)  # type: ignore[arg-type]
