"""Where cards stand: in rows above the marks of a lane, never over each other, the important ones first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.charts import text

DATE_SIZE = LABEL_SIZE = 12.0
LINE = 15.0
PAD_X, PAD_Y = 7.0, 5.0
DOT = 12.0
ROW_GAP = 6.0
SIDE_GAP = 6.0
_LEADER_ROOM = 4.0
_WIDTHS = (104.0, 124.0, 146.0, 168.0)
_MOST_LINES = 3
_USUAL_LINES = 2
# A hair for rounding between the measured and the drawn width.
_SLACK = 2.0


@dataclass(frozen=True, slots=True)
class Request:
    """A card that wants to stand above `anchor`. `dots` is how many colour dots come before the date."""

    event_id: str
    anchor: float
    date: str
    label: str
    dots: int
    more: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A card with its place: row 0 is nearest to the marks."""

    request: Request
    row: int
    left: float
    width: float
    lines: tuple[str, ...]
    date: str

    @property
    def height(self) -> float:
        """Height with its date line and padding."""
        return 2 * PAD_Y + LINE * (1 + len(self.lines))


def pack(requests: Sequence[Request], *, left: float, right: float, rows: int) -> tuple[Placed, ...]:
    """The cards that fit between `left` and `right`, in the order given; earlier requests have the first choice.

    No two cards of a row overlap, and no card covers the leader of a card in a row above it.
    """
    placed: list[Placed] = []
    for request in requests:
        wide, lines, date = _measured(request, right - left)
        for row in range(rows):
            at = _free(request.anchor, wide, row, placed, left, right)
            if at is not None:
                placed.append(Placed(request, row, at, wide, lines, date))
                break
    return tuple(placed)


def _measured(request: Request, room: float) -> tuple[float, tuple[str, ...], str]:
    """Outer width, label lines and date line: the narrowest of the usual widths on which the label stands."""
    more = text.width(f"+{request.more} ", DATE_SIZE) if request.more else 0.0
    before = DOT * request.dots + more
    inner = min(_WIDTHS[-1], room - 2 * PAD_X - _SLACK)
    for candidate in _WIDTHS:
        full = text.wrap(request.label, LABEL_SIZE, candidate, lines=_USUAL_LINES, bold=True)
        fits = before + text.width(request.date, DATE_SIZE) <= candidate
        if fits and candidate <= inner and not (full and full[-1].endswith(text.ELLIPSIS)):
            inner = candidate
            break
    lines = text.wrap(request.label, LABEL_SIZE, inner, lines=_MOST_LINES, bold=True)
    date = text.shorten(request.date, DATE_SIZE, inner - before)
    widest = max([before + text.width(date, DATE_SIZE), *(text.width(s, LABEL_SIZE, bold=True) for s in lines)])
    return min(widest, inner) + 2 * PAD_X + _SLACK, lines, date


def _free(anchor: float, wide: float, row: int, placed: Sequence[Placed], left: float, right: float) -> float | None:
    """The left edge nearest to the wished one at which the card fits, None where it does not."""
    # The leader leaves the card a little inside its edges.
    low = max(left, anchor - wide + 2 * _LEADER_ROOM)
    high = min(right - wide, anchor - 2 * _LEADER_ROOM)
    if low > high:
        # At the edge of the plot the card may stand right against it, with its leader at the corner.
        low = high = min(max(left, anchor - wide / 2), right - wide)
        if low < left or not low <= anchor <= low + wide:
            return None
    blocked: list[tuple[float, float]] = []
    for other in placed:
        if other.row == row:
            blocked.append((other.left - wide - SIDE_GAP, other.left + other.width + SIDE_GAP))
        elif other.row < row:
            if other.left - _LEADER_ROOM < anchor < other.left + other.width + _LEADER_ROOM:
                return None
        else:
            blocked.append((other.request.anchor - wide - _LEADER_ROOM, other.request.anchor + _LEADER_ROOM))
    wish = max(low, min(high, anchor - 2 * _LEADER_ROOM))
    ends = [edge for block in blocked for edge in block]
    choices = [at for at in (wish, *ends) if low <= at <= high]
    free = [at for at in choices if not any(first < at < last for first, last in blocked)]
    return min(free, key=lambda at: (abs(at - wish), at), default=None)
