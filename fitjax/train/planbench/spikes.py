"""Runs longer than the longest of the 30 days before (Frandsen 2025): how many go over +10 % and over +30 %.

A plan and its request in, counts out. Races are left out: the athlete chose their distance. Two readings: `over10`
and `over30` take thirty minutes as open to anyone, as couch-to-5 km plans begin; `strict10` and `strict30` do not.
What counts as done in the month before the plan, on the day before it starts:

- the profile's longest run of the last 30 days;
- else, for a novice, 38 % of the best known week (75th percentile of the long run's share in published plans);
- else, for others, the longest run of the plan's own first week, which is then taken as habit.
"""

from fitjax.domain.plan import Plan
from fitjax.domain.vocabulary import Experience
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.running import Run, runs, unit

WINDOW_DAYS = 30
ALWAYS_OPEN_MIN = 30.0
LONG_SHARE = 0.38
_MIN_PER_KM = 6.5
"""Only to put kilometres of the past beside runs planned without a distance, and minutes beside kilometres."""
_SLACK = 1e-6


def spikes(plan: Plan, request: Request) -> dict[str, int]:
    """Runs judged, and runs over each line by each reading."""
    found = runs(plan)
    done = [(request.start.toordinal() - 1, _before(plan, found, request))]
    counts = dict.fromkeys(("runs", "over10", "over30", "strict10", "strict30"), 0)
    for run in found:
        recent = max((size for day, size in done if run.day - WINDOW_DAYS <= day < run.day), default=0.0)
        done.append((run.day, run.size))
        if run.race:
            continue
        counts["runs"] += 1
        open_to_all = run.size * ALWAYS_OPEN_MIN / run.minutes
        for percent, limit in ((10, 1.10), (30, 1.30)):
            counts[f"strict{percent}"] += recent > 0 and run.size > recent * limit + _SLACK
            counts[f"over{percent}"] += run.size > max(recent, open_to_all) * limit + _SLACK
    return counts


def _before(plan: Plan, found: list[Run], request: Request) -> float:
    """Longest run taken to lie before the plan; 0 when there is none."""
    history, kilometres = request.profile.history, unit(plan) == "km"
    if history.longest_run_km_30d is not None:
        return history.longest_run_km_30d * (1 if kilometres else _MIN_PER_KM)
    if request.profile.experience in (Experience.NOVICE, None):
        if any(history.weekly_distance_km[-4:]):
            best_km = LONG_SHARE * max(history.weekly_distance_km[-4:])
            return best_km if kilometres else best_km * _MIN_PER_KM
        best_min = LONG_SHARE * max(history.weekly_minutes[-4:], default=0.0)
        return best_min / _MIN_PER_KM if kilometres else best_min
    first = request.start.toordinal() + 7
    return max((run.size for run in found if run.day < first and not run.race), default=0.0)
