"""Garmin's reports, Fitbit's and Google's tables, beats, Apple's converters and the logs of heart-rate variability."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.tables.rr import good, variability
from tests.ingest.tables.reading import only, read, values


def test_weeks_without_a_year_follow_the_ones_that_name_theirs(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Date,Avg Duration,Avg Bedtime,Avg Wake Time\nJan 2-8,7h 20min,11:50 PM,7:57 AM\n"
        "Dec 26, 2024 - Jan 1, 2025,5h 33min,3:32 AM,9:05 AM\nDec 19-25, 2024,--,--,--\nDec 5-11, 2024,6h,--,--\n",
        codec="utf-8-sig",
    )
    assert parsed.format == "garmin_sleep_csv"
    assert [(one.at, one.value) for one in parsed.wellness] == [
        (datetime(2025, 1, 8), 26_400),
        (datetime(2025, 1, 1), 19_980),
        (datetime(2024, 12, 11), 21_600),
    ]
    assert "weekly means" in parsed.warnings[0]
    assert (parsed.rows_read, parsed.rejected) == (4, ())


def test_weeks_that_never_name_a_year_are_the_latest_that_can_be_and_it_is_said(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Date,Avg Score,Avg Quality,Avg Duration,Avg Sleep Need,Avg Bedtime,Avg Wake Time\n"
        "Jan 3-9,80,Good,7h,8h,11:00 PM,6:30 AM\nDec 27 - Jan 2,70,Fair,6h,8h,11:00 PM,6:30 AM\n"
        "Dec 20-26,--,--,6h,--,--,--\n",
    )
    assert [one.at.date().isoformat() for one in parsed.wellness if one.metric.value == "sleep_s"] == [
        "2026-01-09", "2026-01-02", "2025-12-26",
    ]  # fmt: skip
    assert any("no row names its year" in warning for warning in parsed.warnings)


def test_garmin_stress_hrv_and_weights(tmp_path: Path) -> None:
    assert values(read(tmp_path, "Date,Stress\n2024-01-05,31\n")) == {"stress": 31}
    hrv = read(tmp_path, "Date,Overnight HRV,Baseline,7d Avg\n2024-01-05,45ms,38ms - 52ms,44ms\n")
    assert (hrv.format, values(hrv)) == ("garmin_hrv_status_csv", {"hrv_rmssd_ms": 45})
    weights = read(
        tmp_path,
        'Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,\n" Dec 28, 2023",\n'
        '8:08 AM,176.4 lbs,0.4 lbs,24.9,21.5 %,77.8 lbs,8 lbs,57.3 %,\n" Dec 27, 2023",\n7:55 PM,'
        "80.2 kg,--,24.7,--,--,--,--,\n",
    )
    assert weights.rows_read == 2
    assert [(one.at, one.metric.value) for one in weights.wellness if one.metric.value == "weight_kg"] == [
        (datetime(2023, 12, 28, 8, 8), "weight_kg"),
        (datetime(2023, 12, 27, 19, 55), "weight_kg"),
    ]
    assert values(weights, 3)["weight_kg"] == pytest.approx(80.01, abs=0.01)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (";altitude;watts;moving;cadence;velocity_smooth;time;heartrate;grade_smooth\n0;0.0;123;True;70;0.0;0;84;0.0\n",
         "a Strava stream"),
        ("secs,cad,hr,km,kph,nm,watts,alt\n0,80,120,0.0,20,1,200,5\n", "a GoldenCheetah ride"),
    ],
)  # fmt: skip
def test_what_has_no_date_is_refused_with_the_way_out(tmp_path: Path, text: str, phrase: str) -> None:
    with pytest.raises(ImportProblem, match=f"{phrase}.*no date; import"):
        read(tmp_path, text)


def test_google_takeout_series_are_gathered_by_day(tmp_path: Path) -> None:
    steps = read(
        tmp_path, "timestamp,steps\n2024-05-01T10:00:00Z,120\n2024-05-01T10:01:00Z,80\n2024-05-02T10:01:00Z,10\n"
    )
    assert [(one.at.day, one.value) for one in steps.wellness] == [(1, 200), (2, 10)]
    assert "days of UTC" in steps.warnings[0]
    weight = read(tmp_path, "timestamp,weight grams\n2024-05-01T10:00:00Z,80500\n")
    assert weight.wellness[0].value == pytest.approx(80.5)
    assert weight.wellness[0].at == datetime(2024, 5, 1, 10, tzinfo=UTC)


def test_google_fit_days_have_nothing_where_nothing_was_measured(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Date,Average weight (kg),Calories (kcal),Average heart rate (bpm),Step count,Distance (m),Move Minutes count,"
        "Walking duration (ms)\n2020-01-05,72.0,1800.5,,5000,3500.2,40,2400000\n2020-01-06,,1700,,0,,,\n",
    )
    assert values(parsed, 2) == {
        "weight_kg": 72, "total_kcal": 1800.5, "steps": 5000, "distance_m": 3500.2, "active_s": 2400,
    }  # fmt: skip
    assert values(parsed, 3) == {"total_kcal": 1700}


FITBIT = (
    "Body\nDate,Weight,BMI,Fat\n2020-01-05,80.1,24.7,20\n\nFoods\nDate,Calories In\n2020-01-05,0\n\n"
    "Activities\nDate,Calories Burned,Steps,Distance,Floors,Minutes Sedentary,Minutes Very Active,Activity Calories\n"
    '2020-01-05,"2,811","10,411",7.5,12,700,35,"1,100"\n\n'
    "Sleep\nStart Time,End Time,Minutes Asleep,Minutes Awake,Number of Awakenings,Time in Bed,Minutes REM Sleep,"
    "Minutes Light Sleep,Minutes Deep Sleep\n2020-01-04 11:10PM,2020-01-05 6:50AM,400,60,30,460,90,230,80\n"
)


def test_fitbits_stacked_tables_come_in_each_by_its_title(tmp_path: Path) -> None:
    parsed = read(tmp_path, FITBIT)
    found = values(parsed)
    assert (parsed.format, parsed.rows_read) == ("fitbit_csv", 3)
    assert (found["weight_kg"], found["steps"], found["total_kcal"], found["sleep_s"]) == (80.1, 10_411, 2811, 24_000)
    assert {one.at for one in parsed.wellness} == {datetime(2020, 1, 5)}


def test_beats_give_variability_without_their_artefacts() -> None:
    beats = np.tile([800.0, 840.0], 100)
    assert variability(beats)[0] == pytest.approx(40)
    missed = beats.copy()
    missed[50] = 1700
    missed[120] = 250
    assert not good(missed)[[50, 120]].any()
    assert good(missed).sum() == len(beats) - 2
    assert variability(missed)[0] == pytest.approx(40)


def test_a_file_of_beats_is_dated_by_its_name_or_refused(tmp_path: Path) -> None:
    text = "".join(f"{800 + 40 * (i % 2)}\n" for i in range(200))
    parsed = read(tmp_path, text, name="2024-05-06 07-12-00.txt")
    assert values(parsed)["hrv_rmssd_ms"] == pytest.approx(40)
    assert parsed.wellness[0].at == datetime(2024, 5, 6, 7, 12)
    with pytest.raises(ImportProblem, match=r"rMSSD 40\.0 ms.*no date"):
        read(tmp_path, text, name="rest.txt")
    with pytest.raises(ImportProblem, match="at least 60"):
        read(tmp_path, "800\n" * 50, name="2024-05-06.txt")


def test_a_polar_recording_of_beats_is_an_activity_with_its_pulse(tmp_path: Path) -> None:
    head = "[Params]\nVersion=106\nDate=20080208\nStartTime=08:50:31.0\nInterval={}\n\n[HRData]\n"
    beats = only(read(tmp_path, head.format(238) + "1000\n" * 120, name="x.hrm"))
    assert (beats.start, beats.duration_s, beats.avg_hr) == (datetime(2008, 2, 8, 8, 50, 31), 120, 60)
    fives = only(read(tmp_path, head.format(5) + "100\n0\n110\n", name="x.hrm"))
    assert (fives.duration_s, fives.avg_hr, fives.max_hr) == (15, 105, 110)


def test_hrv_logs_are_read_though_their_notes_break_the_columns(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "date, time, HR,AVNN,SDNN,rMSSD,pNN50,LF,HF,HRV4T_Recovery_Points,note\n"
        "2017-05-01, 06:45:00, 48,1250,90,72.5,40,1,1,8.9,slept, well, really\n2017-05-02,"
        " 06:40:00, 50,1200,80,61,35,1,1,8.2,\n",
    )
    assert (parsed.format, parsed.rejected) == ("hrv4training_csv", ())
    assert values(parsed, 2) == {"rest_hr": 48, "hrv_rmssd_ms": 72.5, "hrv_sdnn_ms": 90}
    assert parsed.wellness[0].at == datetime(2017, 5, 1, 6, 45)
    elite = read(
        tmp_path,
        "Member,Date,Datetime,Type,HRV,lnRmssd,Rmssd,Nn50,Pnn50,Sdnn,Score,HR\n"
        "me,2020-03-01,2020-03-01 07:00:00,readiness,62,4.1,60.3,20,30,75,8,51\n",
    )
    assert values(elite) == {"hrv_ln_rmssd": 4.1, "hrv_rmssd_ms": 60.3, "hrv_sdnn_ms": 75, "rest_hr": 51}


APPLE = "sourceName,sourceVersion,device,type,unit,creationDate,startDate,endDate,value\n"


def test_steps_of_watch_and_phone_are_not_added_up(tmp_path: Path) -> None:
    row = (
        '"{}",,,"StepCount","count",2024-05-01 22:00:00 +0200,2024-05-01 {}:00:00 +0200,2024-05-01 {}:05:00 +0200,{}\n'
    )
    rows = (("Watch", 10, 10, 500), ("Watch", 11, 11, 700), ("Phone", 10, 10, 450))
    parsed = read(tmp_path, APPLE + "".join(row.format(*one) for one in rows))
    assert [(one.at, one.value) for one in parsed.wellness] == [(datetime(2024, 5, 1), 1200)]


def test_apple_nights_and_pulses(tmp_path: Path) -> None:
    rows = (
        "W,,,SleepAnalysis,,x,2024-05-01 23:00:00 +0200,2024-05-02 01:00:00 +0200,"
        "HKCategoryValueSleepAnalysisAsleepDeep\n"
        "W,,,SleepAnalysis,,x,2024-05-02 01:00:00 +0200,2024-05-02 05:00:00 +0200,"
        "HKCategoryValueSleepAnalysisAsleepCore\n"
        "W,,,HeartRate,count/min,x,2024-05-02 08:00:00 +0200,2024-05-02 08:00:00 +0200,60\n"
        "W,,,HeartRate,count/min,x,2024-05-02 09:00:00 +0200,2024-05-02 09:00:00 +0200,80\n"
        "W,,,BodyMass,lb,x,2024-05-02 09:00:00 +0200,2024-05-02 09:00:00 +0200,176.37\n"
        "W,,,Handwashing,,x,2024-05-02 09:00:00 +0200,2024-05-02 09:00:00 +0200,1\n"
    )
    parsed = read(tmp_path, APPLE + rows)
    found = values(parsed)
    assert (found["sleep_s"], found["deep_sleep_s"], found["light_sleep_s"]) == (21_600, 7200, 14_400)
    assert (found["avg_hr"], found["min_hr"], found["max_hr"]) == (70, 60, 80)
    assert found["weight_kg"] == pytest.approx(80, abs=0.01)
    assert any("Handwashing" in warning for warning in parsed.warnings)
