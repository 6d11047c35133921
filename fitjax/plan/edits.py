"""An athlete's own changes laid over a plan: compiled, checked as a whole, and kept whatever the check says.

Plan, profile and changed lines in; the plan as it stands then out, with exact targets and what each change breaks.
The change is the athlete's: nothing here mends, softens or refuses it. Words of other sessions stay where they are
still true. Knows no store and no page.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Finding, Plan, Session, Verdict, Week
from fitjax.domain.profile import Profile
from fitjax.plan.compile import Compiler
from fitjax.plan.explain import attach
from fitjax.plan.explain_check import check_session, check_text, check_week
from fitjax.plan.labels import title
from fitjax.plan.language import parse_line
from fitjax.plan.notes import Note, apply_notes
from fitjax.plan.outlook import Outlook
from fitjax.plan.rules import verify
from fitjax.plan.setting import make_setting

Place = tuple[dt.date, int]
"""A session of the plan as it was written: its day, and which of that day's sessions it is."""
_OWN = ("You changed this session yourself.", "这次是你自己改的。")


@dataclass(frozen=True, slots=True)
class Edited:
    """`sessions` holds every session of the old plan as it is now; None where it became rest."""

    plan: Plan
    sessions: dict[Place, Session | None]
    broken: dict[Place, tuple[Finding, ...]]
    """What a change brought that the plan did not have, where it is about that very session or its week."""
    elsewhere: tuple[Finding, ...]
    """What the changes brought to other weeks."""


def apply_edits(plan: Plan, profile: Profile, edits: Mapping[Place, str]) -> Edited:
    """`edits` are lines of the plan language. Raises PlanRejected where the profile allows no plan any more."""
    profile = profile.model_copy(update={"goal": plan.goal, "language": plan.language})
    profile, notes = apply_notes(profile, today=plan.start)
    now = _compiled(plan, profile, edits)
    changed = plan.model_copy(update={"weeks": tuple(_week(week, now) for week in plan.weeks)})
    before, after = verify(plan, profile), verify(changed, profile)
    changed = changed.model_copy(update={"verdict": _told(plan, after)})
    done, sessions = _worded(plan, changed, profile, notes, now, set(edits))
    broken, elsewhere = _brought(before, after, {place: now[place] for place in edits if place in now}, plan)
    return Edited(done, sessions, broken, elsewhere)


def places(week: Week) -> list[tuple[Place, Session]]:
    """The sessions of a week with their places."""
    return [
        ((session.date, sum(s.date == session.date for s in week.sessions[:number])), session)
        for number, session in enumerate(week.sessions)
    ]


def _compiled(plan: Plan, profile: Profile, edits: Mapping[Place, str]) -> dict[Place, Session | None]:
    """Every session as it is now. Loads go on from the sessions before, as in the plan itself."""
    compiler = Compiler(make_setting(profile, plan.start, len(plan.weeks)))
    now: dict[Place, Session | None] = {}
    for week in plan.weeks:
        for place, session in places(week):
            text = edits.get(place, session.line)
            try:
                line = parse_line(text)
            except BadInput:  # another program's plan has no lines; its sessions stay as they are
                now[place] = session
                continue
            made = compiler.session(week.index - 1, line) if line.sport is not None else None
            if place not in edits:
                now[place] = session
            elif made is None:
                now[place] = None
            else:
                own = _OWN[plan.language == "zh"]
                now[place] = made.model_copy(update={"title": title(made, plan.language), "why": own})
    return now


def _week(week: Week, now: Mapping[Place, Session | None]) -> Week:
    """The week with its sessions as they are now, in order of days, and its totals."""
    kept = [session for place, _ in places(week) if (session := now[place]) is not None]
    sessions = tuple(sorted(kept, key=lambda s: s.date))
    totals = {"minutes": sum(s.minutes for s in sessions), "load": round(sum(s.load or 0 for s in sessions), 1)}
    return week.model_copy(update={"sessions": sessions, **totals})


def _told(plan: Plan, verdict: Verdict) -> Verdict:
    """The verdict of now, with what was counted when the plan was written."""
    before = plan.verdict or Verdict(ok=verdict.ok)
    counts = {"first_pass_findings": before.first_pass_findings, "repairs": before.repairs}
    return verdict.model_copy(update=counts)


def _worded(
    before: Plan,
    changed: Plan,
    profile: Profile,
    notes: Sequence[Note],
    now: Mapping[Place, Session | None],
    edited: set[Place],
) -> tuple[Plan, dict[Place, Session | None]]:
    """The changed plan with words that are true of it, and each old place's session with its words."""
    fresh = attach(changed, profile, notes)
    look = Outlook(fresh, profile)
    sessions: dict[Place, Session | None] = {}
    weeks = []
    for old, plain, week in zip(before.weeks, changed.weeks, fresh.weeks, strict=True):
        told = {id(bare): worded for bare, worded in zip(plain.sessions, week.sessions, strict=True)}
        mine: list[Session] = []
        for place, was in places(old):
            session = now[place]
            if session is not None:
                session = _said(told[id(session)], session, was, week, look, own=place in edited)
                mine.append(session)
            sessions[place] = session
        why = old.why if old.why and not check_week(week, old.why, look) else week.why
        weeks.append(week.model_copy(update={"sessions": tuple(sorted(mine, key=lambda s: s.date)), "why": why}))
    done = fresh.model_copy(update={"weeks": tuple(weeks)})
    text = before.explanation.text
    if text and not check_text(text, done, look):
        done = done.model_copy(update={"explanation": done.explanation.model_copy(update={"text": text})})
    return done, sessions


def _said(worded: Session, bare: Session, was: Session, week: Week, look: Outlook, *, own: bool) -> Session:
    """The session with its own reason where it is the athlete's, else the old words where they are still true."""
    if own:
        return bare
    kept = worded.model_copy(update={"why": was.why})
    return kept if was.why and not check_session(kept, week, look) else worded


def _brought(
    before: Verdict, after: Verdict, edited: Mapping[Place, Session | None], plan: Plan
) -> tuple[dict[Place, tuple[Finding, ...]], tuple[Finding, ...]]:
    """Findings that the changes brought: of an edited session's day, else of its week, else of the plan."""
    known = {(f.rule, f.week, f.date) for f in before.findings}
    new = [f for f in after.findings if (f.rule, f.week, f.date) not in known]
    week_of = {place: week.index for week in plan.weeks for place, _ in places(week)}
    found: dict[Place, list[Finding]] = {place: [] for place in edited}
    rest = []
    for finding in new:
        days = [p for p, session in edited.items() if finding.date in (p[0], session.date if session else p[0])]
        weeks = [p for p in edited if finding.date is None and finding.week == week_of[p]]
        for place in (days or weeks)[:1]:
            found[place].append(finding)
        if not days and not weeks:
            rest.append(finding)
    return {place: tuple(each) for place, each in found.items() if each}, tuple(rest)
