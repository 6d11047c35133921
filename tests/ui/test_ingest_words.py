"""What the readers say about files, in Chinese: whole sentences, what stands in their holes, and files really read."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.domain.errors import ImportProblem
from fitjax.domain.wellness import RANGES
from fitjax.ingest.fields import LIMITS, LOCAL_TIME
from fitjax.ingest.mutants import mutant
from fitjax.ingest.problems import SUPPORTED, quoted, unrecognised
from fitjax.ingest.read import read_file
from fitjax.ingest.side_tables import _TABLES as SIDE_TABLES
from fitjax.ingest.tables.meanings import METRICS
from fitjax.ingest.xml.track import _BOUNDS as RECORDED
from fitjax.ui import ingest_words as module
from fitjax.ui.i18n import Translator
from fitjax.ui.ingest_words import ingest_words
from fitjax.ui.quality_words import field_name
from tests.ui.ingest_texts import Hole, Said, Text, named, said, sources

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ingest"
NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
CHINESE = re.compile(r"[\u4e00-\u9fff]")
ENGLISH = re.compile(r"(?<![\w./=-])[a-z]{2,}(?![\w./=-])")
KEPT = re.compile(r"“.*”|'.*'|\S+\.(?:csv|json|xml|gz|zip|fit|gpx|tcx|txt)\b", re.DOTALL)
"""What a file said itself, and the names of files."""
UNTRANSLATED = {
    "gzip", "zip", "tar", "xz", "cp", "big",
    "normal", "warmup", "dropset", "failure", "kg", "kgs", "lb", "lbs", "pounds", "km", "mi", "mile", "miles",
}  # fmt: skip
"""Kinds of archives and encodings, and the words that the files themselves use for sets and units."""

KNOWN = (
    (re.compile(r"quoted|!r\}"), ("'x9'",)),
    (re.compile(r"strerror"), ("Permission denied",)),
    (re.compile(r"(^|[._])(name|own|path)$|\['path'\]"), ("FILE.CSV",)),
    (re.compile(r":[,.\d%]*[dfg,%]\}|^len\(|^int\(|sum\(|>> [23]0"), ("7",)),
    (re.compile(r"%Y"), ("2026-01-02",)),
)
ANY = ("7", "distance", "FILE.CSV", "'x9'", "it is a link", "a PNG picture", "export it again and import the new file")
"""What a hole can hold that cannot be followed in the source: each of these is itself a text of the readers."""

SAID = [
    LOCAL_TIME,
    str(unrecognised("holiday.csv", "a PNG picture")),
    str(unrecognised("empty.csv", "an empty file (0 bytes)", "export it again and import the new file")),
    "text read as utf-16-le; titles look wrong if that is not its encoding",
    "dates such as '3/4/2025' read with the day first; no date in the file proves the order",
    "distance unit km: stride x cadence x time agrees (rows: 12)",
    "a.csv: these very bytes were imported before; nothing changed.",
    "moving time 'abc' is not a duration",
    "average heart rate '400' is outside 20 to 260 bpm",
    "start time '2199-01-01' lies in the future",
    "the exercise name is empty",
    "12 of 3,600 records outside 20 to 260",
]
INSIDE = {
    "track 2 'Home: late': the time '1901-05-01' is before 1970": "轨迹 2“Home: late”：时间“1901-05-01”早于 1970 年",
    "b.fit is a damaged FIT file with nothing whole in it (the last message is cut off); export it again.":
        "b.fit 是损坏的 FIT 文件，里面没有完整的内容（最后一条消息不完整）；请重新导出。",
    "a.zip/b.csv: it is a link; it was left out.": "a.zip/b.csv：它是链接；已略过。",
    "known and not used: a GeoJSON map, which has no times (2), a PNG picture and 3 more":
        "认得但用不上：没有时间的 GeoJSON 地图（2）、PNG 图片，另有 3 种",
    "average heart rate '400' is outside 20 to 260 bpm": "平均心率“400”不在 20 到 260 次/分之间",
    "weight_kg '900' is outside 20 to 400": "体重或重量“900”不在 20 到 400 之间",
    "d.csv looks like a PNG picture, in which there is nothing to import.":
        "d.csv 看起来是 PNG 图片，里面没有可导入的内容。",
    "c.json is damaged JSON (unexpected end of data in line 3, column 9); export it again.":
        "c.json 是损坏的 JSON（第 3 行第 9 列：内容中断）；请重新导出。",
}  # fmt: skip


def left_in_english(text: str) -> set[str]:
    """English words in what is said for the text; the text itself where nothing in it is Chinese."""
    words = ingest_words(text, "zh")
    if not CHINESE.search(words):
        return {text}
    return set(ENGLISH.findall(KEPT.sub("", words))) - UNTRANSLATED


def fillings(text: Text) -> Iterator[str]:
    holes = [part for part in text if isinstance(part, Hole)]
    choices = [next((some for kind, some in KNOWN if kind.search(hole.source)), ANY) for hole in holes]
    for chosen in islice(product(*choices), 3_000):
        given = iter(chosen)
        yield "".join(part if isinstance(part, str) else next(given) for part in text)


def untranslated(texts: list[Said]) -> list[str]:
    return [str(one) for one in texts if all(left_in_english(text) for text in fillings(one.text))]


def test_every_sentence_of_the_readers_and_the_import_job_has_chinese() -> None:
    found = said(sources())
    assert len(found) > 300
    assert untranslated(found) == []


NEW = '''
def why(cells):
    if cells:
        return "is newer than anyone expected"
    return "is not worth {n}"

def read(name, row, cells):
    """A docstring is not said."""
    reason = "the frobnicator was lost" if row else "the exercise name is empty"
    raise RowProblem(f"{name} {why(cells)}; {reason}")

WARNINGS = ("these rows are odd", LOCAL_TIME)
'''


def test_a_sentence_that_somebody_adds_is_found_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "new.py").write_text(NEW, encoding="utf-8")
    found = untranslated(said([tmp_path / "new.py"]))
    assert len(found) == 5
    assert sum("frobnicator" in text for text in found) == 2
    assert sum("these rows are odd" in text for text in found) == 1


def test_every_measure_and_unit_that_a_sentence_can_name_has_chinese() -> None:
    given = named(sources()) - {"", "start", "end_clock", "average", "maximum"}  # fields of files, not said
    limits = [*LIMITS.values(), *(meaning.limit for meaning in METRICS.values())]
    measures = {limit.what for limit in limits} | set(given) | {str(metric) for metric in RANGES}
    units = {limit.unit for limit in limits} - {"", "%", "°C"}
    measures |= {f"Strava's table of {what}" for what, _ in SIDE_TABLES}
    assert {one for one in measures | units if ingest_words(one, "zh") == one} - {"RPE", "rpe"} == set()


def test_every_value_that_is_set_aside_has_a_name_in_both_languages() -> None:
    fields = {limit.field for limit in LIMITS.values()} | {str(metric) for metric in RANGES} | set(RECORDED)
    for language in ("en", "zh"):
        assert {one for one in fields if field_name(one, Translator(language)) == one} == set()


@pytest.mark.parametrize(("english", "chinese"), INSIDE.items())
def test_what_stands_inside_a_sentence_is_translated_as_well(english: str, chinese: str) -> None:
    assert ingest_words(english, "zh") == chinese


@pytest.mark.parametrize("sentence", SAID)
def test_a_sentence_of_the_readers_has_chinese_and_keeps_its_figures(sentence: str) -> None:
    words = ingest_words(sentence, "zh")
    assert left_in_english(sentence) <= {"utf-16-le"}
    assert "{" not in words
    for figure in re.findall(r"\d+", sentence):
        assert figure in words


@pytest.mark.parametrize("sentence", [*SAID, "nobody has written this yet"])
def test_english_and_what_is_unknown_stay_as_they_are(sentence: str) -> None:
    assert ingest_words(sentence, "en") == sentence
    assert ingest_words("nobody has written this yet", "zh") == "nobody has written this yet"


@given(st.text(min_size=1, max_size=80))
def test_whatever_a_file_or_its_cells_are_called_is_shown_unchanged(text: str) -> None:
    assert ingest_words(f"{text} is empty; export it again.", "zh") == f"{text} 是空的；请重新导出。"
    reason = ingest_words(f"weight {quoted(text)} is not a number", "zh")
    assert reason == f"重量“{quoted(text)[1:-1]}”不是数字"


@pytest.mark.parametrize(
    "sentence",
    ["3 rest timer rows hold no set and were left out", "x.bin looks like a binary file; import one of: Hevy CSV."],
)
def test_receipts_kept_from_earlier_versions_are_still_said_in_chinese(sentence: str) -> None:
    assert left_in_english(sentence) == set()


def test_the_refusal_says_what_can_be_imported_and_that_a_table_can_be_described() -> None:
    words = str(unrecognised("x.bin", "a binary file"))
    assert SUPPORTED in words
    for known in ("FIT", "TCX", "GPX", "Apple Health", "CSV", "JSON", "described on its receipt"):
        assert known in words
    assert "说明各列的含义" in ingest_words(words, "zh")


def test_the_catalogue_keeps_holes_is_chinese_and_has_each_text_once() -> None:
    pairs = json.loads(module._CATALOGUE.read_text(encoding="utf-8"), object_pairs_hook=list)
    for _, entries in pairs:
        assert len({english for english, _ in entries}) == len(entries)
        for english, chinese in entries:
            assert set(re.findall(r"\{.*?\}", english)) == set(re.findall(r"\{.*?\}", chinese)), english
            assert CHINESE.search(chinese) or not ENGLISH.search(re.sub(r"\{.*?\}", "", chinese)), english


def _reasons(data: bytes, path: Path) -> Iterator[str]:
    path.write_bytes(data)
    try:
        for part in read_file(path, path.name, NOW):
            yield from part.warnings
            yield from (row.reason for row in part.rejected)
            yield from (value.reason for value in part.set_aside)
    except ImportProblem as problem:
        yield str(problem)


def test_nothing_that_is_said_of_damaged_files_is_left_in_english(tmp_path: Path) -> None:
    files = sorted(path for path in FIXTURES.rglob("*") if path.suffix == ".csv")
    assert files
    chance = Random(4)
    reasons: set[str] = set()
    for file in files:
        data, other = file.read_bytes(), chance.choice(files).read_bytes()
        for _ in range(6):
            reasons |= set(_reasons(mutant(data, other, chance)[1], tmp_path / file.name))
    assert len(reasons) > 20
    assert {reason: left for reason in reasons if (left := left_in_english(reason))} == {}
