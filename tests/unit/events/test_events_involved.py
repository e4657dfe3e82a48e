"""Who took part: parties against places, actors against recipients, and whose treaty "the treaty" is."""

from __future__ import annotations

import pytest
from event_texts import claims_of, one_claim, words_of

from timeline.events.memory import is_shared_thing, is_vague_group, party_codes


@pytest.mark.parametrize(
    ("text", "countries", "venue"),
    [
        ("Norway and Chile met in Geneva in 1990.", "NOR CHL", "CHE"),
        ("Ministers met in Geneva, Switzerland, on 5 May 1990.", "", "CHE"),
        ("Norwegian and Chilean ministers met in 1990.", "NOR CHL", ""),
        ("Tokyo recalled its ambassador to Chile in 1990.", "JPN CHL", ""),
        ("The Kremlin imposed sanctions on Norway in May 1990.", "SUN NOR", ""),
        ("The US-Japan treaty was signed in 1990.", "USA JPN", ""),
        ("The French Defense Department attacked Norway in 1990.", "FRA NOR", ""),
    ],
)
def test_parties_and_places(text: str, countries: str, venue: str) -> None:
    found = one_claim(text)
    assert (set(found.countries), found.venue) == (set(countries.split()), venue)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Chile attacked Norway on 3 May 1990.", "CHL", "NOR"),
        ("Chile was attacked by Norway in 1991.", "NOR", "CHL"),
        ("Norway and Chile signed a treaty in 1990.", "NOR CHL", ""),
        ("Norway signed a treaty with Chile in 1990.", "NOR", "CHL"),
        ("The president of Chile visited Norway in 1990.", "CHL", "NOR"),
        ("Norway recognised Chile in 1905.", "NOR", "CHL"),
        ("A treaty with Chile was signed in 1990.", "", ""),
    ],
)
def test_who_did_it_and_to_whom(text: str, actors: str, recipients: str) -> None:
    found = one_claim(text)
    assert (set(found.actors), set(found.recipients)) == (set(actors.split()), set(recipients.split()))


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Russia and Serbia signed a pact in 2005.", "RUS SRB"),
        ("The Soviet Union and Yugoslavia signed a pact in 1955.", "SUN YUG"),
        ("Moscow and Belgrade signed a pact in 1955.", "SUN YUG"),
        ("Moscow and Belgrade signed a pact in 2008.", "RUS SRB"),
        ("Czechoslovakia and East Germany signed a pact in 1967.", "CSK DDR"),
    ],
)
def test_states_that_are_gone_hold_in_their_years_only(text: str, countries: str) -> None:
    assert set(one_claim(text).countries) == set(countries.split())


def test_an_organisation_is_one_party_and_no_country() -> None:
    found = one_claim("The United Nations imposed sanctions on Chile in 1990.")
    assert (found.organisations, found.countries) == (("UN",), ("CHL",))


def test_the_host_of_a_visit_is_a_party() -> None:
    found = one_claim("The Chilean president paid a visit to Norway in 1990.")
    assert set(found.countries) == {"CHL", "NOR"}


@pytest.mark.parametrize(
    ("before", "text", "countries"),
    [
        ("Chile and Norway are neighbours.", "The two countries signed a treaty in 1990.", "CHL NOR"),
        ("Chile and Norway are neighbours.", "Both sides signed a treaty in 1990.", "CHL NOR"),
        ("Chile and Norway are neighbours.", "Ministers of the two states met in 1990.", "CHL NOR"),
        ("Chile, Peru and Norway are neighbours.", "The two countries signed a treaty in 1990.", ""),
        ("It rained.", "The two countries signed a treaty in 1990.", ""),
        ("Chile and Norway are neighbours.", "The countries of the world signed a treaty in 1990.", ""),
    ],
)
def test_the_two_countries_are_those_named_before(before: str, text: str, countries: str) -> None:
    assert set(claims_of(f"{before} {text}")[-1].countries) == set(countries.split())


@pytest.mark.parametrize(
    ("before", "text", "countries"),
    [
        ("Norway and Chile signed the Border Treaty in 1990.", "The treaty was amended in 1995.", "NOR CHL"),
        (
            "Norway and Chile are neighbours. The two countries signed a border treaty in 1990.",
            "The treaty was amended in 1995.",
            "NOR CHL",
        ),
        ("Norway and Chile signed the Border Treaty in 1990.", "A treaty was amended in 1995.", ""),
        ("Norway and Chile signed the Border Treaty in 1990.", "The ship was sunk in 1995.", ""),
        ("Norway and Chile signed the Border Treaty in 1990.", "Chile ratified the treaty in 1995.", "NOR CHL"),
        ("Norway and Chile signed the Border Treaty in 1990.", "Peru ratified the treaty in 1995.", "PER"),
    ],
)
def test_a_treaty_keeps_its_parties(before: str, text: str, countries: str) -> None:
    assert set(claims_of(f"{before} {text}")[-1].countries) == set(countries.split())


@pytest.mark.parametrize(
    ("noun", "shared"),
    [("treaty", True), ("guideline", True), ("talk", True), ("alliance", True), ("city", False), ("army", False)],
)
def test_things_that_belong_to_somebody(noun: str, shared: bool) -> None:  # noqa: FBT001
    assert is_shared_thing(noun) is shared


@pytest.mark.parametrize(
    ("phrase", "vague"),
    [
        ("the two countries", True),
        ("both sides", True),
        ("officials of the two governments", True),
        ("the countries", False),
        ("two ships", False),
        ("Norway and Chile", False),
    ],
)
def test_groups_that_name_nobody(phrase: str, vague: bool) -> None:  # noqa: FBT001
    read = words_of(phrase)
    assert is_vague_group(read, (0, len(read.tokens))) is vague


def test_codes_of_countries_only_each_once_in_text_order() -> None:
    read = words_of("Norway, the United Nations, Chile and Norway met in Peru.")
    assert party_codes(read.parties, 1990) == ("NOR", "CHL")
    assert party_codes((), None) == ()
