"""Every figure PlanBench prints: its name, unit, aim, which group it belongs to and which run it comes from.

A table only. The formulas stand in the file of each measure; sources and thresholds are told in docs/planbench.md.
"""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["share", "count", "points", "seconds", "auc", "ratio"]
STAGE_OF = {
    "validity": "plans", "limits": "plans", "findings": "plans", "envelope": "plans", "spikes": "plans",
    "score": "plans", "notes": "notes", "levels": "levels", "season": "seasons", "consistency": "repeats",
    "speed": "speed",
}  # fmt: skip
"""Group of measures -> the run that they need."""


@dataclass(frozen=True, slots=True)
class Measure:
    key: str
    group: str
    title: str
    unit: Unit
    better: Literal["high", "low", ""] = ""
    aim: float | None = None

    def reached(self, value: float) -> bool | None:
        """None where nothing is aimed at."""
        if self.aim is None or value != value:
            return None
        return value >= self.aim - 1e-12 if self.better == "high" else value <= self.aim + 1e-12


MEASURES = (
    Measure("valid", "validity", "plans valid: machine-readable, all six FITT-VP parts", "share", "high", 1.0),
    Measure("valid_schema", "validity", "… machine-readable by the schema", "share", "high"),
    Measure("valid_frequency", "validity", "… frequency", "share", "high"),
    Measure("valid_intensity", "validity", "… intensity", "share", "high"),
    Measure("valid_time", "validity", "… time", "share", "high"),
    Measure("valid_type", "validity", "… type", "share", "high"),
    Measure("valid_volume", "validity", "… volume", "share", "high"),
    Measure("valid_progression", "validity", "… progression", "share", "high"),
    Measure("limit_plans", "limits", "plans with a hard-limit violation, before any repair", "share", "low", 0.0),
    Measure("limit_violations", "limits", "hard-limit violations a plan, before any repair", "count", "low", 0.0),
    Measure("serious_plans", "findings", "plans with an error or block before any repair", "share", "low", 0.01),
    Measure("serious_delivered", "findings", "plans with an error or block as delivered", "share", "low"),
    Measure("warnings", "findings", "warnings a plan", "count", "low"),
    Measure("notes_obeyed", "notes", "notes whose every limit the plan keeps", "share", "high", 0.98),
    Measure("notes_en", "notes", "… English", "share", "high"),
    Measure("notes_zh", "notes", "… Chinese", "share", "high"),
    Measure("notes_read", "notes", "… read right: no limit missed, none invented", "share", "high"),
    Measure("auc_mean", "levels", "levels told apart: AUC, mean of the two pairs", "auc", "high", 0.95),
    Measure("auc_novice_intermediate", "levels", "… novice against intermediate", "auc", "high"),
    Measure("auc_intermediate_advanced", "levels", "… intermediate against advanced", "auc", "high"),
    Measure("auc_past", "levels", "… from the athletes' own past minutes, no plan", "auc"),
    Measure("levels_paired", "levels", "one athlete, two levels: the higher plan scores higher", "share", "high"),
    Measure("levels_in_order", "levels", "one athlete, three levels: minutes rise at each step", "share", "high"),
    Measure("envelope_weeks", "envelope", "running weeks inside the published 5-95 %", "share", "high", 0.95),
    Measure("envelope_ramp", "envelope", "… weekly ramp", "share", "high"),
    Measure("envelope_share", "envelope", "… long-run share, weeks of 3 runs or more", "share", "high"),
    Measure("envelope_taper", "envelope", "… taper", "share", "high"),
    Measure("envelope_long", "envelope", "… (apart) longest run against four weeks before", "share", "high"),
    Measure("envelope_share_all", "envelope", "… (apart) long-run share, every week with a run", "share", "high"),
    Measure("spike_10", "spikes", "runs over +10 % of the longest of 30 days", "share", "low", 0.0),
    Measure("spike_30", "spikes", "runs over +30 %", "share", "low", 0.0),
    Measure("spike_10_strict", "spikes", "runs over +10 %, no 30 min open to all", "share", "low"),
    Measure("spike_30_strict", "spikes", "runs over +30 %, no 30 min open to all", "share", "low"),
    Measure("season_gain", "season", "gain over a season that is lived and replanned", "points", "high"),
    Measure("season_over_rest", "season", "… over the same life without training", "points", "high"),
    Measure("season_relative", "season", "… over rest, as a share of the search's", "ratio", "high", 0.95),
    Measure("season_injuries", "season", "injuries an athlete", "count", "low"),
    Measure("season_extra_injuries", "season", "… more than with the search", "count", "low", 0.0),
    Measure("season_done", "season", "planned sessions done", "share"),
    Measure("same", "consistency", "plans the same bit for bit when asked again", "share", "high", 1.0),
    Measure("same_alone", "consistency", "plans the same bit for bit alone and in a batch", "share", "high"),
    Measure("seed_change", "consistency", "sessions that another seed changes", "share"),
    Measure("seconds_single", "speed", "seconds a 12-week plan with explanations, warm, alone", "seconds", "low", 2.0),
    Measure("seconds_batch", "speed", "seconds a 12-week plan with explanations, warm, in a batch", "seconds", "low"),
    Measure("score", "score", "score (simulated gain less findings)", "points", "high"),
    Measure("gain", "score", "… simulated gain, 0 to 1, the plan followed as written", "points", "high"),
    Measure("injury", "score", "… simulated chance of an injury", "share", "low"),
)  # fmt: skip
GROUPS = tuple(dict.fromkeys(measure.group for measure in MEASURES))


def shown(measure: Measure, value: float) -> str:
    """The number as the report writes it."""
    if value != value:
        return "-"
    if measure.unit == "share":
        return f"{100 * value:.2f} %"
    if measure.unit == "seconds":
        return f"{value:.3f}"
    return f"{value:.2f}" if abs(value) >= 10 else f"{value:.3f}"
