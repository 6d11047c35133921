"""What comes in from an Apple Health export, and what does not."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.domain.activity import Activity, ParsedFile
from fitjax.domain.errors import Cancelled, ImportProblem
from fitjax.domain.vocabulary import Sport
from fitjax.domain.wellness import Metric, Wellness
from fitjax.ingest.xml import read_apple_health, sniff_xml
from fitjax.ingest.xml.apple_export import make_export

NOW = datetime(2027, 1, 1, tzinfo=UTC)


def record(kind: str, start: str, end: str, value: object, unit: str = "", source: str = "Watch") -> str:
    type_ = "HKCategoryTypeIdentifier" if kind == "SleepAnalysis" else "HKQuantityTypeIdentifier"
    measured = f' unit="{unit}"' if unit else ""
    day = "2024-05-01 "
    start, end = (text if "-" in text else f"{day}{text} +0200" for text in (start, end))
    return (
        f' <Record type="{type_}{kind}" sourceName="{source}"{measured} creationDate="{end}"'
        f' startDate="{start}" endDate="{end}" value="{value}"/>\n'
    )


def document(*parts: str) -> bytes:
    return ('<?xml version="1.0"?>\n<HealthData locale="en">\n' + "".join(parts) + "</HealthData>\n").encode()


def read(*parts: str) -> list[ParsedFile]:
    return list(read_apple_health(document(*parts), "export.xml", NOW))


def values(parsed: list[ParsedFile], metric: Metric) -> list[float]:
    return [w.value for part in parsed for w in part.wellness if w.metric is metric]


def wellness(parsed: list[ParsedFile]) -> list[Wellness]:
    return [w for part in parsed for w in part.wellness]


def activities(parsed: list[ParsedFile]) -> list[Activity]:
    return [a for part in parsed for a in part.activities]


@pytest.mark.parametrize(
    ("kind", "value", "unit", "metric", "expected"),
    [
        ("BodyMass", 154.3, "lb", Metric.WEIGHT_KG, 69.99),
        ("Height", 6, "ft", Metric.HEIGHT_CM, 182.88),
        ("BodyFatPercentage", 0.213, "%", Metric.BODY_FAT_PCT, 21.3),
        ("OxygenSaturation", 0.97, "%", Metric.SPO2_PCT, 97),
        ("OxygenSaturation", 97, "%", Metric.SPO2_PCT, 97),
        ("BodyTemperature", 98.6, "degF", Metric.BODY_TEMPERATURE_C, 37),
        ("ActiveEnergyBurned", 418.4, "kJ", Metric.ACTIVE_KCAL, 100),
        ("ActiveEnergyBurned", 100, "Cal", Metric.ACTIVE_KCAL, 100),
        ("DistanceWalkingRunning", 1, "mi", Metric.DISTANCE_M, 1609.344),
        ("BloodPressureSystolic", 120, "mmHg", Metric.SYSTOLIC_MMHG, 120),
        ("VO2Max", 42.5, "mL/min·kg", Metric.VO2MAX, 42.5),
        ("HeartRateVariabilitySDNN", 45, "ms", Metric.HRV_SDNN_MS, 45),
    ],
)
def test_each_kind_comes_in_its_metrics_unit(
    kind: str, value: float, unit: str, metric: Metric, expected: float
) -> None:
    (found,) = values(read(record(kind, "10:00:00", "10:10:00", value, unit)), metric)
    assert found == pytest.approx(expected, rel=1e-4)


def test_steps_of_phone_and_watch_over_the_same_minutes_count_once() -> None:
    parsed = read(
        record("StepCount", "10:00:00", "10:10:00", 1000, "count", "My iPhone"),
        record("StepCount", "10:00:00", "10:10:00", 1100, "count", "Apple Watch"),
        record("StepCount", "12:00:00", "12:10:00", 500, "count", "My iPhone"),
        record("StepCount", "10:05:00", "10:15:00", 400, "count", "Some app"),
    )
    assert values(parsed, Metric.STEPS) == [1100 + 500 + 200]


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(1, 60), st.sampled_from("abc")), min_size=1, max_size=30))
def test_a_minute_never_counts_more_than_once(intervals: list[tuple[int, int, str]]) -> None:
    """Each record walks one step a second, so the day's steps are the seconds covered by any source."""
    covered: set[int] = set()
    parts = []
    for start, length, source in intervals:
        covered |= set(range(start, start + length))
        begin = datetime(2024, 5, 1, 10) + timedelta(seconds=start)
        end = begin + timedelta(seconds=length)
        parts.append(record("StepCount", f"{begin:%H:%M:%S}", f"{end:%H:%M:%S}", length, "count", source))
    assert values(read(*parts), Metric.STEPS) == [pytest.approx(len(covered))]


def test_a_night_belongs_to_the_day_of_waking_and_only_one_source_is_believed() -> None:
    def asleep(start: str, end: str, stage: str, source: str) -> str:
        return record("SleepAnalysis", start, end, f"HKCategoryValueSleepAnalysis{stage}", source=source)

    evening, midnight, morning = "2024-05-01 23:00:00 +0200", "2024-05-02 01:00:00 +0200", "2024-05-02 07:00:00 +0200"
    parsed = read(
        asleep("2024-05-01 22:30:00 +0200", "2024-05-02 07:15:00 +0200", "InBed", "iPhone"),
        asleep(evening, morning, "AsleepUnspecified", "Sleep app"),
        asleep(evening, midnight, "AsleepDeep", "Watch"),
        asleep(midnight, "2024-05-02 06:00:00 +0200", "AsleepCore", "Watch"),
        asleep("2024-05-02 06:00:00 +0200", "2024-05-02 06:30:00 +0200", "Awake", "Watch"),
        asleep("2024-05-02 14:00:00 +0200", "2024-05-02 14:40:00 +0200", "Asleep", "Watch"),
    )
    found = {w.metric: w.value / 3600 for w in wellness(parsed)}
    assert {w.at for w in wellness(parsed)} == {datetime(2024, 5, 2)}
    assert found == {
        Metric.SLEEP_S: 7,
        Metric.DEEP_SLEEP_S: 2,
        Metric.LIGHT_SLEEP_S: 5,
        Metric.AWAKE_S: 0.5,
        Metric.IN_BED_S: 8.75,
        Metric.NAP_S: pytest.approx(2 / 3),
    }


WORKOUT = (
    ' <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min"'
    ' totalDistance="3" totalDistanceUnit="mi" totalEnergyBurned="1255.2" totalEnergyBurnedUnit="kJ"'
    ' sourceName="Watch" startDate="2024-05-01 10:00:00 +0200" endDate="2024-05-01 10:31:00 +0200">\n'
    '  <MetadataEntry key="HKTimeZone" value="America/Los_Angeles"/>\n'
    '  <MetadataEntry key="HKElevationAscended" value="1234 cm"/>\n'
    '  <WorkoutEvent type="HKWorkoutEventTypeLap" date="2024-05-01 10:10:00 +0200" duration="5" durationUnit="min"/>\n'
    '  <WorkoutRoute><FileReference path="/workout-routes/route.gpx"/></WorkoutRoute>\n </Workout>\n'
)


@pytest.mark.parametrize("before", [True, False])
def test_a_workout_gets_the_heart_rate_recorded_inside_it_wherever_that_stands(before: bool) -> None:
    beats = record("HeartRate", "10:00:00", "10:00:00", 120, "count/min") + record(
        "HeartRate", "10:20:00", "10:20:00", 160, "count/min"
    )
    resting = record("HeartRate", "12:00:00", "12:00:00", 60, "count/min")
    parsed = read(*((WORKOUT, beats, resting) if before else (beats, resting, WORKOUT)))
    (run,) = activities(parsed)
    assert (run.sport, run.duration_s, run.moving_s) == (Sport.RUN, 1860, 1800)
    assert run.distance_m == pytest.approx(4828.032)
    assert (run.calories_kcal, run.ascent_m, run.file_ref) == (pytest.approx(300), 12.34, "workout-routes/route.gpx")
    assert (run.avg_hr, run.max_hr, run.derived) == (140, 160, ("avg_hr", "max_hr"))
    assert run.stream is not None
    assert run.stream.time_s.tolist() == [0, 1200]
    assert run.stream.columns["hr"].tolist() == [120, 160]
    assert f"{run.start:%Y-%m-%d %H:%M %z}" == "2024-05-01 01:00 -0700"
    assert [(lap.start_s, lap.duration_s) for lap in run.laps] == [(600, 300)]
    assert values(parsed, Metric.MAX_HR) == [60]


def test_statistics_of_newer_exports_win_over_older_totals() -> None:
    statistics = (
        '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5" unit="km"/>'
        '<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="141" maximum="171" unit="count/min"/>'
    )
    (run,) = activities(read(WORKOUT.replace("  <WorkoutEvent", statistics + "<WorkoutEvent")))
    assert (run.distance_m, run.avg_hr, run.max_hr, run.derived) == (5000, 141, 171, ())


def test_impossible_values_are_set_aside_unreadable_ones_rejected_and_all_are_counted() -> None:
    parsed = read(
        record("BodyMass", "10:00:00", "10:00:00", 7000, "kg"),
        record("BodyMass", "10:00:00", "10:00:00", "heavy", "kg"),
        record("BodyMass", "10:00:00", "10:00:00", 70, "bushels"),
        record("StepCount", "2099-05-01 10:00:00 +0000", "2099-05-01 10:00:00 +0000", 5, "count"),
        record("HeartRate", "10:00:00", "10:00:00", 0, "count/min"),
        record("DietaryWater", "10:00:00", "10:00:00", 1, "L"),
    )
    last = parsed[-1]
    assert [(s.row, s.text) for s in last.set_aside] == [(3, "7,000 kg")]
    assert [(r.row, r.reason) for r in last.rejected] == [
        (4, "the value 'heavy' is no number"),
        (5, "'bushels' is no unit of BodyMass"),
        (6, "the date 2099-05-01 lies in the future"),
    ]
    assert last.rows_read == 5
    assert wellness(parsed) == []
    assert last.warnings == ("records of kinds that are not used: DietaryWater (1)",)


def test_the_rings_of_a_day_come_in_where_no_record_tells_it_and_an_impossible_one_is_set_aside() -> None:
    def rings(day: str, energy: str, minutes: str) -> str:
        told = f'activeEnergyBurned="{energy}" activeEnergyBurnedUnit="kcal" appleExerciseTime="{minutes}"'
        return f' <ActivitySummary dateComponents="{day}" {told}/>\n'

    parsed = read(
        record("ActiveEnergyBurned", "10:00", "10:10", 50, "kcal"),
        rings("2024-05-01", "700", "30"),
        rings("2024-05-02", "600", "20"),
        rings("2024-05-03", "-1", "2000"),
    )
    assert values(parsed, Metric.ACTIVE_KCAL) == [50, 600]
    assert values(parsed, Metric.ACTIVE_S) == [1_800, 1_200]
    aside = [(one.row, one.field, one.text) for one in parsed[-1].set_aside]
    assert aside == [(6, "active_kcal", "-1"), (6, "active_s", "120,000")]


def test_records_inside_a_correlation_are_not_counted_again() -> None:
    pressure = record("BloodPressureSystolic", "10:00:00", "10:00:00", 120, "mmHg")
    parsed = read(pressure, ' <Correlation type="x" sourceName="a">\n', pressure, " </Correlation>\n")
    assert values(parsed, Metric.SYSTOLIC_MMHG) == [120]


def test_a_malformed_document_type_is_passed_over() -> None:
    bad = b"<?xml version='1.0'?>\n<!DOCTYPE HealthData [\n<!ATTLIST Record type CDATA #REQUIRED\n<!ELEMENT >\n]>\n"
    data = bad + document(record("BodyMass", "10:00:00", "10:00:00", 70, "kg")).split(b"\n", 1)[1]
    assert sniff_xml(data) == "apple_health_xml"
    (weight,) = wellness(list(read_apple_health(data, "export.xml", NOW)))
    assert (weight.value, weight.row) == (70, 7)


def test_a_file_that_declares_entities_is_refused_unexpanded() -> None:
    bomb = b'<!DOCTYPE HealthData [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<HealthData>&b;</HealthData>'
    with pytest.raises(ImportProblem, match="entities"):
        list(read_apple_health(bomb, "export.xml", NOW))


def test_a_file_cut_short_gives_what_it_holds_and_names_the_line() -> None:
    data = document(*[record("BodyMass", f"10:{n:02d}:00", f"10:{n:02d}:00", 70 + n, "kg") for n in range(9)])
    parsed = list(read_apple_health(data[:-80], "export.xml", NOW))
    assert values(parsed, Metric.WEIGHT_KG) == [70 + n for n in range(8)]
    assert "line 11" in parsed[-1].warnings[0]


def test_a_damaged_record_costs_only_itself() -> None:
    good = [record("BodyMass", f"10:{n:02d}:00", f"10:{n:02d}:00", 70 + n, "kg") for n in range(5)]
    good[2] = good[2].replace('sourceName="Watch"', "sourceName=Watch")
    parsed = read(*good)
    assert values(parsed, Metric.WEIGHT_KG) == [70, 71, 73, 74]
    assert "line 5" in parsed[-1].warnings[0]


def test_reading_can_be_stopped_and_tells_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    make_export(path, 3, seed=1)
    told: list[tuple[int, int]] = []
    parsed = list(read_apple_health(path, "export.xml", NOW, report=lambda done, total: told.append((done, total))))
    assert told[-1] == (path.stat().st_size,) * 2
    assert told == sorted(told)
    assert len(told) > 1
    assert sum(part.rows_read for part in parsed) > 5_000
    with pytest.raises(Cancelled):
        list(read_apple_health(path, "export.xml", NOW, should_stop=lambda: len(told) > 0))


def test_a_utf_16_export_reads_like_its_utf_8_twin() -> None:
    data = document(record("BodyMass", "10:00:00", "10:00:00", 70, "kg", "Jo’s Waage"))
    twin = list(read_apple_health(data.decode().encode("utf-16"), "export.xml", NOW))
    assert repr(twin) == repr(list(read_apple_health(data, "export.xml", NOW)))


def test_daily_heart_rate_is_by_the_local_day_of_each_record() -> None:
    parsed = read(
        record("HeartRate", "2024-05-01 23:30:00 -0700", "2024-05-01 23:30:00 -0700", 50, "count/min"),
        record("HeartRate", "2024-05-02 00:30:00 -0700", "2024-05-02 00:30:00 -0700", 70, "count/min"),
        record("HeartRate", "2024-05-02 01:30:00 -0700", "2024-05-02 01:30:00 -0700", 90, "count/min"),
    )
    means = [(w.at, w.value) for w in wellness(parsed) if w.metric is Metric.AVG_HR]
    assert means == [(datetime(2024, 5, 1), 50), (datetime(2024, 5, 2), np.mean([70, 90]))]
