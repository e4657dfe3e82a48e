"""All parties of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.matching import matches, plain
from timeline.actors.names import halves, named
from timeline.actors.people import held
from timeline.actors.scripts import languages_in, undivided
from timeline.knowledge import Officials
from timeline.model import Party, Span, When

_UNION, _ITS_SEAT_IN = "European Union", "Belgium"


def find(
    text: str, language: str = "", *, written: When | None = None, officials: Officials | None = None
) -> tuple[Party, ...]:
    """The parties in `text`, in its order, none overlapping; spans are code points of `text` itself.

    English names are read in every text, those of other languages where it is in their script, or in `language` (ISO
    639-1); where that is "", in any of the Latin ones. `written` is when the text was, where that is known: it tells
    holders of one surname apart. `officials` are office holders besides those that we know.
    """
    flat = plain(text)
    named_in = matches(flat, languages_in(flat, language))
    found = tuple(sorted((*named_in, *undivided(flat)), key=lambda match: match.start))
    by_name = tuple(named(found, flat, text))
    by_name = _merged(by_name, tuple(halves(flat, by_name)))
    # A phrase that is no party hides the names in it: the Ho Chi Minh Trail is no person.
    hidden = [Span(match.start, match.end) for match in found if not match.name.readings]
    holders = tuple(held(flat, by_name, hidden, written=written, officials=officials))
    return _seats_of_bodies(_without_foreign_seats(flat, _merged(holders, by_name)))


def _seats_of_bodies(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Brussels stands for the European Union in a text that names the Union and nothing else of Belgium."""
    union = next((party for party in parties if party.kind == "organisation" and party.name == _UNION), None)
    if union is None or any(party.name == _ITS_SEAT_IN and party.form != "capital" for party in parties):
        return parties
    return tuple(
        replace(party, kind="organisation", form="seat", name=_UNION, readings=union.readings)
        if party.name == _ITS_SEAT_IN and not party.place_like
        else party
        for party in parties
    )


def _without_foreign_seats(text: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Without "Defense Department" in "the French Defense Department": a seat that belongs to the country before it."""
    kept: list[Party] = []
    for party in parties:
        owner = kept[-1] if kept else None
        foreign = (
            owner is not None
            and party.form == "seat"
            and owner.kind == "country"
            and owner.form == "demonym"
            and owner.name != party.name
            and text[owner.span.end : party.span.start] == " "
        )
        if not foreign:
            kept.append(party)
    return tuple(kept)


def _merged(first: Sequence[Party], others: Sequence[Party]) -> tuple[Party, ...]:
    """Both in text order; where they overlap, the first: George Washington is no city."""
    parties: list[Party] = []
    waiting = list(reversed(first))
    for name in others:
        while waiting and waiting[-1].span.end <= name.span.start:
            parties.append(waiting.pop())
        if not (waiting and waiting[-1].span.overlaps(name.span)) and not (
            parties and parties[-1].span.overlaps(name.span)
        ):
            parties.append(name)
    return (*parties, *reversed(waiting))
