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


def body(**changes: Any) -> dict[str, Any]:
    """What the browser posts when an event is chosen."""
    return {
        "output": "reader.children",
        "outputs": {"id": "reader", "property": "children"},
        "inputs": [{"id": "chosen", "property": "data", "value": "e-plan"}],
        "changedPropIds": ["chosen.data"],
        **changes,
    }


def drawing(width: object, countries: object, chosen: object) -> dict[str, Any]:
    inputs = {("width", "data"): width, ("countries", "value"): countries, ("chosen", "data"): chosen}
    return {
        "output": "cards.children",
        "outputs": {"id": "cards", "property": "children"},
        "inputs": [{"id": id_, "property": name, "value": value} for (id_, name), value in inputs.items()],
        "changedPropIds": ["width.data"],
    }


def test_the_page_answers_a_real_callback(client: FlaskClient) -> None:
    answer = client.post(CALLBACK, json=body())
    assert answer.status_code == 200
    assert "118 days late" in answer.get_data(as_text=True)
    assert client.post(CALLBACK, json=drawing(900, ["CHN"], None)).status_code == 200


@pytest.mark.parametrize(
    "forged",
    [
        [],
        {},
        "text",
        body(output="nothing.here"),
        body(output=["reader.children"]),
        body(output="..reader.children...list.children.."),
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
        body(inputs=[{"id": "chosen", "property": "data", "value": {"a": 1}}]),
        body(inputs=[{"id": "chosen", "property": "data", "value": ["e-plan"]}]),
        drawing("wide", [], None),
        drawing(-1, [], None),
        drawing(1e9, [], None),
        drawing(True, [], None),
        drawing(900, "JPN", None),
        drawing(900, [1], None),
        drawing(900, [], 7),
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
    inputs = [{"id": "chosen", "property": "data", "value": "<script>alert(1)</script>"}]
    answer = client.post(CALLBACK, json=body(inputs=inputs))
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
    first = client.post(CALLBACK, json=drawing(900, [], "e-plan")).get_data()
    client.post(CALLBACK, json=drawing(500, ["CHN"], "e-china"))
    assert client.post(CALLBACK, json=drawing(900, [], "e-plan")).get_data() == first
