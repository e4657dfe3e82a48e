import pytest

from timeline.reading.front_matter import split
from timeline.reading.raw import RefusedError


@pytest.mark.parametrize(
    ("text", "values", "rest"),
    [
        ("---\ntitle: A: b\n---\nBody", None, None),
        ("---\ntitle: A\nDate: 2014-10-08\n---\n\nBody", {"title": "A", "date": "2014-10-08"}, "\nBody"),
        ("---\ntitle: 'A: b'\n...\nBody", {"title": "A: b"}, "Body"),
        ("---\ntags: [a, b]\nurl: https://x.org\n---\nBody", {"url": "https://x.org"}, "Body"),
        ("---\n# nothing\n---\nBody", {}, "Body"),
        ("---\npublished: ~\n---\nBody", {}, "Body"),
        ("---\nTwo lines of prose.\n---\nBody", {}, "---\nTwo lines of prose.\n---\nBody"),
        ("---\ntitle: never closed\nBody", {}, "---\ntitle: never closed\nBody"),
        ("Body\n---\ntitle: A\n---\n", {}, "Body\n---\ntitle: A\n---\n"),
        (" ---\ntitle: A\n---\n", {}, " ---\ntitle: A\n---\n"),
    ],
)
def test_the_block_is_taken_off(text: str, values: dict[str, str] | None, rest: str | None) -> None:
    if values is None:
        with pytest.raises(RefusedError, match="line 2"):
            split(text)
    else:
        assert split(text) == (values, rest)


BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{last}, *{last}]\n" for last, name in zip("abcd", "bcde", strict=True)
)


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ("title: [unclosed\n", "line"),
        ("title: 'unclosed\n", "line"),
        ("\ttitle: x\n", "line"),
        (BOMB, "anchors"),
        ("x: !!python/object/apply:os.system ['true']\n", "tag"),
        ("!!python/object/apply:os.system ['true']\n", "tag"),
        ("- a\n- b\n", "list"),
        ("a: " + "[" * 20000 + "\n", "too deep"),
        ("".join(f"k{number}: v\n" for number in range(2000)), "too long"),
        ("title: x\n" * 9000, "64 KiB"),
        ("title: \x07\n", "characters"),
    ],
)
def test_bad_blocks_are_refused(block: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        split(f"---\n{block}---\nBody")
