"""Athletes made for one question each: a plain profile with the fields a test cares about."""

from fitjax.domain.profile import Profile
from fitjax.plan.setting import Setting, make_setting
from fitjax.train.athletes import START

WEEK = {"mon": 0, "tue": 60, "wed": 45, "thu": 60, "fri": 0, "sat": 120, "sun": 90}


def athlete(goal: str, **fields: object) -> Profile:
    date = fields.pop("date", None)
    return Profile.model_validate(
        {
            "id": "t",
            "birth_year": 1986,
            "experience": "intermediate",
            "availability_min": WEEK,
            "equipment": ["bodyweight", "dumbbell", "barbell", "rack", "bench"],
            "goal": {"kind": goal, "date": date},
            "cleared_by_doctor": True,
            **fields,
        }
    )


def setting_of(goal: str, weeks: int | None = 8, **fields: object) -> Setting:
    return make_setting(athlete(goal, **fields), START, weeks)
