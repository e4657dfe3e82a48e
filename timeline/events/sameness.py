"""Whether two claims tell of the same event, and why, in words.

Each part of a claim speaks for or against: acts, thing, parties and date. A contradiction ends it; else what speaks for
it has to come to `_ENOUGH`. Wrong merges are worse than missed ones: a claim that names little is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.events.profiles import Profile, profile_of, shared_words
from timeline.knowledge import country_name
from timeline.model import Claim, EventKind, Status, When

AHEAD = frozenset({Status.PLANNED, Status.CANCELLED, Status.POSTPONED, Status.HYPOTHETICAL})
_ENOUGH = 5  # of at most 2 for the act, 3 for the thing, 2 for the parties and 2 for the date
ENOUGH_WITHOUT_DATE = 4  # for a dispute, and for a plan and its outcome
_SAME_ACT, _ACT_OF_FAMILY = 2, 1
_MOST_FOR_THING, _OTHER_THING = 3, -2
_BOTH_PARTIES, _ONE_PARTY = 2, 1
_SAME_DAY, _SAME_MONTH = 2, 1
_MONTH_DAYS = 31
_NEWS_DAYS = 1  # news of the day may tell what happened the day before
DISPUTED_DAYS = 7  # two days as far apart as this can be one event told with two dates
_SEVERAL_SHARED = 0.5  # of several parties where neither side names all
# What is done once: the same again some days later is the same, told with another date. Visits, talks and attacks
# come in series, so only the next day can be a mistake.
_ONCE = frozenset(
    {
        EventKind.AGREEMENT, EventKind.REVISION, EventKind.RECOGNITION, EventKind.RUPTURE, EventKind.CEASEFIRE,
        EventKind.SANCTION, EventKind.LEADERSHIP, EventKind.VOTE,
    }
)  # fmt: skip
_IN_SERIES = frozenset({EventKind.MEETING, EventKind.VISIT})
_OF_MEETING = _IN_SERIES | {EventKind.OTHER, EventKind.AGREEMENT}


@dataclass(frozen=True, slots=True)
class Agreement:
    """Why two claims are one event; `disputed` where their dates can't both be right."""

    why: str
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much speaks for two claims being one event; `disputed` where their dates can't both be right."""

    score: int
    disputed: bool = False


def same_event(one: Claim, other: Claim) -> Agreement | None:
    """The agreement of two dated claims; None where they are, or may be, two events."""
    mine, theirs = profile_of(one), profile_of(other)
    found = likeness(mine, theirs)
    return None if found is None else agreement(mine, theirs, found)


def agreement(mine: Profile, theirs: Profile, found: Likeness) -> Agreement:
    """A likeness in words."""
    words = why(mine, theirs)
    return Agreement(f"{words}, but the dates differ" if found.disputed else words, found.disputed)


def likeness(mine: Profile, theirs: Profile) -> Likeness | None:
    """How alike two dated claims are; None where they are, or may be, two events."""
    one, other = mine.claim, theirs.claim
    if (one.status in AHEAD) != (other.status in AHEAD) or Status.DENIED in (one.status, other.status):
        return None
    if one.when is None or other.when is None:
        return None
    if one.doc_id == other.doc_id and one.span == other.span and not _told_twice(mine, theirs):
        return None
    near = _dates_near(one.when, other.when)
    score = resemblance(mine, theirs, unknown=near == _SAME_DAY)
    if score is None:
        return None
    if near is not None:
        if near < _SAME_DAY and _in_series(mine, theirs) and not shared_words(mine, theirs):
            return None
        if near == 0 and not (mine.acts & theirs.acts and _named_alike(mine, theirs)):
            return None
        return Likeness(score + near) if score + near >= _ENOUGH else None
    if score >= ENOUGH_WITHOUT_DATE and one.doc_id != other.doc_id and _disputes(mine, theirs, score):
        return Likeness(score, disputed=True)
    return None


def resemblance(mine: Profile, theirs: Profile, *, kinds: bool = False, unknown: bool = False) -> int | None:
    """How much speaks for one event, dates aside, 0 to 7; None where acts, things or parties contradict each other.

    With `kinds`, acts of one kind go together too: guidelines that were to be adopted may be unveiled. With `unknown`,
    so does an act that no family knows, where thing and parties are the very same.
    """
    parties = _parties(mine, theirs)
    if parties is None:
        return None
    act = _act(mine, theirs)
    if act is None and kinds and mine.claim.kind == theirs.claim.kind != EventKind.OTHER:
        act = _ACT_OF_FAMILY
    if act is None and unknown and _all_else_is_one(mine, theirs):
        act = _ACT_OF_FAMILY
    if act is None:
        return None
    thing = _thing(mine, theirs)
    if thing <= 0 and act < _SAME_ACT:
        return None
    if not parties and not shared_words(mine, theirs):
        return None
    return act + thing + parties


def fits(mine: Profile, theirs: Profile) -> bool:
    """True where neither the parties of two claims nor their dates contradict each other."""
    one, other = mine.claim.when, theirs.claim.when
    if one is None or other is None or _parties(mine, theirs) is None:
        return False
    return _dates_near(one, other) is not None


def _told_twice(mine: Profile, theirs: Profile) -> bool:
    """True where one sentence names one act twice with one date; two acts of one sentence are two events."""
    return mine.claim.when_span == theirs.claim.when_span and mine.acts == theirs.acts and mine.thing == theirs.thing


def _named_alike(mine: Profile, theirs: Profile) -> bool:
    """True where a word says that it is the same thing, which a wide date needs.

    That somebody met or travelled says it of no visit in particular: then both countries must be named too. An act of
    no kind needs a name of several words.
    """
    shared = shared_words(mine, theirs)
    if mine.claim.kind == theirs.claim.kind == EventKind.OTHER:
        return any(" " in name for name in shared)
    if shared <= mine.people and _in_series(mine, theirs):
        return bool(shared) and len(mine.countries & theirs.countries) > 1
    return bool(shared) or _same_text(mine, theirs)


def _in_series(mine: Profile, theirs: Profile) -> bool:
    """True for visits and talks, of which two countries may have several in a month."""
    return bool({mine.claim.kind, theirs.claim.kind} & _IN_SERIES)


def _same_text(mine: Profile, theirs: Profile) -> bool:
    """True where both speak of an agreement, or talks, of the same countries, and neither says of which."""
    silent = not mine.thing and not theirs.thing
    return silent and bool(mine.texts & theirs.texts) and mine.countries == theirs.countries


def _act(mine: Profile, theirs: Profile) -> int | None:
    kinds = {mine.claim.kind, theirs.claim.kind}
    if mine.acts & theirs.acts == {"meet"} and kinds & _IN_SERIES and not kinds <= _OF_MEETING:
        return None  # who receives a proposal does not receive a guest
    if mine.acts & theirs.acts:
        return _SAME_ACT
    if mine.families & theirs.families:
        return _ACT_OF_FAMILY
    return None


def _all_else_is_one(mine: Profile, theirs: Profile) -> bool:
    """True where one of the acts is in no family, and kind, thing and parties leave no room for two."""
    kinds = {mine.claim.kind, theirs.claim.kind}
    if EventKind.STATEMENT in kinds and len(kinds) == 1:
        return False
    if (mine.families and theirs.families) or (len(kinds) > 1 and EventKind.OTHER not in kinds):
        return False
    same_parties = bool(mine.countries) and mine.countries == theirs.countries
    return same_parties and bool(mine.thing) and mine.thing == theirs.thing


def _thing(mine: Profile, theirs: Profile) -> int:
    """Words shared, up to three; less one where both name more than they share; against it where they share none."""
    shared = shared_words(mine, theirs)
    office = 1 if mine.offices & theirs.offices else 0
    if not shared:
        text = 1 if mine.texts & theirs.texts and not (mine.thing and theirs.thing) else 0
        named = bool((mine.thing | mine.texts) and (theirs.thing | theirs.texts))
        apart = (named and not text) or _other_office(mine, theirs)
        return _OTHER_THING if apart else max(office, text)
    shortened = shared > mine.words & theirs.words
    both_more = not shortened and bool(mine.thing - theirs.words) and bool(theirs.thing - mine.words)
    return min(len(shared) + office, _MOST_FOR_THING) - both_more


def _other_office(mine: Profile, theirs: Profile) -> bool:
    """True where a president and a minister leave: two people."""
    leaves = mine.claim.kind == theirs.claim.kind == EventKind.LEADERSHIP
    return leaves and bool(mine.offices and theirs.offices) and not mine.offices & theirs.offices


def _parties(mine: Profile, theirs: Profile) -> int | None:
    """2 for two countries shared, 1 for one or an organisation, 0 where a side names none; None where they differ.

    A side that names none but says where it happened is taken to mean that country.
    """
    first, second = mine.countries, theirs.countries
    if mine.directed and theirs.directed and mine.actors and theirs.actors and not mine.actors & theirs.actors:
        return None
    if not first or not second:
        bodies = bool(set(mine.claim.organisations) & set(theirs.claim.organisations))
        host = (not first and mine.claim.venue in second) or (not second and theirs.claim.venue in first)
        return _ONE_PARTY if bodies or host else 0
    shared = first & second
    subset = shared in (first, second)
    if not subset and (len(shared) < 2 or len(shared) < _SEVERAL_SHARED * len(first | second)):
        return None
    return _BOTH_PARTIES if len(shared) > 1 else _ONE_PARTY


def _dates_near(first: When, second: When) -> int | None:
    """2 for one day, 1 for dates within a month that can be the same, 0 for wider ones; None where they can't be.

    Of two stretches one lies in the other, else they can be the same only as wider dates can. What has lasted since a
    day began on it.
    """
    if not first.overlaps(second):
        apart = days_apart(first, second)
        return _SAME_MONTH if apart is not None and apart <= _NEWS_DAYS and _approximate(first, second) else None
    if first.precision == second.precision == "day" or _since_the_day(first, second) or _since_the_day(second, first):
        return _SAME_DAY
    if _lasts(first) != _lasts(second) or (
        _lasts(first) and (first.earliest, first.latest) != (second.earliest, second.latest)
    ):
        return None
    narrow = all(when.days is not None and when.days <= _MONTH_DAYS for when in (first, second))
    return _SAME_MONTH if narrow and (first.contains(second) or second.contains(first)) else 0


def _lasts(when: When) -> bool:
    """True for a stretch of more than a month with both its ends: what lasted so long is no act of a day within it."""
    return when.kind == "lasted" and when.days is not None and when.days > _MONTH_DAYS


def _since_the_day(lasting: When, day: When) -> bool:
    return lasting.latest is None and day.precision == "day" and lasting.earliest == day.earliest


def _approximate(first: When, second: When) -> bool:
    return first.approximate or second.approximate


def days_apart(first: When, second: When) -> int | None:
    """Days between two dates that are both known to the day."""
    if first.precision != "day" or second.precision != "day" or first.earliest is None or second.earliest is None:
        return None
    return abs((first.earliest - second.earliest).days)


def _disputes(mine: Profile, theirs: Profile, score: int) -> bool:
    """True for one act told with two dates: all else agrees, and the dates are close for what sort of act it is."""
    one, other = mine.claim, theirs.claim
    first, second = one.when, other.when
    assert first is not None
    assert second is not None
    if not mine.acts & theirs.acts or not ((mine.countries and theirs.countries) or score > ENOUGH_WITHOUT_DATE):
        return False
    once = one.kind in _ONCE and other.kind in _ONCE
    named = bool(shared_words(mine, theirs)) or _same_text(mine, theirs)
    apart = days_apart(first, second)
    if apart is not None:
        return apart <= 1 or (once and named and apart <= DISPUTED_DAYS)
    if not once or not named or mine.countries != theirs.countries:
        return False
    return first.precision == second.precision and _next_to_each_other(first, second)


def _next_to_each_other(first: When, second: When) -> bool:
    """True for May and June, 1967 and 1968."""
    earlier, later = sorted((first, second), key=lambda when: when.earliest or date.min)
    if first.precision not in ("month", "year") or earlier.latest is None or later.earliest is None:
        return False
    return (later.earliest - earlier.latest).days == 1


def why(mine: Profile, theirs: Profile, act: str = "") -> str:
    """What two claims have in common, in words, beginning with `act` where that is given."""
    one, other = mine.claim, theirs.claim
    assert one.when is not None
    assert other.when is not None
    if act:
        act = f"{act} ({one.act}, {other.act})"
    elif one.act == other.act:
        act = f"the same act ({one.act})"
    elif mine.acts & theirs.acts:
        act = f"acts of one sort ({one.act}, {other.act})"
    else:
        act = f"acts that go together ({one.act}, {other.act})"
    thing = _in_words("the same thing", _longest(shared_words(mine, theirs)))
    both = [country_name(code) for code in one.countries if code in theirs.countries]
    parties = _in_words("the same parties" if len(both) > 1 else "the same party", both)
    if one.when == other.when:
        dates = f", the same date ({one.when.words()})"
    elif _dates_near(one.when, other.when) is not None:
        dates = f", dates that can be the same ({one.when.words()}, {other.when.words()})"
    else:
        dates = f" ({one.when.words()}, {other.when.words()})"
    return act + thing + parties + dates


def _in_words(what: str, names: Sequence[str]) -> str:
    return f", {what} ({', '.join(names)})" if names else ""


def _longest(words: frozenset[str]) -> list[str]:
    """The words that are part of no other one, so that a name isn't told with each of its words."""
    parts = [(word, frozenset(word.split())) for word in sorted(words)]
    return [word for word, own in parts if not any(own < other for _, other in parts)]
