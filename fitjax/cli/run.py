"""`fitjax run | worker`: the web app with its worker, or the worker alone."""

import argparse
from typing import Any

from fitjax.settings import get_settings


def add(subparsers: Any) -> None:
    run = subparsers.add_parser("run", help="start the web app and its worker")
    run.set_defaults(run=run_all)
    worker = subparsers.add_parser("worker", help="start the worker alone")
    worker.add_argument("--parent", type=int, help="end when this process is no longer the parent")
    worker.set_defaults(run=run_worker)


def run_all(_: argparse.Namespace) -> int:
    from fitjax.serve import serve

    return serve(get_settings())


def run_worker(args: argparse.Namespace) -> int:
    from fitjax.jobs.worker import serve

    return serve(get_settings(), args.parent)
