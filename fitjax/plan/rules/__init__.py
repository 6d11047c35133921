"""The independent safety authority: any plan document in, a verdict with every finding and its citation out.

Shares nothing with the plan language, the grammars, the teacher or the compiler: only the domain's vocabulary,
the health gate and a table of words. Works on a plan whoever wrote it, with or without a profile. Uses no
acute:chronic ratio (it predicts no injury) and nothing a model wrote can change what it finds.
"""

from collections.abc import Sequence

from fitjax.domain.activity import Activity
from fitjax.domain.plan import Plan, Verdict
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Severity
from fitjax.plan.rules import (
    advice,
    ages,
    claims,
    comeback,
    completeness,
    conditions,
    dose,
    intensity,
    lifting_goal,
    limits,
    progression,
    spacing,
    stated,
    strength,
    taper,
    volume,
)
from fitjax.plan.rules.case import make_case

_ORDER = {Severity.BLOCK: 0, Severity.ERROR: 1, Severity.WARN: 2, Severity.INFO: 3}
_FAMILIES = (
    conditions, stated, ages, limits, spacing, progression, volume, comeback, taper, intensity, strength, lifting_goal,
    claims, completeness, advice, dose,
)  # fmt: skip


def verify(plan: Plan, profile: Profile | None = None, *, activities: Sequence[Activity] = ()) -> Verdict:
    """`ok` when nothing is an error or worse. `activities` before the plan sharpen the progression rules."""
    case = make_case(plan, profile, activities)
    findings = [finding for family in _FAMILIES for finding in family.check(case)]
    findings.sort(key=lambda f: (_ORDER[f.severity], f.week or 0))
    ok = not any(f.severity in (Severity.BLOCK, Severity.ERROR) for f in findings)
    return Verdict(ok=ok, findings=tuple(findings), first_pass_findings=len(findings))
