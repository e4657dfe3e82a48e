import pytest

from timeline.charts import palette
from timeline.charts.palette import COUNTRY_COLOURS, OTHER, PAPER, contrast, country_colours, ranked_countries
from timeline.model import Event, EventKind, Status


def event(key: str, countries: tuple[str, ...], actors: tuple[str, ...] = ()) -> Event:
    return Event(key, ("c",), None, key, EventKind.OTHER, Status.OCCURRED, countries, actors)


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("colour", [*COUNTRY_COLOURS, OTHER])
def test_a_country_can_carry_white_words_and_be_seen_on_every_lane(colour: str) -> None:
    assert contrast(colour, PAPER) >= 4.5
    assert min(contrast(colour, ground) for ground in (palette.LANE, palette.PAPER)) >= 3


@pytest.mark.parametrize("ink", [palette.INK, palette.SOFT_INK])
@pytest.mark.parametrize("ground", [palette.PAPER, palette.LANE, palette.CHOSEN])
def test_words_can_be_read(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


def test_no_two_countries_share_a_colour() -> None:
    assert len({*COUNTRY_COLOURS, OTHER}) == len(COUNTRY_COLOURS) + 1


def test_those_who_act_come_before_those_who_are_only_named() -> None:
    events = [event("a", ("CHN", "JPN", "USA"), ("CHN",)), event("b", ("CHN",)), event("c", ("USA",))]
    assert ranked_countries(events) == ("CHN", "USA", "JPN")


def test_the_ninth_country_has_no_colour_of_its_own() -> None:
    codes = tuple(f"AA{letter}" for letter in "ABCDEFGHI")
    assert list(country_colours([event("a", codes)])) == list(codes[:8])
