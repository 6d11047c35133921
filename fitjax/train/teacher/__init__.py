"""The teacher: coaching policies that write in the plan grammar, and a search that keeps the best for one athlete.

A policy chooses among the options the grammar offers, so whatever it writes keeps the athlete's limits. The search
lets the policies that fit an athlete write a plan each, simulates it on people with individual fitness, fatigue and
frailty, has it verified, and returns the one that served best.
"""

from fitjax.train.teacher.library import POLICIES, TEMPLATE
from fitjax.train.teacher.policy import Policy
from fitjax.train.teacher.roles import Roles
from fitjax.train.teacher.search import Written, assemble, search, write_plan
from fitjax.train.teacher.season_hand import write_season
from fitjax.train.teacher.week_hand import write_week

__all__ = [
    "POLICIES", "TEMPLATE", "Policy", "Roles", "Written", "assemble", "search", "write_plan", "write_season",
    "write_week",
]  # fmt: skip
