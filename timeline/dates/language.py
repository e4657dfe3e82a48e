"""Which language a text is in, by its script, its function words and its letters.

Languages whose dates are not read are told too, so that they are not taken for a neighbour whose dates are.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from timeline.dates.patterns import Pattern
from timeline.knowledge.dates import date_words

_SAMPLE = 4_000
# Of equals the first: what is more often met comes first.
_LATIN = tuple("en fr es de pt it nl tr pl sv da no fi cs ro hu id vi ca".split())
_CYRILLIC = tuple("ru uk bg sr be mk kk".split())
_ARABIC = ("ar", "fa", "ur")
# Classes of words that tell a language.
_TELLING = ("function", "month", "weekday", "deictic", "unit", "number")
_SHORT_FORM = 3
_WORD = Pattern(r"[^\W\d_]+")
_LETTERS = {
    "ja": Pattern(r"[\u3040-\u30ff]"),
    "zh": Pattern(r"[\u4e00-\u9fff]"),
    "ko": Pattern(r"[\uac00-\ud7af]"),
    "cyrillic": Pattern(r"[\u0400-\u04ff]"),
    "arabic": Pattern(r"[\u0600-\u06ff]"),
    "latin": Pattern(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
    "other": Pattern(r"[\u0370-\u03ff\u0530-\u05ff\u0900-\u0fff\u1000-\u12ff\u1780-\u17ff]"),
}
# A letter of Chinese and Korean says as much as two of an alphabet, a kana three: Japanese has Chinese letters too.
_WEIGHTS = {"ja": 3, "zh": 2, "ko": 2}
# First letters of scripts that one language is mostly written in.
_SCRIPTS = (
    (0x0370, "el"), (0x0530, "hy"), (0x0590, "he"), (0x0900, "hi"), (0x0980, "bn"), (0x0A00, "pa"), (0x0A80, "gu"),
    (0x0B80, "ta"), (0x0C00, "te"), (0x0C80, "kn"), (0x0D00, "ml"), (0x0D80, "si"), (0x0E00, "th"), (0x0E80, "lo"),
    (0x0F00, "bo"), (0x1000, "my"), (0x10A0, "ka"), (0x1200, "am"), (0x1780, "km"),
)  # fmt: skip


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language that most of the text is in; "" where nothing tells.

    Dates are read in English and in the twelve of `timeline.dates.foreign`; the other codes only say that it is none
    of these.
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _by_words(sample, _LATIN)
    counts = {name: len(of.compiled.findall(sample)) * _WEIGHTS.get(name, 1) for name, of in _LETTERS.items()}
    if counts["ja"] > counts["zh"] / 8:
        counts["ja"] += counts["zh"]
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return ""
    match script:
        case "latin":
            return _by_words(sample, _LATIN)
        case "cyrillic":
            return _by_words(sample, _CYRILLIC) or "ru"
        case "arabic":
            return _by_words(sample, _ARABIC) or "ar"
        case "other":
            letter = ord(Counter(_LETTERS["other"].compiled.findall(sample)).most_common(1)[0][0])
            return max(found for found in _SCRIPTS if found[0] <= letter)[1]
    return script


def _by_words(sample: str, languages: tuple[str, ...]) -> str:
    """The language that most words speak for: each for those that have it, or else that have its letters."""
    scores: Counter[str] = Counter()
    words, letters = _owners(languages, *_TELLING), _owners(languages, "letter")
    for word, count in Counter(_WORD.compiled.findall(sample.lower())).items():
        for language in words.get(word, ()):
            scores[language] += 2 * count
        for language in {language for letter in word for language in letters.get(letter, ())}:
            scores[language] += count
    return max(languages, key=lambda language: scores[language]) if scores else ""


def _tells(kind: str, word: str) -> bool:
    """False for short forms of months and days, which are words of other languages: "ago", "mar", "may"."""
    return kind in ("function", "letter") or len(word) > _SHORT_FORM


@cache
def _owners(languages: tuple[str, ...], *kinds: str) -> dict[str, tuple[str, ...]]:
    """The languages that have each word of some classes, or each letter that few others have."""
    owners: dict[str, tuple[str, ...]] = {}
    for language in languages:
        known = {word.lower() for kind in kinds for word in date_words(language, kind) if _tells(kind, word)}
        for word in sorted(known):
            owners[word] = (*owners.get(word, ()), language)
    return owners
