"""The package's font cut down to the characters that a file shows, to be put into that file."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable

from timeline.exports.fonts import bundled_font, characters


def font_style(texts: Iterable[str], bold_texts: Iterable[str] = ()) -> str:
    """CSS that defines "Noto Sans", regular and bold, with the characters of these texts; the same bytes each time."""
    shown = {ord(character) for text in texts for character in text}
    bold = {ord(character) for text in bold_texts for character in text}
    # Letters and digits are always there, so that a reader's own search or zoom shows nothing odd.
    ascii_codes = set(range(0x20, 0x7F))
    return _face(shown | ascii_codes, bold=False) + _face((bold or shown) | ascii_codes, bold=True)


def _face(codes: set[int], *, bold: bool) -> str:
    font = bundled_font(bold=bold)
    woff = base64.b64encode(_subset(str(font.path), tuple(sorted(codes & characters(font))))).decode("ascii")
    return (
        "@font-face{font-family:'Noto Sans';font-style:normal;"
        f"font-weight:{700 if bold else 400};src:url(data:font/woff;base64,{woff}) format('woff')}}\n"
    )


def _subset(path: str, codes: tuple[int, ...]) -> bytes:
    # Comes with matplotlib; imported here since it takes a while.
    from fontTools import subset  # type: ignore[import-untyped]  # noqa: PLC0415

    options = subset.Options(
        flavor="woff", hinting=False, desubroutinize=True, recalc_timestamp=False, notdef_outline=True,
        layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=[0, 1, 2, 13, 14],
    )  # fmt: skip
    with subset.load_font(path, options) as font:
        maker = subset.Subsetter(options)
        maker.populate(unicodes=codes)
        maker.subset(font)
        stream = io.BytesIO()
        subset.save_font(font, stream, options)
    return stream.getvalue()
