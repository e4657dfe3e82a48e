"""PNG and SVG: a briefing as one picture."""

from __future__ import annotations

from timeline.exports.briefing import Briefing, briefing, respelled
from timeline.exports.drawing import Drawing, Words
from timeline.exports.fonts import Speller, visible
from timeline.exports.job import Job
from timeline.exports.sheet import sheet
from timeline.exports.svg_markup import document
from timeline.exports.web_fonts import font_style


def write_png(job: Job) -> bytes:
    """A PNG with two pixels to a unit. What no font here can draw is named by its script, and warned of."""
    from timeline.exports.matplotlib_canvas import png  # noqa: PLC0415 - matplotlib takes longer than drawing

    speller = Speller()
    said = respelled(briefing(job), speller.spelled)
    job.warnings.extend(speller.warnings())
    return png(sheet(said, job.look))


def write_svg(job: Job) -> bytes:
    """An SVG whose text can be searched and copied, with the font for it inside."""
    said = respelled(briefing(job), visible)
    drawn = sheet(said, job.look)
    return document(drawn, title=said.title, description=description(said), style=_fonts(drawn)).encode("utf-8")


def description(said: Briefing) -> str:
    """What a screen reader says of the picture: what is shown, then every event with its date."""
    events = " ".join(f"{entry.number}. {entry.date}: {entry.label}." for entry in said.entries)
    return f"{said.shown_line}. {events}"


def _fonts(drawn: Drawing) -> str:
    words = [shape for shape in drawn.shapes() if isinstance(shape, Words)]
    return font_style((w.text for w in words if not w.bold), (w.text for w in words if w.bold))
