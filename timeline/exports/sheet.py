"""A briefing as one picture: title, chart, legend, numbered events and sources, one below the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.charts import Scene, scene
from timeline.charts.palette import country_colours
from timeline.charts.scale import SCALE_WORDS
from timeline.charts.scene import Box
from timeline.charts.wording import counted
from timeline.exports.briefing import Briefing, Entry, Source
from timeline.exports.columns import Block, Style, balanced, column_width, lines_of
from timeline.exports.drawing import Drawing, Part, Stroke, moved
from timeline.exports.legend import country_legend
from timeline.exports.look import Look
from timeline.exports.scene_drawing import scene_parts
from timeline.exports.slices import raised_item
from timeline.exports.svg_markup import safe_url
from timeline.exports.theme import Theme, link_colour

USUAL_WIDTH = 1280
MARGIN = 40.0
_COLUMN, _COLUMN_GAP = 340.0, 28.0
_NUMBER = 34.0
# The country names stand under the samples of the marks.
_LEGEND_INDENT = 6.0
# What the names below the axis take.
_AXIS_NAMES = 46.0
# A picture names so many events below the chart; of more, those that have a card on it.
MOST_LISTED = 100


@dataclass(frozen=True, slots=True)
class Chart:
    """A scene of events, each label led by its number, with the colour roles of the countries."""

    scene: Scene
    colours: Mapping[str, str]


def chart(said: Briefing, look: Look, width: float) -> Chart:
    """The events laid out, `width` wide and as high as they need."""
    events = [replace(entry.event, label=f"{entry.number}. {entry.label}") for entry in said.entries]
    colours = country_colours(events)
    drawn = scene(events, width=width, scale=look.scale_name, lanes=look.lane_by, colours=colours, sources=said.outlets)
    return Chart(_for_paper(drawn), colours)


def _for_paper(drawn: Scene) -> Scene:
    """The scene without what only serves to move about: a strip that shows the same as the chart."""
    if drawn.gaps or drawn.scale_name == "even" or drawn.strip is None:
        return drawn
    top = min((item.sample.box.top for item in drawn.legend), default=drawn.height)
    high = max(top - drawn.plot.bottom - _AXIS_NAMES, 0.0)
    return replace(
        drawn,
        height=drawn.height - high,
        strip=None,
        scale_words=SCALE_WORDS["true"],
        legend=tuple(raised_item(item, high) for item in drawn.legend),
    )


def chart_parts(drawn: Chart, said: Briefing, theme: Theme) -> tuple[tuple[Part, ...], float]:
    """The chart from the origin, under it which colour is which country, and the height of both."""
    left = drawn.scene.plot.left + _LEGEND_INDENT
    below, high = country_legend(said.events, drawn.colours, theme, drawn.scene.width - left)
    top = drawn.scene.height + 4
    return (*scene_parts(drawn.scene, theme, said.numbers), *moved(below, right=left, down=top)), top + high


def listed(said: Briefing, drawn: Chart) -> tuple[Entry, ...]:
    """The events that a picture names below the chart: all, or where they are many those with a card."""
    if len(said.entries) <= MOST_LISTED:
        return said.entries
    with_card = {card.event_id for card in drawn.scene.cards}
    return tuple(entry for entry in said.entries if entry.event.event_id in with_card)


def heading(title: str, line: str, theme: Theme, width: float) -> Block:
    """The title and the line under it."""
    return Block(
        (
            *lines_of(title, Style(26.0, theme.ink, bold=True, leading=1.3), width),
            *lines_of(line, Style(14.0, theme.soft_ink, leading=1.6), width),
        ),
        16.0,
    )


def sheet(said: Briefing, look: Look) -> Drawing:
    """The whole picture, as high as it needs."""
    theme = look.colours
    width = float(look.width or USUAL_WIDTH)
    inner = width - 2 * MARGIN
    parts: list[Part] = []
    y = MARGIN - 8

    def below(blocks: Sequence[Block], columns: int) -> None:
        nonlocal y
        found, high = balanced(blocks, Box(MARGIN, y, width - MARGIN, y), columns, _COLUMN_GAP)
        parts.extend(found)
        y += high

    below([heading(said.title, said.shown_line, theme, inner)], 1)
    drawn = chart(said, look, inner)
    shown, high = chart_parts(drawn, said, theme)
    parts += moved(shown, right=MARGIN, down=y)
    y += high + 20
    named = listed(said, drawn)
    columns = max(int((inner + _COLUMN_GAP) // (_COLUMN + _COLUMN_GAP)), 1)
    wide = column_width(inner, columns, _COLUMN_GAP)
    cited = {number for entry in named for number in entry.cited}
    parts.append(_rule(y, width, theme))
    y += 14
    below([_title_of("Events", len(said.entries) - len(named), "event", theme, inner)], 1)
    below([event_block(entry, theme, wide) for entry in named], columns)
    y += 6
    parts.append(_rule(y, width, theme))
    y += 14
    below([_title_of("Sources", len(said.sources) - len(cited), "source", theme, inner)], 1)
    below([source_block(source, theme, wide) for source in said.sources if source.number in cited], columns)
    y += 10
    below([Block(lines_of(said.source_line, Style(12.0, theme.soft_ink), inner), 0.0)], 1)
    return Drawing(width, float(round(y + MARGIN - 10)), theme.paper, tuple(parts))


def _rule(y: float, width: float, theme: Theme) -> Part:
    return Part((Stroke(((MARGIN, y), (width - MARGIN, y)), theme.grid),))


def _title_of(name: str, left_out: int, what: str, theme: Theme, width: float) -> Block:
    """The name of a list, and how many are not on it."""
    words = f"{name} of the cards above; {counted(left_out, f'more {what}')} not listed" if left_out else name
    return Block(lines_of(words, Style(14.0, theme.ink, bold=True), width), 8.0)


def event_block(entry: Entry, theme: Theme, width: float) -> Block:
    """Number, date, label and the numbers of the sources."""
    status = "" if entry.event.status == "occurred" else f" · {entry.event.status}"
    date = Style(12.0, theme.soft_ink)
    label = Style(13.0, theme.ink)
    return Block(
        (
            *lines_of(entry.date + status, date, width, indent=_NUMBER, mark=f"{entry.number}.", mark_colour=theme.ink),
            *lines_of(f"{entry.label} {entry.marks}", label, width, indent=_NUMBER),
        ),
        9.0,
        entry.number,
    )


def source_block(source: Source, theme: Theme, width: float) -> Block:
    """The source's number, citation and address."""
    url = safe_url(source.document.url)
    text = Style(12.5, theme.ink)
    address = lines_of(url, Style(11.5, link_colour(theme)), width, indent=_NUMBER, url=url) if url else ()
    return Block(
        (*lines_of(source.citation, text, width, indent=_NUMBER, mark=f"[{source.number}]", url=url), *address), 8.0
    )
