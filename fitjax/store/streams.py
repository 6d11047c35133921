"""Second-by-second data: one Parquet file a stream, named by its content, read lazily by column.

A file is written whole before the row that names it is stored; one that no row names is swept away at the next start.
"""

import hashlib
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import Engine, select

from fitjax.domain.errors import StoreConflict
from fitjax.domain.stream import Stream
from fitjax.parts import whole
from fitjax.settings import Settings
from fitjax.store.tables import sources

_YOUNG_S = 3600.0


def write_stream(settings: Settings, stream: Stream) -> str:
    """Store a stream and return its name (a hash of its numbers); the same numbers are one file."""
    name = _name(stream)
    target = path_of(settings, name)
    if target.exists():
        return name
    table = pa.table({"time_s": stream.time_s, **{key: stream.columns[key] for key in sorted(stream.columns)}})
    with whole(target) as part:
        pq.write_table(table, part, compression="zstd")
    return name


def _name(stream: Stream) -> str:
    content = hashlib.sha256(np.ascontiguousarray(stream.time_s, dtype="<f8").tobytes())
    for key in sorted(stream.columns):
        content.update(key.encode("utf-8", "replace"))
        content.update(np.ascontiguousarray(stream.columns[key], dtype="<f8").tobytes())
    return content.hexdigest()[:32]


def path_of(settings: Settings, name: str) -> Path:
    return settings.streams_dir / name[:2] / f"{name}.parquet"


def read_stream(settings: Settings, name: str, columns: Sequence[str] | None = None) -> Stream:
    """Only the named columns (those the stream has); StoreConflict where the file is gone."""
    try:
        with pq.ParquetFile(path_of(settings, name)) as file:
            held = [key for key in file.schema_arrow.names if key != "time_s"]
            wanted = held if columns is None else [key for key in columns if key in held]
            table = file.read(columns=["time_s", *wanted])
    except (OSError, pa.ArrowException) as error:
        raise StoreConflict(
            f"the recorded data of this activity cannot be read ({error}); import its file again."
        ) from error
    arrays = {key: np.asarray(table[key], dtype="float64") for key in table.column_names}
    return Stream(time_s=arrays.pop("time_s"), columns=arrays)


def remove_streams(settings: Settings, names: Sequence[str]) -> None:
    for name in names:
        path_of(settings, name).unlink(missing_ok=True)


def sweep(engine: Engine, settings: Settings) -> int:
    """Remove files that no source names, as an import that was killed leaves them; returns how many.

    Young ones stay: another process may be about to store the rows that name them.
    """
    with engine.connect() as connection:
        held = set(connection.execute(select(sources.c.stream).where(sources.c.stream.is_not(None))).scalars())
    oldest = time.time() - _YOUNG_S
    found = settings.streams_dir.glob("*/*.parquet")
    gone = [path for path in found if path.stem not in held and path.stat().st_mtime < oldest]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)
