"""Small files of each vendor in the shape of its exports: name → (file name, content). Made up, nobody's data."""

from typing import Any

MS = 1_700_000_000_000  # 2023-11-14T22:13:20Z


def _polar_samples() -> dict[str, Any]:
    def times(values: list[float]) -> list[dict[str, Any]]:
        return [{"dateTime": f"2023-11-14T10:00:{2 * n:02}.000", "value": v} for n, v in enumerate(values)]

    return {
        "heartRate": times([100, 110, 120, 130, 140]),
        "altitude": times([10, 12, 15, 20, 25]),
        "speed": times([9.0, 9.9, 10.8, 10.8, 10.8]),
        "recordedRoute": [
            {"dateTime": f"2023-11-14T10:00:{2 * n:02}.000", "latitude": 60.0 + n * 5e-5, "longitude": 25.0}
            for n in range(5)
        ],
    }  # fmt: skip


TRACK = "\n".join(
    [f"tp=lbs;k={n};lat={50 + n * 1e-4:.4f};lon=4.0;alt=0.0;t={MS + n * 5000:.12E};" for n in range(4)]
    + ["tp=lbs;k=4;lat=90.0;lon=-80.0;alt=0.0;t=0.0;"]
    + [f"tp=h-r;k={MS + n * 5000};v={120 + n};" for n in range(4)]
    + [f"tp=s-r;k={MS};v=172;", "tp=rs;k=5;v=28;", f"tp=alti;k={MS};v=44.0;"]
)

FIXTURES: dict[str, tuple[str, Any]] = {
    "fitbit_exercise": ("exercise-0.json", [{
        "logId": 11, "activityName": "Run", "activityTypeId": 90009, "averageHeartRate": 150, "calories": 300,
        "duration": 1_800_000, "activeDuration": 1_700_000, "steps": 4000, "source": {"name": "Charge 5"},
        "distance": 5.0, "distanceUnit": "Kilometer", "elevationGain": 12.0, "startTime": "11/14/23 07:30:00",
    }]),
    "fitbit_sleep": ("sleep-2023-11-01.json", [
        {"logId": 1, "dateOfSleep": "2023-11-14", "startTime": "2023-11-13T23:10:00.000", "minutesAsleep": 420,
         "minutesAwake": 40, "timeInBed": 460, "mainSleep": True, "type": "stages", "levels": {"summary": {
             "deep": {"minutes": 80}, "light": {"minutes": 240}, "rem": {"minutes": 100}, "wake": {"minutes": 40}}}},
        {"logId": 2, "dateOfSleep": "2023-11-14", "minutesAsleep": 30, "timeInBed": 35, "mainSleep": False},
    ]),
    "fitbit_steps": ("Takeout/Fitbit/steps-2023-11-14.json", [
        {"dateTime": "11/14/23 08:00:00", "value": "60"}, {"dateTime": "11/14/23 08:01:00", "value": "40"},
        {"dateTime": "11/15/23 08:00:00", "value": "7"},
    ]),
    "fitbit_heart": ("heart_rate-2023-11-14.json", [
        {"dateTime": "11/14/23 08:00:00", "value": {"bpm": 60, "confidence": 2}},
        {"dateTime": "11/14/23 08:00:05", "value": {"bpm": 80, "confidence": 2}},
    ]),
    "fitbit_resting": ("resting_heart_rate-2023-11-14.json", [
        {"dateTime": "11/14/23 00:00:00", "value": {"date": "11/14/23", "value": 55.5, "error": 6.1}},
        {"dateTime": "11/15/23 00:00:00", "value": {"date": None, "value": 0.0, "error": 0.0}},
    ]),
    "fitbit_weight": ("weight-2023-11-14.json", [
        {"logId": 5, "weight": 176.4, "bmi": 24.1, "fat": 18.2, "date": "11/14/23", "time": "07:10:00"},
    ]),
    "google_session": ("2023-11-14T07_30_00Z_RUNNING.json", {
        "fitnessActivity": "running", "startTime": "2023-11-14T07:30:00.000Z", "endTime": "2023-11-14T08:00:00.000Z",
        "duration": "1750.5s", "segment": [], "aggregate": [
            {"metricName": "com.google.distance.delta", "floatValue": 5000.5},
            {"metricName": "com.google.calories.expended", "floatValue": 310.0}],
    }),
    "google_steps": ("derived_com.google.step_count.delta.json", {
        "Data Source": "derived:com.google.step_count.delta:com.google.android.gms:merge_step_deltas",
        "Data Points": [{"fitValue": [{"value": {"intVal": 50 + n}}], "dataTypeName": "com.google.step_count.delta",
                         "startTimeNanos": (MS + n) * 10**6, "endTimeNanos": (MS + 60_000 * n) * 10**6}
                        for n in range(3)],
    }),
    "polar_session": ("training-session-2023-11-14-1.json", {
        "exportVersion": "1.6", "name": "Running", "startTime": "2023-11-14T10:00:00.000", "stopTime": "x",
        "timeZoneOffset": 120, "maximumHeartRate": 141, "averageHeartRate": 121, "kiloCalories": 300, "exercises": [{
            "startTime": "2023-11-14T10:00:00.000", "timezoneOffset": 120, "duration": "PT10S", "distance": 28.5,
            "sport": "RUNNING", "samples": _polar_samples(),
            "autoLaps": [{"duration": "PT5S", "distance": 14.0, "heartRate": {"avg": 110, "max": 120}}],
        }],
    }),
    "polar_accesslink": ("exercises.json", [{
        "id": "aQ", "start-time": "2023-11-14T10:00:00", "start-time-utc-offset": 60, "duration": "PT30M5S",
        "calories": 300, "distance": 5000, "sport": "RUNNING", "detailed-sport-info": "TRAIL_RUNNING",
        "heart-rate": {"average": 140, "maximum": 170}, "upload-time": "2023-11-14T11:00:00Z",
    }]),
    "polar_day": ("activity-2023-11-14.json", {
        "exportVersion": "1.6", "date": "2023-11-14", "summary": {"stepCount": 9000, "stepsDistance": 6500.0,
                                                                  "calories": 2500}, "samples": {"mets": []}}),
    "polar_night": ("sleep_result.json", [{"night": "2023-11-14", "evaluation": {
        "sleepSpan": "PT8H", "asleepDuration": "PT7H30M", "phaseDurations": {"deep": "PT1H30M", "rem": "PT2H"}}}]),
    "polar_recharge": ("nightly_recovery.json", [
        {"night": "2023-11-14", "meanNightlyRecoveryRmssd": 41, "meanNightlyRecoveryRespirationInterval": 4000}]),
    "oura_sleep": ("sleep.json", {"next_token": None, "data": [
        {"day": "2023-11-14", "type": "long_sleep", "total_sleep_duration": 27000, "time_in_bed": 29000,
         "deep_sleep_duration": 6000, "average_hrv": 45, "lowest_heart_rate": 48, "average_breath": 14.5}]}),
    "oura_export": ("oura.json", {"sleep": [{"summary_date": "2023-11-13", "bedtime_end": "2023-11-14T07:00:00+02:00",
                                             "total": 25000, "deep": 5000, "rmssd": 40, "is_longest": 1}],
                                  "readiness": [{"summary_date": "2023-11-14", "score": 81}],
                                  "activity": [{"summary_date": "2023-11-14", "steps": 8000, "cal_active": 400}]}),
    "huawei_motion": ("motion path detail data.json", [{
        "sportType": 4, "startTime": MS, "endTime": MS + 60_000, "totalTime": 60_000, "totalDistance": 170,
        "totalCalories": 12_000, "timeZone": "+0100", "recordId": "r1",
        "attribute": f"HW_EXT_TRACK_DETAIL@is{TRACK}&&HW_EXT_TRACK_SIMPLIFY@is" '{"avgHeartRate":122}'}]),
    "huawei_day": ("sport per minute merged data.json", [{"recordDay": 20231114, "timeZone": "+0100",
        "sportDataUserData": [{"startTime": MS, "sportBasicInfos": [{"steps": 30, "distance": 20, "calorie": 900}]},
                              {"startTime": MS, "sportBasicInfos": [{"steps": 12, "distance": 8, "calorie": 100}]}]}]),
    "nike": ("activity.json", {
        "id": "n1", "type": "run", "start_epoch_ms": MS, "end_epoch_ms": MS + 600_000, "active_duration_ms": 590_000,
        "tags": {"com.nike.name": "晨跑"}, "summaries": [{"metric": "distance", "summary": "total", "value": 2.0},
                                                       {"metric": "heart_rate", "summary": "mean", "value": 151.0}],
        "metrics": [
            {"type": "heart_rate", "values": [{"start_epoch_ms": MS + n * 1000, "value": 150 + n} for n in range(3)]},
            {"type": "distance", "values": [{"start_epoch_ms": MS, "end_epoch_ms": MS + 300_000, "value": 1.0},
                                            {"start_epoch_ms": MS, "end_epoch_ms": MS + 600_000, "value": 1.0}]}],
        "moments": [{"key": "halt", "value": "pause", "timestamp": MS + 1500}]}),
    "suunto": ("suunto.json", {"DeviceLog": {
        "Device": {"Name": "Suunto 9"}, "Header": {"ActivityType": 3, "DateTime": "2023-11-14T10:00:00.000+02:00",
                                                   "Duration": 600.0, "Distance": 2000, "Energy": 836_800.0},
        "Samples": [{"TimeISO8601": f"2023-11-14T10:00:0{n}.000+02:00", "HR": 2.0, "Latitude": 1.047,
                     "Longitude": 0.436, "Temperature": 293.15} for n in range(3)]}}),
    "sports_tracker": ("workouts.json", {"payload": [{
        "workoutKey": "w", "activityId": 2, "startTime": MS, "totalTime": 3600.0, "totalDistance": 30_000.0,
        "timeOffsetInMinutes": 60, "energyConsumption": 700, "hrdata": {"workoutAvgHR": 140}}]}),
    "golden_cheetah": ("2023_11_14.json", {"RIDE": {
        "STARTTIME": "2023/11/14 10:00:00 UTC ", "RECINTSECS": 1, "DEVICETYPE": "Edge", "TAGS": {"Sport": "Bike"},
        "INTERVALS": [{"NAME": "Lap 1", "START": 0, "STOP": 2}],
        "SAMPLES": [{"SECS": n, "KM": n * 0.01, "WATTS": 200 + n, "HR": 140, "CAD": 90, "TEMP": -255}
                    for n in range(4)]}}),
    "strava_api": ("activities.json", [{
        "id": 77, "name": "Morning Run", "type": "Run", "sport_type": "TrailRun", "distance": 5000.0,
        "moving_time": 1700, "elapsed_time": 1800, "total_elevation_gain": 20.0, "start_date": "2023-11-14T09:00:00Z",
        "timezone": "(GMT+02:00) Europe/Helsinki", "average_heartrate": 150.1, "average_cadence": 82.0}]),
    "intervals_wellness": ("wellness.json", [{"id": "2023-11-14", "ctl": 40.0, "atl": 30.0, "restingHR": 50,
                                              "hrv": 60.0, "sleepSecs": 27000, "weight": 70.5}]),
    "garmin_activities": ("x_summarizedActivities.json", [{"summarizedActivitiesExport": [{
        "activityId": 9, "name": "Vantaa Running", "activityType": "running", "sportType": "RUNNING",
        "beginTimestamp": MS, "startTimeGmt": float(MS), "startTimeLocal": float(MS + 7_200_000),
        "duration": 1_800_000.0, "elapsedDuration": 1_900_000.0, "movingDuration": 1_790_000.0,
        "distance": 500_000.0, "elevationGain": 2_500.0, "avgHr": 150.0, "maxHr": 171.0, "calories": 1255.2 + 4.184,
        "maxSpeed": 0.4, "avgDoubleCadence": 168.0}]}]),
    "garmin_sleep": ("x_sleepData.json", [
        {"sleepStartTimestampGMT": "2023-11-13T21:00:00.0", "sleepEndTimestampGMT": "2023-11-14T05:00:00.0",
         "calendarDate": "2023-11-14", "deepSleepSeconds": 5400, "lightSleepSeconds": 18000, "remSleepSeconds": 3600,
         "awakeSleepSeconds": 900, "sleepScores": {"overallScore": 83}}]),
    "garmin_days": ("UDSFile.json", [{
        "calendarDate": "2023-11-14", "totalSteps": 9000, "totalDistanceMeters": 7000, "restingHeartRate": 50,
        "minHeartRate": 45, "maxHeartRate": 160, "allDayStress": {"aggregatorList": [
            {"type": "TOTAL", "averageStressLevel": 31}, {"type": "AWAKE", "averageStressLevel": -1}]},
        "bodyBattery": {"bodyBatteryStatList": [{"bodyBatteryStatType": "HIGHEST", "statsValue": 92}]}}]),
    "garmin_body": ("userBioMetrics.json", [{"metaData": {"calendarDate": "2023-11-14T00:00:00.0"}, "version": 1,
                                             "weight": {"weight": 70500.0, "sourceType": "INDEX_SCALE"}}]),
    "samsung_pulse": ("binning_data.json", [{"heart_rate": 70.0, "heart_rate_min": 60.0, "heart_rate_max": 90.0,
                                             "start_time": MS, "end_time": MS + 600_000}]),
    "health_auto_export": ("HealthAutoExport.json", {"data": {"metrics": [
        {"name": "step_count", "units": "count", "data": [{"date": "2023-11-14 08:00:00 +0200", "qty": 1000},
                                                          {"date": "2023-11-14 23:30:00 +0200", "qty": 500}]},
        {"name": "weight_body_mass", "units": "lb", "data": [{"date": "2023-11-14 08:00:00 +0200", "qty": 154.3}]}],
        "workouts": [{"name": "Running", "start": "2023-11-14 10:00:00 +0200", "end": "2023-11-14 10:30:00 +0200",
                      "distance": {"qty": 3.1, "units": "mi"}, "activeEnergyBurned": {"qty": 1255.2, "units": "kJ"},
                      "heartRateData": [{"date": "2023-11-14 10:01:00 +0200", "Avg": 140, "Min": 130, "Max": 150}]}]}}),
}  # fmt: skip
