"""How fast an Apple Health export is read, beside `xml.etree.ElementTree.iterparse` on the same file.

In: a path; out: seconds, bytes a second, peak memory and the ratio. Each side runs in a process of its own, so that
neither pays for the other's memory; the baseline takes type, value, unit, both dates and source of each record and
frees what it has read, nothing more, while the reader under test makes activities and daily values of them.
"""

import json
import resource
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

from fitjax.ingest.xml.apple_export import make_export
from fitjax.ingest.xml.apple_health import read_apple_health

__all__ = ["compare", "make_export"]
_SIDES = ("fitjax", "iterparse")


def compare(path: Path) -> dict[str, Any]:
    """Both sides on one file, one after the other: `ratio` is iterparse's time divided by ours."""
    result: dict[str, Any] = {"bytes": path.stat().st_size}
    for side in _SIDES:
        command = [sys.executable, "-m", "fitjax.ingest.xml.bench_apple", side, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        result[side] = json.loads(done.stdout)
        result[side]["mb_per_s"] = result["bytes"] / 1e6 / result[side]["seconds"]
    result["ratio"] = result["iterparse"]["seconds"] / result["fitjax"]["seconds"]
    result["cpu_ratio"] = result["iterparse"]["cpu_seconds"] / result["fitjax"]["cpu_seconds"]
    return result


def _iterparse(path: Path) -> int:
    count, root = 0, None
    row: tuple[str | None, ...] = ()
    for event, element in ElementTree.iterparse(path, events=("start", "end")):
        if root is None:
            root = element
        if event == "end" and element.tag == "Record":
            get = element.attrib.get
            row = (get("type"), get("value"), get("unit"), get("startDate"), get("endDate"), get("sourceName"))
            count += bool(row)
            element.clear()
            root.clear()
    return count


def _fitjax(path: Path) -> int:
    return sum(part.rows_read - len(part.activities) for part in read_apple_health(path, path.name))


def main(side: str, path: Path) -> None:
    """One side: seconds by the wall clock, and processor time and memory with the helper processes' own."""
    began = time.perf_counter()
    count = _fitjax(path) if side == "fitjax" else _iterparse(path)
    seconds = time.perf_counter() - began
    own, helpers = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    result = {
        "records": count,
        "seconds": seconds,
        "cpu_seconds": own.ru_utime + own.ru_stime + helpers.ru_utime + helpers.ru_stime,
        "peak_mb": own.ru_maxrss / 1024,
        "largest_helper_peak_mb": helpers.ru_maxrss / 1024,
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
