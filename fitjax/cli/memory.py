"""How much memory a benchmark took."""

import resource
import sys


def peak_mb(*whose: int) -> int:
    """The most that any of `whose` (getrusage's RUSAGE_SELF, RUSAGE_CHILDREN) held so far, in megabytes."""
    unit = 1 if sys.platform == "darwin" else 1024  # bytes on macOS, kilobytes on Linux
    return round(max(resource.getrusage(who).ru_maxrss for who in whose) * unit / 1e6)
