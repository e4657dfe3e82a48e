import pytest
import sample_events

from timeline.charts import scene
from timeline.charts.lanes import groups
from timeline.model import Event, EventKind, Status, When


def event(key: str, countries: tuple[str, ...] = (), kind: str = "other", thread: str = "") -> Event:
    return Event(
        key, ("c",), When("2014"), key, EventKind(kind), Status.OCCURRED, countries=countries, thread=thread
    )  # fmt: skip


SHOWN = [
    event("a", ("JPN", "USA"), "meeting", "Guidelines"),
    event("b", ("USA", "JPN"), "meeting", "Straits"),
    event("c", ("CHN",), "vote", "Straits"),
    event("d", ("BEL",), "vote", "Straits"),
    event("e"),
]


@pytest.mark.parametrize(
    ("by", "lanes"),
    [
        ("countries", [("Japan & United States", "ab"), ("Belgium", "d"), ("China", "c"), ("No country named", "e")]),
        ("thread", [("Straits", "bcd"), ("Guidelines", "a"), ("No thread", "e")]),
        ("kind", [("Meeting", "ab"), ("Vote", "cd"), ("Other", "e")]),
        ("source", [("The Archive", "abc"), ("Source not named", "de")]),
        ("none", [("All events", "abcde")]),
    ],
)
def test_lanes_stand_by_number_and_then_by_name(by, lanes: list[tuple[str, str]]) -> None:
    sources = dict.fromkeys("abc", "The Archive")
    found = groups(SHOWN, by, sources=sources)
    assert [(group.name, "".join(e.event_id for e in group.events)) for group in found] == lanes
    drawn = scene(SHOWN, width=900, lanes=by, sources=sources)
    assert [lane.name for lane in drawn.lanes] == [name for name, _ in lanes]
    assert drawn.lane_by == by


def test_what_has_no_lane_of_its_own_shares_one_that_says_how_many() -> None:
    codes = [f"Q{letter}Q" for letter in "ABCDEFGHIJKLM"]
    shown = [event(f"{code}{n}", (code,)) for at, code in enumerate(codes) for n in range(20 - at)]
    found = groups(shown)
    assert [group.name for group in found] == [*codes[:8], "Other countries (5)"]
    assert sum(len(group.events) for group in found) == len(shown)
    assert [group.name for group in groups(shown, most=3)][-1] == "Other countries (10)"
    assert [group.name for group in groups(shown[:-8], most=12)] == codes[:12]


def test_too_many_pairs_share_the_lane_of_their_chief_country() -> None:
    others = [f"Q{letter}Q" for letter in "ABCDEFGHIJKLM"]
    shown = [event(code, ("USA", code)) for code in others]
    found = groups(shown)
    assert [(group.name, len(group.events)) for group in found] == [("United States", 13)]
    drawn = scene(shown, width=900)
    assert all("country.0" in mark.colours and len(mark.colours) == 2 for mark in drawn.marks)


def test_a_bilateral_event_stands_once_in_both_colours() -> None:
    drawn = scene(sample_events.bundled().events, width=900)
    marks = [mark for mark in drawn.marks if mark.event_id == "e-1978"]
    assert [mark.colours for mark in marks] == [("country.0", "country.1")]


def test_a_lane_without_a_mark_does_not_take_the_place_of_another() -> None:
    shown = [event("x", ("USA",)), event("y", ("USA",)), event("z", ("CHN",))]
    assert [group.name for group in groups(shown, light={"x", "y"})] == ["China", "United States"]
