"""Serving the page on this machine."""

from __future__ import annotations

import socket
import sys
import threading
import webbrowser
from typing import Any

from waitress import server as waitress

from timeline.app.application import create_app
from timeline.app.catalogue import Records
from timeline.app.security import LOOPBACK
from timeline.errors import UserError

_THREADS = 8
# Seconds before the browser is opened, in which the server comes to listen.
_HEAD_START = 0.3


def serve(
    project: Records, *, host: str = "127.0.0.1", port: int = 8050, open_browser: bool = True, title: str = ""
) -> None:
    """Nothing; runs until it is stopped with Ctrl+C. The address is printed once the port is taken.

    Port 0 takes any free one. Raises UserError where the port is in use, or where `host` is beyond this machine.
    """
    if host not in LOOPBACK:
        raise UserError(f"{host} can be reached from other machines, and the page has no password: use 127.0.0.1")
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family)
    except OSError as problem:
        raise UserError(f"port {port} can't be used ({problem.strerror}): name another one with --port") from None
    with listening:
        bind: Any = waitress.create_server  # not annotated by waitress
        server = bind(create_app(project, title=title).server, sockets=[listening], threads=_THREADS, ident=None)
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{listening.getsockname()[1]}/"
        sys.stdout.write(f"The timeline is at {address} (Ctrl+C stops it)\n")
        sys.stdout.flush()
        if open_browser:
            threading.Timer(_HEAD_START, webbrowser.open, [address]).start()
        try:
            server.run()
        finally:
            server.close()
