import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import InputError
from timeline.model import When
from timeline.reading import ReadingResult, read
from timeline.reading.finding import Found, name_documents
from timeline.reading.raw import RefusedError, read_bytes

BUNDLED = Path(__file__).parents[3] / "data" / "articles"


def folder(tmp_path: Path, **files: str | bytes) -> Path:
    """A folder of files: `a__b_txt="x"` is a/b.txt."""
    for name, content in files.items():
        stem, _, ending = name.replace("__", "/").rpartition("_")
        path = tmp_path / f"{stem}.{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return tmp_path


def lines(result: ReadingResult) -> dict[str, str]:
    return {Path(report.file).name: f"{report.outcome}: {report.detail}" for report in result.reports}


def test_bundled_articles_keep_every_character() -> None:
    result = read([BUNDLED])
    for document in result.documents:
        assert document.text == (BUNDLED / document.file).read_bytes().decode("utf-8").replace("\r\n", "\n")
    first, second = result.documents
    assert first.doc_id == "000_dd71824d6bd5ab94"
    assert first.publisher == "Army Technology"
    assert first.published == When("2015-04-28")
    assert second.published == When("2014-10-08")
    assert second.published_from == "metadata"
    assert "documents.csv" in second.published_why
    assert second.language == "en"


def test_one_file_finds_the_table_beside_it() -> None:
    result = read([BUNDLED / "003_fe1f003c8da6ca33.txt"])
    assert [document.publisher for document in result.documents] == ["RIA Novosti"]
    assert [report.outcome for report in result.reports] == ["read"]


def test_front_matter_gives_facts_and_leaves_the_text(tmp_path: Path) -> None:
    here = folder(tmp_path, a_md="---\ntitle: A pact\nsource: Reuters\ndate: 8 October 2014\nlang: en-GB\n---\nBody\n")
    (document,) = read([here]).documents
    assert (document.title, document.publisher, document.language) == ("A pact", "Reuters", "en")
    assert document.published == When("2014-10-08")
    assert document.text == "Body\n"


def test_table_wins_over_front_matter_and_says_so(tmp_path: Path) -> None:
    here = folder(
        tmp_path,
        a_txt="---\npublished: 2014-10-07\ntitle: Own\n---\nBody",
        documents_csv="\ufefffile;published;title\na.txt;2014-10-08;\n",
    )
    result = read([here])
    (document,) = result.documents
    assert document.published == When("2014-10-08")
    assert document.title == "Own"
    assert "2014-10-07" in document.warnings[0]
    assert "2014-10-07" in lines(result)["a.txt"]


def test_a_date_that_is_none_leaves_the_article_without(tmp_path: Path) -> None:
    here = folder(tmp_path, a_txt="---\npublished: 03/04/2003\ntitle: T\n---\nBody")
    (document,) = read([here]).documents
    assert document.published is None
    assert document.published_from == ""
    assert document.title == "T"
    assert "2003-04-03 or 2003-03-04" in document.warnings[0]


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("file,title\nnosuch.txt,T\n", "line 2: no article nosuch.txt here"),
        ("file,title\n../a.txt,T\n", "line 2: no article ../a.txt here"),
        ("file,title\n/etc/passwd,T\n", "line 2: no article /etc/passwd here"),
        ("file,published\na.txt,03/04/2003\n", 'line 2: published: "03/04/2003" can be read in two ways'),
        ("file,published\na.txt,soon\n", 'line 2: published: "soon" is not a date'),
        ("file,url\na.txt,javascript:alert(1)\n", "line 2: url: not a web address"),
        ("file,language\na.txt,English language\n", "line 2: language:"),
        ("file,title\na.txt,T\n\na.txt,U\n", "line 4: a.txt is described on line 2 already"),
        ("file,title\n,T\n", "line 2: no file named"),
        ("name,title\na.txt,T\n", 'line 1: no column "file"'),
        ("", 'line 1: no column "file"'),
        ("file,title\na.txt,US, Japan review\n", "line 2: more cells than columns"),
        ('file,title\na.txt,"' + "x" * 200_000 + '"\n', "line 2: field larger"),
        (b"\x00\x01\x02\x03", "binary"),
    ],
)
def test_bad_tables_are_reported_by_line(tmp_path: Path, table: str | bytes, line: str) -> None:
    here = folder(tmp_path, a_txt="Body", documents_csv=table)
    result = read([here])
    assert [document.text for document in result.documents] == ["Body"]
    assert result.documents[0].published is None
    (bad,) = [report for report in result.reports if report.refused]
    assert Path(bad.file).name == "documents.csv"
    assert bad.detail.startswith(line)
    assert "\n" not in bad.line()


def test_the_rest_of_a_bad_row_is_used(tmp_path: Path) -> None:
    here = folder(tmp_path, a_txt="Body", documents_csv="file,title,published\na.txt,T,soon\n")
    assert read([here]).documents[0].title == "T"


def test_tables_hold_for_folders_below_and_nearer_ones_win(tmp_path: Path) -> None:
    here = folder(
        tmp_path,
        x__a_txt="A",
        x__b_txt="B",
        documents_csv="file,title\nx/a.txt,far\nx/b.txt,far\n",
        x__documents_csv="file,title\na.txt,near\n",
    )
    assert [document.title for document in read([here]).documents] == ["near", "far"]


def test_outcome_of_every_file(tmp_path: Path) -> None:
    here = folder(
        tmp_path,
        B_txt="Article B",
        a_md="Article A",
        blank_txt=" \n\t\n",
        copy_txt="Article B",
        blob_txt=bytes(range(256)),
        bad_md="---\ntitle: [x\n---\nBody",
        photo_jpg=b"\xff\xd8\xff",
        report_pdf=b"%PDF-1.7",
        z__deep_txt="Deep",
    )
    (here / ".hidden.txt").write_text("no")
    (here / ".git").mkdir()
    (here / ".git" / "x.txt").write_text("no")
    result = read([here])
    said = lines(result)
    assert [document.file for document in result.documents if document.outcome == "read"] == [
        "a.md",
        "B.txt",
        "z/deep.txt",
    ]
    assert list(said) == [
        "a.md", "B.txt", "bad.md", "blank.txt", "blob.txt", "copy.txt", "photo.jpg", "report.pdf", "deep.txt",
    ]  # fmt: skip
    assert said["blank.txt"] == "empty: "
    assert said["copy.txt"] == "same: same as B.txt"
    assert said["photo.jpg"].startswith("skipped: ")
    assert said["blob.txt"].startswith("refused: binary")
    assert said["bad.md"].startswith("refused: front matter, line")
    assert said["report.pdf"].startswith("refused: .pdf")
    refused = [document for document in result.documents if document.outcome.startswith("refused: ")]
    assert [document.text for document in refused] == ["", "", ""]


def test_links_devices_and_pipes_are_refused_at_once(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    here = tmp_path / "here"
    folder(outside, secret_txt="Secret")
    folder(here, a_txt="A", sub__b_txt="B")
    (here / "out.txt").symlink_to(outside / "secret.txt")
    (here / "dir").symlink_to(outside)
    (here / "loop").symlink_to(here)
    (here / "in.txt").symlink_to(here / "a.txt")
    (here / "zero.txt").symlink_to("/dev/zero")
    (here / "gone.txt").symlink_to(here / "nothing.txt")
    os.mkfifo(here / "pipe.txt")
    result = read([here])
    said = lines(result)
    assert [document.text for document in result.documents if document.text] == ["A", "B"]
    for name in ("out.txt", "dir", "zero.txt", "pipe.txt", "gone.txt"):
        assert said[name].startswith("refused: "), name
    assert said["loop"].startswith("skipped: ")
    assert "Secret" not in "".join(document.text for document in result.documents)


def test_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as stream:
        stream.truncate(2**34)
    with pytest.raises(RefusedError, match="too large, 16384 MiB where 32 is the limit"):
        read_bytes(big)
    small = tmp_path / "small.txt"
    small.write_bytes(b"abc")
    assert read_bytes(small, largest=3) == b"abc"
    with pytest.raises(RefusedError):
        read_bytes(small, largest=2)


def test_a_folder_named_like_an_article_is_walked(tmp_path: Path) -> None:
    here = folder(tmp_path, **{"a.txt__b_txt": "B"})
    assert [document.file for document in read([here]).documents] == ["a.txt/b.txt"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda here: [here / "nosuch"], "nosuch is not there"),
        (lambda here: [here], "no article in"),
        (lambda here: [], "nothing to read"),
        (lambda here: [folder(here, photo_jpg="x")], "articles are .txt and .md files"),
        (lambda here: [folder(here, documents_csv="file\n")], "no article in"),
    ],
)
def test_nothing_to_read_is_one_line(tmp_path: Path, make, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(make(tmp_path))
    assert "\n" not in str(caught.value)


def test_a_file_of_another_kind_named_outright_is_refused(tmp_path: Path) -> None:
    here = folder(tmp_path, photo_jpg="x", a_txt="A")
    assert lines(read([here / "photo.jpg", here / "a.txt"]))["photo.jpg"].startswith("refused: .jpg")


def test_a_table_named_by_a_pattern_is_no_article(tmp_path: Path) -> None:
    here = folder(tmp_path, a_txt="A", documents_csv="file,title\na.txt,T\n")
    result = read([here / "a.txt", here / "documents.csv"])
    assert [document.title for document in result.documents] == ["T"]
    assert len(result.reports) == 1
    with pytest.raises(InputError, match="no article in"):
        read([here / "documents.csv"])


def test_a_table_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.csv").write_text("file,title\na.txt,T\n")
    here = folder(tmp_path / "here", a_txt="A")
    (here / "documents.csv").symlink_to(tmp_path / "outside.csv")
    result = read([here])
    assert result.documents[0].title == ""
    assert lines(result)["documents.csv"].startswith("refused: a link")


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    here = folder(tmp_path, a_txt="A")
    assert len(read([here / "a.txt", here, here / ".." / here.name / "a.txt"]).reports) == 1


def test_a_name_that_is_no_text_still_makes_one_line(tmp_path: Path) -> None:
    for raw in (b"caf\xe9.txt", b"two\nlines.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + raw)).write_text(raw.hex())
    for report in read([tmp_path]).reports:
        assert report.outcome == "read"
        assert "\n" not in report.line()
        report.line().encode("utf-8")
        report.doc_id.encode("utf-8")


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (["x/a.txt", "x/b.txt"], ["a", "b"]),
        (["x/a.txt", "y/a.txt", "y/b.txt"], ["x/a", "y/a", "b"]),
        (["1/x/a.txt", "2/x/a.txt"], ["1/x/a", "2/x/a"]),
        (["x/a.txt", "x/a.md"], ["a.txt", "a.md"]),
        (["x/a.b.txt"], ["a.b"]),
    ],
)
def test_documents_are_named_by_their_files(files: list[str], names: list[str]) -> None:
    found = [Found(Path("/r") / name, Path("/r"), name, name) for name in files]
    assert list(name_documents(found)) == names


@given(st.lists(st.from_regex(r"[ab]/[ab]\.(txt|md)", fullmatch=True), unique=True))
def test_document_names_are_unique(files: list[str]) -> None:
    found = [Found(Path("/r") / name, Path("/r"), name, name) for name in files]
    assert len(set(name_documents(found))) == len(files)
