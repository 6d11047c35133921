"""What comes in from each vendor's JSON, its units and times; each kind of file is told by its keys."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from fitjax.domain.vocabulary import Sport
from fitjax.domain.wellness import Metric
from fitjax.ingest.fields import LOCAL_TIME
from fitjax.ingest.json_exports import sniff_json
from fitjax.ingest.problems import Unrecognised, Unused

from .fixtures import FIXTURES, TRACK
from .reading import metrics, only, read_bytes, read_data, read_fixture

DAY = datetime(2023, 11, 14)


def test_fitbit_exercises_are_kilometres_milliseconds_and_naive(tmp_path: Path) -> None:
    parsed = read_fixture(tmp_path, "fitbit_exercise")
    run = only(parsed)
    assert (run.start, run.sport, run.source_id) == (datetime(2023, 11, 14, 7, 30), Sport.RUN, "11")
    assert (run.distance_m, run.duration_s, run.moving_s, run.avg_hr) == (5000, 1800, 1700, 150)
    assert LOCAL_TIME in parsed.warnings


def test_fitbit_nights_and_naps_are_apart(tmp_path: Path) -> None:
    found = metrics(read_fixture(tmp_path, "fitbit_sleep"))
    assert (found[Metric.SLEEP_S], found[Metric.DEEP_SLEEP_S], found[Metric.NAP_S]) == ([25_200], [4800], [1800])


def test_fitbit_minutes_are_added_up_by_day_and_the_name_says_of_what(tmp_path: Path) -> None:
    parsed = read_fixture(tmp_path, "fitbit_steps")
    assert [(one.at, one.value) for one in parsed.wellness] == [(DAY, 100), (DAY + timedelta(days=1), 7)]
    assert parsed.rows_read == 3
    with pytest.raises(Unused, match="do not say what they count"):
        read_data(tmp_path, "renamed.json", FIXTURES["fitbit_steps"][1])


def test_fitbit_pulse_rest_and_weight(tmp_path: Path) -> None:
    pulse = metrics(read_fixture(tmp_path, "fitbit_heart"))
    assert (pulse[Metric.AVG_HR], pulse[Metric.MIN_HR], pulse[Metric.MAX_HR]) == ([70], [60], [80])
    assert metrics(read_fixture(tmp_path, "fitbit_resting")) == {Metric.REST_HR: [55.5]}
    weight = read_fixture(tmp_path, "fitbit_weight")
    assert metrics(weight)[Metric.WEIGHT_KG] == [pytest.approx(80.0, abs=0.02)]
    assert any("lb assumed" in words for words in weight.warnings)


def test_google_sessions_and_the_merged_steps_come_in_and_one_device_alone_does_not(tmp_path: Path) -> None:
    run = only(read_fixture(tmp_path, "google_session"))
    assert (run.start.tzinfo, run.duration_s, run.moving_s, run.distance_m) == (UTC, 1800, 1750.5, 5000.5)
    assert metrics(read_fixture(tmp_path, "google_steps")) == {Metric.STEPS: [153]}
    name, data = FIXTURES["google_steps"]
    with pytest.raises(Unused, match="one source"):
        read_data(tmp_path, name, {**data, "Data Source": "raw:com.google.step_count.delta:phone"})


def test_polar_samples_become_a_stream_and_what_is_computed_from_it_is_listed(tmp_path: Path) -> None:
    run = only(read_fixture(tmp_path, "polar_session"))
    assert run.start.isoformat() == "2023-11-14T10:00:00+02:00"
    assert run.stream is not None
    assert run.stream.time_s.tolist() == [0, 2, 4, 6, 8]
    assert run.stream.columns["hr"].tolist() == [100, 110, 120, 130, 140]
    assert run.stream.columns["speed_m_s"][0] == pytest.approx(2.5)
    assert run.stream.columns["altitude_m"].tolist() == [10, 12, 15, 20, 25]
    assert (run.distance_m, run.ascent_m) == (28.5, 15)
    assert "ascent_m" in run.derived
    assert "distance_m" not in run.derived
    assert [(lap.duration_s, lap.avg_hr) for lap in run.laps] == [(5, 110)]


def test_polar_sessions_of_several_sports_are_several_activities_of_one_group(tmp_path: Path) -> None:
    name, data = FIXTURES["polar_session"]
    (parsed,) = read_data(tmp_path, name, {**data, "exercises": data["exercises"] * 2})
    assert parsed.rows_read == len(parsed.activities) == 2
    assert len({one.group for one in parsed.activities}) == 1
    assert parsed.activities[0].group


def test_polar_accesslink_days_and_nights(tmp_path: Path) -> None:
    run = only(read_fixture(tmp_path, "polar_accesslink"))
    assert (run.start.utcoffset(), run.duration_s, run.max_hr) == (timedelta(hours=1), 1805, 170)
    assert metrics(read_fixture(tmp_path, "polar_day"))[Metric.STEPS] == [9000]
    assert metrics(read_fixture(tmp_path, "polar_night"))[Metric.SLEEP_S] == [27_000]
    recharge = metrics(read_fixture(tmp_path, "polar_recharge"))
    assert recharge == {Metric.HRV_RMSSD_MS: [41], Metric.RESPIRATION: [15]}


def test_oura_answers_and_exports_are_read_by_what_each_record_is(tmp_path: Path) -> None:
    night = metrics(read_fixture(tmp_path, "oura_sleep"))
    assert (night[Metric.SLEEP_S], night[Metric.HRV_RMSSD_MS], night[Metric.REST_HR]) == ([27_000], [45], [48])
    export = read_fixture(tmp_path, "oura_export")
    assert {one.at for one in export.wellness if one.metric is not Metric.STEPS} == {DAY}
    assert metrics(export)[Metric.RECOVERY_SCORE] == [81]


def test_huawei_tracks_are_read_out_of_the_text_inside_the_json(tmp_path: Path) -> None:
    run = only(read_fixture(tmp_path, "huawei_motion"))
    assert run.start.isoformat() == "2023-11-14T23:13:20+01:00"
    assert (run.duration_s, run.distance_m, run.calories_kcal, run.avg_hr) == (60, 170, 12, 122)
    assert run.stream is not None
    assert np.nanmax(run.stream.columns["latitude"]) == pytest.approx(50.0003)  # 90°, -80° is a pause
    assert run.stream.columns["hr"].tolist() == [120, 121, 122, 123]
    assert metrics(read_fixture(tmp_path, "huawei_day"))[Metric.STEPS] == [42]


def test_huaweis_maps_with_bare_numbers_for_keys_do_not_spoil_the_file(tmp_path: Path) -> None:
    text = b'[{"sportType":5,"startTime":1700000000000,"totalTime":60000,"partTimeMap":{1.0:335.0,2.0:700.0}}]'
    (parsed,) = read_bytes(tmp_path, "data.json", text)
    assert (only(parsed).sport, only(parsed).duration_s) == (Sport.WALK, 60)


def test_hitrack_lines_alone_are_an_activity_whose_sport_is_guessed_aloud(tmp_path: Path) -> None:
    assert sniff_json(TRACK.encode())
    (parsed,) = read_bytes(tmp_path, "HiTrack_1", TRACK.encode())
    assert only(parsed).sport is Sport.RUN
    assert any("172 steps a minute" in words for words in parsed.warnings)
    assert "distance_m" in only(parsed).derived


def test_nike_distances_add_up_in_kilometres(tmp_path: Path) -> None:
    run = only(read_fixture(tmp_path, "nike"))
    assert (run.distance_m, run.avg_hr, run.title, run.moving_s) == (2000, 151, "晨跑", 590)
    assert run.stream is not None
    assert np.nanmax(run.stream.columns["distance_m"]) == 2000


def test_suunto_hertz_radians_kelvin_and_joules(tmp_path: Path) -> None:
    run = only(read_fixture(tmp_path, "suunto"))
    assert (run.calories_kcal, run.avg_hr, run.device) == (200, 120, "Suunto 9")
    assert run.stream is not None
    assert run.stream.columns["latitude"][0] == pytest.approx(59.99, abs=0.01)
    assert run.stream.columns["temperature_c"][0] == pytest.approx(20)
    ride = only(read_fixture(tmp_path, "sports_tracker"))
    assert (ride.sport, ride.distance_m, ride.start.utcoffset()) == (Sport.RIDE, 30_000, timedelta(hours=1))


def test_golden_cheetah_rides_have_power_and_intervals(tmp_path: Path) -> None:
    ride = only(read_fixture(tmp_path, "golden_cheetah"))
    assert (ride.start, ride.sport) == (datetime(2023, 11, 14, 10, tzinfo=UTC), Sport.RIDE)
    assert (ride.distance_m, ride.avg_power_w, ride.max_power_w, ride.duration_s) == (30, 201.5, 203, 3)
    assert ride.stream is not None
    assert "temperature_c" not in ride.stream.columns  # -255: no sensor
    assert [lap.duration_s for lap in ride.laps] == [2]


def test_strava_keeps_the_named_zone_and_counts_both_feet(tmp_path: Path) -> None:
    run = only(read_fixture(tmp_path, "strava_api"))
    assert str(run.start.tzinfo) == "Europe/Helsinki"
    assert (run.start.hour, run.avg_cadence, run.source_id) == (11, 164, "77")


def test_garmin_exports_are_centimetres_milliseconds_and_sometimes_kilojoules(tmp_path: Path) -> None:
    parsed = read_fixture(tmp_path, "garmin_activities")
    run = only(parsed)
    assert (run.distance_m, run.duration_s, run.moving_s, run.ascent_m) == (5000, 1900, 1790, 25)
    assert run.calories_kcal == pytest.approx(301)
    assert run.max_speed_m_s == pytest.approx(4.0)
    assert run.start.utcoffset() == timedelta(hours=2)
    assert any("kilojoules" in words for words in parsed.warnings)


def test_garmin_days_nights_and_weights(tmp_path: Path) -> None:
    night = metrics(read_fixture(tmp_path, "garmin_sleep"))
    assert (night[Metric.SLEEP_S], night[Metric.SLEEP_SCORE]) == ([27_000], [83])
    day = metrics(read_fixture(tmp_path, "garmin_days"))
    assert (day[Metric.STEPS], day[Metric.STRESS], day[Metric.BODY_BATTERY]) == ([9000], [31], [92])
    assert metrics(read_fixture(tmp_path, "garmin_body")) == {Metric.WEIGHT_KG: [70.5]}


def test_intervals_samsung_and_health_auto_export(tmp_path: Path) -> None:
    assert metrics(read_fixture(tmp_path, "intervals_wellness"))[Metric.HRV_RMSSD_MS] == [60]
    assert metrics(read_fixture(tmp_path, "samsung_pulse"))[Metric.MAX_HR] == [90]
    parsed = read_fixture(tmp_path, "health_auto_export")
    assert metrics(parsed)[Metric.STEPS] == [1500]
    assert metrics(parsed)[Metric.WEIGHT_KG] == [pytest.approx(70, abs=0.1)]
    assert (only(parsed).distance_m, only(parsed).calories_kcal) == (pytest.approx(4989, abs=1), pytest.approx(300))
    assert only(parsed).max_hr == 150


@pytest.mark.parametrize("key", FIXTURES)
def test_the_name_matters_to_no_file_but_a_minute_series(tmp_path: Path, key: str) -> None:
    if key == "fitbit_steps":
        pytest.skip("its values do not say what they count")
    (parsed,) = read_data(tmp_path, "🏃.bin", FIXTURES[key][1])
    assert parsed.activities or parsed.wellness
    assert not parsed.rejected


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        ({"brand": "x", "rides": []}, Unrecognised, "'brand', 'rides'"),
        ([{"a": 1}], Unrecognised, "a list whose records have the keys: 'a'"),
        ([1, 2], Unrecognised, "a list without records"),
        ([], Unused, "nothing in it"),
        ({"deviceAndContentInfo": []}, Unused, "Garmin devices"),
        ([{"summarizedActivitiesExport": []}], Unused, "no records"),
    ],
)
def test_other_json_is_named_by_its_keys_and_known_side_files_by_what_they_are(
    tmp_path: Path, data: object, kind: type[Exception], words: str
) -> None:
    with pytest.raises(kind, match=words):
        read_data(tmp_path, "x.json", data)


def test_large_lists_are_read_in_stretches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same records, whether the file is read at once or in stretches that are cut anywhere."""
    from fitjax.ingest.json_exports import source

    name, data = FIXTURES["fitbit_sleep"]
    tricky = [{**record, "note": 'a "quoted\\" } ], [{'} for record in data for _ in range(40)]
    cases = {name: tricky, "g.json": FIXTURES["google_steps"][1], "a.json": FIXTURES["garmin_activities"][1]}
    for file, content in cases.items():
        whole = read_data(tmp_path, file, content)
        with monkeypatch.context() as patch:
            patch.setattr(source, "STREAMED_FROM", 10)
            patch.setattr(source, "_CHUNK", 700)
            assert read_data(tmp_path, file, content) == whole


def test_a_large_file_that_is_no_list_is_refused_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fitjax.domain.errors import ImportProblem
    from fitjax.ingest.json_exports import source

    monkeypatch.setattr(source, "LARGEST_WHOLE", 10)
    with pytest.raises(ImportProblem, match="export a shorter span"):
        read_fixture(tmp_path, "health_auto_export")
