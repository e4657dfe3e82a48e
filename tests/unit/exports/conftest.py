import pytest
import sample_events
from drawn_projects import project_of

from timeline.project import Project


@pytest.fixture(scope="module")
def bundled() -> Project:
    return project_of(sample_events.bundled())


@pytest.fixture(scope="module")
def chronicle() -> Project:
    """1,500 events."""
    return project_of(sample_events.many(1500))


@pytest.fixture(scope="module")
def hostile() -> Project:
    return project_of(sample_events.hostile())
