"""A made-up Apple Health export of any size, as a phone writes it: for benchmarks and tests, from a seed.

In: a path, a size and a seed; out: an export.xml. Types are grouped as in real exports, watch and phone overlap,
heart-rate records have children, devices carry an address that changes. Knows nothing of the reader.
"""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 13 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)>
<!ATTLIST Record
  type          CDATA #REQUIRED
  unit          CDATA #IMPLIED
  value         CDATA #IMPLIED
  sourceName    CDATA #REQUIRED
  startDate     CDATA #REQUIRED
  endDate       CDATA #REQUIRED
>
]>
<HealthData locale="en_GB">
 <ExportDate value="2024-06-01 09:00:00 +0200"/>
 <Me HKCharacteristicTypeIdentifierDateOfBirth="1980-01-01"/>
"""
_MINUTE = timedelta(minutes=1)
_FIRST = datetime(2017, 1, 1, tzinfo=timezone(timedelta(hours=1)))
_WATCH, _PHONE = "Jo’s Apple\u00a0Watch", "Jo’s iPhone"
_BYTES_A_DAY = 540_000
"""About what one day's records take, from which the number of days follows."""


def make_export(path: Path, megabytes: float, seed: int) -> None:
    """Write an export of about `megabytes` (10⁶ bytes)."""
    dice = random.Random(seed)
    days = max(1, round(megabytes * 1e6 / _BYTES_A_DAY))
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(_HEAD)
        lines = _lines(dice, days)
        while batch := list(islice(lines, 20_000)):
            out.write("".join(batch))
        out.write("</HealthData>\n")


def _lines(dice: random.Random, days: int) -> Iterator[str]:
    yield from _scale(dice, days)
    yield from _heart(dice, days)
    for kind, a_day, unit, low, high in (
        ("StepCount", 120, "count", 5, 160),
        ("DistanceWalkingRunning", 120, "km", 0.004, 0.12),
        ("ActiveEnergyBurned", 400, "Cal", 0.05, 9.0),
        ("BasalEnergyBurned", 300, "Cal", 1.0, 20.0),
    ):
        yield from _intervals(dice, days, a_day, kind, unit, low, high)
    yield from _variability(dice, days)
    yield from _sleep(dice, days)
    yield from _workouts(dice, days)


def _record(
    kind: str, source: str, device: str, unit: str, start: datetime, end: datetime, value: object, children: str = ""
) -> str:
    known = f' device="{device}"' if device else ""
    measured = f' unit="{unit}"' if unit else ""
    closing = f">\n{children} </Record>\n" if children else "/>\n"
    return (
        f' <Record type="{kind}" sourceName="{source}" sourceVersion="10.1"{known}{measured}'
        f' creationDate="{_text(end)}" startDate="{_text(start)}" endDate="{_text(end)}" value="{value}"{closing}'
    )


def _text(moment: datetime) -> str:
    zone = "+0200" if 4 <= moment.month <= 10 else "+0100"
    return f"{moment:%Y-%m-%d %H:%M:%S} {zone}"


def _device(dice: random.Random, source: str) -> str:
    address = f"0x{dice.randrange(1 << 36):x}"
    name, model, hardware = (
        ("Apple Watch", "Watch", "Watch6,4") if source is _WATCH else ("iPhone", "iPhone", "iPhone12,1")
    )
    return (
        f"&lt;&lt;HKDevice: {address}&gt;, name:{name}, manufacturer:Apple Inc., model:{model}, "
        f"hardware:{hardware}, software:10.1&gt;"
    )


def _scale(dice: random.Random, days: int) -> Iterator[str]:
    for day in range(0, days, 3):
        at = _FIRST + timedelta(days=day, hours=7, seconds=dice.randrange(1800))
        yield _record("HKQuantityTypeIdentifierBodyMass", "Scale", "", "kg", at, at, round(dice.gauss(72, 1), 2))
        yield _record("HKQuantityTypeIdentifierRestingHeartRate", _WATCH, "", "count/min", at, at, dice.randint(48, 62))


def _heart(dice: random.Random, days: int) -> Iterator[str]:
    device = ""
    for step in range(days * 300):
        if step % 50 == 0:
            device = _device(dice, _WATCH)
        at = _FIRST + timedelta(seconds=step * 288 + dice.randrange(200))
        context = f'  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="{dice.randrange(3)}"/>\n'
        kind = "HKQuantityTypeIdentifierHeartRate"
        yield _record(kind, _WATCH, device, "count/min", at, at, dice.randint(45, 172), context)


def _intervals(
    dice: random.Random, days: int, a_day: int, kind: str, unit: str, low: float, high: float
) -> Iterator[str]:
    device = ""
    for step in range(days * a_day):
        source = _PHONE if dice.random() < 0.4 else _WATCH
        if step % 20 == 0:
            device = _device(dice, source)
        start = _FIRST + timedelta(seconds=step * 86_400 // a_day + dice.randrange(120))
        value = dice.randint(int(low), int(high)) if isinstance(low, int) else round(dice.uniform(low, high), 6)
        end = start + timedelta(seconds=dice.randint(60, 600))
        yield _record(f"HKQuantityTypeIdentifier{kind}", source, device, unit, start, end, value)


def _variability(dice: random.Random, days: int) -> Iterator[str]:
    for day in range(days):
        at = _FIRST + timedelta(days=day, hours=3, seconds=dice.randrange(7200))
        beats = "".join(
            f'   <InstantaneousBeatsPerMinute bpm="{dice.randint(48, 66)}" time="3:02:{beat:02d}.11 AM"/>\n'
            for beat in range(20)
        )
        children = f"  <HeartRateVariabilityMetadataList>\n{beats}  </HeartRateVariabilityMetadataList>\n"
        value = round(dice.uniform(20, 120), 4)
        kind = "HKQuantityTypeIdentifierHeartRateVariabilitySDNN"
        yield _record(kind, _WATCH, _device(dice, _WATCH), "ms", at, at, value, children)


def _sleep(dice: random.Random, days: int) -> Iterator[str]:
    for day in range(days):
        at = _FIRST + timedelta(days=day, hours=22, minutes=dice.randrange(90))
        for _ in range(16):
            end = at + dice.randint(10, 45) * _MINUTE
            stage = dice.choice(("AsleepCore", "AsleepCore", "AsleepDeep", "AsleepREM", "Awake"))
            yield _record(
                "HKCategoryTypeIdentifierSleepAnalysis",
                _WATCH,
                "",
                "",
                at,
                end,
                f"HKCategoryValueSleepAnalysis{stage}",
                '  <MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>\n',
            )
            at = end


def _workouts(dice: random.Random, days: int) -> Iterator[str]:
    for day in range(0, days, 2):
        start = _FIRST + timedelta(days=day, hours=18, minutes=dice.randrange(60))
        minutes = dice.randint(25, 90)
        end = start + minutes * _MINUTE
        sport = dice.choice(("Running", "Cycling", "FunctionalStrengthTraining"))
        yield (
            f' <Workout workoutActivityType="HKWorkoutActivityType{sport}" duration="{minutes}" durationUnit="min"'
            f' sourceName="{_WATCH}" sourceVersion="10.1" creationDate="{_text(end)}"'
            f' startDate="{_text(start)}" endDate="{_text(end)}">\n'
            f'  <MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>\n'
            f'  <WorkoutStatistics type="HKQuantityTypeIdentifierActiveEnergyBurned" startDate="{_text(start)}"'
            f' endDate="{_text(end)}" sum="{minutes * 9.5}" unit="Cal"/>\n'
            " </Workout>\n"
        )
