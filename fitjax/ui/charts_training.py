"""Chart of a training run. In: a frame step, loss, val_loss; out: a plotly figure and the text in its place."""

import pandas as pd
import plotly.graph_objects as go

from fitjax.ui.chart_layout import laid_out
from fitjax.ui.chart_words import Language, number, word

FEW_POINTS = 3
"""A line through fewer points than this is easily missed, so they are drawn as points too."""


def loss_figure(metrics: pd.DataFrame, language: Language = "en") -> go.Figure:
    """Training loss of every reported step; validation loss is measured at some steps, so its points are joined."""
    checked = metrics.dropna(subset=["val_loss"])
    figure = go.Figure()
    figure.add_scatter(
        x=metrics["step"], y=metrics["loss"], name=word("train_loss", language), connectgaps=False,
        mode="lines" if len(metrics) > FEW_POINTS else "lines+markers",
        hovertemplate="%{y:.3f}",
    )  # fmt: skip
    figure.add_scatter(
        x=checked["step"], y=checked["val_loss"], name=word("val_loss", language), mode="lines+markers",
        hovertemplate="%{y:.3f}",
    )  # fmt: skip
    figure.update_xaxes(title=word("step", language))
    figure.update_yaxes(title=word("loss", language))
    return laid_out(figure)


def loss_alt(metrics: pd.DataFrame, language: Language = "en") -> str:
    trained, checked = metrics.dropna(subset=["loss"]), metrics.dropna(subset=["val_loss"])
    if trained.empty:
        return word("nothing", language)
    step = int(trained["step"].iloc[-1])
    first, last = number(trained["loss"].iloc[0], 3), number(trained["loss"].iloc[-1], 3)
    if language == "zh":
        text = f"到第 {step} 步，训练损失由 {first} 变为 {last}"
    else:
        text = f"By step {step} the training loss went from {first} to {last}"
    if checked.empty:
        return text + ("。" if language == "zh" else ".")
    best = checked.loc[checked["val_loss"].idxmin()]
    lowest, where = number(best["val_loss"], 3), int(best["step"])
    if language == "zh":
        return f"{text}；验证损失最低 {lowest}，在第 {where} 步。"
    return f"{text}; the validation loss was lowest, {lowest}, at step {where}."
