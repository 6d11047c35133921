"""Activities of a file into the store: each becomes a source, sources of one session become one activity.

Runs inside the caller's transaction. What every source said is kept, so that a merge can be undone and each field of
an activity knows its file and row.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Connection, insert, select, update

from fitjax.domain.activity import Activity
from fitjax.store.chunks import batched
from fitjax.store.matching import Known, key_of
from fitjax.store.merging import merged
from fitjax.store.tables import MEASURES, activities, separations, sources

_SAID = (
    "format", "source_id", "start", "start_utc", "utc_offset_s", "sport", "sport_raw", "title", "device", *MEASURES,
    "stream", "file_ref", "group", "derived", "laps",
)  # fmt: skip
"""What two exports of one source are compared by."""
_LOOK_UP = 500
"""Activities between two looks at whether the user wants to stop."""


@dataclass(slots=True, eq=False)
class _Group:
    """One activity: its sources, and its row's number once it has one."""

    number: int | None
    rows: list[dict[str, Any]] = field(default_factory=list)
    changed: bool = False


def save_activities(
    connection: Connection,
    athlete: str,
    found: Sequence[tuple[Activity, str | None]],
    file_format: str,
    source: Mapping[str, str],
    look_up: Callable[[], None] = lambda: None,
) -> dict[str, int]:
    """Store (activity, name of its stream) pairs; returns how many were new, merged and unchanged.

    `look_up` is called now and then, and may raise to end it.
    """
    counts = {"activities_new": 0, "activities_merged": 0, "activities_unchanged": 0}
    if not found:
        return counts
    rows = [_source_row(one, stream, athlete, file_format, source) for one, stream in found]
    groups, known = _stored(connection, athlete, rows)
    taken: set[int] = set()
    for count, row in enumerate(rows):
        if count % _LOOK_UP == 0:
            look_up()
        earlier = known.same_source(row)
        if earlier is not None:
            counts["activities_merged" if _renew(earlier, row, groups) else "activities_unchanged"] += 1
            taken.add(earlier["group_of"])
            continue
        other = known.same_session(row, taken)
        at = other["group_of"] if other is not None else len(groups)
        if other is None:
            groups.append(_Group(None))
        counts["activities_new" if other is None else "activities_merged"] += 1
        groups[at].rows.append(row)
        groups[at].changed = True
        row["group_of"] = at
        taken.add(at)
        known.add(row)
    _write(connection, groups, look_up)
    return counts


def _source_row(
    one: Activity, stream: str | None, athlete: str, file_format: str, source: Mapping[str, str]
) -> dict[str, Any]:
    aware = one.start.tzinfo is not None
    offset = one.start.utcoffset() if aware else None
    row: dict[str, Any] = {
        "athlete": athlete,
        "format": file_format,
        "source_id": one.source_id,
        "start": one.start.replace(tzinfo=None),
        "start_utc": one.start.astimezone(dt.UTC).replace(tzinfo=None) if aware else None,
        # An export in UTC does not tell where the athlete was.
        "utc_offset_s": int(offset.total_seconds()) if offset else None,
        "sport": str(one.sport),
        "sport_raw": one.sport_raw,
        "title": one.title,
        "device": one.device,
        **{measure: getattr(one, measure) for measure in MEASURES},
        "stream": stream,
        "file_ref": one.file_ref,
        "group": one.group,
        "derived": list(one.derived),
        "laps": [asdict(lap) for lap in one.laps],
        **source,
        "source_row": one.row,
    }
    return {**row, "key": key_of(row)}


def _stored(connection: Connection, athlete: str, rows: Sequence[Mapping[str, Any]]) -> tuple[list[_Group], Known]:
    """The groups that any of the rows might belong to, whole, and their sources to be matched with."""
    first, last = (edge(row["start"] for row in rows) for edge in (min, max))
    mine = sources.c.athlete == athlete
    numbers = set(
        connection.execute(
            select(sources.c.activity_id).where(
                mine, sources.c.start >= first - dt.timedelta(days=1), sources.c.start <= last + dt.timedelta(days=1)
            )
        ).scalars()
    )
    for keys in batched([row["key"] for row in rows]):
        numbers |= set(connection.execute(select(sources.c.activity_id).where(mine, sources.c.key.in_(keys))).scalars())
    groups = [_Group(number) for number in sorted(numbers)]
    places = {group.number: place for place, group in enumerate(groups)}
    for some in batched(sorted(numbers)):
        query = select(sources).where(sources.c.activity_id.in_(some)).order_by(sources.c.id)
        for row in connection.execute(query).mappings():
            place = places[row["activity_id"]]
            groups[place].rows.append({**row, "group_of": place})
    pairs = select(separations.c.key_a, separations.c.key_b).where(separations.c.athlete == athlete)
    apart = [(row.key_a, row.key_b) for row in connection.execute(pairs)]
    return groups, Known((row for group in groups for row in group.rows), apart)


def _renew(earlier: dict[str, Any], row: Mapping[str, Any], groups: Sequence[_Group]) -> bool:
    """A later export of the same source: what it says now holds. False when it says the same as before."""
    if all(earlier[name] == row[name] for name in _SAID):
        return False
    earlier |= {name: row[name] for name in (*_SAID, "source_sha256", "source_file", "source_row")}
    earlier["renewed"] = True
    groups[earlier["group_of"]].changed = True
    return True


def _write(connection: Connection, groups: Iterable[_Group], look_up: Callable[[], None]) -> None:
    changed = [group for group in groups if group.changed]
    fresh = [group for group in changed if group.number is None]
    older = [group for group in changed if group.number is not None]
    for some in batched(fresh):
        look_up()
        made = insert(activities).returning(activities.c.id, sort_by_parameter_order=True)
        numbers = connection.execute(made, [merged(group.rows) for group in some]).scalars()
        for group, number in zip(some, numbers, strict=True):
            group.number = number
    for group in older:
        connection.execute(update(activities).where(activities.c.id == group.number).values(**merged(group.rows)))
    new = [_columns(row, group) for group in changed for row in group.rows if "id" not in row]
    for some_rows in batched(new):
        look_up()
        connection.execute(insert(sources), list(some_rows))
    for group in changed:
        for row in group.rows:
            if row.get("renewed") and "id" in row:  # else it is new itself, with its last word
                values = _columns(row, group)
                connection.execute(update(sources).where(sources.c.id == row["id"]).values(**values))


def _columns(row: Mapping[str, Any], group: _Group) -> dict[str, Any]:
    kept = {name: value for name, value in row.items() if name in sources.c and name != "id"}
    return kept | {"activity_id": group.number}
