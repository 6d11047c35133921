"""Fixtures for all tests: an own home folder for each, a store in it, and the sample athlete loaded once."""

import datetime as dt
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from sqlalchemy import Engine

from fitjax.domain.profile import read_profile
from fitjax.jobs.imports import import_paths
from fitjax.jobs.state import planning_profile
from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.generate import propose
from fitjax.settings import Settings, get_settings
from fitjax.store.athletes import save_profile
from fitjax.store.engine import open_store
from fitjax.store.plans import save_plan

SAMPLE = "sample"

# A property says what holds, not how fast; a busy machine must not make it false.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# Programs compiled once serve all tests and the processes they start; read by JAX when it is imported.
_COMPILED = Path(__file__).parents[1] / ".pytest_cache" / "compiled"
os.environ.setdefault("JAX_COMPILATION_CACHE_DIR", str(_COMPILED))
os.environ.setdefault("JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS", "0")
os.environ.setdefault("JAX_PERSISTENT_CACHE_MIN_ENTRY_SIZE_BYTES", "-1")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test ever sees the home folder, the database or the language of whoever runs it."""
    for name in ("FITJAX_DATABASE_URL", "FITJAX_LANGUAGE", "FITJAX_PORT", "FITJAX_HOST", "FITJAX_BASE_MODEL_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FITJAX_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """A page under test puts itself where Python keeps the program; a process started later would run that page."""
    program = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = program


@pytest.fixture
def settings(home: Path) -> Settings:
    return get_settings()


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    made = open_store(settings)
    yield made
    made.dispose()


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the sample athlete was imported and a plan was written by chance. Copy it, never change it."""
    folder = tmp_path_factory.mktemp("sample") / "home"
    settings = Settings(home=folder)
    engine = open_store(settings)
    profile = read_profile(json.loads((settings.sample_dir / "profile.json").read_text(encoding="utf-8")))
    save_profile(engine, profile.model_copy(update={"id": SAMPLE}))
    import_paths(engine, settings, SAMPLE, sorted(settings.sample_dir.glob("*.csv")))
    today = dt.date.today()
    monday = today + dt.timedelta(days=-today.weekday() % 7)
    stated = planning_profile(engine, SAMPLE, today)
    plan = propose(stated, generator=RandomGenerator(), start=monday, weeks=4, today=today)
    save_plan(engine, plan.model_copy(update={"athlete": SAMPLE}))
    (folder / "current_athlete").write_text(SAMPLE, encoding="utf-8")
    engine.dispose()
    return folder


@pytest.fixture
def sample(sample_home: Path, home: Path) -> Path:
    """This test's own home with the sample athlete and a plan in it."""
    shutil.copytree(sample_home, home)
    return home
