"""The same events as a table that can be sorted and filtered: the accessible twin of the picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash.development.base_component import Component
from dash_ag_grid import AgGrid

from timeline.app.catalogue import Catalogue
from timeline.app.sentences import article_title
from timeline.charts.marks import status_words
from timeline.knowledge import country_name
from timeline.model import Event

# Sorting by date goes by the first day; what is read is the date in words. Nothing here is a function or markup.
_COLUMNS: tuple[dict[str, Any], ...] = (
    {"field": "date", "headerName": "Date", "width": 190, "sortable": False},
    {"field": "iso", "headerName": "From day", "width": 120},
    {"field": "label", "headerName": "Event", "flex": 3, "minWidth": 260, "tooltipField": "label"},
    {"field": "countries", "headerName": "Countries", "flex": 1, "minWidth": 150, "tooltipField": "countries"},
    {"field": "kind", "headerName": "Kind", "width": 120},
    {"field": "status", "headerName": "Status", "width": 120},
    {"field": "sources", "headerName": "Sources", "width": 105, "filter": "agNumberColumnFilter"},
    {"field": "articles", "headerName": "Articles", "flex": 1, "minWidth": 180, "tooltipField": "articles"},
)
# Higher than this a table is scrolled in itself.
_ROW, _HEAD, _MOST = 34, 84, 520


def table(events: Sequence[Event], catalogue: Catalogue) -> Component:
    """The grid, one row an event in order of time; its rows go by event_id."""
    grid: Component = AgGrid(
        id="grid",
        rowData=[_row(event, catalogue) for event in events],
        columnDefs=[dict(column) for column in _COLUMNS],
        defaultColDef={
            "sortable": True,
            "filter": True,
            "resizable": True,
            "floatingFilter": True,
            "cellDataType": False,
        },
        getRowId="params.data.id",
        dashGridOptions={
            "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
            "rowHeight": _ROW,
            "headerHeight": 38,
            "floatingFiltersHeight": 38,
            "ensureDomOrder": True,
            "animateRows": False,
        },
        style={"height": f"{min(_HEAD + _ROW * max(len(events), 2), _MOST)}px"},
    )
    return grid


def _row(event: Event, catalogue: Catalogue) -> dict[str, Any]:
    ids = dict.fromkeys(catalogue.claims[key].doc_id for key in event.claim_ids if key in catalogue.claims)
    when = event.when
    first = (when.earliest or when.latest) if when else None
    return {
        "id": event.event_id,
        "date": when.words() if when else "",
        "iso": first.isoformat() if first else "",
        "label": event.label,
        "countries": ", ".join(country_name(code) for code in event.countries),
        "kind": event.kind.value,
        "status": status_words(event.status),
        "sources": event.sources,
        "articles": ", ".join(article_title(catalogue.documents[key]) for key in ids if key in catalogue.documents),
    }
