"""Paths -> project: the stages of an article in their order, then what holds over all articles."""

from __future__ import annotations

import dataclasses
import gc
import operator
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from timeline import actors, dates, events, publication
from timeline.errors import InputError, UserError
from timeline.events import Article
from timeline.knowledge import Officials
from timeline.model import Claim, Document
from timeline.processes import in_order
from timeline.project import Project
from timeline.reading import FileReport, read, read_officials
from timeline.syntax import Sentence, parse

# Called with how many are done, how many there are, and what: of documents the file that was done last, then, of claims
# as they become events, MERGING.
Progress = Callable[[int, int, str], None]
MERGING = "merging"
Item = TypeVar("Item")
Result = TypeVar("Result")


# New values between two looks for those that hold each other in a ring. Python's own 700 suits programs that make such
# rings; here an article makes many thousand values, and next to none of them is in one.
_VALUES_BETWEEN_LOOKS = 50_000


@contextmanager
def _seldom_looking_for_rings() -> Iterator[None]:
    """Has garbage in rings looked for less often, as long as the work lasts: one second in twelve went into it."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], _VALUES_BETWEEN_LOOKS) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class NothingReadError(InputError):
    """None of the files could be used; `reports` says why of each."""

    def __init__(self, reports: tuple[FileReport, ...]) -> None:
        first = next((report for report in reports if report.refused), reports[0])
        super().__init__(f"no article could be read, so nothing was written; {first.line()}")
        self.reports = reports


@dataclass(frozen=True, slots=True)
class Extraction:
    """A project, and what became of each file."""

    project: Project
    reports: tuple[FileReport, ...]


def extract(
    paths: str | Path | Sequence[str | Path],
    *,
    output: str | Path | None = None,
    progress: Progress | None = None,
    extracted: date | None = None,
    officials: str | Path | None = None,
    workers: int = 1,
) -> Project:
    """The project made of the articles at these paths, kept at `output` or in memory. See `run`."""
    return run(
        paths, output=output, progress=progress, extracted=extracted, officials=officials, workers=workers
    ).project


@_seldom_looking_for_rings()
def run(
    paths: str | Path | Sequence[str | Path],
    *,
    output: str | Path | None = None,
    progress: Progress | None = None,
    extracted: date | None = None,
    officials: str | Path | None = None,
    workers: int = 1,
) -> Extraction:
    """The project, and a report of every file: a file or folder, or several, folders being walked.

    `extracted` is the day to be noted as that of the extraction; SOURCE_DATE_EPOCH is taken where it is None, and
    where that is not set none is noted. `officials` is a table of office holders to know besides ours (see
    `reading.read_officials`); the project keeps its hash. The articles are read in `workers` processes, which makes no
    difference to what comes out. Raises InputError where there is no article or `officials`
    can't be read, NothingReadError where no article could be used, and what `Project.create` raises for `output`.
    """
    named = [paths] if isinstance(paths, str | Path) else paths
    added = read_officials(Path(officials)) if officials is not None else None
    result = read([Path(path) for path in named])
    documents: list[Document] = []
    claims: list[Claim] = []
    for outcome in _extracted(result.documents, added.officials if added else None, workers):
        documents.append(outcome.document)
        claims.extend(outcome.claims)
        if progress is not None:
            progress(len(documents), len(result.documents), outcome.document.file)
    by_id = {document.doc_id: document for document in documents}
    reports = (
        *(added.reports if added else ()),
        *(_told(report, by_id[report.doc_id]) if report.outcome == "read" else report for report in result.reports),
    )
    if not any(document.outcome in ("read", "empty") for document in documents):
        raise NothingReadError(reports)
    grouped = events.group_sources(documents)
    merged = events.merge(claims, grouped, None if progress is None else partial(_merging, progress))
    day = extracted or day_of_epoch()
    path = None if output is None else Path(output)
    project = Project.create(
        path, grouped, claims, merged, extracted=day, officials=added.officials.sha256 if added else ""
    )
    return Extraction(project, reports)


def _merging(progress: Progress, done: int, total: int) -> None:
    progress(done, total, MERGING)


@dataclass(frozen=True, slots=True)
class Extracted:
    """One document with what the stages found out about it, and its claims."""

    document: Document
    claims: tuple[Claim, ...] = ()


def extract_document(document: Document, officials: Officials | None = None) -> Extracted:
    """What one article says: pure, and picklable, so that it can run anywhere.

    Raises ValueError where a claim's passage is not what the text says at its place.
    """
    article = _taken_apart(document, officials)
    return _claimed(article, parse(article.lines))


def _taken_apart(document: Document, officials: Officials | None) -> Article:
    """The article with its times resolved, its parties found and its day worked out."""
    text = document.text
    if not document.language:
        document = dataclasses.replace(document, language=dates.detect_language(text))
    found = dates.find(text, document.language or "en")
    parties = actors.find(text, document.language, written=document.published, officials=officials)
    document = publication.work_out(document, found, parties, dates.dateline(text), officials=officials)
    resolved = dates.resolve(text, found, document.published, title=document.title)
    return events.taken_apart(document, resolved, parties)


def _claimed(article: Article, trees: Iterable[Sentence]) -> Extracted:
    text = article.document.text
    claims = events.claims_of(article, trees)
    for claim in claims:
        if claim.span.of(text) != claim.passage:
            raise ValueError(f"claim {claim.claim_id} quotes what the text doesn't say at {claim.span.start}")
    return Extracted(article.document, claims)


# Articles whose sentences are parsed together: enough to fill the parser's batches, few enough to hold.
_TOGETHER = 64


def _extracted(documents: Sequence[Document], officials: Officials | None, workers: int) -> Iterator[Extracted]:
    """What each document says, in their order; one that breaks a stage is refused, and the others go on."""
    pieces = (documents[start : start + _TOGETHER] for start in range(0, len(documents), _TOGETHER))
    for some in in_order(partial(_extracted_together, officials=officials), pieces, workers=workers):
        yield from some


@_seldom_looking_for_rings()
def _extracted_together(documents: Sequence[Document], officials: Officials | None) -> list[Extracted]:
    articles = [_guarded(partial(_taken_apart, document, officials), document) for document in documents]
    lines = (article.lines if isinstance(article, Article) else () for article in articles)
    trees = parse(line for of_article in lines for line in of_article)
    found = []
    for article in articles:
        if isinstance(article, Extracted):
            found.append(article)
        else:
            own = tuple(islice(trees, len(article.lines)))
            found.append(_guarded(partial(_claimed, article, own), article.document))
    return found


def attempt(work: Callable[[Item], Result], item: Item) -> Result:
    """What `work` makes of one item of a batch; InputError, in one line, where it fails in whatever way.

    The one place where any failure is caught: an article that breaks a stage must not take the others with it.
    """
    try:
        return work(item)
    except UserError:
        raise
    except Exception as problem:
        why = " ".join(f"{type(problem).__name__}: {problem}".split())[:200]
        raise InputError(f"the extraction failed on it ({why})") from problem


def _guarded(work: Callable[[], Result], document: Document) -> Result | Extracted:
    if document.outcome != "read":
        return Extracted(document)
    try:
        return attempt(operator.call, work)
    except InputError as problem:
        return Extracted(dataclasses.replace(document, outcome=f"refused: {problem}"))


def _told(report: FileReport, document: Document) -> FileReport:
    """The report with what the stages after reading found."""
    outcome, _, why = document.outcome.partition(": ")
    if outcome == "refused":
        return dataclasses.replace(report, outcome="refused", detail=why)
    return dataclasses.replace(report, detail="; ".join(document.warnings))


def day_of_epoch() -> date | None:
    """The day of SOURCE_DATE_EPOCH (seconds, UTC; reproducible-builds.org), None where it is not set.

    Raises InputError where it is no such number.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise InputError(f"SOURCE_DATE_EPOCH is {seconds[:40]!r}: set it to seconds since 1970, or unset it") from None
