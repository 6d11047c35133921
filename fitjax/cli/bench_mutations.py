"""`fitjax bench mutations`: damaged copies of real exports through every reader, and every so many into a store.

A reader may answer with data or with an ImportProblem, within five seconds of processor time and as it promises; a file
is stored whole, as its receipt counts it, or not at all. Anything else is a failure and is listed with its seed.
"""

import datetime as dt
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Engine, func, select

from fitjax.cli.memory import peak_mb
from fitjax.domain.errors import BadInput, ImportProblem
from fitjax.ingest.mutants import mutant
from fitjax.ingest.promises import broken
from fitjax.ingest.read import read_file
from fitjax.settings import Settings

LIMIT_S = 5.0
"""Processor time for one file; what the machine does besides does not count."""
_LARGEST = 1 << 20
_LISTED = 50
_EACH = 20
"""One mutant in so many is imported into a store as well."""
NOW = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)


class OverTime(BaseException):
    """No Exception, so that no reader takes it for its own."""


def within_limit(work: Callable[[], Any], seconds: float = LIMIT_S) -> Any:
    """The result of `work`; raises OverTime when it takes more processor time. Main thread only."""

    def stop(*_: object) -> None:
        raise OverTime

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def outcome(path: Path, name: str) -> tuple[str, str]:
    """How reading ends: imported or the refusal's class, and the failure in words, which is empty when all is well."""
    try:
        parts = within_limit(lambda: list(read_file(path, name, NOW)))
    except ImportProblem as problem:
        said = str(problem)
        fault = "" if said.strip() and "\n" not in said and len(said) < 1200 else f"no sentence: {said[:200]!r}"
        return type(problem).__name__, fault
    except OverTime:
        return "failed", f"more than {LIMIT_S:g} s"
    except Exception as error:
        return "failed", f"{type(error).__name__}: {error}"
    return "imported", "; ".join(broken(parts, NOW))


def stored_otherwise(engine: Engine, athlete: str, receipt: dict[str, Any]) -> str:
    """In words how the store of an athlete with nothing but this file differs from the receipt; empty when it does not.

    The rows of a file that did not come in are all the difference there can be.
    """
    from fitjax.store.tables import activities, sets, sources, wellness

    def rows(table: Any) -> int:
        with engine.connect() as connection:
            query = select(func.count()).select_from(table).where(table.c.athlete == athlete)
            return int(connection.execute(query).scalar_one())

    held = {table.name: rows(table) for table in (activities, sources, sets, wellness)}
    told = {
        "activities": receipt["activities_new"],
        "sets": receipt["sets_new"],
        "wellness": receipt["wellness_new"],
    }
    if receipt["status"] != "imported":
        return f"{receipt['status']}, but stored are {held}" if any(held.values()) or any(told.values()) else ""
    if any(held[name] != number for name, number in told.items()) or held["sources"] < held["activities"]:
        return f"stored are {held}, the receipt says {told}"
    return ""


def import_outcome(engine: Engine, settings: Settings, path: Path, athlete: str) -> tuple[str, str]:
    """The same for an import into the store, for an athlete who has nothing yet."""
    from fitjax.jobs.imports import import_paths

    try:
        files = within_limit(lambda: import_paths(engine, settings, athlete, [path])["files"], 4 * LIMIT_S)
    except OverTime:
        return "failed", f"the import took more than {4 * LIMIT_S:g} s"
    except Exception as error:
        return "failed", f"the import raised {type(error).__name__}: {error}"
    (receipt,) = files
    if "fault in FitJAX" in (receipt["reason"] or ""):
        return "failed", "a fault in a reader"
    left = sum(1 for _ in settings.staging_dir.iterdir())
    fault = stored_otherwise(engine, athlete, receipt) or (f"{left} files left in staging" if left else "")
    return receipt["status"], fault


def collected(folder: Path) -> dict[str, list[tuple[str, bytes]]]:
    """Names and contents of the files that can be imported, by format; damage to large ones would only cost time."""
    found: dict[str, list[tuple[str, bytes]]] = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.is_symlink() or not 0 < path.stat().st_size <= _LARGEST:
            continue
        try:
            parts = list(read_file(path, path.name, NOW))
        except ImportProblem:
            continue
        if parts:
            found.setdefault(parts[0].format, []).append((path.name, path.read_bytes()))
    return found


def mutations(samples: Path, number: int, seed: int) -> dict[str, Any]:
    from fitjax.store.engine import open_store

    if not samples.is_dir():
        raise BadInput(f"--samples {samples}: there is no such folder; name one with exports in it.")
    by_format = collected(samples)
    if not by_format:
        raise BadInput(f"--samples {samples}: there is no export in it that can be read.")
    every = [data for some in by_format.values() for _, data in some]
    counts: dict[str, Counter[str]] = {name: Counter() for name in by_format}
    slowest = dict.fromkeys(by_format, 0.0)
    imports: Counter[str] = Counter()
    failures: list[dict[str, Any]] = []
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(home=Path(home), database_url="")
        engine = open_store(settings)
        folder = Path(home) / "damaged"
        folder.mkdir()
        for place in range(number):
            name = list(by_format)[place % len(by_format)]
            chance = Random(f"{seed} {place}")
            # Some vendors tell one list from another by the file's name alone, so the copy keeps it.
            shown, whole = chance.choice(by_format[name])
            damage, data = mutant(whole, chance.choice(every), chance)
            path = folder / shown
            path.write_bytes(data)
            at = time.process_time()
            told, fault = outcome(path, shown)
            slowest[name] = max(slowest[name], time.process_time() - at)
            if not fault and (place // len(by_format)) % _EACH == 0:
                stored, fault = import_outcome(engine, settings, path, f"m{place}")
                imports[stored] += 1
            path.unlink()
            counts[name]["failed" if fault else told] += 1
            if fault:
                failures.append({"place": place, "format": name, "damage": damage, "what": fault})
        engine.dispose()
    return {
        "bench": "mutations",
        "seed": seed,
        "files": len(every),
        "mutants": number,
        "cpu_s": round(time.process_time() - begun, 1),
        "outcomes": dict(sum(counts.values(), Counter())),
        "formats": {
            name: {**counts[name], "files": len(by_format[name]), "slowest_s": round(slowest[name], 3)}
            for name in sorted(by_format)
        },
        "imports_into_a_store": dict(imports),
        "peak_mb": peak_mb(children=False),
        "failures": failures[:_LISTED],
    }


def plain(document: dict[str, Any]) -> str:
    lines = [
        f"{document['mutants']} damaged copies of {document['files']} files, {document['cpu_s']} s of processor time, "
        f"at most {document['peak_mb']} MB: {_listed(document['outcomes'])}",
        f"of these {sum(document['imports_into_a_store'].values())} into a store: "
        + _listed(document["imports_into_a_store"]),
    ]
    lines += [f"{name}: {_listed(told)}" for name, told in document["formats"].items()]
    lines += [f"FAILED {one}" for one in document["failures"]]
    return "\n".join(lines)


def _listed(counts: dict[str, Any]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts.items()) or "none"
