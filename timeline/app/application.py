"""The Dash application of one project."""

from __future__ import annotations

from collections.abc import Collection

from dash import Dash

from timeline.app.callbacks import register
from timeline.app.catalogue import Records, catalogue
from timeline.app.page import INDEX, page
from timeline.app.security import LOOPBACK, protect
from timeline.app.sentences import title
from timeline.bundled import assets_folder


def create_app(project: Records, *, hosts: Collection[str] = LOOPBACK) -> Dash:
    """A Dash app on the project as it is now; it answers only requests for one of `hosts`.

    Nothing it loads or sends leaves the machine.
    """
    known = catalogue(project)
    app = Dash(
        "timeline",
        title=title(known),
        update_title="",
        assets_folder=str(assets_folder().resolve()),
        assets_ignore=r".*\.(txt|ttf)$",
        index_string=INDEX,
        serve_locally=True,
        enable_mcp=False,
        add_log_handler=False,
    )
    app.enable_dev_tools(debug=False, dev_tools_disable_version_check=True)
    app.layout = page(known)
    register(app, known)
    protect(app, hosts)
    return app
