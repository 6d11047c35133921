"""Every fact has a name, a value and a source in the reader's words."""

import re

import pytest

from fitjax.domain.plan import Fact
from fitjax.plan.explain import attach
from fitjax.plan.facts_words import fact_name, fact_source, fact_unit, fact_value
from tests.plan.explained import athlete, plan

HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def facts() -> tuple[Fact, ...]:
    return attach(plan(language="zh"), athlete(), ()).explanation.facts


def test_a_chinese_plan_names_its_facts_in_chinese(facts: tuple[Fact, ...]) -> None:
    assert [fact.name for fact in facts if not HAN.search(fact.label)] == []
    assert [fact.source for fact in facts if not HAN.search(fact_source(fact.source, "zh"))] == []


def test_an_english_plan_shows_no_code_in_its_facts(facts: tuple[Fact, ...]) -> None:
    shown = [(fact_name(f.name, "en"), fact_value(f, "en"), fact_unit(f.unit, "en")) for f in facts]
    assert [words for words in shown if any("_" in word or HAN.search(word) for word in words[:1])] == []


def test_values_are_written_as_people_write_them() -> None:
    assert fact_value(Fact(id="f1", name="goal_date", value="2027-04-18", unit="date"), "zh") == "2027年4月18日"
    assert fact_value(Fact(id="f1", name="threshold_pace_s_per_km", value=285, unit="s/km"), "en") == "4:45"
    assert fact_value(Fact(id="f1", name="goal", value="run_half"), "zh") == "半程马拉松"


def test_what_no_table_names_is_shown_as_written() -> None:
    assert fact_name("moon_phase", "en") == "moon phase"
