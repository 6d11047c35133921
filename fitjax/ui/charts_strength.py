"""Charts of lifting. In: frames of `metrics.strength`; out: plotly figures, and the text that stands in for each."""

import pandas as pd
import plotly.graph_objects as go

from fitjax.ui.chart_layout import REFERENCE_LINE, date_axis, laid_out, week_axis
from fitjax.ui.chart_words import KG_PER_LB, Language, Units, day, number, word

ROOM_FOR_WORDS = 28
DETECTABLE_SETS, GROWTH_SETS = 4, 10
"""Hard sets a muscle a week: growth is seen from about 4, and 10 is what a growth goal asks for (ACSM 2026)."""


def e1rm_figure(history: pd.DataFrame, exercise: str, language: Language = "en", units: Units = "metric") -> go.Figure:
    """Best estimated 1RM of each day on which the exercise was done."""
    values, unit = _weights(history, units)
    figure = go.Figure(
        go.Scatter(x=history["date"], y=values, name=exercise, mode="lines+markers", hovertemplate="%{y:.1f}")
    )
    figure.update_yaxes(title=word(unit, language))
    return date_axis(laid_out(figure, legend=False), language)


def e1rm_alt(history: pd.DataFrame, exercise: str, language: Language = "en", units: Units = "metric") -> str:
    known = history.dropna(subset=["e1rm_kg"])
    if known.empty:
        return word("nothing", language)
    values, _ = _weights(known, units)
    unit = {("en", "metric"): "kg", ("zh", "metric"): "公斤", ("en", "imperial"): "lb", ("zh", "imperial"): "磅"}[
        language, units
    ]
    first, last, best = number(values.iloc[0], 1), number(values.iloc[-1], 1), number(values.max(), 1)
    since, until = day(known["date"].iloc[0], language), day(known["date"].iloc[-1], language)
    if language == "zh":
        return f"{exercise}：估算 1RM 从{since}的 {first} {unit}到{until}的 {last} {unit}，最高 {best} {unit}。"
    path = f"from {first} {unit} on {since} to {last} {unit} on {until}"
    return f"{exercise}: estimated 1RM went {path}; best {best} {unit}."


def muscle_sets_figure(recent: pd.DataFrame, language: Language = "en") -> go.Figure:
    """Mean hard sets a week of every muscle, first muscle on top, with lines at 4 and 10."""
    names = [word(muscle, language) for muscle in recent["muscle"]]
    figure = go.Figure(
        go.Bar(x=recent["sets"], y=names, orientation="h", hovertemplate="%{y}: %{x:.1f}<extra></extra>")
    )
    for line, name in ((DETECTABLE_SETS, "detectable_line"), (GROWTH_SETS, "growth_line")):
        figure.add_vline(
            x=line, line=REFERENCE_LINE, annotation_text=word(name, language), annotation_position="top",
            annotation_font_color=REFERENCE_LINE["color"],
        )  # fmt: skip
    figure.update_yaxes(autorange="reversed")
    figure.update_xaxes(title=word("sets_per_week", language), rangemode="tozero")
    return laid_out(figure, hover="closest", legend=False).update_layout(margin_t=ROOM_FOR_WORDS)


def muscle_sets_alt(recent: pd.DataFrame, language: Language = "en") -> str:
    if recent.empty or recent["sets"].sum() == 0:
        return word("nothing", language)
    ranked = recent.sort_values("sets", ascending=False)
    most, least = ranked.iloc[0], ranked.iloc[-1]
    enough = int((recent["sets"] >= GROWTH_SETS).sum())
    names = [word(row["muscle"], language) for row in (most, least)]
    counts = [number(row["sets"], 1) for row in (most, least)]
    if language == "zh":
        return (
            f"每周有效组数：最多的是{names[0]}（{counts[0]}），最少的是{names[1]}（{counts[1]}）；"
            f"{len(recent)} 个肌群中有 {enough} 个达到 {GROWTH_SETS} 组。"
        )
    return (
        f"Hard sets a week: most for {names[0].lower()} ({counts[0]}), fewest for {names[1].lower()} ({counts[1]}); "
        f"{enough} of {len(recent)} muscles reach {GROWTH_SETS}."
    )


def _weights(history: pd.DataFrame, units: Units) -> tuple[pd.Series, str]:
    values = history["e1rm_kg"].astype(float)
    return (values / KG_PER_LB, "e1rm_lb") if units == "imperial" else (values, "e1rm_kg")


def tonnage_figure(weeks: pd.DataFrame, language: Language = "en", units: Units = "metric") -> go.Figure:
    """Weight times repetitions of each week, in thousands of kilograms or pounds."""
    values = weeks["tonnage_kg"].astype(float) / 1000 / (KG_PER_LB if units == "imperial" else 1)
    figure = go.Figure(go.Bar(x=weeks["week"], y=values, hovertemplate="%{y:.1f}<extra></extra>"))
    figure.update_yaxes(title={"en": "1000 ", "zh": "千"}[language] + _unit(language, units))
    return week_axis(laid_out(figure, legend=False), weeks["week"], language)


def tonnage_alt(weeks: pd.DataFrame, language: Language = "en", units: Units = "metric") -> str:
    known = weeks.dropna(subset=["tonnage_kg"])
    if known.empty:
        return word("nothing", language)
    values = known["tonnage_kg"].astype(float) / (KG_PER_LB if units == "imperial" else 1)
    last, top, unit = number(values.iloc[-1]), number(values.max()), _unit(language, units)
    if language == "zh":
        return f"最近有训练的一周总重量 {last} {unit}，最多的一周 {top} {unit}。"
    return f"The last week with lifting moved {last} {unit}; the most in a week was {top} {unit}."


def _unit(language: Language, units: Units) -> str:
    return {("en", "metric"): "kg", ("zh", "metric"): "公斤", ("en", "imperial"): "lb", ("zh", "imperial"): "磅"}[
        language, units
    ]
