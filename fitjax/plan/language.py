"""The plan language: one line a week of the season, one line a session, with relative prescriptions.

    12 base v100 l95 q1 s2 n4         twelve weeks to go: phase, volume % and long session % of the
                                      reference, hard sessions, strength sessions, sessions in all
    tu run threshold 50 3x8r2         day, sport, kind, minutes, blocks of 3 x 8 min with 2 min between
    we rest
    th str full 45                    strength: focus and minutes, then one exercise a line
     goblet_squat 3x10@7              sets x reps @ RPE

Text in, values out, and back. Knows nothing of dates, thresholds or limits.
"""

import re
from dataclasses import dataclass

from fitjax.domain.errors import BadInput
from fitjax.domain.vocabulary import HARD_KINDS, Kind, Phase, Sport

DAY_CODES = ("mo", "tu", "we", "th", "fr", "sa", "su")
SPORT_CODES = {
    "run": Sport.RUN,
    "ride": Sport.RIDE,
    "swim": Sport.SWIM,
    "str": Sport.STRENGTH,
    "walk": Sport.WALK,
    "row": Sport.ROW,
    "mob": Sport.MOBILITY,
    "cross": Sport.CROSS,
}
CODE_OF = {sport: code for code, sport in SPORT_CODES.items()}
FOCUSES = ("full", "upper", "lower")


@dataclass(frozen=True, slots=True)
class Block:
    """`repeat` pieces of `work_min`, with `rest_min` easy between them."""

    repeat: int
    work_min: float
    rest_min: float = 0

    @property
    def total_min(self) -> float:
        return self.repeat * self.work_min + (self.repeat - 1) * self.rest_min

    def __str__(self) -> str:
        rest = f"r{self.rest_min:g}" if self.rest_min else ""
        return f"{self.repeat}x{self.work_min:g}{rest}"


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    name: str
    sets: int
    reps: int
    """Repetitions, or seconds for a hold such as plank."""
    rpe: int

    def __str__(self) -> str:
        return f" {self.name} {self.sets}x{self.reps}@{self.rpe}"


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One day of a week. `sport` None is a rest day."""

    day: int
    sport: Sport | None = None
    kind: Kind = Kind.EASY
    minutes: int = 0
    block: Block | None = None
    focus: str = ""
    exercises: tuple[ExerciseLine, ...] = ()

    @property
    def hard(self) -> bool:
        return self.sport is not None and self.kind in HARD_KINDS

    def head(self) -> str:
        """The first line, without exercises."""
        day = DAY_CODES[self.day]
        if self.sport is None:
            return f"{day} rest"
        word = self.focus if self.sport is Sport.STRENGTH else self.kind.value
        block = f" {self.block}" if self.block else ""
        return f"{day} {CODE_OF[self.sport]} {word} {self.minutes}{block}"

    def __str__(self) -> str:
        return "\n".join([self.head(), *(str(exercise) for exercise in self.exercises)])


@dataclass(frozen=True, slots=True)
class SeasonLine:
    """One week of the season, relative to what the athlete has done."""

    weeks_to_go: int
    phase: Phase
    volume_pct: int
    long_pct: int
    hard: int
    strength: int
    sessions: int

    def __str__(self) -> str:
        return (
            f"{self.weeks_to_go} {self.phase.value} v{self.volume_pct} l{self.long_pct}"
            f" q{self.hard} s{self.strength} n{self.sessions}"
        )


_SEASON = re.compile(r"(\d{1,2}) ([a-z]+) v(\d{1,3}) l(\d{1,3}) q(\d) s(\d) n(\d)")
_HEAD = re.compile(r"(\w\w) (?:(rest)|([a-z]+) ([a-z]+) (\d{1,3})(?: (\d{1,2})x([\d.]{1,4})(?:r([\d.]{1,4}))?)?)")
_EXERCISE = re.compile(r" ?([a-z][a-z_]+) (\d{1,2})x(\d{1,3})@(\d{1,2})")


def parse_season_line(text: str) -> SeasonLine:
    """Raises BadInput for anything but one season line."""
    match = _SEASON.fullmatch(text.strip())
    if not match or match[2] not in set(Phase):
        raise BadInput(f"season line {text!r} is not of the form '12 base v100 l95 q1 s2 n4'.")
    numbers = [int(match[i]) for i in (3, 4, 5, 6, 7)]
    return SeasonLine(int(match[1]), Phase(match[2]), *numbers)


def parse_season(text: str) -> list[SeasonLine]:
    return [parse_season_line(line) for line in text.splitlines() if line.strip()]


def parse_line(text: str) -> SessionLine:
    """One session with its exercises. Raises BadInput naming the piece that does not fit."""
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        raise BadInput("the session line is empty; write for example 'tu run easy 45'.")
    match = _HEAD.fullmatch(lines[0].strip())
    if not match:
        raise BadInput(f"{lines[0]!r} is not a session; write for example 'tu run threshold 50 3x8r2' or 'tu rest'.")
    if match[1] not in DAY_CODES:
        raise BadInput(f"{match[1]!r} is not a day; use {', '.join(DAY_CODES)}.")
    day = DAY_CODES.index(match[1])
    if match[2]:
        return SessionLine(day)
    return _parse_session(day, match, lines)


def _parse_session(day: int, match: re.Match[str], lines: list[str]) -> SessionLine:
    if match[3] not in SPORT_CODES:
        raise BadInput(f"{match[3]!r} is not a sport; use {', '.join(SPORT_CODES)}.")
    sport, minutes = SPORT_CODES[match[3]], int(match[5])
    if not 5 <= minutes <= 600:
        raise BadInput(f"{minutes} minutes is out of range; use 5 to 600.")
    if sport is Sport.STRENGTH:
        if match[4] not in FOCUSES:
            raise BadInput(f"{match[4]!r} is not a strength focus; use {', '.join(FOCUSES)}.")
        exercises = tuple(_parse_exercise(line) for line in lines[1:])
        return SessionLine(day, sport, Kind.STRENGTH, minutes, focus=match[4], exercises=exercises)
    if match[4] not in set(Kind) or match[4] == Kind.STRENGTH:
        raise BadInput(f"{match[4]!r} is not a kind of session; use {', '.join(k for k in Kind if k != 'strength')}.")
    if len(lines) > 1:
        raise BadInput(f"{lines[1]!r}: only strength sessions list exercises.")
    block = None
    if match[6]:
        try:
            block = Block(int(match[6]), float(match[7]), float(match[8] or 0))
        except ValueError:
            raise BadInput(f"{lines[0]!r}: the block is not a number; write for example 3x8r2.") from None
        if block.total_min > minutes:
            raise BadInput(f"{block} takes {block.total_min:g} min, more than the session's {minutes} min.")
    return SessionLine(day, sport, Kind(match[4]), minutes, block)


def _parse_exercise(line: str) -> ExerciseLine:
    match = _EXERCISE.fullmatch(line.rstrip())
    if not match:
        raise BadInput(f"{line.strip()!r} is not an exercise; write for example 'goblet_squat 3x10@7'.")
    sets, reps, rpe = int(match[2]), int(match[3]), int(match[4])
    if not (1 <= sets <= 10 and 1 <= reps <= 120 and 1 <= rpe <= 10):
        raise BadInput(f"{line.strip()!r}: sets 1 to 10, reps 1 to 120 and RPE 1 to 10.")
    return ExerciseLine(match[1], sets, reps, rpe)


def parse_week(text: str) -> list[SessionLine]:
    """A week's text: session lines, exercises indented under their session."""
    groups: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith(" ") and groups:
            groups[-1].append(line)
        elif line.strip():
            groups.append([line])
    return [parse_line("\n".join(group)) for group in groups]
