import pytest

from fitjax.plan.rules.words import describe
from tests.plan.rules.plans import athlete, found, plan, run


@pytest.mark.parametrize(
    ("rule", "who"),
    [
        ("advice_pressure", {"conditions": ["hypertension"]}),
        ("advice_glucose", {"conditions": ["diabetes"]}),
        ("advice_low_glucose", {"conditions": ["diabetes"], "notes": "I take insulin"}),
        ("advice_pregnancy", {"conditions": ["pregnancy"]}),
        ("advice_pain", {"conditions": ["achilles_pain"]}),
        ("advice_pain", {"notes": "pain 2/10 in the hip"}),
        ("advice_youth", {"birth_year": 2012}),
        ("advice_older", {"birth_year": 1950}),
    ],
)
def test_whoever_needs_it_is_told_what_no_plan_can_hold(rule: str, who: dict) -> None:
    (finding,) = found(rule, plan({0: run()}), athlete(cleared_by_doctor=True, **who))
    assert finding.severity == "info"
    assert all("?" not in describe(finding, language) for language in ("en", "zh"))
    assert not found(rule, plan({0: run()}), athlete())
    assert not found(rule, plan(), athlete(cleared_by_doctor=True, **who))
