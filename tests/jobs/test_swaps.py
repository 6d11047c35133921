"""A session swapped and taken back: versions of the plan beside each other, and nothing that was said is lost."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import Engine

from fitjax.domain.errors import PlanRejected
from fitjax.jobs.handlers import swapping
from fitjax.jobs.swaps import ask_swap, undo_swap
from fitjax.model.random_choice import RandomGenerator
from fitjax.settings import Settings
from fitjax.store.feedback import feedback_frame, record_feedback
from fitjax.store.jobs import finish, job
from fitjax.store.plans import current_plan, get_plan, list_plans, save_plan

WISHES = ("shorter", "easier", "different", "other_sport")


@pytest.fixture(autouse=True)
def generator(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chance instead of a checkpoint: which of the legal sessions comes in does not matter here."""
    monkeypatch.setattr(swapping, "generator_for", lambda *_: RandomGenerator())


def swapped(engine: Engine, settings: Settings) -> tuple[int, int, dt.date]:
    """(the job, the plan before, the day) of the first session of the plan that some wish can replace."""
    plan_id, plan = current_plan(engine, "sample")  # type: ignore[misc]
    for session in plan.weeks[1].sessions:
        for wish in WISHES:
            job_id = ask_swap(engine, settings, "sample", plan_id, session.date, 0, wish)
            try:
                result = swapping.run(engine, settings, job(engine, job_id), lambda *_: None, lambda: False)
            except PlanRejected:
                continue
            finish(engine, job_id, result)
            return job_id, plan_id, session.date
    raise AssertionError("no session of a whole week could be swapped")


def test_a_swap_changes_that_session_alone_and_keeps_the_version_before(
    sample: Path, engine: Engine, settings: Settings
) -> None:
    job_id, old_id, day = swapped(engine, settings)
    new_id, new = current_plan(engine, "sample")  # type: ignore[misc]
    result = job(engine, job_id).result or {}
    assert result["plan_id"] == new_id != old_id
    lines = [{s.date: s.line for week in plan.weeks for s in week.sessions} for plan in (get_plan(engine, old_id), new)]
    assert {date for date in lines[0] if lines[0][date] != lines[1][date]} == {day}
    assert result["diff"]["en"] != result["diff"]["zh"]
    assert new.verdict is not None
    assert new.verdict.ok


def test_thumbs_of_the_sessions_that_stay_go_along_and_come_back_with_undo(
    sample: Path, engine: Engine, settings: Settings
) -> None:
    plan_id, plan = current_plan(engine, "sample")  # type: ignore[misc]
    for session in plan.weeks[1].sessions:
        record_feedback(engine, "sample", plan_id, session.date, 0, 1, None)
    job_id, old_id, day = swapped(engine, settings)
    new_id = int((job(engine, job_id).result or {})["plan_id"])
    said = feedback_frame(engine, "sample")
    assert set(said[said["plan_id"] == old_id]["session_date"]) == {day}
    assert day not in set(said[said["plan_id"] == new_id]["session_date"])
    back = undo_swap(engine, "sample", job(engine, job_id).payload, new_id)
    assert current_plan(engine, "sample") == (back, get_plan(engine, old_id))
    said = feedback_frame(engine, "sample")
    assert set(said["plan_id"]) == {back}
    assert len(said) == len(plan.weeks[1].sessions)
    assert len(list_plans(engine, "sample")) == 3


def test_a_swap_on_a_plan_that_was_replaced_meanwhile_is_refused(
    sample: Path, engine: Engine, settings: Settings
) -> None:
    plan_id, plan = current_plan(engine, "sample")  # type: ignore[misc]
    job_id = ask_swap(engine, settings, "sample", plan_id, plan.weeks[1].sessions[0].date, 0, "shorter")
    save_plan(engine, plan)
    with pytest.raises(PlanRejected, match="replaced meanwhile"):
        swapping.run(engine, settings, job(engine, job_id), lambda *_: None, lambda: False)
