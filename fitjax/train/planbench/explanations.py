"""The words of many plans, judged: every other athlete reads Chinese.

A planner in, the table of `planbench_explanations` with intervals out. Plans are judged as a user gets them.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile
from fitjax.train.planbench.athletes import Request, first_number, request
from fitjax.train.planbench.intervals import share_of
from fitjax.train.planbench.planners import Planner, delivered
from fitjax.train.planbench.stages import PIECE
from fitjax.train.planbench.workers import Workers
from fitjax.train.planbench_explanations import Tally

Explained = list[tuple[Plan, Profile]]
SHARES = ("numbers_in_ledger", "numbers_right_and_causes_true", "distinct_paragraphs")


def explanations(
    planner: Planner,
    *,
    n: int,
    seed: int = 0,
    workers: int = 1,
    batch: int = 32,
    report: Callable[[int, int, str], None] | None = None,
) -> dict[str, Any]:
    """A plan that could not be made is left out and counted in `failures`."""
    first, size = first_number(seed), batch if planner.here_only else PIECE
    blocks = [list(range(at, min(at + size, first + n))) for at in range(first, first + n, size)]
    tally, done = Tally(), 0
    with Workers(1 if planner.here_only else workers) as pool:
        for asked, judged in pool.results((judge, (planner, block, seed)) for block in blocks):
            tally.merge(judged)
            done += asked
            if report:
                report(done, n, f"{planner.name}, explanations")
    table = tally.table()
    plans = int(table["plans"])  # type: ignore[call-overload]
    edges = {}
    for name in SHARES:
        found = share_of(round(float(table[name]) * plans), plans)  # type: ignore[arg-type]
        edges[name] = [round(found.low, 6), round(found.high, 6)]
    return {"planner": planner.name, "identity": planner.identity, "athletes": n, "seed": seed,
            "failures": n - plans, **table, "ci95": edges}  # fmt: skip


def judge(planner: Planner, numbers: list[int], seed: int) -> tuple[int, Tally]:
    """How many were asked for, and what their words are worth; made and judged in one process."""
    tally = Tally()
    for plan, profile in explained(planner, numbers, seed):
        tally.add(plan, profile)
    return len(numbers), tally


def explained(planner: Planner, numbers: list[int], seed: int) -> Explained:
    asked = [in_turn(request(number)) for number in numbers]
    made = planner.make(asked, seed)
    plans = [delivered(one, thing, planner, seed) for one, thing in zip(asked, made, strict=True)]
    return [(plan, one.profile) for one, plan in zip(asked, plans, strict=True) if plan is not None]


def in_turn(one: Request) -> Request:
    """English for even numbers, Chinese for odd."""
    return replace(one, profile=one.profile.model_copy(update={"language": "zh" if one.number % 2 else "en"}))
