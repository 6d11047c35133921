"""The main journey in a real browser with a real worker: import, load, goal, plan, rate, retrain, promote, plan again.

`FITJAX_SCREENSHOTS=folder` also keeps pictures of what was seen.
"""

import datetime as dt
import os
import re
import signal
import time
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Locator, Page, expect

from tests.e2e.conftest import Running
from tests.e2e.exports import strava_export

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(600)]
STEPS = 30
STEP = re.compile(rf"Step \d+ of {STEPS}")


def go(page: Page, app: Running, name: str, title: str) -> None:
    page.goto(f"{app.url}/{name}")
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()


def shot(page: Page, name: str) -> None:
    folder = os.environ.get("FITJAX_SCREENSHOTS")
    if folder:
        page.wait_for_timeout(1500)
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=False)


def test_from_an_export_to_a_plan_of_the_retrained_model(app: Running, page: Page, tmp_path: Path) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if refused(message) else None)
    bring_a_file(page, app, tmp_path)
    see_the_load(page, app)
    set_a_goal(page, app)
    get_a_plan(page, app)
    rate_and_change(page, app)
    swap_and_take_back(page, app)
    retrain_through_a_reload_and_a_killed_worker(page, app)
    promote_and_plan_again(page, app)
    roll_back(page, app)
    assert problems == []


def refused(message: ConsoleMessage) -> bool:
    """An error of the console, but for the two addresses under a page's own path that Streamlit tries first."""
    return message.type == "error" and "/_stcore/" not in str(message.location)


def bring_a_file(page: Page, app: Running, folder: Path) -> None:
    go(page, app, "", "Today")
    expect(page.get_by_text("Bring your data")).to_be_visible()
    export = folder / "activities.csv"
    export.write_text(strava_export(dt.date.today()), encoding="utf-8")
    picture = folder / "holiday.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    go(page, app, "import", "Import")
    page.locator("input[type=file]").set_input_files([export, picture])
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("30 rows read: 30 new activities")).to_be_visible()
    expect(page.get_by_text("unrecognised").first).to_be_visible()
    shot(page, "import")


def see_the_load(page: Page, app: Running) -> None:
    go(page, app, "load", "Load")
    expect(page.get_by_text("Constants: 42 and 7 days")).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    shot(page, "load")
    go(page, app, "", "Today")
    expect(page.get_by_test_id("stMetricLabel").filter(has_text="Fitness")).to_be_visible()


def set_a_goal(page: Page, app: Running) -> None:
    go(page, app, "athlete", "Athlete")
    choose(page, "Goal", "10 km")
    for day, minutes in (("Tuesday", 50), ("Thursday", 60), ("Saturday", 45), ("Sunday", 90)):
        field = page.get_by_role("spinbutton", name=day)
        field.fill(str(minutes))
        field.press("Tab")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    shot(page, "athlete")


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).first.click()
    page.get_by_role("option").filter(has_text=option).first.click()


def get_a_plan(page: Page, app: Running) -> None:
    go(page, app, "plan", "Plan")
    page.get_by_role("spinbutton", name="Weeks").fill("4")
    page.get_by_role("spinbutton", name="Weeks").press("Tab")
    page.get_by_role("button", name="Make a plan").click()
    expect(page.get_by_text("Why this plan")).to_be_visible()
    expect(page.get_by_text("Written by fitjax-base")).to_be_visible()
    expect(page.get_by_text("Checked: no rule is broken")).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("Week 4"))).to_be_visible()
    shot(page, "plan")


def rate_and_change(page: Page, app: Running) -> None:
    edits = page.get_by_role("button", name="edit icon")
    ratings = page.get_by_role("radiogroup", name="Feedback rating")
    expect(ratings).to_have_count(edits.count())  # the thumbs are drawn last, in any order
    for number, name in ((0, "Thumbs up"), (1, "Thumbs down"), (2, "Thumbs up"), (3, "Thumbs up")):
        thumb = ratings.nth(number).get_by_role("radio", name=name)
        thumb.click()
        expect(thumb).to_be_checked()
        expect(page.get_by_text("Noted: the model can learn from this.").first).to_be_visible()
        page.wait_for_timeout(500)
    edits.nth(4).click()
    drawer = page.get_by_role("dialog")
    drawer.get_by_text("Write", exact=True).click()
    session = drawer.get_by_role("textbox", name="Session")
    session.fill("someday run far")
    session.press("Control+Enter")
    drawer.get_by_role("button", name="Keep this change").click()
    expect(drawer.get_by_text("'someday run far' is not a session")).to_be_visible()
    expect(session).to_have_value("someday run far")
    session.fill("tu walk easy 35")
    session.press("Control+Enter")
    shot(page, "edit")
    drawer.get_by_role("button", name="Keep this change").click()
    expect(page.get_by_text("your change")).to_be_visible()
    expect(page.get_by_text("Easy walk, 35")).to_be_visible()
    go(page, app, "retrain", "Retrain")
    for label, count in (("Thumbs up", "3"), ("Thumbs down", "1"), ("Edits", "1")):
        expect(page.get_by_test_id("stMetric").filter(has_text=label).get_by_test_id("stMetricValue")).to_have_text(
            count
        )


def swap_and_take_back(page: Page, app: Running) -> None:
    go(page, app, "plan", "Plan")
    for wish in ("Shorter", "Easier", "Something different"):
        page.locator("[class*='st-key-swap-'] button:visible").nth(5).click()
        page.get_by_text(wish, exact=True).last.click()
        ended = page.get_by_text(re.compile("The plan was checked again|^Nothing fits")).first
        expect(ended).to_be_visible()
        if "Nothing" not in (ended.text_content() or ""):
            break
    shot(page, "swap")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("The plan was checked again")).to_have_count(0)
    expect(page.get_by_text("your change")).to_be_visible()


def retrain_through_a_reload_and_a_killed_worker(page: Page, app: Running) -> None:
    go(page, app, "retrain", "Retrain")
    field = page.get_by_role("spinbutton", name="Steps")
    field.fill(str(STEPS))
    field.press("Tab")
    page.get_by_role("button", name="Start training").click()
    expect(page.get_by_text("running", exact=True)).to_be_visible()
    expect(page.get_by_text(STEP)).to_be_visible(timeout=120_000)
    page.reload()
    expect(page.get_by_text(STEP)).to_be_visible()
    shot(page, "training")
    (old,) = app.worker_pids()
    os.kill(old, signal.SIGKILL)
    expect(page.get_by_text("Before and after")).to_be_visible(timeout=240_000)
    assert app.worker_pids() != [old]
    assert page.get_by_text("Before and after").count() == 1
    shot(page, "retrained")


def made_by(page: Page, model: str) -> Locator:
    """The line of the page itself; the passing message after a click says nearly the same."""
    return page.get_by_text(re.compile(rf"^Plans are made by {model}$"))


def promote_and_plan_again(page: Page, app: Running) -> None:
    page.get_by_role("button", name="Promote").click()
    expect(made_by(page, r"fitjax-base-me-\d+\.")).to_be_visible()
    go(page, app, "plan", "Plan")
    page.get_by_role("button", name="Make a new plan").click()
    expect(page.get_by_text("Written by fitjax-base-me-")).to_be_visible(timeout=90_000)
    shot(page, "new-plan")


def roll_back(page: Page, app: Running) -> None:
    go(page, app, "retrain", "Retrain")
    page.get_by_role("button", name="Roll back").click()
    expect(made_by(page, r"fitjax-base\.")).to_be_visible()
    time.sleep(0.2)
