"""Running weeks against the 5th to 95th percentile of 52 published plans: ramp, long run, taper.

A plan with a running goal in, [inside, judged] a measure out. The percentiles were computed from the weekly totals and
longest runs of published marathon and half-marathon plans (Higdon, Hansons, BAA and others; 4 to 7 run days a
week), race week left out; by construction the published plans themselves are inside in nine weeks of ten.

- ramp: weekly running against the best of the four weeks before, up to the peak week;
- long: longest run of the week against the longest of the four weeks before;
- share: longest run as a share of the week, in weeks of three runs or more; `share_all` in every week with a run;
- taper: the week before race week against the peak week, in plans with four weeks or more before the race;
- weeks: weeks inside in ramp, share and taper, as far as each applies.

A week with a date that the athlete ruled out is not judged by ramp and taper: no published plan has one.
"""

from fitjax.domain.plan import Plan, Week
from fitjax.domain.vocabulary import RACE_KM
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.running import RunWeek, ordered, run_weeks

RAMP = (-0.255, 0.171)
LONG = (-0.409, 0.182)
SHARE = (0.20, 0.502)
TAPER = (0.52, 0.96)
SHARE_RUNS = 3
TAPER_WEEKS_BEFORE = 4
_LOOK_BACK = 4
_SLACK = 1e-6

Count = list[int]
"""[inside, judged]"""


def envelope(plan: Plan, request: Request) -> dict[str, Count]:
    """Empty for goals other than running."""
    if request.profile.goal.kind not in RACE_KM:
        return {}
    weeks = run_weeks(plan)
    race = next((place for place, week in enumerate(weeks) if week.race), None)
    before = weeks if race is None else weeks[:race]
    cut = [_cut(week, request) for week in ordered(plan)]
    ramp, share, taper = _ramp(before, cut), _share(before, SHARE_RUNS), _taper(before, race, cut)
    every = [{**one, **two, **three} for one, two, three in zip(ramp, share, taper, strict=True)]
    judged = [all(week.values()) for week in every if week]
    return {
        "ramp": _count(ramp),
        "long": _count(_long(before)),
        "share": _count(share),
        "share_all": _count(_share(before, 1)),
        "taper": _count(taper),
        "weeks": [sum(judged), len(judged)],
    }


Checks = list[dict[str, bool]]
"""One a week: what was judged in it, and whether it was inside."""


def _cut(week: Week, request: Request) -> bool:
    """Whether the athlete ruled out a day of this week."""
    first = week.start.toordinal()
    return any(0 <= day.toordinal() - first < 7 for day in request.profile.blackout_dates)


def _ramp(weeks: list[RunWeek], cut: list[bool]) -> Checks:
    totals = [week.total for week in weeks]
    peak = totals.index(max(totals)) if totals else 0
    checks: Checks = [{} for _ in weeks]
    for place in range(1, min(peak + 1, len(weeks))):
        best = max(totals[max(0, place - _LOOK_BACK) : place])
        if best > 0 and not cut[place]:
            checks[place]["ramp"] = _inside(totals[place] / best - 1, RAMP)
    return checks


def _long(weeks: list[RunWeek]) -> Checks:
    longest = [week.longest for week in weeks]
    checks: Checks = [{} for _ in weeks]
    for place in range(1, len(weeks)):
        best = max(longest[max(0, place - _LOOK_BACK) : place])
        if best > 0 and longest[place] > 0:
            checks[place]["long"] = _inside(longest[place] / best - 1, LONG)
    return checks


def _share(weeks: list[RunWeek], least_runs: int) -> Checks:
    judged = [week.count >= least_runs and week.total > 0 for week in weeks]
    return [
        {"share": _inside(week.longest / week.total, SHARE)} if one else {}
        for week, one in zip(weeks, judged, strict=True)
    ]


def _taper(weeks: list[RunWeek], race: int | None, cut: list[bool]) -> Checks:
    checks: Checks = [{} for _ in weeks]
    peak = max((week.total for week in weeks), default=0.0)
    if race is not None and race >= TAPER_WEEKS_BEFORE and peak > 0 and not cut[race - 1]:
        checks[-1]["taper"] = _inside(weeks[-1].total / peak, TAPER)
    return checks


def _inside(value: float, edges: tuple[float, float]) -> bool:
    return edges[0] - _SLACK <= value <= edges[1] + _SLACK


def _count(checks: Checks) -> Count:
    flags = [inside for week in checks for inside in week.values()]
    return [sum(flags), len(flags)]
