"""The tables hold together: codes are known, names are written once, years and days make sense."""

from __future__ import annotations

import re
from datetime import date
from importlib import resources

import pytest

from timeline import knowledge
from timeline.knowledge.table import items, readings, rows

# States that are gone, and Kosovo, whose code ISO leaves to its users.
NOT_IN_ISO = {"SUN", "YUG", "CSK", "DDR", "VDR", "YMD", "SCG", "XKX"}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("JPN", "Japan"),
        ("USA", "United States"),
        ("KOR", "South Korea"),
        ("GBR", "United Kingdom"),
        ("SUN", "Soviet Union"),
        ("DDR", "East Germany"),
        ("QQQ", "QQQ"),
    ],
)
def test_country_name(code: str, name: str) -> None:
    assert knowledge.country_name(code) == name


def test_every_country_of_iso_3166_1_is_there_once() -> None:
    codes = [row["code"] for row in rows("countries")]
    assert len(codes) == len(set(codes))
    assert len(set(codes) - NOT_IN_ISO) == 249
    assert set(codes) >= NOT_IN_ISO
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)


def test_country_names_are_distinct_and_can_not_be_changed() -> None:
    names = knowledge.country_names()
    assert len(set(names.values())) == len(names)
    with pytest.raises(TypeError):
        names["JPN"] = "Nippon"  # type: ignore[index]


@pytest.mark.parametrize(("code", "name"), [("UN", "United Nations"), ("EU", "European Union"), ("QQQ", "QQQ")])
def test_organisation_name(code: str, name: str) -> None:
    assert knowledge.organisation_name(code) == name


def test_no_organisation_has_a_country_s_code() -> None:
    assert not set(knowledge.organisations()) & set(knowledge.countries())


def test_every_reading_is_of_a_known_country_or_organisation() -> None:
    known = set(knowledge.countries()) | set(knowledge.organisations())
    for name in knowledge.names():
        for reading in name.readings:
            assert reading.code in known, name
            assert (reading.first_year or 0) <= (reading.last_year or 9999), name


def test_names_are_written_once_and_trimmed() -> None:
    texts = [name.text for name in knowledge.names()]
    assert len(texts) == len(set(texts))
    assert all(text == text.strip() and text for text in texts)


@pytest.mark.parametrize(
    "table", ["countries", "states", "names", "phrases", "places", "organisations", "guards", "offices", "people"]
)
def test_rows_have_all_their_cells(table: str) -> None:
    found = list(rows(table))
    assert found
    for row in found:
        assert None not in row.values(), row
        assert None not in row, row


def test_names_with_years_never_overlap_for_one_year() -> None:
    ambiguous = {"Congo", "Congolese", "the Congo", "Kashmir", "Salisbury", "Hanoi"}
    for row in rows("names"):
        held = readings(row["readings"])
        if len(held) < 2 or row["text"] in ambiguous or any(not (r.first_year or r.last_year) for r in held):
            continue
        for year in range(1850, 2030):
            assert sum(reading.holds_in(year) for reading in held) <= 1, (row["text"], year)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("RUS:1992-|SUN:1922-1991|RUS:-1921", [("RUS", 1992, None), ("SUN", 1922, 1991), ("RUS", None, 1921)]),
        ("COD|COG", [("COD", None, None), ("COG", None, None)]),
        ("", []),
    ],
)
def test_readings(cell: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert [(r.code, r.first_year, r.last_year) for r in readings(cell)] == expected


@pytest.mark.parametrize(
    ("language", "name", "code"),
    [
        ("fr", "Japon", "JPN"),
        ("de", "Sowjetunion", "SUN"),
        ("ru", "США", "USA"),
        ("zh", "日本", "JPN"),
        ("ar", "مصر", "EGY"),
    ],
)
def test_names_in_other_languages(language: str, name: str, code: str) -> None:
    assert {entry.text: entry.readings[0].code for entry in knowledge.names_in(language)}[name] == code


def test_states_are_of_known_countries_and_in_order() -> None:
    known = set(knowledge.countries())
    for state in knowledge.states():
        assert state.code in known or not state.code, state
        assert state.first is None or state.last is None or state.first <= state.last, state
    by_code = {state.code for state in knowledge.states()}
    assert by_code >= {"SUN", "YUG", "CSK", "DDR", "VDR", "YMD", "SCG"}


def test_no_country_is_two_states_of_one_name_at_once() -> None:
    for state in knowledge.states():
        for other in knowledge.states():
            if other is not state and other.name == state.name:
                first, second = sorted((state, other), key=lambda s: s.first or date.min)
                assert first.last is not None
                assert first.last < (second.first or date.min), (first, second)


def test_every_table_of_names_is_in_sources() -> None:
    sources = resources.files("timeline.knowledge").joinpath("tables", "SOURCES.md").read_text(encoding="utf-8")
    for table in ("countries", "states", "names", "phrases", "places", "organisations", "guards", "offices", "people",
                  "titles", "title_words", "countries_names", "organisations_names"):  # fmt: skip
        assert f"{table}.csv" in sources


def test_items_leaves_out_what_is_empty() -> None:
    assert items("a||b|") == ("a", "b")
