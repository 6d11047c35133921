"""How a plan might serve a person: the door to the athlete simulator (`fitjax.train.simulator`).

Plan documents in, expected outcomes over a small population out; any planner's plan can be judged.
"""

from fitjax.train.simulator.expected import Outcome, session_expectations, session_labels, simulate
from fitjax.train.simulator.people import People, draw_people

__all__ = ["Outcome", "People", "draw_people", "session_expectations", "session_labels", "simulate"]
