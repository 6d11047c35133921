"""Archives from strangers: each file by itself, hostile ones refused by name, nothing written by their names."""

import gzip
import io
import random
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.errors import Cancelled, ImportProblem
from fitjax.ingest.archive import Member, is_archive, limits, members


def zip_of(*files: tuple[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as made:
        for name, data in files:
            made.writestr(zipfile.ZipInfo(name), data, packing)
    return out.getvalue()


def tar_of(*files: tuple[str, bytes] | tarfile.TarInfo, mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as made:  # type: ignore[call-overload]
        for file in files:
            if isinstance(file, tarfile.TarInfo):
                made.addfile(file)
            else:
                info = tarfile.TarInfo(file[0])
                info.size = len(file[1])
                made.addfile(info, io.BytesIO(file[1]))
    return out.getvalue()


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


class Opened:
    """What came out of an archive called `x`, and the sentence it ended with."""

    def __init__(self, folder: Path, data: bytes) -> None:
        path = folder / "given"
        path.write_bytes(data)
        self.temp = folder / "temp"
        self.all: list[Member] = []
        self.files: dict[str, bytes] = {}
        self.problem = ""
        try:
            for member in members(path, "x", self.temp):
                self.all.append(member)
                if member.path is not None:
                    self.files[member.name] = member.path.read_bytes()
                    member.path.unlink()
        except ImportProblem as problem:
            self.problem = str(problem)

    @property
    def refused(self) -> dict[str, str]:
        return {member.name: member.problem for member in self.all if member.problem}


def test_the_kinds_of_archives_are_told_by_content(tmp_path: Path) -> None:
    def kind(data: bytes) -> bool:
        (tmp_path / "file").write_bytes(data)
        return is_archive(tmp_path / "file")

    assert all(map(kind, (zip_of(("a", b"1")), zip_of(), tar_of(("a", b"1")), tar_of(("a", b"1"), mode="w:gz"))))
    workbook = zip_of(("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"<x/>"))
    assert not any(map(kind, (gzip.compress(b"a,b\n"), workbook, b"Date,Distance\n", b"", b"\x1f\x8b")))


@pytest.mark.parametrize(
    "pack", [zip_of, tar_of, lambda *files: tar_of(*files, mode="w:gz")], ids=["zip", "tar", "tar.gz"]
)
def test_files_come_out_in_order_under_the_archives_name(tmp_path: Path, pack: object) -> None:
    files = (("b/2.csv", b"two"), ("a.csv", b""), ("名前/🏃‍♀️ العربية.csv", b"three" * 100_000))
    opened = Opened(tmp_path, pack(*files))  # type: ignore[operator]
    assert list(opened.files.items()) == [(f"x/{name}", data) for name, data in files]
    shares = [member.share for member in opened.all]
    assert shares == sorted(shares)
    assert 0 <= shares[-1] <= 1
    assert (opened.problem, list(opened.temp.iterdir())) == ("", [])


@pytest.mark.parametrize("pack", [zip_of, tar_of], ids=["zip", "tar"])
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../evil.csv", "leads out"), ("a/../../evil.csv", "leads out"), ("..\\evil.csv", "leads out"),
        ("/etc/passwd", "absolute"), ("C:\\evil.csv", "absolute"), ("\\\\host\\evil.csv", "absolute"),
    ],
)  # fmt: skip
def test_a_name_that_points_elsewhere_is_refused_and_the_next_file_read(
    tmp_path: Path, pack: object, name: str, why: str
) -> None:
    opened = Opened(tmp_path, pack((name, b"evil"), ("good.csv", b"good")))  # type: ignore[operator]
    assert opened.files == {"x/good.csv": b"good"}
    ((shown, problem),) = opened.refused.items()
    assert why in problem
    assert problem.startswith(shown)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["given", "temp"]


def test_links_devices_and_pipes_are_refused_by_name(tmp_path: Path) -> None:
    kinds = [
        (tarfile.SYMTYPE, "link"),
        (tarfile.LNKTYPE, "link"),
        (tarfile.CHRTYPE, "device"),
        (tarfile.FIFOTYPE, "pipe"),
    ]
    made = [special(f"n{place}", kind, "/etc/passwd") for place, (kind, _) in enumerate(kinds)]
    opened = Opened(tmp_path, tar_of(*made, ("good.csv", b"good")))
    assert list(opened.files) == ["x/good.csv"]
    assert all(word in opened.refused[f"x/n{place}"] for place, (_, word) in enumerate(kinds))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        link = zipfile.ZipInfo("n")
        link.external_attr = 0o120777 << 16
        zipped.writestr(link, "/etc/passwd")
    assert "link" in Opened(tmp_path, out.getvalue()).refused["x/n"]


def test_an_encrypted_file_is_refused_by_name(tmp_path: Path) -> None:
    data = bytearray(zip_of(("secret.fit", b"abc"), ("good.csv", b"good"), packing=zipfile.ZIP_STORED))
    data[6] |= 1
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    opened = Opened(tmp_path, bytes(data))
    assert opened.files == {"x/good.csv": b"good"}
    assert "password" in opened.refused["x/secret.fit"]


def test_names_are_shown_on_one_line_and_cannot_turn_the_text_around(tmp_path: Path) -> None:
    opened = Opened(tmp_path, zip_of(("a\u202egpj.csv", b"1"), ("b\nc.csv", b"2"), ("d" * 900 + ".csv", b"3")))
    shown = [member.name for member in opened.all]
    assert shown[:2] == ["x/a�gpj.csv", "x/b�c.csv"]
    assert len(shown[2]) < 320


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_both_read(tmp_path: Path) -> None:
    opened = Opened(tmp_path, zip_of(("a.csv", b"1"), ("a.csv", b"2")))
    assert opened.files == {"x/a.csv": b"1", "x/a.csv (2)": b"2"}


def test_what_operating_systems_add_is_told_apart(tmp_path: Path) -> None:
    opened = Opened(tmp_path, zip_of(("__MACOSX/._a.csv", b"1"), (".DS_Store", b"2"), ("a.csv", b"3")))
    assert [member.clutter for member in opened.all] == [True, True, False]
    assert list(opened.files) == ["x/a.csv"]


def test_archives_inside_are_opened_once_and_no_deeper(tmp_path: Path) -> None:
    deepest = zip_of(("a.csv", b"1"))
    inner = zip_of(("b.csv", b"2"), ("deepest.zip", deepest))
    packed = tar_of(("c.csv", b"3"), mode="w:gz")
    opened = Opened(tmp_path, zip_of(("inner.zip", inner), ("inner.tar.gz", packed), ("d.fit.gz", gzip.compress(b"4"))))
    assert list(opened.files) == ["x/inner.zip/b.csv", "x/inner.tar.gz/c.csv", "x/d.fit.gz"]
    assert "inside archives" in opened.refused["x/inner.zip/deepest.zip"]
    assert {member.archive for member in opened.all if member.path} == {"x"}
    assert list(opened.temp.iterdir()) == []


def test_a_damaged_archive_inside_costs_only_itself(tmp_path: Path) -> None:
    opened = Opened(tmp_path, zip_of(("inner.zip", zip_of(("b.csv", b"2"))[:-30]), ("good.csv", b"good")))
    assert list(opened.files) == ["x/good.csv"]
    assert "cut off" in opened.refused["x/inner.zip"]


def bomb(megabytes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made, made.open("zeros.csv", "w") as file:
        for _ in range(megabytes):
            file.write(bytes(1 << 20))
    return out.getvalue()


def test_a_bomb_is_left_out_after_little_of_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RATIO_FROM", 4 << 20)
    counted: list[int] = []
    spend = limits.Budget.spend
    monkeypatch.setattr(limits.Budget, "spend", lambda self, size: counted.append(size) or spend(self, size))
    opened = Opened(tmp_path, bomb(100))
    assert "400 times its size" in opened.refused["x/zeros.csv"]
    assert sum(counted) < 45 << 20
    assert list(opened.temp.iterdir()) == []


def test_a_bomb_made_of_many_small_files_ends_the_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RATIO_FROM", 4 << 20)
    opened = Opened(tmp_path, zip_of(*((f"{n}.csv", bytes(3 << 20)) for n in range(40))))
    assert "400 times its size" in opened.problem
    assert len(opened.files) < 40


def test_a_bomb_inside_an_archive_ends_the_outer_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RATIO_FROM", 4 << 20)
    opened = Opened(tmp_path, zip_of(("inner.zip", bomb(100)), packing=zipfile.ZIP_STORED))
    assert opened.files == {}
    assert "400 times" in opened.problem + "".join(opened.refused.values())


def test_too_many_files_are_refused_before_any_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fitjax.ingest.archive.zips.ENTRIES", 20)
    opened = Opened(tmp_path, zip_of(*((f"{n}.csv", b"") for n in range(21))))
    assert (opened.all, "21 files, more than 20" in opened.problem) == ([], True)
    monkeypatch.setattr(limits, "ENTRIES", 20)
    opened = Opened(tmp_path, tar_of(*((f"{n}.csv", b"") for n in range(21))))
    assert "more than 20 files" in opened.problem


def test_a_directory_that_claims_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    data = bytearray(zip_of(("a.csv", b"1")))
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<L", 0xFFFFFFF0)
    assert Opened(tmp_path, bytes(data)).problem


def test_a_size_that_lies_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(zip_of(("a.csv", b"1" * 1000)))
    central = data.index(b"PK\x01\x02")
    data[central + 24 : central + 28] = struct.pack("<L", 5)
    opened = Opened(tmp_path, bytes(data))
    assert "damaged" in opened.refused["x/a.csv"]


def test_a_truncated_zip_is_one_sentence_with_the_mend(tmp_path: Path) -> None:
    opened = Opened(tmp_path, zip_of(("a.csv", b"1" * 1000))[:-10])
    assert (opened.files, "again" in opened.problem) == ({}, True)


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_truncated_tar_gives_the_files_before_the_cut(tmp_path: Path, mode: str) -> None:
    noise = random.Random(1).randbytes
    data = tar_of(("a.csv", noise(50_000)), ("b.csv", noise(50_000)), mode=mode)
    opened = Opened(tmp_path, data[:80_000])
    assert list(opened.files) == ["x/a.csv"]
    assert "cut off" in opened.problem
    assert list(opened.temp.iterdir()) == []


def test_a_header_that_asks_for_gigabytes_is_damage(tmp_path: Path) -> None:
    header = special("name", tarfile.GNUTYPE_LONGNAME)
    header.size = 3 << 30
    data = header.tobuf(tarfile.GNU_FORMAT) + bytes(1 << 16)
    assert "damaged" in Opened(tmp_path, data).problem


def test_unpacking_stops_inside_a_large_file(tmp_path: Path) -> None:
    path = tmp_path / "given"
    path.write_bytes(zip_of(("a.csv", bytes(20 << 20)), packing=zipfile.ZIP_STORED))
    asked = iter(range(100))
    with pytest.raises(Cancelled):
        list(members(path, "x", tmp_path / "temp", lambda: next(asked) > 3))
    assert next(asked) < 10
    assert list((tmp_path / "temp").iterdir()) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_archive_gives_files_or_sentences_and_leaves_nothing(tmp_path: Path, data: st.DataObject) -> None:
    files = (("a.csv", b"a,b\n1,2\n" * 50), ("b/c.csv", b"x" * 2000), ("d.zip", zip_of(("e.csv", b"1"))))
    packed = data.draw(
        st.sampled_from([zip_of(*files), tar_of(*files), tar_of(*files, mode="w:gz"), zip_of(*files, packing=14)])
    )
    noise = random.Random(data.draw(st.integers(0, 2**32)))
    damaged = bytearray(packed)
    for _ in range(noise.randint(1, 12)):
        place = noise.randrange(len(damaged))
        if noise.random() < 0.7:
            damaged[place] = noise.randrange(256)
        else:
            del damaged[place : place + noise.randrange(200)]
        if not damaged:
            return
    (tmp_path / "given").write_bytes(damaged)
    if is_archive(tmp_path / "given"):
        opened = Opened(tmp_path, bytes(damaged))
        assert not opened.temp.exists() or list(opened.temp.iterdir()) == []
