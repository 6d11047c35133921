"""What the policies write: the facts they were written from must be visible in the plans."""

from collections import defaultdict
from itertools import pairwise

import pytest

from fitjax.domain.vocabulary import GoalKind, Kind, Phase, Sport
from fitjax.plan.exercises import EXERCISES, sets_of
from fitjax.plan.language import SessionLine
from fitjax.plan.rules import verify
from fitjax.plan.setting import Setting
from fitjax.plan.week import WeekWriting
from fitjax.train.simulate import draw_people
from fitjax.train.teacher import POLICIES, TEMPLATE, Policy, search, write_plan
from fitjax.train.teacher.library import fitting, population
from tests.train.teacher.people import setting_of

RUNNER = {"history": {"weekly_minutes": [200, 210, 190, 205], "longest_run_km_30d": 12.0}}
FREE = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 75)


def weeks_of(setting: Setting, name: str | None = None) -> tuple[WeekWriting, ...]:
    policy = next((p for p in POLICIES if p.name == name), TEMPLATE)
    return write_plan(setting, policy, draw_people(0, 2)).weeks


def lines(weeks: tuple[WeekWriting, ...]) -> list[SessionLine]:
    return [line for week in weeks for line in week.lines if line.sport is not None]


@pytest.mark.parametrize("goal", list(GoalKind))
def test_every_goal_has_several_policies_and_a_plan_without_errors(goal: GoalKind) -> None:
    setting = setting_of(goal, date="2027-02-21" if goal.value.startswith("run") else None, weeks=11, **RUNNER)
    assert len(fitting(setting, POLICIES)) >= 4
    plan = search(setting, draw_people(1, 2)).plan
    assert all(week.sessions for week in plan.weeks)
    assert not [f for f in verify(plan, setting.profile).findings if f.severity in ("error", "block")]


@pytest.mark.parametrize(
    ("fields", "who"),
    [
        ({"conditions": ["pregnancy"]}, "pregnancy"),
        ({"conditions": ["hypertension", "knee_pain"]}, "hypertension"),
        ({"conditions": ["diabetes"]}, "diabetes"),
        ({"birth_year": 1950}, "older"),
        ({"history": {"layoff_weeks": 8}}, "returning"),
        ({}, "any"),
    ],
)
def test_each_population_has_policies_of_its_own(fields: dict[str, object], who: str) -> None:
    setting = setting_of("general_health", **fields)
    assert population(setting) == who
    assert who == "any" or any(policy.people == who for policy in fitting(setting, POLICIES))


def test_nobody_gets_a_policy_meant_for_others() -> None:
    names = {policy.people for policy in fitting(setting_of("run_10k", **RUNNER), POLICIES)}
    assert names == {"any"}


def test_more_experience_means_more_minutes_and_more_hard_sessions() -> None:
    minutes, hard = [], []
    for level in ("novice", "intermediate", "advanced"):
        setting = setting_of("run_half", weeks=12, experience=level, availability_min=FREE, date="2027-02-28")
        written = lines(weeks_of(setting))
        minutes.append(sum(line.minutes for line in written))
        hard.append(sum(line.hard for line in written))
    assert minutes[0] < minutes[1] < minutes[2]
    assert hard[0] < hard[1] < hard[2]


def test_linear_progression_adds_effort_week_by_week_and_starts_again_after_the_light_week() -> None:
    setting = setting_of("strength", weeks=8, experience="intermediate")
    efforts = {}
    for week in weeks_of(setting, "strength_linear"):
        squats = [e for line in week.lines for e in line.exercises if EXERCISES[e.name].pattern == "squat"]
        efforts[week.brief.line.weeks_to_go] = max((e.rpe for e in squats), default=0)
    assert efforts[8] < efforts[7] < efforts[6]
    assert efforts[5] < efforts[6]
    assert efforts[4] < efforts[3] < efforts[2]


def test_percentage_progression_gives_up_repetitions_for_load() -> None:
    weeks = {w.brief.line.weeks_to_go: w for w in weeks_of(setting_of("strength", weeks=8), "strength_percentage")}
    reps = {
        to_go: min(e.reps for line in week.lines for e in line.exercises if not EXERCISES[e.name].hold)
        for to_go, week in weeks.items()
    }
    assert reps[8] > reps[7]
    assert reps[4] > reps[3]


def test_muscle_growth_gets_ten_sets_for_the_big_muscles_when_there_are_days() -> None:
    setting = setting_of("hypertrophy", weeks=4, experience="advanced", availability_min=FREE)
    week = weeks_of(setting, "growth_split")[0]
    sets: dict[str, float] = defaultdict(float)
    for exercise in (e for line in week.lines for e in line.exercises):
        for muscle, share in sets_of(exercise.name).items():
            sets[muscle] += share * exercise.sets
    assert {muscle for muscle, count in sets.items() if count >= 10} >= {"back", "shoulders", "quads", "hamstrings"}
    assert sets["chest"] >= 8
    assert max(sets.values()) <= 25


def test_a_split_week_trains_lower_and_upper_body_in_turn() -> None:
    setting = setting_of("hypertrophy", weeks=4, availability_min=FREE)
    for week in weeks_of(setting, "growth_split"):
        focuses = [line.focus for line in week.lines if line.focus]
        assert len(focuses) == 4
        assert all(before != after for before, after in pairwise(focuses))


def test_beginners_run_in_pieces_that_grow_until_the_run_is_whole() -> None:
    weeks = weeks_of(setting_of("run_5k", weeks=9, experience="novice", availability_min=FREE), "first_runs")
    pieces = [
        max((line.block.work_min for line in week.lines if line.sport is Sport.RUN and line.block), default=None)
        for week in weeks
    ]
    assert pieces[0] is not None
    assert pieces[0] <= 1.5
    grown = [piece for piece in pieces if piece is not None]
    assert all(after >= before for before, after in pairwise(grown))
    assert grown[-1] >= 8
    assert any(line.block is None for line in weeks[-1].lines if line.sport is Sport.RUN)


def test_from_sixty_five_on_strength_comes_twice_a_week_with_balance() -> None:
    setting = setting_of("general_health", birth_year=1952, availability_min=FREE)
    for week in weeks_of(setting, "older_who"):
        strength = [line for line in week.lines if line.sport is Sport.STRENGTH]
        assert len(strength) >= 2
        assert all(any(EXERCISES[e.name].pattern == "balance" for e in line.exercises) for line in strength)


def test_with_diabetes_no_two_days_off_come_in_a_row_when_the_days_allow() -> None:
    setting = setting_of("general_health", conditions=["diabetes"], availability_min=FREE, experience="intermediate")
    for week in weeks_of(setting, "sugar_often"):
        rest = [line.sport is None for line in week.lines]
        assert not any(a and b for a, b in pairwise(rest))


def test_pregnancy_is_moderate_and_never_lies_on_the_back() -> None:
    history = {"weekly_minutes": [120, 130, 125, 120]}
    setting = setting_of("run_10k", conditions=["pregnancy"], history=history, availability_min=FREE)
    weeks = search(setting, draw_people(0, 2)).weeks
    assert not any(line.hard for line in lines(weeks))
    assert all(week.minutes <= 155 for week in weeks)
    used = {e.name for line in lines(weeks) for e in line.exercises}
    assert not used & {"bench_press", "dumbbell_bench_press", "floor_press", "dead_bug", "glute_bridge"}


def test_raised_blood_pressure_means_eight_repetitions_or_more() -> None:
    setting = setting_of("strength", conditions=["hypertension"])
    exercises = [e for line in lines(search(setting, draw_people(0, 2)).weeks) for e in line.exercises]
    assert exercises
    assert all(e.reps >= 8 for e in exercises if not EXERCISES[e.name].hold)


def test_after_a_long_break_the_first_week_holds_half_of_the_old_minutes_at_most() -> None:
    history = {"weekly_minutes": [300, 300, 300, 300], "layoff_weeks": 8}
    setting = setting_of("return_to_training", history=history, availability_min=FREE)
    first = search(setting, draw_people(0, 2)).plan.weeks[0]
    assert first.minutes <= 150


def test_lighter_weeks_come_every_third_or_fourth_and_a_race_gets_a_taper() -> None:
    setting = setting_of("run_half", weeks=16, date="2027-03-28", **RUNNER)
    for policy in fitting(setting, POLICIES):
        phases = [week.brief.line.phase for week in weeks_of(setting, policy.name)]
        run = 0
        for phase in phases:
            run = 0 if phase in (Phase.DELOAD, Phase.TAPER, Phase.RACE) else run + 1
            assert run <= 4
        assert phases[-2:] == [Phase.TAPER, Phase.RACE]


def test_lifting_and_running_together_keep_lifting_away_from_the_long_run() -> None:
    setting = setting_of("run_10k", preferences={"sports": ["run", "strength"]}, availability_min=FREE, **RUNNER)
    for week in weeks_of(setting, "run_with_strength"):
        for before, after in pairwise(week.lines):
            assert not (before.sport is Sport.STRENGTH and after.kind is Kind.LONG)


def test_the_wished_day_holds_the_long_run() -> None:
    setting = setting_of("run_half", preferences={"long_day": "thu"}, availability_min=FREE, **RUNNER)
    longs = [line for line in lines(weeks_of(setting)) if line.kind is Kind.LONG]
    assert longs
    assert {line.day for line in longs} == {3}


def test_a_policy_is_a_value() -> None:
    assert Policy("a") == Policy("a")
    assert len({policy.name for policy in POLICIES}) == len(POLICIES)
