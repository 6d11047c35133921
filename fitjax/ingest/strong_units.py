"""Kilograms or pounds, metres or miles: what one Strong export means by its numbers. In: a Table; out: `StrongUnits`.

The header or a unit column says it in the newer layouts. The oldest says nothing: then barbell loads tell, because
plates add up to other sums in pounds (135, 225) than in kilograms (60, 100).
"""

from dataclasses import dataclass
from itertools import islice

from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LIMITS, Fields, bounded
from fitjax.ingest.lengths import METRES_PER_FOOT, METRES_PER_MILE, METRES_PER_YARD
from fitjax.ingest.numbers import parse_number
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.sets import KG_PER_LB
from fitjax.ingest.style import LOOK_AT_ROWS

KG = {"kg": 1.0, "kgs": 1.0, "lb": KG_PER_LB, "lbs": KG_PER_LB, "pounds": KG_PER_LB}
METRES = {
    "m": 1.0, "meters": 1.0, "metres": 1.0, "meter": 1.0, "km": 1000.0, "kilometers": 1000.0, "mi": METRES_PER_MILE,
    "miles": METRES_PER_MILE, "yd": METRES_PER_YARD, "yards": METRES_PER_YARD,
    "ft": METRES_PER_FOOT, "feet": METRES_PER_FOOT,
}  # fmt: skip
_POUND_SUMS = frozenset(
    {45, 65, 95, 115, 135, 145, 155, 165, 175, 185, 195, 205, 225, 245, 275, 295, 315, 335, 365, 405}
)
_KILOGRAM_SUMS = frozenset({20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 160, 180})
_FEWEST_LOADS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class StrongUnits:
    kg: float
    """Kilograms in the unit of the weight column."""
    metres: float
    warnings: tuple[str, ...]

    def weight_kg(self, cells: list[str], fields: Fields) -> float | None:
        text = fields.text(cells, "weight")
        number, unit = _split(text)
        stated = unit or fields.text(cells, "weight_unit")
        factor = factor_of(stated, KG, "weight unit") if stated else self.kg
        decimal = fields.decimals.get("weight", ".")
        return bounded(
            number, LIMITS["weight"], lambda cell: parse_number(cell, decimal), factor, "a number", fields.aside
        )

    def distance_m(self, cells: list[str], fields: Fields) -> float | None:
        stated = fields.text(cells, "distance_unit")
        factor = factor_of(stated, METRES, "distance unit") if stated else self.metres
        return fields.number(cells, "distance", LIMITS["distance"], factor)


def units_of(table: Table, fields: Fields) -> StrongUnits:
    """What the header says, else what the loads show, else kilograms; the warnings name which."""
    columns = table.columns
    stated_kg = KG.get(columns.units.get("weight", ""))
    stated_m = METRES.get(columns.units.get("distance", ""))
    warnings = []
    if stated_kg is None and not columns.has("weight_unit"):
        kg, why = _from_loads(table, fields)
        warnings.append(why)
    else:
        kg = stated_kg or 1.0
    if stated_m is None and not columns.has("distance_unit"):
        name = "miles" if kg != 1.0 else "km"
        warnings.append(f"distance unit not in the file: {name} assumed, to go with the weights")
    return StrongUnits(kg=kg, metres=stated_m or (METRES_PER_MILE if kg != 1.0 else 1000.0), warnings=tuple(warnings))


def _from_loads(table: Table, fields: Fields) -> tuple[float, str]:
    loads = []
    for record in islice(table.records(), LOOK_AT_ROWS):
        if record.problem or "(barbell)" not in fields.text(record.cells, "exercise").casefold():
            continue
        try:
            load = fields.number(record.cells, "weight", LIMITS["weight"])
        except RowProblem:
            continue
        if load:
            loads.append(load)
    pounds = sum(load in _POUND_SUMS for load in loads)
    kilograms = sum(load in _KILOGRAM_SUMS for load in loads)
    if len(loads) >= _FEWEST_LOADS and pounds > 0.5 * len(loads) and pounds > 2 * kilograms:
        return KG_PER_LB, (
            f"weight unit not in the file: pounds assumed, because {pounds} of {len(loads)} barbell loads are usual"
            " in pounds (135, 225)"
        )
    return 1.0, "weight unit not in the file: kg assumed"


def _split(text: str) -> tuple[str, str]:
    """'135 lbs' to its number and its unit."""
    number = text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ. ")
    unit = text[len(number) :].strip(" .").casefold()
    return (number, unit) if unit in KG else (text, "")


def factor_of(stated: str, known: dict[str, float], what: str) -> float:
    factor = known.get(stated.casefold().strip(" ."))
    if factor is None:
        raise RowProblem(f"{what} {quoted(stated)} is none of {', '.join(sorted(known))}")
    return factor
