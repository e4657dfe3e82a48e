"""What a dated clause tells that is no event: figures, rules, deliberations, dates of something else."""

from __future__ import annotations

from functools import cache

from timeline.events.clauses import Clause
from timeline.events.phrases import head_noun
from timeline.events.status import is_ahead, is_open, is_over, off_the_calendar
from timeline.events.tokens import PREPOSITIONS, Token
from timeline.knowledge.acts import Act, noun_act, noun_lemma, verb_form
from timeline.knowledge.figures import figure_nouns
from timeline.model import EventKind, How, TimeExpression, When

_ACCOUNTS = ("fiscal", "quarter_like")
# "agreed to meet on Friday", "set the vote for May", "announced talks on 5 May": a past act that looks ahead.
_LEADS_ON = frozenset("to for plan schedule set slate fix call announce arrange order invite propose offer".split())
_ANYBODY = frozenset("anyone anybody whoever everyone everybody whatever whichever".split())
_DELIBERATING = frozenset("confer meet consult deliberate discuss sit".split())
_DATED_BACK = 5  # tokens from "goes" to the date in "goes back to 1954"
_FIGURE_REACH = 7  # tokens from the verb to its amount
_MOVING = frozenset(
    "hit reach account rise fall drop climb slip jump soar plunge close trade increase decrease decline grow".split()
)
_EXTREMES = frozenset("high highs low lows record peak".split())  # "hit a high in 1983"
_SHARES = frozenset("percent %".split())
_CURRENCIES = frozenset("$ £ €".split())
_AMOUNTING = frozenset("earn have total average amount come stand number be cost".split())
# What is added up over a month or a year: "sold 120,000 cars last year" is a statistic.
_COUNTING = frozenset(
    "suffer receive add sell import export produce process register record spend contribute generate".split()
)
_MANY = frozenset("thousand thousands million millions billion percent %".split())
_COUNT_REACH = 4  # "more than two hundred people"
_SOME = frozenset(
    """two three four five six seven eight nine ten eleven twelve twenty dozens scores hundreds thousands hundred
    thousand million""".split()
)
_GROUP = 3  # digits after the comma of a thousand: "received 40 tanks in 1986" is a delivery
_LONGEST_DAY = 4  # days: a weekend, and no month
_WILL = frozenset("will shall is are 'll".split())


@cache
def _is_figure(noun: str) -> bool:
    return noun in figure_nouns()


def can_date(time: TimeExpression, act: Act, clause: Clause, tokens: tuple[Token, ...], told: When | None) -> bool:
    """False where the date says something else: a century, a period of accounts, a day ahead beside a past tense."""
    if time.when is None:
        return True
    if time.when.precision == "century":
        return False
    if act.kind in (EventKind.OTHER, EventKind.STATEMENT) and (
        time.when.precision == "quarter" or time.rule.startswith(_ACCOUNTS)
    ):
        return False
    if time.when.precision == "quarter" and _tells_money(tokens, clause):
        return False  # "took a loss of $50 million in the third quarter"
    verb = clause.verb
    if _counts_over(time.when, clause, tokens) or (time.relation == "since" and _counts_since(tokens, clause)):
        return False
    if verb.tense == "conditional" and time.how in (How.RELATIVE, How.DEICTIC) and is_over(time.when, told):
        return False  # "said it would investigate the killings of last year"
    if _is_of_noun_between(time, clause, tokens, told):
        return False
    if verb.tense == "present" and not verb.passive and not verb.planned and _goes_on(time.when, told):
        return False  # "are buying machinery this autumn"
    if verb.tense == "future" and tokens[verb.first].low in _WILL and is_over(time.when, told):
        return False  # "the earthquake last month will cost"
    if time.relation == "by" and verb.tense in ("past", "perfect") and time.span.end <= tokens[verb.first].span.start:
        return not is_open(time.when, told)  # "the promise to halve it by 2000 has been given up"
    had_been = verb.tense == "perfect" and tokens[verb.head].low.endswith("ing")
    speaks = verb.tense == "gerund" and (act.kind == EventKind.STATEMENT or verb.lemma == "talk")
    tells_past = (verb.tense == "past" or had_been or speaks) and not verb.passive and not verb.planned
    ahead = is_ahead(time.when, told) or (time.rule == "within" and is_open(time.when, told))
    if not tells_past or not ahead or clause.opener in ("if", "unless") or off_the_calendar(verb):
        return True
    between = [token.low for token in tokens[verb.last + 1 : clause.end] if token.span.end <= time.span.start]
    leads_on = bool(_LEADS_ON & set(between)) and "and" not in between and "," not in between
    return verb.lemma in _LEADS_ON or leads_on


def _is_of_noun_between(time: TimeExpression, clause: Clause, tokens: tuple[Token, ...], told: When | None) -> bool:
    """True for "has been arrested in connection with the bombings last year": "has" dates nothing back by itself."""
    verb, when = clause.verb, time.when
    is_past = time.relation == "" and is_over(when, told) if when is not None else False
    if when is None or not is_past or verb.tense != "perfect" or tokens[verb.first].low not in ("has", "have", "'ve"):
        return False
    between = [token.low for token in tokens[verb.last + 1 : clause.end] if token.span.end <= time.span.start]
    opener = next((at for at, word in enumerate(between) if word in PREPOSITIONS - {"of"}), len(between))
    wide = when.precision not in ("day", "week") and (when.days or 0) > _LONGEST_DAY
    return wide and any(noun_act(noun_lemma(word)) for word in between[opener + 1 :])


def _counts_over(when: When, clause: Clause, tokens: tuple[Token, ...]) -> bool:
    """True for "received more than 8,000 reports last year": what came together over a month or more."""
    verb = clause.verb
    if verb.lemma not in _COUNTING or verb.passive or (when.days or 0) <= _LONGEST_DAY:
        return False
    after = tokens[verb.last + 1 : min(verb.last + _FIGURE_REACH, clause.end)]
    if verb.lemma == "suffer":
        return any(token.time < 0 and token.low.isdecimal() for token in after)  # "suffered 39 deaths last year"
    if any(token.low in _MANY for token in after):
        return True
    # "9,000" is three tokens; "$24-a-share" is no sum of money.
    return any(
        (mark.low == "," and first.low.isdecimal() and len(last.low) == _GROUP and last.low.isdecimal())
        or (first.low in _CURRENCIES and mark.low.isdecimal())
        for first, mark, last in zip(after, after[1:], after[2:], strict=False)
    )


def _counts_since(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """True for "Since 1985, nearly 200 soldiers have been killed": a count, and nothing that goes on."""
    subject = [token for token in tokens[slice(*clause.subject)] if token.time < 0]
    counted = any(token.low.isdecimal() or token.low in _SOME for token in subject[:_COUNT_REACH])
    return clause.verb.tense == "perfect" and clause.verb.passive and counted


def _tells_money(tokens: tuple[Token, ...], clause: Clause) -> bool:
    return any(token.low in _CURRENCIES for token in tokens[clause.start : clause.end])


def _goes_on(when: When, told: When | None) -> bool:
    """True for a month or more that the article's own day lies in."""
    return told is not None and when.precision in ("month", "season", "year") and when.contains(told)


def nothing_happened(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """True for "No talks took place" and "There is no time left"."""
    first = tokens[clause.subject[0]] if clause.subject[0] < clause.subject[1] else None
    inner = tokens[clause.start : clause.verb.first]
    if first is not None and first.low in ("no", "nobody", "none", "neither"):
        return True
    if (clause.verb.lemma, clause.verb.particle) == ("bear", "") and clause.verb.passive:
        return True  # "born in 1961" tells who somebody is
    after = tokens[clause.verb.head + 1 : clause.verb.head + _DATED_BACK]
    if (
        clause.verb.lemma in ("go", "date")
        and "back" in {token.low for token in after}
        and any(t.time >= 0 for t in after)
    ):
        return True  # "the dispute goes back to 1954"
    before_verb = {token.low for token in tokens[: clause.verb.first]}
    if clause.verb.tense in ("conditional", "present") and _ANYBODY & before_verb:
        return True  # "Anyone who crosses must register": a rule
    if clause.verb.lemma in ("decline", "refuse") and "comment" in {token.low for token in after}:
        return True
    if clause.verb.lemma in ("appear", "seem") and after and after[0].low == "to" and not _has_done(after[1:]):
        return True  # what "appears to be" is an impression
    if clause.verb.lemma in ("compare", "worth") or (clause.verb.lemma == "break" and after and after[0].low == "even"):
        return True
    left_over = clause.verb.lemma == "leave" and clause.verb.passive and clause.verb.tense == "present"
    sign_on_door = clause.verb.passive and clause.verb.reduced and clause.verb.first == 0  # "Closed on 29 October"
    return left_over or sign_on_door or any(token.low == "there" for token in inner[:1])


def _has_done(tokens: tuple[Token, ...]) -> bool:
    """True for "have represented" and "have been"."""
    done = [form.form for token in tokens[1:2] for form in verb_form(token.low)]
    return bool(tokens) and tokens[0].low == "have" and ("participle" in done or tokens[1].low == "been")


def only_deliberates(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """True for "conferred on what to do" and "met to study the reply": talk within one government is no event."""
    after = [token.low for token in tokens[clause.verb.last + 1 : clause.verb.last + 9]]
    asks = any(word in ("what", "how", "whether") and "to" in after[at + 1 : at + 2] for at, word in enumerate(after))
    return clause.verb.lemma in _DELIBERATING and asks


def tells_figure(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """True for amounts that somebody earned, had or came to, and prices that moved: a statistic, not an event."""
    verb = clause.verb
    if verb.passive:
        return verb.lemma == "estimate"  # "volume was estimated at 1.3 billion shares"
    if _is_figure(head_noun(tokens, clause.subject)):
        return True
    after = tokens[verb.last + 1 : verb.last + _FIGURE_REACH]
    if verb.lemma in _MOVING and _EXTREMES & {token.low for token in after[:3]}:
        return True
    if verb.lemma in ("gain", "lose") and _SHARES & {token.low for token in after}:
        return True
    if after and after[0].low == "to":  # "came to 40 million", not "had to give 40 million"
        return verb.lemma in ("come", "amount") and any(_is_amount(token) for token in after[1:2])
    return verb.lemma in _MOVING | _AMOUNTING and any(_is_amount(token) for token in after)


def _is_amount(token: Token) -> bool:
    """True for "40", "3.5" and a sign of money; False for a date, and for "25th"."""
    return token.time < 0 and (token.low[-1].isdigit() or token.low in _CURRENCIES | _SHARES)
