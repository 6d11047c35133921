from fitjax.ingest.garmin_headers import GARMIN
from fitjax.ingest.headers import dictionary, match, normalised
from fitjax.ingest.lifting_headers import STRONG
from fitjax.ingest.strava_headers import STRAVA


def test_case_accents_markup_and_punctuation_do_not_matter() -> None:
    assert normalised('<span class="x">Start&nbsp;Time</span>') == normalised("start_time")
    assert normalised("Max. Hartslag") == normalised("max hartslag")
    assert normalised("Ｄate") == normalised("DATE")


def test_voiced_kana_stay_distinct() -> None:
    assert normalised("バス") != normalised("ハス")


def test_a_name_that_occurs_twice_has_both_places() -> None:
    assert match(["Distance", "x", "distance"], dictionary({"distance": "Distance"})).places == {"distance": (0, 2)}


def test_a_unit_in_brackets_is_kept() -> None:
    columns = match(["Weight (kg)", "Distance [mi]"], dictionary({"weight": "Weight", "distance": "Distance"}))
    assert columns.units == {"weight": "kg", "distance": "mi"}


def test_no_name_means_two_fields_in_one_dictionary() -> None:
    for known in (STRAVA, GARMIN, STRONG):
        names = [name for group in known.values() for name in group]
        assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
