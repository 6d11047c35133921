"""Notes obeyed: held-out notes in plain words, and whether the plan keeps to every limit they name.

Notes of a file in, one row a note out. The athlete has every day, all equipment and no condition, so that only the note
limits anything. Own planners read the note as `fitjax plan` does; a program gets it as it stands in `notes` of the
profile. `read` tells whether the reading was right, no limit missed and none invented; it is None for a program.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from fitjax.domain.plan import Gate, Plan
from fitjax.domain.vocabulary import GateStatus
from fitjax.plan.gate import screen
from fitjax.plan.generator import Generator
from fitjax.plan.notes import apply_notes
from fitjax.train.notes_bench import TODAY, judge, obeyed, roomy_athlete
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.planners import Made, Planner, mended

WEEKS = 4


def read_notes(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def note_rows(
    planner: Planner, cases: Sequence[dict[str, Any]], places: Sequence[int], seed: int
) -> list[dict[str, Any]]:
    """`cases` at `places` of the file; a row's `athlete` is its place."""
    asked = [
        Request(place, roomy_athlete(case["note"], case["language"]), TODAY, WEEKS)
        for place, case in zip(places, cases, strict=True)
    ]
    told = asked if planner.takes_notes else [_tightened(one, planner.writer) for one in asked]
    open_places = [i for i, one in enumerate(told) if planner.takes_notes or not _blocked(one)]
    made: list[Made | None] = [None] * len(told)
    for place, thing in zip(open_places, planner.make([told[i] for i in open_places], seed), strict=True):
        made[place] = thing
    rows = []
    for i, case in enumerate(cases):
        plan = _no_plan(told[i]) if made[i] is None else mended(told[i], made[i])  # type: ignore[arg-type]
        broken = ["no plan"] if plan is None else obeyed(plan, case["expect"])
        read = (
            None
            if planner.takes_notes
            else judge(case["note"], case["language"], case["expect"], planner.writer).obeyed
        )
        rows.append({"athlete": places[i], "language": case["language"], "obeyed": not broken, "read": read,
                     "broken": broken[:3]})  # fmt: skip
    return rows


def _tightened(one: Request, reader: Generator | None) -> Request:
    profile, _ = apply_notes(one.profile, today=TODAY, reader=reader)
    return replace(one, profile=profile)


def _blocked(one: Request) -> bool:
    return screen(one.profile, TODAY).status is GateStatus.BLOCKED


def _no_plan(one: Request) -> Plan:
    """What the health gate leaves: a document without weeks."""
    return Plan(goal=one.profile.goal, start=one.start, gate=Gate(status=GateStatus.BLOCKED))
