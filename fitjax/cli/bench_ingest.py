"""`fitjax bench ingest`: reading of exports, each beside the obvious library on the same bytes in the same run.

apple: an Apple Health export against xml.etree.ElementTree.iterparse. fit: FIT files against fitdecode. sets: a set log
against pandas.read_csv. bundle: a bulk export with a file for each activity, read, merged and stored, against zipfile
and fitdecode only decoding it.
"""

import datetime as dt
import gzip
import multiprocessing
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import Any

from fitjax.cli.bench import PARTS
from fitjax.cli.bench_bundle import make_bundle
from fitjax.cli.memory import peak_mb
from fitjax.domain.errors import BadInput
from fitjax.settings import Settings

AIMS: dict[str, dict[str, float]] = {
    "apple": {"ratio_at_least": 3.0, "peak_mb_at_most": 500},
    "fit": {"ratio_at_least": 10.0},
    "sets": {"time_of_pandas_at_most": 1.5, "import_s_at_most": 30},
    "bundle": {},
}


def ingest(parts: Sequence[str], megabytes: int, rows: int, activities: int, fit: Sequence[Path], seed: int) -> Any:
    """Figures by part. `fit`: FIT files or folders of them; without any the made bundle's own are compared."""
    made: dict[str, Callable[[Path], dict[str, Any]]] = {
        "apple": lambda folder: _apple(folder, megabytes, seed),
        "fit": lambda folder: _fit(folder, fit, seed),
        "sets": lambda folder: _sets(folder, rows, seed),
        "bundle": lambda folder: _bundle(folder, activities, seed),
    }
    document: dict[str, Any] = {"bench": "ingest", "seed": seed}
    for part in parts:
        with tempfile.TemporaryDirectory() as folder:
            document[part] = {**made[part](Path(folder)), "aim": AIMS[part]}
    return document


def _apple(folder: Path, megabytes: int, seed: int) -> dict[str, Any]:
    from fitjax.ingest.xml.bench_apple import compare, make_export

    path = folder / "export.xml"
    make_export(path, megabytes, seed)
    return compare(path)


def _fit(folder: Path, given: Sequence[Path], seed: int) -> dict[str, Any]:
    _needs_fitdecode()
    from fitjax.ingest.bench_fit import compare

    paths = sorted(p for one in given for p in ([one] if one.is_file() else one.rglob("*.fit")))
    if not paths:
        bundle = folder / "bundle.zip"
        make_bundle(bundle, 20, seed)
        with zipfile.ZipFile(bundle) as archive:
            for name in archive.namelist():
                if name.endswith(".fit.gz"):
                    paths.append(folder / Path(name).stem)
                    paths[-1].write_bytes(gzip.decompress(archive.read(name)))
    return compare(paths, rounds=3)


def _sets(folder: Path, rows: int, seed: int) -> dict[str, Any]:
    from fitjax.ingest.bench_sets import compare, make_log

    path = folder / "log.csv"
    make_log(path, rows, seed)
    return {**compare(path), **_imported(folder, path)}


def _bundle(folder: Path, activities: int, seed: int) -> dict[str, Any]:
    _needs_fitdecode()
    path = folder / "export.zip"
    make_bundle(path, activities, seed)
    ours = _imported(folder, path)
    begun = perf_counter()
    records = _decoded(path)
    theirs = perf_counter() - begun
    return {
        "activities": activities,
        "bytes": path.stat().st_size,
        **ours,
        "baseline": {"what": "zipfile and fitdecode, decoding only", "records": records, "seconds": round(theirs, 2)},
        "ratio": round(theirs / ours["import_s"], 2),
    }


def _imported(folder: Path, path: Path) -> dict[str, Any]:
    """The whole import into an empty store, in a process of its own so that its memory is only the import's."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as alone:
        return alone.submit(_import_here, folder, path).result()


def _import_here(folder: Path, path: Path) -> dict[str, Any]:
    from fitjax.jobs.imports import import_paths
    from fitjax.store.engine import open_store

    settings = Settings(home=folder / "home", database_url="")
    engine = open_store(settings)
    begun = perf_counter()
    files = import_paths(engine, settings, "bench", [path])["files"]
    seconds = perf_counter() - begun
    engine.dispose()
    counts = {name: sum(file[name] for file in files) for name in ("rows_read", "activities_new", "sets_new")}
    return {"import_s": round(seconds, 2), **counts, "peak_mb": peak_mb(children=True)}


def _decoded(path: Path) -> int:
    import fitdecode

    records = 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith(".fit.gz"):
                continue
            with fitdecode.FitReader(gzip.decompress(archive.read(name))) as reader:
                for frame in reader:
                    if isinstance(frame, fitdecode.FitDataMessage) and frame.name == "record":
                        records += bool([field.value for field in frame.fields])
    return records


def _needs_fitdecode() -> None:
    try:
        import fitdecode  # noqa: F401
    except ModuleNotFoundError:
        raise BadInput("bench ingest compares with fitdecode; install it: pip install '.[bench]'.") from None


def plain(document: dict[str, Any]) -> str:
    """One line a part."""
    lines = [f"measured {dt.date.today()}"]
    for part in PARTS:
        if part in document:
            figures = ", ".join(f"{k} {_short(v)}" for k, v in document[part].items() if not isinstance(v, dict | list))
            lines.append(f"{part}: {figures}; aim {document[part]['aim']}")
    return "\n".join(lines)


def _short(value: object) -> object:
    return f"{value:.4g}" if isinstance(value, float) else value
