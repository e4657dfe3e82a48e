"""The `---` YAML block at the head of an article: taken off the text, and read without trusting it."""

from __future__ import annotations

import re

import yaml

from timeline.reading.raw import RefusedError

# Metadata of one article is some hundred bytes; a block with more or deeper content is something else.
_LONGEST = 64 * 1024
_MOST_VALUES = 1000
_DEEPEST = 6
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)
_NOTHING = ("", "~", "null", "Null", "NULL")


def split(text: str) -> tuple[dict[str, str], str]:
    """The block's plain values by lower-case name, and the text without the block.

    A text without a block, or whose dashes enclose prose, comes back whole. Values that are lists or mappings are
    left out. Raises RefusedError where the block is no YAML, or uses anchors, tags or more than an article needs.
    """
    opening = re.match(r"---[ \t]*\n", text)
    if opening is None:
        return {}, text
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    if closing is None:
        if _CLOSING.search(text, opening.end()) and re.match(r"[\w-]+[ \t]*:", text[opening.end() :]):
            raise RefusedError(
                f"front matter of more than {_LONGEST // 1024} KiB: keep title, publisher, url, published"
            )
        return {}, text
    block = text[opening.end() : closing.start()]
    rest = text[closing.end() :].removeprefix("\n")
    values = _load(block)
    if isinstance(values, str):
        return {}, text
    if values is None:
        return {}, rest
    if not isinstance(values, dict):
        raise RefusedError("front matter is a list: write name: value lines between the --- lines")
    plain = {
        str(name).strip().lower(): value.strip()
        for name, value in values.items()
        if isinstance(value, str) and value not in _NOTHING
    }
    return plain, rest


def _load(block: str) -> object:
    try:
        _guard(block)
        # BaseLoader makes strings, lists and mappings only. A date stays as written: SafeLoader would move
        # 2014-10-08T01:00+09:00 to the day before.
        return yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 2 if problem.problem_mark else 1
        what = problem.problem or "can't be read"
        raise RefusedError(
            f"front matter, line {line}: {what}: mend the YAML, or put an empty line above the first ---"
        ) from None
    except yaml.YAMLError:
        raise RefusedError("front matter holds characters that YAML doesn't allow: take them out") from None


def _guard(block: str) -> None:
    """Walk the events, which are made one at a time, so that nothing grows before it is refused."""
    depth = 0
    for many, event in enumerate(yaml.parse(block, Loader=yaml.BaseLoader)):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise RefusedError("front matter uses YAML anchors: write each value out")
        if (tag := getattr(event, "tag", None)) is not None:
            raise RefusedError(f"front matter uses the YAML tag {str(tag)[:40]!r}: write plain values")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST or many > _MOST_VALUES:
            raise RefusedError("front matter is too deep or too long: keep title, publisher, url, published, language")
