"""The export route: a GET with the address of what is shown answers with a file of exactly that."""

from __future__ import annotations

import re
import unicodedata

from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, NotFound

from timeline.app.catalogue import Catalogue
from timeline.app.view import View, parse
from timeline.charts.wording import counted
from timeline.errors import UserError
from timeline.exports import Format, Look, formats, render
from timeline.project import Project

ROUTE = "/export"
_LONGEST_NAME = 60


def offer_exports(server: Flask, catalogue: Catalogue, title: str) -> None:
    """Adds the route to the server."""
    known = {form.name: form for form in formats()}

    @server.get(f"{ROUTE}/<path:name>")
    def download(name: str) -> Response:
        if name not in known:
            raise NotFound(f"there is no format {name!r}: name one of {', '.join(known)}")
        view, _ = parse(request.query_string.decode("utf-8", "replace"))
        try:
            content = exported(catalogue, view, known[name], title)
        except UserError as problem:
            raise BadRequest(str(problem)) from None
        answer = Response(content, content_type=known[name].media_type)
        answer.headers["Content-Disposition"] = f'attachment; filename="{file_name(title, known[name])}"'
        return answer


def exported(catalogue: Catalogue, view: View, form: Format, title: str) -> bytes:
    """The file's bytes: the events that the view shows, in its window, with their claims and articles.

    What draws them does so at the view's scale and in its lanes.
    """
    look = Look(scale=view.scale, lanes=view.lanes)
    with part_of(catalogue, view) as project:
        if not form.draws:
            return render(project, form.name).content
        return render(project, form.name, title=title, look=look, chosen=_chosen(catalogue, view)).content


def _chosen(catalogue: Catalogue, view: View) -> str:
    """What a file holds of the project, in words."""
    kept, whole = len(catalogue.in_window(view)), len(catalogue.events)
    return "all events" if kept == whole else f"{kept:,} of {counted(whole, 'event')}, as chosen on the page"


def part_of(catalogue: Catalogue, view: View) -> Project:
    """A project in memory that holds what the view shows and no more."""
    events = catalogue.in_window(view)
    kept = dict.fromkeys(key for event in events for key in event.claim_ids)
    claims = [claim for key, claim in catalogue.claims.items() if key in kept]
    used = {claim.doc_id for claim in claims}
    documents = [document for key, document in catalogue.documents.items() if key in used]
    extracted = catalogue.records.extracted if isinstance(catalogue.records, Project) else None
    return Project.create(None, documents, claims, events, extracted=extracted)


def file_name(title: str, form: Format) -> str:
    """A name that every system allows, from the title: "us-japan-1978-2015.csv"."""
    plain = unicodedata.normalize("NFKD", title.replace("–", "-")).encode("ascii", "ignore").decode("ascii").lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].strip("-")
    return (stem or "timeline") + form.endings[0]
