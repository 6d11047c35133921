"""Writes the sample athlete that ships in data/sample: `python -m fitjax.train.sample [--out DIR] [--seed N]`.

Out: profile.json (the contract's profile), strava_activities.csv and hevy.csv, ten months to 15 November 2026
(the app's sample button has them end last Sunday). The same seed gives the same bytes. The athlete is made up; no
real export went into it beyond the names of the columns.
"""

import argparse
import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from fitjax.domain.profile import read_profile
from fitjax.train.sample_endurance import FTP_W, LTHR, MAX_HR, REST_HR, strava_csv
from fitjax.train.sample_strength import hevy_csv

LAST_SUNDAY = date(2026, 11, 15)
WEEKS = 44
WEEKS_TO_GOAL = 18
SEED = 20261115
PROFILE: dict[str, Any] = {
    "id": "sample",
    "language": "en",
    "birth_year": 1988,
    "sex": "female",
    "height_cm": 168,
    "weight_kg": 61,
    "experience": "intermediate",
    "goal": {"kind": "run_half", "date": None, "target": "1:42:00"},
    "availability_min": {"mon": 60, "tue": 60, "wed": 45, "thu": 75, "fri": 60, "sat": 120, "sun": 150},
    "equipment": ["bodyweight", "dumbbell", "barbell", "rack", "bench", "bike"],
    "preferences": {"sports": ["run", "strength", "ride"]},
    "thresholds": {"max_hr": MAX_HR, "rest_hr": REST_HR, "lthr": LTHR, "ftp_w": FTP_W},
    "notes": "Long runs on Sunday mornings suit me best.",
}
"""Threshold pace, lifts and history are left out on purpose: the imported data fill them."""


def sample_files(seed: int = SEED, last_sunday: date = LAST_SUNDAY) -> dict[str, str]:
    """File name to text; the history ends on `last_sunday` and the goal lies eighteen weeks later."""
    goal = {**PROFILE["goal"], "date": str(last_sunday + timedelta(weeks=WEEKS_TO_GOAL))}
    profile = {**PROFILE, "goal": goal}
    read_profile(profile)
    monday = datetime.combine(last_sunday + timedelta(days=1, weeks=-WEEKS), time())
    return {
        "profile.json": json.dumps(profile, indent=2, ensure_ascii=False) + "\n",
        "strava_activities.csv": strava_csv(np.random.default_rng([seed, 1]), monday, WEEKS),
        "hevy.csv": hevy_csv(np.random.default_rng([seed, 2]), monday, WEEKS),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m fitjax.train.sample", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("data/sample"), help="folder to write into")
    parser.add_argument("--seed", type=int, default=SEED)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for name, text in sample_files(args.seed).items():
        (args.out / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"{args.out / name}: {len(text.encode()) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
