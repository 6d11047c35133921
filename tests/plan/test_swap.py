"""One session swapped as wished: always legal, always said, never silently something else."""

from datetime import date

import pytest

from fitjax.domain.errors import PlanRejected
from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile, read_profile
from fitjax.domain.vocabulary import Kind, Phase, Severity, Sport
from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.explain_check import check_explanation
from fitjax.plan.generate import propose
from fitjax.plan.language import parse_line
from fitjax.plan.rules import verify
from fitjax.plan.setting import make_setting
from fitjax.plan.swap import Swap, SwapWriting, propose_swap
from fitjax.plan.swap_menu import WISHES, Wish, alternatives

START = date(2026, 12, 7)


def runner(**changes: object) -> Profile:
    document = {
        "id": "r1",
        "experience": "intermediate",
        "goal": {"kind": "run_half"},
        "availability_min": {"mon": 60, "tue": 60, "wed": 60, "thu": 60, "sat": 150},
        "equipment": ["bodyweight", "dumbbell", "bike"],
        "preferences": {"sports": ["run", "strength", "ride"]},
        "history": {"weekly_minutes": [180, 190, 200, 200], "longest_run_km_30d": 14.0},
        "thresholds": {"threshold_pace_s_per_km": 300},
    }
    return read_profile(document | changes)


@pytest.fixture(scope="module")
def made() -> Plan:
    return propose(runner(), generator=RandomGenerator(3), start=START, weeks=4, today=START)


def swaps(made: Plan, wish: Wish, seed: int = 0) -> list[Swap]:
    """Every session of the second week, where the wish can be met."""
    found = []
    for session in made.weeks[1].sessions:
        try:
            found.append(propose_swap(made, runner(), session.date, 0, wish, RandomGenerator(seed)))
        except PlanRejected:
            continue
    return found


@pytest.mark.parametrize("wish", WISHES)
def test_a_swap_adds_no_warning_and_no_error(made: Plan, wish: Wish) -> None:
    known = {(f.rule, f.week, f.date) for f in verify(made, runner()).findings if f.severity is not Severity.INFO}
    done = swaps(made, wish)
    assert done
    for swap in done:
        findings = verify(swap.plan, runner()).findings
        assert {(f.rule, f.week, f.date) for f in findings if f.severity is not Severity.INFO} <= known


@pytest.mark.parametrize("wish", WISHES)
def test_only_the_one_session_changes_and_the_week_adds_up(made: Plan, wish: Wish) -> None:
    for swap in swaps(made, wish):
        before = [s.line for w in made.weeks for s in w.sessions]
        after = [s.line for w in swap.plan.weeks for s in w.sessions]
        assert sum(a != b for a, b in zip(before, after, strict=True)) == 1
        week = swap.plan.weeks[1]
        assert week.minutes == sum(s.minutes for s in week.sessions)
        assert swap.after in week.sessions


def test_the_wish_is_what_happens(made: Plan) -> None:
    for swap in swaps(made, "shorter"):
        assert swap.after.minutes < swap.before.minutes
    for swap in swaps(made, "other_sport"):
        assert swap.after.sport is not swap.before.sport
    for swap in swaps(made, "easier"):
        assert not swap.after.hard
        assert (swap.after.load or 0) <= (swap.before.load or 0) or swap.before.sport is Sport.STRENGTH
    for swap in swaps(made, "indoors"):
        assert swap.after.sport in (Sport.STRENGTH, Sport.MOBILITY, Sport.CROSS, Sport.SWIM, Sport.ROW)


@pytest.mark.parametrize("wish", WISHES)
def test_the_difference_is_said_in_both_languages_and_all_words_stay_true(made: Plan, wish: Wish) -> None:
    for swap in swaps(made, wish):
        assert swap.why
        assert swap.diff["en"].endswith(".")
        assert swap.diff["zh"].endswith("。")
        assert swap.diff["en"].count("instead of") == 1
        assert check_explanation(swap.plan, runner()) == []


def test_the_race_and_missing_sessions_are_refused_in_a_sentence(made: Plan) -> None:
    with pytest.raises(PlanRejected, match="no session number 3"):
        propose_swap(made, runner(), made.weeks[1].sessions[0].date, 2, "easier", RandomGenerator())
    sessions = tuple(s.model_copy(update={"kind": Kind.RACE}) for s in made.weeks[1].sessions)
    week = made.weeks[1].model_copy(update={"sessions": sessions})
    racing = made.model_copy(update={"weeks": (made.weeks[0], week, *made.weeks[2:])})
    with pytest.raises(PlanRejected, match="race"):
        propose_swap(racing, runner(), sessions[0].date, 0, "easier", RandomGenerator())


def test_where_nothing_fits_the_plan_stays_and_says_so() -> None:
    fixed = runner(preferences={"session_minutes": 45})
    plan = propose(fixed, generator=RandomGenerator(3), start=START, weeks=3, today=START)
    day = plan.weeks[1].sessions[0].date
    with pytest.raises(PlanRejected, match="Nothing fits"):
        propose_swap(plan, fixed, day, 0, "shorter", RandomGenerator())


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("line", ["tu run easy 45", "tu run tempo 50 2x12r3", "sa run long 80", "we run recovery 30"])
def test_alternatives_fit_the_day_and_can_be_told_apart(wish: Wish, line: str) -> None:
    setting = make_setting(runner(), START, 4)
    lines = alternatives(setting, 1, Phase.BUILD, parse_line(line), wish)
    assert all(a.minutes <= setting.caps(1)[a.day] for a in lines)
    assert all(parse_line(str(a)) == a for a in lines)
    options = list(SwapWriting(lines).options())
    assert len(options) == len(lines)
    assert not any(a != b and b.startswith(a) for a in options for b in options)


def test_sore_knees_are_never_offered_hills_or_strides() -> None:
    setting = make_setting(runner(conditions=["knee_pain"]), START, 4)
    for wish in WISHES:
        for line in alternatives(setting, 1, Phase.BUILD, parse_line("tu run easy 45"), wish):
            assert line.kind not in (Kind.HILLS, Kind.STRIDES, Kind.INTERVAL)
