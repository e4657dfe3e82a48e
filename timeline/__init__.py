"""Articles in, a table of dated events out, each tied to the exact passage that says so.

    project = timeline.extract(["articles/"])
    project.events()            # a DataFrame
    timeline.figure(project.events())
    timeline.serve(project)
    timeline.tag("They met on Wednesday.", "2014-10-08")  # times alone, as TIMEX3

Names are imported when they are first used: `import timeline` alone loads neither pandas nor dash.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from timeline.errors import DateFormatError, InputError, OutputError, ProjectError, TimelineError, UserError

if TYPE_CHECKING:
    from timeline.app import serve
    from timeline.charts import figure
    from timeline.exports import export
    from timeline.model import Claim, Document, Event, When
    from timeline.pipeline import extract
    from timeline.project import Project
    from timeline.times import tag

__version__ = "0.1.0"

_ROOMS = {
    "Claim": "timeline.model",
    "Document": "timeline.model",
    "Event": "timeline.model",
    "Project": "timeline.project",
    "When": "timeline.model",
    "export": "timeline.exports",
    "extract": "timeline.pipeline",
    "figure": "timeline.charts",
    "serve": "timeline.app",
    "tag": "timeline.times",
}

__all__ = [
    "Claim",
    "DateFormatError",
    "Document",
    "Event",
    "InputError",
    "OutputError",
    "Project",
    "ProjectError",
    "TimelineError",
    "UserError",
    "When",
    "export",
    "extract",
    "figure",
    "serve",
    "tag",
]


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    value = getattr(import_module(_ROOMS[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
