"""The command line called in this process: its exit code, what it prints, what it says on the side."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from fitjax.__main__ import main


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output."""
        return json.loads(self.out)


@pytest.fixture
def fitjax(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    def run(*words: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:  # argparse
            code = int(stop.code or 0)
        out, err = capfd.readouterr()
        assert "Traceback" not in out + err
        return Ran(code, out, err)

    return run


@pytest.fixture
def refused(fitjax: Callable[..., Ran]) -> Callable[..., str]:
    """Runs what must be refused as bad input; returns the one line that says why."""

    def run(*words: object, stdin: bytes = b"") -> str:
        ran = fitjax(*words, stdin=stdin)
        assert (ran.code, ran.out) == (2, ""), ran
        assert ran.err.count("\n") == 1, ran.err
        assert ran.err.startswith("fitjax")
        return ran.err

    return run
