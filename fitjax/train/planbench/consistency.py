"""Same question, same answer? Plans made again with the same seed, alone and in company, and with another seed.

A planner and requests in, one row an athlete out. `same` and `alone` compare plans bit for bit (the whole
document): once asked again as before, once asked by itself instead of in a batch. `changed` says how different another
seed's plan is: the share of sessions (day, sport, kind, minutes) that the two plans do not have in common.
"""

import json
from collections import Counter
from collections.abc import Sequence

from fitjax.domain.plan import Plan
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.planners import Planner, delivered


def consistency_rows(planner: Planner, requests: Sequence[Request], seed: int) -> list[dict[str, object]]:
    first, again = _plans(planner, requests, seed), _plans(planner, requests, seed)
    alone = [_plans(planner, [one], seed)[0] for one in requests]
    other = _plans(planner, requests, seed + 1)
    return [
        {
            "athlete": one.number,
            "same": _bits(first[i]) == _bits(again[i]),
            "alone": _bits(first[i]) == _bits(alone[i]),
            "changed": difference(first[i], other[i]),
        }
        for i, one in enumerate(requests)
    ]


def _plans(planner: Planner, requests: Sequence[Request], seed: int) -> list[Plan | None]:
    made = planner.make(requests, seed)
    return [delivered(one, thing, planner, seed) for one, thing in zip(requests, made, strict=True)]


def _bits(plan: Plan | None) -> str:
    return json.dumps(plan.to_json()) if plan else ""


def difference(one: Plan | None, other: Plan | None) -> float:
    """0 for the same sessions, 1 for none in common: 1 - shared / all, sessions counted as often as they occur."""
    a, b = _sessions(one), _sessions(other)
    shared, either = (a & b).total(), (a | b).total()
    return 1 - shared / either if either else 0.0


def _sessions(plan: Plan | None) -> Counter[tuple[object, ...]]:
    sessions = [s for week in plan.weeks for s in week.sessions] if plan else []
    return Counter((s.date, s.sport, s.kind, round(s.minutes)) for s in sessions)
