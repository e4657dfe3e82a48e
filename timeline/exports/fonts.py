"""Which font draws which characters: Noto Sans, which comes with the package, and for others what the machine has."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.bundled import assets_folder

# What is tried first of the fonts that the machine has.
_PREFERRED = ("Noto Sans", "Noto", "DejaVu Sans")
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")
_VARIATION = range(0xFE00, 0xFE10)
# So many characters of a script are named in a warning.
_NAMED = 12


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font: its file, and which of the fonts in that file."""

    path: Path
    index: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that one font draws."""

    text: str
    font: FontFile


def bundled_font(*, bold: bool) -> FontFile:
    """The font that comes with the package."""
    return FontFile(assets_folder() / "fonts" / f"NotoSans-{'Bold' if bold else 'Regular'}.ttf")


@cache
def characters(font: FontFile) -> frozenset[int]:
    """The code points that a font has glyphs for."""
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415 - only where something is drawn

    return frozenset(FT2Font(str(font.path), face_index=font.index).get_charmap())


def runs(text: str, *, bold: bool) -> tuple[Run, ...]:
    """The text as runs of one font each, in reading order; what no font has is left out (see `Speller`)."""
    main = bundled_font(bold=bold)
    if characters(main).issuperset(map(ord, text)):
        return (Run(text, main),)
    found: list[Run] = []
    for character in text:
        font = main if ord(character) in characters(main) else _font_for(character, bold=bold)
        if font is None:
            continue
        if found and (found[-1].font == font or character == " "):
            # A space within words of another script stays with them, so that their order is that of one text.
            found[-1] = Run(found[-1].text + character, found[-1].font)
        else:
            found.append(Run(character, font))
    return tuple(found)


class Speller:
    """Writes texts with what can be drawn, and keeps what could not be."""

    def __init__(self) -> None:
        self._lacking: dict[str, None] = {}

    def spelled(self, text: str) -> str:
        """The text, each run of characters that no font here has replaced by the name of its script: "[Hangul]"."""
        kept: list[str] = []
        naming = ""
        for character in text:
            if _is_invisible(character) and not character.isspace():
                continue
            if character.isspace() or _drawn(character):
                kept.append(character)
                naming = ""
                continue
            self._lacking[character] = None
            script = script_of(character)
            if script != naming:
                kept.append(f"[{script}]")
                naming = script
        return "".join(kept)

    def warnings(self) -> tuple[str, ...]:
        """One line for people that says which characters no font here has; none where there are none."""
        by_script: dict[str, list[str]] = {}
        for character in self._lacking:
            by_script.setdefault(script_of(character), []).append(character)
        parts = [
            f"{script} ({''.join(found[:_NAMED])}{'…' if len(found) > _NAMED else ''})"
            for script, found in by_script.items()
        ]
        if not parts:
            return ()
        return (
            f"no font on this machine draws {', '.join(parts)}: the name of the script stands for it; install a font "
            "that has it, or export as .svg or .html, where the reader's own fonts draw it",
        )


def script_of(character: str) -> str:
    """The script's name by the Unicode name of the character: "Arabic", "CJK", "Hangul", or "symbol"."""
    if not unicodedata.category(character).startswith(("L", "M")):
        return "symbol"
    first = unicodedata.name(character, "letter").split()[0].split("-")[0]
    return first if first == "CJK" else first.capitalize()


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in _INVISIBLE or ord(character) in _VARIATION


@cache
def _drawn(character: str) -> bool:
    return all(
        ord(character) in characters(bundled_font(bold=bold)) or _font_for(character, bold=bold) is not None
        for bold in (False, True)
    )


@cache
def _font_for(character: str, *, bold: bool) -> FontFile | None:
    """The first of the machine's fonts that has the character, upright and of that weight where there is one."""
    code = ord(character)
    for font in _fonts(bold=bold):
        if code in characters(font):
            return font
    return None


@cache
def _fonts(*, bold: bool) -> tuple[FontFile, ...]:
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - looking at all fonts takes a while

    found = []
    for entry in fontManager.ttflist:
        if entry.style != "normal" or "LastResort" in entry.fname:
            continue
        weight = _weight(entry.weight)
        rank = next((at for at, name in enumerate(_PREFERRED) if entry.name.startswith(name)), len(_PREFERRED))
        far = abs(weight - (700 if bold else 400))
        found.append((far, rank, entry.name, Path(entry.fname).name, entry.fname, getattr(entry, "index", 0)))
    return tuple(FontFile(Path(path), index) for *_, path, index in sorted(found))


_WEIGHTS: Mapping[str, int] = {"thin": 100, "light": 300, "normal": 400, "regular": 400, "medium": 500, "bold": 700}


def _weight(weight: str | int) -> int:
    return weight if isinstance(weight, int) else _WEIGHTS.get(weight, 400)
