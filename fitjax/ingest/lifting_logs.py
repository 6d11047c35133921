"""Set logs with one row a set: FitNotes, FitNotes 2, Fitbod, GymBook, Caliber, Liftin' and their like.

In: a Table; out: ParsedFiles of strength sets. The header or a column names the units; a cell may name its own
('60 kg'); where nothing does, kilograms and kilometres are assumed and said. Days without a time start at midnight.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.detect import Table
from fitjax.ingest.durations import parse_duration
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Fields, bounded
from fitjax.ingest.numbers import parse_number
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.set_rows import NoSet, SetLog, read_sets
from fitjax.ingest.sets import REPS_OR_ZERO, exercise
from fitjax.ingest.strong_units import KG, METRES, factor_of
from fitjax.ingest.style import style_of

FORMATS = ("fitnotes_csv", "fitbod_csv", "gymbook_csv", "lifting_log_csv")
_NUMBERS = ("weight", "weight_kg", "weight_lb", "reps", "rpe", "distance", "distance_m", "distance_km")
_YES = frozenset({"true", "yes", "ja", "1", "oui", "si", "sí", "是", "x"})
_TYPES = {
    "": "normal", "normal": "normal", "working": "normal", "work": "normal", "regular": "normal", "standard": "normal",
    "warmup": "warmup", "warm": "warmup", "drop": "dropset", "dropset": "dropset", "failure": "failure",
}  # fmt: skip
_WITH_UNIT = re.compile(r"(?P<number>[-+−]?[\d.,'’ \u00a0]*\d)\s*(?P<unit>[^\d\s:][^\d:]*)?")
_REP_WORDS = frozenset({"reps", "rep", "wdh", "wiederholungen", "x", "×", "次"})


def read_parts(table: Table, now: datetime) -> Iterator[ParsedFile]:
    """A log of any length, in stretches."""
    style = style_of(table, _NUMBERS, default=".")
    fields = Fields(columns=table.columns, decimals=style.decimals, month_first=style.month_first)
    reader = _Reader(fields)
    cells: dict[str, Callable[[list[str]], Any]] = {
        "set_type": reader.set_type,
        "workout_start": lambda cells: fields.moment(cells, "start", now),
        "exercise": lambda cells: exercise(cells, fields),
        "set_index": lambda cells: fields.text(cells, "set_index"),
        "workout_title": lambda cells: fields.text(cells, "title"),
        "weight_kg": reader.weight_kg,
        "reps": reader.reps,
        "rpe": lambda cells: fields.number(cells, "rpe", LIMITS["rpe"]),
        "distance_m": reader.distance_m,
        "duration_s": reader.duration_s,
        "workout_duration_s": lambda cells: fields.duration_s(cells, "workout_duration", LIMITS["duration"]),
    }
    measures = ("weight", "weight_kg", "weight_lb", "weight_unit")
    lengths = ("distance", "distance_m", "distance_km", "distance_mi", "distance_unit", "weight_or_distance")
    log = SetLog(
        table=table,
        fields=fields,
        warnings=(*_assumed(table), LOCAL_TIME, *style.warnings),
        cells=cells,
        reads={
            "set_type": ("skipped", "warmup", "set_type"), "workout_start": ("start",), "workout_title": ("title",),
            "weight_kg": (*measures, "weight_or_distance"), "reps": ("reps", "reps_or_time"), "distance_m": lengths,
            "duration_s": ("duration", "reps_or_time"), "workout_duration_s": ("workout_duration",),
        },
    )  # fmt: skip
    return read_sets(log)


class _Reader:
    """What the cells of one row mean."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        units = fields.columns.units
        self._kg = KG.get(units.get("weight", ""), 1.0)
        self._metres = METRES.get(units.get("distance", ""), 1000.0)

    def set_type(self, cells: list[str]) -> str:
        if self._fields.text(cells, "skipped").casefold() in _YES:
            raise NoSet("skipped")
        if self._fields.text(cells, "warmup").casefold() in _YES:
            return "warmup"
        text = self._fields.text(cells, "set_type")
        key = "".join(c for c in text.casefold() if c.isalpha()).removesuffix("set") or ""
        return _TYPES.get(key, "normal")

    def weight_kg(self, cells: list[str]) -> float | None:
        fields = self._fields
        for name, factor in (("weight_kg", 1.0), ("weight_lb", KG["lb"])):
            value = fields.number(cells, name, LIMITS["weight"], factor)
            if value is not None:
                return value
        stated = fields.text(cells, "weight_unit")
        factor = factor_of(stated, KG, "weight unit") if stated else self._kg
        value = self._measured(cells, "weight", "weight", KG, factor)
        return self._measured(cells, "weight_or_distance", "weight", KG, 1.0, METRES) if value is None else value

    def distance_m(self, cells: list[str]) -> float | None:
        fields = self._fields
        for name, factor in (("distance_m", 1.0), ("distance_km", 1000.0), ("distance_mi", METRES["mi"])):
            value = fields.number(cells, name, LIMITS["distance"], factor)
            if value is not None:
                return value
        stated = fields.text(cells, "distance_unit")
        text = fields.text(cells, "distance")
        factor = factor_of(stated, METRES, "distance unit") if stated and text else self._metres
        value = self._measured(cells, "distance", "distance", METRES, factor)
        if value is None and _unit(fields.text(cells, "weight_or_distance")) in METRES:
            return self._measured(cells, "weight_or_distance", "distance", METRES, 1.0)
        return value

    def _measured(
        self, cells: list[str], name: str, what: str, units: dict[str, float], factor: float,
        other: dict[str, float] | None = None,
    ) -> float | None:  # fmt: skip
        """A number that may have its unit behind it; None where that is one of the `other` kind."""
        text = self._fields.text(cells, name)
        unit = _unit(text)
        if other and unit in other:
            return None
        if unit in units:
            match = _WITH_UNIT.fullmatch(text)
            text, factor = match["number"] if match else text, units[unit]
        if not text:
            return None
        decimal = self._fields.decimals.get(name, ".")
        return bounded(
            text, LIMITS[what], lambda cell: parse_number(cell, decimal), factor, "a number", self._fields.aside
        )

    def reps(self, cells: list[str]) -> int | None:
        text = self._fields.text(cells, "reps")
        if not text:
            text = self._fields.text(cells, "reps_or_time")
            if ":" in text or (_unit(text) and _unit(text) not in _REP_WORDS):
                return None
        match = _WITH_UNIT.fullmatch(text)
        if match and _unit(text) in _REP_WORDS:
            text = match["number"]
        if not text:
            return None
        value = bounded(text, REPS_OR_ZERO, lambda cell: parse_number(cell), 1.0, "a number", self._fields.aside)
        if value is not None and value != int(value):
            raise RowProblem(f"reps {quoted(text)} is not a whole number")
        return int(value) if value else None

    def duration_s(self, cells: list[str]) -> float | None:
        text = self._fields.text(cells, "duration")
        if not text:
            text = self._fields.text(cells, "reps_or_time")
            if ":" not in text and (not _unit(text) or _unit(text) in _REP_WORDS):
                return None
        return bounded(text, LIMITS["duration"], parse_duration, 1.0, "a duration", self._fields.aside)


def _unit(text: str) -> str:
    match = _WITH_UNIT.fullmatch(text)
    return (match["unit"] or "").strip(" .").casefold() if match else ""


def _assumed(table: Table) -> Iterator[str]:
    columns = table.columns
    if columns.has("weight") and not columns.has("weight_unit") and columns.units.get("weight", "") not in KG:
        yield "weight unit not in the file: kg assumed"
    if columns.has("distance") and not columns.has("distance_unit") and columns.units.get("distance", "") not in METRES:
        yield "distance unit not in the file: km assumed"
    if table.columns.units.get("weight") in ("lb", "lbs") or columns.has("weight_lb"):
        yield "weights in pounds are stored as kilograms"
