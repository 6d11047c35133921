"""One row of a described table to values. In: a Table, its Spec; out: numbers in stored units, moments, texts.

Settles number style, date order and units for the whole file first and keeps what it settled as warnings.
"""

import re
from datetime import UTC, datetime, tzinfo
from functools import cached_property

from fitjax.ingest.dates import parse_date
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LOCAL_TIME, Fields, believable, bounded
from fitjax.ingest.numbers import is_blank
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.quantities import reader, unit_named
from fitjax.ingest.style import style_of
from fitjax.ingest.tables.meanings import ACTIVITY, METRICS, SETS, TIMES, Meaning
from fitjax.ingest.tables.spec import Spec, meaning_of
from fitjax.ingest.zones import zone_of

_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?", re.ASCII)
_MEANINGS = {"activities": ACTIVITY, "wellness": METRICS, "sets": SETS}
_SAID_UNITS = ("length", "mass", "temperature", "height")


class Cells:
    """Reads the rows of one table as its Spec describes them."""

    def __init__(self, table: Table, spec: Spec, now: datetime, decimal: str | None = None) -> None:
        self._spec, self._now = spec, now
        self._columns = dict(zip(spec.keys, spec.columns, strict=True))
        self._units = {key: column.unit for key, column in self._columns.items()}
        self.meanings = _MEANINGS[spec.kind]
        numbers = [key for key in spec.keys if meaning_of(key) in self.meanings and key in table.columns.places]
        dates = [key for key in spec.keys if meaning_of(key) in ("start", "end")]
        style = style_of(table, numbers, default=decimal or ".", dates=dates, month_first=spec.month_first)
        decimals = dict.fromkeys(numbers, decimal) if decimal else style.decimals
        self.fields = Fields(columns=table.columns, decimals=decimals, month_first=style.month_first)
        self._keys: dict[str, list[str]] = {}
        for key in spec.keys:
            if key in table.columns.places:
                self._keys.setdefault(meaning_of(key), []).append(key)
        self._settled = {key: self._unit(key, table.columns.units.get(key, "")) for key in numbers}
        self._style_said = style.warnings
        self.naive = False
        """Whether a moment without a zone was met."""

    def _unit(self, key: str, stated: str) -> str:
        unit = self._units[key]
        named = unit_named(stated, self._meaning(key).dimension) if stated and not unit.endswith("!") else None
        return unit.rstrip("?!") if named is None else named

    def _meaning(self, key: str) -> Meaning:
        return self.meanings[meaning_of(key)]

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        assumed = []
        for key, unit in self._settled.items():
            meaning = self._meaning(key)
            guessed = self._units[key].endswith("?") and key not in self.fields.columns.units
            if guessed and meaning.dimension in _SAID_UNITS:
                assumed.append(f"{meaning.limit.what} unit not in the file: {unit} assumed")
        return (*self._spec.said, *dict.fromkeys(assumed), *self._style_said)

    def local_warning(self) -> tuple[str, ...]:
        return (LOCAL_TIME,) if self.naive else ()

    @property
    def known(self) -> list[str]:
        """The numeric meanings that the table has columns for."""
        return [meaning for meaning in self._keys if meaning in self.meanings]

    def has(self, meaning: str) -> bool:
        return meaning in self._keys

    def text(self, cells: list[str], meaning: str) -> str:
        """Of the columns with this meaning the first filled one; blanks such as '--' are empty."""
        for key in self._keys.get(meaning, ()):
            text = self._cell(cells, key)
            if text and (meaning not in TIMES or not is_blank(text)):
                return text
        return ""

    def _cell(self, cells: list[str], key: str) -> str:
        text = self.fields.text(cells, key)
        inside = self._columns[key].inside
        if not inside or not text:
            return text
        found = re.search(rf"""['"]{re.escape(inside)}['"]\s*:\s*['"]?([^,'"}}\]]*)""", text)
        return found[1].strip() if found else ""

    def number(self, cells: list[str], meaning: str) -> float | None:
        """The first filled column's value; None where it is missing or was set aside."""
        for key in self._keys.get(meaning, ()):
            text = self._cell(cells, key)
            if not text:
                continue
            found = self._meaning(key)
            read = reader(found.dimension, self._row_unit(cells, key), self.fields.decimals.get(key))
            kind = "a duration" if found.dimension == "time" else "a number"
            value = bounded(text, found.limit, read, 1.0, kind, self.fields.aside)
            if value is not None:
                return value
        return None

    def _row_unit(self, cells: list[str], key: str) -> str:
        by = self._columns[key].unit_key
        stated = self.fields.text(cells, by) if by else ""
        if not stated:
            return self._settled[key]
        unit = unit_named(stated, self._meaning(key).dimension)
        if unit is None:
            raise RowProblem(f"{self._meaning(key).limit.what} unit {quoted(stated)} is not known")
        return unit

    def moment(self, cells: list[str], meaning: str = "start", clock: str = "clock") -> datetime | None:
        """The moment that the day and clock columns name, in the row's zone if it has one; None where it is blank."""
        text = self.text(cells, meaning)
        if not text:
            return None
        time = self.text(cells, clock)
        shown = f"{text} {time}" if time else text
        what = {"start": "date", "end": "end"}.get(meaning, meaning)
        if _EPOCH.fullmatch(text):
            return believable(_from_epoch(text).astimezone(self._zone(cells) or UTC), shown, self._now, what)
        try:
            moment = parse_date(shown, self.fields.month_first)
        except ValueError as error:
            raise RowProblem(f"{what} {quoted(shown)} is not a date") from error
        moment = self._placed(moment, self._zone(cells))
        self.naive |= moment.tzinfo is None
        return believable(moment, shown, self._now, what)

    def _zone(self, cells: list[str]) -> tzinfo | None:
        for key in self._keys.get("zone", ()):
            text = self.fields.text(cells, key)
            zone = zone_of(text, self._units[key]) if text else None
            if zone is not None:
                return zone
        return None

    def _placed(self, moment: datetime, column: tzinfo | None) -> datetime:
        if moment.tzinfo is not None:
            return moment.astimezone(column) if column else moment
        policy = self._spec.zone
        if policy == "utc":
            return moment.replace(tzinfo=UTC).astimezone(column or UTC)
        zone = column or (None if policy == "local" else zone_of(policy))
        return moment.replace(tzinfo=zone) if zone else moment


def _from_epoch(text: str) -> datetime:
    seconds = float(text)
    return datetime.fromtimestamp(int(seconds / 1000 if seconds > 1e11 else seconds), UTC)
