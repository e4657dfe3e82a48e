"""Words of one sentence with what they can be: enough grammar to find verb groups and clauses without a model."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from timeline.events.sentences import opens_quotation
from timeline.model import Party, Span, TimeExpression

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S.
    r"|\b(?:Mr|Mrs|Ms|Dr|Lt|Gen|Col|Maj|Capt|Adm|Sen|Gov|Rep|Prof|St|Sept)\.(?=\s)"
    r"|[^\W_]+(?:[-'’&/][^\W_]+)*['’]?(?<=[\w'’])"
    r"|[^\w\s]|_"
)

DETERMINERS = frozenset(
    """the a an this that these those its their his her our my your each every some any no both all several many few
    most another other two three four five six seven eight nine ten dozens hundreds thousands such what which whose
    """.split()
)
PREPOSITIONS = frozenset(
    """of in on at by for with from to into onto over under between among amid against about after before during
    since until till through throughout towards toward upon within without along across behind beyond despite per via
    following regarding concerning including near off out up down like as than around above below outside inside
    alongside notwithstanding pending unlike versus""".split()
)
PRONOUNS = frozenset("i he she it they we you who him her them us me himself itself themselves herself there".split())
SUBORDINATORS = frozenset(
    """when while after before because although though since if unless until once whereas as whether where lest
    whenever wherever""".split()
)
RELATIVES = frozenset("which who whom whose that where".split())
CONJUNCTIONS = frozenset("and or but nor yet".split())
MODALS = frozenset(
    """will would shall should may might can could must 'll 'd wo ca cannot
    won't shan't wouldn't shouldn't couldn't can't mustn't""".split()
)
BE = frozenset("be is are was were am been being 's 're 'm isn't aren't wasn't weren't".split())
HAVE = frozenset("have has had having hasn't haven't hadn't 've".split())
DO = frozenset("do does did don't doesn't didn't".split())
NEGATIONS = frozenset("not never no n't hardly cannot won't can't".split())
# Adverbs that stand inside verb groups; others are taken by their -ly.
ADVERBS = frozenset(
    """also already again ever never not then now soon still just even first once finally formerly jointly initially
    twice thus together later earlier only recently officially formally ago instead too almost since yet so
    thereby therefore however moreover indeed perhaps long well further back away home there here meanwhile
    subsequently immediately eventually ultimately all both themselves himself itself herself anew far often always
    """.split()
)


# Made once, since they are asked for at every word.
OPENERS = CONJUNCTIONS | SUBORDINATORS | RELATIVES
AUXILIARIES = MODALS | BE | HAVE
ENDS_PHRASE = PREPOSITIONS - {"of"}
BEFORE_NOUN = DETERMINERS | PREPOSITIONS


class Token(NamedTuple):
    """One word or mark: its offsets in the article, its text, and lower case with straight apostrophes.

    `is_word` is true for words and numbers, not for marks; `is_name` for a capitalised word, which the first of a
    sentence may be without being a name.
    """

    span: Span
    text: str
    low: str
    is_word: bool
    is_name: bool
    time: int = -1  # index of the time expression it belongs to
    party: int = -1  # index of the party it belongs to
    quoted: bool = False

    @property
    def is_pronoun(self) -> bool:
        """True for "us" and "they", not for "US"."""
        return self.low in PRONOUNS and self.text != "US"


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a sentence, with the time expressions and parties that lie in it."""

    tokens: tuple[Token, ...]
    times: tuple[TimeExpression, ...]
    parties: tuple[Party, ...]

    def parties_in(self, indexes: Iterable[int]) -> tuple[Party, ...]:
        """The parties named by these tokens, in text order; one token can name two ("US-Japan")."""
        if not self.parties:
            return ()
        found: dict[int, None] = {}
        for at in indexes:
            token = self.tokens[at]
            number = token.party
            while 0 <= number < len(self.parties) and self.parties[number].span.start < token.span.end:
                found[number] = None
                number += 1
        return tuple(self.parties[number] for number in found)

    def index_at(self, offset: int) -> int:
        """Index of the token that starts at or before this offset of the article."""
        return max(0, bisect_right(self.tokens, offset, key=lambda token: token.span.start) - 1)


def within(items: Sequence[TimeExpression] | Sequence[Party], span: Span) -> list[int]:
    """Indexes of the items that lie wholly in `span`; the items are in text order."""
    first = bisect_right(items, span.start - 1, key=lambda item: item.span.start)
    found = []
    for index in range(first, len(items)):
        if items[index].span.start >= span.end:
            break
        if items[index].span.end <= span.end:
            found.append(index)
    return found


def words(
    text: str,
    span: Span,
    times: Sequence[TimeExpression],
    parties: Sequence[Party],
    quoted_from: int | None = None,
) -> Words:
    """The words of one sentence. `times` and `parties` are those that lie in it; `quoted_from` as in Sentence."""
    tokens = []
    in_quote = quoted_from is not None
    time_at, party_at = 0, 0
    for match in _WORD.finditer(text, span.start, span.end):
        word = match[0]
        if word in '“”"':
            in_quote = opens_quotation(text, match.start(), inside=in_quote)
        start, end = match.span()
        if word[0].isalnum() and word[-1] in "'’" and len(word) > 1:
            end -= 1  # a plural's apostrophe is a mark of its own, and so is a closing quotation mark
            word = word[:-1]
        while time_at < len(times) and times[time_at].span.end <= start:
            time_at += 1
        while party_at < len(parties) and parties[party_at].span.end <= start:
            party_at += 1
        in_time = time_at < len(times) and times[time_at].span.start < end
        in_party = party_at < len(parties) and parties[party_at].span.start < end
        tokens.append(
            Token(
                Span(start, end),
                word,
                *_seen_as(word),
                time_at if in_time else -1,
                party_at if in_party else -1,
                in_quote,
            )
        )
    return Words(tuple(tokens), tuple(times), tuple(parties))


@lru_cache(maxsize=1 << 16)
def _seen_as(word: str) -> tuple[str, bool, bool]:
    """`low`, `is_word` and `is_name` of a token."""
    return word.lower().replace("’", "'"), word[0].isalnum(), word[0].isupper()


@lru_cache(maxsize=1 << 16)
def is_adverb(low: str) -> bool:
    """True for a word that may stand inside a verb group without changing it."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _NOT_ADVERBS)


def is_per_cent(tokens: Sequence[Token], at: int) -> bool:
    """True for the "per" of "80 per cent of the debt", which ends no phrase."""
    return tokens[at].low == "per" and at + 1 < len(tokens) and tokens[at + 1].low == "cent"


_NOT_ADVERBS = frozenset("italy july ally rally supply reply apply family assembly only anomaly early daily".split())
