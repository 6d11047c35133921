from itertools import pairwise

import pytest

from fitjax.domain.profile import Thresholds
from fitjax.metrics.zones import heart_rate_zones, karvonen_hr, pace_zones, power_zones


def test_power_zones_are_coggans_seven_shares_of_ftp():
    zones = power_zones(Thresholds(ftp_w=200))
    assert [zone.low for zone in zones] == pytest.approx([0, 110, 150, 180, 210, 240, 300])
    assert zones[-1].high is None


def test_heart_rate_zones_go_by_lthr_and_without_it_by_maximum():
    by_lthr = heart_rate_zones(Thresholds(lthr=170, max_hr=190))
    assert [zone.low for zone in by_lthr] == pytest.approx([0, 115.6, 141.1, 159.8, 178.5])
    assert by_lthr[-1].high == 190
    assert [zone.low for zone in heart_rate_zones(Thresholds(max_hr=200))] == pytest.approx([100, 120, 140, 160, 180])


def test_a_maximum_below_the_last_bound_leaves_the_last_zone_open():
    assert heart_rate_zones(Thresholds(lthr=185, max_hr=190))[-1].high is None


def test_pace_zones_touch_and_get_faster():
    zones = pace_zones(Thresholds(threshold_pace_s_per_km=300))
    assert (zones[0].high, zones[3].low, zones[3].high) == pytest.approx((420, 291, 315))
    assert all(slower.low == faster.high for slower, faster in pairwise(zones))


def test_without_thresholds_there_are_no_zones():
    nothing = Thresholds()
    assert (power_zones(nothing), heart_rate_zones(nothing), pace_zones(nothing)) == ((), (), ())


def test_karvonen_matches_its_references():
    assert karvonen_hr(0.6, 60, 190) == 138
    assert karvonen_hr(0.85, 60, 190) == 170.5
