"""All JSON layouts, in the order in which they are tried, and side files that are known and of no use. Data only."""

from typing import Any

from fitjax.ingest.json_exports import (
    fitbit,
    garmin,
    garmin_days,
    golden_cheetah,
    google_fit,
    health_auto_export,
    huawei,
    intervals_icu,
    nike,
    oura,
    polar,
    polar_days,
    samsung,
    strava_api,
    suunto,
)
from fitjax.ingest.json_exports.layout import Layout
from fitjax.ingest.json_exports.values import first_of, has

# Keys, all there, of a file or of the records in it → what it is.
_SIDE_FILES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("deviceAndContentInfo",), "a list of Garmin devices"),
    (("gearDTOS",), "a list of Garmin gear"),
    (("personalRecordId",), "a list of Garmin personal records"),
    (("personalRecords",), "a list of Garmin personal records"),
    (("badgeType",), "a list of Fitbit badges"),
    (("encodedId", "badgeGradientStartColor"), "a list of Fitbit badges"),
    (("trainingPlanId",), "a Garmin training plan"),
    (("workoutName", "workoutSegments"), "a planned Garmin workout"),
    (("courseName",), "a Garmin course"),
    (("emailAddress", "userName"), "a profile"),
    (("displayName", "userProfileId"), "a Garmin profile"),
    (("socialProfile",), "a Garmin profile"),
    (("physicalInformation", "exportVersion"), "a Polar profile"),
    (("sportProfiles",), "a list of Polar sport profiles"),
    (("planned-route",), "a planned Polar route"),
    (("exportVersion", "favouriteType"), "a list of Polar favourites"),
    (("trainingTargets",), "a list of Polar targets"),
    (("type", "coordinates"), "a GeoJSON shape, which has no times"),
    (("type", "features"), "a GeoJSON map, which has no times"),
    (("semanticSegments",), "a Google location history"),
    (("timelineObjects",), "a Google location history"),
    (("timelineEdits",), "a Google location history"),
    (("locations",), "a Google location history"),
)


def _shows(keys: tuple[str, ...]) -> Any:
    return lambda data: has(data, *keys) or has(first_of(data), *keys)


LAYOUTS: tuple[Layout, ...] = (
    *garmin.LAYOUTS,
    *garmin_days.LAYOUTS,
    *fitbit.LAYOUTS,
    *google_fit.LAYOUTS,
    *polar.LAYOUTS,
    *polar_days.LAYOUTS,
    *huawei.LAYOUTS,
    *nike.LAYOUTS,
    *suunto.LAYOUTS,
    *golden_cheetah.LAYOUTS,
    *intervals_icu.LAYOUTS,
    *strava_api.LAYOUTS,
    *health_auto_export.LAYOUTS,
    *oura.LAYOUTS,
    *samsung.LAYOUTS,
    *(Layout(format="json", fits=_shows(keys), unused=what) for keys, what in _SIDE_FILES),
)
