"""Strong's workout export, all layouts. In: a Table; out: ParsedFile of strength sets with local starts and no zone.

Strong writes 0 for what was not recorded. Rest timers and notes stand in rows of their own: they are no sets and are
listed as rejected, so that every row is accounted for.
"""

from collections import Counter
from datetime import datetime

from fitjax.domain.activity import ParsedFile, RejectedRow, SetAside, StrengthSet
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Fields
from fitjax.ingest.headers import normalised
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.sets import SetNumbers, whole_reps
from fitjax.ingest.strong_units import StrongUnits, units_of
from fitjax.ingest.style import style_of

_NUMBERS = ("weight", "reps", "rpe", "distance", "seconds")
_SET_TYPES = {"w": "warmup", "d": "dropset", "f": "failure"}
_NO_SETS = {
    **dict.fromkeys(
        map(normalised, ("Rest Timer", "Ruhezeit", "Minuteur de repos", "Temps de repos", "Temporizador de descanso",
                         "Timer riposo", "Rusttimer", "休息计时器", "休憩タイマー")), "rest timer"),
    **dict.fromkeys(
        map(normalised, ("Note", "Notiz", "Notes", "Nota", "Notitie", "备注", "笔记", "メモ")), "note"),
}  # fmt: skip


def read(table: Table, now: datetime) -> ParsedFile:
    style = style_of(table, _NUMBERS, default=".")
    fields = Fields(columns=table.columns, decimals=style.decimals, month_first=style.month_first)
    units = units_of(table, fields)
    numbers = SetNumbers()
    sets: list[StrengthSet] = []
    rejected: list[RejectedRow] = []
    set_aside: list[SetAside] = []
    no_sets: Counter[str] = Counter()
    for record in table.records():
        if record.problem:
            rejected.append(RejectedRow(row=record.row, reason=record.problem))
            continue
        kind = _no_set(record.cells, fields)
        if kind:
            no_sets[kind] += 1
            rejected.append(RejectedRow(row=record.row, reason=f"a {kind} row, no set"))
            continue
        fields.aside.clear()
        try:
            sets.append(_set(record.row, record.cells, fields, units, numbers, now))
        except RowProblem as problem:
            rejected.append(RejectedRow(row=record.row, reason=str(problem)))
        else:
            set_aside += fields.aside.of_row(record.row)
    left_out = tuple(f"{count} {kind} rows hold no set and were left out" for kind, count in sorted(no_sets.items()))
    return ParsedFile(
        format=table.format,
        rows_read=len(sets) + len(rejected),
        sets=tuple(sets),
        rejected=tuple(rejected),
        set_aside=tuple(set_aside),
        warnings=(*units.warnings, LOCAL_TIME, *left_out, *style.warnings),
    )


def _no_set(cells: list[str], fields: Fields) -> str | None:
    return _NO_SETS.get(normalised(fields.text(cells, "set_order"))) or (
        "rest timer" if _NO_SETS.get(normalised(fields.text(cells, "exercise"))) == "rest timer" else None
    )


def _set(
    row: int, cells: list[str], fields: Fields, units: StrongUnits, numbers: SetNumbers, now: datetime
) -> StrengthSet:
    start = fields.moment(cells, "start", now)
    exercise = fields.text(cells, "exercise")
    if not exercise:
        raise RowProblem("the exercise name is empty")
    order = fields.text(cells, "set_order")
    set_type = _set_type(order)
    title = fields.text(cells, "title")
    weight_kg = units.weight_kg(cells, fields)
    reps = whole_reps(cells, fields, LIMITS["reps"])
    rpe = fields.number(cells, "rpe", LIMITS["rpe"])
    distance_m = units.distance_m(cells, fields)
    duration_s = fields.duration_s(cells, "seconds", LIMITS["duration"])
    workout_s = fields.duration_s(cells, "duration", LIMITS["duration"])
    return StrengthSet(
        row=row,
        workout_start=start,
        workout_title=title,
        workout_duration_s=workout_s,
        exercise=exercise,
        set_index=numbers.number((start, title, exercise), order),
        set_type=set_type,
        weight_kg=weight_kg,
        reps=reps,
        rpe=rpe,
        distance_m=distance_m,
        duration_s=duration_s,
    )


def _set_type(order: str) -> str:
    key = order.casefold()
    if key in _SET_TYPES:
        return _SET_TYPES[key]
    if key and not (key.isascii() and key.isdigit()):
        raise RowProblem(f"set order {quoted(order)} is neither a number nor W, D or F")
    return "normal"
