# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""What reading a text answers, as sentences: understood, assumed, not understood. English and Chinese side by side.

`say(key, language, **values)` in, one sentence out.
"""

_SENTENCES: dict[str, tuple[str, str]] = {
    "goal": ("Goal: {goal}{target}{date}.", "目标：{goal}{target}{date}。"),
    "goal_default": ("No goal was named, so the plan is for general health.", "没有说目标，所以按“保持健康”来安排。"),
    "goal_other": ("A plan serves one goal; {goals} was not taken as the goal.", "一份计划只服务一个目标；{goals}没有作为目标。"),
    "month_only": ("Only the month of the date was named; {date} is taken.", "日期只说了月份，按{date}计算。"),
    "date_wrong": (
        "“{words}” is not a date that can be read for sure; write it as 2027-04-18.",
        "“{words}”不是能确定的日期，请写成 2027-04-18 的样子。",
    ),
    "date_spare": ("The date {date} was not used.", "日期{date}没有用上。"),
    "days": ("Free days: {days}.", "可以训练的日子：{days}。"),
    "days_spread": (
        "{n} days a week, spread over {days}; change them if other days suit you better.",
        "每周 {n} 天，先排在{days}；如果别的日子更合适，可以改。",
    ),
    "days_default": (
        "Nothing was said of days, so {n} are assumed: {days}.",
        "没有说哪几天能练，先按每周 {n} 天安排：{days}。",
    ),
    "length": ("{minutes} min a session.", "每次 {minutes} 分钟。"),
    "length_default": ("No length was named, so {minutes} min a day is assumed.", "没有说每次多久，先按每天 {minutes} 分钟安排。"),
    "long_room": (
        "{goal} needs one longer day, so {day} gets {minutes} min; lower it if that is too much.",
        "{goal}需要一天练得久一些，{day}留了 {minutes} 分钟；太多的话可以改小。",
    ),
    "long_more": (
        "{day} gets {minutes} min for the long session; lower it if that is too much.",
        "{day}练长距离，留了 {minutes} 分钟；太多的话可以改小。",
    ),
    "range": ("Of the range of sessions the lower number is taken.", "次数是一个范围，取较小的数。"),
    "daily": ("You said every day; one day a week is kept for rest.", "你说每天都练；每周留一天休息。"),
    "history": ("You train about {minutes} min a week now.", "你现在每周大约训练 {minutes} 分钟。"),
    "distance": ("You cover {km} km a week now.", "你现在每周跑量 {km} 公里。"),
    "longest": ("Your longest run lately is {km} km.", "你最近最长跑了 {km} 公里。"),
    "experience": ("Experience: {level}.", "水平：{level}。"),
    "experience_guess": ("Experience is not named; {level} is assumed.", "没有说水平，先按{level}安排。"),
    "no_sport": ("Not on {days}: {sport}.", "{days}不安排{sport}。"),
    "long_day": ("The long session goes on {day}.", "长距离放在{day}。"),
    "conditions": ("Taken into account: {names}.", "已考虑：{names}。"),
    "symptoms": ("Warning signs named: {names}; these are checked before any plan.", "提到的危险信号：{names}；排计划前会先核对。"),
    "denied": ("Not present: {names}.", "没有：{names}。"),
    "fine": ("In good health, nothing to work around.", "身体状况良好，没有需要避开的。"),
    "cleared": ("A doctor has agreed to training.", "医生已同意训练。"),
    "equipment": ("Equipment: {names}.", "器材：{names}。"),
    "avoid": ("Left out: {names}.", "不安排：{names}。"),
    "away": ("Days without training: {dates}.", "不训练的日子：{dates}。"),
    "body": ("About you: {facts}.", "基本情况：{facts}。"),
    "thresholds": ("Thresholds: {facts}.", "阈值：{facts}。"),
    "weeks_apart": (
        "The number of weeks is chosen beside the text, so “{words}” was not used.",
        "计划的周数在文字之外选择，“{words}”没有用上。",
    ),
    "unread": ("Not understood: {words}.", "没有看懂：{words}。"),
    "other_language": (
        "Only English and Chinese are read; the rest was left aside.",
        "只能读中文和英文，其余内容没有采用。",
    ),
}  # fmt: skip


def say(key: str, language: str, **values: object) -> str:
    return _SENTENCES[key][language == "zh"].format(**values)


def quote(pieces: list[str], language: str) -> str:
    """The first few unread pieces, shortened, in quotation marks; the same words once, and no piece cut off another."""
    whole = [piece for piece in pieces if not any(other != piece and other.startswith(piece) for other in pieces)]
    pieces = list({piece[:39]: piece for piece in reversed(whole)}.values())[::-1]
    shown = [f"“{piece if len(piece) <= 40 else piece[:39] + '…'}”" for piece in pieces[:3]]
    more = len(pieces) - len(shown)
    joined = ("、" if language == "zh" else ", ").join(shown)
    if more <= 0:
        return joined
    return f"{joined}等 {len(pieces)} 处" if language == "zh" else f"{joined} and {more} more"
