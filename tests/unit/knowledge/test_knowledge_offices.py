"""Terms of office: ordered days, known codes, and the holders that the bundled articles need."""

from __future__ import annotations

from datetime import date
from importlib import resources

import pytest

from timeline import knowledge


def test_terms_are_in_order_and_of_known_countries() -> None:
    known = set(knowledge.countries()) | set(knowledge.organisations())
    for person in knowledge.people().values():
        for term in person.terms:
            assert term.code in known, term
            assert term.last is None or term.first <= term.last, term


def test_one_person_never_starts_the_same_office_twice_on_a_day() -> None:
    for person in knowledge.people().values():
        starts = [(term.code, term.office, term.first) for term in person.terms]
        assert len(starts) == len(set(starts)), person.name


@pytest.mark.parametrize("office", ["President", "Secretary of State", "Secretary of Defense"])
def test_of_a_single_office_there_is_one_holder_at_a_time(office: str) -> None:
    terms = sorted(
        (
            term
            for person in knowledge.people().values()
            for term in person.terms
            if (term.code, term.office) == ("USA", office)
        ),
        key=lambda term: term.first,
    )
    assert len(terms) > 25
    for one, following in zip(terms, terms[1:], strict=False):
        assert one.last is not None
        assert one.last <= following.first, (one, following)


@pytest.mark.parametrize(
    ("code", "office"),
    [
        ("GBR", "Prime Minister"), ("FRA", "President"), ("DEU", "Chancellor"), ("DEU", "President"),
        ("ITA", "Prime Minister"), ("NLD", "Prime Minister"), ("TUR", "President"), ("UKR", "Defence Minister"),
        ("GRC", "Foreign Minister"), ("PRK", "Foreign Minister"), ("VNM", "General Secretary"),
        ("NATO", "Secretary-General"), ("UN", "Secretary-General"), ("EU", "Commission President"),
        ("IMF", "Managing Director"),
    ],
)  # fmt: skip
def test_holders_of_an_office_overlap_for_no_more_than_the_days_of_handing_over(code: str, office: str) -> None:
    terms = sorted(
        (
            term
            for person in knowledge.people().values()
            for term in person.terms
            if (term.code, term.office) == (code, office)
        ),
        key=lambda term: term.first,
    )
    assert len(terms) > 5
    for one, following in zip(terms, terms[1:], strict=False):
        assert one.last is not None, one
        assert (one.last - following.first).days <= 45, (one, following)


def test_the_table_stays_small() -> None:
    table = resources.files("timeline.knowledge").joinpath("tables", "offices.csv").read_bytes()
    assert len(table) < 600_000
    assert table.count(b"\n") <= 6_001


@pytest.mark.parametrize(
    ("person", "office", "first", "last"),
    [
        ("John Kerry", "Secretary of State", date(2013, 2, 1), date(2017, 1, 20)),
        ("Ash Carter", "Secretary of Defense", date(2015, 2, 17), date(2017, 1, 20)),
        ("Fumio Kishida", "Foreign Minister", date(2012, 12, 26), date(2017, 8, 3)),
        ("Gen Nakatani", "Defence Minister", date(2014, 12, 24), date(2016, 8, 3)),
        ("Shinzo Abe", "Prime Minister", date(2012, 12, 26), date(2020, 9, 16)),
        ("Shinzo Abe", "Chief Cabinet Secretary", date(2005, 10, 31), date(2006, 9, 26)),
        ("Joseph Luns", "Foreign Minister", date(1956, 10, 13), date(1971, 7, 6)),
        ("Rodion Malinovsky", "Defence Minister", date(1957, 10, 26), date(1967, 3, 31)),
        ("Dora Bakoyannis", "Foreign Minister", date(2006, 2, 15), date(2009, 10, 7)),
    ],
)
def test_terms(person: str, office: str, first: date, last: date) -> None:
    held = [(term.office, term.first, term.last) for term in knowledge.people()[person].terms]
    assert (office, first, last) in held


@pytest.mark.parametrize(
    ("person", "surname"),
    [
        ("Shinzo Abe", "Abe"),
        ("Park Geun-hye", "Park"),
        ("Xi Jinping", "Xi"),
        ("Bashar al-Assad", "Assad"),
        ("Queen Victoria", ""),
    ],
)
def test_surname(person: str, surname: str) -> None:
    assert knowledge.people()[person].surname == surname


@pytest.mark.parametrize(
    ("person", "form"),
    [
        ("Shinzo Abe", "Abe Shinzo"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Ash Carter", "Ashton Carter"),
        ("James K. Polk", "James Polk"),
    ],
)
def test_ways_to_write_a_name(person: str, form: str) -> None:
    assert form in knowledge.people()[person].names


def test_codes_are_those_served_latest_first() -> None:
    assert knowledge.people()["António Guterres"].codes == ("UN", "PRT")


def test_every_title_stands_for_an_office_that_somebody_holds() -> None:
    held = {term.office for person in knowledge.people().values() for term in person.terms}
    for title, offices in knowledge.titles().items():
        assert title == title.lower()
        assert offices <= held, title


@pytest.mark.parametrize(("name", "plain"), [("Wałęsa", "Walesa"), ("Đinđić", "Dindic"), ("Abe", "Abe")])
def test_unaccented(name: str, plain: str) -> None:
    assert knowledge.unaccented(name) == plain
