"""The structure of sentences as a reader of clauses needs it: who did what to whom, on our own sentences."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from timeline import syntax
from timeline.syntax import Sentence

FOLDER = Path(__file__).parent


def _items(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _answers(sentence: Sentence, row: dict[str, str]) -> Iterator[bool]:
    """For each thing that the row says of its verb, whether the parse says so."""
    (verb, *_) = [number for number, token in enumerate(sentence.tokens) if token.text == row["verb"]]

    def words(numbers: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(sentence.tokens[number].text for number in numbers)

    # An empty cell says nothing of the subject: that of an infinitive or participle is a matter of definition.
    if row["subjects"]:
        yield words(sentence.subjects(verb)) == _items(row["subjects"])
    yield words(sentence.objects(verb)) == _items(row["objects"])
    yield words(sentence.agents(verb)) == _items(row["agents"])
    yield sentence.is_passive(verb) == (row["voice"] == "passive")
    yield sentence.modal(verb) == row["modal"]
    yield sentence.is_negated(verb) == (row["negated"] == "yes")


def test_who_did_what_to_whom() -> None:
    floors = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))
    with (FOLDER / "syntax_sentences.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    parsed = syntax.load_parser("").parse(row["sentence"] for row in rows)
    answers = [(row, list(_answers(sentence, row))) for row, sentence in zip(rows, parsed, strict=True)]
    wrong = [(row["sentence"], row["verb"]) for row, right in answers if not all(right)]
    single = [one for _, right in answers for one in right]
    assert 100 * sum(single) / len(single) >= floors["syntax.own.answers"], wrong
    assert 100 * (1 - len(wrong) / len(rows)) >= floors["syntax.own.clauses"], wrong
