"""The crosswalk from acts to PLOVER."""

from __future__ import annotations

import pytest

from timeline.knowledge.plover import plover_code, plover_of, quad_of
from timeline.model import EventKind


@pytest.mark.parametrize(
    ("kind", "act", "thing", "code", "quad"),
    [
        ("agreement", "sign", ["treaty"], "SUPPORT", 1),
        ("ceasefire", "agree", ["truce"], "RETREAT", 2),
        ("ceasefire", "violate", ["truce"], "ASSAULT", 4),
        ("sanction", "impose", ["sanction"], "SANCTION", 4),
        ("sanction", "lift", ["sanction"], "RETREAT", 2),
        ("rupture", "break off", ["relation"], "SANCTION", 4),
        ("recognition", "recognise", ["state"], "SUPPORT", 1),
        ("military", "withdraw", ["troop"], "RETREAT", 2),
        ("military", "deploy", ["troop"], "MOBILIZE", 4),
        ("military", "invasion", [], "ASSAULT", 4),
        ("visit", "visit", [], "CONSULT", 1),
        ("aid", "donate", ["tent"], "AID", 2),
        ("statement", "condemn", ["raid"], "ACCUSE", 3),
        ("statement", "warn", [], "THREATEN", 3),
        ("statement", "reject", ["offer"], "REJECT", 3),
        ("statement", "say", [], "", 0),
        ("proposal", "invite", [], "REQUEST", 3),
        ("other", "demonstrate", ["student"], "PROTEST", 4),
        ("other", "arrest", [], "COERCE", 4),
        ("other", "kill", [], "ASSAULT", 4),
        ("vote", "vote", [], "", 0),
        ("rupture", "sign", ["treaty"], "SANCTION", 4),  # the kind was changed by a person
        ("meeting", "", [], "CONSULT", 1),
    ],
)
def test_code_and_quad_class(kind: str, act: str, thing: list[str], code: str, quad: int) -> None:
    assert plover_code(EventKind(kind), act, thing) == code
    assert quad_of(code) == quad


def test_kinds_without_a_type_of_their_own() -> None:
    assert {kind.value for kind in EventKind if not plover_of(kind)} == {"vote", "leadership", "statement", "other"}
