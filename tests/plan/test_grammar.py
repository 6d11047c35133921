"""Whatever is chosen under the grammar, the athlete's limits hold: made-up athletes, chance as the writer."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.plan import ModelStamp
from fitjax.domain.vocabulary import DAYS, HARD_KINDS, Kind, Phase, Sport
from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.language import parse_season, parse_week
from fitjax.plan.rules import verify
from fitjax.plan.season import MAX_BUILD_WEEKS, SeasonWriting
from fitjax.plan.setting import Setting, make_setting
from fitjax.plan.week import WeekWriting
from fitjax.plan.write import compile_draft, write_drafts
from fitjax.train.athletes import START, draw_profile

seeds = st.integers(0, 100_000)


def by_chance(setting: Setting, seed: int) -> tuple[SeasonWriting, list[WeekWriting]]:
    rng = np.random.default_rng(seed)

    def write(writing: SeasonWriting | WeekWriting) -> None:
        while options := writing.options():
            assert len(set(options)) == len(options)
            assert not any(a != b and b.startswith(a) for a in options for b in options), "options must be prefix-free"
            writing.accept(options[int(rng.integers(len(options)))])

    season = SeasonWriting(setting)
    write(season)
    weeks = [WeekWriting(setting, brief) for brief in season.weeks]
    for week in weeks:
        write(week)
    return season, weeks


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_no_day_is_longer_than_its_minutes_and_days_off_stay_off(seed: int) -> None:
    setting = make_setting(draw_profile(seed), START, None)
    _, weeks = by_chance(setting, seed)
    for week in weeks:
        caps = setting.caps(week.brief.index)
        for line in week.lines:
            if line.sport is not None and line.kind is not Kind.RACE:
                assert line.minutes <= caps[line.day]


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_hard_days_are_never_neighbours_even_across_weeks(seed: int) -> None:
    setting = make_setting(draw_profile(seed), START, None)
    _, weeks = by_chance(setting, seed)
    hard = [7 * w.brief.index + ln.day for w in weeks for ln in w.lines if ln.sport and ln.kind in HARD_KINDS]
    assert all(b - a >= 2 for a, b in itertools.pairwise(hard))


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_a_cut_back_week_comes_at_least_every_fifth_week(seed: int) -> None:
    setting = make_setting(draw_profile(seed), START, None)
    season, _ = by_chance(setting, seed)
    run = 0
    for week in season.weeks:
        run = 0 if week.line.phase in (Phase.DELOAD, Phase.TAPER, Phase.RACE) else run + 1
        assert run <= MAX_BUILD_WEEKS


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_the_long_session_never_grows_by_more_than_a_tenth_over_the_last_four_weeks(seed: int) -> None:
    setting = make_setting(draw_profile(seed), START, None)
    season, _ = by_chance(setting, seed)
    longs: list[float] = [setting.longest_min]
    for week in season.weeks:
        floor = 30 if setting.main_sport is Sport.RUN else 0  # thirty minutes are never a spike
        assert week.long_min <= 1.1 * max([floor, *(longs[-4:] if len(longs) > 4 else longs)]) + 1e-9
        count = week.line.sessions - week.line.strength
        longs.append(max(week.long_min, week.minutes / count if count else 0))  # no week's longest is below its mean


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_exercises_need_only_the_equipment_there_is_and_suit_the_conditions(seed: int) -> None:
    setting = make_setting(draw_profile(seed), START, None)
    _, weeks = by_chance(setting, seed)
    allowed = {name for names in setting.exercises.values() for name in names}
    used = {e.name for w in weeks for line in w.lines for e in line.exercises}
    assert used <= allowed


@given(seeds)
@settings(max_examples=25, deadline=None)
def test_the_verifier_finds_no_spike_no_crowded_hard_days_and_no_overfull_muscle(seed: int) -> None:
    setting = make_setting(draw_profile(seed), START, 10)
    (draft,) = write_drafts([setting], RandomGenerator(seed), seed=seed, temperature=1.0)
    plan = compile_draft(draft, "en", ModelStamp(name="chance", version="1", sha256="", seed=seed))
    rules = {f.rule for f in verify(plan, setting.profile).findings}
    assert not rules & {"single_session_spike", "hard_spacing", "hard_sessions", "session_sets_high", "equipment"}


@given(seeds)
@settings(max_examples=30, deadline=None)
def test_the_long_session_stands_on_the_wished_day_whenever_that_day_can_hold_it(seed: int) -> None:
    profile = draw_profile(seed)
    free = [day for day, minutes in profile.availability_min.items() if minutes >= 30]
    if not free:
        return
    wishes = profile.preferences.model_copy(update={"long_day": free[seed % len(free)]})
    setting = make_setting(profile.model_copy(update={"preferences": wishes}), START, None)
    _, weeks = by_chance(setting, seed)
    wished = DAYS.index(free[seed % len(free)])
    for week in weeks:
        open_minutes = setting.caps(week.brief.index)[wished]
        off = setting.sports_off.get(setting.main_sport.value if setting.main_sport else "", ())
        race = setting.race_day(week.brief.index)
        for line in week.lines:
            if line.kind is Kind.LONG and wished not in off and race is None and open_minutes >= line.minutes:
                assert line.day == wished or (setting.spaces_runs and wished == 0)


def test_halves_of_the_body_take_turns_when_strength_comes_often() -> None:
    seed = next(s for s in range(400) if make_setting(draw_profile(s), START, 4).strength_range[1] >= 4)
    _, weeks = by_chance(make_setting(draw_profile(seed), START, 8), 3)
    for week in weeks:
        halves = [line.focus for line in week.lines if line.focus in ("upper", "lower")]
        assert all(a != b for a, b in itertools.pairwise(halves))


@given(seeds)
@settings(max_examples=30, deadline=None)
def test_what_is_written_reads_back_the_same(seed: int) -> None:
    setting = make_setting(draw_profile(seed), START, None)
    season, weeks = by_chance(setting, seed)
    assert "".join(f"{line}\n" for line in parse_season(season.text())) == season.text()
    for week in weeks:
        assert parse_week(week.text()) == week.lines


@given(seeds)
@settings(max_examples=30, deadline=None)
def test_sports_stay_off_the_days_the_athlete_named(seed: int) -> None:
    setting = make_setting(draw_profile(seed), START, None)
    _, weeks = by_chance(setting, seed)
    for week in weeks:
        for line in week.lines:
            if line.sport is not None and line.kind is not Kind.RACE:
                assert line.day not in setting.sports_off.get(line.sport.value, ())


def test_three_fixed_hours_a_week_stay_three_fixed_hours() -> None:
    profile = draw_profile(3).model_copy(
        update={
            "availability_min": {"mon": 60, "tue": 0, "wed": 60, "thu": 0, "fri": 60, "sat": 0, "sun": 0},
            "preferences": draw_profile(3).preferences.model_copy(
                update={"sessions_per_week": 3, "session_minutes": 60, "no_sport_days": {}}
            ),
        }
    )
    profile = profile.model_copy(
        update={"goal": profile.goal.model_copy(update={"kind": "general_health", "date": None})}
    )
    _, weeks = by_chance(make_setting(profile, START, 8), 0)
    for week in weeks:
        assert [ln.minutes for ln in week.lines if ln.sport is not None] == [60, 60, 60]


@pytest.mark.parametrize("condition", ["pregnancy", "cardiac_disease"])
def test_some_conditions_allow_no_hard_session(condition: str) -> None:
    profile = draw_profile(5).model_copy(update={"conditions": (condition,)})
    _, weeks = by_chance(make_setting(profile, START, None), 1)
    assert not any(line.hard for w in weeks for line in w.lines if line.kind is not Kind.RACE)


def test_a_race_stands_on_its_day_alone_with_a_taper_before() -> None:
    seed = next(s for s in range(200) if (p := draw_profile(s)).goal.kind == "run_half" and p.goal.date)
    setting = make_setting(draw_profile(seed), START, None)
    season, weeks = by_chance(setting, 2)
    goal = setting.profile.goal.date
    assert goal is not None
    races = [(w.brief.index, ln) for w in weeks for ln in w.lines if ln.kind is Kind.RACE]
    assert [(setting.day(i, ln.day), ln.sport) for i, ln in races] == [(goal, Sport.RUN)]
    assert season.weeks[-2].line.phase is Phase.TAPER
