"""The population once more, one athlete and one day at a time in plain Python: the speed figure's baseline.

Same draws, same equations, no arrays, so that it is also a second opinion on `population`.
"""

from math import exp, inf, log, sqrt

from fitjax.train.simulator import body, injury, life, strength
from fitjax.train.simulator import population as many
from fitjax.train.simulator.population import Draws, Habits


def run_plain(n_athletes: int, weeks: int, seed: int) -> list[dict[str, float]]:
    """A row of figures for each athlete: minutes, run_km, fitness, change, injuries, days_lost, size, strong."""
    habits = many.draw_habits(n_athletes, weeks, seed)
    draws = [many.draw_week(n_athletes, week, seed) for week in range(weeks)]
    return [_athlete(habits, draws, i) for i in range(n_athletes)]


def _athlete(habits: Habits, draws: list[Draws], i: int) -> dict[str, float]:
    people = habits.people
    tau_fit, tau_fat = float(people.tau_fit[i]), float(people.tau_fat[i])
    keep_fit, keep_tired = exp(-1 / tau_fit), exp(-1 / tau_fat)
    usual, runner, level = habits.minutes[i].tolist(), bool(habits.runner[i]), int(habits.level[i])
    km_per_min, fragile = float(habits.km_per_min[i]), bool(habits.fragile[i])
    load = sum(usual) / 60 * many.LOAD_PER_H / 7
    fit = tired = capacity = whole = load
    week_strain = [load * share for share in (0, 1.4, 0.6, 1.8, 0, 1.2, 2.0)]
    runs = [0.0] * 29 + [max(usual) * km_per_min * runner]
    chance = 1 / (1 + exp(-(many.DONE_LOGIT + float(people.reliability[i]))))
    off, after_hard = 0, False
    total = dict.fromkeys(("minutes", "run_km", "injuries", "days_lost"), 0.0)
    size, strong = [0.0] * strength.N_MUSCLES, [0.0] * strength.N_MUSCLES
    for week, drawn in enumerate(draws):
        done_days = 0
        for day in range(7):
            ill, busy = bool(habits.ill[i, 7 * week + day]), bool(habits.busy[i, 7 * week + day])
            able = off == 0 and not ill
            total["days_lost"] += not able
            kept = float(drawn.luck[i, day]) < chance * (life.BUSY_KEPT if busy else 1.0)
            done = able and kept and usual[day] > 0
            longer = many.OVERLONG if drawn.overlong[i, day] else 1.0
            length = usual[day] * many.volume(week) * float(drawn.spread[i, day]) * longer * done
            hard = bool(habits.hard[i, day]) and done
            km = length * km_per_min * runner
            hazard = _hazard(runner, level, length, km / max(*runs, 30.0 * km_per_min), hard, after_hard, fragile)
            hurt = float(drawn.hurt[i, day]) < 1 - exp(-hazard * done * float(people.frailty[i]))
            stimulus = length / 60 * (many.HARD_LOAD_PER_H if hard else many.LOAD_PER_H)
            strain = stimulus * (many.HARD_STRAIN if hard else 1.0)
            week_strain = [*week_strain[1:], strain]
            tired = tired * keep_tired + strain * (1 - keep_tired)
            whole = whole * keep_fit + strain * (1 - keep_fit)
            capacity = min(whole, capacity + max(body.LEAST_RAMP, body.RAMP * capacity) / 7)
            excess = max(tired / (capacity + body.FLOOR_LOAD) - body.OVERREACH_FROM, 0.0) / body.OVERREACH_WIDTH
            share = _monotony(week_strain) / (1 + excess**2)
            fit = fit * keep_fit + stimulus * share * (1 - keep_fit)
            off = int(drawn.off_days[i, day]) if hurt else max(off - 1, 0)
            runs, after_hard = [*runs[1:], km], hard
            total["injuries"] += hurt
            total["minutes"] += length
            total["run_km"] += km
            done_days += done
        sets = float(habits.sets[i]) * done_days / max(sum(m > 0 for m in usual), 1)
        rate = float(people.lifting[i])
        for muscle, part in enumerate(many.MUSCLE_SHARE.tolist()):
            size[muscle] = _level(size[muscle], sets * part, strength.SIZE_SCALE_SETS, rate)
            strong[muscle] = _level(strong[muscle], sets * part, strength.STRENGTH_SCALE_SETS, rate)
    weight = float(people.k_fat[i]) * tau_fat / tau_fit
    least = -0.6 * body.FLOOR_LOAD
    now, then = max(fit - weight * tired, least), max(load - weight * load, least)
    return total | {
        "fitness": fit,
        "change": log((now + body.FLOOR_LOAD) / (then + body.FLOOR_LOAD)),
        "size": sum(size),
        "strong": sum(strong),
    }


def _hazard(
    runner: bool, level: int, minutes: float, spike: float, hard: bool, after_hard: bool, fragile: bool
) -> float:
    if not runner:
        base = float(injury.BASE[many.RIDE])
    else:
        base = float(injury.RUN_BY_LEVEL[level]) * (0.5 + 0.5 * minutes / injury.USUAL_RUN_MIN)
        edges = [*injury.SPIKE_EDGES.tolist(), inf]
        base *= next(float(r) for r, edge in zip(injury.SPIKE_RATIOS, edges, strict=True) if spike <= edge + 1e-9)
    if hard:
        base *= injury.HARD * (injury.HARD_IN_A_ROW if after_hard else 1.0)
    return base * (injury.FRAGILE if fragile else 1.0)


def _monotony(week: list[float]) -> float:
    mean = sum(week) / 7
    if mean <= 0:
        return 1.0
    sd = sqrt(sum((x - mean) ** 2 for x in week) / 7)
    monotony = min(mean / max(sd, 1e-9), 10.0)
    return 1 / (1 + body.MONOTONY_COST * max(monotony - body.MONOTONY_FROM, 0.0))


def _level(level: float, sets: float, scale: float, rate: float) -> float:
    target = (1 - exp(-sets / scale)) * exp(-max(sets - strength.TOO_MANY_SETS, 0.0) / 25)
    if target > level:
        return level + (target - level) * min(strength.WEEKLY_RATE * rate, 0.6)
    lost = strength.LOSS_RATE * (0.1 if target >= level * strength.MAINTAINING else 1.0)
    return level + (target - level) * lost
