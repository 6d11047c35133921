"""The athlete as the contract's profile JSON tells it. Text from outside enters here, so pydantic checks it."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from fitjax.domain.errors import BadInput
from fitjax.domain.vocabulary import DAYS, Experience, GoalKind, Sport

Equipment = Literal[
    "bodyweight", "dumbbell", "barbell", "rack", "bench", "cable", "machine",
    "kettlebell", "band", "treadmill", "bike", "pool", "track",
]  # fmt: skip
Condition = Literal[
    "knee_pain", "low_back_pain", "shoulder_pain", "achilles_pain", "pregnancy", "hypertension",
    "diabetes", "cardiac_disease", "osteoporosis", "asthma",
]  # fmt: skip


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class Goal(_Document):
    kind: GoalKind
    date: dt.date | None = None
    target: str | None = Field(default=None, max_length=200)


class Preferences(_Document):
    sports: tuple[Sport, ...] = ()
    avoid: tuple[str, ...] = ()
    sessions_per_week: int | None = Field(default=None, ge=1, le=7)
    session_minutes: int | None = Field(default=None, ge=10, le=360)
    """Set when the athlete named a fixed length ("three times a week, one hour each")."""
    no_sport_days: dict[str, tuple[str, ...]] = {}
    """Sport -> days on which the athlete said not to do it, e.g. {"run": ["tue"]}."""
    long_day: str | None = None


class Thresholds(_Document):
    max_hr: float | None = Field(default=None, ge=90, le=240)
    rest_hr: float | None = Field(default=None, ge=25, le=120)
    lthr: float | None = Field(default=None, ge=80, le=220)
    ftp_w: float | None = Field(default=None, ge=30, le=700)
    threshold_pace_s_per_km: float | None = Field(default=None, ge=130, le=900)
    swim_threshold_m_per_min: float | None = Field(default=None, ge=15, le=130)
    e1rm_kg: dict[str, Annotated[float, Field(ge=0, le=700)]] = {}


class History(_Document):
    weekly_minutes: tuple[Annotated[float, Field(ge=0, le=6000)], ...] = ()
    weekly_distance_km: tuple[Annotated[float, Field(ge=0, le=700)], ...] = ()
    longest_run_km_30d: float | None = Field(default=None, ge=0, le=200)
    longest_session_min_30d: float | None = Field(default=None, ge=0, le=1440)
    ctl: float | None = Field(default=None, ge=0, le=400)
    active_months: float | None = Field(default=None, ge=0)
    layoff_weeks: float | None = Field(default=None, ge=0)


def _minutes_by_day(value: object) -> object:
    if isinstance(value, dict):
        unknown = sorted(set(value) - set(DAYS))
        if unknown:
            raise ValueError(f"unknown day {unknown[0]!r}; use {', '.join(DAYS)}")
        return {day: value.get(day, 0) for day in DAYS}
    return value


Availability = Annotated[dict[str, Annotated[int, Field(ge=0, le=600)]], BeforeValidator(_minutes_by_day)]


class Profile(_Document):
    """Everything the planner may know of an athlete. Missing is missing, never zero."""

    id: str = Field(min_length=1, max_length=64, pattern=r"^[\w.@-]+$")
    language: Literal["en", "zh"] = "en"
    birth_year: int | None = Field(default=None, ge=1900, le=2100)
    sex: Literal["female", "male", "other"] | None = None
    height_cm: float | None = Field(default=None, ge=80, le=250)
    weight_kg: float | None = Field(default=None, ge=20, le=350)
    experience: Experience | None = None
    goal: Goal
    availability_min: Availability = Field(validation_alias=AliasChoices("availability_min", "availability"))
    equipment: tuple[Equipment, ...] = ("bodyweight",)
    preferences: Preferences = Preferences()
    conditions: tuple[Condition, ...] = ()
    symptoms: tuple[str, ...] = ()
    cleared_by_doctor: bool = False
    blackout_dates: tuple[dt.date, ...] = ()
    thresholds: Thresholds = Thresholds()
    history: History = History()
    notes: str = Field(default="", max_length=20_000)

    def age(self, today: dt.date) -> int | None:
        return None if self.birth_year is None else today.year - self.birth_year


def read_profile(data: object, *, where: str = "profile") -> Profile:
    """Validate a decoded JSON document. Raises BadInput with one sentence naming field and value."""
    try:
        return Profile.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the document"
        shown = "" if first["type"] == "missing" else f", got {str(first.get('input'))[:60]!r}"
        raise BadInput(f"{where}: {field}: {first['msg']}{shown}. Mend that field and try again.") from None
