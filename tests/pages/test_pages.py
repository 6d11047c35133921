"""Every page in every state and language: it runs, says something, and leads on."""

import datetime as dt
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from fitjax.jobs.swaps import keep_swap
from fitjax.settings import get_settings
from fitjax.store.athletes import save_options
from fitjax.store.engine import open_store
from fitjax.store.feedback import record_feedback
from fitjax.store.jobs import finish, jobs
from fitjax.store.plans import current_plan

ROOT = Path(__file__).parents[2]
PAGES = ("today", "plan", "load", "strength", "import_data", "data", "athlete", "retrain", "settings")
TITLES = {
    "en": ("Today", "Plan", "Load", "Strength", "Import", "Your data", "Athlete", "Retrain", "Settings"),
    "zh": ("今天", "计划", "负荷", "力量", "导入", "你的数据", "运动员", "再训练", "设置"),
}


def opened(page: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "fitjax" / "shell.py"), default_timeout=60).run()
    return at if page == "today" else at.switch_page(f"../pages/{page}.py").run()


def speak(language: str, athlete: str) -> None:
    engine = open_store(get_settings())
    save_options(engine, athlete, language=language)
    engine.dispose()


def words(at: AppTest) -> str:
    texts = [*at.markdown, *at.caption, *at.subheader, *at.text, *at.title, *at.button]
    return "\n".join(str(getattr(one, "label", "") or one.value) for one in texts)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_without_any_data_runs_and_shows_a_way_on(page: str, language: str, home: Path) -> None:
    speak(language, "me")
    at = opened(page)
    assert not at.exception
    assert TITLES[language][PAGES.index(page)] in at.title[0].value
    assert at.button or at.get("page_link") or at.get("file_uploader")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_the_sample_athlete_runs(page: str, language: str, sample: Path) -> None:
    speak(language, "sample")
    at = opened(page)
    assert not at.exception
    assert TITLES[language][PAGES.index(page)] in at.title[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_miles_and_pounds_runs(page: str, sample: Path) -> None:
    engine = open_store(get_settings())
    save_options(engine, "sample", units="imperial")
    engine.dispose()
    assert not opened(page).exception


def test_today_shows_four_figures_the_curves_the_session_and_the_calendar(sample: Path) -> None:
    at = opened("today")
    assert [metric.label for metric in at.metric] == ["Fitness", "Fatigue", "Form", "This week"]
    assert len(at.get("plotly_chart")) == 2
    assert "Fitness, fatigue and form" in words(at)
    assert "Load calendar" in words(at)


def test_every_chart_has_words_in_its_place(sample: Path) -> None:
    for page in ("today", "load", "strength", "plan"):
        charts = opened(page).get("plotly_chart")
        assert charts
        assert all(chart.proto.alt for chart in charts), page


def test_a_shorter_range_changes_what_the_load_page_says(sample: Path) -> None:
    at = opened("load")
    before = words(at)
    at.get_by_key("range").set_value("4w").run()
    assert not at.exception
    assert words(at) != before


def test_a_profile_that_does_not_read_says_why_and_keeps_what_was_typed(home: Path) -> None:
    at = opened("athlete")
    at.get_by_key("free-mon").set_value(45)
    at.get_by_key("blackout").set_value("tomorrow")
    at.get_by_key("goal-target").set_value("sub 2")
    at.button[0].click().run()
    assert not at.exception
    assert "tomorrow" in words(at)
    assert at.get_by_key("free-mon").value == 45
    assert at.get_by_key("goal-target").value == "sub 2"


def test_a_saved_goal_opens_the_way_to_a_plan(home: Path) -> None:
    at = opened("athlete")
    at.get_by_key("free-mon").set_value(45)
    at.button[0].click().run()
    assert not at.exception
    at = opened("plan")
    assert "Make a plan" in words(at)


def test_a_thumb_and_an_edit_become_examples(sample: Path) -> None:
    at = opened("plan")
    thumbs = [group for group in at.get("feedback") if (group.key or "").startswith("thumb-")]
    assert thumbs
    thumbs[0].set_value(1).run()
    assert not at.exception
    at = opened("retrain")
    assert {metric.label: metric.value for metric in at.metric}["Thumbs up"] == "1"


def test_training_is_off_and_says_why_until_two_sessions_were_rated(sample: Path) -> None:
    at = opened("retrain")
    start = next(button for button in at.button if button.label == "Start training")
    assert start.disabled
    assert "At least 2" in words(at)


def test_a_new_athlete_is_looked_at_and_stays(home: Path) -> None:
    at = opened("settings")
    at.get_by_key("new-athlete-name").set_value("ben")
    next(button for button in at.button if button.label == "Create").click().run()
    assert not at.exception
    assert (home / "current_athlete").read_text() == "ben"
    assert "ben" in words(at)


def test_options_of_one_athlete_never_leak_into_another(sample: Path) -> None:
    engine = open_store(get_settings())
    save_options(engine, "sample", ctl_days=50)
    engine.dispose()
    at = opened("settings")
    at.selectbox(key="whose-sample").set_value("me").run()
    assert not at.exception
    assert 50 not in [box.value for box in at.number_input]


def test_erasing_needs_the_name_typed(sample: Path) -> None:
    at = opened("settings")
    erase = next(button for button in at.button if button.label == "Erase")
    erase.click().run()
    assert "does not match" in words(at)
    at.get_by_key("erase-name").set_value("sample")
    next(button for button in at.button if button.label == "Erase").click().run()
    assert not at.exception
    assert (sample / "current_athlete").read_text() == "me"


def test_a_plan_made_in_english_is_read_in_chinese(sample: Path) -> None:
    speak("zh", "sample")
    at = opened("plan")
    assert not at.exception
    reasons = [caption.value for caption in at.caption if "lightbulb" in caption.value]
    assert reasons
    assert all(any("\u4e00" <= letter <= "\u9fff" for letter in reason) for reason in reasons)


def test_no_page_of_a_plan_shows_the_code_of_the_plan_language(sample: Path) -> None:
    text = words(opened("plan")) + words(opened("today"))
    assert "Week 1" in text
    assert not re.search(r"\b(mo|tu|we|th|fr|sa|su) (run|ride|str|walk|mob) |\bv\d+ l\d+ q\d", text)


def test_a_session_changed_by_the_athlete_stands_in_the_plan_and_on_today(sample: Path) -> None:
    engine = open_store(get_settings())
    found = current_plan(engine, "sample")
    assert found is not None
    session = next(s for week in found[1].weeks for s in week.sessions if s.date >= dt.date.today())
    day = session.line.split()[0]
    record_feedback(engine, "sample", found[0], session.date, 0, None, f"{day} walk easy 25")
    engine.dispose()
    for page in ("plan", "today"):
        text = words(opened(page)).replace("\u00a0", " ")
        assert "Easy walk, 25 min" in text, page
        assert "your change" in text, page


def test_a_change_beyond_a_limit_stays_and_is_marked_with_its_source(sample: Path) -> None:
    engine = open_store(get_settings())
    found = current_plan(engine, "sample")
    assert found is not None
    session = next(s for week in found[1].weeks for s in week.sessions if s.date >= dt.date.today())
    record_feedback(engine, "sample", found[0], session.date, 0, None, f"{session.line.split()[0]} run easy 400")
    engine.dispose()
    for page in ("plan", "today"):
        text = words(opened(page)).replace("\u00a0", " ")
        assert "400 min" in text, page
        assert "It stays because it is your own change" in text, page
        assert "Source:" in text, page
    assert "Checked again with your own changes" in words(opened("plan"))


def test_a_wish_for_another_session_becomes_a_job_and_its_result_can_be_undone(sample: Path) -> None:
    at = opened("plan")
    menu = next(menu for menu in at.get("menu_button") if (menu.key or "").startswith("swap-"))
    menu.click("shorter").run()
    assert not at.exception
    engine = open_store(get_settings())
    (swap,) = jobs(engine, athlete="sample", kind="swap")
    found = current_plan(engine, "sample")
    assert found is not None
    assert swap.payload["plan_id"] == found[0]
    assert swap.payload["wish"] == "shorter"
    new_id = keep_swap(engine, "sample", found[0], found[1], dt.date.fromisoformat(swap.payload["date"]), 0)
    finish(engine, swap.id, {"plan_id": new_id, "diff": {"en": "Shorter now.", "zh": "短了。"}, "why": "", "line": ""})
    at = opened("plan")
    assert "Shorter now." in words(at)
    next(button for button in at.button if button.label == "Undo").click().run()
    assert not at.exception
    restored = current_plan(engine, "sample")
    engine.dispose()
    assert restored is not None
    assert restored[0] > new_id
    assert restored[1] == found[1]


def test_the_sample_athlete_is_named_and_left_with_one_click(sample: Path) -> None:
    at = opened("load")
    assert "Sample athlete" in words(at)
    at.get_by_key("leave-sample").click().run()
    assert not at.exception
    assert (sample / "current_athlete").read_text() == "me"
    assert "Sample athlete" not in words(at)
