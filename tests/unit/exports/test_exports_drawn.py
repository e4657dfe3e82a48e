"""The formats that draw: what they say, that nothing is cut, and that the same project gives the same bytes."""

import hashlib
import os
import re
import struct
import subprocess
import sys
import zlib
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
import sample_events
from drawn_projects import labelled, project_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.charts.scene import Box
from timeline.errors import OutputError
from timeline.exports import Look, Selection, export, formats, render
from timeline.exports.briefing import Briefing, briefing
from timeline.exports.drawing import Drawing, Words
from timeline.exports.job import Job
from timeline.exports.pages import pages
from timeline.exports.sheet import chart, sheet
from timeline.exports.slices import sliced
from timeline.model import Claim, Document, Event, EventKind, Span, Status, When
from timeline.project import Project

DRAWN = [known.name for known in formats() if known.draws]
SVG = "{http://www.w3.org/2000/svg}"
# Reading a font's metrics and the table of widths may differ by the rounding of the table.
HAIR = 0.6


ALL = Selection()


def said(project: Project, selection: Selection = ALL, title: str = "") -> Briefing:
    return briefing(Job(project, "events", selection.select(project, "events"), selection=selection, title=title))


def texts(drawing: Drawing) -> list[Words]:
    return [shape for shape in drawing.shapes() if isinstance(shape, Words)]


def joined(words: list[str]) -> str:
    return " ".join(" ".join(words).split())


def spaceless(words: str) -> str:
    return "".join(words.split())


def pixels(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the unpacked lines of a PNG."""
    width, height = struct.unpack(">II", png[16:24])
    at, packed = 8, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == b"IDAT":
            packed += png[at + 8 : at + 8 + size]
        at += 12 + size
    return width, height, zlib.decompress(packed)


def kinds(png: bytes) -> list[bytes]:
    at, found = 8, []
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        found.append(kind)
        at += 12 + size
    return found


@pytest.mark.parametrize("name", DRAWN)
def test_the_same_bytes_each_time_and_in_another_process(name: str, bundled: Project) -> None:
    look = Look(scale="even", lanes="source", theme="dark")
    first = render(bundled, name, look=look, title="A title").content
    assert render(bundled, name, look=look, title="A title").content == first
    code = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1]); sys.path.insert(0, sys.argv[2])\n"
        "import sample_events; from drawn_projects import project_of; from timeline.exports import Look, render\n"
        "p = project_of(sample_events.bundled())\n"
        "r = render(p, sys.argv[3], look=Look(scale='even', lanes='source', theme='dark'), title='A title')\n"
        "print(hashlib.sha256(r.content).hexdigest())"
    )
    here = Path(__file__).parent
    arguments = [sys.executable, "-c", code, str(here.parents[1]), str(here), name]
    environment = {**os.environ, "PYTHONHASHSEED": "77", "SOURCE_DATE_EPOCH": "86400"}
    other = subprocess.run(arguments, check=True, capture_output=True, text=True, env=environment)
    assert other.stdout.strip() == hashlib.sha256(first).hexdigest()


def test_svg_keeps_its_text_as_text(bundled: Project) -> None:
    root = ElementTree.fromstring(render(bundled, "svg", title="Two articles").content)
    words = joined(["".join(element.itertext()) for element in root.iter(f"{SVG}text")])
    assert words.startswith("Two articles 7 events from 2 articles, 1978–2015; 1 planned")
    for entry in said(bundled).entries:
        assert f"{entry.number}. {entry.date}" in words
        assert entry.label in words
    for part in ("Army Technology, “US and Japan unveil", "[2]", "selection: all events", "12 Mar 2026", "Gaps folded"):
        assert part in words
    assert "118 days late" in words
    style = root.findtext(f"{SVG}style") or ""
    assert "font-family:'Noto Sans'" in style
    links = {element.get("href") for element in root.iter(f"{SVG}a")}
    assert links == {document.url for document in bundled.document_records()}


def test_every_card_of_the_chart_is_drawn_as_one_group(bundled: Project) -> None:
    root = ElementTree.fromstring(render(bundled, "svg").content)
    titles = [element.findtext(f"{SVG}title") for element in root.iter(f"{SVG}g") if element.get("class") == "event"]
    for entry in said(bundled).entries:
        assert sum(entry.label in (title or "") for title in titles) >= 2


def test_png_is_at_twice_the_size_and_names_no_program(bundled: Project) -> None:
    png = render(bundled, "png", look=Look(width=900)).content
    drawing = sheet(said(bundled), Look(width=900))
    width, height, lines = pixels(png)
    assert (width, height) == (1800, 2 * drawing.height)
    assert set(kinds(png)) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
    # Not blank: many colours, and far from all of one.
    assert len(set(zip(lines[1::4], lines[2::4], lines[3::4], strict=False))) > 20


def pdf_pages(pdf: bytes) -> list[str]:
    """The text of each page: glyphs of the embedded fonts turned back to characters by their own tables."""
    tables: dict[bytes, dict[int, str]] = {}
    names = dict(re.findall(rb"/(F\d+) (\d+) 0 R", pdf))
    objects = dict(re.findall(rb"(?s)(\d+) 0 obj\n(.*?)endobj", pdf))
    for name, number in names.items():
        target = re.search(rb"/ToUnicode (\d+) 0 R", objects[number])
        assert target, "the text could not be searched"
        packed = re.search(rb"(?s)stream\r?\n(.*?)\r?\nendstream", objects[target[1]])
        assert packed
        table = zlib.decompress(packed[1])
        for low, _high, values in re.findall(rb"<(\w+)> <(\w+)>\s*\[(.*?)\]", table, re.DOTALL):
            for at, value in enumerate(re.findall(rb"<(\w+)>", values)):
                tables.setdefault(name, {})[int(low, 16) + at] = bytes.fromhex(value.decode()).decode("utf-16-be")
    streams = [
        zlib.decompress(match[1]) for match in re.finditer(rb"(?s)stream\r?\n(.*?)\r?\nendstream", pdf)
        if match[1][:1] == b"x"
    ]  # fmt: skip
    return [_shown(stream, tables) for stream in streams if b"BT" in stream and b"Tf" in stream]


def _shown(stream: bytes, tables: dict[bytes, dict[int, str]]) -> str:
    found, font = [], b""
    token = rb"/(F\d+) [\d.]+ Tf|\((?P<text>(?:\\.|[^\\()])*)\)|<(?P<hex>[0-9a-fA-F]+)>|(?P<end>ET)"
    for match in re.finditer(token, stream, re.DOTALL):
        if match[1]:
            font = match[1]
        elif match["end"]:
            found.append(" ")
        else:
            raw = bytes.fromhex(match["hex"].decode()) if match["hex"] else _unescaped(match["text"])
            table = tables[font]
            codes = [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
            found.append("".join(table.get(code, "\ufffd") for code in codes))
    return "".join(found)


def _unescaped(raw: bytes) -> bytes:
    plain = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

    def one(match: re.Match[bytes]) -> bytes:
        return bytes([int(match[1], 8)]) if match[1].isdigit() else plain.get(match[1], match[1])

    return re.sub(rb"\\([0-7]{1,3}|.)", one, raw, flags=re.DOTALL)


def test_pdf_embeds_truetype_and_can_be_searched(bundled: Project) -> None:
    pdf = render(bundled, "pdf", title="Two articles").content
    assert pdf.startswith(b"%PDF-")
    assert b"/FontFile2" in pdf
    assert b"/Type3" not in pdf
    assert len(re.findall(rb"/Type /Page\b", pdf)) == len(pages(said(bundled), Look()))
    assert re.search(rb"/CreationDate \(D:20260312000000", pdf)
    assert re.search(rb"/MediaBox \[ ?0 0 841\.8\d* 595\.2\d* ?\]", pdf)
    words = spaceless(" ".join(pdf_pages(pdf)))
    for entry in said(bundled).entries:
        assert spaceless(entry.label) in words
        for passage in entry.passages:
            assert spaceless(passage.claim.passage) in words
    assert "1of3" in words


def holds(outer: Box, inner: Box) -> bool:
    return (
        inner.left >= outer.left - HAIR and inner.right <= outer.right + HAIR
        and inner.top >= outer.top - HAIR and inner.bottom <= outer.bottom + HAIR
    )  # fmt: skip


def assert_whole(drawing: Drawing) -> None:
    """No line of text leaves the drawing, and none stands on another."""
    page = Box(0.0, 0.0, drawing.width, drawing.height)
    lines = texts(drawing)
    for words in lines:
        assert holds(page, words.box), words
    # What a line's letters cover: from the height of a capital down to the baseline.
    inked = [
        (Box(words.box.left + 0.5, words.y - 0.7 * words.size, words.box.right - 0.5, words.y), words)
        for words in lines
        if words.text.strip()
    ]
    by_row: dict[int, list[tuple[Box, Words]]] = {}
    for box, words in inked:
        for row in range(int(box.top // 20), int(box.bottom // 20) + 1):
            by_row.setdefault(row, []).append((box, words))
    for row in by_row.values():
        for (one, first), (other, second) in combinations(row, 2):
            assert not one.overlaps(other), (first, second)


def assert_cards_hold_their_words(said: Briefing, look: Look, width: float) -> None:
    from timeline.exports.scene_drawing import scene_parts  # noqa: PLC0415

    scene = chart(said, look, width).scene
    parts = scene_parts(scene, look.colours, said.numbers)
    for card, part in zip(scene.cards, parts[len(parts) - len(scene.cards) :], strict=True):
        for words in part.shapes:
            if isinstance(words, Words):
                assert holds(card.box, words.box), (card, words)


@pytest.mark.parametrize("look", [Look(), Look(width=700), Look(scale="even", lanes="kind"), Look("true", "none")])
def test_nothing_is_cut_or_overlaps(look: Look, bundled: Project) -> None:
    assert_whole(sheet(said(bundled), look))
    for page in pages(said(bundled), look):
        assert_whole(page)
    assert_cards_hold_their_words(said(bundled), look, 1000.0)


@pytest.mark.parametrize("look", [Look(), Look(lanes="kind", scale="even", theme="dark")])
def test_many_events_neither_cut_nor_overlap(look: Look, chronicle: Project) -> None:
    many = said(chronicle)
    assert_whole(sheet(many, look))
    drawn = pages(many, look)
    for page in drawn:
        assert_whole(page)
    numbers = [words.text for page in drawn for words in texts(page) if re.fullmatch(r"\d+\.", words.text)]
    assert numbers == [f"{number}." for number in range(1, 1501)]
    assert_cards_hold_their_words(many, look, 1200.0)


WRITTEN = st.text(st.characters(min_codepoint=32, max_codepoint=0x24F), max_size=120) | st.text(
    "WM@ii. -/", max_size=90
)


@settings(deadline=None, max_examples=25)
@given(st.lists(WRITTEN, min_size=1, max_size=6), WRITTEN, st.sampled_from([600, 1280]))
def test_whatever_is_written_stays_within(labels: list[str], title: str, width: int) -> None:
    with labelled(*labels, title=title, publisher=title[:40]) as project:
        shown = said(project, title=title)
        assert_whole(sheet(shown, Look(width=width)))
        for page in pages(shown, Look()):
            assert_whole(page)
        assert_cards_hold_their_words(shown, Look(), 800.0)


def test_lines_are_drawn_no_wider_than_they_are_reckoned(bundled: Project) -> None:
    from matplotlib.ft2font import FT2Font, LoadFlags  # noqa: PLC0415

    from timeline.exports.fonts import bundled_font  # noqa: PLC0415

    for words in texts(sheet(said(bundled), Look())):
        font = FT2Font(str(bundled_font(bold=words.bold).path))
        font.set_size(words.size, 72)
        font.set_text(words.text, 0.0, flags=LoadFlags.NO_HINTING)
        drawn = font.get_width_height()[0] / 64
        assert drawn <= words.box.width + HAIR
        assert drawn >= 0.9 * words.box.width - 1


@pytest.mark.parametrize(
    ("selection", "words", "numbers"),
    [
        (Selection(countries=("chn",)), "1 of 7 events from 1 article, 2014", "China"),
        (
            Selection(since="2014", until="2014-12"),
            "4 of 7 events from 1 article, 2014; 1 planned",
            "from 2014, to Dec",
        ),
        (Selection(kinds=("agreement",), top=2), "2 of 7 events", "agreement, the 2 most important"),
    ],
)
def test_a_selection_is_named(selection: Selection, words: str, numbers: str, bundled: Project) -> None:
    shown = joined([line.text for line in texts(sheet(said(bundled, selection), Look()))])
    assert words in shown
    assert f"selection: {numbers}" in shown


def test_what_was_chosen_elsewhere_is_named(bundled: Project) -> None:
    markup = render(bundled, "svg", chosen="Japan,\nsearch for “treaty”").content.decode("utf-8")
    assert "selection: Japan, search for “treaty”" in markup


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_to_draw_says_so(name: str, bundled: Project, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"no event is left to show with Japan, from 1900, to 1901: ask for less"):
        export(bundled, tmp_path / "x", format=name, selection=Selection(("JPN",), since="1900", until="1901"))
    assert not (tmp_path / "x").exists()
    with (
        Project.create(None, (), (), ()) as empty,
        pytest.raises(OutputError, match="the project has no event to show"),
    ):
        render(empty, name)


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("svg", {"table": "claims"}, "a svg file shows events: leave --table claims out"),
        ("png", {"raw": True}, "--raw is for tables"),
        ("csv", {"title": "T"}, "--title is for files that draw"),
        ("json", {"look": Look(scale="true")}, "--scale is for files that draw"),
        ("parquet", {"look": Look(width=900)}, "--width is for files that draw"),
        ("bmp", {}, "there is no format 'bmp': name one of csv, json, parquet, pdf, png, svg, html"),
    ],
)
def test_options_that_would_do_nothing_are_refused(name: str, options: dict, message: str, bundled: Project) -> None:
    with pytest.raises(OutputError, match=message):
        render(bundled, name, **options)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"scale": "log"}, "--scale 'log' is not known: name one of folded, true, even"),
        ({"lanes": "colour"}, "--lanes 'colour' is not known: name one of countries,"),
        ({"width": 5}, "--width 5 can't be drawn: name 600 to 4000 pixels"),
        ({"width": 99999}, "--width 99999"),
        ({"theme": "pink"}, "there is no theme 'pink': name one of light, dark"),
    ],
)
def test_looks_that_are_not_known(options: dict, message: str) -> None:
    with pytest.raises(OutputError, match=re.escape(message)):
        Look(**options)


def test_events_without_a_date_are_listed(tmp_path: Path) -> None:
    sample = sample_events.bundled()
    undated = [
        type(event)(**{name: getattr(event, name) for name in event.__slots__} | {"when": None})
        for event in sample.events
    ]
    with project_of(sample_events.Sample(sample.documents, sample.claims, tuple(undated))) as project:
        shown = joined([line.text for line in texts(sheet(said(project), Look()))])
        assert "7. no date" in shown
        for name in DRAWN:
            assert render(project, name).rows == 7


def test_a_passage_longer_than_a_page_goes_on_in_the_next_column() -> None:
    long = " ".join(f"word{number}" for number in range(2500))
    with labelled("short", long) as project:
        drawn = pages(said(project), Look())
    for page in drawn:
        assert_whole(page)
    words = " ".join(line.text for page in drawn for line in texts(page) if line.size < 13)
    assert re.findall(r"word\d+", words)[-2500:] == long.split()


def test_a_chart_too_high_for_a_page_is_cut_between_lanes(chronicle: Project) -> None:
    whole = chart(said(chronicle), Look(lanes="kind"), 1120.0).scene
    parts = sliced(whole, 400.0)
    assert len(parts) > 2
    assert [lane.name for part in parts for lane in part.lanes] == [lane.name for lane in whole.lanes]
    for name in ("marks", "cards"):
        shown = [item.event_id for part in parts for item in getattr(part, name)]
        assert sorted(shown) == sorted(item.event_id for item in getattr(whole, name))
    for part in parts:
        assert part.plot.top <= part.lanes[0].box.top
        assert part.plot.bottom == part.lanes[-1].box.bottom
        assert part.ticks == whole.ticks
        for card in part.cards:
            assert card.box.within(part.plot)
        assert all(item.sample.box.top >= part.plot.bottom for item in part.legend)


def test_a_picture_shows_what_the_page_shows_to_begin_with() -> None:
    claims = [
        Claim(f"c{number}", "d", Span(0, 4), "Word", f"Talks {number}", EventKind.MEETING, Status.OCCURRED,
              When("1970"), confidence=confidence)
        for number, confidence in enumerate((0.4, 0.5, 0.9))
    ]  # fmt: skip
    events = [
        Event(f"e{claim.claim_id}", (claim.claim_id,), claim.when, claim.label, claim.kind, claim.status)
        for claim in claims
    ]
    with Project.create(None, [Document("d", "Word", "d.txt")], claims, events) as project:
        drawn = render(project, "svg").content.decode()
        assert "Talks 0" not in drawn
        assert "Talks 1" in drawn
        assert "2 of 3 events" in drawn
        assert "confidence 0.5 and above" in drawn
        assert "Talks 0" in render(project, "svg", chosen="all events").content.decode()
        assert "Talks 0" in render(project, "csv").content.decode()
