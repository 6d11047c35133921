"""What the numbers of a plan's explanation must be, worked out from sessions and profile alone.

What a sentence says and its place in; how to work out each of its names out. Shares no arithmetic with explain_text.py
or outlook.py.
"""

import re
from itertools import pairwise

from fitjax.domain.plan import Week
from fitjax.domain.vocabulary import RACE_KM, Kind, Phase, Sport
from fitjax.plan.explain_place import Place, Truth, Truths, common, listed, minutes_of, sets_of
from fitjax.plan.labels import join, label
from fitjax.plan.quantities import pace


def of_plan(key: str, said: dict[str, str], p: Place) -> Truths:
    goal, history, language = p.plan.goal, p.profile.history, p.plan.language
    weeks = [w for w in p.plan.weeks if w.sessions and w.phase is not Phase.RACE]
    top = max(weeks, key=minutes_of, default=None)
    hard = sorted(s.date for s in p.all if s.hard)
    gaps = [24 * (b - a).days for a, b in pairwise(hard)]
    run_pace = p.profile.thresholds.threshold_pace_s_per_km
    endurance = [s for s in p.all if s.sport not in (Sport.STRENGTH, Sport.MOBILITY)]
    runs = [s.distance_km for s in p.all if s.sport is Sport.RUN and s.kind is not Kind.RACE and s.distance_km]
    longest = max(runs, default=None)
    if key == "reach_none":
        longest = max(longest or 0.0, history.longest_run_km_30d or 0.0)
    tapers = [w for w in weeks if w.phase is Phase.TAPER]
    have = (*p.profile.equipment, "bodyweight")
    values: Truths = {
        "days_n": lambda: (goal.date - p.plan.start).days if goal.date else None, "weeks_n": lambda: len(p.plan.weeks),
        "sessions_n": lambda: len(p.all), "target": lambda: goal.target,
        "peak_index": lambda: top.index if top else None,
        "peak_min": lambda: minutes_of(top) if top else None,
        "first_min": lambda: minutes_of(p.plan.weeks[0]) if p.plan.weeks else None,
        "hard_n": lambda: len(hard), "gap_h": lambda: min(gaps, default=None), "endurance_n": lambda: len(endurance),
        "longest_km": lambda: longest, "history_km": lambda: history.longest_run_km_30d,
        "taper_pct": lambda: _taper_pct(tapers, top),
        "strength_n": lambda: sum(s.sport is Sport.STRENGTH for s in p.all), "muscle": lambda: said.get("muscle"),
        "sets_n": lambda: sets_of(said.get("muscle", ""), top, language) if top else None,
        "threshold_pace": lambda: pace(run_pace) if run_pace else None,
        "target_pace": lambda: _target_pace(p), "likely_pace": lambda: _likely_pace(p),
        "ftp_w": lambda: p.profile.thresholds.ftp_w, "weeks": lambda: _cut_backs(p),
        "limits": lambda: _limits(said.get("limits", ""), p),
        "conditions": lambda: listed("condition", said.get("conditions", ""), p.profile.conditions, language),
        "equipment": lambda: listed("gear", said.get("equipment", ""), have, language),
        "days": lambda: label("day", p.profile.preferences.long_day or "", language),
        "rest_weeks": lambda: _weeks_left(p), "back_index": lambda: _cut_back(p),
        "share_pct": lambda: 100 * longest / RACE_KM[goal.kind] if longest and goal.kind in RACE_KM else None,
    }  # fmt: skip
    return common(p, None) | values


def _taper_pct(tapers: list[Week], top: Week | None) -> float | None:
    return 100 * minutes_of(tapers[-1]) / minutes_of(top) if tapers and top and minutes_of(top) else None


def _cut_backs(p: Place) -> str:
    zh = p.plan.language == "zh"
    return join(
        [f"第 {w.index} 周" if zh else f"week {w.index}" for w in p.plan.weeks if w.phase is Phase.DELOAD],
        p.plan.language,
    )


def _cut_back(p: Place) -> int | None:
    """The cut-back week where there is just one."""
    backs = [w.index for w in p.plan.weeks if w.phase is Phase.DELOAD]
    return backs[0] if len(backs) == 1 else None


def _weeks_left(p: Place) -> int | None:
    """Whole weeks after the plan's last one, the week of the goal included."""
    goal, last = p.plan.goal.date, p.plan.weeks[-1].start
    return (goal.toordinal() - 1) // 7 - (last.toordinal() - 1) // 7 if goal else None


def _target_pace(p: Place) -> Truth:
    goal = p.plan.goal
    parts = [int(part) for part in re.findall(r"\d+", goal.target or "")]
    if len(parts) == 2 and goal.kind in ("run_half", "run_marathon") and parts[0] < 10:
        parts.append(0)
    seconds = sum(part * 60**place for place, part in enumerate(reversed(parts)))
    return pace(seconds / RACE_KM[goal.kind]) if goal.kind in RACE_KM and parts else None


def _likely_pace(p: Place) -> Truth:
    """Riegel (1981): times grow with the distance to the power of 1.06; threshold pace lasts an hour."""
    threshold, km = p.profile.thresholds.threshold_pace_s_per_km, RACE_KM.get(p.plan.goal.kind)
    return pace(threshold * (km * threshold / 3600) ** 0.06) if threshold and km else None


def _limits(shown: str, p: Place) -> Truth:
    """The words as they stand when each of their numbers is a limit of the profile, else what those limits are."""
    free = [minutes for minutes in p.profile.availability_min.values() if minutes]
    wishes = p.profile.preferences
    known = {wishes.sessions_per_week, wishes.session_minutes, min(free, default=None), len(p.profile.blackout_dates)}
    numbers = {int(n) for n in re.findall(r"\d+", shown)}
    return shown if numbers <= known else ", ".join(str(n) for n in sorted(k for k in known if k))
