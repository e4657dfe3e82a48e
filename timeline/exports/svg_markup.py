"""A drawing as SVG: text stays text, each event is one group, and nothing in it can run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape

from timeline.exports.drawing import Area, Disc, Drawing, Part, Shape, Stroke, Words

# The page's font, then what has the scripts that it lacks.
FAMILIES = "'Noto Sans','Noto Sans CJK SC','Noto Sans CJK JP','Noto Sans Arabic',system-ui,sans-serif"
# What XML has no form for (XML 1.0, section 2.2).
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text with a replacement character for each that no XML or HTML file can hold."""
    return _ILLEGAL.sub("\ufffd", text)


def escaped(text: str) -> str:
    """The text as it can stand between tags and in attributes."""
    return escape(legal(text), quote=True)


def safe_url(url: str) -> str:
    """The address where it is one of the web, else "": nothing that runs may be linked."""
    return url if re.fullmatch(r"https?://[^\s\"'<>\\]+", url, re.IGNORECASE) else ""


def document(drawing: Drawing, *, title: str, description: str, style: str = "") -> str:
    """A whole SVG file. `style` is CSS put before our own, as that of embedded fonts."""
    size = f'width="{_n(drawing.width)}" height="{_n(drawing.height)}"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" {size} {_view(drawing)} '
        f'role="img" aria-labelledby="title description">\n'
        f'<title id="title">{escaped(title)}</title>\n<desc id="description">{escaped(description)}</desc>\n'
        f"<style>{style}text{{font-family:{FAMILIES};white-space:pre}}</style>\n"
        f"{_body(drawing, lambda _: '')}</svg>\n"
    )


def inline(drawing: Drawing, *, title: str, target: Callable[[int], str], kinds: Callable[[int], str]) -> str:
    """The SVG element for a page. `target` is where a click on event n leads, `kinds` the classes of its group."""
    return (
        f'<svg {_view(drawing)} width="{_n(drawing.width)}" role="group" aria-label="{escaped(title)}">\n'
        f"{_body(drawing, target, kinds)}</svg>"
    )


def _view(drawing: Drawing) -> str:
    return f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'


def _body(drawing: Drawing, target: Callable[[int], str], kinds: Callable[[int], str] = lambda _: "") -> str:
    ground = f'<rect width="100%" height="100%" fill="{drawing.ground}"/>\n'
    return ground + "".join(_part(part, target, kinds) for part in drawing.parts)


def _part(part: Part, target: Callable[[int], str], kinds: Callable[[int], str]) -> str:
    shapes = "".join(_shapes(part.shapes))
    if not part.number:
        return f"<g>{shapes}</g>\n"
    says = f"<title>{escaped(part.words)}</title>" if part.words else ""
    where = target(part.number)
    group = f'<g class="{escaped(" ".join(filter(None, ("event", kinds(part.number)))))}">{says}{shapes}</g>'
    return f'<a href="{escaped(where)}">{group}</a>\n' if where else f"{group}\n"


def _shapes(shapes: Iterable[Shape]) -> Iterable[str]:
    for shape in shapes:
        match shape:
            case Area():
                yield _area(shape)
            case Disc():
                yield f'<circle cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}" fill="{shape.colour}"/>'
            case Stroke():
                dash = f' stroke-dasharray="{_n(shape.dash[0])} {_n(shape.dash[1])}"' if shape.dash else ""
                path = "L".join(f"{_n(x)} {_n(y)}" for x, y in shape.points)
                yield (
                    f'<path d="M{path}" fill="none" stroke="{shape.colour}" stroke-width="{_n(shape.width)}"{dash}/>'
                )
            case Words():
                yield _words(shape)


def _area(area: Area) -> str:
    path = "L".join(f"{_n(x)} {_n(y)}" for x, y in area.points)
    opacity = f' fill-opacity="{_n(area.opacity)}"' if area.opacity < 1 else ""
    edge = f' stroke="{area.edge}" stroke-width="{_n(area.edge_width)}"' if area.edge else ""
    return f'<path d="M{path}Z" fill="{area.colour}"{opacity}{edge}/>'


def _words(words: Words) -> str:
    anchor = {"left": "", "middle": ' text-anchor="middle"', "right": ' text-anchor="end"'}[words.align]
    weight = ' font-weight="700"' if words.bold else ""
    drawn = (
        f'<text x="{_n(words.x)}" y="{_n(words.y)}" font-size="{_n(words.size)}" fill="{words.colour}"{weight}{anchor}>'
        f"{escaped(words.text)}</text>"
    )
    url = safe_url(words.url)
    return f'<a href="{escaped(url)}">{drawn}</a>' if url else drawn


def _n(value: float) -> str:
    """To a hundredth: "12", "12.5"."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
