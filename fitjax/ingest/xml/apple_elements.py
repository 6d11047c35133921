"""What the XML parser gathers from an Apple Health export: records, workouts, daily rings. Knows no units.

In: pieces of the file, in order, without the stretches that were read another way; out: the gathered elements.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fitjax.ingest.xml.apple_batch import Head, Record
from fitjax.ingest.xml.apple_kinds import kind_name
from fitjax.ingest.xml.safe_expat import ParseError, safe_parser

ROOT = "HealthData"
_DEEPEST = 64
_MOST_PARTS = 1_000
_LONGEST_TAG = 16 << 20
_MOST_LOCATIONS = 200_000
"""Points of one route inside export.xml (iOS 10 wrote them there); a day has 86,400 seconds."""


@dataclass(slots=True)
class RawWorkout:
    line: int
    attributes: Mapping[str, str]
    statistics: dict[str, dict[str, str]] = field(default_factory=dict)
    """By the short name of the type; those of the workout as a whole, not of its parts."""
    metadata: dict[str, str] = field(default_factory=dict)
    events: list[Mapping[str, str]] = field(default_factory=list)
    locations: list[Mapping[str, str]] = field(default_factory=list)
    routes: list[tuple[str, str]] = field(default_factory=list)
    """When each route begins, as the file writes it, and the GPX file that it lies in."""
    parts: list["RawWorkout"] = field(default_factory=list)
    """What the workout was made up of: the legs of a triathlon, the repetitions of a planned session."""


def _about(workout: RawWorkout, name: str, attributes: Mapping[str, str]) -> None:
    if name == "MetadataEntry":
        workout.metadata[attributes.get("key", "")] = attributes.get("value", "")
    elif name == "WorkoutStatistics":
        workout.statistics[kind_name(attributes.get("type", ""))] = dict(attributes)
    elif name == "WorkoutEvent":
        workout.events.append(dict(attributes))


class Damaged(Exception):
    """The XML breaks here; `at` is the byte within all that was fed, `line` the file's line."""

    def __init__(self, at: int, line: int, why: str) -> None:
        super().__init__(why)
        self.at, self.line, self.why = at, line, why


class Elements:
    """One parser from the root element, or from a place after damage, on."""

    def __init__(self, first_line: int, seed: bytes = b"") -> None:
        """`seed` opens the elements that stand open at the place where reading goes on."""
        self.records: list[Record] = []
        self.workouts: list[RawWorkout] = []
        self.rings: list[Mapping[str, str]] = []
        self._path: list[str] = []
        self._workout: RawWorkout | None = None
        self._route_start = ""
        self._in_data_section = False
        self._error: str = ""
        self._parser = safe_parser(self._start, self._end)
        self._parser.StartCdataSectionHandler = self._enter_data
        self._parser.EndCdataSectionHandler = self._leave_data
        self.skipped_lines = first_line - 1
        self._fed = -len(seed)
        if seed:
            self._parse(seed, False)

    @property
    def fed(self) -> int:
        """Bytes of the file fed so far."""
        return self._fed

    @property
    def between_records(self) -> bool:
        """Whether the next byte is the root element's own content, no tag, comment or section being open."""
        return (
            len(self._path) == 1
            and not self._in_data_section
            and self._parser.CurrentByteIndex == self._fed + self._seeded
        )

    _seeded = 0

    def _parse(self, piece: bytes, final: bool) -> None:
        if self._fed < 0:
            self._seeded = len(piece)
        self._fed += len(piece)
        try:
            self._parser.Parse(piece, final)
        except ParseError as error:
            why = self._error or str(error).split(":")[0]
            raise Damaged(
                self._parser.ErrorByteIndex - self._seeded, self._parser.ErrorLineNumber + self.skipped_lines, why
            ) from error
        begun = self._parser.CurrentByteIndex - self._seeded
        if self._fed - begun > _LONGEST_TAG:
            raise Damaged(begun, self._parser.CurrentLineNumber + self.skipped_lines, "a tag without end")

    def feed(self, piece: bytes) -> None:
        self._parse(piece, False)

    def finish(self) -> None:
        self._parse(b"", True)

    def give_up_workout(self) -> None:
        """After damage: what is known of the workout that was open is kept."""
        if self._workout:
            self.workouts.append(self._workout)
            self._workout = None

    def _enter_data(self) -> None:
        self._in_data_section = True

    def _leave_data(self) -> None:
        self._in_data_section = False

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        path = self._path
        depth = len(path)
        if depth > 1 and name in ("Record", "Workout") and path[1] in ("Record", "Workout"):
            raise Damaged(
                self._parser.CurrentByteIndex - self._seeded,
                self._parser.CurrentLineNumber + self.skipped_lines,
                f"the {path[1]} before is not closed",
            )
        if depth >= _DEEPEST:
            raise Damaged(
                self._parser.CurrentByteIndex - self._seeded,
                self._parser.CurrentLineNumber + self.skipped_lines,
                "elements nested too deeply",
            )
        path.append(name)
        if depth == 1:
            self._top(name, attributes)
        elif self._workout:
            self._inside(depth, name, attributes)

    def _top(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Record":
            head = Head(attributes.get("type", ""), attributes.get("sourceName", ""), attributes.get("unit"))
            line = self._parser.CurrentLineNumber + self.skipped_lines
            get = attributes.get
            self.records.append(Record(head, get("startDate"), get("endDate"), get("value"), line))
        elif name == "Workout":
            self._route_start = ""
            self._workout = RawWorkout(self._parser.CurrentLineNumber + self.skipped_lines, dict(attributes))
        elif name == "ActivitySummary":
            self.rings.append(dict(attributes, line=str(self._parser.CurrentLineNumber + self.skipped_lines)))

    def _inside(self, depth: int, name: str, attributes: Mapping[str, str]) -> None:
        workout = self._workout
        assert workout is not None
        if depth == 3 and self._path[2] == "WorkoutActivity" and workout.parts:
            _about(workout.parts[-1], name, attributes)
        elif depth == 2:
            if name == "WorkoutActivity" and len(workout.parts) < _MOST_PARTS:
                line = self._parser.CurrentLineNumber + self.skipped_lines
                workout.parts.append(RawWorkout(line, dict(attributes)))
            elif name == "WorkoutRoute":
                self._route_start = attributes.get("startDate", "")
            else:
                _about(workout, name, attributes)
        if name == "FileReference" and len(workout.routes) < _MOST_PARTS:
            workout.routes.append((self._route_start, attributes.get("path", "").lstrip("/")))
        elif name == "Location" and len(workout.locations) < _MOST_LOCATIONS:
            workout.locations.append(dict(attributes))

    def _end(self, _name: str) -> None:
        self._path.pop()
        if len(self._path) == 1 and self._workout:
            self.workouts.append(self._workout)
            self._workout = None
