import csv
import io
import re

import pytest
import sample_events
from flask.testing import FlaskClient
from plotly.offline import get_plotlyjs_version

from timeline.app import create_app
from timeline.app.download import file_name
from timeline.bundled import assets_folder
from timeline.exports import formats


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(sample_events.bundled(), title="Japan–US: “guidelines”").server.test_client()


@pytest.mark.parametrize("form", formats(), ids=lambda form: form.name)
def test_every_format_is_offered_with_its_name_and_type(client: FlaskClient, form) -> None:
    answer = client.get(f"/export/{form.name}?country=CHN&scale=even&lanes=kind&event=e-china")
    assert answer.status_code == 200
    assert answer.content_type == form.media_type
    assert answer.headers["Content-Disposition"] == f'attachment; filename="japan-us-guidelines{form.endings[0]}"'
    assert answer.headers["Content-Security-Policy"]
    assert len(answer.get_data()) > 100


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("", ["e-1978", "e-1997", "e-abe", "e-china", "e-report", "e-plan", "e-2015"]),
        ("?status=planned", ["e-plan"]),
        ("?q=hong+lei", ["e-china"]),
        ("?window=2015-01-01..2015-12-31", ["e-2015"]),
        ("?country=none", []),
    ],
)
def test_an_export_holds_the_events_that_are_shown(client: FlaskClient, query: str, events: list[str]) -> None:
    text = client.get(f"/export/csv{query}").get_data(as_text=True)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert sorted(row["event_id"] for row in rows) == sorted(events)


def test_an_export_of_nothing_that_needs_something_says_so(client: FlaskClient) -> None:
    answer = client.get("/export/svg?country=none")
    assert answer.status_code == 400
    assert answer.mimetype == "text/plain"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("US–Japan, 1978–2015", "us-japan-1978-2015.csv"),
        ('../"; rm -rf /\r\nX: y', "rm-rf-x-y.csv"),
        ("日本と米国", "timeline.csv"),
        ("", "timeline.csv"),
        ("a" * 300, "a" * 60 + ".csv"),
    ],
)
def test_a_file_name_is_plain(title: str, name: str) -> None:
    form = next(form for form in formats() if form.name == "csv")
    assert file_name(title, form) == name


def test_the_page_brings_the_part_of_plotly_that_it_draws_with_and_its_licence() -> None:
    folder = assets_folder() / "plotly"
    head = (folder / "plotly-cartesian.min.js").read_text("utf-8")[:200]
    version = re.search(r"cartesian - minified\) v(\d+)\.", head)
    assert version is not None
    assert version[1] == get_plotlyjs_version().split(".")[0]
    assert "Permission is hereby granted" in (folder / "LICENSE.txt").read_text("utf-8")
