"""The look all charts share: height, margins, legend on top, one hover box. Colours are the theme's own."""

import plotly.graph_objects as go

HEIGHT = 320
MARGIN = 8
GAP = 2


def laid_out(figure: go.Figure, *, hover: str = "x unified", legend: bool = True, height: int = HEIGHT) -> go.Figure:
    """The figure itself, laid out."""
    return figure.update_layout(
        height=height,
        margin={"l": MARGIN, "r": MARGIN, "t": MARGIN, "b": MARGIN},
        hovermode=hover,
        showlegend=legend,
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.02, "xanchor": "left", "x": 0},
    )


def heat_scale(dark: bool) -> list[list[float | str]]:
    """From nothing to most: away from the page's background in either theme."""
    if dark:
        return [[0.0, "#1A2E2C"], [0.5, "#0D9488"], [1.0, "#99F6E4"]]
    return [[0.0, "#E3F1EF"], [0.5, "#2A9D8F"], [1.0, "#0B4F4A"]]
