# ruff: noqa: E501  a pattern reads better unbroken
"""How long one session may last, in running text: "45 min", "30 max", "an hour and a half", 半小时封顶.

Text that `normalise` has seen in, minutes out. Knows the lengths that bound no session (an hour's drive) and no days.
"""

import re

from fitjax.plan import text_days_words as said
from fitjax.plan.text_source import Source

HOUR = r"(?:hours?|hrs?|h|小时)"
MINUTE = r"(?:minutes?|mins?|min|分钟)"
DURATION = re.compile(
    rf"(?<![\d.])(?<!\d:)(?:(\d+(?:\.\d+)?)\s*{HOUR}?\s*(?:-|to|到|至|~|or)\s*)?(\d*\.?\d+)\s*-?\s*{HOUR}(?![a-z])(?:\s*(?:and )?(\d{{1,2}})\s*(?:{MINUTE}|m\b|分))?"
    rf"|(?<![\d.])(?<!\d:)(?:(\d+)\s*{MINUTE}?\s*(?:-|to|到|至|~|or)\s*)?(\d+)\s*-?\s*{MINUTE}(?![a-z])"
)
_BARE_MINUTES = re.compile(
    r"\s*(?:(?::|=|-|\b(?:for|also|too|only|just|max|about|around|maybe|more like|at most|up to|i get|i have|i\'ve(?: got)?|is|are|it\'s|another)\b|也|就|只有?|最多|顶多|各)\s*)*(\d{2,3})(?=\s*(?:[,.;、/+&|]|$|and\b|max\b|tops\b))"
)
_CAPPED_MINUTES = re.compile(
    r"(?:\b(?:max(?:imum)?|under|below|within|up to|at most|limited to|no more than|tops)|最多|不超过|以内)\s*(\d{2,3})(?![\d.:%/]|\s*(?:km|k\b|miles?|bpm|公里|次|天|times|sessions|days|kg|watts?))"
    r"|(?<![\d.:$£€])(\d{2,3}) ?(?:m )?(?:max\b|maximum\b|tops\b|at (?:the )?(?:very )?most\b|or (?:less|under)\b|limit\b|封顶|以内|为限|打住|顶天|到顶|之内)"
    r"|\b(?:a quick|a short|time for(?: only| just)?|only got|cap(?:ped)? (?:it )?at|keep (?:it |that )?(?:to|under|below)) (\d{2})(?=\s*(?:[,.;]|$|then|that|before|after|between|at))"
)
_FAR = re.compile(
    r"\s*(?:'s?)?\s*(?:of here|from (?:here|home|me|my|the|any|our|work|town|a (?:gym|pool|track))|away|(?:drive|walk|bus|train|car|tram)\b|commut\w*|each way|by (?:car|bus|train)|in traffic|(?:of )?(?:sleep|driving|commuting|meetings)\b|(?:work |night |day )?shift|才缓|之?后(?=[^,.;]{0,8}(?:疼|痛|晕|喘|麻))|(?:podcasts?|episodes?|playlists?|films?)\b|(?:work )?days?\b(?= (?:mon|tue|wed|thu|fri|on|each|every))|a night\b|later\b|ago\b|late\b|early\b|apart\b|notice\b|behind\b|(?:的)?车(?!间|上)|车程|的路|路程|远|才到|的班车|的地铁|通勤)"
)
_FAR_BEFORE = re.compile(
    r"(?:\b(?:drive|commut\w*|sleep|slept|driving|train ride|journey)\b[^,.;]{0,12}|(?:停下来?|缓了?|歇了?|(?<!快)走路|爬楼)[^,.;]{0,4}|(?:通勤|路上|开车|坐车|地铁|单程|来回(?!一|1|总)|往返|(?<!午)睡(?!着|后|了|时)|睡眠|[1一每]集|[1一]部|[1一]局|离(?:家|单位|公司|我)?[^,.;]{0,4}|加班|开会)[^,.;]{0,5})$"
)
"""An hour away is no session of an hour."""
_OF_THE_BODY = re.compile(
    r"\b(?:hurts?|hurting|ach(?:es|e|ing|y)|sore|stiff\w*|pain\w*|eases?|easing|loosens?|loosen\w*|wears? off|settles?|warms? up|to warm|cramps?|swell\w*|swollen|throbs?|numb|tightness|tightens|flares?|inhaler|puffer|tablets?|pills?|medication|meds|insulin|snack|coffee|nap)\b(?! time)"
    r"|疼|痛|酸|僵|麻|肿|缓解|才好|才能好|才缓|吸药|吃药|喷药|服药|打针|难受"
)
_BOUNDED = re.compile(
    r"\b(?:only|max\w*|at most|no more|no longer|up to|under|below|within|limit\w*|cap\w*|tops|sessions?|workouts?|keep|each time|less|shorter)\b|只|最多|顶多|练(?:得|了)?超过|以内|不超过|别超|封顶|每次|一次|单次|控制|为限"
)
"""An ache that eases after ten minutes bounds no session, unless it is said to."""
_COMMUTE = re.compile(
    r"\b(?:ride|walk|cycle|bike|run|drive|bus|train) (?:in )?to (?:work|school|uni|college|the office)\b[^.;]{0,10}$"
)
_STOP = re.compile(r"[,.;] ")
_SHORTEST_MIN = 5
_BARE_BEFORE = re.compile(r"(?<![\d:.])\b(\d{2,3}) (?:on|for)\s*$")
_LONGEST_MIN = 360
"""More than this beside a day is a shift at work, not a session."""


def minutes_of(match: re.Match[str]) -> int:
    """Minutes of a DURATION match; the upper end of a range."""
    if match[2]:
        return round(float(match[2]) * 60) + int(match[3] or 0)
    return int(match[5])


def minutes_around(source: Source, match: re.Match[str], start: int, end: int) -> int | None:
    bare = _BARE_MINUTES.match(source.text, match.end(), end)
    if bare:
        return int(bare[1])
    found = first_length(source.text, start, end)
    ahead = _BARE_BEFORE.search(source.text, start, match.start())
    return int(ahead[1]) if ahead and found is None else found


def first_length(text: str, start: int, end: int) -> int | None:
    """The first upper bound in minutes; "at least" bounds nothing from above."""
    for found in DURATION.finditer(text, start, end):
        if minutes_of(found) <= _LONGEST_MIN and is_bound(text, start, found):
            return minutes_of(found)
    capped = _CAPPED_MINUTES.search(text, start, end)
    return next(int(minutes) for minutes in capped.groups() if minutes) if capped else None


def is_bound(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a duration bounds a session: "at least an hour" and "an hour from here" do not."""
    before = text[start : found.start()]
    stop = _STOP.search(text, found.end())
    around = before + text[found.end() : stop.start() if stop else len(text)]
    if _OF_THE_BODY.search(around) and not _BOUNDED.search(around):
        return False
    if _COMMUTE.search(text, max(0, found.start() - 32), found.start()):
        return False
    least = said.LEAST.search(before) and not said.NOT_OVER.search(before)
    if minutes_of(found) < _SHORTEST_MIN or _FAR_BEFORE.search(before):
        return False
    return not least and not _FAR.match(text, found.end())
