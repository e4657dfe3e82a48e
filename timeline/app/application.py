"""The Dash application of one project."""

from __future__ import annotations

from collections.abc import Collection

from dash import Dash

from timeline.app.callbacks import register
from timeline.app.catalogue import Records, catalogue
from timeline.app.download import offer_exports
from timeline.app.page import INDEX, page
from timeline.app.security import LOOPBACK, protect
from timeline.app.sentences import title as made_title
from timeline.bundled import assets_folder


def create_app(project: Records, *, title: str = "", hosts: Collection[str] = LOOPBACK) -> Dash:
    """A Dash app on the project as it is now; it answers only requests for one of `hosts`.

    Without a `title` one is made from what the events are about. Nothing it loads or sends leaves the machine.
    """
    known = catalogue(project)
    title = title or made_title(known)
    app = Dash(
        "timeline",
        title=title,
        update_title="",
        assets_folder=str(assets_folder().resolve()),
        assets_ignore=r".*\.(txt|ttf)$",
        index_string=INDEX,
        serve_locally=True,
        enable_mcp=False,
        add_log_handler=False,
        # The table is there only when it is looked at.
        suppress_callback_exceptions=True,
    )
    app.enable_dev_tools(debug=False, dev_tools_disable_version_check=True)
    app.layout = page(known, title)
    register(app, known)
    offer_exports(app.server, known, title)
    protect(app, hosts)
    return app
