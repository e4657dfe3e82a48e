"""The bundled articles' events made by hand, and many events made by rule, for tests of charts and app."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from timeline.model import Claim, Document, Event, EventKind, How, Span, Status, When

ARTICLES = Path(__file__).parent.parent / "data" / "articles"
ARMY, RIA = "000_dd71824d6bd5ab94", "003_fe1f003c8da6ca33"
_US_JAPAN = ("JPN", "USA")


@dataclass(frozen=True)
class Sample:
    """As much of a project as the page reads."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]

    def document_records(self) -> tuple[Document, ...]:
        return self.documents

    def claim_records(self) -> tuple[Claim, ...]:
        return self.claims

    def event_records(self) -> tuple[Event, ...]:
        return self.events

    def search(self, query: str) -> tuple[str, ...]:
        words = query.casefold().split()
        return tuple(claim.claim_id for claim in self.claims if all(w in claim.passage.casefold() for w in words))


def _documents() -> tuple[Document, ...]:
    with (ARTICLES / "documents.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Document(
                Path(row["file"]).stem,
                (ARTICLES / row["file"]).read_text("utf-8"),
                row["file"],
                row["title"],
                row["publisher"],
                row["url"],
                When(row["published"]),
                "metadata",
                language=row["language"],
            )
            for row in csv.DictReader(file)
        )


# claim_id, article, passage, words of the date, date, how, why, status, countries, actors, recipients
_CLAIMS = (
    ("c-unveiled", ARMY, "have unveiled new guidelines for bilateral defence cooperation", "", "2015-04-28~",
     How.PUBLICATION, "no date in the text: about the day of publication", Status.OCCURRED, _US_JAPAN),
    ("c-1997-army", ARMY, "Claimed to be the first since September 1997, the revision of the defence guidelines",
     "September 1997", "1997-09", How.EXPLICIT, "month as written", Status.OCCURRED, _US_JAPAN),
    ("c-constitution", ARMY, "follows the reinterpretation of the Japanese constitution", "", "", None,
     "the article gives no date", Status.OCCURRED, ("JPN",)),
    ("c-1978-army", ARMY, "The guidelines for US-Japan Defence Cooperation were first approved in November 1978",
     "November 1978", "1978-11", How.EXPLICIT, "month as written", Status.OCCURRED, _US_JAPAN),
    ("c-plan", RIA, "new guidelines for the US-Japan Defense Cooperation that will be adopted later this year",
     "later this year", "[2014-10-08..2014-12-31]", How.DEICTIC, "from the day of publication to the end of its year",
     Status.PLANNED, _US_JAPAN),
    ("c-report", RIA, "the US department of Defense reported Wednesday", "Wednesday", "2014-10-08", How.WEEKDAY,
     "the Wednesday of 8 Oct 2014, the day of publication", Status.OCCURRED, _US_JAPAN),
    ("c-china", RIA, "Xinhuanet reported Chinese Foreign Ministry Spokesman Hong Lei as saying Wednesday",
     "Wednesday", "2014-10-08", How.WEEKDAY, "the Wednesday of 8 Oct 2014, the day of publication", Status.OCCURRED,
     ("CHN", "JPN", "USA")),
    ("c-1997-ria", RIA, "is the first since 1997", "1997", "1997", How.EXPLICIT, "year as written",
     Status.OCCURRED, _US_JAPAN),
    ("c-1978-ria", RIA, "the Guidelines for US-Japan Defense Cooperation were adopted in 1978", "1978", "1978",
     How.EXPLICIT, "year as written", Status.OCCURRED, _US_JAPAN),
    ("c-abe", RIA, "In July, the Japanese Prime Minister Shinzo Abe allowed Japan's Self-Defense Forces",
     "In July", "2014-07", How.MONTH_YEARLESS, "the last July before 8 Oct 2014", Status.OCCURRED, ("JPN",)),
)  # fmt: skip
# event_id, claims, label, kind, actors, importance
_EVENTS = (
    ("e-1978", ("c-1978-army", "c-1978-ria"), "Defence-cooperation guidelines first approved", "agreement", (), 0.7),
    ("e-1997", ("c-1997-army", "c-1997-ria"), "Guidelines revised for the first time", "revision", (), 0.6),
    ("e-abe", ("c-abe",), "Abe’s government allows collective self-defence", "leadership", ("JPN",), 0.5),
    ("e-report", ("c-report",), "Interim report on revising the guidelines", "statement", (), 0.5),
    ("e-china", ("c-china",), "Beijing: alliance “should not exceed its bilateral scope”", "statement", ("CHN",), 0.4),
    ("e-plan", ("c-plan",), "Adoption of new guidelines announced as planned", "agreement", (), 0.6),
    ("e-2015", ("c-unveiled",), "New guidelines unveiled in New York", "agreement", (), 0.9),
)


def bundled() -> Sample:
    """The two bundled articles with their seven events and one undated claim."""
    documents = _documents()
    texts = {document.doc_id: document.text for document in documents}
    claims = {row[0]: _claim(row, texts[row[1]]) for row in _CLAIMS}
    events = []
    for event_id, ids, label, kind, actors, importance in _EVENTS:
        first = claims[ids[0]]
        plan = event_id == "e-plan"
        events.append(
            Event(
                event_id, ids, first.when, label, EventKind(kind), first.status, first.countries, actors,
                recipients=("JPN", "USA") if actors == ("CHN",) else (), venue="USA" if event_id == "e-2015" else "",
                sources=len(ids), importance=importance, outcome="e-2015" if plan else "",
                slip_days=118 if plan else None,
                why_merged="same act, the finer date is kept" if len(ids) > 1 else "",
            )
        )  # fmt: skip
    return Sample(documents, tuple(claims.values()), tuple(events))


def _claim(row: tuple, text: str) -> Claim:
    claim_id, doc_id, passage, written, edtf, how, why, status, countries = row
    start = text.index(passage)
    at = start + passage.index(written) if written else 0
    return Claim(
        claim_id, doc_id, Span(start, start + len(passage)), passage, passage[:60], EventKind.OTHER, status,
        When(edtf) if edtf else None, written, Span(at, at + len(written)) if written else None, how=how, why=why,
        countries=countries,
    )  # fmt: skip


_CODES = ("USA", "RUS", "CHN", "GBR", "FRA", "DEU", "JPN", "IND", "TUR", "IRN", "EGY", "POL")
_VERBS = ("sign a treaty on", "meet over", "recall envoys after", "agree to talks on", "impose sanctions over")
_THINGS = ("fisheries", "the Straits question", "arms control and verification", "trade", "the border commission")


def many(number: int, *, first: int = 1775, years: int = 250, seed: int = 1) -> Sample:
    """Events of all precisions and statuses over so many years, each with a sentence in one long article."""
    chance = random.Random(seed)
    sentences, claims, events = [], [], []
    at = 0
    for index in range(number):
        day = date(first, 1, 1) + timedelta(days=chance.randrange(years * 365))
        codes = tuple(chance.sample(_CODES, chance.choices((1, 2, 3, 5), (5, 6, 2, 1))[0]))
        edtf = chance.choice(
            (day.isoformat(), day.isoformat(), f"{day:%Y-%m}", f"{day.year:04}", f"{day.isoformat()}~",
             f"[{day.isoformat()}..{(day + timedelta(days=90)).isoformat()}]", f"{day.year:04}/{day.year + 3:04}")
        )  # fmt: skip
        label = f"{' and '.join(codes[:3])} {chance.choice(_VERBS)} {chance.choice(_THINGS)}"
        sentence = f"{label}, number {index}. "
        span = Span(at, at + len(sentence) - 1)
        at += len(sentence)
        sentences.append(sentence)
        status = chance.choices((Status.OCCURRED, Status.PLANNED, Status.CANCELLED), (12, 2, 1))[0]
        kind = chance.choice(tuple(EventKind))
        claims.append(Claim(f"c{index}", "long", span, sentence[:-1], label, kind, status, When(edtf), countries=codes))
        events.append(
            Event(f"e{index}", (f"c{index}",), When(edtf), label, kind, status, codes, importance=chance.random())
        )
    document = Document("long", "".join(sentences), "long.txt", "A long chronicle", "The Archive")
    return Sample((document,), tuple(claims), tuple(events))


HARMFUL = (
    "<script>window.harmed = 1</script>",
    "<img src=x onerror='window.harmed = 1'>",
    '<a href="javascript:window.harmed=1">treaty</a> <b>bold</b>',
    "<svg onload=window.harmed=1>",
)


def hostile() -> Sample:
    """Events whose every word tries to be markup."""
    text = "\n".join(HARMFUL)
    claims, events = [], []
    for index, words in enumerate(HARMFUL):
        start = text.index(words)
        when = When(f"201{index}-03-0{index + 1}")
        span = Span(start, start + len(words))
        kind, status = EventKind.OTHER, Status.OCCURRED
        claims.append(
            Claim(
                f"c{index}", "bad", span, words, words, kind, status, when, words, span, why=words, countries=("JPN",)
            )
        )
        events.append(
            Event(f"e{index}", (f"c{index}",), when, words, kind, status, ("JPN", words), people=(words,), venue=words)
        )
    return Sample((Document("bad", text, "bad.txt", HARMFUL[0], HARMFUL[1]),), tuple(claims), tuple(events))
