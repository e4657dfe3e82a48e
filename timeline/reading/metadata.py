"""What is said about an article, in its front matter or in the table beside it, checked field by field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from timeline.errors import DateFormatError
from timeline.reading.published import published

FIELDS = ("title", "publisher", "url", "published", "language")
# Other names that people and programs give to these fields.
_ALSO = {
    "date": "published", "publication_date": "published", "published_at": "published", "pubdate": "published",
    "source": "publisher", "site": "publisher", "outlet": "publisher", "newspaper": "publisher",
    "link": "url", "lang": "language", "headline": "title", "filename": "file",
}  # fmt: skip


class Metadata(BaseModel):
    """The facts given for one article, "" where one is not given. `published` is EDTF."""

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True, extra="ignore")

    title: Annotated[str, Field(max_length=1000)] = ""
    publisher: Annotated[str, Field(max_length=500)] = ""
    url: Annotated[str, Field(max_length=2000)] = ""
    published: Annotated[str, Field(max_length=100)] = ""
    language: str = ""

    @field_validator("title", "publisher")
    @classmethod
    def _one_line(cls, value: str) -> str:
        return " ".join(value.split())

    @field_validator("url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if value and not re.fullmatch(r"https?://[^\s<>\"]+", value, re.I):
            raise ValueError("not a web address: begin it with https:// or http://")
        return value

    @field_validator("published")
    @classmethod
    def _one_date(cls, value: str) -> str:
        return published(value).edtf if value else ""

    @field_validator("language")
    @classmethod
    def _code(cls, value: str) -> str:
        if value and not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*", value):
            raise ValueError(f'"{value[:20]}" is not a language code: write en, fr, ja')
        return re.split(r"[-_]", value)[0].lower()


def canonical(name: str) -> str:
    """The field that a column or key of this name stands for."""
    plain = name.strip().strip("\ufeff").lower().replace(" ", "_")
    return _ALSO.get(plain, plain)


def checked(values: Mapping[str, str]) -> tuple[Metadata, tuple[str, ...]]:
    """The facts that hold, and for each that does not its name, what is wrong, and how to mend it."""
    named = {name: values[name] for name in FIELDS if values.get(name)}
    try:
        return Metadata(**named), ()
    except ValidationError as found:
        problems = {str(error["loc"][0]): _words(error) for error in found.errors(include_url=False)}
    kept = {name: value for name, value in named.items() if name not in problems}
    return Metadata(**kept), tuple(f"{name}: {problem}" for name, problem in problems.items())


def _words(error: Mapping[str, object]) -> str:
    context = error.get("ctx")
    cause = context.get("error") if isinstance(context, dict) else None
    if isinstance(cause, DateFormatError | ValueError):
        return str(cause)
    return str(error["msg"])
