"""Every page in every state and language: it runs, says something, and leads on."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from fitjax.settings import get_settings
from fitjax.store.athletes import save_options
from fitjax.store.engine import open_store

ROOT = Path(__file__).parents[2]
PAGES = ("today", "plan", "load", "strength", "import_data", "athlete", "retrain", "settings")
TITLES = {
    "en": ("Today", "Plan", "Load", "Strength", "Import", "Athlete", "Retrain", "Settings"),
    "zh": ("今天", "计划", "负荷", "力量", "导入", "运动员", "再训练", "设置"),
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
    assert {"Fitness, fatigue and form", "Load calendar"} <= {head.value for head in at.subheader}


def test_every_chart_has_words_in_its_place(sample: Path) -> None:
    for page in ("today", "load", "strength", "plan"):
        charts = opened(page).get("plotly_chart")
        assert charts
        assert all(chart.proto.alt for chart in charts), page


def test_the_range_of_the_load_page_stands_in_the_address(sample: Path) -> None:
    at = opened("load")
    at.get_by_key("range").set_value("4w").run()
    assert not at.exception
    assert at.query_params["range"] == ["4w"]


def test_a_range_nobody_offers_falls_back_instead_of_failing(sample: Path) -> None:
    at = AppTest.from_file(str(ROOT / "fitjax" / "shell.py"), default_timeout=60)
    at.query_params["range"] = "1000000 years"
    at.run().switch_page("../pages/load.py").run()
    assert not at.exception
