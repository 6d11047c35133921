"""A profile that does not read is answered by the names on the page, in both languages."""

import datetime as dt
from typing import Any

import pytest

from fitjax.domain.errors import BadInput
from fitjax.domain.profile import read_profile
from fitjax.settings import Settings
from fitjax.store.athletes import get_options
from fitjax.ui.i18n import Translator
from fitjax.ui.profile_problems import profile_problem
from fitjax.ui.state import View

WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"blackout_dates": ["tomorrow"]}, "Dates without training: “tomorrow” is no date", "不训练的日期"),
    ({"birth_year": 1800}, "Year of birth: 1800 is too low; at least 1900.", "出生年份：1800 太低"),
    ({"weight_kg": 5000}, "Weight (kg): 5000 is too high; at most 350.", "太高"),
    ({"thresholds": {"threshold_pace_s_per_km": "4x5"}}, "“4x5” is no pace", "不是配速"),
    ({"thresholds": {"e1rm_kg": {"row": 900}}}, "Row e1RM (kg): 900 is too high", "太高"),
    ({"notes": "x" * 30_000}, "In your own words: too long; at most 20000 characters.", "太长"),
]


@pytest.mark.parametrize(("wrong", "english", "chinese"), WRONG)
def test_the_sentence_names_the_field_as_the_page_does(
    wrong: dict[str, Any], english: str, chinese: str, engine: Any, settings: Settings
) -> None:
    profile = {"id": "a", "goal": {"kind": "run_5k"}, "availability_min": {"mon": 30}, **wrong}
    with pytest.raises(BadInput) as refused:
        read_profile(profile)
    for language, words in (("en", english), ("zh", chinese)):
        now = View(engine, settings, "a", get_options(engine, "a"), Translator(language), dt.date(2026, 11, 25))
        said = profile_problem(now, str(refused.value))
        assert words in said
        assert "_" not in said


def test_a_sentence_of_another_form_stays(engine: Any, settings: Settings) -> None:
    now = View(engine, settings, "a", get_options(engine, "a"), Translator("en"), dt.date(2026, 11, 25))
    assert profile_problem(now, "something else") == "something else"
