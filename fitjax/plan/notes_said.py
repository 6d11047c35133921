# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""What became of each wish in the notes, as sentences in English and Chinese. `tell(key, language, **values)`."""

_SENTENCES: dict[str, tuple[str, str]] = {
    "wish": ("You wrote {words}", "你写了{words}"),
    "read_as": ("{words} was read as: {meaning}", "{words}理解为：{meaning}"),
    "remark": ("{words} was taken as a remark, not as a limit", "{words}没有当作限制"),
    "conditions": ("{names}: taken into account", "{names}：已考虑"),
    "symptoms": ("{names}: checked before any plan", "{names}：排计划前先核对"),
    "denied": ("You wrote that you do not have {names}", "你写了没有{names}"),
    "cleared": ("You wrote that a doctor has agreed", "你写了医生已同意"),
    "away": ("No training: {dates}", "不训练：{dates}"),
    "avoid": ("Left out: {names}", "不安排：{names}"),
    "equipment": ("Only this equipment is used: {names}", "只用这些器材：{names}"),
    "has": ("You wrote that you have {names}", "你写了有{names}"),
    "off": ("No training on {days}", "{days}不训练"),
    "cap": ("{day}: {minutes} min", "{day}：{minutes} 分钟"),
    "no_sport": ("Not on {days}: {sport}", "{days}不安排{sport}"),
    "long_day": ("The long session on {day}", "长距离放在{day}"),
    "sessions": ("{n} sessions a week", "每周 {n} 次"),
    "length": ("At most {minutes} min a session", "每次最多 {minutes} 分钟"),
    "novice": ("Planned for someone new to training", "按新手安排"),
    "layoff": ("{weeks} weeks without training: the start is lower", "停训 {weeks} 周：起点放低"),
    "danger": (
        "that would not be safe, so every limit and every warning sign still counts",
        "这样不安全，所以限制和危险信号照样算数",
    ),
    "in_profile": ("the profile lists it; remove it there if that is over", "资料里写着有；如果已经没有了，请在资料里去掉"),
    "clearance_in_profile": ("confirm it in the profile, where it is asked", "请在资料里确认这一项"),
    "goal_day": ("that is the day of your goal", "那天正是目标日"),
    "goal_needs": ("the goal {goal} needs it; choose another goal to leave it out", "目标“{goal}”离不开它；想不练就换一个目标"),
    "equipment_in_profile": ("it is not in the profile's equipment; add it there", "资料的器材里没有，请在资料里加上"),
    "minutes_in_profile": ("the profile gives that day fewer minutes; raise them there", "资料里那天的时间更少，请在资料里改"),
    "day_not_free": ("that day is not free in the profile", "资料里那天没有空"),
    "days_in_profile": ("the profile leaves fewer; change it there", "资料里能练的更少，请在资料里改"),
    "length_in_profile": ("the profile gives fewer minutes a day; raise them there", "资料里每天的时间更少，请在资料里改"),
    "hours": ("a plan sets days and minutes, not hours of the day", "计划只排到哪一天、多少分钟，不排几点"),
    "unread": ("it was not understood; say it in shorter words, in English or Chinese", "没有看懂，请用中文或英文换短一点的说法"),
}  # fmt: skip


def tell(key: str, language: str, **values: object) -> str:
    return _SENTENCES[key][language == "zh"].format(**values)
