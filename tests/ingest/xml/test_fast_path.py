"""Whatever the file looks like, the fast way through an Apple Health export gives what the XML parser gives."""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.ingest.xml import apple_health, apple_readers, apple_stream, read_apple_health
from fitjax.ingest.xml.apple_export import make_export
from fitjax.ingest.xml.apple_lines import MARGIN, Lines, read_lines

NOW = datetime(2027, 1, 1, tzinfo=UTC)
DATES = ("2023-03-26 02:30:00 +0100", "2024-02-29 23:59:59 -0330", "2024-02-30 10:00:00 +0000", "2023-01-01T10:00:00Z")
DATES += ("1969-12-31 10:00:00 +0000", "2099-01-01 10:00:00 +0000", "soon", "2023-05-05 07:05:09 +0200")
VALUES = ("72", "61.5", "0", "-3", "1e2", "0.97", "nan", "1_0", "", "65.00000000000001", "12.", ".5", "7&#53;", " 70")
TYPES = (
    "HeartRate",
    "StepCount",
    "BodyMass",
    "OxygenSaturation",
    "DistanceWalkingRunning",
    "Cruft",
    "ActiveEnergyBurned",
)
SOURCES = ("Jo’s Apple\u00a0Watch", "Jo &amp; iPhone", "a", "x" * 140, "&lt;b&gt;", "tab\there")
CHILDREN = (
    '  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="1"/>\n',
    "  <HeartRateVariabilityMetadataList>\n"
    '   <InstantaneousBeatsPerMinute bpm="58" time="3:02:10.11 AM"/>\n'
    "  </HeartRateVariabilityMetadataList>\n",
    "  <!-- <Record/> -->\n",
    "  <Strange/>\n",
    '  <MetadataEntry value="1" key="k"/>\n',
)
BLOCKS = (
    "<!--\n",
    "-->\n",
    "<![CDATA[\n",
    "]]>\n",
    ' <Correlation type="c" sourceName="a">\n',
    " </Correlation>\n",
    "\n",
    "  text &amp; more\n",
    " </Record>\n",
    " <Record\n",
    "&nosuch;\n",
    '<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="9" durationUnit="min"'
    ' startDate="2023-05-05 07:00:00 +0200" endDate="2023-05-05 07:09:00 +0200">\n'
    '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceCycling" sum="3" unit="mi"/>\n</Workout>\n',
    "\x01\n",
    "<?pi <Record?>\n",
)


@st.composite
def _records(draw: st.DrawFn) -> str:
    attributes = [
        ("type", "HKQuantityTypeIdentifier" + draw(st.sampled_from(TYPES))),
        ("sourceName", draw(st.sampled_from(SOURCES))),
        ("sourceVersion", "10.1"),
        ("device", "&lt;&lt;HKDevice: 0x2830&gt;, name:Watch&gt;"),
        ("unit", draw(st.sampled_from(("count/min", "count", "kg", "km", "%", "stone")))),
        ("creationDate", DATES[-1]),
        ("startDate", draw(st.sampled_from((*DATES, *[DATES[-1]] * 8)))),
        ("endDate", draw(st.sampled_from((*DATES, *[DATES[-1]] * 8)))),
        ("value", draw(st.sampled_from(VALUES))),
    ]
    for name in draw(
        st.lists(st.sampled_from(("sourceVersion", "device", "unit", "value", "creationDate")), max_size=2)
    ):
        attributes = [(n, v) for n, v in attributes if n != name]
    if draw(st.integers(0, 7)) == 0:
        attributes = draw(st.permutations(attributes))
    mark = draw(st.sampled_from('"""""\''))
    gap = draw(st.sampled_from(("", "", "", " ", "\n  ")))
    text = " <Record" + "".join(f"{gap or ' '}{n}={mark}{v}{mark}" for n, v in attributes)
    children = draw(st.lists(st.sampled_from(CHILDREN), max_size=2))
    ending = draw(st.sampled_from(("\n", "\n", "\n", "\r\n", "")))
    return text + (f">\n{''.join(children)} </Record>{ending}" if children else f"{gap}/>{ending}")


DOCUMENTS = st.builds(
    lambda head, parts, tail: head + "".join(parts) + tail,
    st.sampled_from(('<HealthData locale="en">\n', '<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n]>\n<HealthData>')),
    st.lists(st.one_of(_records(), _records(), _records(), st.sampled_from(BLOCKS)), max_size=14),
    st.sampled_from(("</HealthData>\n", "", "</HealthData>junk")),
)


def _outcome(data: bytes | Path, fast: bool) -> list[ParsedFile] | str:
    try:
        return list(read_apple_health(data, "export.xml", NOW, fast=fast))
    except ImportProblem as problem:
        return str(problem)


def _same(data: bytes) -> None:
    fast, plain = _outcome(data, True), _outcome(data, False)
    assert _shown(fast) == _shown(plain)


def _shown(outcome: list[ParsedFile] | str) -> list[str]:
    return [outcome] if isinstance(outcome, str) else [repr(part) for part in outcome]


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_both_ways_agree_on_any_mixture_of_usual_and_unusual_elements(document: str) -> None:
    _same(document.encode())


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path: Path = tmp_path_factory.mktemp("apple") / "export.xml"
    make_export(path, 0.2, seed=3)
    return path.read_bytes()


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1 << 30), cut=st.booleans())
def test_both_ways_agree_on_damaged_exports(export: bytes, seed: int, cut: bool) -> None:
    dice = random.Random(seed)
    data = bytearray(export)
    for _ in range(dice.randrange(1, 6)):
        data[dice.randrange(len(data))] = dice.choice(b'<>"&\n\0 a\xff\xe2/=')
    _same(bytes(data[: dice.randrange(len(data))] if cut else data))


@pytest.mark.parametrize("size", [700, 4_096, 1 << 16])
def test_where_the_chunks_are_cut_does_not_matter(export: bytes, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _shown(_outcome(export, True))
    monkeypatch.setattr(apple_stream, "CHUNK", size)
    assert _shown(_outcome(export, True)) == whole


_DIES_EARLY = """
import sys
from fitjax.ingest.xml import apple_readers as readers
sys.stdin.buffer.read(readers._ASKED.size)
"""


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_other_processes_read_the_same(
    export: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: bytes
) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes(mark + export)
    whole = _shown(_outcome(path, True))
    asked: list[bool] = []
    monkeypatch.setattr(apple_stream, "CHUNK", 1 << 15)
    monkeypatch.setattr(apple_health, "_LARGE", 0)
    answer = apple_readers._Helper.answer

    def noted(helper: apple_readers._Helper, chunk: bytes) -> Lines:
        lines = answer(helper, chunk)
        asked.append(helper._process is not None)
        return lines

    monkeypatch.setattr(apple_readers._Helper, "answer", noted)
    assert _shown(_outcome(path, True)) == whole
    assert all(asked)
    assert len(asked) > 4
    for command in (("/nowhere/python",), (sys.executable, "-c", "pass"), (sys.executable, "-c", _DIES_EARLY)):
        asked.clear()
        monkeypatch.setattr(apple_readers, "_COMMAND", command)
        assert _shown(_outcome(path, True)) == whole
        assert not any(asked)


def test_an_export_that_is_decoded_on_the_way_needs_no_other_process(
    export: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "export.xml"
    text = export.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    path.write_bytes(text.encode("utf-16"))
    monkeypatch.setattr(apple_health, "_LARGE", 0)
    assert _shown(_outcome(path, True)) == _shown(_outcome(export, True))


def test_nearly_all_lines_of_a_usual_export_take_the_fast_way(export: bytes) -> None:
    assert read_lines(MARGIN + export + MARGIN).plain.mean() > 0.9
