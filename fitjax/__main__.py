"""`fitjax` and `python -m fitjax`: exit codes 0 done, 1 something refused, 2 bad input, 3 internal error."""

import argparse
import logging
import os
import sys
import traceback

from fitjax import __version__
from fitjax.cli import data, eval, models, plan, run, train
from fitjax.domain.errors import FitjaxError
from fitjax.settings import get_settings


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="fitjax", description="Training load seen honestly, and a checked plan from a model on your own machine."
    )
    top.add_argument("--version", action="version", version=f"fitjax {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in (data, plan, train, models, eval, run):
        module.add(commands)
    return top


def main(argv: list[str] | None = None) -> int:
    args = parser().parse_args(argv)
    try:
        return int(args.run(args))
    except FitjaxError as error:
        print(f"fitjax: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("fitjax: stopped", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        # The last net: a fault is ours, its traceback goes to a file, the user gets one line.
        where = _write_down()
        print(f"fitjax: internal error ({type(error).__name__}); details are in {where}.", file=sys.stderr)
        return 3


def _write_down() -> str:
    try:
        folder = get_settings().logs_dir
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "errors.log"
        with path.open("a") as file:
            file.write(traceback.format_exc() + "\n")
        return str(path)
    except OSError:
        logging.exception("internal error")
        return "the lines above"


if __name__ == "__main__":
    sys.exit(main())
