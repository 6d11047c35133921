"""All that is known of one activity: who told what, its recording, and what in it is doubtful."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.activity import Activity
from fitjax.domain.errors import StoreConflict
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.metrics.quality import Finding, coverage, stream_findings
from fitjax.settings import Settings
from fitjax.store import activities as store
from fitjax.store.merging import rank
from fitjax.store.streams import read_stream, remove_streams


@dataclass(frozen=True, slots=True)
class Recording:
    sources: list[dict[str, Any]]
    """Every source's own row, the earliest import first."""
    origins: list[tuple[str, float, str]]
    """Each stored number: its field, its value, and the file and row it came from."""
    laps: list[dict[str, Any]]
    stream: Stream | None
    coverage: dict[str, float]
    findings: list[Finding]
    unreadable: str | None
    """Why the recording cannot be shown, where there should be one."""


def recording(engine: Engine, settings: Settings, athlete: str, number: int) -> Recording | None:
    """None when there is no such activity (any more)."""
    row = store.activity(engine, athlete, number)
    if row is None:
        return None
    sources = store.sources_of(engine, athlete, number)
    home = f"{row['source_file']}, row {row['source_row']}"
    origins = [(name, row[name], row["provenance"].get(name, home)) for name in store.MEASURES if row[name] is not None]
    stream, unreadable = None, None
    if row["stream"]:
        try:
            stream = read_stream(settings, row["stream"])
        except StoreConflict as problem:
            unreadable = str(problem)
    return Recording(
        sources=sources,
        origins=origins,
        laps=_laps(sources),
        stream=stream,
        coverage=coverage(stream) if stream else {},
        findings=stream_findings(stream, Sport(row["sport"])) if stream else [],
        unreadable=unreadable,
    )


def _laps(sources: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The best source's laps; what they do not tell is taken from others that are as many."""
    told = [source["laps"] for source in sorted(sources, key=rank, reverse=True) if source["laps"]]
    best = [dict(lap) for lap in told[0]] if told else []
    for laps in told[1:]:
        for mine, other in zip(best, laps, strict=True) if len(laps) == len(best) else ():
            mine |= {name: value for name, value in other.items() if mine.get(name) is None}
    return best


def remove(engine: Engine, settings: Settings, athlete: str, number: int) -> None:
    """The activity, all that was told of it, and its recording."""
    remove_streams(settings, store.remove_activity(engine, athlete, number))


def doubts(found: Sequence[Activity]) -> list[dict[str, Any]]:
    """What a receipt says of its recordings: which activity, what, from when to when (seconds), and by how much."""
    return [
        {"activity": f"{one.start:%Y-%m-%d %H:%M}", **asdict(finding), "flaw": str(finding.flaw)}
        for one in found
        if one.stream is not None
        for finding in stream_findings(one.stream, one.sport)
    ]
