"""The task "swap": another session in the place of one, as the athlete wished, with the week still within every rule.

Plan, profile, session and wish in; a new plan with the session replaced, its reason and the difference out. Lines
come from swap_menu.py, the verifier keeps those that add no warning or error, a generator chooses among them.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from fitjax.domain.errors import BadInput, PlanRejected
from fitjax.domain.plan import Finding, Plan, Session, Verdict, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Kind, Phase, Severity, Sport
from fitjax.plan.compile import Compiler
from fitjax.plan.explain import attach
from fitjax.plan.explain_check import check_session, check_text, check_week
from fitjax.plan.generator import Generator
from fitjax.plan.labels import title
from fitjax.plan.language import SessionLine, parse_line
from fitjax.plan.notes import apply_notes
from fitjax.plan.outlook import Outlook
from fitjax.plan.rules import verify
from fitjax.plan.setting import Setting, make_setting
from fitjax.plan.swap_menu import Wish, alternatives
from fitjax.plan.swap_words import diff_of, no_session, nothing_fits, race_stays, why_of

MOST_OPTIONS, MOST_TRIED = 6, 14
"""Lines offered to the generator, and lines verified to find them."""


@dataclass(frozen=True, slots=True)
class Swap:
    """A session replaced. `diff` says it in a sentence, by language."""

    plan: Plan
    before: Session
    after: Session
    why: str
    diff: dict[str, str]


class SwapWriting:
    """One line being chosen among lines that were found to keep the plan legal."""

    def __init__(self, lines: Sequence[SessionLine]) -> None:
        self.lines = {f"{line.head()}\n": line for line in lines}
        self.chosen: SessionLine | None = None

    def options(self) -> Sequence[str]:
        return () if self.chosen else list(self.lines)

    def accept(self, text: str) -> None:
        self.chosen = self.lines[text]


def swap_prompt(
    setting: Setting, week: int, phase: Phase, old: SessionLine, wish: Wish, around: tuple[str, str]
) -> str:
    """`around` is what the day before and the day after hold, as `role` names it."""
    profile, cap = setting.profile, setting.caps(week)[old.day]
    return (
        f"<swap> {wish.replace('_', '')} {profile.goal.kind.value} {setting.experience.value} {phase.value} m{cap}\n"
        f"{around[0]} | {around[1]}\n{old.head()}\n"
    )


def role(sessions: Sequence[Session]) -> str:
    """One day in a word."""
    if not sessions:
        return "rest"
    kinds = {s.kind for s in sessions}
    if Kind.RACE in kinds:
        return "race"
    if any(s.hard for s in sessions):
        return "hard"
    if Kind.LONG in kinds:
        return "long"
    return "str" if all(s.sport is Sport.STRENGTH for s in sessions) else "easy"


def propose_swap(
    plan: Plan,
    profile: Profile,
    date: dt.date,
    index: int,
    wish: Wish,
    generator: Generator,
    *,
    seed: int = 0,
    temperature: float = 0.0,
) -> Swap:
    """`index` counts the sessions of that date from 0. Raises PlanRejected with one sentence when nothing fits."""
    profile = profile.model_copy(update={"language": plan.language})
    profile, notes = apply_notes(profile, today=plan.start, reader=generator)
    week, old = _find(plan, date, index)
    if old.kind is Kind.RACE:
        raise PlanRejected(race_stays(plan.language))
    try:
        line = parse_line(old.line)
    except BadInput:
        raise PlanRejected(nothing_fits(old, wish, plan.language)) from None
    setting, look = make_setting(profile, plan.start, len(plan.weeks)), Outlook(plan, profile)
    compiler = _remembering(setting, plan, date)
    plans = _legal(plan, profile, compiler, week, old, alternatives(setting, week.index - 1, week.phase, line, wish))
    if not plans:
        raise PlanRejected(nothing_fits(old, wish, plan.language))
    writing = SwapWriting([line for line, _, _ in plans])
    around = (role(look.on(date - dt.timedelta(days=1))), role(look.on(date + dt.timedelta(days=1))))
    prompt = swap_prompt(setting, week.index - 1, week.phase, line, wish, around)
    generator.write([prompt], [writing], seed=seed, temperature=temperature)
    _, new, changed = next(found for found in plans if found[0] == writing.chosen)
    why = why_of(old, wish, plan.language, look.turn)
    done = _explained(plan, attach(changed, profile, notes), profile, new, why)
    diff = {language: diff_of(old, new, wish, language) for language in ("en", "zh")}
    return Swap(done, old, new.model_copy(update={"why": why}), why, diff)


def _find(plan: Plan, date: dt.date, index: int) -> tuple[Week, Session]:
    found = [(week, session) for week in plan.weeks for session in week.sessions if session.date == date]
    if not 0 <= index < len(found):
        raise PlanRejected(no_session(str(date), index, plan.language))
    return found[index]


def _remembering(setting: Setting, plan: Plan, date: dt.date) -> Compiler:
    """A compiler that knows the loads of the days before, so that no load jumps."""
    compiler = Compiler(setting)
    for week in plan.weeks:
        for session in week.sessions:
            if session.sport is Sport.STRENGTH and session.date < date and session.line:
                try:
                    compiler.session(week.index - 1, parse_line(session.line))
                except BadInput:
                    continue
    return compiler


def _legal(
    plan: Plan, profile: Profile, compiler: Compiler, week: Week, old: Session, lines: Sequence[SessionLine]
) -> list[tuple[SessionLine, Session, Plan]]:
    """The first lines that add no warning and no error to the whole plan, compiled and put in place."""
    known = _serious(verify(plan, profile))
    found = []
    for line in lines[:MOST_TRIED]:
        session = compiler.session(week.index - 1, line)
        session = session.model_copy(update={"title": title(session, plan.language), "why": old.why or "-"})
        changed = replaced(plan, week, old, session)
        verdict = verify(changed, profile)
        if _serious(verdict) <= known:
            before = plan.verdict or Verdict(ok=verdict.ok)
            counts = {"first_pass_findings": before.first_pass_findings, "repairs": before.repairs}
            changed = changed.model_copy(update={"verdict": verdict.model_copy(update=counts)})
            found.append((line, session, changed))
            if len(found) == MOST_OPTIONS:
                break
    return found


def replaced(plan: Plan, week: Week, old: Session, new: Session) -> Plan:
    """The plan with one session exchanged and the week's totals as they are then."""
    sessions = tuple(new if session is old else session for session in week.sessions)
    totals = {"minutes": sum(s.minutes for s in sessions), "load": round(sum(s.load or 0 for s in sessions), 1)}
    changed = week.model_copy(update={"sessions": sessions, **totals})
    return plan.model_copy(update={"weeks": tuple(changed if w is week else w for w in plan.weeks)})


def _serious(verdict: Verdict) -> set[tuple[str, int | None, dt.date | None]]:
    return {_place(f) for f in verdict.findings if f.severity is not Severity.INFO}


def _place(finding: Finding) -> tuple[str, int | None, dt.date | None]:
    return finding.rule, finding.week, finding.date


def _explained(before: Plan, after: Plan, profile: Profile, new: Session, why: str) -> Plan:
    """`after` with the old words wherever they are still true, and the swap's own reason in its place."""
    look = Outlook(after, profile)
    weeks = []
    for old_week, week in zip(before.weeks, after.weeks, strict=True):
        sessions = []
        for old, session in zip(old_week.sessions, week.sessions, strict=True):
            mine = session.date == new.date and session.line == new.line
            if mine:
                session = session.model_copy(update={"why": why})
            elif old.why and not check_session(session.model_copy(update={"why": old.why}), week, look):
                session = session.model_copy(update={"why": old.why})
            sessions.append(session)
        kept = old_week.why if old_week.why and not check_week(week, old_week.why, look) else week.why
        weeks.append(week.model_copy(update={"sessions": tuple(sessions), "why": kept}))
    plan = after.model_copy(update={"weeks": tuple(weeks)})
    text = before.explanation.text
    if text and not check_text(text, plan, look):
        plan = plan.model_copy(update={"explanation": plan.explanation.model_copy(update={"text": text})})
    return plan
