"""Which language a text is in, by its script and its function words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from timeline.dates.patterns import Pattern
from timeline.knowledge.dates import date_words

_SAMPLE = 4_000
_LANGUAGES = ("en", "fr", "es", "de", "pt", "it", "nl", "tr")
_WORD = Pattern(r"[a-zà-ÿœğışİ'’]+")
_KANA = Pattern(r"[\u3040-\u30ff]")
_HAN = Pattern(r"[\u4e00-\u9fff]")
_CYRILLIC = Pattern(r"[\u0400-\u04ff]")
_ARABIC = Pattern(r"[\u0600-\u06ff]")
_HANGUL = Pattern(r"[\uac00-\ud7af]")
_LATIN = Pattern(r"[A-Za-zÀ-ÿĞğİıŞş]")
# Letters of Persian and Urdu that Arabic has not.
_PERSIAN = Pattern(r"[پچژگ]")


def _count(letters: Pattern, sample: str) -> int:
    return len(letters.compiled.findall(sample))


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language that most of the text is in; "" where nothing tells."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _latin(sample)
    counts = {
        "ja": _count(_KANA, sample) * 3,
        "zh": _count(_HAN, sample) * 2,
        "ko": _count(_HANGUL, sample) * 2,
        "ru": _count(_CYRILLIC, sample),
        "ar": _count(_ARABIC, sample),
        "latin": _count(_LATIN, sample),
    }
    if counts["ja"] > counts["zh"] / 8 and counts["ja"]:
        counts["ja"] += counts["zh"]
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return ""
    if script == "ru":
        return _cyrillic(sample)
    if script == "ar" and _count(_PERSIAN, sample) * 40 > counts["ar"]:
        return "fa"
    return script if script != "latin" else _latin(sample)


def _cyrillic(sample: str) -> str:
    return "uk" if re.search(r"[іїєґІЇЄҐ]", sample) else "ru"


def _latin(sample: str) -> str:
    scores: Counter[str] = Counter()
    for word, count in Counter(_WORD.compiled.findall(sample.lower())).items():
        for language in _owners().get(word, ()):
            scores[language] += count
    return max(_LANGUAGES, key=lambda language: scores[language]) if scores else ""


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """The languages that have each function word."""
    owners: dict[str, tuple[str, ...]] = {}
    for language in _LANGUAGES:
        for word in date_words(language, "function"):
            owners[word] = (*owners.get(word, ()), language)
    return owners
