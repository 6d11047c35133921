"""What every page starts from: the store, the athlete being looked at, their language and units.

Local mode: one person on one machine, so there is no sign-in; the athlete looked at is kept in the home folder, so a
reload shows the same one.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st
from sqlalchemy import Engine

from fitjax.jobs.state import AthleteState, athlete_state
from fitjax.settings import Settings, get_settings
from fitjax.store.athletes import data_version, get_options
from fitjax.store.engine import open_store
from fitjax.ui.i18n import LANGUAGES, Translator

DEFAULT_ATHLETE = "me"
SAMPLE_ATHLETE = "sample"


@dataclass(frozen=True, slots=True)
class View:
    engine: Engine
    settings: Settings
    athlete: str
    options: dict[str, Any]
    translate: Translator
    today: dt.date

    @property
    def language(self) -> Literal["en", "zh"]:
        return "zh" if self.translate.language == "zh" else "en"

    @property
    def units(self) -> Literal["metric", "imperial"]:
        return "imperial" if self.options["units"] == "imperial" else "metric"

    def state(self) -> AthleteState:
        """Computed once for each version of the athlete's data."""
        return _state(str(self.settings.url), self.athlete, data_version(self.engine, self.athlete), self.today)


@st.cache_resource(max_entries=4)
def store(url: str, home: str) -> Engine:
    """The engine of this process; `url` and `home` are the key."""
    return open_store(get_settings())


@st.cache_data(max_entries=32, show_spinner=False)
def _state(url: str, athlete: str, version: int, today: dt.date) -> AthleteState:
    settings = get_settings()
    return athlete_state(store(url, str(settings.home)), athlete, today)


def view() -> View:
    """The state of this run. Call it first on each page."""
    settings = get_settings()
    engine = store(settings.url, str(settings.home))
    athlete = st.session_state.get("athlete") or _remembered(settings)
    options = get_options(engine, athlete)
    language = options["language"] or _browser_language() or settings.language
    return View(engine, settings, athlete, options, Translator(language), dt.date.today())


def look_at(settings: Settings, athlete: str) -> None:
    """Switch to another athlete, now and after a reload."""
    st.session_state["athlete"] = athlete
    _memory(settings).write_text(athlete, encoding="utf-8")


def _memory(settings: Settings) -> Any:
    return settings.home / "current_athlete"


def _remembered(settings: Settings) -> str:
    path = _memory(settings)
    return (path.read_text(encoding="utf-8").strip() if path.is_file() else "") or DEFAULT_ATHLETE


def _browser_language() -> str | None:
    locale = st.context.locale or ""
    return next((code for code in LANGUAGES if locale.lower().startswith(code)), None)
