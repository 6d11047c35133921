"""The exercises of a week's strength sessions: which pattern comes next, and which exercises and schemes are open.

Counts the sets each muscle has had this week and this session, so that no choice can overfill a muscle. Does not
know days or minutes beyond the session's own.
"""

from collections import defaultdict
from collections.abc import Sequence

from fitjax.domain.vocabulary import GoalKind, Phase
from fitjax.plan.exercises import EXERCISES, FOCUS_SLOTS, sets_of
from fitjax.plan.language import ExerciseLine
from fitjax.plan.menu import Scheme, holds, schemes
from fitjax.plan.setting import Setting

MOST_A_WEEK, MOST_A_SESSION = 24.0, 12.0
"""Sets a muscle: more than 25 a week adds little (Pelland 2024); 10 to 12 hard ones are a full session."""
_LIGHT = frozenset({Phase.DELOAD, Phase.TAPER, Phase.RACE})
_MINUTES_EACH = 9


class WeekLifts:
    """The lifting of one week, session by session."""

    def __init__(self, setting: Setting, phase: Phase, sessions: int) -> None:
        self.setting = setting
        light = phase in _LIGHT
        self._schemes = schemes(setting, light)
        self._holds = holds(setting, light)
        self._to_come = sessions
        self._week: dict[str, float] = defaultdict(float)
        self._session: dict[str, float] = {}
        self._share: dict[str, float] = {}
        self._used: set[str] = set()
        self.slots: list[str] = []
        """Patterns still to be filled in the session being written."""
        self._open: list[ExerciseLine] = []

    def begin(self, focus: str, minutes: int) -> None:
        """A new session; what a muscle may still have this week is shared among the sessions to come."""
        sessions = max(self._to_come, 1)
        self._to_come -= 1
        self._session, self._used = defaultdict(float), set()
        self._share = {m: (MOST_A_WEEK - done) / sessions for m, done in self._week.items()}
        self._fair = min(MOST_A_WEEK / sessions, MOST_A_SESSION) if sessions > 1 else MOST_A_SESSION
        wanted = max(3, minutes // (_MINUTES_EACH if self.setting.profile.goal.kind is not GoalKind.HYPERTROPHY else 8))
        self.slots = [p for p in self._order(focus) if self.setting.exercises.get(p)][:wanted]
        self._refresh()

    def options(self) -> Sequence[ExerciseLine]:
        return self._open

    def take(self, exercise: ExerciseLine) -> None:
        self._used.add(exercise.name)
        for muscle, share in sets_of(exercise.name).items():
            self._week[muscle] += share * exercise.sets
            self._session[muscle] += share * exercise.sets
        self.slots.pop(0)
        self._refresh()

    def _order(self, focus: str) -> tuple[str, ...]:
        order = FOCUS_SLOTS[focus]
        return ("balance", *order) if self.setting.older and focus != "upper" else order

    def _refresh(self) -> None:
        """The options of the next slot that has any; the first slot of a session always keeps its smallest."""
        while self.slots:
            self._open = self._fitting(self.slots[0])
            if self._open:
                return
            self.slots.pop(0)
        self._open = []

    def _fitting(self, pattern: str) -> list[ExerciseLine]:
        names = [name for name in self.setting.exercises[pattern] if name not in self._used]
        lines = [
            ExerciseLine(name, *scheme)
            for name in names or self.setting.exercises[pattern]
            for scheme in (self._holds if EXERCISES[name].hold else self._schemes)
        ]
        fitting = [line for line in lines if self._room_for(line)]
        if fitting or self._used:
            return fitting
        fewest = min(line.sets for line in lines)
        return [line for line in lines if line.sets == fewest]

    def _room_for(self, line: ExerciseLine) -> bool:
        for muscle, share in sets_of(line.name).items():
            sets = self._session.get(muscle, 0.0) + share * line.sets
            if sets > MOST_A_SESSION or sets > max(self._share.get(muscle, self._fair), 2.0):
                return False
        return True


__all__ = ["MOST_A_SESSION", "MOST_A_WEEK", "Scheme", "WeekLifts"]
