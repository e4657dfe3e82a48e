"""From text to claims: which dates are events, of which act, and what is left without a date."""

from __future__ import annotations

import pytest
from event_texts import claims_of, document, edtf_of, one_claim
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import actors, dates
from timeline.events import claims
from timeline.model import EventKind, How, Status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Chile signed a treaty on 5 May 1990.", [("1990-05-05", "agreement")]),
        ("The accord was adopted in 1978 and revised in 1997.", [("1978", "agreement"), ("1997", "revision")]),
        (
            "Norway invaded Chile in March 1960, and in April 1960 Chile surrendered.",
            [("1960-03", "military"), ("1960-04", "military")],
        ),
        ("Norway recalled its ambassador to Chile on Monday.", [("2014-10-06", "rupture")]),
        ("Norway imposed sanctions on Chile last month.", [("2014-09", "sanction")]),
        ("The ministers of Norway and Chile met in Oslo in July.", [("2014-07", "meeting")]),
        ("The president of Norway visited Chile in 1990.", [("1990", "visit")]),
        ("Norway recognised Chile in 1905.", [("1905", "recognition")]),
        ("Chile said on Monday that Norway was wrong.", [("2014-10-06", "statement")]),
        ("A ceasefire took effect in Chile on Monday.", [("2014-10-06", "ceasefire")]),
        ("The NATO summit took place in Wales on 4 September 2014.", [("2014-09-04", "meeting")]),
        ("Norway agreed on Monday to restore relations with Chile.", [("2014-10-06", "recognition")]),
    ],
)
def test_a_dated_act_is_a_claim_of_its_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(claim.when), claim.kind) for claim in claims_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Chile signed the first accord since 1997 on Monday.", ["1997", "2014-10-06"]),
        ("Norway and Chile met on Monday for the first time since 1997.", ["1997", "2014-10-06"]),
        ("The revision of the accord is the first since September 1997.", ["1997-09"]),
        ("Claimed to be the first since 1997, the revision of the accord pleased Chile.", ["1997"]),
        ("Norway praised the 2005 border accord with Chile on Monday.", ["2005", "2014-10-06"]),
        ("After the coup in May 1999, Norway closed its embassy in Chile in June 1999.", ["1999-05", "1999-06"]),
        ("Norway marked the tenth anniversary of the 2005 border treaty with Chile on Monday.", ["2005", "2014-10-06"]),
    ],
)
def test_acts_that_other_acts_imply(text: str, expected: list[str]) -> None:
    assert sorted(edtf_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "edtf", "status"),
    [
        ("Norway has recognised Chile since 1905.", "1905/..", "ongoing"),
        ("Norway plans to sign the treaty by March 2016.", "[2014-10-08..2016-03]", "planned"),
        ("The treaty is to be signed by the end of 2015.", "[2014-10-08..2015-12-31]", "planned"),
        ("Chile's troops were withdrawn from Norway by May 1990.", "[..1990-05]", "occurred"),
    ],
)
def test_bounds_say_no_more_than_their_words(text: str, edtf: str, status: str) -> None:
    found = one_claim(text)
    assert (str(found.when), found.status) == (edtf, status)


@pytest.mark.parametrize(
    "text",
    [
        "Chile had left the pact before 1990.",
        "Norway joined the pact after 1995.",
        '"We signed the treaty with Chile in 1990," the minister said.',
        "“Norway attacked us in May 1990. Chile will not forget it,” he said.",
        "Norway exported more oil than a year earlier.",
        "Norway's exports were 12 percent more than a year earlier.",
        "Norway is a kingdom and was one in 1990.",
        "The post-Cold War order of Norway and Chile was stable.",
        "Norway had 5 million people in 2010.",
        "The treaty of Norway and Chile.",
        "Norway may sign the treaty.",
    ],
)
def test_not_every_date_is_an_event(text: str) -> None:
    lead = "It rained in Oslo. "
    assert [claim.label for claim in claims_of(lead + text) if claim.when is not None] == []


# --- The day of the article -----------------------------------------------------------------------------------------


def test_the_lead_is_the_news_of_the_day_and_says_so() -> None:
    found = claims_of("Norway and Chile have signed a treaty in Oslo.")
    assert [(str(claim.when), claim.how, claim.when_span) for claim in found] == [
        ("2014-10-08~", How.PUBLICATION, None)
    ]
    assert found[0].confidence <= 0.8
    assert found[0].anchor == "2014-10-08"
    assert "published" in found[0].why


def test_a_window_of_publication_is_kept_whole() -> None:
    assert edtf_of("Norway and Chile have signed a treaty.", "[2015-02-17..2016-08-03]") == ["[2015-02-17..2016-08-03]"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway is quiet. Norway and Chile have signed a treaty.",
        "Norway and Chile signed a treaty on 5 May 1990. Norway attacked Chile.",
    ],
)
def test_only_the_first_sentence_can_be_news_of_the_day(text: str) -> None:
    assert all(claim.how != How.PUBLICATION for claim in claims_of(text))


@pytest.mark.parametrize(
    "lead",
    [
        "Norway left the pact with Chile before 1990.",
        "Norway was attacked by Chile during World War II.",
        "Norway will sign the treaty.",
        "Norway did not sign the treaty.",
        "Norway could sign the treaty.",
        "Norway is a kingdom.",
    ],
)
def test_a_lead_that_tells_no_news_is_not_dated_by_its_article(lead: str) -> None:
    assert [claim.label for claim in claims_of(lead) if claim.how == How.PUBLICATION] == []


def test_without_a_day_of_publication_nothing_is_dated_by_it() -> None:
    assert edtf_of("Norway and Chile have signed a treaty. Norway recalled its envoy on Monday.", None) == ["", ""]


def test_an_act_without_a_time_is_kept_without_one() -> None:
    found = claims_of("It rained in Oslo on 5 May 1990. Chile recalled its ambassador.")
    undated = [claim for claim in found if claim.when is None]
    assert [(claim.label, claim.how, claim.when_text) for claim in undated] == [
        ("Chile recalled its ambassador", None, "")
    ]


def test_what_an_act_follows_is_a_claim_without_a_date() -> None:
    found = claims_of("It rained. The revision of the pact follows the reinterpretation of the Japanese constitution.")
    assert [(claim.label, claim.when) for claim in found] == [("Reinterpretation of the Japanese constitution", None)]


# --- Where things stand ---------------------------------------------------------------------------------------------


CHRONOLOGY = (
    "5 May 1990\nNorway signed a treaty with Chile. It was raining.\n\n"
    "6 June 1991\nChile ratified the treaty.\n\n"
    "7 July 1992\nNorway ratified the treaty on 1 July 1992.\n"
)


def test_under_dated_headings_the_heading_dates_what_has_no_date() -> None:
    assert edtf_of(CHRONOLOGY, None) == ["1990-05-05", "1991-06-06", "1992-07-01"]


def test_two_dated_headings_are_no_chronology() -> None:
    text = CHRONOLOGY[: CHRONOLOGY.index("7 July")]
    assert all(not claim.rule.startswith("under") for claim in claims_of(text, None))


def test_headings_and_captions_tell_no_claims() -> None:
    text = "Norway signed a treaty with Chile in 1990\n\nPhoto: Norway signed a treaty with Chile in 1991.\n"
    assert claims_of(text) == []


def test_an_act_without_kind_and_day_is_less_sure() -> None:
    on_a_day, in_a_year = (one_claim(f"Norway painted its embassy {when}.") for when in ("on Tuesday", "in 2011"))
    assert in_a_year.confidence < on_a_day.confidence


@pytest.mark.parametrize("dateline", ["OSLO (AB) - ", "OSLO, Norway (AB)_ ", "NEW HAVEN _ ", "OSLO, Oct. 8 (AB) -- "])
def test_a_dateline_is_no_part_of_its_sentence(dateline: str) -> None:
    claim = one_claim(f"{dateline}The harbour court freed a crew of six on Tuesday.")
    assert (claim.label, claim.countries) == ("Harbour court freed a crew of six", ())


def test_a_dateline_dates_nothing_by_itself() -> None:
    text = "MOSCOW, October 8 (Wire) - Norway and Chile signed a treaty on Monday."
    found = claims_of(text)
    assert [(str(claim.when), claim.venue, claim.countries) for claim in found] == [("2014-10-06", "", ("NOR", "CHL"))]


def test_news_that_a_paragraph_repeats_is_told_twice() -> None:
    text = "Norway signed a treaty with Chile on Monday.\n\nOSLO, October 8 (Wire) - " * 2
    assert len(claims_of(text.removesuffix("OSLO, October 8 (Wire) - "))) == 2


@pytest.mark.parametrize(
    ("language", "text", "edtf", "countries", "status"),
    [
        ("fr", "Le Maroc a signé un traité avec l'Espagne le 4 mars 1990.", "1990-03-04", {"MAR", "ESP"}, "occurred"),
        (
            "es",
            "España y Marruecos firmaron un tratado el 4 de marzo de 1990.",
            "1990-03-04",
            {"MAR", "ESP"},
            "occurred",
        ),
        ("fr", "Le Maroc signera un traité avec l'Espagne le 4 mars 2016.", "2016-03-04", {"MAR", "ESP"}, "planned"),
    ],
)
def test_a_dated_passage_in_another_language_keeps_its_words(
    language: str, text: str, edtf: str, countries: set[str], status: str
) -> None:
    found = claims_of(text, language=language)
    assert [(str(c.when), set(c.countries), c.kind, c.status) for c in found] == [(edtf, countries, "other", status)]
    assert found[0].label == text
    assert found[0].confidence <= 0.5


def test_a_passage_in_another_language_without_a_party_or_a_date_is_none() -> None:
    assert claims_of("Il pleut depuis longtemps. Le Maroc a signé. Il a plu le 4 mars 1990.", language="fr") == []


# --- Passages and ids -----------------------------------------------------------------------------------------------


def test_the_passage_of_a_statement_begins_with_its_quotation() -> None:
    text = 'It rained. "The pact is old. It should go," the Chilean ministry said on Monday.'
    found = [claim for claim in claims_of(text) if claim.kind == EventKind.STATEMENT]
    assert [claim.passage for claim in found] == [
        '"The pact is old. It should go," the Chilean ministry said on Monday.'
    ]


def test_a_sentence_too_long_to_quote_is_quoted_by_its_clause() -> None:
    text = "Norway signed the treaty in 1990, and " + "it rained, " * 150 + "and Chile left."
    found = claims_of(text)
    assert all(len(claim.passage) < 1200 for claim in found if claim.when)
    assert all(claim.span.of(text) == claim.passage for claim in found)


def test_ids_are_of_the_content_and_all_different() -> None:
    text = "Norway signed a treaty with Chile on 5 May 1990. " * 3
    first = claims_of(text)
    assert len({claim.claim_id for claim in first}) == len(first) == 3
    assert claims_of(text) == first
    assert {claim.claim_id for claim in claims_of(text, doc_id="other")}.isdisjoint(c.claim_id for c in first)
    assert all(len(claim.claim_id) == 13 and claim.claim_id[0] == "c" for claim in first)


FRAGMENTS = st.sampled_from(
    ["Norway", "Chile", "signed", "the treaty", "a pact", "and", "which", "was", "will be", "on 5 May 1990", "in 1991",
     ",", ". ", "! ", "“", "”", '"', "(", ")", "they", "the two countries", "met", "with", "Mr. ", "\n", "\n\n", "said",
     "first since 1997", "that", "of", "by", "had", "last week", "Photo: ", "- ", "in July", "denied", "called off",
     "🇯🇵", "日本", "than a year earlier", "if", "the 2005 accord", "MOSCOW, October 8 (Wire) - ", "March 25. ",
     "revised", "between 1990 and 1992", "since 1980", "by 2016", "...", "é", "\u200b", "World War II",
     "as saying", "follows"]
)  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(
    st.lists(FRAGMENTS, max_size=50).map(" ".join), st.sampled_from([None, "2014-10-08", "[2014-01-01..2015-12-31]"])
)
def test_any_text_gives_claims_whose_passages_are_exact(text: str, published: str | None) -> None:
    found = claims_of(text, published)
    for claim in found:
        assert claim.passage
        assert claim.span.of(text) == claim.passage
        assert set(claim.actors) <= set(claim.countries)
        assert set(claim.recipients) <= set(claim.countries)
        assert 0 <= claim.confidence <= 1
        if claim.when_span is not None:
            assert claim.span.contains(claim.when_span)
            assert claim.when_span.of(text) == claim.when_text
        assert (claim.when is None) == (claim.how is None)
        assert published is not None or claim.how != How.PUBLICATION
    assert len({claim.claim_id for claim in found}) == len(found)
    assert [claim.span for claim in found] == sorted(claim.span for claim in found)
    assert claims_of(text, published) == found


def test_claims_need_no_text_and_no_expressions() -> None:
    assert claims(document(""), (), ()) == ()
    text = "Norway signed a treaty with Chile on 5 May 1990."
    plain = claims(document(text), (), actors.find(text))
    assert [claim.how for claim in plain] == [How.PUBLICATION]
    unresolved = claims(document(text), dates.find(text), actors.find(text))
    assert all(claim.when is None or claim.how == How.PUBLICATION for claim in unresolved)
    assert all(claim.status == Status.OCCURRED for claim in unresolved)
