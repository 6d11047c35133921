"""Small exports for tests, as the apps write them."""

import datetime as dt
from collections.abc import Iterable

STRAVA_HEADER = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance,Average Heart Rate"
)
GARMIN_HEADER = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Total Ascent"
HEVY_HEADER = "title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps,rpe"


def strava(*rows: tuple[int, str, float, int], title: str = "Run") -> str:
    """(id, UTC start as ISO, metres, seconds) each."""
    lines = []
    for number, start, metres, seconds in rows:
        at = dt.datetime.fromisoformat(start)
        date = f'"{at:%b} {at.day}, {at.year}, {at:%I:%M:%S %p}"'
        lines.append(f"{number},{date},{title} {number},Run,{seconds},{seconds},{metres},150")
    return "\n".join([STRAVA_HEADER, *lines, ""])


def strava_many(count: int, first: dt.date = dt.date(2020, 1, 1)) -> str:
    """That many runs, three a day."""
    rows = ((i + 1, f"{first + dt.timedelta(i // 3)}T{6 + 5 * (i % 3):02d}:00:00", 8000.0, 2400) for i in range(count))
    return strava(*rows)


def garmin(*rows: tuple[str, float, str]) -> str:
    """(local start, km, time) each; the climb is known, which Strava's rows above leave out."""
    lines = (f"Running,{start},false,Morning,{km},500,{time},151,120" for start, km, time in rows)
    return "\n".join([GARMIN_HEADER, *lines, ""])


def hevy(days: Iterable[str], exercise: str = "Bench Press (Barbell)") -> str:
    """Three sets on each day."""
    lines = [f"Push,{day} 10:00:00,{day} 11:00:00,{exercise},{i},normal,60,8,8" for day in days for i in range(3)]
    return "\n".join([HEVY_HEADER, *lines, ""])
