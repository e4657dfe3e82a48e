"""The page in the browser."""

from timeline.app.application import create_app
from timeline.app.server import serve

__all__ = ["create_app", "serve"]
