"""HTML: one page that works from disk, without a script and without any request."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib import resources

from timeline.charts import palette
from timeline.charts.wording import counted
from timeline.exports.briefing import Briefing, Entry, Source, briefing
from timeline.exports.drawing import Drawing
from timeline.exports.job import Job
from timeline.exports.look import Look
from timeline.exports.marked_text import Marked, marked, near_passages
from timeline.exports.sheet import chart, chart_parts
from timeline.exports.svg_markup import FAMILIES, escaped, inline, safe_url
from timeline.exports.theme import Theme, link_colour
from timeline.exports.web_fonts import font_style
from timeline.knowledge import country_name

# Nothing but what stands in the file may be loaded, and nothing may run.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)
CHART_WIDTH = 1280
# What can still be sent by mail and opened on a telephone.
MOST_BYTES = 2_000_000
_MOST_CHIPS = 12
# The ground of a passage, of the one that was followed to, and its edge.
_MARKS = {"light": ("#fff1bf", "#ffdf80", "#b07d00"), "dark": ("#4a3d14", "#6d5716", "#e0b64a")}


def write(job: Job) -> bytes:
    """The page. Where it would be too large, passages stand in their articles only, and then, which the page says, of
    the articles only what stands round passages.
    """
    said = briefing(job)
    content = b""
    for whole, quoted in ((True, True), (True, False), (False, False)):
        content = _page(said, job.look, whole=whole, quoted=quoted).encode("utf-8")
        if len(content) <= MOST_BYTES:
            break
    if not whole:
        megabytes = f"{MOST_BYTES / 1e6:g} MB"
        job.warnings.append(
            f"with whole articles the page would be over {megabytes}: only what stands round a passage is in it"
        )
    return content


def _page(said: Briefing, look: Look, *, whole: bool, quoted: bool) -> str:
    theme = look.colours
    chips = _chips(said)
    body = "".join(_body(said, look, chips, whole=whole, quoted=quoted))
    fonts = font_style([body])
    rules = resources.files("timeline.exports").joinpath("single_page.css").read_text("utf-8")
    style = f"{fonts}{_variables(theme)}{rules}"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escaped(said.title)}</title>\n<style>\n{style}{_filters(chips)}</style>\n</head>\n"
        f"<body>\n{body}</body>\n</html>\n"
    )


def _variables(theme: Theme) -> str:
    mark, target, edge = _MARKS[theme.name]
    values = {
        "scheme": theme.name, "paper": theme.paper, "ink": theme.ink, "soft": theme.soft_ink, "card": theme.card,
        "edge": theme.card_edge, "link": link_colour(theme), "mark": mark, "target": target, "mark-edge": edge,
        "families": FAMILIES,
    }  # fmt: skip
    return ":root{" + ";".join(f"--{name}:{value}" for name, value in values.items()) + "}\n"


def _chips(said: Briefing) -> dict[str, int]:
    """The countries to filter by, the most frequent first, with how many events name each."""
    counts = Counter(code for event in said.events for code in sorted(set(event.countries)))
    ranked = [code for code in palette.ranked_countries(said.events) if code in counts]
    return {code: counts[code] for code in sorted(ranked, key=lambda code: -counts[code])[:_MOST_CHIPS]}


def _filters(chips: dict[str, int]) -> str:
    """Rules that show the events of the country chosen only; the browser does it without a script."""
    return "".join(
        f"body:has(#c{at}:checked) .events li:not(.c{at}){{display:none}}"
        f"body:has(#c{at}:checked) .event:not(.c{at}){{opacity:.12}}\n"
        for at in range(len(chips))
    )


def _body(said: Briefing, look: Look, chips: dict[str, int], *, whole: bool, quoted: bool) -> Iterator[str]:
    yield '<a class="skip" href="#events">To the events</a>\n'
    yield f'<header><h1 dir="auto">{escaped(said.title)}</h1>\n'
    yield f'<p class="soft">{escaped(said.shown_line)}</p></header>\n'
    yield "<main>\n"
    if len(chips) > 1:
        yield "".join(_chip_row(said, chips))
    classes = {entry.number: _classes(entry, chips) for entry in said.entries}
    laid_out = chart(said, look, float(look.width or CHART_WIDTH))
    parts, high = chart_parts(laid_out, said, look.colours)
    picture = Drawing(laid_out.scene.width, float(round(high)), look.colours.paper, parts)
    drawn = inline(picture, title=said.title, target=lambda number: f"#event-{number}", kinds=classes.__getitem__)
    yield f'<figure tabindex="0" role="region" aria-label="Timeline">{drawn}</figure>\n'
    yield '<section id="events"><h2>Events</h2>\n<ol class="events">\n'
    anchors = _anchors(said)
    for entry in said.entries:
        yield _event(entry, classes[entry.number], anchors, quoted=quoted)
    yield '</ol></section>\n<section id="articles"><h2>Articles</h2>\n'
    if not whole:
        yield '<p class="soft">Of each article only what stands round its passages is here; '
        yield "“[…]” is what was left out.</p>\n"
    titles = {entry.number: f"{entry.date}: {entry.label}" for entry in said.entries}
    claims: defaultdict[int, list[Marked]] = defaultdict(list)
    for (number, at), anchor in anchors.items():
        passage = said.entries[number - 1].passages[at]
        claims[passage.source.number].append(Marked(passage.claim, anchor, number))
    for source in said.sources:
        yield _article(source, claims[source.number], titles, whole=whole)
    yield f"</section></main>\n<footer>{escaped(said.source_line)}</footer>\n"


def _chip_row(said: Briefing, chips: dict[str, int]) -> Iterator[str]:
    yield "<fieldset><legend>Show the events of</legend>\n"
    yield f'<label><input type="radio" name="country" checked><span>All {len(said.entries):,}</span></label>\n'
    for at, (code, count) in enumerate(chips.items()):
        words = f"{country_name(code)} {count:,}"
        yield f'<label><input type="radio" name="country" id="c{at}"><span>{escaped(words)}</span></label>\n'
    yield "</fieldset>\n"


def _classes(entry: Entry, chips: dict[str, int]) -> str:
    return " ".join(f"c{at}" for at, code in enumerate(chips) if code in entry.event.countries)


def _anchors(said: Briefing) -> dict[tuple[int, int], str]:
    """The id of each passage by the event's number and the passage's place among its own."""
    return {
        (entry.number, at): f"p-{entry.number}-{at + 1}" for entry in said.entries for at in range(len(entry.passages))
    }


def _event(entry: Entry, classes: str, anchors: dict[tuple[int, int], str], *, quoted: bool) -> str:
    outlets = list(dict.fromkeys(f"{p.source.document.publisher} [{p.source.number}]" for p in entry.passages))
    summary = f"{counted(len(entry.passages), 'passage')}: {', '.join(outlets)}"
    links = [
        f'<a href="#{anchors[entry.number, at]}">in its article [{passage.source.number}]</a>'
        for at, passage in enumerate(entry.passages)
    ]
    if quoted:
        quotes = "".join(
            f'<blockquote dir="auto">“{escaped(passage.claim.passage)}” {link}</blockquote>'
            for passage, link in zip(entry.passages, links, strict=True)
        )
        passages = f"<details><summary>{escaped(summary)}</summary>{quotes}</details>"
    else:
        passages = f'<p class="facts">{", ".join(links)}</p>'
    first = f"#{anchors[entry.number, 0]}" if entry.passages else ""
    label = f'<a href="{first}">{escaped(entry.label)}</a>' if first else escaped(entry.label)
    return (
        f'<li id="event-{entry.number}" class="{classes}"><span class="number">{entry.number}</span>'
        f'<p class="date">{escaped(entry.date)}</p><h3 dir="auto">{label}</h3>'
        f'<p class="facts">{escaped(entry.facts)}</p>'
        f"{passages}</li>\n"
    )


def _article(source: Source, claims: list[Marked], titles: dict[int, str], *, whole: bool) -> str:
    document = source.document
    url = safe_url(document.url)
    about = ", ".join(part for part in (" ".join(document.publisher.split()), source.published) if part)
    address = f' <a href="{escaped(url)}" rel="noreferrer noopener">{escaped(url)}</a>' if url else ""
    language = f' lang="{document.language}"' if re.fullmatch("[a-z]{2,3}", document.language) else ""
    text = marked(document.text, claims, titles) if whole else near_passages(document.text, claims, titles)
    return (
        f'<article id="source-{source.number}"><h3 dir="auto">[{source.number}] {escaped(source.title)}</h3>'
        f'<p class="soft">{escaped(about)}{address}</p><div class="text" dir="auto"{language}>{text}</div></article>\n'
    )
