import json
import re
from dataclasses import fields
from datetime import date

import pandas as pd
import pytest
import sample_events

from timeline.charts import CONFIG, figure, figure_dict, scene
from timeline.charts.palette import PALETTES, Palette, ThemeName
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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_figure_has_only_colours_of_its_theme(theme: ThemeName) -> None:
    shown = sample_events.many(400).events
    drawn = scene(shown, width=1000, chosen="e3")
    found = {colour.lower() for text in texts(figure_dict(drawn, theme=theme)) for colour in HEX.findall(text)}
    own = {value for part in fields(Palette) for value in values(getattr(PALETTES[theme], part.name))}
    assert found <= own, found - own
    assert PALETTES[theme].colour("country.0") in found


HEX = re.compile(r"#[0-9a-fA-F]{6}")


def values(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)


@pytest.mark.parametrize(
    "window", [None, (date(1850, 1, 1), date(1949, 12, 31)), (date(1900, 1, 1), date(1909, 12, 31))]
)
@pytest.mark.parametrize("width", [570, 1092])
def test_the_figure_of_many_events_stays_short(width: int, window: tuple[date, date] | None) -> None:
    drawn = scene(sample_events.many(2000).events, width=width, window=window)
    plain = json.dumps(figure_dict(drawn, cards=False), separators=(",", ":"))
    assert len(plain) < 60_000
    targets = next(trace for trace in json.loads(plain)["data"] if "customdata" in trace)
    assert len(targets["customdata"]) == len(drawn.marks)


def test_the_figure_says_the_scale_and_the_legend() -> None:
    drawn = figure(sample_events.bundled().events, scale="even", lanes="none", theme="dark").to_dict()
    words = texts(drawn)
    assert "Even spacing" in words
    assert "planned" in words
    assert any("All events" in text for text in words)


def test_chips_and_cards_are_left_to_the_page() -> None:
    drawn = scene(sample_events.many(400).events, width=1000)
    words = {chip.words for chip in drawn.chips}
    assert any(f">{word}<" in text for text in texts(figure_dict(drawn)) for word in words)
    assert not any(f">{word}<" in text for text in texts(figure_dict(drawn, cards=False)) for word in words)


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
