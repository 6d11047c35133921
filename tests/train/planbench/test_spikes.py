"""A run is judged by the longest of the thirty days before it, history included."""

from hypothesis import given
from hypothesis import strategies as st

from fitjax.train.planbench.spikes import spikes
from tests.train.planbench.plans import plan, request, run, three_runs


def test_a_tenth_over_the_known_longest_is_still_inside() -> None:
    assert spikes(plan([[run(1, 11.0)]]), request())["over10"] == 0
    assert spikes(plan([[run(1, 11.1)]]), request())["over10"] == 1


def test_a_third_more_is_over_both_lines() -> None:
    found = spikes(plan([[run(1, 13.1)]]), request())
    assert (found["runs"], found["over10"], found["over30"]) == (1, 1, 1)


def test_a_run_of_31_days_ago_is_forgotten() -> None:
    weeks = [[run(0, 10)], [run(9, 6)], [run(16, 6)], [run(23, 6)], [run(31, 10)]]
    assert spikes(plan(weeks), request())["over10"] == 1
    weeks[-1] = [run(30, 10)]
    assert spikes(plan(weeks), request())["over10"] == 0


def test_half_an_hour_is_open_to_anyone_but_not_by_the_strict_reading() -> None:
    beginner = request(history={"longest_run_km_30d": 2.0}, experience="novice")
    found = spikes(plan([[run(1, 4.5, 30)]]), beginner)
    assert (found["over10"], found["strict10"]) == (0, 1)


def test_with_nothing_known_the_first_week_is_habit_except_for_a_novice() -> None:
    weeks = [[run(1, 8), run(3, 12)]]
    assert spikes(plan(weeks), request(history={}))["over10"] == 0
    assert spikes(plan(weeks), request(history={}, experience="novice"))["over10"] == 2


def test_a_race_is_the_athletes_choice() -> None:
    assert spikes(plan([[run(1, 42, kind="race")]]), request())["runs"] == 0


@given(st.lists(st.floats(3, 40), min_size=3, max_size=3), st.floats(1, 30))
def test_more_known_of_the_past_never_makes_more_spikes(kilometres: list[float], longest: float) -> None:
    document = plan([three_runs(0, kilometres)])
    less = spikes(document, request(history={"longest_run_km_30d": longest}))
    more = spikes(document, request(history={"longest_run_km_30d": longest + 5}))
    assert more["over10"] <= less["over10"]
    assert more["strict30"] <= less["strict30"]
    assert less["over30"] <= less["over10"] <= less["strict10"]


def test_a_novices_known_kilometres_are_a_known_week() -> None:
    novice = request(history={"weekly_distance_km": [20.0, 18.0, 19.0, 20.0]}, experience="novice")
    assert spikes(plan([[run(1, 7.6)]]), novice)["over10"] == 0  # 38 % of 20 km
    assert spikes(plan([[run(1, 8.5)]]), novice)["over10"] == 1
