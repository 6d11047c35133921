"""PlanBench, first version: how good plans are, model against chance and the fixed template, same athletes.

The score of a plan (0 to 100, higher is better) is what the simulator expects of it for sixteen people with this
athlete's profile, 100 x gain x (1 - half the chance of injury), less one point for each warning and five for
each error the independent verifier finds per twelve weeks, counted before any repair. Athletes are drawn from
seeds that the corpus never uses. Intervals are 95 % bootstrap intervals over athletes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from fitjax.domain.plan import ModelStamp, Plan
from fitjax.domain.vocabulary import Severity
from fitjax.plan.explain import attach
from fitjax.plan.generator import Generator
from fitjax.plan.repair import SERIOUS
from fitjax.plan.rules import verify
from fitjax.plan.setting import Setting, make_setting
from fitjax.plan.write import compile_draft, write_drafts
from fitjax.train.athletes import START, draw_profile
from fitjax.train.corpus import FIRST_UNSEEN_SEED
from fitjax.train.simulate import draw_people, simulate
from fitjax.train.teacher import POLICIES, TEMPLATE, Policy, search

Report = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Judged:
    """One plan's figures."""

    score: float
    gain: float
    injury: float
    warnings: int
    serious: int
    sessions: int


def judge(plan: Plan, setting: Setting, seed: int) -> Judged:
    """Judge a compiled plan as its writer left it, before any repair."""
    profile = setting.profile
    verdict = verify(attach(plan, profile, ()), profile)
    warnings = sum(1 for f in verdict.findings if f.severity is Severity.WARN)
    errors = sum(1 for f in verdict.findings if f.severity in SERIOUS)
    outcome = simulate(plan, profile, draw_people(seed))
    penalty = (warnings + 5 * errors) * 12 / max(len(plan.weeks), 1)
    sessions = sum(len(week.sessions) for week in plan.weeks)
    return Judged(outcome.score - penalty, outcome.gain, outcome.injury, warnings, errors, sessions)


def settings_of(n: int, seed: int) -> list[tuple[int, Setting]]:
    """`n` unseen athletes."""
    first = FIRST_UNSEEN_SEED + seed * 1_000_000
    return [(s, make_setting(draw_profile(s), START, None)) for s in range(first, first + n)]


def judge_generator(
    athletes: Sequence[tuple[int, Setting]], generator: Generator, seed: int, at_once: int = 8
) -> Iterator[Judged]:
    stamp = ModelStamp(name=generator.name, version=generator.version, sha256=generator.sha256, seed=seed)
    for first in range(0, len(athletes), at_once):
        group = athletes[first : first + at_once]
        drafts = write_drafts([setting for _, setting in group], generator, seed=seed, temperature=0.0)
        for (number, setting), draft in zip(group, drafts, strict=True):
            yield judge(compile_draft(draft, "en", stamp), setting, number)


def judge_teacher(athletes: Sequence[tuple[int, Setting]], policies: tuple[Policy, ...]) -> Iterator[Judged]:
    for number, setting in athletes:
        yield judge(search(setting, draw_people(number + 1), policies).plan, setting, number)


def interval(values: np.ndarray, seed: int = 0, rounds: int = 2000) -> tuple[float, float]:
    """95 % bootstrap interval of the mean."""
    rng = np.random.default_rng(seed)
    means = rng.choice(values, size=(rounds, len(values))).mean(1)
    return float(np.quantile(means, 0.025)), float(np.quantile(means, 0.975))


def evaluate(
    model: Generator, chance: Generator, *, n: int, seed: int, report: Report | None = None
) -> dict[str, object]:
    """The whole table, every planner on the same athletes, and the paired differences from the model."""
    athletes = settings_of(n, seed)
    planners: dict[str, Iterator[Judged]] = {
        "random": judge_generator(athletes, chance, seed),
        "template": judge_teacher(athletes, (TEMPLATE,)),
        "model": judge_generator(athletes, model, seed),
        "search": judge_teacher(athletes, POLICIES),
    }
    judged: dict[str, list[Judged]] = {}
    for name, plans in planners.items():
        judged[name] = []
        for plan in plans:
            judged[name].append(plan)
            if report and len(judged[name]) % 25 == 0:
                report(len(judged[name]), n, name)
    scores = {name: np.array([j.score for j in plans]) for name, plans in judged.items()}
    return {
        "athletes": n,
        "seed": seed,
        "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
        "measure": "100 x simulated gain x (1 - injury / 2) - 1 per warning - 5 per error, per twelve weeks",
        "planners": {name: _row(plans, scores[name]) for name, plans in judged.items()},
        "model_minus": {
            name: {
                "mean": round(float((scores["model"] - other).mean()), 2),
                "ci95": [round(edge, 2) for edge in interval(scores["model"] - other)],
                "better_on": round(float((scores["model"] > other).mean()), 3),
            }
            for name, other in scores.items()
            if name != "model"
        },
    }


def _row(plans: list[Judged], scores: np.ndarray) -> dict[str, object]:
    return {
        "score": round(float(scores.mean()), 2),
        "ci95": [round(edge, 2) for edge in interval(scores)],
        "gain": round(float(np.mean([p.gain for p in plans])), 4),
        "injury": round(float(np.mean([p.injury for p in plans])), 4),
        "plans_with_serious_findings": round(float(np.mean([p.serious > 0 for p in plans])), 4),
        "warnings_a_plan": round(float(np.mean([p.warnings for p in plans])), 2),
    }
