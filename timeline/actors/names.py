"""Countries and organisations by name, demonym, capital and seat, as the words around them allow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.actors.matching import Match
from timeline.actors.places import is_place
from timeline.knowledge import Guard, guards, name_of
from timeline.model import Party, Span

_HALVES = {"South": "North", "North": "South", "West": "East", "East": "West"}
_BOTH = re.compile(r"\b(?:two|both) $")
_THE_HALF = re.compile(r"\b[Tt]he (?P<half>North|South)\b(?! (?:[A-Z]|and (?:the )?South [A-Z]))(?!-)")
# What a guard looks at: the words just before and behind, and the sentences around.
_BESIDE = 40
_AROUND = 200


def named(names: Sequence[Match], text: str, lines: str) -> Iterator[Party]:
    """Parties among the `names` found in `text`, in its order, none overlapping.

    `text` is plain (see `matching.plain`); `lines` is the same text as written, with its line ends.
    """
    before: Match | None = None
    before_is_place = False
    found = list(_guarded(names, text))
    starts = {match.start for match in found}
    for match in found:
        end = match.end
        if match.name.text.endswith("-"):
            if end not in starts:
                continue  # "Indo-Pacific" is no India
            end -= 1
        yield from _other_half(text, match)
        place = is_place(text, lines, match, before, before_is_place=before_is_place)
        name = match.name
        yield Party(Span(match.start, end), name.kind, name.form, name.common, name.readings, place_like=place)
        before, before_is_place = match, place


def _other_half(text: str, match: Match) -> Iterator[Party]:
    """The other one of "North and South Korea" and of "the two Koreas", on the words before the name."""
    half, _, whole = match.name.text.partition(" ")
    joined = f"{_HALVES.get(half, '')} and "
    if half in _HALVES and text.endswith(joined, 0, match.start):
        yield from _party_of(f"{_HALVES[half]} {whole}", match.start - len(joined), match.start - len(" and "))
    elif half == "Koreas" and (both := _BOTH.search(text[max(match.start - _BESIDE, 0) : match.start])):
        yield from _party_of("North Korea", match.start - len(both[0]), match.start - 1)


def _party_of(written: str, start: int, end: int) -> Iterator[Party]:
    name = name_of(written)
    if name:
        yield Party(Span(start, end), name.kind, name.form, name.common, name.readings)


def halves(text: str, parties: Sequence[Party]) -> Iterator[Party]:
    """ "The North" and "the South", where the text speaks of a divided Korea. `parties` are those of all the text."""
    codes = {reading.code for party in parties for reading in party.readings[:1]}
    if "PRK" not in codes or ("USA" in codes and "Confederacy" in text):
        return
    for match in _THE_HALF.finditer(text):
        yield from _party_of(f"{match['half']} Korea", match.start("half"), match.end("half"))


def _guarded(names: Sequence[Match], text: str) -> Iterator[Match]:
    rules = guards()
    for match in names:
        for guard in rules.get(match.name.text, ()):
            if _applies(guard, text, match):
                match = Match(match.start, match.end, replace(match.name, readings=guard.readings))  # noqa: PLW2901
                break
        if match.name.readings:
            yield match


def _applies(guard: Guard, text: str, match: Match) -> bool:
    if guard.before and not guard.before.search(text[max(match.start - _BESIDE, 0) : match.start].rstrip(" ")):
        return False
    if guard.after and not guard.after.search(text[match.end : match.end + _BESIDE]):
        return False
    if not (guard.near or guard.unless):
        return True
    around = text[max(match.start - _AROUND, 0) : match.end + _AROUND]
    return (guard.near is None or bool(guard.near.search(around))) and not (
        guard.unless and guard.unless.search(around)
    )
