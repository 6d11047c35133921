"""Training logbooks and Strava's other tables: what was done comes in, what was only planned is named as such."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from tests.ingest.tables.reading import only, read, values


def test_runkeeper_in_miles_and_in_kilometres(tmp_path: Path) -> None:
    header = (
        "Date,Type,Route Name,Distance ({0}),Duration,Average Pace,Average Speed,Calories Burned,Climb ({1}),"
        "Average Heart Rate (bpm),Notes,GPX File\n"
    )
    row = "2013-12-29 11:36:13,Running,,3.02,26:42,8:50,6.79,384.0,71.14,,Done!,2013-12-29-1136.gpx\n"
    miles = only(read(tmp_path, header.format("mi", "ft") + row))
    kilometres = only(read(tmp_path, header.format("km", "m") + row))
    assert (miles.distance_m, miles.ascent_m) == (pytest.approx(3.02 * 1609.344), pytest.approx(71.14 * 0.3048))
    assert (kilometres.distance_m, kilometres.ascent_m) == (3020, 71.14)
    assert (miles.duration_s, miles.avg_hr, miles.sport, miles.file_ref) == (
        1602,
        None,
        Sport.RUN,
        "2013-12-29-1136.gpx",
    )


@pytest.mark.parametrize(
    ("machine", "sport"), [("RowErg", Sport.ROW), ("BikeErg", Sport.RIDE), ("SkiErg", Sport.CROSS)]
)
def test_concept2_counts_the_work_and_a_pulse_of_0_is_missing(tmp_path: Path, machine: str, sport: Sport) -> None:
    session = only(
        read(
            tmp_path,
            '"Log ID",Date,Description,"Work Time (Formatted)","Work Time (Seconds)","Rest Time (Formatted)",'
            '"Rest Time (Seconds)","Work Distance","Rest Distance","Stroke Rate/Cadence",'
            '"Stroke Count",Pace,"Avg Watts",'
            'Cal/Hour,"Total Cal","Avg Heart Rate","Drag Factor",Age,Weight,Type,Ranked,Comments,"Date Entered"\n'
            '75352236,"2023-04-30 13:07:00","v1:00/1:00r",10:00.0,600,10:00.0,600,1977,467,25,253,2:31.7,100,644,109,0,'
            f'151,48,Hwt,{machine},No,,"2023-04-30 03:07:43"\n',
        )
    )
    assert (session.sport, session.duration_s, session.distance_m) == (sport, 600, 1977)
    assert (session.avg_power_w, session.avg_hr, session.source_id) == (100, None, "75352236")


def test_a_planned_workout_of_trainingpeaks_is_no_activity(tmp_path: Path) -> None:
    header = (
        '"Title","WorkoutType","WorkoutDescription","PlannedDuration","PlannedDistanceInMeters","WorkoutDay",'
        '"CoachComments","DistanceInMeters","PowerAverage","PowerMax","TimeTotalInHours",'
        '"VelocityMax","CadenceAverage",'
        '"HeartRateAverage","HeartRateMax","IF","TSS","Rpe"\n'
    )
    parsed = read(
        tmp_path,
        header + '"Tempo","Bike","","1.5","","2023-05-01","","40000","190","510","1.5","15.2","88","140",'
        '"170","0.8","95","6"\n'
        '"Rest week","Run","easy","0.75","8000","2023-05-02","","","","","","","","","","","",""\n',
    )
    ride = only(parsed)
    assert (ride.sport, ride.duration_s, ride.tss, ride.start) == (Sport.RIDE, 5400, 95, datetime(2023, 5, 1))
    assert [(r.row, r.reason) for r in parsed.rejected] == [(3, "planned, not done")]


def test_trainingpeaks_metrics_are_a_list_of_types(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        '"Timestamp","Type","Value"\n"2023-05-01 06:00:00","Pulse","48"\n"2023-05-01 06:00:00","Sleep Hours","7.5"\n'
        '"2023-05-01 06:00:00","Weight Kilograms","71.2"\n"2023-05-01 06:00:00","Mood of my cat","9"\n',
    )
    assert values(parsed) == {"rest_hr": 48, "sleep_s": 27_000, "weight_kg": 71.2}
    assert parsed.rows_read == 4


def test_intervals_icu_activities_and_days(tmp_path: Path) -> None:
    ride = only(
        read(
            tmp_path,
            "id,start_date_local,timezone,type,name,moving_time,elapsed_time,distance,total_elevation_gain,"
            "average_heartrate,icu_average_watts,icu_weighted_avg_watts,icu_training_load\n"
            "i1,2024-03-31T03:30:00,Europe/Berlin,Ride,Dawn,3600,3700,30000.5,210,140,180,195,66\n",
        )
    )
    assert ride.start.utcoffset() == timedelta(hours=2), "summer time began that night"
    assert (ride.moving_s, ride.duration_s, ride.normalized_power_w, ride.tss) == (3600, 3700, 195, 66)
    day = read(
        tmp_path, "date,weight,restingHR,hrv,sleepSecs,sleepScore,spO2,steps\n2024-05-01,70.1,48,66,27000,88,97,9000\n"
    )
    assert values(day)["hrv_rmssd_ms"] == 66


def test_goldencheetah_nike_suunto_and_myfitnesspal(tmp_path: Path) -> None:
    cheetah = only(
        read(
            tmp_path,
            "date,time,filename,Duration,Distance,Average_Power,IsoPower,Average_Heart_Rate,BikeStress\n"
            "2019/03/04,17:05:00,2019_03_04_17_05_00.json,3600,31.5,190,205,141,78\n",
        )
    )
    assert (cheetah.start, cheetah.distance_m, cheetah.tss) == (datetime(2019, 3, 4, 17, 5), 31_500, 78)
    nike = only(
        read(
            tmp_path,
            "id,type,start_epoch_ms,end_epoch_ms,active_duration_ms,distance,calories\n"
            "a,run,1562347800000,1562349600000,1750000,5.01,380\n",
        )
    )
    assert (nike.start, nike.duration_s, nike.distance_m) == (datetime(2019, 7, 5, 17, 30, tzinfo=UTC), 1750, 5010)
    suunto = only(
        read(
            tmp_path,
            "Date,Activity,Duration,Distance (km),Ascent (m),Avg HR,Max HR,Calories,Peak Training Effect\n"
            "2016-05-01 08:00,Trail running,1:20:00,12.1,640,148,175,900,3.9\n",
        )
    )
    assert (suunto.sport, suunto.duration_s, suunto.ascent_m) == (Sport.RUN, 4800, 640)
    weight = read(tmp_path, "Date,Weight\n2023-01-05,80.5\n")
    assert weight.format == "myfitnesspal_measurement_csv"
    assert "weight unit not in the file: kg assumed" in weight.warnings


def test_polars_session_has_a_second_table_of_samples(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm),Average speed (km/h),"
        "Max speed (km/h),Calories,Running index,Ascent (m),Notes\n"
        "Jo,RUNNING,23-10-2018,18:02:02,00:45:01,7.5,148,10,14.4,510,52,60,\n"
        "Sample rate,Time,HR (bpm),Speed (km/h),Cadence,Altitude (m)\n"
        "1,00:00:00,0,3.6,80,100\n,00:00:01,120,7.2,81,101\n,abc,120,7.2,81,101\n",
    )
    run = only(parsed)
    assert (run.start, run.distance_m, run.max_speed_m_s) == (datetime(2018, 10, 23, 18, 2, 2), 7500, pytest.approx(4))
    assert run.stream is not None
    assert run.stream.columns["speed_m_s"].tolist() == pytest.approx([1, 2])
    assert str(run.stream.columns["hr"].tolist()) == "[nan, 120.0]"
    assert [r.reason for r in parsed.rejected] == ["a sample that cannot be read"]


def test_a_dump_of_stravas_api_keeps_the_offset_of_each_ride(tmp_path: Path) -> None:
    ride = only(
        read(
            tmp_path,
            "resource_state;name;distance;moving_time;elapsed_time;total_elevation_gain;type;sport_type;id;start_date;"
            "timezone;utc_offset;average_watts;average_heartrate\n"
            "2;Lunch Ride;48503.9;8709;9684;1232.0;Ride;GravelRide;155;2025-08-20 05:34:16+00:00;"
            "(GMT+01:00) Europe/Rome;7200.0;163.6;136.4\n",
        )
    )
    assert ride.start == datetime(2025, 8, 20, 5, 34, 16, tzinfo=UTC)
    assert ride.start.utcoffset() == timedelta(hours=2)
    assert (ride.source_id, ride.distance_m, ride.moving_s, ride.avg_power_w) == ("155", 48503.9, 8709, 163.6)


def test_ifttts_words_and_a_table_typed_by_hand(tmp_path: Path) -> None:
    run = only(
        read(
            tmp_path,
            "ActivityTimeUTCISO,ActivityTimeUTC,DistanceMeters,ElapsedTime,ElapsedSeconds,ActivityType\n"
            ',"August 24, 2022 at 03:55PM",6174.8,"41 minutes, 36 seconds",,Run\n',
        )
    )
    assert (run.start, run.duration_s) == (datetime(2022, 8, 24, 15, 55, tzinfo=UTC), 2496)
    typed = only(
        read(
            tmp_path,
            'Activity Date,Activity Type,Elapsed Time,Distance\n"Oct 30, 2023, 00:00:00 PM",Run,18:57,4.01\n',
        )
    )
    assert (typed.start.date().isoformat(), typed.duration_s, typed.distance_m) == ("2023-10-30", 1137, 4010)


def test_an_opentracks_track_is_one_activity_with_its_stream(tmp_path: Path) -> None:
    header = (
        "#time,trackpoint_type,latitude,longitude,altitude,accuracy_horizontal,accuracy_vertical,speed,altitude_gain,"
        "altitude_loss,sensor_distance,heartrate,cadence,power\n"
    )
    track = only(
        read(
            tmp_path,
            header + '"2020-02-02T03:02:02+01:00","SEGMENT_START_MANUAL",,,,,,,,,,,,\n'
            '"2020-02-02T03:02:03+01:00","TRACKPOINT",48.0,11.0,520.0,5,,18,0,0,,120,80,200\n'
            '"2020-02-02T03:02:23+01:00","TRACKPOINT",48.001,11.0,521.0,5,,18,1,0,,130,82,210\n',
        )
    )
    assert track.distance_m == pytest.approx(111.2, abs=0.1)
    assert (track.duration_s, track.avg_hr, track.ascent_m) == (21, 125, 1)
    assert track.stream is not None
    assert track.stream.columns["speed_m_s"].tolist()[1:] == [5, 5]
    rows = '"{}-02-02T03:02:0{}+01:00","TRACKPOINT",48.0,11.0,520.0,5,,18,0,0,,120,80,200\n'
    mixed = read(tmp_path, header + rows.format(2020, 2) + rows.format(1990, 3) + rows.format(2020, 4))
    assert (only(mixed).duration_s, [(r.row, r.reason) for r in mixed.rejected]) == (
        2,
        [(3, "its time is far from all others")],
    )
    with pytest.raises(ImportProblem, match="fewer than two points"):
        read(tmp_path, header + '"2020-02-02T03:02:02+01:00","SEGMENT_START_MANUAL",,,,,,,,,,,,\n')


def test_the_order_of_day_and_month_is_the_whole_columns_and_said(tmp_path: Path) -> None:
    header = "Date,Type,Route Name,Distance (km),Duration,Average Pace,Notes,GPX File\n"
    row = "{},Running,,5,25:00,5:00,,\n"
    american = read(tmp_path, header + row.format("3/4/2020") + row.format("3/25/2020"))
    assert [a.start.month for a in american.activities] == [3, 3]
    assert any("month first" in warning for warning in american.warnings)
    unproved = read(tmp_path, header + row.format("3/4/2020"))
    assert unproved.activities[0].start == datetime(2020, 4, 3)
    assert any("day first" in warning for warning in unproved.warnings)
