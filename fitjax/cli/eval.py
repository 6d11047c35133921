"""`fitjax eval plans`: the published benchmark of plan quality, model against chance, template and search."""

import argparse
import json
import sys
from typing import Any

from fitjax.domain.errors import BadInput
from fitjax.settings import get_settings


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("eval", help="PlanBench: how good the plans are")
    parser.add_argument("what", choices=["plans"])
    parser.add_argument("--n", type=int, default=100, help="unseen athletes (default 100)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--model", metavar="NAME")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    if not 2 <= args.n <= 100_000:
        raise BadInput(f"--n {args.n} is out of range; use 2 to 100000.")
    if not 0 <= args.seed <= 1000:
        raise BadInput(f"--seed {args.seed} is out of range; use 0 to 1000.")
    from fitjax.jobs.warm import generator_for
    from fitjax.model.random_choice import RandomGenerator
    from fitjax.train.planbench import evaluate

    def report(done: int, total: int, name: str) -> None:
        print(f"{name}: {done} of {total}", file=sys.stderr)

    model = generator_for(get_settings(), args.model, None)
    table = evaluate(model, RandomGenerator(args.seed), n=args.n, seed=args.seed, report=report)
    print(json.dumps(table) if args.json else plain(table))
    return 0


def plain(table: dict[str, Any]) -> str:
    lines = [f"{table['athletes']} unseen athletes; {table['measure']}", ""]
    lines.append(
        f"{'planner':10} {'score':>7} {'95 % interval':>18} {'gain':>7} {'injury':>7} {'serious':>8} {'warnings':>9}"
    )
    for name, row in table["planners"].items():
        low, high = row["ci95"]
        lines.append(
            f"{name:10} {row['score']:7.2f} {low:8.2f} to {high:6.2f} {row['gain']:7.3f} {row['injury']:7.3f}"
            f" {row['plans_with_serious_findings']:8.3f} {row['warnings_a_plan']:9.2f}"
        )
    lines.append("")
    for name, row in table["model_minus"].items():
        low, high = row["ci95"]
        lines.append(
            f"model - {name}: {row['mean']:+.2f} ({low:+.2f} to {high:+.2f}); better on {row['better_on']:.1%}"
        )
    return "\n".join(lines)
