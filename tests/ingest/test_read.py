"""What the one entry makes of good, odd and hostile files."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.read import Unrecognised, read_table

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ingest"
FILES = sorted(FIXTURES.glob("*.csv"))
NOW = datetime(2026, 6, 1, tzinfo=UTC)
CELLS = ["", "1", "-1", "nan", "abc", "5.5", "2025-01-02 10:00:00", '"']
GARMIN_ZH = (
    "活动类型,日期,我的最爱,标题,距离,热量消耗,时间,平均心率,最大心率,移动时间\n"
    "跑步,2026-02-18 17:24:55,否,西湖晨跑,8.01,500,00:50:54,150,180,00:50:33\n"
)


def write(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "file.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "phrase"),
    [
        (b"", "an empty file"),
        (b"\n\n \n", "a file of blank lines"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "a PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(50), "a JPEG picture"),
        (b"PK\x03\x04" + bytes(50), "a zip archive"),
        (b"PK\x03\x04" + bytes(20) + b"[Content_Types].xml", "an Excel workbook"),
        (b"\x1f\x8b\x08" + bytes(50), "a gzip archive"),
        (b"\x0e\x10\xd9\x07\x00\x00\x00\x00.FIT" + bytes(50), "a FIT activity"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"<?xml version='1.0'?><gpx version='1.1'>", "a GPX track"),
        (b'{"a": 1}', "a JSON document"),
        (b"[Params]\nVersion=106\n", "plain text that begins '[Params]'"),
        (bytes(5000), "NUL bytes"),
        (bytes(range(256)) * 20, "a binary file"),
        (b"Dear diary, today I ran.\nIt rained.\n", "header 'Dear diary"),
        (b"just words\n", "plain text that begins 'just words'"),
        (
            b"Date,Colour,Category,Shoes,Sevens\n2016-01-01,Red,Legs,100,5\n",
            "header 'Date, Colour, Category",
        ),
    ],
)
def test_anything_else_is_named_with_the_mend(tmp_path: Path, data: bytes, phrase: str) -> None:
    with pytest.raises(Unrecognised) as caught:
        read_table(write(tmp_path, data), "holiday.csv", now=NOW)
    assert phrase in str(caught.value)
    assert str(caught.value).startswith("holiday.csv looks like")
    assert "import" in str(caught.value)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_header_alone_is_one_clear_sentence(tmp_path: Path, file: Path) -> None:
    header = file.read_text(encoding="utf-8").split("\n", 1)[0] + "\n"
    with pytest.raises(ImportProblem, match="a header and no rows"):
        read_table(write(tmp_path, header.encode()), "x.csv", now=NOW)


def test_a_missing_file_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match=r"gone\.csv cannot be read"):
        read_table(tmp_path / "gone.csv", "gone.csv", now=NOW)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_chinese_text_is_read_in_any_usual_encoding(tmp_path: Path, codec: str) -> None:
    parsed = read_table(write(tmp_path, GARMIN_ZH.encode(codec)), "x.csv", now=NOW)
    assert parsed.activities[0].title == "西湖晨跑"
    assert parsed.activities[0].distance_m == 8010


def test_gbk_titles_under_an_english_header_are_read(tmp_path: Path) -> None:
    text = (FIXTURES / "strava_en.csv").read_text(encoding="utf-8").replace("Lunch Ride", "西湖骑行")
    parsed = read_table(write(tmp_path, text.encode("gbk")), "x.csv", now=NOW)
    assert parsed.activities[1].title == "西湖骑行"
    assert "gb18030" in parsed.warnings[-1]


def test_western_and_japanese_encodings_are_told_apart(tmp_path: Path) -> None:
    french = (FIXTURES / "strong_fr.csv").read_text(encoding="utf-8")
    assert read_table(write(tmp_path, french.encode("cp1252")), "x.csv", now=NOW).sets[2].exercise == "Gainage"
    japanese = (
        "アクティビティタイプ,日付,お気に入り,タイトル,距離,カロリー,タイム\n"
        "ラン,2025-10-06 08:00:00,false,那覇市 ラン,10.0,600,00:52:00\n"
    )
    parsed = read_table(write(tmp_path, japanese.encode("cp932")), "x.csv", now=NOW)
    assert parsed.activities[0].title == "那覇市 ラン"


def test_a_utf8_file_cut_inside_a_character_stays_utf8(tmp_path: Path) -> None:
    data = (
        "活动类型,日期,我的最爱,标题,距离,热量消耗,时间\n" + "跑步,2026-02-18 17:24:55,否,晨跑,8.01,500,00:50:54\n" * 20
    ).encode()
    parsed = read_table(write(tmp_path, data + "跑步,2026".encode()[:4]), "x.csv", now=NOW)
    assert (len(parsed.activities), len(parsed.rejected)) == (20, 1)
    assert parsed.activities[0].title == "晨跑"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_line_ends_and_leading_blank_lines_do_not_matter(tmp_path: Path, file: Path) -> None:
    text = "\r\nsep=,\r\n" + file.read_text(encoding="utf-8").replace("\n", "\r\n")
    expected = read_table(file, "x.csv", now=NOW)
    found = read_table(write(tmp_path, text.encode()), "x.csv", now=NOW)
    assert (found.activities, found.sets) == (expected.activities, expected.sets)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_bytes_give_a_result_or_an_import_problem(tmp_path: Path, data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(FILES)).read_bytes()
    noise = random.Random(data.draw(st.integers(0, 2**32)))
    damaged = bytearray(original)
    for _ in range(noise.randint(1, 40)):
        place = noise.randrange(len(damaged))
        match noise.randrange(3):
            case 0:
                damaged[place] = noise.randrange(256)
            case 1:
                del damaged[place : place + noise.randrange(30)]
            case _:
                damaged[place:place] = noise.choice([b'"', b",", b"\n", b"\x00", b"\xff\xfe", b"nan", b"1e308", b";"])
        if not damaged:
            break
    try:
        parsed = read_table(write(tmp_path, bytes(damaged)), "x.csv", now=NOW)
    except ImportProblem:
        return
    assert parsed.rows_read == len(parsed.activities) + len(parsed.sets) + len(parsed.rejected)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.tuples(*[st.sampled_from(CELLS)] * 7), min_size=1, max_size=12))
def test_every_row_is_accepted_or_rejected_and_none_is_lost(tmp_path: Path, cells: list[tuple[str, ...]]) -> None:
    header = "Activity Type,Date,Title,Distance,Calories,Time,Avg HR\n"
    rows = [",".join('""""' if cell == '"' else cell for cell in row) for row in cells]
    filled = [row for row in cells if any(row)]
    path = write(tmp_path, (header + "\n".join(rows) + "\n").encode())
    if not filled:
        with pytest.raises(ImportProblem):
            read_table(path, "x.csv", now=NOW)
        return
    parsed = read_table(path, "x.csv", now=NOW)
    assert parsed.rows_read == len(filled)
    assert {a.row for a in parsed.activities}.isdisjoint(r.row for r in parsed.rejected)


@pytest.mark.slow
def test_two_hundred_thousand_sets_are_all_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("w", encoding="utf-8") as stream:
        stream.write("title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps,rpe\n")
        for i in range(200_000):
            day = i // 20
            date = f"{2000 + day // 336}-{day // 28 % 12 + 1:02d}-{day % 28 + 1:02d}"
            stream.write(f"W,{date} 10:00,,Squat {i % 5},{i % 4},normal,80,5,8\n")
    parsed = read_table(path, "big.csv", now=datetime(2040, 1, 1, tzinfo=UTC))
    assert (parsed.rows_read, len(parsed.rejected)) == (200_000, 0)
