"""Are notes obeyed? Held-out notes applied to a roomy athlete and compared with what each one means.

    judge_notes(path, reader) -> NotesTable      the tightened profile against what the note says, no more and no less
    obeyed(plan, expect) -> list[str]            what a final plan breaks of it

A note is obeyed when every limit it names is in the tightened profile and nothing else was tightened. The file has one
JSON object a line: {"note", "language", "expect"}, where `expect` may hold off, minutes, no_sport, session_min,
per_week, long_day, only, without, avoid, conditions, away (first and last date), refused, blocked.
"""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile, read_profile
from fitjax.domain.vocabulary import DAYS, GateStatus, Kind, Sport
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.gate import screen
from fitjax.plan.generator import Generator
from fitjax.plan.note_language import EQUIPMENT, FAMILIES
from fitjax.plan.notes import Note, apply_notes

TODAY = dt.date(2026, 3, 2)
"""A Monday; the dates in the notes are read from here."""
MINUTES = {"mon": 120, "tue": 120, "wed": 120, "thu": 120, "fri": 120, "sat": 180, "sun": 180}
_SAYS_TOO = {"pool": "swim", "bike": "ride"}
"""Without a pool nobody swims: naming the one may count as the other."""

_SPORTS = frozenset(sport.value for sport in Sport)
_MEANT = {
    "hill": {"hills"},
    "sprint": {"sprint", "strides"},
    "bulgarian_split_squat": {"split_squat"},
}
"""Movements a label may name, as everything in a plan that has them."""
_JUMPS = {"jump", "box_jump", "burpee", "jump_rope", "jumping_jack"}
"""Who may not jump may be spared all of these."""

Expect = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a class of notes, how many, and the shares obeyed, missed and over-read."""

    name: str
    notes: int
    obeyed: float
    missed: float
    over_read: float


@dataclass(frozen=True, slots=True)
class Judged:
    note: str
    language: str
    classes: tuple[str, ...]
    missed: tuple[str, ...]
    over_read: tuple[str, ...]

    @property
    def obeyed(self) -> bool:
        return not self.missed and not self.over_read


@dataclass(frozen=True, slots=True)
class NotesTable:
    """`rows`: all, then by language, then by what the notes speak of; `judged`: every note."""

    rows: tuple[Row, ...]
    judged: tuple[Judged, ...]

    @property
    def share(self) -> float:
        return self.rows[0].obeyed


def roomy_athlete(note: str, language: str) -> Profile:
    """Every day free, every piece of equipment, regularly active, no condition: all that a note can tighten."""
    return read_profile(
        {
            "id": "roomy",
            "language": language,
            "birth_year": 1990,
            "experience": "intermediate",
            "goal": {"kind": "general_health"},
            "availability_min": MINUTES,
            "equipment": ["bodyweight", *EQUIPMENT],
            "history": {"weekly_minutes": [240, 240, 240, 240], "active_months": 24},
            "notes": note,
        }
    )


def judge_notes(path: Path, reader: Generator | None = None) -> NotesTable:
    """Every note of the file, read by the rules and, where given, by the model."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    judged = tuple(judge(case["note"], case["language"], case["expect"], reader) for case in cases)
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        for name in ("all", one.language, *one.classes):
            groups[name].append(one)
    order = ["all", "en", "zh", *sorted(set(groups) - {"all", "en", "zh"})]
    return NotesTable(tuple(_row(name, groups[name]) for name in order if groups[name]), judged)


def _row(name: str, judged: list[Judged]) -> Row:
    n = len(judged)
    return Row(
        name,
        n,
        sum(j.obeyed for j in judged) / n,
        sum(bool(j.missed) for j in judged) / n,
        sum(bool(j.over_read) for j in judged) / n,
    )


def judge(note: str, language: str, expect: Expect, reader: Generator | None = None) -> Judged:
    before = roomy_athlete(note, language)
    after, notes = apply_notes(before, today=TODAY, reader=reader)
    found = list(_compared(before, after, notes, expect))
    classes = tuple(sorted(expect)) or ("no_limit",)
    return Judged(
        note,
        language,
        (*classes, "several") if len(expect) > 1 else classes,
        tuple(text for miss, text in found if miss),
        tuple(text for miss, text in found if not miss),
    )


def _compared(before: Profile, after: Profile, notes: list[Note], expect: Expect) -> Iterator[tuple[bool, str]]:
    """(missed or over-read, what): every difference between what was said and what was tightened."""
    yield from _minutes(after, expect)
    wishes = after.preferences
    unwanted, avoided = dict.fromkeys(_SPORTS & set(wishes.avoid), DAYS), _expanded(expect.get("avoid", ()))
    never = dict.fromkeys(_SPORTS & avoided, DAYS)
    without = [_SAYS_TOO[e] for e in expect.get("without", ()) if e in _SAYS_TOO]
    yield from _sets(
        "no_sport",
        _barred(wishes.no_sport_days) | _barred(unwanted),
        _barred(expect.get("no_sport", {})) | _barred(never),
        may=_barred(dict.fromkeys(without, DAYS)),
    )
    wanted = expect.get("per_week")
    if wishes.sessions_per_week != wanted:
        yield wanted is not None, f"per_week {wishes.sessions_per_week}, said {wanted}"
    long_days = expect.get("long_day")
    if long_days and wishes.long_day not in long_days and not set(long_days) & set(expect.get("off", ())):
        yield True, f"long_day {wishes.long_day}, said {long_days}"
    if not long_days and wishes.long_day:
        yield False, f"long_day {wishes.long_day}"
    missing = set[str](before.equipment) - set(after.equipment)
    never_done = [*avoided, *(sport for sport, days in expect.get("no_sport", {}).items() if len(days) == 7)]
    yield from _sets("without", missing, _missing(expect), may=_implied(never_done))
    jumps = _JUMPS if avoided & _JUMPS else set[str]()
    yield from _sets("avoid", set(wishes.avoid) - _SPORTS, avoided - _SPORTS, may=jumps)
    yield from _sets("conditions", set(after.conditions), set(expect.get("conditions", ())))
    yield from _sets("away", {str(d) for d in after.blackout_dates}, _span(expect.get("away")))
    blocked = screen(after, TODAY).status is GateStatus.BLOCKED
    refused = bool(expect.get("refused"))  # no plan at all is the plainest refusal
    if blocked != bool(expect.get("blocked")) and not expect.get("conditions") and not (refused and blocked):
        yield not blocked, f"gate blocked {blocked}"
    if refused and not blocked and not any(not note.honoured and note.reason for note in notes):
        yield True, "not refused"


def _minutes(after: Profile, expect: Expect) -> Iterator[tuple[bool, str]]:
    for day in DAYS:
        said = 0 if day in expect.get("off", ()) else min(MINUTES[day], expect.get("minutes", {}).get(day, 600))
        said = min(said, expect.get("session_min", 600))
        got = after.availability_min[day]
        if got != said:
            yield got > said, f"{day} {got} min, said {said}"


def _sets(what: str, got: set[str], said: set[str], may: set[str] | None = None) -> Iterator[tuple[bool, str]]:
    if said - got:
        yield True, f"{what}: missing {sorted(said - got)}"
    if got - said - (may or set()):
        yield False, f"{what}: never said {sorted(got - said - (may or set()))}"


def _barred(days: Mapping[str, Sequence[str]]) -> set[str]:
    """A sport left out altogether is one left out on all seven days."""
    return {f"{sport} {day}" for sport, among in days.items() for day in among}


def _missing(expect: Expect) -> set[str]:
    only = set(EQUIPMENT) - set(expect["only"]) if "only" in expect else set()
    return only | set(expect.get("without", ()))


def _implied(avoid: list[str]) -> set[str]:
    return {gear for gear, sport in _SAYS_TOO.items() if sport in avoid}


def _expanded(avoid: Iterable[str]) -> set[str]:
    """Gym names as the reader spells them: "pull-up" is pull_up, squats are every exercise named with them."""
    families = {name: {e for e in EXERCISES if name in e} for name in FAMILIES} | _MEANT
    words = (word.lower().replace("-", "_").replace(" ", "_") for word in avoid)
    return {name for word in words for name in families.get(word, {word})}


def _span(away: list[str] | None) -> set[str]:
    if not away:
        return set()
    first, last = (dt.date.fromisoformat(day) for day in away)
    return {str(first + dt.timedelta(days=i)) for i in range((last - first).days + 1)}


def obeyed(plan: Plan, expect: Expect) -> list[str]:
    """What the final plan breaks of a note's meaning; empty where it keeps all of it."""
    if expect.get("blocked"):
        return [] if plan.gate.status is GateStatus.BLOCKED and not plan.weeks else ["planned in spite of a symptom"]
    broken: list[str] = []
    avoid, away, missing = _expanded(expect.get("avoid", ())), _span(expect.get("away")), _missing(expect)
    sick = set(expect.get("conditions", ()))
    for week in plan.weeks:
        if len(week.sessions) > expect.get("per_week", 99):
            broken.append(f"week {week.index}: {len(week.sessions)} sessions")
        long_days = {DAYS[s.date.weekday()] for s in week.sessions if s.kind is Kind.LONG}
        wanted = set(expect.get("long_day", ())) - set(expect.get("off", ()))
        if wanted and long_days - wanted:
            broken.append(f"week {week.index}: long on {sorted(long_days)}")
        for session in week.sessions:
            day = DAYS[session.date.weekday()]
            limit = min(expect.get("minutes", {}).get(day, 600), expect.get("session_min", 600))
            if day in expect.get("off", ()) or str(session.date) in away:
                broken.append(f"{session.date}: a session on a day without training")
            if session.minutes > limit:
                broken.append(f"{session.date}: {session.minutes:g} min, limit {limit}")
            if {session.sport, session.kind} & avoid or day in expect.get("no_sport", {}).get(session.sport, ()):
                broken.append(f"{session.date}: {session.sport}")
            for name in (exercise.name for exercise in session.exercises):
                info = EXERCISES.get(name)
                if name in avoid or (info and info.unsuitable & sick) or not _possible(name, missing):
                    broken.append(f"{session.date}: {name}")
    return broken


def _possible(name: str, missing: set[str]) -> bool:
    info = EXERCISES.get(name)
    return info is None or any(not missing & set(needs) for needs in info.needs)
