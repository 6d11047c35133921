"""A long list put in order stretch by stretch is the same as the whole list sorted, and little of it is held."""

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.jobs import in_order as module
from fitjax.jobs.in_order import Stretch, in_order


def stretches(parts: list[list[int]]) -> list[Stretch]:
    found, row = [], 0
    for part in parts:
        table = pa.table({"at": pa.array(part, pa.int64()), "row": range(row, row + len(part))})
        row += len(part)
        found.append(Stretch(pc.min(table.column("at")), lambda table=table: table))
    return found


def rows(parts: list[list[int]]) -> list[tuple[int, int]]:
    tables = list(in_order(stretches(parts), "at"))
    return [(at, row) for table in tables for at, row in zip(*table.to_pydict().values(), strict=True)]


@given(st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=6), max_size=8))
def test_any_split_gives_the_whole_in_order(parts: list[list[int]]) -> None:
    moments = [at for part in parts for at in part]
    assert rows(parts) == sorted(zip(moments, range(len(moments)), strict=True))


@pytest.mark.parametrize("backwards", [False, True])
def test_a_log_in_its_order_is_held_two_stretches_at_a_time(backwards: bool) -> None:
    parts = [[number // 3 for number in range(begin, begin + 10)] for begin in range(0, 200, 10)]
    if backwards:
        parts = [part[::-1] for part in parts[::-1]]
    assert max(map(len, in_order(stretches(parts), "at"))) <= 20


def test_more_rows_than_can_be_sorted_at_once_all_come_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SORTED_AT_MOST", 4)
    parts = [[5, 0], [6, 0], [7, 0], [8, 0], [9, 0]]
    tables = [table.column("at").to_pylist() for table in in_order(stretches(parts), "at")]
    assert len(tables) == 2
    assert all(table == sorted(table) for table in tables)
    assert sorted(at for table in tables for at in table) == sorted(at for part in parts for at in part)
