"""Which language a text is in, by its script and its function words."""

from __future__ import annotations

import re
from collections import Counter

from timeline.knowledge.dates import date_words

_SAMPLE = 20_000
_LANGUAGES = ("en", "fr", "es", "de", "pt", "it", "nl")
_WORD = re.compile(r"[a-zà-ÿœ'’]+")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language that most of the text is in; "" where nothing tells."""
    sample = text[:_SAMPLE]
    counts = {
        "ja": len(_KANA.findall(sample)) * 3,
        "zh": len(_HAN.findall(sample)) * 2,
        "ko": len(_HANGUL.findall(sample)) * 2,
        "ru": len(_CYRILLIC.findall(sample)),
        "ar": len(_ARABIC.findall(sample)),
        "latin": len(_LATIN.findall(sample)),
    }
    if counts["ja"] > counts["zh"] / 8 and counts["ja"]:
        counts["ja"] += counts["zh"]
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return ""
    if script == "ru":
        return _cyrillic(sample)
    return script if script != "latin" else _latin(sample)


def _cyrillic(sample: str) -> str:
    return "uk" if re.search(r"[іїєґІЇЄҐ]", sample) else "ru"


def _latin(sample: str) -> str:
    words = Counter(_WORD.findall(sample.lower()))
    scores = {language: sum(words[word] for word in date_words(language, "function")) for language in _LANGUAGES}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else ""
