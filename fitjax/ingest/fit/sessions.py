"""Sessions of one FIT part as activities. In: a `Source`; out: activities with laps and streams, in order of start.

A multisport file has several sessions; each gets the records of its own time and all share a group. A file that broke
off before its session was written gets one session, computed from its records.
"""

from dataclasses import dataclass

import numpy as np

from fitjax.domain.activity import Activity, Lap
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.fit import profile
from fitjax.ingest.fit.laps import laps_between
from fitjax.ingest.fit.names import device_words
from fitjax.ingest.fit.source import CLOCK_NOT_SET, Source
from fitjax.ingest.fit.sport_words import sport_words
from fitjax.ingest.fit.streams import Leg, stream_of
from fitjax.ingest.problems import RowProblem

MAX_SESSIONS = 100
_STEPS_PER_CYCLE = 2
"""Feet that touch the ground while FIT counts one cycle of running or walking."""
_SLOW_ENOUGH_FOR_CYCLES = 120
"""A mean above this is steps already, whatever the format says: nobody runs 240 steps a minute for long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session message, or what the records say where there is none. FIT seconds; None where it says nothing."""

    row: int
    start: float
    end: float
    """Where the next session begins, infinity for the last."""
    values: dict[str, float | None]
    sport: Sport
    sport_raw: str
    name: str


def read(source: Source) -> list[Activity]:
    sessions = _sessions(source) or _from_records(source)
    group = f"fit:{source.identity(sessions[0].start) or int(sessions[0].start)}" if len(sessions) > 1 else ""
    made: list[Activity] = []
    for place, session in enumerate(sessions):
        try:
            made.append(_activity(source, session, first=place == 0, group=group))
        except RowProblem as problem:
            source.reject(session.row, str(problem))
    return made


def _sessions(source: Source) -> list[Session]:
    table = source.table(profile.SESSION, MAX_SESSIONS)
    if not len(table):
        return []
    columns = {n: table.column(f.number, f.scale, f.offset) for n, f in profile.SESSION_FIELDS.items()}
    columns["start_time"] = table.moments(profile.SESSION_FIELDS["start_time"].number)
    names = table.texts(profile.SESSION_PROFILE_NAME.number)
    stamps = table.times()
    elapsed = np.nan_to_num(columns["total_elapsed_time"])
    starts = np.where(np.isnan(columns["start_time"]), stamps - elapsed, columns["start_time"])
    first_record = source.first_record_time()
    starts = np.where(np.isnan(starts), first_record, starts)
    # A clock that was set only after the start: the end or the first record that has a time tells the start.
    for better in (stamps - elapsed, np.full(len(starts), first_record)):
        starts = np.where((starts < CLOCK_NOT_SET) & (better >= CLOCK_NOT_SET), better, starts)
    rows = source.rows(table.positions)
    found: list[Session] = []
    seen: set[tuple[float, float, float]] = set()
    order = [i for i in np.argsort(starts, kind="stable").tolist() if starts[i] == starts[i]]
    for row in range(len(table)):
        if starts[row] != starts[row]:
            source.reject(int(rows[row]), "the session has no start time and no record tells one")
    for place, i in enumerate(order):
        key = (float(starts[i]), float(elapsed[i]), float(np.nan_to_num(columns["sport"][i], nan=-1.0)))
        if key in seen:
            source.warn("a session that is written twice came in once")
            continue
        seen.add(key)
        later = starts[order[place + 1 :]]
        later = later[later > starts[i]]
        values = {name: _number(column[i]) for name, column in columns.items()}
        name = names[i] or (source.sport_name() if len(order) == 1 else "")
        sport, raw = sport_words(values["sport"], values["sub_sport"], name)
        found.append(
            Session(
                row=int(rows[i]),
                start=float(starts[i]),
                end=float(later[0]) if len(later) else np.inf,
                values=values,
                sport=sport,
                sport_raw=raw,
                name=name,
            )
        )
    return found


def _from_records(source: Source) -> list[Session]:
    """The one session of a file that broke off before it was written."""
    start = source.first_record_time()
    if np.isnan(start):
        untimed = len(source.records.times)
        if untimed:
            source.reject(
                int(source.rows(source.records.positions[:1])[0]),
                f"no session tells when it began, and no record carries a time (records: {untimed:,})",
            )
        return []
    sport, sub_sport = source.stated_sport()
    name = source.sport_name()
    kind, raw = sport_words(sport, sub_sport, name)
    source.warn("the file has no summary of its session; its totals were computed from its records")
    values: dict[str, float | None] = dict.fromkeys(profile.SESSION_FIELDS)
    row = int(source.rows(source.records.positions[:1])[0])
    return [Session(row=row, start=start, end=np.inf, values=values, sport=kind, sport_raw=raw, name=name)]


def _activity(source: Source, session: Session, first: bool, group: str) -> Activity:
    start = source.moment(session.start, "start time")
    leg = Leg(start=session.start, begin=-np.inf if first else session.start, end=session.end, new_distance=bool(group))
    stream = stream_of(source, leg, session.row)
    per_cycle = _steps_per_cycle(session, stream)
    if stream is not None and "cadence" in stream.columns and per_cycle != 1:
        columns = {n: v * per_cycle if n == "cadence" else v for n, v in stream.columns.items()}
        stream = Stream(time_s=stream.time_s, columns=columns)
    said = session.values
    cadence = said["avg_cadence"]
    stated = {
        "duration_s": said["total_elapsed_time"],
        "moving_s": said["total_timer_time"],
        "distance_m": said["total_distance"],
        "ascent_m": said["total_ascent"],
        "descent_m": said["total_descent"],
        "avg_hr": said["avg_heart_rate"],
        "max_hr": said["max_heart_rate"],
        "avg_power_w": said["avg_power"],
        "max_power_w": said["max_power"],
        "normalized_power_w": said["normalized_power"],
        "avg_cadence": None if cadence is None else (cadence + (said["avg_fractional_cadence"] or 0)) * per_cycle,
        "max_speed_m_s": said["enhanced_max_speed"] or said["max_speed"],
        "calories_kcal": said["total_calories"],
        "tss": said["training_stress_score"],
        "rpe": said["workout_rpe"],
    }
    known = {name: source.bounded(session.row, name, value) for name, value in stated.items()}
    computed = _computed(source, session, stream)
    derived = tuple(name for name, value in known.items() if value is None and computed.get(name) is not None)
    known |= {name: computed[name] for name in derived}
    laps: tuple[Lap, ...] = laps_between(source, session.start, leg.begin, leg.end, per_cycle, said["pool_length"])
    return Activity(
        row=session.row,
        source_id=source.identity(session.start) or None,
        start=start,
        sport=session.sport,
        sport_raw=session.sport_raw,
        title=source.workout_name() or session.name,
        duration_s=known["duration_s"],
        moving_s=known["moving_s"],
        distance_m=known["distance_m"],
        ascent_m=known["ascent_m"],
        descent_m=known["descent_m"],
        avg_hr=known["avg_hr"],
        max_hr=known["max_hr"],
        avg_power_w=known["avg_power_w"],
        max_power_w=known["max_power_w"],
        normalized_power_w=known["normalized_power_w"],
        avg_cadence=known["avg_cadence"],
        max_speed_m_s=known["max_speed_m_s"],
        calories_kcal=known["calories_kcal"],
        tss=known["tss"],
        rpe=known["rpe"],
        device=device_words(source.file_id["manufacturer"], source.file_id["product"]),
        group=group,
        derived=derived,
        laps=laps,
        stream=stream,
    )


def _computed(source: Source, session: Session, stream: Stream | None) -> dict[str, float | None]:
    """What the stream tells of the fields that a file may leave out; nothing that needs a model of the body."""
    if stream is None or not len(stream):
        return {}

    def last(values: np.ndarray) -> float | None:
        return _positive(values[-1])

    def mean(values: np.ndarray) -> float | None:
        return _positive(np.mean(values))

    def top(values: np.ndarray) -> float | None:
        return _positive(np.max(values))

    found: dict[str, float | None] = {
        "duration_s": _positive(stream.time_s[-1]),
        "moving_s": source.timer_seconds(session.start) if session.values["total_elapsed_time"] is None else None,
    }
    for name, column, pick in (
        ("distance_m", "distance_m", last),
        ("avg_hr", "hr", mean),
        ("max_hr", "hr", top),
        ("avg_power_w", "power_w", mean),
        ("max_power_w", "power_w", top),
        ("avg_cadence", "cadence", mean),
        ("max_speed_m_s", "speed_m_s", top),
    ):
        values = stream.columns.get(column, np.zeros(0))
        if name == "avg_cadence":  # standing still is no cadence
            values = values[values > 0]
        values = values[~np.isnan(values)]
        found[name] = pick(values) if len(values) else None
    return found


def _steps_per_cycle(session: Session, stream: Stream | None) -> int:
    if session.sport not in (Sport.RUN, Sport.WALK):
        return 1
    values = np.zeros(0) if stream is None else stream.columns.get("cadence", np.zeros(0))
    values = values[values > 0]
    mean = float(np.mean(values)) if len(values) else session.values["avg_cadence"] or 0.0
    return 1 if mean > _SLOW_ENOUGH_FOR_CYCLES else _STEPS_PER_CYCLE


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _positive(value: float) -> float | None:
    return float(value) if value > 0 else None
