"""One file read and made ready to store: streams written, many sets and values spooled, the receipt's words collected.

In: a path; out: `Read`, which can be sent between processes. Stores no row. Whatever is wrong with a file ends here, as
the reason on its receipt; only Cancelled goes on.
"""

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow, SetAside, StrengthSet, UndatedLaps
from fitjax.domain.errors import Cancelled, ImportProblem
from fitjax.domain.wellness import Wellness
from fitjax.ingest.read import Unrecognised, Unused, read_file
from fitjax.jobs.recording import doubts
from fitjax.jobs.spool import Spool, storable
from fitjax.settings import Settings
from fitjax.store.streams import write_stream

log = logging.getLogger("fitjax.import")
ROWS_LISTED = 10_000
VALUES_LISTED = 1_000
DOUBTS_LISTED = 200
_WARNINGS_LISTED = 100


@dataclass(slots=True)
class Read:
    """What one file gave. `status` is the receipt's; only an imported one has rows."""

    sets: Spool[StrengthSet]
    values: Spool[Wellness]
    status: str = "imported"
    reason: str | None = None
    unused: str = ""
    """What a known file without use is."""
    format: str | None = None
    rows_read: int = 0
    found: list[tuple[Activity, str | None]] = field(default_factory=list)
    undated: UndatedLaps | None = None
    rejected: list[RejectedRow] = field(default_factory=list)
    rejected_count: int = 0
    aside: list[SetAside] = field(default_factory=list)
    aside_count: int = 0
    warnings: list[str] = field(default_factory=list)
    recordings: int = 0
    doubts: list[dict[str, Any]] = field(default_factory=list)
    """What in the recordings is doubtful: `fitjax.jobs.recording.doubts`."""
    doubts_count: int = 0

    @classmethod
    def empty(cls, settings: Settings) -> "Read":
        return cls(sets=Spool(settings.staging_dir, StrengthSet), values=Spool(settings.staging_dir, Wellness))

    def close(self) -> None:
        self.sets.close()
        self.values.close()

    def refuse(self, status: str, reason: str, unused: str = "") -> "Read":
        self.close()
        self.undated = None
        self.found, self.rejected, self.aside, self.warnings, self.doubts = [], [], [], [], []
        self.rejected_count = self.aside_count = self.rows_read = self.recordings = self.doubts_count = 0
        self.status, self.reason, self.unused = status, reason, unused
        return self


def read(
    settings: Settings,
    path: Path,
    name: str,
    now: dt.datetime,
    should_stop: Callable[[], bool] = lambda: False,
    report: Callable[[int, int], None] | None = None,
) -> Read:
    """Never raises but Cancelled, whatever the file holds. The caller closes what it gets."""
    into = Read.empty(settings)
    try:
        take_all(
            into, read_file(path, name, now, should_stop, report, settings.staging_dir), name, settings, should_stop
        )
    except Cancelled:
        into.close()
        raise
    except Unused as problem:
        return into.refuse("unrecognised", str(problem), problem.what)
    except Unrecognised as problem:
        return into.refuse("unrecognised", str(problem))
    except ImportProblem as problem:
        return into.refuse("rejected", str(problem))
    except OSError as error:
        return into.refuse("rejected", f"{name}: no room to work on it ({error.strerror}); make room and try again.")
    except MemoryError:
        return into.refuse("rejected", f"{name} needs more memory than there is; split it and import the parts.")
    except Exception:
        # A fault in one reader must not cost the other files of an export.
        log.exception("%r could not be read", name)
        return into.refuse("rejected", f"{name} could not be read because of a fault in FitJAX; the log has details.")
    return into


def take_all(
    into: Read, parts: Iterable[ParsedFile], name: str, settings: Settings, should_stop: Callable[[], bool]
) -> None:
    """Add all that a reader finds; Cancelled between two parts when asked."""
    for part in parts:
        take(into, part, settings)
        if should_stop():
            raise Cancelled(f"stopped while {name} was read")


def take(into: Read, part: ParsedFile, settings: Settings) -> None:
    """Add what a reader found."""
    into.format = into.format or part.format
    into.rows_read += part.rows_read
    recorded = [one for one in part.activities if one.stream is not None and len(one.stream)]
    if recorded:
        doubtful = doubts(recorded)
        into.recordings += len(recorded)
        into.doubts_count += len(doubtful)
        into.doubts += _some(doubtful, DOUBTS_LISTED - len(into.doubts))
    into.found += [_stored(one, settings) for one in part.activities]
    into.undated = part.undated or into.undated
    into.sets.add(part.sets)
    into.values.add(part.wellness)
    into.rejected_count += len(part.rejected)
    into.rejected += _some(part.rejected, ROWS_LISTED - len(into.rejected))
    into.aside_count += len(part.set_aside)
    into.aside += _some(part.set_aside, VALUES_LISTED - len(into.aside))
    into.warnings += _some([words for words in part.warnings if words not in into.warnings], _WARNINGS_LISTED)


def _some(found: Sequence, most: int) -> Sequence:  # type: ignore[type-arg]
    return found[: max(most, 0)]


def _stored(one: Activity, settings: Settings) -> tuple[Activity, str | None]:
    """The activity without its stream, and the name under which that now lies in the store."""
    name = write_stream(settings, one.stream) if one.stream is not None and len(one.stream) else None
    told = replace(
        one, stream=None, sport_raw=storable(one.sport_raw), title=storable(one.title), device=storable(one.device),
        file_ref=storable(one.file_ref), group=storable(one.group),
        source_id=storable(one.source_id) if one.source_id else one.source_id,
    )  # fmt: skip
    return told, name
