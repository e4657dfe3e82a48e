"""The page that is sent on: whole, linked both ways, and nothing in it can run or load anything."""

import base64
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
import sample_events
from drawn_projects import labelled, project_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.exports import Look, Selection, render, single_page
from timeline.exports.marked_text import Marked, marked, near_passages
from timeline.exports.svg_markup import safe_url
from timeline.model import Claim, Document, EventKind, Span, Status
from timeline.project import Project

VOID = {"meta", "input", "br", "path", "circle", "rect"}


class Page(HTMLParser):
    """The elements of a page, its ids and links, the text of its marks, and all text of each article."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marks: dict[str, str] = {}
        self.articles: list[str] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(page)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if "href" in given:
            self.links.append(given["href"])
        if given.get("class") == "text":
            self.articles.append("")
        if tag not in VOID:
            self._open.append((tag, given))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self._open, tag
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = [given.get("class") for _, given in self._open]
        if "text" in classes and not any(tag == "sup" for tag, _ in self._open):
            self.articles[-1] += data
        for tag, about in self._open:
            if tag == "mark" and "id" in about and not any(name == "sup" for name, _ in self._open):
                self.marks[about["id"]] = self.marks.get(about["id"], "") + data


def page_of(project: Project, **options: object) -> Page:
    return Page(render(project, "html", **options).content.decode("utf-8"))  # type: ignore[arg-type]


def test_every_event_leads_to_its_passage_and_back(bundled: Project) -> None:
    page = page_of(bundled)
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    claims = {claim.claim_id: claim for claim in bundled.claim_records()}
    events = sorted((event for event in bundled.event_records()), key=lambda event: event.when)  # type: ignore[arg-type, return-value]
    passages = {claims[claim_id].passage for event in events for claim_id in event.claim_ids}
    assert set(page.marks.values()) == passages
    for number in range(1, 8):
        assert f"event-{number}" in page.ids
        # From the chart and from the passage.
        assert page.links.count(f"#event-{number}") >= 2
        assert page.links.count(f"#p-{number}-1") >= 2


def test_articles_stand_whole(bundled: Project) -> None:
    page = page_of(bundled)
    assert sorted(page.articles) == sorted(document.text for document in bundled.document_records())


def test_nothing_runs_and_nothing_is_asked_for(hostile: Project) -> None:
    for project in (hostile, labelled("x", url="javascript:alert(1)", title='"><script>alert(1)</script>')):
        page = page_of(project)
        assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img", "iframe", "object", "link", "base", "form"})
        for tag, about in page.tags:
            assert not [name for name in about if name.startswith("on") or name in ("src", "srcdoc", "style")], tag
        assert all(link.startswith("#") for link in page.links)
        policy = next(about["content"] for _, about in page.tags if about.get("http-equiv"))
        assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:")
        picture = ElementTree.fromstring(render(project, "svg").content)
        for element in picture.iter():
            assert element.tag.rpartition("}")[2] in (
                "svg",
                "title",
                "desc",
                "style",
                "g",
                "rect",
                "path",
                "circle",
                "text",
            )
            assert not [name for name in element.attrib if name.startswith("on") or name.endswith("href")]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" https://example.org", False),
        ("data:text/html,x", False),
        ('https://example.org/" onload="x', False),
        ("//example.org", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str, kept: bool) -> None:  # noqa: FBT001
    assert safe_url(url) == (url if kept else "")
    page = page_of(labelled("x", url=url))
    assert (url in page.links) == (kept and bool(url))


def test_the_fonts_are_inside_and_the_page_is_small(bundled: Project) -> None:
    content = render(bundled, "html").content.decode("utf-8")
    fonts = re.findall(r"url\(data:font/woff;base64,([^)]+)\)", content)
    assert [base64.b64decode(font)[:4] for font in fonts] == [b"wOFF", b"wOFF"]
    assert len(content) < 150_000
    assert "http" not in re.sub(r"<a href=.*?</a>|“.*?”|<mark.*?</mark>", "", content).replace("http-equiv", "")


def test_a_page_too_large_keeps_what_stands_round_passages(monkeypatch: pytest.MonkeyPatch, bundled: Project) -> None:
    whole = render(bundled, "html")
    monkeypatch.setattr(single_page, "MOST_BYTES", len(whole.content) - 1)
    shorter = render(bundled, "html")
    assert shorter.warnings == ()
    assert "<blockquote" not in shorter.content.decode()
    assert sorted(Page(shorter.content.decode()).articles) == sorted(d.text for d in bundled.document_records())
    monkeypatch.setattr(single_page, "MOST_BYTES", 100)
    short = render(bundled, "html")
    assert len(short.warnings) == 1
    page = Page(short.content.decode())
    assert set(page.marks.values()) == set(Page(whole.content.decode()).marks.values())
    assert all("[…]" in article for article in page.articles)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_1500_events_stay_within_the_limit(chronicle: Project) -> None:
    made = render(chronicle, "html", look=Look(theme="dark"))
    assert len(made.content) <= single_page.MOST_BYTES
    page = Page(made.content.decode())
    assert sum(identity.startswith("event-") for identity in page.ids) == 1500


def test_countries_can_be_chosen_without_a_script(bundled: Project) -> None:
    content = render(bundled, "html").content.decode()
    page = Page(content)
    chips = [given for tag, given in page.tags if tag == "input"]
    assert [chip.get("id") for chip in chips] == [None, "c0", "c1", "c2"]
    assert "body:has(#c2:checked) .events li:not(.c2){display:none}" in content
    china = [given for tag, given in page.tags if tag == "li" and "c2" in given["class"].split()]
    assert [given["id"] for given in china] == ["event-4"]
    assert not [tag for tag, _ in page_of(bundled, selection=Selection(("CHN",))).tags if tag == "script"]


def claim(start: int, end: int, when: tuple[int, int] | None = None) -> Claim:
    name = f"c{start}-{end}"
    span = Span(*when) if when else None
    return Claim(name, "d", Span(start, end), "", name, EventKind.OTHER, Status.OCCURRED, None, when_span=span)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([], "one two &lt;3"),
        ([claim(4, 7)], 'one <mark id="p0">two</mark><sup class="back">…</sup> &lt;3'),
        ([claim(0, 9, (4, 7))], '<mark id="p0">one <u>two</u> &lt;</mark><sup class="back">…</sup>3'),
        # The shorter of two is marked, the other keeps its place and its link.
        (
            [claim(0, 7), claim(4, 7)],
            '<mark id="p0">one </mark><mark id="p1">two</mark><sup class="back">…</sup><sup class="back">…</sup> &lt;3',
        ),
        ([claim(4, 7), claim(4, 7)],
         'one <span id="p1" class="same"><mark id="p0">two</mark></span><sup class="back">…</sup> &lt;3'),
    ],
)  # fmt: skip
def test_passages_in_their_text(claims: list[Claim], expected: str) -> None:
    items = [Marked(item, f"p{at}", at + 1) for at, item in enumerate(claims)]
    found = re.sub(r'(<sup class="back">).*?(</sup>)', r"\1…\2", marked("one two <3", items, {}))
    assert found == expected


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8)


@settings(deadline=None, max_examples=150)
@given(SPANS, st.text(st.sampled_from('ab <>&"\n日'), min_size=60, max_size=90))
def test_however_passages_overlap_the_text_is_whole_and_each_can_be_reached(spans: list, text: str) -> None:
    claims = [claim(start, min(start + size, len(text))) for start, size in spans if start < len(text)]
    items = [Marked(item, f"p{at}", at + 1) for at, item in enumerate(claims)]
    page = Page(f'<div class="text">{marked(text, items, {})}</div>')
    assert page.articles == [text]
    assert sorted(page.ids) == sorted(f"p{at}" for at in range(len(items)))
    assert set(page.links) == {f"#event-{at + 1}" for at in range(len(items))}
    near = Page(f'<div class="text">{near_passages(text, items, {})}</div>')
    assert sorted(near.ids) == sorted(page.ids)


def test_texts_that_html_can_not_hold() -> None:
    text = "a\x00b\ufffec\x1b \u202eevil & <i>"
    made = Document("d", text, "d.txt", language='en"><script>')
    sample = sample_events.bundled()
    first = sample.claims[0]
    one = Claim("c", "d", Span(0, len(text)), text, text, EventKind.OTHER, Status.OCCURRED, first.when)
    event = type(sample.events[0])("e", ("c",), first.when, text, EventKind.OTHER, Status.OCCURRED)
    with project_of(sample_events.Sample((made,), (one,), (event,))) as project:
        for name in ("html", "svg", "png", "pdf"):
            content = render(project, name).content
            if name in ("html", "svg"):
                assert "<i>" not in content.decode("utf-8")
                assert not re.search("[\x00\x1b\ufffe]", content.decode("utf-8"))
        # The picture's own words turn nothing round; the article's text is as it was.
        assert "\u202e" not in render(project, "svg").content.decode("utf-8")
