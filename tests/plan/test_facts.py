"""The fact ledger and what it grounds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.plan import Fact
from fitjax.plan.facts import ground, ledger
from fitjax.plan.quantities import KM_PER_MILE, distance, minutes_text, pace, weight
from tests.plan.explained import athlete, plan


def fact(value: float | int | str, unit: str = "", name: str = "x") -> Fact:
    return Fact(id="f1", name=name, value=value, unit=unit)


def values() -> dict[str, float | int | str]:
    return {f.name: f.value for f in ledger(athlete(), plan())}


def test_ids_are_unique_and_every_fact_says_where_it_comes_from() -> None:
    facts = ledger(athlete(), plan())
    assert [f.id for f in facts] == [f"f{i}" for i in range(1, len(facts) + 1)]
    assert all(f.source for f in facts)


def test_the_ledger_holds_what_can_be_counted_by_hand() -> None:
    found = values()
    assert found["weeks"] == 3
    assert found["sessions"] == 11
    assert found["hard_sessions"] == 4  # threshold, interval, tempo and the race
    assert found["strength_sessions"] == 1
    assert found["days_to_goal"] == 20
    assert found["history_week_minutes"] == 195  # (180 + 200 + 190 + 210) / 4
    assert found["longest_run"] == 12.5
    assert found["longest_run_30d"] == 12
    assert found["peak_week"] == 1
    assert found["peak_minutes"] == 255  # 50 + 45 + 45 + 40 + 75
    assert found["taper_volume"] == pytest.approx(100 * 145 / 255, abs=0.01)
    assert found["hard_gap"] == 48
    assert found["sets_quads"] == 3
    assert found["sets_core"] == 1.5  # indirect sets count half


def test_the_easy_share_counts_only_the_work_of_hard_sessions_as_hard() -> None:
    endurance = 50 + 45 + 40 + 75 + 40 + 45 + 60 + 30 + 20 + 115
    work = 3 * 8 + 5 * 3 + 20
    assert values()["easy_share"] == pytest.approx(100 * (1 - work / endurance), abs=0.01)


def test_what_is_unknown_is_absent_and_never_zero() -> None:
    bare = athlete(history={}, thresholds={}, preferences={})
    names = {f.name for f in ledger(bare, plan())}
    assert not names & {"ctl", "history_week_minutes", "longest_run_30d", "threshold_pace_s_per_km", "session_minutes"}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("You have 20 days.", fact(20, "days")),
        ("12.5 km", fact(12.5, "km")),
        ("about 13 km", fact(12.5, "km")),
        ("7.8 miles", fact(12.5, "km")),
        ("5:10 /km", fact(310, "s/km")),
        ("8:19 /mi", fact(310, "s/km")),
        ("1:35", fact(95, "min")),
        ("1.5 hours", fact(90, "min")),
        ("57 %", fact(56.86, "%")),
        ("on 27 December 2026", fact("2026-12-27", "date")),
        ("2026年12月27日", fact("2026-12-27", "date")),
        ("12月27日", fact("2026-12-27", "date")),
        ("2026-12-27", fact("2026-12-27", "date")),
        ("共二十次训练", fact(20, "sessions")),
        ("四十五分钟", fact(45, "min")),
        ("forty-five minutes", fact(45, "min")),
        ("140 lb", fact(63.5, "kg")),
        ("Your target is 1:55:00.", fact("1:55:00")),
        ("第 5 周最多", fact(5)),
    ],
)
def test_a_rendering_of_a_fact_is_grounded(text: str, known: Fact) -> None:
    assert ground(text, [known]) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("You have 21 days.", fact(20, "days")),
        ("12.6 km", fact(12.5, "km")),
        ("20 km", fact(20, "days")),
        ("5:11 /km", fact(310, "s/km")),
        ("1:36", fact(95, "min")),
        ("on 28 December 2026", fact("2026-12-27", "date")),
        ("2027年12月27日", fact("2026-12-27", "date")),
        ("三十次训练", fact(20, "sessions")),
        ("五十分钟", fact(45, "min")),
        ("fifty minutes", fact(45, "min")),
        ("1:56:00", fact("1:55:00")),
        ("12 % more", fact(12, "km")),
    ],
)
def test_a_number_no_fact_holds_is_named(text: str, known: Fact) -> None:
    assert ground(text, [known])


def test_weekdays_and_articles_are_no_numbers() -> None:
    assert ground("周二和周三休息，这是唯一的一次，一周里没有别的。One hard day, your 1RM.", []) == []


@settings(deadline=None)
@given(st.floats(0.5, 600))
def test_every_formatted_quantity_is_grounded_by_its_own_fact(value: float) -> None:
    for language in ("en", "zh"):
        for units in ("metric", "imperial"):
            assert ground(distance(value, language, units), [fact(value, "km")]) == []
            assert ground(weight(value, language, units), [fact(value, "kg")]) == []
        assert ground(minutes_text(value, language), [fact(value, "min")]) == []


@settings(deadline=None)
@given(st.integers(130, 900))
def test_every_pace_is_grounded_in_both_units_and_the_next_second_is_not(seconds: int) -> None:
    known = [fact(seconds, "s/km")]
    assert ground(pace(seconds), known) == []
    assert ground(pace(seconds, "imperial"), known) == []
    assert ground(pace(seconds * KM_PER_MILE + 1.01), [fact(seconds * KM_PER_MILE, "s/100m")]) != []


@settings(deadline=None)
@given(st.integers(0, 10_000))
def test_nothing_is_grounded_by_an_empty_ledger(value: int) -> None:
    assert ground(f"about {value} km", []) != []
