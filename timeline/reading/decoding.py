"""Bytes -> text: what is no text is refused, what can't be decoded is replaced and said so."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from timeline.reading.raw import RefusedError

# Longer marks first: the UTF-32 one begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or Office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
_WEB_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
# Bytes that text does not hold: C0 without tab, line feed, form feed, carriage return and escape.
_CONTROLS = bytes({*range(32)} - {9, 10, 12, 13, 27})
# Random or compressed bytes hold 11 % of these, programs more; a text with a stray NUL far less.
_CONTROL_SHARE = 0.05
# Of UTF-16 text in a Latin script every other byte is NUL.
_NUL_SHARE = 0.4
# What articles come in, so that a short text is not taken for an encoding that nobody uses.
_ENCODINGS = [
    "cp1252", "cp1251", "koi8_r", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip
# A few accented letters in an English text don't tell one Latin encoding from another: then it is the commonest.
# Polish, Czech and Turkish have 5 % and more.
_LATIN = ("cp1250", "cp1254", "cp1257")
_SPARSE = 0.04
# Enough for a verdict; the detector's work grows with the length.
_SAMPLE = 128 * 1024


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with "\\n" line ends, the encoding it was in, and a warning where that had to be guessed."""

    text: str
    encoding: str
    warning: str = ""


def decode(raw: bytes) -> Decoded:
    """The text of a file. Raises RefusedError where the bytes are not text, or are a web page."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict_or_replaced(raw[len(mark) :], encoding)
    _refuse_binary(raw)
    if encoding := _markless_utf16(raw):
        return _strict_or_replaced(raw, encoding)
    if _controls(raw) > len(raw) * _CONTROL_SHARE:
        raise RefusedError("binary: not a text, whatever its name says")
    if b"\x1b$" in raw:
        try:
            return _plain(raw.decode("iso2022_jp"), "iso2022_jp")
        except UnicodeDecodeError:
            pass
    try:
        return _plain(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(raw)


def _refuse_binary(raw: bytes) -> None:
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise RefusedError(f"binary: {what} by its content, not a text: save its text as .txt")
    if _WEB_PAGE.match(raw, 0, 4096):
        raise RefusedError("a web page by its content: save its text as .txt")


def _markless_utf16(raw: bytes) -> str:
    sample = raw[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = _NUL_SHARE * len(sample) / 2
    others = bytes(byte for byte in sample if byte)
    if _controls(others) > len(others) * _CONTROL_SHARE:
        return ""
    if odd > most and even < most / 8:
        return "utf-16-le"
    return "utf-16-be" if even > most and odd < most / 8 else ""


def _controls(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, _CONTROLS))


def _plain(text: str, encoding: str, warning: str = "") -> Decoded:
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding, warning)


def _strict_or_replaced(raw: bytes, encoding: str) -> Decoded:
    try:
        return _plain(raw.decode(encoding), encoding)
    except UnicodeDecodeError:
        return _replaced(raw, encoding)


def _replaced(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    many = text.count("\ufffd")
    return _plain(text, encoding, f"{many} places that are no {encoding} are shown as \ufffd: save it as UTF-8")


def _guessed(raw: bytes) -> Decoded:
    utf8 = raw.decode("utf-8", "replace")
    beyond_ascii = sum(character > "\x7f" for character in utf8)
    # UTF-8 with broken bytes, not another encoding: most of what is beyond ASCII did decode.
    if utf8.count("\ufffd") * 2 < beyond_ascii:
        return _replaced(raw, "utf-8")
    best = from_bytes(_sample(raw), cp_isolation=_ENCODINGS, preemptive_behaviour=False).best()
    if best is None:
        return _replaced(raw, "utf-8")
    sparse = sum(byte > 0x7F for byte in raw[:_SAMPLE]) < _SPARSE * len(raw[:_SAMPLE])
    encoding = "cp1252" if sparse and best.encoding in _LATIN else best.encoding
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return _replaced(raw, encoding)
    return _plain(text, encoding, f"read as {encoding}, by its letters: if it looks wrong, save it as UTF-8")


def _sample(raw: bytes) -> bytes:
    """The beginning, from the first byte beyond ASCII on: ASCII says nothing about the encoding."""
    if len(raw) <= _SAMPLE:
        return raw
    first = re.search(rb"[\x80-\xff]", raw)
    start = max(raw.rfind(b"\n", 0, first.start() if first else 0), 0)
    end = raw.rfind(b"\n", start, start + _SAMPLE)
    return raw[start : end if end > start else start + _SAMPLE]
