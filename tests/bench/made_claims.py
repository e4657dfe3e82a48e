"""Claims as a large collection of news would give them: few events told often, most told once, some dates wide."""

from __future__ import annotations

import random
from datetime import date, timedelta

from timeline.knowledge import country_name
from timeline.model import Claim, EventKind, Span, Status, When

COUNTRIES = (
    "USA CHN RUS GBR FRA DEU JPN IND PAK IRN ISR EGY TUR KOR PRK UKR SYR IRQ SAU BRA VEN COL MEX CAN AUS IDN PHL VNM "
    "THA MMR AFG LBN JOR YEM LBY SDN ETH KEN SOM NGA ZAF RWA MLI POL HUN GRC ITA ESP NOR SWE FIN EST LVA LTU SRB BIH"
).split()
ACTS = (
    ("sign", EventKind.AGREEMENT), ("agree", EventKind.AGREEMENT), ("ratify", EventKind.AGREEMENT),
    ("revise", EventKind.REVISION), ("meet", EventKind.MEETING), ("visit", EventKind.VISIT),
    ("impose", EventKind.SANCTION),
    ("lift", EventKind.SANCTION), ("recall", EventKind.RUPTURE), ("expel", EventKind.RUPTURE),
    ("recognise", EventKind.RECOGNITION), ("attack", EventKind.MILITARY), ("withdraw", EventKind.MILITARY),
    ("condemn", EventKind.STATEMENT), ("announce", EventKind.STATEMENT), ("pledge", EventKind.AID),
    ("propose", EventKind.PROPOSAL), ("arrest", EventKind.OTHER), ("elect", EventKind.VOTE), ("rule", EventKind.COURT),
)  # fmt: skip
KINDS_OF_THING = (
    "treaty agreement pact talks embargo ambassador diplomat troop base plan loan border ship prisoner".split()
)
WHAT = (
    "trade fishery border extradition water rail nuclear missile oil gas customs visa grain peace customs tax cultural "
    "naval air cyber climate refugee health mining labour postal arctic desert river island lake canal harbour airport "
    "satellite cable dam forest steel cotton rice coffee timber"
).split()
FIRST_DAY, DAYS = date(1990, 1, 1), 30 * 365
SHARE_OF_EVENTS = 0.4  # events to claims
MONTHS, YEARS, OTHER_DAY, PLANS, ONE_PARTY = 0.12, 0.14, 0.03, 0.1, 0.25


def made_claims(number: int, *, seed: int = 1) -> list[Claim]:
    """So many claims; the same for the same seed."""
    chance = random.Random(seed)
    events = [_event(chance) for _ in range(int(number * SHARE_OF_EVENTS))]
    weights = [1 / (rank + 10) for rank in range(len(events))]
    told = [*events, *chance.choices(events, weights, k=number - len(events))]
    return [_claim(event, count, chance) for count, event in enumerate(told)]


def _event(chance: random.Random) -> tuple[str, EventKind, tuple[str, ...], tuple[str, str], date]:
    act, kind = chance.choice(ACTS)
    often = [1 / (rank + 3) for rank in range(len(COUNTRIES))]
    parties = tuple(dict.fromkeys(chance.choices(COUNTRIES, often, k=2)))
    thing = (chance.choice(KINDS_OF_THING), chance.choice(WHAT))
    return act, kind, parties, thing, FIRST_DAY + timedelta(chance.randrange(DAYS))


def _claim(
    event: tuple[str, EventKind, tuple[str, ...], tuple[str, str], date], number: int, chance: random.Random
) -> Claim:
    act, kind, parties, thing, day = event
    luck = chance.random()
    edtf = day.isoformat()
    if luck < MONTHS:
        edtf = edtf[:7]
    elif luck < MONTHS + YEARS:
        edtf = edtf[:4]
    elif luck < MONTHS + YEARS + OTHER_DAY:
        edtf = (day + timedelta(chance.choice((-1, 1, 2)))).isoformat()
    named = parties[:1] if chance.random() < ONE_PARTY else parties
    said = thing[:1] if chance.random() < ONE_PARTY else thing
    label = f"{' and '.join(map(country_name, named))} {act} {' '.join(reversed(said))}"
    passage = f"{label} {edtf} {number}"
    return Claim(
        f"c{number:012x}", f"d{number // 8}", Span(number % 8 * 1000, number % 8 * 1000 + len(passage)), passage, label,
        kind, Status.PLANNED if chance.random() < PLANS else Status.OCCURRED, When(edtf), countries=named,
        actors=named[:1], confidence=0.9, act=act, thing=said,
    )  # fmt: skip
