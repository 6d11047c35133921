"""Rows of a described table to activities or wellness values. In: a Table of a known format; out: ParsedFile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow, SetAside
from fitjax.domain.errors import ImportProblem
from fitjax.domain.wellness import Metric, Wellness
from fitjax.ingest.detect import Table
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.rows import Rows, read_stretches
from fitjax.ingest.set_rows import whole
from fitjax.ingest.sports import sport_of
from fitjax.ingest.tables.cells import Cells
from fitjax.ingest.tables.gather import gathered, possible
from fitjax.ingest.tables.spec import Spec

_NAPS = ("true", "1", "yes", "nap", "late_nap", "naps")
_STAGES = (Metric.LIGHT_SLEEP_S, Metric.DEEP_SLEEP_S, Metric.REM_SLEEP_S)
_LONGEST_S = 30 * 86_400.0


def read_described(table: Table, spec: Spec, now: datetime, decimal: str | None = None) -> ParsedFile:
    """The whole table in memory."""
    return whole(read_parts(table, spec, now, decimal))


def read_parts(table: Table, spec: Spec, now: datetime, decimal: str | None = None) -> Iterator[ParsedFile]:
    """In stretches, of which the last carries the warnings; what is gathered by day comes in one."""
    cells = Cells(table, spec, now, decimal)
    stretches = _activities(table, spec, cells) if spec.kind == "activities" else _wellness(table, spec, cells)
    before = next(stretches)
    for part in stretches:
        if part.rows_read:  # else the one before is the last
            yield before
            before = part
    dated = () if spec.day and spec.kind == "wellness" else cells.local_warning()
    yield replace(before, warnings=(*dated, *cells.warnings))


def _activities(table: Table, spec: Spec, cells: Cells) -> Iterator[ParsedFile]:
    for rows in read_stretches(table, cells.fields, lambda row, found: activity(row, found, cells, spec), spec.ragged):
        yield rows.parsed(table.format, (), activities=rows.kept)


def activity(row: int, found: list[str], cells: Cells, spec: Spec) -> Activity:
    refuse(found, cells, spec)
    start = cells.moment(found)
    if start is None:
        raise RowProblem("the date is empty")
    raw = cells.text(found, "sport") or spec.sport
    numbers = {name: cells.number(found, name) for name in cells.known}
    duration = numbers.get("duration")
    if duration is None and cells.has("end"):
        duration = _between(start, cells.moment(found, "end", "end_clock"))
    return Activity(
        row=row,
        source_id=cells.text(found, "source_id") or None,
        start=start,
        sport=sport_of(spec.sports.get(raw.casefold(), raw)),
        sport_raw=raw,
        title=cells.text(found, "title"),
        duration_s=duration,
        moving_s=numbers.get("moving"),
        distance_m=numbers.get("distance"),
        ascent_m=numbers.get("ascent"),
        descent_m=numbers.get("descent"),
        avg_hr=numbers.get("avg_hr"),
        max_hr=numbers.get("max_hr"),
        avg_power_w=numbers.get("avg_power"),
        max_power_w=numbers.get("max_power"),
        normalized_power_w=numbers.get("normalized_power"),
        avg_cadence=numbers.get("avg_cadence"),
        max_speed_m_s=numbers.get("max_speed"),
        calories_kcal=numbers.get("calories"),
        rpe=numbers.get("rpe"),
        tss=numbers.get("tss"),
        device=cells.text(found, "device"),
        file_ref=cells.text(found, "file_ref"),
    )


def refuse(found: list[str], cells: Cells, spec: Spec) -> None:
    reason = spec.refuse(lambda meaning: cells.text(found, meaning)) if spec.refuse else None
    if reason:
        raise RowProblem(reason)


def _between(start: datetime, end: datetime | None) -> float | None:
    if end is None or (end.tzinfo is None) != (start.tzinfo is None):
        return None
    seconds = (end - start).total_seconds()
    return seconds if 0 < seconds <= _LONGEST_S else None


def _wellness(table: Table, spec: Spec, cells: Cells) -> Iterator[ParsedFile]:
    people: set[str] = set()

    def one(row: int, found: list[str]) -> list[Wellness]:
        people.add(cells.text(found, "person"))
        return _values(row, found, cells, spec)

    def stretches() -> Iterator[Rows[list[Wellness]]]:
        for rows in read_stretches(table, cells.fields, one, spec.ragged):
            people.discard("")
            if len(people) > 1:
                raise ImportProblem(
                    f"{table.name} holds the data of {len(people)} people; import a file with the rows of one of them."
                )
            yield rows

    if spec.gather:
        yield _by_day(table, spec, stretches())
        return
    for rows in stretches():
        values, aside = possible(value for some in rows.kept for value in some)
        yield rows.parsed(table.format, (), wellness=values, more_aside=aside)


def _by_day(table: Table, spec: Spec, stretches: Iterator[Rows[list[Wellness]]]) -> ParsedFile:
    """All stretches as one part; of what is gathered only the days are held."""
    read = 0
    rejected: list[RejectedRow] = []
    aside: list[SetAside] = []

    def values() -> Iterator[Wellness]:
        nonlocal read
        for rows in stretches:
            read += rows.read
            rejected.extend(rows.rejected)
            aside.extend(rows.set_aside)
            for some in rows.kept:
                yield from some

    kept, odd = possible(gathered(values(), spec.gather))
    return ParsedFile(
        format=table.format, rows_read=read, wellness=tuple(kept), rejected=tuple(rejected),
        set_aside=(*aside, *odd),
    )  # fmt: skip


def _values(row: int, found: list[str], cells: Cells, spec: Spec) -> list[Wellness]:
    refuse(found, cells, spec)
    if spec.spans:
        return _span(row, found, cells, spec)
    at = cells.moment(found, *(("end", "end_clock") if spec.day == "end" else ("start", "clock")))
    if at is None and spec.day == "end":
        at = cells.moment(found)
    if at is None:
        raise RowProblem("the date is empty")
    if spec.day:
        at = datetime(at.year, at.month, at.day)
    values = {name: cells.number(found, name) for name in cells.known}
    if spec.nap and cells.text(found, spec.nap).casefold() in _NAPS:
        values = {Metric.NAP_S: values.get(Metric.SLEEP_S)}
    elif Metric.SLEEP_S not in cells.known:
        stages = [values.get(stage) for stage in _STAGES]
        if any(stages):
            values[Metric.SLEEP_S] = sum(stage or 0.0 for stage in stages)
    return [
        Wellness(row=row, at=at, metric=Metric(name), value=value)
        for name, value in values.items()
        if value is not None
    ]


def _span(row: int, found: list[str], cells: Cells, spec: Spec) -> list[Wellness]:
    start, end = cells.moment(found), cells.moment(found, "end", "end_clock")
    seconds = _between(start, end) if start else None
    word = cells.text(found, "stage").casefold()
    if start is None or end is None or seconds is None or seconds > 86_400:
        raise RowProblem("a stage of sleep without a start and an end after it")
    if word not in spec.spans:
        raise RowProblem(f"sleep stage {quoted(word)} is not known")
    return stage_of_sleep(row, end, Metric(spec.spans[word]), seconds)


def stage_of_sleep(row: int, end: datetime, metric: Metric, seconds: float) -> list[Wellness]:
    """A stage counts for the day of waking: what ends after 18:00 belongs to the next day's night."""
    waking = (end + timedelta(hours=6)).date()
    at = datetime(waking.year, waking.month, waking.day)
    values = [Wellness(row=row, at=at, metric=metric, value=seconds)]
    if metric in _STAGES:
        values.append(Wellness(row=row, at=at, metric=Metric.SLEEP_S, value=seconds))
    return values
