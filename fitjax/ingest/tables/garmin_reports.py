"""Garmin's reports: weeks such as 'Oct 1-7' without a year, dates with commas, weights under a date line.

In: a Table; out: ParsedFile. A weekly mean stands at the last day of its week.
"""

import re
from datetime import UTC, datetime, timedelta

from fitjax.domain.activity import ParsedFile, RejectedRow, SetAside
from fitjax.domain.wellness import Metric, Wellness
from fitjax.ingest.dates import parse_date
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import believable
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.tables.cells import Cells
from fitjax.ingest.tables.spec import Spec

_WORD = re.compile(r"[^\W\d_]{3,}\.?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_RANGE = re.compile(r"\d\s*[-–—~至]\s*(?:[^\W\d_]|\d)")
WEEKS = "weekly means: each stands at the last day of its week"
_Row = tuple[int, str, list[str]]


def read(table: Table, spec: Spec, now: datetime) -> ParsedFile:
    cells = Cells(table, spec, now)
    rows, dates, weekly, guessed = _dated(table, now)
    values: list[Wellness] = []
    rejected: list[RejectedRow] = []
    set_aside: list[SetAside] = []
    for (row, shown, found), date in zip(rows, dates, strict=True):
        cells.fields.aside.clear()
        try:
            if date is None:
                raise RowProblem(f"date {quoted(shown)} is not a date")
            values += _values(row, believable(date, shown, now, "date"), found, cells)
        except RowProblem as problem:
            rejected.append(RejectedRow(row=row, reason=str(problem)))
        else:
            set_aside += cells.fields.aside.of_row(row)
    said = [WEEKS] if weekly else []
    if guessed:
        said.append(f"no row names its year: the newest is taken as {guessed:%Y-%m-%d}")
    return ParsedFile(
        format=table.format, rows_read=len(rows), wellness=tuple(values), rejected=tuple(rejected),
        set_aside=tuple(set_aside), warnings=(*said, *cells.warnings),
    )  # fmt: skip


def _values(row: int, at: datetime, found: list[str], cells: Cells) -> list[Wellness]:
    values = {name: cells.number(found, name) for name in cells.known}
    return [Wellness(row=row, at=at, metric=Metric(k), value=v) for k, v in values.items() if v is not None]


def _dated(table: Table, now: datetime) -> tuple[list[_Row], list[datetime | None], bool, datetime | None]:
    width = len(table.header)
    rows: list[_Row] = []
    for record in table.records():
        found = record.cells
        # A date with commas stands unquoted: its pieces are the first cells too many.
        extra = max(0, len(found) - width)
        shown = ",".join(found[: extra + 1]).strip()
        found = [shown, *found[extra + 1 :]]
        rows.append((record.row, shown, found + [""] * (width - len(found))))
    weekly = any(_RANGE.search(shown) for _, shown, _ in rows if not shown[:4].isdigit())
    dates, guessed = _with_years([_last_day(shown) for _, shown, _ in rows], now)
    return rows, dates, weekly, guessed


def _last_day(shown: str) -> tuple[datetime | None, str]:
    """The date with its year, or None and 'day month' for a year to be found."""
    if not _RANGE.search(shown) or shown[:4].isdigit():
        try:
            return _date(shown), ""
        except ValueError:
            pass
    years, words = _YEAR.findall(shown), _WORD.findall(shown)
    days = _DAY.findall(_YEAR.sub(" ", shown))
    if not words or not days:
        return None, ""
    text = f"{days[-1]} {words[-1].strip('.')}"
    if not years:
        return None, text
    try:
        return _date(f"{text} {years[-1]}"), ""
    except ValueError:
        return None, ""


def _date(text: str) -> datetime:
    """A day has no zone; a moment that tells one is another table's row."""
    return parse_date(text).replace(tzinfo=None)


def _with_years(
    found: list[tuple[datetime | None, str]], now: datetime
) -> tuple[list[datetime | None], datetime | None]:
    """Dates without a year take the one that brings them closest to the row next to them."""
    dates = [date for date, _ in found]
    guessed = None
    if not any(dates):
        for place, (_, text) in enumerate(found):
            today = now.astimezone(UTC).replace(tzinfo=None) + timedelta(days=7)
            choices = [day for day in _years(text, today.year) if day <= today]
            if choices:
                dates[place] = guessed = max(choices)
                break
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        near: datetime | None = None
        for place in order:
            if dates[place] is None and near is not None and found[place][1]:
                years = _years(found[place][1], near.year)
                dates[place] = min(years, key=lambda day, to=near: abs(day - to), default=None)  # type: ignore[misc]
            near = dates[place] or near
    return dates, guessed


def _years(text: str, year: int) -> list[datetime]:
    days = []
    for candidate in (year - 1, year, year + 1):
        try:
            days.append(_date(f"{text} {candidate}"))
        except ValueError:
            continue
    return days


def read_weights(table: Table, spec: Spec, now: datetime) -> ParsedFile:
    """A line with a date alone holds for the lines of times below it."""
    cells = Cells(table, spec, now)
    values: list[Wellness] = []
    rejected: list[RejectedRow] = []
    set_aside: list[SetAside] = []
    day, read = "", 0
    for record in table.records():
        found = record.cells + [""] * (len(table.header) - len(record.cells))
        filled = [cell for cell in found if cell.strip()]
        if len(filled) == 1 and found[0].strip():
            day = found[0].strip()
            continue
        read += 1
        cells.fields.aside.clear()
        try:
            values += _values(record.row, _moment(found[0].strip(), day, now), found, cells)
        except RowProblem as problem:
            rejected.append(RejectedRow(row=record.row, reason=str(problem)))
        else:
            set_aside += cells.fields.aside.of_row(record.row)
    return ParsedFile(
        format=table.format, rows_read=read, wellness=tuple(values), rejected=tuple(rejected),
        set_aside=tuple(set_aside), warnings=cells.warnings,
    )  # fmt: skip


def _moment(clock: str, day: str, now: datetime) -> datetime:
    for shown in (clock, f"{day} {clock}"):
        try:
            return believable(parse_date(shown), shown, now, "date")
        except ValueError as error:
            if isinstance(error, RowProblem):
                raise
    raise RowProblem(f"date {quoted(f'{day} {clock}'.strip())} is not a date")
