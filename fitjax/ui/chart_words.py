"""The words of the charts in English and Chinese, and how numbers and dates stand in their alternative texts. Data."""

from collections.abc import Mapping
from typing import Literal

import pandas as pd

Language = Literal["en", "zh"]
Units = Literal["metric", "imperial"]
KM_PER_MILE = 1.609344
KG_PER_LB = 0.45359237

_WORDS: Mapping[str, tuple[str, str]] = {
    "fitness": ("Fitness", "体能"),
    "fatigue": ("Fatigue", "疲劳"),
    "form": ("Form", "状态"),
    "load": ("Load", "负荷"),
    "load_per_day": ("Load per day", "每日负荷"),
    "load_per_week": ("Load per week", "每周负荷"),
    "monotony": ("Monotony", "单调性"),
    "strain_a_week": ("Strain (load × monotony)", "紧张度（负荷×单调性）"),
    "loss": ("Loss (nats a token)", "损失（每词元奈特）"),
    "growth_line": ("10: growth", "10：增肌"),
    "detectable_line": ("4: first gains", "4：起效"),
    "strain": ("Strain", "紧张度"),
    "minutes": ("Minutes", "分钟"),
    "hours": ("Hours", "小时"),
    "distance_km": ("Distance (km)", "距离（公里）"),
    "distance_mi": ("Distance (mi)", "距离（英里）"),
    "e1rm_kg": ("Estimated 1RM (kg)", "估算 1RM（公斤）"),
    "e1rm_lb": ("Estimated 1RM (lb)", "估算 1RM（磅）"),
    "sets_per_week": ("Hard sets a week", "每周有效组数"),
    "week": ("Week", "周"),
    "planned": ("Planned", "计划"),
    "done": ("Done", "已完成"),
    "train_loss": ("Training loss", "训练损失"),
    "val_loss": ("Validation loss", "验证损失"),
    "step": ("Step", "步"),
    "nothing": ("No data to show yet.", "暂无可显示的数据。"),
    # sports
    "run": ("Run", "跑步"),
    "ride": ("Ride", "骑行"),
    "swim": ("Swim", "游泳"),
    "strength": ("Strength", "力量"),
    "walk": ("Walk", "步行"),
    "row": ("Row", "划船"),
    "mobility": ("Mobility", "灵活性"),
    "cross": ("Other", "其他"),
    # muscles
    "chest": ("Chest", "胸"),
    "back": ("Back", "背"),
    "shoulders": ("Shoulders", "肩"),
    "biceps": ("Biceps", "肱二头肌"),
    "triceps": ("Triceps", "肱三头肌"),
    "quads": ("Quads", "股四头肌"),
    "hamstrings": ("Hamstrings", "腘绳肌"),
    "glutes": ("Glutes", "臀"),
    "calves": ("Calves", "小腿"),
    "core": ("Core", "核心"),
    "forearms": ("Forearms", "前臂"),
    # phases
    "base": ("Base", "基础期"),
    "build": ("Build", "提升期"),
    "peak": ("Peak", "高峰期"),
    "taper": ("Taper", "减量期"),
    "race": ("Race week", "比赛周"),
    "deload": ("Cut-back", "减载周"),
    "maintain": ("Maintain", "保持期"),
}
WEEKDAYS: Mapping[Language, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
}


def word(name: str, language: Language) -> str:
    return _WORDS[name][language == "zh"]


def number(value: float, digits: int = 0) -> str:
    """A number as the texts write it, with a real minus sign and no minus zero."""
    text = f"{value:,.{digits}f}"
    return text[1:] if text.startswith("-") and float(text.replace(",", "")) == 0 else text.replace("-", "−")


def day(moment: pd.Timestamp, language: Language) -> str:
    """16 November 2026, 2026年11月16日."""
    when = pd.Timestamp(moment)
    if language == "zh":
        return f"{when.year}年{when.month}月{when.day}日"
    return f"{when.day} {when:%B} {when.year}"
