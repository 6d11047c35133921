"""What the grammar alone is worth: plans of pure chance keep to the rules and to what published plans do."""

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.plan import ModelStamp, Plan
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import GoalKind, Kind, Severity, Sport
from fitjax.plan.rules import verify
from fitjax.plan.write import compile_draft
from fitjax.train.athletes import START, draw_profile
from fitjax.train.planbench.athletes import Request, request
from fitjax.train.planbench.envelope import envelope
from fitjax.train.planbench.planners import RandomPlanner
from fitjax.train.planbench.spikes import spikes
from fitjax.train.planbench.validity import PARTS, parts

seeds = st.integers(0, 100_000)
ONCE_WRONG = (
    1000262, 1001222, 1001593, 1001906, 1002888,  # comebacks with a named length or number of sessions
    1001042, 1002029, 1002336, 1003400, 1003999,  # a week with hardly a day free
    1000133, 1000180, 1000446, 1000804, 1001585, 1003168, 1003401, 1003481,  # nothing progressed
    1001640, 1002770, 1003415,  # one length, other paces and numbers of runs
)  # fmt: skip
TRIATHLETES = (1000055, 1000061, 1000070, 1000073, 1000116, 1000049)


def by_chance(one: Request) -> Plan:
    (made,) = RandomPlanner().make([one], 0)
    assert made.draft is not None
    return compile_draft(made.draft, one.profile.language, ModelStamp(name="chance"))


def serious(plan: Plan, profile: Profile) -> list[str]:
    findings = verify(plan, profile).findings
    return [f.rule for f in findings if f.severity in (Severity.ERROR, Severity.BLOCK) and f.rule != "gate"]


def changed(seed: int, wishes: dict[str, object], history: dict[str, object] | None = None) -> Request:
    profile = draw_profile(seed)
    preferences = profile.preferences.model_copy(update=wishes)
    past = profile.history.model_copy(update=history or {})
    return Request(seed, profile.model_copy(update={"preferences": preferences, "history": past}), START, None)


@pytest.mark.parametrize("number", ONCE_WRONG)
def test_athletes_whose_plans_once_went_wrong_are_whole_and_within_the_rules(number: int) -> None:
    one = request(number)
    plan = by_chance(one)
    found = parts(plan, one)
    assert [part for part in PARTS if not found[part]] == []
    assert serious(plan, one.profile) == []
    assert spikes(plan, one)["over10"] == 0


@given(seeds, st.integers(6, 30), st.sampled_from((20, 30, 45, 60)), st.sampled_from((None, 2, 3, 5)))
@settings(max_examples=12, deadline=None)
def test_coming_back_comes_before_the_length_and_number_of_sessions_wished_for(
    seed: int, away: int, minutes: int, wish: int | None
) -> None:
    wishes: dict[str, object] = {"session_minutes": minutes, "sessions_per_week": wish}
    one = changed(seed, wishes, {"layoff_weeks": away, "weekly_minutes": (180.0, 200.0, 190.0, 185.0)})
    assert not {"layoff_return", "layoff_ramp"} & set(serious(by_chance(one), one.profile))


@given(seeds, st.sampled_from((20, 30, 45, 60)), st.sampled_from((1, 2, 3)))
@settings(max_examples=12, deadline=None)
def test_something_progresses_even_where_number_and_length_of_sessions_are_fixed(
    seed: int, minutes: int, wish: int
) -> None:
    profile = draw_profile(seed)
    free = [name for name, cap in profile.availability_min.items() if cap >= minutes]
    if not free:
        return
    one = changed(seed, {"session_minutes": minutes, "sessions_per_week": wish})
    plan = by_chance(one)
    if len(plan.weeks) >= 5:  # four weeks may pass without a lighter one
        assert parts(plan, one)["progression"]


@given(seeds, st.integers(0, 7), st.lists(st.integers(0, 6), min_size=3, max_size=6, unique=True))
@settings(max_examples=12, deadline=None)
def test_a_week_with_one_day_left_for_a_sport_of_the_plan_is_not_empty(seed: int, week: int, gone: list[int]) -> None:
    profile = draw_profile(seed)
    dates = tuple(START + dt.timedelta(days=7 * week + day) for day in sorted(gone))
    profile = profile.model_copy(update={"blackout_dates": tuple(d for d in dates if d != profile.goal.date)})
    one = Request(seed, profile, START, None)
    assert parts(by_chance(one), one)["frequency"]


@pytest.mark.slow
def test_ninety_five_of_a_hundred_running_weeks_are_inside_what_published_plans_do() -> None:
    inside: Counter[str] = Counter()
    judged: Counter[str] = Counter()
    for number in range(1_010_000, 1_010_110):
        one = request(number)
        for name, (good, all_) in envelope(by_chance(one), one).items():
            inside[name] += good
            judged[name] += all_
    assert judged["weeks"] > 300
    for name in ("weeks", "ramp", "share"):
        assert inside[name] >= 0.95 * judged[name], name
    assert inside["taper"] >= 0.9 * judged["taper"]  # some thirty weeks are judged here


@pytest.mark.parametrize("condition", ["pregnancy", "cardiac_disease"])
@pytest.mark.parametrize("goal", ["run_10k", "cycling", "triathlon"])
def test_nobody_who_may_not_go_hard_is_sent_into_a_race(condition: str, goal: str) -> None:
    profile = draw_profile(5)
    dated = profile.goal.model_copy(update={"kind": GoalKind(goal), "date": dt.date(2027, 2, 14)})
    profile = profile.model_copy(
        update={"goal": dated, "conditions": (condition,), "cleared_by_doctor": True, "blackout_dates": ()}
    )
    plan = by_chance(Request(5, profile, START, None))
    sessions = [s for week in plan.weeks for s in week.sessions]
    assert sessions
    assert not any(s.hard or s.kind is Kind.RACE for s in sessions)
    assert serious(plan, profile) == []


def test_a_triathletes_run_grows_and_never_by_more_than_a_tenth() -> None:
    grown = 0
    for number in TRIATHLETES:
        one = request(number)
        assert one.profile.goal.kind is GoalKind.TRIATHLON
        plan = by_chance(one)
        assert spikes(plan, one)["over10"] == 0
        runs = [
            max((s.minutes for s in w.sessions if s.sport is Sport.RUN and s.kind is not Kind.RACE), default=0)
            for w in plan.weeks
        ]
        grown += max(runs) > 1.1 * next((minutes for minutes in runs if minutes), 30)
    assert grown >= 4


@pytest.mark.parametrize("level", ["intermediate", "advanced"])
def test_the_trained_lift_every_ordinary_week_when_four_sessions_fit(level: str) -> None:
    week = {"mon": 60, "tue": 60, "wed": 0, "thu": 60, "fri": 45, "sat": 120, "sun": 90}
    profile = Profile.model_validate(
        {
            "id": "t", "experience": level, "goal": {"kind": "run_half", "date": "2027-02-28"},
            "availability_min": week, "equipment": ["bodyweight"],
            "history": {"weekly_minutes": [300, 310, 290, 305], "longest_run_km_30d": 15.0},
        }
    )  # fmt: skip
    for seed in range(6):
        plan = by_chance(Request(seed, profile, START, None))
        ordinary = [w for w in plan.weeks if w.phase.value in ("base", "build", "peak")]
        assert all(any(s.sport is Sport.STRENGTH for s in w.sessions) for w in ordinary)
