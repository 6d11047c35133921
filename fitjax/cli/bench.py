"""`fitjax bench simulate|ingest|mutations`: speed, against a stated baseline measured in the same run; and endurance.

ingest, mutations: see `bench_ingest`, `bench_mutations`. simulate: athletes in habitual training, vectorised over
athletes, against a plain Python loop over the same equations and the same draws for fewer athletes. Both are timed
three times in turn; the medians count.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from fitjax.domain.errors import BadInput

_ROUNDS = 3
PARTS = ("apple", "fit", "sets", "bundle")
_PLAIN_ATHLETES = 100


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("bench", help="speed against a baseline measured in the same run")
    parser.add_argument("what", choices=["simulate", "ingest", "mutations"])
    parser.add_argument("--n", type=int, default=10_000, help="athletes or mutants (default 10000)")
    parser.add_argument("--weeks", type=int, default=26)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="ingest: parts of " + ", ".join(PARTS) + " (default: all)")
    parser.add_argument("--megabytes", type=int, default=1_000, help="ingest: size of the Apple Health export")
    parser.add_argument("--rows", type=int, default=1_000_000, help="ingest: rows of the set log")
    parser.add_argument("--activities", type=int, default=2_000, help="ingest: activities of the bundle")
    parser.add_argument("--fit", type=Path, nargs="*", default=[], help="ingest: FIT files or folders to compare on")
    parser.add_argument("--samples", type=Path, metavar="DIR", help="mutations: exports to make damaged copies of")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    for name, value, low, high in (("n", args.n, 1, 1_000_000), ("weeks", args.weeks, 1, 520)):
        if not low <= value <= high:
            raise BadInput(f"--{name} {value} is out of range; use {low} to {high}.")
    sizes = (("megabytes", args.megabytes, 20_000), ("rows", args.rows, 10**8), ("activities", args.activities, 10**5))
    for name, value, high in sizes:
        if not 1 <= value <= high:
            raise BadInput(f"--{name} {value} is out of range; use 1 to {high}.")
    if args.seed < 0:
        raise BadInput(f"--seed {args.seed} is negative; use 0 or more.")
    if args.what == "ingest":
        return _ingest(args)
    if args.what == "mutations":
        return _mutations(args)
    figures = simulate(args.n, args.weeks, args.seed)
    print(json.dumps(figures) if args.json else plain(figures))
    return 0


def _ingest(args: argparse.Namespace) -> int:
    from fitjax.cli import bench_ingest

    parts = [part for part in args.only.split(",") if part] or list(PARTS)
    unknown = sorted(set(parts) - set(PARTS))
    if unknown:
        raise BadInput(f"--only {','.join(unknown)}: name some of {', '.join(PARTS)}.")
    for path in args.fit:
        if not path.exists():
            raise BadInput(f"--fit {path}: there is no such file or folder; check the path.")
    document = bench_ingest.ingest(parts, args.megabytes, args.rows, args.activities, args.fit, args.seed)
    print(json.dumps(document, default=str) if args.json else bench_ingest.plain(document))
    return 0


def _mutations(args: argparse.Namespace) -> int:
    from fitjax.cli import bench_mutations

    if args.samples is None:
        raise BadInput("bench mutations needs --samples DIR, a folder with exports to make damaged copies of.")
    document = bench_mutations.mutations(args.samples, args.n, args.seed)
    print(json.dumps(document) if args.json else bench_mutations.plain(document))
    return 1 if document["failures"] else 0


def simulate(athletes: int, weeks: int, seed: int) -> dict[str, Any]:
    import numpy as np

    from fitjax.train.simulator.population import run_population
    from fitjax.train.simulator.population_plain import run_plain

    few = min(athletes, _PLAIN_ATHLETES)
    arrays, loop = [], []
    for _ in range(_ROUNDS):
        arrays.append(_seconds(lambda: run_population(athletes, weeks, seed)))
        loop.append(_seconds(lambda: run_plain(few, weeks, seed)))
    # A baseline that computes something else would make the ratio worthless.
    told = run_population(few, weeks, seed).change
    same = bool(np.allclose(told, [row["change"] for row in run_plain(few, weeks, seed)]))
    ours, theirs = athletes * weeks / median(arrays), few * weeks / median(loop)
    return {
        "bench": "simulate",
        "athletes": athletes,
        "weeks": weeks,
        "seed": seed,
        "seconds": round(median(arrays), 3),
        "athlete_weeks_per_s": round(ours),
        "baseline": {
            "what": "plain Python loop, one athlete and one day at a time, same equations and draws",
            "athletes": few,
            "seconds": round(median(loop), 3),
            "athlete_weeks_per_s": round(theirs),
            "same_result": same,
        },
        "ratio": round(ours / theirs, 1),
    }


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def plain(figures: dict[str, Any]) -> str:
    base = figures["baseline"]
    return (
        f"simulate: {figures['athletes']} athletes x {figures['weeks']} weeks in {figures['seconds']} s, "
        f"{figures['athlete_weeks_per_s']} athlete-weeks a second\n"
        f"baseline ({base['what']}): {base['athletes']} athletes in {base['seconds']} s, "
        f"{base['athlete_weeks_per_s']} athlete-weeks a second\n"
        f"ratio {figures['ratio']}; both {'agree' if base['same_result'] else 'DISAGREE'}"
    )
