"""Files that hold several tables one below the other: Fitbit's own CSV export and Polar Flow's session.

In: a path; out: ParsedFile. Fitbit's is a title ('Body', 'Activities', 'Sleep', 'Foods') above each table; Polar's is a
header and one row about the session, then a header and a row for each second. Written from the layout of such files.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np

from fitjax.domain.activity import ParsedFile, RejectedRow
from fitjax.domain.errors import ImportProblem
from fitjax.domain.stream import Stream
from fitjax.ingest.durations import parse_duration
from fitjax.ingest.headers import Columns, match
from fitjax.ingest.numbers import parse_number
from fitjax.ingest.tables.lines import part, split_row, text_of
from fitjax.ingest.tables.read import read_described
from fitjax.ingest.tables.spec import Spec
from fitjax.ingest.tables.spec_stacked import FITBIT, POLAR, POLAR_SAMPLES

_TITLES = tuple(FITBIT)
_Rows = list[tuple[int, list[str]]]


def is_fitbit(head: str) -> bool:
    lines = [line.strip().rstrip(",").strip('"') for line in head.splitlines() if line.strip()][:2]
    return len(lines) == 2 and lines[0] in (*_TITLES, "Foods") and lines[1].count(",") >= 2


def is_polar(head: str) -> bool:
    lines = [line for line in head.splitlines() if line.strip()][:3]
    if len(lines) < 3:
        return False
    return POLAR.match(split_row(lines[0])) is not None and POLAR_SAMPLES.match(split_row(lines[2])) is not None


def read_fitbit(path: Path, name: str, now: datetime) -> ParsedFile:
    found = [
        read_described(part(path, name, spec, columns, header, rows), spec, now)
        for spec, columns, header, rows in _sections(path, name)
    ]
    if not found:
        raise ImportProblem(
            f"{name} holds none of Fitbit's tables Body, Activities or Sleep with rows; export it again."
        )
    return ParsedFile(
        format="fitbit_csv",
        rows_read=sum(one.rows_read for one in found),
        wellness=tuple(value for one in found for value in one.wellness),
        rejected=tuple(row for one in found for row in one.rejected),
        set_aside=tuple(value for one in found for value in one.set_aside),
        warnings=tuple(dict.fromkeys(warning for one in found for warning in one.warnings)),
    )


def _sections(path: Path, name: str) -> list[tuple[Spec, Columns, list[str], _Rows]]:
    sections = []
    spec: Spec | None = None
    header: list[str] = []
    rows: _Rows = []
    lines = text_of(path, name).splitlines()
    for number, line in enumerate([*lines, ""], 1):
        title = line.strip().rstrip(",").strip('"')
        if not title or title in _TITLES or title == "Foods":
            if spec is not None and rows:
                sections.append((spec, match(header, spec.names()), header, rows))
            spec, header, rows = FITBIT.get(title), [], []
        elif spec is not None and not header:
            header = split_row(line)
        elif spec is not None:
            rows.append((number, split_row(line)))
    return sections


def read_polar(path: Path, name: str, now: datetime) -> ParsedFile:
    numbered = [(n, line) for n, line in enumerate(text_of(path, name).splitlines(), 1) if line.strip()]
    header = split_row(numbered[0][1])
    columns = POLAR.match(header)
    if columns is None:
        raise ImportProblem(f"{name} is not a Polar session after all; export it again.")
    one = part(path, name, POLAR, columns, header, [(numbered[1][0], split_row(numbered[1][1]))])
    parsed = read_described(one, POLAR, now)
    if not parsed.activities:
        return parsed
    stream, rejected = _samples(numbered[2:])
    activity = replace(parsed.activities[0], stream=stream)
    return replace(parsed, activities=(activity,), rejected=(*parsed.rejected, *rejected), rows_read=1 + len(rejected))


def _samples(lines: Sequence[tuple[int, str]]) -> tuple[Stream | None, list[RejectedRow]]:
    header = split_row(lines[0][1])
    places = match(header, POLAR_SAMPLES.names()).places
    names = {"hr": 1.0, "speed_m_s": 1 / 3.6, "cadence": 1.0, "altitude_m": 1.0, "distance_m": 1.0, "power_w": 1.0,
             "temperature_c": 1.0}  # fmt: skip
    times: list[float] = []
    values: dict[str, list[float]] = {name: [] for name in names if name in places}
    rejected: list[RejectedRow] = []
    for row, line in lines[1:]:
        cells = split_row(line)
        try:
            second = parse_duration(cells[places["time"][0]])
            found = {name: parse_number(cells[places[name][0]]) for name in values}
        except (ValueError, IndexError):
            rejected.append(RejectedRow(row=row, reason="a sample that cannot be read"))
            continue
        if second is None or (times and second < times[-1]):
            rejected.append(RejectedRow(row=row, reason="a sample without a time after the one before"))
            continue
        times.append(second)
        for name, value in found.items():
            # Polar writes 0 for a pulse that was not found.
            values[name].append(np.nan if value is None or (name == "hr" and value == 0) else value * names[name])
    if not times:
        return None, rejected
    columns = {name: np.array(column) for name, column in values.items() if not np.isnan(column).all()}
    return Stream(time_s=np.array(times), columns=columns), rejected
