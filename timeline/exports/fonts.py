"""Which font draws which characters: Noto Sans, which comes with the package, and for others what the machine has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from timeline.bundled import assets_folder

# What is tried first of the fonts that the machine has.
_PREFERRED = ("Noto Sans", "Noto", "DejaVu Sans")
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")
# These decide how letters of Persian or Hindi join.
_JOINERS = ("\u200c", "\u200d")
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


@cache
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
        joins = character == " " or character in _JOINERS or unicodedata.combining(character) > 0
        font = main if ord(character) in characters(main) else _font_for(character, bold=bold)
        if font is None and not joins:
            continue
        if found and (found[-1].font == font or joins):
            # A space within words of another script stays with them, so that their order is that of one text.
            found[-1] = Run(found[-1].text + character, found[-1].font)
        else:
            found.append(Run(character, font or main))
    return tuple(_spaced(found, main))


def _spaced(found: Sequence[Run], main: FontFile) -> Iterator[Run]:
    """The runs with the space after a word of another script taken out: from right to left it would stand before it."""
    for run in found:
        words = run.text if run.font == main else run.text.rstrip(" ")
        yield Run(words, run.font)
        if words != run.text:
            yield Run(run.text[len(words) :], main)


class Speller:
    """Writes texts as they can be drawn, and keeps which characters could not be."""

    def __init__(self) -> None:
        self._lacking: dict[str, None] = {}

    def spelled(self, text: str) -> str:
        """The text; a word in a script that no font here has whole is replaced by the script's name: "[Hangul]"."""
        shown = visible(text)
        if _everyday().issuperset(map(ord, shown)):
            return shown
        kept: list[str] = []
        for script, run in groupby(shown, key=_script_to_look_for):
            characters = "".join(run)
            lacking = [character for character in characters if script and not _drawn(character)]
            self._lacking.update(dict.fromkeys(lacking))
            kept.append(f"[{script}]" if lacking else characters)
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
    # Japanese is written in three scripts, of which a font for one of them helps little.
    return "CJK" if first in ("CJK", "HIRAGANA", "KATAKANA") else first.capitalize()


@cache
def _everyday() -> frozenset[int]:
    """The code points that the package's font has, regular and bold."""
    return characters(bundled_font(bold=False)) & characters(bundled_font(bold=True))


def visible(text: str) -> str:
    """The text without what is not seen: controls, marks that turn its direction, and selectors of forms."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(character for character in text if character.isspace() or not _is_invisible(character))


def _is_invisible(character: str) -> bool:
    if character in _JOINERS:
        return False
    return unicodedata.category(character) in _INVISIBLE or ord(character) in _VARIATION


def _script_to_look_for(character: str) -> str:
    """The script of a character that the package's font lacks, "" for all others."""
    return "" if ord(character) in _everyday() or character.isspace() or character in _JOINERS else script_of(character)


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
