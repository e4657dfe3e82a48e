"""Acts that "be" tells, and what of it is a description."""

from __future__ import annotations

import pytest
from event_texts import claims_of

from timeline.model import EventKind, Status


@pytest.mark.parametrize(
    ("text", "edtf", "status", "kind"),
    [
        ("The Danish minister is due in Kigali on Monday.", "2014-10-13", Status.PLANNED, EventKind.VISIT),
        ("Chancellor Merkel is expected in Oslo on 20 November.", "2014-11-20", Status.PLANNED, EventKind.VISIT),
        ("President Sata will be the guest of the Queen on 2 December.", "2014-12-02", Status.PLANNED, EventKind.VISIT),
        ("Qatar was host to rounds of talks in 2013.", "2013", Status.OCCURRED, EventKind.OTHER),
        ("The visit of the king to Oslo in March was his first.", "2014-03", Status.OCCURRED, EventKind.VISIT),
        ("The next meeting is on 4 November.", "2014-11-04", Status.PLANNED, EventKind.MEETING),
        ("A customs union has been in force since 2010.", "2010/..", Status.ONGOING, EventKind.OTHER),
        ("Norway was the first to recognise Chile, in May 1999.", "1999-05", Status.OCCURRED, EventKind.RECOGNITION),
        ("Mr. Lind has been ambassador since 2012.", "2012/..", Status.ONGOING, EventKind.LEADERSHIP),
    ],
)
def test_be_tells_an_act(text: str, edtf: str, status: Status, kind: EventKind) -> None:
    found = [claim for claim in claims_of(text) if claim.when is not None]
    assert [(str(claim.when), claim.status) for claim in found] == [(edtf, status)]
    if kind != EventKind.OTHER:
        assert found[0].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "He was 44 in 2003.",
        "Sales were 6.6 billion dollars in 2013.",
        "The two were allies in the 1950s.",
        "The port was a naval base in 1943.",
        "He is not due in Kigali on Monday.",
    ],
)
def test_be_describes(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.when is not None] == []
