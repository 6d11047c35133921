"""Real JSON and HiTrack files against totals counted elsewhere; skipped where the samples are not at hand."""

from pathlib import Path

import numpy as np
import pytest

from fitjax.ingest.read import read_file

from .reading import NOW, only

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
POLAR = SAMPLES / "polar/polar_accesslink_json/eltonsarmanho__PolarFlowData__bioData.json"
HUAWEI = SAMPLES / "huawei/huawei_hitrack"
pytestmark = pytest.mark.skipif(not POLAR.is_file(), reason="the sample exports are not at hand")


def test_polars_exercises_have_the_counted_totals() -> None:
    (parsed,) = read_file(POLAR, POLAR.name, NOW)
    starts = [one.start.replace(tzinfo=None).isoformat() for one in parsed.activities]
    assert (parsed.rows_read, len(parsed.activities), parsed.rejected) == (42, 42, ())
    assert sum(one.calories_kcal or 0 for one in parsed.activities) == 16_967
    assert (min(starts), max(starts)) == ("2024-09-04T19:02:30", "2024-12-30T17:40:01")
    assert parsed.activities[0].duration_s == 3370


def test_a_huawei_run_agrees_with_the_tcx_that_another_tool_made_of_it() -> None:
    path = HUAWEI / "aricooperdavis__Huawei-TCX-Converter__HiTrack_1551732120000155173259000030001"
    run = only(next(read_file(path, path.name, NOW)))
    assert run.stream is not None
    pulse = run.stream.columns["hr"]
    assert run.start.isoformat() == "2019-03-04T20:42:00+00:00"
    assert (np.isfinite(pulse).sum(), np.nanmax(pulse), run.duration_s) == (91, 167, 469)
    assert np.nanmean(pulse) == pytest.approx(144.352, abs=0.001)
    assert np.isfinite(run.stream.columns["latitude"]).sum() == 235
    assert run.distance_m == pytest.approx(1700.43, rel=0.003)  # on a sphere; the tool used an ellipsoid


def test_a_huawei_walk_without_places_has_its_pulse() -> None:
    path = HUAWEI / "aricooperdavis__Huawei-TCX-Converter__HiTrack_1"
    walk = only(next(read_file(path, path.name, NOW)))
    assert walk.stream is not None
    assert np.isfinite(walk.stream.columns["hr"]).sum() == 17
    assert walk.distance_m is None
