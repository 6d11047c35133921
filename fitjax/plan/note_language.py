"""The note language: what one clause of an athlete's notes limits, a line a limit.

    off tu            no training that day (also: weekdays, weekend)
    free sa           only the days so named are free
    no run th         a sport not on that day
    cap we 30         minutes on a day
    length 45         minutes a session
    per_week 3        sessions a week; `rest 2` is days of rest a week
    long su           the day of the long session
    only band         equipment, when the list is all there is; `without pool` is what is missing
    avoid burpee      a sport, an exercise, a family of exercises or a movement
    cond knee_pain    a condition
    none / unclear    nothing that limits; nothing that can be told
    end

A clause in, a prompt and a `NoteWriting` out; lines in, a `NoteChanges` out. Dates, symptoms and dangerous wishes
have no line: rules alone read those. Nothing here knows a profile, and no line can loosen one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fitjax.domain.vocabulary import DAYS
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.labels_exercises import EXERCISE_LABELS
from fitjax.plan.language import DAY_CODES, SPORT_CODES
from fitjax.plan.text_avoid_names import MEANT, OTHERS
from fitjax.plan.text_numbers import normalise

LONGEST_CLAUSE = 160
MAX_LINES = 7
NONE, UNCLEAR, END = "none\n", "unclear\n", "end\n"
MINUTES = (*range(10, 125, 5), 150, 180)
FAMILIES = ("squat", "lunge", "deadlift", "plank")
"""Words that leave out every exercise named with them."""
SPORTS = ("run", "ride", "swim", "str", "walk", "row")
EQUIPMENT = (
    "dumbbell", "barbell", "rack", "bench", "cable", "machine", "kettlebell", "band", "treadmill", "bike", "pool",
    "track",
)  # fmt: skip
CONDITIONS = (
    "knee_pain", "low_back_pain", "shoulder_pain", "achilles_pain", "pregnancy", "hypertension", "diabetes",
    "cardiac_disease", "osteoporosis", "asthma",
)  # fmt: skip
_GROUPS = {"weekdays": DAYS[:5], "weekend": DAYS[5:]}
DAY_WORDS = (*DAY_CODES, *_GROUPS)
AVOIDABLE = (*SPORTS, *(name for name in FAMILIES if name not in EXERCISE_LABELS), *EXERCISE_LABELS, *OTHERS)

LINES: tuple[str, ...] = (
    *(f"off {day}\n" for day in DAY_WORDS),
    *(f"free {day}\n" for day in DAY_WORDS),
    *(f"no {sport} {day}\n" for sport in SPORTS for day in DAY_WORDS),
    *(f"cap {day} {minutes}\n" for day in DAY_WORDS for minutes in MINUTES),
    *(f"length {minutes}\n" for minutes in MINUTES),
    *(f"per_week {n}\n" for n in range(1, 7)),
    *(f"rest {n}\n" for n in range(1, 6)),
    *(f"long {day}\n" for day in DAY_WORDS if day != "weekdays"),
    "only bodyweight\n",
    *(f"only {name}\n" for name in EQUIPMENT),
    *(f"without {name}\n" for name in EQUIPMENT),
    *(f"avoid {name}\n" for name in AVOIDABLE),
    *(f"cond {name}\n" for name in CONDITIONS),
)
"""In the order in which they are written, so that every set of limits has one spelling."""
_PLACE = {line: place for place, line in enumerate(LINES)}


@dataclass(slots=True)
class NoteChanges:
    """What the lines limit, in the contract's words."""

    off: list[str] = field(default_factory=list)
    free: list[str] = field(default_factory=list)
    no_sport: dict[str, list[str]] = field(default_factory=dict)
    minutes: dict[str, int] = field(default_factory=dict)
    session_min: int | None = None
    per_week: int | None = None
    long_days: list[str] = field(default_factory=list)
    only: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    avoid: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)


def note_prompt(clause: str) -> str:
    """Ends where the model begins to write. Number words become digits, so that fewer forms need learning."""
    return f"<note> {' '.join(normalise(clause).split())[:LONGEST_CLAUSE]}\n"


def note_completion(lines: Sequence[str]) -> str:
    """Limits in their one order, as a teacher writes them; no limits is `none`. Raises KeyError for an unknown line."""
    wanted = sorted({f"{line.strip()}\n" for line in lines}, key=_PLACE.__getitem__)
    return "".join([*(wanted or [NONE]), END])


class NoteWriting:
    """Lines being written: each later in the order than the one before, at most `MAX_LINES`, then the end."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open = True

    def options(self) -> Sequence[str]:
        if not self._open:
            return ()
        if not self.lines:
            return (*LINES, NONE, UNCLEAR)
        last = self.lines[-1]
        if last in (NONE, UNCLEAR) or len(self.lines) == MAX_LINES:
            return (END,)
        return (*LINES[_PLACE[last] + 1 :], END)

    def accept(self, text: str) -> None:
        if text == END:
            self._open = False
        else:
            self.lines.append(text)

    def text(self) -> str:
        return "".join([*self.lines, *([] if self._open else [END])])


def read_lines(text: str) -> NoteChanges | None:
    """What written lines limit; None where they say `unclear`. Lines that are none of the language are passed over."""
    lines = text.splitlines(keepends=True)
    if UNCLEAR in lines:
        return None
    found = NoteChanges()
    for line in lines:
        if line in _PLACE:
            _read(line.split(), found)
    return found


def _read(words: list[str], found: NoteChanges) -> None:
    verb, rest = words[0], words[1:]
    if verb in ("off", "free", "long"):
        into = {"off": found.off, "free": found.free, "long": found.long_days}[verb]
        into += [day for day in _days(rest[0]) if day not in into]
    elif verb == "no":
        barred = found.no_sport.setdefault(_sport(rest[0]), [])
        barred += [day for day in _days(rest[1]) if day not in barred]
    elif verb == "cap":
        for day in _days(rest[0]):
            found.minutes[day] = min(int(rest[1]), found.minutes.get(day, 600))
    elif verb == "length":
        found.session_min = min(int(rest[0]), found.session_min or 600)
    elif verb in ("per_week", "rest"):
        n = int(rest[0]) if verb == "per_week" else 7 - int(rest[0])
        found.per_week = min(n, found.per_week or 7)
    elif verb in ("only", "without"):
        (found.only if verb == "only" else found.without).append(rest[0])
    elif verb == "avoid":
        found.avoid += [name for name in _avoided(rest[0]) if name not in found.avoid]
    else:
        found.conditions.append(rest[0])


def _days(word: str) -> Sequence[str]:
    return _GROUPS.get(word) or (DAYS[DAY_CODES.index(word)],)


def _sport(code: str) -> str:
    return SPORT_CODES[code].value


def _avoided(word: str) -> list[str]:
    if word in FAMILIES:
        return [name for name in EXERCISES if word in name]
    return [_sport(word)] if word in SPORTS else list(MEANT.get(word, (word,)))
