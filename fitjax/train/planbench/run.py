"""PlanBench from end to end: planners in, one document of figures out.

Every planner plans for the same unseen athletes. The document says for each planner and measure the value, its 95 %
interval, how many it rests on and whether the aim is reached; and for scores and seasons the differences between the
first planner and the others, paired by athlete.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fitjax.domain.errors import BadInput
from fitjax.train.planbench import summary
from fitjax.train.planbench.intervals import Estimate
from fitjax.train.planbench.journal import BENCH, CODE, Journal
from fitjax.train.planbench.judge import Judged
from fitjax.train.planbench.measures import GROUPS, MEASURES, STAGE_OF, Measure
from fitjax.train.planbench.notes import read_notes
from fitjax.train.planbench.planners import Planner
from fitjax.train.planbench.stages import Bench, Report, Sizes
from fitjax.train.planbench.workers import Workers

BATCH = 32
STAGES = ("plans", "notes", "levels", "seasons", "repeats", "speed")
Document = dict[str, Any]


def evaluate(
    planners: Sequence[Planner],
    *,
    n: int,
    seed: int = 0,
    measures: Sequence[str] = GROUPS,
    folder: Path | None = None,
    workers: int = 1,
    batch: int = BATCH,
    seasons: int | None = None,
    notes: Path | None = None,
    report: Report | None = None,
) -> Document:
    """`folder` keeps what was judged: the same call goes on after a stop. Raises BadInput for unknown measures.

    `notes` is the file of held-out notes; without it notes are not judged.
    """
    unknown = sorted(set(measures) - set(GROUPS))
    if unknown:
        raise BadInput(f"no measure is named {unknown[0]!r}; use {', '.join(GROUPS)}.")
    measures = [group for group in measures if notes is not None or group != "notes"]
    wanted = {STAGE_OF[group] for group in measures}
    held_out = read_notes(notes) if notes is not None and "notes" in wanted else []
    with Journal(folder, seed) as journal, Workers(workers) as pool:
        bench = Bench(seed, Sizes.of(n, len(held_out), seasons), batch, journal, pool, held_out, report)
        for planner in planners:
            journal.start(planner.name, planner.identity)
            for stage in STAGES:
                if stage in wanted:
                    bench.run(stage, planner)
        return _document(bench, planners, measures)


def _document(bench: Bench, planners: Sequence[Planner], measures: Sequence[str]) -> Document:
    wanted = {STAGE_OF[group] for group in measures}
    shown = [measure for measure in MEASURES if measure.group in measures]
    figures = {planner.name: _estimates(bench, planner.name) for planner in planners}
    return {
        "bench": BENCH,
        "athletes": bench.sizes.plans,
        "seed": bench.seed,
        "code": CODE,
        "sizes": {stage: getattr(bench.sizes, stage) for stage in STAGES if stage in wanted},
        "measures": {m.key: {"title": m.title, "unit": m.unit, "better": m.better, "aim": m.aim} for m in shown},
        "planners": {planner.name: _planner(bench, planner, figures[planner.name], shown) for planner in planners},
        "differences": _differences(bench, [planner.name for planner in planners]),
    }


def _rows(bench: Bench, stage: str, planner: str, count: int) -> list[dict[str, Any]]:
    """The journal may know more athletes than were asked for this time."""
    asked = set(bench.triples if stage == "levels" else bench.places() if stage == "notes" else bench.numbers(count))
    rows = {row["athlete"]: row for row in bench.journal.rows(stage, planner) if row["athlete"] in asked}
    return [rows[athlete] for athlete in sorted(rows)]


def _judged(bench: Bench, planner: str) -> list[Judged]:
    return [Judged.read(row) for row in _rows(bench, "plans", planner, bench.sizes.plans)]


def _estimates(bench: Bench, planner: str) -> dict[str, Estimate]:
    sizes = bench.sizes
    judged, levels = _judged(bench, planner), bench.journal.rows("levels", planner)
    seasons, search = (_rows(bench, "seasons", name, sizes.seasons) for name in (planner, "search"))
    return {
        **(summary.of_plans(judged) if judged else {}),
        **(summary.of_levels(_rows(bench, "levels", planner, sizes.levels)) if levels else {}),
        **summary.of_notes(_rows(bench, "notes", planner, sizes.notes)),
        **summary.of_seasons(seasons, search),
        **summary.of_repeats(_rows(bench, "repeats", planner, sizes.repeats)),
        **summary.of_speed(_rows(bench, "speed", planner, sizes.speed)),
    }


def _planner(bench: Bench, planner: Planner, figures: dict[str, Estimate], shown: list[Measure]) -> Document:
    judged = _judged(bench, planner.name)
    failures = [one.failure for one in judged if one.failure]
    return {
        "identity": planner.identity,
        "plans": len(judged),
        "failures": len(failures),
        "failure_examples": sorted(set(failures))[:5],
        "figures": {m.key: _figure(m, figures[m.key]) for m in shown if m.key in figures and figures[m.key].n},
        "limits_hit": summary.rules_hit(judged, lambda one: one.limits),
        "errors_hit": summary.rules_hit(judged, lambda one: one.serious),
        "warnings_hit": summary.rules_hit(judged, lambda one: one.warnings),
    }


def _figure(measure: Measure, found: Estimate) -> Document:
    return {
        "value": round(found.value, 6),
        "ci95": [None if edge != edge else round(edge, 6) for edge in (found.low, found.high)],
        "n": found.n,
        "reached": measure.reached(found.value),
    }


def _differences(bench: Bench, names: list[str]) -> Document:
    """The first planner less each other one."""
    first, found = names[0], {}
    for other in names[1:]:
        rows: Document = {}
        for stage, count, keys in (
            ("plans", bench.sizes.plans, ("score", "gain", "injury")),
            ("seasons", bench.sizes.seasons, ("gain", "injuries")),
        ):
            mine, theirs = (_rows(bench, stage, name, count) for name in (first, other))
            for key in keys:
                if (difference := summary.difference(mine, theirs, key)) is not None:
                    rows[f"season_{key}" if stage == "seasons" else key] = difference
        found[f"{first} - {other}"] = rows
    return found
