"""The two ways in: a Table whose header is described, and text files that are no single table. Out: ParsedFile."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.ingest import encoding, garmin_laps
from fitjax.ingest.detect import Table
from fitjax.ingest.tables import garmin_reports, long, read, rr, stacked, tracks
from fitjax.ingest.tables.catalogue import spec_of
from fitjax.ingest.tables.spec_garmin_laps import GARMIN_LAPS
from fitjax.ingest.tables.spec_special import LONG, OPENTRACKS, UNDATED

_HEAD = 1 << 14
_REPORTS = (
    "garmin_sleep_csv", "garmin_hrv_status_csv", "garmin_stress_csv", "garmin_steps_csv", "garmin_rest_hr_csv",
)  # fmt: skip


def read_parts(table: Table, now: datetime) -> Iterator[ParsedFile]:
    """A table that `catalogue.find` knows; minutes and beats of years come in stretches, what is gathered in one."""
    spec = spec_of(table.header)
    if spec.format in UNDATED:
        raise ImportProblem(f"{table.name} is {UNDATED[spec.format]}.")
    if spec is GARMIN_LAPS:
        yield garmin_laps.read(table, now)
    elif spec in LONG:
        yield long.read(table, spec, now)
    elif spec is OPENTRACKS:
        yield tracks.read(table, spec, now)
    elif spec.format in _REPORTS:
        yield garmin_reports.read(table, spec, now)
    elif spec.format == "garmin_weight_csv":
        yield garmin_reports.read_weights(table, spec, now)
    else:
        yield from read.read_parts(table, spec, now)


def read_document(path: Path, name: str, now: datetime) -> ParsedFile | None:
    """Beat intervals, Polar recordings and sessions, Fitbit's stacked tables; None where the text is none of them."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    text = head.decode(encoding.candidates(path)[0], "replace").removeprefix("\ufeff")
    if rr.is_intervals(text):
        return rr.read_intervals(path, name, now)
    if rr.is_hrm(text):
        return rr.read_hrm(path, name, now)
    if stacked.is_fitbit(text):
        return stacked.read_fitbit(path, name, now)
    if stacked.is_polar(text):
        return stacked.read_polar(path, name, now)
    return None
