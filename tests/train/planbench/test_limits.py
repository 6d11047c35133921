"""Hard limits are counted by family from what the verifier finds, errors only."""

from fitjax.plan.rules import verify
from fitjax.plan.rules.sources import CITATION
from fitjax.train.planbench.judge import judge
from fitjax.train.planbench.limits import FAMILY_OF, violations
from fitjax.train.planbench.planners import Made
from tests.train.planbench.plans import plan, request, run, three_runs


def test_every_hard_limit_is_a_rule_that_the_verifier_knows() -> None:
    assert set(FAMILY_OF) <= set(CITATION)


def test_a_day_off_a_date_ruled_out_and_a_day_too_full_are_each_counted() -> None:
    free = {"mon": 0, "tue": 40, "wed": 0, "thu": 90, "fri": 0, "sat": 0, "sun": 90}
    asked = request(availability_min=free, blackout_dates=["2026-12-13"])
    weeks = [[run(0, 5), run(1, 8), run(6, 5)]]
    assert violations(verify(plan(weeks), asked.profile).findings) == {"days off": 1, "minutes": 1, "blackout dates": 1}


def test_warnings_are_no_violations() -> None:
    found = verify(plan([three_runs(0, (5, 5, 11.5))]), request().profile).findings
    assert any(finding.rule == "single_session_spike" for finding in found)
    assert violations(found) == {}


def test_a_document_is_judged_as_it_came() -> None:
    made = Made(plan=plan([three_runs(week, (5, 5, 8 + 4 * week)) for week in range(3)]))
    judged = judge(request(), made)
    assert judged.serious["single_session_spike"] == judged.errors_delivered == 1
    assert judged.made
