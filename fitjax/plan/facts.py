"""The fact ledger: every number a plan's explanation may use, with its unit and where it comes from.

Profile and plan in, facts f1, f2 … out; `session_facts` does the same for one session's reason. `ground` (in
grounding.py) finds the numbers of a text that no fact holds. Writes no prose.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from fitjax.domain.plan import Fact, Finding, Plan, Session, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, Kind, Severity, Sport
from fitjax.plan.explain_cause import GUIDE_STRENGTH_DAYS, Cause
from fitjax.plan.explain_findings import spoken
from fitjax.plan.grounding import ground
from fitjax.plan.outlook import LOOK_BACK_DAYS, Outlook, muscle_sets

__all__ = ["ground", "ledger", "numbered", "said_facts", "session_facts"]
_UNIT_OF = {"km": "km", "min": "min", "kg": "kg", "pct": "%", "h": "h", "weeks": "weeks", "days": "days"}
_OF_ABSENCE = frozenset({"empty_week", "fewer_sessions", "strength_frequency"})
_SAID_ELSEWHERE = frozenset({"race_beyond_training", "marathon_long_run"})
_PROFILE, _HISTORY, _PLAN = "profile", "training history", "this plan"


class Row(NamedTuple):
    name: str
    value: float | int | str | None
    unit: str
    source: str


def ledger(profile: Profile, plan: Plan, *, notes: Sequence[str] = (), look: Outlook | None = None) -> tuple[Fact, ...]:
    """Facts in a fixed order. `notes` are sentences about the athlete's own words, quoted whole."""
    look = look or Outlook(plan, profile)
    rows = [*_goal(look), *_athlete(profile), *_history(look), *_amounts(look), *_shape(look), *_strength(look)]
    rows += [Row("gate", sentence, "", "health gate") for sentence in plan.gate.reasons]
    rows += [row for finding in told(look) for row in _finding(finding, plan.language)]
    rows += [Row("note", note, "", "your notes") for note in notes]
    return numbered(rows)


def numbered(rows: Sequence[Row], prefix: str = "f") -> tuple[Fact, ...]:
    """Rows with a value as facts; the rest is not known and stays out."""
    known = [row for row in rows if row.value is not None]
    return tuple(
        Fact.model_construct(
            id=f"{prefix}{i}", name=row.name, value=_plain(row.value), unit=row.unit, source=row.source
        )
        for i, row in enumerate(known, 1)
    )


def said_facts(told: Sequence[tuple[Cause, str]], known: Sequence[Fact]) -> tuple[Fact, ...]:
    """What reasons say beyond the facts already `known`, each value once, with the place that says it first."""
    seen: set[tuple[float | int | str, str]] = {
        (fact.value, fact.unit) for fact in known if not isinstance(fact.value, str)
    }
    facts: list[Fact] = []
    for cause, place in told:
        for name, value in cause.values.items():
            if isinstance(value, str) or not isinstance(value, int | float):
                continue
            plain, unit = _plain(value), _UNIT_OF.get(name.rsplit("_", 1)[-1], "")
            if (plain, unit) not in seen:
                seen.add((plain, unit))
                source = f"{cause.key}, {place}"
                facts.append(
                    Fact.model_construct(id=f"r{len(facts) + 1}", name=name, value=plain, unit=unit, source=source)
                )
    return tuple(facts)


def told(look: Outlook) -> list[Finding]:
    """The findings an explanation speaks of: warnings and worse, the same rule once, the first three.

    Left out is what other sentences say: weeks short of sessions because the athlete is away, a race out of reach.
    """
    findings = look.plan.verdict.findings if look.plan.verdict else ()
    away = {
        w.index for w in look.plan.weeks if any(monday(day) == monday(w.start) for day in look.profile.blackout_dates)
    }
    serious = [
        f
        for f in findings
        if f.severity is not Severity.INFO
        and f.rule not in _SAID_ELSEWHERE
        and not (f.rule in _OF_ABSENCE and f.week in away)
    ]
    first = {finding.rule: finding for finding in reversed(serious)}
    return [f for f in serious if first[f.rule] is f][:3]


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def session_facts(session: Session, week: Week, look: Outlook) -> tuple[Fact, ...]:
    """What the reason of one session may say: its size, its limits, its distance from what came before."""
    name = DAYS[session.date.weekday()]
    rows = [
        Row("minutes", session.minutes, "min", _PLAN),
        Row("distance", session.distance_km, "km", _PLAN),
        Row("free_minutes", look.profile.availability_min[name], "min", f"free minutes, {name}"),
        Row("week", week.index, "", _PLAN),
        Row("week_minutes", week.minutes, "min", _PLAN),
        *_spacing(session, look),
        *_against(session, week, look),
        *(Row("sets", e.sets, "sets", e.name) for e in session.exercises),
        *(Row("reps", e.reps[0], "reps", e.name) for e in session.exercises),
        *(Row("load", e.load_kg, "kg", e.name) for e in session.exercises),
        *(Row("rpe", e.rpe, "", e.name) for e in session.exercises),
    ]
    return numbered(rows, "s")


def _spacing(session: Session, look: Outlook) -> Iterator[Row]:
    before = look.hard_before(session.date)
    if before:
        yield Row("since_hard", 24 * (session.date - before.date).days, "h", _PLAN)
    lifted = [s.date for s in look.sessions if s.sport is Sport.STRENGTH and s.date < session.date]
    if lifted:
        yield Row("since_strength", 24 * (session.date - lifted[-1]).days, "h", _PLAN)
    for day in (-1, 1):
        for neighbour in look.on(session.date + timedelta(days=day)):
            yield Row("minutes_before" if day < 0 else "minutes_after", neighbour.minutes, "min", _PLAN)
    for step in session.steps:
        yield Row("repeats", step.repeat, "", _PLAN)
        yield Row("step_minutes", step.minutes, "min", _PLAN)
        if step.target:
            yield Row("target_low", step.target.low, step.target.unit, "thresholds")
            yield Row("target_high", step.target.high, step.target.unit, "thresholds")


def _against(session: Session, week: Week, look: Outlook) -> Iterator[Row]:
    longest = look.longest_before(session.date)
    if session.distance_km and longest and session.sport is Sport.RUN:
        yield Row("look_back", LOOK_BACK_DAYS, "days", "rule single_session_spike")
        yield Row("longest_before", longest, "km", "longest run of the 30 days before")
        yield Row("over_longest", abs(100 * (session.distance_km / longest - 1)), "%", "distance / longest_before")
    race = RACE_KM.get(look.plan.goal.kind)
    if race and session.distance_km:
        yield Row("share_of_race", 100 * session.distance_km / race, "%", "distance / race distance")
    if look.peak and look.peak.minutes:
        yield Row("share_of_peak", 100 * week.minutes / look.peak.minutes, "%", "week minutes / biggest week")
    before = look.week_before(week)
    if before and before.minutes:
        yield Row("under_last_week", abs(100 * (1 - week.minutes / before.minutes)), "%", "week minutes / week before")
    lifting = [s for s in week.sessions if s.sport is Sport.STRENGTH]
    if session in lifting:
        yield Row("strength_place", lifting.index(session) + 1, "", _PLAN)
        yield Row("strength_week", len(lifting), "sessions", _PLAN)
        yield Row("week_sessions", len(week.sessions), "sessions", _PLAN)
        yield Row("guideline_strength_days", GUIDE_STRENGTH_DAYS, "sessions", "WHO 2020: two or more days a week")
        for muscle, sets in muscle_sets(week).items():
            yield Row(f"week_sets_{muscle}", sets, "sets", "this week; indirect sets count half")
    for lift, best in look.profile.thresholds.e1rm_kg.items():
        yield Row("e1rm", best, "kg", lift)
        for exercise in session.exercises:
            if exercise.name == lift and exercise.load_kg and best:
                yield Row("share_of_1rm", 100 * exercise.load_kg / best, "%", "load / e1rm")


def _goal(look: Outlook) -> Iterator[Row]:
    goal = look.plan.goal
    yield Row("goal", goal.kind.value, "", _PROFILE)
    yield Row("goal_date", str(goal.date) if goal.date else None, "date", _PROFILE)
    yield Row("goal_target", goal.target, "", _PROFILE)
    yield Row("race_distance", RACE_KM.get(goal.kind), "km", "race distance")
    if goal.date and goal.date >= look.plan.start:
        days = (goal.date - look.plan.start).days
        yield Row("days_to_goal", days, "days", "goal date - start")
        yield Row("weeks_to_goal", days // 7, "weeks", "goal date - start")
        yield Row("weeks_after_plan", look.weeks_left or None, "weeks", "goal date - end of the plan")
    yield Row("target_pace", look.target_pace, "s/km", "goal target / race distance")
    yield Row("likely_pace", look.likely_pace, "s/km", "threshold pace, Riegel 1981")


def _athlete(profile: Profile) -> Iterator[Row]:
    if profile.birth_year:
        yield Row("birth_year", profile.birth_year, "year", _PROFILE)
    for day, minutes in profile.availability_min.items():
        yield Row(f"free_{day}", minutes, "min", _PROFILE)
    free = sum(1 for minutes in profile.availability_min.values() if minutes)
    yield Row("days_free", free, "days", _PROFILE)
    yield Row("days_off", 7 - free, "days", _PROFILE)
    yield Row("sessions_wished", profile.preferences.sessions_per_week, "sessions", _PROFILE)
    yield Row("session_minutes", profile.preferences.session_minutes, "min", _PROFILE)
    yield Row("dates_away", len(profile.blackout_dates) or None, "days", _PROFILE)
    yield Row("limits_named", len(profile.conditions) or None, "", _PROFILE)
    known = profile.thresholds
    units = {
        "max_hr": "bpm", "rest_hr": "bpm", "lthr": "bpm", "ftp_w": "W",
        "threshold_pace_s_per_km": "s/km", "swim_threshold_m_per_min": "m/min",
    }  # fmt: skip
    for name, unit in units.items():
        yield Row(name, getattr(known, name), unit, "thresholds")
    for lift, kg in known.e1rm_kg.items():
        yield Row(f"e1rm_{lift}", kg, "kg", "thresholds")


def _history(look: Outlook) -> Iterator[Row]:
    history = look.profile.history
    yield Row("ctl", history.ctl, "load/day", _HISTORY)
    yield Row("history_week_minutes", look.history_min, "min", "mean of the known last four weeks")
    yield Row("history_weeks", len(history.weekly_minutes[-4:]) or None, "weeks", _HISTORY)
    distances = history.weekly_distance_km[-4:]
    yield Row("history_week_km", sum(distances) / len(distances) if distances else None, "km", _HISTORY)
    yield Row("longest_run_30d", history.longest_run_km_30d, "km", _HISTORY)
    yield Row("longest_session_30d", history.longest_session_min_30d, "min", _HISTORY)
    yield Row("active_months", history.active_months, "months", _HISTORY)
    yield Row("layoff_weeks", history.layoff_weeks, "weeks", _HISTORY)


def _amounts(look: Outlook) -> Iterator[Row]:
    weeks = look.plan.weeks
    yield Row("weeks", len(weeks), "weeks", _PLAN)
    yield Row("sessions", len(look.sessions), "sessions", _PLAN)
    yield Row("hard_sessions", len(look.hard), "sessions", _PLAN)
    yield Row("easy_sessions", len(look.sessions) - len(look.hard), "sessions", _PLAN)
    strength = [s for s in look.sessions if s.sport is Sport.STRENGTH]
    yield Row("endurance_sessions", len(look.endurance), "sessions", _PLAN)
    yield Row("strength_sessions", len(strength), "sessions", _PLAN)
    yield Row("most_sessions_a_week", max((len(w.sessions) for w in weeks), default=0), "sessions", _PLAN)
    training = [s.minutes for s in look.sessions if s.kind is not Kind.RACE]
    yield Row("longest_session", max(training, default=None), "min", _PLAN)
    yield Row("longest_run", look.longest_run_km, "km", _PLAN)
    if weeks:
        yield Row("first_week_minutes", weeks[0].minutes, "min", _PLAN)
    race_km, known = RACE_KM.get(look.plan.goal.kind), look.profile.history.longest_run_km_30d
    if look.longest_run_km and race_km:
        yield Row("longest_run_of_race", 100 * look.longest_run_km / race_km, "%", "longest_run / race_distance")
    if known and race_km:
        yield Row("longest_known_of_race", 100 * known / race_km, "%", "longest_run_30d / race_distance")


def _shape(look: Outlook) -> Iterator[Row]:
    if look.peak:
        yield Row("peak_week", look.peak.index, "", _PLAN)
        yield Row("peak_minutes", look.peak.minutes, "min", _PLAN)
        if look.history_min:
            change = 100 * (look.peak.minutes / look.history_min - 1)
            yield Row("peak_over_history", abs(change), "%", "peak_minutes / history_week_minutes")
    for week in look.cut_backs:
        yield Row("cut_back_week", week.index, "", _PLAN)
    yield Row("taper_volume", look.taper_pct, "%", "last taper week / biggest week")
    yield Row("easy_share", look.easy_pct, "%", "endurance minutes outside hard work")
    yield Row("hard_gap", look.hard_gap_h, "h", "shortest time between two hard sessions")


def _strength(look: Outlook) -> Iterator[Row]:
    for muscle, sets in sorted(look.sets_by_muscle.items(), key=lambda pair: (-pair[1], pair[0])):
        yield Row(f"sets_{muscle}", sets, "sets", "biggest week; indirect sets count half")


def _finding(finding: Finding, language: str) -> Iterator[Row]:
    """Value, limit and date, and the rule's own sentence, which is quoted whole."""
    source = f"rule {finding.rule}"
    for name, number in (("value", finding.value), ("limit", finding.limit)):
        if number is not None:
            yield Row(f"{finding.rule}_{name}", number, "", source)
    yield Row(f"{finding.rule}_week", finding.week, "", source)
    yield Row(f"{finding.rule}_date", _iso(finding.date), "date", source)
    yield Row(f"{finding.rule}_words", spoken(finding, language), "", source)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _plain(value: float | int | str | None) -> float | int | str:
    assert value is not None
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 2)
    return value
