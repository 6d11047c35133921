"""Questions and reports that readers make often, passed on a few times a second."""

import time
from collections.abc import Callable

LOOK_S = 0.2
REPORT_S = 0.3
KIB = 1024


def seldom(asked: Callable[[], bool]) -> Callable[[], bool]:
    """`asked` every now and then, its last answer in between; a yes stays."""
    looked_at, answer = 0.0, False

    def ask() -> bool:
        nonlocal looked_at, answer
        at = time.monotonic()
        if not answer and at - looked_at > LOOK_S:
            looked_at, answer = at, asked()
        return answer

    return ask


def growing(report: Callable[..., None] | None, name: str) -> Callable[[int, int], None] | None:
    """Takes bytes, reports KiB and the file's name; a second look at the same file takes nothing back."""
    if report is None:
        return None
    told_at, most = 0.0, -1

    def tell(done: int, total: int) -> None:
        nonlocal told_at, most
        at = time.monotonic()
        if done > most and (done >= total or at - told_at > REPORT_S):
            told_at, most = at, done
            report(done // KIB, max(total // KIB, 1), name)

    return tell
