"""What can go wrong, as one small tree.

    TimelineError              everything this package raises on purpose
    ├── UserError              the person can mend it: one line, exit status 2
    │   ├── InputError         an article, a table of metadata or a folder that can't be read
    │   ├── ProjectError       a project file that is missing, damaged, foreign or newer
    │   └── OutputError        a result that can't be written
    └── DateFormatError        a text that is no date of EDTF (also a ValueError)

A message says what, where and how to mend it, in one line. Anything else that escapes is a bug.
"""

from __future__ import annotations


class TimelineError(Exception):
    """The root of all errors raised on purpose."""


class UserError(TimelineError):
    """Something the person can mend; its text is one line."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


class InputError(UserError):
    """An article, a metadata table or a folder that can't be used."""


class ProjectError(UserError):
    """A project file that is missing, damaged, not ours, or written by a newer version."""


class OutputError(UserError):
    """A result that can't be written where it was asked for."""


class DateFormatError(TimelineError, ValueError):
    """A text that is not one of the EDTF forms that `When` reads."""
