"""How fast dates are read, and in how much memory: on articles, beside dateparser.search, and on text made to be slow.

Printed, never a gate. The articles are the bundled ones and those of the accuracy tests, cut or repeated to 4 kB.
"""

from __future__ import annotations

import json
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
    """The bundled articles, 20 times in a word, each cut or repeated to 4 kB: news, 20 dates in an article."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(articles_folder().glob("*.txt"))]
    return [(text * (ARTICLE // len(text) + 1))[:ARTICLE] for text in texts] * 20


def chronicles() -> list[str]:
    """The articles of the accuracy tests, each with the next ones behind it until it has 4 kB: two and a half times
    as many dates as news has."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(OTHERS.glob("*.txt"))]
    return [("\n\n".join(texts[i:] + texts[:i]) * 2)[:ARTICLE] for i in range(len(texts))] * 4


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
    for name, texts in (("news", articles()), ("chronicles", chronicles())):
        count = len(texts)
        ours = seconds(lambda texts=texts: [dates.resolve(text, dates.find(text), When(DAY)) for text in texts])
        whole = seconds(lambda texts=texts: [tag(text, DAY) for text in texts])
        pace = f"{count / ours:,.0f} of 4 kB a second, {count * ARTICLE / ours / 1e6:.1f} MB/s"
        print(f"\n{name}, tagged and resolved: {pace}")
        print(f"the same with the language found and TIMEX3 made: {count / whole:,.0f} a second")
    texts = articles()[:2]
    ours = seconds(lambda: [dates.resolve(text, dates.find(text), When(DAY)) for text in texts]) / len(texts)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates  # noqa: PLC0415 - heavy, and used here alone

        start = time.process_time()
        for text in texts:
            search_dates(text, languages=["en"])
        peer = (time.process_time() - start) / len(texts)
    print(f"dateparser.search: {1 / peer:,.0f} of the news a second; ours is {peer / ours:,.0f} times as fast")


def test_memory_of_a_stream(tmp_path: Path) -> None:
    lines = [json.dumps({"doc": str(i), "dct": DAY, "text": text}) for i, text in enumerate(articles() * 50)]
    (tmp_path / "docs.jsonl").write_text("\n".join(lines), encoding="utf-8")
    code = (
        "import sys\nfrom timeline.cli import main\n"
        "try:\n    main(['times', sys.argv[1]])\nexcept SystemExit:\n    pass\n"
        "status = open('/proc/self/status').read() if sys.platform == 'linux' else 'VmHWM: 0 kB'\n"
        "print(next(line for line in status.splitlines() if line.startswith('VmHWM')), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "docs.jsonl")]
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    print(f"\n{len(lines):,} articles through timeline times: peak {int(run.stderr.split()[-2]) / 1024:.0f} MB")


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
