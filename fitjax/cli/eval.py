"""`fitjax eval plans | explanations | model`: PlanBench, for this project's planners or anybody's program."""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fitjax.domain.errors import BadInput
from fitjax.settings import ROOT, get_settings

if TYPE_CHECKING:
    from fitjax.train.planbench.planners import Planner

OWN = ("model", "search", "template", "random")
NOTES = ROOT / "data" / "planbench" / "notes.jsonl"
MOST_WORKERS = 256


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("eval", help="PlanBench: how good the plans are")
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    plans = what.add_parser("plans", help="plans of the model, the search, the template, chance, or any program")
    _common(plans)
    plans.add_argument("--measures", metavar="NAMES", help="groups of measures, separated by commas (default: all)")
    plans.add_argument(
        "--seasons", type=int, metavar="N", help="athletes whose whole season is lived (default: n, at most 200)"
    )
    plans.add_argument(
        "--report", type=Path, metavar="DIR", help="write report and plots there; a stopped run goes on from there"
    )
    plans.set_defaults(run=run_plans)
    words = what.add_parser("explanations", help="whether the words of the model's plans are true, personal and plain")
    _common(words)
    words.set_defaults(run=run_explanations)
    model = what.add_parser("model", help="held-out loss of each task, and what the two heads are worth")
    model.add_argument("--n", type=int, default=50, help="unseen athletes (default 50)")
    model.add_argument("--seed", type=int, default=0, help="other athletes (default 0)")
    model.add_argument("--model", metavar="NAME", help="a model of `fitjax models list`")
    model.add_argument("--json", action="store_true")
    model.set_defaults(run=run_model)


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--n", type=int, default=100, help="unseen athletes (default 100)")
    parser.add_argument("--seed", type=int, default=0, help="other athletes (default 0)")
    parser.add_argument("--model", metavar="NAME", help="a model of `fitjax models list`")
    parser.add_argument(
        "--planner", metavar="COMMAND", help="judge this program too: profile JSON on stdin, plan JSON on stdout"
    )
    parser.add_argument("--time-limit", type=float, default=60.0, metavar="S", help="seconds for one plan of --planner")
    parser.add_argument("--only", metavar="NAMES", help=f"of {', '.join(OWN)}, external; separated by commas")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes for all but the model")
    parser.add_argument("--batch", type=int, default=32, help="plans the model writes at once (default 32)")
    parser.add_argument("--json", action="store_true")


def run_plans(args: argparse.Namespace) -> int:
    _check(args)
    from fitjax.train.planbench import evaluate
    from fitjax.train.planbench.measures import GROUPS
    from fitjax.train.planbench.report import table, write_report

    document = evaluate(
        _planners(args),
        n=args.n,
        seed=args.seed,
        measures=_names(args.measures) or GROUPS,
        folder=args.report,
        workers=args.workers,
        batch=args.batch,
        seasons=args.seasons,
        notes=NOTES if NOTES.is_file() else None,
        report=Progress(),
    )
    if args.report is not None:
        for path in write_report(document, args.report):
            print(path, file=sys.stderr)
    print(json.dumps(document, ensure_ascii=False) if args.json else table(document))
    return 0


def run_explanations(args: argparse.Namespace) -> int:
    args.only = args.only or ("external" if args.planner else "model")
    _check(args)
    from fitjax.train.planbench.explanations import explanations

    tables = {
        planner.name: explanations(
            planner, n=args.n, seed=args.seed, workers=args.workers, batch=args.batch, report=Progress()
        )
        for planner in _planners(args)
    }
    if args.json:
        print(json.dumps({"planners": tables}, ensure_ascii=False))
        return 0
    for table in tables.values():
        for name, value in table.items():
            print(f"{name:32} {value}")
    return 0


def run_model(args: argparse.Namespace) -> int:
    _in_range(args, ("n", 2, 100_000), ("seed", 0, 1000))
    from fitjax.jobs.warm import generator_for
    from fitjax.train.model_bench import evaluate_model

    model = generator_for(get_settings(), args.model, None)
    table = evaluate_model(model, n=args.n, seed=args.seed, report=_to_stderr_line)
    if args.json:
        print(json.dumps(table))
        return 0
    for task, row in table["tasks"].items():
        print(f"{task:10} {row['nats_a_token']:.4f} nats a token, {row['examples']} examples")
    for name, value in (table["heads"] or {}).items():
        print(f"{name:32} {value}")
    return 0


def _to_stderr_line(done: int, n: int) -> None:
    if done % 10 == 0 or done == n:
        print(f"{done} of {n} athletes", file=sys.stderr)


def _in_range(args: argparse.Namespace, *limits: tuple[str, int, int]) -> None:
    for name, low, high in limits:
        if not low <= getattr(args, name) <= high:
            raise BadInput(f"--{name} {getattr(args, name)} is out of range; use {low} to {high}.")


def _check(args: argparse.Namespace) -> None:
    _in_range(args, ("n", 2, 400_000), ("seed", 0, 1000), ("workers", 1, MOST_WORKERS), ("batch", 1, 4096))
    if getattr(args, "seasons", None) is not None and not 0 <= args.seasons <= args.n:
        raise BadInput(f"--seasons {args.seasons} is out of range; use 0 to the {args.n} of --n.")
    if not 0 < args.time_limit <= 86_400:
        raise BadInput(f"--time-limit {args.time_limit:g} is out of range; use more than 0 and at most 86400 seconds.")
    if args.planner is not None and not args.planner.strip():
        raise BadInput("--planner is empty; give the command that starts the program.")
    known = (*OWN, "external") if args.planner else OWN
    for name in _names(args.only):
        if name == "external" and not args.planner:
            raise BadInput("--only external needs --planner COMMAND.")
        if name not in known:
            raise BadInput(f"--only: no planner is named {name!r}; use {', '.join(known)}.")


def _names(text: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (text or "").split(",") if name.strip())


def _planners(args: argparse.Namespace) -> "list[Planner]":
    """The one that others are compared with comes first: the program, else the model."""
    from fitjax.train.planbench.command import CommandPlanner
    from fitjax.train.planbench.planners import ModelPlanner, RandomPlanner, SearchPlanner, template_planner

    wanted = _names(args.only) or (("external", *OWN) if args.planner else OWN)
    makers: dict[str, Callable[[], Planner]] = {
        "search": SearchPlanner,
        "template": template_planner,
        "random": RandomPlanner,
    }
    found: list[Planner] = []
    for name in dict.fromkeys(wanted):
        if name == "external":
            found.append(CommandPlanner(args.planner, args.time_limit))
        elif name == "model":
            from fitjax.jobs.warm import generator_for

            found.append(ModelPlanner(generator_for(get_settings(), args.model, None)))
        else:
            found.append(makers[name]())
    return found


class Progress:
    """Lines on standard error, at most one a second but for the last of each run."""

    def __init__(self) -> None:
        self._said = 0.0

    def __call__(self, done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if done >= total or now - self._said >= 1:
            self._said = now
            print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)
