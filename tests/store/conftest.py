"""Each store test on SQLite, and on PostgreSQL too where FITJAX_TEST_POSTGRES names an empty database to use."""

import os
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, text

from fitjax.settings import Settings, get_settings
from fitjax.store.engine import make_engine, open_store


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, home: object, monkeypatch: pytest.MonkeyPatch) -> Settings:
    if request.param == "postgresql":
        url = os.environ.get("FITJAX_TEST_POSTGRES")
        if not url:
            pytest.skip("no PostgreSQL: FITJAX_TEST_POSTGRES names none")
        monkeypatch.setenv("FITJAX_DATABASE_URL", url)
        with make_engine(get_settings()).begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    return get_settings()


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    made = open_store(settings)
    yield made
    made.dispose()
