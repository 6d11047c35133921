"""One HTML page of plots, complete in itself: every figure by planner with its interval.

A document of `evaluate` in, HTML out. Shares stand against their aim; differences against zero.
"""

import html
from typing import Any

import plotly.graph_objects as go

from fitjax.train.planbench.measures import MEASURES, Measure

Document = dict[str, Any]
COLOURS = ("#1a5fb4", "#26a269", "#e5a50a", "#c01c28", "#813d9c")
_ROW_PX = 26


def page(document: Document) -> str:
    """Needs no network: the plot library is written into the page."""
    parts, first = [], True
    for title, figure in figures(document):
        body = figure.to_html(full_html=False, include_plotlyjs="inline" if first else False)
        parts.append(f"<h2>{html.escape(title)}</h2>\n{body}")
        first = False
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>PlanBench</title></head>\n'
        f'<body style="font-family: sans-serif; max-width: 60em; margin: auto">\n<h1>PlanBench</h1>\n'
        f"<p>{document['athletes']} unseen athletes, seed {document['seed']}. Bars are 95 % intervals; the dotted line"
        f" is the aim.</p>\n{''.join(parts)}\n</body></html>\n"
    )


def figures(document: Document) -> list[tuple[str, go.Figure]]:
    found = []
    for group, title in (
        ("validity", "Valid and complete"), ("limits", "Hard limits"), ("findings", "Findings"),
        ("notes", "Notes"), ("levels", "Levels"),
        ("envelope", "Inside the published 5-95 %"), ("spikes", "Single-session spikes"), ("season", "Seasons"),
        ("consistency", "Consistency"), ("score", "Score"), ("speed", "Seconds a plan"),
    ):  # fmt: skip
        for unit in dict.fromkeys(m.unit for m in MEASURES if m.group == group):
            rows = [m for m in MEASURES if m.group == group and m.unit == unit and _known(document, m)]
            if rows:
                found.append((f"{title} ({unit})", intervals(document, rows)))
    if any(document["differences"].values()):
        found.append(("Differences, paired by athlete", differences(document)))
    return found


def _known(document: Document, measure: Measure) -> bool:
    return any(measure.key in row["figures"] for row in document["planners"].values())


def intervals(document: Document, measures: list[Measure]) -> go.Figure:
    """Measures down, a dot with its interval for each planner."""
    figure = go.Figure()
    for (name, row), colour in zip(document["planners"].items(), COLOURS, strict=False):
        mine = [(m, row["figures"][m.key]) for m in measures if m.key in row["figures"]]
        values = [f["value"] for _, f in mine]
        edges = [[v if e is None else e for e in f["ci95"]] for v, (_, f) in zip(values, mine, strict=True)]
        figure.add_scatter(
            x=values, y=[m.title for m, _ in mine], name=name, mode="markers", marker={"color": colour, "size": 9},
            error_x={"type": "data", "symmetric": False,
                     "array": [e[1] - v for e, v in zip(edges, values, strict=True)],
                     "arrayminus": [v - e[0] for e, v in zip(edges, values, strict=True)]},
        )  # fmt: skip
    aims = {m.aim for m in measures if m.aim is not None}
    if len(aims) == 1:
        figure.add_vline(x=aims.pop(), line_dash="dot", line_color="#777")
    rows = len(measures) * max(len(document["planners"]), 2)
    figure.update_layout(
        height=140 + _ROW_PX * rows, scattermode="group", template="plotly_white", margin={"l": 360, "t": 20},
        yaxis={"autorange": "reversed"},
    )  # fmt: skip
    return figure


def differences(document: Document) -> go.Figure:
    figure = go.Figure()
    for (pair, rows), colour in zip(document["differences"].items(), COLOURS, strict=False):
        keys = list(rows)
        figure.add_scatter(
            x=[rows[k]["mean"] for k in keys], y=[k.replace("_", " ") for k in keys], name=pair, mode="markers",
            marker={"color": colour, "size": 9},
            error_x={"type": "data", "symmetric": False,
                     "array": [rows[k]["ci95"][1] - rows[k]["mean"] for k in keys],
                     "arrayminus": [rows[k]["mean"] - rows[k]["ci95"][0] for k in keys]},
        )  # fmt: skip
    figure.add_vline(x=0, line_dash="dot", line_color="#777")
    figure.update_layout(height=420, scattermode="group", template="plotly_white", yaxis={"autorange": "reversed"})
    return figure
