import numpy as np

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile
from fitjax.train.simulate import session_expectations, session_labels
from tests.train.simulator.plans import athlete, plan, runner_week


def first(profile: Profile, *specs: tuple[int, str, str, float]) -> list[tuple[float, float]]:
    return session_expectations(plan(profile, [list(specs)]), profile)[0]


def both(specs: list[tuple[int, str, str, float]], profile: Profile | None = None) -> tuple[float, float]:
    """Done and effort of the last session of a week."""
    return first(profile or athlete(), *specs)[-1]


def test_the_shape_is_the_plans() -> None:
    profile = athlete()
    season = plan(profile, [runner_week(), [], runner_week()[:2]])
    for pairs in (session_expectations(season, profile), session_labels(season, profile, 1)):
        assert [len(week) for week in pairs] == [4, 0, 2]


def test_labels_come_from_their_seed() -> None:
    profile = athlete()
    season = plan(profile, [runner_week()] * 6)
    assert session_labels(season, profile, 1) == session_labels(season, profile, 1)
    assert session_labels(season, profile, 1) != session_labels(season, profile, 2)


def test_labels_scatter_around_the_expectations() -> None:
    profile = athlete()
    season = plan(profile, [runner_week(1.3)] * 6)
    told = np.array([pair for week in session_expectations(season, profile) for pair in week])
    seen = np.array([[p for week in session_labels(season, profile, s) for p in week] for s in range(400)], dtype=float)
    assert np.abs(seen[:, :, 0].mean(0) - told[:, 0]).max() < 0.1
    assert np.abs(seen[:, :, 1].mean(0) - told[:, 1]).max() < 0.25
    assert seen[:, :, 1].min() >= 1
    assert seen[:, :, 1].max() <= 10


def test_harder_and_longer_sessions_cost_more_effort_and_are_done_less() -> None:
    easy, hard, long = (both([(2, "run", *rest)]) for rest in (("easy", 40.0), ("interval", 40.0), ("easy", 118.0)))
    assert hard[1] > easy[1] + 2
    assert long[1] > easy[1]
    assert hard[0] < easy[0]
    assert long[0] < easy[0]


def test_a_day_without_room_a_jump_in_volume_and_crowded_weeks_cost_sessions() -> None:
    session = (2, "run", "easy", 60.0)
    roomy = both([session])[0]
    tight = athlete(availability_min={"wed": 60, "sat": 60})
    assert both([session], tight)[0] < roomy
    used_to_less = athlete(history={"weekly_minutes": [40] * 4, "longest_session_min_30d": 60})
    assert both([(1, "run", "easy", 90.0), session], used_to_less)[0] < both([(1, "run", "easy", 90.0), session])[0]
    crowd = [(day, "run", "easy", 20.0) for day in (0, 1, 3, 4, 5, 6)]
    assert both([*crowd, session])[0] < roomy


def test_the_day_after_a_hard_session_is_harder() -> None:
    after = both([(1, "run", "threshold", 45.0), (2, "run", "easy", 40.0)])
    apart = both([(0, "run", "threshold", 45.0), (2, "run", "easy", 40.0)])
    assert after[0] < apart[0]
    assert after[1] > apart[1]


def test_experience_keeps_sessions_and_lowers_effort() -> None:
    session = [(2, "run", "tempo", 40.0)]
    novice, advanced = (both(session, athlete(experience=level)) for level in ("novice", "advanced"))
    assert advanced[0] > novice[0]
    assert advanced[1] < novice[1]


def test_weeks_without_a_lighter_one_wear_people_down() -> None:
    def last(weeks: list) -> tuple[float, float]:
        profile = athlete()
        season: Plan = plan(profile, weeks)
        return session_expectations(season, profile)[-1][0]

    rested = last([runner_week(s) for s in (1, 1, 1, 0.6, 1, 1, 1, 0.6, 1)])
    worn = last([runner_week(1)] * 9)
    assert worn[0] < rested[0]
    assert worn[1] > rested[1]


def test_a_race_is_hardly_ever_missed() -> None:
    assert both([(6, "run", "race", 50.0)])[0] > 0.85
