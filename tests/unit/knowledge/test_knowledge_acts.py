"""What verbs and nouns stand for: the tables are sound, and the rows that matter say what they should."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.knowledge.acts import (
    NAME_CLASSES,
    act_group,
    noun_act,
    noun_classes,
    noun_lemma,
    quad_of,
    verb_act,
    verb_form,
)
from timeline.knowledge.inflection import participle_of, past_of, verb_lemmas
from timeline.knowledge.table import items, rows
from timeline.model import EventKind

KINDS = {kind.value for kind in EventKind}
CLASSES = {row["class"] for row in rows("acts_classes")}


@pytest.mark.parametrize("table", ["acts_verbs", "acts_nouns"])
def test_every_row_has_a_kind_a_weight_and_a_code_of_plover(table: str) -> None:
    codes = {row["plover"] for row in rows("plover")} | {""}
    for row in rows(table):
        assert row["kind"] in KINDS, row
        assert 0 <= float(row["weight"]) <= 1, row
        assert row["plover"] in codes, row


def test_no_verb_has_two_rows_for_the_same_objects() -> None:
    seen = Counter((row["lemma"], row["particle"], row["objects"], row["subjects"]) for row in rows("acts_verbs"))
    assert [key for key, count in seen.items() if count > 1] == []


def test_classes_that_rows_ask_for_exist() -> None:
    cells = [row[column] for row in rows("acts_verbs") for column in ("objects", "subjects")]
    cells += [row["beside"] for row in rows("acts_nouns")] + [row["class"] for row in rows("acts_doers")]
    asked = {name for cell in cells for name in items(cell) if name.startswith("@")}
    assert asked <= CLASSES | NAME_CLASSES


def test_every_verb_has_a_row_without_objects_to_fall_back_on() -> None:
    always = [row for row in rows("acts_verbs") if not row["objects"] and not row["subjects"]]
    with_default = {(row["lemma"], row["particle"]) for row in always}
    without = {(row["lemma"], row["particle"]) for row in rows("acts_verbs")} - with_default
    assert all((lemma, "") in with_default or particle for lemma, particle in without)


def test_the_row_to_fall_back_on_stands_last() -> None:
    block: dict[tuple[str, str], list[bool]] = {}
    for row in rows("acts_verbs"):
        block.setdefault((row["lemma"], row["particle"]), []).append(not row["objects"] and not row["subjects"])
    assert [verb for verb, always in block.items() if any(always[:-1])] == []


@pytest.mark.parametrize("code", sorted({row["plover"] for row in rows("plover")}))
def test_every_code_is_of_one_quad_class(code: str) -> None:
    assert quad_of(code) in (1, 2, 3, 4)


@pytest.mark.parametrize(
    ("lemma", "particle", "nouns", "kind"),
    [
        ("sign", "", ["treaty"], "agreement"),
        ("adopt", "", ["guideline"], "agreement"),
        ("adopt", "", ["resolution"], "vote"),
        ("revise", "", ["treaty"], "revision"),
        ("replace", "", ["agreement"], "revision"),
        ("break", "off", ["relation"], "rupture"),
        ("recall", "", ["ambassador"], "rupture"),
        ("impose", "", ["sanction"], "sanction"),
        ("lift", "", ["embargo"], "sanction"),
        ("establish", "", ["relation"], "recognition"),
        ("recognise", "", ["state"], "recognition"),
        ("open", "", ["embassy"], "recognition"),
        ("open", "", ["talk"], "meeting"),
        ("meet", "", [], "meeting"),
        ("visit", "", [], "visit"),
        ("invade", "", [], "military"),
        ("withdraw", "", ["troop"], "military"),
        ("elect", "", ["president"], "leadership"),
        ("resign", "", [], "leadership"),
        ("grant", "", ["loan"], "aid"),
        ("condemn", "", [], "statement"),
        ("announce", "", [], "statement"),
    ],
)
def test_the_kind_of_a_verb_beside_its_object(lemma: str, particle: str, nouns: list[str], kind: str) -> None:
    act = verb_act(lemma, particle, nouns)
    assert act is not None
    assert act.kind == kind
    assert act.weight > 0.5


@pytest.mark.parametrize("lemma", ["be", "consist", "remain", "believe", "want", "live"])
def test_states_weigh_next_to_nothing(lemma: str) -> None:
    act = verb_act(lemma, "", [])
    assert act is not None
    assert act.weight <= 0.3


def test_the_nearest_nouns_decide() -> None:
    near, far = verb_act("open", "", ["embassy", "talk"]), verb_act("open", "", ["talk", "embassy"])
    assert near is not None
    assert far is not None
    assert near.kind != "other"
    assert far.kind != "other"
    assert verb_act("open", "", ["season", "year", "embassy"]) == verb_act("open", "", ["embassy"])


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("signed", "sign", "past"),
        ("broke", "break", "past"),
        ("broken", "break", "participle"),
        ("recognized", "recognise", "past"),
        ("recognised", "recognise", "past"),
        ("cancelled", "cancel", "past"),
        ("canceled", "cancel", "past"),
        ("travelled", "travel", "past"),
        ("travels", "travel", "s"),
        ("ratifies", "ratify", "s"),
        ("meeting", "meet", "ing"),
        ("withdrew", "withdraw", "past"),
        ("cut", "cut", "base"),
        ("cut", "cut", "participle"),
    ],
)
def test_forms_of_verbs(word: str, lemma: str, form: str) -> None:
    assert (lemma, form) in {(reading.lemma, reading.form) for reading in verb_form(word)}


@pytest.mark.parametrize("word", ["hundred", "sacred", "indeed", "unarmed", "table", "treaty", ""])
def test_words_that_are_no_verb_form(word: str) -> None:
    assert not any(reading.form == "past" for reading in verb_form(word))


def test_an_unlisted_word_in_ed_is_offered_as_unknown() -> None:
    assert {reading.known for reading in verb_form("xeroxed")} == {False}


@given(st.sampled_from(verb_lemmas()))
def test_every_form_leads_back_to_its_verb(lemma: str) -> None:
    assert lemma in {reading.lemma for reading in verb_form(past_of(lemma))}
    assert lemma in {reading.lemma for reading in verb_form(participle_of(lemma))}


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("treaties", "treaty"), ("crises", "crisis"), ("armies", "army"), ("guidelines", "guideline"), ("news", "news")],
)
def test_singulars(plural: str, singular: str) -> None:
    assert noun_lemma(plural) == singular


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=14))
def test_a_singular_stays_one(word: str) -> None:
    assert noun_lemma(noun_lemma(noun_lemma(word))) == noun_lemma(noun_lemma(word))


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("adoption", "agreement"), ("revision", "revision"), ("summit", "meeting"), ("invasion", "military"),
     ("ceasefire", "ceasefire"), ("embargo", "sanction"), ("visit", "visit"), ("election", "vote")],
)  # fmt: skip
def test_the_kind_of_an_event_noun(noun: str, kind: str) -> None:
    act = noun_act(noun)
    assert act is not None
    assert act.kind == kind


@pytest.mark.parametrize("noun", ["table", "river", ""])
def test_nouns_that_tell_no_event(noun: str) -> None:
    assert noun_act(noun) is None


@pytest.mark.parametrize(
    "group", [("adopt", "approve", "adoption", "approval"), ("revise", "revision", "amend"), ("sign", "signing")]
)
def test_acts_that_are_one_for_merging(group: tuple[str, ...]) -> None:
    assert len({act_group(lemma) for lemma in group}) == 1


def test_an_act_in_no_group_is_its_own() -> None:
    assert act_group("juggle") == "juggle"


def test_classes_of_a_noun() -> None:
    assert "@text" in noun_classes("treaty")
    assert noun_classes("banana") == frozenset()


@pytest.mark.parametrize(
    ("lemma", "particle", "nouns", "kind"),
    [
        ("complete", "", ["withdrawal"], "military"),
        ("hold", "", ["summit"], "meeting"),
        ("call", "off", ["election"], "vote"),
        ("put", "off", ["visit"], "visit"),
        ("plan", "", ["exercise"], "exercise"),
        ("plan", "", ["garden"], "other"),
    ],
)
def test_a_light_verb_is_what_its_noun_is(lemma: str, particle: str, nouns: list[str], kind: str) -> None:
    act = verb_act(lemma, particle, nouns)
    assert act is not None
    assert (act.lemma, act.particle, act.kind) == (lemma, particle, kind)


@pytest.mark.parametrize(
    ("lemma", "particle", "nouns", "full", "kind"),
    [
        ("come", "into", ["treaty", "force"], "into force", "agreement"),
        ("walk", "away", ["treaty"], "away from", "rupture"),
        ("enter", "into", ["alliance"], "into", "agreement"),
        ("take", "office", [], "office", "leadership"),
        ("sign", "nonsense", ["treaty"], "", "agreement"),
    ],
)
def test_a_particle_may_be_given_by_its_first_word(
    lemma: str, particle: str, nouns: list[str], full: str, kind: str
) -> None:
    act = verb_act(lemma, particle, nouns)
    assert act is not None
    assert (act.particle, act.kind) == (full, kind)


def test_a_verb_without_an_act_has_none() -> None:
    assert verb_act("juggle", "", ["treaty"]) is None
    assert noun_act("juggler") is None


@pytest.mark.parametrize("row", list(rows("verb_forms")), ids=lambda row: row["lemma"])
def test_every_irregular_form_is_read(row: dict[str, str]) -> None:
    for form in ("past", "participle"):
        for word in items(row[form]):
            assert (row["lemma"], form) in {(reading.lemma, reading.form) for reading in verb_form(word)}


@pytest.mark.parametrize("particle", sorted({row["particle"] for row in rows("acts_verbs") if row["particle"]}))
def test_no_particle_is_what_only_leads_to_a_date(particle: str) -> None:
    assert particle.split(maxsplit=1)[0] not in ("at", "by", "since", "until")


def test_groups_join_verbs_and_their_nouns() -> None:
    for lemma, noun in (("adopt", "approval"), ("revise", "amendment"), ("meet", "summit"), ("break off", "severance")):
        assert act_group(lemma) == act_group(noun)
    assert act_group("sign") != act_group("abrogate")
    assert act_group("juggle") == "juggle"
