import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.domain.vocabulary import Sport
from fitjax.ingest.garmin_units import UnitEvidence

METRES_IN = {"km": 1000.0, "miles": 1609.344}


@given(
    st.sampled_from(sorted(METRES_IN)),
    st.sampled_from([1.0, 0.3048]),
    st.floats(0.6, 1.6),
    st.floats(120, 200),
    st.floats(600, 20_000),
)
def test_stride_and_cadence_tell_the_unit_whatever_the_runner(
    unit: str, stride_unit_m: float, stride_m: float, cadence: float, seconds: float
) -> None:
    metres = stride_m * cadence * seconds / 60
    row = {"distance": metres / METRES_IN[unit], "stride": stride_m / stride_unit_m, "avg_cadence": cadence}
    evidence = UnitEvidence()
    evidence.add(Sport.RUN, seconds, row.get)
    assert evidence.units(None).miles == (unit == "miles")


def test_temperatures_that_can_only_be_fahrenheit_mean_miles() -> None:
    evidence = UnitEvidence()
    for temperature in (73.4, 60.8, 84.2):
        evidence.add(Sport.RIDE, 3600, {"distance": 10.0, "max_temp": temperature}.get)
    assert evidence.units(None).miles
    assert "Fahrenheit" in evidence.units(None).warning


def test_without_evidence_kilometres_are_assumed_and_said() -> None:
    units = UnitEvidence().units(None)
    assert not units.miles
    assert "assumed km" in units.warning


@pytest.mark.parametrize(
    ("sport", "shown", "seconds", "metres"),
    [
        (Sport.SWIM, 1500, 1800, 1.0),
        (Sport.SWIM, 1.5, 2100, 1000.0),
        (Sport.SWIM, 1200, None, 1.0),
        (Sport.ROW, 9500, 2400, 1.0),
        (Sport.ROW, 9.5, 2400, 1000.0),
        (Sport.RIDE, 42.2, 5400, 1000.0),
    ],
)
def test_swims_and_rows_are_metres_where_kilometres_would_be_absurd(
    sport: Sport, shown: float, seconds: float | None, metres: float
) -> None:
    assert UnitEvidence().units(None).distance_m(shown, seconds, sport) == metres
