"""Where the files that come with the package are: in a source checkout, or installed beside it."""

from __future__ import annotations

from pathlib import Path

from timeline.errors import InputError

_PACKAGE = Path(__file__).parent


def _folder(in_checkout: Path, installed: str) -> Path:
    for folder in (_PACKAGE / "_bundled" / installed, in_checkout):
        if folder.is_dir():
            return folder
    raise InputError(f"the folder {installed} that belongs to this package is missing: install it again")


def assets_folder() -> Path:
    """The folder of what the browser loads. Raises InputError where it is missing."""
    return _folder(_PACKAGE.parent / "assets", "assets")


def articles_folder() -> Path:
    """The folder of the bundled articles with their documents.csv. Raises InputError where it is missing."""
    return _folder(_PACKAGE.parent / "data" / "articles", "articles")
