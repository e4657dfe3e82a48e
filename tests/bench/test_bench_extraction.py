"""How fast articles become a timeline, how the time grows with their number, and in how much memory. Never a gate.

The articles are made of the sentences of the bundled ones and those of the accuracy tests, mixed, 4 kB each.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from timeline import actors, dates, events
from timeline.bundled import articles_folder
from timeline.model import Document, When

COPIES = 200
TOLD = When("2014-10-08")
ARTICLE = 4000  # characters
FEW, MANY = 500, 2000  # articles
OTHERS = Path(__file__).parents[1] / "accuracy" / "articles"
WHOLE = """
import resource, sys, time
from timeline import pipeline
pipeline.run(sys.argv[1])  # so that what is loaded once does not count
start = time.process_time()
project = pipeline.run(sys.argv[2]).project
taken = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
print(len(project.documents()), len(project.claims()), taken, peak)
"""


def write_articles(folder: Path, number: int) -> Path:
    """The folder with so many articles in it, no two alike."""
    paths = [*sorted(articles_folder().glob("*.txt")), *sorted(OTHERS.glob("*.txt"))]
    whole = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in paths)
    sentences = [sentence for sentence in re.split(r"(?<=[.!?]) ", whole) if 30 < len(sentence) < 400]
    pick = random.Random(5)
    folder.mkdir()
    for article in range(number):
        text = ""
        while len(text) < ARTICLE:
            text += pick.choice(sentences) + pick.choice((" ", " ", "\n\n"))
        (folder / f"{article:05}.txt").write_text(text[:ARTICLE], encoding="utf-8")
    rows = (f"{article:05}.txt,2014-10-08,en" for article in range(number))
    (folder / "documents.csv").write_text("file,published,language\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return folder


def test_whole_articles(tmp_path: Path) -> None:
    warm = write_articles(tmp_path / "warm", 10)
    rates = []
    for number in (FEW, MANY):
        folder = write_articles(tmp_path / str(number), number)
        command = [sys.executable, "-c", WHOLE, str(warm), str(folder)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        articles, claims, taken, peak = (float(figure) for figure in told)
        rates.append(articles / taken)
        print(
            f"\n{articles:,.0f} articles of 4 kB, {claims:,.0f} claims: {taken:.1f} s of one core, "
            f"{articles / taken:.1f} articles a second, peak {peak:.0f} MB"
        )
    print(f"time of {MANY // FEW} times as many: {MANY / FEW * rates[0] / rates[1]:.2f} times as long")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_stages_of_one_article_after_another() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(articles_folder().glob("*.txt"))] * COPIES
    size = sum(len(text) for text in texts) / 1e6
    read = [
        (
            Document(f"d{number}", text, "d.txt", published=TOLD, language="en"),
            dates.resolve(text, dates.find(text), TOLD),
            actors.find(text),
        )
        for number, text in enumerate(texts)
    ]
    told = [claim for row in read for claim in events.claims(*row)]
    documents = [document for document, _, _ in read]
    stages: dict[str, Callable[[], object]] = {
        "dates.find": lambda: [dates.find(text) for text in texts],
        "dates.resolve": lambda: [dates.resolve(document.text, found, TOLD) for document, found, _ in read],
        "actors.find": lambda: [actors.find(text) for text in texts],
        "events.claims": lambda: [events.claims(*row) for row in read],
        "events.group_sources": lambda: events.group_sources(documents),
        "events.merge": lambda: events.merge(told, documents),
    }
    print(f"\n{len(texts)} articles, {size:.1f} million characters, {len(told)} claims")
    for name, work in stages.items():
        taken = seconds(work)
        print(f"{name:22s} {taken:7.2f} s {size / taken:7.2f} MB/s {len(texts) / taken:8.0f} articles/s")
