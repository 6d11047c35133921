"""`fitjax run` and `fitjax worker` say in one line why they can't start."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fitjax.jobs.worker import take_lock
from fitjax.settings import get_settings


def test_a_port_that_is_taken_is_named(refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        monkeypatch.setenv("FITJAX_PORT", port)
        said = refused("run")
    assert port in said
    assert "FITJAX_PORT" in said


def test_a_home_that_cannot_be_is_named_before_anything_starts(
    refused: Callable[..., str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write_text("")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        monkeypatch.setenv("FITJAX_PORT", str(probe.getsockname()[1]))
    assert "FITJAX_HOME" in refused("run")


def test_a_second_worker_of_one_home_leaves(fitjax: Callable[..., Any]) -> None:
    lock = take_lock(get_settings())
    ran = fitjax("worker")
    lock.close()
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "another worker" in ran.err
