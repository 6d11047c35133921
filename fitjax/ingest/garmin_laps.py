"""Garmin Connect's laps of one activity, a row a lap and mostly a last one of totals. In: a Table; out: ParsedFile.

The table has no date: whose laps they are is found out where activities are stored, by the totals. Kilometres or miles
by the header, else by stride x cadence x time, else left open for the stored activity to settle.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from fitjax.domain.activity import Lap, ParsedFile, UndatedLaps
from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.detect import Table
from fitjax.ingest.durations import parse_duration
from fitjax.ingest.fields import LIMITS
from fitjax.ingest.garmin_units import UnitEvidence, Units
from fitjax.ingest.headers import normalised
from fitjax.ingest.lengths import METRES_PER_MILE, METRES_PER_YARD
from fitjax.ingest.numbers import parse_number
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.quantities import unit_named
from fitjax.ingest.rows import read_rows
from fitjax.ingest.tables.cells import Cells
from fitjax.ingest.tables.spec import Spec
from fitjax.ingest.tables.spec_garmin_laps import GARMIN_LAPS, SUMMARY, unit_in_header

_LAP = re.compile(r"\d+")
_LENGTH = re.compile(r"\d+[.,]\d+")
"""'3.2': the second length within the third lap, as tables of pool swims have them."""
_ID = re.compile(r"(?:^|[/\\_])activity_(\d{6,15})(?!\d)", re.IGNORECASE)
_OTHERS = (METRES_PER_MILE, 1.0, METRES_PER_YARD)
_TOTALS = ("duration", "moving", "distance", "ascent", "descent", "avg_hr", "max_hr", "avg_power", "max_power",
           "normalized_power", "avg_cadence", "calories")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Line:
    row: int
    name: str
    values: dict[str, float | None]

    @property
    def is_lap(self) -> bool:
        return _LAP.fullmatch(self.name) is not None


def read(table: Table, now: datetime) -> ParsedFile:
    said, spec, others = _units(table)
    cells = Cells(table, spec, now)
    rows = read_rows(table, cells.fields, lambda row, found: _line(row, found, cells), ragged=True)
    lines = rows.kept
    summary = _summary(lines)
    parts = [line for line in lines if line is not summary]
    if lines and not parts:
        raise ImportProblem(f"{table.name} is a table of Garmin laps without a lap; export it again.")
    parsed = rows.parsed(table.format, (*said, *cells.warnings))
    if not lines:
        return parsed
    kinds = _kinds(parts)
    stated = _totals(summary.values) if summary else {}
    whole = [line for line, kind in zip(parts, kinds, strict=True) if kind == "lap"]
    added = {name: value for name, value in _sums(whole).items() if name not in stated}
    undated = UndatedLaps(
        row=summary.row if summary else parts[0].row, laps=_laps(parts, kinds), totals={**stated, **added},
        summed=tuple(added), other_lengths_m=others, name_id=_id_in(table.name),
    )  # fmt: skip
    return replace(parsed, undated=undated)


def _line(row: int, found: list[str], cells: Cells) -> _Line:
    values = {name: cells.number(found, name) for name in cells.known}
    if values.get("duration") is None:
        raise RowProblem("the time is empty")
    return _Line(row, cells.text(found, "lap"), values)


def _summary(lines: Sequence[_Line]) -> _Line | None:
    """The row that is called so in one of the languages, else a last one whose name is no number."""
    named = [line for line in lines if normalised(line.name) in SUMMARY]
    if named:
        return named[-1]
    last = lines[-1] if lines else None
    return last if last and last.name and not last.is_lap and not _LENGTH.fullmatch(last.name) else None


def _totals(values: dict[str, float | None]) -> dict[str, float]:
    return {LIMITS[name].field: value for name in _TOTALS if (value := values.get(name)) is not None}


def _kinds(parts: Sequence[_Line]) -> list[str]:
    """Of each row, whether it is a lap or a length within one."""
    divided = any(line.is_lap for line in parts)
    return ["length" if divided and _LENGTH.fullmatch(line.name) else "lap" for line in parts]


def _sums(whole: Sequence[_Line]) -> dict[str, float]:
    sums = {}
    for name in ("duration", "distance"):
        values = [line.values.get(name) for line in whole]
        known = [value for value in values if value is not None]
        if known:
            sums[LIMITS[name].field] = sum(known)
    return sums


def _laps(parts: Sequence[_Line], kinds: Sequence[str]) -> tuple[Lap, ...]:
    laps = []
    begins = ends = within = 0.0
    for line, kind in zip(parts, kinds, strict=True):
        seconds = line.values.get("duration") or 0.0
        if kind == "length":
            start, within = begins + within, within + seconds
        else:
            start, begins, ends, within = ends, ends, ends + seconds, 0.0
        get = line.values.get
        laps.append(
            Lap(
                kind=kind, start_s=round(start, 3), duration_s=get("duration"), distance_m=get("distance"),
                avg_hr=get("avg_hr"), max_hr=get("max_hr"), avg_power_w=get("avg_power"),
                avg_cadence=get("avg_cadence"), ascent_m=get("ascent"),
            )
        )  # fmt: skip
    return tuple(laps)


def _id_in(name: str) -> str:
    found = _ID.search(name)
    return found[1] if found else ""


def _units(table: Table) -> tuple[list[str], Spec, tuple[float, ...]]:
    """What is said of them, the description with the units in it, and what else the distances may be in."""
    named = unit_named(unit_in_header(table.header, table.columns, "distance"), "length")
    paces = (unit_in_header(table.header, table.columns, name) for name in ("pace", "speed"))
    pace = next((text for text in paces if text), "")
    said: list[str] = []
    others: tuple[float, ...] = ()
    if named is not None:
        distance = named
        miles = named in ("mi", "yd")
        said = [f"distance unit {'miles' if miles else 'km'}, from the header"] if named in ("mi", "km") else []
    elif pace:
        miles = pace.endswith(("mi", "mph", "英里", "yd"))
        distance = "mi" if miles else "km"
        said = [f"distance unit {'miles' if miles else 'km'}, from the header"]
    else:
        units = _proved(table)
        miles = units is not None and units.miles
        distance = "mi" if miles else "km"
        said, others = ([units.warning], ()) if units else ([], _OTHERS)
    height = unit_named(unit_in_header(table.header, table.columns, "ascent"), "length")
    chosen = {"distance": distance, "ascent": height or ("ft" if miles else "m")}
    chosen["descent"] = chosen["ascent"]
    columns = tuple(
        replace(column, unit=f"{chosen[column.meaning]}!") if column.meaning in chosen else column
        for column in GARMIN_LAPS.columns
    )
    return said, replace(GARMIN_LAPS, columns=columns), others


def _proved(table: Table) -> Units | None:
    """The unit that the runner's stride or the temperature proves; None where nothing does."""
    evidence = UnitEvidence()
    asked = {"max_temp": "temperature"}
    places = table.columns.places
    for record in table.records():
        if record.problem:
            continue

        def number(field: str, cells: list[str] = record.cells) -> float | None:
            place = places.get(asked.get(field, field))
            try:
                return parse_number(cells[place[0]], None) if place else None
            except ValueError:
                return None

        try:
            seconds = parse_duration(record.cells[places["duration"][0]])
        except ValueError:
            continue
        evidence.add(Sport.RUN, seconds, number)
    units = evidence.units(None)
    return None if units == UnitEvidence().units(None) else units
