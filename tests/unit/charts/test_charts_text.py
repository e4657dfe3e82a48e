import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.text import ELLIPSIS, shorten, width, wrap


@pytest.mark.parametrize(
    ("text", "bold", "per_em"),
    [("", False, 0), ("A", False, 639), ("A", True, 690), ("Ж", False, 854), ("—", False, 1000), ("AA", False, 1278)],
)
def test_widths_are_those_of_the_font(text: str, *, bold: bool, per_em: int) -> None:
    assert width(text, 10, bold=bold) == pytest.approx(per_em / 100)


def test_what_the_font_lacks_is_taken_as_wide() -> None:
    assert width("条約", 12) >= 24
    assert width("🇯🇵", 12) >= 24
    assert width("e\u0301", 12) == width("e", 12)


@given(st.text(max_size=80), st.integers(20, 300), st.integers(1, 4))
def test_no_line_is_wider_than_asked_or_more_than_asked(text: str, limit: int, lines: int) -> None:
    found = wrap(text, 12, limit, lines=lines, bold=True)
    assert len(found) <= lines
    assert all(width(line, 12, bold=True) <= limit for line in found)


@given(st.text(alphabet="ab cd efg", max_size=60), st.integers(30, 200))
def test_wrapping_drops_nothing_without_saying_so(text: str, limit: int) -> None:
    found = wrap(text, 12, limit, lines=99)
    assert "".join(found).replace(" ", "") == "".join(text.split())
    short = wrap(text, 12, limit, lines=1)
    assert len(found) <= 1 or short[0].endswith(ELLIPSIS)


def test_a_text_that_fits_is_not_shortened() -> None:
    assert shorten("Treaty", 12, 100) == "Treaty"
    assert shorten("Treaty of friendship", 12, 60).endswith(ELLIPSIS)
