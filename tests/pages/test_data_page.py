"""Your data: what is shown of an activity, merges taken apart and put together, and the quality report."""

import datetime as dt
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from fitjax.domain.activity import Activity, Lap
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.jobs.receipt import blank
from fitjax.jobs.recording import doubts, recording
from fitjax.settings import get_settings
from fitjax.store.activities import activities_frame
from fitjax.store.engine import open_store
from fitjax.store.imports import save_import
from fitjax.store.streams import write_stream
from fitjax.ui.recording_card import recording_card
from tests.pages.test_pages import opened, words

AT = dt.datetime(2026, 3, 1, 6, tzinfo=dt.UTC)


def ride(**said: Any) -> Activity:
    return Activity(**{"row": 1, "start": AT, "sport": Sport.RIDE, "duration_s": 600.0, **said})


@pytest.fixture
def engine(home: Path) -> Engine:
    """One ride told by a device with a recording in which the pulse leaps, and by Strava."""
    settings = get_settings()
    engine = open_store(settings)
    t = np.arange(600.0)
    hr = np.round(140 + 5 * np.sin(t / 20))
    hr[100] = 230
    watch = ride(
        distance_m=5_000.0, device="Edge", laps=(Lap(start_s=0, duration_s=600.0, distance_m=5_000.0),),
        stream=Stream(time_s=t, columns={"hr": hr, "power_w": 200 + t * 0}),
    )  # fmt: skip
    assert watch.stream is not None
    kept = {
        **blank("a file"),
        "rows_read": 1,
        "rows_rejected": [],
        "warnings": [],
        "reason": None,
        "status": "imported",
    }
    fit = {**kept, "sha256": "f", "path": "ride.fit", "format": "fit", "quality": doubts([watch]), "quality_total": 2}
    save_import(engine, "me", fit, AT, found=[(watch, write_stream(settings, watch.stream))])
    strava = {**kept, "sha256": "s", "path": "activities.csv", "format": "strava_activities_csv"}
    save_import(engine, "me", strava, AT, found=[(ride(source_id="9", title="Hill loop", rpe=6.0, row=2), None)])
    return engine


def card() -> AppTest:
    """The card of the only activity, without the table in which a test cannot click."""

    def page() -> None:
        from fitjax.store.activities import activities_frame as frame
        from fitjax.ui.recording_card import recording_card as draw
        from fitjax.ui.state import view

        now = view()
        rows = frame(now.engine, now.athlete)
        draw(now, rows.iloc[0], rows)

    assert recording_card  # the page above imports it by name
    return AppTest.from_function(page, default_timeout=60).run()


def test_each_number_says_where_it_came_from(engine: Engine) -> None:
    (row,) = activities_frame(engine, "me").to_dict("records")
    found = recording(engine, get_settings(), "me", row["id"])
    assert found is not None
    assert found.origins == [
        ("duration_s", 600.0, "ride.fit, row 1"),
        ("distance_m", 5_000.0, "ride.fit, row 1"),
        ("rpe", 6.0, "activities.csv, row 2"),
    ]
    assert [f.flaw for f in found.findings] == ["hr_spike", "hr_spike"]
    assert recording(engine, get_settings(), "somebody", row["id"]) is None


def test_the_card_shows_recording_doubts_and_sources(engine: Engine) -> None:
    at = card()
    assert not at.exception
    assert "Hill loop" in words(at)
    assert len(at.get("plotly_chart")) == 1
    labels = [one.label for one in at.expander]
    assert labels == ["Doubtful in this recording (2)", "Where each number came from", "Laps (1)", "Sources (2)"]
    assert "leaps to 230 bpm" in at.dataframe[0].value.to_string()


def test_a_wrong_merge_is_taken_apart_and_put_together_again(engine: Engine) -> None:
    at = card()
    next(button for button in at.button if button.label == "Not the same session").click().run()
    assert not at.exception
    assert len(activities_frame(engine, "me")) == 2
    at = card()
    at.selectbox[0].select_index(0).run()
    next(button for button in at.button if button.label == "Put together").click().run()
    assert not at.exception
    assert len(activities_frame(engine, "me")) == 1


def test_a_removed_activity_is_gone_with_its_recording(engine: Engine) -> None:
    at = card()
    next(button for button in at.button if button.label == "Remove").click().run()
    assert activities_frame(engine, "me").empty
    assert not list(get_settings().streams_dir.glob("*/*"))


def test_a_lost_recording_is_said(engine: Engine) -> None:
    for path in get_settings().streams_dir.glob("*/*"):
        path.unlink()
    at = card()
    assert not at.exception
    assert "import its file again" in at.warning[0].value


def test_the_quality_report_names_the_file_the_time_and_the_doubt(engine: Engine) -> None:
    at = opened("data")
    at.get_by_key("part").set_value("quality").run()
    assert not at.exception
    tables = [table.value.to_string() for table in at.dataframe]
    assert any("ride.fit" in text and "1:39–1:40" in text and "leaps to 230" in text for text in tables)
    assert "No stretch of two weeks" in words(at)


def test_a_receipt_with_doubtful_recordings_counts_them_and_leads_to_them(engine: Engine) -> None:
    at = opened("import_data")
    assert not at.exception
    assert "2 doubtful stretches in its recordings" in words(at)
