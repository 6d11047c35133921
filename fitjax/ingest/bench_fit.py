"""The FIT reader against `fitdecode` on the same files: time and numbers. In: paths; out: a plain dictionary.

`fitdecode` is a development dependency and is imported only when the comparison runs.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.fit import profile, read, records
from fitjax.ingest.fit.scan import scan
from fitjax.ingest.fit.source import Source

_RECORD_NAMES = {
    "hr": ("heart_rate",),
    "power_w": ("power",),
    "distance_m": ("distance",),
    "speed_m_s": ("enhanced_speed", "speed"),
    "altitude_m": ("enhanced_altitude", "altitude"),
    "temperature_c": ("temperature",),
}
_SESSION_NAMES = (
    "total_elapsed_time",
    "total_timer_time",
    "total_distance",
    "total_calories",
    "avg_heart_rate",
    "max_heart_rate",
    "avg_power",
    "total_ascent",
)


def compare(paths: Iterable[Path], rounds: int = 1) -> dict[str, Any]:
    """Seconds of both for all files (the best of `rounds`), their ratio, and every number that differs.

    fitdecode is timed for decoding its messages alone; the reader here for everything up to its ParsedFile.
    """
    totals = {"files": 0, "bytes": 0, "records": 0, "fitdecode_s": 0.0, "fitjax_s": 0.0}
    differences: list[str] = []
    for path in paths:
        data = path.read_bytes()
        (theirs, stopped), theirs_s = _best(lambda data=data: _fitdecode(data), rounds)
        _, ours_s = _best(lambda data=data, path=path: _read(data, path.name), rounds)
        differences += [f"{path.name}: {text}" for text in _differences(theirs, stopped, data)]
        totals["files"] += 1
        totals["bytes"] += len(data)
        totals["records"] += sum(message.name == "record" for message in theirs)
        totals["fitdecode_s"] += theirs_s
        totals["fitjax_s"] += ours_s
    ratio = totals["fitdecode_s"] / totals["fitjax_s"] if totals["fitjax_s"] else None
    return {**totals, "ratio": ratio, "differences": differences}


def _best(work: Any, rounds: int) -> tuple[Any, float]:
    best, result = float("inf"), None
    for _ in range(rounds):
        began = perf_counter()
        result = work()
        best = min(best, perf_counter() - began)
    return result, best


def _read(data: bytes, name: str) -> None:
    try:
        read(data, name, datetime.now(UTC))
    except ImportProblem:
        pass


def _fitdecode(data: bytes) -> tuple[list[Any], bool]:
    """Its data messages, and whether damage stopped it."""
    import fitdecode

    found: list[Any] = []
    off = fitdecode.CrcCheck.DISABLED
    try:
        with fitdecode.FitReader(data, check_crc=off, error_handling=fitdecode.ErrorHandling.IGNORE) as reader:
            found.extend(frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage))
    except fitdecode.FitError:
        return found, True
    return found, False


def _differences(theirs: Sequence[Any], stopped: bool, data: bytes) -> list[str]:
    """Where damage stopped the other, what it read before that is compared, without the record at the damage."""
    sources = [Source(data, part, datetime.now(UTC), 0) for part in scan(data)]
    tables = [source.table(profile.RECORD) for source in sources]
    read_here = [records.read(table, {}).columns for table in tables]
    messages = [message for message in theirs if message.name == "record"]
    here = sum(map(len, tables))
    if stopped:
        messages, here = messages[:-1], min(here, len(messages) - 1)
    found = [] if len(messages) == here else [f"records {len(messages)} and {here}"]

    def mine(column: str) -> np.ndarray:
        gaps = (np.full(len(table), np.nan) for table in tables)
        columns = [columns.get(column, gap) for columns, gap in zip(read_here, gaps, strict=True)]
        return np.concatenate(columns or [np.zeros(0)])[: len(messages)]

    for column, names in _RECORD_NAMES.items():
        found += _unlike(column, _values(messages, names), mine(column))
    cadence = [
        value + (_value(message, ("fractional_cadence",)) or 0.0)
        for message in messages
        if (value := _value(message, ("cadence",))) is not None
    ]
    found += _unlike("cadence", cadence, mine("cadence"))
    sessions = [message for message in theirs if message.name == "session"]
    for name in _SESSION_NAMES:
        field = profile.SESSION_FIELDS[name]
        columns = [source.table(profile.SESSION).column(field.number, field.scale, field.offset) for source in sources]
        found += _unlike(f"session {name}", _values(sessions, (name,)), np.concatenate(columns or [np.zeros(0)]))
    return found


def _unlike(what: str, theirs: list[float], mine: np.ndarray) -> list[str]:
    own = mine[~np.isnan(mine)]
    if len(own) == len(theirs) and np.allclose(own, theirs, rtol=1e-9, atol=1e-9):
        return []
    return [f"{what}: {len(theirs)} values, sum {sum(theirs):.6g}; here {len(own)} values, sum {own.sum():.6g}"]


def _values(messages: Sequence[Any], names: tuple[str, ...]) -> list[float]:
    return [value for message in messages if (value := _value(message, names)) is not None]


def _value(message: Any, names: tuple[str, ...]) -> float | None:
    for name in names:
        for field in message.fields:
            number = field.field_def is None or not getattr(field.field_def, "dev_data_index", None)
            if field.name == name and isinstance(field.value, int | float) and number:
                return float(field.value)
    return None
