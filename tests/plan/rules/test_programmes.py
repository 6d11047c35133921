"""Programmes that thousands have followed are not rejected: the NHS Couch to 5K and well-known strength schemes.

Facts of the schemes (sets, repetitions, percentages, steps), not their texts.
"""

from typing import Any

import pytest

from fitjax.domain.plan import Finding, Plan
from fitjax.domain.vocabulary import Severity
from fitjax.plan.rules import verify
from tests.plan.rules.plans import athlete, lift, plan, run, strength

NOVICE_LIFTER = athlete(
    experience="novice", goal={"kind": "strength"}, equipment=["barbell", "rack", "bench"],
    thresholds={"e1rm_kg": {"back_squat": 80, "bench_press": 60, "deadlift": 100, "overhead_press": 40}},
)  # fmt: skip
LIFTER = NOVICE_LIFTER.model_copy(update={"experience": "intermediate"})
# Running and walking minutes of each session, without the five minutes of walking before and after.
COUCH_TO_5K = [
    (20, 20, 20), (20, 20, 20), (18, 18, 18), (21.5, 21.5, 21.5), (21, 21, 20), (24, 23, 25), (25, 25, 25),
    (28, 28, 28), (30, 30, 30),
]  # fmt: skip


def serious(document: Plan, person: object) -> list[Finding]:
    return [f for f in verify(document, person).findings if f.severity in (Severity.ERROR, Severity.BLOCK)]  # type: ignore[arg-type]


def test_couch_to_5k_is_open_to_a_novice_without_a_word_of_warning() -> None:
    novice = athlete(experience="novice", goal={"kind": "run_5k"})
    weeks = [{d: run(m + 10, km=(m + 10) / 8) for d, m in zip((0, 2, 4), week, strict=True)} for week in COUCH_TO_5K]
    findings = verify(plan(*weeks, goal={"kind": "run_5k"}), novice).findings
    assert not [f for f in findings if f.severity is not Severity.INFO]


def five_by_five(weeks: int) -> Plan:
    """Squat every session, 2.5 kg more each time; bench and row, or press and one set of deadlift, in turn."""
    documents: list[dict[int, Any]] = []
    for week in range(weeks):
        days = {}
        for place, weekday in enumerate((0, 2, 4)):
            number = 3 * week + place
            squat = lift("back_squat", sets=5, reps=5, rpe=None, kg=40 + 2.5 * number)
            if number % 2:
                rest = (
                    lift("overhead_press", 5, 5, None, 20 + 1.25 * number),
                    lift("deadlift", 1, 5, None, 60 + 2.5 * number),
                )
            else:
                rest = (
                    lift("bench_press", 5, 5, None, 30 + 1.25 * number),
                    lift("barbell_row", 5, 5, None, 30 + 1.25 * number),
                )
            days[weekday] = strength(squat, *rest)
        documents.append(days)
    return plan(*documents, goal={"kind": "strength"})


def test_linear_five_by_five_is_not_rejected() -> None:
    assert not serious(five_by_five(4), NOVICE_LIFTER)


def percentages(cycles: int) -> Plan:
    """Three weeks up and a light one, in percent of a training maximum of 90 %, which grows by 5 kg a cycle."""
    weeks, phases = [], []
    sets = [
        ((65, 5), (75, 5), (85, 5)),
        ((70, 3), (80, 3), (90, 3)),
        ((75, 5), (85, 3), (95, 1)),
        ((40, 5), (50, 5), (60, 5)),
    ]
    for cycle in range(cycles):
        for number, week in enumerate(sets):
            days = {}
            for weekday, name, best in ((0, "back_squat", 80), (1, "bench_press", 60), (3, "deadlift", 100)):
                training_max = 0.9 * best + 5 * cycle
                main = [lift(name, 1, reps, None, round(training_max * share / 100, 1)) for share, reps in week]
                days[weekday] = strength(*main, lift("chin_up", 3, 8, None))
            weeks.append(days)
            phases.append("deload" if number == 3 else "build")
    return plan(*weeks, phases=" ".join(phases), goal={"kind": "strength"})


def test_a_percentage_scheme_with_a_light_fourth_week_is_not_rejected() -> None:
    document = percentages(2)
    assert not serious(document, LIFTER)
    warned = {f.rule for f in verify(document, LIFTER).findings if f.severity is Severity.WARN}
    assert "deload_missing" not in warned
    assert "deload_not_lighter" not in warned
    assert "strength_intensity" not in warned


@pytest.mark.parametrize("step", [5, 10])
def test_a_step_an_ordinary_programme_takes_is_fine_and_twice_that_is_not(step: float) -> None:
    """The lower body goes up by 5 kg, from light weights on; a deadlift of 40 kg by 10 kg is a quarter more."""
    weeks = [{0: strength(lift("deadlift", 1, 5, None, kg))} for kg in (40, 40 + step)]
    assert bool([f for f in serious(plan(*weeks), LIFTER) if f.rule == "load_jump"]) is (step == 10)
