"""Office holders: who is meant, for which country, and whether the text says that the office is held."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.actors import find
from timeline.knowledge import Officials, Term
from timeline.model import When


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


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("President Bush spoke.", "2003-05-01", "George W. Bush"),
        ("President Bush Visits Japan", "2003-05-01", "George W. Bush"),
        ("President Bush spoke.", "1990-05-01", "George H. W. Bush"),
        ("President Bush spoke.", "1990", "George H. W. Bush"),
        ("President Bush spoke.", "", "George H. W. Bush / George W. Bush"),
        ("In 1991 President Bush spoke.", "2015-05-01", "George H. W. Bush"),
        ("It began in 1991. President Bush spoke.", "2003-05-01", "George W. Bush"),
        ("South Korean President Park spoke.", "2014-05-01", "Park Geun-hye"),
        ("South Korean President Park signed it in 1965.", "2014-05-01", "Park Chung-hee"),
        ("Prime Minister Abe spoke.", "2014-05-01", "Shinzo Abe"),
        ("Jordan's King Abdullah spoke.", "2014-05-01", "King Abdullah II"),
        ("Saudi King Abdullah spoke.", "2014-05-01", "King Abdullah"),
    ],
)
def test_holders_of_one_surname_are_told_apart_by_the_date(text: str, written: str, expected: str) -> None:
    found = find(text, "en", written=When(written) if written else None)
    assert [party.name for party in found if party.kind == "person"] == [expected]


def test_of_two_with_one_surname_neither_takes_the_other_s_place() -> None:
    text = "President Bush spoke. Bush left."
    assert [name for _, name, _, _ in holders(text)] == ["George H. W. Bush / George W. Bush"] * 2


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Bashar Al-Assad fled", "Bashar al-Assad", ""),
        ("President Al Assad fled", "Hafez al-Assad / Bashar al-Assad", "President"),
        ("Kim Jong-un spoke", "Kim Jong Un", ""),
        ("Kim Jong-Il spoke", "Kim Jong Il", ""),
        ("Tsai Ing Wen spoke", "Tsai Ing-wen", ""),
        ("Ukrainian Defence Minister Reznikov", "Oleksii Reznikov", "Defence Minister"),
        ("then-Foreign Minister Dora Bakoyannis", "Dora Bakoyannis", ""),
        ("IMF Managing Director Christine Lagarde", "Christine Lagarde", "Managing Director"),
        ("French Defense Minister Alliot-Marie", "Michèle Alliot-Marie", "Defence Minister"),
        ("Taiwan's Foreign Minister Joseph Wu", "Joseph Wu", "Foreign Minister"),
    ],
)
def test_spellings_and_offices(text: str, name: str, office: str) -> None:
    assert sorted((found[1], found[2]) for found in holders(text)) == [(name, office)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Israeli Prime Minister Netenyahu", "Benjamin Netanyahu"),
        ("Israeli Prime Minister Benjamin Netanyhau spoke", "Benjamin Netanyahu"),
        ("Russian Foreign Minister Sergei Lavrow", "Sergei Lavrov"),
        ("Russian Foreign Minister Larvov", "Sergei Lavrov"),
        ("Ukraine's Defence Minister Resnikov", "Oleksii Reznikov"),
    ],
)
def test_one_letter_wrong_beside_country_and_office(text: str, name: str) -> None:
    assert [found[1] for found in holders(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Netenyahu",  # of which country?
        "Israeli General Netenyahu",  # no office
        "Syrian Foreign Minister Lavrow",  # another country's
        "British Prime Minister Blain",  # too short
        "Israeli Prime Minister Nettenyahuu",  # two letters
        "President Hassan Gouled Aptidon", "President Johnson Sirleaf spoke",
    ],
)  # fmt: skip
def test_no_lookalike(text: str) -> None:
    assert holders(text) == []


ADDED = Officials(
    "0" * 64,
    (
        Term("Ana Novak", "SVN", "Minister of Fish", date(2014, 1, 1), None),
        Term("Recep Tayyip Erdogan", "TUR", "Mayor of Istanbul", date(1994, 3, 27), date(1998, 11, 6)),
    ),
)


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Slovenia's Minister of Fish Ana Novak", "Ana Novak", "Minister of Fish"),
        ("Minister of Fish Novak", "Ana Novak", "Minister of Fish"),
        ("the Mayor of Istanbul, Recep Tayyip Erdoğan", "Recep Tayyip Erdoğan", "Mayor of Istanbul"),
        ("President Recep Tayyip Erdoğan", "Recep Tayyip Erdoğan", "President"),
    ],
)
def test_officials_that_were_added(text: str, name: str, office: str) -> None:
    found = [(party.name, party.office) for party in find(text, officials=ADDED) if party.kind == "person"]
    assert found == [(name, office)]


def test_officials_added_for_one_text_are_not_known_for_the_next() -> None:
    assert find("Ana Novak", officials=ADDED)
    assert find("Ana Novak") == ()


def test_a_month_is_no_minister_though_she_was_named() -> None:
    assert [found[0] for found in holders("Theresa May resigned in May.")] == ["Theresa May"]


def test_one_who_served_two_has_years() -> None:
    (party,) = find("Antonio Guterres")
    assert [party.code_in(year) for year in (1998, 2020)] == ["PRT", "UN"]


def test_the_city_is_no_president_where_he_was_named() -> None:
    text = "George Washington left. They met in Washington."
    city = find(text)[-1]
    assert (city.kind, city.place_like) == ("country", True)
