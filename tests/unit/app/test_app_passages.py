import pytest
import sample_events
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.app.passages import MOST_OTHERS, pieces
from timeline.model import Claim, EventKind, Span, Status


def claim(key: str, start: int, end: int, when: tuple[int, int] | None = None) -> Claim:
    words = Span(*when) if when else None
    return Claim(key, "d", Span(start, end), "", "", EventKind.OTHER, Status.OCCURRED, None, when_span=words)


TEXTS = st.text(alphabet="a🇯🇵é \n<条", max_size=60)


@settings(deadline=None)
@given(TEXTS, st.data())
def test_the_pieces_are_the_whole_text_and_mark_what_the_claims_say(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = data.draw(st.lists(places, max_size=8))
    claims = [claim(f"c{index}", start, end) for index, (start, end) in enumerate(spans)]
    found = pieces(text, claims, {"c0"})
    assert "".join(piece.text for piece in found) == text
    if claims:
        marked = "".join(piece.text for piece in found if piece.chosen)
        assert marked == claims[0].span.of(text)
    covered = {at for start, end in spans for at in range(start, end)}
    assert sum(len(piece.text) for piece in found if piece.claim) == len(covered)


@pytest.mark.parametrize(
    ("claims", "chosen", "expected"),
    [
        ([], "", [("abcdefghij", None, False)]),
        ([claim("a", 2, 5)], "a", [("ab", None, False), ("cde", "a", False), ("fghij", None, False)]),
        ([claim("a", 2, 5), claim("b", 0, 10)], "", [("ab", "b", False), ("cde", "a", False), ("fghij", "b", False)]),
        ([claim("a", 2, 5), claim("b", 0, 10)], "b", [("abcdefghij", "b", False)]),
        ([claim("a", 0, 10, (8, 10))], "a", [("abcdefgh", "a", False), ("ij", "a", True)]),
        ([claim("a", 0, 4, (8, 10))], "a", [("abcd", "a", False), ("efghij", None, False)]),
    ],
)
def test_the_chosen_passage_wins_then_the_shorter(claims: list[Claim], chosen: str, expected: list[tuple]) -> None:
    found = pieces("abcdefghij", claims, {chosen})
    assert [(piece.text, piece.claim and piece.claim.claim_id, piece.dates) for piece in found] == expected


def test_of_a_very_long_article_the_nearest_passages_are_marked() -> None:
    sample = sample_events.many(1500)
    found = pieces(sample.documents[0].text, sample.claims, {"c700"})
    marked = [piece.claim.claim_id for piece in found if piece.claim]
    assert "c700" in marked
    assert len(marked) == MOST_OTHERS + 1
    assert "".join(piece.text for piece in found) == sample.documents[0].text
