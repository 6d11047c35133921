"""A cause: its key in the tables of words, and the raw values it says. A value's unit is the end of its name."""

from dataclasses import dataclass, field
from typing import Any

GUIDE_STRENGTH_DAYS = 2
"""Days a week of muscle-strengthening work (WHO 2020; ACSM 2021)."""


@dataclass(frozen=True, slots=True)
class Cause:
    key: str
    values: dict[str, Any] = field(default_factory=dict)
