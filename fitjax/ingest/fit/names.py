"""Words for the numbers of the public FIT profile. In: numbers; out: their names, spelled in words."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

UNKNOWN_CATEGORY = 65534


@lru_cache(maxsize=1)
def _names() -> dict[str, Any]:
    return dict(json.loads((Path(__file__).parent / "names.json").read_text(encoding="utf-8")))


def name_of(kind: str, number: float | None) -> str:
    """The profile's name for a number of this kind ('sport', 'sub_sport', 'file', ...); '' where it has none."""
    return "" if number is None else str(_names()[kind].get(str(int(number)), ""))


def words(name: str) -> str:
    """`barbell_bench_press` → `Barbell bench press`; a name that starts with a number was given an underscore."""
    spelled = name.strip("_").replace("_", " ")
    return spelled[:1].upper() + spelled[1:]


def exercise_words(category: float | None, exercise: float | None) -> str:
    """The exercise in words, its category where the exercise is not told, '' where neither is known."""
    if category is None or int(category) == UNKNOWN_CATEGORY:
        return ""
    key = str(int(category))
    found = "" if exercise is None else _names()["exercise_name"].get(key, {}).get(str(int(exercise)), "")
    return words(found or _names()["exercise_category"].get(key, ""))


def device_words(manufacturer: float | None, product: float | None) -> str:
    """`Garmin fenix5`; the product's number where it has no name."""
    maker = name_of("manufacturer", manufacturer)
    if not maker:
        return ""
    model = name_of("garmin_product", product) if maker in ("garmin", "dynastream") else ""
    if not model and product is not None:
        model = f"{int(product)}"
    return f"{words(maker)} {model}".strip()
