# ruff: noqa: E501  the two languages of one name stay on one line
"""Facts as people read them: the name, the value and the source of each, in English and Chinese.

A fact of the ledger in, words out. A table and its asking; a name the table does not hold is shown as written.
"""

import re
from datetime import date

from fitjax.domain.plan import Fact
from fitjax.domain.vocabulary import DAYS
from fitjax.plan.explain_words import words_of
from fitjax.plan.labels import label
from fitjax.plan.quantities import date_text, day_text, number, pace

_NAMES: dict[str, tuple[str, str]] = {
    "goal": ("goal", "目标"), "goal_date": ("day of the goal", "目标日"), "goal_target": ("target", "目标成绩"),
    "race_distance": ("race distance", "比赛距离"), "days_to_goal": ("days to the goal", "离目标的天数"),
    "weeks_to_goal": ("weeks to the goal", "离目标的周数"), "weeks_after_plan": ("weeks left after the plan", "计划之后还剩的周数"),
    "target_pace": ("pace of the target", "目标配速"), "likely_pace": ("likely race pace", "预计比赛配速"),
    "birth_year": ("year of birth", "出生年份"), "days_free": ("days free to train", "每周能练的天数"),
    "days_off": ("days off", "每周休息天数"), "sessions_wished": ("sessions a week wished for", "希望每周次数"),
    "session_minutes": ("length of a session wished for", "希望每次时长"), "dates_away": ("days away", "外出天数"),
    "limits_named": ("health limits named", "填写的健康限制"), "max_hr": ("highest heart rate", "最大心率"),
    "rest_hr": ("heart rate at rest", "静息心率"), "lthr": ("threshold heart rate", "阈值心率"), "ftp_w": ("FTP", "FTP 功率"),
    "threshold_pace_s_per_km": ("threshold pace", "阈值配速"),
    "swim_threshold_m_per_min": ("swimming threshold", "游泳阈值速度"), "ctl": ("fitness (CTL)", "体能（CTL）"),
    "history_week_minutes": ("minutes a week so far", "目前每周分钟"), "history_weeks": ("weeks known", "已知周数"),
    "history_week_km": ("distance a week so far", "目前每周距离"), "longest_run_30d": ("longest run of 30 days", "30 天内最长跑步"),
    "longest_session_30d": ("longest session of 30 days", "30 天内最长一次"), "active_months": ("months of training", "训练月数"),
    "layoff_weeks": ("weeks without training", "停训周数"), "weeks": ("weeks of the plan", "计划周数"),
    "sessions": ("sessions", "训练次数"), "hard_sessions": ("hard sessions", "强度课次数"),
    "easy_sessions": ("sessions that are not hard", "不上强度的次数"), "endurance_sessions": ("endurance sessions", "耐力训练次数"),
    "strength_sessions": ("strength sessions", "力量课次数"), "most_sessions_a_week": ("most sessions in a week", "一周最多次数"),
    "longest_session": ("longest session", "最长一次训练"), "longest_run": ("longest run", "最长跑步"),
    "first_week_minutes": ("minutes of the first week", "第一周分钟"),
    "longest_run_of_race": ("longest run, share of the race", "最长跑步占比赛距离"),
    "longest_known_of_race": ("longest run so far, share of the race", "跑过的最长距离占比赛距离"),
    "peak_week": ("biggest week", "练得最多的一周"), "peak_minutes": ("minutes of the biggest week", "最多一周的分钟"),
    "peak_over_history": ("biggest week against so far", "最多一周与目前相差"), "cut_back_week": ("lighter week", "轻松周"),
    "taper_volume": ("last week before race week, share of the biggest", "赛前一周占最多一周"),
    "easy_share": ("share of easy endurance time", "轻松耐力时间占比"), "hard_gap": ("shortest gap between hard sessions", "强度课最短间隔"),
    "gate": ("health check", "健康核对"), "note": ("your note", "你的备注"),
    "away_days": ("days away", "外出天数"), "before_min": ("minutes of what came before", "前一次或前一周的分钟"),
    "built_weeks": ("weeks of training in a row", "连续训练周数"), "change_pct": ("change of distance", "距离变化"),
    "count_n": ("strength sessions of the week", "本周力量课次数"), "cut_pct": ("less than the week before", "比上一周减少"),
    "gap_h": ("time between two sessions", "两次训练的间隔"), "guide_n": ("strength days advised", "建议的力量天数"),
    "hard_n": ("hard sessions of the week", "本周强度课次数"), "limit_pct": ("limit of a step", "一步的上限"),
    "limit_min": ("free minutes of the day", "当天可用分钟"), "load_kg": ("load", "重量"), "best_kg": ("best lift", "最大重量"),
    "longest_km": ("longest run before it", "此前最长跑步"), "next_min": ("minutes of the next day", "第二天的分钟"),
    "peak_pct": ("share of the biggest week", "占最多一周"), "repeat_n": ("repeats", "重复次数"),
    "reps_n": ("repetitions of a set", "每组次数"), "room_min": ("free minutes of the week", "本周可用分钟"),
    "sessions_n": ("sessions of the week", "本周次数"), "sets_n": ("sets of the week", "本周组数"),
    "share_pct": ("share", "占比"), "size_km": ("distance", "距离"), "size_min": ("length", "时长"),
    "up_pct": ("more than the weeks before", "比前几周增加"), "week_index": ("week", "第几周"),
    "week_min": ("minutes of the week", "本周分钟"), "within_days": ("days looked back", "回看天数"),
    "work_min": ("minutes of a piece", "每段分钟"), "history_min": ("minutes a week so far", "目前每周分钟"),
    "easy_pct": ("share of easy endurance time", "轻松耐力时间占比"), "off_weeks": ("weeks without training", "停训周数"),
    "free_days": ("free days of the week", "本周能练的天数"), "left_days": ("days left of the week", "本周剩余天数"),
}  # fmt: skip
_OF_RULE = {
    "value": ("check: measured", "核对：实际值"), "limit": ("check: limit", "核对：界限"), "week": ("check: week", "核对：第几周"),
    "date": ("check: day", "核对：日期"), "words": ("check: in words", "核对：说明"),
}  # fmt: skip
_SOURCES: dict[str, tuple[str, str]] = {
    "profile": ("profile", "资料"), "training history": ("training history", "训练历史"), "this plan": ("this plan", "本计划"),
    "thresholds": ("thresholds", "阈值"), "race distance": ("race distance", "比赛距离"), "health gate": ("health check", "健康核对"),
    "your notes": ("your notes", "你的备注"), "goal date - start": ("from the first day to the goal", "从第一天到目标日"),
    "goal date - end of the plan": ("from the plan's end to the goal", "从计划结束到目标日"),
    "goal target / race distance": ("target over race distance", "目标成绩除以比赛距离"),
    "threshold pace, Riegel 1981": ("threshold pace, Riegel 1981", "由阈值配速推算（Riegel 1981）"),
    "mean of the known last four weeks": ("mean of the last four weeks known", "已知最近四周的平均"),
    "longest_run / race_distance": ("longest run over race distance", "最长跑步除以比赛距离"),
    "longest_run_30d / race_distance": ("longest run so far over race distance", "跑过的最长距离除以比赛距离"),
    "peak_minutes / history_week_minutes": ("biggest week over the weeks so far", "最多一周与目前每周相比"),
    "last taper week / biggest week": ("last week before race week over the biggest", "赛前一周与最多一周相比"),
    "endurance minutes outside hard work": ("endurance minutes outside hard work", "强度以外的耐力分钟"),
    "shortest time between two hard sessions": ("this plan", "本计划"),
    "biggest week; indirect sets count half": ("biggest week; indirect sets count half", "最多一周；间接的组算一半"),
}  # fmt: skip
_UNITS = {
    "min": "分钟", "sessions": "次", "days": "天", "weeks": "周", "km": "公里", "kg": "公斤", "h": "小时", "sets": "组",
    "year": "年", "months": "个月", "W": "瓦", "bpm": "次/分", "load/day": "负荷/天", "m/min": "米/分", "reps": "次",
}  # fmt: skip


def fact_name(name: str, language: str) -> str:
    zh = language == "zh"
    if name in _NAMES:
        return _NAMES[name][zh]
    head, _, rest = name.partition("_")
    if head == "free" and rest in DAYS:
        day = label("day", rest, language)
        return f"{day}可用时间" if zh else f"free on {day}"
    if head == "e1rm":
        lift = label("exercise", rest, language)
        return f"{lift}最大重量" if zh else f"best {lift}"
    if head == "sets":
        muscle = str(words_of(language).MUSCLES.get(rest, rest))
        return f"{muscle}组数" if zh else f"sets for {muscle}"
    last = name.rsplit("_", 1)[-1]
    return _OF_RULE[last][zh] if last in _OF_RULE else name.replace("_", " ")


def fact_value(fact: Fact, language: str) -> str:
    if fact.name == "goal":
        return label("goal", str(fact.value), language)
    if fact.unit == "date":
        return date_text(date.fromisoformat(str(fact.value)), language)
    if isinstance(fact.value, str):
        return fact.value
    if fact.unit == "s/km":
        return pace(fact.value).removesuffix(" /km")
    return number(fact.value, 0 if float(fact.value).is_integer() else 1)


def fact_unit(unit: str, language: str) -> str:
    if unit in ("date", "year"):
        return ""
    if unit == "s/km":
        return "/公里" if language == "zh" else "/km"
    return _UNITS.get(unit, unit) if language == "zh" else unit


def fact_source(source: str, language: str) -> str:
    """Where it comes from; what a reason says first carries the place of that reason."""
    zh = language == "zh"
    if source in _SOURCES:
        return _SOURCES[source][zh]
    if source.startswith("rule "):
        return f"规则 {source[5:]}" if zh else f"rule {source[5:].replace('_', ' ')}"
    place = source.rpartition(", ")[2]
    if match := re.fullmatch(r"week (\d+)", place):
        return f"第 {match[1]} 周的原因" if zh else f"reason of week {match[1]}"
    try:
        day = day_text(date.fromisoformat(place), language)
    except ValueError:
        return source
    return f"{day}的原因" if zh else f"reason of {day}"
