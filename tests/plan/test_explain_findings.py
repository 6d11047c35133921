"""A rule's sentence as the athlete reads it."""

import re
from datetime import date

import pytest

from fitjax.domain.vocabulary import Severity
from fitjax.plan.explain_findings import spoken
from fitjax.plan.rules.finding import finding
from fitjax.plan.rules.templates import TEMPLATES

ISO = re.compile(r"\d{4}-\d\d-\d\d")
DAY = date(2027, 4, 14)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("rule", sorted(TEMPLATES))
def test_no_rule_speaks_to_the_athlete_in_computer_dates_or_of_a_stranger(rule: str, language: str) -> None:
    said = spoken(finding(rule, Severity.WARN, week=3, day=DAY, value=2.0, limit=3.0, subject="run"), language)
    assert not ISO.search(said)
    assert "the athlete" not in said.lower()
    assert said[-1] in ".。"


def test_days_are_in_the_words_of_the_reader() -> None:
    found = finding("hard_near_race", Severity.WARN, day=DAY)
    assert spoken(found, "en") == "The hard session on Wed 14 April is next to a race."
    assert spoken(found, "zh") == "4月14日周三的高强度训练紧挨比赛日。"


def test_one_of_a_thing_is_singular() -> None:
    found = finding("strength_frequency", Severity.WARN, week=2, value=1, limit=2)
    assert spoken(found, "en").startswith("Week 2 has 1 strength day;")
