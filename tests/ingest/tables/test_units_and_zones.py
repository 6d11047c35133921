"""Quantities with their units, and zones as exports name them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.ingest.quantities import quantity, unit_named
from fitjax.ingest.tables.catalogue import SPECS, find
from fitjax.ingest.tables.meanings import ACTIVITY, METRICS, TIMES
from fitjax.ingest.tables.spec import meaning_of
from fitjax.ingest.zones import zone_of

DIMENSIONS = (
    "length", "height", "time", "energy", "mass", "speed", "part", "beat", "temperature", "plain",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "dimension", "unit", "decimal", "value"),
    [
        ("3.1", "length", "mi", ".", 4988.97), ("3,1 km", "length", "mi", ",", 3100),
        ("1,200 m", "length", "km", ".", 1200),
        ("80.6 kg", "mass", "lb", ".", 80.6), ("12 st", "mass", "kg", ".", 76.2),
        ("7h 5min", "time", "min", ".", 25_500),
        ("7:05", "time", "h:m", ".", 25_500), ("7:05", "time", "s", ".", 425), ("90", "time", "min", ".", 5400),
        ("1.5", "time", "h", ".", 5400), ("45ms", "beat", "", ".", 45), ("0.045", "beat", "s", ".", 45),
        ("100 kJ", "energy", "kcal", ".", 23.9), ("98 %", "part", "%", ".", 98), ("0.98", "part", "frac", ".", 98),
        ("98.6", "temperature", "F", ".", 37), ("5:00", "speed", "min/km", ".", 3.33), ("36", "speed", "km/h", ".", 10),
        ("160 斤", "mass", "kg", ".", 80), ("148 bpm", "plain", "", ".", 148), ("180", "height", "cm", ".", 180),
        ("--", "length", "km", ".", None),
    ],
)  # fmt: skip
def test_a_cell_with_its_unit(text: str, dimension: str, unit: str, decimal: str, value: float | None) -> None:
    assert quantity(text, dimension, unit, decimal) == (None if value is None else pytest.approx(value, rel=2e-3))


@given(
    st.text(max_size=15), st.sampled_from(DIMENSIONS), st.sampled_from(["", "km", "min", "h:m", "lb", "F", "min/km"])
)
def test_any_text_is_a_finite_number_nothing_or_a_value_error(text: str, dimension: str, unit: str) -> None:
    try:
        value = quantity(text, dimension, unit, None)
    except ValueError:
        return
    assert value is None or abs(value) < float("inf")


@pytest.mark.parametrize(
    ("text", "unit", "hours"),
    [
        ("UTC-04:00", "", -4), ("UTC+0530", "", 5.5), ("+02:00", "", 2), ("GMT+2", "", 2), ("Z", "", 0),
        ("7200", "s", 2),
        ("-180", "min", -3), ("(GMT+01:00) Europe/Rome", "", 2), ("Asia/Shanghai", "", 8),
    ],
)  # fmt: skip
def test_a_zone_by_name_or_by_offset(text: str, unit: str, hours: float) -> None:
    zone = zone_of(text, unit)
    assert zone is not None
    assert datetime(2024, 7, 1, tzinfo=UTC).astimezone(zone).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize("text", ["", "local", "../../etc/passwd", "Europe", "Mars/Olympus", "UTC+99:00", "Etc/x/y/z"])
def test_what_names_no_zone(text: str) -> None:
    assert zone_of(text) is None


@given(st.text(max_size=30), st.sampled_from(["", "s", "min", "h"]))
def test_any_text_is_a_zone_or_none(text: str, unit: str) -> None:
    zone_of(text, unit)


def test_every_description_is_whole() -> None:
    """Each names what it needs, in meanings that exist and units of their dimension."""
    for spec in SPECS:
        meanings = {"activities": ACTIVITY, "wellness": METRICS}[spec.kind]
        for need in spec.needs:
            assert set(need.split("|")) <= set(spec.keys), spec.format
        for key, column in zip(spec.keys, spec.columns, strict=True):
            meaning = meanings.get(meaning_of(key))
            unit = column.unit.rstrip("?!")
            if meaning is not None and unit and unit != "h:m":
                assert unit_named(unit, meaning.dimension) == unit, (spec.format, key)
        if spec.zone != "local":
            assert set(spec.keys) & set(TIMES)


@given(st.lists(st.text(max_size=20), max_size=12))
def test_a_header_of_any_words_is_matched_or_not(header: list[str]) -> None:
    find(header)
