"""What a dated clause tells that is no event."""

from __future__ import annotations

import pytest
from event_texts import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "There is no time left this year for a second round.",
        "No talks took place in 2013.",
        "Officials of the ministry conferred today on how to answer the note.",
        "Exports came to 40 million dollars in 2012, compared with 31 million in 2010.",
        "For the quarter ended 30 September, Norsk earned 4 million dollars.",
        "The shares closed at 21.25 dollars yesterday.",
        "The minister, born in 1961, has resigned before.",
        "About 4,000 settlers are left today.",
        "Owners are buying new machinery this year.",
        "The ministry declined to comment on Wednesday.",
        "The dispute goes back to 1954.",
        "In the 19th century the port grew.",
        "The debentures, due 15 March 2027, were never sold.",
        "Norway extended its offer to 20 November.",
        "Twelve nations voted for a force, with the vanguard arriving Tuesday.",
        "It grew from the low levels of last summer.",
        "The ministry received more than 9,000 requests for asylum last year.",
        "The islands imported four thousand tonnes of rice in March.",
        "The yard took a loss of $40 million in the third quarter.",
        "The rebels' gains began last spring.",
        "Whatever happens today, the bridge will stay open.",
        "The farm, worth two million dollars in March, was never sold.",
        "This year arrivals on the island jumped twenty percent.",
        "Since 2010, more than 60 fishermen have been killed.",
        "Since 2010, three harbour masters have been murdered.",
        "The islanders suffered 40 deaths at sea last year.",
        "The talks appear to have two ends this week.",
        "The price of tin hit a high in 2012.",
        "The ferry line has gained 3% of the market this year.",
        "Another man has been held over the attacks on the pier in 2012.",
        "The line has broken even this year.",
        "He is held under the Harbours Act of 1996.",
        "Sales for the third quarter were 3 million.",
    ],
)
def test_no_event_of_that_date(text: str) -> None:
    found = claims_of(text, "2014-10-08")
    assert [(claim.act, str(claim.when)) for claim in found if claim.when and "~" not in str(claim.when)] == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway announced talks on 20 November.", "2014-11-20"),
        ("Norway and Chile agreed to meet on 20 November.", "2014-11-20"),
        ("Chile called the elections for 20 November.", "2014-11-20"),
        ("They welcomed the opening of the embassy in May 2001.", "2001-05"),
        ("The accord is to come into force on 1 December.", "2014-12-01"),
        ("The embassy received 12 requests for asylum last month.", "2014-09"),
        ("The yard received a $24-a-share offer in March.", "2014-03"),
        ("They had been talking about the slated visit of the queen in November.", "2014-11"),
        ("The party was expelled from the talks on 2 October.", "2014-10-02"),
        ("The consul came home after having to flee the town last year.", "2013"),
        ("The envoy appears to have left on 2 October.", "2014-10-02"),
        ("The pilot died within days of his capture on 2 October.", "2014-10-02"),
        ("Starting on 1 November, Gabon will close its ports.", "2014-11-01"),
    ],
)
def test_an_event_of_that_date(text: str, edtf: str) -> None:
    assert [str(claim.when) for claim in claims_of(text) if claim.when is not None] == [edtf]
