import pytest

from timeline.model import Claim, Document, Event, EventKind, How, Span, Status, When

TEXT = 'US and Japan met on 8 October 2014 in Tokyo.\n中国外交部10月9日回应。 "Quoted" — Москва тоже.'


@pytest.fixture
def documents() -> tuple[Document, ...]:
    return (
        Document(
            doc_id="a",
            text=TEXT,
            file="a.txt",
            title="Pact – reviewed",
            publisher="RIA",
            url="https://example.org/a",
            published=When("2014-10-08"),
            published_from="metadata",
            published_why="documents.csv says 2014-10-08",
            language="en",
            source_group="a",
            warnings=("read as cp1251",),
        ),
        Document(doc_id="b", text="", file="b.txt", outcome="refused: binary"),
    )


def claim(claim_id: str, passage: str, **fields: object) -> Claim:
    start = TEXT.index(passage)
    given: dict[str, object] = {
        "doc_id": "a",
        "span": Span(start, start + len(passage)),
        "passage": passage,
        "label": f"Label of {claim_id}",
        "kind": EventKind.MEETING,
        "status": Status.OCCURRED,
        "when": None,
    }
    return Claim(claim_id=claim_id, **(given | fields))  # type: ignore[arg-type]


@pytest.fixture
def claims() -> tuple[Claim, ...]:
    return (
        claim(
            "c1",
            "US and Japan met on 8 October 2014 in Tokyo.",
            when=When("2014-10-08"),
            when_text="8 October 2014",
            when_span=Span(20, 34),
            how=How.EXPLICIT,
            why="as written",
            rule="day",
            countries=("JPN", "USA"),
            actors=("USA",),
            recipients=("JPN",),
            organisations=("UN",),
            people=("Shinzo Abe",),
            venue="JPN",
            confidence=0.75,
            act="meet",
            thing=("pact", "guideline"),
        ),
        claim(
            "c2",
            "中国外交部10月9日回应。",
            when=When("[2014-10-09..]"),
            anchor="2014-10-08",
            label="=cmd|' /C calc'!A0",
        ),
        claim("c3", '"Quoted" — Москва тоже.'),
        claim("c4", "Tokyo", when=When("2014"), label="ends"),
    )


@pytest.fixture
def events() -> tuple[Event, ...]:
    return (
        Event(
            event_id="e1",
            claim_ids=("c4", "c1"),
            when=When("2014-10-08"),
            label="They met",
            kind=EventKind.MEETING,
            status=Status.OCCURRED,
            countries=("JPN", "USA"),
            actors=("USA",),
            recipients=("JPN",),
            organisations=("UN",),
            people=("Shinzo Abe",),
            venue="JPN",
            sources=1,
            disputed=True,
            why_merged="same day",
            importance=0.5,
            why_important="two powers",
            reviewed=True,
            thread="guidelines",
            outcome="e2",
            slip_days=-3,
        ),
        Event(
            event_id="e2",
            claim_ids=("c2",),
            when=When("[2014-10-09..]"),
            label="China reacts",
            kind=EventKind.STATEMENT,
            status=Status.PLANNED,
        ),
        Event(
            event_id="e3",
            claim_ids=("c3",),
            when=None,
            label="Undated",
            kind=EventKind.OTHER,
            status=Status.OCCURRED,
        ),
    )
