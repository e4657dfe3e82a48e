"""Does the sentence speak of what was or of what is to come? And where do sentences and paragraphs end?"""

from __future__ import annotations

import re
from typing import Literal

from timeline.dates.patterns import Pattern

Tense = Literal["past", "future", ""]

_BACK = 160
_AHEAD = 60
_FUTURE = Pattern(
    r"\b(?:will|shall|would|won['’]t|going to|expect(?:ed|s)|supposed|scheduled|slated|due|set (?:to|for)"
    r"|to be \w+|(?:is|are|was|were) to \w+|planned|plans?|wants? to|"
    r"planning|intends?|hopes?|aims?|agreed to (?:meet|hold|start|begin|resume|send)"
    r"|upcoming|forthcoming|next|resumes?|reopens?|begins|starts|opens|ends|expires?|lapses|runs out|takes "
    r"effect|(?:comes|enters) into (?:force|effect)|"
    r"(?:be|are|is) (?:meeting|holding|leaving|arriving|opening|flying|travell?ing)|as "
    r"early as|as soon as|no later than|should|must|may|might|could|can)\b",
)
# Regular past forms, and irregular ones of the verbs of news; "be signed" after a future cue is still the future.
_PAST = Pattern(
    r"(?<!be )(?<!to be )\b(?:(?!need|expected|scheduled|slated|planned|united|limited"
    r"|so-called|proposed|armed|detailed|red|indeed|speed)[a-z]{2,12}ed"
    r"|said|told|met|held|began|took|made|went|came|left|won|lost|fell|rose|broke|gave|got"
    r"|saw|set up|put|sent|spoke|wrote|ran|hit|led|found"
    r"|was|were|had|been|did|became|grew|sold|bought|paid|shot|struck|fled|flew|built|drew"
    r"|brought|thought|knew|chose|stood|kept|let|cut|sank|won)\b"
)
_SENTENCE_END = Pattern(r"[.!?][\"”')\]]{0,2}\s+(?=[\"“(A-Z0-9])|\n[ \t]*\n")
_ABBREVIATION = Pattern(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|St|Lt|Col|U\.S|U\.N|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec|No|[AaPp]\.[Mm]|[A-Z])\.[\"”')\]]{0,2}\s+$"
)


def sentence_start(text: str, at: int, *, reach: int = _BACK) -> int:
    """Where the sentence that holds `at` begins, looking back no further than `reach`."""
    low = max(0, at - reach)
    start = low
    for end in _SENTENCE_END.finditer(text, low, at):
        if not _ABBREVIATION.search(text[max(low, end.start() - 8) : end.end()]):
            start = end.end()
    return start


def same_paragraph(text: str, first: int, second: int) -> bool:
    """True where no blank line or line end stands between two places (`first` before `second`)."""
    return second - first < 1200 and "\n" not in text[first:second].replace("\n", "\n", 1).strip("\n")


# "Originally due in April": what was to be then has been put off.
_ONCE_DUE = Pattern(r"\b(?:origin|initi)ally (?:due|scheduled|set|planned|slated|expected)\b[^,;]*$")


_COMES = Pattern(r" (?:will|shall|would|is to|are to|is expected|are expected)\b")
_WENT = Pattern(r" (?:was|were|had been|had|did)\b")
# Of each way to look ahead a word: a look that spares the search.
_FUTURE_WORDS = frozenset(
    """will shall would won't won’t going expected expects supposed scheduled slated due set planned plan plans want
    wants planning intend intends hope hopes aim aims agreed upcoming forthcoming next resume resumes reopen reopens
    begins starts opens ends expire expires lapses runs takes comes enters meeting holding leaving arriving opening
    flying travelling traveling early soon later should must may might could can""".split()
)
_TO = ("to be ", "is to ", "are to ", "was to ", "were to ")
_MARKS = str.maketrans(dict.fromkeys(',.;:()[]"“”-–—/\n', " "))


def _last_future(before: str) -> int:
    """Where the last cue of what is to come ends, -1 where there is none."""
    # In small letters, for a pattern that doesn't mind case takes four times as long.
    low = before.lower()
    if _FUTURE_WORDS.isdisjoint(low.translate(_MARKS).split()):
        flat = " ".join(low.split()) + " "
        if not any(words in flat for words in _TO):
            return -1
    return max((m.end() for m in _FUTURE.finditer(low)), default=-1)


def tense(text: str, start: int, end: int) -> Tense:
    """What the clause around an expression speaks of: the nearest cue before it counts, else one right after it."""
    ahead = text[end : end + _AHEAD].split(".", maxsplit=1)[0]
    if _COMES.match(ahead):
        return "future"
    if _WENT.match(ahead):
        return "past"
    before = text[sentence_start(text, start) : start]
    future = _last_future(before)
    if future >= 0:
        return "past" if _PAST.search(before, future) or _ONCE_DUE.search(before) else "future"
    if _PAST.search(before):
        return "past"
    first_future, first_past = _FUTURE.search(ahead.lower()), _PAST.search(ahead)
    if first_future and (not first_past or first_future.start() < first_past.start()):
        return "future"
    return "past" if first_past else ""


# What they "had proposed" or "had planned" may well lie ahead.
_HAD = Pattern(
    r"\bhad(?:n['’]t| not| \w+ly)? (?!propos|suggest|plann|hop|want|agreed|promis|schedul|expect|offer|demand)"
    r"(?:been|\w+ed|met|left|gone|come|taken|made|begun|given|put|won|lost|sent)\b"
)


def pluperfect(text: str, start: int, end: int) -> bool:
    """True in a sentence that tells what had been before: "in November the two had met"."""
    told = text[sentence_start(text, start) : end + _AHEAD].split(". ", 1)[0]
    if "had" not in told:
        return False
    return _HAD.search(_WHEN.split(told)[-1]) is not None


# "They still had not agreed what to do when the case is heard in May": the clause after "when" is another one.
_WHEN = re.compile(r"\bwhen\b(?=[^.;]*\b(?:is|are|will)\b)")


# What "has been extended through January" still runs; who "worked through January" did so.
_RUNS = Pattern(r"\b(?:has|have|is|are)\b[^;]*\bthrough $")


def runs_on(text: str, start: int) -> bool:
    """True where what is said to last through the date at `start` has not ended yet."""
    return text.endswith("through ", 0, start) and bool(_RUNS.search(text[sentence_start(text, start) : start]))
