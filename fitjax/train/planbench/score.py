"""One number a plan, 0 to 100: what the simulator expects of it, less what the verifier objects to.

100 x gain x (1 - half the chance of injury), over sixteen simulated people with the athlete's profile, less one point
a warning and five an error or block, per twelve weeks, counted before any repair. A missing plan scores 0. It compares
plans for one athlete; it predicts nothing for a person.
"""

from dataclasses import dataclass

from fitjax.domain.plan import Plan, Verdict
from fitjax.domain.vocabulary import Severity
from fitjax.plan.repair import SERIOUS
from fitjax.train.planbench.athletes import Request
from fitjax.train.simulate import draw_people, simulate

WARNING, ERROR, PER_WEEKS = 1, 5, 12


@dataclass(frozen=True, slots=True)
class Score:
    score: float
    gain: float
    injury: float


def score(plan: Plan, verdict: Verdict, request: Request) -> Score:
    outcome = simulate(plan, request.profile, draw_people(request.number))
    warnings = sum(1 for f in verdict.findings if f.severity is Severity.WARN)
    errors = sum(1 for f in verdict.findings if f.severity in SERIOUS)
    penalty = (WARNING * warnings + ERROR * errors) * PER_WEEKS / max(len(plan.weeks), 1)
    return Score(outcome.score - penalty, outcome.gain, outcome.injury)
