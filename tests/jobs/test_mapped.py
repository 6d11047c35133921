"""Described tables as jobs: the bar moves, stopping leaves nothing, and what is in is in once and remembered."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from fitjax.domain.errors import Cancelled
from fitjax.ingest.mapping import guess
from fitjax.jobs import pace
from fitjax.jobs.imports import import_paths
from fitjax.jobs.mapped import import_mapped
from fitjax.jobs.originals import keep_original
from fitjax.settings import Settings
from fitjax.store.activities import activities_frame, sets_frame
from fitjax.store.imports import receipts

ROWS = 20_500
"""More than one stretch."""
FEW = 4_100
"""More than are read between two questions whether to stop."""
NAME = "diary.csv"
Payload = dict[str, Any]


def diary(rows: int) -> str:
    """Sets of one's own, three a day."""
    first = dt.date(1980, 1, 1)
    lines = (f"{first + dt.timedelta(i // 3)};Squat;{60 + i % 40};{5 + i % 3}" for i in range(rows))
    return "\n".join(["Day;Movement;Kg;Repetitions", *lines, ""])


@pytest.fixture
def described(settings: Settings, engine: Engine, tmp_path: Path) -> Callable[[str], Payload]:
    """Keep a table and guess its description, as the wizard does."""

    def described(text: str) -> Payload:
        path = tmp_path / NAME
        path.write_text(text, encoding="utf-8")
        kept = keep_original(settings, path)
        return {"paths": [], "sha256": kept.name, "name": NAME, "mapping": guess(kept, NAME)}

    return described


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every question is passed on, every report too."""
    monkeypatch.setattr(pace, "LOOK_S", -1.0)
    monkeypatch.setattr(pace, "REPORT_S", -1.0)


def never() -> bool:
    return False


def nothing_stored(engine: Engine, settings: Settings) -> bool:
    tables = (sets_frame(engine, "me"), activities_frame(engine, "me"), receipts(engine, "me"))
    return not any(map(len, tables)) and not any(settings.staging_dir.iterdir())


def test_progress_grows_to_the_whole_and_names_the_file(
    described: Callable[[str], Payload], engine: Engine, settings: Settings, at_once: None
) -> None:
    told: list[tuple[int, int, str]] = []
    result = import_mapped(
        engine, settings, "me", described(diary(ROWS)), never, lambda *progress: told.append(progress)
    )
    assert result["files"][0]["sets_new"] == ROWS == len(sets_frame(engine, "me"))
    done = [one for one, _, _ in told]
    assert done == sorted(set(done))
    assert len(done) > 2
    assert told[-1] == (told[-1][1], told[-1][1], NAME)


@pytest.mark.parametrize("kind", ["sets", pytest.param("activities", marks=pytest.mark.slow), "wellness"])
def test_stopped_midway_nothing_is_stored_and_nothing_lies_about(
    described: Callable[[str], Payload], engine: Engine, settings: Settings, at_once: None, kind: str
) -> None:
    header = {"sets": "Day;Exercise;Kg;Reps", "activities": "Day;Title;Km;Minutes", "wellness": "Day;x;Weight;Sleep"}
    payload = described(diary(FEW).replace("Day;Movement;Kg;Repetitions", header[kind]))
    assert payload["mapping"]["kind"] == kind
    questions = asked_until(engine, settings, "you", payload, None)
    assert questions > 5
    for last in range(1, questions, 2):
        with pytest.raises(Cancelled):
            asked_until(engine, settings, "me", payload, last)
        assert nothing_stored(engine, settings)


def asked_until(engine: Engine, settings: Settings, athlete: str, payload: Payload, last: int | None) -> int:
    """Import until that question whether to stop; how many there were."""
    asked = 0

    def ask() -> bool:
        nonlocal asked
        asked += 1
        return asked == last

    import_mapped(engine, settings, athlete, payload, ask)
    return asked


def test_a_job_that_starts_again_after_storing_keeps_its_receipt(
    described: Callable[[str], Payload], engine: Engine, settings: Settings
) -> None:
    payload, begun = described(diary(9)), dt.datetime.now(dt.UTC)
    first = import_mapped(engine, settings, "me", payload, never, since=begun)["files"][0]
    again = import_mapped(engine, settings, "me", payload, never, since=begun)["files"][0]
    assert first == again
    assert first["sets_new"] == 9
    assert import_mapped(engine, settings, "me", payload, never)["files"][0]["status"] == "duplicate"
    assert len(receipts(engine, "me")) == 1


def test_the_next_file_with_these_columns_is_read_with_progress_and_can_be_stopped(
    described: Callable[[str], Payload], engine: Engine, settings: Settings, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    import_mapped(engine, settings, "me", described(diary(9)), never)
    path = tmp_path / "next.csv"
    path.write_text(diary(ROWS), encoding="utf-8")
    for name in ("LOOK_S", "REPORT_S"):
        monkeypatch.setattr(pace, name, -1.0)
    midway: list[int] = []

    def told(done: int, total: int, name: str) -> None:
        midway.extend([done] if 0 < done < total else [])

    with pytest.raises(Cancelled):
        import_paths(engine, settings, "me", [path], report=told, should_stop=lambda: bool(midway))
    assert len(sets_frame(engine, "me")) == 9
    receipt = import_paths(engine, settings, "me", [path])["files"][0]
    assert (receipt["status"], receipt["format"], receipt["rows_read"]) == ("imported", "mapped_csv", ROWS)
