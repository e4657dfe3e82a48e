"""Countries and organisations in sentences, each with its code and whether it is only a place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.actors import find


def told(text: str, year: int | None = None) -> list[str]:
    """Surface=code of each party, "@" where it is a place."""
    return [f"{party.span.of(text)}={party.code_in(year)}{'@' if party.place_like else ''}" for party in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan signed.", ["Japan=JPN"]),
        ("the Japanese and the Dutch", ["Japanese=JPN", "Dutch=NLD"]),
        ("Britons, Poles and Israelis", ["Britons=GBR", "Poles=POL", "Israelis=ISR"]),
        ("The U.S. and U.K. agreed with the UAE.", ["U.S.=USA", "U.K.=GBR", "UAE=ARE"]),
        ("It was signed by the U.S. The rest waited.", ["U.S.=USA"]),
        ("Israel’s cabinet met", ["Israel=ISR"]),
        ("United\nStates and South\nKorea", ["United\nStates=USA", "South\nKorea=KOR"]),
        ("NORTH KOREA AND US AGREE", ["NORTH KOREA=PRK", "US=USA"]),
        ("JAPANESE ENVOY", ["JAPANESE=JPN"]),
        ("DPRK, ROK and PRC", ["DPRK=PRK", "ROK=KOR", "PRC=CHN"]),
        ("the Democratic Republic of the Congo", ["Democratic Republic of the Congo=COD"]),
        ("Nigeria and Niger", ["Nigeria=NGA", "Niger=NER"]),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea",
         ["Guinea=GIN", "Guinea-Bissau=GNB", "Equatorial Guinea=GNQ", "Papua New Guinea=PNG"]),
        ("South Sudan and Sudan", ["South Sudan=SSD", "Sudan=SDN"]),
        ("the Republic of China and the People's Republic of China",
         ["Republic of China=TWN", "People's Republic of China=CHN"]),
        ("Taiwan and China", ["Taiwan=TWN", "China=CHN"]),
        ("Palestinians and the PLO", ["Palestinians=PSE", "PLO=PLO"]),
        ("the UN Security Council and NATO", ["UN Security Council=UN", "NATO=NATO"]),
        ("the European Economic Community", ["European Economic Community=EU"]),
        ("the Kremlin, the White House and Downing Street", ["Kremlin=RUS", "White House=USA", "Downing Street=GBR"]),
        ("North and South Korea", ["North=PRK", "South Korea=KOR"]),
        ("East and West Germany", ["East=DDR", "West Germany=DEU"]),
        ("the two Koreas", ["two=PRK", "Koreas=KOR"]),
        ("North Korea and the South", ["North Korea=PRK", "South=KOR"]),
        ("the North and the South", []),
        ("North Korea at the South Pole", ["North Korea=PRK"]),
        ("the US National Security Council", ["US=USA", "National Security Council=USA"]),
        ("Armenia's National Security Council", ["Armenia=ARM"]),
    ],
)  # fmt: skip
def test_names(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Sino-Japanese War", ["Sino=CHN", "Japanese=JPN"]),
        ("a Franco-German plan", ["Franco=FRA", "German=DEU"]),
        ("the Anglo–American alliance", ["Anglo=GBR", "American=USA"]),
        ("the Japan-US alliance", ["Japan=JPN", "US=USA"]),
        ("US/Japan talks", ["US=USA", "Japan=JPN"]),
        ("the Iran–Iraq War", ["Iran=IRN", "Iraq=IRQ"]),
        ("Indo-Pakistani war", ["Indo=IND", "Pakistani=PAK"]),
        ("the Indo-Pacific", []),
        ("Anglo-Saxon law", []),
        ("a US-led force", ["US=USA"]),
    ],
)
def test_compounds(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tell us more", "made of china", "the turkey was cold", "CONTACT US", "the Indian Ocean",
        "the South China Sea",
        "the English Channel", "the Persian Gulf", "Latin America", "Native Americans", "the Sea of Japan",
        "Michael Jordan scored",
        "the Washington Post wrote", "US$5 million", "talks in English.",
        "the Geneva Conventions",
        "The Indian tribes of the frontier resisted", "Lord Melbourne spoke", "in the West Indies",
        "the Swiss franc", "the Ho Chi Minh Trail", "a polish for shoes",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_party(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia and Russia fought", ["Georgia=GEO", "Russia=RUS"]),
        ("from Alabama to Georgia", ["Georgia=USA"]),
        ("in Atlanta, Georgia", ["Atlanta=USA@", "Georgia=USA@"]),
        ("New Delhi: the Indian army", ["New Delhi=IND", "Indian=IND"]),
        ("Jordan's king", ["Jordan=JOR"]),
        ("Congo's capital Brazzaville", ["Congo=COG", "Brazzaville=COG"]),
    ],
)
def test_names_that_stand_for_two_things(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "year", "code"),
    [
        ("Moscow", None, "RUS"), ("Moscow", 2014, "RUS"), ("Moscow", 1985, "SUN"), ("Moscow", 1900, "RUS"),
        ("the Kremlin", 1956, "SUN"), ("the Soviet Union", 1985, "SUN"), ("the Russians", 1953, "SUN"),
        ("Russia", 1991, "RUS"), ("Belgrade", 1999, "YUG"), ("Belgrade", 2010, "SRB"), ("Prague", 1968, "CSK"),
        ("Prague", 2004, "CZE"), ("Yugoslavia", 1995, "YUG"), ("Yugoslavia", 2015, ""), ("East Germany", 1972, "DDR"),
        ("Bonn", 1965, "DEU"), ("the Ottoman Empire", 1914, "TUR"), ("Burma", 1950, "MMR"), ("Siam", 1900, "THA"),
        ("North Vietnam", 1965, "VDR"), ("Zaire", 1980, "COD"), ("Persia", 1920, "IRN"),
    ],
)  # fmt: skip
def test_the_year_settles_historic_states(text: str, year: int | None, code: str) -> None:
    assert [party.code_in(year) for party in find(text)] == [code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Geneva.", ["Geneva=CHE@"]),
        ("a summit at Yalta", ["Yalta=UKR@"]),
        ("in Paris and London", ["Paris=FRA@", "London=GBR@"]),
        ("He flew to Moscow", ["Moscow=RUS@"]),
        ("the Helsinki Final Act", ["Helsinki=FIN@"]),
        ("the Vienna-based agency", ["Vienna=AUT@"]),
        ("MOSCOW, October 8 (RIA Novosti) - The US", ["MOSCOW=RUS@", "US=USA"]),
        ("SEOUL, Monday, December 28 - The", ["SEOUL=KOR@"]),
        ("Title\nTEHRAN — Iran said", ["TEHRAN=IRN@", "Iran=IRN"]),
        ("from Beijing, China, they", ["Beijing=CHN@", "China=CHN@"]),
        ("Tokyo said it would", ["Tokyo=JPN"]),
        ("talks between Washington and Tehran", ["Washington=USA", "Tehran=IRN"]),
        ("Moscow's reply", ["Moscow=RUS"]),
        ("its ambassador in Ankara", ["Ankara=TUR"]),
        ("the legation at Kabul", ["Kabul=AFG"]),
        ("a meeting at the White House", ["White House=USA@"]),
        ("a speech in the Knesset", ["Knesset=ISR"]),
        ("troops in Japan", ["Japan=JPN@"]),
        ("the Legation was established in Budapest", ["Budapest=HUN"]),
        ("Kim travelled to Pyongyang in June", ["Pyongyang=PRK@"]),
        ("Japanese in Japan", ["Japanese=JPN", "Japan=JPN@"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert told(text) == expected


WORDS = [
    "Japan", "the", "US", "U.S.", "President", "Bush", "Kerry", "in", "Paris", "Sino-", "Japanese", "–", "’s", "\n",
    "Foreign Minister", "Россия", "日本", "中美", "한미", "وبالصين", "российский", "Netenyahu", "Prime Minister",
    "🇯🇵", "Korea", "North and South", "Georgia", "Indian", " ", ",", ".",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=200),
    st.sampled_from(["", "en", "ru", "ar", "zh", "tr", "pt-BR", "nl"]),
)
def test_spans_are_in_order_within_the_text_and_apart(text: str, language: str) -> None:
    parties = find(text, language)
    behind = 0
    for party in parties:
        assert behind <= party.span.start < party.span.end <= len(text)
        assert party.readings
        behind = party.span.end


@given(st.text(alphabet="🇯🇵é中 x", max_size=20))
def test_offsets_count_code_points(before: str) -> None:
    text = f"{before}. Japan"
    assert find(text)[-1].span.of(text) == "Japan"


@pytest.mark.parametrize(
    "unit",
    [
        "US ",
        "Sino-",
        "President ",
        "North and ",
        "in Paris and ",
        "Kerry ",
        "Georgia ",
        "the ",
        "ь",
        "日",
        "中美",
        "미",
        "ووو ",
        "Israeli Prime Minister Netenyahu ",
        "President Bush ",
        "и Корея ",
    ],
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        started = time.process_time()
        find(text)
        return time.process_time() - started

    def grows() -> bool:
        short = min(seconds(20_000) for _ in range(3))
        return min(seconds(80_000) for _ in range(3)) >= 4 * short * 2.3 + 0.02

    find("Japan")
    # More tries, for a machine that was busy with something else.
    assert not all(grows() for _ in range(4))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brussels told the European Commission to wait.", ["Brussels=EU", "European Commission=EU"]),
        ("Brussels and Belgium told the European Commission.",
         ["Brussels=BEL", "Belgium=BEL", "European Commission=EU"]),
        ("Brussels waited.", ["Brussels=BEL"]),
        ("He put off a trip to Rome and flew to Lima on Friday.", ["Rome=ITA@", "Lima=PER@"]),
        ("The palace in Rabat answered.", ["Rabat=MAR"]),
    ],
)  # fmt: skip
def test_a_seat_and_a_place_by_what_is_around(text: str, expected: list[str]) -> None:
    assert told(text) == expected
