"""GPX 1.0 and 1.1: each track is an activity. In: a path or bytes; out: `ParsedFile`.

Sensors are found by the local names that Garmin, Cluetrust, OpenTracks, Strava and others use, declared or not.
Routes and waypoints are no activities and are said to be so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow, SetAside
from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.problems import Unrecognised, quoted
from fitjax.ingest.sports import sport_of
from fitjax.ingest.xml.source import damage_warnings, load
from fitjax.ingest.xml.track import NoActivity, TrackPoints, number_of
from fitjax.ingest.xml.walk import Walk

FORMAT = "gpx"
_LONGEST_NAME = 500
_AROUND = frozenset({"gpx", "trk", "trkseg"})
_COLUMNS = {
    "ele": "altitude_m",
    "speed": "speed_m_s",
    "hr": "hr",
    "heartrate": "hr",
    "heart_rate": "hr",
    "cad": "cadence",
    "cadence": "cadence",
    "runcadence": "cadence",
    "power": "power_w",
    "powerinwatts": "power_w",
    "watts": "power_w",
    "atemp": "temperature_c",
    "temp": "temperature_c",
    "temperature": "temperature_c",
    "distance": "distance_m",
}
_TIMER = "timer_s"
_STATS = {
    "distance": "distance_m",
    "totalelapsedtime": "duration_s",
    "timertime": _TIMER,
    "movingtime": "moving_s",
    "maxspeed": "max_speed_m_s",
    "ascent": "ascent_m",
    "descent": "descent_m",
    "calories": "calories_kcal",
}
_STRAVA_TYPES = {"1": "Ride", "4": "Hike", "9": "Run", "10": "Walk", "16": "Swim"}
"""Strava's exports write these numbers where others write a word."""


@dataclass(slots=True)
class _Track:
    points: TrackPoints
    name: str = ""
    type: str = ""
    id: str = ""
    stats: dict[str, float | None] = field(default_factory=dict)


class _Gpx:
    def __init__(self, now: datetime) -> None:
        self.tracks: list[_Track] = []
        self.routes = self.waypoints = 0
        self.creator = ""
        self._now = now
        self._time = ""
        self._point: dict[str, str] | None = None

    def start(self, name: str, attributes: Mapping[str, str], path: list[str]) -> None:
        match path[-1]:
            case "trkpt":
                self._time = ""
                self._point = {"latitude": attributes.get("lat", ""), "longitude": attributes.get("lon", "")}
                if not self.tracks:
                    self._new_track()
            case "trk":
                self._new_track()
            case "trkseg" if self.tracks:
                self.tracks[-1].points.new_segment()
            case "rte":
                self.routes += 1
            case "wpt":
                self.waypoints += 1
            case "gpx":
                self.creator = attributes.get("creator", "")

    def _new_track(self) -> None:
        self.tracks.append(_Track(TrackPoints(len(self.tracks) + 1, self._now)))

    def end(self, name: str, text: str, path: list[str]) -> None:
        local = name.rpartition(":")[2]
        if self._point is not None:
            if local == "trkpt":
                self.tracks[-1].points.add(self._time, self._point)
                self._point = None
            elif local == "time":
                self._time = text
            elif not name.startswith("opentracks:") and (column := _COLUMNS.get(local.lower())):
                self._point.setdefault(column, text)
        elif self.tracks and "trk" in path and text:
            self._about(self.tracks[-1], local, text, path)

    def _about(self, track: _Track, local: str, text: str, path: list[str]) -> None:
        if path[-1] == "trk":
            if local == "name":
                track.name = text[:_LONGEST_NAME]
            elif local == "type":
                track.type = text[:_LONGEST_NAME]
        elif local == "trackid":
            track.id = text
        elif path[-1] == "TrackStatsExtension" and (column := _STATS.get(local.lower())):
            track.stats[column] = number_of(text)

    def drop(self) -> None:
        self._point = None


def read_gpx(path_or_bytes: Path | bytes, name: str, now: datetime | None = None) -> ParsedFile:
    """All tracks that have times; ImportProblem where there is none, saying what the file is instead."""
    data, told = load(path_or_bytes, name)
    gpx = _Gpx(now or datetime.now(UTC))
    walk = Walk(data, name, gpx, _AROUND, "trkpt|trkseg|trk")
    warnings = [*told, *damage_warnings(walk.run())]
    aside: list[SetAside] = []
    activities: list[Activity] = []
    rejected: list[RejectedRow] = []
    tracks = [track for track in gpx.tracks if len(track.points)]
    for track in tracks:
        try:
            activities.append(_activity(track, gpx.creator, aside))
        except NoActivity as why:
            rejected.append(RejectedRow(row=track.points.row, reason=f"{_where(track)}: {why}"))
            continue
        warnings += track.points.warnings(_where(track))
        aside += track.points.set_aside()
        if not track.type and activities[-1].sport is Sport.CROSS:
            warnings.append(f"{_where(track)} does not say its sport; it is kept as other sport")
        if len(track.points) == 1:
            warnings.append(f"{_where(track)} is a single point; it has neither a duration nor a distance")
    if not activities:
        raise _refusal(gpx, tracks, rejected, name, warnings)
    return ParsedFile(
        format=FORMAT,
        rows_read=len(tracks),
        activities=tuple(activities),
        rejected=tuple(rejected),
        set_aside=tuple(aside),
        warnings=tuple(warnings),
    )


def _where(track: _Track) -> str:
    return f"track {track.points.row}" + (f" {quoted(track.name)}" if track.name else "")


def _activity(track: _Track, creator: str, aside: list[SetAside]) -> Activity:
    raw = track.type
    if raw in _STRAVA_TYPES and "strava" in creator.lower():
        raw = _STRAVA_TYPES[raw]
    timer_s = track.stats.pop(_TIMER, None)
    if timer_s is not None:  # it stands still in pauses, as FIT's does
        track.stats.setdefault("moving_s", timer_s)
        track.stats["duration_s"] = track.points.elapsed_s(max(timer_s, track.stats.get("duration_s") or 0.0))
    return track.points.activity(
        sport=sport_of(raw or track.name),
        sport_raw=raw,
        stated=track.stats,
        aside=aside,
        title=track.name,
        device=creator,
        source_id=track.id or None,
    )


def _refusal(
    gpx: _Gpx, tracks: list[_Track], rejected: list[RejectedRow], name: str, warnings: list[str]
) -> ImportProblem:
    if rejected and any("route" not in r.reason for r in rejected):
        return ImportProblem(f"{name} holds no track with a usable time: {rejected[0].reason}; export it again.")
    if tracks:
        return Unrecognised(
            f"{name} holds points without times: a route, not an activity; export the recorded activity instead."
        )
    if gpx.routes or gpx.waypoints:
        return Unrecognised(
            f"{name} holds only routes ({gpx.routes}) and waypoints ({gpx.waypoints}): a route, not an activity; "
            "export the recorded activity instead."
        )
    damage = f" ({warnings[0]})" if warnings else ""
    return ImportProblem(f"{name} holds no track point{damage}; export it again.")
