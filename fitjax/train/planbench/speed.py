"""Seconds a plan, warm: twelve weeks, verified, repaired and explained, one at a time and many at once.

A planner and requests in, rows out. The only file of the bench that looks at a clock. Each way is tried once before it
is timed, so compilation and first loads are not counted; a program started anew for each plan is never warm.
"""

import time
from collections.abc import Sequence

from fitjax.domain.plan import Plan
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.planners import Planner, delivered

WEEKS = 12


def twelve_weeks(request: Request) -> Request:
    """The same athlete without a date to train for, twelve weeks from the bench's first day."""
    goal = request.profile.goal.model_copy(update={"date": None})
    return Request(request.number, request.profile.model_copy(update={"goal": goal}), request.start, WEEKS)


def speed_rows(planner: Planner, requests: Sequence[Request], seed: int) -> list[dict[str, object]]:
    """One row an athlete asked for alone, and one row of the whole batch as seconds each."""
    wanted = [twelve_weeks(one) for one in requests]
    _timed(planner, wanted[:1], seed)
    singles = [_timed(planner, [one], seed) for one in wanted]
    _timed(planner, wanted, seed)
    together = _timed(planner, wanted, seed) / len(wanted)
    return [
        {"athlete": one.number, "single_s": round(seconds, 4), "batch_s": round(together, 4), "batch": len(wanted)}
        for one, seconds in zip(wanted, singles, strict=True)
    ]


def _timed(planner: Planner, requests: Sequence[Request], seed: int) -> float:
    start = time.perf_counter()
    made = planner.make(requests, seed)
    plans: list[Plan | None] = [delivered(one, thing, planner, seed) for one, thing in zip(requests, made, strict=True)]
    assert len(plans) == len(requests)
    return time.perf_counter() - start
