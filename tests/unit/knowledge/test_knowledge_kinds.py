"""The kind of an act from lemmas alone: the verb, its nouns, who does it, and what it leads to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.knowledge.acts import NAME_CLASSES, noun_act
from timeline.knowledge.inflection import verb_lemmas
from timeline.knowledge.kinds import UNKNOWN_WEIGHT, kind_of, precedes, whose_act
from timeline.knowledge.table import items, rows
from timeline.model import EventKind


@pytest.mark.parametrize(
    ("verb", "particle", "nouns", "kind"),
    [
        ("agree", "", ["truce"], "ceasefire"),
        ("suspend", "", ["attack"], "ceasefire"),
        ("lift", "", ["embargo"], "sanction"),
        ("freeze", "", ["asset"], "sanction"),
        ("break", "off", ["relation"], "rupture"),
        ("withdraw", "from", ["treaty"], "rupture"),
        ("withdraw", "from", ["@org"], "rupture"),
        ("withdraw", "from", ["@country"], "military"),
        ("recall", "", ["ambassador"], "rupture"),
        ("appoint", "", ["ambassador"], "recognition"),
        ("appoint", "", ["envoy", "special"], "leadership"),
        ("amend", "", ["treaty"], "revision"),
        ("redraw", "", ["boundary"], "revision"),
        ("ratify", "", ["treaty"], "agreement"),
        ("settle", "", ["dispute"], "agreement"),
        ("hand", "down", ["judgment"], "court"),
        ("go", "to", ["poll"], "vote"),
        ("take", "office", [], "leadership"),
        ("invade", "", ["@country"], "military"),
        ("stage", "", ["game", "war"], "exercise"),
        ("pledge", "", ["million"], "aid"),
        ("write", "off", ["debt"], "aid"),
        ("visit", "", ["@country"], "visit"),
        ("receive", "", ["@person"], "meeting"),
        ("call", "", ["@person"], "meeting"),
        ("call", "on", ["party"], "statement"),
        ("table", "", ["resolution", "draft"], "proposal"),
        ("hand", "over", ["note"], "statement"),
        ("explode", "", ["bomb"], "other"),
    ],
)
def test_the_nouns_decide(verb: str, particle: str, nouns: list[str], kind: str) -> None:
    assert kind_of(verb, nouns, particle=particle).kind == kind


@pytest.mark.parametrize(
    ("verb", "nouns", "subjects", "kind"),
    [
        ("approve", ["package"], ["voter"], "vote"),
        ("ratify", ["treaty"], ["parliament"], "agreement"),
        ("order", ["@country"], ["court"], "court"),
        ("reject", ["complaint"], ["court", "constitutional"], "court"),
        ("reject", ["accusation"], ["@country"], "statement"),
        ("attack", ["hotel"], ["man", "masked"], "other"),
        ("attack", ["position"], ["aircraft"], "military"),
        ("strike", ["coast"], ["earthquake"], "other"),
        ("train", [], ["soldier"], "exercise"),
        ("train", [], ["@person"], "other"),
        ("arrive", [], ["troop"], "military"),
        ("arrive", [], ["president"], "visit"),
        ("reach", ["town"], ["convoy", "relief"], "aid"),
    ],
)
def test_who_does_it_decides(verb: str, nouns: list[str], subjects: list[str], kind: str) -> None:
    assert kind_of(verb, nouns, subjects=subjects).kind == kind


@pytest.mark.parametrize(
    ("verb", "nouns", "inner", "inner_nouns", "kind"),
    [
        ("agree", [], "restore", ["relation"], "recognition"),
        ("agree", [], "meet", [], "agreement"),
        ("vote", [], "impose", ["embargo"], "sanction"),
        ("announce", [], "leave", ["deal"], "rupture"),
        ("announce", [], "visit", ["@country"], "statement"),
        ("sign", ["protocol"], "amend", ["treaty"], "revision"),
        ("offer", [], "restore", ["relation"], "proposal"),
        ("deny", [], "move", ["troop"], "statement"),
    ],
)
def test_what_it_leads_to_decides_where_it_precedes(
    verb: str, nouns: list[str], inner: str, inner_nouns: list[str], kind: str
) -> None:
    assert kind_of(verb, nouns, complement=kind_of(inner, inner_nouns)).kind == kind


@pytest.mark.parametrize(
    ("verb", "adjuncts", "kind"),
    [("agree", ["truce"], "ceasefire"), ("speak", ["telephone"], "meeting"), ("speak", [], "statement")],
)
def test_what_stands_after_a_preposition_decides_last(verb: str, adjuncts: list[str], kind: str) -> None:
    assert kind_of(verb, [], adjuncts=adjuncts).kind == kind


def test_an_act_takes_the_code_of_what_it_comes_to() -> None:
    assert kind_of("lift", ["sanction"]).plover == "RETREAT"
    assert kind_of("vote", complement=kind_of("impose", ["sanction"])).plover == "SANCTION"
    assert kind_of("visit", ["@country"]).quad == 1
    assert kind_of("destroy", ["village"], subjects=["bomb"]).plover == "ASSAULT"


@pytest.mark.parametrize(
    ("verb", "particle", "whose"),
    [("agree", "", "own"), ("make", "known", "own"), ("order", "", "other"), ("offer", "", None), ("ask", "", None)],
)
def test_whose_act_a_verb_leads_to(verb: str, particle: str, whose: str | None) -> None:
    assert whose_act(verb, particle) == whose


def test_a_verb_no_table_has_is_other() -> None:
    act = kind_of("juggle", ["treaty"])
    assert (act.lemma, act.kind, act.weight, act.plover) == ("juggle", EventKind.OTHER, UNKNOWN_WEIGHT, "")


def test_kinds_precede_each_other_in_their_order() -> None:
    order = list(EventKind)
    assert all(precedes(first, second) for first, second in zip(order, order[1:], strict=False))
    assert not precedes(EventKind.OTHER, EventKind.OTHER)


NOUNS = sorted({row["noun"] for row in rows("acts_classes")} | NAME_CLASSES)


@given(st.sampled_from(verb_lemmas()), st.lists(st.sampled_from(NOUNS), max_size=4), st.sampled_from(NOUNS))
def test_every_verb_has_a_kind_beside_any_nouns(verb: str, nouns: list[str], subject: str) -> None:
    act = kind_of(verb, nouns, subjects=[subject], adjuncts=nouns)
    assert 0 <= act.weight <= 1
    assert (act.quad == 0) == (act.plover == "")


@pytest.mark.parametrize(
    ("noun", "beside", "kind"),
    [
        ("attack", ["bomb"], "other"),
        ("attack", ["tank"], "military"),
        ("delivery", ["aid"], "aid"),
        ("game", ["war"], "exercise"),
        ("closure", ["embassy"], "rupture"),
        ("end", ["conference"], "meeting"),
        ("withdrawal", ["treaty"], "rupture"),
        ("withdrawal", [], "military"),
    ],
)
def test_the_noun_beside_an_event_noun_decides(noun: str, beside: list[str], kind: str) -> None:
    act = noun_act(noun, beside)
    assert act is not None
    assert act.kind == kind


def test_every_noun_act_has_a_row_for_any_company_or_is_none_alone() -> None:
    alone = {row["lemma"] for row in rows("acts_nouns") if not row["beside"]}
    assert all(noun_act(row["lemma"]) is not None for row in rows("acts_nouns") if row["lemma"] in alone)


def test_the_tables_of_doers_and_complements_name_kinds_and_verbs() -> None:
    kinds = {kind.value for kind in EventKind}
    assert all({row["kind"], *items(row["turns"])} <= kinds for row in rows("acts_doers"))
    for row in rows("acts_complements"):
        assert (row["takes"], row["whose"]) in {
            (takes, whose) for takes in ("any", "deeds", "over") for whose in ("own", "other")
        }
        assert row["lemma"] in verb_lemmas()
