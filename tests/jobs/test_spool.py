"""What goes through the spool comes back by time, whether it stayed in memory, by codes or on disk."""

import datetime as dt
from pathlib import Path

import numpy as np
import pytest

from fitjax.domain.activity import StrengthSet
from fitjax.domain.set_columns import NAMES, Coded, SetColumns
from fitjax.jobs import spool
from fitjax.jobs.spool import Spool

EAST = dt.timezone(dt.timedelta(hours=9))
MOMENTS = (dt.datetime(2026, 3, 2, 9, tzinfo=EAST), dt.datetime(2026, 3, 2, 1), dt.datetime(2026, 3, 1, 1))
SETS = tuple(
    StrengthSet(
        row=row, workout_start=MOMENTS[row % 3], workout_title=f"T{row % 2}\0", exercise="\ud800x", set_index=row,
        weight_kg=None if row % 4 else 80.5, reps=None if row % 5 else 3,
    )
    for row in range(2, 14)
)  # fmt: skip


def by_columns() -> SetColumns:
    """The same sets as a reader by columns gives them: with values of rows that were rejected."""
    columns: dict[str, object] = {name: [getattr(one, name) for one in SETS] for name in NAMES}
    for name in set(NAMES) - {"row", "set_index"}:
        values = list(dict.fromkeys(columns[name]))  # type: ignore[call-overload]
        codes = np.array([values.index(value) for value in columns[name]], np.int32)  # type: ignore[attr-defined]
        columns[name] = Coded([*values, None], codes)
    return SetColumns(columns)  # type: ignore[arg-type]


@pytest.mark.parametrize("in_memory", [100, 5])
@pytest.mark.parametrize("found", [SETS, by_columns()], ids=["single", "by columns"])
def test_sets_come_back_by_the_clock_on_the_wall_and_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_memory: int, found: tuple[StrengthSet, ...] | SetColumns
) -> None:
    monkeypatch.setattr(spool, "IN_MEMORY", in_memory)
    monkeypatch.setattr(spool, "BATCH", 5)
    held: Spool[StrengthSet] = Spool(tmp_path, StrengthSet)
    held.add(found[:7])
    held.add(found[7:])
    back = [one for batch in held.batches() for one in batch]
    wanted = sorted(SETS, key=lambda one: (one.workout_start.replace(tzinfo=None), one.row))
    assert [one.row for one in back] == [one.row for one in wanted]
    assert [one.workout_start for one in back] == [one.workout_start.replace(tzinfo=None) for one in wanted]
    assert [(one.weight_kg, one.reps, one.set_type) for one in back] == [
        (one.weight_kg, one.reps, one.set_type) for one in wanted
    ]
    assert {one.workout_title for one in back} == {"T0�", "T1�"}
    assert {one.exercise for one in back} == {"?x"}
    held.close()
    assert not list(tmp_path.iterdir())
