"""The form of the whole profile. What the data already tells is shown beside the fields, never filled in silently."""

import datetime as dt
from typing import Any, get_args

import streamlit as st

from fitjax.domain.profile import Condition, Equipment, Profile
from fitjax.domain.vocabulary import DAYS, Experience, GoalKind, Sport
from fitjax.plan.quantities import clock_s, number
from fitjax.ui.cards import heading
from fitjax.ui.state import View

KM_PER_MILE, KG_PER_LB, CM_PER_INCH = 1.609344, 0.45359237, 2.54
LIFTS = ("back_squat", "deadlift", "bench_press", "overhead_press", "row")


def profile_form(now: View) -> dict[str, Any] | None:
    """The document as typed when the form is sent, else None; checking it is the caller's."""
    _ = now.translate
    state = now.state()
    stated = state.stated
    with st.form("profile", border=False):
        document: dict[str, Any] = {"id": now.athlete, "language": now.language}
        with st.container(border=True):
            document["goal"] = _goal(now, stated)
        with st.container(border=True):
            document["availability_min"] = _availability(now, stated)
            document["blackout_dates"] = _dates(now, stated)
        with st.container(border=True):
            document |= _body(now, stated)
        with st.container(border=True):
            document |= _limits(now, stated)
        with st.container(border=True):
            document["thresholds"] = _thresholds(now, stated, state.profile)
        document["history"] = stated.history.model_dump(mode="json") if stated else {}
        sent = st.form_submit_button(_("Save"), type="primary", icon=":material/save:")
    return document if sent else None


def _goal(now: View, stated: Profile | None) -> dict[str, Any]:
    _ = now.translate
    heading(_("Goal"))
    left, middle, right = st.columns(3)
    kinds = [kind.value for kind in GoalKind]
    at = kinds.index(stated.goal.kind.value) if stated else kinds.index("general_health")
    kind = left.selectbox(_("Goal"), kinds, at, format_func=lambda k: _.label("goal", k), key="goal-kind")
    date = middle.date_input(_("Date (optional)"), stated.goal.date if stated else None, key="goal-date")
    target = right.text_input(
        _("Target (optional)"), (stated.goal.target or "") if stated else "", key="goal-target", placeholder="1:55:00",
        help=_("A time for a race, a weight for a lift, or words."),
    )  # fmt: skip
    return {"kind": kind, "date": date.isoformat() if isinstance(date, dt.date) else None, "target": target or None}


def _availability(now: View, stated: Profile | None) -> dict[str, int]:
    _ = now.translate
    heading(_("Free minutes a day"))
    st.caption(_("0 is a day off. A plan never goes over these."))
    grid = st.grid(7, min_column_width=90)
    known = stated.availability_min if stated else dict.fromkeys(DAYS, 0)
    return {
        day: int(grid.number_input(_.label("day", day), 0, 600, known[day], step=15, key=f"free-{day}") or 0)
        for day in DAYS
    }


def _dates(now: View, stated: Profile | None) -> list[str]:
    _ = now.translate
    known = " ".join(str(day) for day in stated.blackout_dates) if stated else ""
    text = st.text_input(_("Dates without training"), known, key="blackout", placeholder="2027-02-01 2027-02-02")
    return [part for part in text.replace(",", " ").split() if part]


def _body(now: View, stated: Profile | None) -> dict[str, Any]:
    _ = now.translate
    heading(_("You"))
    imperial = now.units == "imperial"
    grid = st.grid(5, min_column_width=150)
    year = grid.number_input(_("Year of birth"), 1900, 2100, stated.birth_year if stated else None, key="birth")
    sexes = ["female", "male", "other"]
    sex = grid.selectbox(
        _("Sex"), sexes, sexes.index(stated.sex) if stated and stated.sex else None,
        format_func=lambda s: _.label("sex", s), key="sex", placeholder=_("Choose"),
    )  # fmt: skip
    kg = stated.weight_kg if stated else None
    shown = None if kg is None else round(kg / (KG_PER_LB if imperial else 1), 1)
    weight = grid.number_input(
        _("Weight (lb)") if imperial else _("Weight (kg)"), 1.0, 900.0, shown, step=0.5, format="%.1f", key="weight"
    )
    height = _height(now, grid, stated)
    levels = [level.value for level in Experience]
    experience = grid.selectbox(
        _("Experience"), levels, levels.index(stated.experience.value) if stated and stated.experience else None,
        format_func=lambda e: _.label("experience", e), key="experience", placeholder=_("Choose"),
    )  # fmt: skip
    return {
        "birth_year": year, "sex": sex, "height_cm": height, "experience": experience,
        "weight_kg": None if weight is None else round(weight * (KG_PER_LB if imperial else 1), 2),
    }  # fmt: skip


def _height(now: View, grid: Any, stated: Profile | None) -> float | None:
    """In centimetres, whatever unit it was typed in."""
    _ = now.translate
    scale = CM_PER_INCH if now.units == "imperial" else 1.0
    cm = stated.height_cm if stated else None
    typed = grid.number_input(
        _("Height (in)") if now.units == "imperial" else _("Height (cm)"), 30.0, 250.0,
        None if cm is None else round(cm / scale, 1), step=1.0, format="%.1f" if scale > 1 else "%.0f", key="height",
    )  # fmt: skip
    return None if typed is None else round(typed * scale, 1)


def _limits(now: View, stated: Profile | None) -> dict[str, Any]:
    _ = now.translate
    heading(_("Wishes and limits"))
    sports = [s.value for s in Sport if s is not Sport.MOBILITY]
    wished = st.multiselect(
        _("Sports"), sports, [s.value for s in stated.preferences.sports] if stated else [],
        format_func=lambda s: _.label("sport", s), key="sports", placeholder=_("Any"),
    )  # fmt: skip
    equipment = st.multiselect(
        _("Equipment"), list(get_args(Equipment)), list(stated.equipment) if stated else ["bodyweight"],
        format_func=lambda e: _.label("equipment", e), key="equipment", placeholder=_("None"),
    )  # fmt: skip
    conditions = st.multiselect(
        _("Conditions"), list(get_args(Condition)), list(stated.conditions) if stated else [],
        format_func=lambda c: _.label("condition", c), key="conditions", placeholder=_("None"),
    )  # fmt: skip
    symptoms = st.text_input(
        _("Symptoms"), ", ".join(stated.symptoms) if stated else "", key="symptoms",
        help=_("Such as chest pain or fainting when you train. A plan may then need a doctor's word first."),
    )  # fmt: skip
    cleared = st.checkbox(
        _("A doctor has cleared me for training"), stated.cleared_by_doctor if stated else False, key="cleared"
    )
    notes = st.text_area(
        _("In your own words"), stated.notes if stated else "", key="notes",
        placeholder=_("No running on Tuesdays; long run on Sunday; only dumbbells at home"),
    )  # fmt: skip
    preferences = stated.preferences.model_dump(mode="json") if stated else {}
    return {
        "preferences": {**preferences, "sports": wished}, "equipment": equipment, "conditions": conditions,
        "symptoms": [part.strip() for part in symptoms.replace("，", ",").split(",") if part.strip()],
        "cleared_by_doctor": cleared, "notes": notes,
    }  # fmt: skip


def _thresholds(now: View, stated: Profile | None, filled: Profile) -> dict[str, Any]:
    """Numbers the athlete states; what the data says stands in the placeholder and is used when a field is empty."""
    _ = now.translate
    heading(_("Thresholds"))
    st.caption(_("Empty fields use what your data says, shown in grey; nothing is used where neither knows."))
    said = stated.thresholds if stated else None
    data = filled.thresholds
    grid = st.grid(5, min_column_width=150)
    names = {
        "max_hr": _("Maximum heart rate (bpm)"), "rest_hr": _("Resting heart rate (bpm)"),
        "lthr": _("Threshold heart rate (bpm)"), "ftp_w": _("FTP (W)"),
    }  # fmt: skip
    document: dict[str, Any] = {}
    for name, words in names.items():
        known = getattr(data, name)
        document[name] = grid.number_input(
            words, 0.0, 1000.0, getattr(said, name) if said else None, step=1.0, key=name, format="%.0f",
            placeholder="–" if known is None else number(known),
        )  # fmt: skip
    unit = KM_PER_MILE if now.units == "imperial" else 1.0
    pace = said.threshold_pace_s_per_km if said else None
    text = grid.text_input(
        _("Threshold pace (m:ss /mi)") if unit > 1 else _("Threshold pace (m:ss /km)"),
        "" if pace is None else clock_s(pace * unit), key="pace",
        placeholder="–" if data.threshold_pace_s_per_km is None else clock_s(data.threshold_pace_s_per_km * unit),
    )  # fmt: skip
    document["threshold_pace_s_per_km"] = _seconds(text, unit)
    scale = KG_PER_LB if now.units == "imperial" else 1.0
    lifts: dict[str, float] = {}
    for name in LIFTS:
        stated_kg, data_kg = (said.e1rm_kg if said else {}).get(name), data.e1rm_kg.get(name)
        value = grid.number_input(
            f"{_.label('exercise', name)} e1RM ({'lb' if scale < 1 else 'kg'})", 0.0, 2000.0,
            None if stated_kg is None else round(stated_kg / scale, 1), step=2.5, format="%.1f", key=f"lift-{name}",
            placeholder="–" if data_kg is None else number(data_kg / scale, 1),
        )  # fmt: skip
        if value:
            lifts[name] = round(value * scale, 2)
    swim = said.swim_threshold_m_per_min if said else None
    return {**document, "swim_threshold_m_per_min": swim, "e1rm_kg": lifts}


def _seconds(text: str, unit: float) -> float | str | None:
    """'4:45' as seconds a kilometre; what does not read is handed on for the profile's check to name."""
    if not text.strip():
        return None
    minutes, _colon, seconds = text.strip().partition(":")
    try:
        return round((int(minutes) * 60 + int(seconds or 0)) / unit, 1)
    except ValueError:
        return text
