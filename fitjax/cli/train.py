"""`fitjax train`: the corpus, the base model from scratch, an adapter from an athlete's feedback, the sample data."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from fitjax.cli.data import check_id
from fitjax.domain.errors import BadInput, Cancelled
from fitjax.settings import get_settings
from fitjax.store.engine import open_store


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("train", help="make the corpus, train a base model, or an adapter from feedback")
    what = parser.add_subparsers(dest="what", required=True)
    corpus = what.add_parser("corpus", help="write the teacher's corpus")
    corpus.add_argument("--athletes", type=int, default=5000)
    corpus.add_argument("--weeks-each", type=int, default=5)
    corpus.add_argument("--workers", type=int, default=2)
    corpus.add_argument("--out", type=Path, default=Path("runs/corpus"))
    corpus.set_defaults(run=run_corpus)
    base = what.add_parser("base", help="train a base model from scratch on the corpus")
    base.add_argument("--corpus", type=Path, default=Path("runs/corpus"))
    base.add_argument("--out", type=Path, default=Path("runs/fitjax-base"))
    base.add_argument("--preset", choices=["tiny", "small", "base"], default="small")
    base.add_argument("--steps", type=int, default=1800)
    base.add_argument("--batch-size", type=int, default=16)
    base.add_argument("--length", type=int, default=384)
    base.add_argument("--vocab-size", type=int, default=768)
    base.add_argument("--lr", type=float, default=2e-3)
    base.add_argument("--minutes", type=float, help="stop after this long")
    base.add_argument("--bf16", action="store_true")
    base.add_argument("--seed", type=int, default=0)
    base.set_defaults(run=run_base)
    adapter = what.add_parser("adapter", help="LoRA fine-tuning on an athlete's ratings and edits, in this process")
    adapter.add_argument("--athlete", metavar="ID", default="me")
    adapter.add_argument("--steps", type=int, default=40)
    adapter.add_argument("--rank", type=int, default=8)
    adapter.add_argument("--lr", type=float, default=1e-3)
    adapter.add_argument("--seed", type=int, default=0)
    adapter.set_defaults(run=run_adapter)
    for one in (corpus, base, adapter):
        one.add_argument("--json", action="store_true")


def run_corpus(args: argparse.Namespace) -> int:
    from fitjax.train.corpus import write

    if not 20 <= args.athletes <= 900_000:
        raise BadInput(f"--athletes {args.athletes} is out of range; use 20 to 900000.")
    print(json.dumps(write(args.out, args.athletes, args.weeks_each, args.workers)))
    return 0


def run_base(args: argparse.Namespace) -> int:
    from fitjax.model.runtime import use_cache
    from fitjax.train.loop import TrainConfig, train_from_scratch

    use_cache(get_settings().jax_cache_dir)
    config = TrainConfig(
        preset=args.preset, steps=args.steps, batch_size=args.batch_size, length=args.length, lr=args.lr,
        vocab_size=args.vocab_size, minutes=args.minutes, bf16=args.bf16, seed=args.seed,
    )  # fmt: skip

    def report(step: int, metrics: dict[str, float]) -> None:
        print(f"step {step} of {args.steps}: {metrics}", file=sys.stderr, flush=True)

    card = train_from_scratch(args.corpus, args.out, config, report, command="fitjax " + " ".join(sys.argv[1:]))
    print(json.dumps({name: value for name, value in card.items() if name != "curve"}))
    return 0


def run_adapter(args: argparse.Namespace) -> int:
    """The same run as the Retrain page's, written down as a job like it."""
    from fitjax.jobs.handlers.training import run
    from fitjax.store import jobs

    settings = get_settings()
    engine = open_store(settings)
    # The number of this process tells a worker that starts meanwhile that the job is being done.
    payload = {**{name: getattr(args, name) for name in ("steps", "rank", "lr", "seed")}, "pid": os.getpid()}
    job_id = jobs.create_job(engine, "train", check_id(args.athlete), payload)
    jobs.claim(engine, job_id)

    def report(done: int, total: int, message: str, metrics: dict[str, float]) -> None:
        print(message, file=sys.stderr)
        jobs.report_progress(engine, job_id, done, total, message, metrics)

    try:
        result = run(engine, settings, jobs.job(engine, job_id), report, lambda: jobs.is_cancelled(engine, job_id))
    except Cancelled as stop:
        jobs.cancelled(engine, job_id, str(stop))
        raise
    except BaseException as error:
        jobs.fail(engine, job_id, str(error))
        raise
    jobs.finish(engine, job_id, result)
    print(json.dumps(result))
    return 0
