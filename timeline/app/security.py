"""What is let in, and what a browser is told to keep out."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any
from urllib.parse import urlsplit

from dash import Dash
from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, Forbidden, HTTPException

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_CALLBACK = "/_dash-update-component"


def protect(app: Dash, hosts: Collection[str]) -> None:
    """Makes the server refuse foreign hosts, cross-site posts and forged callbacks, and send security headers.

    To be called when all callbacks are there, for the policy names the hashes of their inline scripts.
    """
    policy = _policy(app.csp_hashes())
    allowed = frozenset(host.strip("[]").lower() for host in hosts)
    server: Flask = app.server

    @server.before_request
    def check() -> None:
        if _host(f"//{request.host}") not in allowed:
            raise Forbidden("this address is not served here")
        if request.method not in ("GET", "HEAD", "OPTIONS"):
            _refuse_cross_site()
        if request.path == _CALLBACK:
            _check_callback(app.callback_map)

    @server.after_request
    def secure(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response

    @server.errorhandler(HTTPException)
    def say(error: HTTPException) -> tuple[str, int, dict[str, str]]:
        return f"{error.name}: {error.description}\n", error.code or 500, {"Content-Type": "text/plain; charset=utf-8"}


def _policy(hashes: Sequence[str]) -> str:
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes],
        # Dash and Plotly set styles on elements.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join([name, *values]) for name, values in rules.items())


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def _refuse_cross_site() -> None:
    """The browser says where a post comes from; what says nothing is no browser and carries nobody's session."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    if site not in ("same-origin", "none") or (origin is not None and urlsplit(origin).netloc != request.host):
        raise Forbidden("posts from other sites are refused")


def _check_callback(callbacks: dict[str, Any]) -> None:
    """Dash trusts the shape of what is posted, and would answer a forged one with an internal error."""
    try:
        body = json.loads(request.get_data(cache=True))
    except (ValueError, RecursionError):
        raise BadRequest("the body is not JSON") from None
    known = callbacks.get(body["output"]) if isinstance(body, dict) and isinstance(body.get("output"), str) else None
    if known is None:
        raise BadRequest("there is no such callback")
    for field, expected in (("inputs", known["inputs"]), ("state", known["state"])):
        sent = body.get(field, [])
        if not isinstance(sent, list) or [_name(item) for item in sent] != [_name(item) for item in expected]:
            raise BadRequest(f"{field} are not those of the callback")
    outputs = body.get("outputs")
    listed = outputs if isinstance(outputs, list) else [outputs]
    names = [".".join(_name(item)) for item in listed]
    if names != _outputs(body["output"]):
        raise BadRequest("outputs are not those of the callback")
    changed = body.get("changedPropIds", [])
    if not isinstance(changed, list) or not all(isinstance(name, str) and "." in name for name in changed):
        raise BadRequest("changedPropIds must be names")


def _name(item: object) -> tuple[str, str]:
    if not isinstance(item, dict):
        return "", ""
    return str(item.get("id")), str(item.get("property"))


def _outputs(output: str) -> list[str]:
    """The names of the outputs; for several, Dash's own notation is "..a.b...c.d.."."""
    return output[2:-2].split("...") if output.startswith("..") else [output]
