"""Office holders: who is meant, for which country, and whether the text says that the office is held."""

from __future__ import annotations

import pytest

from timeline.actors import find


def holders(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (party.span.of(text), party.name, party.office, party.readings[0].code)
        for party in find(text)
        if party.kind == "person"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US Secretary of State John Kerry", ("John Kerry", "John Kerry", "Secretary of State", "USA")),
        ("US State secretary John Kerry", ("John Kerry", "John Kerry", "Secretary of State", "USA")),
        ("US Defence Secretary Ash Carter", ("Ash Carter", "Ash Carter", "Secretary of Defense", "USA")),
        ("Japanese Defence Minister General Nakatani", ("Nakatani", "Gen Nakatani", "Defence Minister", "JPN")),
        ("Chinese Foreign Ministry Spokesman Hong Lei", ("Hong Lei", "Hong Lei", "Spokesperson", "CHN")),
        ("the Japanese Prime Minister Shinzo Abe", ("Shinzo Abe", "Shinzo Abe", "Prime Minister", "JPN")),
        ("Sergei Lavrov, the Russian foreign minister,", ("Sergei Lavrov", "Sergei Lavrov", "Foreign Minister", "RUS")),
        ("the foreign minister, Sergei Lavrov", ("Sergei Lavrov", "Sergei Lavrov", "Foreign Minister", "RUS")),
        ("Marise Payne\nMinister for Foreign Affairs", ("Marise Payne", "Marise Payne", "Foreign Minister", "AUS")),
        ("Kishida said", ("Kishida", "Fumio Kishida", "", "JPN")),
        ("Recep Tayyip Erdogan", ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", "", "TUR")),
        ("Mr. Gorbachev", ("Gorbachev", "Mikhail Gorbachev", "", "SUN")),
        ("former President Bill Clinton", ("Bill Clinton", "Bill Clinton", "", "USA")),
        ("then-Secretary of State Dean Acheson", ("Dean Acheson", "Dean Acheson", "", "USA")),
        ("Prime Minister May", ("May", "Theresa May", "Prime Minister", "GBR")),
        ("South Korean President Park", ("Park", "Park Chung-hee / Park Geun-hye", "President", "KOR")),
        ("UN Secretary General Antonio Guterres", ("Antonio Guterres", "António Guterres", "Secretary-General", "UN")),
        ("George Washington", ("George Washington", "George Washington", "", "USA")),
        (
            "Foreign Minister, Prince Faisal bin Farhan,",
            ("Faisal bin Farhan", "Faisal bin Farhan", "Foreign Minister", "SAU"),
        ),
        ("Crown Prince Mohammed bin Salman", ("Mohammed bin Salman", "Mohammed bin Salman", "Crown Prince", "SAU")),
        ("Prime Minister of Japan Shinzo Abe", ("Shinzo Abe", "Shinzo Abe", "Prime Minister", "JPN")),
        ("President of the United States Barack Obama", ("Barack Obama", "Barack Obama", "President", "USA")),
        ("Pope Francis said", ("Pope Francis", "Pope Francis", "Pope", "VAT")),
        ("Iran's Khatami agreed", ("Khatami", "Mohammad Khatami", "", "IRN")),
        ("UN chief Ban Ki-moon", ("Ban Ki-moon", "Ban Ki-moon", "Secretary-General", "UN")),
        ("under Prime Minister Shehbaz Sharif", ("Shehbaz Sharif", "Shehbaz Sharif", "Prime Minister", "PAK")),
    ],
)
def test_one_holder(text: str, expected: tuple[str, str, str, str]) -> None:
    assert holders(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "in May", "Bush fires", "Jeb Bush", "Park Avenue", "the Marshall Plan", "the Truman Doctrine",
        "President Johnson of Liberia", "Prime Minister Nobody", "Johnson Controls", "Carter Center", "kishida",
        "the Johnson family", "America's Carter Center", "Under Secretary Smith",
        "Harold Brown painted", "Wilson and Adams",
    ],
)  # fmt: skip
def test_nobody(text: str) -> None:
    assert holders(text) == []


def test_a_surname_is_known_once_the_name_was_given_and_not_before() -> None:
    text = "Bush spoke. President George W. Bush came. Bush left."
    assert [(found[0], found[1]) for found in holders(text)] == [
        ("George W. Bush", "George W. Bush"),
        ("Bush", "George W. Bush"),
    ]


def test_a_month_is_no_minister_though_she_was_named() -> None:
    assert [found[0] for found in holders("Theresa May resigned in May.")] == ["Theresa May"]


def test_one_who_served_two_has_years() -> None:
    (party,) = find("Antonio Guterres")
    assert [party.code_in(year) for year in (1998, 2020)] == ["PRT", "UN"]


def test_the_city_is_no_president_where_he_was_named() -> None:
    text = "George Washington left. They met in Washington."
    city = find(text)[-1]
    assert (city.kind, city.place_like) == ("country", True)
