"""The exercises of a week's strength sessions: which pattern comes next, and which exercises and schemes are open.

Counts the sets each muscle has had this week and this session, so that no choice can overfill a muscle. Does not
know days or minutes beyond the session's own.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import cast

from fitjax.domain.vocabulary import GoalKind, Phase
from fitjax.plan.exercises import EXERCISES, FOCUS_SLOTS, sets_of
from fitjax.plan.language import ExerciseLine
from fitjax.plan.menu import HYPERTROPHY, holds, schemes
from fitjax.plan.setting import Setting

MOST_A_WEEK, MOST_A_SESSION = 24.0, 12.0
"""Sets a muscle: more than 25 a week adds little (Pelland 2024); 10 to 12 hard ones are a full session."""
_LIGHT = frozenset({Phase.DELOAD, Phase.TAPER, Phase.RACE})
_MINUTES_EACH = 9
_SETS_OF_ONE_SESSION = 4
"""Muscle growth shows from about four sets a muscle a week, so a single session has them all."""


class WeekLifts:
    """The lifting of one week, session by session."""

    def __init__(self, setting: Setting, phase: Phase, sessions: int) -> None:
        self.setting = setting
        light = phase in _LIGHT
        self._growing = setting.profile.goal.kind is GoalKind.HYPERTROPHY
        self._schemes = schemes(setting, light)
        if self._growing and sessions == 1 and not light and not setting.gentle:
            self._schemes = tuple(s for s in HYPERTROPHY if s[0] >= _SETS_OF_ONE_SESSION)
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
        """A new session; what a muscle may still have this week is shared among the sessions to come.

        In a split week about half of them train the same muscles.
        """
        sessions = max(self._to_come if focus == "full" else (self._to_come + 1) // 2, 1)
        self._to_come -= 1
        self._session, self._used = defaultdict(float), set()
        self._share = {m: (MOST_A_WEEK - done) / sessions for m, done in self._week.items()}
        self._fair = min(MOST_A_WEEK / sessions, MOST_A_SESSION) if sessions > 1 else MOST_A_SESSION
        wanted = max(4, minutes // 7) if self._growing else max(3, minutes // _MINUTES_EACH)
        wanted += self.setting.older and focus != "upper"  # balance comes on top
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
        table = self._table(pattern)
        fresh = [name for name in table if name not in self._used] or list(table)
        fitting = [
            line for name in fresh if (most := self._most_sets(name)) for line in table[name] if line.sets <= most
        ]
        if fitting or self._used:
            return fitting
        fewest = min(line.sets for name in fresh for line in table[name])
        return [line for name in fresh for line in table[name] if line.sets == fewest]

    def _table(self, pattern: str) -> dict[str, list[ExerciseLine]]:
        """Every exercise of the pattern in every scheme open to it; made once an athlete."""
        key = ("lifts", pattern, self._schemes)
        if key not in self.setting.known:
            self.setting.known[key] = {
                name: [ExerciseLine(name, *s) for s in (self._holds if EXERCISES[name].hold else self._schemes)]
                for name in self.setting.exercises[pattern]
            }
        return cast(dict[str, list[ExerciseLine]], self.setting.known[key])

    def _most_sets(self, name: str) -> int:
        """Sets of this exercise for which every muscle still has room."""
        most = MOST_A_SESSION
        for muscle, share in sets_of(name).items():
            limit = min(max(self._share.get(muscle, self._fair), 2.0), MOST_A_SESSION)
            most = min(most, (limit - self._session.get(muscle, 0.0)) / share)
        return int(most)
