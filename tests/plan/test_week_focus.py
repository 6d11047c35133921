"""A week's focus: words for people; the season line for the model, wherever a stored plan keeps it."""

import pytest

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Week
from fitjax.domain.vocabulary import Phase
from fitjax.plan.explain import attach
from fitjax.plan.language import parse_season_line
from fitjax.plan.week_focus import focus_words, season_line, worded
from tests.plan.explained import START, athlete, plan, session

LINE = "12 base v100 l95 q1 s2 n4"


def week(**changes: object) -> Week:
    document = {"index": 1, "start": START, "phase": "base", "sessions": [session(1, "run", "easy", 40)]}
    return Week.model_validate(document | changes)


@pytest.mark.parametrize("kept", [{"season": LINE}, {"focus": LINE}])
def test_the_season_line_is_read_from_its_own_field_and_from_plans_stored_before_it_had_one(
    kept: dict[str, str],
) -> None:
    assert season_line(week(**kept)) == parse_season_line(LINE)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_old_focus_becomes_words_and_keeps_its_line(language: str) -> None:
    done = worded(week(focus=LINE), language)
    assert done.season == LINE
    assert done.focus == focus_words(done, language)
    with pytest.raises(BadInput):
        parse_season_line(done.focus)
    assert worded(done, language) == done


def test_the_focus_another_program_wrote_stays() -> None:
    assert worded(week(focus="Legs, legs, legs"), "en").focus == "Legs, legs, legs"


def test_the_focus_names_the_phase_and_what_the_week_holds() -> None:
    hard = week(sessions=[session(1, "run", "tempo", 40), session(6, "run", "long", 75)])
    assert focus_words(hard, "en") == "Base: tempo work, a long session"
    assert focus_words(hard, "zh") == "打基础：节奏训练、长距离"
    assert focus_words(week(sessions=[], phase=Phase.DELOAD), "en") == "No training"


def test_an_explained_plan_says_its_focus_in_the_language_it_is_read_in() -> None:
    first = plan()
    stored = first.model_copy(update={"weeks": tuple(w.model_copy(update={"focus": LINE}) for w in first.weeks)})
    english = attach(stored, athlete(), ())
    chinese = attach(english.model_copy(update={"language": "zh"}), athlete(), ())
    assert english.weeks[0].focus.startswith("Building up: ")
    assert chinese.weeks[0].focus.startswith("逐步提升：")
    assert {w.season for w in (*english.weeks, *chinese.weeks)} == {LINE}
