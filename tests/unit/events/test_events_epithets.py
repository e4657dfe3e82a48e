"""Which country "the kingdom" and "its neighbour" are, and when no country is meant."""

from __future__ import annotations

import pytest
from event_texts import claims_of


@pytest.mark.parametrize(
    ("before", "text", "countries"),
    [
        ("Morocco has two coasts.", "The kingdom signed the convention on 5 May 1990.", "MAR"),
        ("Chile trades with the Maldives.", "The island nation joined the fund on 5 May 1990.", "MDV"),
        ("Jordan and Bahrain are kingdoms, but Jordan is larger.", "On 5 May 1990 the kingdom held elections.", "JOR"),
        ("Qatar is rich.", "The small oil-rich emirate bought the port on 5 May 1990.", "QAT"),
        ("Cuba is poor.", "On 5 May 1990 Norway and Chile met on the island.", "NOR CHL"),
        ("Peru has no king.", "On 5 May 1990 the kingdom of animals got a law.", ""),
    ],
)
def test_a_kind_of_state_is_the_one_named_before(before: str, text: str, countries: str) -> None:
    assert set(claims_of(f"{before} {text}")[-1].countries) == set(countries.split())


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Chad and Niger share a lake. Chad cut the line to its western neighbour on 5 May 1990.", "TCD NER"),
        ("Chad and Niger share a lake. Chad sent an envoy there on 5 May 1990.", "TCD NER"),
        ("Chad and Niger share a lake. Chad cut the line on 5 May 1990.", "TCD"),
    ],
)
def test_a_neighbour_is_the_other_of_two(text: str, countries: str) -> None:
    assert set(claims_of(text)[-1].countries) == set(countries.split())


def test_three_of_a_list_are_not_any_three() -> None:
    text = "Mali, Niger and Chad signed a pact on 3 May 1990. {} met in Mali on 9 May 1990."
    assert set(claims_of(text.format("The three states"))[-1].countries) == {"MLI", "NER", "TCD"}
    assert set(claims_of(text.format("The three"))[-1].countries) == {"MLI", "NER", "TCD"}
    assert set(claims_of(text.format("Three ministers of France"))[-1].countries) == {"FRA"}
