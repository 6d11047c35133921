"""The plan as the contract's plan JSON tells it (`fitjax-plan/1`)."""

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from fitjax.domain.errors import BadInput
from fitjax.domain.profile import Goal
from fitjax.domain.vocabulary import GateStatus, Kind, Phase, Severity, Sport


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class Target(_Document):
    kind: Literal["pace", "hr", "power", "rpe"]
    low: float
    high: float
    unit: str
    """s/km or s/100m for pace, bpm for hr, W for power, CR-10 for rpe."""


class Step(_Document):
    repeat: int = Field(default=1, ge=1, le=60)
    what: Literal["work", "recovery", "warmup", "cooldown"]
    minutes: float | None = None
    distance_km: float | None = None
    target: Target | None = None


class Exercise(_Document):
    name: str
    sets: int = Field(ge=1, le=20)
    reps: tuple[int, int]
    load_kg: float | None = None
    rpe: float | None = None
    rest_s: int | None = None


class Session(_Document):
    date: dt.date
    sport: Sport
    kind: Kind
    hard: bool = False
    minutes: float = Field(ge=0, le=1440)
    distance_km: float | None = Field(default=None, ge=0)
    load: float | None = Field(default=None, ge=0)
    title: str = ""
    steps: tuple[Step, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    why: str = ""
    line: str = ""
    """The plan-language text this session was compiled from."""


class Week(_Document):
    index: int
    start: dt.date
    phase: Phase
    focus: str = ""
    """What the week is about, in words. Plans stored before `season` existed hold the season line here."""
    load: float | None = None
    minutes: float = 0
    sessions: tuple[Session, ...] = ()
    why: str = ""
    season: str = ""
    """The plan-language line of the season that this week was written from."""


class Fact(_Document):
    id: str
    name: str
    value: float | int | str
    unit: str = ""
    source: str = ""
    label: str = ""
    """The name in the plan's language."""


class Explanation(_Document):
    text: str = ""
    facts: tuple[Fact, ...] = ()


class Gate(_Document):
    status: GateStatus = GateStatus.CLEAR
    reasons: tuple[str, ...] = ()


class Finding(_Document):
    rule: str
    severity: Severity
    week: int | None = None
    date: dt.date | None = None
    value: float | None = None
    limit: float | None = None
    citation: str = ""
    message: str = ""


class Verdict(_Document):
    ok: bool
    findings: tuple[Finding, ...] = ()
    first_pass_findings: int = 0
    repairs: int = 0


class ModelStamp(_Document):
    name: str
    version: str = ""
    sha256: str = ""
    seed: int = 0


class Plan(_Document):
    schema_: Literal["fitjax-plan/1"] = Field(default="fitjax-plan/1", alias="schema")
    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False, populate_by_name=True)
    athlete: str = ""
    goal: Goal
    start: dt.date
    language: Literal["en", "zh"] = "en"
    weeks: tuple[Week, ...] = ()
    explanation: Explanation = Explanation()
    gate: Gate = Gate()
    verdict: Verdict | None = None
    model: ModelStamp | None = None

    def to_json(self) -> dict[str, Any]:
        """The contract's document, ready for `json.dumps`."""
        return self.model_dump(mode="json", by_alias=True)


def read_plan(data: object, *, where: str = "plan") -> Plan:
    """Validate a decoded JSON document. Raises BadInput with one sentence naming field and value."""
    try:
        return Plan.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the document"
        shown = "" if first["type"] == "missing" else f", got {str(first.get('input'))[:60]!r}"
        raise BadInput(f"{where}: {field}: {first['msg']}{shown}. Mend that field and try again.") from None
