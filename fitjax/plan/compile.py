"""The compiler: plan-language lines in, the contract's sessions with exact targets out.

Deterministic arithmetic only: minutes to distance and load, efforts to targets, RPE to kilograms. What it is
given is trusted to be parsed; whether it is safe is for the rules to say.
"""

from collections.abc import Sequence
from typing import Any

from fitjax.domain.plan import Exercise, Session, Step, Week
from fitjax.domain.vocabulary import RACE_KM, Kind, Sport
from fitjax.plan.brief import WeekBrief
from fitjax.plan.exercises import EXERCISES, percent_of_1rm
from fitjax.plan.language import ExerciseLine, SessionLine
from fitjax.plan.race import race_pace
from fitjax.plan.setting import Setting
from fitjax.plan.targets import EFFORTS, WARM, Effort, distance_km, load_of, target

_STEP_KG = 2.5
_MAX_JUMP = 1.10
"""No load rises by more than a tenth from one prescription of an exercise to the next."""


class Compiler:
    """Compiles one plan; remembers the last load of each exercise so that no jump is too large."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._last_kg: dict[str, float] = {}

    def week(self, brief: WeekBrief, lines: Sequence[SessionLine]) -> Week:
        sessions = tuple(self.session(brief.index, line) for line in lines if line.sport is not None)
        start = max(self.setting.day(brief.index, 0), self.setting.start)
        return Week(
            index=brief.index + 1,
            start=start,
            phase=brief.line.phase,
            season=str(brief.line),
            load=round(sum(s.load or 0 for s in sessions), 1),
            minutes=sum(s.minutes for s in sessions),
            sessions=sessions,
        )

    def session(self, week: int, line: SessionLine) -> Session:
        assert line.sport is not None
        day = self.setting.day(week, line.day)
        common: dict[str, Any] = {
            "date": day,
            "sport": line.sport,
            "kind": line.kind,
            "hard": line.hard,
            "line": str(line),
        }
        if line.sport is Sport.STRENGTH:
            exercises = tuple(self._exercise(e) for e in line.exercises)
            load = load_of(Sport.STRENGTH, WARM, line.minutes)
            return Session(**common, minutes=line.minutes, load=round(load, 1), exercises=exercises)
        parts = self._parts(line)
        if line.kind is Kind.RACE and self.setting.profile.goal.kind in RACE_KM:
            distance: float | None = RACE_KM[self.setting.profile.goal.kind]
        else:
            pieces = [distance_km(self.setting, line.sport, e, m * s.repeat) for s, e, m in parts]
            distance = None if any(p is None for p in pieces) else sum(p for p in pieces if p is not None)
        load = sum(load_of(line.sport, e, m * s.repeat) for s, e, m in parts)
        return Session(
            **common,
            minutes=line.minutes,
            distance_km=None if distance is None else round(distance, 2),
            load=round(load, 1),
            steps=tuple(step for step, _, _ in parts),
        )

    # ---- endurance
    def _parts(self, line: SessionLine) -> list[tuple[Step, Effort, float]]:
        """Steps with the effort and the minutes of one repeat."""
        assert line.sport is not None
        effort = EFFORTS.get(line.kind, EFFORTS[Kind.EASY])
        if line.kind is Kind.RACE:
            return [self._race_part(line, effort)]
        if line.block is None:
            if not line.hard:
                return [self._part(line.sport, "work", effort, line.minutes)]
            warm = min(15.0, line.minutes * 0.3)
            down = min(10.0, line.minutes * 0.2)
            return [
                self._part(line.sport, "warmup", WARM, warm),
                self._part(line.sport, "work", effort, line.minutes - warm - down),
                self._part(line.sport, "cooldown", WARM, down),
            ]
        block = line.block
        around = line.minutes - block.total_min
        warm = float(round(around * 0.6))
        run_walk = line.kind is Kind.EASY
        parts = [self._part(line.sport, "warmup", WARM, warm)] if warm else []
        parts.append(self._part(line.sport, "work", effort, block.work_min, block.repeat))
        if block.rest_min and block.repeat > 1:
            rest = EFFORTS[Kind.RECOVERY] if not run_walk else WARM
            parts.append(self._part(line.sport, "recovery", rest, block.rest_min, block.repeat - 1))
        if around - warm > 0:
            parts.append(self._part(line.sport, "cooldown", WARM, around - warm))
        return parts

    def _part(
        self, sport: Sport, what: str, effort: Effort, minutes: float, repeat: int = 1
    ) -> tuple[Step, Effort, float]:
        distance = distance_km(self.setting, sport, effort, minutes)
        step = Step(
            repeat=repeat,
            what=what,  # type: ignore[arg-type]
            minutes=round(minutes, 1),
            distance_km=None if distance is None else round(distance, 2),
            target=target(self.setting, sport, effort),
        )
        return step, effort, minutes

    def _race_part(self, line: SessionLine, effort: Effort) -> tuple[Step, Effort, float]:
        assert line.sport is not None
        step, _, minutes = self._part(line.sport, "work", effort, line.minutes)
        kind = self.setting.profile.goal.kind
        if kind in RACE_KM:
            pace = race_pace(self.setting)
            aim = {"kind": "pace", "low": round(pace * 0.99), "high": round(pace * 1.01), "unit": "s/km"}
            step = step.model_copy(update={"distance_km": RACE_KM[kind]})
            if self.setting.profile.thresholds.threshold_pace_s_per_km or self.setting.profile.goal.target:
                step = Step.model_validate({**step.model_dump(), "target": aim})
        return step, effort, minutes

    # ---- strength
    def _exercise(self, line: ExerciseLine) -> Exercise:
        return Exercise(
            name=line.name,
            sets=line.sets,
            reps=(line.reps, line.reps),
            load_kg=self._kg(line),
            rpe=line.rpe,
            rest_s=180 if line.reps <= 6 else 120 if line.reps <= 10 else 75,
        )

    def _kg(self, line: ExerciseLine) -> float | None:
        info = EXERCISES.get(line.name)
        best = self.setting.profile.thresholds.e1rm_kg.get(line.name)
        if best is None and info and info.lift:
            of_lift = self.setting.profile.thresholds.e1rm_kg.get(info.lift)
            best = of_lift * info.factor if of_lift else None
        if not best or (info and info.hold):
            return None
        kg = best * percent_of_1rm(line.reps, line.rpe)
        if line.name in self._last_kg:
            kg = min(kg, self._last_kg[line.name] * _MAX_JUMP)
        kg = max(kg // _STEP_KG * _STEP_KG, _STEP_KG)
        self._last_kg[line.name] = kg
        return kg
