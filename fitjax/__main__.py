"""`fitjax` and `python -m fitjax`: exit codes 0 done, 1 something refused, 2 bad input, 3 internal error."""

import argparse
import io
import os
import sys
import traceback
from typing import NoReturn

from pydantic import ValidationError

from fitjax import __version__
from fitjax.cli import bench, data, eval, models, plan, run, train
from fitjax.domain.errors import FitjaxError
from fitjax.settings import get_settings


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a command in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; `{self.prog} --help` shows the usage.\n")


def parser() -> argparse.ArgumentParser:
    top = Parser(
        prog="fitjax", description="Training load seen honestly, and a checked plan from a model on your own machine."
    )
    top.add_argument("--version", action="version", version=f"fitjax {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in (data, plan, train, models, eval, bench, run):
        module.add(commands)
    return top


def main(argv: list[str] | None = None) -> int:
    _speak_utf8()
    args = parser().parse_args(argv)
    try:
        code = int(args.run(args))
        sys.stdout.flush()
        return code
    except FitjaxError as error:
        print(f"fitjax: {error}", file=sys.stderr)
        return 2
    except ValidationError as error:
        if error.title != "Settings":
            return _internal(error)
        first = error.errors()[0]
        name = "FITJAX_" + "_".join(map(str, first["loc"])).upper()
        print(f"fitjax: {name}={str(first['input'])!r}: {first['msg']}; set another value.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("fitjax: stopped", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _internal(error)


def _speak_utf8() -> None:
    """JSON and Chinese come out whole whatever the terminal's locale is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _internal(error: Exception) -> int:
    """The last net: a fault is ours, its traceback goes to a file, the user gets one line."""
    print(f"fitjax: internal error ({type(error).__name__}); details are in {_write_down()}.", file=sys.stderr)
    return 3


def _write_down() -> str:
    try:
        folder = get_settings().logs_dir
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "errors.log"
        with path.open("a") as file:
            file.write(traceback.format_exc() + "\n")
        return str(path)
    except (OSError, ValidationError):
        return "no file: FITJAX_HOME cannot be written"


if __name__ == "__main__":
    sys.exit(main())
