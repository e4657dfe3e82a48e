import json
import logging
from typing import Any

import pytest
import sample_events
from flask.testing import FlaskClient

from timeline.app import create_app

CALLBACK = "/_dash-update-component"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    app = create_app(sample_events.bundled())
    return app.server.test_client()


SEARCH = {"search": "", "width": 900, "dark": False}


def body(**changes: Any) -> dict[str, Any]:
    """What the browser posts when a page of the tray is turned."""
    return {
        "output": "tray.children",
        "outputs": {"id": "tray", "property": "children"},
        "inputs": [{"id": "tray-page", "property": "data", "value": 0}],
        "changedPropIds": ["tray-page.data"],
        **changes,
    }


def call(outputs: str, *values: tuple[str, object], state: tuple[tuple[str, object], ...] = ()) -> dict[str, Any]:
    """A post to the callback of these outputs, "a.b c.d", with (id, value) of its inputs' data."""
    names = [dict(zip(("id", "property"), name.split("."), strict=True)) for name in outputs.split()]
    return {
        "output": f"..{'...'.join(outputs.split())}..",
        "outputs": names,
        "inputs": [{"id": name, "property": "data", "value": value} for name, value in values],
        "state": [{"id": name, "property": "data", "value": value} for name, value in state],
        "changedPropIds": [f"{values[0][0]}.data"],
    }


def reading(chosen: object) -> dict[str, Any]:
    return call("reader.children said.children", ("chosen", chosen))


def drawing(view: object, chosen: object = None) -> dict[str, Any]:
    outputs = "graph.figure axis.children axis.hidden cards.children steps.children"
    return call(outputs, ("view", view), state=(("chosen", chosen),))


def filtering(view: object, opened: object = None) -> dict[str, Any]:
    outputs = (
        "countries.children further.children sheet.children active.children shown.children nothing.children "
        "nothing.hidden notes.children"
    )
    return call(outputs, ("view", view), ("open", opened))


def test_the_page_answers_a_real_callback(client: FlaskClient) -> None:
    answer = client.post(CALLBACK, json=reading("e-plan"))
    assert answer.status_code == 200
    assert "118 days late" in answer.get_data(as_text=True)
    for post in (drawing({**SEARCH, "search": "country=CHN"}), filtering(SEARCH, ["more"]), body()):
        assert client.post(CALLBACK, json=post).status_code == 200


@pytest.mark.parametrize(
    "forged",
    [
        [],
        {},
        "text",
        body(output="nothing.here"),
        body(output=["tray.children"]),
        body(output="..tray.children...list.children.."),
        body(inputs=[]),
        body(inputs=[{"id": "other", "property": "data", "value": 1}]),
        body(inputs="chosen"),
        body(inputs=[[{"id": "chosen", "property": "data"}]]),
        body(state=[{"id": "chosen", "property": "data"}]),
        body(outputs=[]),
        body(outputs=None),
        body(outputs={"id": "page", "property": "children"}),
        body(changedPropIds=[1]),
        body(changedPropIds={"a": 1}),
        *(
            body(inputs=[{"id": "tray-page", "property": "data", "value": value}])
            for value in ("1", -1, True, 1e9, [0])
        ),
        *(reading(value) for value in ({"a": 1}, ["e-plan"], 7, True, "x" * 500)),
        *(drawing(value) for value in ("", [], 7, {}, {**SEARCH, "search": 1}, {**SEARCH, "dark": "no"})),
        *(drawing({**SEARCH, "width": value}) for value in ("wide", -1, 1e9, True, None)),
        drawing({**SEARCH, "search": "x" * 20_000}),
        drawing(SEARCH, 7),
        filtering(SEARCH, "more"),
        filtering(SEARCH, [1]),
    ],
)
def test_a_forged_callback_is_refused_without_a_traceback(
    client: FlaskClient, forged: object, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = client.post(CALLBACK, json=forged)
    text = answer.get_data(as_text=True)
    assert 400 <= answer.status_code < 500, text
    assert "Traceback" not in text
    assert not caplog.records


@pytest.mark.parametrize("data", [b"", b"\xff", b"{", b"[" * 100_000])
def test_a_body_that_is_no_json_is_refused(client: FlaskClient, data: bytes) -> None:
    assert client.post(CALLBACK, data=data, content_type="application/json").status_code == 400


def test_an_id_that_is_unknown_shows_the_start_of_the_reader(client: FlaskClient) -> None:
    answer = client.post(CALLBACK, json=reading("<script>alert(1)</script>"))
    assert answer.status_code == 200
    assert "Choose an event" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8050", 200),
        ("localhost", 200),
        ("[::1]:9", 200),
        ("LOCALHOST:1", 200),
        ("evil.example", 403),
        ("127.0.0.1.evil.example:8050", 403),
        ("localhost@evil.example", 403),
        ("[", 403),
    ],
)
def test_only_this_machine_is_served(client: FlaskClient, host: str, status: int) -> None:
    assert client.get("/", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://localhost:1"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_posts_from_other_sites_are_refused(client: FlaskClient, headers: dict[str, str], status: int) -> None:
    assert client.post(CALLBACK, json=body(), headers=headers).status_code == status


def test_every_answer_carries_the_security_headers(client: FlaskClient) -> None:
    for path in ("/", "/assets/timeline.js", "/assets/nothing.js", "/_dash-layout"):
        answer = client.get(path, buffered=True)
        policy = answer.headers["Content-Security-Policy"]
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules["default-src"] == "'none'"
        assert rules["frame-ancestors"] == "'none'"
        assert "unsafe" not in rules["script-src"]
        assert "http" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_the_page_names_no_other_address_and_asks_nobody_for_a_version(client: FlaskClient) -> None:
    text = client.get("/").get_data(as_text=True)
    assert '<html lang="en">' in text
    assert "http://" not in text
    assert "https://" not in text
    config = json.loads(text.split('<script id="_dash-config" type="application/json">')[1].split("</script>")[0])
    assert not config.get("ui")
    assert not config.get("hot_reload")


def test_an_article_cannot_put_markup_into_the_page() -> None:
    sample = sample_events.bundled()
    hostile = "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>"
    documents = tuple(
        type(d)(d.doc_id, d.text.replace("Subscribe", hostile), d.file, hostile, hostile) for d in sample.documents
    )
    app = create_app(sample_events.Sample(documents, (), ()))
    client = app.server.test_client()
    assert "<script>alert" not in client.get("/").get_data(as_text=True)
    assert client.get("/_dash-layout").mimetype == "application/json"


def test_callbacks_keep_nothing_between_two_people(client: FlaskClient) -> None:
    first = client.post(CALLBACK, json=drawing(SEARCH, "e-plan")).get_data()
    client.post(CALLBACK, json=drawing({"search": "country=CHN&scale=even", "width": 500, "dark": True}, "e-china"))
    assert client.post(CALLBACK, json=drawing(SEARCH, "e-plan")).get_data() == first


@pytest.mark.parametrize(
    "query", ["", "?country=CHN", "?country=" + "%F0%9F" * 50, "?scale=%00", "?from=x&event=y", "?" + "a&" * 999]
)
def test_an_address_gives_an_export_or_none_and_never_a_traceback(client: FlaskClient, query: str) -> None:
    answer = client.get(f"/export/csv{query}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")


@pytest.mark.parametrize("name", ["none", "..%2fcsv", "csv/x", "<script>"])
def test_an_export_in_no_format_is_not_found(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/export/{name}")
    assert answer.status_code == 404
    assert answer.mimetype == "text/plain"
