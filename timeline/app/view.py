"""What one looks at, as the address holds it: filters, scale, lanes and window. Reading it never fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Literal, get_args
from urllib.parse import parse_qsl, urlencode

from timeline.errors import DateFormatError
from timeline.model import When

Scale = Literal["folded", "true", "even"]
Lanes = Literal["countries", "thread", "kind", "source", "none"]
Below = Literal["list", "table"]

# An event is shown when its surest claim is as sure as this.
USUAL_CONFIDENCE = 0.5
# Longer addresses are nobody's: some servers and programs cut them there.
LONGEST = 8000
_MOST_VALUES = 200


@dataclass(frozen=True, slots=True)
class View:
    """Which events are shown, and how. Texts are as in the tables; an empty value is no restriction.

    `since`, `until` and their namesakes for publication are EDTF dates. `window` is the stretch of time in the
    picture, both days inclusive; None is all of it. Of several values of a filter an event needs one, of countries
    all where `all_of`.
    """

    country: tuple[str, ...] = ()
    all_of: bool = False
    kind: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    published_since: str = ""
    published_until: str = ""
    confidence: float = USUAL_CONFIDENCE
    words: str = ""
    scale: Scale = "folded"
    lanes: Lanes = "countries"
    window: tuple[date, date] | None = None
    below: Below = "list"

    def without(self, *names: str) -> View:
        """The same view with these fields as they are at first."""
        first = View()
        return replace(self, **{name: getattr(first, name) for name in names})

    def active(self) -> tuple[str, ...]:
        """The filters that restrict something, in the order of the fields."""
        first = View()
        return tuple(name for name in FILTERS if getattr(self, name) != getattr(first, name))


# Values of these are chosen from a list.
FACETS = ("country", "kind", "organisation", "person", "status", "publisher", "article")
FILTERS = (*FACETS, "since", "until", "published_since", "published_until", "confidence", "words")
# How a field is called in the address, where not by its own name.
_KEYS = {
    "all_of": "match", "organisation": "org", "since": "from", "until": "to", "published_since": "published-from",
    "published_until": "published-to", "words": "q", "below": "as",
}  # fmt: skip
# What the page keeps in the address beside the view.
CHOSEN = "event"


def key_of(field: str) -> str:
    """What a field of View is called in the address."""
    return _KEYS.get(field, field)


def parse(search: str) -> tuple[View, tuple[str, ...]]:
    """The view that an address asks for, with a note for every part of it that was left out because it is none."""
    if len(search) > LONGEST:
        return View(), ("The address is too long to be read, so everything is shown.",)
    try:
        pairs = parse_qsl(search.removeprefix("?"), errors="replace", max_num_fields=_MOST_VALUES)
    except ValueError:
        return View(), ("The address names too many things to be read, so everything is shown.",)
    names = {key_of(field.name): field.name for field in fields(View)}
    found: dict[str, Any] = {}
    notes: list[str] = []
    for key, written in pairs:
        name = names.get(key)
        value = _shown(written)
        if name in FACETS:
            if value and value not in found.get(name, ()):
                found[name] = (*found.get(name, ()), value)
        elif name is not None:
            try:
                found[name] = _READERS[name](value)
            except ValueError as problem:
                notes.append(f"“{key}={_shortened(value)}” in the address was left out: {problem}.")
        elif key != CHOSEN:
            notes.append(f"“{_shortened(_shown(key))}” in the address means nothing here.")
    return View(**found), tuple(dict.fromkeys(notes))


def written(view: View) -> str:
    """The address of a view, "" or beginning with "?"; only what differs from what is shown at first."""
    first = View()
    pairs: list[tuple[str, str]] = []
    for field in fields(View):
        value = getattr(view, field.name)
        if value == getattr(first, field.name):
            continue
        key = key_of(field.name)
        if field.name in FACETS:
            pairs += [(key, item) for item in value]
        else:
            pairs.append((key, _WRITERS.get(field.name, str)(value)))
    return "?" + urlencode(pairs) if pairs else ""


def _shown(text: str) -> str:
    """Without what can't be stored or shown: NUL and lone halves of a character."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8").strip()


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(f"it can be {', '.join(allowed)}")
        return text

    return read


def _all_of(text: str) -> bool:
    return _one_of(("any", "all"))(text) == "all"


def _date(text: str) -> str:
    if text:
        try:
            When(text)
        except DateFormatError:
            raise ValueError("a date is written 2014, 2014-10 or 2014-10-08") from None
    return text


def _confidence(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise ValueError("it is a number from 0 to 1")
    return round(share, 2)


def _window(text: str) -> tuple[date, date] | None:
    if not text:
        return None
    first, _, last = text.partition("..")
    try:
        window = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise ValueError("a window is written 2014-01-01..2015-12-31") from None
    if window[0] > window[1]:
        raise ValueError("it ends before it begins")
    return window


def window_words(window: tuple[date, date]) -> str:
    """As the address has it: "2014-01-01..2015-12-31"."""
    return f"{window[0].isoformat()}..{window[1].isoformat()}"


_READERS: dict[str, Callable[[str], object]] = {
    "all_of": _all_of, "since": _date, "until": _date, "published_since": _date, "published_until": _date,
    "confidence": _confidence, "words": str, "scale": _one_of(get_args(Scale)), "lanes": _one_of(get_args(Lanes)),
    "window": _window, "below": _one_of(get_args(Below)),
}  # fmt: skip
_WRITERS: dict[str, Callable[[Any], str]] = {
    "all_of": lambda _: "all", "confidence": lambda share: f"{share:g}", "window": window_words,
}  # fmt: skip
