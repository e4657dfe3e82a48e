import gc
import pickle
import shutil
from datetime import date
from pathlib import Path

import pytest

from timeline import pipeline
from timeline.errors import InputError
from timeline.model import Document, Edit, Span, When
from timeline.project import Project
from timeline.reading import read

BUNDLED = Path(__file__).parents[2] / "data" / "articles"
DAY = date(2026, 3, 12)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BUNDLED, tmp_path / "articles"))


def test_bundled_articles_make_events_whose_passages_stand_in_them() -> None:
    with pipeline.extract(BUNDLED) as project:
        texts = {document.doc_id: document.text for document in project.document_records()}
        claims = project.claim_records()
        assert len(texts) == 2
        assert {claim.doc_id for claim in claims} == set(texts)
        assert all(claim.span.of(texts[claim.doc_id]) == claim.passage for claim in claims)
        assert project.check() == ()
        assert project.path is None


def test_the_same_articles_make_the_same_bytes_wherever_they_are(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "copied"
    shutil.copytree(folder, other)
    for number, articles in enumerate((folder, folder, other)):
        pipeline.extract([articles], output=tmp_path / f"{number}.timeline", extracted=DAY).close()
    assert len({(tmp_path / f"{number}.timeline").read_bytes() for number in range(3)}) == 1


@pytest.mark.parametrize(
    ("epoch", "given_day", "noted"),
    [
        ("1700000000", None, date(2023, 11, 14)),
        ("1700000000", DAY, DAY),
        (None, DAY, DAY),
        (None, None, None),
        ("", None, None),
    ],
)
def test_the_day_of_extraction_is_the_one_given(monkeypatch: pytest.MonkeyPatch, epoch, given_day, noted) -> None:
    if epoch is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pipeline.extract([BUNDLED], extracted=given_day) as project:
        assert project.extracted == noted


@pytest.mark.parametrize("epoch", ["soon", "9" * 30])
def test_a_bad_epoch_says_how_to_mend_it(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(InputError, match="SOURCE_DATE_EPOCH"):
        pipeline.day_of_epoch()


def test_one_article_that_breaks_a_stage_leaves_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.actors.find

    def find(text: str, language: str = "", **known: object):
        if text.startswith("US, Japan Review"):
            raise RecursionError("too\ndeep")
        return real(text, language, **known)

    monkeypatch.setattr(pipeline.actors, "find", find)
    done = pipeline.run([folder])
    first, second = done.reports
    assert first.outcome == "read"
    assert second.line().endswith("refused: the extraction failed on it (RecursionError: too deep)")
    outcomes = [document.outcome for document in done.project.document_records()]
    assert outcomes == ["read", "refused: the extraction failed on it (RecursionError: too deep)"]
    assert {claim.doc_id for claim in done.project.claim_records()} == {first.doc_id}


def test_a_passage_that_is_not_there_refuses_its_article(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.events.claims_of

    def claims_of(article, trees):
        made = real(article, trees)
        if article.document.doc_id.startswith("003"):
            return tuple(pipeline.dataclasses.replace(claim, passage=claim.passage + "!") for claim in made)
        return made

    monkeypatch.setattr(pipeline.events, "claims_of", claims_of)
    done = pipeline.run([folder])
    assert [report.outcome for report in done.reports] == ["read", "refused"]
    assert "quotes what the text doesn't say" in done.reports[1].detail
    assert done.project.check() == ()


def test_nothing_read_is_an_error_that_names_each_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)))
    with pytest.raises(pipeline.NothingReadError, match="binary") as caught:
        pipeline.extract(str(tmp_path))
    assert [report.outcome for report in caught.value.reports] == ["refused"]


def test_an_empty_article_is_kept_without_events(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n \n")
    done = pipeline.run(tmp_path / "a.txt")
    assert [report.outcome for report in done.reports] == ["empty"]
    assert done.project.events().empty


def test_progress_counts_every_document_then_the_claims(folder: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    with pipeline.extract([folder], progress=lambda *now: seen.append(now)) as project:
        dated = sum(claim.when is not None for claim in project.claim_records())
    of_files = [(1, 2, "000_dd71824d6bd5ab94.txt"), (2, 2, "003_fe1f003c8da6ca33.txt")]
    assert seen == [*of_files, (0, dated, "merging"), (dated, dated, "merging")]


def test_garbage_is_collected_as_before_when_the_work_is_done(folder: Path) -> None:
    during: list[int] = []
    before = gc.get_threshold()
    pipeline.extract([folder], progress=lambda *_: during.append(gc.get_threshold()[0])).close()
    with pytest.raises(InputError):
        pipeline.extract([folder / "nothing"])
    assert min(during) > before[0]
    assert gc.get_threshold() == before


def test_any_number_of_workers_makes_the_same_bytes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "_TOGETHER", 1)  # so that there is work for two
    one, two = tmp_path / "one.timeline", tmp_path / "two.timeline"
    pipeline.extract([folder], output=one, extracted=DAY).close()
    pipeline.extract([folder], output=two, extracted=DAY, workers=2).close()
    assert one.read_bytes() == two.read_bytes()


def test_the_function_of_one_document_is_pure_and_picklable() -> None:
    document = read([BUNDLED]).documents[1]
    function = pickle.loads(pickle.dumps(pipeline.extract_document))
    once, again = function(document), pipeline.extract_document(document)
    assert once == again
    assert pickle.loads(pickle.dumps(once)) == once
    assert once.document.published == When("2014-10-08")


def test_a_language_is_found_where_none_is_given(folder: Path) -> None:
    (folder / "documents.csv").unlink()
    document = read([folder]).documents[0]
    assert document.language == ""
    assert pipeline.extract_document(document).document.language == "en"


def test_extracting_again_keeps_what_a_person_did(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "p.timeline"
    edit = Edit(Document("x", "", "x").sha256, Span(0, 4), "label", '"better"')
    with pipeline.extract([folder], output=str(target)) as project:
        project.add_edit(edit)
    pipeline.extract([folder], output=target).close()
    with Project.open(target) as project:
        assert project.edits() == (edit,)
