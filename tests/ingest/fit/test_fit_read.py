"""What comes in from FIT files, one behaviour each, on files written here byte by byte."""

from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.fit import read, sniff
from fitjax.ingest.problems import Unrecognised
from tests.ingest.fit.build import (
    BYTES,
    ENUM,
    F32,
    NOON,
    NOW,
    RECORD_FIELDS,
    S8,
    TEXT,
    U8,
    U16,
    U32,
    FitFile,
    a_run,
    file_id,
    record,
    session,
)


def _read(fit: FitFile) -> ParsedFile:
    return read(fit.bytes(), "a.fit", NOW)


@pytest.mark.parametrize("big_endian", [False, True])
def test_a_run_comes_in_with_its_totals_laps_and_stream(big_endian: bool) -> None:
    parsed = _read(a_run(big_endian=big_endian))
    (run,) = parsed.activities
    assert (parsed.format, parsed.rows_read, parsed.rejected, parsed.warnings) == ("fit", 1, (), ())
    assert run.start == datetime(2026, 5, 4, 14, tzinfo=timezone(timedelta(hours=2)))
    assert run.start.utcoffset() == timedelta(hours=2)
    assert (run.sport, run.sport_raw, run.device) == (Sport.RUN, "running", "Garmin fr945")
    assert (run.duration_s, run.moving_s, run.distance_m) == (60, 55, 600)
    assert (run.avg_hr, run.max_hr, run.calories_kcal) == (141, 160, 12)
    assert [(lap.kind, lap.start_s, lap.duration_s, lap.distance_m) for lap in run.laps] == [("lap", 0, 60, 600)]
    assert run.stream is not None
    assert run.stream.time_s.tolist() == list(range(60))
    assert {name: values[-1] for name, values in run.stream.columns.items()} == pytest.approx(
        {
            "latitude": 50,
            "longitude": 8,
            "altitude_m": 100,
            "distance_m": 590,
            "speed_m_s": 10,
            "hr": 140,
            "power_w": 200,
            "cadence": 170,
        }
    )


def test_what_the_session_leaves_out_is_computed_from_the_stream_and_said_so() -> None:
    (run,) = _read(a_run()).activities
    assert (run.avg_power_w, run.max_power_w, run.max_speed_m_s) == (200, 200, 10)
    assert set(run.derived) == {"avg_power_w", "max_power_w", "max_speed_m_s"}


def test_cadence_is_of_both_feet_on_foot_and_of_the_cranks_on_a_bike() -> None:
    (run,), (ride,) = (_read(a_run(sport=sport)).activities for sport in (1, 2))
    assert (run.avg_cadence, ride.avg_cadence) == (170, 85)
    assert ride.stream is not None
    assert ride.stream.columns["cadence"][0] == 85


def test_without_a_local_time_the_start_is_utc() -> None:
    (run,) = _read(a_run(hours_ahead=None)).activities
    assert run.start == datetime(2026, 5, 4, 12, tzinfo=UTC)
    assert run.start.utcoffset() == timedelta(0)


def test_values_that_were_not_measured_are_gaps_and_never_zero() -> None:
    fit = FitFile()
    fit.define(0, 20, RECORD_FIELDS)
    for second, hr in enumerate((None, 0, 140)):
        record(fit, second, hr)
    fit.write(0, NOON + 3, None, None, None, 141, None, None, None, None)
    session(fit)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert np.isnan(run.stream.columns["hr"]).tolist() == [True, True, False, False]
    gaps = {name for name, values in run.stream.columns.items() if np.isnan(values[3])}
    assert gaps == set(run.stream.columns) - {"hr"}


def test_a_column_of_nothing_but_zero_had_no_sensor() -> None:
    fit = FitFile()
    fit.define(0, 20, [(253, U32), (3, U8), (7, U16)])
    for second in range(3):
        fit.write(0, NOON + second, 120, 0)
    session(fit)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert set(run.stream.columns) == {"hr"}
    assert run.avg_power_w is None


def test_enhanced_fields_win_over_the_plain_ones() -> None:
    fit = FitFile()
    fit.define(0, 20, [(253, U32), (2, U16), (78, U32), (6, U16), (73, U32)])
    fit.write(0, NOON, 3000, 3505, 1000, 1234)
    fit.write(0, NOON + 1, 3000, None, 1000, None)
    session(fit)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert run.stream.columns["altitude_m"].tolist() == [201, 100]
    assert run.stream.columns["speed_m_s"].tolist() == [1.234, 1]


def test_times_packed_into_the_header_byte_count_on_from_the_last_full_time() -> None:
    fit = FitFile()
    fit.define(1, 20, [(253, U32), (3, U8)])
    fit.define(2, 20, [(3, U8)])
    first = NOON - NOON % 32 + 30
    fit.write(1, first, 100)
    for second in (1, 2, 5, 30, 61):
        fit.write_packed(2, (first + second) % 32, 100 + second)
    fit.write(1, first + 200, 120)
    fit.write_packed(2, (first + 203) % 32, 121)
    session(fit, start=first)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert run.stream.time_s.tolist() == [0, 1, 2, 5, 30, 61, 200, 203]


def test_packed_speed_and_distance_unwrap() -> None:
    fit = FitFile()
    fit.define(0, 20, [(253, U32), (8, BYTES, 3)])
    for second, metres in enumerate((0, 200, 400, 600)):
        speed, ticks = 321, metres * 16 % 4096
        fit.write(0, NOON + second, [speed & 0xFF, speed >> 8 | (ticks & 0xF) << 4, ticks >> 4])
    session(fit)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert run.stream.columns["distance_m"].tolist() == [0, 200, 400, 600]
    assert run.stream.columns["speed_m_s"].tolist() == [3.21] * 4


def _describe(fit: FitFile, number: int, base: int, name: str, units: str, native: int | None = None) -> None:
    fit.add(
        206,
        {
            0: (U8, 0),
            1: (U8, number),
            2: (U8, base),
            3: (TEXT, name),
            8: (TEXT, units),
            14: (U16, None if native is None else 20),
            15: (U8, native),
        },
    )


def test_a_developers_field_keeps_its_name_and_unit_and_fills_a_column_that_the_watch_has_not() -> None:
    fit = FitFile()
    fit.add(207, {3: (U8, 0)})
    _describe(fit, 0, 0x01, "doughnuts", "pieces")
    _describe(fit, 1, 0x88, "Power", "Watts", native=7)
    fit.define(0, 20, [(253, U32), (3, U8)], [(0, S8, 1, 0), (1, F32, 1, 0)])
    for second in range(3):
        fit.write(0, NOON + second, 120, -second, 210.5)
    session(fit)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert run.stream.columns["dev:doughnuts (pieces)"].tolist() == [0, -1, -2]
    assert run.stream.columns["power_w"].tolist() == [210.5] * 3


def test_one_multisport_file_is_one_activity_for_each_leg_with_its_own_records() -> None:
    fit = FitFile()
    file_id(fit)
    fit.define(0, 20, RECORD_FIELDS)
    for second in range(180):
        record(fit, second)
    for place, sport in enumerate((5, 2, 1)):
        session(fit, start=NOON + 60 * place, sport=sport)
    parsed = _read(fit)
    assert [a.sport for a in parsed.activities] == [Sport.SWIM, Sport.RIDE, Sport.RUN]
    assert len({a.group for a in parsed.activities}) == 1
    assert parsed.activities[0].group
    assert len({a.source_id for a in parsed.activities}) == 3
    for activity in parsed.activities:
        assert activity.stream is not None
        assert activity.stream.time_s.tolist() == list(range(60))
        assert activity.stream.columns["distance_m"].max() <= 600


def test_pool_lengths_are_laps_of_their_kind_without_the_rests() -> None:
    fit = FitFile()
    fit.add(
        18,
        {253: (U32, NOON + 90), 2: (U32, NOON), 5: (ENUM, 5), 6: (ENUM, 17), 7: (U32, 90_000), 44: (U16, 2500)},
    )
    fit.define(0, 101, [(253, U32), (2, U32), (4, U32), (5, U16), (7, ENUM), (12, ENUM)])
    fit.write(0, NOON + 30, NOON, 30_000, 18, 0, 1)
    fit.write(0, NOON + 60, NOON + 30, 30_000, None, None, 0)
    fit.write(0, NOON + 90, NOON + 60, 30_000, 11, 2, 1)
    (swim,) = _read(fit).activities
    assert swim.sport is Sport.SWIM
    assert [(lap.kind, lap.start_s, lap.distance_m, lap.strokes, lap.stroke) for lap in swim.laps] == [
        ("length", 0, 25, 18, "freestyle"),
        ("length", 60, 25, 11, "breaststroke"),
    ]


def test_strength_sets_carry_exercises_in_words_and_no_rests() -> None:
    fit = FitFile()
    file_id(fit)
    fit.define(0, 225, [(254, U32), (0, U32), (3, U16), (4, U16), (5, U8), (6, U32), (7, U16, 2), (8, U16, 2)])
    fit.write(0, NOON + 30, 30_000, 10, 60 * 16, 1, NOON, [0], [1])
    fit.write(0, NOON + 90, 60_000, None, None, 0, NOON + 30, [], [])
    fit.write(0, NOON + 120, 30_000, 8, 65 * 16, 1, NOON + 90, [0], [1])
    fit.write(0, NOON + 150, 30_000, 12, 0, 1, NOON + 120, [28], [None])
    fit.write(0, NOON + 180, 30_000, 5, None, 1, NOON + 150, [65534], [])
    session(fit, seconds=200, sport=10, sub_sport=20)
    parsed = _read(fit)
    assert [(s.exercise, s.set_index, s.weight_kg, s.reps, s.duration_s) for s in parsed.sets] == [
        ("Barbell bench press", 1, 60, 10, 30),
        ("Barbell bench press", 2, 65, 8, 30),
        ("Squat", 1, None, 12, 30),
        ("Unknown exercise", 1, None, 5, 30),
    ]
    (workout,) = parsed.activities
    assert workout.sport is Sport.STRENGTH
    assert {s.workout_start for s in parsed.sets} == {workout.start}
    assert parsed.rows_read == 5


def test_the_files_own_exercise_titles_win() -> None:
    fit = FitFile()
    fit.add(264, {254: (U16, 0), 0: (U16, 0), 1: (U16, 1), 2: (TEXT, "Bankdrücken")})
    fit.add(225, {254: (U32, NOON), 3: (U16, 10), 5: (U8, 1), 6: (U32, NOON), 7: (U16, 0), 8: (U16, 1)})
    session(fit, sport=10, sub_sport=20)
    assert [s.exercise for s in _read(fit).sets] == ["Bankdrücken"]


def test_beat_intervals_lie_on_the_records_that_follow_them() -> None:
    fit = FitFile()
    fit.define(0, 20, [(253, U32), (3, U8)])
    fit.define(1, 78, [(0, U16, 5)])
    fit.write(0, NOON, 60)
    fit.write(1, [990, 1010])
    fit.write(0, NOON + 1, 60)
    fit.write(0, NOON + 2, 60)
    session(fit)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert run.stream.columns["rr_ms"].tolist() == pytest.approx([np.nan, 1000, np.nan], nan_ok=True)


def test_heart_rate_that_a_strap_hands_over_later_fills_the_records_of_the_swim() -> None:
    fit = FitFile()
    fit.define(0, 20, [(253, U32), (5, U32)])
    for second in range(6):
        fit.write(0, NOON + second, second * 100)
    session(fit, sport=5)
    later = FitFile()
    later.define(0, 132, [(253, U32), (0, U16), (9, U32), (6, U8)])
    later.write(0, NOON, 0, 5_000_000, 120)
    later.define(1, 132, [(10, BYTES, 12), (6, U8, 8)])
    ticks = [(5_000_000 + 512 * n) % 4096 for n in range(1, 9)]
    whole = sum(tick << 12 * place for place, tick in enumerate(ticks))
    later.write(1, list(whole.to_bytes(12, "little")), [121, 123, 125, 127, 129, 131, 133, 135])
    (swim,) = read(fit.bytes() + later.bytes(), "a.fit", NOW).activities
    assert swim.stream is not None
    assert swim.stream.columns["hr"].tolist() == pytest.approx([120, 122, 126, 130, 134, np.nan], nan_ok=True)


def test_a_file_that_broke_off_before_its_session_gives_what_its_records_tell() -> None:
    whole = a_run().bytes()
    parsed = read(whole[:1500], "a.fit", NOW)
    (run,) = parsed.activities
    assert run.stream is not None
    seconds = len(run.stream) - 1
    assert 20 < seconds < 60
    assert (run.duration_s, run.distance_m, run.avg_hr) == (seconds, 10 * seconds, 140)
    assert {"duration_s", "distance_m", "avg_hr"} <= set(run.derived)
    assert len(parsed.warnings) == 2


def test_a_wrong_checksum_is_a_warning_and_costs_nothing() -> None:
    good, bad = read(a_run().bytes(), "a.fit", NOW), read(a_run().bytes(good_sum=False), "a.fit", NOW)
    assert good.activities[0].distance_m == bad.activities[0].distance_m
    assert not good.warnings
    assert "checksum" in bad.warnings[0]


def test_joined_files_are_read_one_after_the_other_with_rows_of_their_own() -> None:
    parsed = read(a_run().bytes() * 2, "a.fit", NOW)
    assert len(parsed.activities) == 2
    assert len({a.row for a in parsed.activities}) == 2
    assert {a.group for a in parsed.activities} == {""}


def test_impossible_values_are_set_aside_and_their_activity_stays() -> None:
    fit = FitFile()
    fit.define(0, 20, [(253, U32), (3, U8)])
    for second, hr in enumerate((140, 140, 5)):
        fit.write(0, NOON + second, hr)
    fit.add(18, {2: (U32, NOON), 5: (ENUM, 1), 7: (U32, 2000), 9: (U32, 600_000_000), 16: (U8, 7)})
    parsed = _read(fit)
    (run,) = parsed.activities
    assert {(aside.field, aside.text) for aside in parsed.set_aside} == {
        ("distance_m", "6,000,000"),
        ("avg_hr", "7"),
        ("hr", "5"),
    }
    assert run.distance_m is None
    assert (run.avg_hr, run.derived) == (140, ("avg_hr", "max_hr"))


@pytest.mark.parametrize(("kind", "words"), [(2, "settings"), (5, "workout plan"), (6, "course")])
def test_a_fit_file_of_another_kind_is_refused_by_name(kind: int, words: str) -> None:
    fit = FitFile()
    file_id(fit, kind=kind)
    fit.define(0, 20, RECORD_FIELDS)
    record(fit, 0)
    with pytest.raises(Unrecognised, match=words):
        _read(fit)


def test_a_layout_that_is_defined_again_before_each_message_is_one_table() -> None:
    fit = FitFile()
    for second in range(30):
        fit.define(second % 3, 20, RECORD_FIELDS)
        record(fit, second, local=second % 3)
    session(fit)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert run.stream.time_s.tolist() == list(range(30))


def test_records_out_of_order_are_put_in_order_of_time() -> None:
    fit = FitFile()
    fit.define(0, 20, [(253, U32), (3, U8)])
    for second in (0, 2, 1, 3):
        fit.write(0, NOON + second, 100 + second)
    session(fit)
    (run,) = _read(fit).activities
    assert run.stream is not None
    assert run.stream.time_s.tolist() == [0, 1, 2, 3]
    assert run.stream.columns["hr"].tolist() == [100, 101, 102, 103]


@pytest.mark.parametrize("head", [b"", b"\x0e", b"PK\x03\x04aaaaaaaaaaaa", b"\x0e\x10\x00\x00\x00\x00\x00\x00.GIT"])
def test_other_files_are_not_taken_for_fit(head: bytes) -> None:
    assert not sniff(head)
    with pytest.raises(ImportProblem, match=r"a\.fit"):
        read(head, "a.fit", NOW)


def test_fit_is_known_by_its_header() -> None:
    assert sniff(a_run(1).bytes()[:64])
