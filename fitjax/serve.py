"""`make run`: the web app and its worker as two processes, started and stopped together. Knows no JAX, no Streamlit.

A worker that dies is started again, later each time while it keeps dying at once.
"""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from types import FrameType

from fitjax.domain.errors import BadInput
from fitjax.settings import ROOT, Settings
from fitjax.store.engine import open_store

RESTART_AFTER_S, RESTART_AT_MOST_S = 2.0, 60.0
_SETTLED_S = 30.0
"""A worker that lived this long is well; its next end is a new matter."""
_STOP_S = 12.0


def serve(settings: Settings) -> int:
    """Run until Ctrl-C or SIGTERM; a web app that dies ends it all.

    Raises BadInput before anything starts when the port is taken or there can be no store.
    """
    _check_port(settings)
    open_store(settings).dispose()
    stop = threading.Event()

    def on_signal(_: int, __: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, on_signal)
    web = subprocess.Popen([sys.executable, str(ROOT / "app.py")], cwd=ROOT, start_new_session=True)
    worker, started, pause = _start_worker(), time.monotonic(), RESTART_AFTER_S
    threading.Thread(target=_announce, args=(settings, stop), daemon=True).start()
    code = 0
    while not stop.wait(0.3):
        if web.poll() is not None:
            print("The web app ended; stopping the worker.", file=sys.stderr)
            code = web.returncode or 1
            break
        if worker.poll() is not None:
            pause = RESTART_AFTER_S if time.monotonic() - started > _SETTLED_S else pause
            print(f"The worker ended ({worker.returncode}); starting it again in {pause:.0f} s.", file=sys.stderr)
            if stop.wait(pause):
                break
            worker, started, pause = _start_worker(), time.monotonic(), min(2 * pause, RESTART_AT_MOST_S)
    for process in (web, worker):
        _end(process)
    return code


def _check_port(settings: Settings) -> None:
    with socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise BadInput(
                f"FitJAX cannot listen on {settings.host}, port {settings.port} ({error.strerror}); "
                "end what uses it or set FITJAX_PORT."
            ) from None


def _start_worker() -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "fitjax", "worker", "--parent", str(os.getpid())]
    return subprocess.Popen(command, cwd=ROOT, start_new_session=True)


def _announce(settings: Settings, stop: threading.Event) -> None:
    """Print the address once the app answers there."""
    address = f"http://{'localhost' if settings.host == '127.0.0.1' else settings.host}:{settings.port}"
    while not stop.wait(0.2):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                break
        except OSError:
            continue
    print(f"FitJAX is at {address} (data in {settings.home}; Ctrl-C stops it)", flush=True)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
