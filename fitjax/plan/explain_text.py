"""The statements a plan's explanation is chosen from: goal, start, hard days, limits, warnings, what was not done.

Plan, profile and notes in; statements in reading order out, each with a rank (0 is never left out).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, GateStatus, Kind, Sport
from fitjax.plan.explain_cause import Cause
from fitjax.plan.explain_findings import spoken
from fitjax.plan.explain_words import words_of, written
from fitjax.plan.facts import told
from fitjax.plan.labels import join, label
from fitjax.plan.labels_words import LABELS
from fitjax.plan.notes import Note
from fitjax.plan.notes_said import tell
from fitjax.plan.outlook import Outlook
from fitjax.plan.race import OUT_OF_REACH

_NO_HARD = ("pregnancy", "cardiac_disease")
_TELLING_GAP_H = 96
"""A longer shortest gap says nothing: hard days are simply rare."""
_LESS, _MORE, _SOON = 0.9, 1.05, 2
_RESTED_PCT = 85.0
_NEAR_DAYS = 14
"""Fitness gained later than this shows after the race (Mujika 2003: tapers of two weeks)."""
_FEW_DAYS = 4
"""From so many days off on, the days on are shorter to name."""
SHORT_OF_RACE = 2.0
"""A race this many times the longest run is beyond what training reaches (the rule race_beyond_training)."""
_SMALL = frozenset({"Not", "No", "Only", "Left", "The", "At", "Planned"})
"""First words of a wish that are no names."""
_MOST_KEPT = 3
_MOST_REASONS = 4
_ALWAYS, _USUAL, ROOM = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Statement:
    """What may be said: a key of TEXT with its values. Statements of `ROOM` rank are said only where there is room."""

    cause: Cause
    rank: int


@dataclass(frozen=True, slots=True)
class _Teller:
    plan: Plan
    profile: Profile
    look: Outlook
    language: str

    def say(self, key: str, rank: int, **values: Any) -> Statement:
        return Statement(Cause(key, values), rank)


def statements(look: Outlook, notes: Sequence[Note], language: str) -> list[Statement]:
    """Every statement that is true of this plan, in reading order: where it goes, where it starts, what it is like,
    what to watch. What it is like is told in an order of the athlete's own."""
    teller = _Teller(look.plan, look.profile, look, language)
    found = list(_gate(teller))
    if not teller.look.sessions:
        return found or [teller.say("empty", _ALWAYS)]
    middle = [_hard, _runs, _shape, _strength, _limits, _measures]
    middle.sort(key=lambda part: crc32(f"{look.turn}|{part.__name__}".encode()))
    for part in (_goal, _start, *middle, _warnings):
        found += part(teller)
    kept = [note.text for note in notes if note.honoured][:_MOST_KEPT]
    if kept:
        found.append(teller.say("honoured", _USUAL, wish=_together(kept, language)))
    for reason, wishes in list(_refused(notes).items())[:_MOST_REASONS]:
        found.append(teller.say("not_honoured", _ALWAYS, wish=_together(wishes, language), reason=reason))
    found += _conflicts(teller)
    return found


def _together(wishes: Sequence[str], language: str) -> str:
    """Several wishes as one: "You wrote" once, and no capital inside a sentence."""
    wrote = tell("wish", language, words="")
    first, rest = wishes[0], wishes[1:]
    if language == "zh":
        return first + "".join(f"、{w.removeprefix(wrote)}" if w.startswith(wrote) else f"；{w}" for w in rest)
    told = [first, *(w.removeprefix(wrote) for w in rest)]
    told = [w[:1].lower() + w[1:] if w.split(" ")[0] in _SMALL else w for w in told]
    return "; ".join(told)


def _conflicts(t: _Teller) -> Iterator[Statement]:
    """Two wishes that can't both be met."""
    wishes = t.profile.preferences
    barred = wishes.no_sport_days.get(Sport.RUN, ()) if t.plan.goal.kind in RACE_KM else ()
    if wishes.long_day and wishes.long_day in barred:
        yield t.say("conflict_day", _ALWAYS, days=[wishes.long_day])


def _refused(notes: Sequence[Note]) -> dict[str, list[str]]:
    """What could not be honoured, by the reason why: one reason is said once, whatever it refuses."""
    refused: dict[str, list[str]] = {}
    for note in notes:
        if not note.honoured:
            refused.setdefault(note.reason, []).append(note.text)
    return {reason: wishes[:_MOST_KEPT] for reason, wishes in refused.items()}


def _gate(t: _Teller) -> Iterator[Statement]:
    if t.plan.gate.status is not GateStatus.CLEAR:
        for sentence in t.plan.gate.reasons[:2]:
            yield t.say("gate", _ALWAYS, reason=sentence)


def _goal(t: _Teller) -> Iterator[Statement]:
    goal, weeks = t.plan.goal, len(t.plan.weeks)
    values: dict[str, Any] = {"goal": goal.kind, "aim": goal.kind, "weeks_n": weeks}
    if goal.date and goal.date >= t.plan.start:
        key = "goal_date" if goal.kind in RACE_KM else "goal_day"
        dated = values | {"goal_date": goal.date, "days_n": (goal.date - t.plan.start).days}
        left = t.look.weeks_left
        yield t.say(f"{key}_part", _ALWAYS, **dated, rest_weeks=left) if left else t.say(key, _ALWAYS, **dated)
    elif goal.date:
        yield t.say("goal_past", _ALWAYS, **values, goal_date=goal.date)
    else:
        yield t.say("goal_open", _ALWAYS, **values, sessions_n=len(t.look.sessions))
    yield from _reach(t)
    if goal.target and _too_fast(t.look):
        paces = {"target_pace": t.look.target_pace, "likely_pace": t.look.likely_pace}
        yield t.say("target_far", _ALWAYS, target=goal.target, **paces)
    elif goal.target:
        raced = goal.kind in RACE_KM and any(s.kind is Kind.RACE for s in t.look.sessions)
        yield t.say("target" if raced else "target_other", _USUAL, target=goal.target)


def _too_fast(look: Outlook) -> bool:
    wanted, likely = look.target_pace, look.likely_pace
    return bool(wanted and likely and wanted < OUT_OF_REACH * likely)


def _reach(t: _Teller) -> Iterator[Statement]:
    """A race more than twice as far as anything run before it."""
    goal, race_km, date = t.plan.goal.kind, RACE_KM.get(t.plan.goal.kind), t.plan.goal.date
    if race_km and date and 0 <= (date - t.plan.start).days < _NEAR_DAYS:
        yield t.say("too_near", _ALWAYS, days_n=(date - t.plan.start).days)
    planned, known = t.look.longest_run_km or 0.0, t.profile.history.longest_run_km_30d or 0.0
    longest = max(planned, known)
    raced = any(s.kind is Kind.RACE and s.sport is Sport.RUN for s in t.look.sessions)
    if race_km and raced and 0 < longest < race_km / SHORT_OF_RACE:
        key = "reach_short" if planned >= known else "reach_none"
        yield t.say(key, _ALWAYS, goal=goal, longest_km=longest, share_pct=100 * longest / race_km)


def _start(t: _Teller) -> Iterator[Statement]:
    look, layoff = t.look, t.profile.history.layoff_weeks
    if look.history_min and look.peak:
        values = {"history_min": look.history_min, "peak_min": look.peak.minutes, "peak_index": look.peak.index}
        yield t.say(_change(look.peak.minutes / look.history_min, look.peak.index), _ALWAYS, **values)
    elif not look.history_min:
        yield t.say("no_history", _ALWAYS, first_min=t.plan.weeks[0].minutes)
    if layoff and layoff >= 2:
        yield t.say("layoff", _USUAL, off_weeks=layoff)


def _change(ratio: float, peak: int) -> str:
    """The biggest week against what was done before: less, the same, or more, sooner or later."""
    if ratio < _LESS:
        return "history_less"
    if ratio <= _MORE:
        return "history_keep"
    return "history" if peak > _SOON else "history_soon"


def _hard(t: _Teller) -> Iterator[Statement]:
    look = t.look
    unfit = [c for c in _NO_HARD if c in t.profile.conditions]
    values = {"hard_n": len(look.hard), "sessions_n": len(look.sessions), "easy_pct": look.easy_pct}
    if not look.hard and unfit:
        yield t.say("no_hard_health", _ALWAYS, conditions=unfit)
    elif look.hard and all(s.kind is Kind.RACE for s in look.hard) and len(look.endurance) > len(look.hard):
        yield t.say("race_only", _USUAL)
    elif not look.hard and look.endurance:
        yield t.say("no_hard", _USUAL, endurance_n=len(look.endurance))
    elif look.hard and look.hard_gap_h and look.hard_gap_h <= _TELLING_GAP_H and look.easy_pct is not None:
        yield t.say("hard_gap", _USUAL, gap_h=look.hard_gap_h, **values)
    elif look.hard and look.easy_pct is not None:
        yield t.say("hard", _USUAL, **values)


def _runs(t: _Teller) -> Iterator[Statement]:
    longest, known = t.look.longest_run_km, t.profile.history.longest_run_km_30d
    if longest is None or t.plan.goal.kind not in RACE_KM or any(s.cause.key.startswith("reach") for s in _reach(t)):
        return
    if known and longest > known:
        yield t.say("long_run_history", _USUAL, history_km=known, longest_km=longest)
    else:
        yield t.say("long_run", _USUAL, longest_km=longest)


def _shape(t: _Teller) -> Iterator[Statement]:
    backs = [week.index for week in t.look.cut_backs]
    if len(backs) == 1:
        yield t.say("cut_back_one", ROOM, back_index=backs[0])
    elif backs:
        zh = t.language == "zh"
        weeks = [f"第 {i} 周" if zh else f"week {i}" for i in backs]
        yield t.say("cut_backs", ROOM, weeks=join(weeks, t.language))
    raced = any(s.kind is Kind.RACE for s in t.look.sessions)
    if raced and t.look.taper_pct is not None and t.look.taper_pct <= _RESTED_PCT:
        yield t.say("taper", _USUAL, taper_pct=t.look.taper_pct)


def _strength(t: _Teller) -> Iterator[Statement]:
    lifting = [s for s in t.look.sessions if s.sport is Sport.STRENGTH]
    sets = t.look.sets_by_muscle
    if len(lifting) > 1 and sets:
        top = max(sorted(sets), key=lambda muscle: sets[muscle])
        muscle = words_of(t.language).MUSCLES[top]
        yield t.say("strength", ROOM, strength_n=len(lifting), muscle=muscle, sets_n=sets[top])
        gear = [e for e in t.profile.equipment if e in words_of(t.language).GEAR]
        if not gear:
            yield t.say("no_equipment", ROOM)
        elif len(gear) <= 3:
            yield t.say("equipment", ROOM, equipment=gear)


def _limits(t: _Teller) -> Iterator[Statement]:
    named = _limit_words(t)
    if named:
        yield t.say("limits", _ALWAYS, limits=("；" if t.language == "zh" else "; ").join(named))


def _limit_words(t: _Teller) -> list[str]:
    """The athlete's limits this plan kept, in a few words each."""
    language, profile, wishes = t.language, t.profile, t.profile.preferences
    free = profile.availability_min
    off = [day for day in DAYS if not free[day]]
    table = words_of(language).LIMITS

    def word(key: str, **values: Any) -> str:
        return table[key].format_map({name: written(name, value, language) for name, value in values.items()})

    broken = {finding.rule for finding in t.plan.verdict.findings} if t.plan.verdict else set()
    named = [word("days_off", days=off)] if 0 < len(off) < _FEW_DAYS else []
    if len(off) >= _FEW_DAYS:
        named = [word("days_on", days=[day for day in DAYS if free[day]])]
    if wishes.sessions_per_week and not broken & {"sessions_per_week", "fewer_sessions"}:
        named.append(word("sessions", sessions_n=wishes.sessions_per_week))
    if wishes.session_minutes and "session_minutes" not in broken:
        named.append(word("length", size_min=wishes.session_minutes))
    elif len(set(free.values()) - {0}) > 1:
        least = min(minutes for minutes in free.values() if minutes)
        named.append(word("minutes", days=[day for day in DAYS if free[day] == least], size_min=least))
    if profile.conditions:
        named.append(word("conditions", conditions=profile.conditions))
    for sport, days in wishes.no_sport_days.items():
        named.append(word("no_sport", sport=sport, days=days))
    if wishes.avoid:
        names = " or ".join(_avoided(n, language) for n in wishes.avoid[:3])
        named.append(word("avoid", names=names.replace(" or ", "、") if language == "zh" else names))
    if profile.blackout_dates:
        named.append(word("away", away_n=len(profile.blackout_dates)))
    return named


def _avoided(name: str, language: str) -> str:
    """A sport, a kind of session or an exercise, however it was spelt."""
    if name in LABELS["sport"]:
        return str(words_of(language).SPORTS[name])
    if name in LABELS["pattern"] and name not in LABELS["exercise"]:
        return label("pattern", name, language)
    kind = name.removesuffix("s") if name not in LABELS["kind"] else name
    return label("kind", kind, language) if kind in LABELS["kind"] else label("exercise", name, language)


def _measures(t: _Teller) -> Iterator[Statement]:
    known, sports = t.profile.thresholds, {s.sport for s in t.look.sessions}
    if Sport.RUN in sports and known.threshold_pace_s_per_km:
        yield t.say("paced", _USUAL, threshold_pace=known.threshold_pace_s_per_km)
    elif Sport.RIDE in sports and known.ftp_w:
        yield t.say("powered", _USUAL, ftp_w=known.ftp_w)
    elif not known.lthr and sports & {Sport.RUN, Sport.RIDE}:
        yield t.say("thresholds", _USUAL)


def _warnings(t: _Teller) -> Iterator[Statement]:
    for finding in told(t.look)[:2]:
        yield t.say("warning", _ALWAYS, warning=spoken(finding, t.language))
