"""Where cards stand: in rows above the marks of a lane, never over each other, the important ones first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from operator import ne
from typing import Literal

from timeline.charts import text

DATE_SIZE = LABEL_SIZE = 12.0
LINE = 15.0
PAD_X, PAD_Y = 7.0, 5.0
DOT = 12.0
ROW_GAP = 6.0
SIDE_GAP = 6.0
# A leader is so far from the side of a card, and would rather be this far from its left.
_LEADER_ROOM, _INWARDS = 3.0, 12.0
# Marks so close together have their leaders spread.
_NEAR = 14.0
_WIDTHS = (104.0, 124.0, 146.0, 168.0, 204.0)
_NARROW = (88.0, 104.0, 124.0, 146.0, 168.0)
_MOST_LINES = 3
_USUAL_LINES = 2
# With more requests than this a lane is full anyway, and another round would only cost time.
_FEW, _TURNS = 24, 4
# What a card and the room beside it usually take.
_USUAL_ROOM = 180.0
Stairs = Literal["none", "to right", "to left"]
_Measured = tuple[float, tuple[str, ...], str]
# A hair for rounding between the measured and the drawn width.
_SLACK = 2.0


@dataclass(frozen=True, slots=True)
class Request:
    """A card that wants to stand above one of `anchors`, the first one rather than the next.

    `dots` is how many colour dots come before the date, then country `codes`, then how many parties `more`.
    """

    event_id: str
    anchors: tuple[float, ...]
    date: str
    label: str
    dots: int
    codes: tuple[str, ...]
    more: int

    @property
    def before(self) -> float:
        """Room that stands before the date."""
        words = "".join(f"{code} " for code in self.codes) + (f"+{self.more} " if self.more else "")
        return DOT * self.dots + text.width(words, DATE_SIZE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A card with its place: row 0 is nearest to the marks."""

    request: Request
    anchor: float
    row: int
    left: float
    width: float
    lines: tuple[str, ...]
    date: str

    @property
    def height(self) -> float:
        """Height with its date line and padding."""
        return height(len(self.lines))

    def covers(self, x: float) -> bool:
        """True where no leader can pass at that place."""
        return self.left - _LEADER_ROOM < x < self.left + self.width + _LEADER_ROOM


def pack(
    requests: Sequence[Request], *, left: float, right: float, rows: Sequence[float], thorough: bool = True
) -> tuple[Placed, ...]:
    """The cards that fit between `left` and `right`; earlier requests have the first choice.

    `rows` is how high each row may be, from the lowest up. No two cards of a row overlap, and no card covers the
    leader of a card in a row above it. Narrower cards and other orders are tried where that leaves requests
    without a place, all of them where it is to be `thorough` and they are few; what places most is kept,
    in the fewest rows.
    """
    best: list[Placed] = []
    thorough = thorough and len(requests) <= _FEW
    wanted = _spread(requests) if thorough else list(requests)
    for at, widths in enumerate((_WIDTHS, _NARROW)):
        usual = _USUAL_LINES if at == 0 else _MOST_LINES
        measured: dict[str, _Measured] = {}
        measure = partial(_measured, room=right - left, widths=widths, usual=usual)
        orders: list[tuple[list[Request], Stairs]] = [(wanted, "none")]
        for turn in range(_TURNS):
            order, stairs = orders[turn]
            placed = _pack_once(order, measured, measure, left, right, rows, wanted if thorough else (), stairs=stairs)
            if _worth(placed) > _worth(best):
                best = placed
            if len(placed) == len(wanted) and max((card.row for card in placed), default=0) <= 1:
                return tuple(best)
            if len(rows) <= 1 and not thorough:
                break
            if turn == 0:
                orders += _other_orders(wanted, placed, ceil(len(rows) * (right - left) / _USUAL_ROOM))
        if thorough and best:
            # Once more from the lowest card up, each free to slide: that often saves rows.
            from_below = [card.request for card in sorted(best, key=lambda card: card.row)]
            settled = _pack_once(from_below, measured, measure, left, right, rows, wanted, stairs="none")
            best = max(best, settled, key=_worth)
    return tuple(best)


def _worth(placed: Sequence[Placed]) -> tuple[int, int]:
    """The more cards the better, then the fewer rows."""
    return len(placed), -max((card.row for card in placed), default=0)


def _other_orders(wanted: list[Request], placed: Sequence[Placed], many: int) -> list[tuple[list[Request], Stairs]]:
    """Those without a place first, then the `many` most important like stairs, down to the right or to the left.

    On stairs down to the right each leader is at the left of its card and left of all the cards below: so most find
    room, but near the right edge the other way.
    """
    has_place = {card.request.event_id for card in placed}
    first, rest = wanted[:many], wanted[many:]
    return [
        (sorted(wanted, key=lambda request: request.event_id in has_place), "none"),
        ([*sorted(first, key=_place, reverse=True), *rest], "to right"),
        ([*sorted(first, key=_place), *rest], "to left"),
    ]


def _place(request: Request) -> float:
    return request.anchors[0]


def _spread(requests: Sequence[Request]) -> list[Request]:
    """The requests, with the leaders of marks that are close together spread over them."""
    first: dict[str, float] = {}
    by_place = sorted(requests, key=_place)
    for at, request in enumerate(by_place):
        before = by_place[at - 1] if at else None
        after = by_place[at + 1] if at + 1 < len(by_place) else None
        ordered = sorted(request.anchors)
        if before is not None and _place(request) - _place(before) < _NEAR:
            least = first.get(before.event_id, _place(before)) + 2 * _LEADER_ROOM
            first[request.event_id] = next((anchor for anchor in ordered if anchor >= least), ordered[-1])
        elif after is not None and _place(after) - _place(request) < _NEAR:
            first[request.event_id] = ordered[0]
    return [
        replace(request, anchors=tuple(sorted(request.anchors, key=partial(ne, first.get(request.event_id)))))
        for request in requests
    ]


def _pack_once(
    order: Sequence[Request],
    measured: dict[str, _Measured],
    measure: Callable[[Request], _Measured],
    left: float,
    right: float,
    rows: Sequence[float],
    all_wanted: Sequence[Request],
    *,
    stairs: Stairs,
) -> list[Placed]:
    placed: list[Placed] = []
    # A card had better not stand over the marks of others: their leaders could not pass.
    anchors = [request.anchors[0] for request in all_wanted]
    for request in order:
        if all(any(card.row == 0 and card.covers(anchor) for card in placed) for anchor in request.anchors):
            continue
        if request.event_id not in measured:
            measured[request.event_id] = measure(request)
        wide, lines, date = measured[request.event_id]
        others = [anchor for anchor in anchors if anchor != request.anchors[0]]
        places = (
            (row, anchor, at)
            for row, high in enumerate(rows)
            if height(len(lines)) <= high
            for anchor in request.anchors
            if (at := _free(anchor, wide, row, placed, left, right, others, stairs=stairs)) is not None
        )
        if found := next(places, None):
            row, anchor, at = found
            placed.append(Placed(request, anchor, row, at, wide, lines, date))
    return placed


def height(lines: int) -> float:
    """Height of a card with so many lines of label under its date."""
    return 2 * PAD_Y + LINE * (1 + lines)


def _measured(request: Request, room: float, widths: Sequence[float], usual: int) -> _Measured:
    """Outer width, label lines and date line: the narrowest of the widths on which the label has its `usual` lines."""
    before = request.before
    date_width = before + text.width(request.date, DATE_SIZE)
    inner = min(max(widths[-1], min(date_width, _WIDTHS[-1])), room - 2 * PAD_X - _SLACK - 1)
    # A word is broken only where no card could hold it.
    longest = max((text.width(word, LABEL_SIZE, bold=True) for word in request.label.split()), default=0.0)
    for candidate in widths:
        if not max(date_width, min(longest, inner)) <= candidate <= inner:
            continue
        full = text.wrap(request.label, LABEL_SIZE, candidate, lines=usual, bold=True)
        if not (full and full[-1].endswith(text.ELLIPSIS)):
            inner = candidate
            break
    lines = text.wrap(request.label, LABEL_SIZE, inner, lines=_MOST_LINES, bold=True)
    date = text.shorten(request.date, DATE_SIZE, inner - before)
    widest = max([before + text.width(date, DATE_SIZE), *(text.width(s, LABEL_SIZE, bold=True) for s in lines)])
    # Whole pixels, so that edges meet where they are computed to meet.
    return float(ceil(min(widest, inner) + 2 * PAD_X + _SLACK)), lines, date


def _free(
    anchor: float,
    wide: float,
    row: int,
    placed: Sequence[Placed],
    left: float,
    right: float,
    anchors: Sequence[float],
    *,
    stairs: Stairs,
) -> float | None:
    """The best left edge at which the card fits: over the fewest `anchors`, then nearest to where it would like to be.

    None where it fits nowhere.
    """
    # The leader leaves the card a little inside its edges, but at the edge of the plot it may leave at its corner.
    low = max(left, anchor - wide + _LEADER_ROOM)
    high = min(right - wide, anchor - _LEADER_ROOM)
    if low > high:
        low = high = min(max(left, anchor - wide / 2), right - wide)
        if low < left or not low <= anchor <= low + wide:
            return None
    blocked: list[tuple[float, float]] = []
    for other in placed:
        if other.row == row:
            blocked.append((other.left - wide - SIDE_GAP, other.left + other.width + SIDE_GAP))
        elif other.row < row:
            if other.covers(anchor):
                return None
        else:
            blocked.append(_over(other.anchor, wide))
    wish = max(low, min(high, anchor - _INWARDS))
    if stairs == "to right":
        low = wish
    elif stairs == "to left":
        wish = high = max(low, min(high, anchor - wide + _INWARDS))
    beside = [_over(other, wide) for other in anchors if abs(other - anchor) >= 2 * _LEADER_ROOM]
    choices = [wish, *(edge for stretch in (*blocked, *beside) for edge in stretch)]
    free = [at for at in choices if low <= at <= high and not any(first < at < last for first, last in blocked)]

    def cost(at: float) -> tuple[int, float, float]:
        return sum(first < at < last for first, last in beside), abs(at - wish), at

    return min(free, key=cost, default=None)


def _over(anchor: float, wide: float) -> tuple[float, float]:
    """The left edges, exclusive, at which a card so wide would stand over that anchor."""
    return anchor - wide - _LEADER_ROOM, anchor + _LEADER_ROOM
