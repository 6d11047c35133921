"""A table that nobody knows, in a real browser: described once, imported, known again, taken back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.bundles import members, zipped
from tests.e2e.conftest import Running
from tests.e2e.test_journey import go, shot
from tests.ingest.fit.build import a_run

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(180)]
HEADER = "When;What;Km;Minutes;Pulse"


def drop(page: Page, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Import", exact=True).click()


def test_an_unknown_table_is_described_once_and_known_again(app: Running, page: Page, tmp_path: Path) -> None:
    go(page, app, "import", "Import")
    rows = "13/04/2026 07:00;Run;10,5;55;148\n14/04/2026 18:30;Ride;42,0;90;999\n"
    drop(page, tmp_path / "diary.csv", f"{HEADER}\n{rows}")
    page.get_by_role("button", name="Tell FitJAX what the columns mean").click()
    expect(page.get_by_text("What do the columns mean?")).to_be_visible()
    expect(page.get_by_text("What will come in, the first rows").first).to_be_visible()
    shot(page, "wizard")
    page.get_by_role("button", name="Import this table").click()
    expect(page.get_by_text("2 rows read: 2 new activities")).to_be_visible()
    expect(page.get_by_text("Values set aside (1)")).to_be_visible()
    drop(page, tmp_path / "diary-may.csv", f"{HEADER}\n13/05/2026 07:00;Run;8,0;40;150\n")
    expect(page.get_by_text("1 row read: 1 new activity")).to_be_visible()
    page.get_by_role("button", name="Take this import back").first.click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("undone").first).to_be_visible()
    shot(page, "undone")


def test_a_bundle_and_a_recording_come_in_together_and_are_looked_into(
    app: Running, page: Page, tmp_path: Path
) -> None:
    bundle = zipped(tmp_path / "strava_export.zip", members(12, points=400))
    ride = tmp_path / "ride.fit"
    ride.write_bytes(a_run(seconds=900, sport=2).bytes())
    go(page, app, "import", "Import")
    page.locator("input[type=file]").set_input_files([bundle, ride])
    expect(page.get_by_text("ride.fit")).to_be_visible()
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("12 new activities").first).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Known and not used").first).to_be_visible()
    shot(page, "receipts")
    go(page, app, "data", "Your data")
    page.get_by_text("Quality", exact=True).click()
    expect(page.get_by_text("What your activities hold")).to_be_visible()
    shot(page, "quality")
