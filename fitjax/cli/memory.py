"""How much memory a benchmark took."""

import resource
import sys
from pathlib import Path

_UNIT = 1 if sys.platform == "darwin" else 1024
"""What ru_maxrss counts in: bytes on macOS, kilobytes on Linux."""


def peak_mb(children: bool) -> int:
    """The most that this process held so far, in megabytes; with `children`, or any one of those that ended."""
    own = _own_peak()
    ended = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _UNIT if children else 0
    return round(max(own, ended) / 1e6)


def _own_peak() -> int:
    """Linux starts a process's ru_maxrss at what its parent held; its own peak stands in /proc."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT
