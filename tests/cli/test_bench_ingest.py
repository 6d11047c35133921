"""The made bundle is a real one, and the benchmark refuses what it cannot do in a sentence."""

import json
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import Engine

from fitjax.__main__ import main
from fitjax.cli.bench_bundle import make_bundle
from fitjax.jobs.imports import import_paths
from fitjax.settings import Settings
from fitjax.store.activities import activities_frame


def test_the_made_bundle_is_read_as_one_activity_a_row(engine: Engine, settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    make_bundle(path, 4, seed=1, seconds=400)
    with zipfile.ZipFile(path) as archive:
        assert len(archive.namelist()) == 5
    files = import_paths(engine, settings, "me", [path])["files"]
    assert {file["status"] for file in files} == {"imported"}
    frame = activities_frame(engine, "me")
    assert len(frame) == 4
    assert frame["stream"].notna().all()
    assert frame["avg_hr"].between(120, 160).all()
    assert sorted(frame["title"]) == [f"Outing {n}" for n in range(1, 5)]


def test_the_same_seed_makes_the_same_bundle(tmp_path: Path) -> None:
    contents = []
    for number in range(2):
        make_bundle(tmp_path / f"{number}.zip", 2, seed=5, seconds=400)
        with zipfile.ZipFile(tmp_path / f"{number}.zip") as archive:
            contents.append(archive.read("activities.csv"))
    assert contents[0] == contents[1]


@pytest.mark.slow
def test_the_benchmark_prints_each_part_with_its_aim(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    pytest.importorskip("fitdecode")
    assert main(["bench", "ingest", "--only", "fit,bundle", "--activities", "5", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["fit"]["differences"] == []
    assert document["fit"]["ratio"] > 1
    assert document["bundle"]["activities_new"] == 5


@pytest.mark.parametrize("arguments", [["--only", "rust"], ["--rows", "0"], ["--fit", "/no/such/file"]])
def test_what_cannot_be_measured_is_said_in_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    assert main(["bench", "ingest", *arguments]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
