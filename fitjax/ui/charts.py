"""Charts of load over time. In: frames of `metrics.fitness`; out: plotly figures, and the text that stands in for each.

Every `<name>_figure` has an `<name>_alt` with the same frame. Missing values are gaps, never zeros. Nothing here calls
Streamlit, reads a store or computes a metric.
"""

from datetime import date, timedelta
from typing import Literal

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from fitjax.domain.plan import Plan
from fitjax.domain.vocabulary import Phase, Sport
from fitjax.plan.explain_words import singular
from fitjax.ui.chart_layout import GAP, REFERENCE_LINE, date_axis, heat_scale, laid_out, week_axis
from fitjax.ui.chart_words import KM_PER_MILE, WEEKDAYS, Language, Units, day, number, word

Measure = Literal["minutes", "distance_km", "load"]


def fitness_figure(table: pd.DataFrame, language: Language = "en") -> go.Figure:
    """Fitness, fatigue and form by day."""
    figure = go.Figure()
    for column, name in (("ctl", "fitness"), ("atl", "fatigue"), ("tsb", "form")):
        figure.add_scatter(
            x=table["date"], y=table[column], name=word(name, language), mode="lines", connectgaps=False,
            line={"width": 2.5 if column == "ctl" else 1.5}, hovertemplate="%{y:.0f}",
        )  # fmt: skip
    figure.update_yaxes(title=word("load_per_day", language))
    return date_axis(laid_out(figure), language)


def fitness_alt(table: pd.DataFrame, language: Language = "en") -> str:
    known = table.dropna(subset=["ctl"])
    if known.empty:
        return word("nothing", language)
    first, last = known.iloc[0], known.iloc[-1]
    before, now = number(first["ctl"]), number(last["ctl"])
    since, until = day(first["date"], language), day(last["date"], language)
    fatigue, form = number(last["atl"]), number(last["tsb"])
    if language == "zh":
        verb = "保持在" if before == now else ("升至" if last["ctl"] > first["ctl"] else "降至")
        return f"从{since}到{until}，体能由 {before} {verb} {now}；目前疲劳 {fatigue}，状态 {form}。"
    verb = "stayed at" if before == now else ("rose" if last["ctl"] > first["ctl"] else "fell")
    path = f"{verb} {now}" if before == now else f"{verb} from {before} to {now}"
    return f"Fitness {path} between {since} and {until}; fatigue is now {fatigue} and form {form}."


def load_calendar_figure(
    table: pd.DataFrame, today: date, language: Language = "en", *, dark: bool = False, weeks: int = 53
) -> go.Figure:
    """Load of each day as a grid: a column a week, Monday on top; days outside the history stay empty."""
    monday = today - timedelta(days=today.weekday())
    first = pd.Timestamp(monday - timedelta(weeks=weeks - 1))
    grid = np.full((7, weeks), np.nan)
    shown = table[(table["date"] >= first) & (table["date"] <= pd.Timestamp(today))]
    offset = (shown["date"] - first).dt.days.to_numpy()
    grid[offset % 7, offset // 7] = shown["load"].to_numpy(dtype=float)
    labels = [[day(first + timedelta(days=7 * week + row), language) for week in range(weeks)] for row in range(7)]
    figure = go.Figure(
        go.Heatmap(
            x=[first + timedelta(weeks=week) for week in range(weeks)], y=list(WEEKDAYS[language]), z=grid,
            customdata=labels, colorscale=heat_scale(dark), zmin=0, xgap=GAP, ygap=GAP, hoverongaps=False,
            hovertemplate=f"%{{customdata}}: %{{z:.0f}}<extra>{word('load', language)}</extra>", showscale=False,
        )
    )  # fmt: skip
    figure.update_yaxes(autorange="reversed", showgrid=False)
    figure.update_xaxes(showgrid=False, tickformat="%b" if language == "en" else "%m月", dtick="M1")
    return laid_out(figure, hover="closest", legend=False, height=220)


def load_calendar_alt(table: pd.DataFrame, today: date, language: Language = "en", *, weeks: int = 53) -> str:
    monday = today - timedelta(days=today.weekday())
    first = pd.Timestamp(monday - timedelta(weeks=weeks - 1))
    shown = table[(table["date"] >= first) & (table["date"] <= pd.Timestamp(today))].dropna(subset=["load"])
    active = shown[shown["load"] > 0]
    if active.empty:
        return word("nothing", language)
    top = active.loc[active["load"].idxmax()]
    most, when = number(top["load"]), day(top["date"], language)
    if language == "zh":
        return f"{len(shown)} 天中有 {len(active)} 天有训练；负荷最高的一天是{when}，为 {most}。"
    return f"Training on {len(active)} of {len(shown)} days; the hardest day was {when} with a load of {most}."


def weekly_volume_figure(
    volume: pd.DataFrame, measure: Measure = "minutes", language: Language = "en", units: Units = "metric"
) -> go.Figure:
    """Stacked bars a week by sport; a sport without a session that week has no bar."""
    figure = go.Figure()
    values, label = _measured(volume, measure, units)
    for sport in Sport:
        rows = volume["sport"] == sport.value
        if rows.any():
            figure.add_bar(
                x=volume.loc[rows, "week"], y=values[rows], name=word(sport.value, language), hovertemplate="%{y:.1f}"
            )
    figure.update_layout(barmode="stack")
    figure.update_yaxes(title=word(label, language))
    return week_axis(laid_out(figure), volume["week"], language)


def weekly_volume_alt(
    volume: pd.DataFrame, measure: Measure = "minutes", language: Language = "en", units: Units = "metric"
) -> str:
    values, label = _measured(volume, measure, units)
    by_week = values.groupby(volume["week"]).sum(min_count=1).dropna()
    if by_week.empty:
        return word("nothing", language)
    last, most = by_week.index[-1], by_week.idxmax()
    name = word(label, language)
    if language == "zh":
        return (
            f"{len(by_week)} 周的{name}：最近一周（{day(last, language)}起）{number(by_week[last], 1)}，"
            f"最多的一周（{day(most, language)}起）{number(by_week[most], 1)}。"
        )
    return singular(
        f"{name} over {len(by_week)} weeks: {number(by_week[last], 1)} in the last one, from {day(last, language)}; "
        f"most, {number(by_week[most], 1)}, in the week from {day(most, language)}."
    )


def _measured(volume: pd.DataFrame, measure: Measure, units: Units) -> tuple[pd.Series, str]:
    """Values in the unit shown, and the name of that unit."""
    values = pd.to_numeric(volume[measure]).astype(float)
    if measure == "minutes":
        return values / 60, "hours"
    if measure == "distance_km" and units == "imperial":
        return values / KM_PER_MILE, "distance_mi"
    return values, measure


def monotony_strain_figure(table: pd.DataFrame, language: Language = "en") -> go.Figure:
    """Monotony above, strain below; the dashed line at 2 is Runalyze's critical value."""
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.08)
    for row, column in ((1, "monotony"), (2, "strain")):
        figure.add_scatter(
            x=table["date"], y=table[column], name=word(column, language), mode="lines", connectgaps=False,
            hovertemplate="%{y:.1f}" if row == 1 else "%{y:.0f}", row=row, col=1,
        )  # fmt: skip
        figure.update_yaxes(title=word(column if row == 1 else "strain_a_week", language), row=row, col=1)
    figure.add_hline(y=2, line=REFERENCE_LINE, row=1, col=1)
    return date_axis(laid_out(figure), language)


def monotony_strain_alt(table: pd.DataFrame, language: Language = "en") -> str:
    known = table.dropna(subset=["monotony"])
    if known.empty:
        return word("nothing", language)
    last, above = known.iloc[-1], int((known["monotony"] > 2).sum())
    monotony, strain = number(last["monotony"], 1), number(last["strain"])
    if language == "zh":
        return f"目前单调性 {monotony}，紧张度 {strain}；{len(known)} 天中有 {above} 天单调性高于 2。"
    return f"Monotony is {monotony} and strain {strain}; monotony was above 2 on {above} of {len(known)} days."


def plan_weeks(plan: Plan) -> pd.DataFrame:
    """The weeks of a plan as a frame for `planned_load_figure`: start, phase, load (NaN where unknown), minutes."""
    columns = ["start", "phase", "load", "minutes"]
    rows = [(pd.Timestamp(week.start), week.phase.value, week.load, week.minutes) for week in plan.weeks]
    return pd.DataFrame(rows, columns=columns).astype({"load": float, "minutes": float})


def planned_load_figure(weeks: pd.DataFrame, language: Language = "en") -> go.Figure:
    """Planned load a week, coloured by phase; a `done` column, where there is one, is drawn as points."""
    figure = go.Figure()
    for phase in Phase:
        rows = weeks[weeks["phase"] == phase.value]
        if len(rows):
            figure.add_bar(x=rows["start"], y=rows["load"], name=word(phase.value, language), hovertemplate="%{y:.0f}")
    if "done" in weeks:
        figure.add_scatter(
            x=weeks["start"], y=weeks["done"], name=word("done", language), mode="markers",
            marker={"size": 9, "symbol": "diamond"}, hovertemplate="%{y:.0f}",
        )  # fmt: skip
    figure.update_layout(barmode="stack")
    figure.update_yaxes(title=word("load_per_week", language))
    return week_axis(laid_out(figure), weeks["start"], language)


def planned_load_alt(weeks: pd.DataFrame, language: Language = "en") -> str:
    known = weeks.dropna(subset=["load"])
    if known.empty:
        return word("nothing", language)
    first, last, top = known.iloc[0], known.iloc[-1], known.loc[known["load"].idxmax()]
    loads = [number(row["load"]) for row in (first, top, last)]
    if language == "zh":
        return (
            f"{len(known)} 周的计划负荷：第一周 {loads[0]}，最高 {loads[1]}"
            f"（{day(top['start'], language)}起的一周），最后一周 {loads[2]}。"
        )
    return singular(
        f"Planned load over {len(known)} weeks: {loads[0]} in the first, {loads[1]} at most, in the week from "
        f"{day(top['start'], language)}, {loads[2]} in the last."
    )
