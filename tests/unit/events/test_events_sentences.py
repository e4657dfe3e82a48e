"""Where sentences end, and what is a heading or a caption."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import dates
from timeline.events.sentences import opens_quotation, sentences

FEW_NAMES = (
    "Mr. Lee of St. Lucia met Gen. Ortiz at 5 p.m. on Monday.",
    "J. F. Kennedy met F. D. Roosevelt's widow.",
    "The treaty was signed on Jan. 5 in Rome.",
    "World War I ended in 1918.",
    "The No. 2 official met Sen. Brown and Rep. White.",
    "Costs rose 3.5 percent on www.example.org.",
    "The U.N. Security Council met envoys of the U.S. government.",
    "Acme Corp. of Ohio signed with Smith & Co. of Leeds.",
    "The talks (held in Oslo.) ended.",
    "He said no... and left.",
)


@pytest.mark.parametrize("text", FEW_NAMES)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert [sentence.span.of(text) for sentence in sentences(text)] == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys met. They left.", ["The envoys met.", "They left."]),
        ("He went to the U.S. The talks failed.", ["He went to the U.S.", "The talks failed."]),
        ("He works for Acme Inc. The firm is large.", ["He works for Acme Inc.", "The firm is large."]),
        ("That was before World War I. The army fled.", ["That was before World War I.", "The army fled."]),
        ("Is it over? Yes! It is.", ["Is it over?", "Yes!", "It is."]),
        ("It failed... Perhaps it never began.", ["It failed...", "Perhaps it never began."]),
        ("“We signed.” Norway left.", ["“We signed.”", "Norway left."]),
        ('"We signed." Norway left.', ['"We signed."', "Norway left."]),
        ("Norway left Friday. ``This is new,'' it said.", ["Norway left Friday.", "``This is new,'' it said."]),
        ("Norway left (and came back.) Chile stayed.", ["Norway left (and came back.)", "Chile stayed."]),
        ("The pact of 1990. Chile left it.", ["The pact of 1990.", "Chile left it."]),
        ("两国外长会面。协议已签署！结束了吗？是的。", ["两国外长会面。", "协议已签署！", "结束了吗？", "是的。"]),
        ("「協定に署名した。」日本は歓迎した。", ["「協定に署名した。」", "日本は歓迎した。"]),
        ("- Norway signed.\n- Chile did not.\n", ["Norway signed.", "Chile did not."]),
        ("Norway signed.\n\n\nChile did not.", ["Norway signed.", "Chile did not."]),
        ("", []),
        (" \n \n\t", []),
        ("...", ["..."]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [sentence.span.of(text) for sentence in sentences(text)] == expected


def test_an_entry_that_is_only_a_date_joins_what_it_dates() -> None:
    text = "March 25. The envoys met in Cairo. They left."
    spans = [expression.span for expression in dates.find(text)]
    assert [s.span.of(text) for s in sentences(text, spans)] == ["March 25. The envoys met in Cairo.", "They left."]
    assert sentences(text)[0].span.of(text) == "March 25."


def test_a_date_at_the_end_of_a_sentence_does_not_swallow_the_next() -> None:
    text = "They met on March 25. The envoys left."
    spans = [expression.span for expression in dates.find(text)]
    assert [s.span.of(text) for s in sentences(text, spans)] == ["They met on March 25.", "The envoys left."]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Norway and Chile sign treaty", "heading"),
        ("# The treaty.", "heading"),
        ("Norway and Chile signed a treaty.", "body"),
        ("“We have signed a treaty.”", "body"),
        ("The parties agreed on this:", "body"),
        ("Photo: ministers shake hands after signing in Oslo.", "caption"),
        ("Image: ministers in Oslo. Photo: courtesy of the ministry.", "caption"),
        ("File photo: the minister.", "caption"),
        ("The photo: it shows the ministers.", "body"),
        ("Norway and Chile agreed on " + "one more point and " * 8 + "that was all", "body"),
    ],
)
def test_headings_and_captions(line: str, role: str) -> None:
    text = f"An article begins.\n\n{line}\n\nIt ends."
    start = text.index(line)
    found = next(s for s in sentences(text) if start <= s.span.start < start + len(line))
    assert found.role == role


def test_a_hard_wrapped_paragraph_is_one_and_lines_of_their_own_are_not() -> None:
    wrapped = (
        "The foreign ministers of Chile and Peru met in Lima on Tuesday and agreed\n"
        "to open a new border crossing in the desert before the end of the year. They\n"
        "will meet again."
    )
    assert [s.span.of(wrapped).replace("\n", " ") for s in sentences(wrapped)] == [
        "The foreign ministers of Chile and Peru met in Lima on Tuesday and agreed to open a new border crossing in the"
        " desert before the end of the year.",
        "They will meet again.",
    ]
    lines = "Treaty signed in Oslo\nNorway and Chile signed a treaty on Monday.\nChile was glad."
    assert [s.paragraph for s in sentences(lines)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "opens_at"),
    [
        ('He said: "We sign. We wait. We go." They left.', [None, '"We', '"We', None]),
        ("He said: “We sign. We wait.” They left.", [None, "“We", None]),
        ('"We sign," he said. "We wait." They left.', [None, None, None]),
        ('We wait." They left. They came.', [None, None, None]),
    ],
)
def test_a_quotation_stays_open_until_it_is_closed(text: str, opens_at: list[str | None]) -> None:
    found = sentences(text)
    at = [None if s.quoted_from is None else text[s.quoted_from : s.quoted_from + 3] for s in found]
    assert at == opens_at


def test_a_new_paragraph_starts_without_an_open_quotation() -> None:
    text = '"We sign. We wait.\n\nNorway left. Chile stayed.'
    assert [s.quoted_from for s in sentences(text)] == [None, 0, None, None]


@pytest.mark.parametrize(
    ("text", "at", "inside", "opens"),
    [
        ('a "b', 2, False, True),
        ('a "b', 2, True, False),
        ('a" b', 1, False, False),
        ('("b', 1, False, True),
        ("“b", 0, True, True),
        ("b”", 1, True, False),
    ],
)
def test_which_marks_open_a_quotation(text: str, at: int, inside: bool, opens: bool) -> None:  # noqa: FBT001
    assert opens_quotation(text, at, inside=inside) is opens


PIECES = st.sampled_from(
    ["Mr. ", "U.S. ", "The ", "met", ". ", "! ", "\n", "\n\n", '"', "“", "”", "3.5", "。", "…", "Jan. ", "(", ")", "# "]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_sentences_lie_in_order_apart_and_keep_every_letter(text: str) -> None:
    found = sentences(text)
    last = 0
    for sentence in found:
        assert last <= sentence.span.start < sentence.span.end <= len(text)
        assert not text[last : sentence.span.start].strip("#-*•– \n\t")
        assert sentence.span.of(text) == sentence.span.of(text).strip()
        last = sentence.span.end
    assert not text[last:].strip("#-*•– \n\t")


@pytest.mark.parametrize("unit", ["Mr. ", "a.b.", '"A. ', "... ", "A\n", "\n\n", " ", "U.S. The ", "1. ", ".)", "。"])
def test_time_grows_with_the_text_only(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            sentences(text)
            best = min(best, time.perf_counter() - start)
        return best

    # A busy machine can slow one measurement; a cost that grows with the square is slow in all of them.
    assert any(seconds(8000) < 2.5 * seconds(4000) for _ in range(5))
