"""Paths -> documents, and what became of every file."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from timeline.model import Document, When
from timeline.reading import front_matter, tables
from timeline.reading.decoding import decode
from timeline.reading.finding import METADATA_NAME, Found, find, name_documents
from timeline.reading.metadata import Metadata, canonical, checked
from timeline.reading.raw import RefusedError, read_bytes
from timeline.reading.report import FileReport, ReadingResult
from timeline.reading.tables import Table


class _Tables:
    """The metadata tables of one batch, each read once."""

    def __init__(self) -> None:
        self._loaded: dict[Path, Table] = {}

    def row(self, item: Found) -> Metadata | None:
        """What the nearest table says of a file: its own folder's, else one above, up to the folder named."""
        for folder in (item.path.parent, *item.path.parent.parents):
            if folder not in self._loaded:
                self._loaded[folder] = tables.load(folder)
            row = self._loaded[folder].rows.get(item.path.relative_to(folder).as_posix())
            if row is not None or folder == item.root:
                return row
        return None

    @property
    def reports(self) -> list[FileReport]:
        """The lines in error, table by table."""
        return [report for table in self._loaded.values() for report in table.reports]


def read(paths: Sequence[Path]) -> ReadingResult:
    """The articles at these paths, folders walked, in an order that depends on names only.

    A file that can't be used is reported and the others are read; copies of one text are one document. Raises
    InputError where a path is not there or no article is at any.
    """
    found = find(paths)
    named = [item for item in found if not item.skipped]
    doc_ids = dict(zip(named, name_documents(named), strict=True))
    beside = _Tables()
    documents: list[Document] = []
    reports: list[FileReport] = []
    first_with: dict[str, Document] = {}
    for item in found:
        if item.skipped:
            reports.append(FileReport(item.shown, "skipped", detail=item.skipped))
            continue
        document = _document(item, doc_ids[item], beside)
        same = first_with.setdefault(document.sha256, document) if document.outcome == "read" else document
        if same is not document:
            reports.append(FileReport(item.shown, "same", same.doc_id, f"same as {same.file}"))
            continue
        documents.append(document)
        reports.append(_report(item, document))
    return ReadingResult(tuple(documents), (*beside.reports, *reports))


def _report(item: Found, document: Document) -> FileReport:
    outcome, _, why = document.outcome.partition(": ")
    detail = why or "; ".join(document.warnings)
    if outcome == "refused":
        return FileReport(item.shown, "refused", document.doc_id, detail)
    return FileReport(item.shown, "empty" if outcome == "empty" else "read", document.doc_id, detail)


def _document(item: Found, doc_id: str, beside: _Tables) -> Document:
    row = beside.row(item)
    document = Document(doc_id=doc_id, text="", file=item.name)
    try:
        if item.refused:
            raise RefusedError(item.refused)
        decoded = decode(read_bytes(item.path))
        written, text = front_matter.split(decoded.text)
    except RefusedError as why:
        return dataclasses.replace(_described(document, row, None), outcome=f"refused: {why}")
    inside, problems = checked({canonical(name): value for name, value in written.items()})
    warnings = [decoded.warning] if decoded.warning else []
    warnings += [f"front matter, {problem}; read without it" for problem in problems]
    if row and row.published and inside.published and row.published != inside.published:
        warnings.append(
            f"{METADATA_NAME} says published {row.published}, its front matter {inside.published}: the first is kept"
        )
    document = dataclasses.replace(
        document, text=text, warnings=tuple(warnings), outcome="read" if text.strip() else "empty"
    )
    return _described(document, row, inside)


def _described(document: Document, row: Metadata | None, inside: Metadata | None) -> Document:
    """The document with its facts: the table's first, then its own."""
    table, own = row or Metadata(), inside or Metadata()
    edtf = table.published or own.published
    source = METADATA_NAME if table.published else "its front matter"
    return dataclasses.replace(
        document,
        title=table.title or own.title,
        publisher=table.publisher or own.publisher,
        url=table.url or own.url,
        language=table.language or own.language,
        published=When(edtf) if edtf else None,
        published_from="metadata" if edtf else "",
        published_why=f"{source} says {edtf}" if edtf else "",
    )
