"""A person's own table of office holders: what is used, and what each bad row says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.errors import InputError
from timeline.reading import read_officials

HEADER = "person,country,office,start,end\n"


def table(folder: Path, rows: str, header: str = HEADER) -> Path:
    file = folder / "officials.csv"
    file.write_text(header + rows, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("row", "code", "office", "first", "last"),
    [
        ("Ana Novak,SVN,Foreign Minister,2014-05-01,2016", "SVN", "Foreign Minister", date(2014, 5, 1),
         date(2016, 12, 31)),
        ("Ana Novak,Slovenia,minister of foreign affairs,2014,", "SVN", "Foreign Minister", date(2014, 1, 1), None),
        ("Ana Novak,svn,Minister of Fish,2014-05,2015-02", "SVN", "Minister of Fish", date(2014, 5, 1),
         date(2015, 2, 28)),
        ("Ana Novak,GBR,Defence Minister,2014-05-01,", "GBR", "Defence Secretary", date(2014, 5, 1), None),
        ("Ana Novak,NATO,Secretary General,2014-05-01,", "NATO", "Secretary-General", date(2014, 5, 1), None),
        ('"Ana  Novak",SUN,Leader,1953~,1954', "SUN", "Leader", date(1953, 1, 1), date(1954, 12, 31)),
    ],
)  # fmt: skip
def test_a_row(tmp_path: Path, row: str, code: str, office: str, first: date, last: date | None) -> None:
    read = read_officials(table(tmp_path, row))
    (term,) = read.officials.terms
    assert read.reports == ()
    assert (term.person, term.code, term.office, term.first, term.last) == ("Ana Novak", code, office, first, last)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",SVN,Leader,2014,", "no person: write the name in the column person"),
        ("Ana Novak,SVN,,2014,", "no office for Ana Novak: write it in the column office, as Foreign Minister"),
        ("Ana Novak,,Leader,2014,", "no country for Ana Novak: write its ISO 3166-1 code, as JPN"),
        ("Ana Novak,Atlantis,Leader,2014,", "the country 'Atlantis' is not known: write its ISO 3166-1 code"),
        ("Ana Novak,Congo,Leader,2014,", "the country 'Congo' can be several: write its ISO 3166-1 code"),
        ("Ana Novak,SVN,Leader,,", "no start for Ana Novak: write a date in the column start, as 2014"),
        ("Ana Novak,SVN,Leader,1 May 2014,", "start is '1 May 2014', which is no date: write it as 2014, 2014-10"),
        ("Ana Novak,SVN,Leader,2014,soon", "end is 'soon', which is no date: write it as 2014, 2014-10"),
        ("Ana Novak,SVN,Leader,2014,2013", "2013 is before 2014: swap start and end, or mend one of them"),
        ("Ana Novak,SVN,Leader,2014,,x", "more cells than columns: put a text that holds a comma in quotation marks"),
        ("Ana Novak,SVN", "no office for Ana Novak"),
    ],
)
def test_a_bad_row_is_named_with_its_line_and_the_rest_goes_on(tmp_path: Path, row: str, said: str) -> None:
    read = read_officials(table(tmp_path, f"Eva Kos,SVN,Leader,2011,2012\n\n{row}\nJan Kos,SVN,Leader,2012,2013\n"))
    assert [term.person for term in read.officials.terms] == ["Eva Kos", "Jan Kos"]
    (report,) = read.reports
    assert report.refused
    assert report.detail.startswith(f"line 4: {said}")
    assert "\n" not in report.line()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name,land\n", "line 1: no column person or country or office or start; begin it with person,country,"),
        ("", "line 1: no column person"),
        ("person,country,office\n", "line 1: no column start"),
    ],
)
def test_a_table_without_its_columns_is_refused(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_officials(table(tmp_path, content, header=""))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be opened"):
        read_officials(tmp_path / "none.csv")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_spreadsheets_part_cells_otherwise(tmp_path: Path, delimiter: str) -> None:
    text = (HEADER + "Ana Novak,SVN,Leader,2014,\n").replace(",", delimiter)
    assert len(read_officials(table(tmp_path, text, header="\ufeff")).officials.terms) == 1


def test_the_same_file_is_the_same_table_and_another_is_not(tmp_path: Path) -> None:
    one = read_officials(table(tmp_path, "Ana Novak,SVN,Leader,2014,\n")).officials
    again = read_officials(tmp_path / "officials.csv").officials
    other = read_officials(table(tmp_path, "Ana Novak,SVN,Leader,2015,\n")).officials
    assert one == again
    assert hash(one) == hash(again)
    assert one != other
