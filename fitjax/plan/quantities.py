"""Numbers with their unit, as people read them: 1:35, 5:10 /km, 14.0 km, 18 April 2027, in two languages.

Values in SI-like units in, text out. Units are "metric" or "imperial".
"""

from datetime import date

KM_PER_MILE = 1.609344
KG_PER_LB = 0.45359237
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def number(value: float, decimals: int = 0) -> str:
    """Rounded half up, as people round."""
    scale = 10**decimals
    rounded = int(abs(value) * scale + 0.5 + 1e-9) / scale
    return f"{-rounded if value < 0 else rounded:.{decimals}f}"


def clock(minutes: float) -> str:
    """h:mm."""
    whole = int(number(minutes))
    return f"{whole // 60}:{whole % 60:02d}"


def clock_s(seconds: float) -> str:
    """m:ss below an hour, else h:mm:ss."""
    whole = int(number(seconds))
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02d}"
    return f"{whole // 3600}:{whole % 3600 // 60:02d}:{whole % 60:02d}"


def minutes_text(minutes: float, language: str) -> str:
    return f"{number(minutes)} 分钟" if language == "zh" else f"{number(minutes)} min"


def pace(seconds_per_km: float, units: str = "metric") -> str:
    """m:ss /km, or /mi where units are imperial."""
    if units == "imperial":
        return f"{clock_s(seconds_per_km * KM_PER_MILE)} /mi"
    return f"{clock_s(seconds_per_km)} /km"


def distance(km: float, language: str, units: str = "metric") -> str:
    if units == "imperial":
        return f"{number(km / KM_PER_MILE, 1)} {'英里' if language == 'zh' else 'mi'}"
    return f"{number(km, 1)} {'公里' if language == 'zh' else 'km'}"


def weight(kg: float, language: str, units: str = "metric") -> str:
    if units == "imperial":
        return f"{number(kg / KG_PER_LB)} {'磅' if language == 'zh' else 'lb'}"
    shown = number(kg, 1).removesuffix(".0")
    return f"{shown} {'公斤' if language == 'zh' else 'kg'}"


def day_text(day: date, language: str) -> str:
    """A day of a plan: Tue 14 April, 4月14日周二."""
    if language == "zh":
        return f"{day.month}月{day.day}日周{'一二三四五六日'[day.weekday()]}"
    return f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def date_text(day: date, language: str) -> str:
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
