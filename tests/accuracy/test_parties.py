"""The parties of articles against those that people wrote down, with floors that may only rise."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from timeline import actors, dates
from timeline.events import claims
from timeline.model import Claim, Document, When

HERE = Path(__file__).parent
TABLES = {"short": "parties.txt", "long": "parties_articles.txt"}


@dataclass(frozen=True)
class Act:
    """A dated act with the codes of its parties; `words` of its passage tell it from others of that date."""

    edtf: str
    words: str
    parties: frozenset[str]

    @property
    def name(self) -> str:
        return f"{self.edtf} {self.words}".strip()


@dataclass(frozen=True)
class Article:
    name: str
    published: str
    text: str
    acts: tuple[Act, ...]


def _act(line: str) -> Act:
    head, _, codes = line.removeprefix("> ").rpartition(": ")
    edtf, _, words = head.partition(" | ")
    return Act(edtf, words, frozenset(codes.replace("-", "").split()))


@cache
def articles(table: str) -> tuple[Article, ...]:
    """The articles of a table, whose head says how they are written."""
    found = []
    for block in (HERE / TABLES[table]).read_text(encoding="utf-8").split("\n= ")[1:]:
        head, *lines = block.strip().split("\n")
        name, _, published = head.partition(" | ")
        text = "\n\n".join(line.removeprefix("+ ") for line in lines if line and not line.startswith("> "))
        found.append(Article(name, published, text, tuple(_act(line) for line in lines if line.startswith("> "))))
    return tuple(found)


@dataclass
class Count:
    """Codes right, given and wanted, over the acts that were found."""

    right: int = 0
    given: int = 0
    wanted: int = 0
    acts: int = 0
    report: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        return 100 * self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 200 * self.right / (self.given + self.wanted)


def claims_of(article: Article) -> tuple[Claim, ...]:
    when = When(article.published)
    document = Document(article.name, article.text, f"{article.name}.txt", published=when, language="en")
    found = dates.resolve(article.text, dates.find(article.text, "en"), when)
    return claims(document, found, actors.find(article.text, "en", written=when))


def _given(told: tuple[Claim, ...], act: Act) -> frozenset[str] | None:
    """The parties of the claim that tells an act: of several the one that has most of them; None where none does."""
    fitting = [
        frozenset(claim.countries)
        for claim in told
        if claim.when is not None
        and (claim.when.earliest, claim.when.latest) == (When(act.edtf).earliest, When(act.edtf).latest)
        and act.words in claim.passage
    ]
    return max(fitting, key=lambda codes: len(codes & act.parties)) if fitting else None


@cache
def measured(table: str) -> Count:
    count = Count()
    for article in articles(table):
        told = claims_of(article)
        for act in article.acts:
            got = _given(told, act)
            if got is None:
                count.report = (*count.report, f"{article.name}: nothing on {act.name}")
                continue
            count.acts += 1
            count.right += len(got & act.parties)
            count.given += len(got)
            count.wanted += len(act.parties)
            if got != act.parties:
                wanted, found = " ".join(sorted(act.parties)), " ".join(sorted(got))
                count.report = (*count.report, f"{article.name}, {act.name}: wanted {wanted}, got {found}")
    return count


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("figure", ["precision", "recall", "f1"])
def test_no_figure_falls_below_its_floor(table: str, figure: str) -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    value = getattr(measured(table), figure)
    assert value >= floors[f"parties.{table}.{figure}"], "\n".join([f"{figure} {value:.1f}", *measured(table).report])


@pytest.mark.parametrize(("table", "texts", "acts"), [("short", 70, 110), ("long", 13, 190)])
def test_the_table_is_whole(table: str, texts: int, acts: int) -> None:
    assert len(articles(table)) >= texts
    assert sum(len(article.acts) for article in articles(table)) >= acts
    assert measured(table).acts >= acts, "\n".join(measured(table).report)
    assert len({article.name for article in articles(table)}) == len(articles(table))
    for article in articles(table):
        assert all(act.words in article.text for act in article.acts), article.name
