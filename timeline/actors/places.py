"""Whether the words around a name make it a place: "in Geneva", a dateline's city, "the Yalta conference"."""

from __future__ import annotations

import re

from timeline.actors.matching import Match

# How far back and ahead the words that decide can be, in characters.
_REACH = 48

_PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round|[Tt]hroughout|[Vv]ia|[Oo]ff|IN|AT|NEAR"
    r"|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of)"
    r"(?: (?:the|nearby|central|downtown|northern|southern|eastern|western|north|south|east|west|neutral"
    r"|neighbou?ring|occupied|the (?:city|capital|port|town|resort|village) of))*$"
)
# A post held in a capital is a relation with its government: "the ambassador in Tehran", "the legation at Kabul".
_POSTED = re.compile(
    r"\b(?:[Ee]mbass(?:y|ies)|[Aa]mbassadors?|[Ee]nvoys?|[Ll]egations?|[Mm]issions?|[Cc]onsulates?|[Cc]onsuls?"
    r"|[Mm]inisters?(?: [Rr]esident)?|[Ll]iaison [Oo]ffices?|[Ii]nterests [Ss]ections?|[Rr]epresentatives?"
    r"|[Cc]redentials|d'[Aa]ffaires|[Gg]overnments?|[Aa]uthorities|[Ll]eaders|[Rr]egimes?|[Oo]fficials|[Rr]ulers"
    r"|[Pp]osts?|[Pp]alace|[Pp]residency|[Gg]enerals|[Jj]unta|[Mm]asters|[Mm]onarchy|[Cc]abinet"
    r"|[Ll]eadership|[Ll]awmakers|[Mm]inistry|[Ss]trongman)"
    r"(?: (?:ad interim|[Gg]eneral|operations|was|were|(?:re)?established|(?:re-?)?opened|closed|[Oo]ffices?|of)){0,3}"
    r" (?:in|at)(?: the)?$"
)
_GOING = re.compile(
    r"\b(?:fl(?:y|ies|ew|own|ying)|travel(?:s|l?ed|l?ing)?|trips?|journeys?|return(?:s|ed|ing)?|arriv(?:es?|ed|ing|al)"
    r"|c[oa]m(?:e|es|ing)|go(?:es|ing|ne)?|went|mov(?:es?|ed|ing)|head(?:s|ed|ing)?|sail(?:s|ed|ing)?|driv(?:es?|ing)"
    r"|drove|visit(?:s|ed|ing)?|invit(?:ed|es|ing|ation)|called|summoned|rushed|hurried|brought|took|transferred"
    r"|route|on the way|en route|marched|evacuated|escaped|fled)"
    r"(?: \w+){0,3}? (?:to|for|into|toward|towards|on|from)(?: the)?$"
)
_MEETING = re.compile(
    r"^ (?:(?:peace|nuclear|arms|naval|climate|economic|security|foreign|ministerial|ceasefire|cease-fire|disarmament"
    r"|summit) )?"
    r"(?:[Tt]alks|[Ss]ummits?|[Cc]onferences?|[Mm]eetings?|[Aa]greements?|[Aa]ccords?|[Tt]reaty|[Pp]rotocols?|[Pp]acts?"
    r"|[Dd]eclarations?|[Cc]ommuniqu[eé]s?|[Mm]emorandum|[Pp]rocess|[Rr]ound|[Nn]egotiations|Final Act|[Cc]onventions?"
    r"|[Ss]tatements?|Congress|Peace|[Tt]rials?|[Oo]lympics?|[Oo]lympic Games|[Aa]irport|Charter|[Ff]ormula"
    r"|[Pp]rinciples|[Ff]orum|[Bb]ombings?|[Aa]ttacks?|[Ss]uburb|[Ss]ession|[Cc]orrespondent|[Bb]ureau)\b"
)
_BASED = re.compile(r"^-(?:based|born|area)\b")
# City, with or without a day and an agency, then the dash: "MOSCOW, October 8 (RIA Novosti) -".
_DATELINE = re.compile(
    r"^(?:, [A-Z][\w. ]+?)?(?:, (?:\w+, )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
    r"(?: ?\([^)\n]{2,40}\))?(?: -{1,2} |-{2}|: | ?[—―] ?)"
)
_DATED = re.compile(r"\d|\(|—|―")
# Seats that are also houses: one can meet at the White House, but not in a place named Knesset.
_BUILDINGS = ("House", "Palace", "Kremlin", "Pentagon", "Street", "Tel Aviv", "The Hague", "Ramallah", "Stormont")
_JOINS = (" and ", " and in ", ", ", ", and ")


def is_place(text: str, lines: str, match: Match, before: Match | None, *, before_is_place: bool) -> bool:
    """True where the name is only where something happens.

    `text` is plain, `lines` as written; `before` is the name found before this one, and `before_is_place` what was
    said of that one.
    """
    name = match.name
    if name.form == "place":
        return True
    if name.form in ("demonym", "holder") or name.kind != "country":
        return False
    if name.form == "seat" and not name.text.endswith(_BUILDINGS):
        return False
    ahead = text[max(match.start - _REACH, 0) : match.start].rstrip(" ")
    behind = text[match.end : match.end + _REACH]
    if _PLACED.search(ahead):
        return not _POSTED.search(ahead)
    if before is not None and text[before.end : match.start] == ", " and _contains(before, match):
        return before_is_place
    if _heads_line(lines, match.start) and _is_dateline(text, match):
        return True
    joined = before is not None and text[before.end : match.start] in _JOINS[:2]
    if joined and before is not None and before_is_place and _same_sort(before, match):
        return True
    if name.form != "capital":
        return False
    return bool(_GOING.search(ahead) or _MEETING.match(behind) or _BASED.match(behind)) or (
        behind.startswith(", ") and _apposition(text, match)
    )


def _contains(city: Match, country: Match) -> bool:
    codes = {reading.code for reading in country.name.readings}
    return city.name.form in ("place", "capital") and any(reading.code in codes for reading in city.name.readings)


def _apposition(text: str, match: Match) -> bool:
    """Whether its own country's name follows: "Beijing, China"."""
    rest = text[match.end + 2 : match.end + 2 + len(match.name.common)]
    return rest == match.name.common


def _same_sort(one: Match, other: Match) -> bool:
    cities = ("place", "capital")
    return (one.name.form in cities) == (other.name.form in cities) and one.name.form != "demonym"


def _heads_line(lines: str, start: int) -> bool:
    return start == 0 or lines[start - 1] == "\n"


def _is_dateline(text: str, match: Match) -> bool:
    found = _DATELINE.match(text[match.end : match.end + 2 * _REACH])
    return found is not None and (
        bool(_DATED.search(found[0])) or text[match.start : match.end].isupper() or found[0].strip() != ":"
    )
