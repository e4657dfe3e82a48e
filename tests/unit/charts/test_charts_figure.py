import json
import re

import pandas as pd
import pytest
import sample_events

from timeline.charts import CONFIG, figure, figure_dict, scene
from timeline.errors import InputError
from timeline.model import Event, EventKind, Status, When

HOSTILE = (
    "<script>alert(1)</script>",
    "<b>bold</b> & <i>more</i>",
    '<a href="javascript:alert(1)">click</a>',
    "a<br>b &lt;b&gt;",
    "<img src=x onerror=alert(1)>",
)
# Plotly's own markup that we write.
OURS = re.compile(r"</?(?:b|br|span)(?: style=\"[a-z0-9:;#-]*\")?>")


def texts(value: object) -> list[str]:
    """Every string anywhere in a figure."""
    if isinstance(value, dict):
        return [found for part in value.values() for found in texts(part)]
    if isinstance(value, list | tuple):
        return [found for part in value for found in texts(part)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("cards", [True, False])
def test_markup_in_a_label_is_shown_as_it_is(words: str, *, cards: bool) -> None:
    event = Event("e", ("c",), When("2014-10-08"), words, EventKind.OTHER, Status.OCCURRED, (words[:9],))
    drawn = figure_dict(scene([event], width=900), cards=cards)
    for text in texts(drawn):
        assert "<" not in OURS.sub("", text), text
    assert any("&lt;" in text for text in texts(drawn))


def test_the_figure_is_plain_json_and_plotly_takes_it() -> None:
    sample = sample_events.bundled()
    plain = figure_dict(scene(sample.events, width=900))
    assert json.loads(json.dumps(plain, allow_nan=False)) == plain
    assert figure(sample.events).layout.width == 1100


def test_every_event_can_be_found_with_the_mouse() -> None:
    sample = sample_events.bundled()
    drawn = figure_dict(scene(sample.events, width=900), cards=False)
    targets = [trace for trace in drawn["data"] if "customdata" in trace]
    assert [sorted(trace["customdata"]) for trace in targets] == [sorted(e.event_id for e in sample.events)]
    others = [trace for trace in drawn["data"] if "customdata" not in trace]
    assert all(trace["hoverinfo"] == "skip" for trace in others)


def test_the_page_need_not_draw_again_when_another_event_is_chosen() -> None:
    shown = sample_events.bundled().events
    one, other = (figure_dict(scene(shown, width=900, chosen=key), cards=False) for key in ("e-plan", "e-china"))
    assert one == other
    with_cards = (figure_dict(scene(shown, width=900, chosen=key)) for key in ("e-plan", "e-china"))
    assert len({json.dumps(drawn) for drawn in with_cards}) == 2


def test_nothing_of_the_figure_leaves_the_machine() -> None:
    assert (CONFIG["showSendToCloud"], CONFIG["plotlyServerURL"], CONFIG["displaylogo"]) == (False, "", False)


def frame(*, joined: bool) -> pd.DataFrame:
    def codes(values: tuple[str, ...]) -> object:
        return "|".join(values) if joined else list(values)

    return pd.DataFrame(
        {
            "event_id": event.event_id,
            "edtf": event.when.edtf if event.when else "",
            "label": event.label,
            "kind": str(event.kind),
            "status": str(event.status),
            "countries": codes(event.countries),
            "actors": codes(event.actors),
            "importance": event.importance,
            "outcome": event.outcome,
            "slip_days": event.slip_days,
        }
        for event in sample_events.bundled().events
    )


@pytest.mark.parametrize("joined", [True, False])
def test_the_table_draws_as_the_events_do(*, joined: bool) -> None:
    assert figure(frame(joined=joined)).to_dict() == figure(sample_events.bundled().events).to_dict()


def test_a_table_with_only_dates_and_labels_is_enough() -> None:
    small = pd.DataFrame({"event_id": ["a", "b"], "edtf": ["1999", None], "label": ["It", "Never"]})
    assert "It" in str(figure(small).to_dict())


def test_a_table_of_something_else_is_refused() -> None:
    with pytest.raises(InputError, match="event_id"):
        figure(pd.DataFrame({"x": [1]}))


def test_no_events_make_an_empty_picture() -> None:
    assert figure([]).layout.height == 40
