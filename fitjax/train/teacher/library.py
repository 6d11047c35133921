"""The library of coaching policies, by goal and population, written from training facts and never from day tables.

Facts used: building weeks of published plans lie between -25 and +17 % of the best of the last four, with a lighter
week every third or fourth (domain facts 5.4); two hard sessions a week beside a long one, one for novices; 150 to 300
moderate minutes and two strength days (WHO 2020); ten sets a muscle a week for growth, 80 % of the 1RM for strength
(ACSM 2026); linear, double and percentage progression; a third to a half of the old load after one to three months
off (Bosquet 2013); about 150 minutes in pregnancy (ACOG 804); 8 to 12 repetitions with raised blood pressure;
no more than two days without exercise in a row with diabetes (ADA 2016).
"""

from dataclasses import replace

from fitjax.domain.vocabulary import RACE_KM, Experience, GoalKind
from fitjax.plan.setting import Setting
from fitjax.train.teacher.policy import Policy

_RUN = frozenset(RACE_KM)
_LONG_RUN = frozenset({GoalKind.RUN_HALF, GoalKind.RUN_MARATHON})
_SHORT_RUN = frozenset({GoalKind.RUN_5K, GoalKind.RUN_10K})
_MIXED = frozenset({GoalKind.CYCLING, GoalKind.TRIATHLON})
_HEALTH = frozenset({GoalKind.GENERAL_HEALTH, GoalKind.WEIGHT_LOSS, GoalKind.RETURN_TO_TRAINING})
_STRENGTH, _GROWTH = frozenset({GoalKind.STRENGTH}), frozenset({GoalKind.HYPERTROPHY})

TEMPLATE = Policy("standard", ease=1, cycle=4)
"""The fixed rule-made plan that the model has to beat; never shown as the model's work."""

_RUNNING = (
    Policy("run_volume", build_pct=110, ease=0, strength=1, frequency=1.0, goals=_RUN),
    Policy("run_quality", build_pct=106, ease=0, strength=1, frequency=0.85, goals=_RUN),
    Policy("run_easy_volume", build_pct=110, ease=1, strength=1, frequency=1.0, goals=_RUN),
    Policy("run_with_strength", build_pct=106, ease=0, strength=2, frequency=1.0, goals=_RUN),
    Policy("run_three_week_cycle", build_pct=110, cycle=3, ease=0, strength=1, frequency=0.9, goals=_RUN),
    Policy("long_race_patient", build_pct=106, cycle=3, ease=1, strength=1, taper_pct=60, goals=_LONG_RUN),
    Policy("long_race_late_peak", build_pct=110, ease=0, strength=1, frequency=1.0, taper_pct=70, goals=_LONG_RUN),
    Policy("short_race_sharp", build_pct=103, ease=0, strength=1, frequency=0.85, taper_pct=75, goals=_SHORT_RUN),
)
_OTHER_RACES = (
    Policy("ride_volume", build_pct=110, strength=1, frequency=1.0, goals=_MIXED),
    Policy("ride_sweet_spot", build_pct=106, strength=1, frequency=0.85, goals=_MIXED),
    Policy("ride_easy", build_pct=110, ease=1, strength=1, frequency=1.0, goals=_MIXED),
    Policy("ride_with_strength", build_pct=106, strength=2, frequency=1.0, goals=_MIXED),
    Policy("ride_three_week_cycle", build_pct=110, cycle=3, strength=1, frequency=0.9, goals=_MIXED),
    Policy("triathlon_balance", build_pct=110, cycle=4, strength=1, frequency=1.0, goals=_MIXED),
)
_LIFTING = (
    Policy("strength_linear", build_pct=100, strength=3, frequency=1.0, lifts="linear", goals=_STRENGTH),
    Policy("strength_double", build_pct=100, strength=3, frequency=1.0, lifts="double", goals=_STRENGTH),
    Policy("strength_percentage", build_pct=100, strength=4, frequency=1.0, lifts="percentage", goals=_STRENGTH),
    Policy("strength_often", build_pct=100, strength=5, frequency=1.0, lifts="percentage", goals=_STRENGTH),
    Policy("strength_concurrent", build_pct=103, ease=1, strength=3, frequency=0.85, lifts="linear", goals=_STRENGTH),
    Policy("growth_full_body", build_pct=100, strength=3, frequency=1.0, goals=_GROWTH),
    Policy("growth_split", build_pct=100, strength=4, frequency=1.0, goals=_GROWTH),
    Policy("growth_often", build_pct=100, strength=5, frequency=1.0, goals=_GROWTH),
    Policy("growth_steady", build_pct=100, strength=3, frequency=0.85, lifts="steady", goals=_GROWTH),
)
_WELLBEING = (
    Policy("who_dose", build_pct=110, ease=1, strength=2, frequency=1.0, dose_min=150, goals=_HEALTH),
    Policy("who_upper_dose", build_pct=110, ease=1, strength=2, frequency=1.0, dose_min=300, goals=_HEALTH),
    Policy("some_vigorous", build_pct=106, ease=0, strength=2, frequency=0.85, dose_min=225, goals=_HEALTH),
    Policy("few_sessions", build_pct=106, ease=1, strength=2, frequency=0.6, dose_min=150, goals=_HEALTH),
    Policy("often_and_vigorous", build_pct=110, ease=0, strength=2, frequency=1.0, dose_min=300, goals=_HEALTH),
)
_POPULATIONS = (
    Policy("first_runs", build_pct=110, ease=1, strength=1, frequency=0.6, people="beginner"),
    Policy("first_runs_often", build_pct=110, ease=1, strength=2, frequency=0.8, people="beginner"),
    Policy("first_runs_patient", build_pct=106, cycle=3, ease=1, strength=1, frequency=0.6, people="beginner"),
    Policy("return_gently", build_pct=110, cycle=4, ease=1, strength=1, frequency=0.7, people="returning"),
    Policy("return_steadily", build_pct=106, cycle=3, ease=1, strength=2, frequency=0.85, people="returning"),
    Policy("return_soon", build_pct=110, cycle=4, ease=0, strength=2, frequency=1.0, people="returning"),
    Policy("older_who", build_pct=106, ease=1, strength=2, frequency=0.85, dose_min=150, people="older"),
    Policy("older_active", build_pct=110, ease=0, strength=2, frequency=1.0, dose_min=300, people="older"),
    Policy("older_strong", build_pct=106, cycle=3, ease=1, strength=3, frequency=1.0, dose_min=150, people="older"),
    Policy("pregnancy_moderate", build_pct=106, ease=3, strength=2, frequency=0.85, dose_min=150, people="pregnancy"),
    Policy("pregnancy_often", build_pct=106, ease=3, strength=2, frequency=1.0, dose_min=150, people="pregnancy"),
    Policy("pregnancy_kept", build_pct=100, ease=3, strength=1, frequency=0.7, dose_min=150, people="pregnancy"),
    Policy("pressure_moderate", build_pct=106, ease=1, strength=2, frequency=1.0, dose_min=150, people="hypertension"),
    Policy("pressure_active", build_pct=110, ease=0, strength=2, frequency=1.0, dose_min=300, people="hypertension"),
    Policy("sugar_often", build_pct=106, ease=1, strength=2, frequency=1.0, dose_min=150, people="diabetes"),
    Policy("sugar_active", build_pct=110, ease=0, strength=2, frequency=1.0, dose_min=300, people="diabetes"),
    Policy("sugar_strong", build_pct=106, ease=1, strength=3, frequency=1.0, dose_min=150, people="diabetes"),
)
POLICIES: tuple[Policy, ...] = (TEMPLATE, *_RUNNING, *_OTHER_RACES, *_LIFTING, *_WELLBEING, *_POPULATIONS)


def population(setting: Setting) -> str:
    """The one population that shapes this athlete's plan most."""
    for condition in ("pregnancy", "hypertension", "diabetes"):
        if condition in setting.conditions:
            return condition
    if setting.older:
        return "older"
    if setting.layoff_weeks >= 4:
        return "returning"
    return "beginner" if setting.run_walks and setting.profile.goal.kind in RACE_KM else "any"


def fitting(setting: Setting, policies: tuple[Policy, ...]) -> tuple[Policy, ...]:
    """The policies meant for this athlete's goal and population, with variants that suit the level."""
    who, goal, racing = population(setting), setting.profile.goal.kind, setting.race_week is not None
    found = [p for p in policies if (not p.goals or goal in p.goals) and p.people in ("any", who)]
    if who == "pregnancy":
        found = [p for p in found if p.people == who] or found
    found = [replace(p, dose_min=0) if racing and p.dose_min else p for p in found]
    if setting.lifting and who != "any":
        found = [replace(p, lifts=_lifts_of(setting), strength=max(p.strength, 3)) for p in found]
    return tuple(dict.fromkeys(found)) or (TEMPLATE,)


def _lifts_of(setting: Setting) -> str:
    """Novices add load, the trained add repetitions first, the strong go by percentages."""
    if setting.profile.goal.kind is not GoalKind.STRENGTH or setting.gentle:
        return "double"
    return {Experience.NOVICE: "linear", Experience.INTERMEDIATE: "double"}.get(setting.experience, "percentage")


def own_lifts(setting: Setting, policy: Policy) -> Policy:
    """The template lifts as the athlete's goal and level ask."""
    return replace(policy, lifts=_lifts_of(setting)) if policy is TEMPLATE else policy
