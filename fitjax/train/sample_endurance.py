"""The sample athlete's runs, rides and walks, as Strava's bulk export writes them.

In: a random generator and the weeks; out: the text of an activities.csv. Everything is made up: an amateur who builds
up to a 10 km race in June and a half marathon in October, falls ill once, goes on holiday once, often forgets the
heart-rate strap on the way to work, and owns a power meter for weekend rides only.
"""

import csv
import io
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

_COLUMNS = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,"
    "Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,"
    "Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,"
    "Elevation Low,Elevation High,Max Grade,Average Grade,Average Positive Grade,Average Negative Grade,"
    "Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate,Max Watts,Average Watts,Calories,"
    "Max Temperature,Average Temperature,Relative Effort,Total Work,Number of Runs,Uphill Time,Downhill Time,"
    "Other Time,Perceived Exertion,Type,Start Time,Weighted Average Power,Power Count,Prefer Perceived Exertion,"
    "Perceived Relative Effort,Commute,Total Weight Lifted,From Upload,Grade Adjusted Distance,"
    "Weather Observation Time,Weather Condition,Weather Temperature,Apparent Temperature,Dewpoint,Humidity,"
    "Weather Pressure,Wind Speed,Wind Gust,Wind Bearing,Precipitation Intensity,Sunrise Time,Sunset Time,"
    "Moon Phase,Bike,Gear,Precipitation Probability,Precipitation Type,Cloud Cover,Weather Visibility,UV Index,"
    "Weather Ozone,Jump Count,Total Grit,Average Flow,Flagged,Average Elapsed Speed,Dirt Distance,"
    "Newly Explored Distance,Newly Explored Dirt Distance,Activity Count,Total Steps,Carbon Saved,Pool Length,"
    "Training Load,Intensity,Average Grade Adjusted Pace,Timer Time,Total Cycles,Recovery,With Pet,Competition,"
    "Long Run,For a Cause,Media"
)
HEADER = _COLUMNS.split(",")
"""Six names occur twice; the first Elapsed Time and Distance are for show (whole seconds, kilometres)."""

REST_HR, LTHR, MAX_HR, FTP_W = 50, 168, 188, 205
SLOW_PACE, FAST_PACE = 316.0, 289.0
"""Threshold pace (s/km) in the first week and at the half marathon."""
RACE_10K_WEEK, RACE_HALF_WEEK = 21, 38
ILL_WEEK, HOLIDAY_WEEK = 9, 29


@dataclass(frozen=True, slots=True, kw_only=True)
class Outing:
    start: datetime
    title: str
    kind: str
    moving_s: float
    distance_m: float
    ascent_m: float
    avg_hr: float | None = None
    max_hr: float | None = None
    avg_w: float | None = None
    weighted_w: float | None = None
    cadence: float | None = None
    rpe: float | None = None


def strava_csv(rng: np.random.Generator, monday: datetime, weeks: int) -> str:
    """The whole table, oldest first."""
    outings = [outing for week in range(weeks) for outing in _week(rng, monday, week)]
    return strava_table(outings, rng)


def strava_table(outings: list[Outing], rng: np.random.Generator) -> str:
    """Outings as the export's text, oldest first."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    activity_id = 13_300_000_000
    for outing in sorted(outings, key=lambda outing: outing.start):
        activity_id += int(rng.integers(5_000_000, 25_000_000))
        writer.writerow(_cells(activity_id, outing, rng))
    return text.getvalue()


def _volume(week: int) -> float:
    """Share of the peak week: a rise to each race, every fourth week lighter, a taper and a rest after."""
    if week in (RACE_10K_WEEK, RACE_HALF_WEEK):
        return 0.55
    if week in (RACE_10K_WEEK + 1, RACE_HALF_WEEK + 1, ILL_WEEK + 1):
        return 0.5
    rise = 0.58 + 0.017 * week if week < RACE_10K_WEEK else 0.68 + 0.021 * (week - RACE_10K_WEEK)
    level = min(rise, 1.0) if week < RACE_HALF_WEEK else 0.72
    return level * (0.75 if week % 4 == 3 else 1.0)


def _week(rng: np.random.Generator, monday: datetime, week: int) -> list[Outing]:
    day = [monday + timedelta(days=7 * week + offset) for offset in range(7)]
    volume = _volume(week)
    if week == ILL_WEEK:
        return [_walk(rng, day[5])]
    if week == HOLIDAY_WEEK:
        return [_run(rng, day[1], week, 6.0, "easy"), _walk(rng, day[3]), _run(rng, day[5], week, 8.0, "easy")]
    outings = [
        _run(rng, day[1], week, 8.5 * volume, "easy"),
        _commute(rng, day[2], 7, "Morning Ride"),
        _commute(rng, day[2], 17, "Evening Ride"),
        _run(rng, day[3], week, 10.0 * volume, "quality" if week % 4 != 3 else "easy"),
        _ride(rng, day[5], volume),
        _run(rng, day[6], week, *_sunday(week, volume)),
    ]
    if rng.random() < 0.6:
        outings.append(_commute(rng, day[3], 7, "Morning Ride"))
    if volume > 0.6:
        outings.append(_run(rng, day[4], week, 6.5 * volume, "easy"))
    kept = [outing for outing in outings if rng.random() > 0.05 or "race" in outing.title.lower()]
    return kept if rng.random() > 0.12 else [*kept, _walk(rng, day[0])]


def _sunday(week: int, volume: float) -> tuple[float, str]:
    if week == RACE_10K_WEEK:
        return 10.0, "race"
    if week == RACE_HALF_WEEK:
        return 21.0975, "race"
    return 18.5 * volume, "long"


def _threshold_pace(week: int) -> float:
    return SLOW_PACE + (FAST_PACE - SLOW_PACE) * min(week / RACE_HALF_WEEK, 1.0)


_RUN_KINDS = {
    "easy": (0.80, "Easy run", 3.5, 13),
    "long": (0.79, "Long run", 5.0, 18),
    "quality": (0.905, "Threshold intervals", 7.0, 24),
    "race": (1.0, "Race", 9.0, 12),
}


def _run(rng: np.random.Generator, day: datetime, week: int, km: float, kind: str) -> Outing:
    share, title, effort, hr_above = _RUN_KINDS[kind]
    metres = km * 1000 if kind == "race" else km * 1000 * rng.normal(1.0, 0.06)
    if kind == "race":
        title = "10 km race" if km < 15 else "Half marathon race"
        # Riegel from the hour that threshold pace means.
        share = (3600 / (metres / 1000 * _threshold_pace(week))) ** 0.06
    speed = 1000 / _threshold_pace(week) * share * (1.0 if kind == "race" else rng.normal(1.0, 0.018))
    share_done = speed * _threshold_pace(week) / 1000
    heat = 3.0 if 20 <= week <= 33 else 0.0
    avg_hr = REST_HR + (LTHR - REST_HR) * (0.2 + 0.8 * share_done) + heat + rng.normal(0, 2.5)
    has_hr = kind == "race" or rng.random() > 0.12
    hour = 9 if kind in ("long", "race") else int(rng.choice([6, 7, 18]))
    return Outing(
        start=day + timedelta(hours=hour, minutes=int(rng.integers(0, 55)), seconds=int(rng.integers(0, 60))),
        title=title,
        kind="Run",
        moving_s=round(metres / speed),
        distance_m=metres,
        ascent_m=max(0.0, metres / 1000 * rng.normal(7, 2.5)),
        avg_hr=avg_hr if has_hr else None,
        max_hr=min(avg_hr + hr_above + rng.normal(0, 3), MAX_HR) if has_hr else None,
        cadence=rng.normal(83, 1.5),
        rpe=float(np.clip(round(effort + rng.normal(0, 0.7)), 1, 10)) if rng.random() < 0.4 or not has_hr else None,
    )


def _ride(rng: np.random.Generator, day: datetime, volume: float) -> Outing:
    hours = float(np.clip(rng.normal(1.9, 0.35) * volume, 0.7, 3.2))
    watts = FTP_W * rng.normal(0.66, 0.03)
    speed = rng.normal(7.1, 0.35)
    hr = REST_HR + (LTHR - REST_HR) * (0.2 + 0.8 * 0.76) + rng.normal(0, 4)
    return Outing(
        start=day + timedelta(hours=9, minutes=int(rng.integers(0, 59)), seconds=int(rng.integers(0, 60))),
        title=str(rng.choice(["Saturday ride", "River loop", "Hills with the club", "Morning Ride"])),
        kind="Ride",
        moving_s=round(hours * 3600),
        distance_m=hours * 3600 * speed,
        ascent_m=hours * rng.normal(260, 60),
        avg_hr=hr,
        max_hr=min(hr + rng.normal(30, 5), MAX_HR - 4),
        avg_w=watts,
        weighted_w=watts * rng.normal(1.09, 0.02),
        cadence=rng.normal(84, 3),
    )


def _commute(rng: np.random.Generator, day: datetime, hour: int, title: str) -> Outing:
    metres = rng.normal(7400, 120)
    has_hr = rng.random() < 0.3
    hr = rng.normal(124, 5)
    return Outing(
        start=day + timedelta(hours=hour, minutes=int(rng.integers(20, 50)), seconds=int(rng.integers(0, 60))),
        title=title,
        kind="Ride",
        moving_s=round(metres / rng.normal(5.3, 0.3)),
        distance_m=metres,
        ascent_m=abs(rng.normal(38, 6)),
        avg_hr=hr if has_hr else None,
        max_hr=hr + 25 if has_hr else None,
    )


def _walk(rng: np.random.Generator, day: datetime) -> Outing:
    metres = rng.normal(5200, 900)
    return Outing(
        start=day + timedelta(hours=15, minutes=int(rng.integers(0, 59))),
        title="Afternoon Walk",
        kind="Walk",
        moving_s=round(metres / rng.normal(1.42, 0.06)),
        distance_m=metres,
        ascent_m=abs(rng.normal(40, 15)),
    )


_KCAL_PER_KM = {"Run": 62.0, "Ride": 24.0, "Walk": 45.0, "Swim": 210.0, "Rowing": 60.0}


def _cells(activity_id: int, outing: Outing, rng: np.random.Generator) -> list[str]:
    elapsed = round(outing.moving_s * (1.0 if "race" in outing.title else 1 + abs(rng.normal(0.02, 0.03))))
    date = f"{outing.start:%b} {outing.start.day}, {outing.start.year}, {outing.start:%I:%M:%S %p}".replace(" 0", " ")
    kcal_per_km = _KCAL_PER_KM.get(outing.kind, 0.0)
    first = {
        "Activity ID": str(activity_id),
        "Activity Date": date,
        "Activity Name": outing.title,
        "Activity Type": outing.kind,
        "Elapsed Time": str(elapsed),
        "Distance": f"{outing.distance_m / 1000:.2f}",
        "Max Heart Rate": _text(outing.max_hr),
        "Commute": "true" if outing.title in ("Morning Ride", "Evening Ride") and not outing.avg_w else "false",
        "Filename": f"activities/{activity_id + 1_000_000}.fit.gz",
        "Moving Time": f"{outing.moving_s:.1f}",
        "Average Speed": f"{outing.distance_m / outing.moving_s:.6f}",
        "Elevation Gain": _text(outing.ascent_m, 2),
        "Elevation Loss": _text(outing.ascent_m, 2),
        "Average Cadence": _text(outing.cadence, 6),
        "Average Heart Rate": _text(outing.avg_hr, 6),
        "Average Watts": _text(outing.avg_w, 6),
        "Calories": f"{outing.distance_m / 1000 * kcal_per_km:.1f}",
        "Perceived Exertion": _text(outing.rpe),
        "Weighted Average Power": _text(outing.weighted_w),
        "From Upload": "1.0",
        "Flagged": "0.0",
    }
    second = {
        "Elapsed Time": f"{elapsed:.1f}",
        "Distance": f"{outing.distance_m:.6f}",
        "Commute": "1.0" if first["Commute"] == "true" else "0.0",
    }
    cells: list[str] = []
    for place, name in enumerate(HEADER):
        again = name in HEADER[:place]
        cells.append(second.get(name, first.get(name, "")) if again else first.get(name, ""))
    return cells


def _text(value: float | None, digits: int = 1) -> str:
    return "" if value is None else f"{value:.{digits}f}"
