"""Damaged copies of exports through every reader: data as promised or a sentence, in bounded time, whole or not at all.

The seeds are fixed; `fitjax bench mutations --samples DIR --n N` does the same to any number of copies of real files.
"""

import json
import zipfile
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine

from fitjax.cli.bench_mutations import NOW, collected, import_outcome, mutations, outcome
from fitjax.domain.activity import Activity, ParsedFile, RejectedRow
from fitjax.ingest.mutants import KINDS, mutant
from fitjax.ingest.promises import broken
from fitjax.settings import Settings
from tests import bundles
from tests.ingest.fit.build import a_run
from tests.ingest.json_exports.fixtures import FIXTURES as JSON

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
GPX = (
    '<?xml version="1.0"?><gpx version="1.1" creator="x"><trk><type>running</type><trkseg>'
    + "".join(
        f'<trkpt lat="{50 + n / 1e4}" lon="8.5"><ele>{n}</ele><time>2024-03-01T10:00:{n:02}Z</time></trkpt>'
        for n in range(30)
    )
    + "</trkseg></trk></gpx>"
)
APPLE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_US">\n'
    + "".join(
        f' <Record type="HKQuantityTypeIdentifier{kind}" sourceName="Watch" unit="{unit}" '
        f'creationDate="2024-03-{day:02} 07:00:00 +0100" startDate="2024-03-{day:02} 07:00:00 +0100" '
        f'endDate="2024-03-{day:02} 07:01:00 +0100" value="{value}"/>\n'
        for day in range(1, 8)
        for kind, unit, value in (("BodyMass", "kg", 70.5), ("StepCount", "count", 90), ("HeartRate", "count/min", 61))
    )
    + ' <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" '
    'startDate="2024-03-01 07:00:00 +0100" endDate="2024-03-01 07:30:00 +0100"/>\n</HealthData>\n'
)


def _own() -> dict[str, tuple[str, bytes]]:
    """Small exports of every kind, at hand everywhere: the name that a user sees, and the content."""
    tables = sorted((Path(__file__).parents[1] / "fixtures" / "ingest").rglob("*.csv"))
    made = {path.name: path.read_bytes() for path in tables}
    made |= {"run.fit": a_run(20).bytes(), "run.tcx": bundles.tcx(1, 20), "run.gpx": GPX.encode()}
    made |= {"export.xml": APPLE.encode()}
    named = {name: (name, data) for name, data in made.items()}
    return named | {f"{key}.json": (Path(name).name, json.dumps(data).encode()) for key, (name, data) in JSON.items()}


OWN = _own()


def _fail(seed: str, damage: str, fault: str) -> None:
    pytest.fail(f"mutant {seed!r} ({damage}): {fault}")


@pytest.mark.parametrize("name", OWN)
def test_an_undamaged_file_comes_in_as_promised(name: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(OWN[name][1])
    assert outcome(path, OWN[name][0]) == ("imported", "")


@pytest.mark.parametrize("family", [".fit", ".tcx", ".gpx", ".xml", ".csv", ".json"])
def test_a_damaged_file_gives_data_as_promised_or_a_sentence_in_time(family: str, tmp_path: Path) -> None:
    names = [name for name in OWN if name.endswith(family)]
    path, told = tmp_path / "file", Counter[str]()
    for number in range(60):
        seed = f"{family} {number}"
        chance = Random(seed)
        shown, whole = OWN[chance.choice(names)]
        damage, data = mutant(whole, OWN[chance.choice(list(OWN))][1], chance)
        path.write_bytes(data)
        kind, fault = outcome(path, shown)
        if fault:
            _fail(seed, damage, fault)
        told[kind] += 1
    assert told["imported"] >= 5, told  # damage that always ends in a refusal would test nothing behind the door
    assert len(told) > 1


def test_what_is_stored_of_a_damaged_file_is_what_the_receipt_says_or_nothing(
    tmp_path: Path, engine: Engine, settings: Settings
) -> None:
    packed = bundles.zipped(tmp_path / "export.zip", bundles.members(2, 5)).read_bytes()
    names, told = list(OWN), Counter[str]()
    for number in range(30):
        chance = Random(f"import {number}")
        shown, whole = OWN[chance.choice(names)]
        damage, data = mutant(whole, packed, chance)
        (tmp_path / shown).write_bytes(data)
        kind, fault = import_outcome(engine, settings, tmp_path / shown, f"a{number}")
        if fault:
            _fail(f"import {number}", damage, fault)
        told[kind] += 1
    assert told["imported"] >= 3, told
    assert len(told) > 1


def test_the_same_seed_does_the_same_damage_and_every_kind_does_some() -> None:
    data, other = OWN["garmin_de.csv"][1], OWN["run.fit"][1]
    assert mutant(data, other, Random("1")) == mutant(data, other, Random("1"))
    for kind in KINDS.values():
        assert any(kind(data, other, Random(seed)) != data for seed in range(20))


def test_a_broken_promise_is_seen() -> None:
    """The judge of all tests above."""

    def said(**more: object) -> str:
        activity = {"row": 2, "start": NOW, "sport": "run", **more}
        return " ".join(broken([ParsedFile(format="fit", rows_read=1, activities=(Activity(**activity),))], NOW))  # type: ignore[arg-type]

    assert said() == ""
    assert "less than nothing" in said(distance_m=-1.0)
    assert "inf" in said(avg_hr=float("inf"))
    assert "2099" in said(start=NOW.replace(year=2099))
    rows = ParsedFile(format="hevy_csv", rows_read=2, rejected=(RejectedRow(row=2, reason="why"),))
    assert "2 rows read, but 1" in broken([rows], NOW)[0]


@pytest.mark.slow
@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample exports are not at hand")
def test_a_thousand_damaged_copies_of_real_exports_do_no_harm() -> None:
    document = mutations(SAMPLES, 1000, seed=4)
    assert document["failures"] == []
    assert sum(document["outcomes"].values()) == 1000


@pytest.mark.slow
def test_three_thousand_damaged_copies_of_small_exports_do_no_harm(tmp_path: Path) -> None:
    for key, (name, data) in OWN.items():
        (tmp_path / key).mkdir()
        (tmp_path / key / name).write_bytes(data)
    with zipfile.ZipFile(tmp_path / "a.zip", "w"):
        pass
    assert len(collected(tmp_path)) >= 15
    document = mutations(tmp_path, 3000, seed=5)
    assert document["failures"] == []
    assert sum(document["imports_into_a_store"].values()) >= 100
