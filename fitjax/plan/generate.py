"""From a profile to a checked, explained plan: gate, season, weeks, verify, mend, explain.

Model proposes, rules dispose: the generator chooses only among what the grammar offers, an independent verifier
judges the compiled result, and what it says before any repair is kept and published with the plan.
"""

import datetime as dt

from fitjax.domain.errors import PlanRejected
from fitjax.domain.plan import Explanation, Gate, ModelStamp, Plan, Verdict
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import GateStatus
from fitjax.plan.explain import attach, reasoned
from fitjax.plan.gate import screen
from fitjax.plan.generator import Generator, taught
from fitjax.plan.notes import apply_notes
from fitjax.plan.repair import MAX_ROUNDS, mend, serious
from fitjax.plan.rules import verify
from fitjax.plan.setting import make_setting
from fitjax.plan.write import Draft, compile_draft, write_drafts

TEMPERATURE_OF_OTHER_SEEDS = 0.7
"""Seed 0 takes the model's first choice everywhere; other seeds draw among its likely ones."""
CANDIDATES = 3
"""Ways each week is written before the heads choose; the first is the likeliest."""


def propose(
    profile: Profile,
    *,
    generator: Generator,
    start: dt.date,
    weeks: int | None,
    seed: int = 0,
    language: str | None = None,
    today: dt.date,
) -> Plan:
    """Raises PlanRejected with one sentence when no plan can be made; a blocked gate gives a plan without weeks."""
    language = language or profile.language
    profile = profile.model_copy(update={"language": language})
    profile, notes = apply_notes(profile, today=today, reader=taught(generator, "note"))
    gate = screen(profile, today)
    stamp = ModelStamp(name=generator.name, version=generator.version, sha256=generator.sha256, seed=seed)
    if gate.status is GateStatus.BLOCKED:
        return _blocked(profile, start, gate, stamp)
    setting = make_setting(profile, start, weeks)
    temperature = TEMPERATURE_OF_OTHER_SEEDS if seed else 0.0
    (draft,) = write_drafts([setting], generator, seed=seed, temperature=temperature, candidates=CANDIDATES)
    plan, verdict = settle(draft, profile, language, stamp)
    if not any(week.sessions for week in plan.weeks):
        raise PlanRejected(
            "No session fits the free days, minutes, equipment and wishes given; free one day or one sport."
        )
    plan = plan.model_copy(update={"gate": gate, "verdict": verdict})
    return attach(plan, profile, notes, taught(generator, "why"), seed=seed, temperature=temperature)


def settle(draft: Draft, profile: Profile, language: str, stamp: ModelStamp) -> tuple[Plan, Verdict]:
    """Compile, verify, and mend until no serious finding is left or nothing more can be softened."""
    plan = compile_draft(draft, language, stamp)
    verdict = verify(reasoned(plan, profile), profile)
    first, repairs = len([f for f in verdict.findings if f.severity != "info"]), 0
    for _ in range(MAX_ROUNDS):
        if not serious(verdict):
            break
        draft, changed = mend(draft, plan, verdict)
        if not changed:
            break
        repairs += changed
        plan = compile_draft(draft, language, stamp)
        verdict = verify(reasoned(plan, profile), profile)
    return plan, verdict.model_copy(update={"first_pass_findings": first, "repairs": repairs})


def _blocked(profile: Profile, start: dt.date, gate: Gate, stamp: ModelStamp) -> Plan:
    return Plan.model_validate(
        {
            "athlete": profile.id,
            "goal": profile.goal,
            "start": start,
            "language": profile.language,
            "gate": gate,
            "verdict": Verdict(ok=True),
            "explanation": Explanation(text=" ".join(gate.reasons)),
            "model": stamp,
        }
    )
