"""`ingest` of archives and of large input: exit codes, standard input, wellness values, memory."""

import gzip
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests import bundles
from tests.files import hevy

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]
APPLE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_US">\n'
    ' <Record type="HKQuantityTypeIdentifierBodyMass" sourceName="Scale" unit="kg" '
    'creationDate="2026-03-01 07:00:00 +0100" startDate="2026-03-01 07:00:00 +0100" '
    'endDate="2026-03-01 07:00:00 +0100" value="70.5"/>\n</HealthData>\n'
)


def test_a_bundle_is_code_0_and_a_refused_file_in_it_code_1(fitjax: Run, tmp_path: Path) -> None:
    ran = fitjax("ingest", bundles.zipped(tmp_path / "e.zip", bundles.members(3)), "--athlete", "me", "--json")
    assert (ran.code, [file["status"] for file in ran.json["files"]]) == (0, ["imported"] * 5)
    assert len(fitjax("activities", "--athlete", "me", "--json").json["activities"]) == 3
    ran = fitjax("ingest", bundles.zipped(tmp_path / "f.zip", [("../a.csv", b"1")]), "--athlete", "me", "--json")
    assert (ran.code, ran.json["files"][0]["status"]) == (1, "rejected")


def test_an_archive_may_come_through_standard_input(fitjax: Run, tmp_path: Path) -> None:
    data = bundles.zipped(tmp_path / "e.zip", bundles.members(2)).read_bytes()
    ran = fitjax("ingest", "-", "--athlete", "me", "--json", stdin=data)
    assert [file["path"] for file in ran.json["files"]][-1] == "stdin"
    assert len(fitjax("activities", "--athlete", "me", "--json").json["activities"]) == 2


def test_wellness_values_are_listed_within_the_days_asked_for(fitjax: Run, tmp_path: Path) -> None:
    path = bundles.zipped(tmp_path / "export.zip", [("apple_health_export/export.xml", APPLE.encode())])
    ran = fitjax("ingest", path, "--athlete", "me", "--json")
    assert (ran.code, ran.json["files"][0]["wellness_new"]) == (0, 1)
    (value,) = fitjax("activities", "--athlete", "me", "--json").json["wellness"]
    assert (value["metric"], value["value"], value["source_file"]) == (
        "weight_kg", 70.5, "export.zip/apple_health_export/export.xml",
    )  # fmt: skip
    assert fitjax("activities", "--athlete", "me", "--from", "2026-03-02", "--json").json["wellness"] == []


@pytest.mark.slow
def test_memory_does_not_grow_with_the_file(tmp_path: Path, home: Path) -> None:
    """Of 20,000 and of 200,000 sets, packed: what the larger one may cost more is a few batches."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom fitjax.__main__ import main\n"
        "assert main(sys.argv[1:]) == 0\n"
        # A process inherits its parent's highest memory in getrusage; this is its own.
        "told = Path('/proc/self/status').read_text() if Path('/proc/self/status').exists() else 'VmHWM: 0'\n"
        "print(int(told.partition('VmHWM:')[2].split()[0]) // 1024, file=sys.stderr)\n"
    )
    peaks = []
    for count in (20_000, 200_000):
        days = [f"{2000 + n // 336}-{n // 28 % 12 + 1:02d}-{n % 28 + 1:02d}" for n in range(count // 60)]
        head, *rows = hevy(days).splitlines()
        rows = [row.replace("Bench Press", f"Lift {n}") for row in rows for n in range(20)]
        path = tmp_path / f"{count}.csv.gz"
        path.write_bytes(gzip.compress("\n".join([head, *rows, ""]).encode()))
        command = [sys.executable, "-c", script, "ingest", str(path), "--athlete", str(count)]
        env = {**os.environ, "FITJAX_HOME": str(home)}
        ran = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
        peaks.append(int(ran.stderr.splitlines()[-1]))
    assert peaks[1] - peaks[0] < 150
