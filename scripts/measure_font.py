"""Writes timeline/charts/noto_sans_widths.csv: how wide each character of the page's font is.

Reads the `cmap` (format 4), `hhea`, `hmtx` and `head` tables of TrueType as the OpenType specification 1.9 lays
them out. Run it again when the font files change.
"""

from __future__ import annotations

import csv
import struct
from pathlib import Path

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "assets" / "fonts"
TABLE = ROOT / "timeline" / "charts" / "noto_sans_widths.csv"
# Latin, Greek, Cyrillic, and the punctuation and signs that titles use; the rest is estimated by its script.
MEASURED = (
    range(0x20, 0x250),
    range(0x370, 0x530),
    range(0x1E00, 0x1F00),
    range(0x2000, 0x2070),
    range(0x20A0, 0x20C0),
)


def tables(data: bytes) -> dict[str, int]:
    """Where each table of the font starts."""
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Code point to glyph, from the subtable of format 4."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    for index in range(count):
        (offset,) = struct.unpack_from(">I", data, cmap + 8 + 8 * index)
        if struct.unpack_from(">H", data, cmap + offset) == (4,):
            return _format_4(data, cmap + offset)
    raise SystemExit("the font has no cmap subtable of format 4")


def _format_4(data: bytes, start: int) -> dict[int, int]:
    segments = struct.unpack_from(">H", data, start + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", data, start + 14)
    firsts = struct.unpack_from(f">{segments}H", data, start + 16 + 2 * segments)
    deltas = struct.unpack_from(f">{segments}h", data, start + 16 + 4 * segments)
    base = start + 16 + 6 * segments
    found: dict[int, int] = {}
    for index, (first, last) in enumerate(zip(firsts, ends, strict=True)):
        (reach,) = struct.unpack_from(">H", data, base + 2 * index)
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if reach:
                (glyph,) = struct.unpack_from(">H", data, base + 2 * index + reach + 2 * (code - first))
            if glyph:
                found[code] = (glyph + deltas[index]) & 0xFFFF
    return found


def widths(path: Path) -> dict[int, int]:
    """Code point to advance width in thousandths of the font size."""
    data = path.read_bytes()
    at = tables(data)
    (per_em,) = struct.unpack_from(">H", data, at["head"] + 18)
    (metrics,) = struct.unpack_from(">H", data, at["hhea"] + 34)
    found = {}
    for code, glyph in glyphs(data, at["cmap"]).items():
        (advance,) = struct.unpack_from(">H", data, at["hmtx"] + 4 * min(glyph, metrics - 1))
        found[code] = round(1000 * advance / per_em)
    return found


def main() -> None:
    """Writes the table."""
    regular, bold = widths(FONTS / "NotoSans-Regular.ttf"), widths(FONTS / "NotoSans-Bold.ttf")
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "regular", "bold"))
        for code in (code for block in MEASURED for code in block if code in regular and code in bold):
            writer.writerow((f"{code:04X}", regular[code], bold[code]))


if __name__ == "__main__":
    main()
