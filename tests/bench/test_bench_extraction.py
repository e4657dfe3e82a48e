"""How long the stages take on articles that the package brings, repeated. Printed, never a gate."""

from __future__ import annotations

import time
from collections.abc import Callable

from timeline import actors, dates, events
from timeline.bundled import articles_folder
from timeline.model import Document, When

COPIES = 200
TOLD = When("2014-10-08")


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
