"""Weights and daily counts in FIT files come in as measurements."""

from fitjax.domain.activity import ParsedFile
from fitjax.domain.wellness import Metric
from fitjax.ingest.fit import read
from tests.ingest.fit.build import (
    BYTES,
    NOON,
    NOW,
    U8,
    U16,
    U32,
    FitFile,
    file_id,
)


def _read(fit: FitFile) -> ParsedFile:
    return read(fit.bytes(), "a.fit", NOW)


def test_weights_come_in_as_measurements() -> None:
    fit = FitFile()
    file_id(fit, kind=9)
    fit.add(30, {253: (U32, NOON), 0: (U16, 7580), 1: (U16, 2230)})
    fit.add(30, {253: (U32, NOON + 60), 0: (U16, 100), 1: (U16, None)})
    parsed = _read(fit)
    assert [(w.metric, w.value) for w in parsed.wellness] == [(Metric.WEIGHT_KG, 75.8), (Metric.BODY_FAT_PCT, 22.3)]
    assert [(aside.field, aside.text) for aside in parsed.set_aside] == [("weight_kg", "1")]


def test_daily_counts_are_the_days_highest_of_each_way_of_moving() -> None:
    fit = FitFile()
    file_id(fit, kind=32)
    midnight = NOON - NOON % 86_400
    fit.add(103, {253: (U32, midnight), 0: (U32, midnight)})
    fit.define(0, 55, [(26, U16), (3, U32), (24, BYTES), (27, U8)])
    for hour, steps, way, hr in (
        (8, 500, 6, 60),
        (9, 900, 6, None),
        (10, 300, 1, 150),
        (20, 1500, 6, 80),
        (30, 40, 6, 50),
    ):
        fit.write(0, (midnight + hour * 3600) & 0xFFFF, steps, way, hr)
    values = {(w.at.day, w.metric): w.value for w in _read(fit).wellness}
    assert values[4, Metric.STEPS] == 1800
    assert values[5, Metric.STEPS] == 40
    assert (values[4, Metric.MIN_HR], values[4, Metric.MAX_HR]) == (60, 150)
