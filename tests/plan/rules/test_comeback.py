import pytest

from fitjax.domain.profile import Profile
from tests.plan.rules.plans import athlete, found, only, plan, run


def away(weeks: float, **more: object) -> Profile:
    """Someone who trained 400 minutes a week before the break."""
    return athlete(history={"weekly_minutes": [400.0] * 4, "layoff_weeks": weeks}, **more)


def first(minutes: float) -> object:
    return plan({0: run(minutes / 2), 3: run(minutes / 2)})


@pytest.mark.parametrize(
    ("weeks", "minutes", "expected"),
    [
        (1.9, 400, None),
        (2, 360, None),
        (2, 364, ("error", 0.91, 0.9)),
        (3.9, 360, None),
        (4, 200, None),
        (4, 204, ("error", 0.51, 0.5)),
        (52, 200, None),
        (53, 132, None),
        (53, 136, ("warn", 0.34, 0.3333)),
        (53, 204, ("error", 0.51, 0.3333)),
    ],
)
def test_the_first_week_back_depends_on_how_long_one_was_away(weeks: float, minutes: float, expected: object) -> None:
    findings = found("layoff_return", first(minutes), away(weeks))  # type: ignore[arg-type]
    assert [(f.severity.value, f.value, f.limit) for f in findings] == ([expected] if expected else [])


def test_the_old_come_back_more_slowly() -> None:
    assert only("layoff_return", first(336), away(3, birth_year=1955)) == ("warn", 0.84, 0.8)  # type: ignore[arg-type]
    assert not found("layoff_return", first(320), away(3, birth_year=1955))  # type: ignore[arg-type]
    assert only("layoff_return", first(160), away(5, birth_year=1955)) == ("warn", 0.4, 0.3333)  # type: ignore[arg-type]


def test_three_short_runs_are_open_to_anyone() -> None:
    little = athlete(history={"weekly_minutes": [100.0] * 4, "layoff_weeks": 8})
    assert not found("layoff_return", first(90), little)  # type: ignore[arg-type]


def test_the_return_grows_to_the_whole_over_half_the_time_off() -> None:
    """Eight weeks away: a half, 62.5 %, 75 %, 87.5 %, the whole; a tenth of tolerance."""

    def weeks(*minutes: float) -> object:
        return plan(*({0: run(m / 2), 3: run(m / 2)} for m in minutes))

    person = away(8)
    assert not found("layoff_ramp", weeks(200, 250, 300, 350, 400), person)  # type: ignore[arg-type]
    assert only("layoff_ramp", weeks(200, 280), person) == ("error", 0.7, 0.625)  # type: ignore[arg-type]
    assert not found("layoff_ramp", weeks(200, 400), away(3))  # type: ignore[arg-type]
