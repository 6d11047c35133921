"""Beat-to-beat intervals: plain text with one a line, and Polar's .hrm recordings. In: a path; out: ParsedFile.

Artefacts: intervals outside 300 to 2000 ms, and those that differ by more than a fifth from the last good one, are left
out (Malik's rule; Task Force of the ESC and NASPE, Circulation 1996;93:1043). rMSSD takes only pairs of neighbours that
both are good. A plain text names no date: the day in the file's name is used, and said, or the file is refused.
"""

import re
from datetime import datetime
from pathlib import Path

import numpy as np

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow
from fitjax.domain.errors import ImportProblem
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.domain.wellness import Metric, Wellness
from fitjax.ingest.dates import parse_date
from fitjax.ingest.fields import LOCAL_TIME, believable
from fitjax.ingest.numbers import parse_number
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.tables.lines import text_of

_SHORTEST_MS, _LONGEST_MS = 300.0, 2000.0
_LARGEST_STEP = 0.2
_FEWEST_BEATS = 60
_MOST_ARTEFACTS = 0.2
_ONE = re.compile(r"\s*\d{1,4}(?:[.,]\d{1,6})?\s*[,;]?\s*", re.ASCII)
_DAY = re.compile(r"(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?:[ _T-](\d{2})[-:_.]?(\d{2})(?:[-:_.]?(\d{2}))?)?")
_LOOK = 40
_EVERY_BEAT = ("238", "204")
"""Polar's code for a recording of every beat."""

_LONGEST_GAP_MS = 60_000.0


def is_intervals(head: str) -> bool:
    """Whether the text is one number a line, as many as a recording's first lines."""
    lines = [line for line in head.splitlines()[:-1][:_LOOK] if line.strip()]
    if len(lines) < _LOOK // 2 or not all(_ONE.fullmatch(line) for line in lines):
        return False
    values = np.array([_ms(line) or np.nan for line in lines])
    return bool(np.nanmedian(values) > 250 and np.nanmedian(values) < 3000)


def is_hrm(head: str) -> bool:
    return head.lstrip("\ufeff \r\n").startswith("[Params]") and "\nDate=" in head


def _ms(text: str) -> float | None:
    value = parse_number(text.strip().rstrip(",;"))
    return None if value is None else value * (1000.0 if 0.2 <= value <= 3.0 else 1.0)


def good(intervals: np.ndarray) -> np.ndarray:
    """float64 [N] in ms → bool [N], False for artefacts."""
    kept = (intervals >= _SHORTEST_MS) & (intervals <= _LONGEST_MS)
    last = float(np.median(intervals[kept])) if kept.any() else 0.0
    missed = 0
    for place in np.flatnonzero(kept):
        # After several in a row the heart, not the strap, has changed its pace.
        if abs(intervals[place] - last) > _LARGEST_STEP * last and missed < 5:
            kept[place] = False
            missed += 1
        else:
            last, missed = float(intervals[place]), 0
    return kept


def variability(intervals: np.ndarray) -> tuple[float, float, float]:
    """(rMSSD ms, SDNN ms, mean heart rate); NaN where no two neighbours are good."""
    kept = good(intervals)
    pairs = kept[1:] & kept[:-1]
    steps = np.diff(intervals)[pairs]
    if not len(steps):
        return (float("nan"),) * 3
    normal = intervals[kept]
    return float(np.sqrt(np.mean(steps**2))), float(np.std(normal, ddof=1)), 60_000.0 / float(np.mean(normal))


def read_intervals(path: Path, name: str, now: datetime) -> ParsedFile:
    values: list[float] = []
    rejected: list[RejectedRow] = []
    for row, line in enumerate(text_of(path, name).splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = _ms(line)
        except ValueError:
            rejected.append(RejectedRow(row=row, reason=f"interval {line.strip()[:40]!r} is not a number"))
            continue
        if value is not None:
            values.append(value)
    intervals = np.array(values)
    bad = 1 - float(good(intervals).mean()) if values else 1.0
    rmssd, sdnn, hr = variability(intervals)
    if len(values) < _FEWEST_BEATS or bad > _MOST_ARTEFACTS or np.isnan(rmssd):
        raise ImportProblem(
            f"{name} holds too few good beat-to-beat intervals ({len(values)}, {bad:.0%} of them artefacts); a measure"
            f" needs at least {_FEWEST_BEATS} with no more than {_MOST_ARTEFACTS:.0%}."
        )
    at = _day_in(Path(name).name, now)
    if at is None:
        raise ImportProblem(
            f"{name} holds {len(values)} beat-to-beat intervals (rMSSD {rmssd:.1f} ms) but no date; put the day into"
            " the file's name, such as '2026-11-25 rr.txt', and import it again."
        )
    found = ((Metric.HRV_RMSSD_MS, rmssd), (Metric.HRV_SDNN_MS, sdnn), (Metric.REST_HR, hr))
    return ParsedFile(
        format="rr_intervals",
        rows_read=len(values) + len(rejected),
        wellness=tuple(Wellness(row=1, at=at, metric=metric, value=value) for metric, value in found),
        rejected=tuple(rejected),
        warnings=(
            f"the date {at:%Y-%m-%d} stands in the file's name, not in the file",
            f"{bad:.1%} of the intervals left out as artefacts (outside 300 to 2000 ms, or a fifth off the last good"
            " one)",
        ),
    )  # fmt: skip


def _day_in(name: str, now: datetime) -> datetime | None:
    match = _DAY.search(name)
    if not match:
        return None
    try:
        at = datetime(*(int(part or 0) for part in match.groups()))  # type: ignore[arg-type]
        return believable(at, match[0], now, "date")
    except (ValueError, RowProblem):
        return None


def read_hrm(path: Path, name: str, now: datetime) -> ParsedFile:
    """Polar's recording: [Params] with Date and StartTime, [HRData] with a pulse each interval, or every beat."""
    sections: dict[str, list[tuple[int, str]]] = {}
    here = ""
    for row, line in enumerate(text_of(path, name).splitlines(), 1):
        if line.startswith("["):
            here = line.strip()
        elif line.strip():
            sections.setdefault(here, []).append((row, line.strip()))
    params = dict(line.split("=", 1) for _, line in sections.get("[Params]", ()) if "=" in line)
    try:
        start = parse_date(f"{params['Date'][:4]}-{params['Date'][4:6]}-{params['Date'][6:8]} {params['StartTime']}")
        start = believable(start, params["Date"], now, "date")
    except (KeyError, ValueError) as error:
        raise ImportProblem(f"{name} is a Polar recording without a date that can be read; export it again.") from error
    numbers: list[float] = []
    rejected: list[RejectedRow] = []
    for row, line in sections.get("[HRData]", ()):
        try:
            numbers.append(parse_number(line.split("\t")[0]) or np.nan)
        except ValueError:
            rejected.append(RejectedRow(row=row, reason=f"heart data {line[:40]!r} is not a number"))
    values = np.array(numbers)
    if not len(values) or np.isnan(values).all():
        raise ImportProblem(f"{name} is a Polar recording without heart data; export it again.")
    activity = _recording(values, params.get("Interval", "").strip(), start)
    return ParsedFile(
        format="polar_hrm", rows_read=1 + len(rejected), activities=(activity,), rejected=tuple(rejected),
        warnings=(LOCAL_TIME, "this export names no sport"),
    )  # fmt: skip


def _recording(values: np.ndarray, interval: str, start: datetime) -> Activity:
    columns: dict[str, np.ndarray]
    hr: np.ndarray
    if interval in _EVERY_BEAT:
        # A gap longer than a minute, or a number that is none, is no interval between two beats.
        beats = np.where((values > 0) & (values <= _LONGEST_GAP_MS), values, 0.0)
        time_s = np.concatenate([[0.0], np.cumsum(beats)[:-1]]) / 1000
        seconds = float(beats.sum()) / 1000
        hr = np.where(good(beats), 60_000 / np.maximum(beats, 1), np.nan)
        columns = {"rr_ms": np.where(beats > 0, beats, np.nan), "hr": hr}
    else:
        step = float(interval) if interval.isascii() and interval.isdigit() and 0 < int(interval) <= 60 else 5.0
        time_s = np.arange(len(values), dtype=np.float64) * step
        seconds = len(values) * step
        hr = np.where((values >= 20) & (values <= 260), values, np.nan)
        columns = {"hr": hr}
    known = not np.isnan(hr).all()
    return Activity(
        row=1, start=start, sport=Sport.CROSS, duration_s=seconds or None,
        avg_hr=float(np.nanmean(hr)) if known else None, max_hr=float(np.nanmax(hr)) if known else None,
        device="Polar", derived=("duration_s", "avg_hr", "max_hr"), stream=Stream(time_s=time_s, columns=columns),
    )  # fmt: skip
