"""Charts of one recording. In: a stream; out: a plotly figure and the text in its place. Knows no store."""

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from fitjax.domain.stream import Stream
from fitjax.ui.chart_layout import laid_out
from fitjax.ui.chart_words import Language

MOST_POINTS = 1_500
_ROW_PX = 130
_NAMES: dict[str, tuple[str, str]] = {
    "hr": ("heart rate (bpm)", "心率（次/分）"),
    "power_w": ("power (W)", "功率（瓦）"),
    "speed_m_s": ("speed (m/s)", "速度（米/秒）"),
    "cadence": ("cadence (1/min)", "步频/踏频（次/分）"),
    "altitude_m": ("altitude (m)", "海拔（米）"),
}
"""What is worth a row of its own, in the order of the rows."""


def shown_columns(stream: Stream) -> list[str]:
    return [name for name in _NAMES if name in stream.columns and np.isfinite(stream.columns[name]).any()]


def stream_figure(stream: Stream, language: Language = "en") -> go.Figure:
    """One row a column over minutes. Long recordings are drawn by means over equal stretches of samples."""
    names = shown_columns(stream)
    figure = make_subplots(rows=max(len(names), 1), cols=1, shared_xaxes=True, vertical_spacing=0.04)
    minutes = _thin(stream.time_s) / 60
    for place, name in enumerate(names, 1):
        words = _NAMES[name][language == "zh"]
        figure.add_scatter(
            x=minutes, y=_thin(stream.columns[name]), name=words, mode="lines", line={"width": 1.2},
            connectgaps=False, hovertemplate="%{y:.1f}", row=place, col=1,
        )  # fmt: skip
        figure.update_yaxes(title=words, title_font={"size": 11}, row=place, col=1)
    figure.update_xaxes(title="分钟" if language == "zh" else "minutes", row=max(len(names), 1), col=1)
    return laid_out(figure, legend=False, height=max(len(names), 1) * _ROW_PX + 40)


def stream_alt(stream: Stream, language: Language = "en") -> str:
    """The range and the mean of each column, in words."""
    said = []
    for name in shown_columns(stream):
        values = stream.columns[name][np.isfinite(stream.columns[name])]
        low, mean, high = (f"{round(float(value), 1):,g}" for value in (values.min(), values.mean(), values.max()))
        if language == "zh":
            said.append(f"{_NAMES[name][1]}：{low} 到 {high}，平均 {mean}")
        else:
            said.append(f"{_NAMES[name][0]}: {low} to {high}, mean {mean}")
    if not said:
        return "这段记录没有可以画出的数据。" if language == "zh" else "Nothing in this recording can be drawn."
    return ("；".join(said) + "。") if language == "zh" else "; ".join(said) + "."


def _thin(values: np.ndarray) -> np.ndarray:
    """Means over equal stretches of samples; a stretch without any value stays a gap."""
    if len(values) <= MOST_POINTS:
        return values
    each = -(-len(values) // MOST_POINTS)
    padded = np.full(-(-len(values) // each) * each, np.nan)
    padded[: len(values)] = values
    rows = padded.reshape(-1, each)
    known = np.isfinite(rows)
    counts = known.sum(axis=1)
    sums = np.where(known, rows, 0.0).sum(axis=1)
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)
