import pytest

from timeline.charts import scene
from timeline.charts.scene import Mark, Scene
from timeline.charts.ties import slip_words
from timeline.model import Event, EventKind, Status, When


def event(key: str, edtf: str, status: Status = Status.OCCURRED, **more) -> Event:
    return Event(key, ("c",), When(edtf), "It", EventKind.OTHER, status, more.pop("countries", ("JPN",)), **more)


def drawn_with(one: Event, **more) -> tuple[Mark, Scene]:
    others = [event(f"o{year}", f"{year}", countries=()) for year in (1950, 1990, 2030)]
    drawn = scene([*others, one], width=900, **more)
    return next(mark for mark in drawn.marks if mark.event_id == one.event_id), drawn


@pytest.mark.parametrize(
    ("edtf", "form", "fades"),
    [
        ("2014-10-08", "day", (False, False)),
        ("2014-10-08~", "day", (True, True)),
        ("2014-10", "span", (False, False)),
        ("1962?", "span", (True, True)),
        ("199X", "span", (False, False)),
        ("2003-03/2003-05", "span", (False, False)),
        ("2003-03/..", "span", (False, True)),
        ("../2003-03", "span", (True, False)),
        ("[2003-03..2003-05]", "window", (False, False)),
        ("[..1993]", "window", (True, False)),
        ("[2003,2004]", "window", (False, False)),
    ],
)
def test_the_mark_shows_how_well_the_date_is_known(edtf: str, form: str, fades: tuple[bool, bool]) -> None:
    mark, _ = drawn_with(event("e", edtf))
    assert mark.form == form
    assert (mark.fade_left > 0, mark.fade_right > 0) == fades
    assert (mark.cut_left, mark.cut_right) == (False, False)


@pytest.mark.parametrize(
    ("status", "looks", "legend"),
    [
        (Status.OCCURRED, ("solid", False, False), "known to the day"),
        (Status.ONGOING, ("solid", False, False), "known to the day"),
        (Status.PLANNED, ("hatched", False, False), "planned"),
        (Status.POSTPONED, ("back_hatched", False, False), "postponed"),
        (Status.CANCELLED, ("hatched", True, False), "cancelled"),
        (Status.DENIED, ("empty", False, True), "denied"),
        (Status.HYPOTHETICAL, ("empty", False, False), "possible"),
    ],
)
def test_the_mark_shows_the_status_without_its_colour(status: Status, looks: tuple, legend: str) -> None:
    mark, drawn = drawn_with(event("e", "2014-10-08", status))
    assert (mark.fill, mark.struck, mark.crossed) == looks
    words = [item.words for item in drawn.legend]
    assert legend in words
    # Only what is there is explained: the other events are years that happened.
    assert set(words) == {legend, "month, year or longer"}


def test_the_looks_of_all_statuses_differ() -> None:
    marks = [drawn_with(event("e", "2014-10-08", status))[0] for status in Status if status != "ongoing"]
    assert len({(mark.fill, mark.struck, mark.crossed) for mark in marks}) == len(marks)


def test_disputed_and_window_have_their_own_looks() -> None:
    mark, drawn = drawn_with(event("e", "2014-10-08", disputed=True))
    assert mark.disputed
    assert "sources disagree" in [item.words for item in drawn.legend]
    assert "sources disagree" in mark.words[2]
    mark, drawn = drawn_with(event("e", "[2003-03..2003-05]"))
    assert mark.fill == "dots"
    mark, _ = drawn_with(event("e", "[2003-03..2003-05]", Status.PLANNED))
    assert (mark.form, mark.fill) == ("window", "hatched")


def test_a_date_that_goes_on_beyond_the_axis_is_cut_and_thin() -> None:
    mark, drawn = drawn_with(event("e", "20XX"))
    assert (mark.cut_left, mark.cut_right, mark.thin) == (False, True, True)
    assert mark.fade_right > 0
    assert drawn.whole is not None
    assert drawn.whole[1].year == 2030


@pytest.mark.parametrize(
    ("edtf", "through"), [("19XX", True), ("1962", True), ("1962-10", False), ("1940/1990", False), ("1955/..", False)]
)
def test_a_date_that_says_nothing_in_the_window_is_only_counted(edtf: str, through: bool) -> None:  # noqa: FBT001
    when = When("1962-10-14"), When("1962-10-31")
    window = when[0].earliest, when[1].earliest
    shown = [event("e", edtf), *(event(f"d{day}", f"1962-10-{day}", countries=()) for day in (16, 22, 28))]
    drawn = scene(shown, width=900, window=window)
    lane = next(lane for lane in drawn.lanes if lane.codes)
    assert (lane.events, lane.through) == (1, ("e",) if through else ())
    assert ("1 too vague here" in lane.notes) == through
    assert any(mark.event_id == "e" for mark in drawn.marks) != through


def test_what_lies_outside_of_the_window_is_counted() -> None:
    shown = [event(f"e{year}", f"{year}") for year in range(1950, 1960)]
    window = When("1953").earliest, When("1955").latest
    drawn = scene(shown, width=900, window=window)
    assert (drawn.outside, len(drawn.marks)) == (7, 3)
    assert drawn.window == window
    assert drawn.strip is not None
    assert drawn.strip.scale.first <= When("1950").earliest.toordinal()
    assert drawn.strip.scale.last >= When("1959").latest.toordinal()
    assert len(drawn.strip.windows) == 1
    assert not scene(shown, width=900, scale="true").strip.windows


def test_a_longer_time_has_a_longer_bar() -> None:
    dates = ["2014-02-03", "2014-03", "2014-06/2014-08", "2014"]
    shown = [event(d, d) for d in dates]
    widths = {mark.event_id: mark.box.width for mark in scene(shown, width=900).marks}
    assert [widths[d] for d in dates] == sorted(widths.values())
    assert len(set(widths.values())) == len(dates)


@pytest.mark.parametrize(
    ("days", "words"),
    [(118, "118 days late"), (-3, "3 days early"), (0, "on time"), (1, "1 day late"), (1200, "1,200 days late")],
)
def test_the_slip_in_words(days: int, words: str) -> None:
    assert slip_words(days) == words


@pytest.mark.parametrize(
    ("days", "outcome", "words"),
    [(118, "2015-06", "118 days late"), (-30, "2015-06", "30 days early"), (None, "2015-06", ""), (0, "2014-02", "")],
)
def test_a_tie_says_the_slip_where_there_is_room(days: int | None, outcome: str, words: str) -> None:
    shown = [
        event("plan", "2014-02", Status.PLANNED, outcome="then", slip_days=days),
        event("then", outcome),
        event("far", "2016-01"),
    ]
    ties = scene(shown, width=900).ties
    assert [(tie.plan_id, tie.outcome_id, tie.words) for tie in ties] == [("plan", "then", words)]
