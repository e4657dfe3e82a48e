"""The records are values: frozen, hashable, picklable, and refuse what has no passage."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from timeline.model import Claim, Document, Event, EventKind, Reading, Span, Status, When

CLAIM = Claim("c1", "a", Span(0, 5), "Paris", "Talks open", EventKind.MEETING, Status.OCCURRED, When("1968-05"))
EVENT = Event("e1", ("c1",), When("1968-05"), "Talks open", EventKind.MEETING, Status.OCCURRED)


@pytest.mark.parametrize("value", [CLAIM, EVENT, Span(1, 2), Document("a", "x", "a.txt"), When("1968")])
def test_values_are_frozen_hashable_and_picklable(value):
    assert pickle.loads(pickle.dumps(value)) == value
    assert len({value, value}) == 1
    with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
        value.label = "other"


def test_no_passage_no_event():
    with pytest.raises(ValueError, match="no passage"):
        dataclasses.replace(EVENT, claim_ids=())


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_is_none_is_refused(start, end):
    with pytest.raises(ValueError, match="is not one"):
        Span(start, end)


def test_offsets_count_code_points():
    text = "🇯🇵 Tokyo"
    assert Span(3, 8).of(text) == "Tokyo"


def test_documents_with_the_same_text_share_their_hash():
    assert Document("a", "x", "a.txt").sha256 == Document("b", "x", "b.txt").sha256


@pytest.mark.parametrize(("year", "holds"), [(1921, False), (1922, True), (1991, True), (1992, False), (None, True)])
def test_a_reading_holds_only_in_its_years(year, holds):
    assert Reading("SUN", 1922, 1991).holds_in(year) is holds
