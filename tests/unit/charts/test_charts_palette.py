import pytest

from timeline.charts.palette import (
    COUNTRY_ROLES,
    DARK,
    LIGHT,
    OTHER_ROLE,
    PALETTES,
    Palette,
    contrast,
    country_colours,
    ranked_countries,
)
from timeline.model import Event, EventKind, Status


def event(key: str, countries: tuple[str, ...], actors: tuple[str, ...] = ()) -> Event:
    return Event(key, ("c",), None, key, EventKind.OTHER, Status.OCCURRED, countries, actors)


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


BOTH = pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)


@BOTH
@pytest.mark.parametrize("role", [*COUNTRY_ROLES, OTHER_ROLE])
def test_a_country_can_carry_words_and_be_seen_on_every_ground(palette: Palette, role: str) -> None:
    colour = palette.colour(role)
    assert contrast(colour, palette.paper) >= 4.5
    assert contrast(colour, palette.card) >= 4.5
    assert min(contrast(colour, ground) for ground in (palette.lane, palette.gap, palette.grid, palette.chosen)) >= 3


@BOTH
@pytest.mark.parametrize("ink", ["ink", "soft_ink"])
@pytest.mark.parametrize("ground", ["paper", "card", "lane", "gap", "chosen"])
def test_words_can_be_read(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@BOTH
def test_no_two_countries_share_a_colour(palette: Palette) -> None:
    assert len({*palette.countries, palette.other}) == len(COUNTRY_ROLES) + 1


def test_light_and_dark_have_the_same_roles() -> None:
    assert len(LIGHT.countries) == len(DARK.countries) == len(COUNTRY_ROLES) == 8


@pytest.mark.parametrize("role", ["country.8", "country.x", "country", "ink", "#123456", ""])
def test_a_role_that_is_none_is_refused(role: str) -> None:
    with pytest.raises(KeyError, match=r"country\.0"):
        LIGHT.colour(role)


def test_those_who_act_come_before_those_who_are_only_named() -> None:
    events = [event("a", ("CHN", "JPN", "USA"), ("CHN",)), event("b", ("CHN",)), event("c", ("USA",))]
    assert ranked_countries(events) == ("CHN", "USA", "JPN")


def test_the_ninth_country_has_no_colour_of_its_own() -> None:
    codes = tuple(f"AA{letter}" for letter in "ABCDEFGHI")
    assert country_colours([event("a", codes)]) == dict(zip(codes[:8], COUNTRY_ROLES, strict=True))
