"""From journal rows to figures with intervals: one planner's estimates, and what the model is ahead or behind.

Rows in, `Estimate`s out. Failures count as plans that are not valid and as a score of 0; measures of what a plan says
leave them out, and `failures` tells how many there were.
"""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from fitjax.train.planbench import intervals
from fitjax.train.planbench.intervals import Estimate
from fitjax.train.planbench.journal import Row
from fitjax.train.planbench.judge import Judged
from fitjax.train.planbench.levels import separation
from fitjax.train.planbench.validity import PARTS

Estimates = dict[str, Estimate]


def of_plans(judged: Sequence[Judged]) -> Estimates:
    made = [one for one in judged if one.made]
    found = {
        "valid": intervals.share([all(one.valid.values()) for one in judged]),
        "limit_plans": intervals.share([bool(one.limits) for one in made]),
        "limit_violations": intervals.mean([sum(one.limits.values()) for one in made]),
        "serious_plans": intervals.share([bool(one.serious) for one in made]),
        "serious_delivered": intervals.share([one.errors_delivered > 0 for one in made]),
        "warnings": intervals.mean([sum(one.warnings.values()) for one in made]),
        "score": intervals.mean([one.score for one in judged]),
        "gain": intervals.mean([one.gain for one in judged]),
        "injury": intervals.mean([one.injury for one in made]),
    }
    found |= {f"valid_{part}": intervals.share([one.valid[part] for one in judged]) for part in PARTS}
    for part in ("weeks", "ramp", "share", "taper", "long", "share_all"):
        counts = [one.envelope[part] for one in made if part in one.envelope]
        found[f"envelope_{part}"] = intervals.ratio([c[0] for c in counts], [c[1] for c in counts])
    running = [one.spikes for one in made if one.spikes.get("runs")]
    for key, name in (("spike_10", "over10"), ("spike_30", "over30"), ("spike_10_strict", "strict10"),
                      ("spike_30_strict", "strict30")):  # fmt: skip
        found[key] = intervals.ratio([s[name] for s in running], [s["runs"] for s in running])
    return found


def rules_hit(judged: Sequence[Judged], of: Callable[[Judged], dict[str, int]]) -> dict[str, dict[str, float]]:
    """Rule -> plans in which it was hit, and how often in all; most plans first."""
    plans, times = Counter[str](), Counter[str]()
    for one in judged:
        plans.update(of(one).keys())
        times.update(of(one))
    return {rule: {"plans": count, "times": times[rule]} for rule, count in plans.most_common()}


def of_levels(rows: Sequence[Row]) -> Estimates:
    return separation(rows)


def of_repeats(rows: Sequence[Row]) -> Estimates:
    if not rows:
        return {}
    return {
        "same": intervals.share([row["same"] for row in rows]),
        "same_alone": intervals.share([row["alone"] for row in rows]),
        "seed_change": intervals.mean([row["changed"] for row in rows]),
    }


def of_speed(rows: Sequence[Row]) -> Estimates:
    if not rows:
        return {}
    together = float(np.mean([row["batch_s"] for row in rows]))
    return {
        "seconds_single": intervals.mean([row["single_s"] for row in rows]),
        # One timing of the whole batch: there is nothing to resample.
        "seconds_batch": Estimate(together, float("nan"), float("nan"), len(rows)),
    }


def of_seasons(rows: Sequence[Row], search: Sequence[Row]) -> Estimates:
    """`search` holds the search's seasons of the same athletes, or none."""
    if not rows:
        return {}
    found = {
        "season_gain": intervals.mean([row["gain"] for row in rows]),
        "season_over_rest": intervals.mean([row["gain"] - row["rest_gain"] for row in rows]),
        "season_injuries": intervals.mean([row["injuries"] for row in rows]),
        "season_done": intervals.mean([row["done_share"] for row in rows]),
    }
    ours, theirs = paired(rows, search, "gain")
    if len(ours):
        rest, _ = paired(rows, search, "rest_gain")
        found["season_relative"] = intervals.relative(ours - rest, theirs - rest)
        hurt, theirs_hurt = paired(rows, search, "injuries")
        found["season_extra_injuries"] = intervals.mean(hurt - theirs_hurt)
    return found


def of_notes(rows: Sequence[Row]) -> Estimates:
    if not rows:
        return {}
    found = {"notes_obeyed": intervals.share([row["obeyed"] for row in rows])}
    for language in ("en", "zh"):
        found[f"notes_{language}"] = intervals.share([row["obeyed"] for row in rows if row["language"] == language])
    read = [row["read"] for row in rows if row["read"] is not None]
    return found | {"notes_read": intervals.share(read)}


def paired(rows: Sequence[Row], others: Sequence[Row], key: str) -> tuple[np.ndarray, np.ndarray]:
    """The figure of each athlete that both have, in the same order."""
    mine, theirs = ({row["athlete"]: float(row[key]) for row in some} for some in (rows, others))
    both = sorted(mine.keys() & theirs.keys())
    return np.array([mine[a] for a in both]), np.array([theirs[a] for a in both])


def difference(rows: Sequence[Row], others: Sequence[Row], key: str) -> Row | None:
    """Ours less theirs on the same athletes, with a paired bootstrap interval."""
    ours, theirs = paired(rows, others, key)
    if not len(ours):
        return None
    found = intervals.mean(ours - theirs)
    return {
        "mean": round(found.value, 4),
        "ci95": [round(found.low, 4), round(found.high, 4)],
        "higher_on": round(float((ours > theirs).mean()), 4),
        "n": found.n,
    }
