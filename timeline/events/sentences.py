"""Sentences of an article, with exact offsets, and what each stands in: body, heading or caption.

Rules, not a model: linear in the text. An article's lines are its paragraphs, unless a block of lines is plainly one
hard-wrapped paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.model import Span

Role = Literal["body", "heading", "caption"]

_CAPTION = re.compile(r"(?:Image|Photo|Picture|Caption|Photograph|Credit|Source|Video|File photo)\b[^.\n]{0,40}?:\s")
_LIST_MARK = re.compile(r"(?:#{1,6}|[-*•–])\s+")
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]]*+(?=\s)|[。！？؟]+[”」』]*")
_OPENS_SENTENCE = re.compile(r"[\"`“‘'(\[]*[^\W_]")
_QUOTES = re.compile(r"[\"“”]")
_SPACE = re.compile(r"\s*")
_CLOSES = re.compile(r"[.!?…:。！？؟][\"”’')\]]*$")

# Abbreviations whose full stop never ends a sentence, and those that end one only before a word that opens one.
_NEVER_END = frozenset(
    """mr mrs ms messrs dr prof gen lt col maj capt cpl sgt adm cmdr sen rep gov pres amb sec st mt ft rev hon no nos
    vol art para vs cf viz al jan feb mar apr jun jul aug sept sep oct nov dec approx ca fig""".split()
)
_OPENERS = frozenset(
    """the a an in on at after before but he she it they this that these those his her their its when while although
    however as since by with for from both to if there we i and mr""".split()
)
_WRAP_MIN, _WRAP_MAX = 50, 100  # a hard-wrapped paragraph's lines are about this long
_LONGEST = 3000  # characters; what goes on longer is a table or noise, and is read in pieces
_HEADING_MAX = 150  # a longer line without a full stop is a sentence somebody forgot to end


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `quoted_from` is where the quotation that is open at its start began, None where none is."""

    span: Span
    paragraph: int
    role: Role
    quoted_from: int | None = None


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines with text in them; hard-wrapped blocks joined."""
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+|\n(?=\n)", text)]
    block: list[Span] = []
    for line in [*lines, Span(len(text), len(text))]:
        if line.of(text).strip():
            block.append(line)
            continue
        yield from _joined(text, block)
        block = []


def _joined(text: str, block: list[Span]) -> Iterator[Span]:
    lengths = [line.end - line.start for line in block]
    wrapped = len(block) > 1 and all(_WRAP_MIN <= length <= _WRAP_MAX for length in lengths[:-1])
    if wrapped and not any(_CLOSES.search(line.of(text).rstrip()) and _is_short(line) for line in block[:-1]):
        yield Span(block[0].start, block[-1].end)
    else:
        yield from block


def _is_short(line: Span) -> bool:
    return line.end - line.start < _WRAP_MIN + 10


def _role(text: str, paragraph: Span) -> Role:
    line = paragraph.of(text).strip()
    if _CAPTION.match(line):
        return "caption"
    if line.startswith("#") or (len(line) <= _HEADING_MAX and not _CLOSES.search(line)):
        return "heading"
    return "body"


def _ends_here(text: str, match: re.Match[str], paragraph_end: int) -> bool:
    """True where this full stop ends its sentence."""
    if match[0][0] != ".":
        return True
    rest = text[match.end() : min(match.end() + 60, paragraph_end)].lstrip()
    if not _OPENS_SENTENCE.match(rest):
        return False
    following = re.match(r"[\"`“‘'(\[]*([\w.]+)", rest)
    next_word = following[1] if following else ""
    if next_word[:1].islower():
        return False
    before = re.search(r"([\w.]+)$", text[max(0, match.start() - 20) : match.start()])
    word = before[1].lower() if before else ""
    before_at = match.start() - len(word)
    if word in _NEVER_END:
        return False
    if word == "i" and text[before_at - 4 : before_at] == "War ":  # World War I
        return True
    initial = before is not None and before[1].isupper() and text[before_at - 1 : before_at] in (" ", "\n", "")
    if len(word) == 1 and initial:
        return False
    if "." in word or word in ("inc", "ltd", "co", "corp", "jr", "sr", "etc"):  # U.S., a.m.
        return next_word.lower() in _OPENERS or rest[:1] in '"“'
    return True


def sentences(text: str, dates: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    """Every sentence in text order. A "sentence" that is only one of `dates` ("March 25.") joins the next one."""
    found: list[Sentence] = []
    date_starts = {span.start: span.end for span in dates}
    for number, paragraph in enumerate(_paragraphs(text)):
        role = _role(text, paragraph)
        start = _skip_space(text, paragraph.start, paragraph.end)
        if mark := _LIST_MARK.match(text, start, paragraph.end):
            start = mark.end()
        cuts = [
            match.end()
            for match in _SENTENCE_END.finditer(text, start, paragraph.end)
            if _ends_here(text, match, paragraph.end)
        ]
        quote_open: int | None = None
        for cut in _bounded(text, start, [*cuts, paragraph.end]):
            end = cut - (len(text[start:cut]) - len(text[start:cut].rstrip()))
            if end <= start:
                continue
            date_end = date_starts.get(start)
            if date_end is not None and end - date_end <= 1 and cut != paragraph.end:
                continue
            found.append(Sentence(Span(start, end), number, role, quote_open))
            quote_open = _open_quote(text, start, end, quote_open)
            start = _skip_space(text, cut, paragraph.end)
    return tuple(found)


def _bounded(text: str, start: int, cuts: list[int]) -> Iterator[int]:
    """The cuts, with more of them where a sentence has no end: at a space, so that no word is parted."""
    for cut in cuts:
        while cut - start > _LONGEST:
            space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            start = space + 1 if space > 0 else start + _LONGEST
            yield start
        yield cut
        start = cut


def _skip_space(text: str, start: int, end: int) -> int:
    match = _SPACE.match(text, start, end)
    return match.end() if match else start


def _open_quote(text: str, start: int, end: int, already: int | None) -> int | None:
    """Where the double quotation still open at `end` began, None where none is."""
    open_at = already
    for match in _QUOTES.finditer(text, start, end):
        if opens_quotation(text, match.start(), inside=open_at is not None):
            open_at = match.start() if open_at is None else open_at
        else:
            open_at = None
    return open_at


def opens_quotation(text: str, at: int, *, inside: bool) -> bool:
    """True where the double quotation mark at this offset opens one; `inside` where another is open.

    A straight mark that hangs on the word before it closes, even where its opening one is missing.
    """
    if text[at] != '"':
        return text[at] == "“"
    after_word = at > 0 and (text[at - 1].isalnum() or text[at - 1] in ".,!?;…")
    before_word = at + 1 < len(text) and text[at + 1].isalnum()
    return not inside and not (after_word and not before_word)
