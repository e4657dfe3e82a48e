"""Which dates of a story move it on, and which leave it where it is."""

# ruff: noqa: E501 - rows of a table
from __future__ import annotations

import pytest

from timeline.dates import find, resolve
from timeline.model import When

# Three past years make a story of it, so that a month goes on from the date before it.
STORY = "The league was founded in 1920 and enlarged in 1924 and again in 1928. "


def last_of(text: str) -> str:
    whole = STORY + text
    when = resolve(whole, find(whole), When("2014-10-08"))[-1].when
    return when.edtf if when else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In September 1931 they met. The siege lasted until the fall of the town in February 1932. In October they left.",
         "1931-10"),
        ("In March 1931 they met. Some 400 men had been jailed by the end of 1933. In May the king left.", "1931-05"),
        ("In March 1931 they met. By February 1932 the port was closed. In May the king left.", "1932-05"),
        ("On 3 May 1931 they met. In November 1937 a similar crowd came. On 15 May the talks ended.", "1931-05-15"),
        ("On 28 March 1931 they met. A council had sat on 5 November 1930. The plan was put on 15 July.", "1931-07-15"),
        ("On 5 May 1931 they met. This followed the vote of December 1930. On 23 November the cabinet fell.", "1931-11-23"),
        ("On 5 May 1931 they met. Parliament sat on 3 March 1930. On 9 April it voted.", "1930-04-09"),
        ("In March 1931 they met. The province had been held since June 1929. In April it was lost.", "1931-04"),
        ("On 13 July 1931 he died. The leader of the August 1930 uprising was removed. On 24 July they voted.", "1931-07-24"),
        ("In May 1931 they met. Losses were heavy (as of 5 December 1936). Raids went on throughout the summer.", "1931-22"),
        ("In June 1931 they met. On December 7 (December 8 in other zones), 1931, the fleet was hit. In January they signed.", "1932-01"),
        ("In March 1931 they met. Until 9 April they waited. On 12 April they left.", "1931-04-12"),
        ("On 3 May 1931 they met. All waited. The air was still. Within two days the port was taken.", ""),
        ("On 3 May 1931 they landed. Within two days the port was taken.", "[1931-05-03..1931-05-05]"),
        ("In April 1932 they met. Both sides spent the spring and early summer of 1931 in camp.", "1931-22"),
        ("In 1931 they met. The plan was put off until October 1933. At the end of November it was sent out.", "1933-11"),
        ("In March 1931 they met. The council stood by the pact until 1935. In that year it fell.", "1935"),
        ("In March 1931 they met; by 1933 all was lost, and on 8 March the king left.", "1933-03-08"),
        ("On 29 April 1931 they left. They sang White Christmas. On 30 April the rest left.", "1931-04-30"),
    ],
)  # fmt: skip
def test_a_story_goes_on_from_where_it_is(text: str, expected: str) -> None:
    assert last_of(text) == expected


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("Talks failed in the last month of the war.", "2014-10-08", [""]),
        ("They leave on the last day of the year.", "2014-10-08", ["2014-12-31"]),
        ("They met last week of their own accord.", "2014-10-08", ["[2014-09-29..2014-10-05]"]),
    ],
)
def test_the_last_month_of_something_counts_from_nothing_here(text: str, anchor: str, expected: list[str]) -> None:
    assert [e.when.edtf if e.when else "" for e in resolve(text, find(text), When(anchor))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten days after the signing on 1 September the first convoy crossed.", ["2014-09-11", "2014-09-01"]),
        ("It came a year after the 1967 war.", ["1968", "1967"]),
        ("He resigned the day after the 12 May vote.", ["2014-05-13", "2014-05-12"]),
        ("He left two years after becoming minister in 1998.", ["2000", "1998"]),
        ("Ties were cut a day after the attack, on 3 January 2013.", ["", "2013-01-03"]),
        ("For about a year after the siege of March 1981 all was quiet.", ["", "1981-03"]),
        ("Two days after he came and met the king on 5 May, he left.", ["", "2014-05-05"]),
        ("He left in 2009, three and a half years after the vote of 23 June 2005.", ["2009", "", "2005-06-23"]),
    ],
)
def test_days_after_something_that_has_its_date_beside_it(text: str, expected: list[str]) -> None:
    found = [e for e in resolve(text, find(text), When("2014-10-08")) if e.rule != "duration"]
    assert [e.when.edtf if e.when else "" for e in found] == expected


@pytest.mark.parametrize(
    ("text", "stamped"),
    [
        ("Published 8 October 2014\n\nThe talks failed.", True),
        ("Posted: 8 October 2014 10:15 GMT", True),
        ("By A. Writer | Posted October 8, 2014 | 3 comments", True),
        ("This page was last updated on 8 October 2014, at 10:30. More text is here.", True),
        ("Announcement posted: 8.10.2014", True),
        ("Issued 8 October 2014 by the ministry", True),
        ("The hostages were released on 20 January 1981.", False),
        ("Hostages released 20 January 1981.", False),
        ("This agreement, dated 8 May 1871, ended the dispute.", False),
        ("Issued on 18 October 1990, the estimate was bleak.", False),
        ("The decree issued on 3 May 1991\nwas short.", False),
    ],
)
def test_a_stamp_is_no_sentence_of_the_article(text: str, *, stamped: bool) -> None:
    assert find(text)[0].rule.startswith("stamp") is stamped
