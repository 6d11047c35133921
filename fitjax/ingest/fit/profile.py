"""The part of the public FIT profile that is read here: numbers of messages and fields, scale and offset.

A field's value is the number in the file / scale - offset, in the unit named.
"""

from typing import NamedTuple


class Field(NamedTuple):
    number: int
    scale: float = 1.0
    offset: float = 0.0


FILE_ID, SPORT, SESSION, LAP, RECORD, EVENT, DEVICE_INFO = 0, 12, 18, 19, 20, 21, 23
WORKOUT, WORKOUT_STEP, WEIGHT_SCALE, ACTIVITY = 26, 27, 30, 34
BLOOD_PRESSURE, MONITORING, HRV, LENGTH, MONITORING_INFO, HR = 51, 55, 78, 101, 103, 132
FIELD_DESCRIPTION, SET, EXERCISE_TITLE = 206, 225, 264
MONITORING_HR, STRESS, SPO2, SLEEP_LEVEL, RESPIRATION, SLEEP_SCORE, HRV_STATUS = 211, 227, 269, 275, 297, 346, 370

MESSAGE_INDEX = Field(254)

FILE_ID_FIELDS = {
    "type": Field(0),
    "manufacturer": Field(1),
    "product": Field(2),
    "serial_number": Field(3),
    "time_created": Field(4),
}

SESSION_FIELDS = {
    "start_time": Field(2),
    "sport": Field(5),
    "sub_sport": Field(6),
    "total_elapsed_time": Field(7, 1000),
    "total_timer_time": Field(8, 1000),
    "total_distance": Field(9, 100),
    "total_calories": Field(11),
    "max_speed": Field(15, 1000),
    "avg_heart_rate": Field(16),
    "max_heart_rate": Field(17),
    "avg_cadence": Field(18),
    "avg_power": Field(20),
    "max_power": Field(21),
    "total_ascent": Field(22),
    "total_descent": Field(23),
    "normalized_power": Field(34),
    "training_stress_score": Field(35, 10),
    "pool_length": Field(44, 100),
    "avg_fractional_cadence": Field(92, 128),
    "enhanced_max_speed": Field(125, 1000),
    "workout_rpe": Field(193, 10),
}
SESSION_PROFILE_NAME = Field(110)

LAP_FIELDS = {
    "start_time": Field(2),
    "total_elapsed_time": Field(7, 1000),
    "total_timer_time": Field(8, 1000),
    "total_distance": Field(9, 100),
    "avg_heart_rate": Field(15),
    "max_heart_rate": Field(16),
    "avg_cadence": Field(17),
    "avg_power": Field(19),
    "total_ascent": Field(21),
    "sport": Field(25),
    "swim_stroke": Field(38),
    "sub_sport": Field(39),
    "avg_fractional_cadence": Field(80, 128),
}

LENGTH_FIELDS = {
    "start_time": Field(2),
    "total_elapsed_time": Field(3, 1000),
    "total_timer_time": Field(4, 1000),
    "total_strokes": Field(5),
    "swim_stroke": Field(7),
    "avg_swimming_cadence": Field(9),
    "length_type": Field(12),
}

RECORD_FIELDS = {
    "position_lat": Field(0, 2**31 / 180),
    "position_long": Field(1, 2**31 / 180),
    "altitude": Field(2, 5, 500),
    "heart_rate": Field(3),
    "cadence": Field(4),
    "distance": Field(5, 100),
    "speed": Field(6, 1000),
    "power": Field(7),
    "grade": Field(9, 100),
    "temperature": Field(13),
    "vertical_oscillation": Field(39, 10),
    "stance_time": Field(41, 10),
    "fractional_cadence": Field(53, 128),
    "enhanced_speed": Field(73, 1000),
    "enhanced_altitude": Field(78, 5, 500),
    "respiration_rate": Field(99),
    "enhanced_respiration_rate": Field(108, 100),
}
RECORD_SPEED_DISTANCE = Field(8)
"""Three bytes: 12 bits of speed in 1/100 m/s, 12 bits of distance in 1/16 m that wrap around."""

SET_FIELDS = {
    "duration": Field(0, 1000),
    "repetitions": Field(3),
    "weight": Field(4, 16),
    "set_type": Field(5),
    "start_time": Field(6),
    "category": Field(7),
    "category_subtype": Field(8),
    "step": Field(11),
}
SET_TIMESTAMP = Field(254)

STEP_NAME, STEP_CATEGORY, STEP_EXERCISE = Field(0), Field(10), Field(11)
TITLE_CATEGORY, TITLE_EXERCISE, TITLE_NAME = Field(0), Field(1), Field(2)
WORKOUT_NAME = Field(8)
SPORT_FIELDS = {"sport": Field(0), "sub_sport": Field(1)}
SPORT_NAME = Field(3)
EVENT_FIELDS = {"event": Field(0), "event_type": Field(1)}
ACTIVITY_LOCAL_TIME = Field(5)
HRV_INTERVALS = Field(0, 1)
HR_FRACTION, HR_RATES, HR_TICKS, HR_PACKED_TICKS = Field(0, 32768), Field(6), Field(9, 1024), Field(10)
"""Ticks are used as they are counted, not in the seconds that their scale would give."""

WEIGHT_FIELDS = {
    "weight": Field(0, 100),
    "percent_fat": Field(1, 100),
    "muscle_mass": Field(5, 100),
    "user": Field(12),
    "bmi": Field(13, 10),
}
PRESSURE_FIELDS = {"systolic": Field(0), "diastolic": Field(1)}

MONITORING_FIELDS = {
    "distance": Field(2, 100),
    "steps": Field(3),
    "activity_type": Field(5),
    "active_calories": Field(19),
    "packed_activity": Field(24),
    "timestamp_16": Field(26),
    "heart_rate": Field(27),
}
MONITORING_LOCAL_TIME = Field(0)

DESCRIPTION_FIELDS = {
    "developer": Field(0),
    "number": Field(1),
    "base_type": Field(2),
    "scale": Field(6),
    "offset": Field(7),
    "native_message": Field(14),
    "native_field": Field(15),
}
DESCRIPTION_NAME, DESCRIPTION_UNITS = Field(3), Field(8)
