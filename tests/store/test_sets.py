"""Sets are stored once, the later word holds, and every database is told the same."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import pytest
from sqlalchemy import Engine

from fitjax.domain.activity import StrengthSet
from fitjax.domain.set_columns import NAMES, Coded, SetColumns
from fitjax.store import sets as store
from fitjax.store.engine import write
from fitjax.store.sets import save_sets, sets_frame

EVENING = dt.datetime(2026, 3, 2, 18, 5, 7, tzinfo=dt.timezone(dt.timedelta(hours=2)))
SQUAT = StrengthSet(row=2, workout_start=EVENING, workout_title="Legs", exercise="Squat", set_index=1, weight_kg=100.0)
SETS = (SQUAT, replace(SQUAT, row=3, set_index=2, reps=5), replace(SQUAT, row=4, exercise="深蹲", rpe=8.5))


@pytest.fixture(params=["as the database likes it", "as any database takes it"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "as any database takes it":
        monkeypatch.setattr(store, "_by_driver", lambda connection: False)


def save(engine: Engine, found: Sequence[StrengthSet], file: str = "a.csv") -> tuple[int, ...]:
    with write(engine) as connection:
        counts = save_sets(connection, "me", found, "hevy_csv", {"source_sha256": file, "source_file": file})
    return counts["sets_new"], counts["sets_changed"], counts["sets_unchanged"]


@pytest.mark.usefixtures("way")
def test_what_is_stored_is_what_was_read_by_the_athletes_own_clock(engine: Engine) -> None:
    assert save(engine, SETS) == (3, 0, 0)
    frame = sets_frame(engine, "me")
    assert list(frame["workout_start"]) == [pd.Timestamp("2026-03-02 18:05:07")] * 3
    assert list(frame["exercise"]) == ["Squat", "Squat", "深蹲"]
    assert frame["reps"].isna().tolist() == [True, False, True]
    assert (frame["rpe"][2], frame["source_row"].tolist(), set(frame["source_file"])) == (8.5, [2, 3, 4], {"a.csv"})


@pytest.mark.usefixtures("way")
def test_the_later_word_holds_and_what_is_said_again_changes_nothing(engine: Engine) -> None:
    save(engine, SETS)
    heavier = replace(SQUAT, row=9, weight_kg=102.5)
    assert save(engine, (heavier, *SETS[1:], replace(SQUAT, set_index=3)), "b.csv") == (1, 1, 2)
    frame = sets_frame(engine, "me").set_index("source_row")
    assert (frame.loc[9, "weight_kg"], frame.loc[9, "source_file"]) == (102.5, "b.csv")
    assert frame.loc[3, "source_file"] == "a.csv"
    assert len(frame) == 4


@pytest.mark.usefixtures("way")
def test_a_set_twice_in_one_file_is_one_set(engine: Engine) -> None:
    assert save(engine, (SQUAT, replace(SQUAT, row=3, weight_kg=90.0))) == (1, 0, 1)
    assert sets_frame(engine, "me")["weight_kg"].tolist() == [100.0]


@pytest.mark.usefixtures("way")
def test_sets_by_columns_are_stored_like_single_ones(engine: Engine) -> None:
    places = range(len(SETS))
    columns = {name: [getattr(one, name) for one in SETS] for name in NAMES}
    for name in ("workout_start", "exercise"):
        columns[name] = Coded(columns[name], pd.array(list(places), dtype="int32").to_numpy())
    assert save(engine, SetColumns(columns)) == (3, 0, 0)
    assert save(engine, SETS) == (0, 0, 3)
