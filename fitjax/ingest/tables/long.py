"""Long lists of 'type, unit, value': Apple Health's records, TrainingPeaks' metrics, FitNotes' body tracker.

In: a Table; out: ParsedFile. Watch and phone both count steps: of a day's sums the largest of one source is taken.
Types that hold nothing of use are counted in a warning.
"""

from collections import Counter
from datetime import datetime

from fitjax.domain.activity import ParsedFile
from fitjax.domain.wellness import Metric, Wellness
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import bounded
from fitjax.ingest.headers import normalised
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.quantities import reader, unit_named
from fitjax.ingest.rows import read_rows
from fitjax.ingest.tables.cells import Cells
from fitjax.ingest.tables.gather import gathered, possible
from fitjax.ingest.tables.meanings import METRICS
from fitjax.ingest.tables.read import stage_of_sleep
from fitjax.ingest.tables.spec import Spec

# Type → metric, the unit of its numbers unless the row names one.
_KINDS: dict[str, tuple[str, str]] = {
    "stepcount": ("steps", ""), "distancewalkingrunning": ("distance_m", "km"), "flightsclimbed": ("floors", ""),
    "activeenergyburned": ("active_kcal", "kcal"), "appleexercisetime": ("active_s", "min"),
    "bodymass": ("weight_kg", "kg"), "bodyfatpercentage": ("body_fat_pct", "frac!"), "bodymassindex": ("bmi", ""),
    "leanbodymass": ("muscle_mass_kg", "kg"), "height": ("height_cm", "cm"), "heartrate": ("avg_hr", ""),
    "restingheartrate": ("rest_hr", ""), "heartratevariabilitysdnn": ("hrv_sdnn_ms", "ms"),
    "respiratoryrate": ("respiration", ""), "oxygensaturation": ("spo2_pct", "frac!"), "vo2max": ("vo2max", ""),
    "bloodpressuresystolic": ("systolic_mmhg", ""), "bloodpressurediastolic": ("diastolic_mmhg", ""),
    "bodytemperature": ("body_temperature_c", "C"), "applesleepingwristtemperature": ("skin_temperature_c", "C"),
    "pulse": ("rest_hr", ""), "weight kilograms": ("weight_kg", "kg"), "weight": ("weight_kg", "kg"),
    "sleep hours": ("sleep_s", "h"), "hrv": ("hrv_rmssd_ms", "ms"), "fat %": ("body_fat_pct", "%"),
    "bodyweight": ("weight_kg", "kg"), "body weight": ("weight_kg", "kg"), "body fat": ("body_fat_pct", "%"),
    "muscle mass": ("muscle_mass_kg", "kg"), "bmi": ("bmi", ""), "steps": ("steps", ""), "spo2": ("spo2_pct", "%"),
    "time in deep sleep": ("deep_sleep_s", "h"), "time in light sleep": ("light_sleep_s", "h"),
    "time in rem sleep": ("rem_sleep_s", "h"), "total time awake": ("awake_s", "h"),
    "sleep score": ("sleep_score", ""), "body battery": ("body_battery", ""), "stress level": ("stress", ""),
}  # fmt: skip
_SUMMED = {"steps", "distance_m", "floors", "active_kcal", "active_s"}
_STAGES = (
    ("inbed", "in_bed_s"), ("awake", "awake_s"), ("core", "light_sleep_s"), ("deep", "deep_sleep_s"),
    ("rem", "rem_sleep_s"), ("asleep", "sleep_s"),
)  # fmt: skip


def read(table: Table, spec: Spec, now: datetime) -> ParsedFile:
    cells = Cells(table, spec, now)
    unused: Counter[str] = Counter()

    def one(row: int, found: list[str]) -> tuple[str, list[Wellness]]:
        at = cells.moment(found)
        if at is None:
            raise RowProblem("the date is empty")
        kind = normalised(cells.text(found, "type")).removeprefix("hkquantitytypeidentifier")
        if kind.endswith("sleepanalysis"):
            return cells.text(found, "device"), _sleep(row, found, cells, at)
        if kind not in _KINDS:
            unused[cells.text(found, "type")] += 1
            return "", []
        value = _value(found, cells, *_KINDS[kind])
        metric = Metric(_KINDS[kind][0])
        values = [] if value is None else [Wellness(row=row, at=at, metric=metric, value=value)]
        return cells.text(found, "device"), values

    rows = read_rows(table, cells.fields, one, spec.ragged)
    said = tuple(f"rows of {quoted(kind)}, of which nothing is kept here: {count}" for kind, count in unused.items())
    values, aside = possible(_gathered(rows.kept))
    warnings = (*cells.local_warning(), *cells.warnings, *said)
    return rows.parsed(table.format, warnings, wellness=values, more_aside=aside)


def _value(found: list[str], cells: Cells, metric: str, unit: str) -> float | None:
    meaning = METRICS[metric]
    stated = cells.text(found, "unit")
    named = unit_named(stated, meaning.dimension) if stated and not unit.endswith("!") else None
    read = reader(meaning.dimension, unit.rstrip("!") if named is None else named, ".")
    return bounded(cells.text(found, "value"), meaning.limit, read, 1.0, "a number", cells.fields.aside)


def _sleep(row: int, found: list[str], cells: Cells, start: datetime) -> list[Wellness]:
    end = cells.moment(found, "end")
    value = normalised(cells.text(found, "value")).replace(" ", "")
    metric = next((metric for word, metric in _STAGES if word in value), None)
    if end is None or metric is None or not 0 < (seconds := _seconds(start, end)) <= 86_400:
        raise RowProblem(f"sleep {quoted(cells.text(found, 'value'))} has no known stage or no length")
    return stage_of_sleep(row, end, Metric(metric), seconds)


def _seconds(start: datetime, end: datetime) -> float:
    return (end - start).total_seconds() if (end.tzinfo is None) == (start.tzinfo is None) else 0.0


def _gathered(rows: list[tuple[str, list[Wellness]]]) -> list[Wellness]:
    """Sums a source and day, of which the largest holds; a pulse as the day's mean, least and most."""
    sources: dict[str, list[Wellness]] = {}
    each: list[Wellness] = []
    pulses: list[Wellness] = []
    for source, values in rows:
        for one in values:
            if one.metric.value in _SUMMED or (source and one.metric.value.endswith("_s")):
                sources.setdefault(source, []).append(one)
            elif one.metric is Metric.AVG_HR:
                pulses.append(one)
            else:
                each.append(one)
    most: dict[tuple[Metric, datetime], Wellness] = {}
    for values in sources.values():
        for one in gathered(values, dict.fromkeys((v.metric.value for v in values), "sum")):
            key = (one.metric, one.at)
            if key not in most or most[key].value < one.value:
                most[key] = one
    for metric, how in ((Metric.AVG_HR, "mean"), (Metric.MIN_HR, "min"), (Metric.MAX_HR, "max")):
        again = [Wellness(row=one.row, at=one.at, metric=metric, value=one.value) for one in pulses]
        each += gathered(again, {metric.value: how})
    return [*each, *most.values()]
