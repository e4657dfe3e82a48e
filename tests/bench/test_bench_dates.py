"""How fast dates are read: on the bundled articles, beside dateparser.search, and on text made to be slow. Printed."""

from __future__ import annotations

import resource
import sys
import time
import warnings
from pathlib import Path

import pytest

from timeline import dates
from timeline.bundled import articles_folder
from timeline.model import When
from timeline.times import tag

ARTICLE = 4000
DAY = "2014-10-08"
SENTENCES = Path(__file__).parents[1] / "unit" / "dates" / "sentences"


def articles() -> list[str]:
    """The bundled articles, cut or repeated to 4 kB each."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(articles_folder().glob("*.txt"))]
    return [(text * (ARTICLE // len(text) + 1))[:ARTICLE] for text in texts]


def seconds(texts: list[str]) -> float:
    """The best of three, of this process alone."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            tag(text, DAY, "en")
        best = min(best, time.process_time() - start)
    return best


def foreign_article(path: Path) -> str:
    """4 kB (UTF-8) of the tests' sentences in a language: to each with a date seven whose dates were cut out."""
    rows = [line.split(" | ") for line in path.read_text(encoding="utf-8").splitlines()]
    plain = []
    for text, *cells in rows:
        for cell in cells:
            text = text.replace(cell.rsplit("=", 1)[0].strip(), "")  # noqa: PLW2901
        plain.append(" ".join(text.split()))
    dated = [text for text, *cells in rows if cells]
    article: list[str] = []
    for number, text in enumerate(dated * 3):
        article += [text, *(plain[(7 * number + k) % len(plain)] for k in range(7))]
    return " ".join(article).encode()[:4096].decode(errors="ignore")


@pytest.mark.parametrize("path", sorted(SENTENCES.glob("*.txt")), ids=lambda path: path.stem)
def test_articles_a_second_in_other_languages(path: Path) -> None:
    text, anchor = foreign_article(path), When(DAY)
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        for _ in range(50):
            found = dates.resolve(text, dates.find(text, path.stem), anchor)
        best = min(best, (time.process_time() - start) / 50)
    print(f"\n{path.stem}: {1 / best:,.0f} articles of 4 kB a second, {len(found)} expressions in each")
    assert found


def test_articles_a_second_beside_dateparser() -> None:
    texts = articles() * 100
    took = seconds(texts)
    pace, size = len(texts) / took, len(texts) * ARTICLE / took / 1e6
    print(f"\ntagged and resolved: {pace:,.0f} articles of 4 kB a second, {size:.1f} MB/s")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates  # noqa: PLC0415 - heavy, and used here alone

        start = time.process_time()
        for text in articles() * 5:
            search_dates(text, languages=["en"])
        peer = (time.process_time() - start) / (len(articles()) * 5)
    print(f"dateparser.search: {1 / peer:,.0f} a second; ours is {peer / (took / len(texts)):,.0f} times as fast")
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    print(f"peak memory of this process, tests and dateparser and all: {kilobytes / 1024:,.0f} MB")
    assert took > 0


@pytest.mark.parametrize("unit", ["0123456789", '"', "Jan ", "may 2015 ", "the ", "12 and ", "a few ", "in the past "])
def test_twice_the_text_takes_twice_the_time(unit: str) -> None:
    size = 200_000
    text = unit * (size // len(unit))
    took = []
    for sample in (text, text + text):
        start = time.process_time()
        found = dates.find(sample)
        dates.resolve(sample, found, When(DAY))
        took.append(time.process_time() - start)
    print(f"\n{unit!r}: {took[0]:.2f} s for {size // 1000} kB, twice the text {took[1] / took[0]:.2f} times that")
    assert took[1] < 60
