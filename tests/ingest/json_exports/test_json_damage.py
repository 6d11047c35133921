"""Whatever is done to a JSON export, its reader says ImportProblem or gives sound rows; it never fails otherwise."""

import contextlib
import json
import math
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.domain.wellness import RANGES
from fitjax.ingest.fields import LIMITS
from fitjax.ingest.json_exports import read_json

from .fixtures import FIXTURES
from .reading import NOW, read_bytes, read_data

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1e308, -1e308, 10**400, float("nan"), float("inf"), 2**63, "", "x", "-", "NaN", "inf",
    "1e999", "0000-00-00", "9999-12-31T23:59:59", "2023-02-30", "0001-01-01T00:00:00+14:00", "99/99/99 99:99:99",
    "=cmd()", "日本", [], {}, [[]], [{}], {"": None}, [1, "a", None], "P1D" * 30, "\x00", "٣",
    1_700_000_000_000_000_000, 20_231_114, "PT",
)  # fmt: skip
LIMIT_OF = {limit.field: limit for limit in LIMITS.values()}


def _places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for key, value in inner for place in _places(value, (*path, key)))]


def _changed(data: Any, path: tuple[Any, ...], how: str, value: Any) -> Any:
    if not path:
        return value if how == "replace" else data
    data = dict(data) if isinstance(data, dict) else list(data)
    key, rest = path[0], path[1:]
    if rest:
        data[key] = _changed(data[key], rest, how, value)
    elif how == "drop":
        del data[key]
    elif how == "rename" and isinstance(data, dict):
        data[f"{key}x"] = data.pop(key)
    elif how == "wrap":
        data[key] = [data[key]] if isinstance(value, bool) else {"value": data[key]}
    elif how == "text":
        data[key] = str(data[key])
    else:
        data[key] = value
    return data


def check(parts: list[ParsedFile]) -> None:
    """What a reader hands over is of the promised types and within the promised limits."""
    for parsed in parts:
        if parsed.activities:
            assert parsed.rows_read >= len(parsed.activities) + len(parsed.rejected)
        for activity in parsed.activities:
            assert isinstance(activity.start, datetime)
            assert 1969 <= activity.start.year <= 2027
            for name, limit in LIMIT_OF.items():
                value = getattr(activity, name, None)
                assert value is None or limit.low <= value <= limit.high, name
            for text in (activity.title, activity.sport_raw, activity.device):
                assert isinstance(text, str)
            if activity.stream is not None:
                assert np.isfinite(activity.stream.time_s).all()
                assert (np.diff(activity.stream.time_s) >= 0).all()
                assert not any(np.isinf(column).any() for column in activity.stream.columns.values())
        for one in parsed.wellness:
            low, high = RANGES[one.metric]
            assert math.isfinite(one.value)
            assert low <= one.value <= high
        assert all(row.reason for row in parsed.rejected)


def attempt(folder: Path, name: str, data: bytes) -> None:
    path = folder / "upload"
    path.write_bytes(data)
    with contextlib.suppress(ImportProblem):
        check(list(read_json(path, name, NOW)))


@pytest.mark.parametrize("key", FIXTURES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_changed_keys_and_values_cost_records_at_most(tmp_path: Path, key: str, data: st.DataObject) -> None:
    name, content = FIXTURES[key]
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(_places(content)))
        how = data.draw(st.sampled_from(["replace", "replace", "drop", "rename", "wrap", "text"]))
        content = _changed(content, path, how, data.draw(st.sampled_from(ODD)))
    attempt(tmp_path, name, json.dumps(content).encode())


@pytest.mark.parametrize("key", FIXTURES)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_changed_bytes_are_damage_and_nothing_worse(tmp_path: Path, key: str, data: st.DataObject) -> None:
    name, content = FIXTURES[key]
    raw = bytearray(json.dumps(content).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(raw)))
    attempt(tmp_path, name, bytes(raw[:cut]) if data.draw(st.booleans()) else bytes(raw))


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=5), lambda inner: st.lists(
    inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4), max_leaves=12))  # fmt: skip
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_json_is_refused_in_a_sentence(tmp_path: Path, data: Any) -> None:
    attempt(tmp_path, "any.json", json.dumps(data).encode())


@pytest.mark.parametrize(
    "data",
    [b"[" * 200_000, b'{"a":' * 100_000, b"[{" * 9, b'[{"logId": 1', b'[{"logId":' + b"9" * 10_000 + b"}]",
     b"[1e999999]", b'{"Data Source": "a\x01b", "Data Points": [{"a": 1}]}'],
    ids=["lists", "objects", "mixed", "cut", "long number", "endless", "control sign"],
)  # fmt: skip
def test_bombs_of_nesting_and_digits_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bomb.json"
    path.write_bytes(data)
    with pytest.raises(ImportProblem):
        list(read_json(path, "bomb.json", NOW))


def test_of_a_key_written_twice_the_last_counts(tmp_path: Path) -> None:
    record = b'[{"logId":1,"logId":2,"dateOfSleep":"2023-11-14","minutesAsleep":1,"minutesAsleep":400}]'
    (parsed,) = read_bytes(tmp_path, "sleep.json", record)
    assert [one.value for one in parsed.wellness] == [24_000]


def test_a_list_that_is_cut_off_gives_its_whole_records_and_says_so(tmp_path: Path) -> None:
    name, records = FIXTURES["fitbit_steps"]
    whole = json.dumps(records).encode()
    (parsed,) = read_bytes(tmp_path, name, whole[:-10])
    assert [one.value for one in parsed.wellness] == [100]
    assert "cut off or damaged after its record 2" in parsed.warnings[-1]


def test_a_bad_record_is_rejected_with_its_text_and_the_others_come_in(tmp_path: Path) -> None:
    name, (good,) = FIXTURES["fitbit_exercise"]
    bad = [
        {**good, "averageHeartRate": "fast"},
        {**good, "startTime": "yesterday"},
        7,
        {**good, "averageHeartRate": 900},
    ]
    (parsed,) = read_data(tmp_path, name, [good, *bad])
    assert [row.row for row in parsed.rejected] == [2, 3, 4]
    assert "'fast'" in parsed.rejected[0].reason
    assert "'yesterday'" in parsed.rejected[1].reason
    assert [activity.avg_hr for activity in parsed.activities] == [150, None]
    assert [(aside.row, aside.field) for aside in parsed.set_aside] == [(5, "avg_hr")]
    assert parsed.rows_read == 5
