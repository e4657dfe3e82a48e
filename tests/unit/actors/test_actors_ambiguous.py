"""Names that stand for several things, settled by the words around them or left open with every reading."""

from __future__ import annotations

import pytest

from timeline.actors import find


def read(text: str) -> list[str]:
    """Surface=codes of each party, every code it can have in the order of likelihood."""
    return [
        f"{party.span.of(text)}={'/'.join(dict.fromkeys(reading.code for reading in party.readings))}"
        for party in find(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia and Ukraine applied", ["Georgia=GEO", "Ukraine=UKR"]),
        ("the governor of Georgia, Brian Kemp", ["Georgia=USA"]),
        ("voters in Georgia and Ohio", ["Georgia=USA", "Ohio=USA"]),
        ("the Georgia Tech team", []),
        ("Congo signed", ["Congo=COD/COG"]),
        ("Congolese President Denis Sassou Nguesso", ["Congolese=COG/COD"]),
        ("Congo's army in Goma", ["Congo=COD/COG", "Goma=COD"]),
        ("Congo-Brazzaville and Congo-Kinshasa", ["Congo-Brazzaville=COG", "Congo-Kinshasa=COD"]),
        ("Korea and its friends", ["Korea=KOR"]),
        ("Korean officials said in Pyongyang", ["Korean=KOR/PRK", "Pyongyang=PRK"]),
        ("the Korean peninsula", []),
        ("Guinea's junta", ["Guinea=GIN"]),
        ("New Guinea and Guinea-Bissau", ["New Guinea=PNG", "Guinea-Bissau=GNB"]),
        ("the Gulf of Guinea", []),
        ("Niger's junta", ["Niger=NER"]),
        ("the Niger River", []),
        ("Jordan's cabinet", ["Jordan=JOR"]),
        ("Representative Jordan", []),
        ("Jordan Spieth said", []),
        ("west of the Jordan", []),
        ("Chad's president", ["Chad=TCD"]),
        ("Lake Chad", []),
        ("Chad Wolf said", []),
        ("Turkey signed", ["Turkey=TUR"]),
        ("the turkey", []),
        ("Washington said", ["Washington=USA"]),
        ("Booker T. Washington", []),
        ("Victoria, the capital of Seychelles", ["Victoria=SYC", "Seychelles=SYC"]),
        ("Victoria Nuland said", []),
        ("Hamilton said", []),
        ("Hamilton, Bermuda", ["Hamilton=BMU", "Bermuda=BMU"]),
        ("Georgetown University", []),
        ("talks in Georgetown with Guyana", ["Georgetown=GUY", "Guyana=GUY"]),
        ("the Male population", []),
        ("Dominican envoys", ["Dominican=DOM/DMA"]),
        ("Dominican envoys came from Roseau", ["Dominican=DMA/DOM", "Roseau=DMA"]),
        ("a Dominican friar", []),
        ("Macedonia and Thessaloniki", ["Macedonia=GRC", "Thessaloniki=GRC"]),
        ("Macedonia's parliament", ["Macedonia=MKD"]),
        ("Lima, Ohio", ["Lima=USA", "Ohio=USA"]),
        ("London, Ontario", ["London=CAN"]),
        ("Channel Islanders", ["Channel Islanders=GGY/JEY"]),
        ("New Brunswick", []),
    ],
)
def test_settled_by_the_words_around_or_left_open(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "year", "code"),
    [
        ("Hanover", 1850, "DEU"), ("Hanover", 1999, ""), ("Modena", 1840, "ITA"), ("Transvaal", 1890, "ZAF"),
        ("Gran Colombia", 1825, "COL"), ("Kingdom of Hawaii", 1850, "USA"), ("Mahdist State", 1890, "SDN"),
        ("the Free City of Danzig", 1930, "POL"), ("Prague Castle", 1968, "CSK"), ("Prague Castle", 2010, "CZE"),
        ("Smolensk Square", 1960, "SUN"), ("Ryukyu Kingdom", 1854, "JPN"), ("Qing Empire", 1860, "CHN"),
    ],
)  # fmt: skip
def test_states_that_are_gone_have_their_years(text: str, year: int, code: str) -> None:
    assert [party.code_in(year) for party in find(text)] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bosnia And Herzegovina", "BIH"), ("BOSNIA & HERZEGOVINA", "BIH"), ("Trinidad & Tobago", "TTO"),
        ("St Kitts & Nevis", "KNA"), ("St. Vincent and the Grenadines", "VCT"), ("Republic Of South Africa", "ZAF"),
        ("Cote d'Ivoire", "CIV"), ("Curacao", "CUW"), ("Reunion", ""), ("United States Of America", "USA"),
        ("Matignon", "FRA"), ("Bankova Street", "UKR"), ("Itamaraty", "BRA"), ("Casa Rosada", "ARG"),
        ("Ballhausplatz", "AUT"), ("Northern Ireland", "GBR"), ("Scots", "GBR"), ("Holyrood", "GBR"),
        ("Christiansborg", "DNK"), ("Pasdaran", "IRN"), ("Tuynhuys", "ZAF"), ("Global Affairs Canada", "CAN"),
    ],
)  # fmt: skip
def test_spellings_and_seats(text: str, code: str) -> None:
    assert [party.code_in(None) for party in find(text)] == ([code] if code else [])
