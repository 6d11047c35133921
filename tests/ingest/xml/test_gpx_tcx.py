"""What comes in from GPX and TCX files, whole, odd, or damaged."""

import itertools
import math
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.activity import Activity, ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.problems import Unrecognised
from fitjax.ingest.xml import read_gpx, read_tcx, sniff_xml

NOW = datetime(2027, 1, 1, tzinfo=UTC)


def point(second: int, extra: str = "", ele: float = 100.0, north: float = 0.0) -> str:
    return (
        f'<trkpt lat="{50 + north}" lon="8.0">\n<ele>{ele}</ele>\n'
        f"<time>2024-05-01T10:{second // 60:02d}:{second % 60:02d}Z</time>{extra}</trkpt>\n"
    )


def gpx(*tracks: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>\n') -> bytes:
    return f'{head}<gpx version="1.1" creator="Watch">\n{"".join(tracks)}</gpx>\n'.encode()


def track(*points: str, about: str = "<name>Morning</name><type>running</type>") -> str:
    return f"<trk>{about}<trkseg>{''.join(points)}</trkseg></trk>\n"


def only(data: bytes) -> Activity:
    (activity,) = read_gpx(data, "a.gpx", NOW).activities
    return activity


@pytest.mark.parametrize(
    "extension",
    [
        "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr><gpxtpx:cad>85</gpxtpx:cad>"
        "<gpxtpx:atemp>21</gpxtpx:atemp></gpxtpx:TrackPointExtension><power>250</power></extensions>",
        "<extensions><hr>150</hr><cadence>85</cadence><temp>21</temp><pwr:PowerInWatts>250</pwr:PowerInWatts></extensions>",
        "<extensions><gpxdata:hr>150</gpxdata:hr><gpxdata:cadence>85</gpxdata:cadence><gpxdata:temp>21</gpxdata:temp>"
        "<ns9:power>250</ns9:power></extensions>",
    ],
)
def test_sensors_are_found_in_every_vendors_words_with_namespaces_or_without(extension: str) -> None:
    run = only(gpx(track(point(0, extension), point(1, extension))))
    assert (run.sport, run.title, run.device) == (Sport.RUN, "Morning", "Watch")
    assert run.stream is not None
    found = {name: run.stream.columns[name][0] for name in ("hr", "cadence", "temperature_c", "power_w")}
    assert found == {"hr": 150, "cadence": 170, "temperature_c": 21, "power_w": 250}
    assert (run.avg_hr, run.max_hr, run.avg_power_w) == (150, 150, 250)


def test_distance_moving_time_and_climbing_are_computed_and_said_to_be() -> None:
    heights = [100, 101, 99, 104, 110, 110, 103]
    points = [point(10 * n, ele=height, north=min(n, 4) * 1e-3) for n, height in enumerate(heights)]
    run = only(gpx(track(*points)))
    assert run.distance_m == pytest.approx(4 * 111.195, rel=1e-4)
    assert (run.duration_s, run.moving_s) == (60, 40)
    assert (run.ascent_m, run.descent_m) == (10, 7)
    assert set(run.derived) >= {"distance_m", "moving_s", "ascent_m", "duration_s"}


@given(st.lists(st.tuples(st.floats(-1e-3, 1e-3), st.floats(0, 300)), min_size=2, max_size=20))
def test_no_track_moves_longer_than_it_lasts_or_climbs_less_than_nothing(steps: list[tuple[float, float]]) -> None:
    run = only(gpx(track(*[point(7 * n, ele=e, north=d) for n, (d, e) in enumerate(steps)])))
    assert 0 <= (run.moving_s or 0) <= (run.duration_s or 0)
    heights = [e for _, e in steps]
    assert 0 <= (run.ascent_m or 0) <= sum(max(0, b - a) for a, b in itertools.pairwise(heights)) + 1e-6


def test_every_track_is_an_activity_and_one_without_times_is_rejected_as_a_route() -> None:
    route = track('<trkpt lat="1" lon="2"/><trkpt lat="1" lon="2.1"/>', about="<name>Idea</name>")
    parsed = read_gpx(gpx(track(point(0), point(9)), route, track(point(900), point(930))), "a.gpx", NOW)
    assert [a.duration_s for a in parsed.activities] == [9, 30]
    assert (parsed.rows_read, [r.row for r in parsed.rejected]) == (3, [2])
    assert "a route, not an activity" in parsed.rejected[0].reason


@pytest.mark.parametrize(
    "body",
    [
        track('<trkpt lat="1" lon="2"/>'),
        '<rte><rtept lat="1" lon="2"/></rte>',
        '<wpt lat="1" lon="2"><time>2024-01-01T00:00:00Z</time></wpt>',
    ],
)
def test_routes_and_waypoints_are_refused_as_what_they_are(body: str) -> None:
    with pytest.raises(Unrecognised, match="a route, not an activity"):
        read_gpx(gpx(body), "a.gpx", NOW)


@pytest.mark.parametrize(("year", "why"), [("1901", "before 1970"), ("2099", "lies in the future")])
def test_impossible_years_are_refused(year: str, why: str) -> None:
    with pytest.raises(ImportProblem, match=why):
        read_gpx(gpx(track(point(0).replace("2024", year))), "a.gpx", NOW)


def test_a_gap_is_nan_and_a_zero_heart_rate_is_a_gap() -> None:
    run = only(gpx(track(point(0, "<hr>0</hr>"), point(1, "<hr>140</hr>"), point(2, "<hr>999</hr>"))))
    assert run.stream is not None
    assert [math.isnan(v) for v in run.stream.columns["hr"]] == [True, False, True]
    (aside,) = read_gpx(gpx(track(point(0, "<hr>999</hr>"))), "a.gpx", NOW).set_aside
    assert (aside.field, aside.text) == ("hr", "999")


@pytest.mark.parametrize(
    "data",
    [
        b"\n  \n" + gpx(track(point(0), point(9))),
        b"\xef\xbb\xbf" + gpx(track(point(0), point(9))),
        gpx(track(point(0), point(9)), head="").decode().encode("utf-16"),
        gpx(track(point(0), point(9), about="<name>Träning</name>")).decode().encode("latin-1"),
    ],
)
def test_space_marks_and_wrong_encodings_at_the_beginning_do_no_harm(data: bytes) -> None:
    assert sniff_xml(data) == "gpx"
    run = only(data)
    assert run.duration_s == 9
    assert run.title in ("Morning", "Träning")


@pytest.mark.parametrize("read", [read_gpx, read_tcx])
def test_entities_are_never_expanded(read: object) -> None:
    bomb = b'<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><gpx><trk><name>&b;</name></trk></gpx>'
    outside = b'<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><trk><name>&x;</name></trk></gpx>'
    for data in (bomb, outside):
        with pytest.raises(ImportProblem, match="entities"):
            read(data, "a.gpx", NOW)  # type: ignore[operator]


def test_points_around_the_damage_come_in_and_the_line_is_named() -> None:
    data = gpx(track(*[point(n) for n in range(6)])).replace(b"10:00:02Z</time>", b"10:00:02Z</tmie>")
    parsed = read_gpx(data, "a.gpx", NOW)
    assert parsed.activities[0].stream is not None
    assert parsed.activities[0].stream.time_s.tolist() == [0, 1, 3, 4, 5]
    assert "damaged in line 11" in parsed.warnings[0]


TCX = """<?xml version="1.0"?>
<TrainingCenterDatabase xmlns="x"><Activities><Activity Sport="Running"><Id>2024-05-01T10:00:00Z</Id>
<Lap StartTime="2024-05-01T10:00:00Z"><TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>200</DistanceMeters>
<Calories>10</Calories><MaximumHeartRateBpm><Value>155</Value></MaximumHeartRateBpm><Track>
<Trackpoint><Time>2024-05-01T10:00:00Z</Time><DistanceMeters>0</DistanceMeters><HeartRateBpm><Value>140</Value></HeartRateBpm>
<Extensions><ns3:TPX><ns3:Speed>3.1</ns3:Speed><ns3:RunCadence>84</ns3:RunCadence><ns3:Watts>210</ns3:Watts></ns3:TPX>
</Extensions></Trackpoint>
<Trackpoint><Time>2024-05-01T10:00:30Z</Time><DistanceMeters>110</DistanceMeters></Trackpoint></Track></Lap>
<Lap StartTime="2024-05-01T10:01:00Z"><TotalTimeSeconds>30</TotalTimeSeconds><DistanceMeters>90</DistanceMeters>
<Calories>5</Calories><Track><Trackpoint><Time>2024-05-01T10:01:00Z</Time><DistanceMeters>200</DistanceMeters>
<HeartRateBpm><Value>150</Value></HeartRateBpm></Trackpoint></Track></Lap>
<Creator><Name>Forerunner</Name></Creator></Activity></Activities></TrainingCenterDatabase>
"""


def test_a_tcx_activity_has_its_laps_their_totals_and_its_device() -> None:
    (run,) = read_tcx(TCX.encode(), "a.tcx", NOW).activities
    assert (run.sport, run.device, run.duration_s, run.distance_m) == (Sport.RUN, "Forerunner", 90, 290)
    assert (run.calories_kcal, run.avg_hr, run.max_hr) == (15, 145, 155)
    assert [(lap.start_s, lap.duration_s, lap.distance_m) for lap in run.laps] == [(0, 60, 200), (60, 30, 90)]
    assert run.stream is not None
    assert run.stream.columns["cadence"][0] == 168
    assert run.stream.columns["power_w"][0] == 210
    assert {"duration_s", "distance_m", "calories_kcal", "max_hr"}.isdisjoint(run.derived)


def test_legs_of_a_multisport_session_share_a_group() -> None:
    leg = TCX[TCX.index("<Activity ") : TCX.index("</Activities>")]
    body = f"<FirstSport>{leg}</FirstSport><NextSport>{leg}</NextSport>"
    data = f"<TrainingCenterDatabase><Activities><MultiSportSession>{body}</MultiSportSession>{leg}</Activities>"
    first, second, alone = read_tcx(f"{data}</TrainingCenterDatabase>".encode(), "a.tcx", NOW).activities
    assert first.group == second.group != ""
    assert alone.group == ""


def test_a_course_is_a_route() -> None:
    point_ = "<Trackpoint><Time>2024-05-01T10:00:00Z</Time></Trackpoint>"
    data = f"<TrainingCenterDatabase><Courses><Course><Lap/><Track>{point_}</Track></Course></Courses>"
    with pytest.raises(Unrecognised, match="a route, not an activity"):
        read_tcx(f"{data}</TrainingCenterDatabase>".encode(), "a.tcx", NOW)


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_whatever_happens_to_the_bytes_the_only_error_is_the_importers(data: st.DataObject) -> None:
    read, text = data.draw(
        st.sampled_from([(read_gpx, gpx(track(*[point(n) for n in range(4)]))), (read_tcx, TCX.encode())])
    )
    damaged = bytearray(text)
    for place, byte in data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(0, 255)), max_size=6)):
        damaged[place] = byte
    cut = data.draw(st.integers(0, len(text)))
    try:
        parsed = read(bytes(damaged[:cut]), "a", NOW)
    except ImportProblem:
        return
    assert parsed.rows_read == len(parsed.activities) + len(parsed.rejected)


def test_a_pause_between_laps_lengthens_the_activity_and_not_its_moving_time() -> None:
    (run,) = read_tcx(TCX.replace("T10:01:00Z", "T10:05:00Z").encode(), "a.tcx", NOW).activities
    assert (run.duration_s, run.moving_s) == (330, 90)
    assert "duration_s" not in run.derived


def test_a_pause_inside_a_lap_is_told_by_its_points() -> None:
    (run,) = read_tcx(TCX.replace("10:00:30Z", "10:10:00Z").encode(), "a.tcx", NOW).activities
    assert (run.duration_s, run.moving_s) == (600, 90)
    assert "duration_s" in run.derived


def test_a_gap_at_one_place_is_a_pause_even_where_the_laps_count_it_in() -> None:
    counted_in = TCX.replace("<TotalTimeSeconds>60<", "<TotalTimeSeconds>300<").replace("10:01:00", "10:05:00")
    counted_in = counted_in.replace(
        "<DistanceMeters>200</DistanceMeters>\n<Heart", "<DistanceMeters>112</DistanceMeters>\n<Heart"
    )
    (run,) = read_tcx(counted_in.encode(), "a.tcx", NOW).activities
    assert (run.duration_s, run.moving_s) == (330, 60)


def test_a_gpx_timer_stands_still_in_pauses_too() -> None:
    stats = "<extensions><x:TrackStatsExtension><x:TimerTime>20</x:TimerTime></x:TrackStatsExtension></extensions>"
    run = only(gpx(track(point(0), point(60), about=stats)))
    assert (run.duration_s, run.moving_s) == (60, 20)


@pytest.mark.parametrize("day", ["1970-01-01", "1980-01-06", "1989-12-31"])
@pytest.mark.parametrize("read", [read_gpx, read_tcx])
def test_a_recording_of_a_clock_that_nobody_set_is_refused(day: str, read: Callable[..., ParsedFile]) -> None:
    data = gpx(track(point(0), point(5))) if read is read_gpx else TCX.encode()
    with pytest.raises(ImportProblem, match=f"'{day}.*' is where clocks begin that nobody set"):
        read(data.replace(b"2024-05-01", day.encode()), "a", NOW)


@pytest.mark.parametrize("day", ["1970-01-01", "1980-01-06", "1989-12-31", "2019-05-01", "2099-05-01"])
def test_a_point_of_another_time_is_left_out_and_said_and_stretches_nothing(day: str) -> None:
    astray = point(0).replace("2024-05-01", day)
    parsed = read_gpx(gpx(track(astray, *[point(n) for n in range(10)], astray)), "a.gpx", NOW)
    (run,) = parsed.activities
    assert (f"{run.start:%Y-%m-%d %H:%M:%S}", run.duration_s) == ("2024-05-01 10:00:00", 9)
    assert any("left out: 2" in said for said in parsed.warnings)


def test_a_lap_of_an_unset_clock_moves_no_activity() -> None:
    lap = '<Lap StartTime="2024-05-01T10:00:00Z">'
    (run,) = read_tcx(TCX.replace(lap, lap.replace("2024-05-01", "1970-01-01")).encode(), "a.tcx", NOW).activities
    assert (run.start, run.duration_s, run.moving_s) == (datetime(2024, 5, 1, 10, tzinfo=UTC), 90, 90)


def test_a_track_of_an_unset_clock_is_rejected_while_the_others_come_in() -> None:
    parsed = read_gpx(gpx(track(point(0).replace("2024-05-01", "1970-01-01")), track(point(0), point(9))), "a", NOW)
    assert [a.duration_s for a in parsed.activities] == [9]
    assert ["nobody set" in r.reason for r in parsed.rejected] == [True]
