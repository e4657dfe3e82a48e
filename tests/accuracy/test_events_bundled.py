"""The bundled articles, from the files to the seven events, and the same articles with everything in them changed."""

from __future__ import annotations

import csv
import random
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from scoring import read_gold, score

from timeline.model import Event
from timeline.pipeline import extract
from timeline.project import Project

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
GOLD = Path(__file__).parent / "bundled"
ARMY, RIA = "000_dd71824d6bd5ab94", "003_fe1f003c8da6ca33"


@dataclass(frozen=True, order=True)
class Told:
    """What an event says that must hold whatever the names and dates are."""

    edtf: str
    status: str
    kind: str
    countries: tuple[str, ...]
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    venue: str = ""
    claims: int = 1
    outcome: str = ""
    slip: int | None = None


US_JAPAN = ("JPN", "USA")
SEVEN = (
    Told("1978-11", "occurred", "agreement", US_JAPAN, claims=2),
    Told("1997-09", "occurred", "revision", US_JAPAN, claims=2),
    Told("2014-07", "occurred", "other", ("JPN",), ("JPN",)),
    Told("2014-10-08", "occurred", "statement", US_JAPAN, US_JAPAN, claims=2),
    Told("2014-10-08", "occurred", "statement", ("CHN", "JPN", "USA"), ("CHN",), ("JPN", "USA")),
    Told("[2014-10-08..2014-12-31]", "planned", "agreement", US_JAPAN, claims=2, outcome="2015-04-28~", slip=118),
    Told("2015-04-28~", "occurred", "agreement", US_JAPAN, US_JAPAN, venue="USA"),
)


def told(events: Iterable[Event]) -> list[Told]:
    """The events in a form to be compared, sorted."""
    every = {event.event_id: event for event in events}
    return sorted(
        Told(
            event.when.edtf if event.when else "",
            event.status.value,
            event.kind.value,
            tuple(sorted(event.countries)),
            tuple(sorted(event.actors)),
            tuple(sorted(event.recipients)),
            event.venue,
            len(event.claim_ids),
            str(every[event.outcome].when) if event.outcome else "",
            event.slip_days,
        )
        for event in every.values()
    )


def changed(
    expected: Iterable[Told], dates: Mapping[str, str], codes: Mapping[str, str], slip: int = 118
) -> list[Told]:
    """The seven events with other dates and countries."""

    def of(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted(codes.get(name, name) for name in names))

    return sorted(
        Told(
            dates.get(event.edtf, event.edtf),
            event.status,
            event.kind,
            of(event.countries),
            of(event.actors),
            of(event.recipients),
            codes.get(event.venue, event.venue),
            event.claims,
            dates.get(event.outcome, event.outcome),
            None if event.slip is None else slip,
        )
        for event in expected
    )


def check(made: Project, expected: Iterable[Told]) -> None:
    """Fails with what is missing and what is too much."""
    have, want = told(made.event_records()), sorted(expected)
    missing = [event for event in want if event not in have]
    extra = [event for event in have if event not in want]
    assert have == want, "\n".join(["missing", *map(repr, missing), "extra", *map(repr, extra)])


@pytest.fixture(scope="module")
def project() -> Project:
    return extract(ARTICLES)


def test_they_give_exactly_the_seven_events(project: Project) -> None:
    check(project, SEVEN)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1978-11", ("guidelines", "first approved")),
        ("1997-09", ("previous revision", "guidelines")),
        ("2014-07", ("abe", "collective self-defense")),
        ("2014-10-08", ("defense cooperation",)),
        ("2014-10-08", ("chinese foreign ministry",)),
        ("[2014-10-08..2014-12-31]", ("new guidelines", "to be adopted")),
        ("2015-04-28~", ("unveiled new guidelines",)),
    ],
)
def test_labels_say_it_in_substance(project: Project, edtf: str, words: tuple[str, ...]) -> None:
    labels = [event.label.lower() for event in project.event_records() if event.when and event.when.edtf == edtf]
    assert any(all(word in label for word in words) for label in labels), labels


def test_each_date_says_how_it_is_known(project: Project) -> None:
    hows = {(str(claim.when), claim.how) for claim in project.claim_records() if claim.when}
    assert hows == {
        ("1978", "explicit"),
        ("1978-11", "explicit"),
        ("1997", "implied"),
        ("1997-09", "implied"),
        ("2014-07", "month_yearless"),
        ("2014-10-08", "weekday"),
        ("[2014-10-08..2014-12-31]", "relative"),
        ("2015-04-28~", "publication"),
    }


def test_both_years_of_the_adoption_stay_readable(project: Project) -> None:
    adopted = next(event for event in project.event_records() if str(event.when) == "1978-11")
    claims = [claim for claim in project.claim_records() if claim.claim_id in adopted.claim_ids]
    assert sorted((claim.doc_id, str(claim.when)) for claim in claims) == [(ARMY, "1978-11"), (RIA, "1978")]
    assert adopted.sources == 2
    assert not adopted.disputed


def test_the_only_undated_claim_is_the_reinterpretation(project: Project) -> None:
    undated = [claim for claim in project.claim_records() if claim.when is None]
    assert [claim.countries for claim in undated] == [("JPN",)]
    assert "reinterpretation" in undated[0].label.lower()
    assert all(undated[0].claim_id not in event.claim_ids for event in project.event_records())


def test_every_passage_is_what_the_article_says(project: Project) -> None:
    texts = {document.doc_id: document.text for document in project.document_records()}
    for claim in project.claim_records():
        assert claim.span.of(texts[claim.doc_id]) == claim.passage != ""
        if claim.when_span:
            assert claim.span.contains(claim.when_span)
            assert claim.when_span.of(texts[claim.doc_id]) == claim.when_text


def test_nothing_quoted_and_no_background_becomes_an_event(project: Project) -> None:
    labels = " ".join(claim.label.lower() for claim in project.claim_records())
    for word in ("kerry", "carter", "kishida", "world war", "moscow", "normal circumstances", "may"):
        assert not re.search(rf"\b{word}\b", labels)


def test_the_annotated_passages_are_all_found_and_nothing_else(project: Project) -> None:
    event_of = {claim_id: event.event_id for event in project.event_records() for claim_id in event.claim_ids}
    gold = read_gold(GOLD / "gold.csv")
    result = score(project.claim_records(), event_of, gold, read_gold(GOLD / "dates.csv"))
    report = "\n".join(result.report)
    assert (result.gold, result.found) == (9, 9), report
    assert result.precision == 1.0, report
    assert result.too_fine == 0, report
    assert result.parties_f1 == 1.0, report
    assert result.status_accuracy == 1.0, report
    assert result.merging_f1 == 1.0, report
    assert result.merged[2] == 2


def test_the_same_articles_give_the_same_ids(project: Project) -> None:
    again = extract(ARTICLES)
    assert again.event_records() == project.event_records()
    assert again.claim_records() == project.claim_records()


def without_table(folder: Path) -> Path:
    for name in (ARMY, RIA):
        shutil.copy(ARTICLES / f"{name}.txt", folder)
    return folder


def test_without_documents_csv_one_is_dated_and_the_other_bounded(tmp_path: Path) -> None:
    bare = extract(without_table(tmp_path))
    published = {document.doc_id: document for document in bare.document_records()}
    assert str(published[RIA].published) == "2014-10-08"
    assert str(published[ARMY].published) == "[2015-02-17..2016-08-03]"
    assert published[ARMY].published_from == "officials"
    dates = {event.when.edtf for event in bare.event_records() if event.when}
    assert dates >= {"1978-11", "1997-09", "2014-07", "2014-10-08", "[2014-10-08..2014-12-31]"}
    assert "2015-04-28~" not in dates


# --- The same news of other people, at other times, in another order and in other words -----------------------------


def rewritten(folder: Path, changes: Iterable[tuple[str, str]], published: tuple[str, str]) -> Project:
    """The project of the bundled articles with these replacements made in order, published on these days."""
    with (folder / "documents.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["file", "title", "published", "language"])
        for name, day in zip((ARMY, RIA), published, strict=True):
            text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
            for old, new in changes:
                text = text.replace(old, new)
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
            table.writerow([f"{name}.txt", "", day, "en"])
    return extract(folder)


def other_countries(one: tuple[str, str], two: tuple[str, str], three: tuple[str, str]) -> list[tuple[str, str]]:
    """Replacements of the United States, Japan and China by three countries, each a name and its adjective."""
    return [
        ("Self-Defense Forces", "armed forces"),
        ("US State secretary John Kerry", f"{one[1]} Foreign Minister Adam Weller"),
        ("US Secretary of State John Kerry", f"{one[1]} Foreign Minister Adam Weller"),
        ("US Defence Secretary Ash Carter", f"{one[1]} Defence Minister Paul Orlan"),
        ("Foreign Minister Fumio Kishida", "Foreign Minister Tomas Verin"),
        ("Kishida", "Verin"),
        ("Defence Minister General Nakatani", "Defence Minister Ivo Halm"),
        ("Prime Minister Shinzo Abe", "Prime Minister Lena Morau"),
        ("Hong Lei", "Omar Tessin"),
        ("in New York City, US.", f"in {one[0]}."),
        ("New York City", one[0]),
        ("MOSCOW", "LISBON"),
        ("RIA Novosti", "Lusa"),
        ("Xinhuanet", "The Daily Gazette"),
        ("Asia-Pacific", "wider"),
        ("US department of Defense", f"{one[1]} department of Defense"),
        ("US officials", f"{one[1]} officials"),
        ("the US side", f"the {one[1]} side"),
        ("US and Japanese", f"{one[1]} and {two[1]}"),
        ("US-Japan", f"{one[0]}-{two[0]}"),
        ("Japan-US", f"{two[0]}-{one[0]}"),
        ("The United States", one[0]),
        ("the US", one[0]),
        ("The US", one[0]),
        ("US", one[0]),
        ("Japanese", two[1]),
        ("Japan", two[0]),
        ("Chinese", three[1]),
    ]


PAIRS = [
    (("France", "French"), ("Vietnam", "Vietnamese"), ("Thailand", "Thai"), "FRA", "VNM", "THA"),
    (("Brazil", "Brazilian"), ("Angola", "Angolan"), ("Zambia", "Zambian"), "BRA", "AGO", "ZMB"),
    (("Turkey", "Turkish"), ("Pakistan", "Pakistani"), ("India", "Indian"), "TUR", "PAK", "IND"),
    (("Norway", "Norwegian"), ("Chile", "Chilean"), ("Argentina", "Argentine"), "NOR", "CHL", "ARG"),
]


@pytest.mark.parametrize(("one", "two", "three", "first", "second", "third"), PAIRS)
def test_other_countries_and_people(
    tmp_path: Path,
    one: tuple[str, str],
    two: tuple[str, str],
    three: tuple[str, str],
    first: str,
    second: str,
    third: str,
) -> None:
    made = rewritten(tmp_path, other_countries(one, two, three), ("2015-04-28", "2014-10-08"))
    codes = {"USA": first, "JPN": second, "CHN": third}
    check(made, changed(SEVEN, {}, codes))


@dataclass(frozen=True)
class Days:
    """Other dates for the same news."""

    changes: tuple[tuple[str, str], ...]
    published: tuple[str, str]
    dates: tuple[str, ...]  # of the seven, in the order of SEVEN
    slip: int


DAYS = [
    Days(
        (("October 8", "March 12"), ("Wednesday", "Thursday"), ("In July", "In January"),
         ("September 1997", "May 1988"), ("1997", "1988"), ("November 1978", "June 1964"), ("1978", "1964")),
        ("2010-02-01", "2009-03-12"),
        ("1964-06", "1988-05", "2009-01", "2009-03-12", "2009-03-12", "[2009-03-12..2009-12-31]", "2010-02-01~"),
        32,
    ),
    Days(
        (("October 8", "February 29"), ("Wednesday", "Monday"), ("In July", "In November"), ("1997", "1951"),
         ("1978", "1949")),
        ("2017-01-01", "2016-02-29"),
        ("1949-11", "1951-09", "2015-11", "2016-02-29", "2016-02-29", "[2016-02-29..2016-12-31]", "2017-01-01~"),
        1,
    ),
    Days(
        (("October 8", "December 1"), ("Wednesday", "Tuesday"), ("November 1978", "April 1931"), ("1978", "1931"),
         ("1997", "1954")),
        ("1971-12-30", "1970-12-01"),
        ("1931-04", "1954-09", "1970-07", "1970-12-01", "1970-12-01", "[1970-12-01..1970-12-31]", "1971-12-30~"),
        364,
    ),
]  # fmt: skip


@pytest.mark.parametrize("days", DAYS)
def test_other_dates(tmp_path: Path, days: Days) -> None:
    made = rewritten(tmp_path, days.changes, days.published)
    dates = {event.edtf: edtf for event, edtf in zip(SEVEN, days.dates, strict=True)}
    check(made, changed(SEVEN, dates, {}, days.slip))


def test_an_outcome_within_the_plan_is_not_late(tmp_path: Path) -> None:
    made = rewritten(tmp_path, (), ("2014-12-15", "2014-10-08"))
    check(made, changed(SEVEN, {"2015-04-28~": "2014-12-15~"}, {}, 0))


WORDS = {
    "adopted and approved": [("first approved", "first endorsed"), ("initially the", "at first the")],
    "accords": [("guidelines", "accords"), ("Guidelines", "Accords")],
    "agreements": [("guidelines", "agreements"), ("Guidelines", "Agreements")],
    "signed": [("will be adopted", "will be signed"), ("have unveiled", "have signed"), ("were adopted", "were signed"),
               ("first approved", "first signed")],
    "treaty": [("unveiled new guidelines", "unveiled a new treaty"), ("under new guidelines", "under a new treaty"),
               ("new guidelines", "new treaty"), ("guidelines are", "treaty is"), ("guidelines were", "treaty was"),
               ("Guidelines for US-Japan Defense Cooperation were", "Treaty of US-Japan Defense Cooperation was"),
               ("Cooperation were first", "Cooperation was first"), ("guidelines", "treaty")],
    "other background": [("World War II", "the Cold War"), ("Asia-Pacific region", "Pacific since the Korean War")],
    "British spelling": [("Defense", "Defence"), ("defense", "defence")],
    "American spelling": [("Defence", "Defense"), ("defence", "defense")],
    "presented": [("have unveiled", "have presented")],
    "announced": [("have unveiled", "have announced")],
    "said": [("reported Wednesday", "said on Wednesday")],
}  # fmt: skip


@pytest.mark.parametrize("changes", WORDS.values(), ids=list(WORDS))
def test_other_words(tmp_path: Path, changes: list[tuple[str, str]]) -> None:
    made = rewritten(tmp_path, changes, ("2015-04-28", "2014-10-08"))
    check(made, SEVEN)


def test_curly_quotation_marks(tmp_path: Path) -> None:
    shutil.copy(ARTICLES / "documents.csv", tmp_path)
    for name in (ARMY, RIA):
        text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
        curly = re.sub(r'(?<!\S)"', "“", text).replace('"', "”").replace("'", "’")
        assert curly != text
        (tmp_path / f"{name}.txt").write_text(curly, encoding="utf-8")
    check(extract(tmp_path), SEVEN)


def shuffled(text: str, seed: int) -> str:
    """The article with its paragraphs in another order: the lead and the lines before it stay, quotations whole."""
    paragraphs = re.split(r"\n\n", text.rstrip("\n"))
    blocks: list[list[str]] = []
    for paragraph in paragraphs:
        continues = blocks and paragraph.startswith('"') and blocks[-1][-1].count('"') % 2
        if continues:
            blocks[-1].append(paragraph)
        else:
            blocks.append([paragraph])
    head = 1 + next(number for number, block in enumerate(blocks) if block[0].rstrip().endswith("."))
    last = next((n for n, block in enumerate(blocks) if block[0].startswith(("Image:", "Newsfeed"))), len(blocks))
    body = blocks[head:last]
    random.Random(seed).shuffle(body)
    return "\n\n".join(paragraph for block in [*blocks[:head], *body, *blocks[last:]] for paragraph in block)


@pytest.mark.parametrize("seed", range(6))
def test_another_order_of_paragraphs(tmp_path: Path, seed: int) -> None:
    shutil.copy(ARTICLES / "documents.csv", tmp_path)
    for name in (ARMY, RIA):
        text = (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")
        moved = shuffled(text, seed)
        assert moved != text
        assert sorted(moved.split()) == sorted(text.split())
        (tmp_path / f"{name}.txt").write_text(moved, encoding="utf-8")
    check(extract(tmp_path), SEVEN)


def test_all_at_once(tmp_path: Path) -> None:
    one, two, three, first, second, third = PAIRS[0]
    days = DAYS[0]
    changes = [*other_countries(one, two, three), *days.changes, *WORDS["accords"], *WORDS["adopted and approved"]]
    made = rewritten(tmp_path, changes, days.published)
    dates = {event.edtf: edtf for event, edtf in zip(SEVEN, days.dates, strict=True)}
    codes = {"USA": first, "JPN": second, "CHN": third}
    check(made, changed(SEVEN, dates, codes, days.slip))
