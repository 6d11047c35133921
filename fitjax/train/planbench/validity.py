"""Whether a plan can be read by a machine and says all six things a prescription needs (FITT-VP).

A plan and its request in, one yes or no a part out. Each part is checked on the document alone:

- schema: the JSON reads as `fitjax-plan/1`, and reads the same after being written again;
- frequency: every week that has a free day for one of the plan's sports names the days to train on, inside that week;
- intensity: every endurance session has a target (very easy ones may go by their kind), every lift an RPE or a load;
- time: every session has a length, and timed steps add up to it;
- type: every session has steps or exercises of its own sport;
- volume: every week states its minutes, and its sessions add up to them;
- progression: phases are named, and what is asked for is not the same in every week.
"""

import json

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Plan, Session, Week, read_plan
from fitjax.domain.vocabulary import DAYS, Kind, Sport
from fitjax.plan.gate import screen
from fitjax.train.planbench.athletes import Request

PARTS = ("schema", "frequency", "intensity", "time", "type", "volume", "progression")
SHORT_PLAN_WEEKS = 3
"""Plans of fewer weeks may stay as they are."""
_TOLERANCE_MIN, _TOLERANCE = 2.0, 0.05
_LEAST_FREE_MIN = 15
_BY_FEEL = frozenset({Kind.RECOVERY, Kind.MOBILITY})


def parts(plan: Plan, request: Request) -> dict[str, bool]:
    """A plan without weeks is complete only where the health gate forbids one."""
    if not plan.weeks:
        refused = screen(request.profile, request.start).status == "blocked"
        return dict.fromkeys(PARTS, refused)
    sessions = [session for week in plan.weeks for session in week.sessions]
    sports = frozenset(session.sport for session in sessions if session.kind is not Kind.RACE)
    return {
        "schema": _reads(plan, request),
        "frequency": all(_frequency(week, request, sports) for week in plan.weeks) and bool(sessions),
        "intensity": all(map(_intensity, sessions)),
        "time": all(map(_time, sessions)),
        "type": all(map(_type, sessions)),
        "volume": all(map(_volume, plan.weeks)),
        "progression": _progression(plan),
    }


def _reads(plan: Plan, request: Request) -> bool:
    try:
        again = read_plan(json.loads(json.dumps(plan.to_json())))
    except (BadInput, ValueError):
        return False
    return again == plan and plan.athlete in ("", request.profile.id)


def _frequency(week: Week, request: Request, sports: frozenset[Sport]) -> bool:
    first = week.start.toordinal()
    inside = all(0 <= session.date.toordinal() - first < 7 for session in week.sessions)
    return inside and (bool(week.sessions) or not _free_days(week, request, sports))


def _free_days(week: Week, request: Request, sports: frozenset[Sport]) -> int:
    """Days that could hold one of the plan's sports: a week of none, blacked out or kept free of them all, is empty."""
    profile, goal, count = request.profile, request.profile.goal.date, 0
    off = profile.preferences.no_sport_days
    for place in range(7):
        day = week.start.fromordinal(week.start.toordinal() + place)
        over = goal is not None and day > goal
        free = profile.availability_min[DAYS[day.weekday()]] >= _LEAST_FREE_MIN
        kept = bool(sports) and all(DAYS[day.weekday()] in off.get(sport.value, ()) for sport in sports)
        count += free and not over and not kept and day not in profile.blackout_dates
    return count


def _intensity(session: Session) -> bool:
    if session.sport is Sport.STRENGTH:
        return all(e.rpe is not None or e.load_kg is not None for e in session.exercises)
    if session.sport is Sport.MOBILITY:
        return True
    work = [step for step in session.steps if step.what == "work"]
    return session.kind in _BY_FEEL or (bool(work) and all(s.target and s.target.low <= s.target.high for s in work))


def _time(session: Session) -> bool:
    if session.minutes <= 0:
        return False
    timed = [step.minutes * step.repeat for step in session.steps if step.minutes is not None]
    if not timed or len(timed) < len(session.steps):
        return True
    return abs(sum(timed) - session.minutes) <= max(_TOLERANCE_MIN, _TOLERANCE * session.minutes)


def _type(session: Session) -> bool:
    if session.sport is Sport.STRENGTH:
        return bool(session.exercises) and all(e.name.strip() for e in session.exercises)
    return session.sport is Sport.MOBILITY or bool(session.steps)


def _volume(week: Week) -> bool:
    return abs(week.minutes - sum(session.minutes for session in week.sessions)) <= 1


def _progression(plan: Plan) -> bool:
    if len(plan.weeks) < SHORT_PLAN_WEEKS:
        return True
    return len({_dose(week) for week in plan.weeks}) > 1


def _dose(week: Week) -> tuple[object, ...]:
    """What the week asks of the body, whatever the days: minutes, hard work, and sets x reps at their effort."""
    hard = sum((s.minutes or 0) * s.repeat for one in week.sessions if one.hard for s in one.steps if s.what == "work")
    lifts = sorted((e.sets, e.reps, e.rpe or 0, e.load_kg or 0) for one in week.sessions for e in one.exercises)
    runs = sorted(one.minutes for one in week.sessions)
    return (round(sum(runs)), tuple(runs), round(hard), tuple(lifts))
