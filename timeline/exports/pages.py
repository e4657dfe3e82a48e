"""A briefing as A4 pages: the chart on the first, then every event with its passages, then the sources."""

from __future__ import annotations

from dataclasses import replace

from timeline.charts.scene import Box
from timeline.exports.briefing import Briefing, Entry, Passage, briefing, respelled
from timeline.exports.columns import Block, Line, Style, column_width, lines_of, pages_of
from timeline.exports.drawing import Drawing, Part, Words, moved
from timeline.exports.fonts import Speller
from timeline.exports.job import Job
from timeline.exports.look import Look
from timeline.exports.sheet import Chart, chart, chart_parts, heading, source_block
from timeline.exports.slices import sliced
from timeline.exports.theme import Theme

# A4 landscape, 297 by 210 mm, at 96 units an inch.
_WIDTH, _HEIGHT = 1122.52, 793.70
_MARGIN, _FOOT = 42.0, 18.0
_COLUMNS, _GAP = 2, 34.0
# The chart is laid out at that of these widths at which it is drawn largest. 10 pt of print are 13.3 units.
_CHART_WIDTHS = (900, 1000, 1120, 1250, 1400)
# Below this, cards would be set in less than 7 pt: the chart goes over several pages. Far below it no width helps.
_LEAST_SCALE, _HOPELESS = 0.78, 0.5
_SPLIT_WIDTH = 1120
_BODY, _SMALL = 13.4, 12.0
_NUMBER = 40.0


def write_pdf(job: Job) -> bytes:
    """The pages as PDF, with the fonts in it. What no font here can draw is named by its script, and warned of."""
    from timeline.exports.matplotlib_canvas import pdf  # noqa: PLC0415 - matplotlib takes longer than drawing

    speller = Speller()
    said = respelled(briefing(job), speller.spelled)
    job.warnings.extend(speller.warnings())
    return pdf(pages(said, job.look), title=said.title, made=job.project.extracted)


def pages(said: Briefing, look: Look) -> tuple[Drawing, ...]:
    """The pages, numbered."""
    theme = look.colours
    area = Box(_MARGIN, _MARGIN, _WIDTH - _MARGIN, _HEIGHT - _MARGIN - _FOOT)
    bodies = [
        *_chart_pages(said, look, area),
        *_list_pages("Events", [_event_block(entry, theme, _column(area)) for entry in said.entries], area, theme),
        *_list_pages("Sources", [source_block(source, theme, _column(area)) for source in said.sources], area, theme),
    ]
    return tuple(
        Drawing(_WIDTH, _HEIGHT, theme.paper, (*body, _foot(said, theme, at, len(bodies))))
        for at, body in enumerate(bodies, 1)
    )


def _column(area: Box) -> float:
    return column_width(area.width, _COLUMNS, _GAP)


def _chart_pages(said: Briefing, look: Look, area: Box) -> list[tuple[Part, ...]]:
    """The chart on one page, or, where it would be too small to be read, on several with the same axis."""
    theme = look.colours
    head = heading(said.title, said.shown_line, theme, area.width)
    source = Block(lines_of(said.source_line, Style(_SMALL, theme.soft_ink), area.width), 0.0)
    top, bottom = area.top + head.height + head.after, area.bottom - source.height - 8
    best, scale = _best(said, look, area.width, bottom - top)
    charts = [best]
    if scale < _LEAST_SCALE:
        whole = chart(said, look, float(look.width or _SPLIT_WIDTH))
        scale = area.width / whole.scene.width
        beside = chart_parts(whole, said, theme)[1] - (whole.scene.plot.bottom - whole.scene.plot.top)
        charts = [replace(whole, scene=part) for part in sliced(whole.scene, (bottom - top) / scale - beside)]
    found = []
    for at, drawn in enumerate(charts, 1):
        parts, high = chart_parts(drawn, said, theme)
        fitted = min(scale, area.width / drawn.scene.width, (bottom - top) / high)
        left = area.left + (area.width - drawn.scene.width * fitted) / 2
        line = said.shown_line if len(charts) == 1 else f"{said.shown_line} ({at} of {len(charts)})"
        found.append(
            (
                *_stacked(heading(said.title, line, theme, area.width), area.left, area.top),
                *moved(parts, right=left, down=top, scale=fitted),
                *_stacked(source, area.left, bottom + 8),
            )
        )
    return found


def _best(said: Briefing, look: Look, width: float, high: float) -> tuple[Chart, float]:
    """The chart laid out at the width at which it is drawn largest in this room, and how large that is."""
    found: list[tuple[float, Chart]] = []
    for wide in (look.width,) if look.width else _CHART_WIDTHS:
        drawn = chart(said, look, float(wide))
        fits = min(width / drawn.scene.width, high / chart_parts(drawn, said, look.colours)[1])
        found.append((fits, drawn))
        if fits < found[0][0] or fits < _HOPELESS:
            break
    scale, drawn = max(found, key=lambda item: item[0])
    return drawn, scale


def _stacked(block: Block, left: float, top: float) -> tuple[Part, ...]:
    return next(pages_of([block], Box(left, top, _WIDTH - _MARGIN, _HEIGHT), 1, 0.0))


def _list_pages(title: str, blocks: list[Block], area: Box, theme: Theme) -> list[tuple[Part, ...]]:
    """Pages of blocks in columns, each page under the title of the list."""
    head = Block(lines_of(title, Style(17.0, theme.ink, bold=True), area.width), 10.0)
    below = replace(area, top=area.top + head.height + head.after)
    return [(*_stacked(head, area.left, area.top), *parts) for parts in pages_of(blocks, below, _COLUMNS, _GAP)]


def _event_block(entry: Entry, theme: Theme, width: float) -> Block:
    soft = Style(_SMALL, theme.soft_ink)
    lines = [
        *lines_of(entry.date, Style(_BODY, theme.soft_ink), width, indent=_NUMBER, mark=f"{entry.number}.",
                  mark_colour=theme.ink),
        *lines_of(entry.label, Style(_BODY, theme.ink, bold=True), width, indent=_NUMBER),
        *lines_of(entry.facts, soft, width, indent=_NUMBER),
    ]  # fmt: skip
    for passage in entry.passages:
        lines += _passage_lines(passage, theme, width)
    return Block(tuple(lines), 13.0, entry.number)


def _passage_lines(passage: Passage, theme: Theme, width: float) -> tuple[Line, ...]:
    source = passage.source
    quoted = f"“{passage.claim.passage}” [{source.number}]"
    return lines_of(quoted, Style(12.6, theme.ink), width, indent=_NUMBER)


def _foot(said: Briefing, theme: Theme, page: int, pages: int) -> Part:
    y = _HEIGHT - _MARGIN + 6
    number = Words(_WIDTH - _MARGIN, y, f"{page} of {pages}", _SMALL, theme.soft_ink, align="right")
    # The title in full stands on the first page.
    room = _WIDTH - 2 * _MARGIN - number.box.width - 20
    title = lines_of(said.title, Style(_SMALL, theme.soft_ink), room)[:1] if page > 1 else ()
    return Part((number, *(Words(_MARGIN, y, line.text, _SMALL, theme.soft_ink) for line in title)))
