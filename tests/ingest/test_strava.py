from datetime import UTC, datetime
from pathlib import Path

from fitjax.domain.activity import ParsedFile
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.read import read_table

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ingest"
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def read(tmp_path: Path, text: str) -> ParsedFile:
    path = tmp_path / "activities.csv"
    path.write_text(text, encoding="utf-8")
    return read_table(path, "activities.csv", now=NOW)


def test_the_second_distance_column_is_taken_because_it_is_exact() -> None:
    parsed = read_table(FIXTURES / "strava_en.csv", "activities.csv", now=NOW)
    assert parsed.format == "strava_activities_csv"
    assert [a.distance_m for a in parsed.activities] == [5012.400390625, 30020.5, 1080.0, None]
    assert [a.sport for a in parsed.activities] == [Sport.RUN, Sport.RIDE, Sport.SWIM, Sport.MOBILITY]


def test_dates_are_utc_on_the_twelve_hour_clock() -> None:
    parsed = read_table(FIXTURES / "strava_en.csv", "activities.csv", now=NOW)
    assert parsed.activities[0].start == datetime(2025, 1, 5, 0, 5, 9, tzinfo=UTC)
    assert parsed.activities[1].start == datetime(2025, 1, 6, 12, 30, tzinfo=UTC)


def test_a_filled_column_of_two_with_one_name_is_found() -> None:
    run, ride = read_table(FIXTURES / "strava_en.csv", "activities.csv", now=NOW).activities[:2]
    assert (run.max_hr, run.avg_hr, run.ascent_m, run.rpe, run.title) == (171, 150.5, 0, 4, "Night run, easy")
    assert (ride.avg_hr, ride.avg_power_w, ride.normalized_power_w) == (None, 180, 195)


def test_dutch_headers_months_and_sports_are_understood() -> None:
    parsed = read_table(FIXTURES / "strava_nl.csv", "activities.csv", now=NOW)
    run, ride = parsed.activities
    assert (run.start, run.sport, run.distance_m) == (datetime(2017, 7, 8, 15, 25, 34, tzinfo=UTC), Sport.RUN, 8000.5)
    assert (ride.start.month, ride.sport, ride.normalized_power_w, ride.rpe) == (3, Sport.RIDE, 201, 6)


def test_german_headers_and_dates_with_dots_are_understood(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,Distanz,"
        "Verstrichene Zeit,Bewegungszeit,Distanz,Höhenzunahme\n"
        '1,"01.08.2025, 17:00:00",Lauf,Lauf,1500,"5,00",1500.0,1490.0,5000.0,12.5\n',
    )
    run = parsed.activities[0]
    assert (run.start, run.sport) == (datetime(2025, 8, 1, 17, tzinfo=UTC), Sport.RUN)
    assert (run.distance_m, run.moving_s, run.ascent_m) == (5000, 1490, 12.5)


def test_chinese_headers_are_understood(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "活动 ID,活动日期,活动名称,活动类型,活动描述,全程耗时,距离,文件名\n"
        '7,2025年8月16日 09:01:41,晨骑,骑行,"",13127,87.69,activities/7.fit.gz\n',
    )
    ride = parsed.activities[0]
    assert (ride.sport, ride.distance_m, ride.duration_s) == (Sport.RIDE, 87_690, 13_127)
    assert "km" in parsed.warnings[0]


def test_bad_rows_are_quoted_and_the_rest_is_kept(tmp_path: Path) -> None:
    header = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance\n"
    good = '1,"Jan 5, 2025, 7:00:00 AM",Run,Run,1800,1750,5000\n'
    bad = [
        ('2,"Jan 5, 2025, 7:00:00 AM",Run,Run,1800,abc,5000', "moving time 'abc' is not a duration"),
        ('6,"Jan 5, 2095, 7:00:00 AM",Run,Run,1800,1750,5000', "'Jan 5, 2095, 7:00:00 AM' lies in the future"),
        ('7,"Jan 5, 1925, 7:00:00 AM",Run,Run,1800,1750,5000', "is before 1970"),
        ("8,,Run,Run,1800,1750,5000", "the activity date is empty"),
        ("9,soon,Run,Run,1800,1750,5000", "activity date 'soon' is not a date"),
        ("10,broken", "the row has 2 of 7 columns"),
    ]
    parsed = read(tmp_path, header + good + "\n".join(row for row, _ in bad) + "\n" + good)
    assert (parsed.rows_read, len(parsed.activities)) == (8, 2)
    assert [r.row for r in parsed.rejected] == list(range(3, 9))
    for rejected, (_, reason) in zip(parsed.rejected, bad, strict=True):
        assert reason in rejected.reason


def test_what_cannot_be_true_is_set_aside_and_a_blank_of_any_kind_is_missing(tmp_path: Path) -> None:
    header = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance\n"
    row = '{0},"Jan {0}, 2025, 7:00:00 AM",Run,Run,1800,1750,{1}\n'
    shown = ("NaN", "inf", "-5", "1e999", "9999999")
    parsed = read(tmp_path, header + "".join(row.format(i, text) for i, text in enumerate(shown, 1)))
    assert [a.distance_m for a in parsed.activities] == [None] * 5
    assert [s.text for s in parsed.set_aside] == ["inf", "-5", "1e999", "9999999"]
    assert parsed.set_aside[1].reason == "distance '-5' is outside 0 to 5,000,000 m"
