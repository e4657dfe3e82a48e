"""The parties of short articles against those that people wrote down, with floors that may only rise."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from timeline import actors, dates
from timeline.events import claims
from timeline.model import Document, When

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Short:
    """One short article: `wanted` are the EDTF dates of its acts, each with the codes of its parties."""

    name: str
    published: str
    text: str
    wanted: tuple[tuple[str, frozenset[str]], ...]


@cache
def shorts() -> tuple[Short, ...]:
    """The articles of parties.txt, whose head says how they are written."""
    found = []
    for block in (HERE / "parties.txt").read_text(encoding="utf-8").split("\n= ")[1:]:
        head, *lines = block.strip().split("\n")
        name, _, published = head.partition(" | ")
        text = "\n\n".join(line.removeprefix("+ ") for line in lines if not line.startswith("> "))
        rows = [line.removeprefix("> ").split(": ") for line in lines if line.startswith("> ")]
        wanted = tuple((edtf, frozenset(codes.replace("-", "").split())) for edtf, codes in rows)
        found.append(Short(name, published, text, wanted))
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


def given(short: Short) -> dict[str, frozenset[str]]:
    """The parties of the article's claims by their date; of two of one day those of the first."""
    when = When(short.published)
    article = Document(short.name, short.text, f"{short.name}.txt", published=when, language="en")
    found = dates.resolve(short.text, dates.find(short.text, "en"), when)
    by_date: dict[str, frozenset[str]] = {}
    for claim in claims(article, found, actors.find(short.text, "en", written=when)):
        if claim.when is not None:
            by_date.setdefault(claim.when.edtf, frozenset(claim.countries))
    return by_date


@cache
def measured() -> Count:
    count = Count()
    for short in shorts():
        by_date = given(short)
        for edtf, wanted in short.wanted:
            if edtf not in by_date:
                count.report = (*count.report, f"{short.name}: nothing on {edtf}")
                continue
            got = by_date[edtf]
            count.acts += 1
            count.right += len(got & wanted)
            count.given += len(got)
            count.wanted += len(wanted)
            if got != wanted:
                line = f"{short.name}, {edtf}: wanted {' '.join(sorted(wanted))}, got {' '.join(sorted(got))}"
                count.report = (*count.report, line)
    return count


@pytest.mark.parametrize("figure", ["precision", "recall", "f1"])
def test_no_figure_falls_below_its_floor(figure: str) -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    value = getattr(measured(), figure)
    assert value >= floors[f"parties.short.{figure}"], "\n".join([f"{figure} {value:.1f}", *measured().report])


def test_the_table_is_whole() -> None:
    assert len(shorts()) >= 70
    assert sum(len(short.wanted) for short in shorts()) >= 110
    assert measured().acts >= 110, "\n".join(measured().report)
    assert len({short.name for short in shorts()}) == len(shorts())
