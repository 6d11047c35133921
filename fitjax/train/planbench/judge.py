"""One plan judged by every measure that looks at a single plan.

A request and what a planner made of it in, a `Judged` out: plain numbers that go to the journal and come back. The
plan is judged as its writer left it, before any repair; only `errors_delivered` looks at what a user would get.
"""

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from fitjax.domain.plan import Finding
from fitjax.domain.vocabulary import Severity
from fitjax.plan.repair import SERIOUS
from fitjax.plan.repair import serious as serious_left
from fitjax.plan.rules import verify
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.envelope import envelope
from fitjax.train.planbench.limits import violations
from fitjax.train.planbench.planners import Made, first_document, mended
from fitjax.train.planbench.score import score
from fitjax.train.planbench.spikes import spikes
from fitjax.train.planbench.validity import PARTS, parts


@dataclass(frozen=True, slots=True)
class Judged:
    athlete: int
    failure: str = ""
    valid: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(PARTS, False))
    limits: dict[str, int] = field(default_factory=dict)
    """Family of hard limits -> violations."""
    serious: dict[str, int] = field(default_factory=dict)
    """Rule -> errors and blocks before any repair."""
    warnings: dict[str, int] = field(default_factory=dict)
    errors_delivered: int = 0
    """Errors and blocks left after the planner's own repair; the same as before for a plan that came as a document."""
    envelope: dict[str, list[int]] = field(default_factory=dict)
    """Measure -> [inside, judged]."""
    spikes: dict[str, int] = field(default_factory=dict)
    score: float = 0.0
    gain: float = 0.0
    injury: float = 0.0
    weeks: int = 0
    sessions: int = 0

    @property
    def made(self) -> bool:
        return not self.failure

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Judged":
        return cls(**{name: row[name] for name in cls.__slots__ if name in row})

    def row(self) -> dict[str, Any]:
        return asdict(self)


def judge(request: Request, made: Made) -> Judged:
    plan = first_document(request, made)
    if plan is None:
        return Judged(request.number, failure=made.failure or "no plan")
    verdict = verify(plan, request.profile)
    serious = _count(verdict.findings, SERIOUS)
    left = sum(serious.values())
    if left and made.draft is not None:
        repaired = mended(request, made)
        left = serious_left(repaired.verdict) if repaired and repaired.verdict else left
    marks = score(plan, verdict, request)
    return Judged(
        athlete=request.number,
        valid=parts(plan, request),
        limits=violations(verdict.findings),
        serious=serious,
        warnings=_count(verdict.findings, frozenset({Severity.WARN})),
        errors_delivered=left,
        envelope=envelope(plan, request),
        spikes=spikes(plan, request),
        score=round(marks.score, 4),
        gain=round(marks.gain, 6),
        injury=round(marks.injury, 6),
        weeks=len(plan.weeks),
        sessions=sum(len(week.sessions) for week in plan.weeks),
    )


def _count(findings: tuple[Finding, ...], severities: frozenset[Severity]) -> dict[str, int]:
    return dict(Counter(f.rule for f in findings if f.severity in severities))
