"""What can go wrong, as one small tree. Each message says what, where and the mend.

FitjaxError
├── BadInput            a value from outside cannot be used (exit code 2)
│   └── ImportProblem   a file, or part of one, cannot be read
├── PlanRejected        no plan can keep the athlete's limits
├── ModelUnavailable    a model is unknown, damaged or missing
├── StoreConflict       the stored state does not allow this change
└── Cancelled           the user stopped a job
"""


class FitjaxError(Exception):
    """Base of every error whose message is meant for the user."""


class BadInput(FitjaxError):
    """A value from outside cannot be used."""


class ImportProblem(BadInput):
    """A file, or part of one, cannot be read."""


class PlanRejected(FitjaxError):
    """No plan can keep the athlete's limits."""


class ModelUnavailable(FitjaxError):
    """A model is unknown, damaged or missing."""


class StoreConflict(FitjaxError):
    """The stored state does not allow this change."""


class Cancelled(FitjaxError):
    """The user stopped a job."""
