"""Mending a draft the verifier objects to: the offending session becomes easier, shorter, and at last goes.

The grammar makes errors rare; this is the last net, and every repair is counted and published.
"""

import dataclasses

from fitjax.domain.plan import Plan, Verdict
from fitjax.domain.vocabulary import Kind, Severity, Sport
from fitjax.plan.language import SessionLine
from fitjax.plan.write import Draft

SERIOUS = frozenset({Severity.ERROR, Severity.BLOCK})
MAX_ROUNDS = 4


def serious(verdict: Verdict) -> int:
    return sum(1 for finding in verdict.findings if finding.severity in SERIOUS)


def mend(draft: Draft, plan: Plan, verdict: Verdict) -> tuple[Draft, int]:
    """One round: each serious finding softens the session of its date, or the week's hardest. Returns changes made."""
    weeks = [list(lines) for lines in draft.weeks]
    changed = 0
    for finding in verdict.findings:
        if finding.severity not in SERIOUS or finding.week is None or not 1 <= finding.week <= len(weeks):
            continue
        lines = weeks[finding.week - 1]
        if finding.date is not None:
            place = finding.date.weekday()
        else:
            place = max(range(len(lines)), key=lambda i: (lines[i].hard, lines[i].minutes))
        softer = _softer(lines[place])
        if softer != lines[place]:
            lines[place] = softer
            changed += 1
    return dataclasses.replace(draft, weeks=tuple(tuple(lines) for lines in weeks)), changed


def _softer(line: SessionLine) -> SessionLine:
    if line.sport is None or line.kind is Kind.RACE:
        return line
    if line.hard:
        return SessionLine(line.day, line.sport, Kind.EASY, line.minutes)
    if line.sport is not Sport.STRENGTH and line.minutes > 30:
        return SessionLine(line.day, line.sport, Kind.EASY, int(line.minutes * 0.75 // 5 * 5))
    return SessionLine(line.day)
