"""Anybody's planner: a program that reads one profile JSON on standard input and writes one plan JSON.

The profile carries one more key, `request`: {"start": "2026-12-07", "weeks": 12 or null, "seed": 0}. The words
{start}, {weeks} and {seed} in the command are filled in, for programs that take options. A program that fails, is
too slow, or writes something else than a plan has made an invalid plan; the first words of why are kept.
"""

import json
import os
import shlex
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import read_plan
from fitjax.plan.generator import Generator
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.planners import Made

TIME_LIMIT_S = 60.0
_WORDS = 200


@dataclass
class CommandPlanner:
    command: str
    limit_s: float = TIME_LIMIT_S
    name: str = "external"
    here_only: bool = False
    takes_notes: bool = True
    writer: Generator | None = None

    @property
    def identity(self) -> str:
        return self.command

    def make(self, requests: Sequence[Request], seed: int) -> list[Made]:
        return [self._one(one, seed) for one in requests]

    def _one(self, one: Request, seed: int) -> Made:
        wanted = {"start": one.start.isoformat(), "weeks": one.weeks, "seed": seed}
        profile = json.dumps({**one.profile.model_dump(mode="json"), "request": wanted}, ensure_ascii=False)
        try:
            code, out, said = _run(_words(self.command, wanted), profile, self.limit_s)
        except subprocess.TimeoutExpired:
            return Made(failure=f"no plan within {self.limit_s:g} s")
        except OSError as error:
            return Made(failure=f"could not be started: {error.strerror}")
        # Exit code 1 is "done, something refused" in this project's own contract; a plan may still be there.
        if code not in (0, 1):
            return Made(failure=f"exit code {code}: {said.strip()[-_WORDS:]}")
        try:
            return Made(plan=read_plan(json.loads(out)))
        except (BadInput, ValueError, RecursionError) as error:
            return Made(failure=f"not a plan: {str(error)[:_WORDS]}")


def _words(command: str, wanted: Mapping[str, object]) -> list[str]:
    words = shlex.split(command)
    for name, value in wanted.items():
        words = [word.replace(f"{{{name}}}", "" if value is None else str(value)) for word in words]
    return words


def _run(words: list[str], text: str, limit_s: float) -> tuple[int, str, str]:
    """Exit code, output and messages. At the limit the program goes, with whatever it started."""
    process = subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    try:
        out, said = process.communicate(text, timeout=limit_s)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return process.returncode, out, said
