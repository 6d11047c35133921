"""Hard limits: what the athlete or their health rules out, by the independent verifier's rules.

A verdict in, violations by family out. Only errors and blocks count; a race that the athlete put on a full day is
the athlete's own choice and the verifier calls it a warning.
"""

from collections.abc import Iterable

from fitjax.domain.plan import Finding
from fitjax.plan.repair import SERIOUS

HARD_LIMITS: dict[str, tuple[str, ...]] = {
    "days off": ("day_off",),
    "minutes": ("day_minutes", "session_minutes"),
    "sessions a week": ("sessions_per_week",),
    "blackout dates": ("blackout_date",),
    "equipment": ("equipment",),
    "conditions": (
        "gate", "contraindicated", "contraindicated_kind", "vigorous_uncleared", "pregnancy_vigorous", "low_reps",
        "effort_too_high", "youth_scheme", "youth_hours", "youth_lifting_days", "youth_lifting_gap", "youth_testing",
        "pregnancy_exposure", "doctor_limit", "pain_limit", "retinopathy_vigorous", "ulcer_weight_bearing",
    ),
    "avoided": ("avoided",),
    "sport days": ("sport_day",),
    "spacing": ("hard_spacing", "hard_near_race", "rest_days"),
}  # fmt: skip
FAMILY_OF = {rule: family for family, rules in HARD_LIMITS.items() for rule in rules}


def violations(findings: Iterable[Finding]) -> dict[str, int]:
    """Family -> number of violations; families without one are left out."""
    counts: dict[str, int] = {}
    for finding in findings:
        family = FAMILY_OF.get(finding.rule)
        if family and finding.severity in SERIOUS:
            counts[family] = counts.get(family, 0) + 1
    return counts
