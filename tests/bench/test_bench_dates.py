"""How fast dates are read, and in how much memory: on articles, beside dateparser.search, and on text made to be slow.

Printed, never a gate. The articles are the bundled ones and those of the accuracy tests, cut or repeated to 4 kB.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import dates
from timeline.bundled import articles_folder
from timeline.model import When
from timeline.times import tag

ARTICLE = 4000
DAY = "2014-10-08"
OTHERS = Path(__file__).parents[1] / "accuracy" / "articles"
MEGABYTE = 1_000_000
SENTENCES = Path(__file__).parents[1] / "unit" / "dates" / "sentences"


def articles() -> list[str]:
    """The articles, each with the next ones behind it until it has 4 kB."""
    paths = sorted([*articles_folder().glob("*.txt"), *OTHERS.glob("*.txt")])
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return [("\n\n".join(texts[i:] + texts[:i]) * 2)[:ARTICLE] for i in range(len(texts))]


def seconds(work: Callable[[], object], tries: int = 3) -> float:
    """The best of some tries, of this process alone."""
    best = float("inf")
    for _ in range(tries):
        start = time.process_time()
        work()
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
    texts = articles()

    def find_and_resolve() -> None:
        for text in texts * 20:
            dates.resolve(text, dates.find(text), When(DAY))

    def whole() -> None:
        for text in texts * 20:
            tag(text, DAY)

    count = len(texts) * 20
    ours = seconds(find_and_resolve)
    print(
        f"\ntagged and resolved: {count / ours:,.0f} articles of 4 kB a second, {count * ARTICLE / ours / 1e6:.1f} MB/s"
    )
    print(f"the same with the language found and TIMEX3 made: {count / seconds(whole):,.0f} a second")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates  # noqa: PLC0415 - heavy, and used here alone

        start = time.process_time()
        for text in texts:
            search_dates(text, languages=["en"])
        peer = (time.process_time() - start) / len(texts)
    print(f"dateparser.search: {1 / peer:,.0f} a second; ours is {peer / (ours / count):,.0f} times as fast")


def test_memory_of_a_stream(tmp_path: Path) -> None:
    lines = [json.dumps({"doc": str(i), "dct": DAY, "text": text}) for i, text in enumerate(articles() * 200)]
    (tmp_path / "docs.jsonl").write_text("\n".join(lines), encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    command = [sys.executable, "-m", "timeline", "times", str(tmp_path / "docs.jsonl")]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    megabytes = peak / (1 << 20 if sys.platform == "darwin" else 1024)
    note = "" if peak > before else " or less: another process took as much before"
    print(f"\n{len(lines):,} articles through timeline times: peak {megabytes:.0f} MB{note}")


@pytest.mark.parametrize(
    "unit", ["0123456789", '"', "Jan ", "may 2015 ", "the ", "12 and ", "a few ", "in the past ", "the end of "]
)
def test_twice_the_text_takes_twice_the_time(unit: str) -> None:
    took = []
    for size in (5 * MEGABYTE, 10 * MEGABYTE):
        text = unit * (size // len(unit))
        took.append(seconds(lambda text=text: dates.resolve(text, dates.find(text), When(DAY)), tries=1))
    print(f"\n{unit!r}: {took[1]:.1f} s for 10 MB, {took[1] / max(took[0], 0.001):.2f} times what half of it takes")
    assert took[1] < 600


def test_twice_as_much_real_text_takes_twice_the_time() -> None:
    text = "\n\n".join(articles())
    took = []
    for size in (MEGABYTE, 2 * MEGABYTE):
        sample = text * (size // len(text) + 1)
        took.append(seconds(lambda sample=sample: dates.resolve(sample, dates.find(sample), When(DAY)), tries=1))
    print(f"\nreal text: {took[1]:.1f} s for 2 MB, {took[1] / took[0]:.2f} times what half of it takes")
    assert took[1] < 600
