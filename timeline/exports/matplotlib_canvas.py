"""Drawings as PNG and PDF, by matplotlib, without its pyplot and without any of its global settings."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf, PdfPages
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, IdentityTransform

from timeline.exports.drawing import Area, Disc, Drawing, Point, Shape, Stroke, Words
from timeline.exports.fonts import FontFile, Run, runs

_UNITS_AN_INCH, _POINTS_AN_INCH = 96.0, 72.0
_POINTS = _POINTS_AN_INCH / _UNITS_AN_INCH
# The longest side that Agg draws.
_MOST_PIXELS = 65_000
# TrueType stays text that can be searched and copied; nothing may depend on a person's own matplotlibrc.
_THEIRS = ("agg.", "figure.", "font.", "path.", "pdf.", "savefig.", "text.")
_SETTINGS: dict[Any, Any] = {
    **{name: value for name, value in mpl.rcParamsDefault.items() if name.startswith(_THEIRS)},
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "text.hinting": "none",
    "text.usetex": False,
}


def png(drawing: Drawing, *, pixels: float = 2.0) -> bytes:
    """The drawing with so many pixels to a unit, fewer where it would be too high; the same bytes each time."""
    pixels = min(pixels, _MOST_PIXELS / max(drawing.width, drawing.height))
    stream = io.BytesIO()
    with mpl.rc_context(_SETTINGS):
        figure = _figure(drawing, dpi=_UNITS_AN_INCH * pixels)
        canvas: Any = FigureCanvasAgg(figure)  # it carries no annotations
        canvas.print_png(stream, metadata={"Software": None})
    return stream.getvalue()


def pdf(pages: Sequence[Drawing], *, title: str, made: date | None) -> bytes:
    """The drawings as pages. `made` is the day that the file says it was made on, None for none."""
    stream = io.BytesIO()
    day = datetime(made.year, made.month, made.day, tzinfo=UTC) if made else None
    about = {"Title": title, "CreationDate": day, "Creator": "Diplomatic Timeline", "Producer": None}
    with mpl.rc_context(_SETTINGS), PdfPages(stream, metadata=about) as book:
        for page in pages:
            figure = _figure(page, dpi=_POINTS_AN_INCH)
            FigureCanvasPdf(figure)
            book.savefig(figure)
    return stream.getvalue()


def _figure(drawing: Drawing, *, dpi: float) -> Figure:
    figure = Figure(
        figsize=(drawing.width / _UNITS_AN_INCH, drawing.height / _UNITS_AN_INCH), dpi=dpi, facecolor=drawing.ground
    )
    figure.add_artist(_Shapes(drawing), clip=False)
    return figure


class _Shapes(Artist):
    """Draws a drawing on whatever matplotlib draws on."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing

    def draw(self, renderer: RendererBase) -> None:
        """Hands each shape to the renderer."""
        figure = self.get_figure(root=True)
        assert figure is not None
        pen = _Pen(renderer, figure.dpi / _UNITS_AN_INCH, self._drawing.height)
        for shape in self._drawing.shapes():
            pen.draw(shape)


class _Pen:
    """A renderer with the drawing's units."""

    def __init__(self, renderer: RendererBase, scale: float, height: float) -> None:
        self._renderer = renderer
        self._scale = scale
        self._height = height
        # matplotlib's y grows upwards.
        self._place = Affine2D().scale(scale, -scale).translate(0, height * scale)

    def draw(self, shape: Shape) -> None:
        """Draws one shape."""
        match shape:
            case Area():
                self._area(shape)
            case Disc():
                circle = Affine2D().scale(shape.radius).translate(shape.x, shape.y)
                self._path(self._context(shape.colour, 0.0), Path.unit_circle(), shape.colour, circle)
            case Stroke():
                context = self._context(shape.colour, shape.width)
                if shape.dash:
                    context.set_dashes(0, [length * _POINTS for length in shape.dash])
                self._path(context, _open(shape.points), None)
            case Words():
                self._words(shape)

    def _area(self, area: Area) -> None:
        corners = Path([*area.points, area.points[0]], closed=True)
        context = self._context(area.edge or area.colour, area.edge_width if area.edge else 0.0)
        context.set_alpha(area.opacity)
        self._path(context, corners, area.colour)

    def _path(
        self,
        context: GraphicsContextBase,
        path: Path,
        fill: str | None,
        place: Affine2D | IdentityTransform | None = None,
    ) -> None:
        face = None if fill is None else (*mpl.colors.to_rgb(fill), context.get_alpha() or 1.0)
        self._renderer.draw_path(context, path, (place or IdentityTransform()) + self._place, face)
        context.restore()

    def _context(self, colour: str, width: float) -> GraphicsContextBase:
        context = self._renderer.new_gc()
        context.set_foreground(colour)
        context.set_linewidth(width * _POINTS)
        context.set_joinstyle("miter")
        context.set_capstyle("butt")
        return context

    def _words(self, words: Words) -> None:
        x, y = words.box.left * self._scale, words.y * self._scale
        if not self._renderer.flipy():
            y = self._height * self._scale - y
        context = self._context(words.colour, 1.0)
        if words.url:
            context.set_url(words.url)
        found = runs(words.text, bold=words.bold)
        for run in found:
            self._renderer.draw_text(context, x, y, run.text, _properties(run.font, words.size), 0.0)
            x += _advance(run, words.size) * self._scale if len(found) > 1 else 0.0
        context.restore()


def _advance(run: Run, size: float) -> float:
    """How far a run in whichever font reaches, in units."""
    font = FT2Font(str(run.font.path), face_index=run.font.index)
    font.set_size(size, _POINTS_AN_INCH)
    font.set_text(run.text, 0.0, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64


def _open(points: Sequence[Point]) -> Path:
    return Path(list(points))


def _properties(font: FontFile, size: float) -> FontProperties:
    from matplotlib.font_manager import FontPath  # noqa: PLC0415 - where a font is one of several in its file

    path = FontPath(str(font.path), font.index) if font.index else font.path
    return FontProperties(fname=path, size=size * _POINTS)
