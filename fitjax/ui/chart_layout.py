"""The look all charts share: height, margins, legend on top, one hover box, dates. Colours are the theme's own."""

import pandas as pd
import plotly.graph_objects as go

from fitjax.ui.chart_words import Language

HEIGHT = 320
MARGIN = 8
GAP = 2
MOST_TICKS = 6
REFERENCE_LINE = {"dash": "dash", "width": 1, "color": "#8A99A8"}
"""A grey that stands out from a light and a dark page alike; plotly's own black vanishes on the dark one."""


def laid_out(figure: go.Figure, *, hover: str = "x unified", legend: bool = True, height: int = HEIGHT) -> go.Figure:
    """The figure itself, laid out."""
    return figure.update_layout(
        height=height,
        margin={"l": MARGIN, "r": MARGIN, "t": MARGIN, "b": MARGIN},
        hovermode=hover,
        showlegend=legend,
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "xanchor": "left", "x": 0, "traceorder": "normal"},
    )


def date_axis(figure: go.Figure, language: Language) -> go.Figure:
    """Dates as the language writes them; the browser's chart library knows English month names only."""
    if language == "en":
        return figure.update_xaxes(hoverformat="%-d %b %Y")
    months = {"dtickrange": ["M1", None], "value": "%Y年%-m月"}
    return figure.update_xaxes(
        hoverformat="%Y年%-m月%-d日", tickformatstops=[{"dtickrange": [None, "M1"], "value": "%-m月%-d日"}, months]
    )


def week_axis(figure: go.Figure, weeks: pd.Series, language: Language) -> go.Figure:
    """Ticks on the Mondays of `weeks`, few enough to stand upright beside each other on a phone."""
    mondays = sorted(set(weeks))
    every = -(-len(mondays) // MOST_TICKS) or 1
    return date_axis(figure.update_xaxes(tickmode="array", tickvals=mondays[::every]), language).update_xaxes(
        tickformat="%-d %b" if language == "en" else "%-m/%-d", tickangle=0
    )


def heat_scale(dark: bool) -> list[list[float | str]]:
    """From nothing to most: away from the page's background in either theme."""
    if dark:
        return [[0.0, "#1A2E2C"], [0.5, "#0D9488"], [1.0, "#99F6E4"]]
    return [[0.0, "#E3F1EF"], [0.5, "#2A9D8F"], [1.0, "#0B4F4A"]]
