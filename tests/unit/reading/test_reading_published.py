import pytest

from timeline.errors import DateFormatError
from timeline.reading.published import published


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2014-10-08", "2014-10-08"),
        (" 2014-10 ", "2014-10"),
        ("2014", "2014"),
        ("2015-04-28~", "2015-04-28~"),
        ("[2015-02-17..2016-08-03]", "[2015-02-17..2016-08-03]"),
        ("2014-10-08T23:30:00Z", "2014-10-08"),
        ("2014-10-08T01:00+09:00", "2014-10-08"),
        ("2014-10-08 12:00:01.5", "2014-10-08"),
        ("20141008", "2014-10-08"),
        ("2014/10/8", "2014-10-08"),
        ("2014年10月8日", "2014-10-08"),
        ("8 October 2014", "2014-10-08"),
        ("8-Oct-2014", "2014-10-08"),
        ("October 8, 2014", "2014-10-08"),
        ("Oct. 8th, 2014 at 10:30 pm", "2014-10-08"),
        ("Sept 8 2014", "2014-09-08"),
        ("May 2014", "2014-05"),
        ("Wed, 08 Oct 2014 12:00:00 GMT", "2014-10-08"),
        ("28/04/2015", "2015-04-28"),
        ("04/28/2015", "2015-04-28"),
        ("28.04.2015", "2015-04-28"),
        ("04/04/2015", "2015-04-04"),
    ],
)
def test_clear_dates(written: str, edtf: str) -> None:
    assert published(written).edtf == edtf


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("03/04/2003", "2003-04-03 or 2003-03-04"),
        ("today", "write it as"),
        ("yesterday", "write it as"),
        ("41920", "write it as"),
        ("2014-02-30", "write it as"),
        ("30 February 2014", "calendar"),
        ("99/99/2014", "calendar"),
        ("2014/2015", "period"),
        ("8 October", "write it as"),
        ("October 08 14", "write it as"),
    ],
)
def test_unclear_dates_say_how_to_mend_them(written: str, mend: str) -> None:
    with pytest.raises(DateFormatError, match=mend):
        published(written)
