"""Which language a text is in, by its script, its function words and its letters.

Languages whose dates are not read are told too, so that they are not taken for a neighbour whose dates are.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from timeline.dates.patterns import Pattern
from timeline.knowledge.dates import date_words

_SAMPLE = 4_000
# Characters looked at first, at the head and in the middle of a longer text.
_GLANCE = 400
# A glance is enough where a language has so many points there, and so many times those of the next.
_ENOUGH = 40
_CLEAR = 2
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
    of these. Of a long text a little is read first, and more where that leaves a doubt.
    """
    if len(text) > 4 * _GLANCE:
        middle = len(text) // 2
        found, sure = _told(f"{text[:_GLANCE]}\n{text[middle : middle + _GLANCE]}")
        if sure:
            return found
    return _told(text[:_SAMPLE])[0]


def _told(sample: str) -> tuple[str, bool]:
    """The language, and whether nothing else comes near it."""
    if sample.isascii():
        return _by_words(sample, _LATIN)
    counts = {name: len(of.compiled.findall(sample)) * _WEIGHTS.get(name, 1) for name, of in _LETTERS.items()}
    if counts["ja"] > counts["zh"] / 8:
        counts["ja"] += counts["zh"]
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return "", False
    match script:
        case "latin":
            return _by_words(sample, _LATIN)
        case "cyrillic":
            found, sure = _by_words(sample, _CYRILLIC)
            return found or "ru", sure
        case "arabic":
            found, sure = _by_words(sample, _ARABIC)
            return found or "ar", sure
        case "other":
            letter = ord(Counter(_LETTERS["other"].compiled.findall(sample)).most_common(1)[0][0])
            return max(found for found in _SCRIPTS if found[0] <= letter)[1], False
    return script, counts[script] >= _CLEAR * sum(counts[name] for name in ("latin", "cyrillic", "arabic", "other"))


def _by_words(sample: str, languages: tuple[str, ...]) -> tuple[str, bool]:
    """The language that most words speak for: each for those that have it, or else that have its letters."""
    scores: Counter[str] = Counter()
    words, letters = _owners(languages, *_TELLING), _owners(languages, "letter")
    for word in _WORD.compiled.findall(sample.lower()):
        for language in words.get(word, ()):
            scores[language] += 2
        if not word.isascii():
            for language in {language for letter in word for language in letters.get(letter, ())}:
                scores[language] += 1
    if not scores:
        return "", False
    best = max(languages, key=lambda language: scores[language])
    next_best = max((score for language, score in scores.items() if language != best), default=0)
    return best, scores[best] >= _ENOUGH and scores[best] >= _CLEAR * next_best


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
