"""Which planned sessions get done, how hard they feel, and what life puts in between.

In: `Rows` and, for chance, a generator. Out: probabilities, efforts, and calendars of illness and busy spells.

Completion is a logistic model of what can be seen in the plan and the profile. Its signs follow what adherence studies
and training logs agree on (long, hard and crowded weeks, jumps over the habit and little room in the day cost
sessions; experience keeps them); every size here is an assumption, set so that an ordinary plan is done to 80-90 %.
Effort is the session RPE on Foster's CR-10, from the planner's own bands a kind, raised by length, fatigue and
inexperience; people differ by about one point.

Illness: adults have 2 to 3 colds a year of about a week [assumed 2.3 a year, median 5 days off]. Busy spells (travel,
work, family): assumed 3 a year of a week, in which two of three sessions fall out. Neither depends on the plan, so
planners can be compared on the same lives.
"""

import numpy as np
import numpy.typing as npt

from fitjax.domain.vocabulary import Kind, Sport
from fitjax.train.simulator.rows import KINDS, SPORT_CODE, Rows

Array = npt.NDArray[np.float64]
_BASE, RACE_LOGIT = 3.2, 4.5
_OF_KIND = {Kind.LONG: -0.25, Kind.TEST: -0.4, Kind.RECOVERY: 0.15, Kind.STRIDES: 0.1,
            Kind.INTERVAL: -0.25, Kind.HILLS: -0.15, Kind.MOBILITY: -0.9, Kind.STRENGTH: -0.55}  # fmt: skip
_OF_WEEKDAY = np.array([-0.25, 0.1, 0.15, 0.0, -0.6, 0.1, 0.2])
_EFFORT = {
    Kind.RECOVERY: 2.3, Kind.EASY: 3.3, Kind.LONG: 3.9, Kind.STRIDES: 4.2, Kind.TEMPO: 5.8, Kind.THRESHOLD: 6.8,
    Kind.INTERVAL: 7.8, Kind.HILLS: 7.2, Kind.RACE: 8.6, Kind.TEST: 8.2, Kind.STRENGTH: 5.0, Kind.MOBILITY: 1.8,
}  # fmt: skip
_KIND_LOGIT = np.array([_OF_KIND.get(kind, 0.0) for kind in KINDS])
_KIND_EFFORT = np.array([_EFFORT[kind] for kind in KINDS])
_STRENGTH = SPORT_CODE[Sport.STRENGTH]
EFFORT_SD = 0.7
SHORTENED_SHARE = 0.10
"""Of the sessions done, those cut short to between half and 90 % (assumption)."""
ILLNESS_A_YEAR, ILLNESS_DAYS = 2.3, 5.0
BUSY_A_YEAR, BUSY_DAYS = 3.0, 7.0
BUSY_KEPT = 1 / 3


def completion_logit(rows: Rows) -> Array:
    """Log-odds [S] that a session is done by a person of middling reliability in a week without illness."""
    odds = _BASE + _KIND_LOGIT[rows.kind] + _OF_WEEKDAY[rows.day % 7]
    odds = odds - 0.4 * rows.hard + 0.45 * (rows.level - 1)
    odds += 0.55 * ((rows.kind == KINDS.index(Kind.STRENGTH)) & rows.lifter)
    odds -= 0.6 * np.clip((rows.free_share - 0.7) / 0.3, 0, 1) + 2.0 * np.clip(rows.free_share - 1.02, 0, 3)
    odds -= 0.7 * np.clip(np.log2(np.maximum(rows.long_share, 0.1) / 1.05), 0, 2)
    odds -= 1.0 * np.clip(rows.week_share - 1.2, 0, 3)
    odds -= 0.35 * np.maximum(rows.in_week - (4 + rows.level), 0)
    odds -= 0.45 * rows.after_hard
    odds -= 0.22 * np.maximum(rows.building - 3, 0)
    # Enthusiasm of the first weeks wears off, less so in the experienced.
    odds = odds - 0.05 * np.minimum(rows.week, 8) * (1 - 0.4 * rows.level)
    # People make room for their race.
    return np.asarray(np.where(rows.kind == KINDS.index(Kind.RACE), RACE_LOGIT, odds))


def effort(rows: Rows) -> Array:
    """Expected session RPE [S], 1 to 10."""
    felt = _KIND_EFFORT[rows.kind].copy()
    lifted = (rows.sport == _STRENGTH) & (rows.n_sets > 0)
    felt = np.where(lifted, rows.set_rpe - 1.9 + 0.06 * np.minimum(rows.n_sets, 30), felt)
    longer = np.where(lifted, 0.0, np.log2(np.clip(rows.long_share, 0.25, 4)))
    felt = felt + 0.7 * np.maximum(longer, -1) + 0.5 * np.maximum(longer, 0)
    felt += 0.45 * rows.after_hard - 0.3 * (rows.level - 1)
    felt += 0.8 * np.clip(rows.week_share - 1.1, 0, 1) + 0.15 * np.maximum(rows.building - 3, 0)
    return np.clip(felt, 1, 10)


def probability(logit: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-logit)))


def spells(rng: np.random.Generator, people: int, days: int, a_year: float, mean_days: float) -> npt.NDArray[np.bool_]:
    """Calendar [P, days] of spells that begin at random, their lengths spread around `mean_days`."""
    begins = rng.random((people, days)) < a_year / 365
    who, when = np.nonzero(begins)
    lengths = np.clip(np.round(rng.lognormal(np.log(mean_days), 0.45, len(who))), 2, 4 * mean_days).astype(int)
    edges = np.zeros((people, days + 1), dtype=np.int32)
    np.add.at(edges, (who, when), 1)
    np.add.at(edges, (who, np.minimum(when + lengths, days)), -1)
    return np.cumsum(edges[:, :days], axis=1) > 0
