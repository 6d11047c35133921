"""Whoop, Oura, Withings, Zepp and Samsung: nights stand on the day of waking, zones are kept, units told."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from tests.ingest.tables.reading import only, read, values

WHOOP_CYCLES = (
    "Cycle start time,Cycle end time,Cycle timezone,Recovery score %,Resting heart rate (bpm),"
    "Heart rate variability (ms),"
    "Skin temp (celsius),Blood oxygen %,Day Strain,Energy burned (cal),Max HR (bpm),Average HR (bpm),Sleep onset,"
    "Wake onset,Sleep performance %,Respiratory rate (rpm),Asleep duration (min),In bed duration (min),"
    "Light sleep duration (min),Deep (SWS) duration (min),REM duration (min),Awake duration (min)\n"
)


def test_a_whoop_night_belongs_to_the_morning_and_its_cal_are_kilocalories(tmp_path: Path) -> None:
    row = (
        "2024-05-01 23:10:00,2024-05-02 22:40:00,UTC-04:00,67,52,81,33.9,96.5,12.3,2310,171,68,2024-05-01 23:10:00,"
        "2024-05-02 07:02:00,88,14.6,440,472,220,110,110,32\n"
    )
    parsed = read(tmp_path, WHOOP_CYCLES + row)
    assert parsed.format == "whoop_cycles_csv"
    assert {one.at for one in parsed.wellness} == {datetime(2024, 5, 2)}
    found = values(parsed)
    assert (found["recovery_score"], found["rest_hr"], found["hrv_rmssd_ms"]) == (67, 52, 81)
    assert (found["sleep_s"], found["total_kcal"], found["day_strain"]) == (440 * 60, 2310, 12.3)


def test_a_whoop_nap_is_no_night(tmp_path: Path) -> None:
    header = (
        "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,Sleep performance %,"
        "Respiratory rate (rpm),"
        "Asleep duration (min),In bed duration (min),Nap\n"
    )
    parsed = read(
        tmp_path,
        header + "2024-05-01 23:10:00,,UTC+01:00,2024-05-02 14:00:00,2024-05-02 14:40:00,,,35,40,true\n"
        "2024-05-01 23:10:00,,UTC+01:00,2024-05-01 23:10:00,2024-05-02 07:00:00,80,14,420,450,false\n",
    )
    assert parsed.format == "whoop_sleeps_csv"
    assert values(parsed, 2) == {"nap_s": 2100}
    assert values(parsed, 3)["sleep_s"] == 25_200


def test_a_whoop_workout_keeps_its_offset(tmp_path: Path) -> None:
    header = (
        "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time,"
        "Duration (min),Activity name,"
        "Activity Strain,Energy burned (cal),Max HR (bpm),Average HR (bpm),GPS enabled,Distance (meters),"
        "Altitude gain (meters)\n"
    )
    row = (
        "2024-05-01 23:10:00,,UTC-04:00,2024-05-02 17:00:00,2024-05-02 17:45:00,45,Running,11.2,"
        "510,178,152,true,8012,40\n"
    )
    run = only(read(tmp_path, header + row))
    assert run.start == datetime(2024, 5, 2, 21, 0, tzinfo=UTC)
    assert run.start.utcoffset() == timedelta(hours=-4)
    assert (run.sport, run.distance_m, run.duration_s, run.calories_kcal) == (Sport.RUN, 8012, 2700, 510)


def test_oura_rows_of_the_api_are_read_with_dictionaries_in_their_cells(tmp_path: Path) -> None:
    header = (
        "average_breath,average_heart_rate,average_hrv,awake_time,bedtime_end,bedtime_start,"
        "deep_sleep_duration,efficiency,"
        "heart_rate,light_sleep_duration,lowest_heart_rate,readiness,readiness_score_delta,rem_sleep_duration,"
        "sleep_phase_5_min,time_in_bed,total_sleep_duration,type\n"
    )
    row = (
        "13.5,55.2,62,1800,2024-03-10T07:10:00.000+02:00,2024-03-09T23:00:00.000+02:00,5400,90,\"{'items': [50, 51]}\","
        "15000,48,\"{'contributors': {'hrv_balance': 70}, 'score': 81}\",,6000,4421,29400,26400,long_sleep\n"
    )
    parsed = read(tmp_path, header + row)
    found = values(parsed)
    assert parsed.format == "oura_api_csv"
    assert (found["sleep_s"], found["rest_hr"], found["recovery_score"], found["hrv_rmssd_ms"]) == (26_400, 48, 81, 62)
    assert parsed.wellness[0].at == datetime(2024, 3, 10)


def test_ouras_own_table_is_read_by_day(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "date,Sleep Score,Total Sleep Duration,Deep Sleep Duration,Lowest Resting Heart Rate,Average HRV,Steps,"
        "Readiness Score,Temperature Deviation (°C)\n2024-03-10,84,27000,5000,47,58,9120,79,-0.1\n",
    )
    assert parsed.format == "oura_app_csv"
    assert values(parsed)["steps"] == 9120
    assert values(parsed)["skin_temperature_c"] == pytest.approx(-0.1)


def test_withings_in_pounds_and_kilograms(tmp_path: Path) -> None:
    body = "2024-01-05 07:01:00,{},{},{},{},{},\n"
    kilograms = read(
        tmp_path,
        'Date,"Weight (kg)","Fat mass (kg)","Bone mass (kg)","Muscle mass (kg)","Hydration (kg)",Comments\n'
        + body.format(80.5, 15, 3, 62, 45),
    )
    pounds = read(
        tmp_path,
        'Date,"Weight (lb)","Fat mass (lb)","Bone mass (lb)","Muscle mass (lb)","Hydration (lb)",Comments\n'
        + body.format(177.4, 33, 7, 137, 99),
    )
    assert kilograms.format == pounds.format == "withings_weight_csv"
    assert values(kilograms) == {"weight_kg": 80.5, "muscle_mass_kg": 62}
    assert values(pounds)["weight_kg"] == pytest.approx(80.47, abs=0.01)


def test_withings_nights_activities_and_blood_pressure(tmp_path: Path) -> None:
    night = read(
        tmp_path,
        'from,to,"light (s)","deep (s)","rem (s)","awake (s)","wake up","Duration to sleep (s)","Average heart rate",'
        '"Heart rate (min)","Heart rate (max)"\n'
        "2024-01-05T23:30:00+01:00,2024-01-06T07:00:00+01:00,14400,5400,6000,900,1,300,55,48,80\n",
    )
    assert values(night)["sleep_s"] == 25_800
    assert night.wellness[0].at == datetime(2024, 1, 6)
    walk = only(
        read(
            tmp_path,
            "from,to,from (manual),to (manual),Timezone,Activity type,Data,GPS,Modified\n"
            '2024-07-05T18:00:00+02:00,2024-07-05T18:40:00+02:00,,,Europe/Paris,Walking,"{""steps"":4100,'
            '""distance"":3120}",,\n',
        )
    )
    assert (walk.sport, walk.distance_m, walk.duration_s) == (Sport.WALK, 3120, 2400)
    pressure = read(tmp_path, "Date,Heart rate,Systolic,Diastolic,Comments\n2024-01-05 07:01:00,61,121,999,\n")
    assert values(pressure) == {"rest_hr": 61, "systolic_mmhg": 121}
    assert [(one.field, one.text) for one in pressure.set_aside] == [("diastolic_mmhg", "999")]


def test_zepp_sports_are_codes_and_its_times_utc(tmp_path: Path) -> None:
    run = only(
        read(
            tmp_path,
            "type,startTime,sportTime(s),maxPace(/meter),minPace(/meter),distance(m),avgPace(/meter),calories(kcal)\n"
            "1,2022-08-05 02:18:07+0000,1832,0.2,0.5,5230,0.35,322\n",
            codec="utf-8-sig",
        )
    )
    assert (run.sport, run.start, run.distance_m) == (Sport.RUN, datetime(2022, 8, 5, 2, 18, 7, tzinfo=UTC), 5230)


def test_zepp_body_sleep_and_minutes(tmp_path: Path) -> None:
    body = read(
        tmp_path,
        "time,weight,height,bmi,fatRate,bodyWaterRate,boneMass,metabolism,muscleRate,visceralFat\n"
        "2022-08-05 05:10:00+0000,72.4,178.0,22.9,null,null,null,null,null,null\n",
    )
    assert values(body) == {"weight_kg": 72.4, "height_cm": 178, "bmi": 22.9}
    sleep = read(
        tmp_path,
        "date,deepSleepTime,shallowSleepTime,wakeTime,start,stop,REMTime\n"
        "2022-08-05,95,280,10,2022-08-04 21:50:00+0000,2022-08-05 05:00:00+0000,70\n",
    )
    assert values(sleep)["sleep_s"] == 445 * 60
    minutes = read(tmp_path, "date,time,steps\n2022-08-05,10:01,90\n2022-08-05,10:02,110\n2022-08-06,09:00,0\n")
    assert [(one.at, one.value) for one in minutes.wellness] == [(datetime(2022, 8, 5), 200)]
    pulse = read(tmp_path, "date,time,heartRate\n2022-08-05,10:01,60\n2022-08-05,10:02,90\n")
    assert values(pulse) == {"avg_hr": 75}


SAMSUNG = "com.samsung.health.exercise"


def test_samsung_under_a_line_of_metadata_is_utc_with_an_offset(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        f"{SAMSUNG},5410013,11\n{SAMSUNG}.start_time,{SAMSUNG}.end_time,{SAMSUNG}.time_offset,{SAMSUNG}.exercise_type,"
        f"{SAMSUNG}.duration,{SAMSUNG}.distance,{SAMSUNG}.calorie,{SAMSUNG}.mean_heart_rate,{SAMSUNG}.datauuid\n"
        "2024-07-05 16:00:00.000,2024-07-05 16:30:00.000,UTC+0200,1002,1800000,5120.5,388.0,151.0,abc,\n",
    )
    run = only(parsed)
    assert (run.sport, run.duration_s, run.distance_m, run.source_id) == (Sport.RUN, 1800, 5120.5, "abc")
    assert (run.start.hour, run.start.astimezone(UTC).hour) == (18, 16)


def test_samsung_nights_by_stage_and_steps_of_all_devices(tmp_path: Path) -> None:
    stages = read(
        tmp_path,
        "com.samsung.health.sleep_stage,1,1\nstart_time,end_time,stage,time_offset,deviceuuid\n"
        "2024-07-05 21:00:00.000,2024-07-05 22:00:00.000,40002,UTC+0100,x,\n"
        "2024-07-05 22:00:00.000,2024-07-06 00:00:00.000,40003,UTC+0100,x,\n"
        "2024-07-06 00:00:00.000,2024-07-06 00:10:00.000,40001,UTC+0100,x,\n",
    )
    assert values(stages) == {"light_sleep_s": 3600, "deep_sleep_s": 7200, "awake_s": 600, "sleep_s": 10_800}
    assert {one.at for one in stages.wellness} == {datetime(2024, 7, 6)}
    steps = read(
        tmp_path,
        "com.samsung.shealth.step_daily_trend,1,1\ncount,distance,calorie,day_time,source_type\n"
        "8000,6100.5,310,1720137600000,-2,\n5000,4000,200,1720137600000,0,\n",
    )
    assert values(steps)["steps"] == 8000
    assert steps.rejected[0].reason == "steps of one device; the row of all devices counts"


def test_tables_of_several_people_are_refused_and_of_one_are_read(tmp_path: Path) -> None:
    header = "Id,ActivityDate,TotalSteps,TotalDistance,TrackerDistance,VeryActiveMinutes,Calories\n"
    one = read(tmp_path, header + "7,4/12/2016,13162,8.50,8.50,25,1985\n7,4/5/2016,9000,6.00,6.00,20,1900\n")
    assert {value.at for value in one.wellness} == {datetime(2016, 4, 12), datetime(2016, 4, 5)}
    assert values(one, 2)["distance_m"] == 8500
    with pytest.raises(ImportProblem, match="the data of 2 people"):
        read(tmp_path, header + "7,4/12/2016,13162,8.50,8.50,25,1985\n8,4/12/2016,9000,6.00,6.00,20,1900\n")


def test_a_day_of_more_steps_than_anyone_takes_is_set_aside(tmp_path: Path) -> None:
    parsed = read(tmp_path, "date,time,steps\n2022-08-05,10:01,150000\n2022-08-05,10:02,150000\n2022-08-06,10:02,90\n")
    assert [(one.at.day, one.value) for one in parsed.wellness] == [(6, 90)]
    assert [one.reason for one in parsed.set_aside] == ["the day's steps '300,000' is outside 0 to 200,000"]
