"""`make run`: the web app and its worker as two processes, started and stopped together. Knows no JAX, no Streamlit."""

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from types import FrameType

from fitjax.settings import ROOT, Settings

RESTART_AFTER_S = 2.0
_STOP_S = 12.0


def serve(settings: Settings) -> int:
    """Run until Ctrl-C or SIGTERM; a worker that dies is started again, a web app that dies ends it all."""
    stop = threading.Event()

    def on_signal(_: int, __: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, on_signal)
    web = subprocess.Popen([sys.executable, str(ROOT / "app.py")], cwd=ROOT, start_new_session=True)
    worker = _start_worker()
    threading.Thread(target=_announce, args=(settings, stop), daemon=True).start()
    code = 0
    while not stop.wait(0.3):
        if web.poll() is not None:
            print("The web app ended; stopping the worker.", file=sys.stderr)
            code = web.returncode or 1
            break
        if worker.poll() is not None:
            print(f"The worker ended ({worker.returncode}); starting it again.", file=sys.stderr)
            time.sleep(RESTART_AFTER_S)
            worker = _start_worker()
    for process in (web, worker):
        _end(process)
    return code


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
