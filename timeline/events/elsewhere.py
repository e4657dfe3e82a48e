"""Dates of a sentence that date no act of it: comparisons, terms, papers, sources, lengths."""

from __future__ import annotations

from timeline.events.clauses import Clause
from timeline.events.tokens import CONJUNCTIONS, Token
from timeline.knowledge.acts import noun_lemma, verb_act, verb_form
from timeline.knowledge.figures import figure_nouns
from timeline.model import EventKind

_COMPARED_REACH = 7  # tokens from "compared" to its date: "compared with 31 million in 2016"
_THAN_REACH = 12  # "than the 16 cents a share that it reported last year"
_SOURCE_REACH = 8  # "according to a statement of the ministry today"
_PERIODS = frozenset("year quarter month week period half".split())
_WHAT_WAS = frozenset("the that those what it its their his her".split())
_NO_COMPARISON = frozenset("more less fewer rather other".split())  # "more than the two ministers"
_OF_PERIODS = frozenset("budget forecast projection outlook".split())
_YEAR_DIGITS = 4
_NIGHTS = frozenset("mornings afternoons evenings nights".split())
_EACH_REACH = 4  # "each Thursday from 6 August"
_PAPER_REACH = 14  # "in a letter to the governor of Ceylon, dated 3 February"
_SAYING = (EventKind.STATEMENT, EventKind.PROPOSAL)
_BEFORE_DATES = frozenset("on in at of the".split())
_ENDED_ACTS = ("past", "participle")


def dates_no_act(tokens: tuple[Token, ...], at: int) -> bool:
    """True where the date that begins at the token `at` says when nothing happened that this sentence tells."""
    tests = (
        _in_told_parenthesis, _belongs_to_gerund, _ends_accounts, _falls_due, _compares, _lasts, _of_record,
        _dates_source, _of_figure, _is_timetable,
    )  # fmt: skip
    return any(test(tokens, at) for test in tests)


def _in_told_parenthesis(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a date in brackets that has a verb of its own there: "(signed in 1819 and ratified in 1821)"."""
    opened = next((back for back in range(at, -1, -1) if tokens[back].low in "()"), None)
    if opened is None or tokens[opened].low == ")":
        return False
    return any(form.form in _ENDED_ACTS for token in tokens[opened + 1 : at] for form in verb_form(token.low))


def _belongs_to_gerund(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "voted for a force, with the vanguard arriving Tuesday": the vote was on no Tuesday."""
    before = at - 1 if at and tokens[at - 1].low not in ("on", "in") else at - 2
    if before < 1 or not any(form.form == "ing" for form in verb_form(tokens[before].low)):
        return False
    opening = next((back for back in range(before, -1, -1) if tokens[back].low in ("with", ",")), None)
    start = [token.low for token in tokens[opening : opening + 2]] if opening is not None else []
    return "with" in start and tokens[before].low not in ("starting", "beginning")


def _ends_accounts(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "the quarter ended 30 September": the name of a period, not an event."""
    before = [token.low for token in tokens[max(0, at - 4) : at]]
    return any(
        word in ("ended", "ending") and before[:place] and before[place - 1].removesuffix("s") in _PERIODS
        for place, word in enumerate(before)
    )


def _falls_due(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "debentures, due 15 March 2007", "bonds due 1993" and "an offer, due to expire on Friday": a term."""
    before = [token.low for token in tokens[max(0, at - 5) : at]]
    if before[-1:] == ["on"]:
        del before[-1]
    if before[-4:-1] == [",", "due", "to"]:
        return True
    if at < 2 or tokens[at - 1].low != "due":
        return False
    dated = [token.low for token in tokens[at:] if token.time == tokens[at].time]
    return tokens[at - 2].low == "," or any(word.isdecimal() and len(word) == _YEAR_DIGITS for word in dated)


def _compares(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "than a year earlier", "compared with 1988", "12 percent more than in 1988", "later than planned"."""
    inside = [place for place, token in enumerate(tokens) if token.time == tokens[at].time]
    before = [token.low for token in tokens[max(0, at - 3) : at]]
    after = [token.low for token in tokens[inside[-1] + 1 : inside[-1] + 2]]
    share = "than" in [tokens[place].low for place in inside] and bool({"percent", "%", "cent"} & set(before))
    compared = "compared" in [token.low for token in tokens[max(0, at - _COMPARED_REACH) : at]]
    return "than" in (*before, *after) or compared or share or _than_what_was(tokens, at)


def _than_what_was(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "lower than the 16 cents a share that it had paid in 1988"."""
    for than in range(at - 1, max(0, at - _THAN_REACH), -1):
        if tokens[than].low in CONJUNCTIONS or not tokens[than].is_word:
            return False
        if tokens[than].low == "than":
            return tokens[than + 1].low in _WHAT_WAS and tokens[than - 1].low not in _NO_COMPARISON
    return False


def _lasts(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "for the last week" and "for the past year": how long, not when."""
    the = at if tokens[at].low == "the" else at - 1
    words = [token.low for token in tokens[max(0, the - 1) : the + 2]]
    return words[:2] == ["for", "the"] and words[2:] in (["last"], ["past"])


def _of_record(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "to holders of record on 8 November": a term that says to whom."""
    before = at - 1 if tokens[at - 1].low != "on" else at - 2
    return before > 0 and (tokens[before - 1].low, tokens[before].low) == ("of", "record")


def _dates_source(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "according to a statement today": the day of the source, unless a verb stands between."""
    for back in range(at - 1, max(0, at - _SOURCE_REACH), -1):
        if not tokens[back].is_word or any(form.form in _ENDED_ACTS for form in verb_form(tokens[back].low)):
            return False
        if tokens[back].low == "according":
            return True
    return False


def _of_figure(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "cut its estimate for next year" and "the budget for 1998": the year is that of the figures."""
    return at > 1 and tokens[at - 1].low == "for" and noun_lemma(tokens[at - 2].low) in _OF_PERIODS | figure_nouns()


def _is_timetable(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "on Monday and Tuesday nights" and "each Thursday from 6 August": what comes round."""
    end = next((place for place in range(at, len(tokens)) if tokens[place].time != tokens[at].time), len(tokens))
    parts = {token.low for token in tokens[end : end + 1]} | {tokens[end - 1].low}
    each = any(token.low in ("each", "every") for token in tokens[max(0, at - _EACH_REACH) : at])
    return bool(parts & _NIGHTS) or (each and tokens[at - 1].low == "from")


def text_dated(tokens: tuple[Token, ...], at: int) -> int | None:
    """The index of "dated" where the date at `at` is that of a paper ("a letter dated 5 May"), else None."""
    before = at - 1
    while before > 0 and tokens[before].low in _BEFORE_DATES:
        before -= 1
    return before if before > 0 and tokens[before].low == "dated" else None


def said_in_text(tokens: tuple[Token, ...], found: tuple[Clause, ...], dated: int) -> Clause | None:
    """The clause of what a dated paper says: "asked for help in a letter dated Monday", "a note dated Monday warned".

    None for a paper that is received or lost. `dated` is the index of "dated".
    """
    for clause in found:
        says = verb_act(clause.verb.lemma, clause.verb.particle, ())
        if clause.subject[0] < dated < clause.verb.first and says is not None and says.kind in _SAYING:
            return clause
    first = max(-1, dated - _PAPER_REACH)
    opening = next((back for back in range(dated - 1, first, -1) if tokens[back].low == "in"), None)
    ruling = [clause for clause in found if opening in clause.own and clause.verb.head != dated]
    return min(ruling, key=lambda clause: len(clause.own), default=None)
