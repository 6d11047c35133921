"""Clocks of devices: unset ones, ones that were set during the recording, and ones that are ahead."""

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.fit import read
from tests.ingest.fit.build import (
    NOON,
    NOW,
    RECORD_FIELDS,
    FitFile,
    file_id,
    record,
    session,
)


def _read(fit: FitFile) -> ParsedFile:
    return read(fit.bytes(), "a.fit", NOW)


def test_a_start_in_the_future_rejects_the_activity_alone() -> None:
    fit = FitFile()
    session(fit, start=NOON + 365 * 86_400)
    session(fit, start=NOON)
    parsed = _read(fit)
    assert len(parsed.activities) == 1
    assert "lies in the future" in parsed.rejected[0].reason
    assert parsed.rows_read == 2


def test_a_session_of_an_unset_clock_is_rejected_and_names_the_time() -> None:
    fit = FitFile()
    file_id(fit)
    fit.define(0, 20, RECORD_FIELDS)
    for second in range(60):
        record(fit, second, start=600)
    session(fit, start=600)
    parsed = _read(fit)
    assert parsed.activities == ()
    (rejected,) = parsed.rejected
    assert rejected.reason == "start time '1989-12-31 00:10:00' is where clocks begin that nobody set"


def test_a_clock_set_after_the_start_does_not_stretch_the_activity_over_decades() -> None:
    fit = FitFile()
    file_id(fit)
    fit.define(0, 20, RECORD_FIELDS)
    for second in range(40):
        record(fit, second, start=600)
    for second in range(40, 60):
        record(fit, second)
    session(fit, start=600)
    (run,) = _read(fit).activities
    assert (run.start.year, run.duration_s) == (2026, 60)
    assert run.stream is not None
    assert run.stream.time_s[-1] <= 60
    assert any("far from all others" in said and "40" in said for said in _read(fit).warnings)
