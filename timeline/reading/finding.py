"""Paths -> the files to read, in an order that depends on their names only."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import InputError

ARTICLE_ENDINGS = (".txt", ".md")
METADATA_NAME = "documents.csv"
# What people keep articles in besides plain text. In a folder these are refused by name; a picture is only skipped.
_OTHER_ARTICLE_ENDINGS = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".mhtml", ".epub", ".eml")
_KNOWN = " and ".join(ARTICLE_ENDINGS)


@dataclass(frozen=True, slots=True)
class Found:
    """A file of a walk. `root` is the folder that the person named (or that holds the file named).

    `name` is the path below it with "/" between, fit to be shown; `refused` and `skipped` say why it is not read.
    """

    path: Path
    root: Path
    name: str
    shown: str
    refused: str = ""
    skipped: str = ""


def printable(name: str) -> str:
    """The name on one line: bytes that are no UTF-8 and control characters become U+FFFD."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(character if character.isprintable() else "\ufffd" for character in text)


def find(paths: Sequence[Path]) -> tuple[Found, ...]:
    """Every file named or in a folder named, each once. Hidden files and metadata tables are left out.

    Raises InputError where a path is not there, a folder can't be listed or is empty, or no article is in any.
    """
    if not paths:
        raise InputError("nothing to read: name article files or a folder of them")
    found: list[Found] = []
    seen: set[str] = set()
    for path in paths:
        here = list(_found_in(path))
        if path.is_dir() and not here:
            raise InputError(f"no article in {printable(str(path))}: put {_KNOWN} files there")
        for item in here:
            # The same file named twice, or by two ways, is read once; a link in a folder is judged by itself.
            key = os.path.realpath(item.path) if not item.refused else os.path.abspath(item.path)
            if key not in seen:
                seen.add(key)
                found.append(item)
    if all(item.skipped for item in found):
        names = ", ".join(printable(str(path)) for path in paths[:3])
        raise InputError(f"no article in {names}: articles are {_KNOWN} files")
    return tuple(found)


def _found_in(path: Path) -> Iterator[Found]:
    if path.is_dir():
        yield from _walk(path)
        return
    shown = printable(str(path))
    if not os.path.lexists(path):
        raise InputError(f"{shown} is not there: check the name and the folder you are in")
    if path.is_symlink() and not path.exists():
        raise InputError(f"{shown} is a link to a file that is not there")
    if path.name.lower() == METADATA_NAME:
        # Named by a pattern as articles/*: it is read with the articles beside it.
        return
    refused = "" if path.suffix.lower() in ARTICLE_ENDINGS else _no_article(path)
    yield Found(path, path.parent, printable(path.name), shown, refused=refused)


def _no_article(path: Path) -> str:
    ending = printable(path.suffix) or "this"
    return f"{ending} files are not read: save its text as .txt"


def _walk(root: Path) -> Iterator[Found]:
    inside = root.resolve()
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            names = sorted(os.listdir(folder), key=lambda name: (name.casefold(), name))
        except OSError as problem:
            reason = problem.strerror
            raise InputError(f"the folder {printable(str(folder))} can't be listed: {reason}") from None
        deeper: list[Path] = []
        for name in names:
            path = folder / name
            if name.startswith("."):
                continue
            if path.is_dir() and not path.is_symlink():
                deeper.append(path)
            elif name.lower() != METADATA_NAME:
                yield _judged(path, root, inside)
        folders.extend(reversed(deeper))


def _judged(path: Path, root: Path, inside: Path) -> Found:
    name, shown = printable(path.relative_to(root).as_posix()), printable(str(path))
    ending = path.suffix.lower()
    if path.is_symlink():
        target = path.resolve()
        if not target.is_relative_to(inside):
            return Found(path, root, name, shown, refused="a link that leads out of the folder: copy the file here")
        if target.is_dir():
            return Found(path, root, name, shown, skipped="a link to a folder that is read in its own place")
    if ending in ARTICLE_ENDINGS:
        return Found(path, root, name, shown)
    if ending in _OTHER_ARTICLE_ENDINGS:
        return Found(path, root, name, shown, refused=_no_article(path))
    return Found(path, root, name, shown, skipped=f"not an article: articles are {_KNOWN} files")


def name_documents(files: Sequence[Found]) -> tuple[str, ...]:
    """A doc_id for each file: its name without the ending, and as many folders before it as make it unique.

    Files that differ in their ending only keep it.
    """
    parts = [Path(os.path.abspath(item.path)).with_suffix("").parts for item in files]
    shared = _repeated(["/".join(every) for every in parts])
    parts = [
        (*every[:-1], item.path.name) if "/".join(every) in shared else every
        for every, item in zip(parts, files, strict=True)
    ]
    depth = [1] * len(files)
    while True:
        names = ["/".join(every[-many:]) for every, many in zip(parts, depth, strict=True)]
        shared = _repeated(names)
        again = [
            min(many + 1, len(every)) if name in shared else many
            for name, every, many in zip(names, parts, depth, strict=True)
        ]
        if again == depth:
            return tuple(printable(name) for name in names)
        depth = again


def _repeated(names: list[str]) -> set[str]:
    seen: set[str] = set()
    return {name for name in names if name in seen or seen.add(name)}  # type: ignore[func-returns-value]
